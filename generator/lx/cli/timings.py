"""How long each stage of a build took, for `--timings`: a table for whoever makes it faster."""

import marshal
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

import click

from lx.model.site import Share
from lx.watch import UNWATCHED, Watch

_STAGE, _NUMBER = 24, 14


@dataclass(slots=True)
class Lap:
    """Seconds and items of one stage so far."""

    seconds: float = 0.0
    items: int = 0

    def add(self, seconds: float, items: int) -> None:
        """Something more of the same stage."""
        self.seconds += seconds
        self.items += items


@dataclass(slots=True)
class Stopwatch:
    """Notes stages as they end: those of this process, and apart from them those of all others together."""

    clock: Callable[[], float] = time.perf_counter
    here: dict[str, Lap] = field(default_factory=dict)
    others: dict[str, Lap] = field(default_factory=dict)
    last: float = field(init=False)

    def __post_init__(self) -> None:
        self.last = self.clock()

    def done(self, stage: str, items: int = 0) -> None:
        """The time since the last stage ended belongs to this one."""
        now = self.clock()
        _lap(self.here, stage).add(now - self.last, items)
        self.last = now

    def abroad(self, work: Callable[[Share], bytes]) -> Callable[[Share], bytes]:
        """The work in a forked process, which begins with no stage noted and sends its own along."""

        def noted(share: Share) -> bytes:
            self.here = {}
            self.last = self.clock()
            result = work(share)
            self.done("hand over")
            return marshal.dumps(({name: (lap.seconds, lap.items) for name, lap in self.here.items()}, result))

        return noted

    def home(self, result: bytes) -> bytes:
        """The result of such work, without what came along."""
        laps, own = marshal.loads(result)
        for name, (seconds, items) in laps.items():
            _lap(self.others, name).add(seconds, items)
        return bytes(own)


def watch_of(*, asked: bool) -> Watch:
    """The watch of the command that runs: if it was asked for, its table stands on stderr when the command ends."""
    if not asked:
        return UNWATCHED
    watch = Stopwatch()
    # What the process did before it came here: it began Python and imported.
    _lap(watch.here, "start").add(time.process_time(), 0)
    click.get_current_context().call_on_close(lambda: click.echo(table_of(watch), err=True, nl=False))
    return watch


def table_of(watch: Stopwatch) -> str:
    """What was noted, a stage a line, in the order in which stages ended."""
    return "".join(f"{line}\n" for line in _lines(watch.here, watch.others))


def _lines(here: Mapping[str, Lap], others: Mapping[str, Lap]) -> Iterator[str]:
    yield _line("Stage", "Items", "This process", "Others")
    for name in dict.fromkeys((*here, *others)):
        one, other = here.get(name, Lap()), others.get(name, Lap())
        items = one.items + other.items
        yield _line(name, f"{items:,}" if items else "", _seconds(one.seconds), _seconds(other.seconds))
    yield _line("Together", "", *(_seconds(sum(lap.seconds for lap in laps.values())) for laps in (here, others)))


def _line(stage: str, *numbers: str) -> str:
    return f"{stage:<{_STAGE}}" + "".join(f"{number:>{_NUMBER}}" for number in numbers)


def _seconds(seconds: float) -> str:
    return f"{seconds:.3f} s" if seconds else ""


def _lap(laps: dict[str, Lap], stage: str) -> Lap:
    return laps.setdefault(stage, Lap())
