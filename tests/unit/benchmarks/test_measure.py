"""What a run costs is told of the command alone, and competitors take turns."""

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.compare import Competitor, rounds
from benchmarks.measure import FailedError, run, spread_of

PROJECT = Path(__file__).resolve().parents[3]
MEASURE = """
from pathlib import Path
from benchmarks.measure import run
print(run({command!r}, log=Path({log!r})).peak)
"""
HOLD_100_MB = "held = bytearray(100_000_000)"
WORK = "import time; end = time.process_time() + 0.1\nwhile time.process_time() < end: pass"
IN_A_CHILD = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {WORK!r}])"


def python(code: str) -> list[str]:
    return [sys.executable, "-S", "-c", code]


def test_memory_is_that_of_the_largest_process(tmp_path: Path) -> None:
    # Not from here: what a long run of tests holds would count.
    code = MEASURE.format(command=python(HOLD_100_MB), log=str(tmp_path / "log"))

    peak = int(subprocess.run([sys.executable, "-c", code], cwd=PROJECT, capture_output=True, check=True).stdout)

    assert 100_000_000 < peak < 200_000_000


@pytest.mark.parametrize("code", [WORK, IN_A_CHILD])
def test_processor_time_is_that_of_all_processes(tmp_path: Path, code: str) -> None:
    assert run(python(code), log=tmp_path / "log").cpu >= 0.1


def test_a_run_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(FailedError, match="no such luck"):
        run(python("raise SystemExit('no such luck')"), log=tmp_path / "log")


def test_each_round_begins_with_another_and_everybody_writes_into_a_new_folder(tmp_path: Path) -> None:
    def made(out: Path) -> list[str]:
        return python(f"import os; os.mkdir({str(out)!r})")

    names = [name for name, _, _ in rounds([Competitor("a", made), Competitor("b", made)], 3, place=tmp_path)]

    assert names == ["a", "b", "b", "a", "a", "b"]


def test_a_median_is_told_with_the_least_and_the_most() -> None:
    spread = spread_of([3.0, 1.0, 2.0])

    assert (spread.median, spread.least, spread.most) == (2.0, 1.0, 3.0)
