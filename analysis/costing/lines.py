"""The three result lines of each client, and how sure they are."""

from typing import NamedTuple

import pandas as pd

from analysis.costing.capacity import with_hour_cost
from analysis.costing.charge import Charged, charge
from analysis.costing.model import Costing
from analysis.costing.scope import with_scope_creep
from analysis.costing.units import event_cost
from analysis.reading.model import Ledger
from analysis.settings import Settings

#: The three lines, each a column with ``_low`` and ``_high`` beside it.
LINES = ("contribution", "avoidable", "full")
#: Every figure with an interval.
WITH_INTERVAL = (*LINES, "result", "margin", "effective_hourly_rate")


def with_lines(clients: pd.DataFrame, ledger: Ledger, settings: Settings) -> pd.DataFrame:
    """Add the three result lines, their intervals, and what they are made of.

    Turns        client | revenue, direct_cost, hours, hours_cost, result, result_stated, financing_cost, …
    into         client | the same, contribution, avoidable, full, … (money over the time on file)

    ``contribution`` is revenue less direct cost and goodwill. ``avoidable`` takes off what falls away with
    the client within ``horizon_months``, ``full`` what stays as well. What an hour costs counts where the
    pools do not hold it already, and the cost of late money where the rate of borrowing is known.

    Parameters
    ----------
    clients : DataFrame, index ``client``
        As :func:`summarise` makes it on its way. Not changed.
    ledger : Ledger
    settings : Settings

    Returns
    -------
    DataFrame, index ``client``
        ====================== ================================================================
        contribution           revenue less direct cost and goodwill
        avoidable              contribution less cost_now and cost_later
        full                   avoidable less cost_never
        cost_now, cost_later,  cost to serve by when it falls away; ``later_months`` is after how
        cost_never             many months that is for cost_later
        cost_of_hours          the part of cost_now and cost_later that hours drive
        goodwill               what was given away
        unlogged_hours         estimated hours beside the timesheets
        <figure>_low, _high    where the figure lies, for each of ``WITH_INTERVAL``
        scope_creep_…          see :func:`analysis.costing.scope.with_scope_creep`
        ====================== ================================================================

        A line is missing where a part of it is not known.

    Raises
    ------
    UnusableCostError
    """
    costing = settings.costing
    charged = charge(clients, ledger, settings)
    given = pd.Series(dict(costing.goodwill), dtype=float).reindex(clients.index).fillna(0.0)
    earned = clients["revenue"] - clients["direct_cost"].fillna(0.0)
    found = clients.assign(goodwill=given, unlogged_hours=charged.unlogged_hours, contribution=earned - given)
    parts = parts_of(found, charged, ledger, settings)
    found = found.assign(**_by_time(parts, clients.index, costing))
    found = found.assign(avoidable=found["contribution"] - found["cost_now"] - found["cost_later"])
    found = found.assign(full=found["avoidable"] - found["cost_never"])
    own = _own_hours(found, with_hour_cost(ledger, settings))
    return with_scope_creep(_with_intervals(found, parts, own, costing), ledger, settings)


class Part(NamedTuple):
    """One part of the cost to serve.

    Attributes
    ----------
    name : str
        ``own_hours``, ``events``, ``late_money``, or the name of a pool.
    money : Series
        Client → what it costs over the time on file.
    after : float or None
        After how many months it falls away; None is never.
    off : Series
        Client → how far its hours may be off, as a fraction.
    priced : float
        How far its price may be off, as a fraction.
    by_hours : bool
        Whether hours drive it.
    """

    name: str
    money: pd.Series
    after: float | None
    off: pd.Series
    priced: float
    by_hours: bool = False

    @property
    def more(self) -> pd.Series:
        """How much more it may cost."""
        return self.money * ((1 + self.off) * (1 + self.priced) - 1)

    @property
    def less(self) -> pd.Series:
        """How much less it may cost."""
        return self.money * (1 - (1 - self.off) * (1 - self.priced))


def _hours_off(clients: pd.DataFrame, costing: Costing) -> pd.Series:
    """Give how far each client's own hours may be off: as logged, or as the owner estimated them."""
    logged = pd.Series(costing.hours_margin, index=clients.index)
    return logged.mask(clients["hours_estimated"].astype(bool), costing.estimate_margin)


