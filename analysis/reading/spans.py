"""Hours that a file tells only by when work began and when it ended."""

from collections.abc import Iterator, Sequence

import polars as pl

from analysis.reading.added_columns import added
from analysis.reading.compose import concepts_of
from analysis.reading.headers import normalise
from analysis.reading.model import Sheet
from analysis.reading.repeated import repeated

#: Behind the header of an added column, so that it is known for one that stands in no file.
_RECKONED = "(=)"
_TOLD = frozenset(
    {"hours", "decimal_hours", "minutes", "seconds", "rounded_hours", "billable_hours", "quantity"}
)
_WHO = frozenset({"client_name", "client_number", "company", "project"})
#: Who answered a survey, and of how many words its questions are at least.
_ANSWERED_BY = frozenset({"respondent id", "response id", "respondent"})
_A_QUESTION = 4
_START = ("start_time", "start_date")
_END = ("end_time", "end_date")
_CLOCK = r"(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp])?\.?\s*[Mm]?"
_DAY = r"\d[-/.]\d{1,2}[-/.]\d|\d{8}"
_MOSTLY = 0.8
_DAY_OF_MINUTES = 24 * 60
#: Work that took longer is rather a day and month taken the wrong way round.
_LONGEST = 3 * _DAY_OF_MINUTES
_ORDERS = ("%d-%m-%Y", "%m-%d-%Y")


def with_hours(sheet: Sheet) -> Sheet:
    """Add a column of hours to a sheet of work that only says when it began and ended.

    Turns        09:00 | 11:30     under  Start | End
    into         09:00 | 11:30 | 2 h 30 min, less the break where a column says how long it was

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    Sheet
        The same sheet where hours stand in it already, or where it tells of no times. Work that ends on the
        clock before it began went on past midnight.

    Examples
    --------
    >>> cells = pl.DataFrame({"row": [2], "0": ["Bos"], "1": ["22:30"], "2": ["01:00"]})
    >>> told = with_hours(Sheet("a.csv", "", (), ("Client", "Start", "End"), cells))
    >>> told.header[-1], told.cells["3"].to_list()
    ('Duration (=)', [datetime.timedelta(seconds=9000)])
    """
    concepts = [concepts_of(header) for header in sheet.header]
    every = set().union(*concepts) if concepts else set()
    if every & _TOLD or not every & _WHO or not sheet.cells.height or _is_survey(sheet.header):
        return sheet
    start, end = _column(sheet, concepts, _START), _column(sheet, concepts, _END)
    if start is None or end is None or start == end:
        return sheet
    minutes = next(_past_midnight(sheet.cells[str(start)], sheet.cells[str(end)]), None)
    if minutes is None:
        return sheet
    pause = next((place for place, found in enumerate(concepts) if "pause" in found), None)
    if pause is not None:
        minutes = minutes - _pauses(sheet.cells[str(pause)])
    hours = (minutes * 60_000_000).cast(pl.Int64).cast(pl.Duration("us"))
    return sheet.with_column(added("duration", _RECKONED, sheet.header), hours)


def _is_survey(header: Sequence[str]) -> bool:
    """Whether questions are asked: then the times say how long it took to answer them."""
    return any(
        normalise(name) in _ANSWERED_BY or (name.rstrip().endswith("?") and len(name.split()) >= _A_QUESTION)
        for name in header
    )


def minutes_told(sheet: Sheet) -> tuple[pl.Series, ...]:
    """Give how long each row of a sheet took by when it began and when it ended.

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    tuple of Series of Float64
        Minutes, one series for each order of day and month that makes sense; none without such times.

    Examples
    --------
    >>> cells = pl.DataFrame({"row": [2], "0": ["22:30"], "1": ["01:00"]})
    >>> [minutes.to_list() for minutes in minutes_told(Sheet("a.csv", "", (), ("Start", "End"), cells))][0]
    [150.0]
    """
    concepts = [concepts_of(header) for header in sheet.header]
    start, end = _column(sheet, concepts, _START), _column(sheet, concepts, _END)
    if start is None or end is None or start == end:
        return ()
    return tuple(_past_midnight(sheet.cells[str(start)], sheet.cells[str(end)]))


