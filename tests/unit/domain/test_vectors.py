"""The Python twins pass the cases that their JavaScript twins must pass as well."""

import json
from datetime import date
from inspect import Parameter, signature
from pathlib import Path

import pytest

from lx.domain import lifecycle, months, school_year
from lx.model.facts import Lifetime

VECTORS = Path(__file__).parents[2] / "vectors"
MODULES = {"lifecycle": lifecycle, "months": months, "school_year": school_year}
CASES = [
    pytest.param(module, case, id=f"{name}: {case['function']}: {case['name']}")
    for name, module in MODULES.items()
    for case in json.loads((VECTORS / f"{name}.json").read_text("utf-8"))["cases"]
]


@pytest.mark.parametrize(("module", "case"), CASES)
def test_a_module_gives_what_its_vectors_expect(module, case):
    function = getattr(module, case["function"])

    given = called(function, [value_of(argument) for argument in case["arguments"]])

    assert written(given) == case["expected"]


@pytest.mark.parametrize("name", MODULES)
def test_every_vector_is_named_once(name):
    cases = json.loads((VECTORS / f"{name}.json").read_text("utf-8"))["cases"]

    names = [(case["function"], case["name"]) for case in cases]

    assert len(names) == len(set(names))


def called(function, arguments):
    kinds = [parameter.kind for parameter in signature(function).parameters.values()]
    plain = [value for value, kind in zip(arguments, kinds, strict=True) if kind is not Parameter.KEYWORD_ONLY]
    named = zip(signature(function).parameters, arguments, strict=True)
    return function(*plain, **dict(list(named)[len(plain) :]))


def value_of(argument):
    if isinstance(argument, dict):
        return Lifetime(**{name: value_of(value) for name, value in argument.items()})
    if isinstance(argument, str) and argument[:4].isdigit() and len(argument) == 10:
        return date.fromisoformat(argument)
    return argument


def written(value):
    return value.isoformat() if isinstance(value, date) else value
