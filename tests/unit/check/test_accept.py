from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from checking import SCHEMAS, SOUND, TYPES, VALIDATORS
from lx.check.accept import accept, validators_of
from lx.model.problem import Severity
from lx.model.record import Record, Ref
from lx.model.source import Source
from lx.read.record import read_record
from lx.read.repository import PATH


def record_of(data, kind="course"):
    return Record(Ref(kind, "a"), "energy", data, "", Source(PurePosixPath(f"catalog/energy/{kind}/a.yml"), ""))


@pytest.mark.parametrize("path", [path for path in SOUND if path != PATH], ids=str)
def test_a_sound_record_is_accepted(path):
    record = read_record(path, SOUND[path], TYPES).record

    assert accept(record, VALIDATORS[record.ref.type]) == ()


def test_every_type_has_a_validator():
    assert set(VALIDATORS) == set(TYPES)


def test_an_empty_record_is_told_all_that_is_missing():
    problems = accept(record_of({}), VALIDATORS["course"])

    assert {problem.place for problem in problems} == {
        f"/{name}"
        for name in ("id", "title", "summary", "status", "last_reviewed", "provider", "level", "credits", "codes")
    }
    assert {problem.code for problem in problems} == {"LX081"}


def test_a_fault_may_be_a_warning_only():
    words = {"code": "LX199", "severity": "warning", "message": "Odd.", "fix": "write it even."}
    schema = {"properties": {"a": {"type": "string", "pattern": "^b$", "x-lx": {"faults": {"pattern": words}}}}}
    validators = validators_of({"odd": replace(TYPES["course"], schema=schema)}, SCHEMAS)

    [problem] = accept(record_of({"a": "c"}, "odd"), validators["odd"])

    assert problem.severity is Severity.WARNING


def test_a_type_of_the_project_may_use_the_shapes_of_the_product():
    schema = {"properties": {"day": {"$ref": "shape/value.json#/$defs/date"}}}
    validators = validators_of({"own": replace(TYPES["course"], schema=schema)}, {**SCHEMAS, "own.json": schema})

    [problem] = accept(record_of({"day": "2026-02-30"}, "own"), validators["own"])

    assert (problem.code, problem.place) == ("LX085", "/day")


def test_of_very_many_unknown_fields_only_the_first_are_compared_with_those_there_are():
    data = {**{f"x{number}": 1 for number in range(20)}, "tittle": "Late"}

    unknown = [one for one in accept(record_of(data), VALIDATORS["course"]) if one.code == "LX080"]

    assert len(unknown) == 21
    assert {one.fix for one in unknown if one.place == "/tittle"} != {"write `title`."}


def test_the_name_of_a_field_is_escaped_in_its_place():
    [problem] = [one for one in accept(record_of({"a/b~c": 1}), VALIDATORS["course"]) if one.code == "LX080"]

    assert problem.place == "/a~1b~0c"
