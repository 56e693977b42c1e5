"""The reference of all rules: what a change is checked by, a page each, made from their texts.

Every site has the list: a contributor who meets a code knows one exchange, not the hub. The hub has the pages.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from lx.domain.address import RULES_ADDRESS, folder_of, root_from
from lx.model.rule import AnyRule
from lx.model.site import WHOLE, Share
from lx.model.view import View
from lx.render.context import Context
from lx.render.head import head_of
from lx.text.markdown import prose_of

_LABEL = re.compile(r"^(Wrong|Says|Right):\n", re.MULTILINE)


def rules_views(context: Context, share: Share = WHOLE) -> Iterator[View]:
    """A worker's share: the list of all rules is made by share 0, the pages of the rules by each its part."""
    say = context.gettext
    if share.index == 0:
        rules = tuple((rule.code, _name(rule), _first(rule), _href(context, rule)) for rule in context.site.rules)
        summary = say("Every rule that a change is checked by: what it wants, why, and an example.")
        yield _view(context, RULES_ADDRESS, say("What is checked"), summary, {"rules": rules})
    for rule in context.site.rules[share.index :: share.of] if context.site.exchange is None else ():
        values: dict[str, object] = {"rule": rule, "index": RULES_ADDRESS, "body": _body(context, rule)}
        yield _view(context, _address(rule), f"{rule.code} {_name(rule)}", _first(rule), values)


def _view(context: Context, address: str, title: str, summary: str, values: dict[str, object]) -> View:
    template = "rules.html" if address == RULES_ADDRESS else "rule.html"
    head = head_of(context, address=address, title=title, summary=summary, section="about")
    path = PurePosixPath(folder_of(context.site.exchange) + address)
    return View(path, "page", template, "en", head, {"title": title, "lead": summary, **values})


def _body(context: Context, rule: AnyRule) -> str:
    """What follows the first paragraph, as HTML: a rule's text is Markdown, with its examples under labels."""
    say = context.gettext
    labels = {"Wrong": say("An example that is wrong"), "Says": say("What the check says"), "Right": say("Right")}
    _, _, rest = rule.text.strip().partition("\n\n")
    body = _LABEL.sub(lambda found: f"\n## {labels[found[1]]}\n\n", rest)
    return prose_of(body, (), path=PurePosixPath(rule.code))[0].html


def _address(rule: AnyRule) -> str:
    return f"maintain/{rule.code.lower()}.html"


def _href(context: Context, rule: AnyRule) -> str:
    """Its page, from the list; from an exchange's list where the hub has an address, else ""."""
    if context.site.exchange is None:
        return root_from(RULES_ADDRESS) + _address(rule)
    return f"{context.site.base_url}/{_address(rule)}" if context.site.base_url else ""


def _name(rule: AnyRule) -> str:
    return rule.name.replace("-", " ")


def _first(rule: AnyRule) -> str:
    """Its first paragraph: what it is."""
    return " ".join(rule.text.strip().partition("\n\n")[0].split())
