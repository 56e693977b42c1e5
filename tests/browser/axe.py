"""axe-core inside a page: what it finds wrong, and what it can't decide and nobody has looked at yet."""

from pathlib import Path

from playwright.sync_api import Page

AXE = (Path(__file__).resolve().parents[1] / "vendor/axe-core/axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
REVIEWED = {
    # Contrast that axe can't see: words of a program's map over its boxes, of a chart beside its bars; rows of open
    # results, each covered by its link; what open results cover, which it does see when they are closed.
    # tests/unit/theme/test_contrast.py computes it.
    "color-contrast": ".map-svg text, .chart text, :root:has(.search-panel[data-open]) *",
}
NOT_ON_PAPER = ["target-size", "link-in-text-block"]
"""Nobody presses a link on paper, and its address is printed behind it."""
_RUN = """async ([tags, off, reviewed]) => {
  const rules = Object.fromEntries(off.map((id) => [id, { enabled: false }]));
  const found = await axe.run(document, {
    runOnly: { type: "tag", values: tags }, rules, preload: false, resultTypes: ["violations", "incomplete"],
  });
  const isReviewed = (id, node) =>
    reviewed[id] && node.target.every((one) => document.querySelector(one).matches(reviewed[id]));
  const told = (id, node) => `${id}: ${node.target} ${node.html.slice(0, 120)}`;
  return [
    ...found.violations.flatMap(({ id, nodes }) => nodes.map((node) => told(id, node))),
    ...found.incomplete.flatMap(({ id, nodes }) =>
      nodes.filter((node) => !isReviewed(id, node)).map((node) => `undecided ${told(id, node)}`)),
  ];
}"""


def faults(page: Page, *, off: list[str] | None = None) -> list[str]:
    """What is wrong on a page as it is now, or undecided and not reviewed; none of the rules that are `off`."""
    page.evaluate(AXE)
    return page.evaluate(_RUN, [TAGS, off or [], REVIEWED])
