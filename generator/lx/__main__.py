"""`lx`, and `python -m lx`: what starts the command. Nothing else of lx is imported until a Ctrl-C would be quiet."""

import sys


def main() -> None:
    """Run the command. Ctrl-C ends it with 130, also in the half second in which its modules are read."""
    try:
        from lx.cli import main as run

        run()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
