"""Amounts and days that cannot well be so: totals among the rows, one row above all, too much tax."""

from collections.abc import Callable

import polars as pl

from analysis.reading.column_cells import cells_of
from analysis.reading.doubtful_amounts import unproven_amounts
from analysis.reading.sheet_seen import Facts, SheetSeen
from analysis.reading.stated_totals import stated_totals
from analysis.reading.words import read_currencies

#: What the rows of a table are measured by.
_MEASURE = {"invoices": "amount", "hours": "hours", "payments": "paid_amount", "clients": "revenue"}
_CENT = 0.006
_HIGHEST_TAX = 0.3
_SOME, _MANY = 5, 20
_FIFTH, _HALF = 0.2, 0.5
_BEYOND = 20
_YEAR = 366


def _odd_tax(seen: SheetSeen) -> Facts:
    """More tax than any country takes, in many rows."""
    if seen.source.table != "invoices" or not {"amount", "tax"} <= set(seen.rows.columns):
        return
    both = seen.rows.select("amount", "tax").drop_nulls().cast(pl.Float64)
    both = both.filter(pl.col("tax") != 0)
    odd = both.filter(pl.col("tax").abs() > _HIGHEST_TAX * pl.col("amount").abs() + _CENT).height
    if odd >= max(_SOME, _FIFTH * both.height):
        yield "odd_tax", {"share": odd / both.height, "header": seen.header("tax")}


def _sum_row(seen: SheetSeen) -> Facts:
    """Row that holds the sum of all rows above it, or of all the others."""
    name = _MEASURE.get(seen.source.table or "", "")
    if not name or name not in seen.rows.columns:
        return
    rows = seen.rows.select("row", value=pl.col(name).cast(pl.Float64)).drop_nulls().sort("row")
    rows = rows.with_columns(before=pl.col("value").cum_sum() - pl.col("value")).with_row_index("above")
    equal = (pl.col("value") - pl.col("before")).abs() < _CENT
    found = rows.filter((pl.col("above") >= _SOME) & (pl.col("value") != 0) & equal)
    if found.height:
        first = found.row(0, named=True)
        yield "sum_row", {"place": first["row"], "count": first["above"], "header": seen.header(name)}


def _one_row(seen: SheetSeen) -> Facts:
    """One amount that is more than all the others together and far beyond each of them."""
    name = _MEASURE.get(seen.source.table or "", "")
    if not name or name not in seen.rows.columns or seen.rows.height < _MANY:
        return
    rows = seen.rows.select("row", value=pl.col(name).cast(pl.Float64).abs()).drop_nulls()
    rows = rows.sort("value", descending=True)
    total = float(rows["value"].sum())
    if rows.height < _MANY or total <= 0:
        return
    most, next_most = float(rows["value"][0]), float(rows["value"][1])
    if most > _HALF * total and most > _BEYOND * next_most:
        facts = {"place": int(rows["row"][0]), "share": most / total, "most": most}
        yield "one_row", {"header": seen.header(name), **facts}


def _lone_date(seen: SheetSeen) -> Facts:
    """Day or two, long after all the others."""
    for name in ("invoiced_on", "paid_on", "worked_on", "happened_on"):
        if not seen.has(name):
            continue
        days = seen.rows[name].drop_nulls().sort()
        if len(days) < _MANY:
            continue
        for late in (1, 2):
            first, last = days[-late - 1], days[-late]
            if (last - first).days > _YEAR and (last - first).days * 2 > (first - days[0]).days:
                yield "lone_date", {"header": seen.header(name), "first": first, "last": last}
                return


def _headed_currency(seen: SheetSeen) -> Facts:
    """Several currencies in their column, while the header of the amount names the one they count in."""
    place = seen.plan.position("currency")
    if place is None or "one_currency" in seen.source.notes or "currency" not in seen.rows.columns:
        return
    told = read_currencies(cells_of(seen.sheet.cells[str(place)]).text).drop_nulls().n_unique()
    header = seen.header("amount")
    if header and told > 1 and seen.rows["currency"].drop_nulls().n_unique() == 1:
        facts = {"header": header, "other": seen.sheet.header[place]}
        yield "headed_currency", facts | {"words": (seen.rows["currency"].drop_nulls()[0],)}


CHECKS_OF_SUMS: tuple[Callable[[SheetSeen], Facts], ...] = (
    _odd_tax,
    _sum_row,
    _one_row,
    _lone_date,
    unproven_amounts,
    _headed_currency,
    stated_totals,
)
