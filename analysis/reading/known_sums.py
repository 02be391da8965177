"""Lists that hold sums of the rows of other lists: per client, project or person, per month or year."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product

import polars as pl

from analysis.reading.known_rows import MOST, WHEN, WORTH, is_net, rows_apart
from analysis.reading.names import same_name
from analysis.reading.repeated import repeated
from analysis.reading.rows import SheetRows

#: What a sum may be of, beside the client.
_OF = ("project", "person")
#: How long a time one sum may be about, shortest first.
_GRAINS = ("1d", "1w", "1mo", "1q", "1y")
#: So many different sums prove it, or fewer that add up so many rows each.
_SOME, _FEW, _ADDENDS = 3, 2, 3
_HALF = 0.5
#: What sums may be rounded to.
_STEPS = (1000, 100, 10, 1)
#: Addends may be rounded by half a cent; of hours by half a hundredth.
_CENT, _ROUNDED = 0.006, 0.0051
#: What a list of clients may repeat of other lists.
_REPEATED = {
    "revenue": (("invoices", "amount"), ("invoices", "amount_with_tax"), ("hours", "billable_amount")),
    "hours": (("hours", "hours"),),
}


def known_sums(parts: Mapping[int, SheetRows]) -> dict[int, SheetRows]:
    """Set apart the rows that hold sums of the rows of other lists, which tell more.

    Turns        a list of invoices or hours, and one of its sums per client and month
    into         the first list alone; the rows of the other are a ``known_sum``

    Lists with the same headers are one list. It tells more with a number, with a day, and with more rows. Of
    the clients (projects, people) and times in both nearly all must have the same sum.

    Parameters
    ----------
    parts : mapping of int to SheetRows
        By the place of the sheet among the sources.

    Returns
    -------
    dict of int to SheetRows
        Rows of whom the other list does not tell still count.
    """
    found = dict(parts)
    for table in WORTH:
        lists: dict[tuple[str, ...], list[int]] = {}
        for source, rows in parts.items():
            if rows.table.name == table and rows.reason.null_count():
                lists.setdefault(rows.sheet.header, []).append(source)
        if len(lists) < _FEW:
            continue
        entries = [_entries({source: parts[source] for source in sources}) for sources in lists.values()]
        entries.sort(key=_tells)
        for place, sums in enumerate(entries):
            fuller = entries[place + 1 :]
            together = [pl.concat(fuller)] if len(fuller) > 1 else []
            for detail in (*reversed(fuller), *together):
                known = _known(sums, detail, WORTH[table])
                if known is not None:
                    for (source,), part in known.group_by("source"):
                        found[int(source)] = rows_apart(found[int(source)], part["place"], "known_sum")
                    break
    return found


def is_nothing_but_sums(rows: SheetRows) -> bool:
    """Whether a sheet holds no row but sums of rows of other lists, and totals of its own."""
    known = (rows.reason == "known_sum").fill_null(False)
    return bool(known.any() and not (rows.counted & ~known).any())


def without_known_columns(parts: Mapping[int, SheetRows]) -> dict[int, SheetRows]:
    """Leave out what a list of clients only repeats: a revenue or hours that other lists tell row by row.

    Parameters
    ----------
    parts : mapping of int to SheetRows
        By the place of the sheet among the sources.

    Returns
    -------
    dict of int to SheetRows
        With the note ``known_sums``.
    """
    found = dict(parts)
    for source, rows in parts.items():
        for column in _REPEATED.keys() & rows.values.keys() if rows.table.name == "clients" else ():
            sums = _entries({source: rows}, (column,))
            for table, worth in _REPEATED[column]:
                told = {n: other for n, other in parts.items() if other.table.name == table}
                detail = _entries(told, (worth,)).rename({worth: column})
                if told and _known(sums, detail, (column,)) is not None:
                    found[source] = _without(found[source], column)
                    break
    return found


def _without(rows: SheetRows, column: str) -> SheetRows:
    return replace(
        rows,
        headers={name: header for name, header in rows.headers.items() if name != column},
        values={name: series for name, series in rows.values.items() if name != column},
        wrong={name: series for name, series in rows.wrong.items() if name != column},
        notes=tuple(dict.fromkeys((*rows.notes, "known_sums"))),
    )


def _entries(parts: Mapping[int, SheetRows], worth: Sequence[str] = ()) -> pl.DataFrame:
    """Give the rows that count of some lists: who they are of, when, and what they are worth."""
    frames = [
        pl.DataFrame(
            schema={"source": pl.Int64, "place": pl.Int64, "day": pl.Date}
            | {"numbered": pl.Boolean, "net": pl.Boolean}
            | dict.fromkeys(("client", "client_number", *_OF), pl.String)
            | dict.fromkeys(worth, pl.Float64)
        )
    ]
    for source, rows in parts.items():
        size = rows.sheet.cells.height
        day = rows.values.get(WHEN.get(rows.table.name, ""))
        columns = {
            "source": repeated(source, size, pl.Int64),
            "place": pl.int_range(0, size, dtype=pl.Int64, eager=True),
            "numbered": repeated("invoice_number" in rows.values, size),
            "net": repeated(is_net(rows), size),
            "day": repeated(None, size, pl.Date) if day is None else day,
        }
        for name in ("client", "client_number", *_OF):
            own = rows.values.get(name, repeated(None, size, pl.String))
            columns[name] = same_name(own)
        for name in worth or WORTH[rows.table.name]:
            own = rows.values.get(name, repeated(None, size, pl.Float64))
            columns[name] = own.cast(pl.Float64)
        frames.append(pl.DataFrame(columns).filter(rows.reason.is_null()))
    return pl.concat(frames, how="diagonal")


def _tells(entries: pl.DataFrame) -> tuple[bool, bool, bool, int]:
    """Tell how much a list says of each of its rows."""
    numbered, net = bool(entries["numbered"].all()), bool(entries["net"].all())
    return numbered, _has(entries, "day"), net, entries.height


def _has(entries: pl.DataFrame, name: str) -> bool:
    return entries.height - entries[name].null_count() >= MOST * entries.height > 0


def _known(sums: pl.DataFrame, rows: pl.DataFrame, worth: Sequence[str]) -> pl.DataFrame | None:
    """Give the entries that the other list tells row by row; None unless nearly all the sums agree."""
    dated = _has(sums, "day") and _has(rows, "day")
    both_numbered = bool(sums["numbered"].all() and rows["numbered"].all())
    for keys in _keys(sums, rows):
        for mine, its in _times(sums, rows, dated):
            on = [*keys, "time"] if dated else keys
            for name, its_name in product(worth, worth):
                both, own = _held_together(mine, its, on, name, its_name)
                same = both.filter("same")
                shared = max(both.height, _HALF * own)
                if same.height >= MOST * shared and _proves(same, both_numbered):
                    known = [mine.join(both, on=on, how="semi")]
                    whole = _held_together(mine, its, keys, name, its_name)[0].filter("same")
                    known.append(mine.join(whole, on=keys, how="semi"))  # of a day in the next month
                    return pl.concat(known).select("source", "place").unique()
    return None


def _held_together(
    mine: pl.DataFrame, its: pl.DataFrame, on: Sequence[str], name: str, its_name: str
) -> tuple[pl.DataFrame, int]:
    """Give what both lists add up, whether that is the same, and how many sums one of them has."""
    own = _added(mine, on, name)
    both = own.join(_added(its, on, its_name), on=on, suffix="_rows")
    rounded = _CENT + _ROUNDED * pl.col("count_rows") if name == "hours" else pl.lit(_CENT)
    step = _step(own, "sum") if name != "hours" else 0
    if step > _step(both, "sum_rows"):
        rounded = pl.lit(step / 2 + _CENT)
    apart = (pl.col("sum") - pl.col("sum_rows")).abs()
    return both.with_columns(same=apart < rounded), own.height


def _step(sums: pl.DataFrame, name: str) -> int:
    """Give to what all sums were rounded: thousands, hundreds, tens or whole numbers; 0 for none of these."""
    return next((step for step in _STEPS if bool((sums[name] % step == 0).all())), 0)


def _proves(same: pl.DataFrame, both_numbered: bool) -> bool:
    """Whether equal sums are too many and too different to be equal by chance."""
    different = same["sum"].n_unique()
    if both_numbered and different * 2 < same.height:
        return False  # most likely two subscriptions
    few = different >= _FEW and bool((same["count_rows"] >= _ADDENDS).all())
    return different >= _SOME or few


def _keys(sums: pl.DataFrame, rows: pl.DataFrame) -> Iterator[list[str]]:
    """Give what both lists say of each row, all of it first."""
    shared = [name for name in ("client", "client_number", *_OF) if _has(sums, name) and _has(rows, name)]
    who = [name for name in ("client", "client_number", "project") if name in shared][:1]
    if not who:
        return
    others = [name for name in _OF if name in shared and name not in who]
    yield who + others
    for left_out in others:
        yield who + [name for name in others if name != left_out]


def _times(
    sums: pl.DataFrame, rows: pl.DataFrame, dated: bool
) -> Iterator[tuple[pl.DataFrame, pl.DataFrame]]:
    """Give the rows of times that the sums may be about: with the time of each, or of one time alone."""
    if dated:
        for grain in _GRAINS:
            time = pl.col("day").dt.truncate(grain).alias("time")
            yield sums.with_columns(time), rows.with_columns(time)
        return
    yield sums, rows
    if _has(rows, "day") and not _has(sums, "day"):
        for grain in reversed(_GRAINS[2:]):
            parts = rows.drop_nulls("day").group_by(pl.col("day").dt.truncate(grain), maintain_order=True)
            for _, part in parts:
                if part.height < rows.height:
                    yield sums, part


def _added(entries: pl.DataFrame, on: Sequence[str], name: str) -> pl.DataFrame:
    added = entries.drop_nulls(on).group_by(on).agg(sum=pl.col(name).sum(), count=pl.col(name).count())
    return added.filter((pl.col("sum") != 0) & (pl.col("count") > 0))
