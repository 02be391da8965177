"""Tables that tell about each other: payments about invoices, events about cases, rows about clients."""

from collections.abc import Mapping

import polars as pl

from analysis.columns import TABLES
from analysis.reading.values import MONEY

_PENNY = 0.005
_MEANS = frozenset({"days_late", "rating", "notice_days", "change_chance", "score"})
_SUMS = frozenset({"money", "hours", "count"})


def _by_number(numbers: pl.Expr) -> pl.Expr:
    """Invoice numbers as they are compared: without blanks and leading zeros, in capitals."""
    return numbers.str.to_uppercase().str.replace_all(r"\s", "").str.strip_chars_start("0")


def with_payments(invoices: pl.DataFrame, payments: pl.DataFrame) -> pl.DataFrame:
    """Give invoices the day they were fully paid and what is still open, from the payments.

    Turns        invoice_number, amount, … (one or more rows an invoice)
    into         the same, with paid_on, open_amount and status filled where the file had none

    The sum of an invoice's payments, refunds below zero, is held against its amount with VAT where that
    is known, else its amount. An invoice without any payment is open in full, if the payments reach back
    to its date and its own status does not say that it was paid.

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
        _number=_by_number(pl.col("invoice_number")),
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
    return frame.with_columns(
        paid_on=pl.coalesce("paid_on", "_paid_on"),
        open_amount=pl.coalesce("open_amount", pl.when(first).then(open_amount).cast(MONEY)),
        status=pl.coalesce("status", pl.when(pl.col("_total").is_not_null()).then(status)),
    ).drop("_number", "_paid", "_paid_on", "_open", "_total")


def _paid(invoices: pl.DataFrame, payments: pl.DataFrame) -> pl.DataFrame:
    """Per invoice number: its total, what was paid, what is open and the day it was paid in full."""
    gross = pl.col("amount").cast(pl.Float64)
    if "amount_with_tax" in invoices.columns:
        gross = pl.coalesce(pl.col("amount_with_tax").cast(pl.Float64), gross)
    elif "tax" in invoices.columns:
        gross = gross + pl.col("tax").cast(pl.Float64).fill_null(0.0)
    totals = (
        invoices.group_by(_number=_by_number(pl.col("invoice_number")))
        .agg(_total=gross.sum())
        .drop_nulls("_number")
    )
    when = pl.col("paid_on") if "paid_on" in payments.columns else pl.lit(None, pl.Date)
    steps = (
        payments.select(
            _number=_by_number(pl.col("invoice_number")),
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
    known = invoices.select(_by_number(pl.col("invoice_number")).unique()).to_series().drop_nulls()
    own = payments.select(_by_number(pl.col("invoice_number"))).to_series()
    return own.is_not_null() & ~own.is_in(known.implode()).fill_null(False)


def clients_of_payments(invoices: pl.DataFrame, numbers: pl.Series) -> pl.Series:
    """Give the client of each invoice number; null where the invoices do not tell, or tell of several."""
    if "invoice_number" not in invoices.columns:
        return pl.repeat(None, len(numbers), dtype=pl.String, eager=True)
    known = (
        invoices.group_by(number=_by_number(pl.col("invoice_number")))
        .agg(client=pl.col("client").first(), several=pl.col("client").n_unique())
        .filter((pl.col("several") == 1) & pl.col("number").is_not_null())
        .select("number", "client")
    )
    return (
        numbers.to_frame("number")
        .select(_by_number(pl.col("number")))
        .join(known, on="number", how="left", maintain_order="left")["client"]
    )


def one_per_case(incidents: pl.DataFrame) -> pl.DataFrame:
    """Make one row of all rows that share a case number and client.

    The first known day, kind and note, the gravest severity and the last status count.

    Parameters
    ----------
    incidents : DataFrame

    Returns
    -------
    DataFrame
    """
    if "case_number" not in incidents.columns:
        return incidents
    loose = incidents.filter(pl.col("case_number").is_null())
    cases = incidents.filter(pl.col("case_number").is_not_null())
    if cases.select(pl.struct("case_number", "client").n_unique()).item() == len(cases):
        return incidents
    order = ["happened_on", "source", "row"] if "happened_on" in cases.columns else ["source", "row"]
    how: dict[str, pl.Expr] = {}
    for name in cases.columns:
        column = pl.col(name)
        how[name] = column.drop_nulls().first()
        if name in ("severity", "own_share", "founded"):
            how[name] = column.max()
        elif name == "status":
            how[name] = column.drop_nulls().last()
    joined = (
        cases.sort(order, nulls_last=True, maintain_order=True)
        .group_by("case_number", "client", maintain_order=True)
        .agg(**{name: found for name, found in how.items() if name not in ("case_number", "client")})
        .select(incidents.columns)
    )
    return pl.concat([joined, loose]).sort("source", "row")


def one_per_client(clients: pl.DataFrame) -> pl.DataFrame:
    """Make one row of all rows of the client list that are one client.

    Texts and days: the first that is known. Ready-made totals add up within a sheet; another sheet counts
    only where the first has none. Means stay means.

    Parameters
    ----------
    clients : DataFrame

    Returns
    -------
    DataFrame, ``client`` unique
    """
    if clients["client"].n_unique() == len(clients):
        return clients
    kinds = {column.name: column.kind for column in TABLES["clients"].columns}
    within: dict[str, pl.Expr] = {}
    for name in clients.columns:
        column = pl.col(name)
        if name in ("client", "source"):
            continue
        if kinds.get(name) in _SUMS:
            within[name] = pl.when(column.is_not_null().any()).then(column.sum())
        elif name in _MEANS:
            within[name] = column.mean()
        else:
            within[name] = column.drop_nulls().first()
    per_sheet = clients.sort("source", "row").group_by("client", "source", maintain_order=True).agg(**within)
    return (
        per_sheet.group_by("client", maintain_order=True)
        .agg(pl.all().drop_nulls().first())
        .select(clients.columns)
    )


def projects_to_clients(tables: Mapping[int, pl.DataFrame]) -> pl.DataFrame:
    """Learn from rows with both which client a project is for; projects of several clients tell nothing.

    Parameters
    ----------
    tables : mapping of int to DataFrame
        ``project`` and ``key`` (the client) of each sheet that has both.

    Returns
    -------
    DataFrame
        ``project``, ``key``.
    """
    if not tables:
        return pl.DataFrame(schema={"project": pl.String, "key": pl.String})
    return (
        pl.concat(list(tables.values()))
        .drop_nulls()
        .unique()
        .group_by("project")
        .agg(pl.col("key").first(), several=pl.col("key").n_unique())
        .filter(pl.col("several") == 1)
        .select("project", "key")
    )
