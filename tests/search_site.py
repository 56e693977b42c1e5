"""A small catalog made of values, and its site as far as search needs it: index, scripts, bare pages with the box."""

import json
import re
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined

from lx.domain.address import folder_of
from lx.export.search import search_files
from lx.export.search.document import Document
from lx.export.search.document import documents_of as all_documents_of
from lx.model.catalog import Catalog, Repository
from lx.model.facts import Card, CreditMap, Facts, Holding, Lifetime
from lx.model.output import Output
from lx.model.record import Prose, Record, Ref
from lx.model.record_type import Field, RecordType, Shape, Term, Vocabulary
from lx.model.site import Editorial, Share, Site, Theme, Words
from lx.model.source import Source

PRODUCT = Path(__file__).resolve().parents[1] / "generator/lx"
TODAY = date(2026, 11, 24)
OPEN = Lifetime(start=None, until=None, claimable_until=None, review_by=None, reviewed=True)
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
    "form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lx"
)


def shape(*, vocabulary: str | None = None, items: Shape | None = None, **properties: Shape) -> Shape:
    return Shape("", "", "text", None, (), vocabulary, properties, items, linking=False)


def kind(name: str, label: str, plural: str, order: int, fields: Mapping[str, Field]) -> RecordType:
    return RecordType(
        name, label, plural, "", "learn", order, fields, (), (), (), (), {}, (), "provider", None, 24, (), {}
    )


def field(name: str, at: Shape, weight: int = 1) -> Field:
    return Field(name, at, facet=False, weight=weight, terms={})


FIELDS = {
    "title": field("title", shape(), 9),
    "summary": field("summary", shape(), 4),
    "tags": field("tags", shape(items=shape()), 3),
    "subjects": field("subjects", shape(items=shape(vocabulary="subject"))),
    "cost": field("cost", shape(amount=shape(), note=shape())),
}
TYPES = {
    "resource": kind("resource", "Resource", "Resources", 10, FIELDS),
    "career": kind("career", "Career", "Careers", 20, FIELDS),
    "course": kind("course", "Course", "Courses", 30, FIELDS),
    "organization": kind("organization", "Organization", "Organizations", 40, FIELDS),
    "exchange": kind("exchange", "Exchange", "Exchanges", 50, FIELDS),
}
TERMS = {"cs": Term("cs", "Computer science"), "phys": Term("phys", "Physics")}
SUBJECTS = Vocabulary("subject", "Subjects", "", "", TERMS)
STYLES = ("tokens", "base", "layout", "component", "search")
BOX = '{{ search_form(root, "Search 9 entries") }}'
FRAME = """{% from "macro/search.html" import search_form %}<!doctype html>
<html lang="en" data-site="test"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{ policy }}"><title>{{ title }}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="{{ root }}assets/site.css">
<script src="{{ root }}assets/script/search.js" defer></script></head><body><main>MAIN</main></body></html>"""


def record(ref: str, title: str, summary: str = "", **rest: Any) -> dict[str, Any]:
    """A record in short: `home`, `exchanges`, `owner`, `body`, `status`, `demonstration`, `line` besides its data."""
    return {"ref": Ref(*ref.split("/")), "title": title, "summary": summary, **rest}


def site_of(
    records: Sequence[Mapping[str, Any]],
    exchange: str | None = "manufacturing",
    *,
    maps: Mapping[Ref, CreditMap] | None = None,
    pages: Sequence[Editorial] = (),
    lifetimes: Mapping[Ref, Lifetime] | None = None,
) -> Site:
    """A site of these records."""
    made = {one["ref"]: _record(one) for one in records}
    cards = {one["ref"]: _card(one) for one in records}
    exchanges = tuple(sorted({card.home for card in cards.values()} - {"statewide"} | {"manufacturing"}))
    catalog = Catalog(
        Repository("Exchanges", "il", "America/Chicago", ("en",), "", ""),
        TYPES, {"subject": SUBJECTS}, made,
        {one["ref"]: Prose("", one["body"]) for one in records if "body" in one},
        {}, {}, (), {},
    )  # fmt: skip
    listed = tuple(ref for ref in sorted(cards) if exchange is None or exchange in cards[ref].exchanges)
    facts = Facts(
        cards=cards,
        lifetimes={ref: (lifetimes or {}).get(ref, OPEN) for ref in cards},
        holdings={exchange or "": Holding(listed, ())},
        offers={}, maps=maps or {}, sums={},
    )  # fmt: skip
    theme = Theme({}, _templates(), {}, {}, tuple(pages))
    return Site(exchange, exchanges, catalog, facts, theme, Words("en", {}), "", TODAY, ())


