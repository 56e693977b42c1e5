"""Which folders a build may replace."""

import os
from pathlib import Path

import pytest

from lx.publish.fault import RefusedError
from lx.publish.marker import (
    MARKER,
    contents_of,
    discard,
    marker_of,
    refuse_foreign,
    refuse_loss,
    refuse_place,
)


@pytest.fixture
def project(tmp_path, monkeypatch):
    for name in ("catalog", "content", "schema", ".git", "home"):
        (tmp_path / "project" / name).mkdir(parents=True)
    (tmp_path / "home").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    return tmp_path / "project"


def refused(call, *arguments, **keywords):
    with pytest.raises(RefusedError) as caught:
        call(*arguments, **keywords)
    return caught.value.problem


def site(folder, *files, exchanges=("energy",)):
    folder.mkdir(parents=True)
    for name in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)
    (folder / MARKER).write_bytes(marker_of(exchanges, files, whole=True))
    return folder


def test_a_new_folder_in_the_project_may_be_made(project):
    refuse_place(project / "site", project=project)
    refuse_foreign(project / "site")


@pytest.mark.parametrize(
    "place", ["/", "home", "", "project", "project/catalog", "project/catalog/site", "project/.git"]
)
def test_root_home_project_and_sources_are_never_replaced(project, place):
    problem = refused(refuse_place, project.parent / place, project=project)

    assert problem.code == "LX903"


def test_a_source_folder_is_known_by_another_name(project):
    (project.parent / "alias").symlink_to(project / "catalog", target_is_directory=True)

    assert refused(refuse_place, project.parent / "alias" / "site", project=project).code == "LX903"


def test_a_link_is_not_followed(project):
    (project / "elsewhere").mkdir()
    (project / "site").symlink_to(project / "elsewhere", target_is_directory=True)

    assert "link" in refused(refuse_place, project / "site", project=project).message


def test_a_file_is_no_output_folder(project):
    (project / "site").write_text("mine")

    assert "file" in refused(refuse_place, project / "site", project=project).message


def test_a_folder_without_our_marker_is_refused(project):
    (project / "site").mkdir()
    (project / "site" / "thesis.txt").write_text("mine")

    assert refused(refuse_foreign, project / "site").code == "LX903"


@pytest.mark.parametrize("marker", ["", "{", "[]", "{}", '{"exchanges": [], "whole": true, "files": null}'])
def test_a_marker_that_cannot_be_read_proves_nothing(project, marker):
    site(project / "site", "index.html")
    (project / "site" / MARKER).write_text(marker)

    assert refused(refuse_foreign, project / "site").code == "LX903"


def test_a_folder_that_we_made_is_taken(project):
    refuse_foreign(site(project / "site", "index.html", "energy/career/welder.html"))


def test_a_file_that_somebody_added_is_named(project):
    folder = site(project / "site", "index.html", "energy/index.html")
    (folder / "energy" / "notes.txt").write_text("mine")
    (folder / "CNAME").symlink_to("/etc/hostname")

    assert "CNAME, energy/notes.txt." in refused(refuse_foreign, folder).message


def test_more_than_three_added_files_are_counted(project):
    folder = site(project / "site", "index.html")
    for name in "abcde":
        (folder / name).write_text("mine")

    assert refused(refuse_foreign, folder).message.endswith(": a, b, c and 2 more.")


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db"])
def test_what_a_system_leaves_behind_does_not_count(project, name):
    folder = site(project / "site", "index.html")
    (folder / name).write_text("litter")

    refuse_foreign(folder)


def test_a_build_of_one_exchange_may_not_drop_another(project):
    folder = site(project / "site", exchanges=("energy", "manufacturing"))

    problem = refused(refuse_loss, folder, ["energy"])

    assert problem.code == "LX906"
    assert "manufacturing" in problem.message


def test_a_build_of_the_same_exchanges_drops_none(project):
    refuse_loss(site(project / "site", exchanges=("energy",)), ["energy", "manufacturing"])
    refuse_loss(project / "new", ["energy"])


def test_the_marker_gives_back_what_it_was_made_of(tmp_path):
    (tmp_path / MARKER).write_bytes(marker_of(["b", "a"], ["z.html", "y.html"], whole=False))

    contents = contents_of(tmp_path)

    assert (contents.exchanges, contents.whole, contents.files) == (("a", "b"), False, {"y.html", "z.html"})


def test_discarding_refuses_what_is_not_ours(tmp_path):
    (tmp_path / ".site.lx-stage").mkdir()
    (tmp_path / ".site.lx-stage" / "mine.txt").write_text("mine")

    assert refused(discard, tmp_path / ".site.lx-stage").code == "LX903"
    assert (tmp_path / ".site.lx-stage" / "mine.txt").read_text() == "mine"


def test_discarding_follows_no_link(tmp_path):
    (tmp_path / "precious").mkdir()
    (tmp_path / "precious" / "thesis.txt").write_text("mine")
    folder = site(tmp_path / "old")
    (folder / "inner").symlink_to(tmp_path / "precious", target_is_directory=True)
    (tmp_path / "outer").symlink_to(tmp_path / "precious", target_is_directory=True)

    discard(folder)
    refused(discard, tmp_path / "outer")

    assert not folder.exists()
    assert (tmp_path / "precious" / "thesis.txt").read_text() == "mine"


def test_the_marker_goes_last(tmp_path, monkeypatch):
    folder = site(tmp_path / "old", "a.html", "b/c.html", "d.html")
    left = []
    unlink, remove = os.unlink, Path.unlink
    monkeypatch.setattr(os, "unlink", lambda path: (left.append((folder / MARKER).exists()), unlink(path)))
    monkeypatch.setattr(
        Path, "unlink", lambda path, **more: (left.append((folder / MARKER).exists()), remove(path, **more))
    )

    discard(folder)

    assert left
    assert all(left)
