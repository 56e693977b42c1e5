"""One site to build: an exchange's, or the hub's."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath
from types import CodeType

from lx.model.catalog import Catalog
from lx.model.facts import Facts
from lx.model.record import Ref
from lx.model.rule import AnyRule
from lx.model.source import Span


@dataclass(frozen=True, slots=True)
class Words:
    """The interface's wording in one language: English message to its translation, or to its forms for one and many."""

    language: str
    messages: Mapping[str, str | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Shell:
    """A page without its content: literal HTML, and between two pieces the name of the slot that is filled there.

    ``pieces`` has one more member than ``slots``.
    """

    pieces: tuple[str, ...]
    slots: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Editorial:
    """An editorial page of `content/<folder>/`, rendered and made safe. `folder` is hub, shared or an exchange's id.

    In `html`, a link inside the site is written ``lx:career/machinist``, ``lx:about/privacy`` or ``lx:catalog/json``;
    `links` are the same without ``lx:``, each with its place in the source.
    """

    folder: str
    name: str
    title: str
    summary: str
    order: int
    html: str
    plain: str
    source: PurePosixPath
    links: tuple[tuple[str, Span], ...] = ()


@dataclass(frozen=True, slots=True)
class Theme:
    """What pages are made with: shells by kind of page, Jinja templates (a site has their code) and assets, by name."""

    shells: Mapping[str, Shell]
    templates: Mapping[str, str]
    code: Mapping[str, CodeType]
    assets: Mapping[PurePosixPath, bytes]
    pages: tuple[Editorial, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """One worker's part of what a site has many of: every `of`-th, starting with `index` (from 0).

    What is made once a site (its home) is made by share 0.
    """

    index: int
    of: int


WHOLE = Share(0, 1)
"""All of it, where one worker does everything."""


@dataclass(frozen=True, slots=True)
class Site:
    """A site: `exchange` is its id, or None for the hub; `exchanges` are all that this build makes, in order of id.

    `rules` are all that a change is checked by, for their reference page. `base_url` is where the hub will be found on
    the web, without a slash at its end, or "" where that is not known. `said` are records' words, found beforehand.
    """

    exchange: str | None
    exchanges: tuple[str, ...]
    catalog: Catalog
    facts: Facts
    theme: Theme
    words: Words
    base_url: str
    built_on: date
    rules: tuple[AnyRule, ...]
    said: Mapping[Ref, str] = field(default_factory=dict)
