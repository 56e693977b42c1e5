"""A program of study year by year: its steps, the places of their boxes, its arrows, what its class can earn."""

from datetime import date

import pytest

from checking import with_changed
from lx.render.context import context_of
from lx.render.program import BOX_HEIGHT, GAP, NARROW, TERM, TOP, WIDE, program_map, sums_of
from sites import page, ref, site_of, sound

NAME = "program/pv-precision-manufacturing"
PROGRAM = f"# catalog/manufacturing/{NAME}.yml\n"
COLUMN, BOX_WIDTH = WIDE.column, WIDE.box


def drawing(where=None):
    where = where or sound()
    return program_map(where, record_in(where))


def record_in(where):
    return where.catalog.records[ref(NAME)]


def changed(snippet, **rest):
    return context_of(site_of(with_changed(snippet), **rest))


def boxes(of):
    return {box.record.ref.id: box for step in of.steps for box in step.boxes}


def test_grades_run_across_and_college_follows_school():
    assert [(step.label, step.x) for step in drawing().steps] == [
        ("Grade 9", 0),
        ("Grade 10", COLUMN),
        ("Grade 11", 2 * COLUMN),
        ("Grade 12", 3 * COLUMN),
        ("College, year 1", 4 * COLUMN),
    ]


def test_the_courses_of_a_step_stand_beneath_one_another():
    first, second = drawing().steps[1].boxes

    assert (first.x, first.y) == (COLUMN, TOP)
    assert (second.x, second.y) == (COLUMN, TOP + BOX_HEIGHT + GAP)


def test_no_two_boxes_touch_and_all_lie_in_the_picture():
    of = drawing()
    places = [(box.x, box.y) for box in boxes(of).values()]

    assert len(set(places)) == len(places)
    assert max(x for x, _ in places) + BOX_WIDTH <= of.width
    assert max(y for _, y in places) + BOX_HEIGHT <= of.height


def test_the_picture_is_as_wide_as_its_steps_and_as_high_as_its_fullest():
    assert (drawing().width, drawing().height) == (4 * COLUMN + BOX_WIDTH, TOP + 2 * (BOX_HEIGHT + GAP))


def test_a_box_says_what_kind_of_course_it_is():
    kinds = {name: box.credit.kind for name, box in boxes(drawing()).items()}

    assert kinds == {
        "pvhs-intro-manufacturing": "high-school",
        "pvhs-drafting": "high-school",
        "pvhs-electronics": "high-school",
        "pvhs-precision-machining": "high-school",
        "kcc-mat-110-at-pv": "dual",
        "pvhs-cnc-capstone": "high-school",
        "kcc-mfg-105": "college",
    }


def test_a_box_says_what_college_credit_it_brings():
    notes = {name: box.credit.note for name, box in boxes(drawing()).items() if box.credit.note}

    assert notes == {
        "pvhs-intro-manufacturing": "part of a credit",
        "pvhs-precision-machining": "part of a credit",
        "kcc-mat-110-at-pv": "dual credit: 3 h",
    }


def test_only_what_is_chosen_from_is_marked_as_a_choice():
    assert [name for name, box in boxes(drawing()).items() if box.choice] == ["pvhs-drafting", "pvhs-electronics"]


def test_an_arrow_leads_from_a_course_to_what_needs_it_in_the_next_year():
    of = drawing()
    machining, capstone = boxes(of)["pvhs-precision-machining"], boxes(of)["pvhs-cnc-capstone"]
    middle = BOX_HEIGHT // 2

    assert of.arrows == ((machining.x + BOX_WIDTH, machining.y + middle, capstone.x, capstone.y + middle),)


def test_a_dual_credit_course_is_called_by_the_course_that_is_taken():
    assert boxes(drawing())["kcc-mat-110-at-pv"].lines == ("Technical", "Mathematics")


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Drafting", ("Drafting",)),
        ("Introduction to Manufacturing", ("Introduction to", "Manufacturing")),
        ("Applied Physics for Technicians and Engineers", ("Applied Physics for", "Technicians and", "Engineers")),
        (
            "Applied Physics for Technicians and Engineers of Machines and Motors",
            ("Applied Physics for", "Technicians and", "Engineers of…"),
        ),
        ("Donaudampfschifffahrtsgesellschaft", ("Donaudampfschifffahrtsgesellschaft",)),
    ],
)
def test_a_long_title_is_cut_to_three_lines(title, lines):
    where = changed(f"# catalog/manufacturing/course/pvhs-drafting.yml\ntitle: {title}\n")

    assert boxes(drawing(where))["pvhs-drafting"].lines == lines


def test_what_a_step_earns_is_named():
    assert [one.title for one in drawing().steps[-1].earns] == ["CNC certificate of Kestrel (fictional)"]


def test_a_program_without_steps_is_an_empty_picture():
    of = drawing(changed(f"{PROGRAM}steps: []\n"))

    assert (of.steps, of.arrows) == ((), ())
    assert of.width > 0


def test_a_course_that_is_not_there_has_no_box():
    of = drawing(changed(f"{PROGRAM}steps: [{{grade: 9, take: {{course: nobody}}}}]\n"))

    assert of.steps[0].boxes == ()


