from catalogs import INTRODUCTION, MACHINING, STEPS, example, program, ref
from lx.derive.ground import ground_of
from lx.derive.program import least_passed, most_passed, steps_of, ways_through

DRAFTING, ELECTRONICS = ref("course/pvhs-drafting"), ref("course/pvhs-electronics")
MATH, DUAL = ref("course/pvhs-technical-math"), ref("dual-credit/kcc-mat-110-at-pv")


def steps_in(*steps):
    return steps_of(program(*steps), ground_of(example()))


def test_only_the_steps_before_college_count():
    steps = steps_in(*STEPS, (8, MACHINING), ("11", MACHINING))

    assert [step.grade for step in steps] == [9, 10, 11, 12]


def test_what_has_to_be_chosen_is_not_certain():
    steps = steps_in((10, {"choose": 1, "of": [{"course": DRAFTING.id}, {"course": ELECTRONICS.id}]}))

    assert least_passed(steps) == frozenset()
    assert most_passed(steps) == {(DRAFTING, 10), (ELECTRONICS, 10)}


def test_each_choice_is_a_way_through():
    steps = steps_in(*STEPS)

    assert ways_through(steps, {DRAFTING, ELECTRONICS}) == {
        frozenset({(DRAFTING, 10)}),
        frozenset({(ELECTRONICS, 10)}),
    }


def test_an_offering_passes_its_high_school_course():
    steps = steps_in((12, {"dual_credit": DUAL.id}))

    assert most_passed(steps) == {(DUAL, 12), (MATH, 12)}


def test_a_step_that_nobody_can_satisfy_holds_up_no_other():
    steps = steps_in((9, {"any_of": []}), (10, None), (11, INTRODUCTION))

    ways = ways_through(steps, {ref("course/pvhs-intro-manufacturing")})
    assert ways == {frozenset({(ref("course/pvhs-intro-manufacturing"), 11)})}


def test_a_course_that_does_not_exist_passes_nothing():
    steps = steps_in((11, {"course": "nowhere"}))

    assert most_passed(steps) == frozenset()
