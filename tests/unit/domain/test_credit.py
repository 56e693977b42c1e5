import pytest

from lx.domain.credit import best_offers, hours_of, semester_hours
from lx.model.facts import Offer
from lx.model.record import Ref
from lx.model.source import Pointer

KESTREL = Ref("organization", "kestrel-community-college")


@pytest.mark.parametrize(
    ("value", "unit", "hours"),
    [
        (3, "semester-hour", 3),
        (4.5, "quarter-hour", 3),
        (5, "quarter-hour", 10 / 3),
        (1, "carnegie", None),
        (True, "semester-hour", None),
        ("3", "semester-hour", None),
    ],
)
def test_credits_count_in_semester_hours(value, unit, hours):
    assert semester_hours({"value": value, "unit": unit}) == (None if hours is None else pytest.approx(hours))


def test_three_courses_of_two_quarter_hours_are_four_semester_hours():
    offers = [offer(f"course-{number}", hours=semester_hours({"value": 2, "unit": "quarter-hour"})) for number in "abc"]

    assert hours_of(offers) == 4


@pytest.mark.parametrize(
    ("kinds", "best"),
    [
        (("articulated", "exam-score", "dual-credit"), "dual-credit"),
        (("articulated", "proficiency-exam"), "proficiency-exam"),
        (("industry-credential", "exam-score"), "exam-score"),
    ],
)
def test_the_same_college_course_counts_once_by_the_surest_way(kinds, best):
    offers = [offer("mat-110", kind=kind, hours=hours) for hours, kind in enumerate(reversed(kinds))]

    assert [one.kind for one in best_offers(offers)] == [best]


def test_of_one_kind_the_most_hours_count():
    offers = [offer("mat-110", hours=hours, source=f"a{hours}") for hours in (3, 4, 2)]

    assert [one.hours for one in best_offers(offers)] == [4]


def test_hours_add_up_without_the_dust_of_binary_fractions():
    assert hours_of([offer("a", hours=0.1, source="a"), offer("b", hours=0.2, source="b")]) == 0.3


def test_the_same_course_at_two_colleges_counts_twice():
    elsewhere = offer("mat-110", hours=3)._replace(college=Ref("organization", "heron-university"))

    assert len(best_offers([offer("mat-110", hours=3), elsewhere])) == 2


def test_areas_count_each_for_itself():
    areas = [
        offer("x", hours=2)._replace(college_course=None, place=Pointer(f"/versions/0/gives/{at}")) for at in (0, 1)
    ]

    assert hours_of(best_offers(areas)) == 4


def test_a_version_gives_at_most_its_own_maximum():
    offers = [offer(f"course-{number}", hours=5)._replace(max_hours=12.0) for number in "abc"]

    assert hours_of(offers) == 12


def test_two_versions_have_each_their_own_maximum():
    offers = [offer(source, hours=5, source=source)._replace(max_hours=3.0) for source in "ab"]

    assert hours_of(offers) == 6


def offer(course, *, hours, kind="articulated", source="agreement"):
    return Offer(
        source=Ref("articulation", source),
        place=Pointer("/versions/0/gives/0"),
        kind=kind,
        label="",
        courses=(),
        schools=(),
        statewide=False,
        college=KESTREL,
        college_course=Ref("course", course),
        area="",
        value=hours,
        unit="semester-hour",
        since="",
        until="",
        takes=None,
        conditions=None,
        claimable_until=None,
        hours=hours,
    )
