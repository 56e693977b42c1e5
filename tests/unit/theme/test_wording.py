"""All wording of the interface goes through message catalogs: `locale/lx.pot` holds every message.

Run as a script, this file writes the catalog anew.
"""

import json
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from jinja2.ext import babel_extract

PROJECT = Path(__file__).resolve().parents[3]
PACKAGE = PROJECT / "generator" / "lx"
CATALOG = PACKAGE / "locale" / "lx.pot"
KEYWORDS = {"gettext": None, "ngettext": (1, 2), "say": None, "_": None}
LABELS = ("title", "description", "plural", "label", "reverse", "chip")


def messages() -> Iterator[tuple[str | tuple[str, ...], str]]:
    """Every message with the file that says it, from templates, Python and the schemas' and vocabularies' labels."""
    for path in sorted((PACKAGE / "templates").rglob("*.html")):
        with path.open("rb") as file:
            for _line, _name, message, _comments in babel_extract(file, tuple(KEYWORDS), (), {"trimmed": "false"}):
                yield _key(message), path.relative_to(PROJECT).as_posix()
    for path in sorted([*(PACKAGE / "render").rglob("*.py"), *(PACKAGE / "export").rglob("*.py")]):
        with path.open("rb") as file:
            for _line, message, _comments, _context in extract("python", file, KEYWORDS):
                yield _key(message), path.relative_to(PROJECT).as_posix()
    for path in sorted((PROJECT / "schema").rglob("*.json")):
        if path.name not in ("annotation.json", "term.json"):
            for message in _labels(json.loads(path.read_text())):
                yield message, path.relative_to(PROJECT).as_posix()
    shell = (PACKAGE / "templates/shell/main.html").read_bytes()
    for _line, _name, message, _comments in babel_extract(BytesIO(shell), ("_",), (), {}):
        if isinstance(message, str):
            yield message, "generator/lx/templates/shell/main.html"


def _key(message: object) -> str | tuple[str, ...]:
    parts = tuple(part for part in message if part) if isinstance(message, tuple) else (str(message),)
    return parts if len(parts) == 2 else parts[0]


def _labels(schema: object) -> Iterator[str]:
    if isinstance(schema, dict):
        for name, value in schema.items():
            if name in LABELS and isinstance(value, str):
                yield value
            elif name == "words" and isinstance(value, dict):
                yield from (words for words in value.values() if isinstance(words, str))
            elif name != "examples":
                yield from _labels(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _labels(value)


def catalog() -> Catalog:
    """The template of all message catalogs; without dates, so that it changes only with the wording."""
    made = Catalog(project="learning-exchange", version="", charset="utf-8", fuzzy=False)
    for message, place in messages():
        known = made.get(message[0] if isinstance(message, tuple) else message)
        places = sorted({*(known.locations if known else []), (place, 0)})
        if known:
            known.locations = places
        made.add(message, locations=[] if known else places)
    return made


def written() -> bytes:
    buffer = BytesIO()
    write_po(buffer, catalog(), width=120, omit_header=True, sort_output=True, include_lineno=False)
    return buffer.getvalue()


def test_the_template_of_the_message_catalogs_holds_every_message() -> None:
    assert CATALOG.read_bytes() == written(), f"write it anew: python {Path(__file__).relative_to(PROJECT)}"


def test_no_catalog_has_a_message_that_nobody_says_any_more() -> None:
    known = {message.id if isinstance(message.id, str) else message.id[0] for message in catalog() if message.id}

    for path in CATALOG.parent.glob("*.po"):
        with path.open("rb") as file:
            stale = [m.id for m in read_po(file) if m.id and (m.id if isinstance(m.id, str) else m.id[0]) not in known]
        assert stale == [], f"{path.name} has messages that nobody says"


def test_a_template_says_nothing_past_the_catalogs() -> None:
    """Letters that stand in a template outside of tags, tests and messages would never be translated."""
    bare = {}
    for path in sorted((PACKAGE / "templates").rglob("*.html")):
        text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<[^>]*>|&[a-z]+;", " ", path.read_text(), flags=re.DOTALL)
        words = re.findall(r"[A-Za-z]{3,}", text)
        if words:
            bare[path.name] = words[:5]

    assert bare == {}


if __name__ == "__main__":
    CATALOG.parent.mkdir(exist_ok=True)
    CATALOG.write_bytes(written())
