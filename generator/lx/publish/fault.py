"""What the machine refuses while a site is published, in words: disk, rights, a folder that is not ours, another build.

A problem of the machine names a path and has no line. Its code begins with LX9, and the command ends with 3.
"""

import errno
import os
import shutil
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from lx.model.problem import Problem, Severity
from lx.model.rule import AnyRule, Rule

_FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_GONE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.ELOOP})
_BOUND = frozenset({errno.EBUSY, errno.EXDEV})


class RefusedError(Exception):
    """A folder may not be replaced, or not now: nothing was written. It carries the problem that says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Need:
    """What a whole site takes up on the disk."""

    size: int = 0
    files: int = 0


def refusal(code: str, path: Path, message: str, *, fix: str) -> RefusedError:
    """A refusal in words."""
    return RefusedError(Problem(code, PurePosixPath(path.as_posix()), None, message, fix))


def is_full(error: OSError) -> bool:
    """Whether there is no room left, or none that this user may have."""
    return error.errno in _FULL


def problem_of(error: OSError, path: Path, need: Need | None = None) -> Problem:
    """The machine's error as a problem of `path`. For a full disk, `need` is what the whole site would have taken."""
    place = PurePosixPath(path.as_posix())
    if isinstance(error, ChildProcessError):
        message = "A process of the build was ended before its time, often because memory ran out."
        return Problem("LX908", place, None, message, "close other programs, and build again with --jobs 1.")
    if is_full(error):
        return Problem("LX901", place, None, _full(path, need or Need()), "free some space and build again.")
    if error.errno in _GONE:
        message = f"{_named(error, path)} was moved, deleted or replaced meanwhile: {_reason(error)}."
        return Problem("LX909", place, None, message, "see to it that nothing else changes the files, then try again.")
    if error.errno in _FORBIDDEN:
        message = f"{_named(error, path)} may not be read or written: {_reason(error)}."
        fix = "ask for the right to write there, or name another folder with --out."
        return Problem("LX902", place, None, message, fix)
    if error.errno in _BOUND:
        fix = "name a folder inside it with --out."
        return Problem("LX905", place, None, f"The folder cannot be moved ({_reason(error)}).", fix)
    message = f"{_named(error, path)} cannot be read or written: {_reason(error)}."
    return Problem("LX905", place, None, message, "check the disk, then build again.")


def memory_problem(path: Path) -> Problem:
    """There is not enough memory for what was to be done with `path`."""
    message = "There is not enough memory to go on."
    return Problem("LX908", PurePosixPath(path.as_posix()), None, message, "close other programs, then try again.")


def port_problem(error: OSError, address: str) -> Problem:
    """The machine's error where a site was to be shown at an address of this machine."""
    message = f"Nothing can be shown at this address: {_reason(error)}."
    fix = "name another port with --port; --port 0 takes any that is free."
    return Problem("LX907", PurePosixPath(address), None, message, fix)


def _full(path: Path, need: Need) -> str:
    free = _free(path)
    if not need.files and not free.files:
        return "The disk can hold no more files: none is free."
    if need.files and free.files < need.files and free.size > need.size:
        return f"The disk can hold no more files: {need.files:,} needed, {free.files:,} free."
    if need.size > free.size:
        return f"The disk is full: {_megabytes(need.size)} needed, {_megabytes(free.size)} free."
    needed = f": {_megabytes(need.size)} needed" if need.size else ""
    return f"The disk or your share of it is full{needed}."


def _free(path: Path) -> Need:
    """What is free where this path is or would be."""
    folder = next(one for one in (path.absolute(), *path.absolute().parents) if one.is_dir())
    if not hasattr(os, "statvfs"):
        return Need(shutil.disk_usage(folder).free, 2**63)
    state = os.statvfs(folder)
    # A file system that makes room for files as it goes tells of none.
    return Need(state.f_bavail * state.f_frsize, state.f_favail if state.f_files else 2**63)


def _megabytes(size: int) -> str:
    return f"{size / 1e6:,.0f} MB" if size >= 10_000_000 else f"{size / 1e6:.2f} MB"


def _named(error: OSError, path: Path) -> str:
    """The file that the machine names, where it is another one than the folder."""
    name = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else ""
    return f"'{name}'" if name and Path(name) != path else "It"


def _reason(error: OSError) -> str:
    return (error.strerror or os.strerror(error.errno or 0)).lower()


def _rule(code: str, name: str, text: str) -> AnyRule:
    return Rule(code, name, Severity.ERROR, text, None)


RULES: tuple[AnyRule, ...] = (
    _rule(
        "LX901",
        "disk-full",
        """The disk is full.

The site is written beside the old one before it takes its place, so that both must find room for a moment. What was
begun is removed again; the last good site stays.
""",
    ),
    _rule(
        "LX902",
        "not-writable",
        """The output folder, or the folder in which it lies, cannot be written.

It belongs to someone else, or the disk may only be read. A new site is made beside the old one and then takes its
place, so the folder around it must be writable too.
""",
    ),
    _rule(
        "LX903",
        "foreign-folder",
        """The output folder is not lx's own.

A build replaces the whole folder. So it takes only a new or empty one, or one that an earlier build made (a file
.lx-site.json lists what it made) and to which nobody has added a file since. It never takes the root of a disk, a home,
the project or its sources, or a link to somewhere else.
""",
    ),
    _rule(
        "LX904",
        "another-build",
        """Another build is writing the same folder.

Two at once would mix their files. The lock is a hidden file beside the folder; when a build ends, however it ends, the
lock is free again.
""",
    ),
    _rule(
        "LX905",
        "disk-fault",
        """The disk does not do what it should.

A file could not be read, written or moved, for the reason that the message gives. The last good site stays.
""",
    ),
    _rule(
        "LX906",
        "exchanges-would-go",
        """The output folder holds exchanges that this build would remove.

With --exchange, a site of only those exchanges is built. In a folder that holds others, these would be gone.
""",
    ),
    _rule(
        "LX907",
        "port-not-free",
        """The port at which the site would be shown is not free.

Another program uses it, often another `lx serve`; or its number is below 1024, which belongs to the system.
""",
    ),
    _rule(
        "LX908",
        "process-ended",
        """A process of the build was ended by the system.

A build shares its work over several processes. When memory runs out, the system ends one of them, and its share of the
site is missing; so nothing is published.
""",
    ),
    _rule(
        "LX909",
        "changed-meanwhile",
        """A file was moved, deleted or replaced while lx was at work.

What was read before and what is there now do not belong together, so nothing is published: an editor, a sync client or
`git switch` in another window may be at work too. The last good site stays.
""",
    ),
)
"""What the machine can refuse, in order of code, for `lx explain` and the reference page."""
