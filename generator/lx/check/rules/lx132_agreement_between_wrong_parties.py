"""An agreement goes from somebody, or to somebody, who cannot give credit of that kind.

Schools and districts send, community colleges and universities receive; only a transfer goes from college to college.

Wrong:
    # catalog/manufacturing/articulation/kcc-machining-from-pv.yml
    senders: [prairie-view-high-school, fox-bend-tooling]
Says:
    catalog/manufacturing/articulation/kcc-machining-from-pv.yml:1:37: error LX132 An articulated agreement goes from \
a school or district to a college; this sender is an employer. Fix: name the right organization, or correct the \
agreement's `kind`.
Wrong:
    # catalog/manufacturing/articulation/kcc-machining-from-pv.yml
    kind: transfer
    senders: statewide
Says:
    catalog/manufacturing/articulation/kcc-machining-from-pv.yml:2:10: error LX132 A transfer agreement goes from one \
college to another; these senders are all schools. Fix: name the right organization, or correct the agreement's `kind`.
"""

from collections.abc import Iterator

from lx.check.agreement import agreements_of
from lx.check.study import organization
from lx.check.walk import below
from lx.domain.credit import TRANSFER
from lx.domain.vocabulary import term_of
from lx.domain.written import list_in, text_in
from lx.model.catalog import Catalog
from lx.model.problem import Problem, Severity
from lx.model.record import Record
from lx.model.rule import Linked, Rule
from lx.model.source import Json, Pointer

CODE = "LX132"
_SCHOOLS = ("school", "district")
_COLLEGES = ("community-college", "university")
_SENDERS, _RECEIVER = Pointer("/senders"), Pointer("/receiver")
_FROM_SCHOOL = "{} agreement goes from a school or district to a college"
_FROM_COLLEGE = "{} agreement goes from one college to another"
_FIX = "name the right organization, or correct the agreement's `kind`."


def check(linked: Linked) -> Iterator[Problem]:
    """Compare the kinds of both sides with the kind of agreement."""
    for record in agreements_of(linked.catalog):
        yield from _faults(record, linked.catalog)


def _faults(record: Record, catalog: Catalog) -> Iterator[Problem]:
    kind, senders = text_in(record.data.get("kind")), record.data.get("senders")
    allowed = _COLLEGES if kind == TRANSFER else _SCHOOLS
    rule = (_FROM_COLLEGE if kind == TRANSFER else _FROM_SCHOOL).format(f"{'An' if kind[:1] in 'aei' else 'A'} {kind}")
    if kind == TRANSFER and isinstance(senders, str):
        yield Problem(CODE, record.source.path, _SENDERS, f"{rule}; these senders are all schools.", _FIX)
    for number, name in enumerate(list_in(senders)):
        found = _kind_of(name, catalog)
        if found and found not in allowed:
            message = f"{rule}; this sender is {_named(found, catalog)}."
            yield Problem(CODE, record.source.path, below(_SENDERS, number), message, _FIX)
    found = _kind_of(record.data.get("receiver"), catalog)
    if found and found not in _COLLEGES:
        yield Problem(CODE, record.source.path, _RECEIVER, f"{rule}; this receiver is {_named(found, catalog)}.", _FIX)


def _kind_of(name: Json, catalog: Catalog) -> str:
    found = organization(name, catalog)
    return text_in(found.data.get("kind")) if found else ""


def _named(kind: str, catalog: Catalog) -> str:
    term = term_of(catalog.vocabularies, "organization-kind", kind)
    label = term.label.casefold() if term else kind
    return f"{'an' if label[0] in 'aeio' else 'a'} {label}"


RULE = Rule(CODE, "agreement-between-wrong-parties", Severity.ERROR, __doc__, check)
