"""Work shared out over processes comes back whole, or not at all."""

import os
from pathlib import Path

import pytest

from lx.model.problem import Severity
from lx.publish.fault import problem_of
from lx.workers import in_shares


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_every_share_comes_back_in_order(jobs: int) -> None:
    results = in_shares(lambda share: f"{share.index}/{share.of}".encode(), jobs)

    assert b" ".join(results).decode() == " ".join(f"{index}/{len(results)}" for index in range(len(results)))


def test_a_worker_that_dies_takes_the_whole_build_with_it_in_words() -> None:
    def work(share: object) -> bytes:
        if share.index:  # type: ignore[attr-defined]
            os._exit(9)
        return b""

    with pytest.raises(ChildProcessError) as died:
        in_shares(work, 2)

    told = problem_of(died.value, Path("site"))
    assert (told.code, told.severity, told.place) == ("LX908", Severity.ERROR, None)
    assert "--jobs 1" in told.fix
