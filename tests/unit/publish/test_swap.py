"""The step in which the new site takes the old one's place."""

import errno
import os

import pytest

from lx.publish import swap as swap_module
from lx.publish.marker import MARKER
from lx.publish.stage import beside
from lx.publish.swap import OLD, mend, swap


def folder(path, text):
    path.mkdir()
    (path / MARKER).write_text("{}")
    (path / "index.html").write_text(text)
    return path


@pytest.mark.parametrize("is_at_once", [True, False])
def test_the_new_site_takes_the_old_ones_place(tmp_path, monkeypatch, is_at_once):
    if not is_at_once:
        monkeypatch.setattr(swap_module, "_is_exchanged", lambda *_: False)
    out, stage = folder(tmp_path / "site", "old"), folder(tmp_path / ".site.lx-stage", "new")

    swap(stage, out)

    assert (out / "index.html").read_text() == "new"


def test_where_nothing_is_the_stage_is_simply_renamed(tmp_path):
    stage = folder(tmp_path / ".site.lx-stage", "new")

    swap(stage, tmp_path / "site")

    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_on_linux_the_output_folder_is_never_missing(tmp_path, monkeypatch):
    out, stage = folder(tmp_path / "site", "old"), folder(tmp_path / ".site.lx-stage", "new")
    monkeypatch.setattr(swap_module.sys, "platform", "linux")
    renames = []
    monkeypatch.setattr(os, "rename", lambda *paths: renames.append(paths))

    swap(stage, out)

    assert not renames
    assert (stage / "index.html").read_text() == "old"


def test_a_swap_that_was_cut_short_is_undone(tmp_path):
    folder(beside(tmp_path / "site", OLD), "old")

    mend(tmp_path / "site")

    assert (tmp_path / "site" / "index.html").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_after_a_whole_swap_the_old_site_is_removed(tmp_path):
    folder(beside(tmp_path / "site", OLD), "old")
    folder(tmp_path / "site", "new")

    mend(tmp_path / "site")

    assert (tmp_path / "site" / "index.html").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_second_rename_that_fails_leaves_what_mending_needs(tmp_path, monkeypatch):
    out, stage = folder(tmp_path / "site", "old"), folder(tmp_path / ".site.lx-stage", "new")
    rename = os.rename

    def failing(one, other):
        if one == stage:
            raise OSError(errno.EIO, "input/output error")
        rename(one, other)

    monkeypatch.setattr(swap_module, "_is_exchanged", lambda *_: False)
    monkeypatch.setattr(os, "rename", failing)

    with pytest.raises(OSError, match="input/output"):
        swap(stage, out)
    mend(out)

    assert (out / "index.html").read_text() == "old"
