"""The cells of a column as values, and a reason where a cell cannot be what the column is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

import polars as pl

from analysis.reading.column_cells import Cells
from analysis.reading.dates import (
    dates_from_numbers,
    day_first_evidence,
    read_dates,
    read_days_of_period,
    read_days_of_year,
)
from analysis.reading.numbers import Marks, decimal_mark, marks, on_unique, read_numbers
from analysis.reading.quantities import as_days, as_hours, as_shares, coalesced, days_named, read_durations
from analysis.reading.repeated import repeated
from analysis.reading.statuses import STATUS_CODES, read_settled, read_statuses
from analysis.reading.words import read_flags, read_scores

#: Kinds of column whose cells are numbers.
NUMBER_KINDS = frozenset({"money", "number", "hours", "share", "count", "days", "score"})
MONEY = pl.Decimal(18, 4)
#: Polars type of each kind of column, once it stands in the ledger.
DTYPES: Mapping[str, pl.DataType] = {
    "key": pl.String(),
    "text": pl.String(),
    "status": pl.String(),
    "money": MONEY,
    "number": pl.Float64(),
    "hours": pl.Float64(),
    "share": pl.Float64(),
    "days": pl.Float64(),
    "score": pl.Float64(),
    "count": pl.Float64(),
    "date": pl.Date(),
    "flag": pl.Boolean(),
}

_SAYS_OPEN = r"(?i)open|unpaid|onbetaald|offen|unbezahlt|impay|pendien|abert|pendente|due"
_SAYS_CLOSED = r"(?i)clos|resol|solved|gesloten|opgelost|afge|geschlossen|gelöst|erledigt|cerrad|fechad|ferm"
_LARGEST_MONEY = 1e13
#: "1,5 H" is one and a half hour where hours are asked for, and on the credit side elsewhere.
_OF_HOURS = r"\d\s*H$"
_NOTHING = r"(?i)^(?:[-–—]+|null|none|nan|n/a|n\.?v\.?t\.?|nvt|\(leeg\)|\(blank\))$"


@dataclass(frozen=True)
class Values:
    """What a column's cells are: ``values`` (null where there is none) and ``wrong`` (a reason, or null)."""

    values: pl.Series
    wrong: pl.Series


@dataclass(frozen=True)
class Habits:
    """How the writer of a sheet writes: what is decided once for all its columns.

    Attributes
    ----------
    marks : Marks
        What all number columns together say about the decimal mark.
    day_first : bool
        Whether ``1/2/2024`` is the first of February, where the column itself proves nothing.
    from_text : bool
        The cells come from a text file.
    period : tuple of date or None
        First and last day that the sheet says it is about; it gives days without a year their year.
    year : int or None
        The only year that the titles name; it gives days their year where there is no period.
    """

    marks: Marks = field(default_factory=Marks)
    day_first: bool = True
    from_text: bool = False
    period: tuple[date, date] | None = None
    year: int | None = None


def _values(cells: Cells, values: pl.Series, reason: str, blank: pl.Series | str | None = None) -> Values:
    """Name what is wrong: an error code, or a filled cell that gave no value and does not say "nothing".

    ``blank`` is which cells say so, or the pattern of the texts that do.
    """
    if not values.has_nulls():
        return Values(values, repeated(None, len(values), pl.String))
    lost = values.is_null() & cells.filled
    if isinstance(blank, str):
        blank = cells.text.set(~lost, None).str.contains(blank)
    if blank is not None:
        lost = lost & ~blank.fill_null(False)
    error = cells.error.is_not_null() if cells.error is not None else pl.lit(False)
    wrong = pl.select(
        pl.when(error & lost).then(pl.lit("error_cell")).when(lost).then(pl.lit(reason))
    ).to_series()
    return Values(values, wrong)


def number_marks(cells: Cells) -> Marks:
    """Count what the text cells of a number column say about the decimal mark."""
    return marks(cells.text) if cells.text.null_count() < len(cells.text) else Marks()


def read_values(
    cells: Cells, kind: str, header: str = "", habits: Habits | None = None, own: Marks | None = None
) -> Values:
    """Turn the cells of one column into values of its kind.

    Turns        cells as they stand
    into         values: Float64 for numbers of any kind (money too), Date, Boolean or String

    Money stays Float64 here, because a unit price may hold more than four decimals; it becomes
    ``Decimal(18, 4)`` in the ledger. Shares become fractions, durations hours, scores 1 to 5.

    Parameters
    ----------
    cells : Cells
    kind : str
        The column's kind (``analysis.columns``).
    header : str
        The header cell: it may say minutes or percent.
    habits : Habits, optional
        What was decided for the sheet.
    own : Marks, optional
        What the column says about its decimal mark, where that was counted before.

    Returns
    -------
    Values

    Examples
    --------
    >>> read_values(Cells(pl.Series(["1.250,50", "n.v.t."])), "money").wrong.to_list()
    [None, 'not_a_number']
    """
    habits = habits or Habits()
    if kind == "date":
        return _read_dates(cells, habits)
    if kind == "flag":
        numbers = None if cells.number is None else cells.number != 0
        return _values(cells, coalesced(read_flags(cells.text), cells.flag, numbers), "not_yes_or_no")
    if kind == "status":
        return _values(cells, _read_statuses(cells, header), "error_cell")
    if kind in ("key", "text"):
        shown = replace(cells, error=None).shown
        if kind == "key":
            nothing = shown.str.contains(_NOTHING)
            shown = shown.set(nothing.fill_null(False), None) if nothing.any() else shown
        return _values(cells, shown, "error_cell", blank=_NOTHING)
    return _read_numbers(cells, kind, header, habits, own)


