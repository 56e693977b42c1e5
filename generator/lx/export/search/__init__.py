"""Search that works from a disk: every word of a site, in small scripts of which a query loads the few that it needs.

`assets/search/` holds the index and the titles to show; the browser's side is `assets/script/search.js` and the modules
in `assets/script/search/`.
"""

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from lx.domain.address import folder_of
from lx.export.search.document import Lines, documents_of
from lx.export.search.pack import packed
from lx.model.output import File, Output
from lx.model.site import Share, Site


def search_files(site: Site, share: Share, lines: Callable[[Site], Lines]) -> Iterator[Output]:
    """The search files of a site, all from one worker; several sites are spread over the workers.

    `lines` gives what a row says of each of a site's records.
    """
    if _worker(site, share.of) != share.index:
        return
    folder = PurePosixPath(folder_of(site.exchange) + "assets/search")
    for name, content in packed(documents_of(site, lines(site)), site):
        yield File(folder / f"{name}.js", content)


def _worker(site: Site, workers: int) -> int:
    """Which worker makes a site's search. The hub has as much to do as all others: these go to the other workers."""
    if site.exchange is None or workers == 1:
        return 0
    return 1 + site.exchanges.index(site.exchange) % (workers - 1)
