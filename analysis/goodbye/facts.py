"""Gather what is on file about one client: the facts a goodbye may rest on."""

import math
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Any

import pandas as pd
import polars as pl

from analysis.errors import AnalysisError
from analysis.goodbye.record import GoodbyeFacts, Hours, Incident, Invoice, Payment, Sender
from analysis.reading.model import Ledger
from analysis.settings import Journal

#: Fewer counted invoices than this in the last year: look at all of them.
FEWEST_INVOICES = 4

_OPEN = ("open", "overdue", "part_paid")
_SETTLED = ("paid", "credited")
_FIGURES = ("result", "margin", "effective_hourly_rate", "unbilled_share", "incidents", "abuse", "pleasure")
_YEAR = timedelta(days=365)


class UnknownClientError(AnalysisError):
    """There is no such client."""

    sentence = "There is no client '{client}'. Choose one from the list of clients."


def gather(
    ledger: Ledger,
    clients: pd.DataFrame,
    client: str,
    *,
    as_of: date,
    journal: Journal | None = None,
    sender: Sender | None = None,
) -> GoodbyeFacts:
    """Gather what is on file about one client.

    Turns        the ledger's rows and one row of ``clients``
    into         GoodbyeFacts: names, invoices, hours, incidents, attempts

    Lines of one invoice are added up. Whether an invoice is open is taken from its open amount, else
    from its status, else from the missing payment date where the file has payment dates at all.

    Parameters
    ----------
    ledger : Ledger
        All usable rows. Not changed.
    clients : DataFrame, index ``client``
        One row per client; ``name``, ``contact``, ``email``, ``contract``, ``notice_days`` and the
        figures are used where they are there.
    client : str
        Key of the client.
    as_of : date
        The day the facts are of: what is due and unpaid then is late.
    journal : Journal, optional
        What was tried; entries of other clients are left out.
    sender : Sender, optional
        Who says goodbye.

    Raises
    ------
    UnknownClientError
        ``clients`` has no such row.

    Examples
    --------
    >>> rows = pl.DataFrame(
    ...     {
    ...         "client": ["a"],
    ...         "invoice_number": ["7"],
    ...         "amount": [100.0],
    ...         "due_on": [date(2025, 3, 1)],
    ...         "status": ["open"],
    ...     }
    ... )
    >>> ledger = Ledger({"invoices": rows}, {"a": "Ada Ltd"}, pl.DataFrame())
    >>> clients = pd.DataFrame(index=pd.Index(["a"], name="client"))
    >>> facts = gather(ledger, clients, "a", as_of=date(2025, 3, 11))
    >>> facts.name, facts.open_invoices[0].open_amount, facts.open_invoices[0].days_late
    ('Ada Ltd', 100.0, 10)
    """
    if client not in clients.index:
        raise UnknownClientError(client=client)
    sender, journal = sender or Sender(), journal or Journal()
    known = {**_client_row(ledger, client), **_filled(clients.loc[client].to_dict())}
    invoices = _invoices(_rows(ledger, "invoices", client), ledger, sender, as_of)
    days = known.get("notice_days")
    return GoodbyeFacts(
        client=client,
        name=_clean(ledger.names.get(client) or known.get("name") or client),
        as_of=as_of,
        sender=sender,
        contact=_clean(known.get("contact", "")),
        email=_clean(known.get("email", "")),
        client_number=_clean(known.get("client_number", "")),
        contract=_clean(known.get("contract", "")).lower(),
        notice_days=None if days is None else round(float(days)),
        since_on=_day(known.get("since_on")),
        invoices=invoices,
        has_invoices="invoices" in ledger.tables,
        payment=_payment(invoices, as_of),
        hours=_hours(_rows(ledger, "hours", client), as_of),
        incidents=_incidents(_rows(ledger, "incidents", client)),
        attempts=tuple(
            sorted(
                (entry for entry in journal.attempts if entry.client == client), key=lambda entry: entry.on
            )
        ),
        exception=_clean(journal.exceptions.get(client, "")),
        figures={name: float(known[name]) for name in _FIGURES if name in known},
    )


def _rows(ledger: Ledger, table: str, client: str) -> list[dict[str, Any]]:
    if table not in ledger.tables:
        return []
    return ledger.tables[table].filter(pl.col("client") == client).to_dicts()


def _client_row(ledger: Ledger, client: str) -> dict[str, Any]:
    """Give what the client list says, the last filled cell of each column."""
    found: dict[str, Any] = {}
    for row in _rows(ledger, "clients", client):
        found |= _filled(row)
    return found


def _filled(row: Mapping[Any, Any]) -> dict[str, Any]:
    """Leave out the cells that hold nothing."""
    return {
        str(name): value
        for name, value in row.items()
        if not (
            value is None
            or value is pd.NaT
            or value == ""
            or (isinstance(value, float) and math.isnan(value))
        )
    }


def _clean(value: object) -> str:
    """Write a cell as one line of text, so that an uploaded name cannot change the shape of a letter."""
    printable = "".join(sign if sign.isprintable() else " " for sign in str(value))
    return " ".join(printable.split())


def _day(value: object) -> date | None:
    """Give the day of a date or a moment."""
    if isinstance(value, pd.Timestamp):
        return value.date()
    return value if isinstance(value, date) else None


def _sum(rows: Sequence[Mapping[str, Any]], column: str) -> float | None:
    """Add up what is known of a column; None where nothing is."""
    values = [row[column] for row in rows if row.get(column) is not None]
    return float(sum(values)) if values else None


