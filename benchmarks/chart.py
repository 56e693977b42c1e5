"""The builds as a chart: a bar a competitor and size, in SVG that follows the reader's light or dark scheme."""

from collections.abc import Iterator
from html import escape

from benchmarks.measure import spread_of
from benchmarks.results import LX, NAMES, Results, Size

_WIDTH, _LEFT, _BAR, _GAP, _HEAD = 760, 190, 18, 6, 30
_ROOM = _WIDTH - _LEFT - 90
_STYLE = """\
.ground { fill: #ffffff; }
text { font: 13px system-ui, sans-serif; fill: #1f2328; }
.head { font-weight: 600; }
.lx { fill: #0550ae; }
.peer { fill: #848d97; }
@media (prefers-color-scheme: dark) {
  .ground { fill: #0d1117; }
  text { fill: #e6edf3; }
  .lx { fill: #79c0ff; }
}
"""


def chart(results: Results) -> str:
    """The chart: a group a size, each with its own scale, since sizes differ a hundredfold."""
    parts: list[str] = []
    y = 0
    for size in results.sizes:
        parts += _group(size, y)
        y += _HEAD + len(_shown(size)) * (_BAR + _GAP) + _GAP
    said = "; ".join(_sentence(size) for size in results.sizes)
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {y}" role="img" aria-labelledby="t d">',
            '<title id="t">Seconds to build, by number of records</title>',
            f'<desc id="d">{escape(said)}.</desc>',
            f"<style>\n{_STYLE}</style>",
            # A page may be light where the reader's system is dark: the chart brings its own ground.
            f'<rect class="ground" width="{_WIDTH}" height="{y}"/>',
            *parts,
            "</svg>\n",
        ]
    )


def _group(size: Size, top: int) -> Iterator[str]:
    yield f'<text class="head" x="8" y="{top + 20}">{size.records:,} records: seconds of a cold build</text>'
    shown = _shown(size)
    longest = max(shown.values())
    for place, (name, seconds) in enumerate(shown.items()):
        y = top + _HEAD + place * (_BAR + _GAP)
        width = max(1.0, _ROOM * seconds / longest)
        yield f'<text x="{_LEFT - 8}" y="{y + 14}" text-anchor="end">{escape(NAMES[name])}</text>'
        kind = "lx" if name == LX else "peer"
        yield f'<rect class="{kind}" x="{_LEFT}" y="{y}" width="{width:.1f}" height="{_BAR}" rx="2"/>'
        yield f'<text x="{_LEFT + width + 6:.1f}" y="{y + 14}">{seconds:.2f}</text>'


def _shown(size: Size) -> dict[str, float]:
    """Median seconds of those that took part."""
    return {
        name: spread_of([one.run.wall for one in size.build[name]]).median for name in NAMES if size.build.get(name)
    }


def _sentence(size: Size) -> str:
    figures = (f"{NAMES[name]} {took:.2f}" for name, took in _shown(size).items())
    return f"{size.records:,} records: {', '.join(figures)}"
