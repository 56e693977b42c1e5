"""The files that every page of a site loads: styles, scripts, font, icon. Each site has its own, to be copied alone."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from lx.domain.address import folder_of
from lx.domain.hue import HUB_HUE, hue_of
from lx.model.output import File, Output
from lx.model.record import Ref
from lx.model.site import Share, Site

_HUED = ("hue.css", "icon.svg")


def assets(site: Site, share: Share) -> Iterator[Output]:
    """Every asset of the theme, and those that carry the site's hue."""
    if share.index:
        return
    folder = folder_of(site.exchange)
    for path, content in site.theme.assets.items():
        yield File(PurePosixPath(folder) / path, content)
    hue = _hue(site)
    for name in _HUED:
        text = site.theme.templates[f"site/{name}"].replace("{{ hue }}", str(hue))
        yield File(PurePosixPath(folder) / "assets" / name, text.encode())


def _hue(site: Site) -> int:
    record = site.catalog.records.get(Ref("exchange", site.exchange)) if site.exchange else None
    return hue_of(record.data, site.catalog.vocabularies) if record else HUB_HUE
