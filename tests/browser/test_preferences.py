"""What readers ask of their system holds on every page: its own few colors, and nothing that moves."""

from pathlib import Path

from playwright.sync_api import Browser, Page

from browser.test_accessibility import opened, walked

UNSEEN = """() => {
  const seen = (one) => one.checkVisibility({ visibilityProperty: true });
  const colored = (name) => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.setProperty("color", name);
    const color = getComputedStyle(probe).color;
    probe.remove();
    return color;
  };
  const canvas = colored("Canvas");
  const none = ["rgba(0, 0, 0, 0)", "transparent", "none", canvas];
  const all = (selector) => [...document.querySelectorAll(selector)].filter(seen);
  const told = (fault, one) => `${fault}: ${one.outerHTML.slice(0, 100)}`;
  const found = [];
  for (const one of all("button, .button, .button-quiet, select, textarea, input:not([type=checkbox], [type=radio])")) {
    const { borderTopWidth, borderTopColor } = getComputedStyle(one);
    if (!(parseFloat(borderTopWidth) >= 1) || none.includes(borderTopColor)) found.push(told("no edge", one));
  }
  for (const one of all("svg :is(rect, path, circle, line, text)")) {
    if (one.closest("defs")) continue;
    const { fill, stroke } = getComputedStyle(one);
    if ((none.includes(fill) || one.tagName === "path") && none.includes(stroke)) found.push(told("no line", one));
    if (one.tagName === "text" && fill === canvas) found.push(told("no letters", one));
  }
  for (const one of all("[aria-pressed=true], [aria-current]")) {
    const { fontWeight, borderTopWidth } = getComputedStyle(one);
    if (fontWeight < 600 && parseFloat(borderTopWidth) < 2) found.push(told("not marked", one));
  }
  for (const one of all("a[href], button, input, select, textarea, summary, [tabindex='0']")) {
    one.focus({ preventScroll: true });
    const outlined = [getComputedStyle(one), getComputedStyle(one, "::after")].some((style) =>
      style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && !none.includes(style.outlineColor));
    if (!outlined) found.push(told("no outline", one));
  }
  return found;
}"""
MOVING = """() => [...document.querySelectorAll("*")].flatMap((one) => [null, "::before", "::after"].map((part) => {
  const style = getComputedStyle(one, part);
  const times = [style.transitionDuration, style.animationDuration].join(",").split(",");
  const moves = times.some((time) => parseFloat(time) > 0) || style.scrollBehavior === "smooth";
  return moves ? `${one.outerHTML.slice(0, 80)} ${part ?? ""}` : "";
})).filter(Boolean)"""


def unseen(page: Page) -> list[str]:
    page.keyboard.press("Tab")  # What is focused after a key shows its focus.
    return page.evaluate(UNSEEN)


def test_every_control_shows_in_the_colors_of_the_system(site: Path, chromium: Browser) -> None:
    """Row I5."""
    context = chromium.new_context(forced_colors="active", color_scheme="dark", offline=True)

    found = walked(context.new_page(), site, unseen)

    context.close()
    assert found == {}


def test_what_does_not_show_would_be_found(chromium: Browser) -> None:
    """Row I5."""
    context = chromium.new_context(forced_colors="active")
    page = context.new_page()
    page.set_content("""<style>a:focus { outline: none; box-shadow: 0 0 0 3px red }</style><a href="#a">a</a>
        <button style="border: 0">b</button><svg><rect width="9" height="9" fill="none"/></svg>
        <p aria-current="page" style="background: red">c</p>""")

    faults = {one.partition(":")[0] for one in unseen(page)}

    assert faults == {"no edge", "no line", "not marked", "no outline"}
    context.close()


def test_nothing_moves_for_who_asks_for_stillness(site: Path, chromium: Browser) -> None:
    """Row I6."""
    context = chromium.new_context(reduced_motion="reduce", offline=True)

    found = walked(context.new_page(), site, lambda page: page.evaluate(MOVING))

    context.close()
    assert found == {}


def test_what_moves_would_be_found(site: Path, chromium: Browser) -> None:
    """Row I6."""
    context = chromium.new_context(reduced_motion="no-preference", offline=True)

    assert opened(context.new_page(), site, "hub").evaluate(MOVING) != []
    context.close()
