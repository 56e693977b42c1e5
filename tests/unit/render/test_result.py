"""What pages say of measures and results: shares in bands, hidden and not reported alike wherever they stand."""

import pytest

from checking import SOUND, with_changed
from lx.render.context import context_of
from lx.render.result import measure_values, result_values
from sites import page, ref, site_of, sound

RESULT = "result/credential-attainment-2025-26"
MEASURE = "measure/credential-attainment"
OF_A_PROGRAM = """# catalog/manufacturing/result/of-a-program.yml
id: of-a-program
measure: credential-attainment
year: "2024-25"
program: pv-precision-manufacturing
exchange:
cells: [{group: all, n: 12, percent: "80 or more"}]
protected_with: {tool: lx protect, minimum_group: 10, date: "2026-10-20"}
demonstration: true
"""
OF_THE_EXCHANGE = """id: earlier
measure: credential-attainment
year: "2024-25"
exchange: manufacturing
protected_with: {tool: lx protect, minimum_group: 10, date: "2026-10-20"}
"""
BY_REGION = """# catalog/manufacturing/result/credential-attainment-2025-26.yml
cells:
  - {group: all, n: 74, percent: "70"}
  - {group: {region: central}, n: 34, percent: "60-69"}
  - {group: {region: southern, sex: f}, hidden: true}
"""


def values(where, name, make):
    return make(where, where.catalog.records[ref(name)])


def changed(snippet):
    return context_of(site_of(with_changed(snippet)))


def test_a_result_tells_each_group_in_words_everybody_first():
    lines = values(sound(), RESULT, result_values)["lines"]

    assert [(line.label.removesuffix(" (fictional)"), line.cell.words, line.people) for line in lines] == [
        ("All", "70%", "74"),
        ("Cedar Ridge High School", "hidden", ""),
        ("Mill Creek High School", "hidden", ""),
        ("North Fork High School", "not reported", ""),
        ("Oak Hollow High School", "70–79%", "21"),
        ("Prairie View High School", "60–69%", "34"),
    ]


def test_small_and_complementary_figures_look_the_same():
    rows = [row for row in page(sound(), RESULT).all("tr") if "hidden" in row.text]

    cells = [[(cell.attributes, cell.text) for cell in row.all("td")] for row in rows]

    assert len(cells) == 2
    assert cells[0] == cells[1]


def test_a_chart_says_in_words_what_it_draws():
    svg = page(sound(), RESULT).first("svg", role="img")

    named = [svg.attributes["aria-labelledby"], svg.attributes["aria-describedby"]]

    assert [part.attributes["id"] for part in (svg.first("title"), svg.first("desc"))] == named
    assert "All: 70%; Cedar Ridge High School" in svg.first("desc").text
    assert svg.first("desc").text.endswith("Target: 60%.")


def test_a_bar_reaches_surely_to_the_lower_end_of_its_band():
    chart = values(sound(), RESULT, result_values)["chart"]

    placed = {bar.words: (bar.sure, bar.may) for bar in chart.bars}

    assert placed["70%"] == (70 * chart.bar_width / 100, None)
    assert placed["60–69%"] == (round(60 * chart.bar_width / 100, 1), round(69 * chart.bar_width / 100, 1))
    assert placed["hidden"] == placed["not reported"] == (None, None)


def test_a_result_is_called_by_its_measure_whom_it_is_of_and_its_year():
    exchange = sound().site.facts.cards[ref("exchange/manufacturing")].title

    assert page(sound(), RESULT).first("h1").text == f"Recognized credential earned: {exchange}, 2025-26"


def test_a_measure_shows_its_results_by_whom_and_by_year():
    parts = values(changed(OF_A_PROGRAM), MEASURE, measure_values)["parts"]

    assert [(part.heading, part.years) for part in parts] == [
        ("By exchange", ("2025-26",)),
        ("By program", ("2024-25",)),
    ]
    assert [[cell.words for cell in one.cells] for part in parts for one in part.series] == [["70%"], ["80% or more"]]


def test_a_measure_shows_regions_of_an_exchange():
    parts = values(changed(BY_REGION), MEASURE, measure_values)["parts"]

    by_region = next(part for part in parts if part.heading == "By region")

    assert [(one.label.split(",")[0], one.cells[0].words) for one in by_region.series] == [("Central", "60–69%")]


def test_a_year_without_a_result_is_no_hidden_figure():
    earlier = BY_REGION.replace("credential-attainment-2025-26.yml", "earlier.yml") + OF_THE_EXCHANGE

    parts = values(changed(earlier), MEASURE, measure_values)["parts"]

    by_region = next(part for part in parts if part.heading == "By region")
    assert [(part.heading, part.years) for part in parts if part is not by_region] == [
        ("By exchange", ("2024-25", "2025-26"))
    ]
    assert by_region.years == ("2024-25",)


def test_a_measure_without_results_says_so():
    tree = {path: raw for path, raw in SOUND.items() if path.parts[2:3] != ("result",)}

    assert "There are no results of this measure yet." in page(context_of(site_of(tree)), MEASURE).text


@pytest.mark.parametrize("name", [RESULT, MEASURE])
def test_a_page_explains_hidden_and_not_reported_and_that_neither_is_zero(name):
    assert "Neither is zero." in page(sound(), name).text


def test_links_of_a_measure_lead_to_results():
    links = page(sound(), MEASURE).links

    assert links["70%"].endswith("result/credential-attainment-2025-26.html")
