import pytest

from lx.domain.grade import is_grade, meets, passes

FALLING = ["A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F"]


@pytest.mark.parametrize("at", range(len(FALLING)))
def test_a_grade_meets_itself_and_all_below_it(at):
    met = [asked for asked in FALLING if meets(FALLING[at], asked)]

    assert met == FALLING[at:]


@pytest.mark.parametrize("asked", FALLING)
def test_a_p_meets_no_letter(asked):
    assert not meets("P", asked)


def test_a_p_meets_a_p():
    assert meets("P", "P")


@pytest.mark.parametrize(("grade", "met"), [("A", True), ("D-", True), ("F", False), ("W", False), ("", False)])
def test_a_p_is_met_by_a_letter_that_passes(grade, met):
    assert meets(grade, "P") is met


@pytest.mark.parametrize("text", ["W", "I", "b", "E", "B ", ""])
def test_what_is_no_grade_meets_nothing_and_passes_nothing(text):
    assert (is_grade(text), meets(text, "F"), meets("A", text), passes(text)) == (False, False, False, False)


def test_only_an_f_does_not_pass():
    assert [grade for grade in [*FALLING, "P"] if not passes(grade)] == ["F"]
