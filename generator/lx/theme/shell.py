"""The frame of a page, cut at its slots.

The template is `templates/shell/main.html`. The render stage fills each slot, whatever its number of places, with a
string that is already HTML:

- ``language``: the page's language, BCP 47
- ``site``: the exchange's id, or ``hub``; scripts keep what they remember under this name
- ``title``, ``description``: of the page, escaped for text and attribute
- ``root``: the way from the page's folder to the site's: empty, ``../`` or ``../../``
- ``head``: what else the head holds: canonical address, JSON-LD
- ``brand_name``, ``brand_sub``: the exchange, in two lines
- ``search``: the one form with a search field, or nothing where ``main`` has it
- ``nav``: the sections, an ``ul`` of links
- ``main``, ``footer``: the content
- ``script_hash``, ``base``, ``start``: what the page for a wrong address needs beyond others; the same for all others
- ``_:...``: a message of the interface, to be put into the page's language
"""

import re

from lx.model.site import Shell

_SLOT = re.compile("⟦([^⟧]+)⟧")
_BREAK = re.compile(r"\s*\n\s*")


def shell_of(html: str) -> Shell:
    """A shell of a page in which marks (``⟦title⟧``) stand for what is to be filled in."""
    parts = _SLOT.split(_BREAK.sub("\n", html.strip()))
    return Shell(tuple(parts[::2]), tuple(parts[1::2]))
