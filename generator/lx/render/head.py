"""What a page says of itself before its content: title, summary, address, Open Graph, JSON-LD, its section."""

from collections.abc import Mapping
from html import escape

from lx.domain.address import folder_of, root_from
from lx.render.context import Context


def head_of(
    context: Context,
    *,
    address: str,
    title: str,
    summary: str,
    section: str,
    data: str = "",
    canonical: str = "",
) -> Mapping[str, str]:
    """The head of a page at `address`, from the site's folder.

    `canonical` is from the output folder; with `base_url` known it becomes the page's one address.
    """
    site = context.site
    where = canonical or folder_of(site.exchange) + address
    return {
        "address": address,
        "root": root_from(address),
        "title": title,
        "description": summary,
        "section": section,
        "head": _meta(title, summary, f"{site.base_url}/{where}" if site.base_url else "") + data,
    }


def _meta(title: str, summary: str, url: str) -> str:
    lines = [
        '<meta property="og:type" content="website">',
        f'<meta property="og:title" content="{escape(title)}">',
        f'<meta property="og:description" content="{escape(summary)}">',
    ]
    if url:
        lines.append(f'<meta property="og:url" content="{escape(url)}"><link rel="canonical" href="{escape(url)}">')
    return "".join(lines)
