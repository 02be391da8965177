"""What lines of quantity × price prove: whether a discount is an amount or a share, and whether VAT is in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from analysis.reading.compose import concepts_of
from analysis.reading.money_columns import DISCOUNT, MoneyColumn, Numbers, is_share_of

_PENNY, _ROUNDED, _NEARLY_ALL, _SOME_ROWS, _SOME_TOLD = 0.015, 0.0051, 0.9, 3, 2
#: Shares of a hundred are mostly whole or half, and few; amounts are neither.
_MOST_SHARES, _HUNDRED = 0.8, 100
#: So many discounts tell by how they vary whether they are money; and so much of the whole matters.
_MANY_TOLD, _MATTERS = 8, 0.01
_SAYS_SHARE = re.compile(r"%|\bpct\b|per ?cent|pro[zc]ent|pour ?cent|por ?cent|perc\b", re.IGNORECASE)
_SAYS_MONEY = re.compile(r"[€$£]|\b(?:eur|usd|gbp|chf)\b", re.IGNORECASE)
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
    prices = prices_of(columns)
    if len(quantities) != 1 or len(prices) != 1:
        return None
    quantity, price = quantities[0], prices[0]
    offs = [one for one in columns if one.concepts & DISCOUNT and one is not price]
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
    if not amounts and len(offs) == 1 and is_money(offs[0], whole)[0]:
        return LineProof(quantity.position, price.position, offs[0].position, None)
    return None


def prices_of(columns: Sequence[MoneyColumn]) -> list[MoneyColumn]:
    """Give the columns of prices a piece; beside a number of pieces "Rate" will do where nothing else is one.

    Examples
    --------
    >>> columns = [MoneyColumn(place, header, np.ones(3)) for place, header in enumerate(("Qty", "Rate"))]
    >>> [column.header for column in prices_of(columns)]
    ['Rate']
    """
    prices = [one for one in columns if "unit_price" in one.concepts or kind_of_price(one.header) is not None]
    return prices or [one for one in columns if "rate" in one.concepts]


def taken_off(worth: Numbers, off: Numbers, *, is_share: bool) -> Numbers:
    """Take a discount off: an amount of money, or a share, as a fraction or of a hundred.

    Parameters
    ----------
    worth, off : array
        What lines were worth before it, and the discounts; its sign says nothing.
    is_share : bool

    Returns
    -------
    array

    Examples
    --------
    >>> worth, off = np.array([80.0, -80.0]), np.array([10.0, 10.0])
    >>> taken_off(worth, off, is_share=True).tolist(), taken_off(worth, off, is_share=False).tolist()
    ([72.0, -72.0], [70.0, -70.0])
    """
    size = np.abs(np.nan_to_num(off))
    if not is_share:
        return np.asarray(worth - np.sign(worth) * size)
    return np.asarray(worth * (1 - (size if size.max(initial=0) <= 1 else size / _HUNDRED)))


def _less(whole: Numbers, off: MoneyColumn | None) -> list[tuple[Numbers, bool]]:
    if off is None:
        return [(whole, False)]
    signed = whole - np.nan_to_num(off.numbers)
    return [
        (signed, True),
        *((taken_off(whole, off.numbers, is_share=not money), money) for money in (True, False)),
    ]


def _equal(worth: Numbers, amount: Numbers, off: MoneyColumn | None, near: Numbers) -> bool:
    known = np.isfinite(worth) & np.isfinite(amount) & (amount != 0)
    if known.sum() < _SOME_ROWS:
        return False
    right = np.abs(worth - amount) < near
    if off is None:
        return bool(right[known].mean() >= _NEARLY_ALL)
    told = known & (np.nan_to_num(off.numbers) != 0)
    return bool(right[known].mean() >= _NEARLY_ALL and told.sum() >= _SOME_TOLD and right[told].all())


def is_money(off: MoneyColumn, whole: Numbers) -> tuple[bool, bool]:
    """Tell whether a discount that no amount proves is money, and whether that is sure.

    Parameters
    ----------
    off : MoneyColumn
    whole : array
        Quantity × price.

    Returns
    -------
    tuple of bool and bool
        Sure where the header says it, where one of the two cannot be, and where many discounts tell it: one
        share of all amounts, or one share told for many, or mostly cents.

    Examples
    --------
    >>> whole = np.array([80.0, 200, 120])
    >>> discounts = {"Korting": [10.0, 5, 10], "Korting %": [10.0, 5, 10], "Rabatt": [7.25, 18.1, 3.7]}
    >>> [is_money(MoneyColumn(0, header, np.array(off)), whole) for header, off in discounts.items()]
    [(False, False), (False, True), (True, False)]
    """
    known = np.isfinite(off.numbers) & (off.numbers != 0) & (np.nan_to_num(whole) != 0)
    told = np.abs(off.numbers[known])
    if _SAYS_SHARE.search(off.header) or not len(told) or (told > np.nanmax(np.abs(whole))).any():
        return False, True
    if "discount_amount" in off.concepts or _SAYS_MONEY.search(off.header) or (told > _HUNDRED).any():
        return True, True
    shares = len(np.unique(np.round(told / np.abs(whole[known]) * _HUNDRED, 1)))
    amounts = len(np.unique(told))
    halves = np.abs(told * 2 - np.round(told * 2)) < 1e-9
    in_cents = bool(halves.mean() < 1 - _MOST_SHARES)
    money = in_cents if shares == amounts else shares < amounts
    tells = in_cents == money or 2 * min(shares, amounts) <= max(shares, amounts)
    return money, len(told) >= _MANY_TOLD and tells


def unsure_discount(columns: Sequence[MoneyColumn]) -> tuple[MoneyColumn, bool] | None:
    """Find a discount of which nothing tells whether it is money or a share, where that matters.

    Parameters
    ----------
    columns : sequence of MoneyColumn

    Returns
    -------
    tuple of MoneyColumn and bool, or None
        The discount, and whether it was taken for money.

    Examples
    --------
    >>> def column(place, header, *numbers): return MoneyColumn(place, header, np.array(numbers, dtype=float))
    >>> lines = [column(0, "Aantal", 1, 2, 1), column(1, "Prijs", 800, 100, 120)]
    >>> unsure_discount([*lines, column(2, "Korting", 10, 0, 5)])[1]
    False
    >>> unsure_discount([*lines, column(2, "Korting", 0, 0, 2)]) is None
    True
    """
    prices, quantities = prices_of(columns), [one for one in columns if "quantity" in one.concepts]
    offs = [one for one in columns if one.concepts & DISCOUNT and one not in prices]
    if not prices or len(quantities) != 1 or len(offs) != 1:
        return None
    whole, off = quantities[0].numbers * prices[0].numbers, offs[0]
    money, sure = is_money(off, whole)
    as_money, as_share = (np.nansum(taken_off(whole, off.numbers, is_share=one)) for one in (False, True))
    matters = abs(as_money - as_share) > _MATTERS * abs(np.nansum(whole))
    return (off, money) if matters and not sure else None


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
