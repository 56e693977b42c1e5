"""A program of study year by year: its steps, and their picture with the grades across."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from lx.domain.credit_sum import class_asked, sums_for
from lx.domain.school_year import year_in_grade
from lx.domain.tree import Leaf, certain, leaves
from lx.domain.written import list_in, mapping_in, text_in, texts_in, whole_in
from lx.model.facts import CreditSum
from lx.model.record import Record, Ref
from lx.model.source import Json
from lx.render.context import Context, Named, named
from lx.render.step_credit import Place, StepCredit, step_credit

_REF_TYPES = {"course": "course", "dual_credit": "dual-credit", "exam_course": "course", "credential": "credential"}


@dataclass(frozen=True, slots=True)
class Box:
    """A course of a step, in the picture: what it brings; places in pixels."""

    record: Named
    credit: StepCredit
    choice: bool
    x: int
    y: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A year of the program, or the part of a year that `term` names; `notes` say by leaf what is drawn in its box.

    `does` is what is explored, solved and worked at beside the courses, each under its label.
    """

    label: str
    term: str
    x: int
    take: Json
    boxes: tuple[Box, ...]
    notes: Mapping[tuple[str, str], str]
    does: tuple[tuple[str, tuple[Named, ...]], ...]
    earns: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class ProgramMap:
    """The picture: its size and a box's in pixels, its steps, its arrows from a course to what needs it."""

    width: int
    height: int
    box_width: int
    box_height: int
    steps: tuple[Step, ...]
    arrows: tuple[tuple[int, int, int, int], ...]


BOX_HEIGHT, GAP, TOP, TERM = 84, 16, 40, 20
_LINES = 3
_BESIDE = ("explore", "challenge", "experience")


class _Asked(NamedTuple):
    """The class that the page is about: when it graduates, and the places of offers that end too early for it."""

    graduates: int
    ended: frozenset[Place]


class Grid(NamedTuple):
    """How far apart the columns of a picture are, how wide a box is (pixels), how many letters a line of it has."""

    column: int
    box: int
    letters: int


WIDE, NARROW = Grid(192, 168, 19), Grid(164, 148, 16)
_FIT = 6
"""So many wide columns have room on a page; of narrow ones it is one more."""


def program_map(context: Context, record: Record) -> ProgramMap:
    """The program's steps with the places of their boxes."""
    written = [mapping_in(step) for step in list_in(record.data.get("steps"))]
    top = TOP + (TERM if any(step.get("term") for step in written) else 0)
    grid, asked = WIDE if len(written) <= _FIT else NARROW, _asked(context, record)
    steps = tuple(
        _step(context, step, x=at * grid.column, top=top, grid=grid, asked=asked) for at, step in enumerate(written)
    )
    rows = max((len(step.boxes) for step in steps), default=0)
    width = (max(1, len(steps)) - 1) * grid.column + grid.box
    arrows = tuple(_arrows(context, steps, width=grid.box))
    return ProgramMap(width, top + rows * (BOX_HEIGHT + GAP), grid.box, BOX_HEIGHT, steps, arrows)


def class_of(context: Context, record: Record) -> int:
    """The class of which the page tells: of those that the program is for, the one that graduates next."""
    return class_asked(record.data.get("classes_of"), context.site.built_on)


def _asked(context: Context, record: Record) -> _Asked:
    graduates = class_of(context, record)
    sums = sums_for(context.site.facts.sums.get(record.ref, ()), graduates)
    return _Asked(graduates, frozenset((offer.source, offer.place) for one in sums for offer in one.ended))


def sums_of(context: Context, record: Record) -> tuple[tuple[Named, CreditSum], ...]:
    """What that class can earn, a college each."""
    sums = sums_for(context.site.facts.sums.get(record.ref, ()), class_of(context, record))
    return tuple((named(context, one.college), one) for one in sums if one.total[1] > 0)


def grade_label(context: Context, grade: int) -> str:
    """A grade's name: 9 to 12 are grades, 13 is the first college year."""
    say = context.gettext
    return say("Grade %s") % grade if grade <= 12 else say("College, year %s") % (grade - 12)


