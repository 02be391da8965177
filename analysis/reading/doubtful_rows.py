"""Rows that count though the file does not tell whether they should, and statuses that say nothing."""

from collections.abc import Callable

import polars as pl

from analysis.reading.apart import unsure_rows
from analysis.reading.sheet_seen import Facts, SheetSeen
from analysis.reading.state_words import read_states
from analysis.reading.statuses import STATUS_CODES

_SOME, _A_FEW, _TENTH, _SHOWN_WORDS = 2, 5, 0.1, 3


def _unknown_statuses(seen: SheetSeen) -> tuple[str, ...]:
    """Statuses that say nothing of payment, where nothing else tells of it."""
    told = {"paid_on", "open_amount", "paid_amount"} & set(seen.rows.columns)
    if seen.source.table != "invoices" or not seen.has("status") or told:
        return ()
    known = seen.rows["status"].drop_nulls()
    unknown = known.filter(~known.is_in(list(STATUS_CODES)))
    if not seen.says("invoice_number", "invoice_date", "due_date"):
        unknown = unknown.filter(read_states(unknown).is_null())  # a stay or an order that went as it should
    return _commonest(unknown) if len(unknown) >= _A_FEW and len(unknown) > _TENTH * len(known) else ()


def _open_rows(seen: SheetSeen) -> Facts:
    """Words of which it is not known whether rows with them are sales, or work, or only perhaps so."""
    unpaid = _unknown_statuses(seen)
    if unpaid:
        yield "unknown_statuses", {"words": unpaid}
    for header, words in unsure_rows(seen.sheet, seen.plan, seen.rows):
        if len(words) >= _SOME and not (unpaid and header == seen.header("status")):
            yield "rows_unsure", {"header": header, "words": _commonest(words), "count": len(words)}


def _commonest(words: pl.Series) -> tuple[str, ...]:
    counted = words.rename("word").value_counts(sort=True).sort("count", "word", descending=[True, False])
    return tuple(counted["word"].head(_SHOWN_WORDS))


CHECKS_OF_ROWS: tuple[Callable[[SheetSeen], Facts], ...] = (_open_rows,)
