"""A program of study year by year: its steps, and their picture with the grades across."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from lx.domain.credit import semester_hours, surest_first
from lx.domain.credit_map import is_open
from lx.domain.credit_sum import class_asked, sums_for
from lx.domain.remaining import NEVER, is_met
from lx.domain.tree import Leaf, certain, leaves
from lx.domain.written import list_in, mapping_in, text_in, texts_in, whole_in
from lx.model.facts import CreditSum
from lx.model.record import Record, Ref
from lx.model.source import Json
from lx.render.context import Context, Named, named
from lx.render.figure import number_text

_REF_TYPES = {"course": "course", "dual_credit": "dual-credit", "exam_course": "course", "credential": "credential"}


@dataclass(frozen=True, slots=True)
class Box:
    """A course of a step, in the picture: `kind` is high-school, dual, college or credential; places in pixels."""

    record: Named
    kind: str
    note: str
    choice: bool
    x: int
    y: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A year of the program, or the part of a year that `term` names."""

    label: str
    term: str
    x: int
    take: Json
    boxes: tuple[Box, ...]
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


COLUMN, BOX_WIDTH, BOX_HEIGHT, GAP, TOP, TERM = 192, 168, 84, 16, 40, 20
_LINES, _LETTERS = 3, 19


def program_map(context: Context, record: Record) -> ProgramMap:
    """The program's steps with the places of their boxes."""
    written = [mapping_in(step) for step in list_in(record.data.get("steps"))]
    top = TOP + (TERM if any(step.get("term") for step in written) else 0)
    steps = tuple(_step(context, step, number, top=top) for number, step in enumerate(written))
    rows = max((len(step.boxes) for step in steps), default=0)
    height = top + rows * (BOX_HEIGHT + GAP)
    return ProgramMap(max(1, len(steps)) * COLUMN, height, BOX_WIDTH, BOX_HEIGHT, steps, tuple(_arrows(context, steps)))


def sums_of(context: Context, record: Record) -> tuple[tuple[Named, CreditSum], ...]:
    """What the class that graduates next (of those that the program is for) can earn, a college each."""
    year = class_asked(record.data.get("classes_of"), context.site.built_on)
    sums = sums_for(context.site.facts.sums.get(record.ref, ()), year)
    return tuple((named(context, one.college), one) for one in sums if one.total[1] > 0)


def grade_label(context: Context, grade: int) -> str:
    """A grade's name: 9 to 12 are grades, 13 is the first college year."""
    say = context.gettext
    return say("Grade %s") % grade if grade <= 12 else say("College, year %s") % (grade - 12)


def _step(context: Context, step: Mapping[str, Json], number: int, *, top: int) -> Step:
    x = number * COLUMN
    chosen = {leaf for leaf in leaves(step.get("take")) if leaf not in certain(step.get("take"))}
    boxes = tuple(
        _box(context, leaf, x=x, y=top + row * (BOX_HEIGHT + GAP), choice=leaf in chosen)
        for row, leaf in enumerate(_known(context, step))
    )
    earned = [Ref("credential", name) for name in texts_in(step.get("earns"))]
    cards = context.site.facts.cards
    return Step(
        grade_label(context, whole_in(step.get("grade")) or 0),
        text_in(step.get("term")),
        x,
        step.get("take"),
        boxes,
        tuple(named(context, ref) for ref in earned if ref in cards),
    )


def _known(context: Context, step: Mapping[str, Json]) -> Iterator[Leaf]:
    for leaf in leaves(step.get("take")):
        if _ref(leaf) in context.site.facts.cards:
            yield leaf


def _ref(leaf: Leaf) -> Ref:
    return Ref(_REF_TYPES.get(leaf.kind, leaf.kind), leaf.id)


def _box(context: Context, leaf: Leaf, *, x: int, y: int, choice: bool) -> Box:
    ref = _ref(leaf)
    record = named(context, ref)
    kind, note = _kind(context, leaf, ref)
    title = named(context, Ref("course", _course_of(context, ref))).title if kind == "dual" else record.title
    return Box(record, kind, note, choice, x, y, _lines(title))


def _kind(context: Context, leaf: Leaf, ref: Ref) -> tuple[str, str]:
    data = context.catalog.records[ref].data
    if leaf.kind == "dual_credit":
        return "dual", context.gettext("dual credit: %s h") % number_text(semester_hours(data.get("credits")) or 0)
    if leaf.kind == "credential":
        return "credential", ""
    if data.get("level") == "college":
        return "college", ""
    return "high-school", _claim_note(context, ref)


def _claim_note(context: Context, ref: Ref) -> str:
    today = context.site.built_on
    found = context.site.facts.offers.get(ref, ())
    offers = [offer for offer in found if is_open(offer, today) and offer.rest != NEVER]
    if not offers:
        return ""
    best = min(offers, key=lambda offer: (surest_first(offer.kind), -offer.hours))
    if not is_met(best.rest):
        return context.gettext("part of a credit claim")
    return context.gettext("to claim: %s h") % number_text(best.hours)


def _arrows(context: Context, steps: tuple[Step, ...]) -> Iterator[tuple[int, int, int, int]]:
    """An arrow from a course to one of the next column that has it as a prerequisite: longer ones would cross boxes."""
    for before, after in pairwise(steps):
        for target in after.boxes:
            wanted = {leaf.id for leaf in leaves(_prerequisites(context, target.record.ref))}
            for origin in before.boxes:
                if _course_of(context, origin.record.ref) in wanted:
                    yield origin.x + BOX_WIDTH, origin.y + BOX_HEIGHT // 2, target.x, target.y + BOX_HEIGHT // 2


def _course_of(context: Context, ref: Ref) -> str:
    """The course's id; of a dual-credit offering, its high-school course's."""
    data = context.catalog.records[ref].data
    return str(data.get("high_school_course", "")) if ref.type == "dual-credit" else ref.id


def _prerequisites(context: Context, ref: Ref) -> Json:
    course = context.catalog.records.get(Ref("course", _course_of(context, ref)))
    return course.data.get("prerequisites") if course else None


def _lines(title: str) -> tuple[str, ...]:
    """A title in the lines of a box; what has no place ends in an ellipsis."""
    lines, line = [], ""
    for word in title.split():
        if line and len(line) + len(word) + 1 > _LETTERS:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    lines.append(line)
    if len(lines) <= _LINES:
        return tuple(lines)
    return (*lines[: _LINES - 1], lines[_LINES - 1][: _LETTERS - 1].rstrip() + "…")
