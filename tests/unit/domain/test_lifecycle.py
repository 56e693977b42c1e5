"""The states that follow one another; the state on a day has its cases in tests/vectors/lifecycle.json."""

from datetime import date

import pytest

from lx.domain.lifecycle import State, states_from
from lx.model.facts import Lifetime

TODAY = date(2026, 11, 24)


def lifetime(start=None, until=None, *, claimable_until=None, review_by=None, closes=None):
    return Lifetime(start, until, claimable_until, review_by, review_by is not None, closes)


def following(of, status="current"):
    return [(str(day), one) for day, one in states_from(of, status, today=TODAY)]


def test_what_has_no_dates_stays_as_it_is():
    assert following(lifetime()) == [("2026-11-24", State.CURRENT)]


def test_each_state_begins_on_its_day():
    of = lifetime(date(2027, 1, 1), date(2027, 6, 30), claimable_until=date(2028, 6, 30))

    assert following(of) == [
        ("2026-11-24", State.UPCOMING),
        ("2027-01-01", State.CURRENT),
        ("2027-05-31", State.EXPIRING),
        ("2027-07-01", State.CLAIM_ONLY),
        ("2028-07-01", State.ENDED),
    ]


def test_what_closes_is_closed_until_it_ends():
    assert following(lifetime(until=date(2027, 6, 30), closes=date(2026, 12, 1)))[1:] == [
        ("2026-12-02", State.CLOSED),
        ("2027-07-01", State.ENDED),
    ]


def test_a_review_comes_due_and_grows_stale():
    assert following(lifetime(review_by=date(2026, 12, 1)))[1:] == [
        ("2026-12-02", State.OVERDUE),
        ("2027-05-31", State.STALE),
    ]


@pytest.mark.parametrize("status", ["draft", "withdrawn", "moved"])
def test_what_is_so_as_written_stays_so(status):
    assert [one for _, one in following(lifetime(until=date(2027, 6, 30)), status)] == [State(status)]


def test_a_claim_without_a_last_day_stays_open():
    of = lifetime(until=date(2020, 6, 30), claimable_until=date.max)

    assert following(of) == [("2026-11-24", State.CLAIM_ONLY)]
