"""Who may know how long the stages of a build take: the pipeline says what is done, whoever asks holds the clock."""

from collections.abc import Callable
from typing import Protocol

from lx.model.site import Share


class Watch(Protocol):
    """Is told of every stage as it ends. The time since it was last told of one belongs to that stage."""

    def done(self, stage: str, items: int = 0) -> None:
        """A stage, or some items of it, has been done."""

    def abroad(self, work: Callable[[Share], bytes]) -> Callable[[Share], bytes]:
        """The work as another process does it: what it is told of there comes back with the result."""

    def home(self, result: bytes) -> bytes:
        """The result that came back from another process."""


class _Nobody:
    """Looks at no clock."""

    def done(self, stage: str, items: int = 0) -> None:
        pass

    def abroad(self, work: Callable[[Share], bytes]) -> Callable[[Share], bytes]:
        return work

    def home(self, result: bytes) -> bytes:
        return result


UNWATCHED: Watch = _Nobody()
"""Nobody wants to know."""
