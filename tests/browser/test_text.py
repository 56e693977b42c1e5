"""Text that a reader enlarges or spaces out stays whole: nothing cut, nothing over anything, nothing beyond its box."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.test_accessibility import walked

SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }"""
"""What WCAG 1.4.12 asks a page to bear."""
TWICE = "html { font-size: 200% !important }"
WAYS = {"spaced, wide": (1280, SPACED), "spaced, 320 px": (320, SPACED), "twice as large": (1280, TWICE)}

# A sheet that is made by script is none that the page's policy could refuse.
STYLED = """(css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""
SPOILED = """() => {
  const scrolls = (one) => ["auto", "scroll"].includes(getComputedStyle(one).overflowX);
  const hides = (one) => [getComputedStyle(one).overflowX, getComputedStyle(one).overflowY].some((how) =>
    ["hidden", "clip"].includes(how));
  const above = function* (one) { for (; one && one !== document.body; one = one.parentElement) yield one; };
  const hasBox = (one) => {
    const style = getComputedStyle(one);
    const background = style.backgroundColor;
    return style.display !== "inline" &&
      (parseFloat(style.borderInlineEndWidth) > 0 || !["rgba(0, 0, 0, 0)", "transparent"].includes(background));
  };
  const short = (node) => node.data.trim().slice(0, 40);
  const lines = [];
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    const unseen = "svg, script, .visually-hidden, .skip-link, .search-panel:not([data-open])";
    if (!node.data.trim() || parent.closest(unseen) || !parent.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const frame = [...above(parent)].find(scrolls)?.getBoundingClientRect();
    const box = [...above(parent)].find((one) => hasBox(one) || scrolls(one));
    const edge = box && !scrolls(box) && box.getBoundingClientRect();
    for (const line of range.getClientRects()) {
      if (line.width < 2 || (frame && (line.left > frame.right || line.right < frame.left))) continue;
      const right = frame ? Math.min(line.right, frame.right) : line.right;
      // The area of a font is higher than its letters, so that lines one under the other share a little of it.
      const slack = line.height * 0.3;
      lines.push({ node, left: line.left, right, top: line.top + slack, bottom: line.bottom - slack });
      if (edge && (line.right > edge.right + 2 || line.left < edge.left - 2 || line.bottom - slack > edge.bottom + 2))
        found.push(`beyond its box: ${short(node)}`);
    }
  }
  for (const one of document.querySelectorAll("body *")) {
    if (one.closest("svg, .visually-hidden, .search-panel:not([data-open])") || one.tagName === "INPUT" ||
        !one.checkVisibility() || !hides(one)) continue;
    if (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
      found.push(`cut: ${one.outerHTML.slice(0, 80)}`);
  }
  lines.sort((one, other) => one.top - other.top);
  lines.forEach((one, at) => {
    for (let next = at + 1; next < lines.length && lines[next].top < one.bottom - 1; next++) {
      const other = lines[next];
      if (other.node !== one.node && Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2)
        found.push(`one over another: ${short(one.node)} / ${short(other.node)}`);
    }
  });
  if (document.documentElement.scrollWidth > innerWidth) found.push("scrolls sideways");
  return found;
}"""


def spoiled(page: Page, css: str) -> list[str]:
    page.evaluate(STYLED, css)
    return page.evaluate(SPOILED)


@pytest.mark.parametrize(("width", "css"), WAYS.values(), ids=WAYS)
def test_text_stays_whole(site: Path, chromium: Browser, width: int, css: str) -> None:
    """Row I4."""
    context = chromium.new_context(viewport={"width": width, "height": 800}, offline=True)

    found = walked(context.new_page(), site, lambda page: spoiled(page, css))

    context.close()
    assert found == {}


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ('<p style="height:1.2em;overflow:hidden">One line and one more, which nobody sees</p>', "cut"),
        ('<p>Under</p><p style="margin-top:-3.5em">Over</p>', "one over another"),
        ('<button style="width:60px;white-space:nowrap">Longer than the button</button>', "beyond its box"),
        ('<p style="white-space:nowrap">A line that goes on and on and leaves the screen</p>', "scrolls sideways"),
    ],
)
def test_text_that_is_spoiled_would_be_found(chromium: Browser, html: str, fault: str) -> None:
    """Row I4."""
    page = chromium.new_page(viewport={"width": 320, "height": 400})
    page.set_content(f'<body style="width:200px">{html}')

    assert {one.partition(":")[0] for one in spoiled(page, SPACED)} == {fault}
    page.close()
