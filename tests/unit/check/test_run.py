from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from checking import SOUND, TYPES, VALIDATORS, subject_of
from lx.check.run import check_names, check_record
from lx.model.problem import Severity
from lx.read.record import read_record

RESOURCE = read_record(
    PurePosixPath("catalog/manufacturing/resource/scrap-bin-data.yml"),
    SOUND[PurePosixPath("catalog/manufacturing/resource/scrap-bin-data.yml")],
    TYPES,
).record


def codes_of(**changes):
    data = {name: value for name, value in {**RESOURCE.data, **changes}.items() if value is not None}
    problems = check_record(subject_of(replace(RESOURCE, data=data)), VALIDATORS["resource"])
    return [problem.code for problem in problems]


def test_a_sound_record_has_no_problems():
    assert codes_of() == []


def test_how_bad_a_problem_is_its_rule_says():
    data = {**RESOURCE.data, "licence": "LicenseRef-not-checked"}

    [problem] = check_record(subject_of(replace(RESOURCE, data=data)), VALIDATORS["resource"])

    assert (problem.code, problem.severity) == ("LX114", Severity.WARNING)


def test_rules_look_at_a_record_whose_schema_has_faults():
    assert codes_of(kind="film", licence="CC BY 4") == ["LX083", "LX113"]


def test_rules_keep_silent_about_a_field_with_a_fault():
    assert codes_of(account_needed="maybe", access_modes="textual") == ["LX083", "LX082"]


def test_rules_look_at_the_names_of_records_that_are_not_sound():
    twin = replace(
        RESOURCE, data={"id": 1}, source=replace(RESOURCE.source, path=PurePosixPath("catalog/b/resource/c.yml"))
    )

    problems = check_names([RESOURCE, twin])

    assert {problem.code for problem in problems} == {"LX102", "LX202"}


@pytest.mark.parametrize("written", ["Fox Bend Tooling", "Fox-Bend-Tooling", "x" * 100])
def test_that_a_reference_is_no_id_is_told_by_whoever_knows_all_records(written):
    assert codes_of(provider=written) == []
    assert codes_of(related=[written]) == []


def test_an_empty_reference_is_told_at_once():
    assert codes_of(provider="") == ["LX087"]


def test_an_id_that_is_none_is_compared_with_the_files_name():
    assert codes_of(id="Scrap Bin") == ["LX101"]


def test_an_old_id_that_is_none_is_told_at_once():
    assert codes_of(aliases=["Scrap Bin"]) == ["LX084"]
