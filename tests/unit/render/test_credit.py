"""College credit on the page of a course, of a college course and of a credential."""

import pytest

from checking import with_changed
from lx.render.context import context_of
from lx.render.credit_map import map_views
from lx.render.page import press_of
from sites import page, parsed, site_of, sound

AGREEMENT = "# catalog/manufacturing/articulation/kcc-machining-from-pv.yml\n"
OTHER_AGREEMENT = "# catalog/manufacturing/articulation/another.yml\nid: another\ntitle: Another agreement\n"
OTHER_SCHOOL = """# catalog/manufacturing/course/crhs-metals.yml
id: crhs-metals
title: Metals
provider: cedar-ridge-high-school
codes: {local: "M1"}
level: high-school
prerequisites: null
leads_to: null
"""

CHOICE = "{any_of: [{course: pvhs-drafting}, {course: pvhs-electronics}]}"
MACHINING_AND_A_CHOICE = f"{{all_of: [{{course: pvhs-precision-machining}}, {CHOICE}]}}"


def versions(takes, *, conditions="{grade: {at_least: B, in: each}}", claim="", fees="ask", worth=""):
    """The text of an agreement's only version, which takes a tree."""
    return f"""versions:
  - label: terms
    course_years: {{from: "2024-25"}}
    takes: {takes}
    gives:
      - course: kcc-mfg-105
        credits: {worth or "{value: 3, unit: semester-hour}"}
        transcript: P
        elsewhere: ask
        applies_to: []
    conditions: {conditions}
    claim: {claim or "{counts_from: graduation, months: 24, automatic: false, steps: [apply, ask]}"}
    fees: {fees}
"""


def changed(snippet):
    return context_of(site_of(with_changed(snippet)))


def terms_of(node):
    """The terms of an offer or a version: what is said under each heading."""
    return {
        one.first("dt").text: one.first("dd").text
        for one in node.all("div")
        if {"dt", "dd"} <= {x.tag for x in one.all()}
    }


def first_offer(where, name="course/pvhs-precision-machining"):
    return page(where, name).first("li", class_="offer")


def terms(where, name="course/pvhs-precision-machining"):
    return terms_of(first_offer(where, name))


def rows(where, name="course/kcc-mfg-105"):
    table = page(where, name).first("table", class_="steps")
    return [[cell.text for cell in row.all("td")] for row in table.all("tr") if list(row.all("td"))]


def test_a_course_says_what_must_be_taken_with_it():
    assert terms(sound())["Together with"] == "Introduction to Manufacturing"


def test_a_choice_stays_a_choice():
    said = terms(changed(AGREEMENT + versions(MACHINING_AND_A_CHOICE)))["Together with"]

    assert said == "One of these Drafting Electronics"


def test_a_course_that_is_enough_alone_names_no_other():
    either = "{any_of: [{course: pvhs-precision-machining}, {course: pvhs-drafting}]}"

    assert "Together with" not in terms(changed(AGREEMENT + versions(either)))


def test_alternatives_that_only_another_school_teaches_are_not_named():
    takes = "{all_of: [{course: pvhs-precision-machining}, {any_of: [{course: pvhs-drafting}, {course: crhs-metals}]}]}"
    where = changed(f"{OTHER_SCHOOL}{AGREEMENT}senders: [prairie-view-high-school]\n{versions(takes)}")

    assert terms(where)["Together with"] == "Drafting"


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        (
            "{counts_from: graduation, months: 24, automatic: true}",
            "Nothing to claim: the college posts it by itself, but only within 24 months of graduating",
        ),
        (
            "{counts_from: none, automatic: true}",
            "Nothing to claim: the college posts it by itself; there is no last day.",
        ),
        ("{counts_from: none, automatic: false, steps: [ask]}", "Claim it at the college; there is no last day. Ask."),
        (
            "{counts_from: course-end, months: 12, automatic: false, steps: [apply, pay],"
            " opens_after: {college_credits: {value: 6, unit: semester-hour}}}",
            "Claim it at the college within 12 months of the end of the course."
            " It can be claimed after 6 semester hours earned there. Apply Pay",
        ),
    ],
)
def test_an_offer_says_how_its_credit_comes(claim, said):
    where = changed(AGREEMENT + versions("{course: pvhs-precision-machining}", claim=claim))

    assert terms(where)["How"].startswith(said)


def test_an_offer_says_its_fees():
    fees = "[{what: posting, amount: 20, currency: USD}]"
    where = changed(AGREEMENT + versions("{course: pvhs-precision-machining}", fees=fees))

    assert terms(where)["Fees"].startswith("Posting: $20.")
    assert terms(changed(AGREEMENT + versions("{course: pvhs-precision-machining}")))["Fees"].startswith(
        "Ask the college."
    )


