"""What the files cover and what they leave out, and what each missing table would make possible."""

from dataclasses import dataclass
from datetime import date

import pandas as pd
import polars as pl

from analysis.columns import TABLES
from analysis.periods import SEEN_ON, first_and_last, months_between
from analysis.reading.model import Ledger, Reading
from analysis.settings import Settings
from analysis.shared_months import different_months

#: Tables whose absence is worth a word, in the order that helps most.
WORTH_ADDING = ("invoices", "hours", "incidents", "ratings", "clients")


@dataclass(frozen=True)
class TablePeriod:
    """The time one table covers, and the months in between without a single row (first days)."""

    table: str
    first_on: date
    last_on: date
    months: int
    missing_months: tuple[date, ...]


@dataclass(frozen=True)
class MissingTable:
    """A table that is not there, and what it would make possible (source text of the catalogue)."""

    table: str
    label: str
    unlocks: str


@dataclass(frozen=True)
class Coverage:
    """How far the files reach.

    Attributes
    ----------
    clients, scored : int
        How many clients there are, and how many have a field.
    invoices_without_client, hours_without_client, incidents_without_client : int
        Rows set apart because no client is named.
    invoiced_without_hours : tuple of str
        Clients with invoices but no hours, where there is a table of hours.
    hours_without_invoice : tuple of str
        Clients with hours but no invoice, where there is a table of invoices.
    periods : tuple of TablePeriod
    uneven : bool
        Whether hours and invoices cover different months within the chosen period, see
        :func:`analysis.shared_months.different_months`.
    missing : tuple of MissingTable
    hours_known, result_known, pleasure_known, incidents_known, payment_known : int
        Of how many clients each is known.
    too_young : int
        Clients known for too short a time for a field.
    several_currencies : tuple of str
        The currencies, where there are more than one.
    """

    clients: int
    scored: int
    invoices_without_client: int
    hours_without_client: int
    incidents_without_client: int
    invoiced_without_hours: tuple[str, ...]
    hours_without_invoice: tuple[str, ...]
    periods: tuple[TablePeriod, ...]
    uneven: bool
    missing: tuple[MissingTable, ...]
    hours_known: int
    result_known: int
    pleasure_known: int
    incidents_known: int
    payment_known: int
    too_young: int
    several_currencies: tuple[str, ...]


def coverage(reading: Reading, clients: pd.DataFrame, settings: Settings | None = None) -> Coverage:
    """Say what the files cover.

    Turns        what was read, and the scored clients
    into         a :class:`Coverage`

    Parameters
    ----------
    reading : Reading
    clients : DataFrame, index ``client``
        As :func:`score` returns it.
    settings : Settings, optional
        Those the scores were made with.

    Returns
    -------
    Coverage
    """
    minimum_months = (settings or Settings()).minimum_months
    ledger = reading.ledger
    invoiced, worked = _clients_in(ledger, "invoices"), _clients_in(ledger, "hours")
    periods = tuple(found for table in SEEN_ON if (found := _period(ledger, table)))
    known = clients[["hours", "result", "pleasure", "incidents", "days_late"]].notna().sum()
    return Coverage(
        clients=len(clients),
        scored=int(clients["field"].notna().sum()),
        invoices_without_client=_without_client(ledger, "invoices"),
        hours_without_client=_without_client(ledger, "hours"),
        incidents_without_client=_without_client(ledger, "incidents"),
        invoiced_without_hours=tuple(sorted(invoiced - worked)) if worked else (),
        hours_without_invoice=tuple(sorted(worked - invoiced)) if invoiced else (),
        periods=periods,
        uneven=different_months(ledger, settings) is not None,
        missing=tuple(
            MissingTable(name, TABLES[name].label, TABLES[name].unlocks)
            for name in WORTH_ADDING
            if name not in ledger.tables
        ),
        hours_known=int(known["hours"]),
        result_known=int(known["result"]),
        pleasure_known=int(known["pleasure"]),
        incidents_known=int(known["incidents"]),
        payment_known=int(known["days_late"]),
        too_young=int((clients["known_months"] < minimum_months).sum()),
        several_currencies=ledger.currencies if len(ledger.currencies) > 1 else (),
    )


def _clients_in(ledger: Ledger, table: str) -> set[str]:
    rows = ledger.tables.get(table)
    return set() if rows is None else set(rows["client"].drop_nulls().unique().to_list())


def _without_client(ledger: Ledger, table: str) -> int:
    """Count the rows of one table set apart for want of a client."""
    if "reason" not in ledger.set_apart.columns:
        return 0
    sheets = {(source.file, source.sheet) for source in ledger.sources if source.table == table}
    apart = ledger.set_apart.filter(pl.col("reason") == "no_client").unique(["file", "sheet", "row"])
    return sum((file, sheet) in sheets for file, sheet in apart.select("file", "sheet").iter_rows())


def _period(ledger: Ledger, table: str) -> TablePeriod | None:
    ends = first_and_last(ledger, table)
    if ends is None:
        return None
    first, last = ends
    every = pl.date_range(first.replace(day=1), last, "1mo", eager=True)
    present = ledger.tables[table][SEEN_ON[table]].cast(pl.Date).dt.truncate("1mo")
    missing = every.filter(~every.is_in(present.drop_nulls().unique().implode()))
    return TablePeriod(table, first, last, months_between(first, last), tuple(missing))
