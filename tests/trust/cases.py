"""Files that mean harm, each with what must be said of it: a hostile project in one list.

They stand side by side in the sound example, so that one check tells all of them, as a contributor's run does.
"""

from dataclasses import dataclass
from pathlib import PurePosixPath

from checking import SOUND

FOLDER = "catalog/manufacturing/resource"
FIELDS = {
    "id": "{id}",
    "title": "A table to count with",
    "summary": "The weight of each part that a shop threw away.",
    "provider": "fox-bend-tooling",
    "kind": "dataset",
    "url": "https://resources.example.org/scrap",
    "account_needed": '"no"',
    "access_modes": "[textual]",
    "licence": "CC0-1.0",
    "last_reviewed": '"2026-08-01"',
    "status": "current",
    "demonstration": "true",
}
"""A sound resource, a field a line: `title` is on line 2, what is added begins on line 13."""


@dataclass(frozen=True)
class Case:
    """A hostile file: the row of the matrix that it belongs to, where it lies, its bytes.

    `said` are the problems as ``line:column code``, in order; a warning's code ends in ``w``. `words` stand in the
    first message or its fix.
    """

    row: str
    name: str
    path: PurePosixPath
    content: bytes
    said: str
    words: tuple[str, ...] = ()


def resource(name: str, *, more: str | bytes = b"", suffix: str = "yml", **changed: str | bytes) -> tuple[str, bytes]:
    """A resource's path and bytes: a sound one, some fields written otherwise, and more behind them."""
    lines = [
        f"{key}: ".encode() + _bytes(changed.get(key, value.format(id=name))) + b"\n" for key, value in FIELDS.items()
    ]
    return f"{FOLDER}/{name}.{suffix}", b"".join(lines) + _bytes(more)


def with_body(name: str, body: str | bytes) -> tuple[str, bytes]:
    """A sound resource with a text: the text begins on line 15."""
    path, fields = resource(name, suffix="md")
    return path, b"---\n" + fields + b"---\n" + _bytes(body)


def page(name: str, body: str | bytes, *, title: str | bytes = "A page") -> tuple[str, bytes]:
    """An editorial page: its title is on line 2, its text begins on line 6."""
    head = b"---\ntitle: " + _bytes(title) + b"\nsummary: What it says.\norder: 5\n---\n"
    return f"content/shared/{name}.md", head + _bytes(body)


def _bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode()


def case(row: str, file: tuple[str, bytes], said: str, *words: str) -> Case:
    """A case from what `resource`, `with_body` or `page` give."""
    path, content = file
    return Case(row, PurePosixPath(path).stem, PurePosixPath(path), content, said, words)


def written(row: str, name: str, content: bytes, said: str, *words: str) -> Case:
    """A case that is no resource with something changed."""
    return case(row, (f"{FOLDER}/{name}.yml", content), said, *words)


DEEP, BOMB = "[" * 5000, "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9))
MERGE_BOMB = "".join(f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}\n" for n in range(1, 18))