def test_dual_credit_is_nothing_to_claim():
    said = terms(sound(), "course/pvhs-technical-math")

    assert said["How"] == "On the college transcript with D or better; nothing to claim."
    assert said["To get in"].startswith("One of these 60 or more")
    assert said["To earn it"] == "Grade D or better"
    assert "If" not in said
    assert said["Fees"].startswith("Tuition: no charge (the district pays), Book: $45 (the family pays).")


def test_the_grade_of_a_single_course_is_not_asked_in_each():
    single = changed(AGREEMENT + versions("{course: pvhs-precision-machining}"))

    assert terms(single)["If"] == "Grade B or better"
    assert "Grade B or better in each course" in terms(sound())["If"]


def test_quarter_hours_stand_beside_the_semester_hours():
    quarters = versions("{course: pvhs-precision-machining}", worth="{value: 4.5, unit: quarter-hour}")

    assert (
        first_offer(changed(AGREEMENT + quarters))
        .first("h3")
        .text.startswith("3 semester hours (4.5 quarter hours) as")
    )


def test_terms_that_others_follow_are_earlier_terms():
    pills = [one.text for one in page(sound(), "course/pvhs-precision-machining").all("span", class_="pill")]

    assert pills == ["Articulated course", "Earlier terms"]


def test_who_decides_stands_before_what_is_decided():
    person = "{person_decides: {who: welding faculty, what: looks at two welds}}"
    where = changed(AGREEMENT + versions("{course: pvhs-precision-machining}", conditions=person))

    assert terms(where)["If"] == "Welding faculty: looks at two welds (a person decides)"


def test_a_college_course_says_what_earns_it_and_on_which_condition():
    newest, first = rows(sound())

    assert newest[0].startswith(
        "Introduction to Manufacturing and Precision Machining Prairie View High School (fictional)"
        " If: Grade B or better in each course ·"
    )
    assert "80% or more on the Kestrel machining exam or the credential Shop measurement (fictional)" in newest[0]
    assert newest[1].endswith(
        "Courses of 2024-25 and later; to claim within 27 months of graduating from high school"
        " and after 1 semester hour earned there"
    )
    assert first[1].endswith(
        "Courses of 2021-22 to 2023-24; to claim within 24 months of graduating from high school"
        " earlier terms; can still be claimed until Jun 30, 2027 at the latest"
    )


def test_a_college_course_pairs_each_school_with_what_is_taken_there():
    either = versions("{any_of: [{course: pvhs-precision-machining}, {course: crhs-metals}]}")
    senders = "senders: [prairie-view-high-school, cedar-ridge-high-school]\n"
    found = rows(changed(f"{OTHER_SCHOOL}{AGREEMENT}{senders}{either}"))

    assert sorted(row[0].split(" If:")[0] for row in found) == [
        "Metals Cedar Ridge High School (fictional)",
        "Precision Machining Prairie View High School (fictional)",
    ]


def test_a_choice_within_what_is_needed_stands_in_parentheses():
    (row,) = rows(changed(AGREEMENT + versions(MACHINING_AND_A_CHOICE)))

    assert row[0].startswith(
        "Precision Machining and (Drafting or Electronics) Prairie View High School (fictional) If:"
    )


def test_a_course_of_any_school_is_named_by_its_code():
    statewide = f"{OTHER_AGREEMENT}senders: statewide\n" + versions('{sced: "13203"}')

    (row,) = (row for row in rows(changed(statewide)) if "every school If:" in row[0])

    assert row[0].startswith("Any course with SCED code 13203")


def test_a_credential_that_earns_credit_says_so_on_both_pages():
    by_badge = f"{OTHER_AGREEMENT}kind: industry-credential\n" + versions(
        "{credential: shop-measurement}", conditions="{graduated: {}}"
    )
    where = changed(by_badge)

    assert any(row[0].startswith("the credential Shop measurement") for row in rows(where))
    assert first_offer(where, "credential/shop-measurement").first("h3").text.startswith("3 semester hours as MFG 105")


def test_a_map_shows_every_offer_that_is_open_with_its_condition():
    second = OTHER_AGREEMENT + versions("{course: pvhs-technical-math}", conditions="{grade: {at_least: C, in: each}}")
    where = changed(second)
    view = next(one for one in map_views(where) if str(one.path).endswith("prairie-view-high-school.html"))

    cell = [one.text for one in parsed(press_of(where)(view).content).all("div", class_="map-cell")][-2:]

    assert cell[0].startswith("3 semester hours Dual credit as MAT 110 Technical Mathematics To get in: ")
    assert cell[1].startswith("3 semester hours Articulated course as MFG 105 Machine Tools I If: Grade C or better")


