"""A table of raw counts made fit to be published: what is hidden, in which bands the rest stands, and the audit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from lx.domain.suppression.audit import Audit, Told, audit
from lx.domain.suppression.band import Width, band_of, finest, percent_text
from lx.domain.suppression.hiding import complemented, next_hidden, small_groups
from lx.domain.suppression.table import Count, Group, Line, key_of, lines_of, unbalanced

_WIDER = {Width.WHOLE: Width.TENTHS, Width.TENTHS: Width.FIFTHS, Width.FIFTHS: Width.FIFTHS}


class Refusal(Enum):
    """Why a table cannot be published."""

    UNBALANCED = "unbalanced"
    NOTHING_LEFT = "nothing-left"


@dataclass(frozen=True, slots=True)
class Share:
    """What is published of a group that is not hidden."""

    n: int
    percent: str


@dataclass(frozen=True, slots=True)
class Protected:
    """What may be published: of each group its share, or None where it is hidden.

    `small` of the hidden groups are, `beside` are hidden so that no line gives those away, `coarser` are shown in wider
    bands than their size asks for. That is for whoever runs it, and is never stored. `refused`: nothing may be
    published, and why; `lines` are then those that do not add up.
    """

    shares: Mapping[Group, Share | None]
    small: frozenset[Group]
    beside: frozenset[Group]
    coarser: frozenset[Group]
    refused: Refusal | None = None
    lines: tuple[Line, ...] = ()


def protected(counts: Mapping[Group, Count], breakdowns: Sequence[str], *, minimum: int) -> Protected:
    """What of a table may be published: hide, audit, and hide or blur more while anything could be worked out."""
    lines = lines_of(counts, breakdowns)
    sizes = {group: count.n for group, count in counts.items()}
    small = small_groups(sizes, minimum)
    if wrong := unbalanced(counts, lines):
        return _refused(small, Refusal.UNBALANCED, lines=wrong)
    hidden = complemented(small, lines, sizes=sizes, minimum=minimum)
    widths: Mapping[Group, Width] = {group: finest(size) for group, size in sizes.items() if size}
    while len(hidden) < len(counts):
        shares = {group: _share(counts[group], widths[group]) for group in counts if group not in hidden}
        found = audit(hidden, told_of(shares), lines=lines)
        if found.is_safe:
            return _protected(counts, shares, small=small, widths=widths)
        wider = _wider(found, lines, hidden=hidden, widths=widths)
        if wider == widths:
            more = _one_more(found, lines, hidden=hidden, sizes=sizes)
            hidden = complemented(more, lines, sizes=sizes, minimum=minimum)
        widths = wider
    return _refused(small, Refusal.NOTHING_LEFT)


def told_of(shares: Mapping[Group, Share]) -> Mapping[Group, Told]:
    """What a reader of the shares knows."""
    bands = {group: band_of(share.percent) for group, share in shares.items()}
    return {group: Told(shares[group].n, band) for group, band in bands.items() if band}


def _share(count: Count, width: Width) -> Share:
    return Share(count.n, percent_text(count.numerator, count.n, width=width))


def _wider(
    found: Audit, lines: Sequence[Line], *, hidden: frozenset[Group], widths: Mapping[Group, Width]
) -> Mapping[Group, Width]:
    """Wider bands in every line through which a hidden share could be worked out; sizes are not helped by bands."""
    if found.sizes:
        return widths
    near = {group for line in lines for group in _members(line) if set(found.shares) & set(_members(line))}
    return {group: _WIDER[width] if group in near - hidden else width for group, width in widths.items()}


def _one_more(
    found: Audit, lines: Sequence[Line], *, hidden: frozenset[Group], sizes: Mapping[Group, int]
) -> frozenset[Group]:
    """The hidden groups and the smallest that stands in a line with what could be worked out, or else anywhere."""
    narrow = {*found.sizes, *found.shares}
    near = [next_hidden(line, hidden, sizes=sizes) for line in lines if narrow & set(_members(line))]
    more = [group for group in near if group is not None] or [group for group in sizes if group not in hidden]
    return hidden | {min(more, key=lambda group: (sizes[group], key_of(group)))}


def _members(line: Line) -> tuple[Group, ...]:
    return (*line.parts, line.total)


def _protected(
    counts: Mapping[Group, Count],
    shares: Mapping[Group, Share],
    *,
    small: frozenset[Group],
    widths: Mapping[Group, Width],
) -> Protected:
    return Protected(
        shares={group: shares.get(group) for group in counts},
        small=small,
        beside=frozenset(counts) - frozenset(shares) - small,
        coarser=frozenset(group for group in shares if widths[group] > finest(counts[group].n)),
    )


def _refused(small: frozenset[Group], why: Refusal, *, lines: tuple[Line, ...] = ()) -> Protected:
    return Protected({}, small, frozenset(), frozenset(), why, lines)
