"""All records as one graph."""

from pathlib import PurePosixPath

from lx.link.graph import catalog_of
from lx.model.catalog import Repository
from lx.model.record import Prose, Record, Ref
from lx.model.record_type import Field, RecordType, Shape
from lx.model.source import Source

REPOSITORY = Repository("Demonstration", "IL", "America/Chicago", ("en",), "", "")


def shape(target=None, *, exempt=(), items=None):
    return Shape("", "", "", target, exempt, None, {}, items, linking=target is not None or items is not None)


FIELDS = {
    "provider": shape("course"),
    "exchanges": shape(items=shape("exchange", exempt=("statewide",))),
    "related": shape(items=shape("*")),
    "aliases": shape(),
}


def kind(name):
    fields = {field: Field(field, part, False, 1, None) for field, part in FIELDS.items()}
    return RecordType(name, "", "", "", "credit", 1, fields, (), (), (), (), {}, (), None, None, None, (), {})


def catalog(records, *, bodies=None, known=()):
    made = {}
    for name, data in records.items():
        ref = ref_of(name)
        made[ref] = Record(ref, "energy", data, "", Source(PurePosixPath(f"catalog/energy/{name}.yml"), ""))
    prose = {ref_of(name): Prose("", "", tuple(map(ref_of, links))) for name, links in (bodies or {}).items()}
    return catalog_of(
        REPOSITORY,
        {name: kind(name) for name in ("course", "exchange")},
        vocabularies={},
        records=made,
        prose=prose,
        known=frozenset(map(ref_of, known)),
    )


def ref_of(name):
    return Ref(*name.split("/"))


def written(links):
    return [f"{link.origin} {link.place} {link.target}" for link in links]


def test_a_link_is_seen_from_both_sides():
    found = catalog({"course/a": {"provider": "b"}, "course/b": {}})

    assert written(found.links[ref_of("course/a")]) == ["course/a /provider course/b"]
    assert found.backlinks[ref_of("course/b")] == found.links[ref_of("course/a")]


def test_a_record_that_names_nothing_has_no_links():
    found = catalog({"course/a": {}})

    assert (found.links, found.backlinks) == ({}, {})


def test_a_reference_that_leads_nowhere_is_broken():
    found = catalog({"course/a": {"provider": "b"}})

    assert written(found.broken) == ["course/a /provider course/b"]
    assert found.links == {}


def test_a_record_of_another_type_is_not_meant():
    found = catalog({"course/a": {"related": ["exchange/b"]}, "course/b": {}})

    assert written(found.broken) == ["course/a /related/0 exchange/b"]


def test_a_reference_to_a_record_that_is_itself_broken_is_not_reported():
    found = catalog({"course/a": {"provider": "b"}}, known=["course/b"])

    assert (found.broken, found.links) == ((), {})


def test_an_old_id_leads_to_the_record_as_it_is_called_now():
    found = catalog({"course/a": {"provider": "old-b"}, "course/b": {"aliases": ["old-b"]}})

    assert written(found.links[ref_of("course/a")]) == ["course/a /provider course/b"]
    assert found.aliases == {ref_of("course/old-b"): ref_of("course/b")}
    assert found.broken == ()


def test_an_alias_that_is_a_record_s_id_now_leads_to_that_record():
    found = catalog({"course/a": {"provider": "b"}, "course/b": {}, "course/c": {"aliases": ["b"]}})

    assert written(found.links[ref_of("course/a")]) == ["course/a /provider course/b"]
    assert found.aliases == {}


def test_an_exchange_that_a_record_is_in_must_exist_but_is_no_link():
    found = catalog({"course/a": {"exchanges": ["energy", "finance"]}, "exchange/energy": {}})

    assert written(found.broken) == ["course/a /exchanges/1 exchange/finance"]
    assert (found.links, found.backlinks) == ({}, {})


def test_statewide_is_no_exchange():
    assert catalog({"course/a": {"exchanges": ["statewide"]}}).broken == ()


def test_what_a_body_names_is_a_link():
    found = catalog({"course/a": {"provider": "b"}, "course/b": {}, "course/c": {}}, bodies={"course/a": ["course/c"]})

    assert written(found.links[ref_of("course/a")]) == ["course/a /provider course/b", "course/a /body/0 course/c"]
    assert written(found.backlinks[ref_of("course/c")]) == ["course/a /body/0 course/c"]


def test_what_a_body_names_can_be_broken():
    found = catalog({"course/a": {}}, bodies={"course/a": ["course/z"]})

    assert written(found.broken) == ["course/a /body/0 course/z"]


def test_the_graph_does_not_depend_on_the_order_in_which_files_were_read():
    records = {"course/a": {"provider": "b"}, "course/b": {}, "course/c": {"provider": "b"}}

    forwards, backwards = catalog(records), catalog(dict(reversed(records.items())))

    assert list(forwards.links) == list(backwards.links)
    assert forwards.backlinks == backwards.backlinks


def test_of_two_records_that_claim_an_old_id_the_first_has_it():
    found = catalog({"course/b": {"aliases": ["old"]}, "course/a": {"aliases": ["old"]}})

    assert found.aliases == {ref_of("course/old"): ref_of("course/a")}
