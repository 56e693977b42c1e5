from datetime import date

import pytest

from catalogs import (
    INTRODUCTION,
    KESTREL,
    MACHINING,
    articulation,
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
from lx.derive.facts import facts_of
from lx.domain.credit_map import cells_on, hours_together, is_claim_only, open_cells
from lx.domain.remaining import MET

TODAY = date(2026, 11, 24)
AT_KESTREL = ref(f"organization/{KESTREL}")
SCHOOL = ref("organization/prairie-view-high-school")
DRAFTING = {"course": "pvhs-drafting"}


def map_of(catalog, organization=SCHOOL):
    return facts_of(catalog).maps.get(organization)


def shown(cells):
    """Hours by course, and what must be taken with it: one course by its id, else the tree."""
    return {course.id: (cell.hours, *with_it(cell)) for (course, _), cell in sorted(cells.items())}


def with_it(cell):
    rest = cell.offers[0].rest
    return () if rest == MET else (rest.get("course", rest),)


def opened(catalog, *, today=TODAY, organization=SCHOOL):
    return shown(open_cells(map_of(catalog, organization), today))


def closed(catalog, *, today=TODAY, organization=SCHOOL):
    cells = map_of(catalog, organization).cells
    grey = {
        place: [cell for cell in cells_on(found, today) if is_claim_only(cell.offers[0], today)]
        for place, found in cells.items()
    }
    return shown({place: found[0] for place, found in grey.items() if found})


def test_prairie_view_has_six_rows_one_college_three_filled_cells_and_eight_hours():
    prairie_view = map_of(example())

    cells = open_cells(prairie_view, TODAY)
    assert (len(prairie_view.courses), prairie_view.colleges, len(cells)) == (6, (AT_KESTREL,), 3)
    assert hours_together(cells.values()) == 8


def test_what_needs_several_courses_stands_in_each_ones_cell():
    assert opened(example()) == {
        "pvhs-technical-math": (3,),
        "pvhs-intro-manufacturing": (5, "pvhs-precision-machining"),
        "pvhs-precision-machining": (5, "pvhs-intro-manufacturing"),
    }


def test_what_is_closed_to_new_students_stands_in_grey():
    prairie_view = map_of(example())

    _, cell = cells_on(prairie_view.cells[ref("course/pvhs-precision-machining"), AT_KESTREL], TODAY)
    assert (cell.hours, cell.offers[0].label, cell.offers[0].until) == (3, "first agreement", "2023-24")
    assert closed(example()) == {"pvhs-precision-machining": (3,)}


def test_after_the_last_day_to_claim_nothing_is_grey():
    assert closed(example(), today=date(2027, 6, 30)) != {}
    assert closed(example(), today=date(2027, 7, 1)) == {}


def test_dual_credit_that_has_ended_leaves_its_cell_blank():
    assert "pvhs-technical-math" in opened(example(), today=date(2028, 6, 30))
    assert "pvhs-technical-math" not in opened(example(), today=date(2028, 7, 1))


def test_what_is_written_ended_is_grey_whatever_its_years_say():
    one = articulation("off", version(DRAFTING, gives("kcc-mfg-105", 3), until="2027-28"), status="ended")

    assert "pvhs-drafting" not in opened(example(one))
    assert closed(example(one))["pvhs-drafting"] == (3,)


def test_before_its_end_the_first_agreement_is_open():
    assert opened(example(), today=date(2024, 6, 30))["pvhs-precision-machining"] == (3,)


def test_what_is_announced_shows_where_nothing_runs():
    one = articulation("next", version(DRAFTING, gives("kcc-mfg-105", 3), since="2027-28"))

    assert opened(example(one))["pvhs-drafting"] == (3,)


def test_what_runs_comes_before_what_is_announced():
    one = articulation("next", version(MACHINING, gives("kcc-mfg-105", 9), since="2027-28"))

    assert opened(example(one))["pvhs-precision-machining"] == (5, "pvhs-intro-manufacturing")
    assert opened(example(one), today=date(2027, 7, 1))["pvhs-precision-machining"] == (9,)


def test_the_best_source_is_dual_credit_then_exam_then_agreement():
    agreement = articulation("a", version(DRAFTING, gives("kcc-mfg-105", 9)))
    exam = articulation("b", version(DRAFTING, gives("kcc-mfg-105", 6)), kind="proficiency-exam")
    dual = dual_credit("c", "pvhs-drafting", hours=3)

    assert opened(example(agreement))["pvhs-drafting"] == (9,)
    assert opened(example(agreement, exam))["pvhs-drafting"] == (6,)
    assert opened(example(agreement, exam, dual))["pvhs-drafting"] == (3,)


def test_a_version_gives_no_more_hours_than_its_maximum():
    one = version(
        DRAFTING, gives("kcc-mfg-101", 2), gives("kcc-mfg-105", 3), max_credits={"value": 4, "unit": "semester-hour"}
    )

    assert opened(example(articulation("a", one)))["pvhs-drafting"] == (4,)


@pytest.mark.parametrize(
    ("takes", "partners"),
    [
        ({"any_of": [DRAFTING, INTRODUCTION]}, ()),
        (
            {"any_of": [{"course": "pvhs-cnc-capstone"}, {"all_of": [DRAFTING, MACHINING]}]},
            ("pvhs-precision-machining",),
        ),
        ({"choose": 2, "of": [DRAFTING, INTRODUCTION, MACHINING]}, ({"any_of": [INTRODUCTION, MACHINING]},)),
        (
            {"all_of": [DRAFTING, {"any_of": [MACHINING, {"credential": "kcc-cnc-certificate"}]}]},
            ({"any_of": [MACHINING, {"credential": "kcc-cnc-certificate"}]},),
        ),
        ({"all_of": [DRAFTING, {"dual_credit": "kcc-mat-110-at-pv"}]}, ({"dual_credit": "kcc-mat-110-at-pv"},)),
    ],
)
def test_a_cell_says_what_else_must_be_taken_whichever_way_one_goes(takes, partners):
    one = articulation("a", version(takes, gives("kcc-mfg-105", 3)))

    assert opened(example(one))["pvhs-drafting"] == (3, *partners)


def test_a_statewide_code_pairs_courses_of_the_same_school():
    takes = {"all_of": [{"sced": "13203"}, {"sced": "13204"}]}
    catalog = example(
        school("north"),
        *(
            high_school_course(f"{at}-{code}", provider=provider, codes={"sced": code})
            for at, provider in (("n", "north"), ("p", "prairie-view-high-school"))
            for code in ("13203", "13204")
        ),
        articulation("state", version(takes, gives("kcc-mfg-105", 3)), senders="statewide"),
    )

    north = opened(catalog, organization=ref("organization/north"))
    assert north == {"n-13203": (3, "n-13204"), "n-13204": (3, "n-13203")}
    assert opened(catalog)["p-13203"] == (3, "p-13204")


def test_a_school_that_lacks_the_other_course_cannot_earn_the_credit():
    takes = {"all_of": [{"sced": "13203"}, {"sced": "13204"}]}
    catalog = example(
        high_school_course("p-13203", codes={"sced": "13203"}),
        articulation("state", version(takes, gives("kcc-mfg-105", 3)), senders="statewide"),
    )

    assert "p-13203" not in opened(catalog)


def test_a_districts_course_is_in_the_maps_of_its_schools_where_the_agreement_holds():
    catalog = example(
        high_school_course("shared", provider="fox-bend-district"),
        articulation("a", version({"course": "shared"}, gives("kcc-mfg-105", 3)), senders=["cedar-ridge-high-school"]),
    )

    assert opened(catalog, organization=ref("organization/cedar-ridge-high-school")) == {"shared": (3,)}
    assert "shared" not in opened(catalog)
    assert "shared" in opened(catalog, organization=AT_KESTREL)


def test_a_colleges_map_has_the_courses_that_earn_credit_there():
    kestrel = map_of(example(), AT_KESTREL)

    assert [course.id for course in kestrel.courses] == [
        "pvhs-intro-manufacturing",
        "pvhs-precision-machining",
        "pvhs-technical-math",
    ]
    assert hours_together(open_cells(kestrel, TODAY).values()) == 8


def test_each_college_is_a_column():
    catalog = example(
        college("heron"),
        college_course("her-100", 4, provider="heron"),
        articulation("a", version(MACHINING, gives("her-100", 4)), receiver="heron"),
    )

    assert [one.id for one in map_of(catalog).colleges] == ["heron", KESTREL]
    assert hours_together(open_cells(map_of(catalog), TODAY).values()) == 12


def test_a_school_without_any_agreement_has_no_map():
    assert map_of(example(), ref("organization/cedar-ridge-high-school")) is None


def test_credit_that_moves_between_colleges_is_in_no_map():
    one = articulation(
        "t",
        version({"course": "kcc-mat-110"}, gives("her-100", 3)),
        senders=[KESTREL],
        receiver="heron",
        kind="transfer",
    )
    catalog = example(
        record("statewide", "organization", "heron", kind="university"), college_course("her-100", 3), one
    )

    assert map_of(catalog, ref("organization/heron")) is None
