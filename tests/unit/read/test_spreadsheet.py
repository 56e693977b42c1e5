import io
import zipfile

import pytest

from lx.read.spreadsheet import MOST_BYTES, MOST_ROWS, TableError, rows_of
from workbooks import workbook

ROWS = [["school", "n", "numerator"], ["oak-hollow", 21, 16], ["all", 74, 52.0]]
TEXTS = [("school", "n", "numerator"), ("oak-hollow", "21", "16"), ("all", "74", "52")]


def cells(raw, sheet=""):
    return [row.cells for row in rows_of(raw, sheet)]


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_a_csv_is_read_whatever_divides_its_cells_and_lines(mark, end, start):
    text = start + end.join(mark.join(row) for row in TEXTS)

    assert cells(text.encode()) == TEXTS


def test_a_workbook_is_read_like_a_csv():
    assert cells(workbook(ROWS)) == TEXTS


def test_empty_rows_are_passed_over_and_rows_keep_their_numbers():
    assert [row.number for row in rows_of(b"a,b\n,\n\n1,2\n")] == [1, 4]
    assert [row.number for row in rows_of(workbook([["a"], [""], ["b"]]))] == [1, 3]


def test_of_a_formula_counts_what_was_stored_with_it():
    stored = '<row r="1"><c r="A1"><f>SUM(B1:B9)</f><v>74</v></c></row>'

    assert cells(workbook(stored)) == [("74",)]


def test_a_formula_without_a_stored_value_is_empty_and_is_not_run():
    assert cells(workbook([["=1+1", 5]])) == [("", "5")]


def test_a_formula_in_a_csv_is_only_text():
    assert cells(b'=cmd|"/c calc"!A1,x\n'.replace(b'"', b"")) == [("=cmd|/c calc!A1", "x")]


def test_one_of_several_sheets_must_be_named():
    raw = workbook(ROWS, [["other"]])

    with pytest.raises(TableError, match="--sheet NAME, one of Sheet1, Sheet2"):
        rows_of(raw)
    assert cells(raw, "Sheet2") == [("other",)]
    with pytest.raises(TableError, match="There is no sheet"):
        rows_of(raw, "Sheet3")


FAR = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
ENTITY = '<!DOCTYPE x [<!ENTITY a "aaaa">]>'
HOSTILE = {
    "bytes": b"\x00\x01\x02\xff" * 10,
    "Latin-1": "école,n\n".encode("latin-1"),
    "UTF-16": "a,b\n".encode("utf-16"),
    "an old workbook": b"\xd0\xcf\x11\xe0" + b"\0" * 600,
    "an archive that is none": b"PK\x03\x04" + b"x" * 100,
    "another archive": workbook()[:0] + b"PK\x03\x04",
    "a cell at the far end": workbook(FAR),
    "a cell in a place that is none": workbook('<row r="1"><c r="&#65;1"><v>1</v></c></row>'),
    "an entity": workbook(ROWS, extra=[("xl/sharedStrings.xml", ENTITY + "<sst>&a;</sst>")]),
    "a bomb": workbook(ROWS, extra=[("xl/sharedStrings.xml", b" " * 30_000_000)]),
    "too large": b"a,b\n" * (MOST_BYTES // 4 + 1),
    "too many rows": b"a\n" * (MOST_ROWS + 1),
    "too many columns": b"a," * 60 + b"a\n",
    "a long cell": b"a" * 1000,
    "a quote that is not closed": b'a,"b\n1,2\n',
    "broken XML": workbook('<row r="1"><c r="A1">'),
}


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE)
def test_what_is_no_small_table_is_refused_in_words(raw):
    with pytest.raises(TableError, match=r"[.]$"):
        rows_of(raw)


def test_an_archive_that_lies_about_its_size_is_refused():
    raw = bytearray(workbook(ROWS, extra=[("xl/sharedStrings.xml", b" " * 1_000_000)]))
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        size = archive.getinfo("xl/sharedStrings.xml").file_size
    place = raw.rfind(size.to_bytes(4, "little"))
    raw[place : place + 4] = (100).to_bytes(4, "little")

    with pytest.raises(TableError):
        rows_of(bytes(raw))
