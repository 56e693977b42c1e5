"""Where something stands: the repository as bytes, a file, a place in a file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import NewType, TypeAlias

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"
Tree: TypeAlias = Mapping[PurePosixPath, bytes]
"""The repository: every file that counts, by its path from the project's root. In a test, a dict."""

Pointer = NewType("Pointer", str)
"""A place in a record's data, RFC 6901: ``/credits/0/grade``; the empty string is the whole."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a file; line and column count from 1, in characters."""

    line: int
    column: int
    length: int = 1


@dataclass(frozen=True, slots=True)
class Source:
    """A file of the repository: its path from the root and the SHA-256 of its bytes, in hexadecimal."""

    path: PurePosixPath
    digest: str
