"""A program's fields of study belong to no cluster of its exchange.

Either the program lies in the wrong exchange, or its code is the wrong one and state reports will count it elsewhere.
A code without occupations, and an exchange without a national cluster, are not asked.

Wrong:
    # catalog/manufacturing/program/pv-precision-manufacturing.yml
    cip: ["51.3801"]
Says:
    catalog/manufacturing/program/pv-precision-manufacturing.yml:1:7: warning LX119 CIP 51.3801 belongs to no cluster \
of the exchange manufacturing. Fix: look whether the program lies in the wrong exchange or has the wrong code.
Right:
    # catalog/manufacturing/program/pv-precision-manufacturing.yml
    cip: ["51.3801", "48.0501"]
"""

from collections.abc import Iterator

from lx.domain.address import STATEWIDE
from lx.domain.vocabulary import term_of
from lx.domain.written import text_in, texts_in
from lx.model.catalog import Catalog
from lx.model.problem import Problem, Severity
from lx.model.record import Record, Ref
from lx.model.rule import Linked, Rule
from lx.model.source import Pointer
from lx.text.quote import listed

CODE = "LX119"


def check(linked: Linked) -> Iterator[Problem]:
    """Compare the clusters of a program's codes with those of its exchanges."""
    for record in linked.catalog.records.values():
        if record.ref.type != "program":
            continue
        codes, exchanges = texts_in(record.data.get("cip")), _exchanges(record)
        found = [_clusters_of_code(code, linked.catalog) for code in codes]
        expected = [_clusters_of_exchange(one, linked.catalog) for one in exchanges]
        if codes and exchanges and all(found) and all(expected) and not set().union(*found) & set().union(*expected):
            message = (
                f"CIP {listed(list(codes), last='and')} belongs to no cluster of the exchange {listed(exchanges)}."
            )
            fix = "look whether the program lies in the wrong exchange or has the wrong code."
            yield Problem(CODE, record.source.path, Pointer("/cip/0"), message, fix)


def _exchanges(record: Record) -> list[str]:
    names = texts_in(record.data.get("exchanges")) or (record.home,)
    return [] if STATEWIDE in names else list(names)


def _clusters_of_code(code: str, catalog: Catalog) -> frozenset[str]:
    term = term_of(catalog.vocabularies, "cip-cluster", code)
    return frozenset(text_in(term.more.get("clusters")).split()) if term else frozenset()


def _clusters_of_exchange(name: str, catalog: Catalog) -> frozenset[str]:
    exchange = catalog.records.get(Ref("exchange", name))
    term = term_of(catalog.vocabularies, "cluster", text_in(exchange.data.get("cluster"))) if exchange else None
    return frozenset(texts_in(term.more.get("national_16"))) if term else frozenset()


RULE = Rule(CODE, "program-outside-cluster", Severity.WARNING, __doc__, check)
