"""A career's page: what to take on the way there, and where, comes first."""

from checking import with_changed
from lx.render.context import context_of
from sites import page, site_of, sound

NAME = "career/machinist"
PROGRAM = """# catalog/manufacturing/program/{name}.yml
id: {name}
title: Program {name}
provider: prairie-view-high-school
occupations: [machinist]
steps: [{{grade: 9, take: {{course: pvhs-drafting}}}}]
cip: ["48.0501"]
"""


def headings(where):
    return [one.text for level in ("h2",) for one in page(where, NAME).first("main").all(level)]


def programs(where):
    return page(where, NAME).first("section", id="programs")


def test_the_first_button_leads_to_the_programs_and_courses():
    assert page(sound(), NAME).first(class_="actions").links == {"What to take, and where": "#programs"}


def test_the_programs_and_courses_stand_right_after_the_opening():
    assert headings(sound())[:2] == ["Programs and courses", "A day in this job"]


def test_they_say_what_to_take_in_each_grade_and_where():
    part = programs(sound())

    assert part.first("h3").text == "Precision manufacturing at Prairie View"
    assert part.first("p", class_="note").text.startswith("Prairie View High School (fictional)")
    assert (
        next(iter(part.first("tbody").all("tr"))).text
        == "Grade 9 Introduction to Manufacturing Explore: A morning in a tool shop"
    )


def test_they_name_the_courses_that_lead_there_with_their_school():
    course = programs(sound()).first("li", class_="row")

    assert course.text.startswith("Precision Machining demonstration Prairie View High School (fictional) · ")


def test_what_stands_there_is_not_named_again():
    assert page(sound(), NAME).first("main").text.count("Precision manufacturing at Prairie View") == 1


def test_of_many_programs_three_are_drawn_and_the_others_named():
    more = "".join(PROGRAM.format(name=name) for name in ("a", "b", "c"))

    part = programs(context_of(site_of(with_changed(more))))

    assert [one.text for one in part.all("h3")] == [
        *("Program a", "Program b", "Program c", "Programs that lead here", "Courses that lead here"),
    ]
    assert "Precision manufacturing at Prairie View" in part.links


def test_a_career_that_nothing_leads_to_has_neither_part_nor_button():
    alone = """# catalog/manufacturing/program/pv-precision-manufacturing.yml
occupations: []
# catalog/manufacturing/course/pvhs-precision-machining.yml
leads_to: []
"""
    root = page(context_of(site_of(with_changed(alone))), NAME)

    assert list(root.all("section", id="programs")) == []
    assert root.first(class_="actions").links == {}


def test_a_program_that_another_site_alone_has_is_named_not_drawn():
    guest = "# catalog/energy/resource/turbine.yml\nid: turbine\ntitle: Turbine\nrelated: [career/machinist]\n"
    part = programs(context_of(site_of(with_changed(guest), "energy")))

    assert list(part.all("table")) == []
    assert "Precision manufacturing at Prairie View (Demonstration Manufacturing Learning Exchange)" in part.text


def test_codes_come_last():
    assert headings(sound())[-1] == "Codes"
    assert [one.text for one in page(sound(), NAME).first("dl", class_="codes").all("dt")] == [
        *("Occupation (O*NET)", "Fields of study (CIP)"),
    ]


def test_a_career_needs_no_other_titles_and_no_day():
    bare = "# catalog/manufacturing/career/machinist.yml\nother_titles:\nday:\n"

    assert page(context_of(site_of(with_changed(bare))), NAME).first("h1").text == "Machinist"
