from datetime import date

import pytest

from catalogs import (
    MACHINING,
    articulation,
    catalog_of,
    college,
    college_course,
    dual_credit,
    example,
    gives,
    high_school_course,
    record,
    ref,
    school,
    version,
)
from lx.derive.articulation import offers_of
from lx.derive.ground import ground_of
from lx.derive.lifetime import versions_of
from lx.derive.look_up import by_earned, by_taken


def offers(catalog):
    ground = ground_of(catalog)
    return offers_of(ground, versions_of(ground))


def taken(catalog, course):
    return by_taken(ground_of(catalog), offers(catalog)).get(ref(course), ())


def earned(catalog, goal):
    return by_earned(ground_of(catalog), offers(catalog)).get(ref(goal), ())


def told(found):
    return [(str(one.source).split("/")[1], one.label, str(one.college_course).split("/")[1]) for one in found]


def test_a_course_earns_by_every_version_that_takes_it():
    assert told(taken(example(), "course/pvhs-precision-machining")) == [
        ("kcc-machining-from-pv", "first agreement", "kcc-mfg-105"),
        ("kcc-machining-from-pv", "revised agreement", "kcc-mfg-101"),
        ("kcc-machining-from-pv", "revised agreement", "kcc-mfg-105"),
    ]


def test_an_offer_says_where_it_is_written_and_for_which_years():
    first, *_, last = taken(example(), "course/pvhs-precision-machining")

    assert (first.place, first.since, first.until) == ("/versions/0/gives/0", "2021-22", "2023-24")
    assert (last.place, last.since, last.until) == ("/versions/1/gives/1", "2024-25", "")


def test_an_offer_can_be_claimed_as_long_as_its_version():
    first, *_, last = taken(example(), "course/pvhs-precision-machining")

    assert (first.claimable_until, last.claimable_until) == (date(2027, 6, 30), None)


def test_dual_credit_earns_for_its_high_school_course():
    (offer,) = taken(example(), "course/pvhs-technical-math")

    assert (offer.kind, offer.college_course, offer.hours) == ("dual-credit", ref("course/kcc-mat-110"), 3)
    assert (offer.since, offer.until, offer.claimable_until) == ("2025-26", "2027-28", None)
    assert offer.conditions == {"gpa": {"at_least": 3.0, "scope": "high-school"}}


def test_mfg_101_comes_from_the_revised_agreement_alone():
    assert told(earned(example(), "course/kcc-mfg-101")) == [
        ("kcc-machining-from-pv", "revised agreement", "kcc-mfg-101")
    ]


def test_mfg_105_comes_from_two_versions():
    assert told(earned(example(), "course/kcc-mfg-105")) == [
        ("kcc-machining-from-pv", "first agreement", "kcc-mfg-105"),
        ("kcc-machining-from-pv", "revised agreement", "kcc-mfg-105"),
    ]


def test_mat_110_comes_from_dual_credit():
    assert told(earned(example(), "course/kcc-mat-110")) == [("kcc-mat-110-at-pv", "", "kcc-mat-110")]


def test_no_other_course_is_earned():
    courses = {key for key in by_earned(ground_of(example()), offers(example())) if key.type == "course"}

    assert courses == {ref("course/kcc-mfg-101"), ref("course/kcc-mfg-105"), ref("course/kcc-mat-110")}


def test_what_counts_toward_a_credential_is_found_by_it():
    assert len(earned(example(), "credential/kcc-cnc-certificate")) == 4


def test_an_agreement_with_a_district_holds_at_all_its_schools():
    one = articulation("wide", version(MACHINING, gives("kcc-mfg-105", 3)), senders=["fox-bend-district"])

    offer = taken(example(one), "course/pvhs-precision-machining")[-1]
    assert offer.schools == (ref("organization/cedar-ridge-high-school"), ref("organization/prairie-view-high-school"))


def test_an_offering_at_a_district_is_at_all_its_schools():
    one = dual_credit("two", "pvhs-drafting", schools=["fox-bend-district"])

    assert len(taken(example(one), "course/pvhs-drafting")[0].schools) == 2


def test_a_statewide_agreement_takes_every_high_school_course_of_a_code():
    one = articulation("state", version({"sced": "13203"}, gives("kcc-mfg-105", 3)), senders="statewide")
    catalog = catalog_of(
        school("north", district=None),
        college("kestrel-community-college"),
        high_school_course("a", codes={"sced": "13203"}),
        high_school_course("b", provider="north", codes={"sced": "13203"}),
        high_school_course("c", codes={"sced": "13204"}),
        college_course("kcc-mfg-105", 3),
        one,
    )

    (offer,) = taken(catalog, "course/b")
    assert (offer.statewide, offer.schools, offer.courses) == (True, (), (ref("course/a"), ref("course/b")))
    assert taken(catalog, "course/c") == ()


def test_an_industry_credential_earns_by_the_credential():
    one = articulation("badge", version({"credential": "shop"}, gives("kcc-mfg-101", 2)), kind="industry-credential")

    (offer,) = taken(example(one, record("manufacturing", "credential", "shop")), "credential/shop")
    assert (offer.credentials, offer.courses) == ((ref("credential/shop"),), ())


def test_quarter_hours_count_two_thirds():
    given = {"course": "kcc-mfg-105", "credits": {"value": 4.5, "unit": "quarter-hour"}}

    offer = taken(example(articulation("quarter", version(MACHINING, given))), "course/pvhs-precision-machining")[-1]
    assert (offer.value, offer.unit, offer.hours) == (4.5, "quarter-hour", 3)


@pytest.mark.parametrize("status", ["draft", "withdrawn", "moved"])
def test_an_agreement_that_is_not_in_force_earns_nothing(status):
    one = articulation("off", version({"course": "pvhs-drafting"}, gives("kcc-mfg-105", 3)), status=status)

    assert taken(example(one), "course/pvhs-drafting") == ()


def test_an_agreement_that_is_written_ended_is_closed():
    one = articulation("off", version({"course": "pvhs-drafting"}, gives("kcc-mfg-105", 3)), status="ended")

    assert [offer.closed for offer in taken(example(one), "course/pvhs-drafting")] == [True]


def test_years_that_are_no_school_years_bound_nothing():
    one = articulation("off", version({"course": "pvhs-drafting"}, gives("kcc-mfg-105", 3), since="2024", until="soon"))

    assert [(offer.since, offer.until) for offer in taken(example(one), "course/pvhs-drafting")] == [("", "")]


def test_a_course_is_found_by_its_old_name():
    one = articulation("old", version({"course": "pvhs-machining"}, gives("kcc-mfg-105", 3)))
    base = example(one)
    catalog = catalog_of(*base.records.values(), aliases=[("course/pvhs-machining", "course/pvhs-precision-machining")])

    assert told(taken(catalog, "course/pvhs-precision-machining"))[-1] == ("old", "terms", "kcc-mfg-105")


@pytest.mark.parametrize(
    "broken",
    [
        {"versions": "none"},
        {"versions": [None, {"gives": [3]}, {"takes": {"all_of": 3}, "gives": "x"}]},
        {"receiver": "nowhere"},
        {"receiver": ["kestrel-community-college"]},
    ],
)
def test_a_broken_agreement_does_not_hide_the_others(broken):
    one = articulation("off", version({"course": "pvhs-drafting"}, gives("kcc-mfg-105", 3)))
    catalog = example(record("manufacturing", "articulation", "off", **{**one.data, **broken}))

    assert len(taken(catalog, "course/pvhs-precision-machining")) == 3
