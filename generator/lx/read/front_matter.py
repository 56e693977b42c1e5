"""Where the fields of a Markdown file end and its text begins.

Two fences, each a line of three hyphens. (python-frontmatter takes four hyphens for a fence too, swallows blank lines
behind it, so that no line number of the text is sure, and fails on a missing one: these lines do neither.)
"""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from lx.model.problem import Problem
from lx.model.source import Span

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A Markdown file's fields and text as they stand, each with the line of the file on which it begins."""

    yaml: str
    yaml_line: int
    body: str
    body_line: int


def split(text: str, path: PurePosixPath) -> FrontMatter | Problem:
    """Fields and text of a Markdown file. The first line must be a fence; a later one closes it."""
    opening = _FENCE.match(text)
    if opening is None:
        message = (
            "A Markdown record begins with its fields, between two lines of three hyphens; this first line is none."
        )
        return Problem(
            "LX042", path, Span(1, 1), message, "Write --- as the first line, then the fields, then --- again."
        )
    closing = _FENCE.search(text, opening.end())
    if closing is None:
        message = "The fields begin with --- but no second line of --- ends them."
        return Problem("LX043", path, Span(1, 1, 3), message, "Write --- on a line of its own after the last field.")
    fields = text[opening.end() + 1 : closing.start()]
    body = text[closing.end() + 1 :]
    return FrontMatter(fields, 2, body, text.count("\n", 0, closing.end()) + 2)
