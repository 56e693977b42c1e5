"""Publishing: all outputs into a stage, then in one step to where readers look."""

import errno
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from lx.model.problem import Problem
from lx.publish.fault import Need, RefusedError, problem_of
from lx.publish.interruption import ended_by_exception
from lx.publish.lock import locked
from lx.publish.marker import MARKER, discard, marker_of, refuse_foreign, refuse_loss, refuse_place
from lx.publish.stage import Written, fresh_stage, seal, stage_of
from lx.publish.swap import mend, swap

Fill: TypeAlias = Callable[[Path], Iterable[Written]]
"""Writes all outputs into the stage that it is given (`stage.write`), in as many shares as it likes.

When it is left by an exception, nobody may still be writing.
"""

_LOST = 2048
"""Bytes that a file takes up beside its own: half a block of the disk, on average."""


@dataclass(frozen=True, slots=True)
class Published:
    """What now lies in the output folder: files and bytes, without the marker."""

    files: int
    size: int


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be published: which exchanges, whether these are all, and whether others in the folder may go."""

    exchanges: tuple[str, ...]
    whole: bool = True
    force: bool = False


def publish(out: Path, fill: Fill, *, project: Path, order: Order) -> Published | Problem:
    """Write a site and put it at `out`, or say why not. Until the last step, the site that is there is not touched."""
    try:
        refuse_place(out, project=project)
        with ended_by_exception(), locked(out):
            mend(out)
            _refuse_read_only(out)
            refuse_foreign(out)
            if not (order.whole or order.force):
                refuse_loss(out, order.exchanges)
            return _told(_replaced(out, fill, order), out)
    except RefusedError as refused:
        return refused.problem
    except OSError as error:
        return _told(problem_of(error, out), out)


def _refuse_read_only(out: Path) -> None:
    """A folder that is to stay as it is could be moved away, but not removed: it would lie beside the new one."""
    if out.is_dir() and not os.access(out, os.W_OK | os.X_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(out))


def _replaced(out: Path, fill: Fill, order: Order) -> Published | Problem:
    need, size = Need(), 0
    try:
        stage = fresh_stage(out)
        shares = tuple(fill(stage))
        paths = [path for share in shares for path in share.paths]
        size = sum(share.size for share in shares)
        need = Need(size + len(paths) * _LOST, len(paths))
        _raise_fault(shares)
        seal(stage, marker_of(order.exchanges, paths, whole=order.whole))
        # A build takes its time: somebody may have put a file there since it began.
        refuse_foreign(out)
        swap(stage, out)
    except OSError as error:
        fault = error
    else:
        return Published(need.files, size)
    finally:
        _clear(out)
    return problem_of(fault, out, need)


def _raise_fault(shares: Iterable[Written]) -> None:
    for share in shares:
        if share.fault is not None:
            raise OSError(share.fault.errno, os.strerror(share.fault.errno), share.fault.path)


def _clear(out: Path) -> None:
    """Remove what lies beside the site: what came to nothing, or the old site. What is left, the next build removes."""
    with suppress(OSError, RefusedError):
        mend(out)
    with suppress(OSError, RefusedError):
        discard(stage_of(out))


def _told(result: Published | Problem, out: Path) -> Published | Problem:
    if isinstance(result, Problem) and os.path.isfile(out / MARKER):  # noqa: PTH113 - says no where it may not look
        return replace(result, message=f"{result.message} The last good site is untouched.")
    return result
