"""`lx` with the arguments given, whose every process says so and waits as soon as it has written its first file."""

import os
import sys
import time

from lx.cli import main
from lx.publish import stage

put = stage._put


def put_and_wait(*arguments):
    put(*arguments)
    os.write(2, b"written\n")
    time.sleep(600)


stage._put = put_and_wait
sys.argv[0] = "lx"
main()
