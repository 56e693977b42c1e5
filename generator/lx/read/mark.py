"""Where libyaml says that something stands."""

import yaml

from lx.model.source import Span


def start_of(event: yaml.Event) -> tuple[int, int]:
    """Line and column at which an event begins, from 0."""
    mark = event.start_mark
    return (0, 0) if mark is None else (mark.line, mark.column)


def end_of(event: yaml.Event) -> tuple[int, int]:
    """Line and column behind an event, from 0."""
    mark = event.end_mark
    return (0, 0) if mark is None else (mark.line, mark.column)


def span_of(event: yaml.Event, lines: list[str]) -> Span:
    """Where an event stands. What goes on over several lines is shown up to the end of its first."""
    (line, column), (last_line, end) = start_of(event), end_of(event)
    if last_line != line or end <= column:
        end = len(lines[line]) if line < len(lines) else column
    return Span(line + 1, column + 1, max(1, end - column))
