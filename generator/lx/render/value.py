"""A value of a record as a reader sees it: words instead of codes, names instead of ids. What `x-lx` calls `format`."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple
from urllib.parse import quote

from lx.domain.exempt import is_word
from lx.domain.licence import is_id, pieces_of
from lx.domain.vocabulary import term_of
from lx.domain.written import mapping_in
from lx.model.record import Ref
from lx.model.record_type import Shape
from lx.model.source import Json
from lx.render.context import Context, label_of, named
from lx.render.figure import (
    bands_text,
    credits_text,
    date_text,
    duration_text,
    grades_text,
    is_date,
    money_text,
    range_text,
)
from lx.render.period import begins_text, period_text
from lx.render.place import place_text

ANY_KEY = "*"
"""Among a shape's properties: the one that stands for every key which is not named."""


class Shown(NamedTuple):
    """A value ready to draw.

    One of: `text` (with `href`: a link, outside if `outside`), `items` (a list), `lines` (one below the other), `rows`
    (label and value), `run` (one sentence of several pieces), `tree` (of courses or conditions, drawn by its own
    macro). `note` stands small beside it. `alone` is the text where no label says what it is: of "9–12" "Grades 9–12".
    `time` is the day, for machines; `passed` says of a last day whether it lay behind when the page was made, and is
    None of any other.
    """

    text: str = ""
    href: str = ""
    outside: bool = False
    note: str = ""
    items: "tuple[Shown, ...]" = ()
    lines: "tuple[Shown, ...]" = ()
    rows: "tuple[tuple[str, Shown], ...]" = ()
    run: "tuple[Shown, ...]" = ()
    tree: Json = None
    time: str = ""
    alone: str = ""
    passed: bool | None = None


