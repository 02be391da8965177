"""Rows of one list that stand in another one too: the same client, day and amount or hours."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import polars as pl

from analysis.reading.compose import concepts_of
from analysis.reading.names import same_name
from analysis.reading.repeated import repeated
from analysis.reading.rows import SheetRows

#: What two lists must have to be held together, and what of each row is counted.
WHEN = {"invoices": "invoiced_on", "hours": "worked_on"}
WORTH = {"invoices": ("amount", "amount_with_tax"), "hours": ("hours",)}
#: Share of the rows that must stand in the other list, and how many different amounts at least.
MOST = 0.8
_SOME, _MANY = 5, 10
_ROW, _ORDER = ("client", "day", "worth", "turn"), ("client", "worth", "again")
#: The same sale under another name of the client.
_NAMELESS = ("day", "worth", "turn_of_day")


def rows_apart(rows: SheetRows, places: pl.Series, why: str) -> SheetRows:
    """Set rows apart for a reason, with the number of their invoice where they have one.

    Parameters
    ----------
    rows : SheetRows
    places : Series of Int64
    why : str
        A code of ``REASONS``.

    Returns
    -------
    SheetRows
    """
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


def known_rows(parts: Mapping[int, SheetRows]) -> dict[int, SheetRows]:
    """Set apart the rows of a list that stand in another one with other headers.

    The one that knows amounts without VAT counts, of equals the longer one.

    Nearly all of them must, of the days that both lists tell of. Where both number their invoices, equal rows
    may be those of two subscriptions; then most of the amounts must differ from one another.

    Parameters
    ----------
    parts : mapping of int to SheetRows
        By the place of the sheet among the sources.

    Returns
    -------
    dict of int to SheetRows
        The rows found are a ``known_row``.
    """
    found = dict(parts)
    for table, day in WHEN.items():
        lists = {
            source: rows
            for source, rows in parts.items()
            if rows.table.name == table and {"client", day} <= rows.values.keys()
        }
        fullest = sorted(lists, key=lambda n: (not is_net(lists[n]), -int(lists[n].reason.null_count()), n))
        for place, source in enumerate(fullest):
            for main in fullest[:place]:
                if lists[source].sheet.header == lists[main].sheet.header:
                    continue
                different = both_numbered(lists[main], lists[source])
                places = _same_rows(found[main], found[source], _ROW, different=different)
                if places.is_empty():
                    places = _same_rows(found[main], found[source], _NAMELESS, different=True, least=_MANY)
                if len(places):
                    found[source] = rows_apart(found[source], places, "known_row")
                    break
    return found


def known_orders(parts: Mapping[int, SheetRows]) -> dict[int, SheetRows]:
    """Set apart orders that stand among the invoices for the same client and amount.

    Parameters
    ----------
    parts : mapping of int to SheetRows
        By the place of the sheet among the sources.

    Returns
    -------
    dict of int to SheetRows
        The orders found are a ``known_row``.
    """
    found = dict(parts)
    lists = {
        source: rows
        for source, rows in parts.items()
        if rows.table.name == "invoices" and "client" in rows.values and "invoice_number" in rows.values
    }
    orders = {source for source, rows in lists.items() if _are_orders(rows)}
    for source in sorted(orders):
        for main in sorted(lists.keys() - orders):
            places = _same_rows(lists[main], lists[source], _ORDER)
            if len(places):
                found[source] = rows_apart(found[source], places, "known_row")
                break
    return found


def _are_orders(rows: SheetRows) -> bool:
    """Whether the numbers are those of orders, by their header."""
    said = concepts_of(rows.headers.get("invoice_number", ""))
    return "order_number" in said and "invoice_number" not in said


def is_net(rows: SheetRows) -> bool:
    """Whether the amounts are known to be without VAT, or to be no amounts."""
    return "amount_with_tax" not in rows.notes


def both_numbered(one: SheetRows, other: SheetRows) -> bool:
    """Whether both lists have numbers of their own, so that equal rows may be of two subscriptions."""
    return all(
        "invoice_number" in rows.values and rows.values["invoice_number"].drop_nulls().n_unique() >= _SOME
        for rows in (one, other)
    )


def _same_rows(
    main: SheetRows, other: SheetRows, on: Sequence[str], *, different: bool = False, least: int = _SOME
) -> pl.Series:
    """Give the places of rows that stand in the other list too; none unless nearly all of them do."""
    for name in WORTH[other.table.name]:
        mine = _by_row(other, name)
        for its_name in WORTH[main.table.name]:
            its = _by_row(main, its_name)
            within = mine
            if "day" in on:
                within = mine.filter(pl.col("day").is_between(its["day"].min(), its["day"].max()))
            both = within.join(its, on=on, how="semi")
            amounts = both["worth"].n_unique()
            enough = amounts >= least and (not different or amounts * 2 >= both.height)
            if both.height >= MOST * within.height and enough:
                return both["place"]
    return pl.Series("place", [], dtype=pl.Int64)


def _by_row(rows: SheetRows, worth: str) -> pl.DataFrame:
    """Give who, when and how much of each row that counts, and the how manieth of those it is."""
    size = rows.sheet.cells.height
    nothing = repeated(None, size, pl.Float64)
    days = repeated(None, size, pl.Date)
    frame = pl.DataFrame(
        {
            "place": pl.int_range(0, size, dtype=pl.Int64, eager=True),
            "client": same_name(rows.values["client"]),
            "day": rows.values.get(WHEN[rows.table.name], days),
            "worth": rows.values.get(worth, nothing).cast(pl.Float64).round(2),
        }
    )
    named = pl.col("client").is_not_null() & (pl.col("worth") != 0)
    frame = frame.filter(rows.reason.is_null() & pl.col("worth").is_not_null() & named)
    count = pl.col("place").cum_count()
    return frame.with_columns(
        turn=count.over("client", "day", "worth"),
        turn_of_day=count.over("day", "worth"),
        again=count.over("client", "worth"),
    )
