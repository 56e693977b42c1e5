"""A web address hides where it leads.

A name before the host, two alphabets in one host, a backslash or a sign that browsers read otherwise: all are used to
make an address look like another one.

Wrong:
    # catalog/manufacturing/resource/scrap-bin-data.yml
    url: https://resources.example.org@table.example/scrap
Says:
    catalog/manufacturing/resource/scrap-bin-data.yml:1:6: error LX092 \
'https://resources.example.org@table.example/scrap' has a name before the host, which can pass for the host \
itself. Fix: open the page and copy its address anew.
"""

from collections.abc import Iterator

from lx.check.contents import Contents
from lx.model.problem import Problem, Severity
from lx.model.rule import Rule
from lx.text.bidi import has_harmful
from lx.text.href import flaw_of
from lx.text.quote import quoted

CODE = "LX092"


def check(contents: Contents) -> Iterator[Problem]:
    """Look at every address that a page will link to; characters that nobody can see have been told already."""
    for place, address, _ in contents.links:
        if (flaw := flaw_of(address)) and not has_harmful(address):
            fix = "open the page and copy its address anew."
            yield Problem(CODE, contents.subject.record.source.path, place, f"{quoted(address)} {flaw}.", fix)


RULE = Rule(CODE, "refused-address", Severity.ERROR, __doc__, check)
