"""`lx build --timings`: how long each stage took, and how much it did."""

import re
from collections.abc import Callable, Iterator
from itertools import count

from lx.cli.timings import Stopwatch, table_of
from lx.model.site import Share
from lx.watch import UNWATCHED
from lx.workers import in_shares


def ticking(seconds: float = 1.0) -> Callable[[], float]:
    """A clock that goes on by as much each time somebody looks at it."""
    ticks: Iterator[int] = count()
    return lambda: next(ticks) * seconds


def rows(table: str) -> dict[str, list[str]]:
    """The table's lines by stage, each as its columns."""
    return {stage: rest for stage, *rest in (re.split(r"\s{2,}", line.strip()) for line in table.splitlines())}


def test_the_time_since_the_stage_before_belongs_to_the_stage_that_ends():
    watch = Stopwatch(ticking(0.5))

    watch.done("read", 10)
    watch.done("link", 4)

    assert rows(table_of(watch)) == {
        "Stage": ["Items", "This process", "Others"],
        "read": ["10", "0.500 s"],
        "link": ["4", "0.500 s"],
        "Together": ["1.000 s"],
    }


def test_a_stage_that_comes_in_parts_is_one_line():
    watch = Stopwatch(ticking())

    for _ in range(1_500):
        watch.done("pages", 1)
        watch.done("write")

    assert rows(table_of(watch))["pages"] == ["1,500", "1500.000 s"]
    assert rows(table_of(watch))["write"] == ["1500.000 s"]


def test_what_other_processes_did_stands_apart_and_their_result_is_whole():
    watch = Stopwatch(ticking())

    def work(share: Share) -> bytes:
        watch.done("read", 3)
        return b"share %d" % share.index

    results = in_shares(work, 3, watch=watch)

    assert results == [b"share 0", b"share 1", b"share 2"]
    assert rows(table_of(watch))["read"] == ["9", "1.000 s", "2.000 s"]


def test_nobody_who_looks_at_no_clock_changes_a_result():
    assert in_shares(lambda share: b"%d" % share.index, 2, watch=UNWATCHED) == [b"0", b"1"]


def test_a_build_tells_its_stages_on_stderr_only_if_asked(lx_command, tmp_path):
    project, out = tmp_path / "project", tmp_path / "site"
    (project / "catalog").mkdir(parents=True)
    (project / "catalog/catalog.yml").write_text("format: 1\nname: Empty\nstate: IL\ntime_zone: UTC\nlanguages: [en]\n")

    silent = lx_command("build", "--project", project, "--out", out)
    told = lx_command("build", "--project", project, "--out", out, "--timings")

    assert "Together" not in silent.err
    assert {"load", "link", "derive", "theme", "pages", "search", "write", "publish"} <= set(rows(told.err))
    assert told.out == silent.out
