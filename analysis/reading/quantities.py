"""Hours and shares: durations in every notation as hours, percentages as fractions."""

from datetime import datetime

import polars as pl

from analysis.reading.column_cells import Cells
from analysis.reading.numbers import on_unique

_CLOCK = r"^(-?)(\d+):([0-5]\d)(?::([0-5]\d(?:[.,]\d+)?))?\s*(?:h|hrs?|u|uur|std\.?)?$"
_UNITS = (
    r"(?i)^(?:(\d+(?:[.,]\d+)?)\s*(?:h|hrs?|hours?|u|uur|uren|std\.?|stunden?|heures?|"
    r"horas?)\.?)?\s*(?:en|and|und|et|,)?\s*"
    r"(?:(\d+(?:[.,]\d+)?)\s*(?:m|min|mins|minuten|minutes?|minuto?s?)?\.?)?\s*(?:(\d+)\s*s(?:ec\w*)?\.?)?$"
)
_EXCEL_MIDNIGHT = datetime(1899, 12, 31)


def coalesced(first: pl.Series, *others: pl.Series | None) -> pl.Series:
    """Give the first value that is there, of series some of which may be missing altogether."""
    there = [part for part in others if part is not None]
    return pl.select(pl.coalesce(first, *there)).to_series() if there else first


def read_durations(texts: pl.Series) -> pl.Series:
    """Read ``1:30``, ``01:30:00``, ``1h 30m``, ``1,5 uur`` and ``90 min`` as hours."""

    def read(different: pl.Series) -> pl.DataFrame:
        clock = different.str.extract_groups(_CLOCK).struct.unnest().with_columns(pl.all().replace("", None))
        units = different.str.extract_groups(_UNITS).struct.unnest()
        lettered = different.str.contains("[A-Za-z]")

        def number(part: pl.Series) -> pl.Series:
            return part.str.replace(",", ".", literal=True).cast(pl.Float64, strict=False)

        sign = clock["1"].replace_strict("-", -1.0, default=1.0, return_dtype=pl.Float64)
        on_clock = sign * (
            number(clock["2"]) + number(clock["3"]) / 60 + number(clock["4"]).fill_null(0.0) / 3600
        )
        hours, minutes, seconds = (number(units[place]) for place in ("1", "2", "3"))
        spelled = hours.fill_null(0.0) + minutes.fill_null(0.0) / 60 + seconds.fill_null(0.0) / 3600
        spelled = spelled.set(~lettered | (hours.is_null() & minutes.is_null() & seconds.is_null()), None)
        return pl.DataFrame({"value": pl.select(pl.coalesce(on_clock, spelled)).to_series()})

    return on_unique(texts, read)["value"]


def as_hours(cells: Cells, values: pl.Series, header: str) -> pl.Series:
    """Bring duration cells, clock cells, day fractions and minutes to hours."""
    durations = moments = None
    if cells.duration is not None:
        durations = cells.duration.dt.total_seconds(fractional=True) / 3600
    if cells.moment is not None:
        moments = _hours_of_moments(cells.moment)
    words = header.lower()
    if "minut" in words or "(min" in words:
        values = values / 60
    elif "second" in words or "(sec" in words:
        values = values / 3600
    elif cells.number is not None and durations is None and _are_day_fractions(cells.number):
        values = coalesced(cells.number * 24, values)
    return coalesced(values, durations, moments)


def _hours_of_moments(moments: pl.Series) -> pl.Series:
    """Hours of cells in a clock format: Excel writes them as moments from 31 December 1899 on."""
    since = (moments - _EXCEL_MIDNIGHT).dt.total_seconds(fractional=True) / 3600
    since = (since % 24).zip_with(since < 0, since)
    return since.set(since > 24 * 365 * 5, None)


def _are_day_fractions(numbers: pl.Series) -> bool:
    """Whether the numbers are Excel times: below a day, whole minutes, and no tidy decimals."""
    used = numbers.filter(numbers != 0)
    if len(used) < 2 or not ((used > 0) & (used < 1)).all():
        return False
    minutes = used * 1440
    whole = (minutes - minutes.round()).abs() < 1e-6
    tidy = (used * 100 - (used * 100).round()).abs() < 1e-9
    return bool(whole.all()) and int(tidy.sum()) * 2 < len(used)


def as_shares(values: pl.Series, percent: pl.Series, header: str, from_text: bool) -> pl.Series:
    """Bring percentages to fractions: by the sign in the cell, else by the size of the column's numbers."""
    bare_numbers = values.set(percent, None)
    says_percent = any(word in header.lower() for word in ("%", "perc", "proz", "pct", "pour cent", "porc"))
    largest = bare_numbers.abs().max()
    above_one = isinstance(largest, float) and largest > 1
    in_points = above_one or (from_text and says_percent)
    return coalesced(bare_numbers / 100, values) if in_points else values
