"""Bring the invoice rows of one client together: one per document, with what is open and how late it was."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import polars as pl

from analysis.columns import SETTLED
from analysis.goodbye.cells import day, first, one_line, total
from analysis.goodbye.record import Invoice, Payment
from analysis.instalments import instalment_days
from analysis.rows import CLOSED_BY_WORD

#: Fewer counted invoices than this in the last year: look at all of them.
FEWEST_INVOICES = 4

_YEAR = timedelta(days=365)


def invoices_of(rows: pl.DataFrame, as_of: date, *, currency: str, dated: bool) -> tuple[Invoice, ...]:
    """Add the lines of each document up; a row without a number and an instalment are one of their own.

    What counts as open is what :func:`analysis.rows.documents` counts as open.

    Parameters
    ----------
    rows : DataFrame
        The client's rows of the ledger's invoices.
    as_of : date
        What is due and unpaid then is late.
    currency : str
        Where a row names none.
    dated : bool
        The file has payment dates, so that a missing one means unpaid.

    Returns
    -------
    tuple of Invoice
        In order of date, undated ones last.
    """
    parts = [None] * len(rows)
    if "invoice_number" in rows.columns:
        parts = instalment_days(rows.with_columns(document="invoice_number")).to_list()
    documents: dict[tuple[object, ...], list[dict[str, Any]]] = {}
    for place, (row, part) in enumerate(zip(rows.to_dicts(), parts, strict=True)):
        number = row.get("invoice_number")
        key = (number, row.get("kind") or "", part) if number else (place,)
        documents.setdefault(key, []).append(row)
    invoices = [_invoice(lines, as_of, currency, dated) for lines in documents.values()]
    return tuple(sorted(invoices, key=_in_time))


def _in_time(one: Invoice) -> tuple[date, str, date]:
    return one.invoiced_on or date.max, one.number, one.due_on or date.max


def _invoice(lines: list[dict[str, Any]], as_of: date, currency: str, dated: bool) -> Invoice:
    amount, due_on, paid_on = (
        total(lines, "amount"),
        day(first(lines, "due_on")),
        day(first(lines, "paid_on")),
    )
    is_credit = (amount is not None and amount < 0) or "credit" in str(first(lines, "kind") or "").lower()
    open_amount, is_net = _open_amount(lines, amount, paid_on is not None, dated)
    days_late = first(lines, "days_late") if due_on is None else None
    if due_on is not None and open_amount > 0:
        days_late = (as_of - due_on).days
    elif due_on is not None and paid_on is not None:
        days_late = (paid_on - due_on).days
    disputed = bool(first(lines, "disputed"))
    if is_credit or disputed or first(lines, "status") == "credited":
        days_late = None
    return Invoice(
        number=one_line(first(lines, "invoice_number") or ""),
        invoiced_on=day(first(lines, "invoiced_on")),
        due_on=due_on,
        paid_on=paid_on,
        amount=amount,
        open_amount=open_amount,
        currency=first(lines, "currency") or currency,
        days_late=None if days_late is None else max(0, int(days_late)),
        open_is_net=is_net,
        disputed=disputed,
    )


def _open_amount(
    lines: list[dict[str, Any]], amount: float | None, paid: bool, dated: bool
) -> tuple[float, bool]:
    """Give what is still to be paid, and whether that is known without VAT only."""
    status, stated = first(lines, "status"), _shared(lines, "open_amount")
    if status in CLOSED_BY_WORD:
        return 0.0, False
    if stated is not None and abs(stated) > SETTLED:
        return round(stated, 2), False
    unpaid = status == "part_paid" or (status in ("open", "overdue") and not paid)
    if not unpaid and (stated is not None or paid or not dated):
        return 0.0, False
    tax = total(lines, "tax")
    gross = _shared(lines, "amount_with_tax")
    if gross is None and amount is not None and tax is not None:
        gross = amount + tax
    owed = (amount or 0.0) if gross is None else gross
    return round(owed - (total(lines, "paid_amount") or 0.0), 2), gross is None


def _shared(lines: list[dict[str, Any]], column: str) -> float | None:
    """Add up a column of one document, where the same amount on each line counts once."""
    values = {line[column] for line in lines if line.get(column) is not None}
    return float(values.pop()) if len(values) == 1 else total(lines, column)


def payment_of(invoices: Sequence[Invoice], as_of: date) -> Payment:
    """Count the invoices that fell due in the last year and whose payment is known, and the late ones.

    Of fewer than four, all that are known are counted.
    """
    known = [
        one
        for one in invoices
        if one.days_late is not None and not (one.due_on is not None and one.due_on >= as_of)
    ]
    recent = [one for one in known if (when := one.due_on or one.invoiced_on) and when > as_of - _YEAR]
    counted = tuple(recent if len(recent) >= FEWEST_INVOICES else known)
    return Payment(counted, tuple(one for one in counted if one.days_late))
