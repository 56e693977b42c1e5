"""What is told of a reference that leads nowhere: whom it may mean, written as it must stand there."""

import re

import pytest

from checking import SOUND, TYPES, checked, with_changed
from lx.link.reference import references
from lx.model.problem import Severity
from lx.text.place import steps_of, with_value
from mutations import RECORDS, written

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


def test_no_reference_goes_untold_that_is_no_id():
    places = {}
    for record in RECORDS:
        for link in references(record, TYPES[record.ref.type]):
            kind = re.sub("/[0-9]+", "/*", link.place)
            places.setdefault((record.ref.type, kind), (record, link.place))

    untold = []
    for record, place in places.values():
        data = with_value(record.data, steps_of(place), "Not an id")
        found = checked({**SOUND, record.source.path: written(data)})
        if not any(one.path == record.source.path and one.severity is Severity.ERROR for one in found):
            untold.append(f"{record.ref.type} {place}")

    assert len(places) > 30
    assert untold == []
