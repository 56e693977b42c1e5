"""The first half second: modules are read, and a Ctrl-C in it must be as quiet as any other."""

import subprocess
import sys

INTERRUPTED = """
import sys
from importlib.abc import MetaPathFinder

class CtrlC(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name == {name!r}:
            raise KeyboardInterrupt

sys.meta_path.insert(0, CtrlC())
sys.argv = ["lx", "check", "--help"]
from lx.__main__ import main
main()
"""


def test_ctrl_c_while_modules_are_read_ends_it_with_130_and_without_a_word():
    for name in ("lx.cli", "click", "lx.cli.check", "lx.pipeline"):
        ran = subprocess.run(
            [sys.executable, "-c", INTERRUPTED.format(name=name)], capture_output=True, text=True, check=False
        )

        assert (ran.returncode, ran.stdout, ran.stderr.strip()) == (130, "", ""), name


def test_checking_reads_no_module_that_only_makes_sites():
    shown = "import sys; import lx.cli.check; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", shown], capture_output=True, text=True, check=True)

    # Half of the start of a command: what makes pages, and mkdocs, which other processes do not wait for.
    assert not {"lx.producers", "lx.render.pages", "lx.export.search", "mkdocs", "jinja2"} & set(ran.stdout.split())
