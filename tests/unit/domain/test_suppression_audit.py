from lx.domain.suppression.audit import Audit, Told, audit
from lx.domain.suppression.band import band_of
from lx.domain.suppression.table import ALL, lines_of


def school(name, **more):
    return frozenset({("school", name), *more.items()})


def told(n, percent="40-59"):
    return Told(n, band_of(percent))


def found(hidden, shown, breakdowns=("school",)):
    return audit(hidden, shown, lines=lines_of((*hidden, *shown), breakdowns))


def test_one_hidden_group_of_a_line_is_worked_out():
    assert found([school("a")], {school("b"): told(30), ALL: told(37)}).sizes == (school("a"),)


def test_two_hidden_groups_of_a_line_are_not():
    assert found([school("a"), school("b")], {school("c"): told(30), ALL: told(49)}) == Audit()


def test_two_hidden_groups_that_are_one_student_together_are_worked_out():
    hidden = [school("a"), school("b")]

    assert found(hidden, {school("c"): told(30), ALL: told(31)}).sizes == (school("a"), school("b"))


def test_two_hidden_groups_that_are_two_students_together_can_have_three_sizes():
    assert not found([school("a"), school("b")], {school("c"): told(30), ALL: told(32)}).sizes


def test_a_group_is_worked_out_over_rows_and_columns_together():
    # a-f is alone in a circle of its own only if the two rows and the two columns are looked at together.
    sizes = {("a", "f"): None, ("a", "m"): None, ("b", "f"): None, ("b", "m"): 20, ("c", "f"): 25, ("c", "m"): None}
    hidden = [school(name, sex=sex) for (name, sex), n in sizes.items() if n is None]
    shown = {school(name, sex=sex): told(n) for (name, sex), n in sizes.items() if n is not None}
    totals = {school("a"): told(35), school("b"): told(27), school("c"): told(37)}
    columns = {frozenset({("sex", "f")}): told(46), frozenset({("sex", "m")}): told(53), ALL: told(99)}

    everything = found(hidden, {**shown, **totals, **columns}, ("school", "sex"))

    assert set(everything.sizes) == set(hidden)


def test_what_nobody_of_the_hidden_has_done_is_worked_out():
    # Of 60, the 40 shown hold all who did: of the hidden, nobody did.
    hidden = [school("a"), school("b")]
    shown = {school("c"): told(50, "50"), ALL: told(70, "36")}

    assert found(hidden, shown).shares == (school("a"), school("b"))


def test_parts_that_are_more_than_their_total_contradict_it():
    hidden = [school("a"), school("b")]

    assert found(hidden, {school("c"): told(90), ALL: told(50)}).contradicts


def test_without_a_total_nothing_can_be_worked_out():
    assert found([school("a")], {school("b"): told(30)}) == Audit()


def test_a_size_that_is_not_told_is_at_least_ten():
    shown = {school("b"): told(None, "40-59"), ALL: told(11)}

    assert found([school("a")], shown).sizes == (school("a"),)
