"""Which days the figures are about: everything, the last 12 months, a year, a quarter, or days of choice."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

import pandas as pd

from analysis.errors import AnalysisError

PeriodKind = Literal["all", "last_12_months", "year", "quarter", "free"]

_YEAR = re.compile(r"\d{4}")
_QUARTER = re.compile(r"(\d{4})-?[QqKk]([1-4])")
_DAYS = re.compile(r"(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})")
#: The first and last year a calendar can be asked for.
_YEARS = range(1900, 2200)


class UnknownPeriodError(AnalysisError):
    """A period was asked for in words that name none."""

    sentence = (
        "'{text}' is not a period. Write all, last-12-months, a year such as 2025, a quarter such as "
        "2025-Q2, or two days such as 2025-01-01..2025-06-30."
    )


@dataclass(frozen=True)
class Period:
    """The days the figures are about; frozen, everything by default.

    Attributes
    ----------
    kind : str
        ``all``, ``last_12_months`` (see :func:`analysis.in_period.ends_on`), ``year``, ``quarter`` or
        ``free``.
    first, last : date or None
        The first and last day, both included, of a year, a quarter or days of choice.

    Examples
    --------
    >>> Period.of_quarter(2025, 2).bounds(None)
    (datetime.date(2025, 4, 1), datetime.date(2025, 6, 30))
    >>> Period.last_12_months().bounds(date(2025, 6, 30))
    (datetime.date(2024, 7, 1), datetime.date(2025, 6, 30))
    """

    kind: PeriodKind = "all"
    first: date | None = None
    last: date | None = None

    @classmethod
    def last_12_months(cls) -> "Period":
        """Give the twelve months up to and including the day asked for."""
        return cls("last_12_months")

    @classmethod
    def of_year(cls, year: int) -> "Period":
        """Give a calendar year."""
        return cls("year", date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def of_quarter(cls, year: int, quarter: int) -> "Period":
        """Give a quarter of a calendar year, 1 to 4."""
        first = date(year, quarter * 3 - 2, 1)
        return cls("quarter", first, shifted(first, 3) - timedelta(days=1))

    @classmethod
    def of_days(cls, first: date, last: date) -> "Period":
        """Give the days from one to another, both included, in whichever order they are given."""
        return cls("free", min(first, last), max(first, last))

    @classmethod
    def from_text(cls, text: str) -> "Period":
        """Read a period as it is typed: ``all``, ``last-12-months``, ``2025``, ``2025-Q2`` or two days.

        Parameters
        ----------
        text : str

        Returns
        -------
        Period

        Raises
        ------
        UnknownPeriodError

        Examples
        --------
        >>> Period.from_text("2025-Q2") == Period.of_quarter(2025, 2)
        True
        """
        typed = text.strip()
        if typed == "all":
            return cls()
        if typed in ("last-12-months", "last_12_months"):
            return cls.last_12_months()
        if _YEAR.fullmatch(typed) and int(typed) in _YEARS:
            return cls.of_year(int(typed))
        if (quarter := _QUARTER.fullmatch(typed)) and int(quarter[1]) in _YEARS:
            return cls.of_quarter(int(quarter[1]), int(quarter[2]))
        if days := _DAYS.fullmatch(typed):
            try:
                return cls.of_days(date.fromisoformat(days[1]), date.fromisoformat(days[2]))
            except ValueError as problem:
                raise UnknownPeriodError(text=text) from problem
        raise UnknownPeriodError(text=text)

    def bounds(self, day: date | None) -> tuple[date | None, date | None]:
        """Give the first and the last day, both included; None where there is no end.

        Parameters
        ----------
        day : date or None
            The as-of date. A period that is still under way ends on it.
        """
        if self.kind == "all" or (self.kind == "last_12_months" and day is None):
            return None, None
        if self.kind == "last_12_months" and day is not None:
            return shifted(day, -12) + timedelta(days=1), day
        if self.first is not None and self.last is not None and day is not None:
            return self.first, max(self.first, min(self.last, day))
        return self.first, self.last

    def before(self, day: date | None) -> "Period | None":
        """Give the equally long period right before this one; None for everything."""
        first, last = self.bounds(day)
        if first is None or last is None:
            return None
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        whole = first.day == 1 and _ends_a_month(last)
        start = shifted(first, -months) if whole else first - (last - first) - timedelta(days=1)
        return Period("free", start, first - timedelta(days=1))

    def year_before(self, day: date | None) -> "Period | None":
        """Give the same months a year before, so that a season makes no trend; None for everything.

        Of a period longer than a year: the same months as many years before as it needs not to overlap.
        """
        first, last = self.bounds(day)
        if first is None or last is None:
            return None
        years = 1
        while shifted(last, -12 * years) >= first:
            years += 1
        return Period("free", shifted(first, -12 * years), shifted(last, -12 * years))


def shifted(day: date, months: int) -> date:
    """Give the same day so many months on; the last day of a month goes to the last day of the other.

    Examples
    --------
    >>> shifted(date(2025, 2, 28), -3), shifted(date(2025, 3, 15), 1)
    (datetime.date(2024, 11, 30), datetime.date(2025, 4, 15))
    """
    moved = pd.Timestamp(day) + pd.DateOffset(months=months)
    return (moved + pd.offsets.MonthEnd(0) if _ends_a_month(day) else moved).date()


def _ends_a_month(day: date) -> bool:
    return (day + timedelta(days=1)).day == 1
