"""The headings of a text, in order below the title of the page that shows it."""

import re

_HEADING = re.compile(r"<(/?)h([1-6])>")
_LAST = 6


def in_order(markup: str) -> str:
    """The same HTML: its headings begin at h2 and skip no level on the way down, whatever was written."""
    if "<h" not in markup:
        return markup
    open_levels: list[int] = []

    def shifted(found: re.Match[str]) -> str:
        level = int(found[2])
        if not found[1]:
            open_levels[:] = [*(one for one in open_levels if one < level), level]
        return f"<{found[1]}h{min(len(open_levels) + 1, _LAST)}>"

    return _HEADING.sub(shifted, markup)
