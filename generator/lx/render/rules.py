"""The reference of all rules: what a change is checked by, a page each, made from their texts."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from lx.model.rule import AnyRule
from lx.model.view import View
from lx.render.context import Context
from lx.render.head import head_of

INDEX = "maintain/rules.html"


def rules_views(context: Context) -> Iterator[View]:
    """The list of all rules, then the page of each. They belong to the hub."""
    say = context.gettext
    rules = tuple((rule.code, _name(rule), _first(rule), _address(rule)) for rule in context.site.rules)
    summary = say("Every rule that a change is checked by: what it wants, why, and an example.")
    yield _view(context, INDEX, say("What is checked"), summary, {"rules": rules})
    for rule in context.site.rules:
        values: dict[str, object] = {"rule": rule, "index": INDEX, "text": rule.text.strip()}
        yield _view(context, _address(rule), f"{rule.code} {_name(rule)}", _first(rule), values)


def _view(context: Context, address: str, title: str, summary: str, values: dict[str, object]) -> View:
    template = "rules.html" if address == INDEX else "rule.html"
    head = head_of(context, address=address, title=title, summary=summary, section="about")
    return View(PurePosixPath(address), "page", template, "en", head, {"title": title, "lead": summary, **values})


def _address(rule: AnyRule) -> str:
    return f"maintain/{rule.code.lower()}.html"


def _name(rule: AnyRule) -> str:
    return rule.name.replace("-", " ")


def _first(rule: AnyRule) -> str:
    """The first sentence of its text: what it is."""
    return rule.text.strip().splitlines()[0]
