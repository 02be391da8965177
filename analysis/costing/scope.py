"""Scope creep: hours worked beyond what was agreed or invoiced, in hours and in money."""

import pandas as pd
import polars as pl

from analysis.reading.model import Ledger
from analysis.settings import Settings


def agreed_against_worked(ledger: Ledger) -> pd.DataFrame:
    """Set the hours agreed beside the hours worked, project by project.

    Turns        client, project, hours, agreed_hours
    into         client, project, worked, agreed, over

    Where all rows of a project name the same number it is one agreement, repeated; different numbers are
    added up. Projects for which nothing was agreed are left out.

    Returns
    -------
    DataFrame
        Columns ``client``, ``project`` (missing where the file names none), ``worked``, ``agreed`` and
        ``over`` (worked − agreed, below zero where there is room), all in hours; the most over first.
    """
    empty = pd.DataFrame(columns=["client", "project", "worked", "agreed", "over"])
    rows = ledger.tables.get("hours")
    if rows is None or "agreed_hours" not in rows.columns:
        return empty
    if "project" not in rows.columns:
        rows = rows.with_columns(pl.lit(None, dtype=pl.String).alias("project"))
    agreed = pl.col("agreed_hours").cast(pl.Float64).drop_nulls()
    found = (
        rows.group_by("client", "project")
        .agg(
            worked=pl.col("hours").cast(pl.Float64).sum(),
            agreed=pl.when(agreed.n_unique() == 1).then(agreed.first()).otherwise(agreed.sum()),
            known=agreed.len(),
        )
        .filter(pl.col("known") > 0)
        .with_columns(over=pl.col("worked") - pl.col("agreed"))
        .sort("over", "client", descending=[True, False])
    )
    return found.select("client", "project", "worked", "agreed", "over").to_pandas()


def with_scope_creep(clients: pd.DataFrame, ledger: Ledger, settings: Settings) -> pd.DataFrame:
    """Add scope creep in hours, at cost and at the agreed rate.

    Turns        client | hours, hours_cost, unbilled_hours
    into         client | scope_creep_hours, scope_creep_cost, scope_creep_at_rate

    Hours beyond what was agreed, over the projects that went over; where nothing was agreed, the hours
    that were not invoiced. Missing where the files say neither. The rate is the client's own on the
    timesheets, else the owner's target rate.
    """
    over = agreed_against_worked(ledger)
    beyond = over["over"].astype(float).clip(lower=0.0).groupby(over["client"]).sum()
    hours = beyond.reindex(clients.index).astype(float).fillna(clients["unbilled_hours"])
    cost = (clients["hours_cost"] / clients["hours"]).where(clients["hours"] > 0)
    return clients.assign(
        scope_creep_hours=hours,
        scope_creep_cost=hours * cost,
        scope_creep_at_rate=hours * _rates(clients, ledger, settings),
    )


def _rates(clients: pd.DataFrame, ledger: Ledger, settings: Settings) -> pd.Series:
    """Give what an hour is invoiced at: the mean on the timesheets by hours, else the target rate."""
    aim = float("nan") if settings.target_rate is None else settings.target_rate
    rates = pd.Series(aim, index=clients.index)
    rows = ledger.tables.get("hours")
    if rows is None or "rate" not in rows.columns:
        return rates
    rate, hours = pl.col("rate").cast(pl.Float64), pl.col("hours").cast(pl.Float64)
    charged = rows.filter(rate.is_not_null() & (rate > 0) & (hours > 0))
    mean = charged.group_by("client").agg(rate=(rate * hours).sum() / hours.sum()).to_pandas()
    return mean.set_index("client")["rate"].reindex(clients.index).fillna(rates)
