"""Every choice of a tree satisfies it, everything that satisfies it holds one of them, and the certain is in all."""

from hypothesis import given
from hypothesis import strategies as st

from lx.domain.tree import Leaf, certain, choices, is_satisfied, leaves

LEAVES = [Leaf("course", name) for name in "abcde"]
trees = st.recursive(
    st.sampled_from(LEAVES).map(lambda leaf: {leaf.kind: leaf.id}),
    lambda inner: st.one_of(
        st.builds(lambda parts: {"all_of": parts}, st.lists(inner, max_size=3)),
        st.builds(lambda parts: {"any_of": parts}, st.lists(inner, max_size=3)),
        st.builds(lambda least, parts: {"choose": least, "of": parts}, st.integers(0, 3), st.lists(inner, max_size=4)),
    ),
    max_leaves=8,
)


@given(trees)
def test_every_choice_satisfies_its_tree(tree):
    ways = choices(tree, lambda _: True, limit=10_000)

    assert all(is_satisfied(tree, way.__contains__) for way in ways)


@given(trees, st.sets(st.sampled_from(LEAVES)))
def test_whoever_satisfies_a_tree_has_made_one_of_its_choices(tree, held):
    ways = choices(tree, lambda _: True, limit=10_000)

    assert is_satisfied(tree, held.__contains__) == any(way <= held for way in ways)


@given(trees)
def test_what_is_certain_is_in_every_choice(tree):
    ways = choices(tree, lambda _: True, limit=10_000)

    assert all(certain(tree) <= way for way in ways)


@given(trees, st.sets(st.sampled_from(LEAVES)))
def test_what_does_not_matter_is_not_told_apart(tree, matters):
    ways = choices(tree, lambda _: True, limit=10_000)

    assert choices(tree, matters.__contains__, limit=10_000) == {way & matters for way in ways}


@given(trees, st.sets(st.sampled_from(LEAVES)), st.sampled_from(LEAVES))
def test_to_hold_more_never_breaks_a_tree(tree, held, another):
    if is_satisfied(tree, held.__contains__):
        assert is_satisfied(tree, {*held, another}.__contains__)


@given(trees)
def test_only_leaves_of_the_tree_are_chosen(tree):
    named = set(leaves(tree))

    assert all(way <= named for way in choices(tree, lambda _: True, limit=10_000))
