"""What is installed works in a repository that holds only `catalog/` and `content/`."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]


def test_the_wheel_brings_along_all_that_a_build_needs(tmp_path: Path) -> None:
    build = f"from hatchling.build import build_wheel; print(build_wheel({str(tmp_path)!r}))"
    name = subprocess.run(
        [sys.executable, "-c", build], cwd=PROJECT, capture_output=True, text=True, check=True
    ).stdout.split()[-1]
    with zipfile.ZipFile(tmp_path / name) as wheel:
        wheel.extractall(tmp_path / "installed")
    for folder in ("catalog", "content"):
        shutil.copytree(PROJECT / folder, tmp_path / "elsewhere" / folder)

    run = subprocess.run(
        [sys.executable, "-P", "-m", "lx", "build", "--out", "site", "--today", "2026-11-24"],
        cwd=tmp_path / "elsewhere",
        env={"PYTHONPATH": str(tmp_path / "installed"), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == 0, run.stdout[-2000:] + run.stderr[-2000:]
    assert list((tmp_path / "elsewhere/site").glob("*/career/*.html"))
