"""Ledger to clients: one row each, with every number the rest is reckoned from."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import narwhals as nw
import pandas as pd
import polars as pl

from analysis.by_client import beside, with_codes
from analysis.client_list import referrals, typed_in, with_client_list
from analysis.costing.capacity import with_hour_cost
from analysis.costing.lines import with_lines
from analysis.hour_cost import cost_of_an_hour
from analysis.in_period import bounds, ends_on, in_period
from analysis.incident_kinds import KINDS
from analysis.judging import hard_cases, judged
from analysis.metrics import METRICS
from analysis.period_choice import Period
from analysis.periods import as_of, spans
from analysis.reading.model import Ledger
from analysis.receivables import days_sales_outstanding
from analysis.rows import cases, documents, rating_rows, worked
from analysis.settings import Journal, Settings
from analysis.team_voice import with_noted_ratings
from analysis.trends import burden_trend, growth

#: Tables whose rows make somebody a client.
CLIENT_TABLES = ("invoices", "hours", "incidents", "ratings")
#: Metrics that count cases of a kind, with the kinds that show them.
_BY_KIND = {
    "rush": ("rush", "evening"),
    "chasing": ("chasing",),
    "abuse": ("abuse", "safety"),
    "unethical": ("unethical",),
}


def row_frames(ledger: Ledger, settings: Settings, day: date | None) -> Mapping[str, nw.LazyFrame[Any]]:
    """Give the rows ready to be added up, by the name ``Metric.table`` uses; only those there are."""
    found = {
        "documents": documents(ledger, settings, day),
        "worked": worked(ledger, settings),
        "cases": cases(ledger, settings),
    }
    ratings = rating_rows(ledger, settings, day)
    if ratings is not None:
        found["ratings"] = nw.from_native(ratings.lazy())
    return {name: frame for name, frame in found.items() if frame is not None}


def summarise(
    ledger: Ledger, settings: Settings | None = None, journal: Journal | None = None
) -> pd.DataFrame:
    """Add up the ledger to one row per client.

    Turns        rows of invoices, hours, incidents, ratings and clients, and what the journal holds
    into         client | name, every metric of ``METRICS``, first_on, last_on, segment, group, …

    Unknown is missing, never 0: a client without hours on file while others have them has unknown hours.
    That there were no incidents is known wherever there is a table of incidents; that none of them was rush,
    only where some kind on file speaks of rush, and so for chasing, abuse and unethical acts. Totals
    given ready-made in a list with one row per client are used where no rows tell.

    Parameters
    ----------
    ledger : Ledger
        As cleaning gives it. Not changed.
    settings : Settings, optional
        Completes what the files leave out: cost of an hour, hours a month, how working with them is.
    journal : Journal, optional
        Its ratings join those on file; its judgements stand beside the figures.

    Returns
    -------
    DataFrame, index ``client`` (stable key), by revenue descending, then key
        Clients with at least one row in invoices, hours, incidents or ratings, and those typed in by hand
        with at least one figure; with none of these tables, those of the client list. Numbers are floats in
        the unit of their metric. Besides: ``first_on`` and ``last_on`` (days), ``known_months``, ``years``
        and ``incident_years`` (see :mod:`analysis.periods`), the parts and ends of the result lines (see
        :func:`analysis.costing.lines.with_lines`), ``mean_days_late`` (as ``days_late``, with open invoices
        that are not due yet as 0), ``trend`` (improving, worsening or missing), ``hours_estimated`` (whether
        the hours are the owner's estimate), ``referrals`` (how many clients this one brought in), the facts
        of the client list, and what was noted of the client (see :func:`analysis.judging.judged`).

    Examples
    --------
    >>> rows = pl.DataFrame({"client": ["ann", "bob", "ann"], "amount": [100.0, 50.0, -20.0]})
    >>> ledger = Ledger({"invoices": rows}, {"ann": "Ann", "bob": "Bob"}, pl.DataFrame())
    >>> summarise(ledger)["revenue"].to_dict()
    {'ann': 80.0, 'bob': 50.0}
    """
    own, journal = settings or Settings(), journal or Journal()
    settings = with_hour_cost(ledger, own)
    ledger = with_codes(with_noted_ratings(ledger, journal))
    whole, day, ends = ledger, as_of(ledger, settings), bounds(ledger, settings)
    ledger = in_period(whole, settings)
    keys = _keys(ledger)
    clients = pd.DataFrame({"name": [ledger.names.get(key, key) for key in keys.to_list()]}, index=keys)
    frames = row_frames(ledger, settings, day)
    clients = clients.join(_added_up(frames, keys, told=_kinds_told(whole)))
    clients = clients.join(spans(whole, keys, day, chosen=ledger, bounds=ends))
    clients = with_client_list(clients, ledger, settings)
    clients["mean_days_late"] = clients["mean_days_late"].fillna(clients["days_late"])
    clients["weighing_incidents"] = clients["weighing_incidents"].fillna(clients["incidents"])
    clients = _with_answers(clients, settings)
    clients = with_lines(_with_derived(clients), ledger, own)
    of_whole = frames.get("documents") if whole is ledger else None
    clients["days_sales_outstanding"] = days_sales_outstanding(whole, settings, keys, day, rows=of_whole)
    # A trend looks back from the end of the period, else from the last work on file, over all before it.
    last = ends[1] or ends_on(whole, settings, Period.last_12_months())
    clients["growth"] = growth(whole, settings, clients, last)
    clients["trend"] = burden_trend(whole, settings, clients, last)
    # What no weight offsets counts whenever it was, also outside the period.
    clients = clients.join(hard_cases(whole, settings, keys))
    clients = judged(clients, journal, settings, as_of=day).drop(columns=["hard_kind", "hard_day"])
    leading = ["name", *METRICS]
    ordered = clients[[*leading, *(column for column in clients if column not in leading)]]
    ranked = ordered.sort_index().sort_values("revenue", ascending=False, kind="stable", na_position="last")
    ranked = ranked.copy()  # in one piece again, after so many columns were added one by one
    # Until here the keys are plain objects: pandas looks anew at every text of an index at every step.
    return ranked.set_axis(ranked.index.astype("str"))


def _keys(ledger: Ledger) -> pd.Index:
    """Give the clients, sorted by key."""
    tables = [ledger.tables[name] for name in CLIENT_TABLES if name in ledger.tables]
    if not tables:
        tables = [ledger.tables[name] for name in ("clients",) if name in ledger.tables]
    by_hand = typed_in(ledger)
    if not by_hand.is_empty():
        tables.append(by_hand)
    found = {key for table in tables for key in table["client"].unique().to_list()}
    keys: pd.Index = pd.Index(sorted(found - {None}), name="client", dtype="object")
    return keys


def _kinds_told(ledger: Ledger) -> frozenset[str]:
    """Give the metrics of which some kind of incident on file speaks.

    A helpdesk whose tickets are questions and rush does not say that nobody had to be chased.
    """
    incidents = ledger.tables.get("incidents")
    if incidents is None or "kind" not in incidents.columns:
        return frozenset()
    kinds = incidents["kind"].drop_nulls().unique().str.to_lowercase()
    return frozenset(
        name
        for name, shown in _BY_KIND.items()
        if any(kinds.str.contains(KINDS[each]).any() for each in shown)
    )


def _added_up(
    frames: Mapping[str, nw.LazyFrame[Any]], keys: pd.Index, *, told: frozenset[str]
) -> pd.DataFrame:
    """Give every metric that is a sum over rows; missing where the client has no such row.

    What depends on the kind of a case is missing everywhere unless it is ``told``: unless some kind on file
    speaks of it.
    """
    hidden = ("result_on_file", "pleasure_weight", "mean_days_late")
    added = pd.DataFrame({name: float("nan") for name in hidden}, index=keys)
    for table in ("documents", "worked", "cases", "ratings"):
        metrics = [metric for metric in METRICS.values() if metric.table == table]
        if table not in frames:
            added = added.assign(**{metric.name: float("nan") for metric in metrics})
            continue
        sums = [metric.rows.alias(metric.name) for metric in metrics if metric.rows is not None]
        if table == "documents":
            whole = ~nw.col("result_missing").any()
            sums.append(nw.when(whole).then(nw.col("result").sum()).alias("result_on_file"))
            sums.append(nw.col("days_after").mean().alias("mean_days_late"))
        elif table == "ratings":
            sums.append(nw.col("weight").sum().alias("pleasure_weight"))
        found = frames[table].group_by("client").agg(*sums).collect().to_native()
        numbers = beside(keys, found.with_columns(pl.exclude("client").cast(pl.Float64)))
        added = added.drop(columns=added.columns.intersection(numbers.columns)).join(numbers)
    if "cases" in frames:
        known = frames["cases"].select(nw.col("severity").count()).collect().item()
        added["incidents"] = added["incidents"].fillna(0.0)
        none = added["incidents"] == 0
        if known:
            added.loc[none, "severity_points"] = 0.0
        added.loc[none, ["weighing_incidents", *sorted(told)]] = 0.0
        added[[name for name in _BY_KIND if name not in told]] = float("nan")
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
    weight = clients["pleasure_weight"].fillna(count)
    total = clients["pleasure"].fillna(0.0) * weight + grid.fillna(0.0)
    pleasure = (total / (weight + grid.notna())).where(answers > 0)
    return clients.drop(columns="pleasure_weight").assign(
        hours=hours,
        hours_estimated=estimated,
        hours_cost=hours_cost,
        pleasure=pleasure,
        pleasure_count=answers,
        joy=pleasure,
    )


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
        result_stated=clients["result_on_file"].notna(),
        margin=(result / revenue).where(revenue > 0),
        effective_hourly_rate=((revenue - direct) / hours).where(hours > 0),
        hours_per_1000=(hours / revenue * 1000).where(revenue > 0),
        unbilled_hours=unbilled,
        unbilled_share=(unbilled / hours).where(hours > 0),
        rush_share=(clients["rush"] / clients["incidents"]).where(clients["incidents"] > 0),
        referrals=referrals(clients),
    )
