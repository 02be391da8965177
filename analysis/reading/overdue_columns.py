"""What is overdue, where a column beside the open amounts holds it: never more than what is open."""

import re
from collections.abc import Sequence

import polars as pl

from analysis.reading.candidates import SheetColumn, taken_for
from analysis.reading.evidence import rough_numbers
from analysis.reading.headers import normalise

#: "Achterstallig", "Overdue balance", "Montant échu".
_OVERDUE = re.compile(
    r"\b(?:achterstallige?|vervallen|te laat|overdue|past due|in arrears|uberfallige?[rns]?|"
    r"echue?s?|en retard|vencid[oa]s?|atrasad[oa]s?|em atraso|scadut[oi])\b"
)
#: The same in the currency of the client; and what is no amount.
_NO_AMOUNT = re.compile(
    r"\b(?:in valuta|(?:in )?(?:foreign )?currency|fc|\w*dagen|days?|tagen?|jours?|dias|giorni|aantal|number|"
    r"count|nombre|anzahl|numero|not|niet|nicht|non|no|nao|since|sinds|seit|depuis|desde|date|datum|\d+)\b"
)
_MONEY = re.compile(
    r"\b(?:achterstallige?|saldo|balance|bedrag|amount|betrag|montant|solde|importe|valor|montante|importo|eur|"
    r"usd|gbp|chf|arrears)\b|[€$£]"
)
_CENT, _MOSTLY, _SURE = 0.005, 0.9, 0.95


def with_overdue(columns: Sequence[SheetColumn], sampled: pl.DataFrame) -> list[SheetColumn]:
    """Take a column for what is overdue where its header says so and another holds what is open.

    Turns        Klant | Saldo | Achterstallig
    into         client | open amount | overdue amount

    Parameters
    ----------
    columns : sequence of SheetColumn
    sampled : DataFrame
        The sampled cells; columns ``"0"``, ``"1"``, ….

    Returns
    -------
    list of SheetColumn
        Unchanged where more is overdue than open in some row, or nothing is in any: it may then be a number
        of days, or of invoices.
    """
    overdue = [column for column in columns if _says_overdue(column)]
    places = {column.position for column in overdue}
    open_ = [c for c in columns if c.may_be("open_amount") and c.position not in places]
    if len(overdue) != 1 or len(open_) != 1 or any(c.may_be("overdue_amount") for c in columns):
        return list(columns)
    late, left = (rough_numbers(sampled[str(column.position)]) for column in (*overdue, *open_))
    if not _is_part(late, left, said=_MONEY.search(overdue[0].header.lower()) is not None):
        return list(columns)
    return taken_for(columns, places, "overdue_amount", _SURE)


def _says_overdue(column: SheetColumn) -> bool:
    words = normalise(column.header)
    return bool(_OVERDUE.search(words)) and not _NO_AMOUNT.search(words) and column.seen.number > _MOSTLY


def _is_part(late: Sequence[float | None], left: Sequence[float | None], *, said: bool) -> bool:
    """Whether amounts are parts of others: never more, and money by header, cents or wholes."""
    both = [(part or 0.0, whole or 0.0) for part, whole in zip(late, left, strict=True)]
    parts = [(part, whole) for part, whole in both if part > _CENT]
    money = said or any(part % 1 or abs(whole - part) < _CENT for part, whole in parts)
    return money and bool(parts) and all(part <= max(whole, 0.0) + _CENT for part, whole in both)
