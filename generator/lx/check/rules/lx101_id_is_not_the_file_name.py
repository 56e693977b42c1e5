"""The id in a record is not the name of its file.

Links and addresses go by the file's name; an id that says something else sends readers and editors to the wrong place.

Wrong:
    # catalog/manufacturing/course/pvhs-drafting.yml
    id: drafting
Says:
    catalog/manufacturing/course/pvhs-drafting.yml:1:5: error LX101 The id 'drafting' is not the file's name. Fix: \
write 'pvhs-drafting', or name the file 'drafting.yml'.
"""

from collections.abc import Iterator

from lx.model.problem import Problem, Severity
from lx.model.rule import Rule, Subject
from lx.model.source import Pointer
from lx.text.quote import quoted
from lx.text.slug import is_id

CODE = "LX101"


def check(subject: Subject) -> Iterator[Problem]:
    """Compare the written id with the file's name."""
    record = subject.record
    written = record.data.get("id")
    if isinstance(written, str) and written != record.ref.id:
        message = f"The id {quoted(written)} is not the file's name."
        otherwise = f", or name the file {quoted(written + record.source.path.suffix)}" if is_id(written) else ""
        fix = f"write '{record.ref.id}'{otherwise}."
        yield Problem(CODE, record.source.path, Pointer("/id"), message, fix)


RULE = Rule(CODE, "id-is-not-the-file-name", Severity.ERROR, __doc__, check)
