"""What search brings along of others."""

import re
from hashlib import sha256
from pathlib import Path

VENDORED = Path(__file__).resolve().parents[3] / "generator/lx/assets/vendor/lunr"


def test_the_stemmer_is_the_file_that_its_readme_names():
    named = re.search(r"`([0-9a-f]{64})`", (VENDORED / "README.md").read_text())[1]

    assert sha256((VENDORED / "lunr.min.js").read_bytes()).hexdigest() == named


def test_the_stemmer_comes_with_its_licence():
    assert "Permission is hereby granted, free of charge" in (VENDORED / "LICENSE").read_text()
