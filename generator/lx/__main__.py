"""`lx`, and `python -m lx`: what starts the command. Nothing else of lx is imported until a Ctrl-C would be quiet."""

import gc
import sys


def main() -> None:
    """Run the command. Ctrl-C ends it with 130, also in the half second in which its modules are read."""
    # A build makes millions of values and keeps them until it ends: looking among them for what nobody needs any more
    # would take a tenth of it and find nothing. `lx serve`, which does not end, looks after each build.
    gc.disable()
    try:
        from lx.cli import main as run

        run()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
