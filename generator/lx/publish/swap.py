"""The one step in which the new site takes the old one's place."""

import ctypes
import os
import sys
from pathlib import Path

from lx.publish.marker import discard
from lx.publish.stage import beside

OLD = ".lx-old"
_FROM_HERE = -100  # AT_FDCWD
_BOTH_WAYS = 2  # RENAME_EXCHANGE


def swap(stage: Path, out: Path) -> None:
    """Put `stage` where `out` is. A reader sees the old site or the new one, whole; the old one is left beside it.

    On Linux both folders are exchanged in one system call. Where that is not to be had, two renames do it, and `mend`
    finishes what a crash between them left.
    """
    place = out.absolute()
    if not place.exists():
        os.rename(stage, place)  # noqa: PTH104
    elif not _is_exchanged(stage, place):
        os.rename(place, beside(out, OLD))  # noqa: PTH104
        os.rename(stage, place)  # noqa: PTH104


def mend(out: Path) -> None:
    """Finish a swap, or undo one that was cut short: the last good site is where it was, and no other beside it."""
    old = beside(out, OLD)
    if not old.exists():
        return
    if out.exists():
        discard(old)
    else:
        os.rename(old, out.absolute())  # noqa: PTH104


def _is_exchanged(one: Path, other: Path) -> bool:
    """Whether the system could exchange both. If not, for whatever reason, plain renames say what is wrong."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    if rename is None:
        return False
    rename.argtypes = (ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint)
    return bool(rename(_FROM_HERE, os.fsencode(one), _FROM_HERE, os.fsencode(other), _BOTH_WAYS) == 0)
