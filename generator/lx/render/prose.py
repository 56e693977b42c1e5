"""A body's HTML in its place: the records that it names become links, or names where this site has no page of them."""

import re
from html import escape

from lx.domain.address import CATALOG_JSON, RULES, RULES_ADDRESS, about_address, root_from
from lx.model.record import Ref
from lx.render.context import Context, named

_PLACEHOLDER = re.compile(r'<a href="lx:([a-z0-9-]+)/([a-z0-9-]+)"[^>]*>(.*?)</a>', re.DOTALL)


def placed(context: Context, ref: Ref, address: str) -> str:
    """The record's body as HTML, safe to insert, with its links made for the page at `address`; "" without a body."""
    prose = context.catalog.prose.get(ref)
    return linked(context, prose.html, address) if prose else ""


def linked(context: Context, html: str, address: str) -> str:
    """HTML with ``lx:type/id``, ``lx:about/name`` and ``lx:catalog/json`` links made for the page at `address`."""
    if '"lx:' not in html:
        return html
    root = root_from(address)

    def link(found: re.Match[str]) -> str:
        kind, name, text = found.groups()
        if kind == "about":
            return f'<a href="{root}{RULES_ADDRESS if name == RULES else about_address(name)}">{text}</a>'
        if kind == "catalog":
            return f'<a href="{root}{CATALOG_JSON}">{text}</a>'
        ref = context.catalog.aliases.get(Ref(kind, name), Ref(kind, name))
        if ref not in context.site.facts.cards:
            return text
        target = named(context, ref)
        if target.href:
            return f'<a href="{root}{target.href}">{text}</a>'
        return f"{text} ({escape(target.exchange)})"

    return _PLACEHOLDER.sub(link, html)
