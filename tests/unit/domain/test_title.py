"""How a record is called wherever it is named."""

from dataclasses import replace

from lx.domain.title import title_of
from sites import ref, sound

COLLEGE, SCHOOL = (sound().site.facts.cards[ref(f"course/{name}")] for name in ("kcc-mat-110", "pvhs-cnc-capstone"))


def test_the_number_of_a_college_course_stands_before_its_title():
    assert title_of(COLLEGE) == "MAT 110 Technical Mathematics"


def test_a_school_s_course_is_known_by_its_title_alone():
    assert title_of(SCHOOL) == "CNC Capstone"


def test_a_college_course_without_a_number_has_its_title():
    assert title_of(replace(COLLEGE, values={"level": "college"})) == "Technical Mathematics"
