"""From when until when, in words: days, school years, years of graduation, or hours of a day with their zone."""

from collections.abc import Mapping
from datetime import date, datetime, time
from functools import cache
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time, get_timezone_name

from lx.domain.written import moment_in, text_in
from lx.model.source import Json
from lx.render.context import Context
from lx.render.figure import LOCALES, date_text, day_text, is_date


def period_text(context: Context, value: Mapping[str, Json]) -> str:
    """``{from, until}`` in words; times as the clocks of the place show them, which the zone behind them names."""
    start, until = moment_in(value.get("from")), moment_in(value.get("until"))
    if start is not None:
        return _times_text(context, start, until)
    return _days_text(context, value)


def begins_text(context: Context, value: Mapping[str, Json]) -> str:
    """When it begins, in few words; "" where no time is said."""
    start = moment_in(value.get("from"))
    language = context.site.words.language
    return f"{day_text(start.date(), language)}, {_clock(start.time(), language)}" if start else ""


def _day(context: Context, value: Json) -> str:
    return date_text(str(value), context.site.words.language, context.gettext) if value else ""


def _days_text(context: Context, value: Mapping[str, Json]) -> str:
    start, until = _day(context, value.get("from")), _day(context, value.get("until"))
    if start and until:
        between = context.gettext("%(start)s to %(until)s") % {"start": start, "until": until}
        return start if start == until else between
    if not start:
        return context.gettext("until %s") % until
    is_day = is_date(text_in(value.get("from")))
    return (context.gettext("since %s") if is_day else context.gettext("%s and later")) % start


def _times_text(context: Context, start: datetime, until: datetime | None) -> str:
    """Saturday, February 20, 2027, 8:30 AM to 3:00 PM, Central Time."""
    language = context.site.words.language
    begins = _moment(start, language)
    text = begins
    if until is not None:
        is_same_day = until.date() == start.date()
        ends = _clock(until.time(), language) if is_same_day else _moment(until, language)
        text = context.gettext("%(start)s to %(until)s") % {"start": begins, "until": ends}
    return f"{text}, {_zone_text(context, start)}"


def _moment(moment: datetime, language: str) -> str:
    return f"{_weekday(moment.date(), language)}, {_clock(moment.time(), language)}"


@cache
def _weekday(day: date, language: str) -> str:
    return format_date(day, format="full", locale=LOCALES.get(language, language))


@cache
def _clock(hour: time, language: str) -> str:
    return format_time(hour, format="short", locale=LOCALES.get(language, language))


def _zone_text(context: Context, moment: datetime) -> str:
    """The name of the catalog's zone, where its clocks show this time; else the distance from Greenwich."""
    name = context.catalog.repository.time_zone
    if moment.astimezone(ZoneInfo(name)).utcoffset() == moment.utcoffset():
        return _zone_name(name, context.site.words.language)
    return f"UTC{moment.isoformat()[-6:]}"


@cache
def _zone_name(name: str, language: str) -> str:
    return get_timezone_name(ZoneInfo(name), locale=LOCALES.get(language, language))
