"""The end of a build before its time."""

import signal
import threading

import pytest

from lx.publish.interruption import ended_by_exception


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_being_told_to_end_raises_what_a_shell_expects(number, code):
    with pytest.raises(SystemExit) as ended, ended_by_exception():
        signal.raise_signal(number)

    assert ended.value.code == code


def test_afterwards_all_is_as_it_was():
    with ended_by_exception():
        assert signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL

    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_whoever_listens_already_goes_on_listening():
    def mine(*_):
        pass

    signal.signal(signal.SIGTERM, mine)
    try:
        with ended_by_exception():
            assert signal.getsignal(signal.SIGTERM) is mine
        assert signal.getsignal(signal.SIGTERM) is mine
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)


def test_in_a_thread_of_its_own_it_changes_nothing():
    seen = []

    def work():
        with ended_by_exception():
            seen.append(signal.getsignal(signal.SIGTERM))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

    assert seen == [signal.SIG_DFL]
