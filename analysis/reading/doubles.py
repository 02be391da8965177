"""Rows that repeat a row which counts nowhere itself."""

from collections.abc import Mapping
from dataclasses import replace

import polars as pl

from analysis.reading.invoice_numbers import compared_number
from analysis.reading.reasons import COUNTED_ELSEWHERE
from analysis.reading.repeated import repeated
from analysis.reading.rows import SheetRows

#: Known by the number of the invoice.
_KNOWN = COUNTED_ELSEWHERE - {"duplicate", "known_row", "known_sum"}


def told_of_doubles(parts: Mapping[int, SheetRows]) -> dict[int, SheetRows]:
    """Call no row counted elsewhere where the row or invoice that it repeats was itself set apart.

    Turns        the reasons of ``COUNTED_ELSEWHERE``, where no such row or invoice is used
    into         ``double_of_set_apart``

    Parameters
    ----------
    parts : mapping of int to SheetRows
        After the rows that lack a client or an amount were set apart.

    Returns
    -------
    dict of int to SheetRows
    """
    again = {source: rows for source, rows in parts.items() if rows.reason.is_in(COUNTED_ELSEWHERE).any()}
    if not again:
        return dict(parts)
    numbers = [_number(rows).filter(rows.reason.is_null()) for rows in parts.values() if _is_invoices(rows)]
    invoices = pl.concat(numbers).unique() if numbers else pl.Series("number", [], dtype=pl.String)
    found = dict(parts)
    for source, rows in again.items():
        alike = [other for other in parts.values() if _layout(other) == _layout(rows)]
        counting = [_content(other).filter(_counts(other, invoices)) for other in alike]
        content = _content(rows)
        repeated = content.with_row_index().join(
            pl.concat(counting), on=content.columns, how="semi", nulls_equal=True
        )
        alone = ~pl.int_range(0, content.height, eager=True).is_in(repeated["index"].implode())
        false = (rows.reason == "duplicate").fill_null(False) & alone
        false = false | (rows.reason.is_in(_KNOWN).fill_null(False) & ~_counts(rows, invoices))
        found[source] = replace(rows, reason=rows.reason.set(false, "double_of_set_apart"))
    return found


def _counts(rows: SheetRows, invoices: pl.Series) -> pl.Series:
    """Say which rows are used, or tell about an invoice that is."""
    known = rows.reason.is_in(_KNOWN).fill_null(False)
    return rows.reason.is_null() | (known & _number(rows).is_in(invoices.implode()).fill_null(True))


def _is_invoices(rows: SheetRows) -> bool:
    return rows.table.name == "invoices"


def _layout(rows: SheetRows) -> tuple[str, ...]:
    return (rows.table.name, *rows.sheet.header)


def _content(rows: SheetRows) -> pl.DataFrame:
    """Give what makes rows equal: their cells and the number they were given."""
    return pl.DataFrame({"hash": rows.sheet.cells.drop("row").hash_rows(), "number": _number(rows)})


def _number(rows: SheetRows) -> pl.Series:
    nothing = repeated(None, rows.sheet.cells.height, pl.String)
    return compared_number(rows.values.get("invoice_number", nothing)).alias("number")
