"""Two sheets that may tell of the same money, or of money in and money out."""

from collections.abc import Iterator, Sequence
from itertools import combinations, product
from typing import Any

import polars as pl

from analysis.reading.invoice_numbers import compared_number
from analysis.reading.known_rows import WHEN, WORTH
from analysis.reading.sheet_seen import SheetSeen

#: What agrees in so many sums may be told twice; where nearly all agree it was counted once.
_SOME_SHARE = 0.4
_SOME = 3
_CENT = 0.006
#: What the numbers of one series begin with.
_BEGIN = r"^(\p{L}+)"


def between(seen: Sequence[SheetSeen]) -> Iterator[tuple[SheetSeen, str, dict[str, Any]]]:
    """Look for lists that agree in part about what each client comes to, or have no client in common.

    Lists with the same headers are left alone, and so are lists of different times: a subscription costs the
    same each month. Two lists of one file that have no client in common and number their invoices in another
    way may be what was sold and what was bought; the one with fewer rows is doubted. So it is where both
    have invoices of one number and client, with other amounts and days.

    Parameters
    ----------
    seen : sequence of SheetSeen
        The sheets in use.

    Yields
    ------
    tuple of SheetSeen, str and dict
        The sheet with more rows, the code of the doubt, and what its sentence names.
    """
    for table, measures in WORTH.items():
        lists = [one for one in seen if one.source.table == table and "client" in one.rows.columns]
        for one, other in combinations(lists, 2):
            if one.sheet.header == other.sheet.header or _apart_in_time(one, other):
                continue
            longer, shorter = (one, other) if one.rows.height >= other.rows.height else (other, one)
            share = _share_of_equal_sums(longer, shorter, measures)
            if share >= _SOME_SHARE:
                yield longer, "same_money", {"share": share, "other": _called(shorter)}
            elif table == "invoices" and (alike := _share_of_equal_numbers(shorter, longer)) >= _SOME_SHARE:
                yield shorter, "same_numbers", {"share": alike, "other": _called(longer)}
            elif table == "invoices" and _are_strangers(one, other):
                yield shorter, "other_clients", {"other": _called(longer)}


def _called(seen: SheetSeen) -> str:
    return f"{seen.sheet.file}, {seen.sheet.name}" if seen.sheet.name else seen.sheet.file


def _apart_in_time(one: SheetSeen, other: SheetSeen) -> bool:
    spans = [(days.min(), days.max()) for seen in (one, other) if len(days := _days(seen))]
    if len(spans) < 2:
        return False
    (start, end), (other_start, other_end) = spans
    return bool(start > other_end or other_start > end)  # type: ignore[operator]


def _days(seen: SheetSeen) -> pl.Series:
    name = WHEN[seen.source.table or ""]
    return seen.rows[name].drop_nulls() if name in seen.rows.columns else pl.Series([], dtype=pl.Date)


def _are_strangers(one: SheetSeen, other: SheetSeen) -> bool:
    """Whether two lists of one file have no client in common and number their invoices in another way."""
    if one.sheet.file != other.sheet.file or not (one.has("invoice_number") and other.has("invoice_number")):
        return False
    mine, its = (set(seen.rows["client"].drop_nulls()) for seen in (one, other))
    if min(len(mine), len(its)) < _SOME or mine & its:
        return False
    begins = [set(seen.rows["invoice_number"].str.extract(_BEGIN).fill_null("")) for seen in (one, other)]
    return begins[0].isdisjoint(begins[1])


def _share_of_equal_numbers(one: SheetSeen, other: SheetSeen) -> float:
    """Give the share of the invoices of a list that bear the number of one of that client in another."""
    if not (one.has("invoice_number") and other.has("invoice_number")):
        return 0.0
    mine, its = (
        seen.rows.select("client", number=compared_number(seen.rows["invoice_number"])).drop_nulls().unique()
        for seen in (one, other)
    )
    both = mine.join(its, on=["client", "number"], how="semi")
    return both.height / mine.height if both.height >= _SOME else 0.0


def _share_of_equal_sums(one: SheetSeen, other: SheetSeen, measures: Sequence[str]) -> float:
    """Give the share of the clients, and months where both tell them, that add up alike in both lists.

    Of the list with fewer of them; only of the time that both lists are about.
    """
    best = 0.0
    monthly = all(len(_days(seen)) == seen.rows.height for seen in (one, other))
    for name, its_name in product(measures, measures):
        if name not in one.rows.columns or its_name not in other.rows.columns:
            continue
        mine, its = _sums(one, name, monthly=monthly), _sums(other, its_name, monthly=monthly)
        if monthly:
            mine, its = (
                each.join(those, on="month", how="semi") for each, those in ((mine, its), (its, mine))
            )
        both = mine.join(its, on=["client", "month"], suffix="_other", nulls_equal=True)
        equal = both.filter((pl.col("sum") - pl.col("sum_other")).abs() < _CENT)
        if equal.height >= _SOME and equal["sum"].n_unique() >= _SOME:
            best = max(best, equal.height / min(mine.height, its.height))
    return best


def _sums(seen: SheetSeen, name: str, *, monthly: bool) -> pl.DataFrame:
    """Give what each client comes to, in each month or in all."""
    month = _days(seen).dt.truncate("1mo") if monthly else pl.lit(None, pl.Date)
    rows = seen.rows.with_columns(month=month)
    sums = rows.group_by("client", "month").agg(sum=pl.col(name).cast(pl.Float64).sum())
    return sums.filter((pl.col("sum") != 0) & pl.col("client").is_not_null())
