"""A standard's code is not in its framework.

A teacher who plans by standards would not find the resource, or would find it under the wrong one.

Wrong:
    # catalog/manufacturing/resource/series-parallel-bench.yml
    standards:
      - {framework: NGSS, code: "HS-PS3-9", alignment: teaches}
Says:
    catalog/manufacturing/resource/series-parallel-bench.yml:2:29: error LX117 'HS-PS3-9' is not in NGSS. Fix: write \
'HS-PS3-5' if it is meant.
Right:
    # catalog/manufacturing/resource/series-parallel-bench.yml
    standards:
      - {framework: A framework that nobody has listed yet, code: "9", alignment: teaches}
"""

from collections.abc import Iterator

from lx.check.nearest_code import nearest_code
from lx.check.walk import below
from lx.domain.written import list_in, mapping_in, text_in
from lx.model.problem import Problem, Severity
from lx.model.rule import Rule, Subject
from lx.model.source import Pointer
from lx.text.quote import quoted

CODE = "LX117"
_STANDARDS = Pointer("/standards")


def check(subject: Subject) -> Iterator[Problem]:
    """Look each code up where the framework's codes are known: in the vocabulary of its name."""
    for number, entry in enumerate(list_in(subject.record.data.get("standards"))):
        framework, code = text_in(mapping_in(entry).get("framework")), text_in(mapping_in(entry).get("code"))
        vocabulary = subject.vocabularies.get(framework.casefold())
        if vocabulary is not None and code not in vocabulary.terms:
            guess = nearest_code(code, vocabulary.terms)
            message = f"{quoted(code)} is not in {framework}."
            fix = f"write '{guess}' if it is meant." if guess else f"look the code up in {framework}."
            yield Problem(CODE, subject.record.source.path, below(_STANDARDS, number, "code"), message, fix)


RULE = Rule(CODE, "unknown-standard", Severity.ERROR, __doc__, check)
