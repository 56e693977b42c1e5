"""Numbers in a message about a result: none is told, since logs are public and the number may be a small group's."""

import re
from dataclasses import replace

from lx.model.problem import Problem

_TYPE = "result"
_NUMBER = re.compile(r"(?<![\w.-])-?[0-9]+(?:[.,][0-9]+)*(?![\w-])")
_IN_WORDS = re.compile(r"\b(zero|one|two|three|four|five|six|seven|eight|nine)\b", re.IGNORECASE)
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")


def discreet(problem: Problem) -> Problem:
    """The problem, without the numbers of a result's file: `…` stands for each."""
    if problem.path.parts[2:3] != (_TYPE,):
        return problem
    return replace(problem, message=_without_numbers(problem.message), fix=_without_numbers(problem.fix))


def _without_numbers(text: str) -> str:
    # Number words only where the file is quoted: in our own sentences, one is no figure.
    hushed = _QUOTED.sub(lambda found: _IN_WORDS.sub("…", found[0]), text)
    return _NUMBER.sub("…", hushed)