def shown(context: Context, shape: Shape, value: Json) -> Shown:
    """The value as its schema says that it is shown."""
    if isinstance(value, str) and value in shape.words:
        return Shown(context.gettext(shape.words[value]))
    draw = _FORMATS.get(shape.format)
    if draw is not None:
        is_other = shape.format in _OF_PARTS and not isinstance(value, Mapping)
        return (_text if is_other else draw)(context, shape, value)
    if shape.vocabulary is not None and isinstance(value, str):
        return _term(context, shape, value)
    if shape.target is not None and isinstance(value, str):
        return _reference(context, shape, value)
    if isinstance(value, Mapping):
        return _object(context, shape, value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return _list(context, shape, value)
    return _text(context, shape, value)


def plain(value: Shown) -> str:
    """A shown value as one short line, for chips and eyebrows: of an object its first part, without notes."""
    if value.items:
        return ", ".join(filter(None, map(plain, value.items)))
    if value.lines:
        return plain(value.lines[0])
    if value.rows:
        return plain(value.rows[0][1])
    if value.run:
        return "".join(piece.text for piece in value.run)
    return value.alone or value.text


def _text(context: Context, _shape: Shape, value: Json) -> Shown:
    if isinstance(value, bool):
        return Shown(context.gettext("Yes") if value else context.gettext("No"))
    return Shown("" if value is None else str(value))


def _term(context: Context, shape: Shape, value: Json) -> Shown:
    key = (id(shape), code := str(value))
    if key not in context.words:
        context.words[key] = label_of(context, shape.vocabulary, code) or code
    return Shown(context.words[key])


def _coded(context: Context, shape: Shape, value: Json) -> Shown:
    """A code of a long list, with its title beside it."""
    term = term_of(context.catalog.vocabularies, shape.vocabulary, str(value))
    return Shown(str(value), note=term.label if term else "")


def _reference(context: Context, shape: Shape, value: Json) -> Shown:
    text = str(value)
    if shape.target == "*":
        kind, _, name = text.partition("/")
        ref = Ref(kind, name)
    else:
        ref = Ref(shape.target or "", text)
    ref = context.catalog.aliases.get(ref, ref)
    if ref not in context.site.facts.cards:
        return Shown(context.gettext(text.capitalize()) if text in shape.exempt else text)
    record = named(context, ref)
    return Shown(record.title, record.href, note=record.exchange)


def _list(context: Context, shape: Shape, value: Json) -> Shown:
    if shape.items is not None and is_word(shape, value):
        return Shown(context.gettext(str(value).capitalize()))
    if shape.items is None or not isinstance(value, Sequence) or isinstance(value, str):
        return _text(context, shape, value)
    if shape.items.vocabulary == "grade-band":
        return _grade_bands(context, shape, value)
    return Shown(items=tuple(shown(context, shape.items, part) for part in value))


def _object(context: Context, shape: Shape, value: Json) -> Shown:
    if not isinstance(value, Mapping):
        return _text(context, shape, value)
    rows = [
        (context.gettext(part.label), _part(context, part, name, value))
        for name, part in shape.properties.items()
        if value.get(name) not in (None, [], {}, "") and not ("amount" in value and name in ("currency", "per"))
    ]
    others = shape.properties.get(ANY_KEY)
    if others is not None:
        rows += [
            (_term(context, shape, name).text, shown(context, others, part))
            for name, part in value.items()
            if name not in shape.properties
        ]
    is_one_part = len(rows) == len(shape.properties) == 1 and others is None
    return rows[0][1] if is_one_part else Shown(rows=tuple(rows))


def _part(context: Context, part: Shape, name: str, whole: Mapping[str, Json]) -> Shown:
    """A part of an object; an amount is money, and takes its currency from beside it."""
    if name == "amount" and isinstance(whole[name], int | float):
        return Shown(money_text(whole, context.site.words.language, context.gettext))
    return shown(context, part, whole[name])


def _contact(context: Context, shape: Shape, value: Json) -> Shown:
    """An office, and the ways to reach it."""
    office = mapping_in(value)
    return Shown(
        lines=tuple(shown(context, part, office[name]) for name, part in shape.properties.items() if name in office)
    )


def _grade_bands(context: Context, _shape: Shape, value: Json) -> Shown:
    bands = [str(band) for band in value] if isinstance(value, Sequence) else []
    return Shown(bands_text(bands, context.gettext), alone=bands_text(bands, context.gettext, alone=True))


def _grades(context: Context, shape: Shape, value: Json) -> Shown:
    if not isinstance(value, Sequence) or isinstance(value, str):
        return _text(context, shape, value)
    grades = [int(str(grade)) for grade in value]
    return Shown(grades_text(grades), alone=grades_text(grades, context.ngettext))


def _date(context: Context, shape: Shape, value: Json) -> Shown:
    """A day; a last day is marked once it lies behind."""
    written = str(value)
    text = date_text(written, context.site.words.language, context.gettext)
    if not is_date(written):
        return Shown(text)
    is_passed = written < context.site.built_on.isoformat() if shape.format == "deadline" else None
    return Shown(text, time=written, passed=is_passed)


def _period(context: Context, _shape: Shape, value: Json) -> Shown:
    return Shown(period_text(context, mapping_in(value)), alone=begins_text(context, mapping_in(value)))


def _place(context: Context, shape: Shape, value: Json) -> Shown:
    text, note = place_text(context, shape, mapping_in(value))
    return Shown(text, note=note)


def _money(context: Context, _shape: Shape, value: Json) -> Shown:
    return Shown(money_text(mapping_in(value), context.site.words.language, context.gettext))


def _cost(context: Context, _shape: Shape, value: Json) -> Shown:
    cost = value if isinstance(value, Mapping) else {"basis": value}
    note = str(cost.get("note", ""))
    if cost.get("basis") == "free":
        return Shown(context.gettext("Free"), note=note)
    if "amount" in cost:
        return Shown(money_text(cost, context.site.words.language, context.gettext), note=note)
    return Shown(context.gettext("Ask for the price"), note=note)


def _address(_context: Context, _shape: Shape, value: Json) -> Shown:
    text = str(value)
    return Shown(text.removeprefix("https://").removeprefix("http://").rstrip("/"), href=text, outside=True)


def _link(_context: Context, _shape: Shape, value: Json) -> Shown:
    link = value if isinstance(value, Mapping) else {}
    return Shown(str(link.get("label") or link.get("name") or ""), href=str(link.get("url", "")), outside=True)


def _email(_context: Context, _shape: Shape, value: Json) -> Shown:
    # What follows a question mark would be a subject or further readers.
    return Shown(str(value), href=f"mailto:{quote(str(value), safe='@+')}", outside=True)


def _phone(_context: Context, _shape: Shape, value: Json) -> Shown:
    return Shown(str(value), href="tel:" + "".join(sign for sign in str(value) if sign in "+0123456789"), outside=True)


def _licence(context: Context, shape: Shape, value: Json) -> Shown:
    """Each license by its label, with a link to its text; what one may do, where it is a single one."""
    joints = {"AND": context.gettext("and"), "OR": context.gettext("or"), "WITH": context.gettext("with")}
    pieces = pieces_of(str(value))
    if len(pieces) == 1:
        return _one_licence(context, shape, pieces[0])
    words = {one: Shown(f" {joints[one]} " if one in joints else one) for one in pieces if not is_id(one)}
    run = (words.get(one) or _one_licence(context, shape, one)._replace(note="") for one in pieces)
    return Shown(run=tuple(run))


def _one_licence(context: Context, shape: Shape, code: str) -> Shown:
    term = term_of(context.catalog.vocabularies, shape.vocabulary, code)
    if term is None:
        return Shown(code)
    address, note = str(term.more.get("url", "")), context.gettext(term.definition)
    return Shown(context.gettext(term.label), href=address, outside=bool(address), note=note)


def _standard(context: Context, shape: Shape, value: Json) -> Shown:
    """A standard by its code; the vocabulary of its framework gives the heading."""
    standard = value if isinstance(value, Mapping) else {}
    code, framework = str(standard.get("code", "")), str(standard.get("framework", ""))
    term = term_of(context.catalog.vocabularies, framework.lower(), code)
    alignment = shape.properties.get("alignment")
    words = [_term(context, alignment, standard.get("alignment")).text] if alignment and "alignment" in standard else []
    return Shown(code, note=" · ".join([framework, *words, *([term.label] if term else [])]))


_OF_PARTS = ("contact", "credits", "money", "period", "place", "range")
"""Formats of values with parts; of any other value they show what is written."""

_FORMATS: Mapping[str, Callable[[Context, Shape, Json], Shown]] = {
    "address": _address,
    "code": _coded,
    "contact": _contact,
    "conditions": lambda _context, _shape, value: Shown(tree=value),
    "cost": _cost,
    "credits": lambda context, _shape, value: Shown(credits_text(mapping_in(value), context.ngettext)),
    "date": _date,
    "deadline": _date,
    "duration": lambda context, _shape, value: Shown(duration_text(str(value), context.ngettext)),
    "email": _email,
    "grades": _grades,
    "licence": _licence,
    "link": _link,
    "list": _list,
    "money": _money,
    "object": _object,
    "period": _period,
    "phone": _phone,
    "place": _place,
    "range": lambda context, _shape, value: Shown(range_text(mapping_in(value), context.gettext)),
    "reference": _reference,
    "school-year": _text,
    "standard": _standard,
    "term": _term,
    "tree": lambda _context, _shape, value: Shown(tree=value),
    "yes-no": _text,
}
