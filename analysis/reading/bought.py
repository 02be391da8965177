"""Purchases among sales: rows of a list that another column says were bought, or came in."""

import re
from typing import NamedTuple

import polars as pl

from analysis.reading.column_cells import cells_of
from analysis.reading.model import Sheet, SheetPlan

_SOLD = (
    r"^(?:verkoop|verkocht|uitgaan|sales?\b|sold|outgoing|outbound|ausgang|verkauf|ventes?\b|vendu|sortant|"
    r"emis\b|émis|ventas?\b|emitid|vendas?\b)"
)
_BOUGHT = (
    r"^(?:inkoop|aankoop|ingekocht|inkomend|purchases?\b|bought|incoming|inbound|eingang|einkauf|achats?\b|"
    r"acheté|entrant|reçus?\b|compras?\b|recibid|recebid|ontvangen factu)"
)
#: Words that tell a document sent from one received, where the header says that it is about this.
_OUT, _IN = r"^(?:uit|out|aus|sent|verzonden|verstuurd)$", r"^(?:in|ein|ontvangen|received)$"
_DIRECTION = re.compile(r"(?i)richt(?:ing|ung)|direction|\bsens\b|direcci[oó]n|dire[cç]+[aã]o|sentido")
_FIRST = r"^([\pL]+(?: factu)?)"
_NEARLY_ALL, _SOME = 0.9, 2


class Bought(NamedTuple):
    """Rows that are no sales, the cells that say so, and their header."""

    rows: pl.Series
    shown: pl.Series
    header: str


def bought_rows(sheet: Sheet, plan: SheetPlan) -> Bought | None:
    """Find the rows that were bought, by a column in which nearly every text begins with one of the two.

    Turns        "Verkoopfactuur 1", "Inkoopfactuur Staples", or "uit" and "in" under "Richting"
    into         the rows of the second kind

    Parameters
    ----------
    sheet : Sheet
    plan : SheetPlan
        Only columns without a meaning of their own are asked.

    Returns
    -------
    Bought or None
        None where no column tells both.

    Examples
    --------
    >>> from analysis.reading.model import ColumnPlan
    >>> cells = pl.DataFrame({"row": [2, 3, 4, 5], "0": ["uit", "in", "in", "uit"]})
    >>> plan = SheetPlan("a.csv", "", "invoices", (ColumnPlan(0, "Richting", None),))
    >>> bought_rows(Sheet("a.csv", "", (), ("Richting",), cells), plan).rows.to_list()
    [False, True, True, False]
    """
    for column in plan.columns:
        if column.means is not None or not column.header:
            continue
        shown = cells_of(sheet.cells[str(column.position)]).shown
        words = shown.str.to_lowercase().str.extract(_FIRST)
        pairs = [(_SOLD, _BOUGHT)] + [(_OUT, _IN)] * bool(_DIRECTION.search(column.header))
        for out, back in pairs:
            sold, bought = (words.str.contains(pattern).fill_null(False) for pattern in (out, back))
            told = int((sold | bought).sum())
            both = min(int(sold.sum()), int(bought.sum()))
            if both >= _SOME and told >= _NEARLY_ALL * (len(shown) - shown.null_count()):
                return Bought(bought, shown, column.header)
    return None
