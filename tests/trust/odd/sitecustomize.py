"""Python imports this first where the folder is in PYTHONPATH: a machine that lists folders in an order of its own.

With ``LX_NO_NETWORK``, whoever asks for an address or a connection is ended at once, and says so.
"""

import os
import random
import sys

chance = random.Random(int(os.environ["LX_ORDER"]))
scandir, listdir = os.scandir, os.listdir


class Shuffled:
    """The entries of a folder, in another order each time."""

    def __init__(self, entries):
        with entries:
            self.entries = list(entries)
        chance.shuffle(self.entries)
        self.rest = iter(self.entries)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.rest)

    def close(self):
        """Nothing is left to be told."""
        self.rest = iter(())


def listed(*arguments):
    names = listdir(*arguments)
    chance.shuffle(names)
    return names


def refused(event, arguments):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"}:
        os.write(2, f"asked for the network: {event} {arguments}\n".encode())
        os._exit(97)


os.scandir = lambda *arguments: Shuffled(scandir(*arguments))
os.listdir = listed
if os.environ.get("LX_NO_NETWORK"):
    sys.addaudithook(refused)
