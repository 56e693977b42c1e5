"""The records that a project has, as far as a new one may name them: their ids at once, their titles when asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from lx.check.meant_record import Names, called, names_of
from lx.domain.written import text_in
from lx.model.record import Ref
from lx.model.record_type import RecordType
from lx.model.source import Tree
from lx.read.place import Place, place_of
from lx.read.record import read_record

_ANY_TYPE = "*"


@dataclass(frozen=True, slots=True)
class Known:
    """The records of a tree by the path of their file. `made` are the names of the types that somebody asked for."""

    tree: Tree
    types: Mapping[str, RecordType]
    refs: Mapping[Ref, PurePosixPath]
    made: dict[str, Mapping[str, str]] = field(default_factory=dict)

    def titles(self, kind: str) -> Mapping[str, str]:
        """The title of each record of a type by its id; empty where the file does not tell it."""
        if kind not in self.made:
            self.made[kind] = {ref.id: self._title(path) for ref, path in self.refs.items() if ref.type == kind}
        return self.made[kind]

    def names(self, kind: str) -> Mapping[str, Names]:
        """The names of the records of a type, or of all for ``*``, by type."""
        kinds = sorted({ref.type for ref in self.refs}) if kind in ("", _ANY_TYPE) else (kind,)
        return {one: names_of(self.titles(one)) for one in kinds}

    def called(self, written: str, kind: str) -> tuple[str, ...]:
        """What names the records that have this id or title: their ids, for ``*`` each with its type."""
        found = ((one, name) for one, names in self.names(kind).items() for name in called(written, names))
        return tuple(f"{one}/{name}" if kind == _ANY_TYPE else name for one, name in found)

    def _title(self, path: PurePosixPath) -> str:
        record = read_record(path, self.tree[path], self.types).record
        return text_in(record.data.get("title")) if record else ""


def known_of(tree: Tree, types: Mapping[str, RecordType]) -> Known:
    """All records of a tree, sound or not."""
    places = ((path, place_of(path, types)) for path in sorted(tree))
    return Known(tree, types, {Ref(one.type, one.id): path for path, one in places if isinstance(one, Place)})
