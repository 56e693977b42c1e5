"""`lx` with the arguments given, whose every process says so and waits as soon as it has written its first file."""

import os
import signal
import sys
import time

from lx.cli import main
from lx.publish import stage

# Whoever runs the tests in the background may have these ignored, and what is ignored is handed down.
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGTERM, signal.SIG_DFL)
signal.signal(signal.SIGHUP, signal.SIG_DFL)

put = stage._put


def put_and_wait(*arguments):
    put(*arguments)
    os.write(2, b"written\n")
    # In short naps: a signal that comes just before a sleep is answered only after it.
    for _ in range(12_000):
        time.sleep(0.05)


stage._put = put_and_wait
sys.argv[0] = "lx"
main()
