"""Ledger to clients: one row each, with every number the rest is reckoned from."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import narwhals as nw
import pandas as pd
import polars as pl

from analysis.client_list import referrals, with_client_list
from analysis.metrics import METRICS, Metric
from analysis.periods import as_of, spans
from analysis.reading.model import Ledger
from analysis.rows import cases, documents, table_rows, worked
from analysis.settings import Settings
from analysis.trends import burden_trend, growth

__all__ = ["METRICS", "Metric", "as_of", "summarise"]

#: Tables whose rows make somebody a client.
CLIENT_TABLES = ("invoices", "hours", "incidents", "ratings")


def row_frames(ledger: Ledger, settings: Settings, day: date | None) -> Mapping[str, nw.LazyFrame[Any]]:
    """Give the rows ready to be added up, by the name ``Metric.table`` uses; only those there are."""
    found = {
        "documents": documents(ledger, settings, day),
        "worked": worked(ledger, settings),
        "cases": cases(ledger, settings),
    }
    ratings = table_rows(ledger, "ratings", settings)
    if ratings is not None:
        found["ratings"] = nw.from_native(ratings.lazy()).with_columns(nw.col("pleasure").cast(nw.Float64))
    return {name: frame for name, frame in found.items() if frame is not None}


def summarise(ledger: Ledger, settings: Settings | None = None) -> pd.DataFrame:
    """Add up the ledger to one row per client.

    Turns        rows of invoices, hours, incidents, ratings and clients
    into         client | name, every metric of ``METRICS``, first_on, last_on, segment, group, …

    Unknown is missing, never 0: a client without hours on file while others have them has unknown hours.
    That there were no incidents is known wherever there is a table of incidents. Totals given ready-made in
    a list with one row per client are used where no rows tell.

    Parameters
    ----------
    ledger : Ledger
        As cleaning gives it. Not changed.
    settings : Settings, optional
        Completes what the files leave out: cost of an hour, hours a month, how working with them is.

    Returns
    -------
    DataFrame, index ``client`` (stable key), by revenue descending, then key
        Clients with at least one row in invoices, hours, incidents or ratings; with none of these tables,
        those of the client list. Numbers are floats in the unit of their metric. Besides: ``first_on`` and
        ``last_on`` (days), ``known_months``, ``years`` and ``incident_years`` (see :mod:`analysis.periods`),
        ``trend`` (improving, worsening or missing), ``hours_estimated`` (whether the hours are the owner's
        estimate), ``referrals`` (how many clients this one brought in), and the facts of the client list.

    Examples
    --------
    >>> rows = pl.DataFrame({"client": ["ann", "bob", "ann"], "amount": [100.0, 50.0, -20.0]})
    >>> ledger = Ledger({"invoices": rows}, {"ann": "Ann", "bob": "Bob"}, pl.DataFrame())
    >>> summarise(ledger)["revenue"].to_dict()
    {'ann': 80.0, 'bob': 50.0}
    """
    settings = settings or Settings()
    day = as_of(ledger, settings)
    keys = _keys(ledger)
    clients = pd.DataFrame({"name": [ledger.names.get(key, key) for key in keys]}, index=keys)
    clients = clients.join(_added_up(row_frames(ledger, settings, day), keys))
    clients = clients.join(spans(ledger, keys, day))
    clients = with_client_list(clients, ledger, settings)
    clients = _with_answers(clients, settings)
    clients = _with_derived(clients)
    clients["growth"] = growth(ledger, settings, clients, day)
    clients["trend"] = burden_trend(ledger, settings, clients, day)
    leading = ["name", *METRICS]
    ordered = clients[[*leading, *(column for column in clients if column not in leading)]]
    return ordered.sort_index().sort_values("revenue", ascending=False, kind="stable", na_position="last")


def _keys(ledger: Ledger) -> pd.Index:
    """Give the clients, sorted by key."""
    tables = [ledger.tables[name] for name in CLIENT_TABLES if name in ledger.tables]
    if not tables:
        tables = [ledger.tables[name] for name in ("clients",) if name in ledger.tables]
    found = {key for table in tables for key in table["client"].drop_nulls().unique().to_list()}
    keys: pd.Index = pd.Index(sorted(found), name="client", dtype="str")
    return keys


def _added_up(frames: Mapping[str, nw.LazyFrame[Any]], keys: pd.Index) -> pd.DataFrame:
    """Give every metric that is a sum over rows; missing where the client has no such row."""
    added = pd.DataFrame({"result_on_file": float("nan")}, index=keys)
    for table in ("documents", "worked", "cases", "ratings"):
        metrics = [metric for metric in METRICS.values() if metric.table == table]
        if table not in frames:
            added = added.assign(**{metric.name: float("nan") for metric in metrics})
            continue
        sums = [metric.rows.alias(metric.name) for metric in metrics if metric.rows is not None]
        if table == "documents":
            whole = ~nw.col("result_missing").any()
            sums.append(nw.when(whole).then(nw.col("result").sum()).alias("result_on_file"))
        found = frames[table].group_by("client").agg(*sums).collect().to_native()
        numbers = found.with_columns(pl.exclude("client").cast(pl.Float64)).to_pandas().set_index("client")
        added = added.drop(columns=added.columns.intersection(numbers.columns)).join(numbers)
    if "cases" in frames:
        known = frames["cases"].select(nw.col("severity", "kind").count()).collect().row(0)
        added["incidents"] = added["incidents"].fillna(0.0)
        none = added["incidents"] == 0
        if known[0]:
            added.loc[none, "severity_points"] = 0.0
        if known[1]:
            added.loc[none, ["rush", "chasing", "abuse"]] = 0.0
    return added


def _with_answers(clients: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Complete hours, their cost and the ratings by what the owner answered."""
    index = clients.index
    months = clients["months"].fillna(12.0)
    a_month = pd.Series({key: float(hours) for key, hours in settings.hours_per_month.items()}, dtype=float)
    estimate = a_month.reindex(index) * months
    estimated = clients["hours"].isna() & estimate.notna()
    hours = clients["hours"].fillna(estimate)
    hours_cost = clients["hours_cost"]
    rate = cost_of_an_hour(clients, settings)
    if rate is not None:
        hours_cost = hours_cost.fillna(hours * rate)
    grid = pd.Series({key: float(score) for key, score in settings.pleasure.items()}, dtype=float).reindex(
        index
    )
    count = clients["pleasure_count"].fillna(0.0)
    count = count.where((count > 0) | clients["pleasure"].isna(), 1.0)
    answers = count + grid.notna()
    total = clients["pleasure"].fillna(0.0) * count + grid.fillna(0.0)
    pleasure = (total / answers).where(answers > 0)
    return clients.assign(
        hours=hours,
        hours_estimated=estimated,
        hours_cost=hours_cost,
        pleasure=pleasure,
        pleasure_count=answers,
        joy=pleasure,
    )


