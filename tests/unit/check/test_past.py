"""What was published stays: addresses, and what short links lead to."""

import json
from pathlib import PurePosixPath

import pytest

from checking import SOUND, with_changed
from lx.check.past import lost
from lx.export.catalog_json import catalog_json
from lx.model.site import Share
from sites import checked, site_of, sound

KIT = "# catalog/manufacturing/outreach/machinist-kit.yml\n"


def published(exchange=None):
    (file,) = catalog_json(sound(exchange).site, Share(0, 1))
    return json.loads(file.content)


def told(tree, exchange=None):
    return [f"{one.path} {one.code} {one.message}" for one in lost(checked(tree).catalog, published(exchange))]


def test_a_catalog_that_lost_nothing_is_sound():
    assert told(SOUND) == []


@pytest.mark.parametrize("exchange", [None, "manufacturing"])
def test_a_record_that_is_gone_is_told_where_it_lay(exchange):
    gone = with_changed("# catalog/manufacturing/event/skills-day-2027.yml\n")

    assert told(gone, exchange) == [
        "catalog/manufacturing/event/skills-day-2027.yml LX104 'Regional skills day' was removed without an alias: "
        "printed links and QR codes to it would break."
    ]


@pytest.mark.parametrize(
    "snippet",
    [
        "# catalog/manufacturing/event/skills-day-2027.yml\n# catalog/manufacturing/event/fox-bend-plant-visit.yml\n"
        "aliases: [skills-day-2027]\n",
        "# catalog/manufacturing/event/skills-day-2027.yml\nstatus: withdrawn\n",
        "# catalog/manufacturing/event/skills-day-2027.yml\nkind: nonsense\n",
    ],
    ids=["an alias", "withdrawn", "broken"],
)
def test_what_leads_on_or_is_only_broken_is_not_lost(snippet):
    assert told(with_changed(snippet)) == []


def test_a_short_link_may_not_disappear():
    assert told(with_changed(f"{KIT}short_link: m2\n")) == [
        "catalog/manufacturing/outreach/machinist-kit.yml LX104 The short link 'm1' was removed: flyers that carry it "
        "lead nowhere."
    ]


def test_a_short_link_may_not_lead_elsewhere():
    assert told(with_changed(f"{KIT}for: event/skills-day-2027\n")) == [
        "catalog/manufacturing/outreach/machinist-kit.yml LX105 The short link 'm1' already leads to "
        "'career/machinist'; links on paper never change."
    ]


def test_a_short_link_follows_a_record_to_its_new_id():
    machinist = PurePosixPath("catalog/manufacturing/career/machinist.yml")
    moved = dict(with_changed(f"{KIT}for: career/cnc-machinist\n"))
    text = moved.pop(machinist).decode().replace("id: machinist", "id: cnc-machinist\naliases: [machinist]")
    moved[machinist.with_stem("cnc-machinist")] = text.encode()

    assert told(moved) == []


@pytest.mark.parametrize("document", [{}, [], {"records": [3]}, {"records": [{"type": "event"}, {"id": "x"}]}])
def test_a_document_of_another_shape_says_nothing_wrong(document):
    found = [one.code for one in lost(site_of(SOUND).catalog, document)]

    assert set(found) <= {"LX104"}
