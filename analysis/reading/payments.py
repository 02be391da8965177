"""Payments held against invoices: when each was paid in full, and what is still open."""

import polars as pl

from analysis.reading.invoice_numbers import compared_number, known_within
from analysis.reading.repeated import repeated
from analysis.reading.same_number import invoice_keys
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
    back to its date and its own status does not say that it was paid. Where several invoices bear one
    number, a payment is of its own client's, else of the only one with that amount, else of none.

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
    keys = invoice_keys(invoices)
    paid = _paid(invoices, keys, payments)
    taken: dict[str, pl.DataType | type[pl.DataType]] = {
        "paid_on": pl.Date,
        "open_amount": MONEY,
        "status": pl.String,
    }
    frame = invoices.with_columns(
        _number=keys,
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
    number = invoice_keys(invoices) if "invoice_number" in invoices.columns else pl.lit(None, pl.String)
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


def _totals(invoices: pl.DataFrame, keys: pl.Series) -> pl.DataFrame:
    """Per invoice: its key, number, client and what is to be paid of it."""
    client = pl.col("client") if "client" in invoices.columns else pl.lit(None, pl.String)
    return (
        invoices.with_columns(_key=keys, _client=client)
        .drop_nulls("_key")
        .group_by("_key")
        .agg(
            _number=compared_number(pl.col("invoice_number").first()),
            _client=pl.col("_client").first(),
            _total=_to_pay(invoices).sum(),
        )
    )


def _known_numbers(own: pl.Series, texts: pl.Series, known: pl.Series) -> pl.Series:
    """Put the number of a known invoice in place of a text that only holds it."""
    strange = texts.filter(own.is_not_null() & ~own.is_in(known.implode())).unique()
    if strange.is_empty():
        return own
    named = known_within(strange, known)
    return texts.replace_strict(named, default=own, return_dtype=pl.String) if named else own


def _keys_of_payments(totals: pl.DataFrame, payments: pl.DataFrame) -> pl.Series:
    """Give the key of the invoice each payment is for; null where that is none, or unclear."""
    client = pl.col("client") if "client" in payments.columns else pl.lit(None, pl.String)
    own = payments.select(
        _number=compared_number(pl.col("invoice_number")),
        _own=client,
        _amount=pl.col("paid_amount").cast(pl.Float64) if "paid_amount" in payments.columns else pl.lit(None),
    ).with_row_index("_place")
    alone = totals.filter(pl.len().over("_number") == 1)
    own = own.with_columns(
        _number=_known_numbers(own["_number"], payments["invoice_number"], totals["_number"])
    )
    straight = own.join(alone, on="_number", how="left", maintain_order="left")["_key"]
    shared = totals.filter(pl.len().over("_number") > 1)
    if shared.is_empty():
        return straight
    pairs = own.join(shared, on="_number", how="inner")
    fits = (
        pairs.with_columns(
            same_client=(pl.col("_own") == pl.col("_client")).fill_null(False),
            same_amount=((pl.col("_total") - pl.col("_amount")).abs() <= _PENNY).fill_null(False),
        )
        .with_columns(known_client=pl.col("same_client").any().over("_place"))
        .filter(pl.col("same_client") | ~pl.col("known_client"))
        .with_columns(only=(pl.len().over("_place") == 1) & pl.col("known_client"))
        .filter(pl.col("only") | pl.col("same_amount"))
        .filter(pl.len().over("_place") == 1)
    )
    return straight.scatter(fits["_place"], fits["_key"])


def _paid(invoices: pl.DataFrame, keys: pl.Series, payments: pl.DataFrame) -> pl.DataFrame:
    """Per invoice: its total, what was paid, what is open and the day it was paid in full."""
    totals = _totals(invoices, keys)
    when = pl.col("paid_on") if "paid_on" in payments.columns else pl.lit(None, pl.Date)
    steps = (
        payments.select(
            _key=_keys_of_payments(totals, payments),
            when=when,
            paid=pl.col("paid_amount").cast(pl.Float64),
        )
        .drop_nulls(["_key", "paid"])
        .sort("_key", "when", "paid", descending=[False, False, True], nulls_last=True)
        .join(totals, on="_key", how="inner", maintain_order="left")
        .with_columns(so_far=pl.col("paid").cum_sum().over("_key"))
        .with_columns(
            full=pl.when(pl.col("_total") >= 0)
            .then(pl.col("so_far") >= pl.col("_total") - _PENNY)
            .otherwise(pl.col("so_far") <= pl.col("_total") + _PENNY)
        )
    )
    found = steps.group_by("_key").agg(
        _paid=pl.col("paid").sum(),
        _ends_full=pl.col("full").last(),
        _paid_on=pl.col("when").filter(pl.col("full")).first(),
    )
    still_open = pl.when(pl.col("_ends_full")).then(0.0).otherwise(pl.col("_total") - pl.col("_paid"))
    return totals.join(found, on="_key", how="left").select(
        pl.col("_key").alias("_number"),
        "_total",
        "_paid",
        _open=pl.when(pl.col("_paid").is_not_null()).then(still_open).round(4),
        _paid_on=pl.when(pl.col("_ends_full")).then("_paid_on"),
    )


def loose_payments(invoices: pl.DataFrame, payments: pl.DataFrame) -> pl.Series:
    """Say why a payment is held against no invoice.

    Parameters
    ----------
    invoices, payments : DataFrame

    Returns
    -------
    Series of String
        ``unknown_invoice`` (no invoice has its number), ``several_invoices`` (more than one does, and nothing
        tells which was paid), or null.
    """
    if "invoice_number" not in invoices.columns or "invoice_number" not in payments.columns:
        return repeated(None, len(payments), pl.String)
    keys = _keys_of_payments(_totals(invoices, invoice_keys(invoices)), payments)
    known = compared_number(invoices["invoice_number"]).drop_nulls().unique()
    own = compared_number(payments["invoice_number"])
    loose = keys.is_null() & own.is_not_null()
    why = pl.when(own.is_in(known.implode())).then(pl.lit("several_invoices"))
    return pl.select(pl.when(loose).then(why.otherwise(pl.lit("unknown_invoice")))).to_series()


def clients_of_payments(invoices: pl.DataFrame, numbers: pl.Series) -> pl.Series:
    """Give the client of each invoice number; null where the invoices do not tell, or tell of several."""
    if "invoice_number" not in invoices.columns:
        return repeated(None, len(numbers), pl.String)
    known = (
        invoices.group_by(number=compared_number(pl.col("invoice_number")))
        .agg(client=pl.col("client").first(), several=pl.col("client").n_unique())
        .filter((pl.col("several") == 1) & pl.col("number").is_not_null())
        .select("number", "client")
    )
    own = _known_numbers(compared_number(numbers), numbers, known["number"])
    return own.to_frame("number").join(known, on="number", how="left", maintain_order="left")["client"]
