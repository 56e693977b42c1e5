import pytest

from lx.domain.suppression.hiding import complemented, small_groups
from lx.domain.suppression.table import ALL, lines_of


def school(name, **more):
    return frozenset({("school", name), *more.items()})


def hidden(sizes, breakdowns=("school",), minimum=10):
    lines = lines_of(sizes, breakdowns)
    return complemented(small_groups(sizes, minimum), lines, sizes=sizes, minimum=minimum)


def line(*sizes):
    parts = {school(name): size for name, size in zip("abcdef", sizes, strict=False)}
    return parts | {ALL: sum(sizes)}


def shown(sizes):
    return [size if group not in hidden(sizes) else "*" for group, size in sizes.items()]


@pytest.mark.parametrize(
    "sizes, published",
    [
        ((34, 12, 7, 21), [34, "*", "*", 21, 74]),
        ((40, 3, 4, 30), [40, "*", "*", "*", 77]),
        ((41, 6), ["*", "*", 47]),
    ],
)
def test_a_line_hides_the_small_and_the_smallest_that_would_give_it_away(sizes, published):
    assert shown(line(*sizes)) == published


def test_of_groups_of_one_size_the_first_by_key_is_hidden():
    assert shown(line(12, 12, 7, 21)) == ["*", 12, "*", 21, 52]


def test_nobody_is_a_small_group_too():
    assert shown(line(34, 0, 21)) == [34, "*", "*", 55]


def test_ten_are_enough_and_nine_are_not():
    assert (shown(line(10, 10)), shown(line(9, 9, 40))) == ([10, 10, 20], ["*", "*", 40, 58])


def test_a_measure_may_ask_for_larger_groups():
    assert hidden(line(19, 30, 40), minimum=20) == {school("a"), school("b")}


def test_a_line_with_nothing_left_to_hide_hides_its_total():
    assert hidden({school("a"): 7, ALL: 12}) == {school("a"), ALL}


def test_a_hidden_total_hides_a_part_or_the_parts_would_give_it():
    sizes = {
        school("a"): 9,
        school("b"): 30,
        school("b", sex="f"): 14,
        school("b", sex="m"): 16,
        ALL: 39,
    }

    found = hidden(sizes, ("school", "sex"))

    assert found == {school("a"), school("b"), school("b", sex="f")}


def test_two_ways_only_one_school_and_the_totals_are_left():
    sizes = {}
    for name, women, men in (("A", 24, 31), ("B", 8, 26), ("C", 15, 12)):
        sizes |= {school(name, sex="f"): women, school(name, sex="m"): men, school(name): women + men}
    sizes |= {frozenset({("sex", "f")}): 47, frozenset({("sex", "m")}): 69, ALL: 116}

    found = hidden(sizes, ("school", "sex"))

    assert found == {school(name, sex=sex) for name in "BC" for sex in "fm"}


def test_a_line_whose_total_is_not_in_the_table_gives_nothing_away():
    sizes = {school("a"): 30, school("b"): 7, school("c"): 20}

    assert hidden(sizes) == {school("b")}
