"""Pages of what one can join and do: each answers its reader's question, and offers nothing that is over."""

import pytest

from checking import with_changed
from lx.domain.lifecycle import State, state
from lx.model.site import Share
from lx.render.context import context_of, named
from lx.render.pages import pages
from sites import page, parsed, ref, site_of, sound


def facts(where, name):
    root = page(where, name).first(class_="facts")
    return dict(zip([one.text for one in root.all("dt")], [one.text for one in root.all("dd")], strict=True))


def context(snippet, exchange="manufacturing", **rest):
    return context_of(site_of(with_changed(snippet), exchange, **rest))


def test_an_internship_says_by_when_one_applies_what_it_pays_and_who_may():
    found = facts(sound(), "opportunity/fox-bend-internship")

    assert found["Apply"].startswith("By Apr 15, 2027")
    assert (found["Pay"], found["Ages"], found["Grades"]) == ("$16 per hour", "16 and up", "11–12")
    assert found["Getting there"] == "Bus or train No Ride provided Yes"


def test_unpaid_work_says_so():
    assert facts(sound(), "mentor-program/shop-mentors")["Pay"] == "Unpaid"


def test_a_room_says_how_it_is_booked_and_what_a_school_agrees_to():
    root = page(sound(), "facility/fox-bend-metrology-lab").first("main")

    assert "Days ahead 21" in facts(sound(), "facility/fox-bend-metrology-lab")["How to book"]
    assert "Insurance the school's own" in root.text


def test_a_place_is_one_line():
    assert facts(sound(), "event/skills-day-2027")["Place"] == "Fox Bend, Kane County On site"


@pytest.mark.parametrize(
    ("location", "text"),
    [
        ("{format: online}", "Online"),
        ("{county: Kane}", "Kane County"),
        ("{town: Elgin, region: northeast}", "Elgin Northeast"),
    ],
)
def test_of_a_place_only_what_is_known_is_said(location, text):
    where = context(f"# catalog/manufacturing/event/skills-day-2027.yml\nlocation: {location}\n")

    assert facts(where, "event/skills-day-2027")["Place"] == text


def test_of_an_event_nobody_says_that_it_starts_later():
    event, where = ref("event/skills-day-2027"), sound()

    assert state(where.site.facts.lifetimes[event], "current", today=where.site.built_on) is State.UPCOMING
    assert named(where, event).state is State.CURRENT
    assert "Starts later" not in page(sound(), "event/skills-day-2027").first("main").text


def test_a_course_that_is_to_come_says_so():
    later = '# catalog/manufacturing/resource/scrap-bin-data.yml\navailable: {from: "2027-01-01"}\n'

    assert named(context(later), ref("resource/scrap-bin-data")).state is State.UPCOMING


def test_after_the_last_day_to_apply_the_page_says_that_it_is_closed():
    over = '# catalog/manufacturing/opportunity/fox-bend-internship.yml\napply: {by: "2026-11-23"}\n'

    text = page(context(over), "opportunity/fox-bend-internship").first("main").text

    assert "Applications closed." in text
    assert "Nov 23, 2026 (passed)" in text


def test_a_rubric_has_a_row_a_criterion_and_a_column_a_level():
    table = page(sound(), "challenge/scrap-to-gain").first("table", class_="rubric")

    assert [one.text for one in table.first("thead").all("th")] == ["Level 1", "Level 2", "Level 3"]
    assert table.first("tbody").first("tr").text == "Evidence Guess Counted Measured twice"


def test_a_plan_has_a_labeled_box_for_each_question_and_sends_nothing():
    root = page(sound(), "plan/four-to-six-year-plan").first("main")

    boxes, labels = list(root.all("textarea")), list(root.all("label"))
    assert [one.attributes["for"] for one in labels] == [one.attributes["id"] for one in boxes]
    assert [one.text for one in labels] == ["Goal", "Courses by term", "Credits", "Experiences", "Review"]
    assert list(root.all("form")) == []
    assert all("name" not in one.attributes for one in boxes)


def test_a_step_of_a_program_says_what_is_explored_solved_and_worked_at():
    rows = [row.text for row in page(sound(), "program/pv-precision-manufacturing").first("table").all("tr")]

    assert any("Explore: A morning in a tool shop" in row for row in rows)
    assert any("Solve: From scrap to gain, A floor plan that saves steps" in row for row in rows)
    assert any("Work: Summer machining internship" in row for row in rows)


@pytest.mark.parametrize(("exchange", "path"), [("manufacturing", "manufacturing/go/m1.html"), (None, "go/m1.html")])
def test_a_short_link_leads_on_in_the_site_and_in_the_hub(exchange, path):
    made = {str(one.path): one for one in pages([sound(exchange).site], Share(0, 1))}

    assert "Go to this page" in parsed(made[path].content).first("main").links


def test_a_kit_shows_the_address_that_a_flyer_carries():
    where = context("", base_url="https://exchange.example.org")

    assert page(where, "outreach/machinist-kit").first(class_="short-address").text == "exchange.example.org/go/m1.html"


def test_a_kit_whose_target_this_site_does_not_hold_shows_no_address():
    draft = "# catalog/manufacturing/career/machinist.yml\nstatus: draft\n"

    assert list(page(context(draft), "outreach/machinist-kit").all(class_="short-address")) == []
