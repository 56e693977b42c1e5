"""A catalog in memory, checked: the sound example, the same with something changed, and what is told of it."""

import re
from dataclasses import replace
from datetime import date
from itertools import groupby
from operator import attrgetter
from pathlib import Path, PurePosixPath

from lx.check.accept import accept, validators_of
from lx.check.run import check_catalog, check_names, check_record, check_unsound
from lx.link.graph import catalog_of, seen_by_unsound, sound_links
from lx.model.facts import Facts
from lx.model.problem import Severity
from lx.model.record import Record, Ref
from lx.model.rule import Linked, Subject
from lx.model.source import Source
from lx.read.locate import all_located
from lx.read.record import read_record
from lx.read.repository import PATH, read_repository
from lx.read.schema import record_types, schemas_of
from lx.read.vocabulary import vocabularies_of
from lx.report.terminal import text

ROOT = Path(__file__).resolve().parents[1]
TODAY = date(2026, 11, 24)


def tree_of(folder, root):
    """A folder's files by their path from `root`."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {PurePosixPath(path.relative_to(root).as_posix()): path.read_bytes() for path in files}


VOCABULARIES = vocabularies_of(tree_of(ROOT / "schema", ROOT))
SCHEMAS = schemas_of(tree_of(ROOT / "schema", ROOT))
TYPES = record_types(SCHEMAS, VOCABULARIES)
VALIDATORS = validators_of(TYPES, SCHEMAS)
SOUND = tree_of(ROOT / "tests/examples/sound/catalog", ROOT / "tests/examples/sound")
_NO_FACTS = Facts({}, {}, {}, {}, {}, {})


def checked(tree):
    """All problems of a catalog, each with its place in the file, in the order in which they are found."""
    repository, problems = read_repository(tree)
    found, records, sound, unsound = list(problems), [], {}, []
    for path in sorted(path for path in tree if path != PATH):
        reading = read_record(path, tree[path], TYPES)
        found += reading.problems
        if reading.record is not None:
            faults = check_record(subject_of(reading.record), VALIDATORS[reading.record.ref.type])
            found += faults
            records.append(reading.record)
            errors = {fault.place for fault in (*reading.problems, *faults) if fault.severity is Severity.ERROR}
            if errors:
                unsound += sound_links(reading.record, TYPES, None, faults=errors)
            else:
                sound[reading.record.ref] = reading.record
    known = frozenset(record.ref for record in records if record.ref not in sound)
    catalog = catalog_of(repository, TYPES, vocabularies=VOCABULARIES, records=sound, prose={}, known=known)
    found += (*check_names(records), *check_catalog(Linked(catalog, _NO_FACTS, TODAY)))
    seen = seen_by_unsound(catalog, {one.ref: one for one in records if one.ref not in sound}, unsound)
    found += check_unsound(Linked(seen, _NO_FACTS, TODAY))
    by_path = groupby(found, key=attrgetter("path"))
    return [one for path, problems in by_path for one in all_located(tuple(problems), tree[path])]


def subject_of(record):
    """What a rule about one record looks at."""
    return Subject(record, TYPES[record.ref.type], VOCABULARIES, TODAY)


def told(tree):
    """What a terminal shows of a catalog's problems, without the last line."""
    return text(checked(tree), 1).splitlines()[:-1]


def told_of(schema, data):
    """What is told of a record against a schema of its own: (place, code, message, fix)."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    validators = validators_of({"note": replace(TYPES["course"], schema=schema)}, {**SCHEMAS, "note.json": schema})
    record = Record(Ref("note", "a"), "energy", data, "", Source(PurePosixPath("catalog/energy/note/a.yml"), ""))
    return accept(record, validators["note"])


def sentence(schema, data):
    """The one problem of a record against a schema of its own, as ``/field CODE message Fix: fix``."""
    [problem] = told_of(schema, data)
    return f"{problem.place} {problem.code} {problem.message} Fix: {problem.fix}"


def of_field(schema):
    """The schema of a record whose field `note` has this one."""
    return {"properties": {"note": schema}}


def with_changed(snippet):
    """The sound catalog with other keys in some records: they stand first, as in the snippet; null takes one away.

    A record that is not there yet is made from another of its name or type; one without keys is taken away.
    """
    changed = dict(SOUND)
    for path, keys in re.findall(r"^# (catalog/\S+)\n((?:(?!# catalog/).*\n)*)", f"{snippet}\n", flags=re.MULTILINE):
        where = PurePosixPath(path)
        if not keys.strip():
            del changed[where]
            continue
        names = {line.split(":")[0] for line in keys.splitlines() if re.match(r"[a-z_]+:", line)}
        written = "".join(f"{line}\n" for line in keys.splitlines() if not re.fullmatch(r"[a-z_]+: null", line))
        changed[where] = (written + without(SOUND[_twin(where)].decode(), names)).encode()
    return changed


def without(record, names):
    """A record's text without some fields."""
    fields = re.findall(r"^[a-z_]+:.*\n(?:[ \t-].*\n)*", record, flags=re.MULTILINE)
    return "".join(field for field in fields if field.split(":")[0] not in names)


def _twin(where):
    same_name = (other for other in SOUND if other.parts[2:] == where.parts[2:])
    same_type = (other for other in SOUND if len(other.parts) > 2 and other.parts[2] == where.parts[2])
    return next(same_name, None) or next(same_type)
