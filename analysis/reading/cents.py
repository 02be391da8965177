"""Amounts that stand in the file as whole cents: "amount_cents", "Montant (centimes)"."""

import re

from analysis.reading.column_cells import cells_of
from analysis.reading.headers import normalise
from analysis.reading.model import Sheet
from analysis.reading.values import read_values

#: Behind the header of an added column; "(=)" tells that it stands in no file.
_RECKONED = "(=)"
_CENTS = re.compile(
    r"^(.+?) (?:in |en )?(?:euro ?)?(?:cents?|eurocents?|centimes?|centimos?|centavos?|centesimi)$"
)
_A_HUNDRED = 100


def in_cents(header: str) -> str:
    """Give what a header says besides that its amounts are in cents; "" where it does not say so.

    Examples
    --------
    >>> in_cents("amount_cents"), in_cents("Totaal in eurocent"), in_cents("Tax percent")
    ('amount', 'totaal', '')
    >>> in_cents("Totale ore")  # hours, in Italian
    ''
    """
    found = _CENTS.match(normalise(header))
    return found[1] if found else ""


def with_whole_amounts(sheet: Sheet) -> Sheet:
    """Add a column of the whole amounts beside each that is told in cents.

    Turns        210000          under  amount_cents
    into         210000 | 2100.0

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    Sheet
        The same sheet where no header speaks of cents, or where such a column holds parts of a cent.

    Examples
    --------
    >>> import polars as pl
    >>> cells = pl.DataFrame({"row": [2, 3], "0": ["Bos", "Kok"], "1": ["210000", "7550"]})
    >>> with_whole_amounts(Sheet("a.csv", "", (), ("Client", "amount_cents"), cells)).cells["2"].to_list()
    [2100.0, 75.5]
    """
    made = sheet
    for place, name in enumerate(sheet.header):
        said = in_cents(name)
        if not said or f"{said} {_RECKONED}" in sheet.header:
            continue
        amounts = read_values(cells_of(sheet.cells[str(place)]), "number").values
        known = amounts.drop_nulls()
        if known.is_empty() or not (known == known.floor()).all():
            continue
        made = made.with_column(f"{said} {_RECKONED}", amounts / _A_HUNDRED)
    return made


def told_in_cents(headers: list[str]) -> frozenset[int]:
    """Name the columns beside which their whole amounts were added.

    Examples
    --------
    >>> told_in_cents(["amount_cents", "amount (=)", "tax_cents"])
    frozenset({0})
    """
    return frozenset(
        place
        for place, header in enumerate(headers)
        if in_cents(header) and f"{in_cents(header)} {_RECKONED}" in headers
    )
