"""The command `lx`: arguments in, the pipeline, a report out, an exit code.

0 fine, 1 problems found, 2 wrong usage, 3 the machine's fault, 130 stopped by Ctrl-C.
"""

import sys
from pathlib import Path

import click

from lx.cli.build import build
from lx.cli.check import check
from lx.cli.explain import explain
from lx.cli.new import new
from lx.cli.serve import serve
from lx.cli.telling import told
from lx.publish.fault import problem_of

COMMANDS = (build, check, explain, new, serve)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="learning-exchange", prog_name="lx")
def lx() -> None:
    """Check a Learning Exchange catalog and build its sites."""


for command in COMMANDS:
    lx.add_command(command)


def main() -> None:
    """Run the command. Ctrl-C ends it with 130, a closed pipe quietly, a file that cannot be read with 3."""
    try:
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
        click.echo(told((problem_of(error, Path(str(error.filename or "."))),), "text", records=0), nl=False)
        code = 3
    sys.exit(code if isinstance(code, int) else 0)