BYTES = (
    case("A1", resource("nul-in-a-title", title=b"a\0b"), "2:9 LX003", "NUL"),
    case("A1", with_body("nul-in-a-text", b"One.\nTw\0o.\n"), "16:3 LX003", "NUL"),
    case("A1", page("nul-on-a-page", b"One.\nTw\0o.\n"), "7:3 LX003", "NUL"),
    case("A2", resource("mark-at-the-start", id=b"mark-at-the-start"), ""),
    written("A2", "byte-order-mark", b"\xef\xbb\xbf" + resource("byte-order-mark")[1], "1:1 LX002w", "without BOM"),
    written("A3", "utf-16", resource("utf-16")[1].decode().encode("utf-16"), "1:1 LX001", "Save it as UTF-8"),
    written("A3", "utf-16-be", resource("utf-16-be")[1].decode().encode("utf-16-be"), "1:1 LX001", "Save it as UTF-8"),
    case("A4", resource("latin-1", title=b"caf\xe9"), "2:11 LX001", "E9", "é in Windows-1252"),
    case("A4", page("latin-1-page", b"caf\xe9\n"), "6:4 LX001", "E9", "é in Windows-1252"),
    case("A5", resource("direction-in-a-title", title="a\u202eb"), "2:9 LX004", "RIGHT-TO-LEFT OVERRIDE (U+202E)"),
    case("A5", resource("direction-in-an-id", id="direction\u2066"), "1:5 LX101, 1:14 LX004"),
    case("A5", resource("direction-in-an-address", url="https://a.example/\u2068"), "6:24 LX004"),
    case("A5", with_body("direction-in-a-text", "a\u202db\n"), "15:2 LX004", "LEFT-TO-RIGHT OVERRIDE"),
    case("A5", page("direction-on-a-page", "x", title="a\u202eb"), "2:9 LX004", "RIGHT-TO-LEFT OVERRIDE"),
    case("A5", resource("written-right-to-left", title="اَلْعَرَبِيَّةُ and עִבְרִית\u200f", summary="a\u200eb"), ""),
    case("A6", resource("nothing-to-be-seen", title="a\u200bb"), "2:9 LX005", "ZERO WIDTH SPACE"),
    case("A6", resource("mark-in-a-title", title="a\ufeffb"), "2:9 LX005", "ZERO WIDTH NO-BREAK SPACE"),
    case("A6", resource("hidden-letters", title="a\U000e0041b"), "2:9 LX005", "TAG LATIN CAPITAL LETTER A"),
    case("A6", resource("hidden-in-an-id", id="a\u200db"), "1:5 LX101, 1:6 LX005"),
    case("A6", resource("hidden-in-an-address", url="https://a.example/\u2060"), "6:24 LX005"),
    case("A6", resource("a-family", summary="👨\u200d👩\u200d👧 are welcome."), ""),
    case("A7", resource("escape-sequence", title=b"a\x1b[31mb"), "2:9 LX003", "ESCAPE"),
    case("A7", resource("next-line", title="a\x85b"), "2:9 LX003", "NEXT LINE"),
    case("A7", resource("line-separator", title="a\u2028b"), "2:9 LX003", "LINE SEPARATOR"),
    case("A7", with_body("paragraph-separator", "a\u2029b\n"), "15:2 LX003", "PARAGRAPH SEPARATOR"),
    case("A7", resource("hidden-by-an-escape", title='"a\\u2028b"'), "2:8 LX003", "LINE SEPARATOR"),
    case("A8", resource("half-a-character", title='"a\\ud800"'), "2:10 LX039"),
    case("A8", resource("half-in-bytes", title=b"a\xed\xa0\x80"), "2:9 LX001"),
    written("A9", "empty", b"", "1:1 LX040", "a record is lines of `name: value`", "Begin with `id: empty`"),
    written("A9", "only-comments", b"# nothing\n", "1:1 LX040", "a record is lines of `name: value`"),
    written("A9", "a-list", b"- a\n", "1:1 LX041", "a record is lines of `name: value`"),
    written("A9", "a-word", b"word\n", "1:1 LX041", "a record is lines of `name: value`"),
    case("A9", resource("two-documents", more="---\nid: b\n"), "13:1 LX025", "a file holds one record"),
    written("A10", "ten-megabytes", b"# x\n" * 2_621_440, "1:1 LX006", "the limit is 256 KB"),
    case("A10", resource("a-line-of-a-megabyte", summary="x" * 1_048_576), "1:1 LX006", "the limit is 256 KB"),
    case("A10", resource("a-long-line", summary="x" * 70_000), "3:1 LX007", "the limit is 64 KB"),
    case("A10", resource("many-values", more="a:\n" + "- 1\n" * 20_000), "9999:3 LX029", "10,000 values"),
)

