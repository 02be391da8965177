"""Dates written as text: the usual shapes, month names in six languages, Excel's day numbers."""

from datetime import date
from functools import cache

import polars as pl
from babel.dates import get_month_names

from analysis.reading.numbers import on_unique
from analysis.reading.words import bare

_LANGUAGES = ("nl", "en", "de", "fr", "es", "pt")
#: Short forms in use that the locale data do not list.
_EXTRA_MONTHS = {"mrt": 3, "maa": 3, "mar": 3, "mrz": 3, "mai": 5, "sept": 9, "set": 9, "okt": 10, "juin": 6}
_BLANKS = r"(?i)^(?:0{1,4}[-/.]0{1,2}[-/.]0{1,4}.*|0001-01-01.*|[-–—]+|n/?a|n\.?v\.?t\.?|null|none|nan|nat)$"

_WEEKDAY = r"^(?:[a-z]+\.?,?\s+)?"
_TIME = r"(?:[t,\s]+\d{1,2}[:.h]\d{2}.*)?$"
_YEAR_FIRST = rf"{_WEEKDAY}(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){_TIME}"
_YEAR_LAST = rf"{_WEEKDAY}(\d{{1,2}})[-/ ](\d{{1,2}})[-/ ](\d{{4}}|\d{{2}}){_TIME}"
_DOTTED = rf"{_WEEKDAY}(\d{{1,2}})\.\s?(\d{{1,2}})\.\s?(\d{{4}}|\d{{2}}){_TIME}"  # never month first
_COMPACT = r"^((?:19|20)\d{2})(\d{2})(\d{2})(?:t?\d{4,6}.*)?$"
_COMPACT_DAY_FIRST = r"^(\d{2})(\d{2})((?:19|20)\d{2})$"
_DAY_MONTH = (
    rf"{_WEEKDAY}(\d{{1,2}})(?:st|nd|rd|th|er|e|º|ª|o|a)?[.\-\s/]*(?:de\s+|of\s+)?([a-z]{{3,}})\.?"
    rf"[,\-\s/.]*(?:de\s+|del\s+)?'?(\d{{4}}|\d{{2}}){_TIME}"
)
_MONTH_DAY = rf"{_WEEKDAY}([a-z]{{3,}})\.?[\s\-.]+(\d{{1,2}})(?:st|nd|rd|th)?[,\s\-]+(\d{{4}}|\d{{2}}){_TIME}"
_MONTH_YEAR = r"^([a-z]{3,})\.?[\s\-/']+(?:de\s+)?(\d{4}|\d{2})$"
_NUMBER_MONTH_YEAR = r"^(\d{1,2})[-/](\d{4})$"
_YEAR_MONTH = r"^(\d{4})[-/](\d{1,2})$"
_SERIAL = r"^(\d{5})(?:[.,]\d+)?$"

#: Day numbers that Excel gives to 1954-10-03 … 2119-01-12; outside them a number is no date.
_FIRST_SERIAL, _LAST_SERIAL = 20_000, 80_000
_EXCEL_ZERO = date(1899, 12, 30)


@cache
def month_numbers() -> dict[str, int]:
    """Give month name (lower case, no accents or dots) → month, in six languages together."""
    found: dict[str, int] = {}
    for language in _LANGUAGES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for month, name in get_month_names(width, context, language).items():
                    found[bare(pl.Series([str(name)])).item().replace(".", "")] = month
    return found | _EXTRA_MONTHS


def day_first_evidence(texts: pl.Series) -> tuple[int, int]:
    """Count the dates that can only be day-month and those that can only be month-day.

    Parameters
    ----------
    texts : Series of String

    Returns
    -------
    tuple of int
        Dates whose first number is above 12; dates whose second number is.

    Examples
    --------
    >>> day_first_evidence(pl.Series(["31/12/2024", "01/02/2024"]))
    (1, 0)
    """
    different = bare(texts.drop_nulls().unique())
    groups = different.str.extract_groups(_YEAR_LAST).struct.unnest()
    first, second = (groups[name].cast(pl.Int32, strict=False) for name in ("1", "2"))
    return int((first > 12).sum()), int((second > 12).sum())


def _from_parts(year: pl.Expr, month: pl.Expr, day: pl.Expr) -> pl.Expr:
    """Make a date of texts, null where the calendar has no such day."""
    century = pl.when(year.cast(pl.Int32, strict=False) < 70).then(pl.lit("20")).otherwise(pl.lit("19"))
    full_year = pl.when(year.str.len_chars() == 2).then(century + year).otherwise(year)
    text = pl.concat_str(
        full_year, month.cast(pl.String).str.zfill(2), day.cast(pl.String).str.zfill(2), separator="-"
    )
    return text.str.to_date("%Y-%m-%d", strict=False)


def _parts(pattern: str) -> list[pl.Expr]:
    groups = pl.col("text").str.extract_groups(pattern)
    return [groups.struct[place] for place in range(pattern.replace("(?", "").count("("))]