def _own_hours(clients: pd.DataFrame, settings: Settings) -> Part:
    """Give what the result takes off: the hours at what an hour costs; a result on file is no estimate."""
    costing = settings.costing
    cost = clients["revenue"] - clients["direct_cost"].fillna(0.0) - clients["result"]
    off = _hours_off(clients, costing).mask(clients["result_stated"].astype(bool), 0.0)
    priced = 0.0 if settings.hour_cost is None else costing.cost_margin
    return Part("own_hours", cost, costing.hours_avoidable_after, off, priced, by_hours=True)


def parts_of(clients: pd.DataFrame, charged: Charged, ledger: Ledger, settings: Settings) -> tuple[Part, ...]:
    """Give the parts of the cost to serve: each pool, the hours at their own cost, events, late money.

    The hours have no part of their own where the pools hold what they cost: where one is of people, or where
    only the pools say what an hour costs.

    Parameters
    ----------
    clients : DataFrame, index ``client``
        With ``unlogged_hours``.
    charged : Charged
    ledger : Ledger
        Of the chosen period.
    settings : Settings
        As the owner chose them.
    """
    costing, reckoned = settings.costing, with_hour_cost(ledger, settings)
    none = pd.Series(0.0, index=clients.index)
    logged = _hours_off(clients, costing)
    hours, extra = clients["hours"].fillna(0.0), clients["unlogged_hours"]
    both = (hours * logged + extra * costing.estimate_margin) / (hours + extra)
    off = {"hours": both.fillna(logged), "activity": logged}
    parts = [
        Part(
            each.pool.name,
            charged.by_client[place],
            each.pool.avoidable_after,
            off.get(each.pool.driver, none),
            costing.cost_margin,
            by_hours=each.pool.driver in off,
        )
        for place, each in enumerate(charged.pools)
    ]
    of_people = any(each.pool.kind == "people" for each in charged.pools)
    if not of_people and reckoned.hour_cost == settings.hour_cost:
        parts.append(_own_hours(clients, settings))
    parts.append(Part("events", event_cost(clients, costing), 0.0, none, costing.cost_margin))
    parts.append(Part("late_money", clients["financing_cost"].fillna(0.0), 0.0, none, 0.0))
    return tuple(parts)


def _by_time(parts: tuple[Part, ...], index: pd.Index, costing: Costing) -> dict[str, pd.Series]:
    """Add up the parts by when they fall away."""
    none = pd.Series(0.0, index=index)
    sums = {"cost_now": none, "cost_later": none, "cost_never": none, "cost_of_hours": none, "waited": none}
    for part in parts:
        when = when_spared(part.after, costing)
        sums[when] = sums[when] + part.money
        if when == "cost_later":
            sums["waited"] = sums["waited"] + part.money * (part.after or 0.0)
        if part.by_hours and when != "cost_never":
            sums["cost_of_hours"] = sums["cost_of_hours"] + part.money
    waited = sums.pop("waited")
    return sums | {"later_months": (waited / sums["cost_later"]).where(sums["cost_later"] > 0)}


def when_spared(after: float | None, costing: Costing) -> str:
    """Tell when a cost falls away: ``cost_now``, ``cost_later``, or, within the time looked at, never."""
    if after is None or after > costing.horizon_months:
        return "cost_never"
    return "cost_now" if after <= 0 else "cost_later"


def _with_intervals(
    clients: pd.DataFrame, parts: tuple[Part, ...], own: Part, costing: Costing
) -> pd.DataFrame:
    """Add the low and high end of every figure that rests on estimated hours or costs."""
    none = pd.Series(0.0, index=clients.index)
    more = {"contribution": none, "avoidable": none, "full": none}
    less = dict(more)
    for part in parts:
        lines = ("full",) if when_spared(part.after, costing) == "cost_never" else ("avoidable", "full")
        for line in lines:
            more[line] = more[line] + part.more
            less[line] = less[line] + part.less
    more["result"], less["result"] = own.more, own.less
    ends = {f"{line}_low": clients[line] - more[line] for line in more}
    ends |= {f"{line}_high": clients[line] + less[line] for line in less}
    revenue = clients["revenue"].where(clients["revenue"] > 0)
    off, rate = _hours_off(clients, costing), clients["effective_hourly_rate"]
    one, other = rate / (1 + off), rate / (1 - off)
    return clients.assign(
        **ends,
        margin_low=ends["result_low"] / revenue,
        margin_high=ends["result_high"] / revenue,
        effective_hourly_rate_low=one.where(one < other, other),
        effective_hourly_rate_high=one.where(one > other, other),
    )
