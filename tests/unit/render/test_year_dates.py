"""Dates of each school year, in the order in which a reader needs them."""

from datetime import date

from checking import TYPES
from lx.render.context import context_of
from lx.render.year_dates import year_dates_shown
from sites import page, site_of, sound

SHAPE = TYPES["dual-credit"].fields["terms"].shape
LAST_YEAR = {"school_year": "2025-26", "register_by": "2025-09-12", "withdraw_by": "2025-11-07"}
THIS_YEAR = {"school_year": "2026-27", "register_by": "2026-09-11", "withdraw_by": "2026-12-04"}
NEXT_YEAR = {"school_year": "2027-28", "register_by": "2027-09-10", "withdraw_by": "2027-11-05"}


def rows(*written, since="2024-25", until="2027-28", today=None):
    where = context_of(site_of(today=today)) if today else sound()
    period = {"from": since, "until": until} if until else {"from": since}
    found = year_dates_shown(where, SHAPE, written, period=period)
    return [[(part.text, part.passed) for _, part in item.rows] for item in found.items]


def years(*written, **rest):
    return [row[0][0] for row in rows(*written, **rest)]


def test_this_years_dates_come_first_then_what_is_to_come_then_what_is_over():
    assert years(LAST_YEAR, THIS_YEAR, NEXT_YEAR) == ["2026-27", "2027-28", "2025-26"]


def test_of_what_is_over_the_latest_comes_first():
    before = {**LAST_YEAR, "school_year": "2024-25"}

    assert years(before, LAST_YEAR, until="2025-26") == ["2025-26", "2024-25"]


def test_a_last_day_that_has_passed_is_marked():
    assert rows(THIS_YEAR, until="2026-27") == [[("2026-27", None), ("Sep 11, 2026", True), ("Dec 4, 2026", False)]]


def test_the_last_day_itself_has_not_passed():
    ((_, (_, passed), _),) = rows(THIS_YEAR, until="2026-27", today=date(2026, 9, 11))

    assert passed is False


def test_years_whose_dates_nobody_has_set_say_so():
    assert rows() == [
        [("2026-27", None), ("Not set yet", None), ("Not set yet", None)],
        [("2027-28", None), ("Not set yet", None), ("Not set yet", None)],
    ]


def test_a_day_that_is_missing_in_a_year_says_so():
    assert rows({"school_year": "2026-27", "register_by": "2026-09-11"}, until="2026-27") == [
        [("2026-27", None), ("Sep 11, 2026", True), ("Not set yet", None)]
    ]


def test_where_no_end_is_told_next_year_is_not_promised():
    assert years(THIS_YEAR, until=None) == ["2026-27"]


def test_what_has_ended_waits_for_no_dates():
    assert years(LAST_YEAR, until="2025-26") == ["2025-26"]


def test_what_has_not_begun_waits_for_its_first_year():
    assert years(since="2027-28", until="2028-29") == ["2027-28"]


def test_the_page_marks_what_has_passed_and_lets_the_readers_day_decide_the_rest():
    table = page(sound(), "dual-credit/kcc-mat-110-at-pv").first("main").first("table")
    first = next(iter(table.first("tbody").all("tr")))

    assert first.text == "2026-27 Sep 11, 2026 (passed) Nov 6, 2026 (passed)"
    assert [mark.attributes["data-passed"] for mark in first.all("span", class_="note")] == ["2026-09-11", "2026-11-06"]


def test_a_mark_for_what_is_to_come_is_hidden():
    where = context_of(site_of(today=date(2026, 10, 1)))
    first = next(iter(page(where, "dual-credit/kcc-mat-110-at-pv").first("main").first("tbody").all("tr")))

    assert ["hidden" in mark.attributes for mark in first.all("span", class_="note")] == [False, True]
