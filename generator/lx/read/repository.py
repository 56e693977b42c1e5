"""`catalog/catalog.yml`: what the repository says of itself."""

import re
import zoneinfo
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from lx.model.catalog import Repository
from lx.model.problem import Part, Problem
from lx.model.source import Json, Pointer, Span, Tree
from lx.read.decode import decode
from lx.read.locate import all_located
from lx.read.strict_yaml import member, parse
from lx.text.href import is_allowed
from lx.text.nearest import nearest
from lx.text.quote import quoted

PATH = PurePosixPath("catalog/catalog.yml")
FORMAT = 1
NOTHING_SAID = Repository(name="", state="", time_zone="UTC", languages=("en",), base_url="", repository="")

_FIELDS = ("format", "name", "state", "time_zone", "languages", "base_url", "repository")
_ROOT = Pointer("")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z]{2})?")


def read_repository(tree: Tree) -> tuple[Repository, tuple[Problem, ...]]:
    """The repository's own description, and what is wrong with it. What is wrong or missing is taken as not said."""
    raw = tree.get(PATH)
    if raw is None:
        fix = f"Write it: `format: {FORMAT}`, `name:`, `state:`, `time_zone:`, each on a line of its own."
        return NOTHING_SAID, (Problem("LX050", PATH, Span(1, 1), "The catalog's own description is missing.", fix),)
    decoded = decode(PATH, raw)
    if decoded.text is None:
        return NOTHING_SAID, decoded.problems
    parsed = parse(decoded.text, PATH)
    data = parsed.data if isinstance(parsed.data, Mapping) else {}
    faults = () if parsed.is_refused else all_located(tuple(_faults(data)), raw)
    return _repository(data), (*decoded.problems, *parsed.problems, *faults)


def _repository(data: Mapping[str, Json]) -> Repository:
    zone = data.get("time_zone")
    return Repository(
        name=_text(data, "name"),
        state=_text(data, "state"),
        time_zone=zone if isinstance(zone, str) and _is_zone(zone) else NOTHING_SAID.time_zone,
        languages=_languages(data.get("languages")) or NOTHING_SAID.languages,
        base_url=_address(data, "base_url"),
        repository=_address(data, "repository"),
    )


def _text(data: Mapping[str, Json], name: str) -> str:
    value = data.get(name)
    return value if isinstance(value, str) else ""


def _address(data: Mapping[str, Json], name: str) -> str:
    address = _text(data, name)
    return address.rstrip("/") if is_allowed(address) else ""


def _faults(data: Mapping[str, Json]) -> Iterator[Problem]:
    for name in data:
        if name not in _FIELDS:
            guess = nearest(name, _FIELDS)
            fix = f"Write `{guess}`." if guess else f"Known are {', '.join(_FIELDS)}."
            yield _fault(name, f"{quoted(name)} is no field of the catalog's description.", fix, part=Part.KEY)
    yield from _format_faults(data.get("format"))
    if not _text(data, "name"):
        yield _fault("name", "The catalog has no name.", "Write `name:` and what the whole catalog is called.")
    for name in ("state", "base_url", "repository"):
        if not isinstance(data.get(name, ""), str):
            yield _fault(name, f"`{name}` is no text.", "Put it in quotes, or leave it out.")
    for name in ("base_url", "repository"):
        if _text(data, name) and not _address(data, name):
            yield _fault(name, f"`{name}` is no web address.", "Write one that begins with https://, or leave it out.")
    if "time_zone" in data and not (isinstance(data["time_zone"], str) and _is_zone(data["time_zone"])):
        yield _fault("time_zone", "This is no time zone.", "Write its name as in America/Chicago.")
    if "languages" in data and not _languages(data["languages"]):
        yield _fault("languages", "This is no list of languages.", "Write their codes, as in [en, es].")


def _format_faults(written: Json) -> Iterator[Problem]:
    if isinstance(written, int) and not isinstance(written, bool) and written > FORMAT:
        message = f"The catalog has format {written}; this program knows formats up to {FORMAT}."
        yield Problem("LX052", PATH, member(_ROOT, "format"), message, "Use a newer version of lx.")
    elif written != FORMAT or isinstance(written, (bool, float)):
        yield _fault("format", "The catalog does not say its format.", f"Write `format: {FORMAT}`.")


def _fault(name: str, message: str, fix: str, *, part: Part = Part.VALUE) -> Problem:
    return Problem("LX051", PATH, member(_ROOT, name), message, fix, part)


def _is_zone(name: str) -> bool:
    # The list of zones is a part of Python or of its tzdata package, not of the project that is read.
    try:
        zoneinfo.ZoneInfo(name)
    except (KeyError, OSError, ValueError):
        return False
    return True


def _languages(written: Json) -> tuple[str, ...]:
    """The languages of a list; none if anything else is among them."""
    listed = written if isinstance(written, list) else []
    codes = tuple(one for one in listed if isinstance(one, str) and _LANGUAGE.fullmatch(one))
    return codes if len(codes) == len(listed) else ()
