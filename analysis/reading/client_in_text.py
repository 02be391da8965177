"""A list that names the client only within a description: "Bakkerij Jansen - schilderwerk"."""

import polars as pl

from analysis.reading.added_columns import added, kind_added
from analysis.reading.column_cells import cells_of
from analysis.reading.compose import concepts_of
from analysis.reading.guesses import GUESSED
from analysis.reading.headers import Match
from analysis.reading.model import Sheet
from analysis.reading.sections import WHO

#: Behind the header of the added column: it stands in no file.
PART_OF_TEXT = "(–)"
_DESCRIBES = frozenset({"description", "subject", "activity"})
_WORTH = frozenset({"amount", "net_amount", "gross_amount", "line_amount", "hours", "decimal_hours"})
_WHEN = frozenset({"date", "invoice_date", "worked_on", "invoice_number"})
_BETWEEN = r"^\s*(.*?\S)\s*(?:\s[-–—|/]\s|:\s)\s*(\S.*?)\s*$"
_MOST_ROWS, _SOME_ROWS, _NEARLY_ALL = 20_000, 5, 0.8
#: Names come back, but are not the same in all rows.
_DIFFERENT = 0.75
_SHORTEST, _LONGEST = 3, 45


def with_client_of_text(sheet: Sheet) -> Sheet:
    """Add the client that one side of a dash in the description names, where no column says who a row is of.

    The side that comes back with more different names is taken.

    Turns        Datum | Omschrijving ("Bakkerij Jansen - schilderwerk") | Bedrag
    into         the same, and Klant (–): "Bakkerij Jansen"

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    Sheet
        The same sheet where a header may name a client or project, or where no description is in two parts.

    Examples
    --------
    >>> texts = ["Bos - dak", "Vis - dak", "Bos - goot", "Vis - goot", "Mos BV - dak"]
    >>> cells = pl.DataFrame({"row": [2, 3, 4, 5, 6], "0": ["1-2-2025"] * 5, "1": texts, "2": ["9,50"] * 5})
    >>> made = with_client_of_text(Sheet("a.csv", "", (), ("Datum", "Omschrijving", "Bedrag"), cells))
    >>> made.header[-1], made.cells["3"].to_list()
    ('Klant (–)', ['Bos', 'Vis', 'Bos', 'Vis', 'Mos BV'])
    """
    if not _SOME_ROWS <= sheet.cells.height <= _MOST_ROWS:
        return sheet
    concepts = [concepts_of(header) for header in sheet.header]
    told = frozenset[str]().union(*concepts)
    if told & (WHO | {"project", "pool", "anyone", "name"}) or not told & _WORTH or not told & _WHEN:
        return sheet
    places = [place for place, said in enumerate(concepts) if said & _DESCRIBES]
    if len(places) != 1:
        return sheet
    texts = cells_of(sheet.cells[str(places[0])]).shown
    parts = texts.str.extract_groups(_BETWEEN)
    sides = [side for side in map(parts.struct.field, ("1", "2")) if _are_names(side, texts)]
    if not sides:
        return sheet
    return sheet.with_column(
        added("client", PART_OF_TEXT, sheet.header), max(sides, key=lambda side: side.n_unique())
    )


def guessed_from_text(header: str) -> tuple[Match, ...]:
    """Give what the header of the added column means: a client, though that is a guess; else nothing."""
    said = kind_added(header, PART_OF_TEXT) == "client"
    return (Match("client_name", GUESSED, frozenset()),) if said else ()


def _are_names(side: pl.Series, texts: pl.Series) -> bool:
    """Whether the parts of most texts are words that come back, and are not the same everywhere."""
    named = side.drop_nulls()
    if len(named) < _NEARLY_ALL * texts.count() or len(named) < _SOME_ROWS:
        return False
    lengths = named.str.len_chars()
    wordy = named.str.contains(r"\pL{2}") & lengths.is_between(_SHORTEST, _LONGEST)
    return 1 < named.n_unique() <= _DIFFERENT * len(named) and float(wordy.mean() or 0) >= _NEARLY_ALL  # type: ignore[arg-type]
