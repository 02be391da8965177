"""Cells as Python values, and the columns they become."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import polars as pl


@dataclass(frozen=True)
class ErrorCell:
    """A cell whose formula ended in an error, such as ``#DIV/0!``."""

    code: str


#: What a cell may be; "" and None both stand for an empty one.
Cell = str | float | bool | datetime | date | time | timedelta | ErrorCell | None

#: The dtype of a column of mixed cell types; at most one field of a cell is filled.
MIXED = pl.Struct({"text": pl.String, "number": pl.Float64, "moment": pl.Datetime("us"), "error": pl.String})

_PLAIN = {
    "text": pl.String(),
    "number": pl.Float64(),
    "flag": pl.Boolean(),
    "moment": pl.Datetime("us"),
    "duration": pl.Duration("us"),
}

_NUMBER = re.compile(
    r"""[-+(]*\s*(?:[€$£¥]|[A-Z]{3}\s)?\s*[-+(]?\s*
        \d[\d.,'’\u00a0\u202f ]*
        \s*(?:[€$£¥%]|[A-Z]{3})?\s*[-)]?\s*(?:[SHDC]|CR|DR)?""",
    re.VERBOSE,
)
_MOMENT = re.compile(
    r"""(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}                     # 31-12-2024, 2024-12-31
        | \d{1,2}[-/. ]?(?:\w{3,10})\.?[-/., ]{0,2}\d{2,4}       # 31 december 2024
        | \w{3,10}\.?\ \d{1,2},?\ \d{4}                         # Jan 28, 2021
        )(?:[T ,]+\d{1,2}:\d{2}.*)?
        | \d{1,4}:\d{2}(?::\d{2})?(?:\s*[AaPp]\.?[Mm]\.?)?""",
    re.VERBOSE,
)


def kind_of_cell(cell: Cell) -> str | None:
    """Tell ``text``, ``number``, ``flag``, ``moment``, ``duration`` or ``error``; None where it is empty."""
    if cell is None or cell == "":
        return None
    if isinstance(cell, str):
        return "text"
    if isinstance(cell, bool):
        return "flag"
    if isinstance(cell, int | float):
        return "number" if math.isfinite(cell) else "text"
    if isinstance(cell, date):
        return "moment"
    if isinstance(cell, ErrorCell):
        return "error"
    return "duration"


def looks_like(cell: Cell) -> str | None:
    """Tell what a reader would take a cell for: as :func:`kind_of_cell`, and text by its looks.

    Examples
    --------
    >>> [looks_like(cell) for cell in ("€ 1.234,50", "31-12-2024", "Klant", "  ", 3.0)]
    ['number', 'moment', 'text', None, 'number']
    """
    kind = kind_of_cell(cell)
    if not isinstance(cell, str) or kind is None:
        return kind
    words = cell.strip()
    if not words:
        return None
    if len(words) <= 40:
        if _NUMBER.fullmatch(words):
            return "number"
        if _MOMENT.fullmatch(words):
            return "moment"
    return "text"


def cell_text(cell: Cell) -> str:
    """Write a cell as text, in one way whatever the language: ``"2024"``, ``"2024-01-31"``, ``"30:15:00"``.

    Examples
    --------
    >>> cell_text(2024.0), cell_text(datetime(2024, 1, 31)), cell_text(timedelta(hours=30, minutes=15))
    ('2024', '2024-01-31', '30:15:00')
    """
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(" ") if cell.time() != time() else cell.date().isoformat()
    if isinstance(cell, timedelta):
        return _duration_text(cell)
    if isinstance(cell, ErrorCell):
        return cell.code
    return str(cell)


def _duration_text(duration: timedelta) -> str:
    seconds, sign = abs(duration), "-" if duration < timedelta() else ""
    whole = seconds // timedelta(seconds=1)
    return f"{sign}{whole // 3600}:{whole % 3600 // 60:02}:{whole % 60:02}"


def _moment(cell: Cell) -> datetime | None:
    if isinstance(cell, datetime):
        return cell.replace(tzinfo=None)
    return datetime.combine(cell, time()) if isinstance(cell, date) else None


