"""What stands in a record, read without trust: a value of another shape than expected counts as absent.

The check tells of it; whoever works things out from a whole catalog must not stumble over one broken record.
"""

import math
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from lx.model.source import Json


def mapping_in(value: Json) -> Mapping[str, Json]:
    """The object, or an empty one."""
    return value if isinstance(value, (dict, Mapping)) else {}  # the ABC alone takes five times as long


def list_in(value: Json) -> Sequence[Json]:
    """The list, or an empty one; text is not a list of its letters."""
    return value if isinstance(value, (list, tuple)) else ()


def text_in(value: Json) -> str:
    """The text, or an empty one."""
    return value if isinstance(value, str) else ""


def texts_in(value: Json) -> tuple[str, ...]:
    """The texts of a list, in its order; what else the list holds is left out."""
    return tuple(text for text in list_in(value) if isinstance(text, str))


def number_in(value: Json) -> float | None:
    """The number, finite and not negative; `true` is none."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return value if math.isfinite(value) and value >= 0 else None


def whole_in(value: Json) -> int | None:
    """The whole number, not negative; `true` is none."""
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def day_in(value: Json) -> date | None:
    """The day of ``2026-11-24``, or of a time as its own zone has it: ``2026-11-24T23:30:00-06:00``."""
    if not isinstance(value, str) or value[4:5] != "-" or value[7:8] != "-" or value[10:11] not in ("", "T"):
        return None
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def moment_in(value: Json) -> datetime | None:
    """The moment of ``2026-11-24T23:30:00-06:00``, in the zone in which it is written; without a zone it is none."""
    if not isinstance(value, str) or day_in(value) is None or "T" not in value:
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def value_at(data: Json, pointer: str) -> Json:
    """What stands at a JSON Pointer, as an annotation has it (``/offered``): no escapes, lists are not entered."""
    for name in pointer.split("/")[1:]:
        data = mapping_in(data).get(name)
    return data
