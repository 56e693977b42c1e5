"""One record of the catalog, as it was written."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from lx.model.source import Json, Source


class Ref(NamedTuple):
    """What names a record: its type and its id, unique over all exchanges. ``str()`` gives ``course/kcc-mat-110``."""

    type: str
    id: str

    def __str__(self) -> str:
        return f"{self.type}/{self.id}"


@dataclass(frozen=True, slots=True)
class Record:
    """A record: data as written, without defaults; `home` is the exchange's folder in which its file lies."""

    ref: Ref
    home: str
    data: Mapping[str, Json]
    body: str
    source: Source


@dataclass(frozen=True, slots=True)
class Prose:
    """A record's body, made ready: `html` is safe to insert, `plain` is what search reads, `links` what it names."""

    html: str
    plain: str
    links: tuple[Ref, ...] = ()
