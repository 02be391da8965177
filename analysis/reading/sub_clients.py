"""Reports in which the parts of a client stand below its name, above its total: its jobs, its branches."""

from dataclasses import replace

import polars as pl

from analysis.reading.cells import how_many_filled
from analysis.reading.compose import concepts_of
from analysis.reading.evidence import as_text
from analysis.reading.model import Sheet
from analysis.reading.totals import without_total_word
from analysis.reading.words import bare

_WHO = frozenset({"client_name", "company", "name", "anyone", "account"})
#: Reports are short; a larger sheet is a list.
_MOST_ROWS = 20_000


def with_sub_clients(sheet: Sheet) -> Sheet:
    """Give the rows between the name of a client and its total that name.

    Turns        Freeman
                   0969 Ocean View Road | 477.50
                   55 Twin Lane         |  85.00
                 Total Freeman          | 562.50
    into         Freeman, and twice Freeman with an amount, above its total

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    Sheet
        The same sheet where the first column is none of clients, or no name stands alone above its rows and
        again in the total below them.

    Examples
    --------
    >>> names = ["Vis", "Bos", " Weg 1", " Weg 2", "Total Bos"]
    >>> cells = pl.DataFrame({"row": range(2, 7), "0": names, "1": [9.0, None, 1.0, 2.0, 3.0]})
    >>> with_sub_clients(Sheet("a.csv", "", (), ("Client", "Total"), cells)).cells["0"].to_list()
    ['Vis', 'Bos', 'Bos', 'Bos', 'Total Bos']
    """
    size = sheet.cells.height
    if len(sheet.header) < 2 or not 0 < size <= _MOST_ROWS or not concepts_of(sheet.header[0]) & _WHO:
        return sheet
    if sheet.cells["0"].dtype != pl.String:
        return sheet
    labels = as_text(sheet.cells["0"])
    alone = (labels.is_not_null() & (how_many_filled(sheet.cells) == 1)).to_list()
    texts = [text or "" for text in labels]
    named = bare(pl.Series([*texts, *map(without_total_word, texts)], dtype=pl.String)).to_list()
    names, plain = named[:size], named[size:]
    given, above = list(texts), list[int]()
    for place in range(size):
        if alone[place]:
            above.append(place)
        elif plain[place] != names[place]:
            first = next((one for one in reversed(above) if names[one] == plain[place]), None)
            if first is not None:
                above = above[: above.index(first)]
                for row in range(first + 1, place):
                    given[row] = texts[first] if plain[row] == names[row] else texts[row]
    if given == texts:
        return sheet
    cells = pl.Series("0", [text or None for text in given], dtype=pl.String)
    return replace(sheet, cells=sheet.cells.with_columns(cells))
