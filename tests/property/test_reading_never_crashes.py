"""Whatever the bytes, reading ends in a record or in problems, each at a place of the file and with words that help."""

from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from lx.model.problem import Severity
from lx.model.source import Span
from lx.read.record import read_record

PATHS = [PurePosixPath(f"catalog/manufacturing/course/kcc-mat-110{suffix}") for suffix in (".yml", ".md")]
PIECES = [
    *(
        "a",
        "b:",
        ": ",
        "- ",
        "? ",
        "\n",
        "  ",
        "\t",
        "'",
        '"',
        "\\",
        "\\u",
        "|",
        ">",
        "[",
        "]",
        "{",
        "}",
        ",",
        "#",
        "&a ",
        "*a",
    ),
    *(
        "!t ",
        "<<",
        "---\n",
        "...\n",
        "%",
        "@",
        "`",
        "~",
        "1",
        ".5",
        "0x",
        "e9",
        "true",
        ".nan",
        "é",
        "😀",
        "\u202e",
        "\u200d",
    ),
    *("\r", "\r\n", "\0", "\ufeff", "\u2028", "title: ", "\nid: x\n", "\n  - ", "null", "=", "\x85"),
]
YAML_LIKE = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def assert_sound(path: PurePosixPath, raw: bytes) -> None:
    reading = read_record(path, raw, ("course",))
    lines = raw.decode("utf-8", "replace").replace("\r\n", "\n").split("\n")
    for problem in reading.problems:
        assert isinstance(problem.place, Span)
        assert 1 <= problem.place.line <= len(lines) + 1
        assert problem.place.column >= 1
        assert problem.place.length >= 1
        assert problem.message.endswith(".")
        assert problem.fix
        assert problem.path == path
    is_refused = any(problem.severity is Severity.ERROR for problem in reading.problems)
    assert reading.record is not None or is_refused
    assert read_record(path, raw, ("course",)) == reading


@given(st.sampled_from(PATHS), st.binary(max_size=200))
def test_any_bytes(path, raw):
    assert_sound(path, raw)


@given(st.sampled_from(PATHS), st.text(max_size=200))
def test_any_text(path, text):
    assert_sound(path, text.encode("utf-8", "surrogatepass"))


@given(st.sampled_from(PATHS), YAML_LIKE)
def test_any_heap_of_yaml(path, text):
    assert_sound(path, text.encode())


@given(YAML_LIKE, YAML_LIKE)
def test_any_heap_of_front_matter(fields, body):
    assert_sound(PATHS[1], f"---\n{fields}\n---\n{body}".encode())
