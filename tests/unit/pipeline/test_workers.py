"""Work that is shared out over processes."""

import errno
import multiprocessing
import os
import signal
import time
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from lx.model.problem import Severity
from lx.model.site import Share
from lx.publish.fault import problem_of
from lx.workers import beside, cores, in_shares, turns


def named(share: Share) -> bytes:
    return f"{share.index} of {share.of} in {os.getpid()}".encode()


def parts(results):
    return [result.decode().partition(" in ")[0] for result in results]


def processes(results):
    return {int(result.decode().partition(" in ")[2]) for result in results}


def test_each_share_is_done_once_and_results_stand_in_order():
    assert parts(in_shares(named, 3)) == ["0 of 3", "1 of 3", "2 of 3"]


def test_the_first_share_is_done_here_and_each_other_in_a_process_of_its_own():
    found = processes(in_shares(named, 3))

    assert len(found) == 3
    assert os.getpid() in found


@pytest.mark.parametrize("jobs", [0, 1])
def test_one_job_needs_no_other_process(jobs):
    results = in_shares(named, jobs)

    assert (parts(results), processes(results)) == (["0 of 1"], {os.getpid()})


def test_a_large_result_comes_back_whole():
    large = b"x" * 5_000_000

    assert [len(one) for one in in_shares(lambda _: large, 2)] == [len(large)] * 2


def test_a_worker_that_dies_takes_the_whole_build_with_it_in_words():
    def dies(share: Share) -> bytes:
        if share.index:
            os._exit(7)
        return b""

    with pytest.raises(ChildProcessError, match="ended without a result") as died:
        in_shares(dies, 2)

    told = problem_of(died.value, Path("site"))
    assert (told.code, told.severity, told.place) == ("LX908", Severity.ERROR, None)
    assert "--jobs 1" in told.fix


def test_what_the_machine_refuses_a_worker_is_raised_here_by_its_number_and_name(capfd):
    def refused(share: Share) -> bytes:
        if share.index:
            raise FileNotFoundError(errno.ENOENT, "no such file", "catalog/a.yml")
        return b""

    with pytest.raises(FileNotFoundError) as raised:
        in_shares(refused, 2)

    assert (raised.value.errno, raised.value.filename) == (errno.ENOENT, "catalog/a.yml")
    assert capfd.readouterr().err == ""


def test_a_worker_without_memory_says_nothing_and_takes_the_build_with_it(capfd):
    def runs_out(share: Share) -> bytes:
        if share.index:
            raise MemoryError
        return b""

    with pytest.raises(ChildProcessError):
        in_shares(runs_out, 2)
    assert "Traceback" not in capfd.readouterr().err


def test_a_worker_that_dies_in_the_middle_of_its_result_gave_none(monkeypatch):
    def dies(share: Share) -> bytes:
        if share.index:
            send = Connection._send

            def half(self, content, *more):
                send(self, content[: len(content) // 2], *more)
                os._exit(7)

            monkeypatch.setattr(Connection, "_send", half)
        return b"x" * 100

    with pytest.raises(ChildProcessError):
        in_shares(dies, 2)


def test_a_worker_ends_with_the_process_that_began_it(tmp_path):
    def work(share: Share) -> bytes:
        if share.index:
            (tmp_path / "begun").write_text(str(os.getpid()))
            (tmp_path / "begun").rename(tmp_path / "worker")
            time.sleep(60)
        while not (tmp_path / "worker").exists():
            time.sleep(0.01)
        os.kill(os.getpid(), signal.SIGKILL)
        return b""

    parent = os.fork()
    if parent == 0:
        in_shares(work, 2)
    os.waitpid(parent, 0)

    worker = Path(f"/proc/{(tmp_path / 'worker').read_text()}/stat")
    last = time.monotonic() + 20
    # An ended process that nobody waits for is still listed, as a zombie.
    while worker.exists() and ") Z " not in worker.read_text():
        assert time.monotonic() < last
        time.sleep(0.05)


def test_no_worker_is_left_behind_when_the_work_here_fails():
    def fails(share: Share) -> bytes:
        if share.index:
            signal.pause()
        raise OSError("no")

    with pytest.raises(OSError, match="no"):
        in_shares(fails, 3)
    assert multiprocessing.active_children() == []


def test_a_worker_leaves_ctrl_c_to_the_process_that_began_it():
    def is_blocked(_: Share) -> bytes:
        return str(signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())).encode()

    assert in_shares(is_blocked, 2) == [b"False", b"True"]


def test_a_machine_has_at_least_one_core():
    assert cores() >= 1


def test_each_turn_is_taken_once_by_whichever_process_asks():
    with turns(200) as mine, beside(lambda _: bytes(mine), 3) as others:
        taken = [bytes(mine), *others()]

    assert sorted(b"".join(taken)) == list(range(200))


def test_who_is_busy_takes_no_turns_and_all_are_done_all_the_same():
    with turns(9) as mine, beside(lambda _: bytes(mine), 2) as others:
        theirs = b"".join(others())

        assert (theirs, list(mine)) == (bytes(range(9)), [])


def test_alone_one_takes_all_turns_in_order():
    with turns(9) as mine, beside(lambda _: b"never", 1) as others:
        assert (list(mine), list(others())) == (list(range(9)), [])
