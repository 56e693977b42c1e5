from datetime import date

import pytest

from catalogs import EXAMPLE, articulation, catalog_of, dual_credit, example, record, ref, version
from lx.derive.ground import ground_of
from lx.derive.lifetime import lifetimes_of, versions_of
from lx.domain.lifecycle import State, days_left, state

AGREEMENT = ref("articulation/kcc-machining-from-pv")
TODAY = date(2026, 11, 24)


def lifetime(one):
    catalog = catalog_of(*EXAMPLE, one)
    return lifetimes_of(catalog, versions_of(ground_of(catalog)))[one.ref]


def versions(catalog, of=AGREEMENT):
    return versions_of(ground_of(catalog))[of]


def test_a_record_serves_from_and_until_what_available_says():
    found = lifetime(record("energy", "resource", "wind", available={"from": "2026-01-01", "until": "2026-12-10"}))

    assert (found.start, found.until) == (date(2026, 1, 1), date(2026, 12, 10))


def test_a_course_serves_from_the_first_to_the_last_day_of_its_school_years():
    found = lifetime(record("energy", "course", "one", offered={"from": "2019-20", "until": "2025-26"}))

    assert (found.start, found.until) == (date(2019, 7, 1), date(2026, 6, 30))


def test_dual_credit_serves_in_its_school_years():
    found = lifetime(dual_credit("one", "pvhs-technical-math"))

    assert (found.start, found.until) == (date(2025, 7, 1), date(2028, 6, 30))


def test_an_event_serves_on_the_day_of_its_own_zone():
    found = lifetime(
        record(
            "energy", "event", "visit", when={"from": "2027-03-09T21:00:00-06:00", "until": "2027-03-09T23:30:00-06:00"}
        )
    )

    assert (found.start, found.until) == (date(2027, 3, 9), date(2027, 3, 9))


def test_an_event_without_an_end_ends_on_the_day_on_which_it_begins():
    found = lifetime(record("energy", "event", "visit", when={"from": "2027-03-09T09:00:00-06:00"}))

    assert found.until == date(2027, 3, 9)


def test_the_day_to_register_closes_an_event():
    assert lifetime(record("energy", "event", "visit", register={"by": "2027-02-19"})).closes == date(2027, 2, 19)


def test_without_its_own_period_a_course_serves_as_available():
    assert lifetime(record("energy", "course", "one", available={"from": "2026-01-01"})).start == date(2026, 1, 1)


def test_a_resource_of_2024_10_15_is_due_two_years_later():
    found = lifetime(record("energy", "resource", "wind", last_reviewed="2024-10-15"))

    assert (found.reviewed, found.review_by) == (True, date(2026, 10, 15))


def test_a_written_day_of_review_wins():
    found = lifetime(record("energy", "resource", "wind", last_reviewed="2024-10-15", review_by="2025-01-01"))

    assert found.review_by == date(2025, 1, 1)


def test_what_nobody_has_reviewed_is_never_due():
    found = lifetime(record("energy", "resource", "wind", last_reviewed="never", review_by="2025-01-01"))

    assert (found.reviewed, found.review_by) == (False, None)


def test_the_first_agreement_can_be_claimed_until_2027_06_30():
    first, _ = versions(example())

    assert (first.start, first.until) == (date(2021, 7, 1), date(2024, 6, 30))
    assert first.claimable_until == date(2027, 6, 30)
    assert state(first, "current", today=TODAY) is State.CLAIM_ONLY


def test_the_revised_agreement_is_open():
    _, revised = versions(example())

    assert (revised.start, revised.until, revised.claimable_until) == (date(2024, 7, 1), None, None)
    assert days_left(revised, "current", today=TODAY) is None


def test_an_agreement_lasts_from_its_earliest_to_its_latest_version():
    found = lifetime(next(one for one in EXAMPLE if one.ref == AGREEMENT))

    assert (found.start, found.until, found.review_by) == (date(2021, 7, 1), None, date(2027, 8, 15))


def test_an_agreement_of_which_every_version_ends_can_be_claimed_as_long_as_the_last_of_them():
    machining = {"course": "pvhs-precision-machining"}
    found = lifetime(
        articulation(
            "old", version(machining, until="2023-24"), version(machining, since="2019-20", until="2020-21", months=96)
        )
    )

    assert (found.start, found.until) == (date(2019, 7, 1), date(2024, 6, 30))
    assert found.claimable_until == date(2030, 6, 30)


@pytest.mark.parametrize(
    ("takes", "last_day"),
    [
        ({"course": "pvhs-intro-manufacturing"}, date(2029, 6, 30)),
        ({"course": "pvhs-precision-machining"}, date(2027, 6, 30)),
        (
            {"all_of": [{"course": "pvhs-precision-machining"}, {"course": "pvhs-intro-manufacturing"}]},
            date(2029, 6, 30),
        ),
        ({"dual_credit": "kcc-mat-110-at-pv"}, date(2027, 6, 30)),
        ({"credential": "kcc-cnc-certificate"}, date(2029, 6, 30)),
        ({"course": "nowhere"}, date(2029, 6, 30)),
    ],
)
def test_who_takes_the_course_in_the_lowest_grade_can_claim_last(takes, last_day):
    one = articulation("old", version(takes, until="2023-24"))

    assert versions(catalog_of(*EXAMPLE, one), one.ref)[0].claimable_until == last_day
