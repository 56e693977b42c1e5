"""Which project a command is about, and which day it takes for today."""

import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

import click

_Command = TypeVar("_Command", bound=Callable[..., object])


def project_option(command: _Command) -> _Command:
    """`--project DIR`: the folder that holds `catalog/`."""
    return click.option(
        "--project",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        default=".",
        help="The folder that holds catalog/. Default: this one.",
    )(command)


def today_option(command: _Command) -> _Command:
    """`--today DATE`: the day that counts."""
    return click.option(
        "--today",
        type=click.DateTime(["%Y-%m-%d"]),
        help="The day to take for today, like 2026-11-24. Default: SOURCE_DATE_EPOCH, else today where the catalog is.",
    )(command)


def root_of(project: Path) -> Path:
    """The project's root. Wrong usage where it holds no catalog."""
    root = project.resolve()
    if not (root / "catalog").is_dir():
        raise click.UsageError(f"There is no folder catalog/ in {root}. Say where it is: --project DIR.")
    return root


def day_of(today: datetime | None, time_zone: str) -> date:
    """The day that counts: as said, else SOURCE_DATE_EPOCH (seconds since 1970), else now where the catalog is."""
    if today is not None:
        return today.date()
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return datetime.now(ZoneInfo(time_zone)).date()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise click.UsageError(
            f"SOURCE_DATE_EPOCH is '{epoch}'; it must be a whole number of seconds since 1970."
        ) from None
