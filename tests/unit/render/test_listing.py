"""Lists of records: which there are, in which order, in how many pages, and by what they can be narrowed."""

from dataclasses import replace
from datetime import date

import pytest

from checking import SOUND, with_changed
from lx.render.context import context_of
from lx.render.listing import PAGE_SIZE, list_views, lists_of
from lx.render.page import press_of
from sites import parsed, ref, site_of, sound


def context(snippet="", exchange="manufacturing", **rest):
    return context_of(site_of(with_changed(snippet) if snippet else SOUND, exchange, **rest))


def resources(number):
    """That many further resources, as records."""
    return "".join(
        f"# catalog/manufacturing/resource/table-{one}.yml\nid: table-{one}\ntitle: Table {one:03}\n"
        for one in range(number)
    )


def titles(where, listing):
    return [where.site.facts.cards[one].title for one in listing.refs]


def views(where):
    lists = lists_of(where)
    return {str(view.path): view for view in list_views(where, lists)}


def facets(view):
    return {group.label: [label for label, *_ in group.values] for group in view.values["facets"]}


def test_a_list_of_a_type_holds_its_records_in_order_of_title():
    assert titles(sound(), lists_of(sound()).types["credential"]) == [
        "CNC certificate of Kestrel (fictional)",
        "Shop measurement (fictional)",
    ]


def test_case_does_not_count_in_the_order_of_titles():
    lower = "# catalog/manufacturing/credential/shop-measurement.yml\ntitle: aerobic brazing\n"
    where = context(lower)

    assert titles(where, lists_of(where).types["credential"])[0] == "aerobic brazing"


def test_lists_of_types_stand_in_the_order_of_the_navigation():
    assert list(lists_of(sound()).types) == [
        *("resource", "articulation", "dual-credit", "course", "career", "program", "credential"),
        *("exchange", "organization"),
    ]


@pytest.mark.parametrize("status", ["ended", "withdrawn", "draft", "moved\nmoved_to: career/machinist"])
def test_what_is_not_offered_any_more_is_in_no_list(status):
    where = context(f"# catalog/manufacturing/resource/scrap-bin-data.yml\nstatus: {status}\n")
    gone = ref("resource/scrap-bin-data")

    assert [listing for listing in lists_of(where).all() if gone in listing.refs] == []


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

    assert lists.types["course"].address() == "course/index.html"
    assert lists.types["course"].address(2) == "list/type/course-2.html"
    assert lists.functions["e-learning"].address() == "function/e-learning.html"
    assert lists.functions["e-learning"].address(3) == "list/function/e-learning-3.html"
    assert lists.facets["licence"]["CC-BY-4.0"].address() == "list/licence/CC-BY-4.0-1.html"
    assert lists.facets["provider"]["fox-bend-tooling"].address() == "list/provider/fox-bend-tooling-1.html"


def test_pages_of_an_exchange_lie_in_its_folder_and_those_of_the_hub_at_the_top():
    assert "manufacturing/course/index.html" in views(sound())
    assert "course/index.html" in views(sound(None))


def test_the_hub_leads_to_homes():
    entries = views(sound(None))["credential/index.html"].values["entries"]

    assert [entry.record.href for entry in entries] == [
        "manufacturing/credential/kcc-cnc-certificate.html",
        "manufacturing/credential/shop-measurement.html",
    ]


@pytest.mark.parametrize(("number", "sizes"), [(PAGE_SIZE - 3, [50]), (PAGE_SIZE - 2, [50, 1]), (97, [50, 50])])
def test_a_page_holds_fifty(number, sizes):
    found = views(context(resources(number)))
    pages = [found["manufacturing/resource/index.html"]]
    pages += [view for path, view in found.items() if path.startswith("manufacturing/list/type/resource-")]

    assert [len(view.values["entries"]) for view in pages] == sizes


def test_no_record_is_left_out_or_shown_twice():
    where = context(resources(120))
    found = views(where)
    pages = [found["manufacturing/resource/index.html"]]
    pages += [found[f"manufacturing/list/type/resource-{page}.html"] for page in (2, 3)]

    shown = [entry.record.ref for view in pages for entry in view.values["entries"]]

    assert shown == list(lists_of(where).types["resource"].refs)
    assert len(shown) == 123


@pytest.mark.parametrize(
    ("page", "window"),
    [(1, [1, 2, 3, 0, 10]), (2, [1, 2, 3, 4, 0, 10]), (5, [1, 0, 3, 4, 5, 6, 7, 0, 10]), (10, [1, 0, 8, 9, 10])],
)
def test_a_page_numbers_the_first_the_last_and_its_neighbours(page, window):
    found = views(context(resources(PAGE_SIZE * 9 + 1)))
    name = "resource/index" if page == 1 else f"list/type/resource-{page}"

    assert [number for number, _ in found[f"manufacturing/{name}.html"].values["pages"]] == window


