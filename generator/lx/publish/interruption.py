"""The end of a build before its time: by an exception, so that what was begun is removed, and of all its processes."""

import ctypes
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_ENDINGS = ("SIGTERM", "SIGHUP")
_SIGNAL_OF_PARENTS_DEATH = 1  # PR_SET_PDEATHSIG


@contextmanager
def ended_by_exception() -> Iterator[None]:
    """Let SIGTERM raise SystemExit with the code that a shell expects, 143. Ctrl-C does the like anyway.

    Where somebody else already listens, or in another thread than the first, nothing is changed.
    """
    caught = [number for name in _ENDINGS if (number := getattr(signal, name, None)) is not None and _is_free(number)]
    for number in caught:
        signal.signal(number, _end)
    try:
        yield
    finally:
        for number in caught:
            signal.signal(number, signal.SIG_DFL)


def end_with_parent() -> None:
    """In a worker, end when the build's own process is killed: nobody may write into its stage after that."""
    parent = multiprocessing.parent_process()
    if parent is None or not sys.platform.startswith("linux"):
        return
    ctypes.CDLL(None).prctl(_SIGNAL_OF_PARENTS_DEATH, signal.SIGKILL)
    if os.getppid() != parent.pid:
        raise SystemExit(1)


def _is_free(number: int) -> bool:
    is_first = threading.current_thread() is threading.main_thread()
    return is_first and signal.getsignal(number) is signal.SIG_DFL


def _end(number: int, _: FrameType | None) -> None:
    raise SystemExit(128 + number)
