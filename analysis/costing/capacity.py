"""Time-driven costing: what an hour of practical capacity costs, and how much of it was used."""

from dataclasses import dataclass, replace

import polars as pl

from analysis.costing.model import Costing, check
from analysis.costing.sheet import pools_in_use
from analysis.in_period import bounds
from analysis.periods import SEEN_ON, first_and_last, months_between, period
from analysis.reading.model import Ledger
from analysis.settings import Settings

_MONTHS_WITHOUT_DATES = 12.0


@dataclass(frozen=True)
class Department:
    """A group of people and what they cost, by the time they can work.

    Attributes
    ----------
    rate : float
        What a unit of time costs.
    costs : dict of str to float
        Activity → what one of it costs: its time × the rate.
    charged : dict of str to float
        Activity → what all of it costs.
    used, unused : float
        Time.
    unused_cost : float
        What the unused time costs; nobody's fault, and charged to nobody.
    """

    rate: float
    costs: dict[str, float]
    charged: dict[str, float]
    used: float
    unused: float
    unused_cost: float


def department(cost: float, capacity: float, times: dict[str, float], counts: dict[str, float]) -> Department:
    """Cost activities by the time each takes, and set the unused time apart.

    Parameters
    ----------
    cost : float
        Of the department in the period.
    capacity : float
        Time in which work can be done in the period, in the unit of ``times``; more than zero.
    times : dict of str to float
        Activity → time one of it takes.
    counts : dict of str to float
        Activity → how often it was done.

    Returns
    -------
    Department

    References
    ----------
    Kaplan and Anderson (2004), "Time-driven activity-based costing", Harvard Business Review 82 (11).

    Examples
    --------
    >>> found = department(560_000, 700_000, {"order": 40}, {"order": 9_800})
    >>> found.rate, found.costs["order"], found.unused
    (0.8, 32.0, 308000.0)
    """
    rate = cost / capacity
    used = sum(times[name] * counts[name] for name in times)
    return Department(
        rate=rate,
        costs={name: time * rate for name, time in times.items()},
        charged={name: time * counts[name] * rate for name, time in times.items()},
        used=float(used),
        unused=float(capacity - used),
        unused_cost=(capacity - used) * rate,
    )


def months_of(ledger: Ledger, table: str) -> float:
    """Count the calendar months a table runs over; those of all tables where it has no dates; else twelve."""
    own = first_and_last(ledger, table) if table in SEEN_ON else None
    first, last = own or period(ledger)
    return _MONTHS_WITHOUT_DATES if first is None or last is None else float(months_between(first, last))


def practical_hours(costing: Costing) -> float | None:
    """Give the hours a month in which work can be done; None where the paid hours are not known."""
    return costing.paid_hours * costing.practical_share if costing.paid_hours else None


def own_hours(ledger: Ledger, settings: Settings) -> float | None:
    """Add up the hours of the firm's own work in the chosen period; None where none are told apart.

    They are no client's: within the practical capacity they belong to what clients did not use.
    """
    rows = ledger.tables.get("own_hours")
    if rows is None:
        return None
    first, last = bounds(ledger, settings)
    if first is not None and last is not None and "worked_on" in rows.columns:
        rows = rows.filter(pl.col("worked_on").cast(pl.Date).is_between(first, last))
    return float(rows["hours"].cast(pl.Float64).sum())


def hour_rate(ledger: Ledger, settings: Settings) -> float | None:
    """Give what an hour of practical capacity costs: the pools driven by hours ÷ the hours there are.

    None where the paid hours are not known, or no pool is driven by hours.
    """
    hours = practical_hours(check(settings.costing))
    pools = pools_in_use(ledger, settings.costing, settings.currency)
    yearly = sum(pool.yearly for pool in pools if pool.driver == "hours")
    return yearly / 12 / hours if hours and yearly else None


def with_hour_cost(ledger: Ledger, settings: Settings) -> Settings:
    """Let an hour cost what the pools say, where neither the owner nor a row of hours says it."""
    rows = ledger.tables.get("hours")
    said = rows is not None and any(
        column in rows.columns and rows[column].count() > 0 for column in ("cost", "cost_rate")
    )
    if settings.hour_cost is not None or said:
        return settings
    return replace(settings, hour_cost=hour_rate(ledger, settings))
