"""Work shared out over forked processes.

A worker sees the parent's memory as it was at the fork; what it gives back is bytes.
"""

import multiprocessing
import os
import signal
from collections.abc import Callable
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
    count = jobs if jobs > 1 and _can_fork() else 1
    workers = [_begun(watch.abroad(work), Share(index, count)) for index in range(1, count)]
    try:
        results = [work(Share(0, count))]
        watch.done("hand over")
        results += [watch.home(_received(connection)) for _, connection in workers]
        watch.done("wait for others")
    finally:
        for process, connection in workers:
            connection.close()
            process.terminate()
            process.join()
    return results


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
