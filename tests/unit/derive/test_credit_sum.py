from datetime import date

import pytest

from catalogs import (
    INTRODUCTION,
    KESTREL,
    MACHINING,
    STEPS,
    articulation,
    college,
    college_course,
    dual_credit,
    example,
    gives,
    high_school_course,
    program,
    record,
    ref,
    version,
)
from lx.derive.facts import facts_of
from lx.domain.credit_sum import class_asked, sums_for

PROGRAM = ref("program/pv-precision-manufacturing")
DRAFTING = {"course": "pvhs-drafting"}
ELECTIVES = tuple(f"pvhs-elective-{number}" for number in range(14))


def sums(catalog, graduates=2027):
    return {one.college.id: one for one in sums_for(facts_of(catalog).sums.get(PROGRAM, ()), graduates)}


def at_kestrel(catalog, graduates=2027):
    return sums(catalog, graduates)[KESTREL]


def columns(one):
    return one.transcript, one.claim, one.exam, one.total


def of_program(*steps, more=(), **data):
    return example(program(*steps, **data), *more, without=[str(PROGRAM)])


def test_prairie_view_at_kestrel_is_3_sure_if_passed_up_to_8():
    assert columns(at_kestrel(example())) == ((3, 3), (5, 5), (0, 0), (8, 8))


def test_what_is_earned_is_named():
    assert [one.college_course.id for one in at_kestrel(example()).earns] == [
        "kcc-mat-110",
        "kcc-mfg-105",
        "kcc-mfg-101",
    ]


def test_what_ends_before_the_class_takes_it_is_shown_and_not_summed():
    assert [one.label for one in at_kestrel(example()).ended] == ["first agreement"]


def test_a_choice_worth_3_or_0_is_between_8_and_11():
    one = articulation("drafting", version(DRAFTING, gives("kcc-dft-100", 3)))

    found = at_kestrel(example(one, college_course("kcc-dft-100", 3)))
    assert (found.claim, found.total, found.exact) == ((5, 8), (8, 11), True)


def test_a_course_also_by_exam_is_still_one_course():
    math = {"course": "pvhs-technical-math"}
    exam = articulation("exam", version(math, gives("kcc-mat-110", 4)), kind="exam-score")

    assert columns(at_kestrel(example(exam))) == ((3, 3), (5, 5), (0, 0), (8, 8))


def test_a_course_by_exam_alone_is_in_the_column_of_exams():
    exam = articulation("exam", version(DRAFTING, gives("kcc-dft-100", 4)), kind="exam-score")

    found = at_kestrel(of_program((10, DRAFTING), more=[exam, college_course("kcc-dft-100", 4)]))
    assert columns(found) == ((0, 0), (0, 0), (4, 4), (4, 4))


def test_six_agreements_worth_15_are_12_under_kestrels_cap_and_3_over_it():
    hours = (3, 3, 3, 2, 2, 2)
    courses = [college_course(f"kcc-{at}", given) for at, given in enumerate(hours)]
    agreements = [
        articulation(f"a{at}", version({"course": ELECTIVES[at]}, gives(f"kcc-{at}", given)))
        for at, given in enumerate(hours)
    ]
    steps = [(11, {"all_of": [{"course": name} for name in ELECTIVES[:6]]})]

    found = at_kestrel(of_program(*steps, more=[*map(high_school_course, ELECTIVES), *courses, *agreements]))
    assert (found.claim, found.total, found.capped) == ((12, 12), (12, 12), 3)


def test_the_cap_holds_for_what_is_articulated_only():
    more = [
        articulation("a", version(DRAFTING, gives("kcc-a", 14))),
        articulation("b", version(DRAFTING, gives("kcc-b", 14)), kind="exam-score"),
        dual_credit("c", "pvhs-drafting", of="kcc-c", hours=14, since="2020-21"),
        *(college_course(f"kcc-{name}", 14) for name in "abc"),
    ]

    found = at_kestrel(of_program((10, DRAFTING), more=more))
    assert (*columns(found), found.capped) == ((14, 14), (12, 12), (14, 14), (40, 40), 2)


