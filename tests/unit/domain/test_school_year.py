from datetime import date

import pytest

from lx.domain.school_year import first_day, is_school_year, last_day, school_year, year_of


def test_a_school_year_runs_from_july_to_june():
    assert (first_day("2024-25"), last_day("2024-25")) == (date(2024, 7, 1), date(2025, 6, 30))


def test_school_years_order_as_text():
    years = [school_year(first) for first in (1999, 2008, 2024, 2025)]

    assert years == sorted(years)


def test_the_first_and_the_last_day_of_every_school_year_lie_in_it():
    years = [school_year(first) for first in range(1900, 2999)]

    assert all(map(is_school_year, years))
    assert [year_of(first_day(year)) for year in years] == [year_of(last_day(year)) for year in years] == years


@pytest.mark.parametrize("text", ["2024", "2024-26", "next year"])
def test_what_is_no_school_year_has_no_days(text):
    with pytest.raises(ValueError, match=text):
        first_day(text)
