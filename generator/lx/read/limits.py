"""How much a contributor's file may hold, so that nothing that is read can exhaust the machine or the reader."""

FILE_BYTES = 256 * 1024
LINE_BYTES = 64 * 1024
DEPTH = 12
"""Levels of lists and maps in one another, the record included: the deepest condition of an agreement needs all."""

VALUES = 10_000
"""Values of a record, those in lists and maps included: the longest agreement has a few hundred."""

DIGITS = 15
"""Significant digits of a number: more than these change when a browser reads them."""
