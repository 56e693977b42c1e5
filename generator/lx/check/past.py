"""What a catalog published before, and must not lose: addresses are printed on paper and coded in squares.

Its published `catalog.json` says what was there: the hub's of all exchanges, or that of one.
"""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from lx.domain.written import list_in, mapping_in, text_in
from lx.model.catalog import Catalog
from lx.model.problem import Problem, Severity
from lx.model.record import Ref
from lx.model.rule import AnyRule, Rule
from lx.model.source import Json, Pointer, Span
from lx.text.quote import quoted

RULES: tuple[AnyRule, ...] = (
    Rule(
        "LX104",
        "removed-without-an-alias",
        Severity.ERROR,
        """A record that was published is gone, or a short link, and nothing leads on.

Links and QR codes on paper cannot be called back. Only `lx check --since catalog.json` sees it: it compares the catalog
with the published one.

Wrong:
    lx check --since catalog.json, which lists event/skills-day-2026, where no record has this id or alias
Says:
    catalog/manufacturing/event/skills-day-2026.yml:1:1: error LX104 'Regional skills day 2026' was removed without \
an alias: printed links and QR codes to it would break. Fix: keep it, with `status: ended` or `status: withdrawn`; or \
write `aliases: [skills-day-2026]` in the record that takes its place.
""",
        None,
    ),
)


def lost(catalog: Catalog, published: Json) -> Iterator[Problem]:
    """What the published catalog lists and this one lost: records, then what short links lead to."""
    entries = [mapping_in(entry) for entry in list_in(mapping_in(published).get("records"))]
    for entry in entries:
        ref = Ref(text_in(entry.get("type")), text_in(entry.get("id")))
        if ref.type in catalog.types and not _is_held(catalog, ref):
            name = quoted(entry.get("title") or ref.id)
            message = f"{name} was removed without an alias: printed links and QR codes to it would break."
            fix = "keep it, with `status: ended` or `status: withdrawn`; or write "
            fix = f"{fix}`aliases: [{ref.id}]` in the record that takes its place."
            yield Problem("LX104", _path(entry, ref), Span(1, 1), message, fix)
    yield from _lost_links(catalog, entries)


def _lost_links(catalog: Catalog, entries: list[Mapping[str, Json]]) -> Iterator[Problem]:
    kits = [record for ref, record in catalog.records.items() if ref.type == "outreach"]
    now = {text_in(kit.data.get("short_link")): kit for kit in kits}
    for entry in entries:
        link, target = text_in(entry.get("short_link")), text_in(entry.get("leads_to"))
        kit = now.get(link)
        if link and kit is None:
            ref = Ref("outreach", text_in(entry.get("id")))
            message = f"The short link {quoted(link)} was removed: flyers that carry it lead nowhere."
            held = catalog.records.get(ref)
            path = held.source.path if held else _path(entry, ref)
            yield Problem("LX104", path, Span(1, 1), message, f"write `short_link: {link}` again; it never changes.")
        elif kit is not None and not _is_same(catalog, target, text_in(kit.data.get("for"))):
            message = f"The short link {quoted(link)} already leads to {quoted(target)}; links on paper never change."
            fix = f"write `for: {target}` again, and give the new flyer a link of its own."
            yield Problem("LX105", kit.source.path, Pointer("/for"), message, fix)


def _is_held(catalog: Catalog, ref: Ref) -> bool:
    return ref in catalog.records or ref in catalog.aliases or ref in catalog.known


def _is_same(catalog: Catalog, before: str, now: str) -> bool:
    """Whether two references name the same record; it may have another id by now."""
    refs = [Ref(kind, name) for kind, _, name in (text.partition("/") for text in (before, now))]
    return not before or len({catalog.aliases.get(ref, ref) for ref in refs}) == 1


def _path(entry: Mapping[str, Json], ref: Ref) -> PurePosixPath:
    """Where its file lay: the hub's catalog has homes in its addresses, an exchange's names its exchanges."""
    steps = PurePosixPath(text_in(entry.get("url"))).parts
    home = steps[0] if len(steps) > 2 else next(map(str, list_in(entry.get("exchanges"))), "statewide")
    return PurePosixPath("catalog", home, ref.type, f"{ref.id}.yml")
