"""The hostile project: every file is told of at its place, all in one run, in every form, and nothing else happens."""

import hashlib
import json
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from checking import ROOT, SOUND
from lx.model.problem import Severity
from lx.report.order import shown
from lx.text.bidi import has_harmful
from lx.text.quote import visible
from sites import checked
from trust.cases import CASES, FOLDER

LINE = re.compile(r"(.+?):(\d+):(\d+): (error|warning) (LX\d{3}) (.+) Fix: (.+)")
COMMAND = re.compile(r"::(error|warning) file=(.+),line=(\d+),col=(\d+),title=(LX\d{3})::(.+) Fix: (.+)")
MOST_MEMORY = 300 * 1024
PEAK = Path(__file__).with_name("peak.py")


@pytest.fixture(scope="module")
def problems():
    """The problems of the hostile project, by path, in the order of their places."""
    found = {}
    for problem in checked({**SOUND, **{case.path: case.content for case in CASES}}).problems:
        found.setdefault(problem.path, []).append(problem)
    return {path: sorted(of_file, key=position) for path, of_file in found.items()}


def position(problem):
    return problem.place.line, problem.place.column


def said(problem):
    mark = "w" if problem.severity is Severity.WARNING else ""
    return f"{problem.place.line}:{problem.place.column} {problem.code}{mark}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.row}-{case.name}")
def test_a_hostile_file_is_told_of_at_its_place(problems, case):
    found = problems.get(case.path, [])
    places = ", ".join(map(said, found))
    words = f"{found[0].message} {found[0].fix}" if found else ""

    assert places.startswith(case.said.removesuffix("…")) if case.said.endswith("…") else places == case.said
    assert [word for word in case.words if word not in words] == []


def test_no_other_file_is_blamed(problems):
    """Row K2."""
    assert set(problems) <= {case.path for case in CASES}


@dataclass(frozen=True)
class Run:
    """What came of a command: its exit code, what it printed, the most memory that it took in KB."""

    code: int
    out: str
    err: str
    memory: int


def lx(root, *arguments):
    """The command as a shell runs it."""
    peak = root.parent / "peak.txt"
    command = [sys.executable, "-m", "lx", *arguments, "--today", "2026-11-24"]
    measured = [sys.executable, "-S", PEAK, peak, *command]
    ran = subprocess.run(measured, cwd=root, capture_output=True, check=False)
    return Run(ran.returncode, ran.stdout.decode("utf-8"), ran.stderr.decode("utf-8"), int(peak.read_text()))


def digests(root):
    """Every file by the hash of its bytes."""
    files = [path for path in root.rglob("*") if path.is_file()]
    return {path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """The sound example, built; then the hostile files beside its records. With the hash of every file."""
    root = shutil.copytree(ROOT / "tests/examples/sound", tmp_path_factory.mktemp("hostile") / "project")
    assert lx(root, "build").code == 0
    for case in CASES:
        (root / case.path).parent.mkdir(parents=True, exist_ok=True)
        (root / case.path).write_bytes(case.content)
    return root, digests(root)


@pytest.fixture(scope="module")
def runs(project):
    """The hostile project told in each form: as text by a build, which it must not let through."""
    root, _ = project
    return {
        "text": lx(root, "build", "--jobs", "2"),
        "json": lx(root, "check", "--format", "json"),
        "github": lx(root, "check", "--format", "github"),
    }


@pytest.fixture(scope="module")
def expected(problems):
    """What is to be told: path, line, column, severity, code, message and fix of each; at most 100 a file."""
    told = shown(one for of_file in problems.values() for one in of_file).problems
    return sorted(
        (
            *(one.path.as_posix(), one.place.line, one.place.column, one.severity.value, one.code),
            *(visible(one.message), visible(one.fix)),
        )
        for one in told
    )


def parts(found, *order):
    path, line, column, *rest = (found[number] for number in order)
    return (path, int(line), int(column), *rest)


def test_a_terminal_shows_every_problem_and_how_many_there_are(runs, problems, expected):
    """Rows K1 and K2."""
    *lines, count = runs["text"].out.splitlines()
    told = sorted(parts(found, 1, 2, 3, 4, 5, 6, 7) for line in lines if (found := LINE.fullmatch(line)))
    every = [one.severity for of_file in problems.values() for one in of_file]
    errors, warnings = every.count(Severity.ERROR), every.count(Severity.WARNING)

    assert told == expected
    assert count.startswith(f"{errors} errors, {warnings} warnings in ")
    assert f"{FOLDER}/many-faults.yml: 51 more problems of this file are not shown." in lines


def test_a_program_reads_the_same_as_json(runs, expected):
    """Rows K1 and K2."""
    report = json.loads(runs["json"].out)
    keys = ("path", "line", "column", "severity", "code", "message", "fix")

    assert sorted(tuple(one[key] for key in keys) for one in report["problems"]) == expected
    assert report["omitted"] == 51


def test_a_pull_request_shows_the_same_beside_its_lines(runs, expected):
    """Rows K1, K2 and K3."""
    lines = [line for line in runs["github"].out.splitlines() if line.startswith(("::error", "::warning"))]
    found = [[unescaped(part) for part in COMMAND.fullmatch(line).groups()] for line in lines]

    assert sorted(parts(one, 1, 2, 3, 0, 4, 5, 6) for one in found) == expected


def unescaped(text):
    for sign, code in ((":", "%3A"), (",", "%2C"), ("\r", "%0D"), ("\n", "%0A"), ("%", "%25")):
        text = text.replace(code, sign)
    return text


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_what_is_told_holds_nothing_that_misleads(runs, form):
    """Row K3."""
    assert not has_harmful(runs[form].out)
    assert r"direction\u2066'" in runs[form].out.replace("\\\\", "\\")


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_a_hostile_project_ends_with_1_and_without_a_traceback(runs, form):
    """Rows K1 and K4."""
    assert runs[form].code == 1
    assert "Traceback" not in runs[form].out + runs[form].err


def test_a_hostile_project_changes_no_file_at_all(project, runs):
    """Row K4: the good site of before is there byte by byte, and nothing beside it."""
    root, before = project

    assert runs["text"].code == 1
    assert digests(root) == before


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_a_hostile_project_takes_little_memory(runs, form):
    """Row K5."""
    assert runs[form].memory < MOST_MEMORY