def test_a_version_is_capped_before_its_college():
    most = {"value": 4, "unit": "semester-hour"}
    one = articulation("a", version(DRAFTING, gives("kcc-a", 3), gives("kcc-b", 3), max_credits=most))

    found = at_kestrel(of_program((10, DRAFTING), more=[one, college_course("kcc-a", 3), college_course("kcc-b", 3)]))
    assert (found.claim, found.capped) == ((4, 4), 0)


@pytest.mark.parametrize(
    ("graduates", "total"),
    [
        (2022, (0, 0)),  # machining in 2020-21, before any agreement
        (2023, (3, 3)),  # the first agreement
        (2025, (3, 3)),  # machining in 2023-24, its last year
        (2026, (8, 8)),  # the revised agreement, and dual credit from 2025-26
        (2028, (8, 8)),  # dual credit in 2027-28, its last year
        (2029, (5, 5)),  # dual credit has ended
    ],
)
def test_a_class_earns_by_the_versions_of_the_years_in_which_it_takes_the_courses(graduates, total):
    steps = [(9, INTRODUCTION), (11, MACHINING), (12, {"dual_credit": "kcc-mat-110-at-pv"})]
    catalog = of_program(*steps, classes_of={})

    assert at_kestrel(catalog, graduates).total == total


def test_what_ends_with_the_year_of_a_class_has_not_ended_for_it():
    one = articulation("once", version(DRAFTING, gives("kcc-dft-100", 3), since="2023-24", until="2023-24"))
    catalog = of_program((11, DRAFTING), more=[one, college_course("kcc-dft-100", 3)], classes_of={})

    assert (at_kestrel(catalog, 2025).total, at_kestrel(catalog, 2025).ended) == ((3, 3), ())
    assert [offer.source.id for offer in at_kestrel(catalog, 2026).ended] == ["once"]


def test_a_course_taken_again_counts_in_its_last_year():
    names = ELECTIVES[:6]
    agreements = [articulation(name, version({"course": name}, gives("kcc-x", 2), since="2026-27")) for name in names]
    more = [*agreements, *map(high_school_course, names), college_course("kcc-x", 2)]

    for name in names:
        steps = [(grade, {"course": name}) for grade in (9, 12)]
        assert at_kestrel(of_program(*steps, more=more)).claim == (2, 2)


def test_credit_that_moves_between_colleges_is_not_summed():
    one = articulation(
        "t",
        version({"course": "kcc-mat-110"}, gives("her-100", 3)),
        senders=[KESTREL],
        receiver="heron",
        kind="transfer",
    )
    more = [one, college("heron"), college_course("her-100", 3, provider="heron")]

    assert "heron" not in sums(of_program((12, {"course": "kcc-mat-110"}), more=more, provider=KESTREL))


def test_sums_cover_every_class_once():
    found = facts_of(of_program(*STEPS, classes_of={})).sums[PROGRAM]

    assert found[0].first is None
    assert found[-1].last is None
    assert [one.last + 1 for one in found[:-1]] == [one.first for one in found[1:]]


def test_sums_keep_to_the_classes_of_the_program():
    found = facts_of(of_program(*STEPS, classes_of={"from": 2027, "until": 2028})).sums[PROGRAM]

    assert [(one.first, one.last) for one in found] == [(2027, 2028)]
    assert sums_for(found, 2026) == sums_for(found, 2029) == ()


def test_an_agreement_that_is_written_ended_is_not_summed():
    one = articulation("off", version(DRAFTING, gives("kcc-dft-100", 3)), status="ended")

    found = at_kestrel(of_program((10, DRAFTING), more=[one, college_course("kcc-dft-100", 3)]))
    assert (found.total, [offer.source.id for offer in found.ended]) == ((0, 0), ["off"])


def test_courses_at_college_are_not_summed():
    one = articulation("late", version(DRAFTING, gives("kcc-dft-100", 3)))

    found = at_kestrel(of_program((13, DRAFTING), more=[one, college_course("kcc-dft-100", 3)]))
    assert found.total == (0, 0)


