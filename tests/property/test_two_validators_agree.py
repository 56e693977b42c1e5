"""The validator that decides refuses what another one refuses, and nothing else: over changed records of every type."""

from hypothesis import given, settings

from checking import VALIDATORS
from mutations import mutated
from oracles import ORACLES


@given(mutated())
@settings(max_examples=300, deadline=None)
def test_two_validators_agree(changed):
    record, data = changed
    name = record.ref.type

    refused = {error.kind.name for error in VALIDATORS[name].compiled.iter_errors(data)}
    refused_by_oracle = {error.validator for error in ORACLES[name].iter_errors(data)}

    # What an e-mail address or a date may look like, each decides a little differently.
    is_taste = refused | refused_by_oracle <= {"format", "unevaluatedProperties"}
    assert bool(refused) == bool(refused_by_oracle) or is_taste
