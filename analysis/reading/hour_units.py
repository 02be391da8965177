"""Hours written as whole minutes, seconds or thousandths of them without the header saying so."""

from collections.abc import Mapping

import polars as pl

from analysis.reading.column_cells import Cells
from analysis.reading.model import Sheet
from analysis.reading.spans import minutes_told

#: Note → how many of the unit go in an hour.
_UNITS: Mapping[str, int] = {
    "hours_in_milliseconds": 3_600_000,
    "hours_in_seconds": 3600,
    "hours_in_minutes": 60,
}
_SAYS_UNIT = ("min", "sec", "sek")
_MOSTLY, _NEARLY_ALL = 0.8, 0.9
_HOURS_OF_A_DAY, _MINUTES_OF_A_DAY = 24, 24 * 60
#: Rows of work that took longer than this many minutes in the middle are rather told in seconds.
_LONG, _SECONDS_OF_A_DAY = 720, 86_400
#: Days on which weeks and months do not all end.
_SOME_WEEKDAYS, _LAST_DAYS = 3, 28


def unit_of_hours(
    sheet: Sheet, header: str, cells: Cells, hours: pl.Series, days: pl.Series | None
) -> str | None:
    """Say whether whole numbers under a header such as "Duration" are seconds or minutes.

    Turns        7260 beside 15:50 and 17:51
    into         "hours_in_seconds"

    Parameters
    ----------
    sheet : Sheet
    header : str
        Of the column; one that names its unit was read so already.
    cells : Cells
        The cells of the column.
    hours : Series of Float64
        The numbers as they were read, as hours.
    days : Series of Date or None
        The day of each row.

    Returns
    -------
    str or None
        A note such as ``hours_in_seconds``, or None for hours. Without times beside the numbers, rows
        on days of their own that nearly all hold more than 24 are no hours: a day has no more.
    """
    used = hours.filter((hours != 0).fill_null(False))
    if (
        any(word in header.lower() for word in _SAYS_UNIT)
        or not len(used)
        or not (used == used.round()).all()
    ):
        return None
    if not cells.text.drop_nulls().str.contains(r"^\d+(?:[.,]0+)?$").all() or cells.duration is not None:
        return None
    for minutes in minutes_told(sheet):
        both = pl.DataFrame({"told": hours, "minutes": minutes}).drop_nulls().filter(pl.col("minutes") > 0)
        for note, per_hour in _UNITS.items():
            off = (both["told"] * 60 / per_hour - both["minutes"]).abs()
            if both.height and (off <= 1).sum() >= _MOSTLY * both.height:
                return note
    middle, longest = used.median(), used.max()
    if isinstance(middle, float) and middle > _SECONDS_OF_A_DAY:
        return "hours_in_milliseconds"  # more than any row could hold in another unit
    if (
        days is None
        or not are_days_of_work(days)
        or int((used > _HOURS_OF_A_DAY).sum()) < _NEARLY_ALL * len(used)
    ):
        return None
    in_seconds = (isinstance(middle, float) and middle >= _LONG) or (
        isinstance(longest, float) and longest > _MINUTES_OF_A_DAY
    )
    return "hours_in_seconds" if in_seconds else "hours_in_minutes"


def are_days_of_work(days: pl.Series) -> bool:
    """Whether rows stand on days of their own, rather than on the first or last of a week or month."""
    known = days.drop_nulls()
    ends = (known.dt.day() == 1) | (known.dt.day() >= _LAST_DAYS)
    return known.dt.weekday().n_unique() >= _SOME_WEEKDAYS and int(ends.sum()) * 2 < len(known)


def in_hours(values: pl.Series, note: str) -> pl.Series:
    """Bring thousandths of seconds, seconds or minutes to hours.

    Parameters
    ----------
    values : Series of Float64
    note : str
        As :func:`unit_of_hours` gives it.

    Returns
    -------
    Series of Float64

    Examples
    --------
    >>> in_hours(pl.Series([7200.0]), "hours_in_seconds").to_list()
    [2.0]
    """
    return values / _UNITS[note]
