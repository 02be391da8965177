"""Two sheets that may tell of the same money, or of money in and money out."""

from collections.abc import Iterator, Sequence
from typing import Any

import polars as pl

from analysis.reading.sheet_seen import SheetSeen

_AMOUNTS = ("amount", "amount_with_tax")
_MOST = 0.8
_SOME = 3
_CENT = 0.006
#: What the numbers of one series begin with.
_BEGIN = r"^(\p{L}+)"


def between(seen: Sequence[SheetSeen]) -> Iterator[tuple[SheetSeen, str, dict[str, Any]]]:
    """Look for lists of invoices that are equal to the cent per client, or have no client in common.

    Lists with the same headers are left alone, and so are lists of different times: a subscription costs the
    same each month. Two lists of one file that have no client in common and number their invoices in another
    way may be what was sold and what was bought; the one with fewer rows is doubted.

    Parameters
    ----------
    seen : sequence of SheetSeen
        The sheets in use.

    Yields
    ------
    tuple of SheetSeen, str and dict
        The sheet with more rows, the code of the doubt, and what its sentence names.
    """
    lists = [one for one in seen if one.source.table == "invoices" and "client" in one.rows.columns]
    for place, one in enumerate(lists):
        for other in lists[:place]:
            if one.sheet.header == other.sheet.header or _apart_in_time(one, other):
                continue
            longer, shorter = (one, other) if one.rows.height > other.rows.height else (other, one)
            share = _share_of_equal_sums(one, other)
            if share >= _MOST:
                yield longer, "same_money", {"share": share, "other": _called(shorter)}
            elif _are_strangers(one, other):
                yield shorter, "other_clients", {"other": _called(longer)}


def _called(seen: SheetSeen) -> str:
    return f"{seen.sheet.file}, {seen.sheet.name}" if seen.sheet.name else seen.sheet.file


def _apart_in_time(one: SheetSeen, other: SheetSeen) -> bool:
    spans = [
        (days.min(), days.max())
        for seen in (one, other)
        if "invoiced_on" in seen.rows.columns and len(days := seen.rows["invoiced_on"].drop_nulls())
    ]
    if len(spans) < 2:
        return False
    (start, end), (other_start, other_end) = spans
    return bool(start > other_end or other_start > end)  # type: ignore[operator]


def _are_strangers(one: SheetSeen, other: SheetSeen) -> bool:
    """Whether two lists of one file have no client in common and number their invoices in another way."""
    if one.sheet.file != other.sheet.file or not (one.has("invoice_number") and other.has("invoice_number")):
        return False
    mine, its = (set(seen.rows["client"].drop_nulls()) for seen in (one, other))
    if min(len(mine), len(its)) < _SOME or mine & its:
        return False
    begins = [set(seen.rows["invoice_number"].str.extract(_BEGIN).fill_null("")) for seen in (one, other)]
    return begins[0].isdisjoint(begins[1])


def _share_of_equal_sums(one: SheetSeen, other: SheetSeen) -> float:
    """Give the share of the clients of the list with the fewer clients whose amounts add up alike in both."""
    best = 0.0
    for name in _AMOUNTS:
        for its_name in _AMOUNTS:
            if name not in one.rows.columns or its_name not in other.rows.columns:
                continue
            mine, its = _sums(one.rows, name), _sums(other.rows, its_name)
            fewest = min(mine.height, its.height)
            both = mine.join(its, on="client", suffix="_other")
            equal = both.filter((pl.col("sum") - pl.col("sum_other")).abs() < _CENT)
            if equal.height >= _SOME and equal["sum"].n_unique() >= _SOME:
                best = max(best, equal.height / fewest)
    return best


def _sums(rows: pl.DataFrame, name: str) -> pl.DataFrame:
    sums = rows.group_by("client").agg(sum=pl.col(name).cast(pl.Float64).sum())
    return sums.filter((pl.col("sum") != 0) & pl.col("client").is_not_null())
