"""What of a tree is left when a course is held, and without what cannot be had at a place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lx.domain.remaining import MET, NEVER, fewest_leaves, had_here, is_met, most_leaves, needed_with, some_of
from lx.domain.tree import is_satisfied, leaves

A, B, C, D = ({"course": name} for name in "abcd")


def rest(tree, *, held="a", missing=()):
    return needed_with(
        tree,
        lambda leaf: leaf.id == held,
        lambda leaf: NEVER if leaf.id in missing else {leaf.kind: leaf.id},
    )


@pytest.mark.parametrize(
    ("tree", "left"),
    [
        (A, MET),
        ({"all_of": [A, B]}, B),
        ({"all_of": [A, B, C]}, {"all_of": [B, C]}),
        ({"any_of": [A, B]}, MET),
        ({"choose": 2, "of": [A, B, C]}, {"any_of": [B, C]}),
        ({"choose": 3, "of": [A, B, C, D]}, {"choose": 2, "of": [B, C, D]}),
        ({"all_of": [A, {"any_of": [B, C]}]}, {"any_of": [B, C]}),
        ({"all_of": [A, {"all_of": [B, C]}, D]}, {"all_of": [B, C, D]}),
    ],
)
def test_what_is_held_need_not_be_taken_again(tree, left):
    assert rest(tree) == left


def test_a_way_that_does_without_what_is_held_is_none_of_its_ways():
    assert rest({"any_of": [B, {"all_of": [A, C]}]}) == C
    assert rest({"choose": 2, "of": [B, C, {"all_of": [A, D]}]}) == {"all_of": [D, {"any_of": [B, C]}]}


def test_what_is_held_in_several_places_counts_in_each():
    assert rest({"all_of": [{"any_of": [A, B]}, {"any_of": [A, C]}, D]}) == D


def test_a_tree_that_does_not_name_what_is_held_has_no_way_with_it():
    assert rest({"all_of": [B, C]}) == NEVER


def test_alternatives_that_cannot_be_had_here_are_left_out():
    assert rest({"all_of": [A, {"any_of": [B, C]}]}, missing="b") == C
    assert rest({"all_of": [A, B]}, missing="b") == NEVER


def test_another_tree_may_stand_for_a_leaf():
    def coded(leaf):
        return some_of(1, [B, C]) if leaf.kind == "sced" else {leaf.kind: leaf.id}

    assert had_here({"all_of": [{"sced": "13203"}, D]}, coded) == {"all_of": [{"any_of": [B, C]}, D]}


@pytest.mark.parametrize("broken", [None, 3, {}, {"choose": "x", "of": [A]}])
def test_what_is_no_tree_is_met_by_nothing(broken):
    assert rest({"any_of": [broken, {"all_of": [A, broken]}]}) == NEVER
    assert rest(broken) == NEVER


def test_a_tree_says_how_many_courses_it_takes():
    tree = {"any_of": [A, {"all_of": [B, C]}]}

    assert (fewest_leaves(tree), most_leaves(tree)) == (1, 2)
    assert (fewest_leaves(MET), most_leaves(MET)) == (0, 0)
    assert is_met(None)
    assert is_met(MET)
    assert not is_met(A)


names = st.sampled_from("abcd")
trees = st.recursive(
    st.builds(lambda name: {"course": name}, names),
    lambda inner: st.one_of(
        st.builds(lambda parts: {"all_of": parts}, st.lists(inner, min_size=1, max_size=3)),
        st.builds(lambda parts: {"any_of": parts}, st.lists(inner, min_size=1, max_size=3)),
        st.builds(
            lambda least, parts: {"choose": least, "of": parts},
            st.integers(1, 3),
            st.lists(inner, min_size=1, max_size=3),
        ),
    ),
    max_leaves=8,
)


@given(trees, names, st.sets(names))
def test_who_holds_the_course_and_takes_the_rest_satisfies_the_tree(tree, held, others):
    left = rest(tree, held=held)

    if left != NEVER and is_satisfied(left, lambda leaf: leaf.id in others):
        assert is_satisfied(tree, lambda leaf: leaf.id in others or leaf.id == held)


@given(trees, st.sets(names))
def test_without_what_cannot_be_had_the_same_satisfies_the_tree(tree, missing):
    left = had_here(tree, lambda leaf: NEVER if leaf.id in missing else {leaf.kind: leaf.id})

    for passed in ({"a"}, {"b", "c"}, {"a", "b", "d"}):
        can = passed - missing
        assert is_satisfied(left, lambda leaf, can=can: leaf.id in can) == is_satisfied(
            tree, lambda leaf, can=can: leaf.id in can
        )
    assert not {leaf.id for leaf in leaves(left)} & missing
