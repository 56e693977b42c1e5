"""Figures in words, as the reader's language writes them: dates, money, credits, durations.

The same few figures stand on thousands of pages: what Babel makes of each is kept.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache

from babel.dates import format_date
from babel.numbers import format_currency, format_decimal

from lx.domain.grade_band import grade_runs, runs_of
from lx.model.source import Json
from lx.text.capital import capital

LOCALES = {"en": "en_US", "es": "es_US"}
"""How dates and numbers are written in each language of the site."""

_DURATION = re.compile(r"P(?:([0-9]+)W)?(?:([0-9]+)D)?(?:T(?:([0-9]+)H)?(?:([0-9]+)M)?)?")


def date_text(value: str, language: str, gettext: Callable[[str], str]) -> str:
    """An ISO date in words; `never` kindly; what is no date (a school year) as it stands."""
    if value == "never":
        return gettext("not yet")
    return day_text(date.fromisoformat(value), language) if is_date(value) else value


@cache
def is_date(value: str) -> bool:
    """Whether a text is an ISO date that there is."""
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


@cache
def day_text(day: date, language: str) -> str:
    """A day in words: Sep 1, 2026."""
    return format_date(day, format="medium", locale=LOCALES.get(language, language))


def money_text(value: Mapping[str, Json], language: str, gettext: Callable[[str], str]) -> str:
    """``{amount, currency, per}`` in words; an amount of 0 is called free of charge."""
    amount = value.get("amount")
    if not isinstance(amount, int | float):
        return gettext("ask what it costs")
    if amount == 0:
        return gettext("no charge")
    text = _currency_text(amount, str(value.get("currency", "USD")), language)
    return gettext("%(amount)s per %(unit)s") % {"amount": text, "unit": value["per"]} if value.get("per") else text


@cache
def _currency_text(amount: float, currency: str, language: str) -> str:
    pattern = None if amount % 1 else "¤#,##0"
    return format_currency(amount, currency, pattern, locale=LOCALES.get(language, language), currency_digits=False)


def bands_text(bands: Sequence[str], gettext: Callable[[str], str], *, alone: bool = False) -> str:
    """Grade bands in words: ``6–12, college years 1–2``; `alone`, where no label says so, with "Grades" in front."""
    runs = runs_of(bands)
    words = {"college": gettext("college years %s"), "adult": gettext("adults")}
    school = [run for kind, run in runs if kind == "school"]
    others = [words[kind] % run if run else words[kind] for kind, run in runs if kind in words]
    text = ", ".join([*school, *others])
    return gettext("Grades %s") % text if alone and school else capital(text)


def grades_text(grades: Sequence[int], ngettext: Callable[[str, str, int], str] | None = None) -> str:
    """Single grades: ``9–11, 12``; with `ngettext` as words that need no label, ``Grade 12``."""
    text = grade_runs(grades)
    return ngettext("Grade %s", "Grades %s", len(grades)) % text if ngettext else text


def range_text(value: Mapping[str, Json], gettext: Callable[[str], str]) -> str:
    """``{min, max}`` in words: ``3–5``, ``16 and up``, ``up to 5``."""
    least, most = (number_text(n) if isinstance(n := value.get(name), int | float) else "" for name in ("min", "max"))
    if least and most:
        return least if least == most else f"{least}–{most}"
    return gettext("%s and up") % least if least else gettext("up to %s") % most


@cache
def number_text(value: float, language: str = "en") -> str:
    """A number without needless digits: 3, 2.5, 1,200."""
    return format_decimal(round(value, 2), locale=LOCALES.get(language, language))


def credits_text(value: Mapping[str, Json], ngettext: Callable[[str, str, int], str]) -> str:
    """``{value, unit}`` in words; the unit is singular only for exactly 1."""
    amount = value.get("value")
    number = float(amount) if isinstance(amount, int | float) else 0.0
    count = 1 if number == 1 else 2
    unit = {
        "semester-hour": ngettext("%s semester hour", "%s semester hours", count),
        "quarter-hour": ngettext("%s quarter hour", "%s quarter hours", count),
        "carnegie": ngettext("%s high-school unit", "%s high-school units", count),
    }.get(str(value.get("unit")), "%s")
    return unit % number_text(number)


def duration_text(value: str, ngettext: Callable[[str, str, int], str]) -> str:
    """An ISO 8601 duration of weeks, days, hours and minutes in words: PT1H30M is `1 hour 30 minutes`."""
    found = _DURATION.fullmatch(value)
    if found is None:
        return value
    weeks, days, hours, minutes = (int(part or 0) for part in found.groups())
    words = (
        (weeks, ngettext("%s week", "%s weeks", weeks)),
        (days, ngettext("%s day", "%s days", days)),
        (hours, ngettext("%s hour", "%s hours", hours)),
        (minutes, ngettext("%s minute", "%s minutes", minutes)),
    )
    return " ".join(text % number for number, text in words if number)
