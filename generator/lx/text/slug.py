"""An id made from a title."""

import re
import unicodedata

_LONGEST = 64


def slug(title: str) -> str:
    """Small letters, digits and single hyphens, at most 64, whole words if it can be: ``Über uns!`` is ``uber-uns``."""
    apart = unicodedata.normalize("NFKD", title.replace("ß", "ss"))
    plain = "".join(sign for sign in apart if not unicodedata.combining(sign)).casefold()
    found = re.sub(r"['’]", "", plain)
    found = re.sub(r"[^a-z0-9]+", "-", found).strip("-")
    if len(found) <= _LONGEST:
        return found
    short, hyphen, _ = found[: _LONGEST + 1].rpartition("-")
    return short if hyphen else found[:_LONGEST]


def is_id(text: str) -> bool:
    """Whether a text is written as an id is."""
    return text != "" and slug(text) == text
