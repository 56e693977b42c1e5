"""A page before it is HTML: which template, and the values that it shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True)
class View:
    """A page: its path from the output folder, its shell and template, its language, and what the template is given.

    `head` fills the shell's slots for title, summary, address and JSON-LD. A view is built from one record, its links, the facts
    about it and the cards of others; templates see the view, never the catalog.
    """

    path: PurePosixPath
    shell: str
    template: str
    language: str
    head: Mapping[str, str]
    values: Mapping[str, object]
