from catalogs import catalog_of, record, ref
from lx.derive.card import cards_of
from lx.derive.facts import facts_of
from lx.derive.holding import HUB, holdings_of, narrowed

EXCHANGES = [record(name, "exchange", name) for name in ("manufacturing", "energy")]
EXCHANGE_REFS = {ref("exchange/manufacturing"), ref("exchange/energy")}


def holdings(*records, links=()):
    catalog = catalog_of(*EXCHANGES, *records, links=links)
    return holdings_of(catalog, cards_of(catalog))


def test_an_exchange_lists_what_lies_in_its_folder_and_what_lists_it():
    held = holdings(
        record("energy", "resource", "wind"),
        record("manufacturing", "resource", "bench", exchanges=["manufacturing", "energy"]),
        record("manufacturing", "resource", "scrap"),
        record("statewide", "organization", "lab"),
    )

    assert [str(one) for one in held["energy"].listed] == [
        "exchange/energy",
        "organization/lab",
        "resource/bench",
        "resource/wind",
    ]


def test_a_foreign_record_that_a_listed_one_links_to_is_a_guest():
    held = holdings(
        record("energy", "resource", "wind"),
        record("manufacturing", "career", "machinist"),
        links=[("resource/wind", "/related/0", "career/machinist")],
    )

    assert held["energy"].guests == (ref("career/machinist"),)
    assert ref("career/machinist") not in held["energy"].listed


def test_guests_bring_no_further_guests():
    held = holdings(
        record("energy", "resource", "wind"),
        record("manufacturing", "career", "machinist"),
        record("manufacturing", "course", "machining"),
        links=[
            ("resource/wind", "/related/0", "career/machinist"),
            ("career/machinist", "/grade_steps/9-10", "course/machining"),
        ],
    )

    assert held["energy"].guests == (ref("career/machinist"),)


def test_what_is_listed_is_no_guest():
    held = holdings(
        record("energy", "resource", "wind"),
        record("energy", "resource", "sun"),
        links=[("resource/wind", "/related/0", "resource/sun")],
    )

    assert held["energy"].guests == ()


def test_a_draft_is_held_nowhere():
    held = holdings(
        record("energy", "resource", "wind", status="draft"),
        record("energy", "resource", "sun"),
        record("manufacturing", "resource", "next", status="draft"),
        links=[("resource/sun", "/related/0", "resource/next")],
    )

    everywhere = {one for holding in held.values() for one in (*holding.listed, *holding.guests, *holding.kept)}
    assert everywhere == {ref("resource/sun"), *EXCHANGE_REFS}


def test_a_draft_brings_no_guests():
    held = holdings(
        record("energy", "resource", "wind", status="draft"),
        record("manufacturing", "career", "machinist"),
        links=[("resource/wind", "/related/0", "career/machinist")],
    )

    assert held["energy"].guests == ()


def test_an_exchange_that_is_a_draft_has_no_site_and_nothing_that_lives_there_a_page():
    held = holdings(
        record("finance", "exchange", "finance", status="draft"),
        record("finance", "resource", "budget", exchanges=["finance", "energy"]),
        record("statewide", "organization", "bank"),
        record("energy", "resource", "wind", exchanges=["energy", "finance"]),
        links=[("resource/wind", "/related/0", "resource/budget")],
    )

    everywhere = {one for holding in held.values() for one in (*holding.listed, *holding.guests, *holding.kept)}
    assert list(held) == [HUB, "energy", "manufacturing"]
    assert everywhere == {ref("organization/bank"), ref("resource/wind"), *EXCHANGE_REFS}


def test_what_is_withdrawn_or_moved_keeps_a_page_outside_the_lists():
    held = holdings(
        record("energy", "resource", "wind", status="withdrawn"),
        record("energy", "resource", "sun", status="moved"),
    )

    assert held["energy"].kept == held[HUB].kept == (ref("resource/sun"), ref("resource/wind"))
    assert held["energy"].listed == (ref("exchange/energy"),)


def test_a_record_that_has_moved_to_another_exchange_leads_to_a_guest():
    held = holdings(
        record("energy", "resource", "sun", status="moved", moved_to="resource/light"),
        record("manufacturing", "resource", "light"),
        links=[("resource/sun", "/moved_to", "resource/light")],
    )

    assert held["energy"].guests == (ref("resource/light"),)


def test_what_ends_by_its_date_stays_listed_for_the_day_decides():
    held = holdings(record("energy", "resource", "wind", available={"from": "2020-01-01", "until": "2020-12-31"}))

    assert ref("resource/wind") in held["energy"].listed


def test_the_hub_lists_everything_and_has_no_guests():
    held = holdings(
        record("energy", "resource", "wind"),
        record("manufacturing", "career", "machinist"),
        links=[("resource/wind", "/related/0", "career/machinist")],
    )

    assert set(held[HUB].listed) == {ref("resource/wind"), ref("career/machinist"), *EXCHANGE_REFS}
    assert held[HUB].guests == ()


def test_a_build_of_one_exchange_has_a_hub_of_what_lives_there_and_what_is_shared():
    catalog = catalog_of(
        *EXCHANGES,
        record("energy", "resource", "wind"),
        record("energy", "resource", "sun", status="withdrawn"),
        record("manufacturing", "resource", "scrap", exchanges=["manufacturing", "energy"]),
        record("statewide", "organization", "lab"),
    )

    hub = narrowed(facts_of(catalog), ["energy"]).holdings[HUB]

    assert hub.listed == (ref("exchange/energy"), ref("organization/lab"), ref("resource/wind"))
    assert hub.kept == (ref("resource/sun"),)


def test_an_exchange_without_records_holds_itself():
    held = holdings()

    assert list(held) == [HUB, "energy", "manufacturing"]
    assert held["energy"].listed == (ref("exchange/energy"),)
