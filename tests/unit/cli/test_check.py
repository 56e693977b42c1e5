"""`lx check`: every problem of every file at once, in the form that is asked for."""

import errno
import importlib
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from lx.cli.project import day_of

DAY = "2026-11-24"
SLIPS = {
    "articulation/kcc-machining-from-pv.yml": ("receiver: kestrel-community", "receiver: kestrel-comunity"),
    "career/machinist.yml": ('last_reviewed: "2026-09-01"', 'last_reviewed: "2026-02-30"'),
    "course/kcc-mfg-105.yml": ('cip: ["48.0501"]', "cip: [48.0501]"),
    "course/pvhs-drafting.yml": ("summary:", "summry:"),
    "resource/scrap-bin-data.yml": ("kind: dataset\n", ""),
}
TOLD = [
    (
        *("articulation/kcc-machining-from-pv.yml", 6, 11, "LX103"),
        "No organization is called 'kestrel-comunity-college'.",
        "write 'kestrel-community-college', or add that organization.",
    ),
    (
        *("career/machinist.yml", 14, 16, "LX085"),
        "There is no day 2026-02-30: February 2026 has 28 days.",
        'write the right day, at most "2026-02-28".',
    ),
    (
        *("course/kcc-mfg-105.yml", 6, 33, "LX112"),
        "48.0501 without quotes is a number, not a code.",
        'write "48.0501".',
    ),
    ("course/pvhs-drafting.yml", 3, 1, "LX080", "No field is called 'summry'.", "write `summary`."),
    ("resource/scrap-bin-data.yml", 1, 1, "LX081", "Kind (`kind`) is missing.", None),
]


def change(project, path, old, new):
    file = project / "catalog" / path
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))


@pytest.fixture
def slips(sound_project):
    """A partner's five typical slips, in five files."""
    for path, (old, new) in SLIPS.items():
        change(sound_project, f"manufacturing/{path}", old, new)
    return sound_project


@pytest.fixture
def warned(sound_project):
    """A project with a warning."""
    change(sound_project, "manufacturing/career/machinist.yml", 'link_checked: "2026-09-01"', "link_checked: never")
    return sound_project


def check(lx_command, project, *options):
    return lx_command("check", "--project", project, "--today", DAY, *options)


def test_a_sound_catalog_is_fine(lx_command, sound_project):
    ran = check(lx_command, sound_project)

    assert (ran.code, ran.out) == (0, "No problems in 44 records.\n")


def test_progress_is_told_apart_from_problems(lx_command, sound_project):
    assert "Checking" in check(lx_command, sound_project).err


def test_five_slips_in_five_files_are_told_in_one_run_each_at_its_place_with_what_to_do(lx_command, slips):
    ran = check(lx_command, slips)

    lines = ran.out.splitlines()
    assert ran.code == 1
    assert lines[-1] == "5 errors in 44 records."
    for line, (path, row, column, code, message, fix) in zip(lines[:-1], TOLD, strict=True):
        told = f"catalog/manufacturing/{path}:{row}:{column}: error {code} {message} Fix: "
        assert line.startswith(told)
        assert fix in (None, line.removeprefix(told))


def test_other_programs_are_told_the_same(lx_command, slips):
    ran = check(lx_command, slips, "--format", "json")

    report = json.loads(ran.out)
    assert (ran.code, report["records"], report["omitted"]) == (1, 44, 0)
    for problem, (path, row, column, code, message, fix) in zip(report["problems"], TOLD, strict=True):
        assert problem == {
            "path": f"catalog/manufacturing/{path}",
            "line": row,
            "column": column,
            "code": code,
            "severity": "error",
            "message": message,
            "fix": fix or problem["fix"],
        }


def test_a_pull_request_is_told_the_same_beside_its_lines(lx_command, slips):
    ran = check(lx_command, slips, "--format", "github")

    lines = ran.out.splitlines()
    assert (ran.code, lines[-1]) == (1, "5 errors in 44 records.")
    for line, (path, row, column, code, message, fix) in zip(lines[:-1], TOLD, strict=True):
        told = f"::error file=catalog/manufacturing/{path},line={row},col={column},title={code}::{message} Fix: "
        assert line.startswith(told)
        assert fix in (None, line.removeprefix(told))


def test_a_missing_field_says_what_to_add(lx_command, slips):
    assert "Fix: add `kind:`" in check(lx_command, slips).out


@pytest.mark.parametrize(("options", "code"), [((), 0), (("--strict",), 1)])
def test_a_warning_counts_only_if_that_is_asked_for(lx_command, warned, options, code):
    ran = check(lx_command, warned, *options)

    assert ran.code == code
    assert "warning LX146" in ran.out
    assert ran.out.endswith("1 warning in 44 records.\n")


@pytest.fixture
def proposal(sound_project, tmp_path):
    """A change to one file with a warning, which breaks another file; a third, with a warning, is as it was."""
    change(sound_project, "manufacturing/career/machinist.yml", 'link_checked: "2026-09-01"', "link_checked: never")
    change(
        sound_project,
        "manufacturing/resource/scrap-bin-data.yml",
        'last_reviewed: "2026-08-01"',
        "last_reviewed: never",
    )
    change(sound_project, "manufacturing/articulation/kcc-machining-from-pv.yml", "shop-measurement", "shop-measuring")
    (tmp_path / "changed").write_text("\ncatalog/manufacturing/career/machinist.yml\nREADME.md\n")
    return sound_project


