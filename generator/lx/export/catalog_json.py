"""The site's records for other programs: `catalog.json`, beside the site's first page."""

import json
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from lx.domain.address import CATALOG_JSON, folder_of, record_address
from lx.domain.lifecycle import state
from lx.domain.written import text_in
from lx.model.facts import Card
from lx.model.output import File, Output
from lx.model.record import Ref
from lx.model.site import Share, Site
from lx.model.source import Json

FORMAT = 1


def catalog_json(site: Site, share: Share) -> Iterator[Output]:
    """What the site lists, by type and id. `url` is relative to the file's folder; `status` holds on `built_on`."""
    if share.index:
        return
    holding = site.facts.holdings.get(site.exchange or "")
    entries = [_entry(site, ref) for ref in holding.listed] if holding else []
    document = {"built_on": site.built_on.isoformat(), "format": FORMAT, "records": entries}
    text = json.dumps(document, ensure_ascii=False, sort_keys=True, allow_nan=False, indent=1)
    yield File(PurePosixPath(folder_of(site.exchange) + CATALOG_JSON), (text + "\n").encode())


def _entry(site: Site, ref: Ref) -> Mapping[str, Json]:
    card = site.facts.cards[ref]
    entry: dict[str, Json] = {
        "type": ref.type,
        "id": ref.id,
        "title": card.title,
        "summary": card.summary,
        "exchanges": _exchanges(site, card),
        "functions": list(card.functions),
        "status": state(site.facts.lifetimes[ref], card.status, today=site.built_on).value,
        "url": record_address(ref, home=card.home, exchange=site.exchange),
    }
    if card.owner is not None:
        entry["provider"] = card.owner.id
    if ref.type == "outreach":
        kit = site.catalog.records[ref].data
        entry |= {"short_link": text_in(kit.get("short_link")), "leads_to": text_in(kit.get("for"))}
    if card.demonstration:
        entry["demonstration"] = True
    return entry


def _exchanges(site: Site, card: Card) -> list[Json]:
    """The exchanges that list it; what is statewide is listed by all."""
    return list(site.exchanges) if "statewide" in card.exchanges else list(card.exchanges)