def _step(context: Context, step: Mapping[str, Json], *, x: int, top: int, grid: Grid, asked: _Asked) -> Step:
    grade = whole_in(step.get("grade")) or 0
    chosen = {leaf for leaf in leaves(step.get("take")) if leaf not in certain(step.get("take"))}
    known = tuple(_known(context, step))
    year = year_in_grade(asked.graduates, grade)
    credit = {leaf: step_credit(context, leaf, _ref(leaf), year=year, ended=asked.ended) for leaf in known}
    places = {leaf: (x, top + row * (BOX_HEIGHT + GAP)) for row, leaf in enumerate(known)}
    earned = [Ref("credential", name) for name in texts_in(step.get("earns"))]
    return Step(
        grade_label(context, grade),
        text_in(step.get("term")),
        x,
        step.get("take"),
        tuple(_box(context, leaf, credit[leaf], at=places[leaf], choice=leaf in chosen, grid=grid) for leaf in known),
        {(leaf.kind, leaf.id): found.words for leaf, found in credit.items()},
        tuple(_done(context, step)),
        _named(context, earned),
    )


def _done(context: Context, step: Mapping[str, Json]) -> Iterator[tuple[str, tuple[Named, ...]]]:
    """What a step asks for beside courses, in the words of its schema; of what is a draft nothing is said."""
    entry = context.catalog.types["program"].fields["steps"].shape.items
    for field in _BESIDE if entry else ():
        refs = (
            Ref("challenge", text) if "/" not in text else Ref(*text.split("/", 1))
            for text in texts_in(step.get(field))
        )
        if entry and (records := _named(context, refs)):
            yield context.gettext(entry.properties[field].label), records


def _named(context: Context, refs: Iterable[Ref]) -> tuple[Named, ...]:
    known = (context.catalog.aliases.get(ref, ref) for ref in refs)
    return tuple(named(context, ref) for ref in known if ref in context.site.facts.cards)


def _known(context: Context, step: Mapping[str, Json]) -> Iterator[Leaf]:
    for leaf in leaves(step.get("take")):
        if _ref(leaf) in context.site.facts.cards:
            yield leaf


def _ref(leaf: Leaf) -> Ref:
    return Ref(_REF_TYPES.get(leaf.kind, leaf.kind), leaf.id)


def _box(context: Context, leaf: Leaf, credit: StepCredit, *, at: tuple[int, int], choice: bool, grid: Grid) -> Box:
    ref = _ref(leaf)
    record = named(context, ref)
    title = named(context, Ref("course", _course_of(context, ref))).title if credit.kind == "dual" else record.title
    return Box(record, credit, choice, *at, _lines(title, grid.letters))


def _arrows(context: Context, steps: tuple[Step, ...], *, width: int) -> Iterator[tuple[int, int, int, int]]:
    """An arrow from a course to one of the next column that has it as a prerequisite: longer ones would cross boxes."""
    for before, after in pairwise(steps):
        for target in after.boxes:
            wanted = {leaf.id for leaf in leaves(_prerequisites(context, target.record.ref))}
            for origin in before.boxes:
                if _course_of(context, origin.record.ref) in wanted:
                    yield origin.x + width, origin.y + BOX_HEIGHT // 2, target.x, target.y + BOX_HEIGHT // 2


def _course_of(context: Context, ref: Ref) -> str:
    """The course's id; of a dual-credit offering, its high-school course's."""
    data = context.catalog.records[ref].data
    return str(data.get("high_school_course", "")) if ref.type == "dual-credit" else ref.id


def _prerequisites(context: Context, ref: Ref) -> Json:
    course = context.catalog.records.get(Ref("course", _course_of(context, ref)))
    return course.data.get("prerequisites") if course else None


def _lines(title: str, letters: int) -> tuple[str, ...]:
    """A title in the lines of a box; what has no place ends in an ellipsis."""
    lines, line = [], ""
    for word in title.split():
        if line and len(line) + len(word) + 1 > letters:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    lines.append(line)
    if len(lines) <= _LINES:
        return tuple(lines)
    return (*lines[: _LINES - 1], lines[_LINES - 1][: letters - 1].rstrip() + "…")
