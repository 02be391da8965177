"""Text files with one record a line: csv, tsv and their kin, by content and not by name."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

import polars as pl

from analysis.reading.encodings import decode, encoding_of, is_utf8
from analysis.reading.header_row import HEAD_ROWS, find_header
from analysis.reading.model import Problem, Sheet
from analysis.reading.sheets import MOST_COLUMNS, sheet_from_columns
from analysis.reading.trouble import UnreadableError
from analysis.reading.wide_rows import with_whole_amounts

_DELIMITERS = (";", ",", "\t", "|")
#: Of so many cells one may be left out at the end of a row.
_LEFT_OUT = 6
_SAMPLE_LINES = 400
#: A quoted cell may hold line breaks; one of more lines than this is a quote that was never closed.
_CELL_LINES = 100


def read_text(file: str, content: bytes) -> Iterator[Sheet | Problem]:
    """Give the one sheet of a text file; every cell stays the text it is.

    Line numbers count the lines of the file, so that a reader finds a row where an editor shows it.
    A row longer than the others keeps its cells: the table becomes wider.

    Raises
    ------
    UnreadableError
        Nothing but white space stands in it.
    """
    content = _as_utf8(content)
    if not content or content.isspace():
        raise UnreadableError("empty_file")
    start = _first_lines(content)
    delimiter = find_delimiter(start)
    width = min(max((len(row) for row in _records(start, delimiter)), default=1), MOST_COLUMNS)
    table = _with_polars(content, delimiter, width)
    if table is None:
        table = _with_care(content.decode("utf-8", errors="replace"), delimiter)
    rows, lines = table
    if delimiter == ",":
        rows, wide = _whole_rows(rows, start)
        if wide:
            facts = {"count": str(len(wide)), "line": str(lines[wide[0]])}
            yield Problem(file, "wide_rows", facts=facts)
    sheet = sheet_from_columns(file, rows, lines)
    if not sheet.header and not sheet.above:
        raise UnreadableError("empty_file")
    yield sheet


def _whole_rows(rows: pl.DataFrame, start: str) -> tuple[pl.DataFrame, tuple[int, ...]]:
    """Put amounts together again that the comma between cells cut; give the rows that stay too wide."""
    head = [list(row) for row in islice(_records(start, ","), HEAD_ROWS)]
    header = find_header(head)
    named = max(head[header.first : header.body], key=len, default=[])
    if not named or header.body >= rows.height:
        return rows, ()
    return with_whole_amounts(rows, named, header.body)


def _as_utf8(content: bytes) -> bytes:
    """Give the text as UTF-8 without a mark, with line feeds where an old Mac wrote carriage returns."""
    encoding = encoding_of(content)
    if encoding == "utf-8-sig":
        content = content[3:]
    elif encoding != "utf-8":
        content = decode(content).encode("utf-8", errors="replace")
    elif not is_utf8(content):
        content = decode(content).encode()
    if b"\r" in content and b"\n" not in content:
        content = content.replace(b"\r", b"\n")
    return content


def _first_lines(content: bytes) -> str:
    lines = islice(io.BytesIO(content[:1_000_000]), _SAMPLE_LINES)
    return b"".join(lines).decode("utf-8", errors="replace")


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def find_delimiter(start: str) -> str:
    r"""Tell what parts the cells: the sign that cuts most lines into equally many cells.

    Examples
    --------
    >>> find_delimiter("Omzet, per klant\n\nKlant;Bedrag\nJansen;1,50\nDe Vries;2,75\n")
    ';'
    """
    scores: dict[str, tuple[float, int]] = {}
    for delimiter in _DELIMITERS:
        widths = [len(row) for row in _records(start, delimiter) if any(cell.strip() for cell in row)]
        several = Counter(width for width in widths if width > 1)
        if not several:
            continue
        width = max(several.items(), key=lambda item: (item[1], item[0]))[0]
        # A row that is wider belongs to the table too: the sign may stand in a name without quotes. In a wide
        # table the last cells may be left out where they are empty.
        rows = sum(count for wide, count in several.items() if wide >= width - width // _LEFT_OUT)
        scores[delimiter] = (rows / len(widths), width)
    if not scores:
        return ";"
    return max(scores, key=lambda delimiter: (round(scores[delimiter][0], 1), scores[delimiter][1]))


def _with_polars(content: bytes, delimiter: str, width: int) -> tuple[pl.DataFrame, pl.Series] | None:
    """Read all cells as text; None where rows are wider than thought or quotes do not pair up."""
    try:
        rows = pl.read_csv(
            content,
            has_header=False,
            separator=delimiter,
            schema={str(column): pl.String for column in range(width)},
            missing_columns="insert",
        )
    except (pl.exceptions.ComputeError, pl.exceptions.SchemaError):
        return None
    feeds = content.count(b"\n")
    if content.count(b"\r") != content.count(b"\r\n"):
        return None
    if rows.height in (feeds, feeds + 1):
        return rows, pl.int_range(1, rows.height + 1, eager=True)
    if _swallowed(rows, delimiter, width):
        return None
    inside = rows.select(pl.sum_horizontal(pl.all().str.count_matches("\n", literal=True).fill_null(0)))
    breaks = inside.to_series().cast(pl.Int64)
    if (breaks > _CELL_LINES).any() or rows.height + breaks.sum() not in (feeds, feeds + 1):
        return None
    lines = breaks.cum_sum().shift(1, fill_value=0) + pl.int_range(1, rows.height + 1, eager=True)
    return rows, lines


def _swallowed(rows: pl.DataFrame, delimiter: str, width: int) -> bool:
    """Tell whether a quote that was never closed made rows into one cell: every line of it could be a row."""
    if width < 2:
        return False
    breaks, parts = (pl.all().str.count_matches(sign, literal=True) for sign in ("\n", delimiter))
    return bool(rows.select(pl.any_horizontal((breaks > 0) & (parts >= breaks * (width - 1))).any()).item())


def _with_care(text: str, delimiter: str) -> tuple[pl.DataFrame, pl.Series]:
    """Read record by record: for files whose rows outgrow the header or whose quotes do not pair up."""
    lines = list(io.StringIO(text, newline=""))
    rows: list[list[str]] = []
    numbers: list[int] = []
    place = 0
    usual = _usual_width(lines, delimiter)
    while place < len(lines):
        row, used = _record(lines, place, delimiter, usual)
        rows.append(row)
        numbers.append(place + 1)
        place += used
    width = max(map(len, rows))
    if width > MOST_COLUMNS:
        raise UnreadableError("too_wide", columns=width, limit=MOST_COLUMNS)
    columns = {
        str(column): [(row[column] or None) if column < len(row) else None for row in rows]
        for column in range(width)
    }
    return pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.String)), pl.Series(numbers, dtype=pl.Int64)


def _usual_width(lines: Sequence[str], delimiter: str) -> int:
    widths = Counter(line.count(delimiter) + 1 for line in lines if line.strip())
    return widths.most_common(1)[0][0]


def _record(lines: Sequence[str], place: int, delimiter: str, usual: int) -> tuple[list[str], int]:
    """Give the record that starts on a line and how many lines it takes.

    A quote that is never closed is taken for the sign it is, on that line alone, so that it does not swallow
    the records below it.
    """
    line = lines[place]
    if '"' not in line:
        return next(csv.reader([line], delimiter=delimiter, quoting=csv.QUOTE_NONE)), 1
    reader = csv.reader(lines[place : place + _CELL_LINES], delimiter=delimiter, strict=True)
    try:
        row = next(reader)
        used = lines[place : place + reader.line_num]
        if len(used) == 1 or usual < 2 or any(line.count(delimiter) + 1 < usual for line in used):
            return row, len(used)
    except csv.Error:
        lenient = csv.reader([line, ""], delimiter=delimiter)
        row = next(lenient)
        if lenient.line_num == 1:
            return row, 1
    return next(csv.reader([line], delimiter=delimiter, quoting=csv.QUOTE_NONE)), 1
