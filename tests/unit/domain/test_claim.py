from datetime import date

import pytest

from lx.domain.claim import visible_until

GRADUATION = {"counts_from": "graduation", "months": 24}


def test_the_first_agreement_of_grade_11_is_shown_until_its_last_graduates_can_claim():
    assert visible_until("2023-24", 11, claim=GRADUATION) == date(2027, 6, 30)


def test_who_took_the_course_in_grade_9_graduates_three_years_later():
    assert visible_until("2024-25", 9, claim={"counts_from": "graduation", "months": 27}) == date(2030, 9, 30)


def test_from_the_end_of_the_course_the_grade_does_not_count():
    claim = {"counts_from": "course-end", "months": 24}

    assert visible_until("2023-24", 9, claim=claim) == visible_until("2023-24", 12, claim=claim) == date(2026, 6, 30)


@pytest.mark.parametrize(
    "claim", [{"counts_from": "none"}, {"counts_from": "enrolment", "months": 12}, {"counts_from": "graduation"}, None]
)
def test_without_a_last_day_to_claim_it_is_shown_for_ever(claim):
    assert visible_until("2023-24", 11, claim=claim) == date.max


def test_while_no_last_year_is_known_no_day_is():
    assert visible_until("", 11, claim=GRADUATION) is None


def test_a_course_taken_after_grade_12_is_claimed_from_its_own_year():
    assert visible_until("2023-24", 13, claim=GRADUATION) == date(2026, 6, 30)
