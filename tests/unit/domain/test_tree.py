from math import comb

import pytest

from lx.domain.tree import Leaf, certain, choices, is_satisfied, leaf_of, leaves

INTRO, MACHINING, MEASURE = Leaf("course", "intro"), Leaf("course", "machining"), Leaf("credential", "measure")
BOTH = {"all_of": [{"course": "intro"}, {"course": "machining"}]}
NESTED = {"all_of": [{"course": "intro"}, {"any_of": [{"course": "machining"}, {"credential": "measure"}]}]}
TWO_OF_THREE = {"choose": 2, "of": [{"course": "intro"}, {"course": "machining"}, {"credential": "measure"}]}


def test_leaves_come_in_the_order_in_which_they_stand():
    assert list(leaves(NESTED)) == [INTRO, MACHINING, MEASURE]


@pytest.mark.parametrize("kind", ["course", "dual_credit", "exam_course", "credential", "sced"])
def test_a_leaf_names_one_thing(kind):
    assert leaf_of({kind: "13203"}) == Leaf(kind, "13203")


@pytest.mark.parametrize("tree", [None, {}, [], "intro", {"course": 7}, {"grade": {"at_least": "B"}}, {"all_of": "x"}])
def test_what_is_no_tree_of_courses_has_no_leaves(tree):
    assert list(leaves(tree)) == []


@pytest.mark.parametrize(
    ("tree", "held", "satisfied"),
    [
        (BOTH, {INTRO, MACHINING}, True),
        (BOTH, {INTRO}, False),
        (NESTED, {INTRO, MEASURE}, True),
        (NESTED, {MACHINING, MEASURE}, False),
        (TWO_OF_THREE, {INTRO, MEASURE}, True),
        (TWO_OF_THREE, {MEASURE}, False),
        ({"any_of": []}, {INTRO}, False),
        ({"choose": 3, "of": [{"course": "intro"}]}, {INTRO}, False),
        ({"choose": "2", "of": [{"course": "intro"}]}, {INTRO}, False),
        (None, {INTRO}, False),
    ],
)
def test_a_tree_is_satisfied_by_enough_of_its_parts(tree, held, satisfied):
    assert is_satisfied(tree, held.__contains__) is satisfied


def test_choosing_two_of_three_can_be_done_in_three_ways():
    ways = choices(TWO_OF_THREE, lambda _: True, limit=10)

    assert ways == {frozenset({INTRO, MACHINING}), frozenset({INTRO, MEASURE}), frozenset({MACHINING, MEASURE})}


def test_choices_that_do_not_matter_are_not_told_apart():
    ways = choices(TWO_OF_THREE, lambda leaf: leaf == INTRO, limit=10)

    assert ways == {frozenset({INTRO}), frozenset()}


def test_every_choice_of_a_tree_satisfies_it():
    ways = choices(NESTED, lambda _: True, limit=10)

    assert ways == {frozenset({INTRO, MACHINING}), frozenset({INTRO, MEASURE})}


@pytest.mark.parametrize(
    "tree", [{"any_of": []}, {"choose": 2, "of": [{"course": "intro"}]}, {"choose": 10**12, "of": []}, None]
)
def test_what_cannot_be_satisfied_has_no_choices(tree):
    assert choices(tree, lambda _: True, limit=10) == frozenset()


@pytest.mark.parametrize(("limit", "known"), [(comb(10, 5), True), (comb(10, 5) - 1, False)])
def test_up_to_the_limit_all_choices_are_gone_through(limit, known):
    tree = {"choose": 5, "of": [{"course": f"c{number}"} for number in range(10)]}

    ways = choices(tree, lambda _: True, limit=limit)

    assert (ways is not None and len(ways) == comb(10, 5)) is known


def test_a_huge_choice_among_what_does_not_matter_is_one():
    tree = {"choose": 25, "of": [{"course": f"c{number}"} for number in range(50)]}

    assert choices(tree, lambda _: False, limit=10_000) == {frozenset()}


@pytest.mark.parametrize(
    ("tree", "needed"),
    [
        (BOTH, {INTRO, MACHINING}),
        (NESTED, {INTRO}),
        (TWO_OF_THREE, set()),
        ({"choose": 1, "of": [{"course": "intro"}]}, {INTRO}),
        (None, set()),
    ],
)
def test_what_is_certain_is_in_every_choice(tree, needed):
    assert certain(tree) == needed
