"""What a command costs: wall time, processor time of all its processes, the most memory that one of them held."""

import os
import shutil
import signal
import statistics
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

_RAM_DISK = Path("/dev/shm")
_UNIT_OF_MEMORY = 1 if sys.platform == "darwin" else 1024


class FailedError(RuntimeError):
    """A command that was to be measured did not do its work."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run: seconds by the clock, seconds of processors, bytes of its largest process."""

    wall: float
    cpu: float
    peak: int


@dataclass(frozen=True, slots=True)
class Spread:
    """The median of several figures, the least and the most."""

    median: float
    least: float
    most: float


def spread_of(figures: Sequence[float]) -> Spread:
    """How some figures lie; there is at least one."""
    return Spread(statistics.median(figures), min(figures), max(figures))


def run(command: Sequence[str], *, log: Path) -> Run:
    """Run a command to its end; what it says goes to `log`. FailedError where it fails.

    The kernel counts what this process held when it began the command, too: it stays small, so that does not matter.
    """
    began = time.perf_counter()
    process = start(command, log=log)
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - began
    if os.waitstatus_to_exitcode(status):
        raise FailedError(f"{' '.join(command)}\n{log.read_text(errors='replace')[-2000:]}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * _UNIT_OF_MEMORY)


def start(command: Sequence[str], *, log: Path) -> int:
    """Begin a command; what it says goes to `log`. Its process."""
    out = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    try:
        actions = [(os.POSIX_SPAWN_DUP2, out, 1), (os.POSIX_SPAWN_DUP2, out, 2)]
        return os.posix_spawn(command[0], list(command), _environment(), file_actions=actions)
    finally:
        os.close(out)


@contextmanager
def running(command: Sequence[str], *, log: Path) -> Iterator[int]:
    """A command that runs until it is ended."""
    process = start(command, log=log)
    try:
        yield process
    finally:
        os.kill(process, signal.SIGTERM)
        os.waitpid(process, 0)


@contextmanager
def workplace() -> Iterator[Path]:
    """An empty folder, on a RAM disk where there is one: a disk's journal and cache would be measured else."""
    place = Path(mkdtemp(prefix="lx-bench-", dir=_RAM_DISK if has_ram_disk() else None))
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


def has_ram_disk() -> bool:
    """Whether this machine has one that can be written to."""
    return os.access(_RAM_DISK, os.W_OK)


def load() -> float:
    """How many processes wanted to run in the last minute: near 0 before an honest measurement."""
    return round(os.getloadavg()[0], 2)


def size_of(folder: Path, pattern: str = "*") -> tuple[int, int]:
    """Files below a folder whose names match, and their bytes."""
    sizes = [path.stat().st_size for path in folder.rglob(pattern) if path.is_file()]
    return len(sizes), sum(sizes)


def _environment() -> Mapping[str, str]:
    """What every competitor gets: nothing of its own, so that a user's settings change nothing."""
    return {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ}