def test_pages_lead_to_the_one_before_and_the_one_after():
    values = views(context(resources(120)))["manufacturing/list/type/resource-2.html"].values

    assert (values["previous"], values["next"]) == ("resource/index.html", "list/type/resource-3.html")


def test_a_list_of_one_page_has_no_page_numbers():
    values = views(sound())["manufacturing/course/index.html"].values

    assert (values["pages"], values["previous"], values["next"]) == ((), "", "")


def test_further_pages_are_called_by_their_number():
    found = views(context(resources(60)))

    assert found["manufacturing/list/type/resource-2.html"].head["title"] == "Resources, page 2"


def test_a_list_of_a_facet_says_of_which():
    found = views(sound())

    assert found["manufacturing/list/subjects/physics-1.html"].head["title"] == "Subjects: Physics"
    assert (
        found["manufacturing/list/provider/fox-bend-tooling-1.html"].head["title"]
        == "From Fox Bend Tooling (fictional)"
    )


def test_facets_stand_in_the_order_of_the_card_and_who_provides_it_comes_last():
    assert list(facets(views(sound())["manufacturing/resource/index.html"])) == [
        *("Kind", "Grades", "Subjects", "Works on", "Languages", "License", "For", "Used by", "From"),
    ]


def test_the_values_of_a_facet_stand_in_the_order_of_their_vocabulary():
    assert list(lists_of(sound()).facets["grade_bands"]) == ["6-8", "9-10", "11-12"]


def test_numbers_of_a_facet_stand_in_their_order():
    assert list(lists_of(sound()).facets["grades"]) == ["9", "10", "11", "12"]


def test_yes_and_no_are_a_facet_too():
    found = lists_of(sound()).facets["cte"]["yes"]

    assert (found.title, found.heading) == ("Yes", "Career and technical: Yes")


def test_a_facet_that_all_have_in_common_does_not_narrow():
    assert "Account" not in facets(views(sound())["manufacturing/resource/index.html"])


def test_a_facet_counts_all_that_its_list_holds():
    groups = {one.label: one for one in views(sound())["manufacturing/course/index.html"].values["facets"]}

    assert groups["Level"].values == (
        ("High school", "list/level/high-school-1.html", 6, False),
        ("College", "list/level/college-1.html", 3, False),
    )


def test_who_provides_a_record_is_one_facet_whatever_its_type_calls_it():
    lists = lists_of(sound())
    types = {one.type for one in lists.facets["provider"]["kestrel-community-college"].refs}

    assert types == {"articulation", "course", "credential", "dual-credit"}
    assert not {"issuer", "receiver", "college"} & set(lists.facets)


def test_a_value_that_cannot_be_part_of_an_address_has_no_list():
    odd = "# catalog/manufacturing/resource/scrap-bin-data.yml\naudience: [../up, student]\n"

    assert list(lists_of(context(odd)).facets["audience"]) == ["student", "teacher"]


def test_what_is_under_one_license_or_another_is_in_the_lists_of_both():
    either = "# catalog/manufacturing/resource/scrap-bin-data.yml\nlicence: CC-BY-4.0 OR MIT\n"

    found = lists_of(context(either)).facets["licence"]

    assert [ref("resource/scrap-bin-data") in found[code].refs for code in ("CC-BY-4.0", "MIT")] == [True, True]
    assert found["MIT"].title == "MIT License"


def test_what_is_closed_stands_last():
    site = site_of(SOUND)
    one = ref("resource/scrap-bin-data")
    lifetimes = {**site.facts.lifetimes, one: replace(site.facts.lifetimes[one], closes=date(2026, 11, 1))}
    where = context_of(replace(site, facts=replace(site.facts, lifetimes=lifetimes)))

    assert titles(sound(), lists_of(sound()).types["resource"])[0] == "A month of scrap"
    assert titles(where, lists_of(where).types["resource"])[-1] == "A month of scrap"


def test_an_entry_shows_its_owner_and_the_fields_of_its_card():
    (entry,) = views(sound())["manufacturing/career/index.html"].values["entries"]
    first = views(sound())["manufacturing/course/index.html"].values["entries"][0]

    assert entry.owner == ""
    assert (first.record.title, first.owner) == ("CNC Capstone", "Prairie View High School (fictional)")
    assert first.chips == ("High school", "MF410", "12", "0.5 high-school units")


def test_a_page_of_a_list_links_every_entry_and_every_facet():
    view = views(sound())["manufacturing/credential/index.html"]

    main = parsed(press_of(sound())(view).content).first("main")

    assert main.links["Shop measurement (fictional)"] == "../credential/shop-measurement.html"
    assert main.links["Certificate"] == "../list/kind/certificate-1.html"
