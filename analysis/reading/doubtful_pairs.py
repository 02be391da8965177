"""Two sheets that may tell of the same money."""

from collections.abc import Iterator, Sequence
from typing import Any

import polars as pl

from analysis.reading.sheet_seen import SheetSeen

_AMOUNTS = ("amount", "amount_with_tax")
_MOST = 0.8
_SOME = 3
_CENT = 0.006


def between(seen: Sequence[SheetSeen]) -> Iterator[tuple[SheetSeen, str, dict[str, Any]]]:
    """Look for lists of invoices of which the amounts per client are equal to the cent.

    Lists with the same headers are left alone, and so are lists of different times: a subscription costs the
    same each month.

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
            share = _share_of_equal_sums(one, other)
            if share >= _MOST:
                longer, shorter = (one, other) if one.rows.height > other.rows.height else (other, one)
                yield longer, "same_money", {"share": share, "other": _called(shorter)}


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
