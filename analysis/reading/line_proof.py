"""What lines of quantity × price prove: whether a discount is an amount or a share, and whether VAT is in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from analysis.reading.compose import concepts_of
from analysis.reading.money_columns import MoneyColumn, Numbers, is_share_of

_PENNY, _ROUNDED, _NEARLY_ALL, _SOME_ROWS, _SOME_TOLD = 0.015, 0.0051, 0.9, 3, 2
#: Shares of a hundred are mostly whole or half, and few; amounts are neither.
_MOST_SHARES, _HUNDRED = 0.8, 100
_WITHOUT = re.compile(
    r"\b(?:excl\w*|ex|zonder|without|ohne|hors|sin|sem|s)\b\W*(?:\w+\W+)?(?:btw|vat|tax(?:es)?|tva|mwst|ust|iva)\b|"
    r"\b(?:ht|net|netto)\b|netto(?=preis)",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"\b(?:incl\w*|inkl\w*|in|met|with|mit|avec|con|com|c)\b\W*(?:\w+\W+)?(?:btw|vat|tax(?:es)?|tva|mwst|ust|iva)\b|"
    r"\b(?:ttc|gross|bruto|brutto)\b|brutto(?=preis)|\bpvp\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class LineProof:
    """What a line is worth.

    Attributes
    ----------
    quantity, price : int
        Positions.
    discount : int or None
        The position of a discount that is an amount of money.
    amount : int or None
        The position of the column that holds what the line is worth.
    taxed : bool
        Whether that column holds the VAT too.
    """

    quantity: int
    price: int
    discount: int | None
    amount: int | None
    taxed: bool = False


def kind_of_price(header: str) -> str | None:
    """Say whether a header is that of a price with VAT (``gross``) or without (``net``); None for others.

    Examples
    --------
    >>> [kind_of_price(header) for header in ("Prijs (incl. btw)", "Prix HT", "Prijs", "Bedrag incl. btw")]
    ['gross', 'net', None, None]
    """
    for kind, words in (("net", _WITHOUT), ("gross", _WITH)):
        if words.search(header) and "unit_price" in concepts_of(header) | concepts_of(words.sub(" ", header)):
            return kind
    return None


def proof_of_lines(columns: Sequence[MoneyColumn]) -> LineProof | None:
    """Hold quantity × price, less a discount, against the amounts that stand beside them.

    Parameters
    ----------
    columns : sequence of MoneyColumn

    Returns
    -------
    LineProof or None
        None where no quantity and price stand in the sheet, or where they prove nothing that matters.

    Examples
    --------
    >>> def column(place, header, *numbers): return MoneyColumn(place, header, np.array(numbers, dtype=float))
    >>> lines = [column(0, "Qty", 2, 3, 1), column(1, "Unit price", 10, 20, 50)]
    >>> lines = [*lines, column(2, "Discount", 1, 0, 5)]
    >>> found = proof_of_lines([*lines, column(3, "Line total", 19, 60, 45)])
    >>> found.discount, found.amount, found.taxed
    (2, 3, False)
    """
    quantities = [one for one in columns if "quantity" in one.concepts]
    prices = [one for one in columns if _is_price(one)]
    if len(quantities) != 1 or len(prices) != 1:
        return None
    quantity, price = quantities[0], prices[0]
    offs = [one for one in columns if one.concepts & {"discount", "discount_amount"} and one is not price]
    amounts = [
        one
        for one in columns
        if one not in (quantity, price, *offs) and one.as_net() + one.as_gross() >= 2 and not one.is_tax
    ]
    amounts.sort(key=lambda one: -max(one.as_net(), one.as_gross()))
    whole = quantity.numbers * price.numbers
    near = _PENNY + _ROUNDED * np.abs(quantity.numbers)
    for off in (None, *offs):
        for worth, as_amount in _less(whole, off):
            for amount in amounts:
                if _equal(worth, amount.numbers, off, near):
                    taxed = kind_of_price(price.header) == "gross"
                    place = off.position if off is not None and as_amount else None
                    return LineProof(quantity.position, price.position, place, amount.position, taxed)
                if is_share_of(amount.numbers - worth, worth, unusual=False):
                    place = off.position if off is not None and as_amount else None
                    return LineProof(quantity.position, price.position, place, amount.position, True)
    if not amounts and not offs and is_of_the_line(quantity.numbers, price.numbers):
        taxed = kind_of_price(price.header) == "gross"
        return LineProof(quantity.position, price.position, None, price.position, taxed)
    if not amounts and len(offs) == 1 and is_money(offs[0].numbers, whole):
        return LineProof(quantity.position, price.position, offs[0].position, None)
    return None


def _is_price(column: MoneyColumn) -> bool:
    return "unit_price" in column.concepts or kind_of_price(column.header) is not None


def _less(whole: Numbers, off: MoneyColumn | None) -> list[tuple[Numbers, bool]]:
    if off is None:
        return [(whole, False)]
    less = np.nan_to_num(off.numbers)
    share = less if np.abs(less).max() <= 1 else less / _HUNDRED
    return [(whole - less, True), (whole - np.sign(whole) * np.abs(less), True), (whole * (1 - share), False)]


def _equal(worth: Numbers, amount: Numbers, off: MoneyColumn | None, near: Numbers) -> bool:
    known = np.isfinite(worth) & np.isfinite(amount) & (amount != 0)
    if known.sum() < _SOME_ROWS:
        return False
    right = np.abs(worth - amount) < near
    if off is None:
        return bool(right[known].mean() >= _NEARLY_ALL)
    told = known & (np.nan_to_num(off.numbers) != 0)
    return bool(right[known].mean() >= _NEARLY_ALL and told.sum() >= _SOME_TOLD and right[told].all())


def is_money(numbers: Numbers, whole: Numbers) -> bool:
    """Tell whether a discount that nothing proves is money: few shares of many amounts, or mostly with cents.

    Parameters
    ----------
    numbers, whole : array
        The discounts, and quantity × price.

    Returns
    -------
    bool

    Examples
    --------
    >>> is_money(np.array([10.0, 5, 10]), np.full(3, 80.0)), is_money(np.array([7.25, 3.1]), np.full(2, 80.0))
    (False, True)
    """
    known = np.isfinite(numbers) & (numbers != 0) & (np.nan_to_num(whole) != 0)
    told = np.abs(numbers[known])
    if not len(told) or (told > np.nanmax(np.abs(whole))).any():
        return False
    shares = np.round(told / np.abs(whole[known]) * _HUNDRED, 1)
    if len(np.unique(shares)) != len(np.unique(told)):  # the same share of each, or the same share told
        return len(np.unique(shares)) < len(np.unique(told))
    halves = np.abs(told * 2 - np.round(told * 2)) < 1e-9
    return bool((told > _HUNDRED).any() or halves.mean() < 1 - _MOST_SHARES)


def is_of_the_line(quantity: Numbers, price: Numbers) -> bool:
    """Tell whether prices are those of whole lines: of more pieces they are as many times that of one.

    Parameters
    ----------
    quantity, price : array

    Returns
    -------
    bool
        False where too few rows tell it.

    Examples
    --------
    >>> pieces = np.array([1.0, 1.0, 2.0, 3.0, 2.0])
    >>> is_of_the_line(pieces, np.array([10.0, 25, 20, 75, 50])), is_of_the_line(pieces, np.full(5, 10.0))
    (True, False)
    """
    known = np.isfinite(quantity) & np.isfinite(price) & (quantity > 0) & (price > 0)
    quantity, price = quantity[known], price[known]
    of_one, several = np.unique(price[quantity == 1]), quantity > 1
    if not len(of_one) or several.sum() < _SOME_ROWS:
        return False
    as_piece, as_line = (
        (np.abs(some[:, None] - of_one[None, :]).min(axis=1) < _ROUNDED).mean()
        for some in (price[several], price[several] / quantity[several])
    )
    return bool(as_line > as_piece and as_line * 2 >= 1)
