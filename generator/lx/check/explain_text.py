"""What is wrong with a single value: its kind, its form, its size. The reader's words for one keyword each."""

import calendar
import re

from jsonschema_rs import ValidationErrorKind as Kind

from lx.check.failure import Failure, Fault
from lx.check.meant import meant
from lx.check.retyped import example_in, retyped
from lx.check.wanted import is_of_form, types_of, wanted, words_of
from lx.model.source import Json
from lx.text.quote import listed, quoted

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


def a_type(failure: Failure) -> Fault:
    """Text where a number is expected, a single value where a list is, nothing at all."""
    asked = types_of(part.schema for part in failure.trail)
    want = wanted(reversed(failure.trail))
    value, path = failure.value, failure.path
    if value is None:
        otherwise = "" if failure.is_required else ", or delete the line"
        example = example_in(failure.trail)
        want = f"it like `{failure.key}: {example}`" if example else want
        return Fault("LX082", f"Nothing stands behind `{failure.key}:`.", f"write {want}{otherwise}.", path)
    if "string" in asked and isinstance(value, (int, float)):
        kind = "a yes-or-no value" if isinstance(value, bool) else "a number"
        message = f"{{written}} without quotes is {kind}; {failure.subject} is text."
        return Fault("LX082", message, _as_text(failure, want), path)
    message = f"{failure.subject} is {_kind(value)}; expected is {want}."
    return Fault("LX082", message, retyped(failure) or _plainly(want, asked, value), path)


def a_pattern(failure: Failure) -> Fault:
    """Text that is not of the form that its field has."""
    want = wanted(reversed(failure.trail))
    fix = f"write {want}." if want not in ("", "text") else "compare it with the field's description in the schema."
    return Fault("LX084", f"{quoted(failure.value)} is not the form of {failure.subject}.", fix, failure.path)


def a_format(failure: Failure) -> Fault:
    """A day that is none, or an address that is none."""
    form = failure.kind.format if isinstance(failure.kind, Kind.Format) else ""
    if form != "date":
        want = "an e-mail address like office@example.org" if form == "email" else wanted(reversed(failure.trail))
        return Fault("LX086", f"{quoted(failure.value)} is not {_article(form)}.", f"write {want}.", failure.path)
    text = failure.value if isinstance(failure.value, str) else ""
    day = _DAY.fullmatch(text)
    if day:
        return Fault("LX085", *_no_such_day(text, int(day[1]), month=int(day[2])), failure.path)
    fix = 'write year, month and day, like "2026-11-20".'
    return Fault("LX085", f"{quoted(text)} is not written as a date.", fix, failure.path)


def a_size(failure: Failure) -> Fault:
    """A number, a text, a list or an object above or below its bounds."""
    if failure.value in ("", [], {}):
        return _empty(failure)
    limit = getattr(failure.kind, "limit", 0)
    is_too_much = failure.keyword.casefold().endswith(("maximum", "maxlength", "maxitems", "maxproperties"))
    bound = "at most" if is_too_much else "at least"
    if isinstance(failure.value, str):
        size = len(failure.value)
        fix = f"shorten it by {size - limit}." if is_too_much else f"add at least {limit - size}."
        return Fault(
            "LX087", f"{failure.subject} has {size} characters; {bound} {limit} are possible.", fix, failure.path
        )
    if isinstance(failure.value, (list, dict)):
        count, what = len(failure.value), "entries" if isinstance(failure.value, list) else "fields"
        fix = f"leave out {count - limit}." if is_too_much else f"add {limit - count} more."
        return Fault("LX088", f"{failure.subject} has {count} {what}; {bound} {limit} are possible.", fix, failure.path)
    message = f"{failure.subject} is {quoted(failure.value)}; {bound} {limit} is possible."
    return Fault("LX089", message, f"write {_range(failure)}.", failure.path)


def _empty(failure: Failure) -> Fault:
    if failure.value == "":
        return Fault("LX087", f"{failure.subject} is empty.", f"write {wanted(reversed(failure.trail))}.", failure.path)
    otherwise = "" if failure.is_required else ", or delete the line"
    if failure.value == {} and failure.fields:
        fix = f"add one of {listed([f'`{name}`' for name in failure.fields])}{otherwise}."
    else:
        fix = f"add an entry{otherwise}."
    return Fault("LX088", f"{failure.subject} is empty.", fix, failure.path)


def _range(failure: Failure) -> str:
    bounds = [
        next((part.schema[name] for part in reversed(failure.trail) if name in part.schema), None)
        for name in ("minimum", "maximum")
    ]
    low, high = bounds
    if low is None:
        return f"a number up to {high}"
    return f"a number from {low}" if high is None else f"a number from {low} to {high}"


def _no_such_day(text: str, year: int, *, month: int) -> tuple[str, str]:
    if not 1 <= month <= 12 or not year:
        return f"There is no day {text}: a year has months 01 to 12.", "write year, month and day, in this order."
    days = calendar.monthrange(year, month)[1]
    message = f"There is no day {text}: {calendar.month_name[month]} {year} has {days} days."
    return message, f'write the right day, at most "{text[:8]}{days}".'


def _as_text(failure: Failure, want: str) -> str:
    """A number in quotes; where a certain form or one of some words is asked, quotes alone would not do."""
    words = words_of(part.schema for part in failure.trail)
    if words and str(failure.value) not in words:
        return f"write {want}."
    form = is_of_form(failure.form)
    return (meant(failure.form, str(failure.value)) or f"write {want}.") if form else 'write "{written}".'


def _plainly(want: str, asked: tuple[str, ...], value: Json) -> str:
    is_number_in_words = asked[:1] in (("integer",), ("number",)) and isinstance(value, str)
    return f"write {want}, in digits only." if is_number_in_words else f"write {want}."


def _kind(value: Json) -> str:
    if isinstance(value, bool):
        return "a yes-or-no value"
    if isinstance(value, str):
        return f"the text {quoted(value)}"
    if isinstance(value, (int, float)):
        return f"the number {quoted(value)}"
    return "a list" if isinstance(value, list) else "a group of fields"


def _article(form: str) -> str:
    return "an e-mail address" if form == "email" else f"in the form {form}"
