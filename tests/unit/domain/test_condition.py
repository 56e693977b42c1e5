import pytest

from lx.domain.condition import Value, value_of, value_of_branch

MET, REFUSED, UNTOLD, PERSON = Value.MET, Value.REFUSED, Value.UNTOLD, Value.PERSON
REVISED = {
    "all_of": [
        {"grade": {"at_least": "B", "in": "each"}},
        {
            "any_of": [
                {"exam": {"name": "Kestrel machining exam", "at_least": 80, "scale": "percent"}},
                {"credential": "shop-measurement"},
            ]
        },
        {"enrolled_in": {"programs": "any"}},
    ]
}


@pytest.mark.parametrize(
    ("values", "together"),
    [
        ([MET, MET], MET),
        ([MET, UNTOLD], UNTOLD),
        ([UNTOLD, PERSON, MET], PERSON),
        ([PERSON, REFUSED, UNTOLD], REFUSED),
        ([], MET),
    ],
)
def test_all_of_is_refused_if_any_is_else_person_else_untold_else_met(values, together):
    assert value_of_branch(values, len(values)) is together


@pytest.mark.parametrize(
    ("values", "together"),
    [
        ([REFUSED, MET, UNTOLD], MET),
        ([REFUSED, UNTOLD, PERSON], UNTOLD),
        ([REFUSED, PERSON], PERSON),
        ([REFUSED, REFUSED], REFUSED),
        ([], REFUSED),
    ],
)
def test_any_of_is_met_if_any_is_else_untold_else_person_else_refused(values, together):
    assert value_of_branch(values, 1) is together


@pytest.mark.parametrize(
    ("values", "together"),
    [
        ([MET, MET, REFUSED], MET),
        ([MET, UNTOLD, REFUSED], UNTOLD),
        ([MET, PERSON, REFUSED], PERSON),
        ([MET, UNTOLD, PERSON], UNTOLD),
        ([MET, REFUSED, REFUSED], REFUSED),
    ],
)
def test_choose_needs_as_many_as_it_says(values, together):
    assert value_of_branch(values, 2) is together


def test_no_condition_is_met():
    assert value_of(None, {}) is MET


def test_an_exam_below_and_a_credential_untold_leave_the_revised_agreement_untold():
    told = {"grade": {"intro": "A", "machining": "B+"}, "exam": {"Kestrel machining exam": 74}}

    assert value_of(REVISED, told) is UNTOLD


def test_a_grade_below_refuses_the_revised_agreement():
    told = {"grade": {"intro": "A", "machining": "C"}, "credential": {"shop-measurement": True}, "enrolled_in": ["cnc"]}

    assert value_of(REVISED, told) is REFUSED


def test_everything_told_meets_the_revised_agreement():
    told = {"grade": {"intro": "A", "machining": "B"}, "credential": {"shop-measurement": True}, "enrolled_in": ["cnc"]}

    assert value_of(REVISED, told) is MET


@pytest.mark.parametrize(
    ("condition", "told", "value"),
    [
        ({"grade": {"at_least": "B"}}, {"grade": {"a": "B+", "b": ""}}, UNTOLD),
        ({"grade": {"at_least": "B"}}, {"grade": {"a": "C", "b": ""}}, REFUSED),
        ({"grade": {"at_least": "B"}}, {}, UNTOLD),
        ({"grade": {"at_least": "B", "in": "a"}}, {"grade": {"a": "B", "b": "F"}}, MET),
        ({"grade": {"at_least": "B", "in": "a"}}, {"grade": {"b": "A"}}, UNTOLD),
        ({"grade": {"at_least": "B"}}, {"grade": {"a": "P"}}, REFUSED),
        ({"placement": {"name": "math", "at_least": 60, "scale": "scaled"}}, {"placement": {"math": 60}}, MET),
        ({"placement": {"name": "math", "at_least": 60, "scale": "scaled"}}, {"placement": {"art": 60}}, UNTOLD),
        ({"gpa": {"at_least": 3.0, "scope": "high-school"}}, {"gpa": {"high-school": 2.9}}, REFUSED),
        ({"gpa": {"at_least": 3.0, "scope": "high-school"}}, {"gpa": {"college": 3.9}}, UNTOLD),
        ({"grade_level": {"min": 11, "max": 12}}, {"grade_level": 11}, MET),
        ({"grade_level": {"min": 11, "max": 12}}, {"grade_level": 10}, REFUSED),
        ({"grade_level": {"max": 12}}, {"grade_level": 13}, REFUSED),
        ({"age": {"min": 16}}, {"age": 16}, MET),
        ({"age": {"min": 16}}, {}, UNTOLD),
        ({"credential": "shop"}, {"credential": {"shop": False}}, REFUSED),
        ({"graduated": {}}, {"graduated": True}, MET),
        ({"graduated": {}}, {}, UNTOLD),
        ({"enrolled_in": {"programs": "any"}}, {"enrolled_in": []}, REFUSED),
        ({"enrolled_in": {"programs": ["cnc"]}}, {"enrolled_in": ["welding"]}, REFUSED),
        ({"enrolled_in": {"programs": ["cnc"]}}, {"enrolled_in": ["welding", "cnc"]}, MET),
        ({"college_credits_first": {"credits": {"value": 3, "unit": "quarter-hour"}}}, {}, UNTOLD),
        (
            {"college_credits_first": {"credits": {"value": 3, "unit": "quarter-hour"}}},
            {"college_credits_first": {"hours": 2}},
            MET,
        ),
        (
            {"college_credits_first": {"credits": {"value": 1, "unit": "semester-hour"}, "gpa": 2.5}},
            {"college_credits_first": {"hours": 2, "gpa": 2.0}},
            REFUSED,
        ),
        ({"registered": {"system": "cats", "by": "2026-09-11"}}, {"registered": {"cats": "2026-09-11"}}, MET),
        ({"registered": {"system": "cats", "by": "2026-09-11"}}, {"registered": {"cats": "2026-09-12"}}, REFUSED),
        ({"registered": {"system": "cats", "by": "2026-09-11"}}, {"registered": {"cats": False}}, REFUSED),
        ({"registered": {"system": "cats", "by": "first term"}}, {"registered": {"cats": "2026-09-12"}}, PERSON),
        ({"teacher_approval": {"by": "teacher"}}, {}, PERSON),
        ({"teacher_approval": {"by": "teacher"}}, {"teacher_approval": True}, MET),
        ({"portfolio": {"reviewer": "dean"}}, {"portfolio": False}, REFUSED),
        ({"person_decides": {"who": "dean", "what": "fit"}}, {"person_decides": {"other": True}}, PERSON),
        ({"person_decides": {"who": "dean", "what": "fit"}}, {"person_decides": {"fit": True}}, MET),
        ({"moon_phase": "full"}, {}, PERSON),
    ],
)
def test_a_condition_comes_to_what_is_told(condition, told, value):
    assert value_of(condition, told) is value
