"""The rows that were set apart as a workbook to correct, and what came back in it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import chain, count

import pandas as pd
import polars as pl

from analysis.export import to_workbook
from analysis.language.language import Language
from analysis.reading.corrected_cells import parts_of, with_corrected_cells
from analysis.reading.model import CorrectedCell, Corrections, Reading, Sheet
from analysis.reading.reasons import NOT_TO_CORRECT, REASONS
from analysis.reading.set_apart_texts import as_texts, labels, same_text, unguarded

#: What stands before the columns of the sheet itself, English source text of the catalogue. By what these
#: begin with a list is known again, in whatever language it was made.
MARKS = ("Klantkompas: file", "Klantkompas: sheet", "Klantkompas: row", "Klantkompas: why")
_BEGINS = "klantkompas:"
#: With more rows of one sheet than this the list becomes text files, which hold any number of rows.
MOST_ROWS = 20_000
#: Numbers that differ by less were written by another program.
_SAME = 1e-9


def rows_to_correct(
    reading: Reading, corrections: Corrections, language: Language, *, most: int = MOST_ROWS
) -> bytes:
    """Write the rows that were set apart, whole, to correct and bring in again.

    Turns        rows and cells set apart
    into         per sheet: where the row stands and why it was set apart, then all its cells

    Parameters
    ----------
    reading : Reading
    corrections : Corrections
        Cells that were corrected before are written as they are now.
    language : Language
        Of the headers and reasons, and of the decimal sign in text files.
    most : int, optional
        With more rows of any sheet than this the rows stand in text files.

    Returns
    -------
    bytes
        An ``.xlsx`` file; a ``.zip`` of text files where not all :func:`fits_a_workbook`.
    """
    marks = [language.text(mark) for mark in MARKS]
    parts: dict[str, tuple[Sheet, Mapping[int, str]]] = {}
    for sheet in with_corrected_cells(reading.sheets, corrections.cells):
        apart = _correctable(reading).filter(pl.col("file") == sheet.file, pl.col("sheet") == sheet.name)
        whys: dict[int, str] = {}
        for row, reason in apart.select("row", "reason").iter_rows():
            said = language.text(REASONS[reason])
            whys[row] = f"{whys[row]} {said}" if row in whys and said not in whys[row] else said
        if whys:
            title = sheet.name or sheet.file.rpartition(".")[0] or sheet.file
            titles = chain([title], (f"{title} ({number})" for number in count(2)))
            rows = sheet.cells.filter(pl.col("row").is_in(list(whys)))
            parts[next(each for each in titles if each not in parts)] = (replace(sheet, cells=rows), whys)
    if any(sheet.cells.height > most for sheet, _ in parts.values()):
        return as_texts(parts, marks, language)
    tables = {title: _table(sheet, whys, marks) for title, (sheet, whys) in parts.items()}
    return to_workbook(tables or {"-": pd.DataFrame(columns=marks)})


def _table(sheet: Sheet, whys: Mapping[int, str], marks: Sequence[str]) -> pd.DataFrame:
    """Lay out the rows of one sheet for a workbook, each cell of its own kind."""
    rows = sheet.cells
    columns: list[list[object]] = [
        [sheet.file] * len(rows),
        [sheet.name] * len(rows),
        rows["row"].to_list(),
        [whys[row] for row in rows["row"].to_list()],
    ]
    columns += [[_first(parts) for parts in parts_of(rows[str(n)])] for n in range(len(sheet.header))]
    table = pd.DataFrame({place: pd.Series(values, dtype=object) for place, values in enumerate(columns)})
    table.columns = pd.Index([*marks, *labels(sheet.header)])
    return table


def fits_a_workbook(reading: Reading, *, most: int = MOST_ROWS) -> bool:
    r"""Tell whether the rows to correct come in a workbook, rather than in text files.

    Parameters
    ----------
    reading : Reading
    most : int, optional
        As for :func:`rows_to_correct`.

    Examples
    --------
    >>> from analysis.reading import read
    >>> reading = read([("a.csv", b"client;amount\nann;10\nbob;x\n;5\n;6\n")])
    >>> fits_a_workbook(reading), fits_a_workbook(reading, most=2)
    (True, False)
    """
    rows = _correctable(reading).select("file", "sheet", "row").unique()
    return bool((rows.group_by("file", "sheet").len()["len"] <= most).all())


def _correctable(reading: Reading) -> pl.DataFrame:
    """Leave out rows that count elsewhere or are to be corrected there, and open amounts known better."""
    return reading.ledger.set_apart.filter(~pl.col("reason").is_in(list(NOT_TO_CORRECT)))


def is_set_apart_list(sheet: Sheet) -> bool:
    """Tell whether a sheet is a list made by :func:`rows_to_correct`, by its headers."""
    return len(sheet.header) > len(MARKS) and all(
        name.casefold().strip().startswith(_BEGINS) for name in sheet.header[: len(MARKS)]
    )


def returned_cells(
    lists: Iterable[Sheet], sheets: Iterable[Sheet], corrections: Corrections
) -> tuple[dict[tuple[str, str, int, int], CorrectedCell], tuple[str, ...], tuple[str, ...]]:
    """Find the cells that were corrected in lists that came back; rows take their own place again.

    A row of which more filled cells differ than agree is not the row it was, since the file was
    exported anew; nothing of it is taken over.

    Parameters
    ----------
    lists : iterable of Sheet
        For which :func:`is_set_apart_list` holds.
    sheets : iterable of Sheet
        The sheets that are open, as they stand in their files.
    corrections : Corrections
        What was corrected before.

    Returns
    -------
    cells, missing, moved
        The corrected cells, for :attr:`Corrections.cells`; the files that a list speaks of and that are not
        open; and those in which rows are no longer where they were.
    """
    present = {sheet.key: sheet for sheet in with_corrected_cells(sheets, corrections.cells)}
    found: dict[tuple[str, str, int, int], CorrectedCell] = {}
    missing: dict[str, None] = {}
    moved: dict[str, None] = {}
    for one in lists:
        columns = [parts_of(one.cells[str(place)]) for place in range(len(one.header))]
        for line in range(one.cells.height):
            file, name, row = (_first(columns[place][line]) for place in range(3))
            key = (str(file or ""), str(name or ""))
            if not isinstance(row, (int, float, str)) or not _is_whole(row):
                continue
            if key not in present:
                missing[key[0]] = None
                continue
            cells = [column[line] for column in columns[len(MARKS) :]]
            header = one.header[len(MARKS) :]
            differing = _differing(present[key], int(float(row)), header, cells, from_text=one.from_text)
            if differing is None:
                moved[key[0]] = None
            else:
                found.update(differing)
    return found, tuple(missing), tuple(moved)


def _differing(
    sheet: Sheet, row: int, header: Sequence[str], cells: Sequence[tuple[object, ...]], *, from_text: bool
) -> Mapping[tuple[str, str, int, int], CorrectedCell] | None:
    """Give the cells of one returned row that differ from what stands in the sheet; None where it moved."""
    own = sheet.cells.filter(pl.col("row") == row)
    places = _places(sheet.header)
    found: dict[tuple[str, str, int, int], CorrectedCell] = {}
    seen: Counter[str] = Counter()
    agree, differ = 0, 0
    for name, cell in zip(header, cells, strict=True):
        position = places.get((_plain(name), seen[_plain(name)]))
        seen[_plain(name)] += 1
        if position is None or own.is_empty():
            continue
        before = _first(parts_of(own[str(position)])[0])
        now = _first(cell)
        if not (_equal(before, now) or (from_text and same_text(own[str(position)], now))):
            found[*sheet.key, row, position] = _corrected(unguarded(now) if from_text else now)
            differ += before is not None
        else:
            agree += before is not None
    return None if own.is_empty() or differ > agree else found


def _places(header: Sequence[str]) -> dict[tuple[str, int], int]:
    """Header and how many times it was seen before → place of the column."""
    seen: Counter[str] = Counter()
    places: dict[tuple[str, int], int] = {}
    for place, name in enumerate(map(_plain, labels(header))):
        places[name, seen[name]] = place
        seen[name] += 1
    return places


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _first(parts: tuple[object, ...]) -> object:
    """Give what is in a cell, whichever kind of cell it is."""
    return next((part for part in parts if part is not None), None)


def _is_whole(value: float | str) -> bool:
    return not isinstance(value, str) or value.isdigit()


def _equal(one: object, other: object) -> bool:
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return abs(one - other) <= _SAME * max(1.0, abs(one))
    return one == other


def _corrected(value: object) -> CorrectedCell:
    if isinstance(value, datetime):
        return CorrectedCell(moment=value)
    if isinstance(value, (int, float)):
        return CorrectedCell(number=float(value))
    return CorrectedCell(text=None if value is None else str(value))
