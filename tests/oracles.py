"""The other validator: what the product's is compared with, by type of record."""

from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from checking import SCHEMAS, VALIDATORS

_BASE = "https://learning-exchange.example/schema/"
_REGISTRY = Registry().with_resources(
    [(_BASE + name, DRAFT202012.create_resource(schema)) for name, schema in SCHEMAS.items()]
)
ORACLES = {
    name: Draft202012Validator(
        {"$ref": f"{_BASE}{name}.json"}, registry=_REGISTRY, format_checker=Draft202012Validator.FORMAT_CHECKER
    )
    for name in VALIDATORS
}
