"""Publishing a site: all of it, or nothing."""

import errno
import hashlib
import os
from pathlib import PurePosixPath

import pytest

from lx.model.output import File
from lx.publish import stage as stage_module
from lx.publish import swap as swap_module
from lx.publish.marker import MARKER
from lx.publish.site import Order, Published, publish
from lx.publish.stage import write

ORDER = Order(("energy",))


def files(**texts):
    return [File(PurePosixPath(f"{name}.html"), text.encode()) for name, text in texts.items()]


@pytest.fixture
def project(tmp_path):
    (tmp_path / "catalog").mkdir()
    return tmp_path


@pytest.fixture
def put(project):
    def published(order=ORDER, **texts):
        fill = lambda stage: [write(stage, files(**texts), project=project)]  # noqa: E731
        return publish(project / "site", fill, project=project, order=order)

    return published


def state(project):
    """Every file beside the catalog and in the site, with its contents."""
    return {
        path.relative_to(project).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in project.rglob("*")
        if path.is_file()
    }


def test_a_site_lies_where_it_was_asked_for_with_nothing_beside_it(project, put):
    result = put(index="hub", about="us")

    assert result == Published(files=2, size=5)
    assert sorted(state(project)) == [f"site/{MARKER}", "site/about.html", "site/index.html"]


def test_the_page_of_a_removed_record_is_gone(project, put):
    put(index="hub", welder="a page")

    put(index="hub")

    assert not (project / "site" / "welder.html").exists()


def test_the_same_site_twice_is_the_same_bytes(project, put):
    put(index="hub", about="us")
    first = state(project)

    put(about="us", index="hub")

    assert state(project) == first


def test_shares_of_several_processes_make_one_site(project):
    def fill(stage):
        yield write(stage, files(a="1"), project=project)
        yield write(stage, files(b="22"), project=project)

    assert publish(project / "site", fill, project=project, order=ORDER) == Published(files=2, size=3)


def test_a_second_site_in_a_deeper_new_folder(project):
    result = publish(project / "build" / "out" / "site", lambda _: [], project=project, order=ORDER)

    assert isinstance(result, Published)


def test_a_file_that_somebody_added_is_kept_and_nothing_is_written(project, put):
    put(index="old")
    (project / "site" / "notes.txt").write_text("mine")
    before = state(project)

    problem = put(index="new")

    assert problem.code == "LX903"
    assert state(project) == before


def test_a_build_of_one_exchange_drops_others_only_by_force(put):
    put(Order(("energy", "manufacturing")), index="old")

    problem = put(Order(("energy",), whole=False), index="new")
    forced = put(Order(("energy",), whole=False, force=True), index="new")

    assert problem.code == "LX906"
    assert isinstance(forced, Published)


def test_an_exchange_that_left_the_catalog_goes(put):
    put(Order(("energy", "manufacturing")), index="old")

    assert isinstance(put(Order(("energy",)), index="new"), Published)


def refuse(monkeypatch, call, number, *, at=1):
    """The n-th of these calls to the system fails."""
    calls, really = [], getattr(os, call)

    def failing(*arguments, **keywords):
        calls.append(arguments)
        if len(calls) == at:
            raise OSError(number, os.strerror(number))
        return really(*arguments, **keywords)

    monkeypatch.setattr(os, call, failing)


FAULTS = [
    ("write", errno.ENOSPC, 2, "LX901"),
    ("write", errno.ENOSPC, 4, "LX901"),
    ("write", errno.EDQUOT, 3, "LX901"),
    ("write", errno.EIO, 3, "LX905"),
    ("makedirs", errno.ENOSPC, 1, "LX901"),
    ("makedirs", errno.EROFS, 2, "LX902"),
    ("mkdir", errno.EACCES, 2, "LX902"),
    ("open", errno.EACCES, 1, "LX902"),
    ("open", errno.EMFILE, 3, "LX905"),
    ("rename", errno.EIO, 1, "LX905"),
    ("rename", errno.EIO, 2, "LX905"),
    ("rename", errno.EBUSY, 1, "LX905"),
]
"""A call to the system, what it answers, the how manieth of its kind that is, and the problem that is told."""


@pytest.mark.parametrize(("call", "number", "at", "code"), FAULTS)
def test_a_fault_of_the_machine_leaves_the_last_good_site_as_it_was(project, put, monkeypatch, call, number, at, code):
    put(index="old", about="old")
    before = state(project)

    with monkeypatch.context() as patch:
        patch.setattr(swap_module, "_is_exchanged", lambda *_: False)
        refuse(patch, call, number, at=at)
        problem = put(index="new", about="new", **{"a/b": "new"})

    assert problem.code == code
    assert problem.path == PurePosixPath(str(project / "site"))
    assert problem.message.endswith("The last good site is untouched.")
    assert state(project) == before


@pytest.mark.parametrize(("call", "number", "at"), [fault[:3] for fault in FAULTS])
def test_after_a_fault_the_next_build_is_as_good_as_ever(project, put, monkeypatch, call, number, at):
    put(index="old")
    with monkeypatch.context() as patch:
        patch.setattr(swap_module, "_is_exchanged", lambda *_: False)
        refuse(patch, call, number, at=at)
        put(index="new", **{"a/b": "new"})

    put(index="newest")

    assert sorted(state(project)) == [f"site/{MARKER}", "site/index.html"]


@pytest.mark.parametrize(("number", "code"), [(errno.ENOSPC, "LX901"), (errno.EIO, "LX905"), (errno.EDQUOT, "LX901")])
def test_a_disk_that_fails_only_when_all_is_written_down_keeps_the_old_site(project, put, monkeypatch, number, code):
    put(index="old")
    before = state(project)

    def failing(_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(stage_module, "_flush", failing)

    assert put(index="new").code == code
    assert state(project) == before


def test_a_full_disk_says_how_much_the_whole_site_needs(project, monkeypatch):
    sizes = {"a": 15_000_000, "b": 6_000_000, "c": 200_000}
    refuse(monkeypatch, "write", errno.EDQUOT, at=2)

    def fill(stage):
        yield write(stage, files(**{name: "x" * size for name, size in sizes.items()}), project=project)

    assert "21 MB needed" in publish(project / "site", fill, project=project, order=ORDER).message


def test_without_a_site_nothing_is_said_of_a_last_good_one(put, monkeypatch):
    refuse(monkeypatch, "makedirs", errno.EROFS)

    assert "last good site" not in put(index="new", **{"a/b": "new"}).message


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, SystemExit, MemoryError])
def test_an_interrupted_build_leaves_the_old_site_and_nothing_else(project, put, interruption):
    put(index="old")
    before = state(project)

    def fill(stage):
        yield write(stage, files(index="new"), project=project)
        raise interruption

    with pytest.raises(interruption):
        publish(project / "site", fill, project=project, order=ORDER)

    assert state(project) == before


def test_an_interruption_between_two_renames_puts_the_old_site_back(project, put, monkeypatch):
    put(index="old")
    before = state(project)
    rename, calls = os.rename, []

    def interrupted(one, other):
        calls.append(one)
        if len(calls) == 2:
            raise KeyboardInterrupt
        rename(one, other)

    monkeypatch.setattr(swap_module, "_is_exchanged", lambda *_: False)
    monkeypatch.setattr(os, "rename", interrupted)

    with pytest.raises(KeyboardInterrupt):
        put(index="new")

    assert len(calls) == 3
    assert state(project) == before
