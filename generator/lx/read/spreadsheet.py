"""A table that somebody kept in a CSV or xlsx file, as rows of text. Nothing in it is run, and nothing of it is told.

Of a formula only the value counts that the program which wrote the file has stored. An xlsx file is an archive in which
a few bytes can stand for millions of cells, so it is unpacked within bounds, and read from what was unpacked.
"""

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from python_calamine import CalamineError, CalamineWorkbook

MOST_BYTES = 4 * 1024 * 1024
MOST_UNPACKED = 24 * 1024 * 1024
MOST_ROWS = 5_000
MOST_COLUMNS = 40
_LONGEST = 200
_XLSX = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_PLACE = re.compile(rb"""<(?:\w+:)?(c|row)\s[^>]*?\br\s*=\s*["']([^"']*)["']""")
_CELL = re.compile(rb"([A-Z]{1,2})?([0-9]{1,5})")
_NO_ARCHIVE = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, OSError, RuntimeError)
"""What zipfile says of what it cannot unpack; RuntimeError of passwords and of other compressions."""


class TableError(ValueError):
    """A table that cannot be read, in words for whoever keeps it; never with a value that stands in it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table that holds anything: its number, as the program that keeps the table counts, and its cells."""

    number: int
    cells: tuple[str, ...]


def rows_of(raw: bytes, sheet: str = "") -> tuple[Row, ...]:
    """The rows of a CSV or xlsx file, white space around cells left out; TableError for what cannot be read.

    `sheet` is needed only where a workbook has several.
    """
    if len(raw) > MOST_BYTES:
        raise TableError(f"The file is larger than {MOST_BYTES // 1024 // 1024} MB; a table of results is not.")
    if raw.startswith(_OLD_EXCEL):
        raise TableError("This is an old Excel file, or one with a password. Save it as .xlsx or .csv without one.")
    rows = _of_workbook(raw, sheet) if raw.startswith(_XLSX) else _of_csv(raw)
    found = tuple(Row(number, cells) for number, cells in rows if any(cells))
    if len(found) > MOST_ROWS:
        raise TableError(f"The table has more than {MOST_ROWS} rows.")
    return found


def _of_csv(raw: bytes) -> Iterator[tuple[int, tuple[str, ...]]]:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise TableError("The file is neither xlsx nor CSV in UTF-8. Save it as one of these.") from None
    if "\0" in text:
        raise TableError("The file is neither xlsx nor CSV in UTF-8. Save it as one of these.")
    first = text.partition("\n")[0]
    mark = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    try:
        for cells in reader:
            yield reader.line_num, _checked(cells, reader.line_num)
    except csv.Error:
        raise TableError(f"Row {reader.line_num} is not CSV: a quote is not closed, or stands inside a cell.") from None


def _of_workbook(raw: bytes, sheet: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    unpacked = _unpacked(raw)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(unpacked))
        names = workbook.sheet_names
        if sheet and sheet not in names:
            raise TableError(f"There is no sheet of that name; there are {', '.join(names)}.")
        if not sheet and len(names) != 1:
            raise TableError(f"The workbook has several sheets. Say which: --sheet NAME, one of {', '.join(names)}.")
        rows = workbook.get_sheet_by_name(sheet or names[0]).to_python(skip_empty_area=False)
    except (CalamineError, ValueError, OSError) as error:
        raise (error if isinstance(error, TableError) else _unreadable()) from None
    for number, cells in enumerate(rows, 1):
        yield number, _checked([_text(cell) for cell in cells], number)


def _unpacked(raw: bytes) -> bytes:
    """The workbook's own files, packed anew without compression: no more is read then than was looked at."""
    packed = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive, zipfile.ZipFile(packed, "w") as plain:
            members = [one for one in archive.infolist() if one.filename.casefold().endswith((".xml", ".rels"))]
            if sum(member.file_size for member in members) > MOST_UNPACKED:
                raise TableError("The workbook is too large once it is unpacked; a table of results is not.")
            for member in members:
                content = archive.read(member)
                _refuse_far_cells(content)
                plain.writestr(member.filename, content)
    except _NO_ARCHIVE:
        raise _unreadable() from None
    return packed.getvalue()


def _refuse_far_cells(xml: bytes) -> None:
    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml or b"\0" in xml:
        raise _unreadable()
    for found in _PLACE.finditer(xml):
        place = _CELL.fullmatch(found[2])
        if place is None or int(place[2]) > MOST_ROWS or (place[1] and _column(place[1]) > MOST_COLUMNS):
            raise TableError(f"The sheet has cells beyond row {MOST_ROWS} or column {MOST_COLUMNS}; take them out.")


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _unreadable() -> TableError:
    return TableError("The file cannot be read as an xlsx workbook. Save it again, or as .csv.")


def _text(cell: object) -> str:
    """A cell as somebody would have typed it; a number without a needless point."""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return str(cell)


def _checked(cells: Sequence[str], number: int) -> tuple[str, ...]:
    if len(cells) > MOST_COLUMNS and any(cells[MOST_COLUMNS:]):
        raise TableError(f"Row {number} has more than {MOST_COLUMNS} columns.")
    if any(len(cell) > _LONGEST for cell in cells):
        raise TableError(f"A cell of row {number} is longer than {_LONGEST} characters.")
    return tuple(cell.strip() for cell in cells[:MOST_COLUMNS])
