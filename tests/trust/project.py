"""A project on disk: `lx` as a user runs it there, and what lies in a folder."""

import atexit
import hashlib
import json
import os
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

DAY = ("--today", "2026-11-24")
FAULTY = Path(__file__).with_name("faulty.py")


def fresh(*arguments, project, before=(), **environment):
    """What came of `lx` in a process of its own; `before` is what the command begins with, such as a wrapper."""
    return subprocess.run(
        [*before, sys.executable, "-m", "lx", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        cwd=project,
        env={**os.environ, **environment},
    )


def lx(*arguments, project, fault="nothing", **environment):
    """What came of `lx`, in a process that has all modules at hand already; it may meet a fault of `faulty.py`."""
    with tempfile.TemporaryDirectory() as folder:
        request = {
            "arguments": [fault, *map(str, arguments)],
            "project": str(project),
            "environment": environment,
            "folder": folder,
        }
        server = _server()
        server.stdin.write(json.dumps(request) + "\n")
        server.stdin.flush()
        code = int(server.stdout.readline())
        out, err = (Path(folder, name).read_text("utf-8") for name in ("out", "err"))
    return subprocess.CompletedProcess(arguments, code, out, err)


@cache
def _server():
    """A process that is `lx` before it looks at its arguments, and forks for each run."""
    command = [sys.executable, str(FAULTY)]
    server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    atexit.register(server.kill)
    return server


def built_by(*arguments, project):
    """A build that must go well, on the day of the examples."""
    run = lx("build", *DAY, *arguments, project=project)
    assert run.returncode == 0, run.stdout + run.stderr


def said(run):
    """All that a run said, of which nothing may look like an accident."""
    assert "Traceback" not in run.stdout + run.stderr, run.stderr
    return run.stdout + run.stderr


def digests(folder):
    """Every file below a folder by the hash of its bytes; a link by what it leads to."""
    return {
        path.relative_to(folder).as_posix(): f"-> {path.readlink()}" if path.is_symlink() else _digest(path)
        for path in Path(folder).rglob("*")
        if path.is_symlink() or path.is_file()
    }


def _digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()
