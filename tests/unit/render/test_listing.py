"""Which lists a site has, in which order their records stand, and by what they are narrowed."""

from dataclasses import replace
from datetime import date

import pytest

from checking import SOUND, with_changed
from lx.render import listing
from lx.render.context import context_of
from lx.render.listing import lists_of
from sites import ref, site_of, sound


def context(snippet="", exchange="manufacturing", **rest):
    return context_of(site_of(with_changed(snippet) if snippet else SOUND, exchange, **rest))


def titles(where, one):
    return [where.site.facts.cards[found].title for found in one.refs]


def values(where, kind, field):
    """The values of a type's facet: how each is called, and how many records have it."""
    return {one.words.text: len(one.refs) for one in lists_of(where).facets[kind][field].values}


def test_a_list_of_a_type_holds_its_records_in_order_of_title():
    assert titles(sound(), lists_of(sound()).types["credential"]) == [
        "CNC certificate of Kestrel (fictional)",
        "Shop measurement (fictional)",
    ]


def test_college_courses_stand_by_the_number_with_which_their_titles_begin():
    assert titles(sound(), lists_of(sound()).types["course"]) == [
        *("CNC Capstone", "Drafting", "Electronics", "Introduction to Manufacturing"),
        *("Technical Mathematics", "Shop Measurement", "Machine Tools I"),
        *("Precision Machining", "Technical Mathematics"),
    ]


def test_case_does_not_count_in_the_order_of_titles():
    lower = "# catalog/manufacturing/credential/shop-measurement.yml\ntitle: aerobic brazing\n"
    where = context(lower)

    assert titles(where, lists_of(where).types["credential"])[0] == "aerobic brazing"


def test_what_is_closed_stands_last():
    site = site_of(SOUND)
    one = ref("resource/scrap-bin-data")
    lifetimes = {**site.facts.lifetimes, one: replace(site.facts.lifetimes[one], closes=date(2026, 11, 1))}
    where = context_of(replace(site, facts=replace(site.facts, lifetimes=lifetimes)))

    assert titles(sound(), lists_of(sound()).types["resource"])[0] == "A month of scrap"
    assert titles(where, lists_of(where).types["resource"])[-1] == "A month of scrap"


def test_lists_of_types_stand_in_the_order_of_the_navigation():
    assert list(lists_of(sound()).types) == [
        *("resource", "professional-development", "articulation", "dual-credit", "course"),
        *("career", "program", "credential", "outreach", "plan"),
        *("opportunity", "mentor-program", "event", "student-organization", "challenge", "facility", "equipment"),
        *("exchange", "organization", "measure", "result"),
    ]


@pytest.mark.parametrize("status", ["ended", "withdrawn", "draft", "moved\nmoved_to: career/machinist"])
def test_what_is_not_offered_any_more_is_in_no_list(status):
    where = context(f"# catalog/manufacturing/resource/scrap-bin-data.yml\nstatus: {status}\n")
    gone = ref("resource/scrap-bin-data")

    assert [one for one in lists_of(where).all() if gone in one.refs] == []


def test_what_ended_by_its_dates_leaves_the_lists_on_the_day_after():
    over = "# catalog/manufacturing/resource/scrap-bin-data.yml\navailable: {until: 2026-11-24}\n"
    last, after = context(over, today=date(2026, 11, 24)), context(over, today=date(2026, 11, 25))
    one = ref("resource/scrap-bin-data")

    assert one in lists_of(last).types["resource"].refs
    assert one not in lists_of(after).types["resource"].refs


def test_what_only_guests_here_is_in_no_list():
    guest = """# catalog/energy/resource/turbine-shop.yml
id: turbine-shop
related: [career/machinist]
"""

    assert "career" not in lists_of(context(guest, "energy")).types


def test_a_list_says_its_address_from_the_folder_of_its_site():
    lists = lists_of(sound())
    simulations = lists.narrowed("resource", "kind", "simulation")

    assert lists.types["course"].address() == "course/index.html"
    assert lists.types["course"].address(2) == "list/type/course-2.html"
    assert simulations.address() == "list/resource/kind/simulation-1.html"
    assert simulations.address(3) == "list/resource/kind/simulation-3.html"
    assert lists.topics["function"]["e-learning"].address == "function/e-learning.html"


