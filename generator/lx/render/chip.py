"""What a row says of a record in a few words, each clear without the name of its field."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from lx.domain.exempt import is_word
from lx.domain.title import NUMBER_FIELD, number_of
from lx.model.record import Ref
from lx.model.record_type import Field, Shape
from lx.model.site import Site
from lx.model.source import Json
from lx.render.context import Context, context_of
from lx.render.value import plain, shown

_IN_LINE = 3
"""Fields of a card for which one line has room."""

_NAMED = 3
"""Of a long list this many are named in a row; the others are counted."""


def chips_of(context: Context, ref: Ref) -> tuple[str, ...]:
    """A few words for each field of its card. Who owns it is not among them: that has a place of its own."""
    return tuple(_chips(context, ref, _fields(context, ref)))


def line_of(context: Context, ref: Ref) -> tuple[str, ...]:
    """The same for the first fields of the card, where there is room for one line."""
    return tuple(_chips(context, ref, _fields(context, ref)[:_IN_LINE]))


def lines_of(site: Site) -> Callable[[Ref], tuple[str, ...]]:
    """That line of each record of a site, for rows that are made elsewhere: by search, in the browser."""
    context = context_of(site)
    return lambda ref: line_of(context, ref)


def _fields(context: Context, ref: Ref) -> Sequence[Field]:
    kind = context.catalog.types[ref.type]
    return [kind.fields[name] for name in kind.card if name in kind.fields and name != kind.owner]


def _chips(context: Context, ref: Ref, fields: Iterable[Field]) -> Iterator[str]:
    card = context.site.facts.cards[ref]
    for field in fields:
        value = card.values.get(field.name)
        in_title = field.name == NUMBER_FIELD and number_of(card)
        if value not in (None, [], {}, "") and not in_title and (text := _chip(context, field, value)):
            yield text


def _chip(context: Context, field: Field, value: Json) -> str:
    """A value in the words that its schema has for a row (`chip`); "" where it lacks the part that they name.

    Yes and no say nothing in a row but what the schema has `words` for.
    """
    if isinstance(value, bool):
        return context.gettext(field.shape.words.get("true" if value else "false", ""))
    words = context.gettext(field.chip) if field.chip and not is_word(field.shape, value) else "{value}"
    name = words.partition("{")[2].partition("}")[0]
    if name == "value":
        return words.replace("{value}", _few(context, field.shape, value))
    part, shape = value.get(name) if isinstance(value, Mapping) else None, field.shape.properties.get(name)
    return words.replace(f"{{{name}}}", plain(shown(context, shape, part))) if part and shape else ""


def _few(context: Context, shape: Shape, value: Json) -> str:
    whole = shown(context, shape, value)
    rest = len(whole.items) - _NAMED
    if rest <= 0:
        return plain(whole)
    words = context.ngettext("%(named)s and %(count)s more", "%(named)s and %(count)s more", rest)
    return words % {"named": ", ".join(map(plain, whole.items[:_NAMED])), "count": rest}
