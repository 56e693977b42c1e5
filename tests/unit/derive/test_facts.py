from catalogs import EXAMPLE, catalog_of, example, ref
from lx.derive.facts import facts_of


def test_every_record_has_a_card_and_a_lifetime():
    facts = facts_of(example())

    assert facts.cards.keys() == facts.lifetimes.keys() == {one.ref for one in EXAMPLE}


def test_facts_do_not_depend_on_the_order_of_the_records():
    forward, backward = facts_of(catalog_of(*EXAMPLE)), facts_of(catalog_of(*reversed(EXAMPLE)))

    assert forward == backward


def test_tables_of_credit_are_about_what_has_credit():
    facts = facts_of(example())

    assert set(facts.maps) == {
        ref("organization/prairie-view-high-school"),
        ref("organization/kestrel-community-college"),
    }
    assert set(facts.sums) == {ref("program/pv-precision-manufacturing")}
    assert set(facts.versions) == {ref("articulation/kcc-machining-from-pv")}


def test_an_empty_catalog_has_facts_too():
    facts = facts_of(catalog_of())

    assert (facts.cards, list(facts.holdings)) == ({}, [""])
