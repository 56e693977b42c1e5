"""Problems to text: for a terminal, for a machine, for a pull request. Nothing here prints."""

from collections.abc import Callable, Collection, Sequence
from pathlib import PurePosixPath
from typing import TypeAlias

from lx.model.problem import Problem
from lx.report import github, machine, terminal

Report: TypeAlias = Callable[[Sequence[Problem], int, Collection[PurePosixPath]], str]
"""Problems, how many records were read, and the files whose problems are told first, to text."""

FORMATS: tuple[tuple[str, Report], ...] = (
    ("github", github.annotations),
    ("json", machine.json_text),
    ("text", terminal.text),
)
