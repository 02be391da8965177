"""Prices a piece with or without VAT ("Prijs incl. btw" beside "Aantal"): a line is worth their product."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from analysis.reading.added_columns import kind_added
from analysis.reading.line_proof import is_money, is_of_the_line, kind_of_price, prices_of
from analysis.reading.money_columns import DISCOUNT, MoneyColumn, is_share_of

#: Behind the header of an added column: pieces × price.
TIMES = "(×)"
#: What is charged for a line as a whole.
_AMOUNTS = frozenset({"line_amount", "line_gross", "amount", "monetary", "net_amount", "gross_amount"})


@dataclass(frozen=True)
class LinePrices:
    """The number of pieces, the prices a piece by kind (``net``, ``gross``), and what is taken off."""

    quantity: int
    prices: Mapping[str, int]
    discount: int | None = None
    is_share: bool = False


def line_prices(columns: Sequence[MoneyColumn]) -> LinePrices | None:
    """Find a number of pieces and prices a piece that say whether VAT is in them, where nothing adds them up.

    Parameters
    ----------
    columns : sequence of MoneyColumn

    Returns
    -------
    LinePrices or None
        None where another column holds what the line is worth, and where the rows show that the price is
        that of the whole line.

    Examples
    --------
    >>> def column(place, header, *numbers): return MoneyColumn(place, header, np.array(numbers, dtype=float))
    >>> quantity = column(0, "Aantal", 1, 2, 3, 4, 1)
    >>> line_prices([quantity, column(1, "Prijs incl. btw", 10, 10, 20, 20, 20)]).prices
    {'gross': 1}
    >>> line_prices([quantity, column(1, "Prijs incl. btw", 10, 20, 60, 80, 20)]) is None
    True
    """
    quantities = [one for one in columns if "quantity" in one.concepts]
    priced = {one.position: kind for one in columns if (kind := kind_of_price(one.header)) is not None}
    prices = {kind: place for place, kind in priced.items()}
    plain = prices_of([column for column in columns if column.position not in priced])
    for other in plain if set(prices) == {"gross"} else ():
        gross = next(one for one in columns if one.position in priced)
        if is_share_of(gross.numbers - other.numbers, other.numbers, unusual=False):
            prices["net"], priced[other.position] = other.position, "net"
    if len(quantities) != 1 or not prices or len(prices) != len(priced):
        return None
    others = [one for one in columns if one not in quantities and one.position not in priced]
    if any(one.concepts & _AMOUNTS and not one.is_tax and not one.is_no_sale for one in others):
        return None
    pieces = quantities[0].numbers
    if any(is_of_the_line(pieces, one.numbers) for one in columns if one.position in priced):
        return None
    offs = [one for one in others if one.concepts & DISCOUNT and np.nan_to_num(one.numbers).any()]
    if len(offs) > 1:
        return None
    off = offs[0] if offs else None
    whole = pieces * next(one.numbers for one in columns if one.position in priced)
    is_share = off is not None and not is_money(off, whole)[0]
    return LinePrices(quantities[0].position, prices, off.position if off else None, is_share)


def times_price(header: str) -> str | None:
    """Say what an added column of pieces × price holds, ``net`` or ``gross``; None for any other header.

    Examples
    --------
    >>> times_price("Bruto (×)"), times_price("Bruto")
    ('gross', None)
    """
    return kind_added(header, TIMES)
