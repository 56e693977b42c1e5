"""`python -m benchmarks`: measure, and write what came of it into benchmarks/."""

import json
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import click

from benchmarks.chart import chart
from benchmarks.compare import tools
from benchmarks.machine import machine, versions
from benchmarks.measure import workplace
from benchmarks.report import renewed
from benchmarks.results import Results
from benchmarks.suite import measured

_HERE = Path(__file__).resolve().parent
_SIZES = {"small": (1_000,), "": (1_000, 10_000, 20_000), "large": (1_000, 10_000, 20_000, 100_000)}


@click.command()
@click.option("--bench", type=click.Choice([*_SIZES]), default="", help="small, large, or nothing.")
@click.option("--size", "sizes", type=int, multiple=True, help="Records; may be repeated. Default: as --bench says.")
@click.option("--rounds", type=click.IntRange(1), default=5, help="Of how many runs the median counts. Default: 5.")
@click.option("--out", type=click.Path(path_type=Path), default=_HERE, help="A folder with a README.md to renew.")
def main(bench: str, sizes: tuple[int, ...], rounds: int, out: Path) -> None:
    """Measure lx beside its peers, and renew README.md, results.json and results.svg."""
    found = tools()
    where, what, day = machine(), versions(found), datetime.now(UTC).date().isoformat()
    done = []
    for size in sizes or _SIZES[bench]:
        with workplace() as place:
            done.append(measured(size, found, place, count=rounds))
        results = Results(day, where, what, done)
        (out / "results.json").write_text(json.dumps(asdict(results), indent=1) + "\n")
        (out / "results.svg").write_text(chart(results))
        readme = out / "README.md"
        readme.write_text(renewed(readme.read_text(), results))


if __name__ == "__main__":
    main()
