from datetime import date

import pytest

from lx.domain.written import day_in, list_in, mapping_in, number_in, text_in, texts_in, value_at, whole_in

ANY = [None, True, False, 0, 1.5, -1, float("nan"), float("inf"), "", "text", [], ["a", 1], {}, {"a": 1}]


@pytest.mark.parametrize("value", ANY)
def test_a_value_of_another_shape_is_absent(value):
    assert mapping_in(value) == (value if isinstance(value, dict) else {})
    assert list_in(value) == (value if isinstance(value, list) else ())
    assert text_in(value) == (value if isinstance(value, str) else "")


def test_texts_of_a_list_leave_out_what_is_no_text():
    assert texts_in(["a", 1, None, "b", ["c"]]) == ("a", "b")


def test_a_number_is_finite_and_not_negative():
    numbers = [number_in(value) for value in ANY]

    assert [number for number in numbers if number is not None] == [0, 1.5]


def test_a_whole_number_is_no_fraction_and_no_truth():
    assert [whole_in(value) for value in (3, 3.0, True, -1, "3")] == [3, None, None, None, None]


@pytest.mark.parametrize("text", ["2026-11-24", "2026-11-24T23:30:00-06:00"])
def test_a_time_is_of_the_day_that_its_own_zone_has(text):
    assert day_in(text) == date(2026, 11, 24)


@pytest.mark.parametrize("text", ["2026-11-31", "20261124", "2026-W48-2", "2026-11-24 x", "never", "", None, 20261124])
def test_what_is_no_date_is_no_day(text):
    assert day_in(text) is None


def test_a_pointer_leads_through_objects_only():
    data = {"apply": {"by": "2027-04-15"}, "list": [1]}

    assert (value_at(data, "/apply/by"), value_at(data, "/list/0"), value_at(data, "/none/by")) == (
        "2027-04-15",
        None,
        None,
    )
