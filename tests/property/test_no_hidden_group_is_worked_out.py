"""Whatever a table holds: from all that is published of it, no hidden figure is known to within three values."""

from itertools import product
from pathlib import Path
from random import Random

import pytest

from attack import narrowed
from lx.domain.suppression.band import finest, percent_text
from lx.domain.suppression.hiding import small_groups
from lx.domain.suppression.protection import Refusal, protected
from lx.domain.suppression.table import Count
from lx.read.strict_yaml import parse

BREAKDOWNS = ("school", "sex", "year")
TABLES = 200


def table(seed, years):
    """Groups by school and sex, and by year where there are two, with every total; most are small, some are large."""
    rng = Random(seed)
    schools, sexes = rng.randrange(2, 6), rng.choice((2, 2, 3))
    size, share = rng.choice((25, 60, 150)), rng.choice((0.05, 0.4, 0.7, 0.97))
    names = [[("school", f"s{one}") for one in range(schools)], [("sex", one) for one in "fmx"[:sexes]]]
    if years > 1:
        names.append([("year", f"20{24 + one}") for one in range(years)])
    found = {}
    for cell in product(*names):
        n = int(size * rng.random() ** 1.6)
        numerator = sum(rng.random() < share for _ in range(n))
        for kept in product((True, False), repeat=len(cell)):
            group = frozenset(part for part, is_kept in zip(cell, kept, strict=True) if is_kept)
            before = found.get(group, Count(0, 0))
            found[group] = Count(before.n + n, before.numerator + numerator)
    return found


def published(shares):
    return {group: None if share is None else (share.n, share.percent) for group, share in shares.items()}


TABLES_OF_ONE_YEAR = [protected(table(seed, 1), BREAKDOWNS, minimum=10) for seed in range(TABLES)]


def test_the_attack_finds_nothing_in_two_hundred_tables():
    found = [narrowed(published(one.shares)) for one in TABLES_OF_ONE_YEAR]

    assert not any(found)


def test_most_tables_can_be_published():
    assert sum(one.refused is None for one in TABLES_OF_ONE_YEAR) >= 0.85 * TABLES


def test_most_of_what_large_groups_say_is_still_shown():
    shown = [share is not None for one in TABLES_OF_ONE_YEAR for share in one.shares.values()]

    assert sum(shown) / len(shown) > 0.5


@pytest.mark.parametrize("seed", range(25))
def test_the_attack_finds_nothing_in_two_years_with_totals_over_both(seed):
    one = protected(table(seed, 2), BREAKDOWNS, minimum=10)

    assert one.refused in (None, Refusal.NOTHING_LEFT)
    assert not narrowed(published(one.shares))


def test_without_the_complementary_part_the_attack_finds_small_groups():
    found = []
    for seed in range(20):
        counts = table(seed, 1)
        small = small_groups({group: count.n for group, count in counts.items()}, 10)
        shares = {
            group: None if group in small else (count.n, percent_text(count.numerator, count.n, width=finest(count.n)))
            for group, count in counts.items()
        }
        found.append(bool(narrowed(shares)))

    assert sum(found) > 15


RESULTS = [
    parse(path.read_text(), path).data
    for path in sorted((Path(__file__).parents[2] / "catalog").glob("*/result/*.yml"))
]


def told(cell):
    return None if cell.get("hidden") else (cell.get("n"), cell["percent"])


def of_whom(result):
    return next((name, result[name]) for name in ("program", "organization", "exchange") if name in result)


def test_the_attack_finds_nothing_in_the_starter_catalog_all_years_side_by_side():
    by_whom = {}
    for result in RESULTS:
        cells = by_whom.setdefault((result["measure"], of_whom(result)), {})
        for cell in result["cells"]:
            if "not_reported" not in cell:
                named = {} if cell["group"] == "all" else cell["group"]
                cells[frozenset({**named, "year": result["year"]}.items())] = told(cell)

    found = [narrowed(cells) for cells in by_whom.values()]

    assert len(found) > 5
    assert not any(found)
    assert any(share is None for cells in by_whom.values() for share in cells.values())
