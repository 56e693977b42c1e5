"""Which folders are ours: only one that is new, empty or wholly made by us is ever replaced."""

import json
import os
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lx.publish.fault import refusal

MARKER = ".lx-site.json"
_SOURCES = (".git", "catalog", "content", "schema")
# What a system puts into a folder when somebody merely looks at it.
_LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
_NAMED = 3


@dataclass(frozen=True, slots=True)
class Contents:
    """What a site holds: its exchanges, whether these are all of the catalog's, and the files that were made."""

    exchanges: tuple[str, ...]
    whole: bool
    files: frozenset[str] = frozenset()


def marker_of(exchanges: Iterable[str], files: Iterable[str], *, whole: bool) -> bytes:
    """The marker's text. It says nothing of day or machine: the same site has the same marker."""
    marker = {"format": 1, "exchanges": sorted(exchanges), "whole": whole, "files": sorted(files)}
    return (json.dumps(marker, indent=0) + "\n").encode()


def contents_of(folder: Path) -> Contents | None:
    """What the marker in a folder says; None where there is none that can be read."""
    try:
        marker = json.loads((folder / MARKER).read_bytes())
        return Contents(tuple(map(str, marker["exchanges"])), bool(marker["whole"]), frozenset(marker["files"]))
    except (FileNotFoundError, NotADirectoryError, ValueError, KeyError, TypeError):
        return None


def refuse_place(out: Path, *, project: Path) -> None:
    """Raise RefusedError where `out` is a place that a build must never replace, whatever it holds."""
    if out.is_symlink():
        raise refusal("LX903", out, "The output folder is a link to somewhere else.", fix="name the folder itself.")
    place, root = out.resolve(), project.resolve()
    if place == Path(place.anchor) or _is_within(_home(), place):
        message = "This folder holds more than a site."
        raise refusal("LX903", out, message, fix="name a folder of its own, such as --out site.")
    if _is_within(root, place):
        message = "The output folder would replace the project itself."
        raise refusal("LX903", out, message, fix="name a folder in it, such as --out site.")
    if any(_is_within(place, root / name) for name in _SOURCES):
        message = "The output folder lies among the sources of the project."
        raise refusal("LX903", out, message, fix="name another folder, such as --out site.")
    if out.exists() and not out.is_dir():
        raise refusal("LX903", out, "There is a file of this name.", fix="name a folder with --out.")


def refuse_foreign(folder: Path) -> None:
    """Raise RefusedError where a folder holds anything that we did not make."""
    if not folder.is_dir() or not any(folder.iterdir()):
        return
    contents = contents_of(folder)
    if contents is None:
        message, fix = "This folder holds files that lx did not make.", "name a new or empty folder with --out."
        raise refusal("LX903", folder, message, fix=fix)
    foreign = sorted(_foreign(str(folder), "", contents.files))
    if foreign:
        named = ", ".join(foreign[:_NAMED]) + (f" and {len(foreign) - _NAMED} more" if foreign[_NAMED:] else "")
        message = f"This folder holds files that lx did not make, and a build would remove them: {named}."
        raise refusal("LX903", folder, message, fix="move them elsewhere, or name another folder with --out.")


def refuse_loss(out: Path, exchanges: Collection[str]) -> None:
    """Raise RefusedError where a build of only these exchanges would drop others that the site holds."""
    held = contents_of(out)
    lost = sorted(set(held.exchanges) - set(exchanges)) if held else []
    if lost:
        message = f"The site in this folder also holds {', '.join(lost)}, which this build would remove."
        fix = "name another folder with --out, or say --force."
        raise refusal("LX906", out, message, fix=fix)


def discard(folder: Path) -> None:
    """Remove a folder of ours. Its marker goes last, so that what is left after a crash is still known as ours."""
    if not folder.is_dir() and not folder.is_symlink():
        return
    if folder.is_symlink() or not _is_ours(folder):
        message = "This is the name under which lx prepares a site, but lx did not make it."
        raise refusal("LX903", folder, message, fix="move it elsewhere.")
    _empty(str(folder), keep=MARKER)
    (folder / MARKER).unlink(missing_ok=True)
    folder.rmdir()


def _is_ours(folder: Path) -> bool:
    return (folder / MARKER).is_file() or not any(folder.iterdir())


def _empty(folder: str, *, keep: str = "") -> None:
    with os.scandir(folder) as entries:
        members = [entry for entry in entries if entry.name != keep]
    for entry in members:
        if entry.is_dir(follow_symlinks=False):
            _empty(entry.path)
            os.rmdir(entry.path)  # noqa: PTH106
        else:
            os.unlink(entry.path)  # noqa: PTH108


def _foreign(folder: str, prefix: str, files: frozenset[str]) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            path = f"{prefix}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from _foreign(entry.path, f"{path}/", files)
            elif path not in files and path != MARKER and entry.name not in _LITTER:
                yield path


def _is_within(place: Path, folder: Path) -> bool:
    """Whether a place is this folder or lies in it, by whatever name: some disks know no capitals."""
    if not folder.exists():
        return folder == place or folder in place.parents
    return any(one.exists() and one.samefile(folder) for one in (place, *place.parents))


def _home() -> Path:
    try:
        return Path.home().resolve()
    except RuntimeError:
        return Path("/")
