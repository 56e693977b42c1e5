"""How a line begins, and how the same words stand within one."""


def capital(text: str) -> str:
    """The text with a capital in front, for the beginning of a line; what has a form of its own (pH, iPad) keeps it."""
    first = text.split(" ", 1)[0]
    return text[:1].upper() + text[1:] if first == first.lower() else text


def within(text: str) -> str:
    """The text as it stands within a line: without the capital, unless its first word has more of them (IAI codes)."""
    first = text.split(" ", 1)[0]
    return text[:1].lower() + text[1:] if first[1:] == first[1:].lower() and len(first) > 1 else text
