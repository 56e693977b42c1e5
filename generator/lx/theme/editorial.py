"""Editorial pages: `content/<folder>/<page>.md`, each with its title, summary and order before the text.

`folder` is ``hub``, ``shared`` or an exchange's id; an exchange's own page wins over the shared one of that name. The
fields before the text are three known keys, each on one line, so they need no YAML.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from lx.domain.address import RULES
from lx.model.problem import Part, Problem, Severity
from lx.model.site import Editorial
from lx.model.source import Span
from lx.text.heading import in_order
from lx.text.markdown import prose_of
from lx.text.plain import plain_of
from lx.text.quote import quoted
from lx.theme.markdown_walls import REFUSED, excess_of, safe

PLACES = ("about", "catalog")
"""What a link may name beside types of record: an editorial page (about/privacy), the site's data (catalog/json)."""

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_FILE = re.compile(r"---[ \t]*\n(?P<fields>.*?)^---[ \t]*(?:\n|\Z)(?P<body>.*)", re.DOTALL | re.MULTILINE)
_FIELD = re.compile(r"(?P<key>title|summary|order):[ \t]+(?P<value>\S.*?)[ \t]*")
_ORDER = re.compile("[0-9]{1,3}")
_LIMITS = {"title": 90, "summary": 240, "order": 3}
_LAST = 1000
_LINK = re.compile(r'<a href="lx:([^"]+)"')
_SHAPE = "An editorial page begins with its `title`, `summary` and `order` between two lines of three hyphens"


@dataclass(frozen=True, slots=True)
class Draft:
    """An editorial page as written; its body begins on `line` of the file.

    With an error, the body is empty, and `links` keep what it names.
    """

    path: PurePosixPath
    fields: Mapping[str, str]
    body: str
    line: int
    links: tuple[tuple[str, Span], ...] = ()


def drafts_of(
    texts: Mapping[PurePosixPath, str], types: Collection[str]
) -> tuple[tuple[Draft, ...], tuple[Problem, ...]]:
    """Every page that has a place, in order of path, and what is wrong.

    `types` are those that a link may name.
    """
    drafts: list[Draft] = []
    problems: list[Problem] = []
    for path, text in sorted(texts.items()):
        draft, found = _draft(path, text) if path.suffix == ".md" else (None, (_misplaced(path),))
        if draft:
            prose, more = prose_of(draft.body, types, path=path, at=draft.line)
            excess = tuple(_excess(draft))
            found = (*found, *more, *excess)
            named = [str(link) for link in prose.links if link.type in types and not excess]
            links = tuple((target, _place(draft, target)) for target in named) if _has_error(found) else ()
            drafts.append(replace(draft, body="", links=links) if _has_error(found) else draft)
        problems += found
    return tuple(drafts), tuple(problems)


def page_of(draft: Draft, html: str) -> tuple[Editorial, tuple[Problem, ...]]:
    """The page made of a draft and of what Markdown made of its body."""
    folder, name = draft.path.parts[1], draft.path.stem
    fields, body = draft.fields, safe(in_order(_without_ids(html)))
    links = tuple((target, _place(draft, target)) for target in dict.fromkeys(_LINK.findall(body)))
    order = int(fields["order"]) if _ORDER.fullmatch(fields.get("order", "")) else _LAST
    title, summary = fields.get("title", ""), fields.get("summary", "")
    page = Editorial(folder, name, title, summary, order, body, plain_of(body), draft.path, draft.links or links)
    return page, (_disagreement(draft),) if f'<a href="{REFUSED}' in html else ()


def missing_pages(pages: Collection[Editorial]) -> Iterator[Problem]:
    """Links to editorial pages that some site lacks on which the page with the link stands, and to data of no site."""
    names = {(page.folder, page.name) for page in pages}
    for page in pages:
        folders = sorted({page.folder} if page.folder == "hub" else {page.folder, "shared"})
        for target, place in page.links:
            kind, _, name = target.partition("/")
            if kind == "catalog" and name != "json":
                message = f"The data of a site are called catalog/json, not {quoted(target)}."
                yield Problem("LX064", page.source, place, message, "Write catalog/json.")
            if kind == "about" and name != RULES and not any((folder, name) in names for folder in folders):
                where = " or ".join(f"content/{folder}/" for folder in folders)
                fix = "Write the name of a page that is there, or add it."
                yield Problem("LX064", page.source, place, f"No page is called {quoted(name)} in {where}.", fix)


