"""Lists that hold their money twice: journals that cancel out or have sides, parts beside their total."""

from collections.abc import Iterator, Mapping

import polars as pl

from analysis.reading.candidates import Choice
from analysis.reading.currency import AMOUNTS
from analysis.reading.evidence import rough_numbers

#: Bookings read by their accounts, which tell revenue from the rest.
_BOOKED = frozenset({"debit", "credit", "debit_credit", "journal"})
_NEARLY_ALL = 0.9
_SOME, _PENNY = 2, 0.006
_A_LEDGER = 6


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
    for amounts in _by_number(choices, sampled):
        nothing = [each for each in amounts if len(each) > 1 and abs(sum(each)) < _PENNY]
        if len(nothing) >= _SOME and sum(map(len, nothing)) >= _NEARLY_ALL * sum(map(len, amounts)):
            return True
    return _comes_to_nothing(choices, sampled)


def _comes_to_nothing(choices: Mapping[str, Choice], sampled: pl.DataFrame) -> bool:
    """Whether all amounts of a ledger without invoice numbers add up to nothing, as no sales ever do."""
    if choices.keys() & (_BOOKED | {"invoice_number"}) or "amount" not in choices:
        return False
    amounts = [amount for amount in rough_numbers(sampled[str(choices["amount"].position)]) if amount]
    return len(amounts) >= _A_LEDGER and abs(sum(amounts)) < _PENNY


def holds_own_totals(choices: Mapping[str, Choice], sampled: pl.DataFrame) -> bool:
    """Whether what were taken for invoices are the parts of each, and their total as one row more.

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
    >>> rows = pl.DataFrame({"0": ["1", "1", "1", "2", "2", "2"], "1": ["100", "21", "121", "5", "1", "6"]})
    >>> holds_own_totals({"invoice_number": Choice(0, 1, 1), "amount": Choice(1, 1, 1)}, rows)
    True
    """
    for amounts in _by_number(choices, sampled):
        several = [[abs(amount) for amount in each] for each in amounts if len(each) > _SOME]
        summed = [each for each in several if abs(2 * max(each) - sum(each)) < _PENNY]
        if len(summed) >= _SOME and len(summed) >= _NEARLY_ALL * len(amounts):
            return True
    return False


def _by_number(choices: Mapping[str, Choice], sampled: pl.DataFrame) -> Iterator[list[list[float]]]:
    """Give the amounts of each invoice, once for each column of amounts."""
    number = choices.get("invoice_number")
    if number is None or choices.keys() & _BOOKED:
        return
    for name in AMOUNTS:
        amount = choices.get(name)
        if amount is None:
            continue
        rows = pl.DataFrame(
            {
                "number": sampled[str(number.position)],
                "amount": pl.Series(rough_numbers(sampled[str(amount.position)]), dtype=pl.Float64),
            }
        ).filter(pl.col("amount").is_not_null() & (pl.col("amount") != 0))
        yield rows.group_by("number").agg("amount")["amount"].to_list()


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
