"""A license is not written as one of the known SPDX ids, joined by AND, OR or WITH.

Teachers look for what they may copy; a license that no program knows is found by nobody.

Wrong:
    # catalog/manufacturing/resource/scrap-bin-data.yml
    licence: CC BY 4
Says:
    catalog/manufacturing/resource/scrap-bin-data.yml:1:10: error LX113 Unknown license 'CC BY 4'. Fix: write \
`CC-BY-4.0`.
Right:
    # catalog/manufacturing/resource/scrap-bin-data.yml
    licence: (CC-BY-4.0 OR MIT) AND CC0-1.0
"""

import re
from collections.abc import Iterator, Mapping

from lx.domain.licence import ids_of
from lx.domain.written import text_in
from lx.model.problem import Problem, Severity
from lx.model.record_type import Term
from lx.model.rule import Rule, Subject
from lx.model.source import Pointer
from lx.text.nearest import nearest
from lx.text.quote import quoted

CODE = "LX113"
_FORMER = {"GPL-2.0": "GPL-2.0-only"}
"""Ids that SPDX has given up, as older data still have them."""

_ID = r"[(]*[A-Za-z0-9.+-]+(?: WITH [A-Za-z0-9.+-]+)?[)]*"
_EXPRESSION = re.compile(f"{_ID}(?: (?:AND|OR) {_ID})*")


def check(subject: Subject) -> Iterator[Problem]:
    """Read the expression and look each license up."""
    written = text_in(subject.record.data.get("licence"))
    vocabulary = subject.vocabularies.get("licence")
    if not written or vocabulary is None:
        return
    for name in _unknown(written, vocabulary.terms):
        guess = _FORMER.get(name) or nearest(name, vocabulary.terms)
        fix = f"write `{guess}`." if guess else "write its SPDX id, or `LicenseRef-not-checked`."
        path = subject.record.source.path
        yield Problem(CODE, path, Pointer("/licence"), f"Unknown license {quoted(name)}.", fix)


def _unknown(written: str, known: Mapping[str, Term]) -> list[str]:
    if not _EXPRESSION.fullmatch(written) or written.count("(") != written.count(")"):
        return [written]
    return [name for name in ids_of(written) if name not in known]


RULE = Rule(CODE, "unknown-license", Severity.ERROR, __doc__, check)
