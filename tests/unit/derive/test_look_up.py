"""Offers as they are looked up: by the course that is taken, by the college course that is earned."""

from catalogs import (
    INTRODUCTION,
    MACHINING,
    articulation,
    dual_credit,
    example,
    gives,
    high_school_course,
    ref,
    version,
)
from lx.derive.articulation import offers_of
from lx.derive.ground import ground_of
from lx.derive.lifetime import versions_of
from lx.derive.look_up import by_earned, by_taken
from lx.domain.remaining import MET

SCHOOLS = ("prairie-view-high-school", "cedar-ridge-high-school")
METALS = {"course": "crhs-metals"}
METALS_AT_CEDAR_RIDGE = high_school_course("crhs-metals", provider="cedar-ridge-high-school", codes={"sced": "13203"})


def found(look_up, key, *records):
    catalog = example(METALS_AT_CEDAR_RIDGE, *records)
    ground = ground_of(catalog)
    offers = look_up(ground, offers_of(ground, versions_of(ground))).get(ref(key), ())
    return [offer for offer in offers if offer.source.id == "one"]


def rests(course, takes, **data):
    one = articulation("one", version(takes, gives("kcc-mfg-105", 3)), **data)
    return [offer.rest for offer in found(by_taken, f"course/{course}", one)]


def ways(takes, *, senders=SCHOOLS):
    one = articulation("one", version(takes, gives("kcc-mfg-105", 3)), senders=senders)
    return [
        (offer.takes, [school.id for school in offer.schools]) for offer in found(by_earned, "course/kcc-mfg-105", one)
    ]


def test_a_course_alone_has_no_rest():
    assert rests("pvhs-precision-machining", MACHINING) == [MET]


def test_the_rest_is_what_one_can_take_at_the_same_school():
    takes = {"all_of": [MACHINING, {"any_of": [INTRODUCTION, METALS]}]}

    assert rests("pvhs-precision-machining", takes) == [INTRODUCTION]


def test_a_course_of_another_school_stays_where_there_is_no_way_without_it():
    assert rests("pvhs-precision-machining", {"all_of": [MACHINING, METALS]}) == [METALS]


def test_a_code_means_the_courses_that_have_it_at_the_school():
    takes = {"all_of": [{"course": "crhs-metals"}, {"sced": "13203"}]}

    assert rests("crhs-metals", takes, senders="statewide") == [MET]


def test_a_course_of_the_district_goes_with_those_of_all_its_schools():
    shared = high_school_course("shared", provider="fox-bend-district")
    takes = {"all_of": [{"course": "shared"}, {"any_of": [MACHINING, METALS]}]}
    one = articulation("one", version(takes, gives("kcc-mfg-105", 3)), senders=["fox-bend-district"])

    (offer,) = found(by_taken, "course/shared", shared, one)

    assert offer.rest == {"any_of": [MACHINING, METALS]}


def test_each_school_stands_with_what_is_taught_there():
    assert ways({"any_of": [MACHINING, METALS]}) == [
        (MACHINING, ["prairie-view-high-school"]),
        (METALS, ["cedar-ridge-high-school"]),
    ]


def test_a_school_of_a_district_that_does_not_teach_the_course_is_not_named():
    assert ways(MACHINING, senders=["fox-bend-district"]) == [(MACHINING, ["prairie-view-high-school"])]


def test_schools_that_send_their_students_elsewhere_keep_their_agreement():
    assert ways(MACHINING, senders=["cedar-ridge-high-school"]) == [(MACHINING, ["cedar-ridge-high-school"])]


def test_dual_credit_is_at_the_schools_that_it_names():
    one = dual_credit("one", "pvhs-drafting", of="kcc-mat-110", schools=SCHOOLS)

    (offer,) = found(by_earned, "course/kcc-mat-110", one)

    assert [school.id for school in offer.schools] == list(SCHOOLS)