def _duration(cell: Cell) -> timedelta | None:
    """Take a time of day as a duration since midnight: nine o’clock, or an hour and a half as ``1:30``."""
    if isinstance(cell, time):
        return timedelta(
            hours=cell.hour, minutes=cell.minute, seconds=cell.second, microseconds=cell.microsecond
        )
    return cell if isinstance(cell, timedelta) else None


def column_of(cells: Sequence[Cell]) -> pl.Series:
    """Make one column: plain where all cells are of one type, else ``MIXED``.

    Durations and yes/no cells in a mixed column are kept as text (``"30:15:00"``, ``"TRUE"``).

    Examples
    --------
    >>> column_of([1.5, None, 2]).to_list()
    [1.5, None, 2.0]
    >>> column_of([1.5, "n.v.t."]).to_list()[1]
    {'text': 'n.v.t.', 'number': None, 'moment': None, 'error': None}
    """
    kinds = {kind for kind in map(kind_of_cell, cells) if kind is not None}
    if not kinds:
        return pl.Series([None] * len(cells), dtype=pl.String)
    if len(kinds) == 1 and (kind := next(iter(kinds))) in _PLAIN:
        return pl.Series(_plain(cells, kind), dtype=_PLAIN[kind])
    texts, numbers, moments, errors = [], [], [], []
    for cell in cells:
        kind_here = kind_of_cell(cell)
        is_text = kind_here in ("text", "flag", "duration")
        texts.append(cell_text(_duration(cell) or cell) if is_text else None)
        numbers.append(float(cell) if kind_here == "number" else None)  # type: ignore[arg-type]
        moments.append(_moment(cell))
        errors.append(cell.code if isinstance(cell, ErrorCell) else None)
    return mixed_column(texts, numbers, moments, errors)


def _plain(cells: Sequence[Cell], kind: str) -> list[object]:
    if kind == "moment":
        return [_moment(cell) for cell in cells]
    if kind == "duration":
        return [_duration(cell) for cell in cells]
    if kind == "number":
        return [None if cell is None or cell == "" else float(cell) for cell in cells]  # type: ignore[arg-type]
    if kind == "text":
        return [cell_text(cell) or None for cell in cells]
    return [None if cell == "" else cell for cell in cells]


def mixed_column(
    texts: Sequence[str | None],
    numbers: Sequence[float | None],
    moments: Sequence[datetime | None],
    errors: Sequence[str | None],
) -> pl.Series:
    """Put the four fields of a mixed column together."""
    fields = pl.DataFrame(
        {"text": texts, "number": numbers, "moment": moments, "error": errors}, schema=dict(MIXED)
    )
    return fields.to_struct("mixed")


def filled(column: str, dtype: pl.DataType) -> pl.Expr:
    """Tell for each cell of a column whether anything stands in it; spaces alone are nothing."""
    if isinstance(dtype, pl.Struct):
        fields = pl.col(column).struct
        return pl.any_horizontal(
            fields.field("text").str.strip_chars().str.len_bytes() > 0,
            *(fields.field(part.name).is_not_null() for part in dtype.fields if part.name != "text"),
        ).fill_null(value=False)
    if dtype == pl.String:
        return (pl.col(column).str.strip_chars().str.len_bytes() > 0).fill_null(value=False)
    return pl.col(column).is_not_null()


def how_many_filled(cells: pl.DataFrame) -> pl.Series:
    """Count in each row the cells in which anything stands, beside its number.

    Examples
    --------
    >>> how_many_filled(pl.DataFrame({"row": [2, 3], "0": ["Bos", " "], "1": [1.0, None]})).to_list()
    [2, 0]
    """
    each = (filled(name, kind).cast(pl.Int32) for name, kind in cells.schema.items() if name != "row")
    return cells.select(pl.sum_horizontal(pl.lit(0), *each)).to_series()


def text_cell(text: str, dtype: pl.DataType) -> pl.Expr:
    """Give a text as a cell of a column of texts or of mixed cells."""
    if not isinstance(dtype, pl.Struct):
        return pl.lit(text)
    return pl.struct(
        pl.lit(text if part.name == "text" else None, dtype=part.dtype).alias(part.name)
        for part in dtype.fields
    )
