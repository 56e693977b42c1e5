"""The sound example with harm in every free text of every record, and the same with plain words in the same places.

Built, both must be the same elements with the same attributes: whatever differs was made by a contributor's words. What
is a free text is found by trying: a field in which any words are sound. So a new type or field is in it by itself.
"""

import json
from functools import cache
from itertools import cycle
from pathlib import PurePosixPath

from checking import SOUND, TODAY, TYPES, VALIDATORS, subject_of
from lx.check.accept import accept
from lx.check.run import check_record
from lx.cli.form import Form
from lx.model.problem import Severity
from lx.model.record import Record
from lx.read.repository import PATH
from lx.render.value import ANY_KEY
from lx.text.place import shape_at
from mutations import RECORDS
from sites import files_of, product, site_of
from trust.payloads import PAYLOADS

LADEN = ("title", "summary", "links", "tags", "sources", "materials")
"""Fields that are shown each in another way: as a heading, an attribute, a list, a link, a note."""

LUMP = 32_000
WORDS = "Plain words, nothing else"
MARKDOWN = ("body",)
"""Fields in which a text may make elements: they are tried with other words (test_markdown.py)."""


def leaves(value, place=()):
    """Every text in a value, with the way to it."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, (dict, list)):
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(part, (*place, key))


def objects(value, place=()):
    """Every object in a value, with the way to it."""
    if isinstance(value, dict):
        yield place, value
    if isinstance(value, (dict, list)):
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from objects(part, (*place, key))


def with_text(value, place, text):
    """The value with another text at a place."""
    key, *rest = place
    changed = dict(value) if isinstance(value, dict) else list(value)
    changed[key] = with_text(value[key], rest, text) if rest else text
    return changed


def is_sound(record, data):
    """Whether a record that says this passes every check of a single record, and names others by what is an id."""
    changed = Record(record.ref, record.home, data, record.body, record.source)
    validator = VALIDATORS[record.ref.type]
    found = (*check_record(subject_of(changed), validator), *accept(changed, validator))
    return not any(problem.severity is Severity.ERROR for problem in found)


@cache
def full_records():
    """The data of each record; one of each type says also whatever else can be said in free words."""
    known = frozenset(record.ref for record in RECORDS)
    first = {record.ref.type: record for record in reversed(RECORDS)}
    made = {record.ref: dict(record.data) for record in RECORDS}
    for kind, record in first.items():
        data = made[record.ref]
        form = Form(TYPES[kind], record.home, product(), known, TODAY)
        for name, example in form.examples([name for name in TYPES[kind].fields if name not in data], data).items():
            data = _with_more(record, data, (name,), example)
        made[record.ref] = _with_notes(record, data)
    return made


def _with_more(record, data, place, value):
    """The data with one more value, if it holds a free text."""
    more = with_text(data, place, value)
    has_words = any(is_sound(record, with_text(more, (*place, *rest), WORDS)) for rest, _ in leaves(value))
    return more if has_words and is_sound(record, more) else data


def _with_notes(record, data):
    """The data with every note that its objects can have besides."""
    for place, here in objects(data):
        shape = TYPES[record.ref.type].fields[place[0]].shape if place else None
        parts = (shape_at(shape, place[1:]) if shape else None) or None
        for name in parts.properties if parts else ():
            if name not in here and name != ANY_KEY:
                data = _with_more(record, data, (*place, name), WORDS)
    return data


@cache
def free_texts():
    """Of each record, the ways to its free texts."""
    return {
        record.ref: tuple(
            place
            for place, _ in leaves(data)
            if place[-1] not in MARKDOWN and is_sound(record, with_text(data, place, WORDS))
        )
        for record in RECORDS
        for data in (full_records()[record.ref],)
    }


def tree_with(text_of):
    """The sound example with other free texts, `text_of(number, place, record, data)` each. Titles keep their order."""
    tree = {PATH: SOUND[PATH]}
    for number, record in enumerate(sorted(RECORDS, key=lambda one: str(one.data.get("title", one.ref.id)))):
        data = full_records()[record.ref]
        for place in free_texts()[record.ref]:
            data = with_text(data, place, text_of(number, place, record, data))
        tree[record.source.path] = written(data)
    return tree


def plain_text(number, place, _record, _data):
    """Words without any sign."""
    return titled(number, place, WORDS)


def titled(number, place, text):
    """A title begins with its number, so that lists are in one order whatever the words are."""
    return f"{number:03} {text}" if place == ("title",) else text


def hostile_tree():
    """Each free text is a payload, another each time; all of it passes the check."""
    turn = cycle(PAYLOADS)

    def text_of(number, place, record, data):
        for _ in PAYLOADS:
            text = titled(number, place, next(turn))
            if is_sound(record, with_text(data, place, text)):
                return text
        return titled(number, place, WORDS)

    return tree_with(text_of)


def laden_tree(payloads):
    """The example and as many resources as hold all payloads, some hundred in each text. Nothing checks it."""
    return _laden(_lumps(payloads))


def plain_twin(payloads):
    """As many resources with plain words."""
    return _laden([WORDS for _ in _lumps(payloads)])


def _lumps(payloads):
    """The payloads in texts of such a size that a record can hold several of them."""
    lumps = [""]
    for payload in payloads:
        if len(lumps[-1]) + len(payload) > LUMP:
            lumps.append("")
        lumps[-1] += f" {payload}"
    return lumps


def _laden(texts):
    tree = tree_with(plain_text)
    model = next(record for record in RECORDS if record.ref.type == "resource")
    for number, text in enumerate(texts):
        data = {**full_records()[model.ref], "id": f"laden-{number}"}
        for place in free_texts()[model.ref]:
            if place[0] in LADEN:
                data = with_text(data, place, titled(500 + number, place, text))
        tree[model.source.path.with_name(f"laden-{number}.yml")] = written(data)
    return tree


def written(data):
    """Data as a file: JSON is YAML too."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def pages_of(tree, exchange):
    """The pages of one site of a tree, by path."""
    files = files_of(site_of(tree, exchange, base_url="https://exchange.example.org"))
    return {path: content for path, content in files.items() if path.endswith(".html")}


def write(files, out):
    """Files on disk."""
    for path, content in files.items():
        where = out / PurePosixPath(path)
        where.parent.mkdir(parents=True, exist_ok=True)
        where.write_bytes(content)
    return out
