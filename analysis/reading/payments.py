"""Payments held against invoices: when each was paid in full, and what is still open."""

import polars as pl

from analysis.reading.invoice_numbers import compared_number
from analysis.reading.values import MONEY

_PENNY = 0.005
#: Statuses that payments overrule once nothing is left to pay.
_UNPAID = ("open", "part_paid", "overdue")


def with_payments(invoices: pl.DataFrame, payments: pl.DataFrame) -> pl.DataFrame:
    """Give invoices the day they were fully paid and what is still open, from the payments.

    Turns        invoice_number, amount, … (one or more rows an invoice)
    into         the same, with paid_on, open_amount and status filled where the file had none

    The sum of an invoice's payments, refunds below zero, is held against its amount with VAT where that
    is known, else its amount. Where nothing is left to pay the invoice is paid, whatever its own status
    says of being open or part paid. An invoice without any payment is open in full, if the payments reach
    back to its date and its own status does not say that it was paid.

    Parameters
    ----------
    invoices : DataFrame
    payments : DataFrame
        ``invoice_number``, ``paid_amount`` and, if known, ``paid_on``.

    Returns
    -------
    DataFrame, the same rows in the same order
    """
    if "invoice_number" not in invoices.columns or "invoice_number" not in payments.columns:
        return invoices
    paid = _paid(invoices, payments)
    taken: dict[str, pl.DataType | type[pl.DataType]] = {
        "paid_on": pl.Date,
        "open_amount": MONEY,
        "status": pl.String,
    }
    frame = invoices.with_columns(
        _number=compared_number(pl.col("invoice_number")),
        **{name: pl.lit(None, dtype) for name, dtype in taken.items() if name not in invoices.columns},
    ).join(paid, on="_number", how="left", maintain_order="left")
    first = pl.col("_number").is_first_distinct() & pl.col("_number").is_not_null()
    start = payments["paid_on"].min() if "paid_on" in payments.columns else None
    reached = pl.lit(True)
    if start is not None and "invoiced_on" in invoices.columns:
        reached = (pl.col("invoiced_on") >= start).fill_null(False)
    unpaid = (
        pl.col("_paid").is_null()
        & reached
        & pl.col("_total").is_not_null()
        & ~pl.col("status").eq_missing("paid")
    )
    open_amount = (
        pl.when(pl.col("_paid").is_not_null()).then(pl.col("_open")).when(unpaid).then(pl.col("_total"))
    )
    status = (
        pl.when(pl.col("_paid").is_null())
        .then(pl.when(unpaid).then(pl.lit("open")))
        .when(pl.col("_open").abs() <= _PENNY)
        .then(pl.lit("paid"))
        .otherwise(pl.lit("part_paid"))
    )
    settled = (pl.col("_open").abs() <= _PENNY) & ~(
        pl.col("open_amount").cast(pl.Float64).abs() > _PENNY
    ).fill_null(False)
    stated = pl.when(~(settled & pl.col("status").is_in(list(_UNPAID))).fill_null(False)).then("status")
    return frame.with_columns(
        paid_on=pl.coalesce("paid_on", "_paid_on"),
        open_amount=pl.coalesce("open_amount", pl.when(first).then(open_amount).cast(MONEY)),
        status=pl.coalesce(stated, pl.when(pl.col("_total").is_not_null()).then(status)),
    ).drop("_number", "_paid", "_paid_on", "_open", "_total")


def _to_pay(invoices: pl.DataFrame) -> pl.Expr:
    """Give what a row asks the client to pay: with VAT where that is known."""
    amount = pl.col("amount").cast(pl.Float64) if "amount" in invoices.columns else pl.lit(None, pl.Float64)
    if "amount_with_tax" in invoices.columns:
        return pl.coalesce(pl.col("amount_with_tax").cast(pl.Float64), amount)
    if "tax" in invoices.columns:
        return amount + pl.col("tax").cast(pl.Float64).fill_null(0.0)
    return amount