def test_a_facet_of_a_type_counts_that_type_alone():
    assert values(sound(), "resource", "subjects") == {"Mathematics": 1, "Physics": 1, "Engineering": 2}
    assert values(sound(), "career", "subjects") == {"Mathematics": 1, "Engineering": 1}


def test_a_facet_counts_what_its_site_lists():
    assert values(sound("energy"), "resource", "subjects") == {"Physics": 1, "Engineering": 1}


def test_facets_stand_in_the_order_of_card_and_facts_and_who_provides_it_comes_last():
    facets = lists_of(sound()).facets["resource"]

    assert list(facets)[:5] == ["kind", "standards", "grade_bands", "subjects", "cost"]
    assert list(facets)[-2:] == ["function", "provider"]


def test_the_values_of_a_facet_stand_in_the_order_of_their_vocabulary():
    assert list(values(sound(), "resource", "grade_bands")) == ["Grades 6–8", "Grades 9–10", "Grades 11–12"]


def test_numbers_of_a_facet_stand_in_their_order():
    assert list(values(sound(), "course", "grades")) == ["9", "10", "11", "12"]


def test_who_provides_a_record_stands_by_name():
    other = "# catalog/manufacturing/resource/scrap-bin-data.yml\nprovider: kestrel-community-college\n"

    assert list(values(context(other), "resource", "provider")) == [
        "Demonstration Manufacturing Association (fictional)",
        "Fox Bend Tooling (fictional)",
        "Kestrel Community College (fictional)",
    ]


def test_yes_and_no_are_values_too():
    yes = lists_of(sound()).facets["course"]["cte"].values[1]

    assert (yes.words.text, yes.words.choice) == ("Yes", "Career and technical: Yes")


def test_a_value_that_says_what_it_is_needs_no_name_before_it():
    choices = [one.words.choice for one in lists_of(sound()).facets["resource"]["grade_bands"].values]

    assert choices == ["Grades 6–8", "Grades 9–10", "Grades 11–12"]


def test_what_all_have_narrows_nothing_and_its_list_is_that_of_the_type():
    lists = lists_of(sound())
    (none,) = lists.facets["resource"]["account_needed"].values

    assert (len(none.refs), none.is_page) == (3, False)
    assert lists.facets["resource"]["account_needed"].narrows is False
    assert lists.narrowed("resource", "account_needed", "no") is lists.types["resource"]


def test_in_a_long_list_what_nearly_all_have_makes_no_list_of_its_own(monkeypatch):
    nearly = "".join(f"# catalog/manufacturing/resource/t-{at}.yml\nid: t-{at}\nkind: game\n" for at in range(17))
    where = context(nearly)
    monkeypatch.setattr(listing, "_SHORT", 15)

    found = {one.value: (len(one.refs), one.is_page) for one in lists_of(where).facets["resource"]["kind"].values}

    assert found == {"dataset": (1, True), "simulation": (1, True), "game": (18, False)}


def offered(number):
    """That many resources of one provider."""
    return "".join(
        f"# catalog/manufacturing/resource/t-{at}.yml\nid: t-{at}\ntitle: T{at}\nprovider: kestrel-community-college\n"
        for at in range(number)
    )


def test_who_provides_a_record_is_one_facet_whatever_its_type_calls_it():
    lists = lists_of(context(offered(21)))

    assert [one.kind for one in lists.topics["provider"]["kestrel-community-college"].lists] == [
        *("resource", "articulation", "dual-credit", "course", "credential"),
    ]
    assert "issuer" not in lists.facets["credential"]


@pytest.mark.parametrize(
    ("number", "leads_to", "is_topic"),
    [
        (2, "organization/kestrel-community-college.html", False),
        (20, "organization/kestrel-community-college.html", True),
        (21, "list/resource/provider/kestrel-community-college-1.html", True),
    ],
)
def test_what_an_organization_s_page_shows_whole_is_no_list_beside_it(number, leads_to, is_topic):
    lists = lists_of(context(offered(number)))
    provided = lists.narrowed("resource", "provider", "kestrel-community-college")

    assert (provided.leads_to, provided.is_page) == (leads_to, number > 20)
    assert ("kestrel-community-college" in lists.topics["provider"]) == is_topic


def test_a_topic_gathers_lists_of_several_types():
    topic = lists_of(sound()).topics["subjects"]["mathematics"]

    assert [(one.kind, one.address(), len(one.refs)) for one in topic.lists] == [
        ("resource", "list/resource/subjects/mathematics-1.html", 1),
        ("career", "career/index.html", 1),
    ]
    assert topic.count == 2


