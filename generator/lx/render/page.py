"""A view to a file: its template fills the shell."""

from collections.abc import Callable, Mapping, Sequence
from html import escape, unescape
from typing import Any, TypeAlias

from jinja2 import Environment
from markupsafe import Markup

from lx.domain.vocabulary import term_of
from lx.model.output import File
from lx.model.record import Ref
from lx.model.site import Shell
from lx.model.view import View
from lx.render.context import Context, Named, named, told_apart
from lx.render.entry import Entry
from lx.render.error_shell import QUIET, error_slots
from lx.render.figure import credits_text, day_text, number_text
from lx.render.frame import frame_of
from lx.render.navigation import HOME
from lx.render.pen import Pen
from lx.render.value import plain
from lx.text.template import environment_of

Press: TypeAlias = Callable[[View], File]
"""What prints the views of one site."""


def press_of(context: Context) -> Press:
    """The press of a site: a function that makes one page."""
    environment = _environment(context)
    frame = frame_of(context, environment)
    fixed = {"page": QUIET, "error": error_slots(context)}
    shells = {name: _worded(shell, context, fixed[name]) for name, shell in context.site.theme.shells.items()}

    def press(view: View) -> File:
        template = environment.get_template(view.template)
        root = view.head["root"]
        main = template.render(**view.values, root=root, head=view.head)
        slots = {
            "language": view.language,
            "site": context.site.exchange or "hub",
            "title": escape(_window_title(view, frame(view)["brand_name"])),
            "description": escape(view.head["description"]),
            "root": root,
            "head": view.head["head"],
            "main": main,
            **frame(view),
        }
        return File(view.path, fill(shells[view.shell], slots).encode())

    return press


def _window_title(view: View, brand: str) -> str:
    """The title of the browser's window: unique over the site, with the site's name behind it."""
    title = view.head["title"]
    return title if view.head["section"] == HOME else f"{title} · {unescape(brand)}"


def _worded(shell: Shell, context: Context, fixed: Mapping[str, str]) -> Shell:
    """The shell in the page's language: messages (slots ``_:...``) and what is `fixed` are put in place once."""
    pieces, slots = [shell.pieces[0]], []
    for name, piece in zip(shell.slots, shell.pieces[1:], strict=True):
        if name.startswith("_:"):
            pieces[-1] += escape(context.gettext(name[2:])) + piece
        elif name in fixed:
            pieces[-1] += fixed[name] + piece
        else:
            slots.append(name)
            pieces.append(piece)
    return Shell(tuple(pieces), tuple(slots))


def fill(shell: Shell, slots: dict[str, str]) -> str:
    """The shell with its slots filled; KeyError where one is left empty."""
    parts = [shell.pieces[0]]
    for name, piece in zip(shell.slots, shell.pieces[1:], strict=True):
        parts += (slots[name], piece)
    return "".join(parts)


def _environment(context: Context) -> Environment:
    environment = environment_of(context.site.theme.code)
    environment.install_gettext_callables(context.gettext, context.ngettext, newstyle=True)  # type: ignore[attr-defined]
    environment.globals["_"] = _wording(context)
    environment.filters["plain"] = plain
    environment.filters["number"] = number_text
    environment.filters["day"] = lambda day: day_text(day, context.site.words.language)
    environment.filters["credits"] = lambda value: credits_text(value, context.ngettext)
    environment.globals["site"] = context.site
    environment.globals["record_of"] = lambda kind, name: _record_of(context, kind, name)
    pen = Pen(context, lambda tree, root: str(_module(environment, "macro/tree.html").tree(tree, root)))
    environment.globals.update(pen.pieces())
    environment.globals["drawn_entries"] = _entries_drawer(pen)
    environment.globals["owner_of"] = lambda record: told_apart(context, record.ref)
    environment.globals["term_of"] = lambda vocabulary, code: _term_of(context, vocabulary, code)
    environment.globals["type_label"] = lambda kind: context.gettext(context.catalog.types[kind].label)
    return environment


def _wording(context: Context) -> Callable[..., Markup]:
    """What templates say things with: a message in the page's language, with values (escaped) in their places.

    Jinja's own looks the message up and formats it anew at each of hundreds of thousands of times.
    """
    kept: dict[str, Markup] = {}

    def say(message: str, **values: object) -> Markup:
        if values:
            return Markup(context.gettext(message)) % values
        if message not in kept:
            kept[message] = Markup(context.gettext(message)) % {}
        return kept[message]

    return say


def _module(environment: Environment, name: str) -> Any:  # noqa: ANN401 what a template defines is known by it alone
    return environment.get_template(name).module


def _entries_drawer(pen: Pen) -> Callable[[Sequence[Entry], str, bool], Markup]:
    """What draws entries of a list, each once for each depth of a page: a record stands in dozens of lists."""
    kept: dict[tuple[str, bool], dict[str, str]] = {}

    def drawn(entries: Sequence[Entry], root: str, with_owner: bool) -> Markup:  # noqa: FBT001 a template calls it
        known = kept.setdefault((root, with_owner), {})
        for entry in entries:
            if entry.record.href not in known:
                known[entry.record.href] = pen.entry(entry, root, with_owner)
        return Markup("\n".join([known[entry.record.href] for entry in entries]))

    return drawn


def _record_of(context: Context, kind: str, name: str) -> Named | None:
    """A record that a tree names; None where it is not known, or is a draft."""
    ref = context.catalog.aliases.get(Ref(kind, name), Ref(kind, name))
    return named(context, ref) if ref in context.site.facts.cards else None


def _term_of(context: Context, vocabulary: str, code: str) -> str:
    term = term_of(context.catalog.vocabularies, vocabulary, code)
    return term.label if term else ""
