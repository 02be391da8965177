"""A sheet with several tables beside one another: each becomes a sheet of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import polars as pl

from analysis.reading.cells import filled
from analysis.reading.compose import concepts_of
from analysis.reading.headers import normalise
from analysis.reading.model import Sheet
from analysis.reading.sections import WHO

#: Larger sheets are one table.
_MOST_ROWS, _MOST_COLUMNS = 20_000, 200
_LEAST_COLUMNS = 2
#: A table that repeats so much of the headers of another is one like it.
_REPEATS = 0.6


def beside_one_another(sheet: Sheet) -> tuple[Sheet, ...]:
    """Cut a sheet at an empty column without a header, where another table stands to the right of it.

    It is another table where it names clients, under a header that stands to the left as well, and is a list
    like the one before or ends elsewhere, as sums per client do.

    Turns        Klant | Bedrag |  | Klant | Omzet
    into         Klant | Bedrag  and  Klant | Omzet

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    tuple of Sheet
        The first keeps its name; the others are called by the letter of their first column.

    Examples
    --------
    >>> cells = pl.DataFrame({
    ...     "row": [2, 3, 4],
    ...     "0": ["Bos", "Vis", "Bos"],
    ...     "1": ["9,50", "1,20", "8,00"],
    ...     "2": [None, None, None],
    ...     "3": ["Bos", "Vis", None],
    ...     "4": ["17,50", "1,20", None],
    ... })
    >>> both = beside_one_another(Sheet("a.csv", "", (), ("Klant", "Bedrag", "", "Klant", "Omzet"), cells))
    >>> [(part.name, part.header, part.cells.height) for part in both]
    [('', ('Klant', 'Bedrag'), 3), ('D', ('Klant', 'Omzet'), 2)]
    """
    if (
        not 0 < sheet.cells.height <= _MOST_ROWS
        or not 2 * _LEAST_COLUMNS < len(sheet.header) <= _MOST_COLUMNS
    ):
        return (sheet,)
    blocks = list(_blocks(sheet))
    if len(blocks) < 2:
        return (sheet,)
    from openpyxl.utils import get_column_letter  # takes long to import, for sheets that are rare

    first, *others = blocks
    parts = [_part(sheet, first, sheet.name)]
    for block in others:
        parts.append(_part(sheet, block, f"{sheet.name} {get_column_letter(block.start + 1)}".strip()))
    return tuple(parts)


def _blocks(sheet: Sheet) -> Iterator[range]:
    """Give the columns of each table; what is no table of its own goes with the one before."""
    there = [_filled(sheet, [place]) for place in range(len(sheet.header))]
    gaps = [
        place for place, header in enumerate(sheet.header) if not header.strip() and not there[place].any()
    ]
    start = 0
    for gap in gaps:
        end = next((other for other in gaps if other > gap + 1), len(sheet.header))
        right = range(gap + 1, end)
        if _is_another(sheet, range(start, gap), right):
            yield range(start, gap)
            start = right.start
    yield range(start, len(sheet.header))


def _is_another(sheet: Sheet, left: range, right: range) -> bool:
    here = [sheet.header[place] for place in right if sheet.header[place].strip()]
    if len(here) < max(_LEAST_COLUMNS, len(right)) or not any(concepts_of(header) & WHO for header in here):
        return False
    again = len({*map(normalise, here)} & {normalise(sheet.header[place]) for place in left})
    if again >= max(_LEAST_COLUMNS, _REPEATS * len(here)):
        return True
    rows, before = _filled(sheet, right), _filled(sheet, left)
    end = int(rows.arg_true().max() or 0)  # type: ignore[arg-type]
    ends_elsewhere = end != before.arg_true().max()
    return again > 0 and ends_elsewhere and bool(rows.head(end + 1).all())


def _filled(sheet: Sheet, places: Sequence[int]) -> pl.Series:
    kinds = sheet.cells.schema
    return sheet.cells.select(
        pl.any_horizontal(pl.lit(value=False), *(filled(str(place), kinds[str(place)]) for place in places))
    ).to_series()


def _part(sheet: Sheet, block: range, name: str) -> Sheet:
    names = {str(place): str(place - block.start) for place in block}
    cells = sheet.cells.filter(_filled(sheet, block)).select("row", *names).rename(names)
    above = (
        tuple(tuple(line[block.start : block.stop]) for line in sheet.above) if block.start else sheet.above
    )
    return replace(
        sheet, name=name, above=above, header=tuple(sheet.header[place] for place in block), cells=cells
    )
