"""Results are told as tables and a chart, in the README between its markers."""

import xml.etree.ElementTree as ET

import pytest

from benchmarks.chart import chart
from benchmarks.measure import Run
from benchmarks.report import BEGIN, END, renewed, tables
from benchmarks.results import HUGO, LX, Answers, Results, Size, Timed


def timed(*walls: float) -> list[Timed]:
    return [Timed(Run(wall, wall * 2, 160_000_000), 0.5) for wall in walls]


def results(*sizes: int) -> Results:
    """Of lx and Hugo; Pagefind did not take part."""
    return Results(
        "2026-11-24",
        {"processor": "2 x Demo"},
        {"lx": "0.1.0"},
        [
            Size(
                records=records,
                pages=2 * records,
                bytes=5_000_000,
                build={LX: timed(3.0, 1.0, 2.0), HUGO: timed(2.0, 1.0, 1.0)},
                check=timed(0.5),
                edits={LX: [0.25]},
                search={LX: [Answers("lathe", (90.0, 10.0, 20.0, 30.0, 40.0), 50_000, 6)]},
                search_bytes={LX: 1_200_000},
            )
            for records in sizes
        ],
    )


def row(text: str, start: str) -> list[str]:
    line = next(line for line in text.splitlines() if line.startswith(f"| {start} |"))
    return [cell.strip() for cell in line.strip("|").split("|")][1:]


def test_a_figure_is_the_median_with_its_spread_a_column_a_size() -> None:
    text = tables(results(1_000, 10_000))

    assert row(text, "Cold build, seconds") == ["1,000 records", "10,000 records"]
    assert row(text, "lx build") == ["2.00 (1.00–3.00)"] * 2
    assert row(text, "lx, from the disk: results after each later key, ms") == ["25 (10–40)"] * 2


def test_who_did_not_take_part_has_no_figure() -> None:
    assert row(tables(results(1_000)), "Pagefind") == ["–"]


def test_times_are_compared_round_by_round() -> None:
    assert row(tables(results(1_000)), "Times Hugo's time for a page a record") == ["1.50"]


def test_only_what_stands_between_the_markers_is_renewed() -> None:
    text = renewed(f"# Before\n{BEGIN}\nof last year\n{END}\nAfter\n", results(1_000))

    assert text.startswith(f"# Before\n{BEGIN}\n")
    assert text.endswith(f"{END}\nAfter\n")
    assert "of last year" not in text


def test_a_text_without_markers_is_refused() -> None:
    with pytest.raises(ValueError, match="lacks"):
        renewed("# Nothing\n", results(1_000))


def test_the_chart_is_an_image_that_says_its_figures() -> None:
    image = ET.fromstring(chart(results(1_000, 10_000)))

    bars = [one for one in image.iter("{http://www.w3.org/2000/svg}rect") if one.get("class") != "ground"]
    assert len(bars) == 4
    assert "10,000 records: lx build 2.00, Hugo, a page a record 1.00" in (image.findtext("{*}desc") or "")
