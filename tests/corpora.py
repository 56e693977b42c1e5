"""Others' collections of hostile input, which are no part of this project: tests over them are there where these are.

They lie in the folder that LX_CORPORA names, else in `shared/data` beside the project.
"""

import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

FOLDER = Path(os.environ.get("LX_CORPORA") or Path(__file__).resolve().parents[2] / "shared/data")
COMMONMARK = FOLDER / "commonmark/spec.txt"
CLEANERS = FOLDER / "dompurify/expect.json"
PAYLOADS = FOLDER / "xss-payloadbox/xss-payload-list.txt"
YAML_SUITE = FOLDER / "yaml-test-suite/src"


def commonmark_examples() -> list[str]:
    """The Markdown of every example of CommonMark."""
    spec = COMMONMARK.read_text("utf-8")
    found = re.findall(r"^`{32} example\n(.*?)^\.\n.*?^`{32}$", spec, re.DOTALL | re.MULTILINE)
    return [text.replace("→", "\t") for text in found]


def cleaners_payloads() -> list[str]:
    """What DOMPurify is tried with."""
    return [one["payload"].replace("\r", "") for one in json.loads(CLEANERS.read_text("utf-8"))]


def payloads() -> list[str]:
    """A large collection, a payload a line."""
    return PAYLOADS.read_text("utf-8").splitlines()


def every_payload() -> list[str]:
    """Both collections, as far as they are there, each payload once."""
    found = (*(cleaners_payloads() if CLEANERS.is_file() else ()), *(payloads() if PAYLOADS.is_file() else ()))
    return list(dict.fromkeys(one for one in found if one.strip()))


@dataclass(frozen=True)
class YamlCase:
    """A case of the YAML test suite. `json` is None where the suite gives none."""

    name: str
    text: str
    is_invalid: bool
    json: str | None
    tree: str


def yaml_cases() -> Iterator[YamlCase]:
    """Each case of the suite; what a version of it leaves out is as in the version before."""
    for file in sorted(YAML_SUITE.glob("*.yaml")):
        versions = yaml.load(file.read_text("utf-8"), yaml.CBaseLoader)
        case: dict[str, str] = {}
        for number, version in enumerate(versions):
            case = {**case, **version}
            name = f"{file.stem}:{number}" if len(versions) > 1 else file.stem
            shown = case.get("json")
            yield YamlCase(
                name,
                _real(case["yaml"]),
                "fail" in version,
                None if shown is None else _real(shown),
                _real(case.get("tree", "")),
            )


def _real(shown: str) -> str:
    """The suite's text with its signs for what cannot be seen turned into that."""
    text = re.sub("—*»", "\t", shown.replace("␣", " ").replace("↵", "").replace("∎\n", ""))
    return text.replace("⇔", "\ufeff").replace("←", "\r")
