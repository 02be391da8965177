"""Columns of ages: how long what is open has been so, "1-30", "> 90 days", and what is not due yet."""

import re
from collections.abc import Mapping

import polars as pl

from analysis.reading.evidence import rough_numbers
from analysis.reading.headers import normalise

#: "0-30", "< 1 Month", "31 - 60 dagen", "> 90", "2 Months": how long an amount has been open.
_AGE = re.compile(
    r"(?i)^(?:(?:overdue|vervallen|(?:über)?fällig|[ée]chue?s?|vencid[oa]s?|de|du|von|from|van|hasta|até|"
    r"moins de|menos de|less than|minder dan|weniger als|mayor|acima de|tage)\s+)*"
    r"(?:tot|bis|over|more than|meer dan|mehr als|plus de|más de|mais de|oltre|über|ouder dan|older than"
    r"|älter als|[<>≤≥+])?\s*\d{1,3}\s*(?:(?:[-–]|to|t/m|tot|bis|à|a|al)\s*\d{1,3})?\s*\+?\s*"
    r"(?:days?|dagen|tage|jours|j|d|d[ií]as|dias|giorni|dagar|dager|dage|months?|maanden|maand|monate?|mois|meses"
    r"|m[eê]s|mesi)?\s*(?:\+|overdue|late|past due|(?:and )?(?:over|above|older|more)|plus|en (?:ouder|meer)"
    r"|und (?:älter|mehr)|et plus|y más|e mais)?$"
)
_NOT_DUE = re.compile(
    r"(?:current|not (?:yet )?due|(?:nog )?niet vervallen|actueel|lopend|(?:noch )?nicht fallig|aktuell|"
    r"non echue?s?|a echoir|courant|corriente|no vencid[oa]s?|por vencer|a vencer|corrente|em dia|"
    r"nao vencid[oa]s?)"
    r"(?: (?:amount|bedrag|betrag|montant|importe|valor))?"
)
_CENT, _MOSTLY, _SOME_ROWS = 0.015, 0.9, 3


def is_age(header: str) -> bool:
    """Whether a header tells how long an amount has been open.

    Examples
    --------
    >>> is_age("31-60"), is_age("> 90 days"), is_age("Total")
    (True, True, False)
    """
    return _AGE.match(header.strip()) is not None


def is_not_due(header: str) -> bool:
    """Whether a header tells what is not due yet.

    Examples
    --------
    >>> is_not_due("Niet vervallen"), is_not_due("Current"), is_not_due("31-60")
    (True, True, False)
    """
    return _NOT_DUE.fullmatch(normalise(header)) is not None


def made_of_ages(headers: Mapping[int, str], total: int, sampled: pl.DataFrame) -> bool:
    """Whether the ages of a row, with what is not due yet, make up its total: that is what is still open.

    Parameters
    ----------
    headers : mapping of int to str
        Position → header.
    total : int
        The position of the total.
    sampled : DataFrame
        The sampled cells; columns ``"0"``, ``"1"``, ….

    Returns
    -------
    bool

    Examples
    --------
    >>> cells = pl.DataFrame({"0": [10.0, 5.0, 7.0], "1": [10.0, 0.0, 3.0], "2": [0.0, 5.0, 4.0]})
    >>> made_of_ages({0: "Total", 1: "0-30", 2: "31-60"}, 0, cells)
    True
    """
    parts = [place for place, header in headers.items() if is_age(header) or is_not_due(header)]
    numbers = [rough_numbers(sampled[str(place)]) for place in parts if place != total]
    whole = rough_numbers(sampled[str(total)])
    rows = [
        (amount, sum(part or 0.0 for part in row))
        for amount, *row in zip(whole, *numbers, strict=True)
        if amount is not None
    ]
    agree = sum(abs(amount - made) < _CENT for amount, made in rows)
    return len(rows) >= _SOME_ROWS and agree >= _MOSTLY * len(rows)
