"""What the machine refuses, in words."""

import errno
import os
import re
from types import SimpleNamespace

import pytest

from lx.publish.fault import RULES, Need, memory_problem, port_problem, problem_of


def error(number, filename=None):
    return OSError(number, os.strerror(number), filename)


def disk(monkeypatch, *, free_blocks, free_files):
    state = SimpleNamespace(f_bavail=free_blocks, f_frsize=4096, f_files=1000, f_favail=free_files)
    monkeypatch.setattr(os, "statvfs", lambda _: state)


def test_a_full_disk_says_how_much_is_needed_and_how_much_is_free(monkeypatch, tmp_path):
    disk(monkeypatch, free_blocks=40_000_000 // 4096, free_files=900)

    problem = problem_of(error(errno.ENOSPC), tmp_path / "site", Need(212_000_000, 500))

    assert problem.code == "LX901"
    assert problem.message == "The disk is full: 212 MB needed, 40 MB free."
    assert problem.fix == "free some space and build again."


def test_a_disk_that_can_hold_no_more_files_says_so(monkeypatch, tmp_path):
    disk(monkeypatch, free_blocks=1_000_000, free_files=12)

    problem = problem_of(error(errno.ENOSPC), tmp_path / "site", Need(2_000_000, 31_000))

    assert problem.code == "LX901"
    assert problem.message == "The disk can hold no more files: 31,000 needed, 12 free."


def test_a_file_system_that_tells_of_no_files_is_not_taken_for_one_without_room_for_files(monkeypatch, tmp_path):
    state = SimpleNamespace(f_bavail=10, f_frsize=4096, f_files=0, f_favail=0)
    monkeypatch.setattr(os, "statvfs", lambda _: state)

    assert "The disk is full" in problem_of(error(errno.ENOSPC), tmp_path, Need(2_000_000, 31_000)).message


def test_a_used_up_quota_says_how_much_is_needed(monkeypatch, tmp_path):
    disk(monkeypatch, free_blocks=1_000_000, free_files=100_000)

    problem = problem_of(error(errno.EDQUOT), tmp_path / "site", Need(2_000_000, 50))

    assert problem.message == "The disk or your share of it is full: 2.00 MB needed."


def test_a_disk_that_can_hold_not_one_more_file_says_so_before_anything_is_known_of_the_site(monkeypatch, tmp_path):
    disk(monkeypatch, free_blocks=1_000_000, free_files=0)

    problem = problem_of(error(errno.ENOSPC), tmp_path / "site")

    assert problem.message == "The disk can hold no more files: none is free."


@pytest.mark.parametrize("number", [errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.ELOOP])
def test_a_file_that_gave_way_meanwhile_is_no_fault_of_the_disk(number, tmp_path):
    problem = problem_of(error(number, str(tmp_path / "a.yml")), tmp_path / "site")

    assert problem.code == "LX909"
    assert f"'{tmp_path / 'a.yml'}' was moved, deleted or replaced meanwhile: " in problem.message


def test_too_little_memory_is_a_problem_without_a_line(tmp_path):
    problem = memory_problem(tmp_path)

    assert (problem.code, problem.place) == ("LX908", None)


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM, errno.EROFS])
def test_a_missing_right_names_what_may_not_be_written(number, tmp_path):
    problem = problem_of(error(number, str(tmp_path / ".site.lx-stage")), tmp_path / "site")

    assert problem.code == "LX902"
    assert str(tmp_path / ".site.lx-stage") in problem.message


def test_a_failing_disk_names_the_file_and_the_reason(tmp_path):
    problem = problem_of(error(errno.EIO, "career/welder.html"), tmp_path / "site")

    assert problem.code == "LX905"
    assert problem.message == "'career/welder.html' cannot be read or written: input/output error."


def test_a_folder_that_is_a_mounted_disk_says_what_to_do(tmp_path):
    problem = problem_of(error(errno.EBUSY, "x"), tmp_path / "site")

    assert (problem.code, problem.fix) == ("LX905", "name a folder inside it with --out.")


def test_a_taken_port_is_a_problem_of_its_own():
    problem = port_problem(error(errno.EADDRINUSE), "127.0.0.1:8000")

    assert (problem.code, str(problem.path), problem.place) == ("LX907", "127.0.0.1:8000", None)


def test_a_problem_of_the_machine_has_no_place_and_always_a_fix(tmp_path):
    for number in errno.errorcode:
        problem = problem_of(error(number), tmp_path)

        assert problem.place is None
        assert problem.fix


def test_every_code_has_a_page_in_order():
    codes = [rule.code for rule in RULES]

    assert codes == sorted(set(codes))
    assert all(re.fullmatch("LX9[0-9]{2}", code) for code in codes)
    assert all(rule.text.strip() for rule in RULES)
