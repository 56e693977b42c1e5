"""The frame of the page for an address that leads nowhere: it must find its site from whatever depth it is shown at."""

import hashlib
import json
from base64 import b64encode
from collections.abc import Mapping
from urllib.parse import urlsplit

from lx.domain.address import RESERVED, folder_of
from lx.render.context import Context

QUIET: Mapping[str, str] = {"script_hash": "", "base": "'none'", "start": ""}
"""What fills the same slots of every other page: no script of its own, no base."""


def error_slots(context: Context) -> Mapping[str, str]:
    """The slots of the error page: its one inline script, allowed by its hash alone (CSP 3, section 2.3.1).

    With `base_url` known, the site's root is known; without it, it lies before the first folder that only a site has,
    else it is the host's.
    """
    script = _script(context)
    digest = b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return {"script_hash": f" 'sha256-{digest}'", "base": "'self'", "start": f"<script>{script}</script>\n"}


def _script(context: Context) -> str:
    site = context.site
    folders = sorted({*RESERVED, *site.catalog.types, *(site.exchanges if site.exchange is None else ())} - {"catalog"})
    root = f"{urlsplit(site.base_url).path}/{folder_of(site.exchange)}" if site.base_url else ""
    template = site.theme.templates["site/root.js"]
    return template.replace("{{ folders }}", json.dumps(folders)).replace("{{ root }}", json.dumps(root))
