"""Grade bands in words: neighbouring bands run together, college years have a name of their own."""

from collections.abc import Sequence

_SCHOOL = ("K-2", "3-5", "6-8", "9-10", "11-12")
_COLLEGE = ("13-14", "15-16")


def runs_of(bands: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Bands as (kind, range) runs in order of age: kind `school`, `college` or `adult`.

    ``["9-10", "6-8", "13-14"]`` gives ``(("school", "6–10"), ("college", "1–2"))``. Unknown bands are left out; the
    vocabulary is checked elsewhere.
    """
    runs = [("school", run) for run in _runs([band for band in _SCHOOL if band in bands], _SCHOOL)]
    runs += [("college", run) for run in _runs([_years(band) for band in _COLLEGE if band in bands], ("1-2", "3-4"))]
    if "adult" in bands:
        runs.append(("adult", ""))
    return tuple(runs)


def grade_runs(grades: Sequence[int]) -> str:
    """Single grades run together: ``[9, 10, 11]`` gives ``9–11``, ``[9, 11]`` gives ``9, 11``."""
    pieces: list[list[int]] = []
    for grade in sorted(set(grades)):
        if pieces and grade == pieces[-1][-1] + 1:
            pieces[-1].append(grade)
        else:
            pieces.append([grade])
    return ", ".join(str(piece[0]) if len(piece) == 1 else f"{piece[0]}–{piece[-1]}" for piece in pieces)


def _years(band: str) -> str:
    first, last = band.split("-")
    return f"{int(first) - 12}-{int(last) - 12}"


def _runs(present: Sequence[str], order: Sequence[str]) -> tuple[str, ...]:
    runs: list[list[str]] = []
    for band in present:
        if runs and order.index(band) == order.index(runs[-1][-1]) + 1:
            runs[-1].append(band)
        else:
            runs.append([band])
    return tuple(f"{run[0].split('-')[0]}–{run[-1].split('-')[1]}" for run in runs)
