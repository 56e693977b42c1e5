"""The hue of an exchange: all its colours follow from it."""

from collections.abc import Mapping

from lx.domain.vocabulary import term_of
from lx.model.record_type import Vocabulary
from lx.model.source import Json

HUB_HUE = 250
"""Degrees of the OKLCH hue of the hub, and of an exchange whose cluster has none."""


def hue_of(exchange: Mapping[str, Json], vocabularies: Mapping[str, Vocabulary]) -> int:
    """The hue that an exchange's record names (0 to 359), else its cluster's, in degrees."""
    own = exchange.get("hue")
    if isinstance(own, int) and 0 <= own < 360:
        return own
    term = term_of(vocabularies, "cluster", str(exchange.get("cluster", "")))
    hue = term.more.get("hue") if term else None
    return hue if isinstance(hue, int) else HUB_HUE
