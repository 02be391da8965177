"""One client through time, and the facts on file about it, row by row."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import narwhals as nw
import pandas as pd
import polars as pl

from analysis.in_period import in_period
from analysis.periods import as_of
from analysis.reading.model import Ledger
from analysis.rows import table_rows
from analysis.settings import Settings
from analysis.summary import row_frames

_MONTHLY = {
    "invoices": ("invoiced_on", "amount", "revenue"),
    "hours": ("worked_on", "hours", "hours"),
    "incidents": ("happened_on", "", "incidents"),
    "ratings": ("rated_on", "pleasure", "pleasure"),
}


def monthly_history(ledger: Ledger, client: str, settings: Settings | None = None) -> pd.DataFrame:
    """Give one client month by month.

    Turns        the dated rows of one client
    into         month | revenue, hours, incidents, pleasure, revenue_running

    Parameters
    ----------
    ledger : Ledger
    client : str
        The key.
    settings : Settings, optional

    Returns
    -------
    DataFrame, index ``month`` (first day), every month from the client's first to its last
        ===============  ==================================================================
        revenue          invoiced less credited in the month; 0 in a month without invoices,
                         missing where there is no dated invoice of the client at all, and in
                         months before or after all invoices of all clients
        hours            worked; idem
        incidents        number of cases; 0 in every month where there is a dated table of them
        pleasure         mean rating given in the month; missing in a month without
        revenue_running  revenue so far
        ===============  ==================================================================
    """
    settings = settings or Settings()
    ledger = in_period(ledger, settings)
    columns, covered = {}, {}
    for table, (on, column, name) in _MONTHLY.items():
        rows = table_rows(ledger, table, settings)
        if rows is None:
            continue
        dated = rows.filter(pl.col("client") == client, pl.col(on).is_not_null())
        if table == "incidents":
            dated = dated.unique(pl.coalesce("case_number", pl.format("row {} {}", "source", "row")))
        value = pl.len().cast(pl.Float64) if not column else pl.col(column).cast(pl.Float64).sum()
        if name == "pleasure":
            value = pl.col(column).cast(pl.Float64).mean()
        kept = "incidents" in ledger.tables and rows["happened_on"].count() if table == "incidents" else None
        if dated.is_empty() and not kept:
            continue
        monthly = dated.group_by(pl.col(on).cast(pl.Date).dt.truncate("1mo").alias("month")).agg(
            value.alias(name)
        )
        columns[name] = monthly.sort("month").to_pandas().set_index("month")[name]
        covered[name] = _first_and_last_month(rows[on])
    names = [name for _, _, name in _MONTHLY.values()]
    found = [series.index for series in columns.values() if len(series)]
    if not found:
        return pd.DataFrame(
            {name: pd.Series(dtype=float) for name in [*names, "revenue_running"]}
        ).rename_axis("month")
    first, last = min(index.min() for index in found), max(index.max() for index in found)
    months = pd.date_range(first, last, freq="MS", name="month", unit="s")
    history = pd.DataFrame(index=months)
    for name in names:
        series = columns.get(name)
        if series is None:
            history[name] = float("nan")
            continue
        series.index = pd.DatetimeIndex(series.index).as_unit("s")
        aligned = series.reindex(months)
        if name in ("revenue", "hours"):
            first, last = covered[name]
            aligned = aligned.fillna(0.0).where((months >= first) & (months <= last))
        history[name] = aligned.fillna(0.0) if name == "incidents" else aligned
    return history.assign(revenue_running=history["revenue"].cumsum())


def _first_and_last_month(days: pl.Series) -> tuple[pd.Timestamp, pd.Timestamp]:
    """Give the months between which a table was kept: outside them nothing is known, which is not 0."""
    dated = days.drop_nulls().cast(pl.Date).dt.truncate("1mo")
    return pd.Timestamp(dated.min()), pd.Timestamp(dated.max())  # type: ignore[arg-type]


@dataclass(frozen=True)
class InvoiceFact:
    """One invoice on file. ``days_late`` is signed: early is negative; None where unknown."""

    number: str | None
    amount: float | None
    open_amount: float | None
    invoiced_on: date | None
    due_on: date | None
    paid_on: date | None
    days_late: float | None


@dataclass(frozen=True)
class IncidentFact:
    """One incident on file."""

    happened_on: date | None
    kind: str | None
    severity: float | None
    note: str | None


@dataclass(frozen=True)
class ClientFacts:
    """What is on file about one client, row by row, for a conversation or a letter.

    Attributes
    ----------
    client, name : str
    as_of : date or None
    invoices : tuple of InvoiceFact
        Every invoice and credit note, oldest first.
    open_invoices : tuple of InvoiceFact
        Those still to be paid, in whole or in part.
    late_invoices : tuple of InvoiceFact
        Those paid after due, or open and past it; the latest first.
    incidents : tuple of IncidentFact
        Latest first.
    details : mapping of str to str
        What the client list says: contact, email, contract, notice_days, group …
    last_worked_on : date or None
    """

    client: str
    name: str
    as_of: date | None
    invoices: tuple[InvoiceFact, ...]
    open_invoices: tuple[InvoiceFact, ...]
    late_invoices: tuple[InvoiceFact, ...]
    incidents: tuple[IncidentFact, ...]
    details: Mapping[str, str]
    last_worked_on: date | None


def client_facts(ledger: Ledger, client: str, settings: Settings | None = None) -> ClientFacts:
    """Gather what is on file about one client.

    Turns        the rows of one client
    into         :class:`ClientFacts`

    Parameters
    ----------
    ledger : Ledger
    client : str
        The key.
    settings : Settings, optional

    Returns
    -------
    ClientFacts
        Empty tuples where nothing is on file.
    """
    settings = settings or Settings()
    day = as_of(ledger, settings)
    own = _only(ledger, client)
    frames = row_frames(own, settings, day)
    invoices = [
        (_invoice(row), row["open"], row["late"])
        for row in _rows(frames.get("documents"), "invoiced_on", "due_on", "invoice_number")
    ]
    incidents = [
        IncidentFact(row["happened_on"], row["kind"], row["severity"], row["note"])
        for row in _rows(frames.get("cases"), "happened_on", "kind")
    ]
    listed = own.tables.get("clients")
    details: dict[str, str] = {}
    for row in [] if listed is None else listed.to_dicts():
        given = {
            name: str(cell)
            for name, cell in row.items()
            if cell is not None and name not in ("source", "row")
        }
        details = given | details
    hours = own.tables.get("hours")
    worked = hours["worked_on"].max() if hours is not None and "worked_on" in hours.columns else None
    late = sorted(
        (fact for fact, _, is_late in invoices if is_late), key=lambda fact: fact.due_on or date.min
    )
    return ClientFacts(
        client=client,
        name=ledger.names.get(client, client),
        as_of=day,
        invoices=tuple(fact for fact, _, _ in invoices),
        open_invoices=tuple(fact for fact, is_open, _ in invoices if is_open),
        late_invoices=tuple(reversed(late)),
        incidents=tuple(reversed(incidents)),
        details=details,
        last_worked_on=pd.Timestamp(worked).date() if isinstance(worked, date) else None,
    )


def _only(ledger: Ledger, client: str) -> Ledger:
    """Keep the rows of one client."""
    tables = {
        name: rows.filter(pl.col("client") == client)
        for name, rows in ledger.tables.items()
        if "client" in rows.columns
    }
    kept = {name: rows for name, rows in tables.items() if not rows.is_empty()}
    return Ledger(kept, ledger.names, ledger.set_apart, currencies=ledger.currencies)


def _rows(frame: nw.LazyFrame[Any] | None, *order: str) -> list[dict[str, Any]]:
    if frame is None:
        return []
    rows: pl.DataFrame = frame.collect().to_native()
    return rows.sort(*order, nulls_last=True).to_dicts()


def _invoice(row: Mapping[str, Any]) -> InvoiceFact:
    return InvoiceFact(
        number=row["invoice_number"],
        amount=None if row["amount"] is None else float(row["amount"]),
        open_amount=row["outstanding"],
        invoiced_on=row["invoiced_on"],
        due_on=row["due_on"],
        paid_on=row["paid_on"],
        days_late=row["days"],
    )
