"""Times of events as people read them: the day of the week, the hours, the zone."""

import pytest

from lx.render.period import begins_text, period_text
from sites import sound


def told(start, until=None):
    return period_text(sound(), {"from": start} | ({"until": until} if until else {}))


def test_a_day_is_said_once_with_its_hours_and_zone():
    found = told("2027-02-20T08:30:00-06:00", "2027-02-20T15:00:00-06:00")

    assert found.replace("\u202f", " ") == "Saturday, February 20, 2027, 8:30 AM to 3:00 PM, Central Time"


def test_of_several_days_each_is_said():
    found = told("2027-07-09T09:00:00-05:00", "2027-07-10T12:00:00-05:00").replace("\u202f", " ")

    assert found == "Friday, July 9, 2027, 9:00 AM to Saturday, July 10, 2027, 12:00 PM, Central Time"


@pytest.mark.parametrize(
    ("start", "zone"), [("2027-02-20T08:30:00-05:00", "UTC-05:00"), ("2027-02-20T14:30Z", "+00:00")]
)
def test_a_zone_that_is_not_the_catalogs_is_said_by_its_distance(start, zone):
    assert told(start).endswith(zone)


def test_a_row_says_when_it_begins():
    assert begins_text(sound(), {"from": "2027-02-20T08:30:00-06:00"}).replace("\u202f", " ") == "Feb 20, 2027, 8:30 AM"


def test_days_have_no_time_to_begin_at():
    assert begins_text(sound(), {"from": "2027-02-20"}) == ""
