"""A career's page: what to take on the way there, and where, from the programs and courses that lead there."""

from collections.abc import Mapping
from dataclasses import dataclass

from lx.model.record import Record, Ref
from lx.render.context import Context, Named, named, owner_title
from lx.render.linked import is_named, rows_of
from lx.render.program import Step, program_map
from lx.text.place import steps_of

_PROGRAMS_SHOWN = 3
_LEADING = ("leads_to", "occupations")


@dataclass(frozen=True, slots=True)
class Way:
    """A program that leads to a career, year by year; `where` is the school that offers it, "" where none is told."""

    program: Named
    where: str
    steps: tuple[Step, ...]


def career_values(context: Context, record: Record) -> Mapping[str, object]:
    """The programs of this site that lead here as steps, and the courses that do; both are `named` by this part."""
    programs, courses = _leading(context, record, "program"), _leading(context, record, "course")
    drawn = sorted(ref for ref in programs if ref in context.addresses)[:_PROGRAMS_SHOWN]
    return {
        "programs": tuple(_way(context, ref) for ref in drawn),
        "more_programs": rows_of(context, programs.difference(drawn), about=record.ref),
        "courses": rows_of(context, courses, about=record.ref),
        "named": programs | courses,
    }


def _leading(context: Context, record: Record, kind: str) -> frozenset[Ref]:
    """The records of a type that say that they lead here."""
    links = context.catalog.backlinks.get(record.ref, ())
    return frozenset(
        link.origin
        for link in links
        if link.origin.type == kind and steps_of(link.place)[0] in _LEADING and is_named(context, link.origin)
    )


def _way(context: Context, ref: Ref) -> Way:
    program = named(context, ref)
    steps = program_map(context, context.catalog.records[ref]).steps
    return Way(program, owner_title(context, program.card), steps)
