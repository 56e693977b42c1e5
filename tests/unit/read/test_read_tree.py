"""The one part of reading that touches a disk."""

import os
from pathlib import Path, PurePosixPath

import pytest

from lx.read import limits
from lx.read.tree import tree_of


def write(root: Path, path: str, content: bytes = b"id: x\n") -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(content)


def told(root: Path) -> list[tuple[str, str]]:
    return [(one.code, str(one.path)) for one in tree_of(root)[1]]


def test_the_tree_is_what_lies_in_catalog_and_content(tmp_path):
    write(tmp_path, "catalog/b/course/x.yml", b"one")
    write(tmp_path, "catalog/a/course/x.yml", b"two")
    write(tmp_path, "content/hub/about.md", b"three")
    write(tmp_path, "generator/secret.yml", b"four")

    tree, problems = tree_of(tmp_path)

    assert list(tree.items()) == [
        (PurePosixPath("catalog/a/course/x.yml"), b"two"),
        (PurePosixPath("catalog/b/course/x.yml"), b"one"),
        (PurePosixPath("content/hub/about.md"), b"three"),
    ]
    assert len(tree) == 3
    assert PurePosixPath("generator/secret.yml") not in tree
    assert problems == ()


def test_a_folder_without_a_catalog_is_an_empty_tree(tmp_path):
    tree, problems = tree_of(tmp_path)

    assert dict(tree) == {}
    assert problems == ()


def test_a_file_that_was_not_there_cannot_be_asked_for(tmp_path):
    tree, _ = tree_of(tmp_path)
    write(tmp_path, "catalog/a/course/x.yml")

    with pytest.raises(KeyError):
        tree[PurePosixPath("catalog/a/course/x.yml")]


def test_what_systems_and_editors_leave_behind_is_passed_over(tmp_path):
    for name in [".DS_Store", ".gitkeep", "Thumbs.db", ".x.yml.swp", ".git/config"]:
        write(tmp_path, f"catalog/a/course/{name}")

    tree, problems = tree_of(tmp_path)

    assert (dict(tree), problems) == ({}, ())


def test_a_hidden_record_is_not_passed_over(tmp_path):
    write(tmp_path, "catalog/a/course/.git.yml")

    assert list(tree_of(tmp_path)[0]) == [PurePosixPath("catalog/a/course/.git.yml")]


def test_a_file_over_the_limit_is_told_and_not_read(tmp_path):
    write(tmp_path, "catalog/a/course/big.yml", b"x" * (limits.FILE_BYTES + 1))
    write(tmp_path, "catalog/a/course/fits.yml", b"x" * limits.FILE_BYTES)

    assert told(tmp_path) == [("LX006", "catalog/a/course/big.yml")]
    assert list(tree_of(tmp_path)[0]) == [PurePosixPath("catalog/a/course/fits.yml")]


def test_a_file_that_grew_since_is_not_read_beyond_the_limit(tmp_path):
    write(tmp_path, "catalog/a/course/x.yml")
    tree, _ = tree_of(tmp_path)
    write(tmp_path, "catalog/a/course/x.yml", b"x" * (limits.FILE_BYTES * 4))

    assert len(tree[PurePosixPath("catalog/a/course/x.yml")]) == limits.FILE_BYTES + 1


@pytest.mark.parametrize("target", ["../../secret", "../..", "nowhere", "loop.yml", "/etc/passwd"])
def test_a_link_is_told_and_never_followed(tmp_path, target):
    write(tmp_path, "secret", b"secret")
    write(tmp_path, "catalog/a/x.txt")
    (tmp_path / "catalog/a/loop.yml").symlink_to(target)

    tree, _ = tree_of(tmp_path)

    assert told(tmp_path) == [("LX010", "catalog/a/loop.yml")]
    assert list(tree) == [PurePosixPath("catalog/a/x.txt")]


def test_a_catalog_that_is_itself_a_link_is_told(tmp_path):
    write(tmp_path, "elsewhere/a/course/x.yml")
    (tmp_path / "catalog").symlink_to("elsewhere")

    assert told(tmp_path) == [("LX010", "catalog")]
    assert dict(tree_of(tmp_path)[0]) == {}


def test_a_file_that_became_a_link_since_is_not_followed(tmp_path):
    write(tmp_path, "secret", b"secret")
    write(tmp_path, "catalog/a/course/x.yml")
    tree, _ = tree_of(tmp_path)
    (tmp_path / "catalog/a/course/x.yml").unlink()
    (tmp_path / "catalog/a/course/x.yml").symlink_to("../../../secret")

    with pytest.raises(OSError, match=r"x\.yml"):
        tree[PurePosixPath("catalog/a/course/x.yml")]


def test_a_pipe_is_told_and_never_waited_for(tmp_path):
    (tmp_path / "catalog").mkdir()
    os.mkfifo(tmp_path / "catalog/pipe.yml")

    assert told(tmp_path) == [("LX010", "catalog/pipe.yml")]


@pytest.mark.parametrize("name", ["a\u202eb.yml", "a\u200bb.yml", "a\nb.yml".replace("\n", "\x07")])
def test_a_name_that_misleads_is_told_and_not_read(tmp_path, name):
    write(tmp_path, f"catalog/a/course/{name}")

    assert [code for code, _ in told(tmp_path)] == ["LX014"]
    assert dict(tree_of(tmp_path)[0]) == {}


def test_a_name_that_is_no_utf_8_is_told_in_letters_that_can_be_printed(tmp_path):
    (tmp_path / "catalog").mkdir()
    os.close(os.open(os.fsencode(tmp_path) + b"/catalog/caf\xe9.yml", os.O_CREAT | os.O_WRONLY))

    ((code, path),) = told(tmp_path)

    assert code == "LX014"
    assert path.encode() == b"catalog/caf\\udce9.yml"
