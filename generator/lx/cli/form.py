"""A new record on its way: which fields it lacks, what is wrong with those it has, what an answer in words means."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from lx.check.accept import accept
from lx.check.rules.lx103_unknown_reference import CODE, naming_of, words_of
from lx.check.run import check_record
from lx.cli.known import Known
from lx.link.reference import references
from lx.model.problem import Problem, Severity
from lx.model.record import Record, Ref
from lx.model.record_type import RecordType, Shape
from lx.model.rule import Subject
from lx.model.source import Json, Pointer, Source
from lx.pipeline import Product
from lx.read.strict_yaml import parse
from lx.text.example import example_of
from lx.text.place import shape_at, steps_of, value_at, with_value
from lx.text.record_text import field_order

Values = Mapping[str, Json]

_NEW = PurePosixPath("catalog/new.yml")
_YES_NO = {"yes": True, "y": True, "no": False, "n": False}
_YAML_BEGINS = ("[", "{", '"', "'")


@dataclass(frozen=True, slots=True)
class Form:
    """What answers are checked by: the record's type, its home, the records that there are, the day."""

    kind: RecordType
    home: str
    product: Product
    known: Known
    today: date

    def problems(self, values: Values) -> tuple[Problem, ...]:
        """Every error of a record that says this."""
        record = self._record(values)
        subject = Subject(record, self.kind, self.product.vocabularies, self.today)
        found = check_record(subject, self.product.validators[self.kind.name])
        errors = tuple(problem for problem in found if problem.severity is Severity.ERROR)
        places = {problem.place for problem in errors}
        return (*errors, *(problem for problem in self._dangling(record) if problem.place not in places))

    def missing(self, values: Values) -> tuple[Pointer, ...]:
        """The places that must be filled, in the order of writing: the title before the id that is made of it.

        What is begun comes to its end before what stands beside it.
        """
        order = {name: number for number, name in enumerate(field_order(self.kind), 1)} | {"title": 0}
        places = dict.fromkeys(p.place for p in self.problems(values) if _is_missing(p, values))
        found = [place for place in places if isinstance(place, str)]
        return tuple(sorted(found, key=lambda place: (order.get(steps_of(place)[0], len(order)), -place.count("/"))))

    def wrong(self, values: Values, below: Pointer) -> tuple[Problem, ...]:
        """What is wrong at a place and below it, apart from what is only missing yet."""
        problems = (p for p in self.problems(values) if not _is_missing(p, values))
        return tuple(p for p in problems if isinstance(p.place, str) and f"{p.place}/".startswith(f"{below}/"))

    def shape(self, place: Pointer) -> Shape | None:
        """The shape of what stands at a place."""
        name, *rest = steps_of(place)
        found = self.kind.fields.get(name)
        return shape_at(found.shape, rest) if found else None

    def read(self, text: str, place: Pointer, values: Values) -> Json:
        """The value that an answer in words means there: the first reading that is sound, else the likeliest."""
        readings = tuple(self._readings(text, self.shape(place)))
        for value in readings:
            if not self.wrong(filled(values, place, value), place):
                return value
        return readings[0]

    def examples(self, names: Sequence[str], values: Values) -> Mapping[str, Json]:
        """A sound example for each of these fields, for a record that says this already."""
        found = {name: self.example(Pointer(f"/{name}"), values) for name in names}
        return {name: example for name, example in found.items() if example is not None}

    def example(self, place: Pointer, values: Values) -> Json:
        """A sound example of what may stand at a place; None if there is none."""
        shape = self.shape(place)

        def faults(value: Json) -> tuple[Pointer, ...]:
            # Only the type's own shape is asked: an example names no record that there is.
            found = accept(self._record(filled(values, place, value)), self.product.validators[self.kind.name])
            places = (problem.place for problem in found if isinstance(problem.place, str))
            return tuple(Pointer(one.removeprefix(place)) for one in places if f"{one}/".startswith(f"{place}/"))

        return example_of(shape, self.product.vocabularies, faults) if shape else None

    def _record(self, values: Values) -> Record:
        return Record(Ref(self.kind.name, str(values.get("id", ""))), self.home, values, "", Source(_NEW, ""))

    def _dangling(self, record: Record) -> Iterator[Problem]:
        for link in references(record, self.kind):
            if link.target not in self.known.refs and link.target != record.ref:
                names, naming = self.known.names(link.target.type), naming_of(self.shape(link.place))
                told = words_of(link.target, self.product.types, names, naming=naming)
                yield Problem(CODE, _NEW, link.place, *told)

    def _readings(self, text: str, shape: Shape | None) -> Iterator[Json]:
        parsed = parse(text, _NEW)
        as_yaml: tuple[Json, ...] = () if parsed.problems else (parsed.data,)
        yield from (*as_yaml, text) if text.startswith(_YAML_BEGINS) else (text, *as_yaml)
        if shape is not None:
            if shape.format == "yes-no" and text.casefold() in _YES_NO:
                yield _YES_NO[text.casefold()]
            yield from self._by_label(text, shape)
            yield self._by_title(text, shape)
            if shape.items is not None:
                parts = [part.strip() for part in text.split(",") if part.strip()]
                yield list(parts)
                yield [self._by_title(part, shape.items) for part in parts]
                yield [parse(part, _NEW).data for part in parts]

    def _by_label(self, text: str, shape: Shape) -> Iterator[Json]:
        if shape.vocabulary is not None:
            terms = self.product.vocabularies[shape.vocabulary].terms.values()
            yield from (term.code for term in terms if term.label.casefold() == text.casefold())

    def _by_title(self, text: str, shape: Shape) -> Json:
        """The name of the one record that is called so; else the text."""
        found = self.known.called(text, shape.target) if shape.target else ()
        return found[0] if len(found) == 1 else text


def filled(values: Values, place: Pointer, value: Json) -> Values:
    """The values with one more, or another, at a place."""
    found = with_value(values, steps_of(place), value)
    return found if isinstance(found, Mapping) else values


def _is_missing(problem: Problem, values: Values) -> bool:
    """Whether it says that something has not been written yet."""
    if not isinstance(problem.place, str) or not problem.place:
        return False
    *above, name = steps_of(problem.place)
    around = value_at(values, above)
    return isinstance(around, Mapping) and name not in around
