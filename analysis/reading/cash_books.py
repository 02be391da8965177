"""Cash books and simple ledgers: a column of what came in beside one of what went out."""

import re
from collections.abc import Sequence
from dataclasses import replace

import polars as pl

from analysis.reading.candidates import SheetColumn
from analysis.reading.column_cells import cells_of
from analysis.reading.headers import Match, normalise

_IN = re.compile(
    r"in|bij|inkomsten|ontvangsten|ontvangen|income|receipts|received|money in|paid in|einnahmen?|eingang|"
    r"recettes?|encaissements?|entrees?|ingresos?|entradas?|cobros?|receitas?|recebimentos?"
)
_OUT = re.compile(
    r"uit|af|uitgaven|betaald|out|expenses?|expenditure|money out|paid out|payments?|ausgaben?|ausgang|"
    r"depenses?|sorties?|gastos?|egresos?|salidas?|pagos?|despesas?|saidas?|pagamentos?"
)
_SURE, _NEARLY_ALL, _SELDOM = 0.95, 0.8, 0.1


def with_money_in(columns: Sequence[SheetColumn], sampled: pl.DataFrame) -> list[SheetColumn]:
    """Take what came in for payments where what went out stands beside it; the balance is open nowhere.

    Turns        Datum | Klant | In | Uit | Saldo
    into         a day, a client, what was paid, and two columns that mean nothing here

    Parameters
    ----------
    columns : sequence of SheetColumn
    sampled : DataFrame
        The sampled cells; columns ``"0"``, ``"1"``, ….

    Returns
    -------
    list of SheetColumn
        As they were where no two such columns hold amounts, most rows one of the two.
    """
    came = [column for column in columns if _IN.fullmatch(normalise(column.header)) and _holds_money(column)]
    went = [column for column in columns if _OUT.fullmatch(normalise(column.header)) and _holds_money(column)]
    if len(came) != 1 or len(went) != 1:
        return list(columns)
    filled = [cells_of(sampled[str(column.position)]).filled for column in (came[0], went[0])]
    if int((filled[0] & filled[1]).sum()) > _SELDOM * len(filled[0]):
        return list(columns)
    paid = (Match("paid_amount", _SURE, frozenset()),)
    return [
        replace(column, matches=paid)
        if column is came[0]
        else replace(column, matches=())
        if column is went[0] or column.may_be("open_amount")
        else column
        for column in columns
    ]


def _holds_money(column: SheetColumn) -> bool:
    return column.seen.size > 0 and column.seen.number >= _NEARLY_ALL
