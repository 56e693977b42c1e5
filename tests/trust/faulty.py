"""`lx` with a fault that it must meet: the name of a function below, then the arguments of `lx`.

Without arguments it reads them, a run a line as JSON, and answers with the exit code of each: what is slow to begin is
begun once. What a run says is in its folder, as ``out`` and ``err``.

What a fault does to a source file, it does to the one that `LX_VICTIM` names.
"""

import errno
import json
import multiprocessing
import os
import signal
import sys
import time
from pathlib import Path

import lx.cli
from lx import pipeline
from lx.publish import stage
from lx.read import tree

MOST_SECONDS = 120
here = [os.getpid()]
put = stage._put
read = tree.Folder.__getitem__


def before_each_file_of_the_site(happens):
    def put_so(*arguments):
        happens()
        put(*arguments)

    stage._put = put_so


def nothing():
    """No fault at all."""


def wait_after_the_first_file():
    """Every process says that it wrote its first file, and waits."""

    def put_and_wait(*arguments):
        put(*arguments)
        os.write(2, b"written\n")
        wait()

    stage._put = put_and_wait


def wait_while_reading():
    """Every process says that it read its first record, and waits; two processes read however few there are."""
    pipeline._WORTH_SHARING = 1
    read_record = pipeline._read

    def read_and_wait(*arguments, **keywords):
        os.write(2, b"written\n")
        wait()
        return read_record(*arguments, **keywords)

    pipeline._read = read_and_wait


def wait():
    # In short naps: a signal that comes just before a sleep is answered only after it.
    for _ in range(12_000):
        time.sleep(0.05)


def worker_killed_writing():
    """The system ends a worker that writes, as it does when memory runs out."""
    before_each_file_of_the_site(kill_a_worker)


def worker_killed_reading():
    """The same while records are read."""
    pipeline._WORTH_SHARING = 1
    while_records_are_read(kill_a_worker)


def kill_a_worker():
    if multiprocessing.parent_process():
        os.kill(os.getpid(), signal.SIGKILL)


def worker_killed_handing_over():
    """The system ends a worker in the middle of what it hands over."""
    whole = pipeline.written_to_wire

    def half(written):
        from multiprocessing.connection import Connection

        really = Connection._send

        def send_half(self, content, *more):
            really(self, content[: len(content) // 2], *more)
            os.kill(os.getpid(), signal.SIGKILL)

        Connection._send = send_half
        return whole(written)

    def here_or_there(written):
        return half(written) if os.getpid() != here[0] else whole(written)

    pipeline.written_to_wire = here_or_there


def memory_runs_out_writing():
    """There is no more memory while the site is written."""
    before_each_file_of_the_site(out_of_memory)


def memory_runs_out_in_a_worker():
    """The same, but for a worker only."""
    before_each_file_of_the_site(lambda: out_of_memory() if os.getpid() != here[0] else None)


def memory_runs_out_reading():
    """There is no more memory while records are read."""
    while_records_are_read(out_of_memory)


def out_of_memory():
    raise MemoryError


def while_records_are_read(happens):
    read_record = pipeline._read

    def read_so(*arguments, **keywords):
        happens()
        return read_record(*arguments, **keywords)

    pipeline._read = read_so


def disk_is_full():
    """From the 100th write on, there is no more room."""
    write, calls = os.write, []

    def write_so(*arguments):
        calls.append(arguments)
        if len(calls) > 100:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return write(*arguments)

    os.write = write_so


def source_vanishes():
    """A source file is deleted after its name was listed, before it is read."""
    just_before_it_is_read(lambda victim: victim.unlink())


def source_vanishes_for_a_worker():
    """The same, where several processes read."""
    pipeline._WORTH_SHARING = 1
    source_vanishes()


def source_becomes_a_link():
    """A source file gives way to a link to a secret."""

    def replaced(victim):
        victim.unlink()
        victim.symlink_to(os.environ["LX_SECRET"])

    just_before_it_is_read(replaced)


def source_becomes_a_folder():
    """A source file gives way to a folder of its name."""

    def replaced(victim):
        victim.unlink()
        victim.mkdir()

    just_before_it_is_read(replaced)


def source_changes():
    """A source file is written anew each time somebody is about to read it, each time with another title."""
    count = []

    def changed(victim):
        count.append(victim)
        lines = victim.read_text().splitlines()
        at = next(number for number, line in enumerate(lines) if line.startswith("title: "))
        lines[at] = f"title: Version {len(count)}"
        victim.write_text("\n".join([*lines, ""]))

    just_before_it_is_read(changed)


def source_shrinks():
    """A source file has nothing left in it when it is read a second time, to say where its fault is."""
    count = []

    def emptied(victim):
        count.append(victim)
        if len(count) > 1:
            victim.write_text("")

    just_before_it_is_read(emptied)


def just_before_it_is_read(happens):
    victim = Path(os.environ["LX_VICTIM"]).resolve()

    def read_so(self, path):
        if f"{self._root}/{path}" == str(victim) and victim.is_file() and not victim.is_symlink():
            happens(victim)
        return read(self, path)

    tree.Folder.__getitem__ = read_so


def run(fault, *arguments):
    # Whoever runs the tests in the background may have these ignored, and what is ignored is handed down.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    here[0] = os.getpid()
    globals()[fault]()
    sys.argv = ["lx", *arguments]
    lx.cli.main()


def serve():
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            run_there(**json.loads(line))
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def run_there(arguments, project, environment, folder):
    signal.alarm(MOST_SECONDS)
    for number, name in enumerate(("in", "out", "err")):
        os.dup2(os.open(f"{folder}/{name}", os.O_CREAT | os.O_RDWR), number)
    os.chdir(project)
    os.environ.update(environment)
    run(*arguments)


if len(sys.argv) > 1:
    run(*sys.argv[1:])
else:
    serve()
