"""What counts toward the endorsement: the numbers of the domain model, section 5.4."""

import pytest

from checking import VOCABULARIES
from lx.domain.endorsement import asked_by, explorations_in, hours_in, is_team_challenge

ASKED = asked_by(VOCABULARIES["state-law-il"])
PAID = {"paid": {"amount": 16}}
TEAM = {"mentors": {"kind": "industry", "classroom_teacher": False}, "partner_problem": True, "product": "talk"}


def test_illinois_asks_for_2_explorations_2_challenges_and_60_hours():
    assert (ASKED.explorations, ASKED.challenges, ASKED.hours) == (2, 2, 60)


def test_a_state_without_a_law_asks_for_nothing():
    assert asked_by(None) is None


@pytest.mark.parametrize(
    ("hours", "counted"), [((45, 15), 45), ((40, 20), 60), ((80,), 80), ((30, 30, 30), 60), ((19.5, 60), 60), ((), 0)]
)
def test_hours_count_of_at_most_two_experiences_of_20_hours_each(hours, counted):
    assert hours_in([{"hours": one, **PAID} for one in hours], ASKED) == counted


@pytest.mark.parametrize(
    ("terms", "counted"),
    [
        ({"paid": "no", "school_credit": "yes"}, 60),
        ({"paid": "no", "school_credit": "possible"}, 60),
        ({"paid": "no", "school_credit": "no"}, 0),
        ({"paid": "no"}, 0),
    ],
)
def test_hours_count_if_they_are_paid_or_for_credit(terms, counted):
    assert hours_in([{"hours": 60, **terms}], ASKED) == counted


@pytest.mark.parametrize(("explored", "worth"), [([{}], 1), ([{}, {}, {}], 3), ([{"intensive": True}], 2), ([], 0)])
def test_one_intensive_exploration_is_as_good_as_two(explored, worth):
    assert explorations_in(explored, ASKED) == worth


@pytest.mark.parametrize(
    ("changed", "counts"),
    [
        ({}, True),
        ({"partner_problem": False}, False),
        ({"mentors": {"kind": "industry", "classroom_teacher": True}}, False),
        ({"mentors": {"kind": "industry"}}, False),
        ({"product": ""}, False),
    ],
)
def test_a_challenge_counts_with_an_outside_mentor_a_partners_problem_and_a_product(changed, counts):
    assert is_team_challenge({**TEAM, **changed}) is counts