DUAL_CREDIT = "# catalog/manufacturing/dual-credit/kcc-mat-110-at-pv.yml\n"


def map_cells(where, name="prairie-view-high-school"):
    """What the cells of a map say."""
    view = next(one for one in map_views(where) if str(one.path).endswith(f"{name}.html"))
    return [one.text for one in parsed(press_of(where)(view).content).all("div", class_="map-cell")]


def test_an_offer_says_which_attempt_counts_of_a_course_taken_twice():
    alone = versions("{course: pvhs-precision-machining}")

    assert terms(changed(AGREEMENT + alone))["If taken twice"] == "The latest grade counts"
    assert terms(changed(f"{AGREEMENT}{alone}    attempt: best\n"))["If taken twice"] == "The best grade counts"
    assert "If taken twice" not in terms(sound(), "course/pvhs-technical-math")


def test_short_forms_say_where_the_best_attempt_counts():
    best = changed(AGREEMENT + versions("{course: pvhs-precision-machining}") + "    attempt: best\n")

    assert "; if taken twice, the best grade counts" in rows(best)[0][1]
    assert any("; if taken twice, the best grade counts. Terms" in cell for cell in map_cells(best))
    assert "Of a course taken twice, an agreement counts the latest grade" in page(best, "course/kcc-mfg-105").text


def test_short_forms_say_which_grade_earns_dual_credit():
    assert "; on the transcript with D or better" in rows(sound(), "course/kcc-mat-110")[0][1]
    assert any("; on the transcript with D or better. Terms" in cell for cell in map_cells(sound()))


def test_dual_credit_without_a_lowest_grade_must_be_passed():
    where = changed(f"{DUAL_CREDIT}pass: null\n")

    assert terms(where, "course/pvhs-technical-math")["How"].startswith("On the college transcript when passed;")
    assert "; on the transcript when passed" in rows(where, "course/kcc-mat-110")[0][1]


def test_what_the_high_school_does_not_count_is_called_college_credit_only():
    where = changed(f"{DUAL_CREDIT}high_school_credit: false\n")

    assert terms(where, "course/pvhs-technical-math")["How"].endswith("College credit only (dual enrollment).")
    assert "; college credit only (dual enrollment)" in rows(where, "course/kcc-mat-110")[0][1]
    assert any("Dual enrollment as MAT 110" in cell for cell in map_cells(where))


def test_a_map_keeps_the_students_own_deadline_beside_the_last_possible_day():
    closed = next(cell for cell in map_cells(sound()) if "Earlier terms" in cell)

    assert "to claim within 24 months of graduating from high school; can still be claimed until Jun 30, 2027" in closed


def test_terms_that_take_a_credential_are_of_the_years_in_which_it_is_earned():
    by_badge = f"{OTHER_AGREEMENT}kind: industry-credential\n" + versions("{credential: shop-measurement}")
    where = changed(by_badge)

    assert any("Credentials earned in 2024-25 and later" in row[1] for row in rows(where))
    assert page(where, "articulation/another").first("section", class_="version").first("h2").text == (
        "For credentials earned in 2024-25 and later"
    )


def test_what_ends_later_brings_along_what_to_say_then():
    head = first_offer(sound(), "course/pvhs-technical-math").first(class_="offer-head")
    marks = [
        (one.attributes.get("data-until"), one.attributes.get("data-after"), "hidden" in one.attributes)
        for one in head.all("span", class_="pill")
    ]

    assert marks == [("2028-06-30", None, False), (None, "2028-06-30", True)]


def test_the_last_day_of_a_claim_gives_way_to_its_being_too_late():
    (closed,) = page(sound(), "course/pvhs-precision-machining").all("li", class_="offer-closed")
    still, late = (one for one in closed.all("span") if {"data-until", "data-after"} & set(one.attributes))

    assert (still.attributes["data-until"], "hidden" in still.attributes) == ("2027-06-30", False)
    assert (late.attributes["data-after"], "hidden" in late.attributes) == ("2027-06-30", True)


def test_an_exam_score_is_no_course_that_is_taken_twice():
    scored = (
        OTHER_AGREEMENT
        + "kind: exam-score\n"
        + versions("{course: pvhs-drafting}", conditions="{exam: {name: AP Drafting, at_least: 3, scale: '1-5'}}")
    )
    said = terms(changed(scored), "course/pvhs-drafting")

    assert "If taken twice" not in said
    assert (said["Years"], said["If"]) == (
        "Exams taken in 2024-25 and later",
        "3 or more on the AP Drafting exam (on a scale of 1-5)",
    )
