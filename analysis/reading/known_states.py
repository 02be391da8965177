"""Drafts and cancelled invoices of one list, of which another list holds the lines without saying so."""

from collections.abc import Mapping

import polars as pl

from analysis.reading.invoice_numbers import compared_number
from analysis.reading.known_rows import rows_apart
from analysis.reading.rows import SheetRows

#: Reasons that hold for an invoice wherever it stands.
_WHEREVER = ("draft", "cancelled", "deleted", "refunded", "not_invoiced")
#: Share of the numbers of a list that must be known to the other.
_MOST = 0.8


def with_states_told(parts: Mapping[int, SheetRows]) -> dict[int, SheetRows]:
    """Set rows apart of which another list with the same numbers says that they are no sale.

    Turns        heads with a draft among them, and the lines of all of them
    into         the same, with the lines of the draft set apart as such

    A list that has a status of its own is left alone.
    """
    found = dict(parts)
    lists = {
        source: rows
        for source, rows in parts.items()
        if rows.table.name == "invoices" and "invoice_number" in rows.values
    }
    silent = {source for source, rows in lists.items() if "status" not in rows.values}
    for source, rows in lists.items():
        told = set(rows.reason.unique()).intersection(_WHEREVER) if silent - {source} else set()
        if not told:
            continue
        numbers = compared_number(rows.values["invoice_number"])
        counted = numbers.filter(rows.reason.is_null()).implode()
        for other in silent - {source}:
            own = compared_number(parts[other].values["invoice_number"])
            known = own.drop_nulls().is_in(numbers.implode())
            if known.sum() < _MOST * len(known):
                continue
            for why in sorted(told, key=_WHEREVER.index):
                said = numbers.filter((rows.reason == why).fill_null(False)).drop_nulls()
                said = said.filter(~said.is_in(counted))
                here = own.is_in(said.implode()).fill_null(False) & found[other].reason.is_null()
                found[other] = rows_apart(found[other], here.arg_true().cast(pl.Int64), why)
    return found
