"""One build of a folder at a time."""

import os
import subprocess
import sys

import pytest

from lx.publish.fault import RefusedError
from lx.publish.lock import SUFFIX, locked
from lx.publish.stage import beside

HOLD = """
import sys, time
from pathlib import Path
from lx.publish.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(600)
"""


@pytest.fixture
def holder(tmp_path):
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path / "site")], stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def test_a_second_build_is_refused_and_told_who_holds_the_folder(tmp_path, holder):
    with pytest.raises(RefusedError) as refused, locked(tmp_path / "site", patience=0):
        pass

    assert refused.value.problem.code == "LX904"
    assert f"(process {holder.pid})" in refused.value.problem.message


@pytest.mark.usefixtures("holder")
def test_another_folder_is_free(tmp_path):
    with locked(tmp_path / "other", patience=0):
        pass


def test_a_killed_build_holds_nothing(tmp_path, holder):
    holder.kill()
    holder.wait()

    with locked(tmp_path / "site", patience=0):
        pass

    assert not beside(tmp_path / "site", SUFFIX).exists()


def test_the_lock_is_gone_after_the_build_even_when_it_fails(tmp_path):
    with pytest.raises(ZeroDivisionError), locked(tmp_path / "site", patience=0):
        raise ZeroDivisionError

    assert list(tmp_path.iterdir()) == []


def test_a_lock_file_that_its_holder_just_removed_is_no_lock(tmp_path, monkeypatch):
    path = beside(tmp_path / "site", SUFFIX)
    path.write_text("")
    opened, open_really = [], os.open

    def open_late(name, *arguments):
        handle = open_really(name, *arguments)
        if not opened:
            path.unlink()
        opened.append(name)
        return handle

    monkeypatch.setattr(os, "open", open_late)

    with locked(tmp_path / "site"):
        held = path.exists()

    assert held
    assert len(opened) == 2
