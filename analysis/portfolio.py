"""The portfolio as a whole: totals, payment behaviour, and sums per currency."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import narwhals as nw
import pandas as pd
import polars as pl

from analysis.by_client import sum_of_known
from analysis.concentration import Concentration, concentrations
from analysis.in_period import bounds, in_period, undated
from analysis.metrics import METRICS
from analysis.periods import as_of, period
from analysis.reading.model import Ledger
from analysis.receivables import days_sales_outstanding_of_all
from analysis.settings import Settings
from analysis.summary import row_frames


@dataclass(frozen=True)
class Portfolio:
    """All clients together. Unknown is None, never 0.

    Attributes
    ----------
    clients : int
    first_on, last_on : date or None
        The first and last day on which something was invoiced, worked or reported.
    as_of : date or None
        The day the figures look back from.
    period : str
        The kind of period that was chosen, see :class:`analysis.period_choice.Period`.
    period_from, period_to : date or None
        Its first and last day; None where everything counts.
    left_out : mapping of str to int
        Table → rows without a date, which belong to no period.
    currency : str or None
        The currency of the money: the one on file or, where the files name none, the one that was chosen;
        None where there is no such choice, or several on file.
    currencies : mapping of str to mapping
        Currency → its own sums: ``revenue``, ``invoices``; "" for rows that name none beside others that do.
    revenue, result, hours, open_amount, overdue_amount, financing_cost : float or None
        Sums over the clients of whom it is known.
    result_low, result_high : float or None
        Where the result lies if every estimate is off the same way; equal to it where none is.
    result_clients, hours_clients : int
        Of how many clients the result and the hours are known.
    incidents, invoices, late_invoices : int or None
    judged_invoices : int or None
        Invoices of which it is known whether they were late: paid with a date, or past due.
    mean_days_late, mean_days_late_judged, mean_days_late_of_late, days_late_weighted : float or None
        Over all invoices, by the same expressions as per client; the first counts open invoices that are not
        due yet as 0, the second leaves them out.
    share_late : float or None
        Late invoices as a share of the judged ones; None where ``only_late_known``.
    days_sales_outstanding : float or None
        Open amount in days of the last year's revenue, over everything on file.
    founded_disputes, unfounded_disputes : int or None
        Invoices disputed with and without ground.
    concentration : mapping of str to Concentration
        For revenue, result, hours, incidents and joy.
    fields : mapping of str to int
        Field → number of clients, where the clients are scored.
    """

    clients: int
    first_on: date | None
    last_on: date | None
    as_of: date | None
    period: str
    period_from: date | None
    period_to: date | None
    left_out: Mapping[str, int]
    currency: str | None
    currencies: Mapping[str, Mapping[str, float]]
    revenue: float | None
    result: float | None
    result_low: float | None
    result_high: float | None
    hours: float | None
    incidents: int | None
    invoices: int | None
    late_invoices: int | None
    judged_invoices: int | None
    share_late: float | None
    mean_days_late: float | None
    mean_days_late_judged: float | None
    mean_days_late_of_late: float | None
    days_late_weighted: float | None
    open_amount: float | None
    overdue_amount: float | None
    financing_cost: float | None
    days_sales_outstanding: float | None
    founded_disputes: int | None
    unfounded_disputes: int | None
    result_clients: int
    hours_clients: int
    concentration: Mapping[str, Concentration]
    fields: Mapping[str, int] = field(default_factory=dict)

    @property
    def only_late_known(self) -> bool:
        """Whether invoices are judged only by being late, so that their share of the judged says nothing.

        So where no day of payment is on file: of what was paid nobody knows whether it was on time.
        """
        return bool(self.late_invoices) and self.share_late is None


def portfolio(ledger: Ledger, clients: pd.DataFrame, settings: Settings | None = None) -> Portfolio:
    """Add up the portfolio.

    Turns        the ledger and its clients
    into         a :class:`Portfolio`

    Parameters
    ----------
    ledger : Ledger
    clients : DataFrame, index ``client``
        As :func:`summarise` or :func:`score` returns it, with the same settings.
    settings : Settings, optional

    Returns
    -------
    Portfolio

    Examples
    --------
    >>> from analysis.summary import summarise
    >>> rows = pl.DataFrame({"client": ["ann", "bob"], "amount": [100.0, 50.0]})
    >>> ledger = Ledger({"invoices": rows}, {"ann": "Ann", "bob": "Bob"}, pl.DataFrame())
    >>> portfolio(ledger, summarise(ledger)).revenue
    150.0
    """
    settings = settings or Settings()
    day, ends = as_of(ledger, settings), bounds(ledger, settings)
    left_out = undated(ledger, settings)
    outstanding_days = days_sales_outstanding_of_all(ledger, settings, day)
    ledger = in_period(ledger, settings)
    first_on, last_on = period(ledger)
    documents = _over_all_documents(ledger, settings, day)
    incidents = ledger.tables.get("incidents")
    reported = None if incidents is None else frozenset(incidents["client"].to_list())
    fields = clients["field"].value_counts() if "field" in clients else pd.Series(dtype=int)
    late, invoices = documents.get("late_invoices"), documents.get("invoices")
    return Portfolio(
        clients=len(clients),
        first_on=first_on,
        last_on=last_on,
        as_of=day,
        period=settings.period.kind,
        period_from=ends[0],
        period_to=ends[1],
        left_out=left_out,
        currency=_currency(ledger, settings),
        currencies=per_currency(ledger, settings),
        revenue=sum_of_known(clients["revenue"]),
        result=sum_of_known(clients["result"]),
        result_low=sum_of_known(clients["result_low"]),
        result_high=sum_of_known(clients["result_high"]),
        hours=sum_of_known(clients["hours"]),
        incidents=_whole(sum_of_known(clients["incidents"])),
        invoices=_whole(sum_of_known(clients["invoices"]) if invoices is None else invoices),
        late_invoices=_whole(late),
        judged_invoices=_whole(documents.get("judged_invoices")),
        share_late=documents.get("share_late"),
        mean_days_late=documents.get("mean_days_late"),
        mean_days_late_judged=documents.get("days_late"),
        mean_days_late_of_late=documents.get("days_late_of_late"),
        days_late_weighted=documents.get("days_late_weighted"),
        open_amount=sum_of_known(clients["open_amount"]),
        overdue_amount=_overdue(clients),
        financing_cost=sum_of_known(clients["financing_cost"]),
        days_sales_outstanding=outstanding_days,
        founded_disputes=_whole(sum_of_known(clients["founded_disputes"])),
        unfounded_disputes=_whole(sum_of_known(clients["unfounded_disputes"])),
        result_clients=int(clients["result"].notna().sum()),
        hours_clients=int(clients["hours"].notna().sum()),
        concentration=concentrations(clients, reported),
        fields={str(name): int(count) for name, count in fields.items()},
    )


def _over_all_documents(ledger: Ledger, settings: Settings, day: date | None) -> dict[str, float]:
    """Apply the expressions of the invoice metrics to all rows at once; unknown ones left out."""
    frame = row_frames(ledger, settings, day).get("documents")
    if frame is None:
        return {}
    metrics = [metric for metric in METRICS.values() if metric.table == "documents"]
    expressions = [metric.rows.alias(metric.name) for metric in metrics if metric.rows is not None]
    row: dict[str, Any] = (
        frame.select(
            *expressions,
            judged_invoices=nw.col("judged_late").count(),
            mean_days_late=nw.col("days_after").mean(),
        )
        .collect()
        .rows(named=True)[0]
    )
    return {name: float(value) for name, value in row.items() if value is not None}


def _currency(ledger: Ledger, settings: Settings) -> str | None:
    if len(ledger.currencies) > 1:
        return settings.currency if settings.currency in ledger.currencies else None
    return ledger.currencies[0] if ledger.currencies else settings.unnamed_currency


def per_currency(ledger: Ledger, settings: Settings) -> dict[str, dict[str, float]]:
    """Add up each currency apart, in the order of the ledger.

    Turns        the invoices of the ledger
    into         currency → ``revenue`` in that currency, and how many ``invoices``

    Examples
    --------
    >>> rows = pl.DataFrame({"client": ["a", "a"], "amount": [10.0, 5.0], "currency": ["EUR", "USD"]})
    >>> ledger = Ledger({"invoices": rows}, {"a": "A"}, pl.DataFrame(), currencies=("EUR", "USD"))
    >>> per_currency(ledger, Settings())["USD"]
    {'revenue': 5.0, 'invoices': 1}
    """
    sums: dict[str, dict[str, float]] = {}
    for code in ledger.currencies:
        alone = _only(ledger, code)
        frame = row_frames(alone, settings, None).get("documents")
        if frame is None:
            continue
        row = frame.select(revenue=nw.col("amount").sum(), invoices=nw.len()).collect().rows(named=True)[0]
        sums[code] = {"revenue": float(row["revenue"] or 0), "invoices": int(row["invoices"])}
    return sums


def _only(ledger: Ledger, code: str) -> Ledger:
    """Keep the invoices in one currency; where there is just one, also those that name none."""
    rows = ledger.tables.get("invoices")
    if rows is None or "currency" not in rows.columns:
        return ledger
    own = pl.col("currency") == code
    if len(ledger.currencies) == 1:
        own = own | pl.col("currency").is_null()
    return replace(ledger, tables={"invoices": rows.filter(own)}, currencies=(code,))


def _overdue(clients: pd.DataFrame) -> float | None:
    """Add up what is overdue; not 0 while it is not known of a client with something open."""
    unsure = clients["overdue_amount"].isna() & (clients["open_amount"] > 0)
    overdue = sum_of_known(clients["overdue_amount"])
    return None if unsure.any() and not overdue else overdue


def _whole(value: float | None) -> int | None:
    return None if value is None else round(value)