def cost_of_an_hour(clients: pd.DataFrame, settings: Settings) -> float | None:
    """Give what an hour costs: as chosen, else the mean over the hours whose cost is on file, else None."""
    if settings.hour_cost is not None:
        return settings.hour_cost
    known = clients[clients["hours_cost"].notna() & (clients["hours"] > 0)]
    return None if known.empty else float(known["hours_cost"].sum() / known["hours"].sum())


def _with_derived(clients: pd.DataFrame) -> pd.DataFrame:
    """Add what follows from the sums of one client."""
    revenue, hours = clients["revenue"], clients["hours"]
    costs = clients[["direct_cost", "hours_cost"]]
    reckoned = (revenue - costs.sum(axis="columns")).where(costs.notna().any(axis="columns"))
    result = clients["result_on_file"].fillna(reckoned)
    direct = clients["direct_cost"].fillna(0.0)
    unbilled = clients["unbilled_hours"].clip(lower=0.0)
    return clients.drop(columns="result_on_file").assign(
        result=result,
        margin=(result / revenue).where(revenue > 0),
        effective_hourly_rate=((revenue - direct) / hours).where(hours > 0),
        hours_per_1000=(hours / revenue * 1000).where(revenue > 0),
        unbilled_hours=unbilled,
        unbilled_share=(unbilled / hours).where(hours > 0),
        rush_share=(clients["rush"] / clients["incidents"]).where(clients["incidents"] > 0),
        referrals=referrals(clients),
    )
