"""`lx protect`: results that may be committed, or a word on what stands in the way, and nothing written."""

import re
import shutil

import pytest
from click.testing import CliRunner

from checking import ROOT
from lx.cli import lx
from lx.read.strict_yaml import parse
from workbooks import workbook

TABLE = """\
school,n,numerator
prairie-view-high-school,34,22
cedar-ridge-high-school,12,9
mill-creek-high-school,7,5
oak-hollow-high-school,21,16
north-fork-high-school,not reported,
all,74,52
"""
ASKED = ("--measure=credential-attainment", "--exchange=manufacturing", "--today=2026-11-24", "--demonstration")
RESULT = "catalog/manufacturing/result/credential-attainment-manufacturing-2024-25.yml"


@pytest.fixture
def project(tmp_path):
    shutil.copytree(ROOT / "tests/examples/sound", tmp_path / "project")
    return tmp_path / "project"


@pytest.fixture
def protect(project):
    def run(text, *options, name="counts.csv"):
        table = project.parent / name
        table.write_bytes(text if isinstance(text, bytes) else text.encode())
        run.before = {path for path in project.rglob("*") if path.is_file()}
        return CliRunner().invoke(
            lx, ["protect", str(table), "--project", str(project), *ASKED, *options], standalone_mode=False
        )

    return run


def test_the_table_of_the_specification_becomes_its_result(project, protect):
    done = protect(TABLE, "--year=2024-25", "--target=60", "--action=Add a second exam date in April")

    assert done.return_value == 0
    assert (project / RESULT).read_text() == (
        "id: credential-attainment-manufacturing-2024-25\n"
        "measure: credential-attainment\n"
        "exchange: manufacturing\n"
        'year: "2024-25"\n'
        "cells:\n"
        '  - {group: all, n: 74, percent: "70"}\n'
        "  - {group: {school: cedar-ridge-high-school}, hidden: true}\n"
        "  - {group: {school: mill-creek-high-school}, hidden: true}\n"
        "  - {group: {school: north-fork-high-school}, not_reported: true}\n"
        '  - {group: {school: oak-hollow-high-school}, n: 21, percent: "70-79"}\n'
        '  - {group: {school: prairie-view-high-school}, n: 34, percent: "60-69"}\n'
        "target: 60\n"
        "action: Add a second exam date in April\n"
        "demonstration: true\n"
        'protected_with: {tool: lx protect, minimum_group: 10, date: "2026-11-24"}\n'
    )


def test_the_result_passes_the_check(project, protect):
    protect(TABLE, "--year=2024-25")

    checked = CliRunner().invoke(lx, ["check", "--project", str(project), "--today=2026-11-24"], standalone_mode=False)

    assert checked.return_value == 0
    assert "No problems" in checked.output


def test_what_is_hidden_and_why_is_told_to_whoever_runs_it(protect):
    told = protect(TABLE, "--year=2024-25").stderr

    assert "fewer than 10 people, in whom a student could be made out:\n    - school mill-creek-high-school" in told
    assert "by subtracting from a total:\n    - school cedar-ridge-high-school" in told
    assert not re.search(r"\b(7|12|9)\b", told.replace("2024-25", ""))


def test_a_workbook_gives_the_same(project, protect):
    rows = [line.split(",") for line in TABLE.splitlines()]
    typed = [[int(cell) if cell.isdecimal() else cell for cell in row] for row in rows]
    protect(TABLE, "--year=2024-25")
    of_csv = (project / RESULT).read_text()

    done = protect(workbook(typed), "--year=2024-25", "--replace", name="counts.xlsx")

    assert done.return_value == 0
    assert (project / RESULT).read_text() == of_csv


def test_two_years_are_two_results(project, protect):
    text = "year,school,n,numerator\n" + "".join(
        f"{year},{line}\n" for year in ("2023-24", "2024-25") for line in TABLE.splitlines()[1:]
    )

    done = protect(text)

    assert done.return_value == 0
    assert [path.stem[-7:] for path in sorted((project / RESULT).parent.glob("*manufacturing-20*"))] == [
        "2023-24",
        "2024-25",
    ]