def lines(site: Site) -> Callable[[Ref], Sequence[str]]:
    """What rows say of the records of a site besides their titles: their `line`."""
    return lambda ref: site.catalog.records[ref].data.get("line", ())  # type: ignore[return-value]


def documents_of(site: Site) -> tuple[Document, ...]:
    """All that can be found in a site."""
    return all_documents_of(site, lines(site))


def search(site: Site, share: Share) -> Iterator[Output]:
    """The search files of a site."""
    return search_files(site, share, lines)


def values_in(site: Site) -> dict[str, Any]:
    """What a site's search files hand to the page, by name."""
    found = {}
    for file in search(site, Share(0, 1)):
        call = re.fullmatch(r'lx\.put\("([a-z0-9-]+)","[0-9a-f]{12}",(.*)\);\n', file.content.decode("ascii"))
        assert call, file.path
        assert file.path.stem == call[1]
        found[call[1]] = json.loads(call[2])
    return found


def postings_in(values: Mapping[str, Any]) -> dict[str, dict[int, int]]:
    """The index read back: for each word, the documents by number, each with its level."""
    found = {}
    for name, text in values.items():
        for line in text.split(";") if name.startswith("words-") else ():
            word, postings = line.split(" ")
            assert word not in found, word
            found[word] = decoded(postings)
    return found


def decoded(postings: str) -> dict[int, int]:
    """Documents by number, each with its level."""
    posting = -1
    found = {}
    for earlier, last in re.findall("([^a-zA-Z]*)([a-zA-Z])", postings):
        step = 0
        for sign in earlier:
            step = 34 * step + "0123456789!#$%&()*+,-./:=?@[]^_{}~".index(sign) + 1
        posting += 52 * step + "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".index(last) + 1
        found[posting // 8] = posting % 8
    return found


def documents_in(values: Mapping[str, Any]) -> list[list[Any]]:
    """What is shown of all documents, in order of number."""
    count = -(-values["manifest"]["documents"] // values["manifest"]["chunk"])
    return [one for number in range(count) for one in values[f"documents-{number}"]]


def built(site: Site, out: Path) -> Path:
    """The site in its folder: search files, the product's scripts and styles, and pages with little but the box."""
    folder = out / folder_of(site.exchange)
    for file in search(site, Share(0, 1)):
        write(out / file.path, file.content)
    shutil.copytree(PRODUCT / "assets", folder / "assets", dirs_exist_ok=True)
    styles = "\n".join((PRODUCT / f"assets/style/{name}.css").read_text() for name in STYLES)
    write(folder / "assets/site.css", styles.encode())
    write(folder / "index.html", page(site, "", f'{BOX}<p><a href="search.html">On</a></p>'))
    write(folder / "search.html", page(site, "", site.theme.templates["search.html"]))
    for ref, card in site.facts.cards.items():
        where = folder / ("" if site.exchange else card.home) / ref.type / f"{ref.id}.html"
        body = f'{BOX}<h1>{ref.id}</h1><input id="field" aria-label="Any"><a href="#x">Next</a>'
        write(where, page(site, "../" if site.exchange else "../../", body))
    return folder


def page(site: Site, root: str, main: str) -> bytes:
    """A bare page under the site's own content policy."""
    environment = Environment(
        loader=DictLoader({**site.theme.templates, "frame": FRAME.replace("MAIN", main)}),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    types = (("career", "Careers", "career/index.html", 3),)
    return environment.get_template("frame").render(title="Search", root=root, types=types, policy=POLICY).encode()


def write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _record(one: Mapping[str, Any]) -> Record:
    apart = ("ref", "home", "exchanges", "owner", "body", "status", "demonstration")
    data = {"id": one["ref"].id, **{key: value for key, value in one.items() if key not in apart}}
    return Record(
        one["ref"], one.get("home", "manufacturing"), data, one.get("body", ""), Source(PurePosixPath("x"), "")
    )


def _card(one: Mapping[str, Any]) -> Card:
    home = one.get("home", "manufacturing")
    owner = Ref("organization", one["owner"]) if "owner" in one else None
    return Card(
        one["ref"], home, tuple(one.get("exchanges", (home,))), (), one["title"], one["summary"], owner,
        one.get("demonstration", False), one.get("status", "current"), "en", {},
    )  # fmt: skip


def _templates() -> dict[str, str]:
    return {name: (PRODUCT / "templates" / name).read_text() for name in ("search.html", "macro/search.html")}
