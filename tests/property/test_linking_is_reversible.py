"""Whoever is named can say by whom: links and backlinks are the same set, whatever records name whom."""

from itertools import chain
from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from lx.link.graph import catalog_of
from lx.model.catalog import Repository
from lx.model.record import Prose, Record, Ref
from lx.model.source import Source
from lx.read.schema import record_types

IDS = ("a", "b", "c", "d", "old-a", "nobody")
TYPES = ("course", "career")
REPOSITORY = Repository("", "", "", (), "", "")
NODE = {
    "type": "object",
    "properties": {
        "any_of": {"type": "array", "items": {"$ref": "#/$defs/node"}},
        "course": {"type": "string", "x-lx": {"target": "course"}},
    },
}
FIELDS = {
    "aliases": {"type": "array", "items": {"type": "string"}},
    "takes": {"$ref": "shape/tree.json#/$defs/node"},
    "related": {"type": "array", "items": {"type": "string", "x-lx": {"target": "*"}}},
}
SAID = {"plural": "Records", "section": "credit", "order": 1}
SCHEMA = {"title": "Record", "description": "A record.", "x-lx": SAID, "properties": FIELDS}
KINDS = record_types({"shape/tree.json": {"$defs": {"node": NODE}}, **{f"{name}.json": SCHEMA for name in TYPES}}, {})

ids = st.sampled_from(IDS)
refs = st.builds(Ref, st.sampled_from(TYPES), ids)
trees = st.recursive(
    st.builds(lambda name: {"course": name}, ids),
    lambda inner: st.builds(lambda parts: {"any_of": parts}, st.lists(inner, max_size=3)),
    max_leaves=6,
)
data = st.fixed_dictionaries(
    {},
    optional={
        "aliases": st.lists(ids, max_size=2),
        "takes": trees,
        "related": st.lists(st.builds(str, refs), max_size=4),
    },
)
records = st.dictionaries(refs, st.tuples(data, st.lists(refs, max_size=3)), max_size=8)


def catalog(written, known):
    made = {
        ref: Record(ref, "energy", said, "", Source(PurePosixPath("x.yml"), "")) for ref, (said, _) in written.items()
    }
    prose = {ref: Prose("", "", tuple(links)) for ref, (_, links) in written.items()}
    return catalog_of(REPOSITORY, KINDS, vocabularies={}, records=made, prose=prose, known=known)


def key(link):
    return (link.origin, link.place, link.target)


@given(records)
def test_every_link_is_a_backlink_of_its_target_and_nothing_else_is(written):
    found = catalog(written, frozenset())

    forwards = sorted(map(key, chain.from_iterable(found.links.values())))
    backwards = sorted(map(key, chain.from_iterable(found.backlinks.values())))

    assert forwards == backwards
    assert all(link.origin == ref for ref, links in found.links.items() for link in links)
    assert all(link.target == ref for ref, links in found.backlinks.items() for link in links)


@given(records)
def test_a_link_leads_to_a_record_and_a_broken_one_does_not(written):
    found = catalog(written, frozenset())

    assert all(link.target in found.records for link in chain.from_iterable(found.links.values()))
    assert all(link.target not in found.records and link.target not in found.aliases for link in found.broken)


@given(records, st.frozensets(refs))
def test_records_that_are_known_to_be_broken_silence_who_names_them_and_change_no_link(written, known):
    found, strict = catalog(written, known), catalog(written, frozenset())

    assert found.links == strict.links
    assert set(map(key, found.broken)) == {key(link) for link in strict.broken if link.target not in known}
