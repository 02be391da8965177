"""Dates written as text: the usual shapes, month names in six languages, Excel's day numbers."""

import re
from datetime import date
from functools import cache

import polars as pl
from babel.dates import get_month_names

from analysis.reading.numbers import on_unique
from analysis.reading.repeated import repeated
from analysis.reading.words import bare

_LANGUAGES = ("nl", "en", "de", "fr", "es", "pt", "it", "sv", "da", "nb", "de_AT")
#: Short forms in use that the locale data do not list.
_EXTRA_MONTHS = {
    "feber": 2,
    "mrt": 3,
    "maa": 3,
    "mar": 3,
    "mrz": 3,
    "mai": 5,
    "sept": 9,
    "set": 9,
    "okt": 10,
    "juin": 6,
    "juill": 7,
}
_HYPHENS = r"[\u2010-\u2015\u2212]"
_BLANKS = r"(?i)^(?:0{1,4}[-/.]0{1,2}[-/.]0{1,4}.*|0001-01-01.*|[-–—]+|n/?a|n\.?v\.?t\.?|null|none|nan|nat)$"

_BEGINS = (
    r"^(?:\d{1,2}:\d{2}(?::\d{2})?,?\s+)?(?:[a-z]+(?:-[a-z]+)?\.?,?\s+)?"  # 14:30, or the day of the week
)
_ENDS = (
    r"\.?(?:z|[-+]\d{2}:\d{2})?(?:(?:[t,\s]|-\s?)+(?:(?:om|at|um|a|as|alle|kl)\.?\s+)?"
    r"\d{1,2}(?:[:.h]\d{2}.*|\s?[ap]\.?m\.?))?(?:\s*\([a-z]+\.?\))?$"
)
_YEAR = r"'?(\d{4}|\d{2})"
_YEAR_FIRST = rf"{_BEGINS}(\d{{4}})(?:[-/]|\.\s?)(\d{{1,2}})(?:[-/]|\.\s?)(\d{{1,2}}){_ENDS}"
_YEAR_LAST = rf"{_BEGINS}(\d{{1,2}})[-/ ](\d{{1,2}})[-/ ]{_YEAR}{_ENDS}"
_DOTTED = rf"{_BEGINS}(\d{{1,2}})\.\s?(\d{{1,2}})\.\s?{_YEAR}{_ENDS}"  # never month first
_COMPACT = r"^((?:19|20)\d{2})(\d{2})(\d{2})(?:t?\d{4,6}.*|\.0+)?$"
_COMPACT_DAY_FIRST = r"^(\d{2})(\d{2})((?:19|20)\d{2})$"
_DAY_MONTH = (
    rf"{_BEGINS}(\d{{1,2}})(?:st|nd|rd|th|er|e|º|ª|\.?o|a)?[.\-\s/]*(?:de\s+|of\s+)?([a-z]{{3,}})\.?"
    rf"[,\-\s/.]*(?:de\s+|del\s+)?{_YEAR}{_ENDS}"
)
#: A day and a month, and nothing behind them.
_NO_YEAR = r"^\s*(?:\pL{2,}\.?,?\s*)?\d{1,2}(?:[-/]\d{1,2}|\.\s?\d{1,2}\.|[-. ]*\pL{3,}\.?)\s*$"
_MONTH_DAY = (
    rf"{_BEGINS}([a-z]{{3,}})\.?[\s\-./]+(\d{{1,2}})(?:st|nd|rd|th)?[,\s\-/]+"
    rf"(?:\d{{1,2}}:\d{{2}}(?::\d{{2}})?\s+)?{_YEAR}{_ENDS}"
)
_YEAR_MONTH_DAY = rf"^(\d{{4}})[\-\s./]+([a-z]{{3,}})\.?[\-\s./]+(\d{{1,2}}){_ENDS}"
_MONTH_YEAR = r"^([a-z]{3,})\.?[\s\-/']+(?:de\s+)?(\d{4}|\d{2})$"
_NUMBER_MONTH_YEAR = r"^(\d{1,2})[-/](\d{4})$"
_YEAR_MONTH = r"^(\d{4})[-/](\d{1,2})$"
_COMPACT_MONTH = r"^(20[0-4]\d)(0[1-9]|1[0-2])$"
_WEEK_WORD = r"(?:weeknr|week|wk|kw|sem(?:aine|ana)?|w|v)\.?\s?"
_YEAR_WEEK = rf"^(\d{{4}})[-/\s]?{_WEEK_WORD}(\d{{1,2}})(?:-([1-7]))?$"
_WEEK_YEAR = rf"^{_WEEK_WORD}(\d{{1,2}})[-/,\s]+(\d{{4}})$"
_QUARTER_YEAR = r"^(?:[qtk]\s?([1-4])|([1-4])(?:e|st|nd|rd|th|er|o|\.)?\s?(?:q|t|k|kwartaal|quarter|quartal|"
_QUARTER_YEAR += r"trimestre))[-/,\s]+(\d{4})$"
_YEAR_QUARTER = r"^(\d{4})[-/\s]*[qtk]\s?([1-4])$"
_SHORT_YEAR = rf"^(\d{{2}})[-/.](\d{{1,2}})[-/.](\d{{2}}){_ENDS}"
#: From so many different dates on it can be told; dates of a small firm lie fewer years apart than this.
_SOME_SHORT, _MANY_YEARS = 3, 12
_SERIAL = r"^(\d{5})(?:[.,]\d+)?$"
#: Seconds since 1970, or thousandths of them, bare or as ``/Date(1645829571576)/``: 2001 … 2036.
_SECONDS = r"^(?:/date\()?([12]\d{9})(?:\d{3})?(?:[-+]\d{4})?(?:\)/)?$"
_FIRST_SECOND, _LAST_SECOND = 1_000_000_000, 2_100_000_000

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


