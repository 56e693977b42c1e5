"""What can be wrong with how a file is written: every code that reading gives, each with its reference page.

The pages show what to write and what is said; `Wrong` is the whole of a file (or of several) under its path.
"""

from lx.model.rule import AnyRule
from lx.read.faults import body, encoding, file, refused, shape, slip

RULES: tuple[AnyRule, ...] = tuple(
    sorted(
        (
            *encoding.RULES,
            *file.RULES,
            *refused.RULES,
            *slip.RULES,
            *shape.RULES,
            *body.RULES,
        ),
        key=lambda rule: rule.code,
    )
)
"""All of them, in order of their codes."""
