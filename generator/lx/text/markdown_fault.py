"""What is wrong in a Markdown text, found and placed by a second parser, in the writer's words."""

import re
from collections.abc import Collection, Iterator
from html import unescape

from lx.model.problem import Severity
from lx.model.source import Span
from lx.text.bidi import harmful
from lx.text.fault import Fault
from lx.text.href import flaw_of
from lx.text.markdown_place import Found, Kind, found_in
from lx.text.nearest import nearest
from lx.text.quote import quoted
from lx.text.reference import REFERENCE

_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_SHOWN = 100
_COMPLETE = "Link to a web page by its whole address, from https:// on."


def faults_of(body: str, types: Collection[str]) -> Iterator[Fault]:
    """Every link that is refused, every picture, tag, and character in disguise, in order of the text."""
    faults = [fault for found in found_in(body) if (fault := _fault_of(found, types))]
    return iter(sorted([*faults, *_entities(body)], key=lambda fault: (fault.place.line, fault.place.column)))


def unexplained() -> Fault:
    """What both parsers read differently: refused, though nobody can say where."""
    message = "Something in this text would become markup that is not allowed."
    return Fault("LX070", Span(1, 1), message, "Write its links and lists in the simplest way.")


def _fault_of(found: Found, types: Collection[str]) -> Fault | None:
    if found.kind is Kind.IMAGE:
        fix = "Delete it, or link to a page that shows it."
        return Fault("LX071", found.place, "Pictures in texts are not possible yet.", fix)
    if found.kind is Kind.TAG:
        first_line = found.written.partition("\n")[0]
        message = f"HTML is shown as it is written, not obeyed: {quoted(first_line[:_SHOWN])}."
        fix = "Write it in Markdown; if it is meant to be seen, put it between backticks."
        return Fault("LX073", found.place, message, fix, Severity.WARNING)
    if found.kind is Kind.NO_LINK:
        reference = REFERENCE.fullmatch(found.written)
        if reference and reference[1] not in types:
            return None
        message = f"{quoted(found.written[:_SHOWN])} is shown as it is written: this is no link."
        fix = "Write the address without spaces directly behind the ], such as career/machinist."
        return Fault("LX078", found.place, message, fix, Severity.WARNING)
    if not found.has_text:
        return Fault(
            "LX076", found.place, "This link has no words, so that nobody can see or hear it.", "Write them in the []."
        )
    return _link(found, types)


def _link(found: Found, types: Collection[str]) -> Fault | None:
    address = found.written
    reference = REFERENCE.fullmatch(address)
    if reference and reference[1] in types:
        return None
    if reference:
        guess = nearest(reference[1], types)
        fix = f"Write {guess}/{reference[2]}." if guess else "Write type/id, for example career/machinist."
        return Fault("LX072", found.place, f"No type of record is called {quoted(reference[1][:_SHOWN])}.", fix)
    flaw = flaw_of(address)
    if not flaw:
        return None
    if address.lower().startswith("mailto:"):
        return Fault(
            "LX070", found.place, "A text cannot hold an e-mail link.", "Write the address in the field `contact`."
        )
    if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|\\", address):
        return Fault("LX070", found.place, f"The link {quoted(address[:_SHOWN])} {flaw}.", _COMPLETE)
    message = f"{quoted(address[:_SHOWN])} is neither a web address nor a record."
    fix = "Write the whole address from https:// on, or type/id, for example career/machinist."
    return Fault("LX072", found.place, message, fix)


def _entities(body: str) -> Iterator[Fault]:
    for entity in _ENTITY.finditer(body):
        for one in harmful(unescape(entity[0])):
            line = body.count("\n", 0, entity.start())
            place = Span(line + 1, entity.start() - body.rfind("\n", 0, entity.start()), len(entity[0]))
            yield Fault("LX077", place, f"{entity[0]} stands for {one.name}.", "Delete it.")