def _from_week(year: pl.Expr, week: pl.Expr, day: pl.Expr | None = None) -> pl.Expr:
    """Make a day of a week by ISO 8601: its Monday, where the text names no day."""
    text = pl.concat_str(year, week.str.zfill(2), pl.lit("1") if day is None else day.fill_null("1"))
    return text.str.to_date("%G%V%u", strict=False)


def _from_quarter(year: pl.Expr, quarter: pl.Expr) -> pl.Expr:
    return _from_parts(year, quarter.cast(pl.Int32, strict=False) * 3 - 2, pl.lit("1"))


def _parts(pattern: str) -> list[pl.Expr]:
    groups = pl.col("text").str.extract_groups(pattern)
    return [groups.struct[place] for place in range(re.compile(pattern).groups)]


def _month(name: pl.Expr) -> pl.Expr:
    months = month_numbers()
    return name.replace_strict(list(months), list(months.values()), default=None, return_dtype=pl.Int32)


def _usual(day_first: bool) -> list[pl.Expr]:
    """Give the day of each text, by each of the commonest shapes."""
    year, month, day = _parts(_YEAR_FIRST)
    one, two, last = _parts(_YEAR_LAST)
    dotted_day, dotted_month, dotted_year = _parts(_DOTTED)
    of_compact = _parts(_COMPACT)
    return [
        _from_parts(year, month, day),
        _from_parts(last, two, one) if day_first else _from_parts(last, one, two),
        _from_parts(dotted_year, dotted_month, dotted_day),
        _from_parts(of_compact[0], of_compact[1], of_compact[2]),
    ]


def _unusual() -> list[pl.Expr]:
    """Give the day of each text, by each of the other shapes."""
    of_compact_day = _parts(_COMPACT_DAY_FIRST)
    named_day, named_month, named_year = _parts(_DAY_MONTH)
    us_month, us_day, us_year = _parts(_MONTH_DAY)
    first_year, middle_month, last_day = _parts(_YEAR_MONTH_DAY)
    bare_month, bare_year = _parts(_MONTH_YEAR)
    number_month, number_year = _parts(_NUMBER_MONTH_YEAR)
    year_of_month, month_of_year = _parts(_YEAR_MONTH)
    year_of_week, week_of_year, day_of_week = _parts(_YEAR_WEEK)
    week, week_year = _parts(_WEEK_YEAR)
    quarter, counted_quarter, quarter_year = _parts(_QUARTER_YEAR)
    year_of_quarter, quarter_of_year = _parts(_YEAR_QUARTER)
    first = pl.lit("1")
    return [
        _from_parts(of_compact_day[2], of_compact_day[1], of_compact_day[0]),
        _from_parts(named_year, _month(named_month), named_day),
        _from_parts(us_year, _month(us_month), us_day),
        _from_parts(first_year, _month(middle_month), last_day),
        _from_parts(bare_year, _month(bare_month), first),
        _from_parts(number_year, number_month, first),
        _from_parts(year_of_month, month_of_year, first),
        _from_week(year_of_week, week_of_year, day_of_week),
        _from_week(week_year, week),
        _from_quarter(quarter_year, pl.coalesce(quarter, counted_quarter)),
        _from_quarter(year_of_quarter, quarter_of_year),
        _from_serial(_parts(_SERIAL)[0].cast(pl.Int32, strict=False)),
        _from_seconds(_parts(_SECONDS)[0].cast(pl.Int64, strict=False)),
    ]


