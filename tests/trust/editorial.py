"""Editorial pages that mean harm: many payloads a page, each as a paragraph of its own, through the whole theme."""

from functools import cache
from pathlib import PurePosixPath

from checking import TYPES
from corpora import every_payload
from lx.model.problem import Severity
from lx.text.bidi import has_harmful
from lx.text.markdown import prose_of
from lx.theme.markdown_walls import excess_of
from lx.theme.theme import theme_of
from sites import product
from trust.payloads import PAYLOADS

CONTEXTS = (
    "{}",
    "a {} b",
    "[a](<{}>)",
    '[a](https://x.example "{}")',
    "<{}>",
    "- {}",
    "> {}",
    "`{}`",
    "| {} |\n|---|\n| a |",
)
_PATH = PurePosixPath("content/shared/made.md")


@cache
def harmful_pages():
    """The pages, and every problem with them: all that our own parser lets through is in them."""
    bodies = [context.replace("{}", payload) for payload in PAYLOADS for context in CONTEXTS]
    bodies += [CONTEXTS[at % len(CONTEXTS)].replace("{}", payload) for at, payload in enumerate(every_payload())]
    return pages_of(_packed(body for body in bodies if _passes(body)))


def pages_of(bodies):
    """An editorial page a text, and every problem with them."""
    texts = {
        PurePosixPath(f"content/shared/made-{number}.md"): f"---\ntitle: Page {number}\nsummary: A page.\n---\n{body}\n"
        for number, body in enumerate(bodies)
    }
    theme, problems = theme_of(texts, product().files)
    return theme.pages, problems


def _passes(body):
    _, problems = prose_of(body, TYPES, path=_PATH)
    return not has_harmful(body) and not any(problem.severity is Severity.ERROR for problem in problems)


def _packed(bodies):
    """The texts one below the other, as many on a page as it can hold."""
    page = ""
    for body in bodies:
        more = f"{page}\n\n{body}"
        if page and (excess_of(more) or len(more) > 30_000):
            yield page
            more = body
        page = more
    yield page
