"""Acceptance matrix G: a build is killed, or the disk refuses it, at each of its steps: the last good site is whole."""

import errno
import json
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

import pytest

from lx.model.output import File
from lx.publish import stage as stage_module
from lx.publish.fault import Need
from lx.publish.marker import MARKER
from lx.publish.site import Order, Published, publish
from lx.publish.stage import write
from trust.project import DAY, digests, lx, said

STEPS = Path(__file__).with_name("steps.py")
MANY = {f"{name}/{number}.html" for name in ("career", "course") for number in range(15)}
WHOLE = {
    "few": (
        {MARKER, "career/welder.html", "gone.html", "index.html"},
        {MARKER, "career/welder.html", "added.html", "index.html"},
    ),
    "many": ({MARKER, *MANY}, {MARKER, *MANY, "added.html"}),
}
CODES = {"ENOSPC": "LX901", "EDQUOT": "LX901", "EIO": "LX905", "EROFS": "LX902", "EACCES": "LX902"}
FAULTS = [("exchange", name) for name in (*CODES, "ENOSPC+", "EIO+")]


def happened(folder, way, fault):
    """What came of a fault at each step, with a project for each: how it ended, path, message, name of the step."""
    command = [sys.executable, str(STEPS), str(folder), way, fault]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "Traceback" not in run.stderr, run.stderr
    return [(folder / str(number), *one) for number, one in enumerate(json.loads(run.stdout), 1)]


def site_of(project, way):
    """The files of the site by path; only a way without the system's exchange knows a moment when it is beside."""
    where = project / "site"
    if way == "renames" and not where.exists():
        where = project / ".site.lx-old"
    return {path.relative_to(where).as_posix(): path.read_text() for path in where.rglob("*") if path.is_file()}


def which(site, size="few"):
    """``old`` or ``new``, if a site is one of them to the last file; else nothing."""
    for names, text in zip(WHOLE[size], ("old", "new"), strict=True):
        contents = {content for name, content in site.items() if name != MARKER}
        if set(site) == names and contents == {text} and json.loads(site[MARKER])["files"] == sorted(names - {MARKER}):
            return text
    return ""


def again(project):
    """What the next build says."""
    fill = lambda stage: [write(stage, [File(PurePosixPath("index.html"), b"newest")], project=project)]  # noqa: E731
    return publish(project / "site", fill, project=project, order=Order(()))


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch):
    """Waiting for a real disk proves nothing here."""
    monkeypatch.setattr(stage_module, "_flush", lambda _: None)


def clears_up(project):
    """Whether the next build leaves its site and nothing else."""
    result = again(project)
    left = [path.name for path in project.iterdir()]
    return result == Published(1, 6) and left == ["site"] and set(digests(project / "site")) == {MARKER, "index.html"}


@pytest.mark.parametrize("way", ["exchange", "renames"])
def test_wherever_a_build_is_killed_the_old_site_or_the_new_one_is_there_whole(tmp_path, way):
    """Row G2."""
    found = happened(tmp_path, way, "kill")
    ends = [which(site_of(project, way)) for project, *_ in found]

    assert [end for _, end, *_ in found] == ["killed"] * (len(found) - 1) + ["published"]
    # Making the stage, files with their folders, the marker, the swap, and clearing away the old site.
    assert len(found) > 30
    assert ends == sorted(ends, key="old new".index)
    assert set(ends) == {"old", "new"}
    assert [project for project, *_ in found if not clears_up(project)] == []


def test_whenever_a_build_is_killed_the_old_site_or_the_new_one_is_there_whole(tmp_path):
    """Row G2: 50 moments, drawn by lot from the time that a build of two processes takes."""
    found = happened(tmp_path, "exchange", "random")
    ends = [which(site_of(project, "exchange"), "many") for project, *_ in found]

    assert len(found) == 50
    assert [end for _, end, *_ in found].count("killed") > 10
    assert set(ends) <= {"old", "new"}
    assert "old" in ends
    assert [project for project, *_ in found if not clears_up(project)] == []


@pytest.mark.parametrize(("way", "fault"), [*FAULTS, ("renames", "EIO"), ("renames", "EIO+")])
def test_whatever_the_disk_refuses_the_last_good_site_is_whole_and_the_problem_is_told(tmp_path, way, fault):
    """Row G3: at each step, once or from then on. Where a site was published in spite of it, all of it is there."""
    found = happened(tmp_path, way, fault)
    code = CODES[fault.rstrip("+")]

    for project, end, path, message, _ in found:
        assert which(site_of(project, way)) == ("new" if end == "published" else "old"), project
        assert (end, path) in {(code, str(project / "site")), ("published", "")}
        # Where a site was put aside and the disk is gone, the next build puts it back.
        assert end == "published" or message.endswith("The last good site is untouched.") or way == "renames"
    assert len([end for _, end, *_ in found if end == code]) > 15
    assert found[-1][1] == "published"
    assert [project for project, *_ in found if not clears_up(project)] == []


@pytest.mark.parametrize("fault", ["ENOSPC", "EDQUOT+"])
def test_on_a_full_disk_a_site_that_was_begun_says_how_much_it_needs(tmp_path, fault):
    """Row G3."""
    found = happened(tmp_path, "exchange", fault)
    # The first ones are those of the lock.
    messages = [message for _, end, _, message, step in found[10:] if end == "LX901" and step in {"write", "sync"}]

    assert len(messages) > 4
    assert [message for message in messages if " needed" not in message] == []