def _compact_months(words: pl.Series) -> pl.Series:
    """Read ``202503`` as the first of that month, where every text of six digits can be a year and month."""
    six = words.str.contains(r"^\d{6}$").fill_null(False)
    if not six.any() or not words.filter(six).str.contains(_COMPACT_MONTH).all():
        return repeated(None, len(words), pl.Date)
    return (words.set(~six, None) + "01").str.to_date("%Y%m%d", strict=False)


def _with_century(words: pl.Series) -> pl.Series:
    """Write ``25-03-05`` as ``2025-03-05`` where the texts hardly can end with the year.

    So they hardly can where the last number jumps about, as days do, and the first stays near one value.
    """
    short = words.str.extract_groups(_SHORT_YEAR).struct.unnest()
    first, month, last = (short[name].cast(pl.Int32, strict=False) for name in short.columns[:3])
    if first.null_count() > words.null_count() or len(first.drop_nulls()) < _SOME_SHORT:
        return words
    if not month.is_between(1, 12).all() or not last.is_between(1, 31).all():
        return words
    years, days = (int(part.max()) - int(part.min()) for part in (first, last))  # type: ignore[arg-type]
    return "20" + words if days >= _MANY_YEARS and years * 3 < days else words


def _read_different(texts: pl.Series, day_first: bool) -> pl.DataFrame:
    words = bare(texts).str.replace_all(_HYPHENS, "-").str.strip_chars("'\"=")
    words = _with_century(words).alias("text")
    days = words.to_frame().select(pl.coalesce(_usual(day_first))).to_series()
    if days.null_count():
        odd = days.is_null().arg_true()
        others = words.gather(odd).to_frame().select(pl.coalesce(_unusual())).to_series()
        days = days.scatter(odd, others.zip_with(others.is_not_null(), _compact_months(words.gather(odd))))
    return pl.DataFrame({"day": days, "blank": texts.str.contains(_BLANKS)}).with_columns(
        pl.when(pl.col("day").dt.year().is_between(1900, 2199)).then("day").alias("day")
    )


def _from_serial(serial: pl.Expr) -> pl.Expr:
    """Give the day Excel means by a day number, null outside the years a firm writes about."""
    inside = pl.when(serial.is_between(_FIRST_SERIAL, _LAST_SERIAL)).then(serial)
    return pl.lit(_EXCEL_ZERO) + pl.duration(days=inside)


def _from_seconds(seconds: pl.Expr) -> pl.Expr:
    """Give the day of a number of seconds since 1970, null where it lies too far from now."""
    inside = pl.when(seconds.is_between(_FIRST_SECOND, _LAST_SECOND)).then(seconds)
    return pl.from_epoch(inside, time_unit="s").cast(pl.Date)


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
    """Read number cells of a date column: Excel's day numbers (from 1900), 20241231, and seconds since 1970.

    Parameters
    ----------
    numbers : Series of Float64

    Returns
    -------
    Series of Date, null where the number is neither

    Examples
    --------
    >>> dates_from_numbers(pl.Series([45657.5, 20241231.0, 1735603200.0, 3.0])).to_list()
    [datetime.date(2024, 12, 31), datetime.date(2024, 12, 31), datetime.date(2024, 12, 31), None]
    """
    whole = pl.col("number").floor().cast(pl.Int64, strict=False)
    compact = pl.when(whole.is_between(19_000_101, 21_991_231)).then(whole).cast(pl.String)
    return (
        numbers.to_frame("number")
        .select(
            pl.coalesce(
                _from_serial(whole),
                compact.str.to_date("%Y%m%d", strict=False),
                _from_seconds(whole),
                _from_seconds(whole // 1000),
            )
        )
        .to_series()
    )


def read_days_of_year(texts: pl.Series, year: int, *, day_first: bool) -> pl.Series:
    """Read days without a year, such as ``3/1``, ``3 jan`` or ``ma 5-1``, in a year told elsewhere.

    Parameters
    ----------
    texts : Series of String
    year : int
    day_first : bool
        Whether ``1/2`` is the first of February, where the texts themselves do not prove it.

    Returns
    -------
    Series of Date, null where the text is no such day

    Examples
    --------
    >>> read_days_of_year(pl.Series(["3/1", "ma 5-1", "7 mrt.", "31-2-2024"]), 2026, day_first=True).to_list()
    [datetime.date(2026, 1, 3), datetime.date(2026, 1, 5), datetime.date(2026, 3, 7), None]
    """
    days = pl.when(pl.col("text").str.contains(_NO_YEAR)).then(pl.col("text").str.strip_chars())
    between = pl.col("text").str.extract(r"\d([-/])\d{1,2}\s*$").fill_null(" ")
    whole = texts.to_frame("text").select(pl.concat_str(days, between, pl.lit(str(year)))).to_series()
    usual, other = (read_dates(whole, day_first=order)["day"] for order in (day_first, not day_first))
    return other if other.count() > usual.count() else usual


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
