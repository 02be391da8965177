"""Whether 3/4/2024 is in April or in March: decided for all dates of a sheet together."""

import re
from collections.abc import Sequence
from itertools import pairwise

import polars as pl

from analysis.reading.candidates import SheetColumn
from analysis.reading.dates import day_first_evidence, read_dates
from analysis.reading.model import Sheet

_AMBIGUOUS = r"^\D{0,5}\d{1,2}[-/ ]\d{1,2}[-/ ](?:\d{4}|\d{2})(?:\D.*)?$"
_SAMPLE = 400
_GLANCE = 20
_CLEARLY = 0.25
_TERM = 120


def day_order(columns: Sequence[pl.Series]) -> bool | None:
    """Decide the order of day and month from the dates of a sheet.

    A column with a number above 12 settles itself, and the others follow it. Where no column does, or two
    contradict each other, that order wins in which the rows of the others follow one another in time, or the
    later date of a row follows the earlier by a usual term.

    Parameters
    ----------
    columns : sequence of Series of String
        The date columns of one sheet, in sheet order, as text.

    Returns
    -------
    bool or None
        True for day before month, False for month before day, None where nothing decides it.

    Examples
    --------
    >>> day_order([pl.Series(["01/02/2024"]), pl.Series(["13/02/2024"])])
    True
    >>> day_order([pl.Series(["01/02/2024", "02/03/2024"])]) is None
    True
    """
    own = [own_order(column) for column in columns]
    settled = {order for order in own if order is not None}
    if len(settled) == 1:
        return settled.pop()
    short = [_short(column) for column, order in zip(columns, own, strict=True) if order is None]
    both = {
        order: [read_dates(column, day_first=order)["day"] for column in short] for order in (True, False)
    }
    for measure in (_in_sequence, _in_terms):
        true, false = measure(both[True]), measure(both[False])
        if abs(true - false) >= _CLEARLY:
            return true > false
    return None


def own_order(column: pl.Series) -> bool | None:
    """Say which order the dates of one column prove: those with a number above 12 as day or as month.

    Parameters
    ----------
    column : Series of String

    Returns
    -------
    bool or None
        True for day before month; None where no date proves anything, or as many prove the opposite.

    Examples
    --------
    >>> own_order(pl.Series(["01/02/2024", "01/31/2024"]))
    False
    """
    first, second = day_first_evidence(_short(column))
    if (not first or second) and column.len() > _SAMPLE:
        first, second = day_first_evidence(column)
    return None if first == second else first > second


def is_ambiguous(column: pl.Series) -> bool:
    """Whether a column of texts holds dates whose order of day and month could be either."""
    return bool(column.head(_SAMPLE).str.contains(_AMBIGUOUS).any())


def usual_day_first(columns: Sequence[SheetColumn], sheet: Sheet, dates: Sequence[pl.Series]) -> bool:
    """Say which order is usual where the dates leave it open, by the headers' language and by currency.

    Parameters
    ----------
    columns : sequence of SheetColumn
    sheet : Sheet
    dates : sequence of Series of String

    Returns
    -------
    bool
        Only English headers with slashes, and no euro or pound in sight, put the month first.
    """
    languages = [match.languages for column in columns for match in column.matches[:1] if match.languages]
    english = sum("en" in found for found in languages)
    if english < len(languages) * 0.7 or any(
        column.head(_SAMPLE).str.contains(r"\d-\d").any() for column in dates
    ):
        return True
    seen = " ".join([*sheet.header, *(cell for row in sheet.above for cell in row)])
    for place in range(len(sheet.header)):
        cells = sheet.cells[str(place)]
        if cells.dtype == pl.String:
            seen += " ".join(cells.head(_GLANCE).drop_nulls())
    return bool(re.search(r"€|£|\bEUR\b|\bGBP\b|\d,\d\d\b(?!\d)", seen))


def _short(column: pl.Series) -> pl.Series:
    return column.head(_SAMPLE)


def _in_sequence(columns: Sequence[pl.Series]) -> float:
    """Share of neighbouring rows in time order, forwards or backwards, in the column that is most so."""
    best = 0.0
    for days in columns:
        known = days.drop_nulls().to_list()
        steps = [(later - earlier).days for earlier, later in pairwise(known) if later != earlier]
        if len(steps) >= 8:
            best = max(best, sum(s > 0 for s in steps) / len(steps), sum(s < 0 for s in steps) / len(steps))
    return best


def _in_terms(columns: Sequence[pl.Series]) -> float:
    """Share of rows in which a date to the right follows within a usual term."""
    best = 0.0
    for left, right in pairwise(columns):
        gaps = (right - left).dt.total_days().drop_nulls()
        if len(gaps) >= 8:
            best = max(best, float(gaps.is_between(0, _TERM).mean() or 0.0))  # type: ignore[arg-type]
    return best
