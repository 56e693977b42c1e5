"""Whatever stands in a record, the others' facts are derived: one broken file hides nothing."""

from hypothesis import given, settings
from hypothesis import strategies as st

from catalogs import EXAMPLE, catalog_of, record
from lx.derive.facts import facts_of
from lx.domain.credit_map import cells_on, open_cells
from lx.domain.lifecycle import days_left, state

TYPES = ("articulation", "course", "credential", "dual-credit", "exchange", "organization", "program", "resource")
# fmt: off
FIELDS = (
    "aliases", "all_of", "any_of", "apply", "articulated_cap", "available", "by", "choose", "claim", "classes_of",
    "codes", "college", "college_course", "colleges", "conditions", "counts_from", "course", "course_years",
    "credential", "credit_rules", "credits", "demonstration", "dual_credit", "earns", "entry", "exchanges", "from",
    "functions", "gives", "grade", "grades", "high_school_course", "kind", "languages", "last_reviewed", "level",
    "max_credits", "months", "of", "offered", "parent", "provider", "receiver", "review_by", "sced", "school_years",
    "schools", "senders", "status", "steps", "take", "takes", "title", "unit", "until", "value", "versions",
)
WORDS = (
    "2024-25", "2024-26", "9998-99", "2026-11-24", "9999-12-31", "0001-01-01", "13203", "articulated", "carnegie",
    "draft", "ended", "exam-score", "graduation", "high-school", "kestrel-community-college", "never",
    "prairie-view-high-school", "pvhs-drafting", "school", "semester-hour", "statewide",
)
# fmt: on
scalars = (
    st.none()
    | st.booleans()
    | st.integers(-(10**9), 10**9)
    | st.floats()
    | st.sampled_from(WORDS)
    | st.text(max_size=3)
)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(FIELDS), inner, max_size=4),
    max_leaves=12,
)
data = st.dictionaries(st.sampled_from(FIELDS), values, max_size=8)


@settings(deadline=None, max_examples=300)
@given(st.lists(st.tuples(st.sampled_from(TYPES), data), max_size=3), st.dates())
def test_a_broken_record_hides_no_other(written, today):
    broken = [record("energy", kind, f"broken-{at}", **fields) for at, (kind, fields) in enumerate(written)]

    facts = facts_of(catalog_of(*EXAMPLE, *broken))

    assert {one.ref for one in EXAMPLE} <= facts.cards.keys()
    for ref, lifetime in facts.lifetimes.items():
        state(lifetime, facts.cards[ref].status, today=today)
        days_left(lifetime, facts.cards[ref].status, today=today)
    for credit_map in facts.maps.values():
        open_cells(credit_map, today)
        for cells in credit_map.cells.values():
            cells_on(cells, today)


@settings(deadline=None, max_examples=300)
@given(st.sampled_from([one.ref for one in EXAMPLE]), data)
def test_a_record_of_which_fields_are_broken_hides_no_other(ref, fields):
    records = [
        record(one.home, one.ref.type, one.ref.id, **{**one.data, **fields}) if one.ref == ref else one
        for one in EXAMPLE
    ]

    facts = facts_of(catalog_of(*records))

    assert facts.cards.keys() == {one.ref for one in EXAMPLE}
