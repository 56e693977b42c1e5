"""An agreement's versions, each with its own terms."""

from datetime import date

from checking import with_changed
from lx.render.agreement import versions_of
from lx.render.context import context_of
from sites import page, ref, site_of, sound

NAME = "articulation/kcc-machining-from-pv"
ALONE = 'label: terms, course_years: {from: "2024-25"}, takes: {course: pvhs-drafting}'


def versions(where=None):
    where = where or sound()
    return versions_of(where, where.catalog.records[ref(NAME)])


def changed(snippet, **rest):
    return context_of(site_of(with_changed(f"# catalog/manufacturing/{NAME}.yml\n{snippet}"), **rest))


def test_the_version_that_takes_new_students_comes_first():
    assert [(one.label, one.years, one.is_open) for one in versions()] == [
        ("revised agreement", "2024-25 and later", True),
        ("first agreement", "2021-22 to 2023-24", False),
    ]


def test_a_closed_version_says_until_when_it_can_be_claimed():
    revised, first = versions()

    assert (first.last_day, first.is_over) == ("Jun 30, 2027", False)
    assert (revised.last_day, revised.is_over) == ("", False)


def test_a_version_is_claimable_on_its_last_day_and_over_on_the_day_after():
    last = versions(context_of(site_of(today=date(2027, 6, 30))))[-1]
    after = versions(context_of(site_of(today=date(2027, 7, 1))))[-1]

    assert (last.is_over, last.last_day) == (False, "Jun 30, 2027")
    assert (after.is_over, after.last_day) == (True, "")


def test_an_agreement_written_ended_takes_no_new_students():
    assert [one.is_open for one in versions(changed("status: ended\n"))] == [False, False]


def test_a_version_says_what_it_gives_and_what_that_counts_toward():
    gifts = versions()[0].gives

    assert [(one.course.title, one.credits) for one in gifts] == [
        ("MFG 101 Shop Measurement", "2 semester hours"),
        ("MFG 105 Machine Tools I", "3 semester hours"),
    ]
    (purpose,) = gifts[0].applies_to
    assert (purpose.record.title, purpose.role) == ("CNC certificate of Kestrel (fictional)", "required")
    assert gifts[0].transcript == "credit without a grade on the transcript"
    assert [one.elsewhere for one in gifts] == [
        "other colleges need not take it",
        "ask whether another college takes it",
    ]


def test_a_version_says_by_when_and_how_it_is_claimed():
    revised = versions()[0]

    assert revised.window == "within 27 months of graduating from high school"
    assert revised.opens_after == "1 semester hour"
    assert revised.steps == ("apply and enrol", "show the exam score or the credential", "ask the coordinator")
    assert (revised.most, revised.fees) == ("12 semester hours", (("posting", "no charge"),))


def test_the_page_puts_the_conditions_in_words():
    newest = page(sound(), NAME).first("section", class_="version")

    assert "Grade B or better in each course" in newest.text
    assert "80% or more on the Kestrel machining exam" in newest.text
    assert "Enrolled at the college" in newest.text
    assert newest.links["Shop measurement (fictional)"] == "../credential/shop-measurement.html"


def test_the_page_marks_what_is_closed():
    first = list(page(sound(), NAME).all("section", class_="version-closed"))

    assert len(first) == 1
    assert "Earlier terms can still be claimed until Jun 30, 2027 at the latest" in first[0].text


def test_an_agreement_of_which_nothing_goes_on_is_closed_to_new_students():
    sections = page(changed("status: ended\n"), NAME).all("section", class_="version-closed")

    assert ["Closed to new students" in one.text for one in sections] == [True, True]


def test_fees_that_are_not_told_are_to_be_asked_for():
    one = """versions:
  - label: terms
    course_years: {from: "2024-25"}
    takes: {course: pvhs-drafting}
    gives: [{area: drafting, credits: {value: 2, unit: semester-hour}, transcript: P, elsewhere: ask, applies_to: []}]
    claim: {counts_from: none, automatic: true}
    fees: ask
"""
    where = changed(one)

    (version,) = versions(where)

    assert (version.window, version.fees, version.gives[0].area) == ("", (), "drafting")
    assert "Ask the college" in page(where, NAME).first("section", class_="version").text
    assert (
        "Nothing to claim: the college posts it by itself; there is no last day."
        in page(where, NAME).first("section", class_="version").text
    )


def test_the_terms_that_hold_now_stand_in_short_too_and_before_all_else():
    main = page(sound(), NAME).first("main")
    (brief,) = main.all("dl", class_="brief")
    said = {one.first("dt").text: one.first("dd").text for one in brief.all("div")}

    assert said["Take"] == "Introduction to Manufacturing and Precision Machining"
    assert said["Get"] == "MFG 101 Shop Measurement: 2 semester hours; MFG 105 Machine Tools I: 3 semester hours"
    assert said["If"].startswith("Grade B or better in each course · 80% or more")
    assert said["How"].startswith("To claim within 27 months of graduating from high school")
    assert main.text.index(brief.text) < main.text.index("For courses of") < main.text.index("Signed")


def test_quarter_hours_stand_with_semester_hours():
    gives = "[{course: kcc-mfg-105, credits: {value: 4.5, unit: quarter-hour}, transcript: P}]"
    (found,) = versions(changed(f"versions: [{{{ALONE}, gives: {gives}}}]\n"))

    assert found.gives[0].credits == "4.5 quarter hours (3 semester hours)"


def test_a_version_says_who_pays_each_fee():
    fees = "[{what: posting, amount: 20, currency: USD, paid_by: district}]"
    (found,) = versions(changed(f"versions: [{{{ALONE}, gives: [], fees: {fees}}}]\n"))

    assert found.fees == (("posting", "$20 (the district pays)"),)


def test_a_version_says_which_attempt_counts():
    where = changed(f"versions: [{{{ALONE}, attempt: best, gives: []}}]\n")
    (best,) = page(where, NAME).all("section", class_="version")

    assert "If taken twice The best grade counts" in best.text
    assert "If taken twice The latest grade counts" in page(sound(), NAME).first("section", class_="version").text
