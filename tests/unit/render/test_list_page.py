"""The pages of lists: how many, what each says of itself, and what it shows as chosen."""

import pytest

from checking import SOUND, with_changed
from lx.model.site import Share
from lx.render.context import context_of
from lx.render.list_page import list_views
from lx.render.listing import PAGE_SIZE, lists_of
from lx.render.page import press_of
from sites import parsed, site_of, sound

SIMULATIONS = "manufacturing/list/resource/kind/simulation-1.html"


def context(snippet="", exchange="manufacturing", **rest):
    return context_of(site_of(with_changed(snippet) if snippet else SOUND, exchange, **rest))


def resources(number):
    """That many further resources, as records."""
    return "".join(
        f"# catalog/manufacturing/resource/table-{one}.yml\nid: table-{one}\ntitle: Table {one:03}\n"
        for one in range(number)
    )


def views(where, share=None):
    return {str(view.path): view for view in list_views(where, lists_of(where), share or Share(0, 1))}


def main_of(where, path):
    return parsed(press_of(where)(views(where)[path]).content).first("main")


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


def test_workers_share_the_pages_and_each_is_made_once():
    where = context(resources(120))
    parts = [views(where, Share(index, 3)) for index in range(3)]

    assert sorted(path for part in parts for path in part) == sorted(views(where))
    assert all(parts)


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


def test_only_further_pages_say_their_number():
    where = context(resources(60))
    paths = ("manufacturing/resource/index.html", "manufacturing/list/type/resource-2.html")
    lines = [main_of(where, path).first(class_="count-line").text for path in paths]

    assert lines == ["63 entries, by title", "63 entries, by title · page 2"]
    assert [views(where)[path].head["title"] for path in paths] == ["Resources", "Resources, page 2"]


def test_a_narrowed_list_says_what_narrows_it_and_of_how_many():
    main = main_of(sound(), SIMULATIONS)

    assert views(sound())[SIMULATIONS].head["title"] == "Resources, Kind: Simulation"
    assert main.first("h1").text == "Resources, Kind: Simulation"
    assert main.first(class_="count-line").text == "1 of 3, by title"


def test_one_click_leads_back_from_a_choice_to_all():
    main = main_of(sound(), SIMULATIONS)

    assert main.first(class_="chosen").links == {"Remove: Kind: Simulation ×": "../../../resource/index.html"}


def test_a_list_of_a_type_has_nothing_chosen():
    assert list(main_of(sound(), "manufacturing/resource/index.html").all(class_="chosen")) == []


def test_the_way_down_to_a_list_is_shown():
    assert main_of(sound(), SIMULATIONS).first(class_="crumbs").links == {
        "Learn": "../../../list/section/learn-1.html",
        "Resources": "../../../resource/index.html",
    }


def test_a_list_by_standard_says_what_the_standard_is_about():
    main = main_of(sound(), "manufacturing/list/resource/standards/NGSS-HS-PS3-3-1.html")

    assert main.first(class_="lead").text == "Energy"


def test_a_page_of_a_list_links_every_entry_and_every_facet():
    main = main_of(sound(), "manufacturing/credential/index.html")

    assert main.links["Shop measurement (fictional)"] == "../credential/shop-measurement.html"
    assert main.links["Certificate"] == "../list/credential/kind/certificate-1.html"


def test_a_fictional_record_is_marked_and_a_real_one_is_not():
    real = "# catalog/manufacturing/credential/shop-measurement.yml\ndemonstration: null\n"
    rows = list(main_of(context(real), "manufacturing/credential/index.html").all(class_="result"))

    assert [[chip.text for chip in row.all(class_="chip-demonstration")] for row in rows] == [["Demonstration"], []]


def test_a_list_of_one_provider_does_not_repeat_its_name_in_every_row():
    many = "".join(f"# catalog/manufacturing/resource/t-{at}.yml\nid: t-{at}\ntitle: A{at:02}\n" for at in range(21))
    other = "# catalog/manufacturing/resource/scrap-bin-data.yml\nprovider: kestrel-community-college\n"
    where = context(many.replace("title:", "provider: fox-bend-tooling\ntitle:") + other)
    every = list(main_of(where, "manufacturing/resource/index.html").all(class_="result"))[1]
    own = main_of(where, "manufacturing/list/resource/provider/fox-bend-tooling-1.html").first(class_="result")

    assert "Fox Bend Tooling (fictional)" in every.text
    assert "Fox Bend Tooling (fictional)" not in own.text