def test_of_files_that_did_not_change_only_errors_are_told(lx_command, proposal, tmp_path):
    ran = check(lx_command, proposal, "--changed", tmp_path / "changed")

    told = [line.partition(":")[0] for line in ran.out.splitlines()]
    assert ran.code == 1
    assert told[0] == "catalog/manufacturing/career/machinist.yml"
    assert told[1] == "catalog/manufacturing/articulation/kcc-machining-from-pv.yml"
    assert "scrap-bin-data.yml" not in ran.out
    assert "Warnings about files that did not change, not told here: 1." in ran.err


def test_a_change_is_not_answerable_for_the_warnings_of_others(lx_command, warned, tmp_path):
    (tmp_path / "changed").write_text("catalog/manufacturing/course/pvhs-drafting.yml\n")

    ran = check(lx_command, warned, "--strict", "--changed", tmp_path / "changed")

    assert (ran.code, ran.out) == (0, "No problems in 44 records.\n")


def test_the_list_of_changed_files_may_come_from_another_command(warned):
    command = [Path(sys.executable).parent / "lx", "check", "--project", warned, "--today", DAY, "--changed", "-"]
    changed = "catalog/manufacturing/career/machinist.yml\n"

    ran = subprocess.run(command, input=changed, capture_output=True, text=True, check=False)

    assert "warning LX146" in ran.stdout


def test_a_list_that_is_not_there_is_wrong_usage(lx_command, warned, tmp_path):
    assert check(lx_command, warned, "--changed", tmp_path / "nowhere").code == 2


def test_a_file_that_is_refused_is_told_with_the_others(lx_command, slips):
    (slips / "catalog/manufacturing/course/link.yml").symlink_to("/etc/hostname")

    assert ":1:1: error LX010 This is a symbolic link" in check(lx_command, slips).out


@pytest.mark.parametrize(
    "options",
    [
        ("--format", "xml"),
        ("--project", "/nowhere/at/all"),
        ("--today", "24.11.2026"),
        ("--today", "2026-02-30"),
        ("--unknown",),
        ("extra",),
    ],
)
def test_wrong_usage_is_told_as_such(lx_command, sound_project, options):
    ran = lx_command("check", "--project", sound_project, *options)

    assert ran.code == 2
    assert "Usage: lx check" in ran.err
    assert ran.out == ""


def test_a_folder_without_a_catalog_is_wrong_usage(lx_command, tmp_path):
    ran = lx_command("check", "--project", tmp_path)

    assert ran.code == 2
    assert f"There is no folder catalog/ in {tmp_path}. Say where it is: --project DIR." in ran.err


def test_the_folder_that_one_is_in_is_the_project(lx_command, sound_project, monkeypatch):
    monkeypatch.chdir(sound_project)

    assert lx_command("check", "--today", DAY).code == 0


def test_the_day_that_is_given_counts(lx_command, sound_project):
    late = lx_command("check", "--project", sound_project, "--today", "2029-01-01")

    assert "LX107" in late.out
    assert "LX107" not in check(lx_command, sound_project).out


def test_without_one_the_day_is_that_of_the_environment(lx_command, sound_project, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1861920000")  # 1 January 2029

    assert "LX107" in lx_command("check", "--project", sound_project).out
    assert "LX107" not in check(lx_command, sound_project).out


@pytest.mark.parametrize("epoch", ["yesterday", "1e9", "9" * 30])
def test_a_day_in_the_environment_that_is_none_is_wrong_usage(lx_command, sound_project, monkeypatch, epoch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    ran = lx_command("check", "--project", sound_project)

    assert ran.code == 2
    assert "it must be a whole number of seconds since 1970" in ran.err


def test_else_it_is_today_where_the_catalog_is(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)

    assert day_of(None, "Pacific/Kiritimati") > day_of(None, "Pacific/Pago_Pago")


def test_the_environments_day_is_that_of_greenwich(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795564800")

    assert day_of(None, "America/Chicago") == date(2026, 11, 25)


def test_a_file_that_the_machine_does_not_give_is_the_machines_fault(lx_command, sound_project, monkeypatch):
    given = os.open

    def refused(path, *rest, **more):
        if str(path).endswith("machinist.yml"):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return given(path, *rest, **more)

    monkeypatch.setattr(os, "open", refused)

    ran = check(lx_command, sound_project)

    assert ran.code == 3
    assert "machinist.yml: error LX902" in ran.out
    assert "Traceback" not in ran.out + ran.err


def test_ctrl_c_ends_it_with_130(lx_command, sound_project, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(importlib.import_module("lx.cli.check"), "load", interrupted)

    assert check(lx_command, sound_project).code == 130


def test_a_reader_that_goes_away_is_no_fault(slips):
    command = [Path(sys.executable).parent / "lx", "check", "--project", slips, "--today", DAY, "--format", "json"]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    running.stdout.close()

    told = running.stderr.read()
    running.stderr.close()

    assert "Traceback" not in told
    assert "Exception" not in told
    assert running.wait(20) in (0, 1)


def test_what_was_published_and_is_gone_is_an_error(lx_command, sound_project, tmp_path):
    old = tmp_path / "old.json"
    entry = {"type": "event", "id": "skills-day-2026", "title": "Skills day 2026", "url": "energy/event/x.html"}
    old.write_text(json.dumps({"records": [entry]}), encoding="utf-8")

    run = lx_command("check", "--project", str(sound_project), "--today", DAY, "--since", str(old))

    assert "catalog/energy/event/skills-day-2026.yml:1:1: error LX104 'Skills day 2026' was removed" in run.out
    assert run.code == 1


def test_an_old_catalog_that_is_no_json_is_a_fault_of_usage(lx_command, sound_project, tmp_path):
    old = tmp_path / "old.json"
    old.write_text("{", encoding="utf-8")

    assert lx_command("check", "--project", str(sound_project), "--since", str(old)).code == 2