YAML = (
    case("B1", resource("twice", more="title: Again\n"), "13:1 LX021", "on line 2 and on line 13"),
    case("B1", resource("twice-in-quotes", more='"title": Again\n'), "13:1 LX021", "on line 2 and on line 13"),
    case(
        "B1",
        resource("twice-below", more="cost: {basis: free,\n  basis: ask}\n"),
        "14:3 LX021",
        "line 13 and on line 14",
    ),
    case(
        "B2", resource("bomb", more="a0: &a0 [x, x]\n" + BOMB), "13:5 LX022, …", "anchors and aliases are not allowed"
    ),
    case("B2", resource("merge-bomb", more="a0: &a0 {x: 1}\n" + MERGE_BOMB), "13:5 LX022, …", "not allowed"),
    case("B2", resource("in-itself", more="a: &a [*a]\n"), "13:4 LX022, 13:8 LX022", "not allowed"),
    case("B3", resource("deep", more=f"a: {DEEP}\n"), "13:15 LX026", "more than 12 levels deep"),
    case(
        "B3", resource("deep-on-lines", more="a:\n" + "".join(f"{'  ' * n}- \n" for n in range(1, 100))), "25:25 LX026"
    ),
    case("B4", resource("python-tag", title="!!python/object:os.system x"), "2:8 LX023", "tags are not allowed"),
    case("B4", resource("own-tag", title="!foo x"), "2:8 LX023", "!foo"),
    case("B4", resource("binary", title="!!binary aGk="), "2:8 LX023", "!!binary"),
    case("B5", resource("a-number", title="1.10"), "2:8 LX082", "1.10", '"1.10"'),
    case("B5", resource("no-norway", title="NO", summary="on"), ""),
    case("B5", resource("a-zip-code", title="02134", summary="12:30"), ""),
    case("B5", resource("a-bare-date", title="2026-11-24", last_reviewed="2026-08-01"), ""),
    case("B5", resource("no-number", title=".nan"), "2:8 LX028", 'Write ".nan" in quotes'),
    case("B6", resource("a-tab", more="cost:\n\tbasis: free\n"), "14:1 LX030", "spaces only", "two spaces"),
    case("B6", resource("no-end", title='"A table', summary="x"), "2:8 LX031", "has no end"),
    case("B6", resource("no-space", more="tags:[a]\nlanguages: [en]\n"), "13:5 LX033", "`tags: [a]`"),
    case("B6", resource("at-sign", title="@home"), "2:8 LX037", "double quotes"),
    case("B6", resource("backtick", title="`home`"), "2:8 LX037", "double quotes"),
    written("B7", "misspelt", resource("misspelt")[1].replace(b"title", b"tittle"), "2:1 LX080", "write `title`"),
    case("B7", resource("a-list-for-a-name", more="? [a]\n: b\n"), "13:3 LX027", "Write a name"),
    case("B7", resource("a-number-for-a-name", more="1: a\n"), "13:1 LX027", '"1"'),
)

ENERGY = "catalog/energy/exchange/energy.yml"
HUE = SOUND[PurePosixPath(ENERGY)].replace(b"hue: 45", b'hue: "red;}body{background:url(https://a.example)"')

CONTENT = (
    case("C2", with_body("html-in-a-text", "One <b>bold</b> word.\n"), "15:5 LX073w, 15:12 LX073w", "as it is written"),
    case("C2", with_body("script-link", "A [word](javascript:alert(1)).\n"), "15:10 LX070", "javascript:"),
    case("C2", with_body("no-scheme", "One.\n\nA [word](//evil.example).\n"), "17:10 LX070", "https://"),
    case("C2", with_body("picture", "![word](https://a.example/a.png)\n"), "15:9 LX071", "Pictures"),
    case("C2", with_body("link-in-disguise", "A [word](https://a.example&#x202e;x)\n"), "15:3 LX070, 15:27 LX077"),
    case("C3", resource("script-address", url="javascript:alert(1)"), "6:6 LX084", "is not a web address"),
    case("C3", resource("name-before-host", url="https://a.example@b.example/"), "6:6 LX092", "name before the host"),
    case("C9", resource("no-colour", more='hue: "red;}body{display:none"\n'), "13:1 LX080"),
    case("C9", (ENERGY, HUE), "5:6 LX082", "expected is a whole number"),
    case("C12", page("html-on-a-page", "<script>alert(1)</script>\n"), "6:1 LX073w", "as it is written"),
    case("C12", page("script-link-on-a-page", "A [word](javascript:alert(1)).\n"), "6:10 LX070", "javascript:"),
    case("C12", page("picture-on-a-page", "![word](https://a.example/a.png)\n"), "6:9 LX071", "Pictures"),
)

CONTRACT = (
    case("K2", resource("many-faults", more="a: [" + '"\u202e",\n' * 150 + "]\n"), "13:1 LX080, 13:6 LX004, …"),
    case("K3", resource("words-that-command", title='"%0a::error::x,y:z"', kind='"a%b\\r::warning::"'), "5:7 LX003, …"),
)

CASES = (*BYTES, *YAML, *CONTENT, *CONTRACT)
