"""What was ordered in numbered columns beside one another: Item 1, Price 1, Item 2, Price 2 and so on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
import polars as pl

from analysis.reading.candidates import SheetColumn
from analysis.reading.evidence import rough_numbers
from analysis.reading.headers import Match

_NUMBERED = re.compile(r"^(.*[^\W\d_])[ _.#-]*(\d{1,2})$")
_COUNTED = frozenset({"quantity", "unit_price"})
_SUMS = frozenset({"amount", "net_amount", "gross_amount", "line_amount"})
_SURE, _PENNY, _NEARLY_ALL, _SOME_ROWS = 0.9, 0.015, 0.9, 3
#: The columns of one kind, by their number.
Series = list[SheetColumn]


def items_apart(columns: Sequence[SheetColumn], sampled: pl.DataFrame) -> list[SheetColumn]:
    """Take the first of several numbered items for no more than it is, and their sum for the amount.

    Turns        Quantity_1 | Price_1 | Quantity_2 | Price_2 | Costs
                 1          | 36      | 2          | 33      | 102
    into         an amount of 102; neither a quantity nor a price

    Parameters
    ----------
    columns : sequence of SheetColumn
    sampled : DataFrame
        The sampled cells; columns ``"0"``, ``"1"``, ….

    Returns
    -------
    list of SheetColumn
        As they were where no quantity or price is numbered.
    """
    series = [one for one in _series(columns) if any(column.seen.number for column in one)]
    if not any(column.may_be(*_COUNTED) for one in series for column in one):
        return list(columns)
    parts = {column.position for one in series for column in one}
    sums = list(_sums(series, sampled))
    return [
        replace(column, matches=())
        if column.position in parts
        else replace(column, matches=(Match("amount", _SURE, frozenset()),))
        if not column.may_be(*_SUMS) and column.seen.number and _is_one_of(column, sums, sampled)
        else column
        for column in columns
    ]


def _series(columns: Sequence[SheetColumn]) -> list[Series]:
    """Give the columns that differ by a number alone, where these count from one."""
    named: dict[str, dict[int, SheetColumn]] = {}
    for column in columns:
        if found := _NUMBERED.match(column.header.strip()):
            named.setdefault(found[1].lower(), {})[int(found[2])] = column
    return [
        list(by_number.values())
        for by_number in named.values()
        if len(by_number) > 1 and sorted(by_number) == list(range(1, len(by_number) + 1))
    ]


def _sums(series: Sequence[Series], sampled: pl.DataFrame) -> Iterator[np.ndarray]:
    """Give what the items of each row come to: a numbered amount added up, or quantities times prices."""
    numbers = [np.array([_numbers(column, sampled) for column in one]) for one in series]
    for place, one in enumerate(numbers):
        yield one.sum(axis=0)
        for other in numbers[place + 1 :]:
            if other.shape == one.shape:
                yield (one * other).sum(axis=0)


def _is_one_of(column: SheetColumn, sums: Sequence[np.ndarray], sampled: pl.DataFrame) -> bool:
    told = _numbers(column, sampled)
    filled = told != 0
    return filled.sum() >= _SOME_ROWS and any(
        (np.abs(told - one)[filled] < _PENNY).mean() >= _NEARLY_ALL for one in sums
    )


def _numbers(column: SheetColumn, sampled: pl.DataFrame) -> np.ndarray:
    return np.array([number or 0.0 for number in rough_numbers(sampled[str(column.position)])])
