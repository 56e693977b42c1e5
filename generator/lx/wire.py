"""What processes give one another: plain values as bytes, since those of the model cannot be marshalled."""

import marshal
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from lx.model.catalog import Link
from lx.model.problem import Part, Problem, Severity
from lx.model.record import Prose, Record, Ref
from lx.model.source import Source, Span
from lx.publish.stage import Fault, Written


@dataclass(frozen=True, slots=True)
class Read:
    """What reading a file gives: its record and body, unless problems leave none. Problems are located.

    `is_sound`: without an error, so that it is linked. Of what is not, `links` are those that can be followed still.
    """

    record: Record | None
    prose: Prose | None
    problems: tuple[Problem, ...]
    is_sound: bool
    links: tuple[Link, ...] = ()


def reads_to_wire(reads: Mapping[int, Read]) -> bytes:
    """What was read, by number, as bytes."""
    return marshal.dumps(
        [
            (n, _record(one), _prose(one), list(map(_problem, one.problems)), one.is_sound, list(map(_link, one.links)))
            for n, one in reads.items()
        ]
    )


def reads_from_wire(raw: bytes) -> dict[int, Read]:
    """What was read, by number, from bytes of another process of this build: never from anywhere else."""
    return {
        n: Read(
            _record_back(record),
            _prose_back(prose),
            tuple(map(_problem_back, problems)),
            is_sound,
            tuple(map(_link_back, links)),
        )
        for n, record, prose, problems, is_sound, links in marshal.loads(raw)
    }


def written_to_wire(written: Written) -> bytes:
    """What a share of outputs came to, as bytes."""
    fault = written.fault
    return marshal.dumps((written.paths, written.size, (fault.errno, fault.path) if fault else None))


def written_from_wire(raw: bytes) -> Written:
    """What a share of outputs came to, from bytes of another process of this build."""
    paths, size, fault = marshal.loads(raw)
    return Written(paths, size, Fault(*fault) if fault else None)


def _record(one: Read) -> object:
    record = one.record
    if record is None:
        return None
    source = record.source
    return record.ref.type, record.ref.id, record.home, record.data, record.body, str(source.path), source.digest


def _record_back(plain: tuple) -> Record | None:  # type: ignore[type-arg]
    if plain is None:
        return None
    kind, name, home, data, body, path, digest = plain
    return Record(Ref(kind, name), home, data, body, Source(PurePosixPath(path), digest))


def _prose(one: Read) -> object:
    prose = one.prose
    return None if prose is None else (prose.html, prose.plain, [(link.type, link.id) for link in prose.links])


def _prose_back(plain: tuple) -> Prose | None:  # type: ignore[type-arg]
    if plain is None:
        return None
    html, text, links = plain
    return Prose(html, text, tuple(Ref(*link) for link in links))


def _link(one: Link) -> object:
    return tuple(one.origin), one.place, tuple(one.target)


def _link_back(plain: tuple) -> Link:  # type: ignore[type-arg]
    origin, place, target = plain
    return Link(Ref(*origin), place, Ref(*target))


def _problem(one: Problem) -> object:
    place = (one.place.line, one.place.column, one.place.length) if isinstance(one.place, Span) else one.place
    return one.code, str(one.path), place, one.message, one.fix, one.part.value, one.severity.value


def _problem_back(plain: tuple) -> Problem:  # type: ignore[type-arg]
    code, path, place, message, fix, part, severity = plain
    where = Span(*place) if isinstance(place, tuple) else place
    return Problem(code, PurePosixPath(path), where, message, fix, Part(part), Severity(severity))
