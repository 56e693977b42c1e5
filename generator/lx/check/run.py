"""Which rules look at what, and when. What is wrong, a rule's check says; how bad that is, the rule."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from lx.check.accept import Validator, accept
from lx.check.contents import contents_of
from lx.check.rules import CATALOG_RULES, CONTENT_RULES, NAME_RULES, RECORD_RULES, REFERENCE_RULES
from lx.model.problem import Problem, Severity
from lx.model.record import Record
from lx.model.rule import Linked, Rule, Subject
from lx.text.place import shape_at, steps_of, value_at

_T = TypeVar("_T")
_FORM_OR_LENGTH = ("LX084", "LX087")


def check_record(subject: Subject, validator: Validator) -> tuple[Problem, ...]:
    """What is wrong with one record: all that its schema says, and what the rules say of the fields that are sound."""
    faults = tuple(fault for fault in accept(subject.record, validator) if not _is_told_later(fault, subject))
    broken = frozenset(_field(fault) for fault in faults if fault.severity is Severity.ERROR)
    sound = _without(subject, broken) if broken else subject
    found = (*_applied(RECORD_RULES, sound), *_applied(CONTENT_RULES, contents_of(sound)))
    return (*faults, *(problem for problem in found if _field(problem) not in broken))


def check_names(records: Iterable[Record]) -> tuple[Problem, ...]:
    """What is wrong between the names of records: all that could be read, sound or not."""
    return tuple(_applied(NAME_RULES, tuple(records)))


def check_catalog(linked: Linked) -> tuple[Problem, ...]:
    """Everything that is wrong with sound records together."""
    return tuple(_applied(CATALOG_RULES, linked))


def check_unsound(linked: Linked) -> tuple[Problem, ...]:
    """What is wrong with the references of records that are themselves at fault; `linked` is as these see it."""
    return tuple(_applied(REFERENCE_RULES, linked))


def _applied(rules: Sequence[Rule[_T]], to: _T) -> Iterator[Problem]:
    for rule in rules:
        for problem in rule.check(to) if rule.check else ():
            yield replace(problem, severity=rule.severity)


def _field(problem: Problem) -> str:
    """The field in which a problem lies, there or missing. Rules keep silent where what they need is missing."""
    return problem.place.partition("/")[2].partition("/")[0] if isinstance(problem.place, str) else ""


def _is_told_later(fault: Problem, subject: Subject) -> bool:
    """Whether it is the form of an id: a rule that knows the file's name, or all records, can say which was meant."""
    if fault.code not in _FORM_OR_LENGTH or not isinstance(fault.place, str):
        return False
    steps = steps_of(fault.place)
    if steps == ["id"]:
        return True
    field = subject.type.fields.get(steps[0]) if steps else None
    shape = shape_at(field.shape, steps[1:]) if field else None
    return shape is not None and shape.target is not None and value_at(subject.record.data, steps) != ""


def _without(subject: Subject, fields: frozenset[str]) -> Subject:
    data = {name: value for name, value in subject.record.data.items() if name not in fields}
    return replace(subject, record=replace(subject.record, data=data))
