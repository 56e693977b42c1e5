"""Made-up catalogs are what a person could have written: valid, of every type, the same for the same seed."""

import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest

from benchmarks import TODAY
from benchmarks.catalog import project, write
from benchmarks.plan import counts_of
from benchmarks.record import KINDS, NOT_COVERED
from lx.pipeline import check, product_of
from lx.theme.shipped import shipped_files

PROJECT = Path(__file__).resolve().parents[3]
SCHEMA = PROJECT / "schema"
SHARES = {name: kind.share for name, kind in KINDS.items() if name != "exchange"}


def test_every_type_of_the_schema_is_made_up_or_said_to_be_left_out() -> None:
    types = {path.stem for path in SCHEMA.glob("*.json")}

    assert types - set(NOT_COVERED) == set(KINDS)


@pytest.mark.parametrize("count", [50, 600])
def test_a_made_up_catalog_has_no_problem_and_many_references(count: int) -> None:
    tree = dict(project(count))

    checked = check(tree, product_of(shipped_files(), tree), today=TODAY)

    assert [str(problem) for problem in checked.problems] == []
    assert checked.records == count
    assert sum(map(len, checked.catalog.links.values())) > 2 * count


def test_a_made_up_catalog_holds_every_type() -> None:
    held = {path.parts[2] for path, _ in project(50) if path.parts[0] == "catalog" and len(path.parts) > 2}

    assert held == set(KINDS)


def test_the_same_seed_gives_the_same_bytes() -> None:
    assert list(project(50)) == list(project(50))
    assert list(project(50, seed=2)) != list(project(50))


def test_most_of_a_catalog_are_resources() -> None:
    counts = counts_of(10_000, SHARES)

    assert sum(counts.values()) == 10_000
    assert counts["resource"] > 5_000


def test_a_catalog_too_small_for_its_types_is_refused() -> None:
    with pytest.raises(ValueError, match="too few"):
        counts_of(20, SHARES)


def test_files_are_written_where_they_belong(tmp_path: Path) -> None:
    count = write(iter([(PurePosixPath("a/b/c.yml"), b"id: c\n"), (PurePosixPath("a/d.md"), b"")]), tmp_path)

    assert count == 2
    assert (tmp_path / "a/b/c.yml").read_bytes() == b"id: c\n"


def test_the_script_runs_by_its_path(tmp_path):
    script = PROJECT / "benchmarks/generate.py"

    run = subprocess.run(
        [sys.executable, script, "--records", "60", "--out", tmp_path / "made"],
        check=False,
        capture_output=True,
        text=True,
    )

    assert (run.returncode, run.stderr) == (0, "")
    assert len(list((tmp_path / "made/catalog").rglob("*.*"))) >= 60
