"""Writing outputs into the stage."""

import errno
import os
from pathlib import PurePosixPath

import pytest

from lx.model.output import Copy, File
from lx.publish.fault import RefusedError
from lx.publish.marker import MARKER
from lx.publish.stage import Fault, fresh_stage, seal, stage_of, write


def file(path, content=b"x"):
    return File(PurePosixPath(path), content)


@pytest.fixture
def stage(tmp_path):
    return fresh_stage(tmp_path / "site")


def failing(monkeypatch, number, *, at):
    """The n-th write fails, and every one after it."""
    calls, write_really = [], os.write

    def write_once(handle, data):
        calls.append(handle)
        if len(calls) >= at:
            raise OSError(number, os.strerror(number))
        return write_really(handle, data)

    monkeypatch.setattr(os, "write", write_once)
    return calls


def test_the_stage_lies_beside_the_output_on_the_same_disk(tmp_path):
    assert stage_of(tmp_path / "site") == tmp_path / ".site.lx-stage"


def test_every_file_is_written_with_its_folders(stage, tmp_path):
    written = write(stage, [file("index.html", b"hub"), file("a/b/c.html", b"deep")], project=tmp_path)

    assert (stage / "a/b/c.html").read_bytes() == b"deep"
    assert (written.paths, written.size, written.fault) == (("index.html", "a/b/c.html"), 7, None)


def test_two_shares_write_into_one_stage(stage, tmp_path):
    write(stage, [file("career/a.html")], project=tmp_path)
    write(stage, [file("career/b.html")], project=tmp_path)

    assert sorted(path.name for path in (stage / "career").iterdir()) == ["a.html", "b.html"]


def test_a_write_that_the_system_does_in_parts_is_whole(stage, tmp_path, monkeypatch):
    write_really = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: write_really(handle, data[:3]))

    write(stage, [file("a.html", b"0123456789")], project=tmp_path)

    assert (stage / "a.html").read_bytes() == b"0123456789"


@pytest.mark.parametrize("path", ["../evil", "a/../../evil", "/evil", ".", MARKER])
def test_no_output_leaves_its_folder_or_replaces_the_marker(stage, tmp_path, path):
    with pytest.raises(ValueError, match="may not leave"):
        write(stage, [file(path)], project=tmp_path)

    assert not (tmp_path / "evil").exists()


def test_two_outputs_of_one_path_are_a_mistake_of_ours(stage, tmp_path):
    with pytest.raises(ValueError, match="the same path"):
        write(stage, [file("a.html", b"1"), file("a.html", b"2")], project=tmp_path)


def test_nothing_is_written_through_a_link(stage, tmp_path):
    (tmp_path / "precious.txt").write_text("mine")
    (stage / "a.html").symlink_to(tmp_path / "precious.txt")

    with pytest.raises(ValueError, match="the same path"):
        write(stage, [file("a.html")], project=tmp_path)

    assert (tmp_path / "precious.txt").read_text() == "mine"


def test_an_attachment_is_copied_byte_for_byte(stage, tmp_path):
    (tmp_path / "catalog").mkdir()
    (tmp_path / "catalog" / "plan.pdf").write_bytes(b"%PDF\x00")

    written = write(stage, [Copy(PurePosixPath("a.pdf"), PurePosixPath("catalog/plan.pdf"))], project=tmp_path)

    assert (stage / "a.pdf").read_bytes() == b"%PDF\x00"
    assert written.size == 5


def test_an_attachment_that_is_a_link_is_not_read(stage, tmp_path):
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "plan.pdf").symlink_to(tmp_path / "secret")

    written = write(stage, [Copy(PurePosixPath("a.pdf"), PurePosixPath("plan.pdf"))], project=tmp_path)

    assert written.fault == Fault(errno.ELOOP, str(tmp_path / "plan.pdf"))
    assert not (stage / "a.pdf").exists()


def test_on_a_full_disk_all_outputs_are_counted_to_say_how_much_is_needed(stage, tmp_path, monkeypatch):
    calls = failing(monkeypatch, errno.ENOSPC, at=2)

    written = write(stage, [file(f"{n}.html", b"12345") for n in range(9)], project=tmp_path)

    assert (written.fault.errno, written.fault.path) == (errno.ENOSPC, "1.html")
    assert (len(written.paths), written.size) == (9, 45)
    assert len(calls) == 2


def test_any_other_fault_ends_the_writing(stage, tmp_path, monkeypatch):
    failing(monkeypatch, errno.EIO, at=1)
    made = []

    written = write(stage, (made.append(n) or file(f"{n}.html") for n in range(9)), project=tmp_path)

    assert written.fault.errno == errno.EIO
    assert made == [0]


def test_what_a_killed_build_left_is_removed(tmp_path):
    write(fresh_stage(tmp_path / "site"), [file("old/a.html")], project=tmp_path)

    stage = fresh_stage(tmp_path / "site")

    assert [path.name for path in stage.iterdir()] == [MARKER]


def test_a_folder_of_that_name_that_we_did_not_make_is_left_alone(tmp_path):
    stage_of(tmp_path / "site").mkdir()
    (stage_of(tmp_path / "site") / "mine.txt").write_text("mine")

    with pytest.raises(RefusedError):
        fresh_stage(tmp_path / "site")

    assert (stage_of(tmp_path / "site") / "mine.txt").exists()


def test_a_sealed_stage_carries_its_marker(stage):
    seal(stage, b"marker")

    assert (stage / MARKER).read_bytes() == b"marker"
