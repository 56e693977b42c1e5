"""What documents are filed under: kinds, and on the hub exchanges; in files by their places in these lists."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from sys import maxsize

from lx.domain.section import SECTIONS, place_of
from lx.domain.vocabulary import term_of
from lx.domain.wording import saying
from lx.export.search.document import MAP, PAGE, Document
from lx.model.record import Ref
from lx.model.site import Site
from lx.model.source import Json


@dataclass(frozen=True, slots=True)
class Naming:
    """Kinds with their plural and singular names, exchanges with theirs, the sets of exchanges in use."""

    kinds: Mapping[str, tuple[str, str]]
    exchanges: Mapping[str, str]
    sets: tuple[tuple[str, ...], ...]


def naming_of(documents: Sequence[Document], site: Site) -> Naming:
    """The names of what occurs: kinds as the navigation orders them, exchanges by id."""
    present = {document.kind for document in documents}
    sets = sorted({document.exchanges for document in documents})
    exchanges = {name: _exchange(site, name) for name in sorted({name for one in sets for name in one})}
    kinds = {name: labels for name, labels in _kinds(site, saying(site.words)).items() if name in present}
    return Naming(kinds, exchanges, tuple(sets))


def _exchange(site: Site, name: str) -> str:
    """An exchange in a word: its cluster's name, as its own pages have it; else its title, else its id."""
    record = site.catalog.records.get(Ref("exchange", name))
    term = term_of(site.catalog.vocabularies, "cluster", str(record.data.get("cluster"))) if record else None
    if term is not None:
        return saying(site.words)(term.label)
    return site.facts.cards[record.ref].title if record else name


def _kinds(site: Site, say: Callable[[str], str]) -> Mapping[str, tuple[str, str]]:
    """Types as the navigation has them; maps come last of their section, pages last of all."""
    types = {place_of(one): (one.name, say(one.plural), say(one.label)) for one in site.catalog.types.values()}
    maps = (SECTIONS.index("credit"), maxsize, "")
    types[maps] = (MAP, say("Dual-credit maps"), say("Dual-credit map"))
    types[len(SECTIONS), 0, ""] = (PAGE, say("Pages about this site"), say("About this site"))
    return {name: (plural, label) for _, (name, plural, label) in sorted(types.items())}


def named(naming: Naming) -> Mapping[str, Json]:
    """The lists as the browser gets them; a set of exchanges by their places."""
    places = {name: place for place, name in enumerate(naming.exchanges)}
    return {
        "exchanges": [[name, title] for name, title in naming.exchanges.items()],
        "kinds": [[name, plural, label] for name, (plural, label) in naming.kinds.items()],
        "sets": [[places[name] for name in one] for one in naming.sets],
    }
