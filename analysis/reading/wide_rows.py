"""Rows with more cells than the header: amounts such as 12,50 that a comma between cells cut in two."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise

import polars as pl

from analysis.reading.headers import exact_matches

_WHOLE = re.compile(r"^[-+(]?\s?(?:[€$£]\s?)?[-+]?(?:\d{1,3}(?:[.' ]\d{3})+|\d+)$")
_CENTS = re.compile(r"^\d{2}\)?-?(?:\s?€)?$")
_MONEY = re.compile(r"amount|price|hours|rate|quantity|cost|result|open|paid|tax")
#: More cut amounts than this in one row are left for the user to look at.
_MOST_CUTS = 8


def with_whole_amounts(
    rows: pl.DataFrame, header: Sequence[str], body: int
) -> tuple[pl.DataFrame, tuple[int, ...]]:
    """Put amounts together again that a comma between the cells cut in two.

    Turns        Bos | 12 | 50     under  Client | Amount
    into         Bos | 12,50

    Parameters
    ----------
    rows : DataFrame
        All rows of a text file, each cell a String; the columns ``"0"``, ``"1"``, ….
    header : sequence of str
        The header's own cells, as many as it has.
    body : int
        The place of the first row below the header.

    Returns
    -------
    tuple of DataFrame and tuple of int
        The rows, and the places of those that are still wider than the header.

    Examples
    --------
    >>> cut = pl.DataFrame({"0": ["Client", "Bos"], "1": ["Amount", "12"], "2": [None, "50"]})
    >>> with_whole_amounts(cut, ["Client", "Amount"], 1)[0].row(1)
    ('Bos', '12,50', None)
    """
    width = len(header)
    beyond = [name for name in rows.columns if int(name) >= width]
    if not beyond:
        return rows, ()
    extra = rows.select(pl.any_horizontal(pl.col(name).is_not_null() for name in beyond)).to_series()
    places = [place for place in extra.arg_true() if place >= body]
    if not places:
        return rows, ()
    cells = {place: _without_tail(rows.row(place)) for place in places}
    possible = {place: tuple(_cuts(row, width)) for place, row in cells.items()}
    usual = _usual(possible.values(), header)
    left = []
    mended: dict[int, list[str | None]] = {}
    for place, cuts in possible.items():
        if usual in cuts:
            mended[place] = _joined(cells[place], usual, rows.width)
        elif len(cuts) == 1:
            mended[place] = _joined(cells[place], cuts[0], rows.width)
        else:
            left.append(place)
    if not mended:
        return rows, tuple(left)
    whole = pl.DataFrame(
        list(mended.values()), schema=dict.fromkeys(rows.columns, pl.String), orient="row"
    ).with_columns(pl.Series("place", list(mended), dtype=pl.UInt32))
    changed = rows.with_row_index("place").join(whole, on="place", how="left", suffix="_whole").sort("place")
    is_mended = pl.col("place").is_in(list(mended))
    return (
        changed.select(
            pl.when(is_mended).then(pl.col(f"{name}_whole")).otherwise(pl.col(name)).alias(name)
            for name in rows.columns
        ),
        tuple(left),
    )


def _without_tail(row: Sequence[str | None]) -> list[str | None]:
    cells = list(row)
    while cells and not (cells[-1] or "").strip():
        cells.pop()
    return cells


def _cuts(cells: Sequence[str | None], width: int) -> Iterator[tuple[int, ...]]:
    """Give every way to bring a row back to its width: the columns whose amount was cut."""
    excess = len(cells) - width
    pairs = [
        place
        for place in range(len(cells) - 1)
        if _WHOLE.match((cells[place] or "").strip()) and _CENTS.match((cells[place + 1] or "").strip())
    ]
    if not 0 < excess <= _MOST_CUTS or len(pairs) > 2 * _MOST_CUTS:
        return
    for chosen in combinations(pairs, excess):
        if all(later - earlier > 1 for earlier, later in pairwise(chosen)):
            yield tuple(place - before for before, place in enumerate(chosen))


def _usual(possible: Iterable[tuple[tuple[int, ...], ...]], header: Sequence[str]) -> tuple[int, ...]:
    """Give the columns whose amounts were cut in most rows; of equals those whose headers are of amounts."""
    counts = Counter(cut for cuts in possible for cut in cuts)
    money = {
        place
        for place, words in enumerate(header)
        if any(_MONEY.search(match.concept) for match in exact_matches(words))
    }
    return max(counts, key=lambda cut: (counts[cut], len(money & set(cut))), default=())


def _joined(cells: Sequence[str | None], cut: tuple[int, ...], width: int) -> list[str | None]:
    found: list[str | None] = []
    place = 0
    while place < len(cells):
        if len(found) in cut:
            found.append(f"{(cells[place] or '').strip()},{(cells[place + 1] or '').strip()}")
            place += 2
        else:
            found.append(cells[place])
            place += 1
    return [*found, *[None] * (width - len(found))]
