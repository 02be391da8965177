"""What the cells of a column look like, from a sample of them: the evidence for and against a meaning."""

import re
from collections import Counter
from dataclasses import dataclass
from math import isfinite

import polars as pl

from analysis.reading.model import Sheet
from analysis.reading.names import has_legal_form
from analysis.reading.repeated import repeated
from analysis.reading.shapes import (
    BARE_DIGITS,
    CODE,
    CREDITOR_DOCUMENT,
    DAY_MONTH,
    DEBTOR_ACCOUNT,
    DECIMALS,
    MONTH_OF_YEAR,
    rough_number,
    shape_of,
)

_HEAD, _SPREAD = 300, 500
_FIRST_ROWS = 20_000
_UNIQUE = 0.9

_LARGEST = 1e18
_BLANKS = "\ufeff\u200b \t\r\n\u00a0\u202f"
_WORDY = ("text", "vat", "iban", "currency", "status", "degree", "email")


@dataclass(frozen=True)
class Evidence:
    """What the sampled cells of one column are; every share is of the filled ones, 0 to 1.

    Attributes
    ----------
    filled : float
        Share of the sampled rows in which the cell is filled.
    size : int
        Filled cells in the sample.
    number, date, duration, text, flag, email, file, vat, iban, currency, status, degree : float
        Shares of cells of that look; ``degree`` is a word or figure on a scale of one to five.
    serial, day_month, month : float
        Shares of whole numbers that could be a day of Excel or the computer's clock, of days without a year
        such as 1401, and of months such as 2026-01.
    whole, decimals, negative, digits : float
        Shares: whole numbers, numbers written with a fraction, numbers below zero, nothing but digits.
    low, high : float or None
        Smallest and largest number.
    distinct : float
        Different cells over filled cells.
    length : float
        Mean number of characters.
    debtor_account, creditor_document, firms, codes, letters : float
        Shares that look like a personal account of a debtor, like SAP's document types of purchases, like a
        name with a legal form, and like a number or code such as #1012 or INV-12; without any digit.
    """

    filled: float = 0.0
    size: int = 0
    number: float = 0.0
    date: float = 0.0
    duration: float = 0.0
    text: float = 0.0
    flag: float = 0.0
    email: float = 0.0
    file: float = 0.0
    vat: float = 0.0
    iban: float = 0.0
    currency: float = 0.0
    status: float = 0.0
    degree: float = 0.0
    serial: float = 0.0
    day_month: float = 0.0
    month: float = 0.0
    whole: float = 0.0
    decimals: float = 0.0
    negative: float = 0.0
    digits: float = 0.0
    low: float | None = None
    high: float | None = None
    distinct: float = 0.0
    length: float = 0.0
    debtor_account: float = 0.0
    creditor_document: float = 0.0
    firms: float = 0.0
    codes: float = 0.0
    letters: float = 0.0


def sample(sheet: Sheet) -> pl.DataFrame:
    """Take the first rows and rows spread over the rest, in sheet order, without row numbers and subtotals.

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    DataFrame
        At most some 800 rows; the sheet's columns ``"0"``, ``"1"``, ….
    """
    cells = sheet.cells.drop("row")
    if sheet.subtotals:
        cells = cells.filter(~sheet.is_subtotal)
    if cells.height <= _HEAD + _SPREAD:
        return cells
    step = (cells.height - _HEAD) // _SPREAD
    return pl.concat([cells.head(_HEAD), cells.slice(_HEAD).gather_every(step)])


def has_one_row_each(column: pl.Series) -> bool:
    """Whether nearly every filled cell of a whole column is different, as in a list with one row per client.

    Parameters
    ----------
    column : Series

    Examples
    --------
    >>> has_one_row_each(pl.Series(["A", "B", None])), has_one_row_each(pl.Series(["A", "B", "A", "B"]))
    (True, False)
    """
    first = column.head(_FIRST_ROWS).drop_nulls()
    if column.dtype == pl.String:
        first = first.filter(first != "")  # what stands between two quotes and is nothing
    if first.n_unique() < _UNIQUE * first.len():
        return False
    if column.len() <= _FIRST_ROWS:
        return True
    filled = column.len() - column.null_count()
    if isinstance(column.dtype, pl.Struct):
        return column.n_unique() >= _UNIQUE * filled
    about: int = column.to_frame("cell").select(pl.approx_n_unique("cell")).item()
    return about >= _UNIQUE * filled