def refused(number, call):
    """A hook for where no small disk can be had: the system refuses the 20th of these calls, and all after it."""

    @contextmanager
    def hooked(tmp_path, monkeypatch):
        really, calls = getattr(os, call), []

        def failing(*arguments, **keywords):
            calls.append(arguments)
            if len(calls) >= 20:
                raise OSError(number, os.strerror(number))
            return really(*arguments, **keywords)

        (tmp_path / "disk").mkdir()
        yield tmp_path / "disk", lambda: monkeypatch.setattr(os, call, failing)
        monkeypatch.setattr(os, call, really)

    return hooked


@contextmanager
def small_disk(folder, options):
    """A disk of its own at a folder; whether there is one."""
    folder.mkdir()
    mount = shutil.which("mount")
    command = [mount, "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    is_there = bool(mount) and subprocess.run(command, capture_output=True, check=False).returncode == 0
    try:
        yield is_there
    finally:
        if is_there:
            subprocess.run(["umount", str(folder)], check=True)


SMALL_DISKS = {
    "full": ("size=256k", refused(errno.ENOSPC, "write"), 40, 8_000, " needed"),
    "no inodes": ("size=8m,nr_inodes=30", refused(errno.ENOSPC, "mkdir"), 60, 10, " needed"),
}
"""What a disk has; what the system refuses where there is none such; a site that is too large for it; what is said."""


@pytest.mark.parametrize("disk", SMALL_DISKS)
def test_a_disk_that_is_too_small_keeps_the_old_site_and_says_what_is_needed(tmp_path, monkeypatch, disk):
    """Row G3: on a small disk where one can be had, else by a hook."""
    options, hook, files, size, words = SMALL_DISKS[disk]
    with small_disk(tmp_path / "small", options) as is_there:
        if is_there:
            fills_up(tmp_path / "small", files, size, words, lambda: None)
    with hook(tmp_path, monkeypatch) as (folder, begin):
        fills_up(folder, files, size, words, begin)


def fills_up(disk, files, size, words, begin):
    """A small site fits; a larger one does not, is told of, and leaves the small one and nothing else."""

    def published(number, text):
        outputs = [File(PurePosixPath(f"{name}/page.html"), text) for name in range(number)]
        fill = lambda stage: [write(stage, outputs, project=disk)]  # noqa: E731
        return publish(disk / "site", fill, project=disk / "project", order=Order(()))

    (disk / "project" / "catalog").mkdir(parents=True)
    assert published(3, b"old") == Published(3, 9)
    before = digests(disk)
    begin()

    problem = published(files, b"x" * size)

    assert problem.code == "LX901"
    assert problem.path == PurePosixPath(str(disk / "site"))
    assert words in problem.message
    assert digests(disk) == before
    assert {path.name for path in disk.iterdir()} == {"site", "project"}


def test_where_not_one_file_more_can_be_made_the_message_says_that(tmp_path, monkeypatch):
    """Row G3."""
    monkeypatch.setattr("lx.publish.fault._free", lambda _: Need(10_000_000, 0))
    really = os.open

    def failing(path, flags, *mode, **more):
        if flags & os.O_CREAT:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return really(path, flags, *mode, **more)

    monkeypatch.setattr(stage_module.os, "open", failing)

    assert again(tmp_path).message == "The disk can hold no more files: none is free."


@contextmanager
def someone_else():
    """In here, what is done is not done by root, whom no right stops; and a folder in which they may work."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)
    is_root = os.geteuid() == 0
    if is_root:
        os.setresuid(65534, 65534, 0)
    try:
        yield folder
    finally:
        if is_root:
            os.setresuid(0, 0, 0)
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o777) if path.is_dir() else None
        shutil.rmtree(folder)


@pytest.mark.parametrize("closed", ["the folder around it", "the site itself"])
def test_a_folder_that_may_not_be_written_keeps_its_site(closed):
    """Row G3."""
    with someone_else() as folder:
        (folder / "project").mkdir()
        assert again(folder / "project") == Published(1, 6)
        before = digests(folder)
        (folder / "project" if closed == "the folder around it" else folder / "project" / "site").chmod(0o555)

        result = again(folder / "project")

        assert (result.code, result.path) == ("LX902", PurePosixPath(str(folder / "project" / "site")))
        assert "permission denied" in result.message
        assert digests(folder) == before


def test_a_build_on_a_disk_that_is_too_small_ends_with_3(sound, tmp_path):
    """Row G3: as a user sees it. Where no small disk can be had, `faulty.py` fills this one up."""
    with small_disk(tmp_path / "small", "size=1m") as is_there:
        out = tmp_path / "small" / "site"
        fault = "nothing" if is_there else "disk_is_full"
        run = lx("build", *DAY, "--out", out, "--jobs", "1", project=sound, fault=fault)
        left = sorted(path.name for path in (tmp_path / "small").iterdir())

    assert run.returncode == 3
    assert f"{out}: error LX901 The disk " in said(run)
    assert " MB needed" in run.stdout
    assert left == []
