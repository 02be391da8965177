"""Totals that the lines above the header tell, held against the columns below: one that none adds up to."""

import re
from collections.abc import Iterator

import polars as pl

from analysis.reading.column_cells import cells_of
from analysis.reading.numbers import marks, read_numbers
from analysis.reading.sheet_seen import Facts, SheetSeen
from analysis.reading.totals import total_words
from analysis.reading.values import Habits, number_marks, read_values

#: An amount with its cents or its currency: a count of rows or a year is no sum of money.
_AMOUNT = re.compile(
    r"[-−–]?\d[\d.,'’  ]*[.,]\d{2}(?!\d)|(?:€|\$|£|\bEUR|\bUSD|\bGBP|\bCHF)\s*[-−–]?\d[\d.,]*"
)
_SIGN = re.compile(r"€|\$|£|EUR|USD|GBP|CHF|\s")
_BETWEEN = re.compile(r"[:=]|€|\$|£|\b(?:EUR|USD|GBP|CHF)\b")
_CENT, _EACH = 0.006, 0.0051
_SOME = 2


def stated_totals(seen: SheetSeen) -> Facts:
    """Tell of a total above the header that is the sum of no column, so that rows or columns were misread.

    Parameters
    ----------
    seen : SheetSeen

    Yields
    ------
    str and dict
        Code of a doubt and what its sentence names.
    """
    if seen.source.table not in ("invoices", "payments") or seen.rows.height < _SOME:
        return
    told = list(_told(seen.sheet.above))
    if not told:
        return
    sums = list(_sums(seen))
    rounded = _CENT + _EACH * seen.rows.height
    for label, stated in told:
        if stated and not any(abs(abs(stated) - abs(one)) < rounded for one in sums):
            yield "stated_total", {"header": label, "most": stated}
            return


def _told(above: tuple[tuple[str, ...], ...]) -> Iterator[tuple[str, float]]:
    """Give the labels of totals, each with the amount behind it or in the next filled cell."""
    for line in above:
        filled = [cell.strip() for cell in line if cell and cell.strip()]
        for place, cell in enumerate(filled):
            found = _AMOUNT.search(cell)
            label = cell[: found.start()] if found else cell
            if found is None and place + 1 < len(filled):
                found = _AMOUNT.fullmatch(filled[place + 1])
            label = _BETWEEN.sub(" ", label).strip()
            if found is None or not label:
                continue
            if not total_words(pl.Series([label]))["starts"][0]:
                continue
            text = pl.Series([_SIGN.sub("", found.group())])
            said = marks(text)
            number = read_numbers(text, "," if said.comma >= said.point else ".")["value"][0]
            if number is not None:
                yield label, float(number)


def _sums(seen: SheetSeen) -> Iterator[float]:
    """Give what each column of numbers adds up to: what was counted, and all that stands in the sheet."""
    for column in seen.rows.columns:
        if seen.rows[column].dtype.is_numeric() and column not in ("row", "source"):
            yield float(seen.rows[column].cast(pl.Float64).sum())
    used = seen.sheet.cells["row"].is_in(seen.rows["row"].implode())
    for place in range(len(seen.sheet.header)):
        cells = cells_of(seen.sheet.cells[str(place)])
        read = read_values(cells, "money", habits=Habits(number_marks(cells), from_text=seen.sheet.from_text))
        if read.values.count():
            yield float(read.values.sum())
            yield float(read.values.filter(used).sum())
