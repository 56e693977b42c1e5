"""Writes a whole valid project of any size: made-up records of every type, with references and bodies.

The same size and seed give the same bytes. It is right on the day of TODAY: check it with `--today 2026-11-24`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from random import Random

from benchmarks import prose
from benchmarks.plan import Stub, counts_of, stubs_of
from benchmarks.record import KINDS
from benchmarks.words import language
from benchmarks.world import Fields, World, world_of
from lx.read.vocabulary import vocabularies_of
from lx.text.yaml_text import field_lines
from lx.theme.shipped import shipped_files

PROJECT = Path(__file__).resolve().parents[1]
_ABOUT = """\
format: 1
name: A made-up catalog
state: IL
time_zone: America/Chicago
languages: [en]
base_url: "https://exchange.example.org"
repository: ""
"""
_WELCOME = """\
---
title: About this exchange
order: 5
summary: A made-up exchange, to measure with.
---

Everything here is [made up](about/about).
"""


@dataclass(frozen=True, slots=True)
class Made:
    """A made-up record: what it was to be, its fields, its body or ""."""

    stub: Stub
    fields: Fields
    body: str


def records(count: int, *, seed: int = 1) -> Iterator[Made]:
    """The records of a catalog of that size, one at a time."""
    tongue = language()
    shares = {name: kind.share for name, kind in KINDS.items() if name != "exchange"}
    stubs = stubs_of(counts_of(count, shares), tongue, Random(f"{seed} plan"))
    world = world_of(stubs, tongue, vocabularies_of(shipped_files()))
    for name, some in stubs.items():
        rng = Random(f"{seed} {name}")
        for stub in some:
            yield _made(stub, world, rng)


def project(count: int, *, seed: int = 1) -> Iterator[tuple[PurePosixPath, bytes]]:
    """All files of a project: what it says of itself, editorial pages, records."""
    yield PurePosixPath("catalog/catalog.yml"), _ABOUT.encode()
    for made in records(count, seed=seed):
        if made.stub.type == "exchange":
            yield PurePosixPath("content", made.stub.id, "welcome.md"), _WELCOME.encode()
        yield _file(made)
    for folder in ("hub", "shared"):
        for file in sorted((PROJECT / "content" / folder).glob("*.md")):
            yield PurePosixPath("content", folder, file.name), file.read_bytes()


def write(files: Iterator[tuple[PurePosixPath, bytes]], out: Path) -> int:
    """Write files below a folder; how many."""
    made: set[PurePosixPath] = set()
    count = 0
    for path, content in files:
        if path.parent not in made:
            (out / path.parent).mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        (out / path).write_bytes(content)
        count += 1
    return count


def _made(stub: Stub, world: World, rng: Random) -> Made:
    kind = KINDS[stub.type]
    fields = kind.fields(stub, world, rng)
    has_body = rng.randrange(100) < kind.bodies
    return Made(stub, fields, _body(stub, world, rng, words=kind.words) if has_body else "")


def _file(made: Made) -> tuple[PurePosixPath, bytes]:
    yaml = "\n".join(line for name, value in made.fields.items() for line in field_lines(name, value)) + "\n"
    home = PurePosixPath("catalog", made.stub.home, made.stub.type)
    if not made.body:
        return home / f"{made.stub.id}.yml", yaml.encode()
    return home / f"{made.stub.id}.md", f"---\n{yaml}---\n{made.body}".encode()


def _body(stub: Stub, world: World, rng: Random, *, words: int) -> str:
    """A body of the usual length, some much longer or shorter, with up to two links."""
    links = [(one.title, one.ref) for one in world.others(rng, rng.choice(("resource", "career")), stub, most=2)]
    return prose.body(world.language, rng, words=int(words * rng.lognormvariate(-0.1, 0.5)), links=links)
