"""What is called open or a balance and says nothing of what is open: running sums, or all that was billed."""

from collections.abc import Mapping

import polars as pl

_PENNY = 0.015
#: So many steps from one row to the next must be the amount of the row before it is no coincidence.
_STEPS = 3
_NEARLY_ALL = 0.9


def is_running_total(balance: pl.Series, amount: pl.Series, client: pl.Series | None = None) -> bool:
    """Tell whether a column is the running total of the amounts, over all rows or beginning anew per client.

    A balance that begins with what stood open before still runs. Rows without either number are passed over.

    Parameters
    ----------
    balance, amount : Series of Float64
        The rows of the table only, in the order of the file.
    client : Series of String, optional

    Returns
    -------
    bool
        False where fewer than three rows follow another, for then anything looks like it.

    Examples
    --------
    >>> is_running_total(pl.Series([10.0, 30.0, 35.0, 36.0]), pl.Series([10.0, 20.0, 5.0, 1.0]))
    True
    >>> is_running_total(pl.Series([10.0, 20.0, 5.0, 1.0]), pl.Series([10.0, 20.0, 5.0, 1.0]))
    False
    """
    frame = pl.DataFrame({"balance": balance, "amount": amount})
    groups = [pl.lit(0)]
    if client is not None:
        frame = frame.with_columns(client=client)
        groups.append(pl.col("client"))
    frame = frame.drop_nulls(["balance", "amount"])
    return any(_runs(frame, group, backwards) for group in groups for backwards in (False, True))


def _runs(frame: pl.DataFrame, group: pl.Expr, backwards: bool) -> bool:
    """Whether each step of the balance within the groups is the amount of the row, or of the one after it."""
    ordered = frame.reverse() if backwards else frame
    steps = ordered.select(
        "amount", step=(pl.col("balance") - pl.col("balance").shift(1)).over(group)
    ).filter(pl.col("step").is_not_null() & (pl.col("amount") != 0))
    return len(steps) >= _STEPS and bool(((steps["step"] - steps["amount"]).abs() < _PENNY).all())


def is_no_open_amount(values: Mapping[str, pl.Series], counted: pl.Series) -> bool:
    """Tell whether the ``open_amount`` of a sheet says nothing of what is open.

    So where it runs with the amounts, with or without VAT, and where invoices that were paid still have their
    whole amount there.

    Parameters
    ----------
    values : mapping of str to Series
        Canonical column → values.
    counted : Series of Boolean
        Rows of the table; totals and repeated headers are not.

    Returns
    -------
    bool
    """
    if "open_amount" not in values:
        return False
    amounts = [values[name] for name in ("amount", "amount_with_tax") if name in values]
    if "debit" in values and "credit" in values:
        amounts.append(values["debit"].fill_null(0.0) - values["credit"].fill_null(0.0))
    if _stays_when_paid(values, counted):
        return True
    client = values.get("client")
    return any(
        is_running_total(
            values["open_amount"].filter(counted),
            amount.filter(counted),
            None if client is None else client.filter(counted),
        )
        for amount in amounts
    )


def _stays_when_paid(values: Mapping[str, pl.Series], counted: pl.Series) -> bool:
    """Whether what is called open is still the whole amount of nearly all invoices with a day of payment."""
    if not values.keys() >= {"paid_on", "amount_with_tax"}:
        return False
    paid = counted & values["paid_on"].is_not_null() & (values["amount_with_tax"].abs() > _PENNY)
    same = paid & ((values["open_amount"] - values["amount_with_tax"]).abs() < _PENNY)
    return int(same.sum()) >= max(_STEPS, _NEARLY_ALL * int(paid.sum()))
