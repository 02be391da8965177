"""Carriage and the like, charged beside the goods: a part of the sale, and no fee that was taken off it."""

import re
from collections.abc import Sequence
from dataclasses import replace

import polars as pl

from analysis.reading.candidates import SheetColumn
from analysis.reading.compose import concepts_of
from analysis.reading.evidence import rough_numbers, share_of_numbers
from analysis.reading.headers import normalise

_GOODS = re.compile(
    r"\b(?:produ\w+|product\w*|goods|articles?|articulos?|artigos?|items?|artikel\w*|waren?\w*|goederen|mercador\w*|"
    r"mercanc\w*|marchandises?|merchandise)\b"
)
_CARRIAGE = re.compile(
    r"\b(?:frete|portes?|port|frais de port|envio|envios|gastos de envio|shipping|freight|carriage|delivery|"
    r"postage|insurance|handling|packaging|livraison|transport\w*|versand\w*|fracht\w*|verzend\w*|bezorg\w*|"
    r"vracht\w*|emballage|seguro|ipi|outras(?: despesas)?|taxa(?: de)? entrega|verpackung\w*)\b"
)
_TOTALS = frozenset({"amount", "gross_amount", "line_amount", "net_amount", "monetary"})
_NUMBERS, _NEARLY_ALL, _PENNY, _SOME_ROWS = 0.8, 0.9, 0.015, 3


def is_carriage(header: str) -> bool:
    """Whether a header names what is charged for sending, insuring or packing goods.

    Examples
    --------
    >>> is_carriage("Valor Frete"), is_carriage("Verzendkosten"), is_carriage("Fee")
    (True, True, False)
    """
    return _CARRIAGE.search(normalise(header)) is not None


def goods_in_total(headers: Sequence[str], sampled: pl.DataFrame) -> frozenset[int]:
    """Give the columns of goods and of carriage that make up another, the total of each row.

    Parameters
    ----------
    headers : sequence of str
    sampled : DataFrame
        The sampled cells; columns ``"0"``, ``"1"``, ….

    Returns
    -------
    frozenset of int
        Their positions; none where they do not make up a total.

    Examples
    --------
    >>> cells = pl.DataFrame({"0": [12.0, 20.0, 31.0], "1": [10.0, 20.0, 30.0], "2": [2.0, 0.0, 1.0]})
    >>> sorted(goods_in_total(["Total", "Products", "Freight"], cells))
    [1, 2]
    """
    extra = [place for place, header in enumerate(headers) if is_carriage(header)]
    goods = [place for place, header in enumerate(headers) if _GOODS.search(normalise(header))]
    goods = [place for place in goods if place not in extra and _holds_numbers(sampled, place)]
    if not extra or len(goods) != 1 or not all(_holds_numbers(sampled, place) for place in extra):
        return frozenset()
    numbers = [rough_numbers(sampled[str(place)]) for place in (*goods, *extra)]
    made = [sum(part or 0.0 for part in row) for row in zip(*numbers, strict=True)]
    for place, header in enumerate(headers):
        if place in goods or place in extra or not concepts_of(header) & _TOTALS:
            continue
        whole = zip(rough_numbers(sampled[str(place)]), made, strict=True)
        rows = [abs(total - parts) < _PENNY for total, parts in whole if total is not None]
        if len(rows) >= _SOME_ROWS and sum(rows) >= _NEARLY_ALL * len(rows):
            return frozenset((*goods, *extra))
    return frozenset()


def _holds_numbers(sampled: pl.DataFrame, place: int) -> bool:
    return share_of_numbers(sampled[str(place)]) >= _NUMBERS


def with_whole_sales(columns: Sequence[SheetColumn], sampled: pl.DataFrame) -> list[SheetColumn]:
    """Take the total for the amount where goods and carriage make it up, and not the goods alone.

    Turns        Total | Products | Freight
    into         the same, of which Products and Freight are no amounts

    Parameters
    ----------
    columns : sequence of SheetColumn
    sampled : DataFrame

    Returns
    -------
    list of SheetColumn
    """
    parts = goods_in_total([column.header for column in columns], sampled)
    return [replace(column, matches=()) if column.position in parts else column for column in columns]
