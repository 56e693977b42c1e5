"""What other programs read of a site."""

import json
from datetime import date

import pytest

from checking import SOUND, with_changed
from lx.export.catalog_json import catalog_json
from lx.model.site import Share
from sites import site_of

RESOURCE = "# catalog/manufacturing/resource/scrap-bin-data.yml\n"


def document(snippet="", exchange="manufacturing", **rest):
    site = site_of(with_changed(snippet) if snippet else SOUND, exchange, **rest)
    (file,) = catalog_json(site, Share(0, 1))
    return json.loads(file.content)


def entries(*args, **rest):
    return {f"{one['type']}/{one['id']}": one for one in document(*args, **rest)["records"]}


def test_it_lies_beside_the_first_page_of_its_site():
    paths = [str(next(catalog_json(site_of(exchange=one), Share(0, 1))).path) for one in ("energy", None)]

    assert paths == ["energy/catalog.json", "catalog.json"]


def test_an_entry_is_what_a_list_would_say_of_a_record():
    assert entries()["resource/scrap-bin-data"] == {
        "type": "resource",
        "id": "scrap-bin-data",
        "title": "A month of scrap",
        "summary": "A table to count with: the weight and cause of each part that a shop threw away.",
        "exchanges": ["manufacturing"],
        "functions": ["e-learning"],
        "status": "current",
        "url": "resource/scrap-bin-data.html",
        "provider": "fox-bend-tooling",
        "demonstration": True,
    }


def test_what_has_no_owner_and_is_real_says_neither():
    assert {"provider", "demonstration"} & set(entries()["career/machinist"]) == set()


def test_the_hub_points_at_homes():
    found = entries(exchange=None)

    assert found["career/machinist"]["url"] == "manufacturing/career/machinist.html"
    assert found["organization/fox-bend-tooling"]["url"] == "statewide/organization/fox-bend-tooling.html"


def test_what_is_shared_names_all_exchanges():
    assert entries(exchange=None)["organization/fox-bend-tooling"]["exchanges"] == ["energy", "manufacturing"]


def test_an_exchange_tells_of_what_it_lists_alone():
    found = entries(exchange="energy")

    assert "organization/fox-bend-tooling" in found
    assert "career/machinist" not in found


def test_a_guest_is_not_among_them():
    guest = "# catalog/energy/resource/turbine-shop.yml\nid: turbine-shop\nrelated: [career/machinist]\n"

    assert "career/machinist" not in entries(guest, "energy")


@pytest.mark.parametrize("status", ["draft", "withdrawn", "moved\nmoved_to: career/machinist"])
def test_what_is_not_offered_is_not_among_them(status):
    assert "resource/scrap-bin-data" not in entries(f"{RESOURCE}status: {status}\n")


def test_the_state_holds_on_the_day_of_the_build():
    available = f"{RESOURCE}available: {{until: 2026-12-10}}\n"
    days = {"2026-11-09": "current", "2026-11-10": "expiring", "2026-12-10": "expiring", "2026-12-11": "ended"}

    found = {
        day: entries(available, today=date.fromisoformat(day))["resource/scrap-bin-data"]["status"] for day in days
    }

    assert found == days
    assert document(today=date(2026, 11, 9))["built_on"] == "2026-11-09"


def test_entries_stand_in_order_of_type_and_id():
    names = [(one["type"], one["id"]) for one in document()["records"]]

    assert names == sorted(names)


def test_any_text_comes_back_as_it_was():
    hostile = f'{RESOURCE}title: "</script> \\u2028 \\"quoted\\" é"\n'

    assert entries(hostile)["resource/scrap-bin-data"]["title"] == '</script> \u2028 "quoted" é'


def test_only_the_first_share_makes_it():
    assert list(catalog_json(site_of(), Share(1, 2))) == []


def test_a_site_without_records_is_an_empty_list():
    empty = {path: raw for path, raw in SOUND.items() if path.name in ("catalog.yml", "energy.yml")}

    assert [one["id"] for one in document_of(empty)["records"]] == ["energy"]


def document_of(tree):
    (file,) = catalog_json(site_of(tree, "energy"), Share(0, 1))
    return json.loads(file.content)
