from catalogs import example, high_school_course, record, ref, school
from lx.derive.ground import ground_of, lowest_grade, named_in, schools_among


def test_a_district_means_all_its_schools_once_each():
    ground = ground_of(example(school("aspen")))

    found = schools_among(ground, ["prairie-view-high-school", "fox-bend-district", "nowhere", 7])
    assert [one.id for one in found] == ["prairie-view-high-school", "aspen", "cedar-ridge-high-school"]


def test_a_college_under_a_district_is_no_school_of_it():
    other = record("statewide", "organization", "lab", kind="lab", parent="fox-bend-district")

    assert ref("organization/lab") not in schools_among(ground_of(example(other)), ["fox-bend-district"])


def test_a_draft_is_taught_nowhere():
    ground = ground_of(example(high_school_course("next", status="draft", codes={"sced": "13203"})))

    assert ref("course/next") not in ground.taught[ref("organization/prairie-view-high-school")]
    assert ground.coded == {}


def test_a_tree_names_courses_and_credentials_once():
    tree = {
        "all_of": [
            {"dual_credit": "kcc-mat-110-at-pv"},
            {"course": "pvhs-technical-math"},
            {
                "any_of": [
                    {"credential": "kcc-cnc-certificate"},
                    {"exam_course": "pvhs-drafting"},
                    {"course": "nowhere"},
                ]
            },
        ]
    }

    named = named_in(ground_of(example()), tree)
    assert [str(one) for one in named] == [
        "course/pvhs-technical-math",
        "credential/kcc-cnc-certificate",
        "course/pvhs-drafting",
    ]


def test_the_lowest_grade_is_of_the_courses_that_say_one():
    ground = ground_of(example())

    assert lowest_grade(ground, [ref("course/pvhs-drafting"), ref("course/pvhs-cnc-capstone")]) == 10
    assert lowest_grade(ground, [ref("course/kcc-mat-110")]) is None