def _first(rows: Sequence[Mapping[str, Any]], column: str) -> Any:
    return next((row[column] for row in rows if row.get(column) is not None), None)


def _invoices(rows: list[dict[str, Any]], ledger: Ledger, sender: Sender, as_of: date) -> tuple[Invoice, ...]:
    """Add the lines of each invoice up; a row without a number is an invoice of its own."""
    columns = ledger.tables["invoices"] if "invoices" in ledger.tables else pl.DataFrame()
    dated_payments = "paid_on" in columns.columns and columns["paid_on"].null_count() < columns.height
    fallback = ledger.currencies[0] if ledger.currencies else sender.currency
    keyed = sorted(
        ((str(row.get("invoice_number") or ""), place, row) for place, row in enumerate(rows)),
        key=lambda item: (item[0], item[1]),
    )
    groups: list[list[dict[str, Any]]] = []
    for number, lines in groupby(keyed, key=lambda item: item[0]):
        found = [line for _, _, line in lines]
        groups += [found] if number else [[line] for line in found]
    invoices = [_invoice(lines, fallback, as_of, dated_payments) for lines in groups]
    return tuple(sorted(invoices, key=lambda one: (one.invoiced_on or date.max, one.number)))


def _invoice(lines: list[dict[str, Any]], fallback: str, as_of: date, dated_payments: bool) -> Invoice:
    amount = _sum(lines, "amount")
    due_on, paid_on = _day(_first(lines, "due_on")), _day(_first(lines, "paid_on"))
    status, stated = _first(lines, "status"), _sum(lines, "open_amount")
    unpaid = paid_on is None and (status in _OPEN or (status is None and dated_payments))
    gross = _sum(lines, "amount_with_tax")
    if gross is None and amount is not None and (tax := _sum(lines, "tax")) is not None:
        gross = amount + tax
    open_is_net = False
    if status in _SETTLED:
        open_amount = 0.0
    elif stated is not None:
        open_amount = stated
    elif unpaid:
        open_amount, open_is_net = (amount or 0.0, True) if gross is None else (gross, False)
        open_amount -= _sum(lines, "paid_amount") or 0.0
    else:
        open_amount = 0.0
    open_amount = round(open_amount, 2)
    disputed = bool(_first(lines, "disputed"))
    days_late = _first(lines, "days_late")
    if due_on is not None and paid_on is not None:
        days_late = max(0, (paid_on - due_on).days)
    elif due_on is not None and open_amount > 0:
        days_late = max(0, (as_of - due_on).days)
    is_credit = amount is not None and amount < 0
    return Invoice(
        number=_clean(_first(lines, "invoice_number") or ""),
        invoiced_on=_day(_first(lines, "invoiced_on")),
        due_on=due_on,
        paid_on=paid_on,
        amount=amount,
        open_amount=open_amount,
        currency=_first(lines, "currency") or fallback,
        days_late=None if days_late is None or is_credit or disputed else max(0, int(days_late)),
        open_is_net=open_is_net and open_amount > 0,
        disputed=disputed,
    )


def _payment(invoices: Sequence[Invoice], as_of: date) -> Payment:
    """Count the invoices of the last year whose payment is known, and the late ones among them."""
    known = [
        one
        for one in invoices
        if one.days_late is not None and not (one.is_open and one.due_on is not None and one.due_on >= as_of)
    ]
    recent = [one for one in known if one.invoiced_on is not None and one.invoiced_on > as_of - _YEAR]
    counted = tuple(recent if len(recent) >= FEWEST_INVOICES else known)
    return Payment(counted, tuple(one for one in counted if one.days_late))


def _hours(rows: list[dict[str, Any]], as_of: date) -> Hours | None:
    """Add up the hours of the last year; where no row is dated, of all."""
    recent = [row for row in rows if (day := _day(row.get("worked_on"))) and as_of - _YEAR < day <= as_of]
    rows = recent or rows
    worked = _sum(rows, "hours")
    if worked is None:
        return None
    billed = _sum(rows, "billed_hours")
    unbilled = None if billed is None else max(0.0, worked - billed)
    if unbilled is None and any(row.get("billable") is not None for row in rows):
        unbilled = _sum([row for row in rows if row.get("billable") is False], "hours") or 0.0
    days = [day for row in rows if (day := _day(row.get("worked_on")))]
    return Hours(
        worked,
        unbilled,
        _sum(rows, "agreed_hours"),
        min(days, default=None),
        max(days, default=None),
        len(rows),
    )


def _incidents(rows: list[dict[str, Any]]) -> tuple[Incident, ...]:
    """Give one incident per case: the first day, the gravest severity."""
    cases: dict[str, list[dict[str, Any]]] = {}
    for place, row in enumerate(rows):
        cases.setdefault(str(row.get("case_number") or f"\0{place}"), []).append(row)
    found = [
        Incident(
            on=min((day for row in case if (day := _day(row.get("happened_on")))), default=None),
            kind=_clean(_first(case, "kind") or "").lower(),
            severity=max(
                (float(row["severity"]) for row in case if row.get("severity") is not None), default=None
            ),
            note=_clean(_first(case, "note") or ""),
            case_number=_clean(_first(case, "case_number") or ""),
        )
        for case in cases.values()
    ]
    return tuple(sorted(found, key=lambda one: (one.on or date.max, one.case_number)))
