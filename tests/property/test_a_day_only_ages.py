"""Time has one direction: the state of a record goes from what will be to what has been, and every last day counts."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lx.domain.claim import visible_until
from lx.domain.lifecycle import State, days_left, days_overdue, is_listed, state
from lx.domain.months import add_months
from lx.domain.school_year import first_day, last_day, school_year, year_of
from lx.model.facts import Lifetime

AGEING = [
    State.UPCOMING,
    State.CURRENT,
    State.OVERDUE,
    State.STALE,
    State.EXPIRING,
    State.CLOSED,
    State.CLAIM_ONLY,
    State.ENDED,
]
days = st.dates(date(2020, 1, 1), date(2030, 12, 31))
maybe = st.none() | days
lifetimes = st.builds(Lifetime, maybe, maybe, maybe, maybe, st.booleans(), closes=maybe)
statuses = st.sampled_from(["current", "ended"])


@given(lifetimes, statuses, days, days)
def test_a_state_only_ages(lifetime, status, one, other):
    earlier, later = (state(lifetime, status, today=day) for day in sorted((one, other)))

    assert AGEING.index(earlier) <= AGEING.index(later)


@given(lifetimes, days)
def test_what_is_written_ended_is_over_on_every_day(lifetime, today):
    assert state(lifetime, "ended", today=today) in (State.CLAIM_ONLY, State.ENDED)


@given(days, st.integers(0, 600))
def test_the_last_day_is_included_and_the_next_is_not(start, months):
    last = add_months(start, months)
    lifetime = Lifetime(None, last, None, None, reviewed=False)

    assert is_listed(state(lifetime, "current", today=last))
    assert not is_listed(state(lifetime, "current", today=last + timedelta(days=1)))


@given(lifetimes, statuses, days)
def test_days_left_lead_to_the_last_day_that_serves(lifetime, status, today):
    left = days_left(lifetime, status, today=today)

    if left is not None:
        serving = state(lifetime, status, today=today + timedelta(days=left))
        assert serving is not State.ENDED
        assert serving is not state(lifetime, status, today=today + timedelta(days=left + 1))


@given(lifetimes, days)
def test_overdue_and_stale_need_a_day_on_which_a_review_was_due(lifetime, today):
    found = state(lifetime, "current", today=today)

    if found in (State.OVERDUE, State.STALE):
        assert lifetime.reviewed
        assert days_overdue(lifetime, today) == (today - lifetime.review_by).days > 0


@given(st.dates(date(1900, 1, 1), date(2900, 12, 31)), st.integers(-1200, 1200))
def test_months_later_is_the_same_day_or_the_last_of_its_month(start, months):
    later = add_months(start, months)

    assert (later.year * 12 + later.month) - (start.year * 12 + start.month) == months
    assert later.day == start.day or (later.day < start.day and (later + timedelta(days=1)).day == 1)


@given(st.dates(date(1900, 7, 1), date(2999, 6, 30)))
def test_a_day_lies_in_its_school_year(day):
    year = year_of(day)

    assert first_day(year) <= day <= last_day(year)


@given(st.integers(2000, 2100), st.integers(6, 12), st.integers(1, 240))
def test_whoever_is_younger_can_claim_no_earlier(first, grade, months):
    claim = {"counts_from": "graduation", "months": months}
    younger, older = (visible_until(school_year(first), at, claim=claim) for at in (grade, grade + 1))

    assert younger >= older > last_day(school_year(first))
