"""Publishes a site in child processes, each of which kills itself one step of the disk later than the one before.

Arguments: a folder, and `exchange` or `renames`, the way to swap. In the folder, `before/<n>` is made for each step n.
It ends when a child got to the end; the last line of output is the number of steps.
"""

import os
import signal
import sys
from pathlib import Path, PurePosixPath

from lx.model.output import File
from lx.publish import swap
from lx.publish.site import Order, publish
from lx.publish.stage import write

STEPS = frozenset({"os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.truncate", "ctypes.dlsym"})


def site(project, text, *names):
    files = [File(PurePosixPath(name), text.encode()) for name in names]
    return publish(
        project / "site", lambda stage: [write(stage, files, project=project)], project=project, order=Order(())
    )


def die_at(step):
    """Every change to the disk is a step: what the interpreter tells of, and the writes, that it does not tell of."""
    left, really = [step], os.write

    def count():
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def told(event, arguments):
        is_for_writing = event == "open" and isinstance(arguments[2], int) and arguments[2] & os.O_CREAT
        if event in STEPS or is_for_writing:
            count()

    def write_counted(handle, content):
        count()
        return really(handle, content)

    sys.addaudithook(told)
    os.write = write_counted


def main(folder, way):
    if way == "renames":
        swap._is_exchanged = lambda *_: False
    step = 0
    while True:
        step += 1
        project = folder / str(step)
        project.mkdir()
        site(project, "old", "index.html", "gone.html", "career/welder.html")
        child = os.fork()
        if child == 0:
            die_at(step)
            site(project, "new", "index.html", "added.html", "career/welder.html")
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if not os.WIFSIGNALED(status):
            break
    sys.stdout.write(f"{step}\n")


main(Path(sys.argv[1]), sys.argv[2])
