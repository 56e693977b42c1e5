"""The validator that decides refuses what another one refuses, and nothing else: over changed records of every type."""

from hypothesis import given, settings
from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from checking import SCHEMAS, VALIDATORS
from mutations import mutated

_BASE = "https://learning-exchange.example/schema/"
_REGISTRY = Registry().with_resources(
    [(_BASE + name, DRAFT202012.create_resource(schema)) for name, schema in SCHEMAS.items()]
)
_ORACLES = {
    name: Draft202012Validator(
        {"$ref": f"{_BASE}{name}.json"}, registry=_REGISTRY, format_checker=Draft202012Validator.FORMAT_CHECKER
    )
    for name in VALIDATORS
}


@given(mutated())
@settings(max_examples=300, deadline=None)
def test_two_validators_agree(changed):
    record, data = changed
    name = record.ref.type

    refused = {error.kind.name for error in VALIDATORS[name].compiled.iter_errors(data)}
    refused_by_oracle = {error.validator for error in _ORACLES[name].iter_errors(data)}

    # What an e-mail address or a date may look like, each decides a little differently.
    is_taste = refused | refused_by_oracle <= {"format", "unevaluatedProperties"}
    assert bool(refused) == bool(refused_by_oracle) or is_taste
