"""A record's Markdown, made safe.

CommonMark with tables and strikethrough. Raw HTML is shown as text; a link leads to a web address or to a record, which
is written ``lx:career/machinist`` until a site knows the way. Every tag of the result must be on a short list, with its
attributes: nothing rests on what the parser lets through. (An HTML cleaner behind it took three times as long as the
parser, and a minute over quotes 100,000 levels deep; it is the oracle of the tests.)
"""

import re
from collections.abc import Collection
from html import unescape
from pathlib import PurePosixPath
from urllib.parse import unquote

import comrak

from lx.model.problem import Problem, Severity
from lx.model.record import Prose, Ref
from lx.model.source import Pointer
from lx.text.bidi import has_harmful
from lx.text.heading import in_order
from lx.text.href import is_allowed
from lx.text.markdown_limit import excess_depth_of, excess_of
from lx.text.plain import one_line
from lx.text.reference import REFERENCE

_RAW_HTML = re.compile(r"<(?:/?[A-Za-z][A-Za-z0-9-]*(?:[\s/>]|$)|[!?])")
_TO_CHANGE = re.compile(r'<a href="([^"]*)"|<t[dh] align="[a-z]+">|</?table>|<pre>|<code class="[^"]*">')
_SAFE_TAG = re.compile(
    r"</?(?:blockquote|code|del|em|h[2-6]|li|ol|p|strong|table|tbody|td|th|thead|tr|ul)>|<(?:br|hr) />|</(?:a|div|pre)>"
    r'|<a href="(?:lx:([a-z0-9-]+)/([a-z0-9-]+)"|https?://[^"<>\s]+" rel="external")(?: title="[^"<>]*")?>(?!</a>)'
    r'|<div class="scroll" tabindex="0">|<pre tabindex="0">|<t[dh] class="align-(?:left|center|right)">'
    r'|<ol start="[0-9]{1,9}">'
)
_NO_LINK = re.compile(r"\]\(|\] \((?:https?://|www\.|[a-z0-9-]+/[a-z0-9-]+\))")
_NON_ASCII = re.compile(r"(?:%[89A-F][0-9A-F])+")
_NOTHING = Prose("", "")


def _extensions() -> comrak.ExtensionOptions:
    options = comrak.ExtensionOptions()
    options.table = options.strikethrough = True
    return options


def _rendering() -> comrak.RenderOptions:
    options = comrak.RenderOptions()
    options.escape = True
    return options


_EXTENSIONS, _PARSING, _RENDERING = _extensions(), comrak.ParseOptions(), _rendering()


def prose_of(
    body: str, types: Collection[str], *, path: PurePosixPath, at: int | Pointer = 1
) -> tuple[Prose, tuple[Problem, ...]]:
    """A Markdown text of a record's file, ready to be shown and searched, and what is wrong with it.

    `types` are those that a link may name; whether the record exists is not known here. `at` is the line of the file on
    which the text begins, or the field that holds it. With an error, nothing is left of the text but what it names.
    """
    if not body or body.isspace():
        return _NOTHING, ()
    if excess := excess_of(body):
        return _NOTHING, (excess.problem(path, at),)
    markup = comrak.render_markdown(body, _EXTENSIONS, _PARSING, _RENDERING)
    if excess := excess_depth_of(markup):
        return _NOTHING, (excess.problem(path, at),)
    safe = _TO_CHANGE.sub(_changed, in_order(markup))
    words = _SAFE_TAG.sub("", safe)
    links = _links(safe)
    is_sound = "<" not in words and all(link.type in types for link in links)
    if is_sound and not _RAW_HTML.search(body) and not ("&" in body and has_harmful(safe)):
        advice = _advice(body, types, path, at=at) if _NO_LINK.search(words) else ()
        return Prose(safe, one_line(unescape(words)), links), advice
    problems = _explained(body, types, path, at=at, is_sound=is_sound)
    if any(problem.severity is Severity.ERROR for problem in problems):
        return Prose("", "", links), problems
    return Prose(safe, one_line(unescape(words)), links), problems


def _changed(found: re.Match[str]) -> str:
    tag = found[0]
    if tag.startswith("<a "):
        return _link(unescape(found[1]), found[1])
    if tag == "<table>":
        return '<div class="scroll" tabindex="0"><table>'
    if tag == "</table>":
        return "</table></div>"
    if tag == "<pre>":
        return '<pre tabindex="0">'
    return "<code>" if tag.startswith("<code") else tag.replace(' align="', ' class="align-')


def _link(address: str, written: str) -> str:
    """The beginning of a link; of one that is refused, something that is no tag of the list."""
    if REFERENCE.fullmatch(address):
        return f'<a href="lx:{address}"'
    # The parser has written letters beyond ASCII as %C3%BC; a host is judged by what it shows.
    is_sound = is_allowed(_NON_ASCII.sub(lambda found: unquote(found[0]), address) if "%" in address else address)
    return f'<a href="{written}" rel="external"' if is_sound else "<a refused"


def _links(safe: str) -> tuple[Ref, ...]:
    found = (Ref(*groups) for groups in _SAFE_TAG.findall(safe) if groups[0]) if 'href="lx:' in safe else ()
    return tuple(dict.fromkeys(found))


def _advice(body: str, types: Collection[str], path: PurePosixPath, *, at: int | Pointer) -> tuple[Problem, ...]:
    """What may be meant otherwise in a sound text. What the second parser alone would refuse is none of it."""
    found = _explained(body, types, path, at=at, is_sound=True)
    return tuple(problem for problem in found if problem.severity is Severity.WARNING)


def _explained(
    body: str, types: Collection[str], path: PurePosixPath, *, at: int | Pointer, is_sound: bool
) -> tuple[Problem, ...]:
    # Imported when something is wrong: a second parser, which a sound catalog never needs.
    from lx.text.markdown_fault import faults_of, unexplained

    faults = tuple(faults_of(body, types))
    if not is_sound and not any(fault.severity is Severity.ERROR for fault in faults):
        faults = (*faults, unexplained())
    return tuple(fault.problem(path, at) for fault in faults)
