"""Where something is, in one line: town and county, then the region and whether it is online."""

from collections.abc import Mapping

from lx.domain.written import text_in
from lx.model.record_type import Shape
from lx.model.source import Json
from lx.render.context import Context, label_of


def place_text(context: Context, shape: Shape, value: Mapping[str, Json]) -> tuple[str, str]:
    """``{town, county, region, format}`` as what matters most and what stands small beside it."""
    town, county = text_in(value.get("town")), text_in(value.get("county"))
    where = ", ".join(filter(None, (town, county and context.gettext("%s County") % county)))
    rest = [words for name in ("region", "format") if (words := _term(context, shape, name, code=value.get(name)))]
    return (where, " · ".join(rest)) if where else (" · ".join(rest), "")


def _term(context: Context, shape: Shape, name: str, *, code: Json) -> str:
    part, text = shape.properties.get(name), text_in(code)
    return (label_of(context, part.vocabulary, text) if part else "") or text
