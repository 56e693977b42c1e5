"""Publishes a site in child processes, each of which meets a fault one step of the disk later than the one before.

Arguments: a folder; `exchange` or `renames`, the way to swap; and what happens at the step:

- ``kill``: the process is killed;
- the name of an error, such as ``EIO``: the system refuses this step, once;
- the same with ``+`` behind it: it refuses this step and all after it, as a disk that is gone;
- ``random``: no step: 50 times, at moments drawn by lot, a build of two processes is killed.

Each child has a project of its own, ``<folder>/<number>``, in which the old site lies. The output is
JSON: for each, in order, what ended it or what publishing said, and at which step. The last met no fault any more.
"""

import errno
import json
import os
import random
import signal
import sys
import time
from pathlib import Path, PurePosixPath

from lx.model.output import File
from lx.publish import stage as stage_module
from lx.publish import swap as swap_module
from lx.publish.site import Order, publish
from lx.publish.stage import write
from lx.workers import in_shares

TOLD = frozenset(
    {"os.listdir", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.scandir", "os.truncate", "os.unlink"}
)
OLD = ("index.html", "gone.html", "career/welder.html")
NEW = ("index.html", "added.html", "career/welder.html")
MANY = tuple(f"{name}/{number}.html" for name in ("career", "course") for number in range(15))
TIMES = 50


def published(project, text, names, jobs=1):
    """The site of these files, each with the same text, made by so many processes."""
    files = [File(PurePosixPath(name), text.encode()) for name in names]

    def fill(stage):
        found = {}

        def work(share):
            found["here"] = write(stage, files[share.index :: share.of], project=project)
            return json.dumps([found["here"].paths, found["here"].size]).encode()

        shares = [json.loads(share) for share in in_shares(work, jobs)]
        others = [stage_module.Written(tuple(paths), size) for paths, size in shares[1:]]
        return [found["here"], *others]

    return publish(project / "site", fill, project=project, order=Order(()))


def said(result):
    """What publishing says, as values that travel: code, path and message of a problem; else that it did publish."""
    code = getattr(result, "code", "")
    return [code, result.path.as_posix(), result.message] if code else ["published", "", ""]


class Steps:
    """Counts changes and looks at the disk: what the interpreter tells of, and what it does not tell of."""

    def __init__(self, number, happens):
        self.left, self.happens, self.at = number, happens, ""
        self.is_over = False

    def next(self, name):
        """The system is about to do this."""
        if self.is_over:
            return
        self.left -= 1
        if self.left == 0:
            self.at = name
        if self.left == 0 and self.happens == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if self.happens != "kill" and (self.left == 0 or (self.left < 0 and self.happens.endswith("+"))):
            number = getattr(errno, self.happens.rstrip("+"))
            raise OSError(number, os.strerror(number))

    def listen(self):
        """From now on, every step counts."""
        really_write, really_exchange = os.write, swap_module._is_exchanged

        def told(event, arguments):
            is_for_writing = event == "open" and isinstance(arguments[2], int) and arguments[2] & os.O_ACCMODE
            if event in TOLD or is_for_writing:
                self.next(event)

        def write_counted(handle, content):
            self.next("write")
            # No more than some at a time, as a system may.
            return really_write(handle, content[:64])

        def exchange_counted(*folders):
            try:
                self.next("exchange")
            except OSError:
                return False
            done = really_exchange(*folders)
            self.next("exchanged") if self.happens == "kill" else None
            return done

        sys.addaudithook(told)
        os.write = write_counted
        swap_module._is_exchanged = exchange_counted
        stage_module._flush = lambda _: self.next("sync")


def each_step(folder, happens):
    """The fault at each step in turn, until a child meets none."""
    every = []
    while not every or every[-1][-1]:
        number = len(every) + 1
        project = folder / str(number)
        project.mkdir(parents=True)
        published(project, "old", OLD)
        every.append(in_child(lambda project=project, number=number: with_fault(project, number, happens)))
    return every


def with_fault(project, number, happens):
    """What publishing said when the step of this number went wrong; the step's name, empty if there was none."""
    steps = Steps(number, happens)
    steps.listen()
    result = published(project, "new", NEW)
    steps.is_over = True
    return [*said(result), steps.at]


def in_child(work):
    """What the work gives in a forked process; ``killed`` if that did not get to the end."""
    here, there = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(there, json.dumps(work()).encode())
        os._exit(0)
    os.close(there)
    with os.fdopen(here, "rb") as pipe:
        answer = pipe.read()
    os.waitpid(child, 0)
    return json.loads(answer) if answer else ["killed", "", "", "killed"]


def at_random(folder):
    """Kill builds of two processes at moments drawn by lot from the time that one takes."""
    chance = random.Random(1)
    (folder / "whole").mkdir(parents=True)
    published(folder / "whole", "old", MANY)
    began = time.perf_counter()
    os.waitpid(building(folder / "whole"), 0)
    takes = time.perf_counter() - began
    every = []
    for number in range(1, TIMES + 1):
        project = folder / str(number)
        project.mkdir()
        published(project, "old", MANY)
        child = building(project)
        time.sleep(chance.uniform(0, takes))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        every.append(["killed" if os.WIFSIGNALED(status) else "published", "", "", ""])
    return every


def building(project):
    """A process that builds the new site together with another one."""
    child = os.fork()
    if child == 0:
        published(project, "new", (*MANY, "added.html"), jobs=2)
        os._exit(0)
    return child


def main(folder, way, happens):
    stage_module._flush = lambda _: None  # Waiting for a real disk proves nothing here.
    if way == "renames":
        swap_module._is_exchanged = lambda *_: False
    print(json.dumps(at_random(folder) if happens == "random" else each_step(folder, happens)))


main(Path(sys.argv[1]), *sys.argv[2:])
