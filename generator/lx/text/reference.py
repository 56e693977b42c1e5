"""How a Markdown text names a record: by a link to ``type/id``."""

import re

REFERENCE = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)/([a-z0-9]+(?:-[a-z0-9]+)*)")
"""The whole address of such a link: its type, its id."""
