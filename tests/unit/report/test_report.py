"""What is told of problems: in a terminal, to a machine, beside the lines of a pull request."""

import json
from pathlib import PurePosixPath

import pytest

from lx.model.problem import Problem, Severity
from lx.model.source import Span
from lx.report import FORMATS
from lx.report.github import annotations
from lx.report.machine import json_text
from lx.report.terminal import text

COURSE = PurePosixPath("catalog/manufacturing/course/a.yml")
CAREER = PurePosixPath("catalog/manufacturing/career/b.yml")


def problem(
    code="LX103", *, path=COURSE, line=1, column=1, message="It is wrong.", fix="write it right.", warning=False
):
    severity = Severity.WARNING if warning else Severity.ERROR
    return Problem(code, path, Span(line, column), message, fix, severity=severity)


def test_a_line_says_where_how_bad_what_and_what_to_do():
    told = text([problem(line=8, column=11)], 3)

    assert (
        told.splitlines()[0] == "catalog/manufacturing/course/a.yml:8:11: error LX103 It is wrong. Fix: write it right."
    )


def test_problems_come_in_the_order_of_files_and_lines():
    told = text(
        [problem(line=9), problem(line=2), problem(path=CAREER, line=5), problem(line=2, column=1, code="LX101")], 2
    )

    assert [line.split(" ")[0] + line.split(" ")[2] for line in told.splitlines()[:-1]] == [
        "catalog/manufacturing/career/b.yml:5:1:LX103",
        "catalog/manufacturing/course/a.yml:2:1:LX101",
        "catalog/manufacturing/course/a.yml:2:1:LX103",
        "catalog/manufacturing/course/a.yml:9:1:LX103",
    ]


@pytest.mark.parametrize(
    ("problems", "records", "summary"),
    [
        ([], 1, "No problems in 1 record."),
        ([problem()], 1200, "1 error in 1,200 records."),
        ([problem(), problem(warning=True), problem(warning=True)], 0, "1 error, 2 warnings in 0 records."),
        ([problem(warning=True)], 7, "1 warning in 7 records."),
    ],
)
def test_the_last_line_counts(problems, records, summary):
    assert text(problems, records).splitlines()[-1] == summary


def test_a_problem_of_the_machine_has_no_line():
    full = Problem("LX901", PurePosixPath("site"), None, "The disk is full.", "free some space.")

    assert text([full], 0).splitlines()[0] == "site: error LX901 The disk is full. Fix: free some space."
    assert json.loads(json_text([full], 0))["problems"][0]["line"] is None
    assert (
        annotations([full], 0).splitlines()[0]
        == "::error file=site,title=LX901::The disk is full. Fix: free some space."
    )


def test_a_warning_that_comes_ten_times_is_told_ten_times():
    told = text([problem("LX146", line=n, warning=True) for n in range(1, 11)], 10)

    assert told.count("LX146") == 10


def test_a_warning_that_comes_eleven_times_is_told_once_with_its_number():
    told = text([problem("LX146", line=n, warning=True) for n in range(11, 0, -1)] + [problem()], 11)

    assert told.splitlines() == [
        "catalog/manufacturing/course/a.yml:1:1: error LX103 It is wrong. Fix: write it right.",
        "catalog/manufacturing/course/a.yml:1:1: warning LX146 It is wrong. Fix: write it right. "
        "(10 more like this; see: lx explain LX146)",
        "1 error, 11 warnings in 11 records.",
    ]


def test_an_error_is_told_however_often_it_comes():
    assert text([problem(line=n) for n in range(1, 31)], 1).count("error LX103") == 30


def test_at_most_a_hundred_problems_of_a_file_are_told_and_errors_before_warnings():
    told = text([problem("LX129", line=n, warning=n < 106 and n % 30 == 0) for n in range(1, 121)], 1).splitlines()

    assert sum(": error " in line for line in told) == 100
    assert told[100] == "catalog/manufacturing/course/a.yml: 20 more problems of this file are not shown."
    assert told[-1] == "117 errors, 3 warnings in 1 record."


