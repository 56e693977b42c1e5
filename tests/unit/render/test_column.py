"""The column beside a list: what narrows it, and what to choose instead."""

from checking import SOUND, with_changed
from lx.model.site import Share
from lx.render.column import column_of
from lx.render.context import context_of
from lx.render.list_page import list_views
from lx.render.listing import COMMON, lists_of
from lx.render.page import press_of
from sites import parsed, site_of, sound


def context(snippet=""):
    return context_of(site_of(with_changed(snippet) if snippet else SOUND))


def column(where, kind, field="", value=""):
    lists = lists_of(where)
    listing = lists.narrowed(kind, field, value) if field else lists.types[kind]
    return {group.label: group for group in column_of(where, lists, listing)}


def shown(group):
    return [(one.label, one.count, one.here) for one in group.choices]


def providers(number):
    return "".join(
        f"# catalog/statewide/organization/shop-{one:02}.yml\nid: shop-{one:02}\ntitle: Shop {one:02}\n"
        f"# catalog/manufacturing/resource/table-{one:02}.yml\nid: table-{one:02}\nprovider: shop-{one:02}\n"
        for one in range(number)
    )


def test_beside_a_type_stand_facets_that_narrow_it_with_counts_of_that_type_alone():
    found = column(sound(), "resource")

    assert shown(found["Subjects"]) == [("Mathematics", 1, False), ("Physics", 1, False), ("Engineering", 2, False)]
    assert "Account" not in found


def test_what_nearly_all_have_is_counted_but_leads_nowhere():
    spanish = "# catalog/manufacturing/resource/scrap-bin-data.yml\nlanguages: [en]\n"
    spanish += "# catalog/manufacturing/resource/try-a-drawing-game.yml\nlanguages: [en]\n"
    found = column(context(spanish), "resource")["Languages"]

    assert [(one.label, one.count, one.address) for one in found.choices] == [
        ("English", 3, ""),
        ("Spanish", 1, "list/resource/languages/es-1.html"),
    ]


def test_the_other_types_of_the_section_are_told_apart_from_what_narrows():
    found = column(sound(), "course")["Also in this section"]

    assert shown(found) == [
        ("Articulation agreements", 1, False),
        ("Dual-credit courses", 1, False),
        ("Courses", 9, True),
    ]


def test_beside_a_value_stand_the_others_of_its_facet_and_it_is_the_chosen_one():
    found = column(sound(), "resource", "kind", "simulation")

    assert list(found) == ["Kind"]
    assert shown(found["Kind"]) == [("Simulation", 1, True), ("Data set", 1, False), ("Game", 1, False)]


def test_of_many_values_the_most_common_are_shown_and_all_are_a_link_away():
    found = column(context(providers(20)), "resource")["Provider"]

    assert len(found.choices) == COMMON
    assert ("Fox Bend Tooling (fictional)", 2, False) in shown(found)
    assert (found.more, found.count) == ("list/resource/provider/index.html", 22)


def test_the_chosen_value_is_shown_however_rare_it_is():
    found = column(context(providers(20)), "resource", "provider", "shop-19")["Provider"]

    assert len(found.choices) == COMMON
    assert ("Shop 19", 1, True) in shown(found)


def test_codes_that_say_nothing_alone_are_left_to_their_own_page():
    found = column(sound(), "resource")["Standards"]

    assert (found.choices, found.more) == ((), "list/resource/standards/index.html")


def test_the_chosen_value_is_the_current_page_to_whoever_listens():
    where = sound()
    listing = "manufacturing/list/resource/kind/game-1.html"
    view = next(view for view in list_views(where, lists_of(where), Share(0, 1)) if str(view.path) == listing)
    column = parsed(press_of(where)(view).content).first("aside")

    assert [link.text for link in column.all("a", **{"aria-current": "page"})] == ["Game"]
