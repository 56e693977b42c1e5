"""A page before it is HTML: which template, and the values that it shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True)
class View:
    """A page: its path from the output folder, its shell, template and language, and what the template is given.

    `head` says what the page is of itself: title, summary, address, section, and what else stands in its head. A
    view is built from one record, its links, the facts about it and the cards of others; templates see nothing else.
    """

    path: PurePosixPath
    shell: str
    template: str
    language: str
    head: Mapping[str, str]
    values: Mapping[str, object]