def test_json_says_how_many_were_left_out():
    report = json.loads(json_text([problem(line=n) for n in range(1, 104)] + [problem(path=CAREER)], 2))

    assert (report["records"], len(report["problems"]), report["omitted"]) == (2, 101, 3)


def test_json_holds_the_same_parts_as_the_text():
    report = json.loads(json_text([problem("LX146", line=4, column=2, warning=True)], 1))

    assert report["problems"] == [
        {
            "path": "catalog/manufacturing/course/a.yml",
            "line": 4,
            "column": 2,
            "code": "LX146",
            "severity": "warning",
            "message": "It is wrong.",
            "fix": "write it right.",
        }
    ]


def test_json_tells_every_warning_however_often_it_comes():
    assert (
        len(json.loads(json_text([problem("LX146", line=n, warning=True) for n in range(1, 31)], 1))["problems"]) == 30
    )


def test_annotations_begin_with_errors():
    told = annotations([problem("LX146", line=1, warning=True), problem(line=2)], 1).splitlines()

    assert told == [
        "::error file=catalog/manufacturing/course/a.yml,line=2,col=1,title=LX103::It is wrong. Fix: write it right.",
        "::warning file=catalog/manufacturing/course/a.yml,line=1,col=1,title=LX146::It is wrong. Fix: write it right.",
        "1 error, 1 warning in 1 record.",
    ]


def test_the_files_that_changed_come_first_among_errors_and_among_warnings():
    problems = [problem(warning=True), problem(), problem(path=CAREER, warning=True), problem(path=CAREER)]

    told = annotations(problems, 2, {COURSE}).splitlines()

    where = [(line.partition(" ")[0], line.partition("file=")[2].partition(",")[0]) for line in told[:-1]]
    assert where == [
        ("::error", str(COURSE)),
        ("::error", str(CAREER)),
        ("::warning", str(COURSE)),
        ("::warning", str(CAREER)),
    ]
    assert str(COURSE) in text(problems, 2, {COURSE}).splitlines()[0]
    assert json.loads(json_text(problems, 2, {COURSE}))["problems"][0]["path"] == str(COURSE)


@pytest.mark.parametrize(("errors", "warnings", "is_said"), [(10, 10, False), (11, 0, True), (0, 11, True)])
def test_more_than_can_stand_beside_lines_is_said(errors, warnings, is_said):
    problems = [problem(line=n) for n in range(errors)] + [problem(line=n, warning=True) for n in range(warnings)]

    assert ("::notice title=More::" in annotations(problems, 1)) is is_said


def test_an_annotation_escapes_what_would_end_it():
    hostile = problem(path=PurePosixPath("catalog/a:b,c%.yml"), message="100 % of\r\n::error::a, b")

    command = annotations([hostile], 1).splitlines()[0]

    assert command == (
        "::error file=catalog/a%3Ab%2Cc%25.yml,line=1,col=1,title=LX103::"
        "100 %25 of\\u000D\\u000A::error::a, b Fix: write it right."
    )


@pytest.mark.parametrize("name", [name for name, _ in FORMATS])
@pytest.mark.parametrize(
    ("character", "seen"), [("\x1b", "\\u001B"), ("\u202e", "\\u202E"), ("\u2066", "\\u2066"), ("\u2028", "\\u2028")]
)
def test_no_character_that_controls_or_misleads_reaches_a_report(name, character, seen):
    hostile = problem(path=PurePosixPath(f"catalog/{character}.yml"), message=f"a{character}b.", fix=f"c{character}d.")

    told = dict(FORMATS)[name]([hostile], 1, ())

    assert character not in told
    assert (json.dumps(f"a{seen}b.")[1:-1] if name == "json" else f"a{seen}b.") in told


def test_colours_come_only_when_asked_for():
    assert "\x1b[" not in text([problem()], 1)
    assert "\x1b[31merror\x1b[0m" in text([problem()], 1, coloured=True)


def test_formats_are_in_order():
    assert [name for name, _ in FORMATS] == sorted(name for name, _ in FORMATS)
