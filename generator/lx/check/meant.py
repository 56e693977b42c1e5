"""What somebody meant who wrote a value in another form, as what to do: a school year in full, an address cut short.

Nothing is guessed where two readings are possible. What cannot be told is the empty text.
"""

import calendar
import re
from collections.abc import Callable, Mapping

from lx.text.quote import visible

_LOOSE_DAY = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_US_DAY = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED_MONTH = re.compile(
    r"(?:([0-9]{1,2})(?:st|nd|rd|th)? )?([A-Za-z]{3,9})\.? (?:([0-9]{1,2})(?:st|nd|rd|th)?,? )?([0-9]{4})"
)
_TWO_YEARS = re.compile(r"[^0-9]{0,16}([0-9]{4}) ?[-/–—] ?([0-9]{2}|[0-9]{4})")
_ONE_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_BEGINNING = re.compile(r"https?[:;]?/*:?/*", re.IGNORECASE)
_HOST = re.compile(r"(?:[\w-]+\.)+([A-Za-z]{2,})(?:[:/?#][^\s@]*)?")
_SURROUNDED = re.compile(r"<[^<>\s]*>|\[[^\[\]]*\] ?\([^()\s]*\)|\S+:? +https?://\S+")
_FILES = frozenset({"csv", "doc", "docx", "htm", "html", "jpg", "md", "pdf", "png", "pptx", "txt", "xls", "xlsx"})
_NUMBER = re.compile(r"\$ ?([0-9]{1,3}(?:,?[0-9]{3})*(?:\.[0-9]+)?)|([0-9]{1,3}(?:,[0-9]{3})+)|([0-9]+)(?:st|nd|rd|th)")
_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_CURLY = re.compile(r"[“”„‘’‚]([^\"\\]*)[“”’‘]")
_IN_TEXT = re.compile(r"https?://[^\s<>()\[\],;\"']+")
_LONGEST = 120


def meant(form: str, text: str) -> str:
    """What to write instead, for a text that is not in the form that its field has; as ``write "2025-26".``."""
    if len(text) > _LONGEST:
        return ""
    if quoted_text := _CURLY.fullmatch(text.strip()):
        return f'write it in straight quotes: "{visible(quoted_text[1])}".'
    return _FORMS[form](text.strip()) if form in _FORMS else ""


def number_in(text: str) -> str:
    """The number that a text says with more than its digits: ``$25``, ``11th``, ``three``; else nothing."""
    word = text.strip().casefold()
    if word in _NUMBERS:
        return str(_NUMBERS.index(word))
    found = _NUMBER.fullmatch(word)
    return "".join(part or "" for part in found.groups()).replace(",", "") if found else ""


def _day(text: str) -> str:
    if loose := _LOOSE_DAY.fullmatch(text):
        year, month, day = map(int, loose.groups())
    elif american := _US_DAY.fullmatch(text):
        month, day, year = map(int, american.groups())
    elif (named := _NAMED_MONTH.fullmatch(text)) and (named[1] or named[3]) and named[2][:3].casefold() in _MONTHS:
        year, month, day = int(named[4]), _MONTHS.index(named[2][:3].casefold()) + 1, int(named[1] or named[3])
    else:
        return ""
    is_day = 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year or 1, month)[1]
    return f'write "{year:04}-{month:02}-{day:02}".' if is_day else ""


def _school_year(text: str) -> str:
    if both := _TWO_YEARS.fullmatch(text):
        first, last = int(both[1]), int(both[2][-2:])
        return f'write "{first}-{last:02}".' if (first + 1) % 100 == last else ""
    if _ONE_YEAR.fullmatch(text):
        return f'write "{text}-{(int(text) + 1) % 100:02}" for the school year that begins in {text}.'
    return ""


def _address(text: str) -> str:
    found = _IN_TEXT.findall(text)
    if len(found) > 1:
        return f"write one of them only, like `{visible(found[0])}`."
    if found and _SURROUNDED.fullmatch(text):
        return f"write `{visible(found[0])}`."
    begun = _BEGINNING.match(text)
    rest = text[begun.end() :] if begun else text
    if begun and " " in text:
        return "write %20 for each space in it, or delete what is no part of the address."
    host = _HOST.fullmatch(rest)
    if not host or (not begun and "/" not in rest and host[1].casefold() in _FILES):
        return ""
    return f"write `https://{visible(rest)}`."


_FORMS: Mapping[str, Callable[[str], str]] = {"address": _address, "date": _day, "school-year": _school_year}
