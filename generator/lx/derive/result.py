"""How a result is called, which has no title of its own: by its measure, of whom it is, and its school year."""

from collections.abc import Mapping

from lx.domain.result import scope_of
from lx.domain.written import text_in
from lx.model.catalog import Catalog
from lx.model.record import Ref
from lx.model.source import Json


def result_title(data: Mapping[str, Json], catalog: Catalog) -> str:
    """``Recognized credential earned: Manufacturing, 2025-26``; "" of what names no measure."""
    measure, scope = _text(_measure(data), "title", catalog), scope_of(data)
    if not measure or scope is None:
        return ""
    return f"{measure}: {_text(scope, 'title', catalog) or scope.id}, {text_in(data.get('year'))}"


def result_summary(data: Mapping[str, Json], catalog: Catalog) -> str:
    """What was measured, in the measure's words."""
    return _text(_measure(data), "summary", catalog)


def _measure(data: Mapping[str, Json]) -> Ref:
    return Ref("measure", text_in(data.get("measure")))


def _text(ref: Ref, field: str, catalog: Catalog) -> str:
    record = catalog.records.get(catalog.aliases.get(ref, ref))
    return text_in(record.data.get(field)) if record else ""