def evidence_of(column: pl.Series) -> Evidence:
    """Look at the sampled cells of one column.

    Parameters
    ----------
    column : Series
        Of one of the types that :class:`~analysis.reading.model.Sheet` allows.

    Returns
    -------
    Evidence

    Examples
    --------
    >>> seen = evidence_of(pl.Series(["€ 1.250,00", "-3,50", ""]))
    >>> seen.number, seen.decimals, seen.negative
    (1.0, 1.0, 0.5)
    """
    numbers, moments, durations, flags, texts = _by_type(column)
    size = len(numbers) + moments + durations + flags + len(texts)
    if not size:
        return Evidence()
    shapes = {text: shape_of(text) for text in set(texts)}
    counts = Counter(shapes[text] for text in texts)
    as_text = [text for text in texts if shapes[text] == "number"]
    values = numbers + [value for text in as_text if (value := rough_number(text)) is not None]
    written = texts + [str(int(number)) for number in numbers if abs(number) < _LARGEST]
    whole = [value for value in values if value == int(value)]
    fractions = [number for number in numbers if number != int(number)]
    different = len(shapes) + len(set(numbers)) + min(1, durations) + (moments and column.n_unique())

    def share(count: int) -> float:
        return count / size

    def like(pattern: re.Pattern[str], among: list[str]) -> float:
        return share(sum(count for text, count in Counter(among).items() if pattern.search(text)))

    return Evidence(
        filled=size / max(column.len(), 1),
        size=size,
        number=share(len(numbers) + len(as_text)),
        date=share(moments + counts["date"]),
        duration=share(durations + counts["duration"]),
        text=share(sum(counts[shape] for shape in _WORDY)),
        flag=share(flags + counts["flag"]),
        email=share(counts["email"]),
        file=share(counts["file"]),
        vat=share(counts["vat"]),
        iban=share(counts["iban"]),
        currency=share(counts["currency"]),
        status=share(counts["status"]),
        degree=share(counts["degree"] + sum(value in (1, 2, 3, 4, 5) for value in values)),
        serial=share(sum(_counts_time(value) for value in whole)),
        day_month=like(DAY_MONTH, written),
        month=like(MONTH_OF_YEAR, written),
        whole=share(len(whole)),
        decimals=share(len(fractions)) + like(DECIMALS, as_text),
        negative=share(sum(value < 0 for value in values)),
        digits=like(BARE_DIGITS, written),
        low=min(values, default=None),
        high=max(values, default=None),
        distinct=min(1.0, share(different)),
        length=sum(map(len, written)) / max(len(written), 1),
        debtor_account=like(DEBTOR_ACCOUNT, written),
        creditor_document=like(CREDITOR_DOCUMENT, texts),
        firms=share(int(has_legal_form(pl.Series(texts)).sum())) if counts["text"] else 0.0,
        codes=like(CODE, written),
        letters=share(sum(not any(letter.isdigit() for letter in text) for text in texts)),
    )


def share_of_numbers(column: pl.Series) -> float:
    """Give the part of the filled cells that are numbers, as :func:`evidence_of` does among all it sees.

    Examples
    --------
    >>> share_of_numbers(pl.Series(["€ 1.250,00", "n/a", ""]))
    0.5
    """
    numbers, moments, durations, flags, texts = _by_type(column)
    counts = Counter(texts)
    as_text = sum(count for text, count in counts.items() if shape_of(text) == "number")
    size = len(numbers) + moments + durations + flags + len(texts)
    return (len(numbers) + as_text) / size if size else 0.0


def _counts_time(value: float) -> bool:
    """Tell whether a number may be a day: Excel's, or seconds or thousandths of them since 1970."""
    return 20_000 <= value <= 80_000 or 1e9 <= value <= 2.1e9 or 1e12 <= value <= 2.1e12


def _by_type(column: pl.Series) -> tuple[list[float], int, int, int, list[str]]:
    """Numbers, how many moments, durations and flags, and texts of a column, without empty cells."""
    kind = column.dtype
    if isinstance(kind, pl.Struct):
        parts = {field.name: column.struct.field(field.name).drop_nulls() for field in kind.fields}
        numbers = [float(number) for number in parts.get("number", ())]
        return numbers, len(parts.get("moment", ())), 0, 0, _stripped(parts.get("text", pl.Series()))
    column = column.drop_nulls()
    if kind == pl.String:
        return [], 0, 0, 0, _stripped(column)
    if kind == pl.Boolean:
        return [], 0, 0, column.len(), []
    if kind == pl.Duration:
        return [], 0, column.len(), 0, []
    if kind.is_temporal():
        return [], column.len(), 0, 0, []
    return [number for number in column.cast(pl.Float64).to_list() if isfinite(number)], 0, 0, 0, []


def _stripped(texts: pl.Series) -> list[str]:
    stripped = (text.strip(_BLANKS) for text in texts)
    return [text for text in stripped if text]


def rough_numbers(column: pl.Series) -> list[float | None]:
    """Read a column's numbers well enough to compare them.

    Parameters
    ----------
    column : Series
        Of one of the types that :class:`~analysis.reading.model.Sheet` allows.

    Returns
    -------
    list of float or None
        One per row; None where there is no number.

    Examples
    --------
    >>> rough_numbers(pl.Series(["1.234,50", None])), rough_numbers(pl.Series([2.5]))
    ([1234.5, None], [2.5])
    """
    if isinstance(column.dtype, pl.Struct):
        texts = rough_numbers(column.struct.field("text"))
        names = {field.name for field in column.dtype.fields}
        numbers = column.struct.field("number").to_list() if "number" in names else [None] * len(texts)
        return [text if number is None else number for text, number in zip(texts, numbers, strict=True)]
    if column.dtype == pl.String:
        listed = column.to_list()
        known = {text: rough_number(text) for text in set(listed) if text is not None}
        return [known.get(text) for text in listed]
    return column.cast(pl.Float64).to_list() if column.dtype.is_numeric() else [None] * column.len()


def as_text(column: pl.Series) -> pl.Series:
    """Give the texts of a column without blanks around them; null where a cell is empty or no text.

    Parameters
    ----------
    column : Series
        Of one of the types that :class:`~analysis.reading.model.Sheet` allows.

    Returns
    -------
    Series of String

    Examples
    --------
    >>> as_text(pl.Series([" Bos ", ""])).to_list(), as_text(pl.Series([1.5])).to_list()
    (['Bos', None], [None])
    """
    if isinstance(column.dtype, pl.Struct):
        column = column.struct.field("text")
    if column.dtype != pl.String:
        return repeated(None, column.len(), pl.String)
    stripped = column.str.strip_chars()
    return stripped.set(stripped == "", None)
