"""Peers get the same records, and what is edited is the page that is looked at."""

from pathlib import Path

import pytest

from benchmarks.catalog import records
from benchmarks.hugo import write_plain
from benchmarks.serve import _edit


def test_hugo_gets_a_page_for_each_record_with_all_of_its_text(tmp_path: Path) -> None:
    made = list(records(50))

    write_plain(made, tmp_path / "plain", pages=50)

    pages = {path.stem: path.read_text() for path in (tmp_path / "plain/content").rglob("*.md")}
    assert len(pages) == 50
    for number, one in enumerate(made):
        text = pages[f"{one.stub.id}-{number}"]
        assert str(one.fields.get("summary", one.stub.id)) in text
        assert one.body in text


def test_hugo_gets_more_pages_than_records_by_beginning_again(tmp_path: Path) -> None:
    write_plain(records(50), tmp_path / "many", pages=120)

    assert len(list((tmp_path / "many/content").rglob("*.md"))) == 120


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("id: a\nsummary: Old words.\n---\nsummary: x\n", 'id: a\nsummary: "New"\n---\nsummary: x\n'),
        ('{"title": "A", "summary": "Old words."}\n', '{"title": "A", "summary": "New"}\n'),
    ],
)
def test_an_edit_changes_the_summary_and_nothing_else(tmp_path: Path, text: str, changed: str) -> None:
    (tmp_path / "file.md").write_text(text)

    _edit(tmp_path / "file.md", "New")

    assert (tmp_path / "file.md").read_text() == changed
