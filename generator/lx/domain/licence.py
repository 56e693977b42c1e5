"""A license as SPDX writes it: ids of licenses, joined by AND and OR, with WITH for an exception, and parentheses."""

import re
from collections.abc import Iterator

_PIECES = re.compile(r"[()]|[^\s()]+")
_JOINTS = ("AND", "OR", "WITH")


def pieces_of(expression: str) -> tuple[str, ...]:
    """Ids, joining words and parentheses, in the order in which they are written."""
    return tuple(_PIECES.findall(expression))


def ids_of(expression: str) -> tuple[str, ...]:
    """The licenses that it names, each once; an exception behind WITH is none."""
    return tuple(dict.fromkeys(_ids(pieces_of(expression))))


def is_id(piece: str) -> bool:
    """Whether a piece names a license or an exception, and neither joins nor groups."""
    return piece not in _JOINTS and piece not in "()"


def _ids(pieces: tuple[str, ...]) -> Iterator[str]:
    for before, piece in zip(("", *pieces), pieces, strict=False):
        if is_id(piece) and before != "WITH":
            yield piece