def _read_statuses(cells: Cells, header: str) -> pl.Series:
    """Read statuses; in a column of nothing but yes and no the header says what a yes means."""
    bits = None
    if cells.number is not None and not (cells.number.drop_nulls().is_in([0.0, 1.0])).all():
        return read_statuses(cells.shown)
    if cells.number is not None:
        bits = cells.number == 1
    flags = coalesced(read_settled(cells.text), cells.flag, bits)
    said = cells.filled & ~cells.text.str.contains(_NOTHING).fill_null(False)
    words = read_statuses(cells.shown)
    unclear = flags.is_null() & said & ~words.is_in(list(STATUS_CODES)).fill_null(False)
    if flags.null_count() == len(flags) or unclear.any():
        return words
    if re.search(_SAYS_OPEN, header):
        flags = ~flags
    yes = "closed" if re.search(_SAYS_CLOSED, header) else "paid"
    told = pl.when(flags).then(pl.lit(yes)).when(~flags).then(pl.lit("open"))
    return pl.select(pl.coalesce(told, pl.when(said).then(words))).to_series()


def _read_different_dates(texts: pl.Series, day_first: bool) -> pl.DataFrame:
    """Read the different dates of a column in the order that they prove, else in that of the sheet."""
    first, second = day_first_evidence(texts)
    return read_dates(texts, day_first=day_first if first == second else first > second)


def _read_dates(cells: Cells, habits: Habits) -> Values:
    blank = None
    days = repeated(None, len(cells.text), pl.Date)
    if cells.text.null_count() < len(cells.text):
        found = on_unique(cells.text, lambda different: _read_different_dates(different, habits.day_first))
        days, blank = found["day"], found["blank"]
        if habits.period is not None:
            days = coalesced(days, read_days_of_period(cells.text, habits.period))
        elif habits.year is not None and days.null_count() > cells.text.null_count():
            days = coalesced(days, read_days_of_year(cells.text, habits.year, day_first=habits.day_first))
    numbers = None if cells.number is None else dates_from_numbers(cells.number)
    moments = None
    if cells.moment is not None:
        whole = cells.moment.dt.date()
        moments = whole.set(whole < date(1901, 1, 1), None)
    return _values(cells, coalesced(days, moments, numbers), "not_a_date", blank)


def _read_numbers(cells: Cells, kind: str, header: str, habits: Habits, own: Marks | None) -> Values:
    size = len(cells.text)
    values = cells.number if cells.number is not None else repeated(None, size, pl.Float64)
    blank = None
    if cells.text.null_count() < size:
        own = number_marks(cells) if own is None else own
        mark, _ = decimal_mark(own, habits.marks)
        units = kind in ("number", "days", "count")
        found = read_numbers(cells.text, mark, units=units, simple=own.simple)
        texts = found["value"]
        if kind in ("share", "number"):
            texts = (texts / 100).zip_with(found["percent"], texts)
        elif kind != "score":
            texts = texts.set(found["percent"], None)
        if kind == "hours":
            texts = texts.set(cells.text.str.contains(_OF_HOURS).fill_null(False), None)
            texts = coalesced(read_durations(cells.text.set(texts.is_not_null(), None)), texts)
        if kind == "days":
            texts = coalesced(as_days(cells.text, texts), days_named(cells.text))
        if kind == "score":
            texts = coalesced(read_scores(cells.text), texts)
        blank = r"^[-–—]+$" if kind in ("money", "hours") else _NOTHING
        values = coalesced(values, texts)
        if kind == "share":
            values = as_shares(values, found["percent"], header, habits.from_text)
    elif kind == "share":
        values = as_shares(values, repeated(False, size), header, habits.from_text)
    if kind == "hours":
        values = as_hours(cells, values, header)
    reason = "not_a_number"
    if kind == "money":
        values = values.set(values.abs() >= _LARGEST_MONEY, None)
    if kind == "score":
        return _as_scores(cells, values, blank)
    return _values(cells, values, reason, blank)


def _as_scores(cells: Cells, values: pl.Series, blank: str | None) -> Values:
    """Bring scores out of ten or a hundred to 1 to 5; outside the scale is set apart."""
    above = int((values > 5).sum())
    known = len(values) - values.null_count()
    if above * 10 > known:
        top = 10.0 if not (values > 10).any() else 100.0
        inside = values.set(~values.is_between(0, top), None)
        lowest = 1.0 if top == 10.0 and not (inside < 1).any() else 0.0
        scaled = 1 + (inside - lowest) * 4 / (top - lowest)
    else:
        scaled = values.set(~values.is_between(1, 5), None)
    found = _values(cells, scaled, "not_a_number", blank)
    outside = values.is_not_null() & scaled.is_null()
    return Values(scaled, found.wrong.set(outside, "out_of_range"))
