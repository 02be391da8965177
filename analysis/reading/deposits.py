"""Final invoices from which a deposit was taken off that stands in the list as an invoice of its own."""

import re
from collections.abc import Sequence
from dataclasses import replace

import polars as pl

from analysis.reading.candidates import SheetColumn
from analysis.reading.column_cells import cells_of
from analysis.reading.evidence import rough_numbers
from analysis.reading.headers import Match, normalise

_DEPOSIT = (
    r"acomptes?|anzahlung\w*|abschlag\w*|aanbetaling\w*|voorschot\w*|anticipos?|adiantamentos?|deposits?|"
    r"down ?payments?|acconto|acconti|provisions?"
)
_TAKEN_OFF = re.compile(
    rf"(?:{_DEPOSIT})\b.*\b(?:dedui\w*|verrechnet|abgezogen|verrekend\w*|ingehouden|afgetrokken|deducid\w*|"
    rf"descontad\w*|deduzid\w*|deducted|applied|less)|"
    rf"\b(?:less|deducted|abzgl|abzuglich|minus|min|af)\b.*\b(?:{_DEPOSIT})"
)
_TOTALS = ("amount", "net_amount", "line_amount", "monetary")
_NUMBERS, _NEARLY_ALL, _PENNY, _SOME_ROWS, _PROVEN = 0.8, 0.9, 0.015, 2, 0.95


def with_deposits_taken_off(columns: Sequence[SheetColumn], sampled: pl.DataFrame) -> list[SheetColumn]:
    """Take what is left of an invoice after the deposit for its amount, where the deposit was invoiced too.

    Turns        Type    | Total HT | Acompte déduit | Net à payer
                 Acompte |      300 |              0 |         300
                 Solde   |     1000 |            300 |         700
    into         the same, with Net à payer as the amount

    Parameters
    ----------
    columns : sequence of SheetColumn
    sampled : DataFrame
        The sampled cells; columns ``"0"``, ``"1"``, ….

    Returns
    -------
    list of SheetColumn
        Where no row is said to be of a deposit, it was paid without an invoice: the total is the amount.
    """
    taken = [column for column in columns if _TAKEN_OFF.search(normalise(column.header))]
    if len(taken) != 1:
        return list(columns)
    told = [column for column in columns if column.seen.number > _NUMBERS and column is not taken[0]]
    numbers = {c.position: rough_numbers(sampled[str(c.position)]) for c in (*told, taken[0])}
    for total in (column for column in told if column.may_be(*_TOTALS)):
        for left in (column for column in told if column is not total):
            three = (numbers[column.position] for column in (total, taken[0], left))
            rows = [
                (less or 0.0, abs(whole - (less or 0.0) - rest) < _PENNY)
                for whole, less, rest in zip(*three, strict=True)
                if whole is not None and rest is not None
            ]
            right = sum(agrees for _, agrees in rows)
            if len(rows) >= _SOME_ROWS and right >= _NEARLY_ALL * len(rows) and any(less for less, _ in rows):
                invoiced = _names_deposits(columns, sampled)
                counts, aside = (left, total) if invoiced else (total, left)
                amount = (Match("net_amount", _PROVEN, frozenset()),)
                meant = {counts.position: amount, aside.position: ()}
                return [replace(c, matches=meant.get(c.position, c.matches)) for c in columns]
    return list(columns)


def _names_deposits(columns: Sequence[SheetColumn], sampled: pl.DataFrame) -> bool:
    """Whether a row says of itself that it is of a deposit."""
    words = (
        cells_of(sampled[str(column.position)]).text.drop_nulls() for column in columns if column.seen.text
    )
    return any(any(re.search(rf"\b(?:{_DEPOSIT})\b", normalise(word)) for word in some) for some in words)
