from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from catalogs import catalog_of, record, ref
from checking import TYPES as SHIPPED
from checking import VOCABULARIES
from lx.derive.card import cards_of
from lx.model.record import Record, Ref
from lx.model.source import Source

EXCHANGES = [record(name, "exchange", name) for name in ("manufacturing", "energy")]


def card_of(one, **of_catalog):
    return cards_of(catalog_of(*EXCHANGES, one, **of_catalog))[one.ref]


def test_a_record_is_in_the_exchange_of_its_folder_where_it_says_nothing():
    card = card_of(record("energy", "resource", "bench"))

    assert (card.home, card.exchanges) == ("energy", ("energy",))


def test_a_record_is_in_every_exchange_that_it_lists():
    card = card_of(record("manufacturing", "resource", "bench", exchanges=["manufacturing", "energy"]))

    assert card.exchanges == ("manufacturing", "energy")


@pytest.mark.parametrize("data", [{}, {"exchanges": ["statewide"]}])
def test_what_is_statewide_is_in_all_exchanges(data):
    card = card_of(record("statewide", "organization", "lab", **data))

    assert (card.home, card.exchanges) == ("statewide", ("energy", "manufacturing"))


def test_what_is_statewide_is_in_no_exchange_that_is_a_draft():
    draft = record("finance", "exchange", "finance", status="draft")
    lab = record("statewide", "organization", "lab")

    assert cards_of(catalog_of(*EXCHANGES, draft, lab))[lab.ref].exchanges == ("energy", "manufacturing")


def test_a_statewide_record_that_lists_exchanges_is_in_these_only():
    card = card_of(record("statewide", "organization", "lab", exchanges=["energy"]))

    assert card.exchanges == ("energy",)


def test_functions_follow_from_the_type_where_none_are_written():
    assert card_of(record("energy", "resource", "bench")).functions == ("e-learning",)


def test_written_functions_replace_those_of_the_type():
    assert card_of(record("energy", "resource", "bench", functions=["challenges"])).functions == ("challenges",)


@pytest.mark.parametrize(
    ("kind", "data", "owner"),
    [
        ("resource", {"provider": "lab"}, "organization/lab"),
        ("articulation", {"receiver": "kestrel", "provider": "lab"}, "organization/kestrel"),
        ("resource", {"provider": "old-lab"}, "organization/lab"),
        ("exchange", {"lead": "unknown"}, None),
        ("organization", {"provider": "lab"}, None),
        ("resource", {}, None),
    ],
)
def test_the_owner_is_the_field_that_the_type_names(kind, data, owner):
    card = card_of(record("energy", kind, "one", **data), aliases=[("organization/old-lab", "organization/lab")])

    assert card.owner == (ref(owner) if owner else None)


def test_a_card_shows_the_fields_of_its_card_and_eyebrow_as_written():
    card = card_of(record("energy", "resource", "bench", kind="simulation", licence="CC-BY-4.0", duration="PT45M"))

    assert card.values == {"kind": "simulation", "licence": "CC-BY-4.0"}


def test_a_card_names_the_record_in_its_first_language():
    card = card_of(record("energy", "resource", "bench", title="Banco", summary="Circuitos.", languages=["es", "en"]))

    assert (card.title, card.summary, card.language) == ("Banco", "Circuitos.", "es")


@pytest.mark.parametrize(("written", "is_demonstration"), [(True, True), ("true", False), (None, False)])
def test_a_demonstration_says_true(written, is_demonstration):
    assert card_of(record("energy", "resource", "bench", demonstration=written)).demonstration is is_demonstration


@pytest.mark.parametrize(
    ("kind", "functions"), [("competition", ("student-organizations",)), ("visit", ("work-based-learning",)), ("x", ())]
)
def test_functions_may_follow_from_the_kind(kind, functions):
    event = Record(Ref("event", "day"), "energy", {"kind": kind}, "", Source(PurePosixPath("day.yml"), ""))
    catalog = replace(catalog_of(event), types=SHIPPED, vocabularies=VOCABULARIES)

    assert cards_of(catalog)[event.ref].functions == functions
