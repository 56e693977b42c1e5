"""A rule: what is refused or warned of, its reference page, and how it is found."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Generic, Never, TypeAlias, TypeVar

from lx.model.catalog import Catalog
from lx.model.facts import Facts
from lx.model.problem import Problem, Severity
from lx.model.record import Record
from lx.model.record_type import RecordType, Vocabulary


@dataclass(frozen=True, slots=True)
class Subject:
    """What a rule about one record may look at: the record, its type, the vocabularies, the day."""

    record: Record
    type: RecordType
    vocabularies: Mapping[str, Vocabulary]
    today: date


@dataclass(frozen=True, slots=True)
class Linked:
    """What a rule about records together may look at: the linked catalog, what follows from it, the day."""

    catalog: Catalog
    facts: Facts
    today: date


T_contra = TypeVar("T_contra", contravariant=True)


@dataclass(frozen=True, slots=True)
class Rule(Generic[T_contra]):
    """One rule. `name` is the fault, not the cure; `text` is its reference page (for a module, its docstring).

    `check` is None where the reader or the schema reports it.
    """

    code: str
    name: str
    severity: Severity
    text: str
    check: Callable[[T_contra], Iterable[Problem]] | None


AnyRule: TypeAlias = Rule[Never]
"""A rule whatever it looks at: for listing and explaining, not for running."""
