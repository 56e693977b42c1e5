"""Looking a code up in a controlled list."""

from collections.abc import Mapping

from lx.model.record_type import Term, Vocabulary


def term_of(vocabularies: Mapping[str, Vocabulary], name: str | None, code: str) -> Term | None:
    """What the vocabulary `name` says of a code; None where there is no such vocabulary, or it lacks the code."""
    vocabulary = vocabularies.get(name or "")
    return vocabulary.terms.get(code) if vocabulary else None
