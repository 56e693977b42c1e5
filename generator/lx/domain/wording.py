"""The interface's messages in one language."""

from collections.abc import Callable

from lx.model.site import Words


def saying(words: Words) -> Callable[[str], str]:
    """What says a message in that language; the message itself where it has no translation."""

    def say(message: str) -> str:
        found = words.messages.get(message, message)
        return found if isinstance(found, str) else found[0]

    return say
