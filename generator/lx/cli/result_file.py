"""A result as its file says it: what was protected, and nothing else."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from lx.domain.suppression.protection import Share
from lx.domain.suppression.table import Group, key_of
from lx.model.record import Ref
from lx.model.source import Json
from lx.text.yaml_text import field_lines, on_one_line

TOOL = "lx protect"


@dataclass(frozen=True, slots=True)
class ResultOf:
    """What a result says besides its figures; `more` are its target, its action, whether it is fictional."""

    name: str
    measure: str
    scope: Ref
    year: str
    minimum: int
    day: date
    more: Mapping[str, Json]


def result_text(result: ResultOf, groups: Mapping[Group, Share | None], *, missing: AbstractSet[Group]) -> str:
    """The text of a result's file: its groups in order, a line each. What is hidden has no reason there."""
    fields: dict[str, Json] = {
        "id": result.name,
        "measure": result.measure,
        result.scope.type: result.scope.id,
        "year": result.year,
    }
    done: dict[str, Json] = {"tool": TOOL, "minimum_group": result.minimum, "date": result.day.isoformat()}
    cells = (_cell(group, groups[group], is_missing=group in missing) for group in sorted(groups, key=_order))
    lines = [line for name, value in fields.items() for line in field_lines(name, value)]
    lines += ["cells:", *(f"  - {cell}" for cell in cells)]
    for name, value in {**result.more, "protected_with": done}.items():
        lines += field_lines(name, value)
    return "\n".join([*lines, ""])


def _order(group: Group) -> tuple[int, tuple[tuple[str, str], ...]]:
    return len(group), key_of(group)


def _cell(group: Group, share: Share | None, *, is_missing: bool) -> str:
    """A cell in one line. Its short keys are plain: every YAML that reads results has `n` for a text."""
    named: Json = dict(key_of(group)) if group else "all"
    said = "hidden: true" if share is None else f"n: {share.n}, percent: {on_one_line(share.percent)}"
    return f"{{group: {on_one_line(named)}, {'not_reported: true' if is_missing else said}}}"
