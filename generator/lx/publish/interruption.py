"""Being told to end while a site is written: by an exception, so that what was begun is removed on the way out."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_ENDINGS = ("SIGTERM", "SIGHUP")


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


def _is_free(number: int) -> bool:
    is_first = threading.current_thread() is threading.main_thread()
    return is_first and signal.getsignal(number) is signal.SIG_DFL


def _end(number: int, _: FrameType | None) -> None:
    raise SystemExit(128 + number)
