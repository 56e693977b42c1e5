"""One build of a folder at a time: a lock beside it, held by the process, so that a crash frees it."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from lx.publish.fault import refusal
from lx.publish.stage import beside

if sys.platform != "win32":
    import fcntl

SUFFIX = ".lx-lock"
PATIENCE = 5.0
"""Seconds to wait: what is left of a killed build needs a moment to end."""

_PAUSE = 0.1


@contextmanager
def locked(out: Path, *, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock of an output folder. Raises RefusedError where another build keeps it for longer than `patience`.

    Where the system knows no such locks (Windows), nothing is held.
    """
    path = beside(out, SUFFIX)
    path.parent.mkdir(parents=True, exist_ok=True)
    lock = _acquired(path, out, patience)
    try:
        yield
    finally:
        with suppress(OSError):
            path.unlink()
        os.close(lock)


def _acquired(path: Path, out: Path, patience: float) -> int:
    last = time.monotonic() + patience
    while True:
        lock = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
        if _is_taken(lock) and _is_the_one(lock, path):
            _sign(lock)
            return lock
        holder = os.read(lock, 20).decode("ascii", "replace").strip()
        os.close(lock)
        if time.monotonic() >= last:
            message = f"Another build is writing this folder{f' (process {holder})' if holder.isdigit() else ''}."
            raise refusal("LX904", out, message, fix="wait until it is done, or name another folder with --out.")
        time.sleep(_PAUSE)


def _sign(lock: int) -> None:
    """Say who holds it. A disk that has no room for that will say so when it matters."""
    with suppress(OSError):
        os.truncate(lock, 0)
        os.write(lock, f"{os.getpid()}\n".encode())


def _is_taken(lock: int) -> bool:
    if sys.platform == "win32":
        return True
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _is_the_one(lock: int, path: Path) -> bool:
    """Whether the file is still the one of that name: its last holder may just have removed it."""
    try:
        return os.path.samestat(os.fstat(lock), path.stat())
    except FileNotFoundError:
        return False
