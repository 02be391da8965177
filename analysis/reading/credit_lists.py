"""Lists of nothing but credit notes: their amounts are taken off the revenue, though above zero."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePath

import polars as pl

from analysis.reading.headers import normalise
from analysis.reading.repeated import repeated
from analysis.reading.rows import SheetRows

_CREDIT = re.compile(
    r"\bcredit ?(?:not|memo|fact\w*|invoices?)|\bgutschrift|\bavoirs?\b|\bnot[ae]s? de cred|\babonos?\b|"
    r"\bkreditnot|\b(?:rechnungskorrektur|stornorechnung)|\bdevoluc|\bnot[ae] di credito|\brectificativas?\b"
)
#: The number of a credit note, beside "Credit" as the other side of debit.
_NUMBER = re.compile(r"^credit ?(?:nummer|number|nr|no|id)$|^(?:no|numero|num|ref) (?:de )?(?:nc|cn|gs)$")
_INVOICE = re.compile(r"invoices?\b|factu|rechnung|fatur|fattur|faktur")
_MONEY = ("amount", "amount_with_tax", "tax", "open_amount")
_FIRST = 3


def with_credits_turned(parts: Mapping[int, SheetRows]) -> dict[int, SheetRows]:
    """Turn the sign of amounts in a sheet whose title, or the header of its number, says credit notes.

    Turns        credit notes above zero
    into         the same below zero, with kind ``credit``

    Parameters
    ----------
    parts : mapping of int to SheetRows
        By the place of the sheet among the sources.

    Returns
    -------
    dict of int to SheetRows
        A sheet with an amount below zero, or with other kinds of documents, stays as it is.
    """
    return {source: _turned(rows) if _is_of_credits(rows) else rows for source, rows in parts.items()}


def _is_of_credits(rows: SheetRows) -> bool:
    if rows.table.name != "invoices" or "amount" not in rows.values:
        return False
    title = normalise(rows.sheet.name or PurePath(rows.sheet.file).stem.replace("_", " "))
    titled = bool(_CREDIT.search(title)) and not _INVOICE.search(_CREDIT.sub("", title))
    first = [normalise(header) for header in rows.sheet.header[:_FIRST]]
    headed = any(_CREDIT.search(header) or _NUMBER.match(header) for header in first)
    if not (titled or headed):
        return False
    amounts = rows.values["amount"].filter(rows.reason.is_null()).drop_nulls()
    kinds = rows.values["kind"].drop_nulls() if "kind" in rows.values else pl.Series([], dtype=pl.String)
    return bool((kinds == "invoice").all()) and len(amounts) > 0 and bool((amounts >= 0).all())


def _turned(rows: SheetRows) -> SheetRows:
    values = {name: -series if name in _MONEY else series for name, series in rows.values.items()}
    size = rows.sheet.cells.height
    kind = repeated("credit", size, pl.String)
    return replace(rows, values={**values, "kind": kind}, notes=(*rows.notes, "credit_sign_turned"))
