"""Asking at a terminal for what a new record lacks, a field at a time. What cannot be is said at once."""

import sys
from collections.abc import Callable, Mapping, Sequence

import click

from lx.check.meant_record import meant_ids
from lx.cli.form import Form, Values, filled
from lx.model.problem import Problem
from lx.model.record_type import Shape
from lx.model.source import Json, Pointer
from lx.text.example import starts_of
from lx.text.place import steps_of
from lx.text.slug import slug
from lx.text.yaml_text import on_one_line

_SELF_EXPLAINING = frozenset({"text", "term", "reference"})
_MOST_WORDS = 60
_MOST_RECORDS = 20
_TREES = frozenset({"tree", "conditions"})


def is_terminal() -> bool:
    """Whether somebody can be asked. A closed input is nobody."""
    try:
        return bool(sys.stdin and sys.stdin.isatty() and sys.stderr.isatty())
    except ValueError:
        return False


def asked_home(homes: Sequence[str]) -> str:
    """The exchange in whose folder the record will lie."""
    click.echo(
        f"\nExchange: in whose folder it will lie; statewide for what several share.\n  {', '.join(homes)}", err=True
    )
    return str(click.prompt("exchange", type=click.Choice(homes), show_choices=False, err=True))


def completed(form: Form, values: Values) -> Values:
    """The values with everything that was missing."""
    while missing := form.missing(values):
        place = missing[0]
        values = filled(values, place, _asked(form, place, values))
    return values


def _asked(form: Form, place: Pointer, values: Values) -> Json:
    shape = form.shape(place)
    empty = _empty(shape)
    default = slug(str(values.get("title", ""))) if place == "/id" else ""
    click.echo(f"\n{_told(form, place, values)}", err=True)
    name = "/".join(str(int(step) + 1) if step.isdecimal() else step for step in steps_of(place))
    answer: Json = click.prompt(
        name,
        default=default or ("" if empty is not None else None),
        show_default=bool(default),
        value_proc=_reader(form, place, values, empty=empty),
        err=True,
    )
    return answer


def _reader(form: Form, place: Pointer, values: Values, *, empty: Json) -> Callable[[str], Json]:
    """Reads an answer; click asks again after a UsageError."""

    def read(text: str) -> Json:
        if not text.strip() and empty is not None:
            return empty
        value = form.read(text.strip(), place, values)
        if wrong := form.wrong(filled(values, place, value), place):
            told = " ".join(_sentence(problem) for problem in wrong)
            raise click.UsageError("\n  ".join([told, *_nearest(form, place, text)]))
        return value

    return read


def _told(form: Form, place: Pointer, values: Values) -> str:
    """What is asked for, why, and what can be answered."""
    shape = form.shape(place)
    if shape is None:
        return place
    told = [f"{shape.label}: {shape.help}".strip(": ")]
    word = shape.items if shape.items and shape.items.vocabulary else shape
    terms = form.product.vocabularies[word.vocabulary].terms if word.vocabulary else {}
    if 0 < len(terms) <= _MOST_WORDS:
        told.append(f"  One{' or more' if shape.items else ''} of: {', '.join(terms)}")
    if shape.format in _TREES:
        told.append(f"  In YAML, like {on_one_line(form.example(place, values))}")
    elif shape.format == "yes-no":
        told.append("  yes or no")
    elif _empty(shape) is not None:
        told.append("  Press Enter to go on part by part, or write all of it in YAML.")
    elif reference := _reference(shape):
        told.append(f"  By id or by title{', several with commas between them' if shape.items else ''}.")
        told += [f"  {line}" for line in _all(form, reference)]
    elif shape.items:
        told.append("  Several with commas between them.")
    elif not terms and place != "/id" and shape.format not in _SELF_EXPLAINING:
        told.append(f"  Like {on_one_line(next(starts_of(shape, form.product.vocabularies)))}")
    return "\n".join(told)


def _reference(shape: Shape | None) -> Shape | None:
    """What names a record: the value, or an entry of a list."""
    named = shape.items or shape if shape else None
    return named if named and named.target else None


def _all(form: Form, shape: Shape) -> Sequence[str]:
    """The records that may be meant, with their titles, where they are few."""
    titles = form.known.titles(shape.target or "")
    return [_listed(name, titles) for name in titles] if len(titles) <= _MOST_RECORDS else ()


def _nearest(form: Form, place: Pointer, text: str) -> Sequence[str]:
    """The records whose names are nearest to an answer, with their titles."""
    shape = _reference(form.shape(place))
    kind = shape.target if shape and shape.target in form.product.types else None
    if kind is None:
        return ()
    names, titles = form.known.names(kind)[kind], form.known.titles(kind)
    parts = text.split(",") if shape is not form.shape(place) else [text]
    found = dict.fromkeys(name for part in parts for name in meant_ids(part.strip(), names))
    return [_listed(name, titles) for name in found]


def _listed(name: str, titles: Mapping[str, str]) -> str:
    return f"{name}: {titles[name]}"


def _empty(shape: Shape | None) -> Json:
    """What a value with parts begins with, when they are asked for one by one; None for any other."""
    if shape is None or shape.format in _TREES:
        return None
    if shape.items is not None:
        return [{}] if shape.items.properties else None
    return {} if shape.properties else None


def _sentence(problem: Problem) -> str:
    return f"{problem.message} {problem.fix[:1].upper()}{problem.fix[1:]}"