def test_no_raw_count_of_a_small_group_is_written_anywhere(project, protect):
    protect(TABLE, "--year=2024-25")

    written = {path for path in project.rglob("*") if path.is_file()} - protect.before

    assert [path.relative_to(project).as_posix() for path in written] == [RESULT]
    parsed = parse((project / RESULT).read_text(), RESULT)
    assert {cell.get("n") for cell in parsed.data["cells"]} == {None, 74, 34, 21}


@pytest.mark.parametrize("folder", ["catalog/manufacturing", "catalog", ".", "content"])
def test_a_table_inside_the_repository_is_refused(project, folder):
    (project / folder).mkdir(exist_ok=True)
    (project / folder / "counts.csv").write_text(TABLE)

    done = CliRunner().invoke(
        lx, ["protect", str(project / folder / "counts.csv"), "--project", str(project), *ASKED, "--year=2024-25"]
    )

    assert done.exit_code == 2
    assert "lies inside the repository" in done.output
    assert not (project / RESULT).exists()


REFUSED = {
    "a masked count": (TABLE.replace(",7,", ",<10,"), 1, "Row 4: 'n' is not a whole number"),
    "an empty figure": (TABLE.replace(",7,5", ",,5"), 1, "Was it zero (write 0) or not reported"),
    "groups that do not add up": (TABLE.replace("all,74", "all,80"), 1, "do not add up to their total"),
    "only small groups": ("school,n,numerator\nmill-creek-high-school,7,5\nall,7,5\n", 1, "every figure would have to"),
    "a school that nobody knows": (TABLE.replace("oak-hollow", "oak-hollo"), 1, "oak-hollow-high-school"),
    "a breakdown of another measure": (TABLE.replace("school,n", "program,n"), 2, "is not broken down by program"),
    "no table": (b"\xff\xfe\x00", 1, "neither xlsx nor CSV"),
}


@pytest.mark.parametrize("text, code, said", REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_published_is_told_and_nothing_is_written(project, protect, text, code, said):
    done = protect(text, "--year=2024-25")

    told = done.output + str(done.exception or "")
    assert (done.return_value or getattr(done.exception, "exit_code", None)) == code
    assert said in told
    assert {path for path in project.rglob("*") if path.is_file()} == protect.before
    assert not re.search(r"(?<![\w:-])7(?![\w-])", told)


@pytest.mark.parametrize(
    "options, said",
    [
        (["--program=pv-precision-manufacturing"], "one of --exchange, --program and --organization"),
        (["--measure=credential-attainments"], "Did you mean credential-attainment?"),
        (["--year=2024"], "write it like 2025-26"),
        (["--minimum=5"], "10"),
    ],
)
def test_wrong_usage_is_told(protect, options, said):
    done = protect(TABLE, "--year=2024-25", *options)

    assert done.exception.exit_code == 2
    assert said in done.exception.format_message()


def test_a_result_that_is_there_is_kept(project, protect):
    protect(TABLE, "--year=2024-25")
    before = (project / RESULT).read_text()

    done = protect(TABLE, "--year=2024-25", "--target=90")

    assert done.return_value == 1
    assert "say --replace" in done.output
    assert (project / RESULT).read_text() == before


def test_a_dry_run_shows_the_result_and_writes_nothing(project, protect):
    done = protect(TABLE, "--year=2024-25", "--dry-run")

    assert done.stdout.startswith("id: credential-attainment-manufacturing-2024-25\n")
    assert not (project / RESULT).exists()


def test_a_result_that_would_give_away_another_is_not_written(protect):
    # The exchange's own result of that year hides what this table, which is another, would tell.
    other = TABLE.replace("mill-creek-high-school,7,5\n", "").replace("74,52", "67,47")

    done = protect(other, "--year=2025-26")

    assert done.return_value == 1
    assert "LX171" in done.output


def test_a_result_is_not_begun_by_hand(project):
    done = CliRunner().invoke(lx, ["new", "result", "--project", str(project)])

    assert done.exit_code == 2
    assert "lx protect" in done.output
