"""The command `lx`: arguments in, the pipeline, a report out, an exit code.

0 fine, 1 problems found, 2 wrong usage, 3 the machine's fault, 130 stopped by Ctrl-C, 143 told to end.
"""

import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import cast

import click

from lx.cli.telling import told
from lx.model.problem import Problem
from lx.publish.fault import memory_problem, problem_of
from lx.publish.interruption import ended_by_exception

COMMANDS = ("build", "check", "explain", "new", "protect", "serve")
"""Each in the module of its name."""


class _Commands(click.Group):
    """Reads the module of the command that is asked for, and of no other."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click has it
        """Their names."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as click has it
        """The command of this name."""
        if cmd_name not in COMMANDS:
            return None
        return cast("click.Command", getattr(import_module(f"lx.cli.{cmd_name}"), cmd_name))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="learning-exchange", prog_name="lx")
def lx() -> None:
    """Check a Learning Exchange catalog and build its sites."""


def main() -> None:
    """Run the command. Ctrl-C ends it with 130, a closed pipe quietly, a file that cannot be read with 3."""
    try:
        with ended_by_exception():
            code = lx.main(standalone_mode=False, prog_name="lx")
    except click.Abort:
        code = 130
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except BrokenPipeError:
        sys.stderr.close()
        code = 0
    except OSError as error:
        code = _refused(problem_of(error, Path(str(error.filename or "."))))
    except MemoryError:
        code = _refused(memory_problem(Path()))
    sys.exit(code if isinstance(code, int) else 0)


def _refused(problem: Problem) -> int:
    """Tell what the machine refuses: on stderr where stdout is what cannot be written."""
    report = told((problem,), "text", records=0)
    try:
        click.echo(report, nl=False)
    except OSError:
        with suppress(OSError):
            click.echo(report, nl=False, err=True)
    return 3
