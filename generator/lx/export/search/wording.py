"""The interface's words, in a site's language."""

from collections.abc import Callable

from lx.model.site import Site


def wording(site: Site) -> Callable[[str], str]:
    """What gives a message in the site's language; the message itself where it has no translation."""

    def say(message: str) -> str:
        found = site.words.messages.get(message, message)
        return found if isinstance(found, str) else found[0]

    return say
