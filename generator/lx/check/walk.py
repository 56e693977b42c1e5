"""Places in a record, and the groups of fields below one of them."""

from collections.abc import Mapping

from lx.model.source import Json, Pointer

ROOT = Pointer("")


def below(place: Pointer, *names: str | int) -> Pointer:
    """The place of a field, or of an entry (from 0), below this one."""
    for name in names:
        step = name.replace("~", "~0").replace("/", "~1") if isinstance(name, str) else name
        place = Pointer(f"{place}/{step}")
    return place


def groups(value: Json, place: Pointer = ROOT) -> list[tuple[Pointer, Mapping[str, Json]]]:
    """Every group of fields in a value, itself first."""
    found: list[tuple[Pointer, Mapping[str, Json]]] = []
    if isinstance(value, dict):
        found.append((place, value))
        for name, part in value.items():
            if isinstance(part, dict) or (isinstance(part, list) and _has_groups(part)):
                found += groups(part, below(place, name))
    elif isinstance(value, list) and _has_groups(value):
        for number, part in enumerate(value):
            found += groups(part, below(place, number))
    return found


def _has_groups(entries: list[Json]) -> bool:
    """Whether a list is one of groups; entries of a sound list are all of one kind."""
    return bool(entries) and not isinstance(entries[0], str)
