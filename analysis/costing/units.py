"""How much of each driver a client used, in units: hours, invoices, reminders, months as a new client."""

import pandas as pd
import polars as pl

from analysis.costing.capacity import months_of
from analysis.costing.model import EVENTS, Costing, CostPool
from analysis.reading.model import Ledger

#: Driver → the column of clients that counts it.
_COUNTED = {
    "hours": "hours",
    "invoices": "invoices",
    "reminders": "chasing",
    "complaints": "incidents",
    "rush": "rush",
    "revenue": "revenue",
    "clients": "years",
}


def units_of(pool: CostPool, clients: pd.DataFrame, ledger: Ledger, costing: Costing) -> pd.Series:
    """Count how much of the driver of a pool each client used; missing where it is not known.

    Turns        client | hours, unlogged_hours, invoices, chasing, incidents, rush, revenue, years, …
    into         client | units, zero or more
    """
    if pool.driver == "activity":
        return _hours_of(pool.of, clients, ledger)
    if pool.driver == "new_clients":
        return _months_as_new(clients, ledger, costing)
    units = clients[_COUNTED[pool.driver]].astype(float).clip(lower=0.0)
    return units + clients["unlogged_hours"] if pool.driver == "hours" else units


def unlogged_hours(clients: pd.DataFrame, ledger: Ledger, costing: Costing) -> pd.Series:
    """Estimate each client's part of the hours nobody logs: of silent roles, and minutes per event.

    Hours of a role are shared out by the hours on file, or, where there are none, by client.
    """
    hours = clients["hours"].astype(float).fillna(0.0)
    weight = hours if hours.sum() > 0 else pd.Series(1.0, index=clients.index)
    monthly = sum(costing.role_hours.values())
    found = weight / weight.sum() * monthly * months_of(ledger, "hours") if len(clients) else weight
    for event in EVENTS:
        minutes = costing.minutes_per.get(event, 0.0)
        if minutes:
            found = found + clients[_COUNTED[event]].astype(float).fillna(0.0) * minutes / 60
    return found


def event_cost(clients: pd.DataFrame, costing: Costing) -> pd.Series:
    """Add up what the events of each client cost at the price of one; unknown counts are left out."""
    found = pd.Series(0.0, index=clients.index)
    for event in EVENTS:
        price = costing.cost_per.get(event, 0.0)
        if price:
            found = found + clients[_COUNTED[event]].astype(float).fillna(0.0) * price
    return found


def _hours_of(name: str, clients: pd.DataFrame, ledger: Ledger) -> pd.Series:
    """Add up each client's hours of an activity or role."""
    rows = ledger.tables.get("hours")
    unknown = pd.Series(float("nan"), index=clients.index)
    if rows is None:
        return unknown
    named = [column for column in ("activity", "role") if column in rows.columns]
    if not named:
        return unknown
    matches = pl.any_horizontal(
        *[pl.col(column).cast(pl.String).str.to_lowercase() == name.lower() for column in named]
    )
    found = rows.filter(matches).group_by("client").agg(pl.col("hours").cast(pl.Float64).sum())
    hours: pd.Series = found.to_pandas().set_index("client")["hours"]
    return hours.reindex(clients.index).fillna(0.0).where(clients["hours"].notna())


def _months_as_new(clients: pd.DataFrame, ledger: Ledger, costing: Costing) -> pd.Series:
    """Count the months on file in which a client was new.

    A client seen from the first month on file may have been there before: without the day it began it
    counts as old.
    """
    months = months_of(ledger, "")
    age = clients["known_months"].astype(float)
    first = pd.to_datetime(clients["first_on"]).dt.to_period("M")
    from_the_start = first == first.min()
    began_unknown = from_the_start & clients["since_on"].isna()
    began = (months - age).clip(lower=0.0)
    ended = (months - age + costing.acquisition_months).clip(upper=months)
    return (ended - began).clip(lower=0.0).mask(began_unknown, 0.0).fillna(0.0)
