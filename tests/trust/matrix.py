"""What bad input must meet, a row each, and which tests hold it: the table in README.md, made from this.

A test says its rows at the beginning of its docstring (``Row A1.``, ``Rows A1 and B2: …``); a case says its own. What
nothing tests yet says what it waits for.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from trust.cases import CASES

TESTS = Path(__file__).parents[1]
README = Path(__file__).parent / "README.md"
_ROWS = re.compile(r"Rows? ((?:[A-Z][0-9]+(?:, | and )?)+)")


@dataclass(frozen=True)
class Row:
    """A row: what it is about, what must come of it, and what it waits for where no test holds it (all of it)."""

    id: str
    input: str
    must: str
    waits_for: str = ""


SECTIONS = {
    "K": "What holds for every row",
    "A": "Bytes and characters",
    "B": "YAML",
    "C": "Markup, addresses, and every place of a page",
    "D": "Paths, files, archives",
    "F": "The host of the repository, and the network",
    "G": "Output, faults, and the same bytes every time",
    "H": "On a reader's device",
    "I": "For every reader",
}

ROWS = (
    Row(
        "K1",
        "Any bad file",
        "exit code 1; `path:line:column: error CODE message Fix: …`; the same as JSON and as annotations",
    ),
    Row("K2", "Many bad files", "every problem of every file in one run, 100 shown a file, the others counted"),
    Row(
        "K3",
        "What a message quotes",
        "nothing that misleads or commands: such characters are written out, annotations escaped",
    ),
    Row("K4", "Any bad file", "no traceback; the last good site stays byte by byte; nothing is written elsewhere"),
    Row("K5", "Any bad file", "under 300 MB; never a hang (the times themselves are measured in `benchmarks/`)"),
    Row("A1", "NUL in a file", "error at its line and column"),
    Row("A2", "Byte order mark", "a warning; otherwise the same site"),
    Row("A3", "UTF-16", "error: save it as UTF-8"),
    Row("A4", "Windows-1252", "error with the byte, its place and what it looks like"),
    Row(
        "A5",
        "Controls of direction",
        "error by name, in every field, id, address and file name; right-to-left writing is shown as such",
    ),
    Row("A6", "Characters that cannot be seen", "error; a joiner inside a picture is writing"),
    Row("A7", "Control characters, line and paragraph separators", "error, also behind an escape"),
    Row("A8", "Half a character", "error, in bytes and behind an escape"),
    Row("A9", "No fields: empty, comments, a list, two documents", "error that says what a record looks like"),
    Row("A10", "Too much: 10 MB, a line of 1 MB, 20,000 values", "error before anything is made of it"),
    Row("B1", "A field twice", "error with both lines, whatever the quotes"),
    Row("B2", "Alias bombs, merge bombs, a list in itself", "error: anchors are not allowed"),
    Row("B3", "5,000 levels", "error at the limit of depth"),
    Row("B4", "Tags", "error at the tag"),
    Row("B5", "Words that old YAML changes: NO, 02134, 12:30, 1.10", "text as written, or error: never another value"),
    Row("B6", "Slips: tabs, open quotes, no space, signs", "error at the right place with a hint"),
    Row("B7", "Unknown fields, names that are no text", "error, with the field that was meant"),
    Row(
        "B8",
        "The YAML test suite",
        "what is read means what the suite says; what is refused has a place; exceptions are listed",
    ),
    Row(
        "B9", "Changed and invented records", "never a crash; each refusal has a place and a cure; two validators agree"
    ),
    Row("B10", "Patterns of the schemas", "mean the same to both engines; a line end behind a word is no part of it"),
    Row(
        "C1",
        "Payloads in every text of a record",
        "text in every place of every page; no script runs, no foreign element or attribute",
    ),
    Row("C2", "Markdown: HTML, links, pictures", "text with a warning; error at line and column"),
    Row(
        "C3",
        "Addresses: other schemes, hosts in disguise",
        "error in every field for addresses; mail and telephone only in contacts",
    ),
    Row("C4", "`</script>`, `<!--<script>`, `]]>`", "JSON-LD, search data and catalog.json give back the same text"),
    Row("C5", "Separators, backslashes, backticks, `${}`", "search data are a script that gives back the same text"),
    Row("C6", "Query strings, poisoned storage", "text; Trusted Types hold while the pages are used"),
    Row("C7", "Attachments: SVG with script, HTML called .png", "error", "attachments"),
    Row("C8", "Template text", "stays as written"),
    Row("C9", "Colours of an exchange", "a number from 0 to 359 and nothing else; contrast is tested with the styles"),
    Row(
        "C10",
        "CommonMark's examples, texts that explode",
        "never break a page; done or refused in time; both parsers alike",
    ),
    Row("C11", "Anything from another host", "nothing on any page asks for it; no request leaves"),
    Row("C12", "Editorial pages", "pass the same walls as records"),
    Row("C13", "Feeds, tables, calendars", "give back the same text", "those exports"),
    Row("C14", "A finished file that loads from another host", "error of the build", "a check of the finished files"),
    Row(
        "D1",
        "What is no id: paths, drives, capitals, endings, 300 letters",
        "error, in the field and in a name on disk",
    ),
    Row("D2", "Reserved ids: devices of Windows, folders of the site", "error LX183, in ids and in old ones"),
    Row("D3", "Links of every kind, pipes", "error; what they lead to is neither read nor shown"),
    Row("D4", "Markup and commands in a file name", "told of as it is, in every form; never published"),
    Row("D5", "Attachments: missing, other case, outside, unused", "error; warning if unused", "attachments"),
    Row("D6", "A ZIP that is imported", "error before anything is written", "an import"),
    Row("D7", "Our own ZIP", "opens everywhere; one top folder", "the ZIP of a site"),
    Row("F1", "Workflows", "no code of others but by its digest, no rights, nothing that others write in a script"),
    Row("F2", "A proposal that changes more than content", "is told of, and its software tested"),
    Row("F3", "No network, an environment full of secrets", "the same bytes; no secret in the site or in what is said"),
    Row("F4", "Links to elsewhere", "private addresses refused, everything bounded", "a check of links to elsewhere"),
    Row("F5", "What lx is made with", "locked with hashes; wheels only"),
    Row("G1", "Zone, language, rights, place, order of folders, processes", "change no byte"),
    Row("G2", "kill -9 at each step and at 50 moments", "the old site or the new one, whole; the next build clears up"),
    Row(
        "G3",
        "A disk that is full, read-only, broken; no right; no share left",
        "exit code 3; the old site whole; path and need are told",
    ),
    Row("G4", "An output folder that is not for a site, or holds others' files", "refused; nothing of others removed"),
    Row("G5", "A removed record", "nothing of it is left"),
    Row("G6", "Ctrl-C, SIGTERM", "130, 143; nothing left beside the old site"),
    Row("G7", "Two builds at once", "the second is told who holds the folder; a dead one holds nothing"),
    Row("G8", "A source that changes or vanishes meanwhile", "exit code 3 in words, or a site of one piece"),
    Row("G9", "Too little memory, a process that the system ends", "exit code 3 in words; the old site whole"),
    Row("G10", "One bad record among many", "nothing is published"),
    Row("G11", "The number of a small group", "is in no message", "results of small groups (LX170, LX171)"),
    Row("G12", "A catalog of a newer format", "error that says what to do"),
    Row("G13", "A catalog of an older format", "a command brings it up to date", "a second format"),
    Row("H1", "An install with a missing or wrong file, cut off, or without room", "the old copy", "the installed app"),
    Row("H2", "Old bytes from a cache during an install", "the new version or none, never a mix", "the installed app"),
    Row("H3", "Two exchanges on one origin", "what is chosen on one changes nothing on the other"),
    Row("H4", "Storage full, forbidden, full of garbage", "all but keeping works; nothing is told on the console"),
    Row("H5", "JavaScript off", "every record linked, readable, printable; search says why it is silent"),
    Row("H6", "A build without the app after one with it", "the old app goes", "the installed app"),
    Row("H7", "What is kept", "has the name of its site and a version; nothing about a person, nothing that was typed"),
    Row("H8", "Caches and scopes of two exchanges on one origin", "don't meet", "the installed app"),
    Row(
        "I1",
        "Each template and state, each set of colors, 1280 and 320 px, paper",
        "nothing that axe finds or leaves open",
    ),
    Row("I2", "The keyboard alone", "reaches all, in order, in sight; the skip link first; no trap; Escape leads back"),
    Row("I3", "320 px (400 %)", "no scrolling in two directions"),
    Row("I4", "Text twice as large, or spaced out as WCAG 1.4.12 says", "nothing cut, nothing over anything else"),
    Row("I5", "Colors of the system", "edges, lines, letters and focus show"),
    Row("I6", "Stillness asked for", "nothing moves"),
    Row("I7", "Paper", "a short record on one sheet, addresses written out, no navigation"),
)


def held_by() -> dict[str, list[str]]:
    """The tests that hold each row, each as ``file: name``, in order of files."""
    found: dict[str, list[str]] = {}
    cases = ((case.row, f"test_cases.py: {case.row}-{case.name}") for case in CASES)
    for row, test in (*_told_in_docstrings(), *cases):
        found.setdefault(row, []).append(test)
    return found


def table() -> str:
    """The whole README."""
    tests = held_by()
    parts = [_HEAD]
    for letter, title in SECTIONS.items():
        parts.append(f"\n## {letter}. {title}\n\n| row | input | must | tests |\n| --- | --- | --- | --- |\n")
        parts += [_line(row, tests.get(row.id, [])) for row in ROWS if row.id[0] == letter]
    return "".join(parts)


def _told_in_docstrings() -> Iterator[tuple[str, str]]:
    for file in sorted(TESTS.rglob("test_*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef) and (rows := _ROWS.match(ast.get_docstring(node) or "")):
                name = file.name if file.parent == README.parent else file.relative_to(TESTS).as_posix()
                for row in re.findall(r"[A-Z][0-9]+", rows[1]):
                    yield row, f"{name}: {node.name}"


def _line(row: Row, tests: list[str]) -> str:
    by_file: dict[str, list[str]] = {}
    for test in tests:
        file, _, name = test.partition(": ")
        by_file.setdefault(file, []).append(name)
    held = [f"`{file}`: {', '.join(names)}" for file, names in by_file.items()]
    held += [f"waits for {row.waits_for}"] if row.waits_for else []
    return f"| {row.id} | {row.input} | {row.must} | {'<br>'.join(held)} |\n"


_HEAD = """# What bad input must meet

Each row is held by the tests beside it. Rows are in `matrix.py`; this table is made by
`.venv/bin/python tests/trust/test_matrix.py`. A test names its rows at the beginning of its docstring.

Tests over others' collections (YAML's test suite, CommonMark's examples, what cleaners of HTML are tried with) are
there where these are: in the folder that `LX_CORPORA` names, else in `shared/data` beside the project. How often the
random tests try is said by `LX_TRIES`: 2,000 by itself, 100,000 every night.
"""
