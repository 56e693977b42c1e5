"""What a build writes: files, and copies of attachments."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TypeAlias

from lx.model.site import Share, Site


@dataclass(frozen=True, slots=True)
class File:
    """A file of the site: its path from the output folder, and its bytes."""

    path: PurePosixPath
    content: bytes


@dataclass(frozen=True, slots=True)
class Copy:
    """An attachment, byte for byte: its path in the site, and its path in the repository."""

    path: PurePosixPath
    original: PurePosixPath


Output: TypeAlias = File | Copy
Produce: TypeAlias = Callable[[Site, Share], Iterator[Output]]
"""The shape of every export: a site and a worker's share of it in, outputs out."""
