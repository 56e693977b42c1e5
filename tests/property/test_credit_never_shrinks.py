"""More agreements never mean less credit, least stays below most, and no sum is above its college's cap."""

from hypothesis import given, settings
from hypothesis import strategies as st

from catalogs import (
    articulation,
    catalog_of,
    college,
    college_course,
    gives,
    high_school_course,
    program,
    record,
    ref,
    version,
)
from lx.derive.facts import facts_of
from lx.domain.credit_sum import sums_for

NAMES = ("a", "b", "c", "d", "e")
CAP = 12
courses = st.sampled_from(NAMES).map(lambda name: {"course": name})
trees = st.recursive(
    courses,
    lambda inner: st.one_of(
        st.builds(lambda parts: {"all_of": parts}, st.lists(inner, min_size=1, max_size=3)),
        st.builds(lambda parts: {"any_of": parts}, st.lists(inner, min_size=1, max_size=3)),
        st.builds(lambda parts: {"choose": min(2, len(parts)), "of": parts}, st.lists(inner, min_size=1, max_size=4)),
    ),
    max_leaves=6,
)
steps = st.lists(st.tuples(st.integers(9, 12), trees), min_size=1, max_size=3)
years = st.integers(2018, 2030).map(lambda first: f"{first}-{(first + 1) % 100:02}")
agreements = st.tuples(trees, st.sampled_from(NAMES), st.integers(1, 4), years, st.none() | years)
BASE = (
    record("statewide", "organization", "prairie-view-high-school", kind="school"),
    *(high_school_course(name) for name in NAMES),
    *(college_course(f"kcc-{name}", 3) for name in NAMES),
)


def sums(steps, agreements, *, cap=None, graduates=2027):
    rules = {"credit_rules": {"articulated_cap": {"value": cap, "unit": "semester-hour"}}} if cap else {}
    made = (
        articulation(f"agreement-{at}", version(takes, gives(f"kcc-{name}", hours), since=since, until=until))
        for at, (takes, name, hours, since, until) in enumerate(agreements)
    )
    catalog = catalog_of(*BASE, college("kestrel-community-college", **rules), *made, program(*steps, classes_of={}))
    found = facts_of(catalog).sums[ref("program/pv-precision-manufacturing")]
    return sums_for(found, graduates)[0]


@settings(deadline=None)
@given(steps, st.lists(agreements, max_size=5), agreements, st.integers(2020, 2032))
def test_another_agreement_never_shrinks_a_sum(steps, agreements, another, graduates):
    before = sums(steps, agreements, graduates=graduates)
    after = sums(steps, [*agreements, another], graduates=graduates)

    assert all(more >= less for less, more in zip(before.total, after.total, strict=True))


@settings(deadline=None)
@given(steps, st.lists(agreements, max_size=6))
def test_under_a_cap_the_least_is_below_the_most_and_both_below_the_cap(steps, agreements):
    free, capped = sums(steps, agreements), sums(steps, agreements, cap=CAP)

    assert capped.total == tuple(min(hours, CAP) for hours in free.total)
    assert capped.total[0] <= capped.total[1] <= CAP
    assert capped.capped == max(0, free.total[1] - CAP)


@settings(deadline=None)
@given(steps, st.lists(agreements, max_size=6))
def test_what_is_named_as_earned_adds_up_to_the_most(steps, agreements):
    found = sums(steps, agreements)

    assert found.total[1] == sum(offer.hours for offer in found.earns)
    assert len({offer.college_course for offer in found.earns}) == len(found.earns)
