"""A site on its way: written whole into a folder beside the output, so that nothing half-made is ever seen."""

import ctypes
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from lx.model.output import File, Output
from lx.publish.fault import is_full
from lx.publish.marker import MARKER, discard

SUFFIX = ".lx-stage"
# A site is new files only: whatever is already there, or leads elsewhere, is refused.
_EXACTLY = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _EXACTLY
_ONLY_THIS_FILE = os.O_RDONLY | _EXACTLY


@dataclass(frozen=True, slots=True)
class Fault:
    """What the disk answered, and for which file: plain values, since they come from other processes."""

    errno: int
    path: str


@dataclass(frozen=True, slots=True)
class Written:
    """What came of some outputs: the paths of their files in the site, and all their bytes.

    With a `fault`, not everything was written. If the disk was full, paths and size are what would have been needed.
    """

    paths: tuple[str, ...]
    size: int
    fault: Fault | None = None


def stage_of(out: Path) -> Path:
    """The stage of an output folder: its hidden neighbour, on the same file system."""
    return beside(out, SUFFIX)


def beside(out: Path, suffix: str) -> Path:
    """A hidden neighbour of the output folder."""
    place = out.absolute()
    return place.with_name(f".{place.name}{suffix}")


def fresh_stage(out: Path) -> Path:
    """An empty stage, marked as ours; what a killed build left there is removed."""
    stage = stage_of(out)
    discard(stage)
    stage.mkdir(parents=True)
    _create(f"{stage}/{MARKER}", b"")
    return stage


def write(stage: Path, outputs: Iterable[Output], *, project: Path) -> Written:
    """Write outputs into the stage. Several processes may do so at once, each its own share.

    What the disk refuses ends the writing; only when it is full are the other outputs still counted, to say how much is
    needed.
    """
    paths: list[str] = []
    folders: set[str] = set()
    size, fault = 0, None
    for output in outputs:
        path = _inner(output)
        try:
            content = _content(output, project)
        except OSError as error:
            return Written(tuple(paths), size, Fault(error.errno or 0, _read_from(output, project)))
        paths.append(path)
        size += len(content)
        try:
            if fault is None:
                _put(f"{stage}/{path}", content, folders)
        except OSError as error:
            fault = Fault(error.errno or 0, path)
            if not is_full(error):
                break
    return Written(tuple(paths), size, fault)


def seal(stage: Path, marker: bytes) -> None:
    """Put the marker on a finished stage, and have the disk write all of it down before anything depends on it."""
    _fill(os.open(stage / MARKER, os.O_WRONLY | os.O_TRUNC | _EXACTLY), marker)
    if not hasattr(os, "sync"):
        return
    folder = os.open(stage, os.O_RDONLY)
    try:
        _flush(folder)
    finally:
        os.close(folder)


def _flush(folder: int) -> None:
    """Write down all of the folder's disk: a call a file would take minutes for a large site."""
    syncfs = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None) if sys.platform.startswith("linux") else None
    if syncfs is None:
        os.sync()
    elif syncfs(folder) != 0:
        fault = ctypes.get_errno()
        raise OSError(fault, os.strerror(fault))


def _content(output: Output, project: Path) -> bytes:
    if isinstance(output, File):
        return output.content
    with open(os.open(project / output.original, _ONLY_THIS_FILE), "rb") as file:  # noqa: PTH123
        return file.read()


def _read_from(output: Output, project: Path) -> str:
    return str(project / (output.path if isinstance(output, File) else output.original))


def _put(target: str, content: bytes, folders: set[str]) -> None:
    folder = target.rpartition("/")[0]
    if folder not in folders:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103
        folders.add(folder)
    _create(target, content)


def _create(target: str, content: bytes) -> None:
    try:
        file = os.open(target, _NEW, 0o666)
    except FileExistsError as error:
        raise ValueError(f"two outputs have the same path: {target}") from error
    _fill(file, content)


def _fill(file: int, content: bytes) -> None:
    """Write all of it, and close the file. The system may take less at a time."""
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(file, rest) :]
    finally:
        os.close(file)


def _inner(output: Output) -> str:
    """The output's path, which stays inside the site and leaves the marker alone."""
    path = output.path
    if path.is_absolute() or ".." in path.parts or not path.parts or path.parts[0] == MARKER:
        raise ValueError(f"an output may not leave its folder: {path}")
    return path.as_posix()
