"""Columns whose cells say that they are a day or an amount where their header says only that it was done."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import polars as pl

from analysis.reading.candidates import SheetColumn, taken_for
from analysis.reading.evidence import rough_numbers
from analysis.reading.headers import Match

_DATES, _NUMBERS = 0.8, 0.8
#: What a column may be that says what a row is worth.
_WORTH = ("amount", "net_amount", "gross_amount", "line_amount", "line_gross", "monetary", "unit_price",
          "billable_amount", "debit", "credit", "quote", "rate")  # fmt: skip
_TIME = ("hours", "decimal_hours", "minutes")
#: What may stand for it where nothing else does, in this order: what was agreed, what came in.
_INSTEAD = ("quoted", "paid_amount")
_COSTS = ("cost_amount", "hours_cost", "fee", "tax_amount", "discount_amount")
#: "Materials" and "Labour" over numbers are costs too.
_WORK = ("product", "activity")
_PROVEN, _GUESSED, _PENNY, _MOST_COSTS = 0.9, 0.56, 0.015, 6
_SOME_ROWS, _NEARLY_ALL = 3, 0.8
#: No hour costs less.
_A_RATE = 5.0
#: Of whole numbers up to here one cannot say that they are amounts.
_NO_SUM = 24


def with_told_money(columns: Sequence[SheetColumn], sampled: pl.DataFrame) -> list[SheetColumn]:
    """Say what "Paid", "Invoiced" and "Quoted" are by their cells.

    Parameters
    ----------
    columns : sequence of SheetColumn
    sampled : DataFrame
        The sampled cells; columns ``"0"``, ``"1"``, ….

    Returns
    -------
    list of SheetColumn
        "Paid" over dates is the day of payment. "Invoiced" over amounts is the amount. In a list with the
        number of an invoice and without another amount, what was quoted or collected is the amount: the one
        that is the profit and the costs together, else what was quoted, as a guess.
    """
    columns = _with_fee_of_work([_as_day_or_sum(column) for column in columns])
    timed = [column for column in columns if column.may_be(*_TIME)]
    if any(column.may_be(*_WORTH) and column.seen.size for column in columns):
        return columns
    billed = [column for column in columns if column.may_be("billed") and _holds_sums(column)]
    if len(billed) == 1 and all(_is_beyond(billed[0], hours, sampled) for hours in timed):
        return _with_amount(columns, billed[0], _PROVEN)
    if timed:
        return columns
    instead = [c for name in _INSTEAD for c in columns if c.may_be(name) and _holds_sums(c)]
    job = any(column.may_be("quoted", "result", *_COSTS) for column in columns)
    if not instead or not job or not any(column.may_be("invoice_number") for column in columns):
        return columns
    right = [_adds_up(column, columns, sampled) for column in instead]
    best = instead[right.index(max(right))]
    return _with_amount(columns, best, _PROVEN if max(right) else _GUESSED)


def _with_fee_of_work(columns: Sequence[SheetColumn]) -> list[SheetColumn]:
    """Take the fee beside hours or its tax, where no other amount stands, for what the work was worth."""
    fees = [column for column in columns if column.may_be("fee") and _holds_sums(column)]
    taxed = any(column.may_be("tax_amount") and column.seen.number > _NUMBERS for column in columns)
    if len(fees) != 1 or not (taxed or any(column.may_be(*_TIME) for column in columns)):
        return list(columns)
    if any(column.may_be(*_WORTH) and column is not fees[0] for column in columns):
        return list(columns)
    return _with_amount(columns, fees[0], _PROVEN)


def _as_day_or_sum(column: SheetColumn) -> SheetColumn:
    """Take what was paid, over dates, for the day on which that was."""
    if column.seen.date <= _DATES or not column.may_be("is_paid", "paid_amount"):
        return column
    return replace(column, matches=(Match("paid_date", _PROVEN, frozenset()),))


def _holds_sums(column: SheetColumn) -> bool:
    seen = column.seen
    return seen.number > _NUMBERS and seen.high is not None and (seen.high > _NO_SUM or seen.decimals > 0)


def _is_beyond(billed: SheetColumn, hours: SheetColumn, sampled: pl.DataFrame) -> bool:
    """Whether what was billed is in nearly all rows so much more than the hours that it is no time."""
    sums, times = (rough_numbers(sampled[str(column.position)]) for column in (billed, hours))
    both = [(money, time) for money, time in zip(sums, times, strict=True) if money and time]
    return len(both) >= _SOME_ROWS and sum(m > _A_RATE * t for m, t in both) >= _NEARLY_ALL * len(both)


def _with_amount(columns: Sequence[SheetColumn], chosen: SheetColumn, sure: float) -> list[SheetColumn]:
    return taken_for(columns, {chosen.position}, "amount", sure)


def _adds_up(column: SheetColumn, columns: Sequence[SheetColumn], sampled: pl.DataFrame) -> float:
    """Say in what share of the rows a column is the result and some of the costs together; 0 where in few."""
    results = [other for other in columns if other.may_be("result")]
    told = [o for o in columns if o.seen.number > _NUMBERS and not o.may_be("quantity", "invoice_number")]
    costs = [o for o in told if o.may_be(*_COSTS, *_WORK) or not o.matches][:_MOST_COSTS]
    numbers = {c.position: rough_numbers(sampled[str(c.position)]) for c in (column, *results, *costs)}
    best = 0.0
    for result in results:
        for many in range(1, len(costs) + 1):
            for some in combinations(costs, many):
                taken = [numbers[one.position] for one in some]
                rows = [
                    whole - left - sum(cost or 0.0 for cost in parts)
                    for whole, left, *parts in zip(
                        numbers[column.position], numbers[result.position], *taken, strict=True
                    )
                    if whole is not None and left is not None and whole != left
                ]
                right = sum(abs(rest) < _PENNY for rest in rows)
                if len(rows) >= _SOME_ROWS and right >= _NEARLY_ALL * len(rows):
                    best = max(best, right / len(rows))
    return best
