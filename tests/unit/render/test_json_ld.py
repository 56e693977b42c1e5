"""A record for machines: terms as its schema maps them, in a data block that nothing can break out of."""

import json
from dataclasses import replace

import pytest

from checking import TYPES, with_changed
from lx.render.context import context_of
from lx.render.json_ld import json_ld
from sites import ref, site_of, sound


def data(where, name):
    """What a parser reads in the data block of a record."""
    one = ref(name)
    block = json_ld(where, where.catalog.records[one], TYPES[one.type])
    assert block.startswith('<script type="application/ld+json">')
    assert block.endswith("</script>")
    return json.loads(block.removeprefix('<script type="application/ld+json">').removesuffix("</script>"))


def context(snippet="", exchange="manufacturing", **rest):
    return context_of(site_of(with_changed(snippet), exchange, **rest))


def test_a_record_is_of_the_classes_that_its_schema_names():
    assert data(sound(), "resource/scrap-bin-data")["@type"] == ["schema:LearningResource"]


def test_fields_are_called_by_their_terms():
    found = data(sound(), "resource/scrap-bin-data")

    assert found["schema:name"] == "A month of scrap"
    assert found["schema:description"].startswith("A table to count with:")
    assert found["schema:learningResourceType"] == "dataset"
    assert found["schema:license"] == "CC-BY-SA-4.0"


def test_a_field_without_a_term_says_nothing():
    assert "no" not in [value for value in data(sound(), "resource/scrap-bin-data").values() if isinstance(value, str)]


def test_every_key_has_a_namespace_that_the_context_declares():
    for name in ("resource/scrap-bin-data", "career/machinist", "course/pvhs-precision-machining"):
        found = data(sound(), name)
        prefixes = {key.partition(":")[0] for key in found if not key.startswith("@")}

        assert prefixes <= set(found["@context"])


def test_who_provides_it_is_named():
    found = data(sound(), "resource/scrap-bin-data")

    assert found["schema:provider"] == {"schema:name": "Fox Bend Tooling (fictional)"}


def test_of_several_records_each_is_named():
    several = "# catalog/manufacturing/credential/shop-measurement.yml\noccupations: [machinist, nobody]\n"

    found = data(context(several), "credential/shop-measurement")

    assert found["ceterms:occupationType"] == [{"schema:name": "Machinist"}, "nobody"]


def test_addresses_are_those_of_the_web_where_they_are_known():
    found = data(context("", base_url="https://exchange.example.org"), "resource/scrap-bin-data")

    assert found["@id"] == "https://exchange.example.org/manufacturing/resource/scrap-bin-data.html"
    assert found["schema:provider"]["@id"] == (
        "https://exchange.example.org/statewide/organization/fox-bend-tooling.html"
    )


def test_a_guest_keeps_the_address_of_its_home():
    guest = "# catalog/energy/resource/turbine-shop.yml\nid: turbine-shop\nrelated: [career/machinist]\n"

    found = data(context(guest, "energy", base_url="https://exchange.example.org"), "career/machinist")

    assert found["@id"] == "https://exchange.example.org/manufacturing/career/machinist.html"


def test_without_a_known_address_there_is_none():
    assert "@id" not in data(sound(), "resource/scrap-bin-data")


@pytest.mark.parametrize(
    "hostile",
    [
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "]]>",
        "&lt;b&gt; & \"quoted\" 'single'",
        "back\\slash `tick` ${x} {{ y }}",
        "line\u2028and\u2029paragraph",
    ],
)
def test_a_hostile_text_comes_back_as_it_was_and_breaks_out_nowhere(hostile):
    site = site_of()
    record = site.catalog.records[ref("resource/scrap-bin-data")]
    changed = replace(record, data={**record.data, "title": hostile})

    block = json_ld(context_of(site), changed, TYPES["resource"])
    inside = block.removeprefix('<script type="application/ld+json">').removesuffix("</script>")

    assert json.loads(inside)["schema:name"] == hostile
    assert not set("<>&\u2028\u2029") & set(inside)


def test_the_same_record_gives_the_same_bytes():
    one = sound().catalog.records[ref("career/machinist")]

    assert json_ld(sound(), one, TYPES["career"]) == json_ld(sound(), one, TYPES["career"])
