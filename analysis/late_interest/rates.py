"""The table of statutory rates: dated, with its sources, and completed by the owner."""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any, Literal

from analysis.errors import AnalysisError

Country = Literal["NL", "BE"]
#: The countries whose rules are known here (English source text).
COUNTRIES: dict[str, str] = {"NL": "The Netherlands", "BE": "Belgium"}
#: No law of these countries asks more than this part of a sum in a year.
_HIGHEST = 0.5


class UnusableRateError(AnalysisError):
    """A rate that was typed in cannot be one."""

    sentence = (
        "A rate of {percent} % from {first} cannot be used: a rate lies between 0 and 50 % a year and "
        "starts on 1 January or 1 July."
    )


@dataclass(frozen=True)
class Rate:
    """The statutory rate of one half year.

    Attributes
    ----------
    country : str
        A key of ``COUNTRIES``.
    first : date
        1 January or 1 July.
    yearly : float
        The rate of a year, as a fraction.
    source : str
        Where it was read.
    """

    country: Country
    first: date
    yearly: float
    source: str = ""

    @property
    def last(self) -> date:
        """The last day of the half year."""
        return half_year_after(self.first) - timedelta(days=1)


@dataclass(frozen=True)
class LateInterest:
    """What the owner chose about claims on late payment.

    Attributes
    ----------
    country : str or None
        Whose law holds; ``None`` reckons no claim.
    own_rates : tuple of Rate
        Rates the owner looked up; one for a half year that is in the table already takes its place.
    large_clients : frozenset of str
        Clients that are large firms, which in the Netherlands must pay a small one within 30 days.
    """

    country: Country | None = None
    own_rates: tuple[Rate, ...] = ()
    large_clients: frozenset[str] = field(default_factory=frozenset)


def half_year_after(first: date) -> date:
    """Give the first day of the half year after the one that starts on ``first``."""
    return date(first.year, 7, 1) if first.month == 1 else date(first.year + 1, 1, 1)


@cache
def published_rates() -> tuple[Rate, ...]:
    """Give the rates that come with the program, each as it was read in its source.

    Examples
    --------
    >>> [rate.yearly for rate in published_rates() if rate.first == date(2025, 1, 1)]
    [0.1115]
    """
    with (Path(__file__).parent / "rates.toml").open("rb") as file:
        rows: list[dict[str, Any]] = tomllib.load(file)["rate"]
    return tuple(rate for row in rows for rate in _half_years(row))


def _half_years(row: dict[str, Any]) -> Iterable[Rate]:
    first = row["first"]
    last = row.get("until", first)
    while first <= last:
        yield Rate(row["country"], first, round(row["percent"] / 100, 6), row["source"])
        first = half_year_after(first)


def rate_table(country: str, own: Sequence[Rate] = ()) -> tuple[Rate, ...]:
    """Give the rates of one country in order of time, the owner's own in place of published ones.

    Parameters
    ----------
    country : str
    own : sequence of Rate
        Those of other countries are left alone.

    Returns
    -------
    tuple of Rate
        At most one a half year.

    Raises
    ------
    UnusableRateError
        One of the own rates starts on another day, or is no rate.

    Examples
    --------
    >>> len(rate_table("NL")), rate_table("NL")[-1].last
    (7, datetime.date(2025, 6, 30))
    """
    for rate in own:
        if (rate.first.month, rate.first.day) not in ((1, 1), (7, 1)) or not 0 <= rate.yearly <= _HIGHEST:
            raise UnusableRateError(percent=f"{rate.yearly * 100:g}", first=rate.first.isoformat())
    found = {rate.first: rate for rate in (*published_rates(), *own) if rate.country == country}
    return tuple(found[first] for first in sorted(found))
