"""Gather what is on file about one client: the facts a goodbye may rest on."""

import re
from datetime import date, timedelta
from typing import Any

import pandas as pd
import polars as pl

from analysis.errors import UnknownClientError
from analysis.goodbye.cells import day as day_of
from analysis.goodbye.cells import filled, first, one_line, total
from analysis.goodbye.invoices import invoices_of, payment_of
from analysis.goodbye.letter_language import written_language
from analysis.goodbye.record import Contact, GoodbyeFacts, Hours, Incident, Sender
from analysis.reading.model import Ledger
from analysis.settings import Journal

_FIGURES = (
    "result",
    "result_high",
    "margin",
    "effective_hourly_rate",
    "unbilled_share",
    "incidents",
    "abuse",
    "pleasure",
)
_YEAR = timedelta(days=365)
#: Within so many days of the start of a year the whole year is taken to be on file.
_SOON = timedelta(days=31)


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

    Lines of one invoice are added up. Whether an invoice is open is taken from its status, its open amount,
    and last from a missing payment date where the file has payment dates at all.

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
    known = {**_client_row(ledger, client), **filled(clients.loc[client].to_dict())}
    invoices = invoices_of(
        _own(ledger, "invoices", client),
        as_of,
        currency=ledger.currencies[0] if ledger.currencies else sender.currency,
        dated="invoices" in ledger.tables and "paid_on" in ledger.tables["invoices"].columns,
    )
    days = known.get("notice_days")
    return GoodbyeFacts(
        client=client,
        name=one_line(ledger.names.get(client) or known.get("name") or client),
        as_of=as_of,
        sender=sender,
        contact=one_line(known.get("contact", "")),
        email=one_line(known.get("email", "")),
        language=written_language(str(known.get("language", ""))),
        contacts=_contacts(_rows(ledger, "clients", client)),
        client_number=one_line(known.get("client_number", "")),
        contract=contract_kind(str(known.get("contract", ""))),
        notice_days=None if days is None else round(float(days)),
        since_on=day_of(known.get("since_on")),
        invoices=invoices,
        has_invoices="invoices" in ledger.tables,
        payment=payment_of(invoices, as_of),
        hours=_hours(_rows(ledger, "hours", client), as_of),
        incidents=_incidents(_rows(ledger, "incidents", client)),
        attempts=tuple(
            sorted(
                (entry for entry in journal.attempts if entry.client == client), key=lambda entry: entry.on
            )
        ),
        exception=one_line(journal.exceptions.get(client, "")),
        figures={name: float(known[name]) for name in _FIGURES if name in known},
        field=str(known.get("field", "")),
        advice=str(known.get("advice", "")),
        hard_rule=str(known.get("hard_rule", "")),
        revenue_share=_share(clients, client),
        is_largest=_is_largest(clients, client),
    )


def contract_kind(words: str) -> str:
    """Tell a contract for an indefinite time from one for a fixed time or a project, by its words.

    Returns
    -------
    str
        ``"indefinite"``, ``"fixed"``, or "" where the words say neither.

    Examples
    --------
    >>> contract_kind("Onbepaalde tijd"), contract_kind("Fixed term"), contract_kind("")
    ('indefinite', 'fixed', '')
    """
    if re.search(
        r"onbepaald|indefin|unbefrist|unbestimm|ind[ée]termin|doorlopend|ongoing|open.end", words, re.I
    ):
        return "indefinite"
    if re.search(r"bepaald|fixed|project|befrist|d[ée]termin|tijdelijk|temporary", words, re.I):
        return "fixed"
    return ""


def _share(clients: pd.DataFrame, client: str) -> float | None:
    """Give the part of all revenue that one client brings; None where it cannot be told."""
    if "revenue" not in clients.columns:
        return None
    whole, own = float(clients["revenue"].clip(lower=0).sum()), clients["revenue"].loc[client]
    return None if pd.isna(own) or whole <= 0 else max(0.0, float(own)) / whole


def _is_largest(clients: pd.DataFrame, client: str) -> bool:
    if "revenue" not in clients.columns:
        return False
    return bool(clients["revenue"].loc[client] >= clients["revenue"].max())


def _own(ledger: Ledger, table: str, client: str) -> pl.DataFrame:
    rows = ledger.tables.get(table)
    return pl.DataFrame() if rows is None else rows.filter(pl.col("client") == client)


def _rows(ledger: Ledger, table: str, client: str) -> list[dict[str, Any]]:
    return _own(ledger, table, client).to_dicts()


def _client_row(ledger: Ledger, client: str) -> dict[str, Any]:
    """Give what the client list says, the last filled cell of each column."""
    found: dict[str, Any] = {}
    for row in _rows(ledger, "clients", client):
        found |= filled(row)
    return found


def _contacts(rows: list[dict[str, Any]]) -> tuple[Contact, ...]:
    """Give everyone the client list names, each once, with the last address that stands beside the name."""
    found: dict[str, str] = {}
    for row in rows:
        if name := one_line(row.get("contact") or ""):
            found[name] = one_line(row.get("email") or "") or found.get(name, "")
    return tuple(Contact(name, email) for name, email in found.items())


def _hours(rows: list[dict[str, Any]], as_of: date) -> Hours | None:
    """Add up the hours of the last year; where no row is dated, of all."""
    dated = [(day, row) for row in rows if (day := day_of(row.get("worked_on")))]
    recent = [row for day, row in dated if as_of - _YEAR < day <= as_of]
    before = [row for day, row in dated if as_of - 2 * _YEAR < day <= as_of - _YEAR]
    two_years = bool(recent) and min(day for day, _ in dated) <= as_of - 2 * _YEAR + _SOON
    rows = recent or rows
    worked = total(rows, "hours")
    if worked is None:
        return None
    billed = total(rows, "billed_hours")
    unbilled = None if billed is None else max(0.0, worked - billed)
    if unbilled is None and any(row.get("billable") is not None for row in rows):
        unbilled = total([row for row in rows if row.get("billable") is False], "hours") or 0.0
    days = [day for row in rows if (day := day_of(row.get("worked_on")))]
    return Hours(
        worked,
        unbilled,
        total(rows, "agreed_hours"),
        min(days, default=None),
        max(days, default=None),
        len(rows),
        total(before, "hours") if two_years else None,
    )


def _incidents(rows: list[dict[str, Any]]) -> tuple[Incident, ...]:
    """Give one incident per case: the first day, the gravest severity."""
    cases: dict[str, list[dict[str, Any]]] = {}
    for place, row in enumerate(rows):
        cases.setdefault(str(row.get("case_number") or f"\0{place}"), []).append(row)
    found = [
        Incident(
            on=min((day for row in case if (day := day_of(row.get("happened_on")))), default=None),
            kind=one_line(first(case, "kind") or "").lower(),
            severity=max(
                (float(row["severity"]) for row in case if row.get("severity") is not None), default=None
            ),
            note=one_line(first(case, "note") or ""),
            case_number=one_line(first(case, "case_number") or ""),
        )
        for case in cases.values()
    ]
    return tuple(sorted(found, key=lambda one: (one.on or date.max, one.case_number)))
