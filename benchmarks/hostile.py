"""What it costs to refuse a catalog in which every record is broken.

    python -m benchmarks.hostile --records 10000

Every problem is to be counted, and the first hundred of a file shown, within 10 s and 500 MB.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

import click

from benchmarks import TODAY
from benchmarks.catalog import project, write
from benchmarks.measure import start, workplace

_MANY = 100
"""Of so many broken files, one has three hundred faults."""

_FAULTS: tuple[Callable[[str], str], ...] = (
    lambda text: text.replace("\ntitle:", "\ntittle:", 1),
    lambda text: text.replace("\nsummary: ", "\nsummary: \u202e", 1),
    lambda text: text.replace("\ntitle: ", "\ntitle: @", 1),
    lambda text: text.replace("\nstatus:", "\nstatus: current\nstatus:", 1),
    lambda text: text.replace("\nlast_reviewed: ", '\nlast_reviewed: "2026-02-30"\nreview_by: ', 1),
    lambda text: _with_more(text, "links: [{label: a, url: 'javascript:alert(1)'}]"),
    lambda text: _with_more(text, "x: &a [*a]"),
    lambda text: _with_more(text, f"x: {'[' * 40}{']' * 40}"),
    lambda text: _with_more(text, "before: [nothing-is-called-so]\nrelated: [career/nor-so]"),
    lambda text: _with_more(text, "x: !!python/object:os.system a"),
)


def broken(count: int) -> Iterator[tuple[PurePosixPath, bytes]]:
    """A made-up catalog, every record of it with a fault."""
    number = 0
    for path, content in project(count):
        if path.parts[0] != "catalog" or len(path.parts) < 4:
            yield path, content
            continue
        yield path, _broken(content.decode(), number).encode()
        number += 1


def _broken(text: str, number: int) -> str:
    if number % _MANY == _MANY - 1:
        return _with_more(text, "\n".join(f"unknown_{line}: {line}" for line in range(300)))
    return _FAULTS[number % len(_FAULTS)](text)


def _with_more(text: str, line: str) -> str:
    """A record with one more field: at the end of its fields, before its text."""
    if not text.startswith("---\n"):
        return f"{text}{line}\n"
    return text.replace("\n---\n", f"\n{line}\n---\n", 1)


@click.command()
@click.option("--records", "count", type=click.IntRange(40, 1_000_000), default=10_000, help="Default: 10,000.")
def main(count: int) -> None:
    """Check a broken catalog, and say what that took."""
    with workplace() as place:
        write(broken(count), place / "catalog")
        lx = str(Path(sys.executable).with_name("lx"))
        command = [lx, "check", "--project", str(place / "catalog"), "--today", str(TODAY)]
        began = time.perf_counter()
        _, status, usage = os.wait4(start(command, log=place / "log"), 0)
        wall = time.perf_counter() - began
        *lines, _ = told = (place / "log").read_text().splitlines()
    found = next((line for line in reversed(told) if " records." in line), "nothing was counted")
    memory = usage.ru_maxrss // (1024 if sys.platform != "darwin" else 1024**2)
    code = os.waitstatus_to_exitcode(status)
    click.echo(f"{wall:.2f} s ({usage.ru_utime + usage.ru_stime:.2f} s of processor), {memory} MB, exit code {code}")
    click.echo(f"{len(lines):,} lines told; {found}")


if __name__ == "__main__":
    main()
