"""A sheet that holds several tables below one another: each becomes a sheet of its own."""

from collections.abc import Iterator
from dataclasses import replace

import polars as pl

from analysis.reading.cells import how_many_filled
from analysis.reading.compose import matches
from analysis.reading.evidence import as_text
from analysis.reading.first_block import below_header
from analysis.reading.headers import header_likeness, known_headers, normalise
from analysis.reading.model import Sheet
from analysis.reading.titles import hints_of

#: Reports with several tables are short and narrow; a larger sheet is one table.
_MOST_ROWS = 20_000
_MOST_COLUMNS = 500
_LEAST_NAMES = 3
#: What a header says that names the client of each row.
WHO = frozenset({"client_name", "client_number", "company", "account", "contact_name", "name", "anyone"})
_LIKENESS, _TITLED = 0.6, 0.5
#: From this share of equal cells on a row repeats the header above it.
_REPEATS = 0.6
#: What a title says below which the same header stands again for rows of another kind.
_OTHER = frozenset({"purchases", "expenses", "quotes", "budget"})


def in_sections(sheet: Sheet) -> tuple[Sheet, ...]:
    """Cut a sheet at each further header, with the line of text above it as its title.

    Turns        a sheet
    into         the same sheet, or one per table in it

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    tuple of Sheet
        The first keeps its name; the others are called by their title, else by the row they begin at.

    Examples
    --------
    >>> cells = pl.DataFrame({
    ...     "row": [2, 4, 5, 6],
    ...     "0": ["F1", "Expenses", "Date", "2-3-2026"],
    ...     "1": ["Bos", None, "Vendor", "KPN"],
    ...     "2": ["9,50", None, "Amount", "4,00"],
    ... })
    >>> parts = in_sections(Sheet("a.csv", "", (), ("Invoice number", "Client", "Amount"), cells))
    >>> [(part.name, part.header) for part in parts]
    [('', ('Invoice number', 'Client', 'Amount')), ('Expenses', ('Date', 'Vendor', 'Amount'))]
    """
    if not 0 < sheet.cells.height <= _MOST_ROWS or not any(sheet.header) or len(sheet.header) > _MOST_COLUMNS:
        return (sheet,)
    texts = pl.DataFrame([as_text(sheet.cells[name]).alias(name) for name in sheet.cells.columns[1:]])
    full = how_many_filled(sheet.cells)
    cuts = list(_cuts(sheet, texts, full))
    if not cuts:
        return (_with_first_name(sheet, texts, full),)
    parts, names = [], {sheet.name}
    for place, (start, title) in enumerate([(-1, ""), *cuts]):
        end = cuts[place][0] - bool(cuts[place][1]) if place < len(cuts) else sheet.cells.height
        if start < 0:
            parts.append(replace(sheet, cells=sheet.cells.head(end)))
            continue
        header = tuple(_clean(text) for text in texts.row(start))
        cells = sheet.cells.slice(start + 1, end - start - 1)
        name = _unused(title or f"{sheet.name} {sheet.cells['row'][start]}".strip(), names)
        names.add(name)
        parts.append(
            replace(sheet, name=name, above=((title,),) if title else (), header=header, cells=cells)
        )
    return tuple(parts)


def _with_first_name(sheet: Sheet, texts: pl.DataFrame, full: pl.Series) -> Sheet:
    """Put the line above the header in the sheet where it names the first of several blocks of rows.

    It does where the same header stands again below each further name, and no column says who it is about.
    """
    name = [cell for cell in sheet.above[-1] if cell.strip()] if sheet.above else []
    if len(name) != 1 or any(m.concept in WHO for header in sheet.header for m in matches(header)):
        return sheet
    first = [normalise(cell) for cell in sheet.header]
    again = [
        place
        for place in (full == sum(map(bool, first))).arg_true()
        if place and [normalise(text or "") for text in texts.row(place)] == first
    ]
    kind = sheet.cells.schema["0"] if "0" in sheet.cells.columns else None
    if not again or full[0] == 1 or any(full[place - 1] != 1 for place in again) or kind is None:
        return sheet
    if not isinstance(kind, (pl.String, pl.Struct)):
        return sheet
    return below_header(sheet, "0", name[0])


def _cuts(sheet: Sheet, texts: pl.DataFrame, full: pl.Series) -> Iterator[tuple[int, str]]:
    """Give the place of each further header and the title right above it, "" for none."""
    wordy = texts.select(
        pl.sum_horizontal(
            pl.lit(0),
            *(pl.col(name).str.contains(r"\d{2}|[@€$]").not_().cast(pl.Int32) for name in texts.columns),
        )
    ).to_series()
    first = tuple(normalise(name) for name in sheet.header)
    above = first
    for place in ((full >= _LEAST_NAMES) & (wordy.fill_null(0) == full)).arg_true():
        names = [_clean(text) for text in texts.row(place)]
        words = [name for name in names if name]
        if place + 1 >= sheet.cells.height or len({*words}) < len(words):
            continue
        title = _title(texts, full, place)
        if header_likeness(words) < (_TITLED if title else _LIKENESS) or known_headers(words) < _LEAST_NAMES:
            continue
        here = tuple(normalise(name) for name in names)
        same = sum(one == other and one != "" for one, other in zip(here, above, strict=False))
        other = any(one != name and one and name for one, name in zip(here, above, strict=False))
        if same >= _REPEATS * len(words) and not (title and other) and not _OTHER & hints_of(title):
            continue
        above = here
        yield place, title


def _title(texts: pl.DataFrame, full: pl.Series, place: int) -> str:
    if not place or full[place - 1] != 1:
        return ""
    return next((_clean(text) for text in texts.row(place - 1) if text), "")


def _clean(text: str | None) -> str:
    return " ".join((text or "").split()).strip("=-*# ")


def _unused(name: str, names: set[str]) -> str:
    return next(
        one
        for one in (name, *(f"{name} ({again})" for again in range(2, len(names) + 3)))
        if one not in names
    )