def test_a_function_is_served_by_what_its_type_serves():
    topic = lists_of(sound()).topics["function"]["e-learning"]

    assert [(one.kind, one.address()) for one in topic.lists] == [("resource", "resource/index.html")]
    assert topic.words.text == "Learning resources"


def test_clusters_have_lists_although_their_codes_hold_strokes():
    steel = "# catalog/manufacturing/resource/scrap-bin-data.yml\nclusters: [illinois/manufacturing]\n"
    lists = lists_of(context(steel))

    assert lists.topics["clusters"]["illinois/manufacturing"].address == "list/clusters/illinois-manufacturing-1.html"
    assert (
        lists.narrowed("resource", "clusters", "illinois/manufacturing").address()
        == "list/resource/clusters/illinois-manufacturing-1.html"
    )


def test_a_standard_has_a_list_with_its_heading_in_words():
    (one,) = lists_of(sound()).facets["resource"]["standards"].values

    assert one.address() == "list/resource/standards/NGSS-HS-PS3-3-1.html"
    assert (one.words.text, one.words.note) == ("HS-PS3-3", "Energy")
    assert one.words.group == "Next Generation Science Standards"


def test_a_standard_of_an_unknown_framework_stands_under_its_name():
    own = "standards: [{framework: Ours, code: A1, alignment: teaches}]"
    where = context(f"# catalog/manufacturing/resource/scrap-bin-data.yml\n{own}\n")

    groups = {one.words.text: one.words.group for one in lists_of(where).facets["resource"]["standards"].values}

    assert groups["A1"] == "Ours"


def test_a_standard_that_a_record_names_twice_counts_once():
    twice = (
        "standards: [{framework: NGSS, code: A1, alignment: teaches}, {framework: NGSS, code: A1, alignment: assesses}]"
    )
    where = context(f"# catalog/manufacturing/resource/scrap-bin-data.yml\n{twice}\n")

    assert values(where, "resource", "standards")["A1"] == 1


def test_a_value_that_cannot_be_part_of_an_address_has_no_list():
    odd = "# catalog/manufacturing/resource/scrap-bin-data.yml\naudience: [../up, student, '<b>']\n"

    assert [one.value for one in lists_of(context(odd)).facets["resource"]["audience"].values] == ["student", "teacher"]


def test_codes_that_would_lie_at_one_address_are_one_list():
    codes = "".join(
        f"# catalog/manufacturing/resource/t-{at}.yml\nid: t-{at}\n"
        f"standards: [{{framework: Ours, code: {code}, alignment: teaches}}]\n"
        for at, code in enumerate(("A1b", "A1B", "A1-b"))
    )
    facet = lists_of(context(codes)).facets["resource"]["standards"]

    assert sorted(len(one.refs) for one in facet.values) == [1, 1, 2]
    assert len({one.address().casefold() for one in facet.values}) == 3


def test_what_is_under_one_license_or_another_is_in_the_lists_of_both():
    either = "# catalog/manufacturing/resource/scrap-bin-data.yml\nlicence: CC-BY-4.0 OR MIT\n"
    lists = lists_of(context(either))

    found = [lists.narrowed("resource", "licence", code) for code in ("CC-BY-4.0", "MIT")]

    assert [ref("resource/scrap-bin-data") in one.refs for one in found] == [True, True]
    assert found[1].words.text == "MIT License"


def test_what_a_district_sends_is_found_by_each_of_its_schools():
    district = """# catalog/statewide/organization/a-district.yml
id: a-district
title: A District
kind: district
# catalog/statewide/organization/cedar-ridge-high-school.yml
parent: a-district
# catalog/manufacturing/articulation/kcc-machining-from-pv.yml
senders: [a-district]
"""

    assert values(context(district), "articulation", "senders") == {
        "A District": 1,
        "Cedar Ridge High School (fictional)": 1,
    }


def test_a_word_among_values_is_said_in_words():
    statewide = "# catalog/manufacturing/articulation/kcc-machining-from-pv.yml\nsenders: statewide\n"

    assert values(context(statewide), "articulation", "senders") == {"Every school in the state": 1}


def test_grades_and_bands_of_grades_are_two_names():
    labels = [one.label for one in lists_of(sound()).facets["course"].values()]

    assert "Grades" in labels
    assert len(set(labels)) == len(labels)