def is_reckoned(header: str) -> bool:
    """Whether a column was added by :func:`with_hours`.

    Parameters
    ----------
    header : str

    Examples
    --------
    >>> is_reckoned("Duration (=)"), is_reckoned("Duration")
    (True, False)
    """
    return header.endswith(_RECKONED)


def _spans(start: pl.Series, end: pl.Series) -> Iterator[pl.Series]:
    """Give the minutes between start and end, for each order of day and month that makes sense."""
    for order in _ORDERS:
        minutes = _minutes(end, order) - _minutes(start, order)
        known = minutes.drop_nulls()
        if len(known) >= _MOSTLY * len(minutes) and known.is_between(-_DAY_OF_MINUTES, _LONGEST).all():
            yield minutes


def _past_midnight(start: pl.Series, end: pl.Series) -> Iterator[pl.Series]:
    """Give the minutes between start and end; on the clock alone, an end before the start is the next day."""
    has_days = _has_days(start) and _has_days(end)
    for minutes in _spans(start, end):
        yield minutes if has_days else (minutes + _DAY_OF_MINUTES).zip_with(minutes < 0, minutes)


def _column(sheet: Sheet, concepts: list[frozenset[str]], wanted: tuple[str, ...]) -> int | None:
    """Find the column of times by its header, of those whose cells are mostly times of the day."""
    for concept in wanted:
        for place, found in enumerate(concepts):
            cells = sheet.cells[str(place)]
            filled = len(cells) - cells.null_count()
            if concept in found and filled:
                known = max(len(cells) - _minutes(cells, order).null_count() for order in _ORDERS)
                if known >= _MOSTLY * filled:
                    return place
    return None


def _minutes(cells: pl.Series, order: str = "%d-%m-%Y") -> pl.Series:
    """Give a time as minutes, from midnight or, with a day, from 1970; null where there is no time."""
    if isinstance(cells.dtype, pl.Struct):
        cells = cells.struct.field("text")
    if cells.dtype == pl.Datetime:
        return cells.dt.epoch("s") / 60
    if cells.dtype == pl.Duration:
        return cells.dt.total_seconds() / 60
    if cells.dtype != pl.String:
        return repeated(None, len(cells), pl.Float64)
    parts = cells.str.extract_groups(_CLOCK).struct.unnest()
    hour, minute, second = (parts[name].cast(pl.Float64, strict=False) for name in ("1", "2", "3"))
    half = parts["4"].str.to_lowercase()
    hour = (hour % 12).zip_with(half.is_not_null(), hour)
    hour = (hour + 12).zip_with((half == "p").fill_null(False), hour)
    clock = hour * 60 + minute + second.fill_null(0) / 60
    if not _has_days(cells):
        return clock
    days = cells.str.extract(r"(\d{4}-\d{2}-\d{2})").str.to_date("%Y-%m-%d", strict=False)
    if days.null_count() == len(days):
        days = cells.str.replace_all(r"[/.]", "-").str.extract(r"(\d{1,2}-\d{1,2}-\d{4})")
        days = days.str.to_date(order, strict=False)
    return clock + days.cast(pl.Int32).cast(pl.Float64) * _DAY_OF_MINUTES


def _has_days(cells: pl.Series) -> bool:
    if cells.dtype == pl.Datetime:
        return bool((cells.dt.year() > 1905).any())
    return cells.dtype == pl.String and bool(cells.head(20).str.contains(_DAY).any())


def _pauses(cells: pl.Series) -> pl.Series:
    """Give breaks as minutes: written as a time, or as a bare number of minutes; none where it is empty."""
    if isinstance(cells.dtype, pl.Struct):
        cells = cells.struct.field("text")
    if cells.dtype == pl.Duration:
        return (cells.dt.total_seconds() / 60).fill_null(0.0)
    if cells.dtype == pl.String:
        bare = cells.str.strip_chars().str.replace(",", ".", literal=True).cast(pl.Float64, strict=False)
        return pl.select(pl.coalesce(_minutes(cells), bare)).to_series().fill_null(0.0)
    if cells.dtype.is_numeric():
        return cells.cast(pl.Float64).fill_null(0.0)
    return repeated(0.0, len(cells), pl.Float64)
