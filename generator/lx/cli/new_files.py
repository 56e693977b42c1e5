"""Files that a command adds to a project: each whole or not at all."""

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from lx.model.problem import Problem
from lx.publish.fault import problem_of


@dataclass(frozen=True, slots=True)
class Written:
    """Which files were written, and what stopped the next one."""

    paths: tuple[PurePosixPath, ...]
    problem: Problem | None = None


def write_all(root: Path, files: Mapping[PurePosixPath, str]) -> Written:
    """Write files below a root, over those that are there."""
    done: list[PurePosixPath] = []
    for path, text in files.items():
        target = root / path
        beside = target.with_name(f".{target.name}.new")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(text, encoding="utf-8", newline="\n")
            os.replace(beside, target)  # noqa: PTH105 - one step
        except OSError as error:
            with suppress(OSError):
                beside.unlink()
            return Written(tuple(done), problem_of(error, target))
        done.append(path)
    return Written(tuple(done))
