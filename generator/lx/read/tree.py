"""The repository on disk as a tree: names now, bytes when somebody asks for them."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from lx.model.problem import Problem
from lx.model.source import Span, Tree
from lx.read import limits
from lx.read.decode import too_large
from lx.text.bidi import has_harmful

_FOLDERS = ("catalog", "content", "schema")
_LITTER = frozenset({"desktop.ini", "Thumbs.db"})
_RECORDS = (".md", ".yaml", ".yml")
_ONLY_THIS_FILE = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


class Folder(Mapping[PurePosixPath, bytes]):
    """A project's files, in order of their paths. A file is read when somebody asks for its bytes, by whoever asks."""

    def __init__(self, root: Path, paths: tuple[PurePosixPath, ...]) -> None:
        self._root = str(root)
        self._paths = dict.fromkeys(paths)

    def __getitem__(self, path: PurePosixPath) -> bytes:
        if path not in self._paths:
            raise KeyError(path)
        with open(f"{self._root}/{path}", "rb", buffering=0, opener=_only_this_file) as file:
            return file.read(limits.FILE_BYTES + 1)

    def __iter__(self) -> Iterator[PurePosixPath]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


def _only_this_file(path: str, _: int) -> int:
    return os.open(path, _ONLY_THIS_FILE)


def tree_of(root: Path) -> tuple[Tree, tuple[Problem, ...]]:
    """All files of `catalog/`, `content/` and `schema/`, and what of it is refused: links, devices, what is too large.

    Nothing is read through a link. Files that only a system or an editor keeps (a dot before the name) are passed over.
    """
    found: list[PurePosixPath] = []
    problems: list[Problem] = []
    for name in _FOLDERS:
        start = root / name
        if start.is_symlink():
            problems.append(_link(PurePosixPath(name)))
        elif start.is_dir():
            for one in _below(str(start), PurePosixPath(name)):
                (problems if isinstance(one, Problem) else found).append(one)  # type: ignore[arg-type]
    return Folder(root, tuple(found)), tuple(problems)


def _below(folder: str, path: PurePosixPath) -> Iterator[PurePosixPath | Problem]:
    with os.scandir(folder) as entries:
        members = sorted(entries, key=lambda entry: entry.name)
    for entry in members:
        yield from _entry(entry, path)


def _entry(entry: os.DirEntry[str], folder: PurePosixPath) -> Iterator[PurePosixPath | Problem]:
    name = entry.name.encode("utf-8", "backslashreplace").decode()
    path = folder / name
    if entry.is_symlink():
        yield _link(path)
    elif _is_passed_over(entry.name):
        return
    elif name != entry.name or has_harmful(entry.name):
        yield _unreadable_name(path)
    elif entry.is_dir(follow_symlinks=False):
        yield from _below(entry.path, path)
    elif not entry.is_file(follow_symlinks=False):
        yield Problem("LX010", path, Span(1, 1), "This is neither a file nor a folder.", "Delete it.")
    elif (size := entry.stat(follow_symlinks=False).st_size) > limits.FILE_BYTES:
        yield too_large(path, size)
    else:
        yield path


def _is_passed_over(name: str) -> bool:
    return name in _LITTER or (name.startswith(".") and not name.endswith(_RECORDS))


def _link(path: PurePosixPath) -> Problem:
    message = "This is a symbolic link; what it leads to is not read."
    return Problem("LX010", path, Span(1, 1), message, "Put the file itself here.")


def _unreadable_name(path: PurePosixPath) -> Problem:
    message = "The file's name holds a character that cannot be seen, misleads, or is no UTF-8."
    return Problem("LX014", path, Span(1, 1), message, "Name it with letters, digits and hyphens.")
