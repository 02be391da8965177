"""The last step of reading: rows that are used, rows set apart, and totals that reconcile."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import polars as pl

from analysis.judgement import QUESTIONS
from analysis.reading.footers import footers_of
from analysis.reading.model import Source, Total
from analysis.reading.repeated import repeated
from analysis.reading.rows import SheetRows, summable
from analysis.reading.stated_day import stated_day
from analysis.reading.still_open import day_counted_to
from analysis.reading.values import DTYPES

SET_APART = {
    "file": pl.String,
    "sheet": pl.String,
    "row": pl.Int64,
    "column": pl.String,
    "value": pl.String,
    "reason": pl.String,
    "row_used": pl.Boolean,
}


def missing_cells(rows: SheetRows, client: pl.Series) -> SheetRows:
    """Set apart the rows without which-client or without a cell that the row cannot do without.

    Parameters
    ----------
    rows : SheetRows
    client : Series of String
        The key of each row's client, null where there is none.

    Returns
    -------
    SheetRows
    """
    size = len(client)
    there = {name: series.is_not_null() for name, series in rows.values.items()}
    there["client"] = client.is_not_null()
    if "amount" in there:
        there["amount"] = there["amount"] | rows.covered
    no = repeated(False, size)
    usable, essential = no, _essential(rows)
    for alternative in essential:
        fits = repeated(True, size)
        for name in alternative:
            fits = fits & there.get(name, no)
        usable = usable | fits
    reason, quoted, column = rows.reason, rows.quoted, rows.quoted_column
    lost = reason.is_null() & ~usable
    if not lost.any():
        return rows
    wrong = no
    for name in {name for alternative in essential for name in alternative} | _AMOUNT_PARTS.get(
        rows.table.name, set()
    ):
        if name in rows.wrong:
            wrong = wrong | rows.wrong[name].is_not_null()
    wrong_cell = lost & wrong
    no_client = lost & ~wrong & ~there["client"] if _needs_client(rows) else no
    empty = lost & ~wrong & ~no_client
    reason = reason.set(wrong_cell, "cell").set(no_client, "no_client").set(empty, "empty_cell")
    if rows.table.name == "ratings":
        answered = [rows.values[name].is_not_null() for name in QUESTIONS if name in rows.values]
        for each in answered:
            empty = empty & ~each
        reason = reason.set(empty, "no_answer")
    project = rows.values.get("project")
    quoted = quoted.zip_with(~no_client, project) if project is not None and no_client.any() else quoted
    who = next((name for name in ("client", "client_number", "project") if name in rows.headers), "")
    column = column.set(
        no_client, rows.headers.get("project" if project is not None and who == "" else who, "")
    )
    if empty.any():
        for name in essential[0]:
            if name != "client":
                gap = empty & ~there.get(name, no)
                column = column.set(gap & column.is_null(), rows.headers.get(name, ""))
    return _replace(rows, reason, quoted, column)


_AMOUNT_PARTS = {"invoices": {"amount", "amount_with_tax", "quantity", "unit_price"}}


def _replace(rows: SheetRows, reason: pl.Series, quoted: pl.Series, column: pl.Series) -> SheetRows:
    return replace(rows, reason=reason, quoted=quoted, quoted_column=column)


def _essential(rows: SheetRows) -> tuple[tuple[str, ...], ...]:
    """Give the columns without which a row is of no use, once clients and amounts are worked out."""
    worth = "amount" if "amount" in rows.values else "open_amount"
    timed = (("client", "hours"),) if "hours" in rows.values else ()
    fixed: dict[str, tuple[tuple[str, ...], ...]] = {
        "invoices": (("client", worth), *timed),
        "hours": (("client", "hours"),),
        "clients": (("client",),),
    }
    return fixed.get(rows.table.name, rows.table.required)


def _needs_client(rows: SheetRows) -> bool:
    return all("client" in alternative for alternative in _essential(rows))


def table_of(rows: SheetRows, client: pl.Series, source: int) -> pl.DataFrame:
    """Give the rows that are used, in the types of the ledger.

    Parameters
    ----------
    rows : SheetRows
    client : Series of String
        The key of each row's client.
    source : int
        The sheet's place among the sources.

    Returns
    -------
    DataFrame
        Canonical columns, ``source`` and ``row``.
    """
    values = {**rows.values, "client": client}
    columns = [column for column in rows.table.columns if column.name in values]
    frame = pl.DataFrame({column.name: values[column.name] for column in columns})
    typed = (_typed(pl.col(column.name), column.kind) for column in columns)
    numbers = pl.lit(rows.sheet.cells["row"]).cast(pl.Int64)
    frame = frame.select(*typed, source=pl.lit(source, pl.Int64), row=numbers)
    if rows.only_hours is not None:
        money = [column.name for column in columns if column.kind == "money"]
        frame = frame.with_columns(pl.when(rows.only_hours.is_null()).then(pl.col(money)))
    return frame.filter(rows.reason.is_null())


def _typed(values: pl.Expr, kind: str) -> pl.Expr:
    return (values.round(4) if kind == "money" else values).cast(DTYPES[kind])


def set_apart_of(rows: SheetRows) -> pl.DataFrame:
    """List the rows set apart, and the cells left out of rows that are used.

    Returns
    -------
    DataFrame
        The columns of ``SET_APART``, by row.
    """
    numbers = rows.sheet.cells["row"].cast(pl.Int64)
    parts = [_listed(rows, rows.reason.set((rows.reason == "cell").fill_null(False), None), used=False)]
    if rows.only_hours is not None:
        parts.append(_listed(rows, rows.only_hours.set(rows.reason.is_not_null(), None), used=True))
    within = rows.reason.is_null() | (rows.reason == "cell").fill_null(False)
    for name, wrong in rows.wrong.items():
        places = (wrong.is_not_null() & within).arg_true()
        if len(places):
            parts.append(
                pl.DataFrame(
                    {
                        "row": numbers.gather(places),
                        "column": repeated(rows.headers.get(name, ""), len(places), pl.String),
                        "value": rows.shown[name].at(places).shown.fill_null(""),
                        "reason": wrong.gather(places),
                        "row_used": rows.reason.gather(places).is_null(),
                    }
                )
            )
    return (
        pl.concat(parts)
        .sort("row", maintain_order=True)
        .select(
            pl.lit(rows.sheet.file).alias("file"),
            pl.lit(rows.sheet.name).alias("sheet"),
            *(pl.col(name) for name in SET_APART if name not in ("file", "sheet")),
        )
        .cast(SET_APART)  # type: ignore[arg-type]
    )


def _listed(rows: SheetRows, reason: pl.Series, *, used: bool) -> pl.DataFrame:
    """List the rows that have a reason, with what to quote of them."""
    places = reason.is_not_null().arg_true()
    return pl.DataFrame(
        {
            "row": rows.sheet.cells["row"].cast(pl.Int64).gather(places),
            "column": rows.quoted_column.gather(places).fill_null(""),
            "value": rows.quoted.gather(places).fill_null(""),
            "reason": reason.gather(places),
            "row_used": repeated(used, len(places)),
        }
    )


def source_of(rows: SheetRows, used: pl.DataFrame, notes: Sequence[str] = ()) -> Source:
    """Account for a sheet: how many rows, and what each column adds up to, used and set apart.

    ``used`` is what :func:`table_of` gives.
    """
    read = rows.sheet.cells.height
    apart = read - rows.reason.null_count()
    totals = {
        column.name: _total(rows, used[column.name], column.kind)
        for column in summable(rows.table)
        if column.name in rows.values
    }
    notes = tuple(dict.fromkeys((*rows.notes, *notes)))
    summed = {name: rows.values[name] for name in totals if name in rows.headers}
    is_total = (rows.reason == "total_row").fill_null(False)
    return Source(
        rows.sheet.file,
        rows.sheet.name,
        rows.table.name,
        read,
        read - apart,
        apart,
        dict(rows.headers),
        totals,
        None,
        notes,
        rows.vat_rate,
        footers_of(summed, is_total, rows.counted, notes),
        stated_day(rows.sheet) or day_counted_to(rows.values),
        rows.plan.of_hours,
    )


def _total(rows: SheetRows, used: pl.Series, kind: str) -> Total:
    total = _added(used)
    unsold = rows.only_hours if kind == "money" else None
    if len(used) == len(rows.reason) and unsold is None:
        return Total(total, total, 0.0)
    values = rows.values[used.name].to_frame().select(_typed(pl.all(), kind)).to_series()
    counted = rows.counted
    left_out = rows.reason.is_not_null()
    if unsold is not None:
        left_out = left_out | unsold.is_not_null()
    apart = values.filter(counted & left_out)
    return Total(_added(values.filter(counted)), total, _added(apart))


def _added(values: pl.Series) -> float:
    total = values.sum()
    return float(total) if isinstance(total, Decimal) else float(total or 0.0)


def left_out(sheet_rows: int, file: str, sheet: str, columns: dict[str, str], why: str | None) -> Source:
    """Account for a sheet that is left out as a whole: all its rows are set apart."""
    return Source(file, sheet, None, sheet_rows, 0, sheet_rows, columns, {}, why)
