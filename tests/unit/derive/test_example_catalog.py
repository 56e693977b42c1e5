"""What follows from the example catalog as it lies on the disk, read by the shipped schemas."""

from datetime import date

import pytest

from catalogs import ref
from checking import SOUND, TYPES, VOCABULARIES
from lx.derive.facts import facts_of
from lx.domain.credit_map import cells_on, hours_together, is_claim_only, open_cells
from lx.domain.credit_sum import class_asked, sums_for
from lx.domain.lifecycle import State, days_overdue, state
from lx.link.graph import catalog_of
from lx.read.record import read_record
from lx.read.repository import PATH, read_repository

TODAY = date(2026, 11, 24)
AGREEMENT = ref("articulation/kcc-machining-from-pv")
PROGRAM = ref("program/pv-precision-manufacturing")


@pytest.fixture(scope="module")
def catalog():
    readings = [read_record(path, raw, TYPES) for path, raw in SOUND.items() if path != PATH]
    records = {reading.record.ref: reading.record for reading in readings}
    return catalog_of(read_repository(SOUND)[0], TYPES, vocabularies=VOCABULARIES, records=records, prose={})


@pytest.fixture(scope="module")
def facts(catalog):
    return facts_of(catalog)


def test_prairie_view_has_6_rows_1_college_3_filled_cells_and_8_hours(facts):
    prairie_view = facts.maps[ref("organization/prairie-view-high-school")]

    opened = open_cells(prairie_view, TODAY)
    assert (len(prairie_view.courses), len(prairie_view.colleges), len(opened)) == (6, 1, 3)
    assert hours_together(opened.values()) == 8


def test_machining_is_also_grey_with_3_hours_for_courses_to_2023_24(facts):
    places = facts.maps[ref("organization/prairie-view-high-school")].cells.items()

    grey = [
        (course.id, cell.hours, cell.offers[0].until)
        for (course, _), cells in places
        for cell in cells_on(cells, TODAY)
        if is_claim_only(cell.offers[0], TODAY)
    ]
    assert grey == [("pvhs-precision-machining", 3, "2023-24")]


def test_the_program_at_kestrel_is_3_and_5_and_0_up_to_8(catalog, facts):
    graduates = class_asked(catalog.records[PROGRAM].data["classes_of"], TODAY)

    (kestrel,) = sums_for(facts.sums[PROGRAM], graduates)
    assert (graduates, kestrel.transcript, kestrel.claim, kestrel.exam) == (2027, (3, 3), (5, 5), (0, 0))
    assert kestrel.total == (8, 8)


def test_the_first_agreement_is_claim_only_and_the_agreement_as_a_whole_current(facts):
    first, revised = facts.versions[AGREEMENT]

    assert first.claimable_until == date(2027, 6, 30)
    assert [state(one, "current", today=TODAY) for one in (first, revised)] == [State.CLAIM_ONLY, State.CURRENT]
    assert state(facts.lifetimes[AGREEMENT], "current", today=TODAY) is State.CURRENT


def test_a_career_is_reviewed_every_twelve_months_and_a_course_every_twenty_four(facts):
    reviews = [facts.lifetimes[ref(name)].review_by for name in ("career/machinist", "course/kcc-mat-110")]

    assert reviews == [date(2027, 9, 1), date(2028, 8, 15)]


def test_nothing_is_overdue_on_the_day_of_the_examples(facts):
    assert not any(days_overdue(lifetime, TODAY) for lifetime in facts.lifetimes.values())


def test_energy_lists_its_own_what_lists_it_and_what_is_statewide(facts):
    held = facts.holdings["energy"]

    assert {one.type for one in held.listed} == {"exchange", "measure", "organization", "plan", "resource"}
    assert [one.id for one in held.listed if one.type == "resource"] == ["series-parallel-bench"]
    assert (held.guests, held.kept) == ((), ())


def test_mfg_105_comes_from_two_versions_and_mat_110_from_dual_credit(facts):
    found = {
        course: [str(one.source) for one in facts.sources[ref(course)]]
        for course in ("course/kcc-mfg-105", "course/kcc-mat-110")
    }

    assert found == {
        "course/kcc-mfg-105": [str(AGREEMENT), str(AGREEMENT)],
        "course/kcc-mat-110": ["dual-credit/kcc-mat-110-at-pv"],
    }


def test_the_owner_of_a_record_is_who_stands_for_it(facts):
    owners = {name: str(facts.cards[ref(name)].owner) for name in ("exchange/energy", "dual-credit/kcc-mat-110-at-pv")}

    assert owners == {
        "exchange/energy": "organization/demo-energy-association",
        "dual-credit/kcc-mat-110-at-pv": "organization/kestrel-community-college",
    }