def _draft(path: PurePosixPath, text: str) -> tuple[Draft | None, tuple[Problem, ...]]:
    if len(path.parts) != 3 or not all(_ID.fullmatch(part) for part in (path.parts[1], path.stem)):
        return None, (_misplaced(path),)
    parts = _FILE.match(text)
    if parts is None:
        fault = Problem("LX061", path, Span(1, 1), f"{_SHAPE}; this one does not.", "Write them before the text.")
        return Draft(path, {}, text, 1), (fault,)
    lines = parts["fields"].splitlines()
    fields = {found["key"]: found for line in reversed(lines) if (found := _FIELD.fullmatch(line))}
    problems = (*_unknown_lines(path, lines), *_missing(path, fields), *_field_faults(path, lines))
    draft = Draft(
        path,
        {key: _unquoted(found["value"]) for key, found in fields.items()},
        parts["body"],
        text.count("\n", 0, parts.start("body")) + 1,
    )
    return draft, problems


def _unknown_lines(path: PurePosixPath, lines: Sequence[str]) -> Iterator[Problem]:
    known: set[str] = set()
    for number, line in enumerate(lines, 2):
        found = _FIELD.fullmatch(line)
        if found and found["key"] not in known:
            known.add(found["key"])
        elif line.strip() and not line.startswith("#"):
            message = f"{quoted(line)} is no field of an editorial page, or stands here twice."
            fix = "Write title: …, summary: … and order: …, each once and on one line."
            yield Problem("LX062", path, Span(number, 1, len(line)), message, fix, Part.KEY)


def _missing(path: PurePosixPath, fields: Collection[str]) -> Iterator[Problem]:
    for key in ("title", "summary"):
        if key not in fields:
            yield Problem("LX061", path, Span(1, 1, 3), f"{_SHAPE}; `{key}` is missing.", f"Add a line {key}: ….")


def _field_faults(path: PurePosixPath, lines: Sequence[str]) -> Iterator[Problem]:
    for number, line in enumerate(lines, 2):
        found = _FIELD.fullmatch(line)
        if found is None:
            continue
        key, value = found["key"], _unquoted(found["value"])
        place = Span(number, found.start("value") + 1, len(found["value"]))
        if key == "order" and not _ORDER.fullmatch(value):
            message = f"`order` is {quoted(value)}, but pages are listed by a number."
            yield Problem("LX063", path, place, message, "Write a number such as 50; the lowest comes first.")
        elif not 0 < len(value) <= _LIMITS[key]:
            message = f"`{key}` has {len(value)} characters; it needs 1 to {_LIMITS[key]}."
            yield Problem("LX063", path, place, message, "Write one short line.")


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _excess(draft: Draft) -> Iterator[Problem]:
    if message := excess_of(draft.body):
        yield Problem("LX074", draft.path, Span(draft.line, 1), message, "Split it into several pages.")


def _has_error(problems: Collection[Problem]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)


def _misplaced(path: PurePosixPath) -> Problem:
    message = "An editorial page is content/<folder>/<page>.md, its name in small letters, numbers and hyphens."
    return Problem("LX060", path, Span(1, 1), message, "Move or rename the file.")


def _disagreement(draft: Draft) -> Problem:
    message = "Something in this text would become a link or a picture that is not allowed."
    return Problem("LX070", draft.path, Span(draft.line, 1), message, "Write its links in the simplest way.")


def _place(draft: Draft, target: str) -> Span:
    whole = rf"{re.escape(target)}(?![a-z0-9-])"
    found = re.search(rf"(?<=\]\(){whole}", draft.body) or re.search(rf"(?<![a-z0-9/-]){whole}", draft.body)
    if found is None:
        return Span(draft.line, 1)
    index = found.start()
    line = draft.line + draft.body.count("\n", 0, index)
    return Span(line, index - draft.body.rfind("\n", 0, index), len(target))


def _without_ids(html: str) -> str:
    return re.sub(r'<(h[1-6]) id="[^"]*">', r"<\1>", html)
