"""Runs a command and writes to a file how much memory it took at most, in KB; its exit code is the command's.

The kernel counts for a new process what the one that began it held. A long run of tests holds much; this one is small.
"""

import resource
import subprocess
import sys

file, *command = sys.argv[1:]
code = subprocess.call(command)
most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // (1024 if sys.platform == "darwin" else 1)
with open(file, "w") as out:  # noqa: PTH123 - nothing more than needed is imported
    out.write(str(most))
sys.exit(code)
