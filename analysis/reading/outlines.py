"""Lists whose levels share one column: which rows have no rows beneath them."""

from collections.abc import Iterator, Mapping

import polars as pl

from analysis.reading.cells import filled
from analysis.reading.model import Sheet

#: An outline is read by people: it is short.
MOST_LINES = 2_000
_NEARLY_ALL = 0.9
#: So many lines with two lines or more beneath them.
_SOME = 3
_ROUNDED = 0.0051


def leaves(sheet: Sheet, numbers: Mapping[str, pl.Series], totals: pl.Series) -> Iterator[pl.Series]:
    """Say which rows of an outline have no rows beneath them: by how far they are indented, else by sums.

    Turns        Bos | 30 ,  Web | 10 ,  App | 20 ,  Vis | 5 ,  Web | 2 ,  App | 3
    into         False, True, True, False, True, True

    Parameters
    ----------
    sheet : Sheet
    numbers : mapping of str to Series of Float64
        Its columns of numbers.
    totals : Series of Boolean
        Rows that say themselves that they are totals.

    Yields
    ------
    Series of Boolean
        Only where each line is part of the outline: without a column that only some of them fill, nothing
        else tells a sum from a line.

    Examples
    --------
    >>> values = pl.Series([30.0, 10, 20, 5, 2, 3, 9, 4, 5])
    >>> cells = pl.DataFrame({"row": range(9), "0": list("abcdefghi"), "1": values})
    >>> sheet = Sheet("a.csv", "", (), ("Client", "Amount"), cells)
    >>> [int(leaf) for leaf in next(leaves(sheet, {"1": values}, values < 0))]
    [0, 1, 1, 0, 1, 1, 0, 1, 1]
    """
    texts = [name for name in sheet.cells.columns[1:] if name not in numbers]
    texts = [
        name for name in texts if sheet.cells.select(filled(name, sheet.cells.schema[name]).any()).item()
    ]
    if len(texts) != 1 or sheet.cells.height > MOST_LINES:
        return
    cells = sheet.cells[texts[0]]
    words = cells.struct.field("text") if isinstance(cells.dtype, pl.Struct) else cells.cast(pl.String)
    depth = words.str.len_chars() - words.str.strip_chars_start().str.len_chars()
    if depth.drop_nulls().n_unique() > 1:
        yield (depth.shift(-1) <= depth).fill_null(True)
        return
    for values in numbers.values():
        if values.set(totals, None).null_count() > int(totals.sum()):
            continue
        for least in (2, 1):
            parents = _with_lines_beneath(values, totals, least)
            if parents is not None:
                yield ~parents & ~totals
                return


def _with_lines_beneath(values: pl.Series, totals: pl.Series, least: int) -> pl.Series | None:
    """Give the rows that are the sum of lines beneath them; None where one is alone."""
    tops: list[tuple[float, bool]] = []
    found, several = [False] * len(values), 0
    for place in reversed(range(len(values))):
        value = values[place]
        if totals[place] or value is None:
            continue
        lines = _lines(value, tops)
        if lines >= least:
            del tops[len(tops) - lines :]
            found[place] = True
            several += lines > 1
        tops.append((value, found[place]))
    alone = sum(not is_sum for _, is_sum in tops)
    enough = several >= _SOME and alone <= (1 - _NEARLY_ALL) * len(tops)
    return pl.Series(found, dtype=pl.Boolean) if enough else None


def _lines(value: float, tops: list[tuple[float, bool]]) -> int:
    """Count the nearest lines that add up to a value, 0 where they pass it."""
    total = 0.0
    for count, (line, _) in enumerate(reversed(tops), 1):
        total += line
        if abs(total - value) <= _ROUNDED * (count + 1):
            return count
        if total > value > 0:
            return 0
    return 0
