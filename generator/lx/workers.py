"""Work shared out over forked processes.

A worker sees the parent's memory as it was at the fork; what it gives back is bytes.
"""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection

from lx.model.site import Share
from lx.watch import UNWATCHED, Watch


def cores() -> int:
    """How many processes can run at once here; 1 where there is no `fork`, as on Windows and macOS."""
    return (os.cpu_count() or 1) if _can_fork() else 1


def in_shares(work: Callable[[Share], bytes], jobs: int, *, watch: Watch = UNWATCHED) -> list[bytes]:
    """The work's result for each share, in order. Share 0 runs here, each other in a process of its own.

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
        there.send_bytes(work(share))
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


def _received(connection: Connection) -> bytes:
    try:
        return connection.recv_bytes()
    except EOFError:
        raise ChildProcessError("a process of the build ended without a result") from None
