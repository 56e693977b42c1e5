"""The command as a shell runs it, but in this process: its exit code, and what it prints."""

import shutil
import sys
from dataclasses import dataclass

import pytest

import lx.cli
from checking import ROOT

DAY = "2026-11-24"


@dataclass(frozen=True)
class Ran:
    """What came of a command."""

    code: int
    out: str
    err: str


@pytest.fixture
def lx_command(monkeypatch, capsys):
    """Runs `lx` with these arguments."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    # Waiting for the disk proves nothing here.
    monkeypatch.setattr("lx.publish.stage._flush", lambda _: None)

    def ran(*arguments):
        monkeypatch.setattr(sys, "argv", ["lx", *map(str, arguments)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as left:
            lx.cli.main()
        told = capsys.readouterr()
        return Ran(left.value.code, told.out, told.err)

    return ran


@pytest.fixture
def sound_project(tmp_path):
    """The sound example on disk."""
    return shutil.copytree(ROOT / "tests/examples/sound", tmp_path / "project")
