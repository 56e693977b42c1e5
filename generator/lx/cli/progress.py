"""How far a long piece of work is: a line that renews itself on a terminal, plain lines elsewhere. To stderr."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def step(words: str) -> Iterator[None]:
    """Tell of a step while it runs, and how long it took."""
    terminal = sys.stderr.isatty()
    if terminal:
        print(f"\r\033[K{words} …", end="", file=sys.stderr, flush=True)
    began = time.perf_counter()
    yield
    took = time.perf_counter() - began
    if terminal:
        print("\r\033[K", end="", file=sys.stderr, flush=True)
    else:
        print(f"{words}: {took:.1f} s", file=sys.stderr, flush=True)
