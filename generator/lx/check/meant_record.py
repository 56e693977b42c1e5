"""Which record somebody meant who did not write its id: its title, its initials, a part of its name, a misspelt id."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lx.text.nearest import likeliest
from lx.text.slug import slug

_IN_BRACKETS = re.compile(r" *\([^()]*\) *$")
_INITIALS = range(2, 6)
_MOST = 3
_FEW = 5
_LIKENESS = 0.75
"""Ids share long parts, such as high-school; a slip changes less than a quarter of the letters."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a type's records: `ids`, old ones too; these by title, written like an id, and by initials.

    `words` are by id all parts of its id and title.
    """

    ids: tuple[str, ...]
    titles: Mapping[str, tuple[str, ...]]
    initials: Mapping[str, tuple[str, ...]]
    words: Mapping[str, frozenset[str]]

    @property
    def few(self) -> tuple[str, ...]:
        """All ids, where they are so few that one can choose among them."""
        return self.ids if len(self.ids) <= _FEW else ()


NO_NAMES = Names((), {}, {}, {})


def names_of(titles: Mapping[str, str]) -> Names:
    """The names of the records of one type, by their ids; of an old id, the title is that of the record it leads to."""
    by_title: dict[str, list[str]] = {}
    by_initials: dict[str, list[str]] = {}
    words: dict[str, frozenset[str]] = {}
    for name, title in titles.items():
        # The title, and the title without what stands behind it in brackets, such as "(fictional)".
        short = slug(_IN_BRACKETS.sub("", title))
        for one in dict.fromkeys(filter(None, (slug(title), short))):
            by_title.setdefault(one, []).append(name)
        for one in dict.fromkeys(filter(None, (_initials(name), _initials(short)))):
            by_initials.setdefault(one, []).append(name)
        words[name] = frozenset((*name.split("-"), *short.split("-")))
    return Names(tuple(titles), _fixed(by_title), _fixed(by_initials), words)


def meant_ids(written: str, names: Names) -> tuple[str, ...]:
    """The ids that may be meant, the likeliest first, at most three; none where nothing is near."""
    name = slug(written[:200])
    found = called(written, names) or (names.initials.get(name, ()) if len(name) in _INITIALS else ())
    if found:
        return found[:_MOST]
    holding = _holding(frozenset(name.split("-")) - {""}, names.words)
    if 0 < len(holding) <= _MOST:
        return holding
    near = likeliest(written, names.ids, likeness=_LIKENESS)
    return near or tuple(names.titles[one][0] for one in likeliest(name, names.titles, likeness=_LIKENESS))


def called(written: str, names: Names) -> tuple[str, ...]:
    """The ids of the records that have this id, or else this title, in whatever letters."""
    name = slug(written[:200])
    if not name:
        return ()
    return (name,) if name in names.words else names.titles.get(name, ())


def _holding(parts: frozenset[str], words: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """The ids whose names hold every part, or a word that is nearly it."""
    every = frozenset[str]().union(*words.values())
    meant = [frozenset({part} if part in every else likeliest(part, every, likeness=_LIKENESS)) for part in parts]
    return tuple(one for one, held in words.items() if meant and all(held & one_of for one_of in meant))


def _initials(name: str) -> str:
    return "".join(part[0] for part in name.split("-") if part)


def _fixed(found: Mapping[str, Iterable[str]]) -> Mapping[str, tuple[str, ...]]:
    return {key: tuple(values) for key, values in found.items()}