def test_the_class_that_graduates_next_can_earn_what_the_domain_model_works_out():
    ((college, sum_),) = sums_of(sound(), record_in(sound()))

    assert college.title == "Kestrel Community College (fictional)"
    assert (sum_.transcript, sum_.claim, sum_.exam, sum_.total) == ((3, 3), (5, 5), (0, 0), (8, 8))


@pytest.mark.parametrize(("today", "first"), [(date(2027, 6, 30), 2027), (date(2030, 7, 1), 2029)])
def test_the_next_class_changes_in_summer(today, first):
    where = changed(f"{PROGRAM}title: Precision manufacturing\n", today=today)

    assert [one.first for _, one in sums_of(where, record_in(where))] == [first]


def test_the_page_says_it_in_a_table_too():
    main = page(sound(), NAME).first("main")
    sums = next(table for table in main.all("table") if "sums" in table.attributes["class"])

    assert [cell.text for cell in sums.first("tbody").all("td")] == [
        "On the transcript when passed: 3",
        "By agreement: 5",
        "By exam: 0",
    ]
    assert "MFG 105 Machine Tools I" in main.first("table", class_="steps").text
    facts = main.first(class_="facts").text
    assert "Early college credit Semester hours: 3 on the transcript · 5 by agreement Kestrel" in facts
    assert "Semester hours for the class of 2027." in main.text


def test_the_term_of_a_step_stands_under_its_year():
    by_term = drawing(changed(f"{PROGRAM}steps: [{{grade: 13, term: fall, take: {{course: kcc-mfg-105}}}}]\n"))

    assert [(step.label, step.term) for step in by_term.steps] == [("College, year 1", "fall")]
    assert by_term.steps[0].boxes[0].y == TOP + TERM


def step(grade, take):
    """The program with one step only."""
    return f"{PROGRAM}steps: [{{grade: {grade}, take: {take}}}]\n"


def credit_of(snippet, name):
    """What the box of a course says, and what the table says of it."""
    of = drawing(changed(snippet))
    (words,) = of.steps[0].notes.values()
    return boxes(of)[name].credit.note, words


MACHINING = step(11, "{course: pvhs-precision-machining}")
AGREEMENT = """# catalog/manufacturing/articulation/kcc-machining-from-pv.yml
kind: {kind}
versions:
  - label: terms
    course_years: {years}
    takes: {{course: pvhs-precision-machining}}
    gives:
      - {{course: kcc-mfg-105, credits: {{value: 3, unit: semester-hour}}, transcript: P}}
    claim: {{counts_from: graduation, months: 24, automatic: {automatic}, steps: [ask]}}
"""


def agreed(kind="articulated", years='{from: "2024-25"}', automatic="false"):
    return MACHINING + AGREEMENT.format(kind=kind, years=years, automatic=automatic)


@pytest.mark.parametrize(
    ("agreement", "note", "words"),
    [
        (agreed(), "to claim: 3 h", "high school; to claim: 3 semester hours"),
        (agreed(kind="exam-score"), "by exam: 3 h", "high school; by exam: 3 semester hours"),
        (agreed(automatic="true"), "automatic: 3 h", "high school; posted by the college itself: 3 semester hours"),
        (
            agreed(years='{from: "2020-21", until: "2024-25"}'),
            "credit to 2024-25",
            "high school; its college credit ended with 2024-25, not for this class",
        ),
    ],
)
def test_a_course_says_how_its_credit_comes(agreement, note, words):
    assert credit_of(agreement, "pvhs-precision-machining") == (note, words)


@pytest.mark.parametrize(
    ("years", "note", "words"),
    [
        ('{from: "2020-21", until: "2025-26"}', "ended 2025-26", "last offered 2025-26; not for this class"),
        ('{from: "2028-29"}', "from 2028-29", "first offered 2028-29; not for this class"),
        ('{from: "2020-21", until: "2026-27"}', "dual credit: 3 h", "3 semester hours"),
    ],
)
def test_dual_credit_that_the_class_cannot_take_says_so(years, note, words):
    offering = f"# catalog/manufacturing/dual-credit/kcc-mat-110-at-pv.yml\nschool_years: {years}\n"

    found = credit_of(step(12, "{dual_credit: kcc-mat-110-at-pv}") + offering, "kcc-mat-110-at-pv")

    assert (found[0], found[1].endswith(words)) == (note, True)


def test_the_table_says_what_the_picture_shows():
    table = page(sound(), NAME).first("main").first("table", class_="steps").text

    assert "Technical Mathematics (MAT 110) at Prairie View dual credit: 3 semester hours" in table
    assert "MFG 105 Machine Tools I college course: 3 semester hours" in table
    assert "Drafting high school" in table


def test_many_steps_have_narrow_columns_that_fit_a_page():
    steps = ", ".join("{grade: 13, take: {course: kcc-mfg-105}}" for _ in range(7))
    of = drawing(changed(f"{PROGRAM}steps: [{steps}]\n"))

    assert (of.box_width, of.width) == (NARROW.box, 6 * NARROW.column + NARROW.box)
    assert of.width < 1140
