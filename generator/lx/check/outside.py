"""Addresses outside the site, and which of them are set aside for examples (RFC 2606)."""

from urllib.parse import urlsplit

_EXAMPLES = ("example.org", "example.com", "example.net")
_EXAMPLE_ENDINGS = ("example", "test", "invalid", "localhost")


def host_of(text: str) -> str:
    """The host of a web or e-mail address, in small letters; empty for what is none."""
    if " " in text:
        return ""
    if text.startswith(("https://", "http://")):
        try:
            return (urlsplit(text).hostname or "").rstrip(".")
        except ValueError:
            return ""
    name, at, host = text.partition("@")
    return host.casefold().rstrip(".") if at and name and "." in host and "/" not in text else ""


def is_example(address: str) -> bool:
    """Whether it lies on a domain that is set aside for examples."""
    host = host_of(address)
    if host.rpartition(".")[2] in _EXAMPLE_ENDINGS:
        return True
    return any(host == one or host.endswith(f".{one}") for one in _EXAMPLES)
