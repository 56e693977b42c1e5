"""The site as it is now, and word to whoever waits for another one."""

import secrets
import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace

Files = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class State:
    """What is shown: the site's files by path, a name for exactly these files, and what is wrong with the catalog."""

    version: str
    files: Files
    status: str


class LiveSite:
    """The state that everyone sees, changed in one step."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._state = State(_name(), {}, "")

    @property
    def state(self) -> State:
        """What is shown now."""
        return self._state

    def show(self, files: Files | None, *, status: str) -> None:
        """Show these files, or go on with the last good ones (None). Where they are the same, no page loads again."""
        with self._changed:
            state = replace(self._state, status=status)
            if files is None and not state.files:
                state = replace(state, version=_name())
            elif files is not None and files != state.files:
                state = State(_name(), files, status)
            self._state = state
            self._changed.notify_all()

    def other_than(self, seen: State | None, *, patience: float) -> State:
        """Wait for a state other than the one seen; after `patience` seconds, it may be the same."""
        with self._changed:
            self._changed.wait_for(lambda: self._state is not seen and self._state != seen, patience)
            return self._state


def _name() -> str:
    """A name that no other state has, nor had before the program was started again."""
    return secrets.token_hex(8)
