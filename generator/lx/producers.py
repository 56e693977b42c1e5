"""What makes a site's outputs, and the code of its templates.

Apart from `pipeline.py`, which imports it when sites are made: checking needs none of it, and begins sooner.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from lx.export.assets import assets
from lx.export.catalog_json import catalog_json
from lx.export.search import search_files
from lx.export.search.document import words_in
from lx.model.output import Output, Produce
from lx.model.record import Ref
from lx.model.site import Share, Site, Theme
from lx.render.chip import lines_of
from lx.text.template import compiled
from lx.watch import Watch
from lx.workers import in_shares


def search(site: Site, share: Share) -> Iterator[Output]:
    """The search files of a site: its rows say of a record what the rows of pages say."""
    return search_files(site, share, lines_of)


EXPORTS: tuple[Produce, ...] = (assets, catalog_json, search)
"""What makes the outputs of a site that are no pages, in the order in which they are written."""


def with_code(theme: Theme, say: Callable[[str], str]) -> Theme:
    """The theme with its templates compiled; `say` puts fixed words into them."""
    return replace(theme, code=compiled(theme.templates, say))


def with_words(sites: Sequence[Site], *, jobs: int, watch: Watch) -> Sequence[Site]:
    """The sites with all that records say, found once for all of them: a share of the records a process."""
    catalog = sites[0].catalog
    refs = tuple(catalog.records)

    def work(share: Share) -> bytes:
        texts = "\0".join(map(words_in(catalog, sites[0].facts.cards), refs[share.index :: share.of]))
        watch.done("words", len(refs[share.index :: share.of]))
        return texts.encode()

    shares = in_shares(work, jobs, watch=watch)
    said: dict[Ref, str] = {}
    for index, raw in enumerate(shares):
        said.update(zip(refs[index :: len(shares)], raw.decode().split("\0"), strict=False))
    watch.done("words")
    return [replace(site, said=said) for site in sites]
