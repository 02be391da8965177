"""Journals in which each transaction stands once for each account: amounts that cancel out, or have sides."""

from collections.abc import Mapping

import polars as pl

from analysis.reading.candidates import Choice
from analysis.reading.evidence import rough_numbers

_AMOUNTS = ("amount", "amount_with_tax")
#: Bookings read by their accounts, which tell revenue from the rest.
_BOOKED = frozenset({"debit", "credit", "debit_credit", "journal"})
_NEARLY_ALL = 0.9
_SOME, _PENNY = 2, 0.006


def is_double_entry(choices: Mapping[str, Choice], sampled: pl.DataFrame) -> bool:
    """Whether what were taken for invoices are transactions whose amounts add up to nothing, each of them.

    Parameters
    ----------
    choices : mapping of str to Choice
        Of the table of invoices.
    sampled : DataFrame
        The first rows of the sheet, together.

    Returns
    -------
    bool

    Examples
    --------
    >>> rows = pl.DataFrame({"0": ["1", "1", "2", "2"], "1": ["500", "-500", "-7", "7"]})
    >>> is_double_entry({"invoice_number": Choice(0, 1, 1), "amount": Choice(1, 1, 1)}, rows)
    True
    """
    number = choices.get("invoice_number")
    if number is None or choices.keys() & _BOOKED:
        return False
    for name in _AMOUNTS:
        amount = choices.get(name)
        if amount is None:
            continue
        rows = pl.DataFrame(
            {
                "number": sampled[str(number.position)],
                "amount": pl.Series(rough_numbers(sampled[str(amount.position)]), dtype=pl.Float64),
            }
        ).filter(pl.col("amount").is_not_null() & (pl.col("amount") != 0))
        each = rows.group_by("number").agg(rows=pl.len(), total=pl.col("amount").sum())
        nothing = each.filter((pl.col("total").abs() < _PENNY) & (pl.col("rows") > 1))
        if nothing.height >= _SOME and int(nothing["rows"].sum()) >= _NEARLY_ALL * rows.height:
            return True
    return False


def repeats_either_side(choices: Mapping[str, Choice], sampled: pl.DataFrame) -> bool:
    """Whether an amount only repeats what stands under debit or under credit, without saying which.

    Parameters
    ----------
    choices : mapping of str to Choice
        Of the table of invoices.
    sampled : DataFrame
        The first rows of the sheet, together.

    Returns
    -------
    bool

    Examples
    --------
    >>> rows = pl.DataFrame({"0": ["5", "3"], "1": ["5", None], "2": [None, "3"], "3": ["411", "701"]})
    >>> names = ("amount", "debit", "credit", "ledger_account")
    >>> repeats_either_side({name: Choice(n, 1, 1) for n, name in enumerate(names)}, rows)
    True
    """
    names = ("amount", "debit", "credit")
    if not choices.keys() >= {*names, "ledger_account"}:
        return False
    columns = (rough_numbers(sampled[str(choices[name].position)]) for name in names)
    rows = [
        (amount, debit or 0.0, credit or 0.0)
        for amount, debit, credit in zip(*columns, strict=True)
        if amount
    ]
    same = sum(
        not debit * credit and abs(abs(amount) - abs(debit + credit)) < _PENNY
        for amount, debit, credit in rows
    )
    return len(rows) >= _SOME and same >= _NEARLY_ALL * len(rows)
