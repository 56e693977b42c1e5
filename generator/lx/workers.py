"""Work shared out over forked processes.

A worker sees the parent's memory as it was at the fork; what it gives back is bytes.
"""

import marshal
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection

from lx.model.site import Share
from lx.publish.interruption import end_with_parent
from lx.watch import UNWATCHED, Watch


def cores() -> int:
    """How many processes can run at once here; 1 where there is no `fork`, as on Windows and macOS."""
    return (os.cpu_count() or 1) if _can_fork() else 1


def in_shares(work: Callable[[Share], bytes], jobs: int, *, watch: Watch = UNWATCHED) -> list[bytes]:
    """The work's result for each share, in order. Share 0 runs here, each other in a process of its own.

    What the machine refuses a worker is raised here as an OSError, like what it refuses this process.
    ChildProcessError where a worker died; what it had to say of itself is on stderr.
    """
    with beside(work, jobs, watch=watch) as others:
        result = work(Share(0, max(1, jobs) if _can_fork() else 1))
        watch.done("hand over")
        return [result, *others()]


@contextmanager
def beside(
    work: Callable[[Share], bytes], jobs: int, *, watch: Watch = UNWATCHED
) -> Iterator[Callable[[], Iterator[bytes]]]:
    """The work on all shares but the first, begun, each in a process of its own; what is given waits for the results.

    None where there is one job, or no `fork`: who does the first share must be ready to do all.
    """
    count = jobs if jobs > 1 and _can_fork() else 1
    workers = [_begun(watch.abroad(work), Share(index, count)) for index in range(1, count)]

    def results() -> Iterator[bytes]:
        for _, connection in workers:
            result = watch.home(_received(connection))
            watch.done("wait for others")
            yield result

    try:
        yield results
    finally:
        for process, connection in workers:
            connection.close()
            process.terminate()
            process.join()


@contextmanager
def turns(count: int) -> Iterator[Iterator[int]]:
    """Numbers from 0 on, each given once to whichever process asks first: who has other work too takes fewer.

    At most 256. For processes that are begun within.
    """
    here, there = os.pipe()
    os.write(there, bytes(range(count)))
    os.close(there)
    try:
        yield (turn[0] for turn in iter(lambda: os.read(here, 1), b""))
    finally:
        os.close(here)


def _can_fork() -> bool:
    return "fork" in multiprocessing.get_all_start_methods() and os.uname().sysname == "Linux"


def _begun(work: Callable[[Share], bytes], share: Share) -> tuple[multiprocessing.process.BaseProcess, Connection]:
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)

    def run() -> None:
        here.close()
        end_with_parent()
        _send(there, work, share)
        there.close()

    process = context.Process(target=run, daemon=True)
    # Ctrl-C reaches every process of a terminal. It is this one's to answer: it ends the others, which say nothing.
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        process.start()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
    there.close()
    return process, here


def _send(connection: Connection, work: Callable[[Share], bytes], share: Share) -> None:
    """Two messages: what the machine refused, empty if nothing; then the result."""
    try:
        result = work(share)
    except OSError as error:
        connection.send_bytes(marshal.dumps((error.errno or 0, error.strerror or "", _name(error))))
    except MemoryError:
        # Its like is often ended by the system without a word; there is no more to say here.
        raise SystemExit(1) from None
    else:
        connection.send_bytes(b"")
        connection.send_bytes(result)


def _name(error: OSError) -> str:
    return os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else ""


def _received(connection: Connection) -> bytes:
    try:
        refused = connection.recv_bytes()
        result = b"" if refused else connection.recv_bytes()
    except (EOFError, OSError):
        raise ChildProcessError("a process of the build ended without a result") from None
    if refused:
        number, reason, name = marshal.loads(refused)
        raise OSError(number, reason, name or None)
    return result
