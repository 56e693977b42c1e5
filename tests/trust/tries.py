"""How many random inputs are tried: LX_TRIES says it; a test takes its share."""

import os

TRIES = int(os.environ.get("LX_TRIES", "2000"))