def with_paid_amounts(invoices: pl.DataFrame) -> pl.DataFrame:
    """Give invoices what is still open, where the file tells only what was paid.

    Turns        amount, paid_amount, …
    into         the same, with open_amount (on the first row of each invoice) and status filled

    Left alone where a fifth of the invoices would be overpaid: then the amounts are not of one kind.

    Parameters
    ----------
    invoices : DataFrame

    Returns
    -------
    DataFrame, the same rows in the same order
    """
    if "paid_amount" not in invoices.columns or "open_amount" in invoices.columns:
        return invoices
    number = (
        compared_number(pl.col("invoice_number"))
        if "invoice_number" in invoices.columns
        else pl.lit(None, pl.String)
    )
    of_itself = pl.format("{} {}", "source", "row")
    frame = invoices.with_columns(_invoice=pl.coalesce(number, of_itself), _to_pay=_to_pay(invoices))
    sums = frame.group_by("_invoice").agg(
        pl.col("_to_pay").sum(),
        _paid=pl.col("paid_amount").cast(pl.Float64).sum(),
        _known=pl.col("paid_amount").count(),
    )
    due = sums.filter(pl.col("_known") > 0).select(
        "_invoice", "_paid", _open=pl.col("_to_pay") - pl.col("_paid")
    )
    overpaid = ((due["_open"] < -_PENNY) & (due["_paid"] > 0)).sum()
    if due.is_empty() or int(overpaid) * 5 > len(due):
        return invoices
    found = frame.join(due, on="_invoice", how="left", maintain_order="left")
    status = (
        pl.when(pl.col("_open").abs() <= _PENNY)
        .then(pl.lit("paid"))
        .when(pl.col("_paid").abs() > _PENNY)
        .then(pl.lit("part_paid"))
        .when(pl.col("_open").is_not_null())
        .then(pl.lit("open"))
    )
    own = pl.col("status") if "status" in invoices.columns else pl.lit(None, pl.String)
    return found.with_columns(
        open_amount=pl.when(pl.col("_invoice").is_first_distinct())
        .then(pl.col("_open").round(4))
        .cast(MONEY),
        status=pl.coalesce(own, status),
    ).drop("_invoice", "_to_pay", "_paid", "_open")


def _paid(invoices: pl.DataFrame, payments: pl.DataFrame) -> pl.DataFrame:
    """Per invoice number: its total, what was paid, what is open and the day it was paid in full."""
    totals = (
        invoices.group_by(_number=compared_number(pl.col("invoice_number")))
        .agg(_total=_to_pay(invoices).sum())
        .drop_nulls("_number")
    )
    when = pl.col("paid_on") if "paid_on" in payments.columns else pl.lit(None, pl.Date)
    steps = (
        payments.select(
            _number=compared_number(pl.col("invoice_number")),
            when=when,
            paid=pl.col("paid_amount").cast(pl.Float64),
        )
        .drop_nulls(["_number", "paid"])
        .sort("_number", "when", "paid", descending=[False, False, True], nulls_last=True)
        .join(totals, on="_number", how="inner", maintain_order="left")
        .with_columns(so_far=pl.col("paid").cum_sum().over("_number"))
        .with_columns(
            full=pl.when(pl.col("_total") >= 0)
            .then(pl.col("so_far") >= pl.col("_total") - _PENNY)
            .otherwise(pl.col("so_far") <= pl.col("_total") + _PENNY)
        )
    )
    found = steps.group_by("_number").agg(
        _paid=pl.col("paid").sum(),
        _ends_full=pl.col("full").last(),
        _paid_on=pl.col("when").filter(pl.col("full")).first(),
    )
    still_open = pl.when(pl.col("_ends_full")).then(0.0).otherwise(pl.col("_total") - pl.col("_paid"))
    return totals.join(found, on="_number", how="left").select(
        "_number",
        "_total",
        "_paid",
        _open=pl.when(pl.col("_paid").is_not_null()).then(still_open).round(4),
        _paid_on=pl.when(pl.col("_ends_full")).then("_paid_on"),
    )


def unknown_invoices(invoices: pl.DataFrame | None, payments: pl.DataFrame) -> pl.Series:
    """Say which payments are for an invoice that is not in the upload.

    Parameters
    ----------
    invoices : DataFrame or None
    payments : DataFrame

    Returns
    -------
    Series of Boolean
    """
    nothing = pl.repeat(False, len(payments), eager=True)
    if (
        invoices is None
        or "invoice_number" not in invoices.columns
        or "invoice_number" not in payments.columns
    ):
        return nothing
    known = invoices.select(compared_number(pl.col("invoice_number")).unique()).to_series().drop_nulls()
    own = payments.select(compared_number(pl.col("invoice_number"))).to_series()
    return own.is_not_null() & ~own.is_in(known.implode()).fill_null(False)


def clients_of_payments(invoices: pl.DataFrame, numbers: pl.Series) -> pl.Series:
    """Give the client of each invoice number; null where the invoices do not tell, or tell of several."""
    if "invoice_number" not in invoices.columns:
        return pl.repeat(None, len(numbers), dtype=pl.String, eager=True)
    known = (
        invoices.group_by(number=compared_number(pl.col("invoice_number")))
        .agg(client=pl.col("client").first(), several=pl.col("client").n_unique())
        .filter((pl.col("several") == 1) & pl.col("number").is_not_null())
        .select("number", "client")
    )
    return (
        numbers.to_frame("number")
        .select(compared_number(pl.col("number")))
        .join(known, on="number", how="left", maintain_order="left")["client"]
    )
