"""How a line begins."""


def capital(text: str) -> str:
    """The text with a capital in front, for the beginning of a line; what has a form of its own (pH, iPad) keeps it."""
    first = text.split(" ", 1)[0]
    return text[:1].upper() + text[1:] if first == first.lower() else text
