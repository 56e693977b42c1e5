"""`python -m lx`."""

from lx.cli import main

if __name__ == "__main__":
    main()
