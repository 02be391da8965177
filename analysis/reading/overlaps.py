"""The same rows in two sheets: overlapping exports, and lists that tell more about known invoices."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

import polars as pl

from analysis.reading.names import same_name
from analysis.reading.rows import SheetRows

#: What another list of the same invoices may add to them.
_ADDED = ("due_on", "paid_on", "status", "open_amount", "paid_amount")
#: Share of the numbers that must be known, and of the days or clients that must agree.
_MOST = 0.8


def counted_once(parts: Mapping[int, SheetRows]) -> dict[int, SheetRows]:
    """Set apart the rows that another sheet holds too.

    A row that stands cell for cell in an earlier sheet with the same headers is a ``duplicate``: exports of
    overlapping periods hold such rows. A sheet whose invoices nearly all stand in another list of invoices,
    such as a list of open items, adds no revenue: its rows are a ``known_invoice``, and what they tell of
    due dates, payments and open amounts goes to that list.

    Parameters
    ----------
    parts : mapping of int to SheetRows
        By the place of the sheet among the sources.

    Returns
    -------
    dict of int to SheetRows
    """
    return _known_invoices(_overlapping(parts))


def _overlapping(parts: Mapping[int, SheetRows]) -> dict[int, SheetRows]:
    seen: dict[tuple[str, ...], pl.DataFrame] = {}
    found = dict(parts)
    layouts = Counter((rows.table.name, *rows.sheet.header) for rows in parts.values())
    for source, rows in parts.items():
        layout = (rows.table.name, *rows.sheet.header)
        dated = any(column.kind == "date" and column.name in rows.values for column in rows.table.columns)
        if layouts[layout] == 1 or rows.table.name == "clients":
            continue
        if not (dated or "invoice_number" in rows.values):
            continue
        size = rows.sheet.cells.height
        frame = pl.DataFrame(
            {
                "hash": rows.sheet.cells.drop("row").hash_rows(),
                "place": pl.int_range(0, size, dtype=pl.Int64, eager=True),
            }
        ).filter(rows.reason.is_null())
        frame = frame.with_columns(turn=pl.int_range(pl.len()).over("hash"))
        if layout in seen:
            again = frame.join(seen[layout], on=["hash", "turn"], how="semi")["place"]
            found[source] = _set_apart(rows, again, "duplicate")
            frame = frame.join(seen[layout], on=["hash", "turn"], how="anti")
            seen[layout] = pl.concat([seen[layout], frame.select("hash", "turn")])
        else:
            seen[layout] = frame.select("hash", "turn")
    return found


def _set_apart(rows: SheetRows, places: pl.Series, why: str) -> SheetRows:
    if places.is_empty():
        return rows
    number = rows.values.get("invoice_number")
    quote = number.gather(places).fill_null("") if number is not None else pl.Series([""] * len(places))
    return replace(
        rows,
        reason=rows.reason.clone().scatter(places, why),
        quoted=rows.quoted.clone().scatter(places, quote),
        quoted_column=rows.quoted_column.clone().scatter(places, rows.headers.get("invoice_number", "")),
    )


def _known_invoices(parts: dict[int, SheetRows]) -> dict[int, SheetRows]:
    found = dict(parts)
    numbered = {
        source: rows
        for source, rows in parts.items()
        if rows.table.name == "invoices" and "invoice_number" in rows.values
    }
    if len({rows.sheet.header for rows in numbered.values()}) < 2:
        return found
    lists = {source: invoices for source, rows in numbered.items() if (invoices := _invoices(rows)).height}
    by_size = sorted(lists, key=lambda source: (-lists[source].height, source))
    for place, source in enumerate(by_size):
        for main in by_size[:place]:
            differ = parts[source].sheet.header != parts[main].sheet.header
            if differ and _are_the_same(lists[main], lists[source]):
                found[main] = _with_added(found[main], lists[source])
                used = parts[source].reason.is_null().arg_true().cast(pl.Int64)
                found[source] = _set_apart(parts[source], used, "known_invoice")
                break
    return found


def _invoices(rows: SheetRows) -> pl.DataFrame:
    """One row per invoice of a sheet: its number, what may be held against another list, what it adds."""
    columns = {"number": _plain(rows.values["invoice_number"])}
    if "client" in rows.values:
        columns["client"] = same_name(rows.values["client"]).str.replace_all(" ", "")
    for name in ("invoiced_on", *_ADDED):
        if name in rows.values:
            columns[name] = rows.values[name]
    frame = pl.DataFrame(columns).filter(rows.reason.is_null() & columns["number"].is_not_null())
    return frame.group_by("number", maintain_order=True).agg(pl.all().drop_nulls().first())


def _plain(numbers: pl.Series) -> pl.Series:
    return numbers.str.to_uppercase().str.replace_all(r"\s", "").str.strip_chars_start("0")


def _are_the_same(main: pl.DataFrame, other: pl.DataFrame) -> bool:
    """Whether nearly all invoices of one list stand in the other, with the same day or the same client."""
    both = other.join(main, on="number", how="inner", suffix="_main")
    if both.height < _MOST * other.height:
        return False
    for name in ("invoiced_on", "client"):
        if name in both.columns and f"{name}_main" in both.columns:
            equal = both.select((pl.col(name) == pl.col(f"{name}_main")).sum()).item()
            return bool(equal >= _MOST * both.height)
    return False


def _with_added(rows: SheetRows, told: pl.DataFrame) -> SheetRows:
    """Take over what another list tells, where this one says nothing; amounts on the first row only."""
    number = _plain(rows.values["invoice_number"])
    added = [name for name in _ADDED if name in told.columns]
    matched = number.to_frame("number").join(
        told.select("number", *added), on="number", how="left", maintain_order="left"
    )
    once = number.is_first_distinct() & rows.reason.is_null()
    values = dict(rows.values)
    for name in added:
        new = matched[name].set(~once, None) if name.endswith("amount") else matched[name]
        own = values.get(name)
        values[name] = new if own is None else pl.select(pl.coalesce(own, new)).to_series()
    return replace(rows, values=values)