def test_a_step_of_dual_credit_passes_the_high_school_course_too():
    one = articulation("math", version({"course": "pvhs-technical-math"}, gives("kcc-x", 2)))

    found = at_kestrel(example(one, college_course("kcc-x", 2)))
    assert columns(found) == ((3, 3), (7, 7), (0, 0), (10, 10))


def test_a_step_of_a_course_can_be_taken_for_dual_credit():
    assert at_kestrel(of_program((12, {"course": "pvhs-technical-math"}))).transcript == (3, 3)


def test_a_step_of_one_offering_does_not_earn_another_of_the_same_course():
    more = [
        dual_credit("elsewhere", "pvhs-technical-math", of="her-100", college="heron"),
        college("heron"),
        college_course("her-100", 3, provider="heron"),
    ]

    assert sums(example(*more)).keys() == {KESTREL, "heron"}
    assert sums(example(*more))["heron"].total == (0, 0)


def test_a_credential_earned_on_the_way_counts():
    one = articulation("badge", version({"credential": "shop"}, gives("kcc-x", 2)), kind="industry-credential")
    steps = [{"grade": 11, "take": MACHINING, "earns": ["shop"]}]
    more = [one, record("manufacturing", "credential", "shop"), college_course("kcc-x", 2)]

    assert at_kestrel(of_program(more=more, steps=steps)).claim == (2, 2)


def test_a_statewide_code_counts_for_any_course_of_that_code():
    coded = high_school_course("pvhs-welding", codes={"sced": "13207"})
    one = articulation("state", version({"sced": "13207"}, gives("kcc-x", 2)), senders="statewide")

    found = at_kestrel(of_program((11, {"course": "pvhs-welding"}), more=[coded, one, college_course("kcc-x", 2)]))
    assert found.claim == (2, 2)


def test_an_agreement_of_another_school_is_not_summed():
    one = articulation("other", version(DRAFTING, gives("kcc-x", 2)), senders=["cedar-ridge-high-school"])

    assert at_kestrel(of_program((10, DRAFTING), more=[one, college_course("kcc-x", 2)])).total == (0, 0)


def test_a_college_that_the_program_names_is_shown_without_any_credit():
    assert columns(at_kestrel(of_program((10, DRAFTING)))) == ((0, 0), (0, 0), (0, 0), (0, 0))


def test_a_program_without_colleges_and_credit_has_no_sums():
    assert sums(of_program((10, DRAFTING), colleges=[])) == {}


def test_up_to_10_000_combinations_are_gone_through():
    catalog = of_program((11, choice_of(7)), more=electives())  # 3,432 ways

    found = at_kestrel(catalog)
    assert (found.exact, found.claim) == (True, (2.8, 7.7))


def test_above_10_000_combinations_the_sum_says_up_to():
    catalog = of_program((10, choice_of(7)), (11, choice_of(7)), more=electives())

    found = at_kestrel(catalog)
    assert (found.exact, found.total) == (False, (0, 10.5))


def test_choices_that_earn_nothing_do_not_count_as_combinations():
    catalog = of_program((10, choice_of(7)), (11, choice_of(7)), more=map(high_school_course, ELECTIVES))

    assert at_kestrel(catalog).exact


@pytest.mark.parametrize(
    ("classes_of", "today", "graduates"),
    [
        ({}, date(2026, 11, 24), 2027),
        ({}, date(2027, 6, 30), 2027),
        ({}, date(2027, 7, 1), 2028),
        ({"from": 2029}, date(2026, 11, 24), 2029),
        ({"from": 2020, "until": 2025}, date(2026, 11, 24), 2025),
        (None, date(2026, 11, 24), 2027),
    ],
)
def test_the_class_asked_for_is_the_one_that_graduates_next(classes_of, today, graduates):
    assert class_asked(classes_of, today) == graduates


def choice_of(number):
    return {"choose": number, "of": [{"course": name} for name in ELECTIVES]}


def electives():
    """Fourteen electives; the n-th earns (n + 1) tenths of an hour, 10.5 in all."""
    for at, name in enumerate(ELECTIVES):
        yield high_school_course(name)
        yield college_course(f"kcc-{at}", (at + 1) / 10)
        yield articulation(f"a{at}", version({"course": name}, gives(f"kcc-{at}", (at + 1) / 10)))
