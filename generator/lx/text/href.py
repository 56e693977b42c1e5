"""Which addresses may be followed: complete web addresses whose host is what it looks like."""

import re
import unicodedata

from lx.text.bidi import has_harmful

LONGEST = 2000

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_WEB = re.compile(r"https?://([^/?#]*)(.*)", re.IGNORECASE | re.DOTALL)
_HOST = re.compile(r"(?:[^\W_](?:[\w-]*\w)?\.)*[^\W_](?:[\w-]*\w)?\.?(?::[0-9]{1,5})?")
# RFC 2606 and RFC 6761 keep these names for examples: nobody can own one.
_EXAMPLE = re.compile(r"https?://([^/?#]+[.])?(example([.](com|net|org))?|invalid|test)[.]?([:/?#].*)?", re.IGNORECASE)
_FORBIDDEN = re.compile(r"[<>\"`{}|^]")
# Stands for what an encoded label holds and nobody can say: it is taken for another alphabet.
_FOREIGN = "\u0430"
# Languages that are written in several scripts at once.
_EAST_ASIAN = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO"})


def is_allowed(address: str) -> bool:
    """Whether it may stand in a page as a link: http or https, and nothing in it that hides where it leads."""
    return not flaw_of(address)


def is_example(address: str) -> bool:
    """Whether it lies under a name that is kept for examples, so that nothing can be opened there."""
    return _EXAMPLE.fullmatch(address) is not None


def flaw_of(address: str) -> str:
    """Why an address may not be followed, as the end of a sentence that begins with it; empty if it may."""
    if not address:
        return "is empty"
    if len(address) > LONGEST:
        return f"is longer than {LONGEST} characters"
    if " " in address or not address.isprintable() or has_harmful(address):
        return "has a space, or a character that cannot be seen"
    if "\\" in address:
        return "has a backslash, which browsers take for a slash"
    web = _WEB.match(address)
    if web is None:
        return _other_scheme(address)
    if _FORBIDDEN.search(address):
        return "has a sign that must be written with % and its number"
    return _host_flaw(web[1])


def _other_scheme(address: str) -> str:
    if address.startswith("//"):
        return "does not say https:// first"
    scheme = _SCHEME.match(address)
    if scheme is None:
        return "does not begin with https://"
    return f"begins with {scheme[1].lower()}:, not with https://"


def _host_flaw(host: str) -> str:
    if "@" in host:
        return "has a name before the host, which can pass for the host itself"
    if not _HOST.fullmatch(host):
        return "names no host" if not host else "has a host that is none"
    if unicodedata.normalize("NFKC", host.lower()) != host.lower():
        return "has letters in its host that browsers turn into others"
    if len(_scripts(host)) > 1:
        return "mixes alphabets in its host, so that it can pass for another"
    return ""


def _scripts(host: str) -> set[str]:
    """The scripts of a host's letters, by the first words of their names; East Asian ones go together."""
    if host.isascii() and "xn--" not in host.lower():
        return set()
    letters = "".join(_shown(label) for label in host.lower().split("."))
    names = {unicodedata.name(one, "unknown").partition(" ")[0] for one in letters if one.isalpha()}
    return {"CJK" if name in _EAST_ASIAN else name for name in names}


def _shown(label: str) -> str:
    # What a browser may show for an encoded label: xn--80ak6aa92e is five Cyrillic letters that look like "apple".
    if not label.startswith("xn--"):
        return label
    try:
        shown = label[4:].encode("ascii").decode("punycode")
    except UnicodeError:
        shown = ""
    return shown if shown.replace("-", "").isalnum() else f"{label}{_FOREIGN}"
