"""The rows that were set apart as text files, for when they are too many for a workbook."""

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date

import polars as pl

from analysis.export import FORMULA_STARTS
from analysis.language.language import Language
from analysis.reading.column_cells import cells_of
from analysis.reading.dates import read_dates
from analysis.reading.model import Sheet
from analysis.reading.repeated import repeated
from analysis.reading.shapes import rough_number

_NUMBER = r"^[-+]?[\d.,' ]+$"
#: How a spreadsheet program writes a long number of which it lost the end.
_CUT_SHORT = re.compile(r"^\d(?:[.,]\d+)?E\+\d+$")
_CENT = 1e-9


def labels(header: Sequence[str]) -> list[str]:
    """Name the columns of a sheet, those without a name by their place."""
    return [name or f"[{place + 1}]" for place, name in enumerate(header)]


def as_texts(
    parts: Mapping[str, tuple[Sheet, Mapping[int, str]]], marks: Sequence[str], language: Language
) -> bytes:
    """Write rows as text files, which hold any number of them.

    Turns        per title: a sheet with the rows to write, and row number → why
    into         a zip with a text file for each

    Parameters
    ----------
    parts : mapping of str to tuple of Sheet and mapping
    marks : sequence of str
        The headers of the four columns that say where a row stands and why it was set apart.
    language : Language
        Its decimal sign is used, so that its own spreadsheet program opens the file in columns.

    Returns
    -------
    bytes
        Text that looks like a formula is guarded; see :func:`unguarded`.
    """
    comma = "," in language.number(0.5, 1)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for title, (sheet, whys) in parts.items():
            rows = sheet.cells["row"]
            columns = [
                repeated(sheet.file, len(rows), pl.String),
                repeated(sheet.name, len(rows), pl.String),
                rows.cast(pl.String),
                rows.replace_strict(whys, return_dtype=pl.String),
                *(_written(sheet.cells[str(place)], comma) for place in range(len(sheet.header))),
            ]
            table = pl.DataFrame([column.alias(str(place)) for place, column in enumerate(columns)])
            header = pl.DataFrame([[name] for name in (*marks, *labels(sheet.header))], schema=table.schema)
            text = pl.concat([header, table]).write_csv(
                include_header=False,
                include_bom=True,
                separator=";" if comma else ",",
                line_terminator="\r\n",
            )
            archive.writestr(re.sub(r"[^\w ()-]", "_", title) + ".csv", text)
    return target.getvalue()


def _written(column: pl.Series, comma: bool) -> pl.Series:
    """Write cells as text, numbers with the decimal sign of the reader, guarded against formulas."""
    cells = cells_of(column)
    shown = cells.shown
    if comma and cells.number is not None:
        shown = shown.str.replace(".", ",", literal=True).zip_with(cells.number.is_not_null(), shown)
    risky = shown.str.contains(f"^[{re.escape(''.join(FORMULA_STARTS))}]") & ~shown.str.contains(_NUMBER)
    return ("'" + shown).zip_with(risky.fill_null(False), shown)


def unguarded(value: object) -> object:
    """Take the guard against formulas off a text again.

    Examples
    --------
    >>> unguarded("'=1+1"), unguarded("'s Hertog")
    ('=1+1', "'s Hertog")
    """
    if isinstance(value, str) and value.startswith("'") and value[1:].startswith(FORMULA_STARTS):
        return value[1:]
    return value


def same_text(cell: pl.Series, now: object) -> bool:
    """Tell whether a text from a list says what a cell holds, be it written in another way.

    A spreadsheet program writes numbers and dates its own way, drops leading zeros and cuts long numbers
    short.

    Parameters
    ----------
    cell : Series
        One cell of a sheet.
    now : object
        What came back.

    Examples
    --------
    >>> same_text(pl.Series(["1.250,50"]), "1250,5"), same_text(pl.Series(["2025-03-05"]), "5-3-2025")
    (True, True)
    >>> same_text(pl.Series(["onbekend"]), "10,50")
    False
    """
    cells = cells_of(cell)
    before = cells.shown.item()
    text = unguarded(now)
    if before is None or not isinstance(text, str):
        return before is None and text is None
    number = None if cells.number is None else cells.number.item()
    own = rough_number(before) if number is None and re.match(_NUMBER, before) else number
    new = rough_number(text) if re.match(_NUMBER, text) else None
    return (
        text == before
        or (own is not None and new is not None and abs(own - new) <= _CENT * max(1.0, abs(own)))
        or (before.isdigit() and _CUT_SHORT.match(text) is not None)
        or bool(_days(before) & _days(text))
    )


def _days(text: str) -> set[date]:
    """Give the days that a text may mean."""
    both = (read_dates(pl.Series([text]), day_first=day_first)["day"].item() for day_first in (True, False))
    return {day for day in both if day is not None}