def _month(name: pl.Expr) -> pl.Expr:
    months = month_numbers()
    return name.replace_strict(list(months), list(months.values()), default=None, return_dtype=pl.Int32)


def _read_different(texts: pl.Series, day_first: bool) -> pl.DataFrame:
    year, month, day = _parts(_YEAR_FIRST)
    one, two, last = _parts(_YEAR_LAST)
    dotted_day, dotted_month, dotted_year = _parts(_DOTTED)
    of_compact = _parts(_COMPACT)
    of_compact_day = _parts(_COMPACT_DAY_FIRST)
    named_day, named_month, named_year = _parts(_DAY_MONTH)
    us_month, us_day, us_year = _parts(_MONTH_DAY)
    bare_month, bare_year = _parts(_MONTH_YEAR)
    number_month, number_year = _parts(_NUMBER_MONTH_YEAR)
    year_of_month, month_of_year = _parts(_YEAR_MONTH)
    serial = _parts(_SERIAL)[0].cast(pl.Int32, strict=False)
    first = pl.lit("1")
    return (
        bare(texts)
        .to_frame("text")
        .select(
            pl.coalesce(
                _from_parts(year, month, day),
                _from_parts(last, two, one) if day_first else _from_parts(last, one, two),
                _from_parts(dotted_year, dotted_month, dotted_day),
                _from_parts(of_compact[0], of_compact[1], of_compact[2]),
                _from_parts(of_compact_day[2], of_compact_day[1], of_compact_day[0]),
                _from_parts(named_year, _month(named_month), named_day),
                _from_parts(us_year, _month(us_month), us_day),
                _from_parts(bare_year, _month(bare_month), first),
                _from_parts(number_year, number_month, first),
                _from_parts(year_of_month, month_of_year, first),
                _from_serial(serial),
            ).alias("day")
        )
        .select(
            pl.when(pl.col("day").dt.year().is_between(1900, 2199)).then("day").alias("day"),
            texts.str.contains(_BLANKS).alias("blank"),
        )
    )


def _from_serial(serial: pl.Expr) -> pl.Expr:
    """Give the day Excel means by a day number, null outside the years a firm writes about."""
    inside = pl.when(serial.is_between(_FIRST_SERIAL, _LAST_SERIAL)).then(serial)
    return pl.lit(_EXCEL_ZERO) + pl.duration(days=inside)


def read_dates(texts: pl.Series, *, day_first: bool) -> pl.DataFrame:
    """Read dates written as text; what the calendar does not have is null.

    Turns        texts such as ``31-12-2024``, ``2024-12-31T10:00Z``, ``20241231``, ``28 januari 2021``
    into         day (Date), blank (Boolean: the text says that there is no date)

    Parameters
    ----------
    texts : Series of String
    day_first : bool
        Whether ``1/2/2024`` is the first of February.

    Returns
    -------
    DataFrame, as many rows

    Examples
    --------
    >>> read_dates(pl.Series(["28. März 2021", "31-2-2024"]), day_first=True)["day"].to_list()
    [datetime.date(2021, 3, 28), None]
    """
    found = on_unique(texts, lambda different: _read_different(different, day_first))
    return found.with_columns(pl.col("blank").fill_null(False))


def dates_from_numbers(numbers: pl.Series) -> pl.Series:
    """Read number cells of a date column: Excel's day numbers (from 1900), and 20241231.

    Parameters
    ----------
    numbers : Series of Float64

    Returns
    -------
    Series of Date, null where the number is neither

    Examples
    --------
    >>> dates_from_numbers(pl.Series([45657.5, 20241231.0, 3.0])).to_list()
    [datetime.date(2024, 12, 31), datetime.date(2024, 12, 31), None]
    """
    whole = pl.col("number").floor().cast(pl.Int64, strict=False)
    compact = pl.when(whole.is_between(19_000_101, 21_991_231)).then(whole).cast(pl.String)
    return (
        numbers.to_frame("number")
        .select(pl.coalesce(_from_serial(whole), compact.str.to_date("%Y%m%d", strict=False)))
        .to_series()
    )


def read_days_of_period(texts: pl.Series, period: tuple[date, date]) -> pl.Series:
    """Read days without a year, such as ``1401`` for 14 January, within a period.

    Parameters
    ----------
    texts : Series of String
    period : tuple of date
        First and last day.

    Returns
    -------
    Series of Date, null where the text is no such day

    Examples
    --------
    >>> year = (date(2024, 1, 1), date(2024, 12, 31))
    >>> read_days_of_period(pl.Series(["1401", "105", "31"]), year).to_list()
    [datetime.date(2024, 1, 14), datetime.date(2024, 5, 1), None]
    """
    first, last = period
    day, month = (pl.col("text").str.extract(r"^(\d{1,2})(\d{2})$", group) for group in (1, 2))
    in_first_year = month.cast(pl.Int32, strict=False) >= first.month
    year = pl.when(in_first_year).then(pl.lit(str(first.year))).otherwise(pl.lit(str(last.year)))
    return texts.to_frame("text").select(_from_parts(year, month, day)).to_series()
