"""What is told of a reference that leads nowhere: whom it may mean, written as it must stand there."""

import pytest

from checking import checked, with_changed

RESOURCE = "catalog/manufacturing/resource/scrap-bin-data.yml"
AGREEMENT = "catalog/manufacturing/articulation/kcc-machining-from-pv.yml"


def told_of(path, fields):
    [problem] = checked(with_changed(f"# {path}\n{fields}\n"))
    return f"{problem.message} Fix: {problem.fix}"


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        (
            "provider: Illinois Central College",
            "'Illinois Central College' is not the id of an organization. "
            "Fix: write its id, the name of its file, or add that organization.",
        ),
        (
            "exchanges: [Power]",
            "'Power' is not the id of an exchange. Fix: write 'energy' or 'manufacturing', or add that exchange.",
        ),
        (
            "related: [machinist]",
            "'machinist' does not name a record: type and id are needed. Fix: write 'career/machinist'.",
        ),
        (
            "related: [Machinist]",
            "'Machinist' does not name a record: type and id are needed. Fix: write 'career/machinist'.",
        ),
        (
            "related: [plumber]",
            "'plumber' does not name a record: type and id are needed. Fix: write it like 'career/machinist'.",
        ),
        (
            "related: [career/machinst]",
            "No career is called 'machinst'. Fix: write 'career/machinist', or add that career.",
        ),
        (
            "related: [course/machinist]",
            "No course is called 'machinist'. Fix: write 'career/machinist', or add that course.",
        ),
    ],
)
def test_a_resource_is_told_whom_it_may_mean(fields, says):
    assert told_of(RESOURCE, fields) == says


def test_a_word_that_may_stand_instead_of_an_id_is_meant_in_any_letters():
    told = told_of("catalog/manufacturing/exchange/manufacturing.yml", "lead: Unknown")

    assert told == "'Unknown' is not the id of an organization. Fix: write 'unknown', or add that organization."


def test_of_courses_that_are_called_alike_all_are_told():
    changed = with_changed(
        "# catalog/energy/course/wind.yml\nid: wind\ntitle: Drafting\n"
        f"# {AGREEMENT.replace('articulation/kcc-machining-from-pv', 'course/pvhs-electronics')}\n"
        "leads_to: [course/Drafting]\n"
    )

    [problem] = checked(changed)

    assert problem.fix == "write 'course/pvhs-drafting' or 'course/wind', or add that course."
