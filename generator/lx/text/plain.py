"""Safe HTML to what one reads."""

import html
import re

_IN_LINE = re.compile(r"</?(?:a|b|code|del|em|i|span|strong)(?: [^<>]*)?>")
_TAG = re.compile(r"<[^<>]*>")


def plain_of(markup: str) -> str:
    """The words of our own safe HTML, in one line; what stands in different blocks stays apart."""
    return one_line(html.unescape(_TAG.sub(" ", _IN_LINE.sub("", markup))))


def one_line(text: str) -> str:
    """The text with each stretch of white space as one space, and none at its ends."""
    return " ".join(text.split())
