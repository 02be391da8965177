"""Every pool charged to who used it, to the cent; what nobody used stands apart."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.costing.capacity import months_of, practical_hours
from analysis.costing.model import DRIVERS, CostPool, check
from analysis.costing.shares import cents, shared_out
from analysis.costing.sheet import pools_in_use
from analysis.costing.units import units_of, unlogged_hours
from analysis.reading.model import Ledger
from analysis.settings import Settings


@dataclass(frozen=True)
class PoolCost:
    """One pool over the time on file.

    Attributes
    ----------
    pool : CostPool
    cost, charged, unused : float
        Money, to the cent; ``charged + unused = cost``. Unused is capacity nobody used, or a cost nobody
        caused.
    used : float
        Units of its driver.
    capacity : float or None
        Units that could have been used; None where that is not known.
    rate : float or None
        What one unit costs.
    """

    pool: CostPool
    cost: float
    charged: float
    unused: float
    used: float
    capacity: float | None
    rate: float | None


@dataclass(frozen=True, eq=False)
class Charged:
    """All pools charged.

    Attributes
    ----------
    pools : tuple of PoolCost
    by_client : DataFrame
        Client × place of the pool in ``pools``, money to the cent; missing where the client's part is not
        known.
    unlogged_hours : Series
        Client → estimated hours beside those on the timesheets.
    used_hours : float
        Hours used by all clients together, estimates included.
    practical_hours : float or None
        Hours in which work could have been done.
    """

    pools: tuple[PoolCost, ...]
    by_client: pd.DataFrame
    unlogged_hours: pd.Series
    used_hours: float
    practical_hours: float | None


def charge(clients: pd.DataFrame, ledger: Ledger, settings: Settings | None = None) -> Charged:
    """Charge the cost pools to the clients that used them.

    Turns        client | hours, invoices, chasing, incidents, rush, revenue, years, known_months, …
    into         a :class:`Charged`

    A pool driven by hours costs ``cost ÷ practical capacity`` an hour where the paid hours are known: hours
    nobody used are charged to nobody. Where more was worked than fits, the cost is spread over what was
    worked. Other pools are shared out over the units of their driver.

    Parameters
    ----------
    clients : DataFrame, index ``client``
        As :func:`summarise` returns it. Not changed.
    ledger : Ledger
        For the pools on file, the months, and the hours of activities.
    settings : Settings, optional

    Returns
    -------
    Charged

    Raises
    ------
    UnusableCostError

    References
    ----------
    Kaplan and Anderson (2004), "Time-driven activity-based costing", Harvard Business Review 82 (11).
    """
    settings = settings or Settings()
    costing = check(settings.costing)
    extra = unlogged_hours(clients, ledger, costing)
    counted = clients.assign(unlogged_hours=extra)
    monthly = practical_hours(costing)
    months = months_of(ledger, "hours")
    able = None if monthly is None else monthly * months
    pools, columns = [], []
    for pool in pools_in_use(ledger, costing, settings.currency):
        units = units_of(pool, counted, ledger, costing)
        cost = pool.yearly / 12 * months_of(ledger, DRIVERS[pool.driver].table)
        capacity = able if pool.driver == "hours" else None
        found, parts = _one(pool, cost, units, capacity)
        pools.append(found)
        columns.append(parts)
    by_client = pd.DataFrame(dict(enumerate(columns)), index=clients.index)
    used = float((clients["hours"].fillna(0.0) + extra).sum())
    return Charged(tuple(pools), by_client, extra, used, able)


def _one(pool: CostPool, cost: float, units: pd.Series, capacity: float | None) -> tuple[PoolCost, pd.Series]:
    """Charge one pool: each client's part, and one part more for what nobody used."""
    total = cents(cost)
    used = float(units.fillna(0.0).sum())
    spare = max(0.0, capacity - used) if capacity is not None else 0.0
    weights = np.append(units.fillna(0.0).to_numpy(dtype=float), spare)
    if weights.sum() > 0:
        parts = shared_out(total, weights)
    else:
        parts = np.zeros(len(weights), dtype=np.int64)
        parts[-1] = total
    whole = float(weights.sum())
    found = PoolCost(
        pool=pool,
        cost=total / 100,
        charged=int(parts[:-1].sum()) / 100,
        unused=int(parts[-1]) / 100,
        used=used,
        capacity=capacity,
        rate=cost / whole if whole > 0 else None,
    )
    # Where nobody has a unit of another driver nothing is charged; hours of nobody are hours not brought in.
    nobody = bool(units.isna().all()) and DRIVERS[pool.driver].table != "hours"
    known = units.notna() | nobody
    return found, pd.Series(parts[:-1] / 100, index=units.index).where(known)
