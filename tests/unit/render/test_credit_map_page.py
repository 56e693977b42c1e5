"""The dual-credit map of the domain model's worked example (5.8), and of a college, as a table."""

from datetime import date

from checking import with_changed
from lx.render.context import context_of
from lx.render.credit_map import map_views
from lx.render.page import press_of
from sites import parsed, site_of, sound

SCHOOL, COLLEGE = "map/prairie-view-high-school.html", "map/kestrel-community-college.html"


def view(where, name):
    return next(one for one in map_views(where) if str(one.path).endswith(name))


def cells(of):
    """Rows with something in them: the hours and the years of each offer, and what must be taken with it."""
    return {
        row.course.title: [(offer.hours, offer.years, offer.rest) for cell in row.cells for offer in cell]
        for row in of.values["rows"]
        if any(row.cells)
    }


def main_of(where, name):
    return parsed(press_of(where)(view(where, name)).content).first("main")


def test_prairie_view_has_six_rows_one_college_three_filled_cells_and_eight_hours():
    values = view(sound(), SCHOOL).values

    assert [row.course.title for row in values["rows"]] == [
        "CNC Capstone",
        "Drafting",
        "Electronics",
        "Introduction to Manufacturing",
        "Precision Machining",
        "Technical Mathematics",
    ]
    assert [(college.title, hours) for college, hours in values["columns"]] == [
        ("Kestrel Community College (fictional)", 8)
    ]


def test_hours_that_need_two_courses_stand_with_each():
    assert cells(view(sound(), SCHOOL)) == {
        "Introduction to Manufacturing": [(5, "2024-25 and later", {"course": "pvhs-precision-machining"})],
        "Precision Machining": [
            (5, "2024-25 and later", {"course": "pvhs-intro-manufacturing"}),
            (3, "2021-22 to 2023-24", None),
        ],
        "Technical Mathematics": [(3, "2025-26 to 2027-28", None)],
    }


def test_a_college_shows_only_courses_that_earn_something():
    assert [row.course.title for row in view(sound(), COLLEGE).values["rows"]] == [
        "Introduction to Manufacturing",
        "Precision Machining",
        "Technical Mathematics",
    ]


def test_the_map_of_a_college_names_the_school_of_each_course():
    assert {row.school.title for row in view(sound(), COLLEGE).values["rows"]} == {
        "Prairie View High School (fictional)"
    }


def test_the_page_says_hours_terms_and_what_is_grey_in_words():
    text = main_of(sound(), SCHOOL).text

    assert "In all: 8 semester hours" in text
    assert "with Precision Machining: 5 semester hours" in text
    assert "Courses of 2021-22 to 2023-24; to claim within 24 months of graduating from high school" in text
    assert "; can still be claimed until Jun 30, 2027 at the latest" in text
    assert text.count("No agreement") == 3


def test_what_nobody_can_claim_any_more_is_left_out():
    late = context_of(site_of(today=date(2027, 7, 1)))

    assert cells(view(late, SCHOOL))["Precision Machining"] == [
        (5, "2024-25 and later", {"course": "pvhs-intro-manufacturing"})
    ]


def test_terms_lead_to_the_agreement():
    links = main_of(sound(), SCHOOL).links

    assert links["Terms: Technical Mathematics (MAT 110) at Prairie View"] == "../dual-credit/kcc-mat-110-at-pv.html"


def test_a_map_leads_to_the_credit_of_its_site():
    assert main_of(sound(), SCHOOL).first("nav").links == {"Credit": "../list/section/credit-1.html"}


def test_a_site_shows_the_maps_of_what_it_lists_if_it_holds_an_agreement_of_theirs():
    elsewhere = """# catalog/statewide/organization/prairie-view-high-school.yml
exchanges: [energy]
# catalog/statewide/organization/kestrel-community-college.yml
exchanges: [energy]
"""
    tree = with_changed(elsewhere)

    assert [str(one.path) for one in map_views(sound())] == [f"manufacturing/{SCHOOL}", f"manufacturing/{COLLEGE}"]
    assert list(map_views(sound("energy"))) == []
    assert list(map_views(context_of(site_of(tree)))) == []
    assert list(map_views(context_of(site_of(tree, "energy")))) == []


def test_hours_at_two_colleges_are_never_one_sum():
    second = """# catalog/statewide/organization/another-college.yml
id: another-college
title: Another College
kind: community-college
# catalog/manufacturing/dual-credit/another.yml
id: another
title: Drafting at Another College
high_school_course: pvhs-drafting
college_course: null
college: another-college
schools: [prairie-view-high-school]
school_years: {from: "2025-26"}
credits: {value: 4, unit: semester-hour}
"""
    where = context_of(site_of(with_changed(second)))

    assert [hours for _, hours in view(where, SCHOOL).values["columns"]] == [4, 8]


def test_on_paper_the_map_says_where_it_is_found():
    assert f"This page: manufacturing/{SCHOOL}" in main_of(sound(), SCHOOL).text
