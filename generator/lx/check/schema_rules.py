"""The rules that schemas hold themselves: a fault with a code of its own, beside the property that it is about."""

from collections.abc import Iterator, Mapping

from lx.check.walk import groups
from lx.check.wording import VALUE
from lx.model.problem import Severity
from lx.model.record_type import RecordType
from lx.model.rule import AnyRule, Rule
from lx.model.source import Json


def schema_rules(types: Mapping[str, RecordType], schemas: Mapping[str, Json]) -> tuple[AnyRule, ...]:
    """One rule a code, from the fault that brings the example: of record types, and of the shapes that they share.

    A project's own schema may have none; then the fault speaks for itself.
    """
    shared = (schema for name, schema in schemas.items() if "/" in name)
    faults = [words for schema in (*(kind.schema for kind in types.values()), *shared) for words in faults_in(schema)]
    found: dict[str, AnyRule] = {}
    for words in sorted(faults, key=lambda words: "wrong" not in words):
        found.setdefault(str(words["code"]), _rule(words))
    return tuple(found[code] for code in sorted(found))


def faults_in(schema: Json) -> Iterator[Mapping[str, Json]]:
    """Every fault with a code that a schema has words for."""
    for _, group in groups(schema):
        notes = group.get("x-lx")
        faults = notes.get("faults") if isinstance(notes, Mapping) else None
        for words in faults.values() if isinstance(faults, Mapping) else ():
            if isinstance(words, Mapping) and "code" in words:
                yield words


def _rule(words: Mapping[str, Json]) -> AnyRule:
    code, name = str(words["code"]), str(words["name"])
    severity = Severity(words.get("severity", "error"))
    said = f"{severity.value} {code} {words['message']} Fix: {words['fix']}".replace(VALUE, "…")
    title = f"{name.replace('-', ' ').capitalize()}."
    if "wrong" not in words:
        return Rule(code, name, severity, f"{title}\n\nSays:\n    {said}\n", None)
    wrong = "\n".join(f"    {line}" for line in str(words["wrong"]).splitlines())
    return Rule(code, name, severity, f"{title}\n\n{words['why']}\n\nWrong:\n{wrong}\nSays:\n    {said}\n", None)
