"""A list of one client alone, who is named above the header: "Klant: Bos BV"."""

import re

import polars as pl

from analysis.reading.added_columns import added
from analysis.reading.compose import concepts_of
from analysis.reading.headers import exact_matches
from analysis.reading.model import Sheet
from analysis.reading.repeated import repeated
from analysis.reading.sheet_per_client import SAYS_WHO, rows_of_totals

#: Behind the header of the added column: it stands in no file.
_TOLD = "(^)"
_OF_A_CLIENT = frozenset({"hours", "decimal_hours", "minutes", "start_time", "invoice_number"})
_OF_A_CLIENT |= {"invoice_date", "net_amount", "gross_amount"}
#: What was worked on for a client that the head names.
_PARTS_OF_WORK = frozenset({"project", "pool", "product", "stock"})
#: What a filter says that lets everything through.
_EVERYBODY = re.compile(
    r"^\W*(?:all|alle|tous|toutes|todos|todas|any|every|iedereen)\b.{0,20}$", re.IGNORECASE
)


def with_client_of_head(sheet: Sheet) -> Sheet:
    """Add the client that a line above the header names, where no column says who a row is of.

    Turns        Klant: | Bos BV   above   Datum | Uren
    into         Datum | Uren | Klant (^), which is Bos BV on each row

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    Sheet
        The same sheet where a header may name a client, or where no line names just one.

    Examples
    --------
    >>> cells = pl.DataFrame({"row": [3], "0": ["2-1-2026"], "1": ["2,5"]})
    >>> made = with_client_of_head(Sheet("a.csv", "", (("Klant:", "Bos BV"),), ("Datum", "Uren"), cells))
    >>> made.header, made.cells["2"].to_list()
    (('Datum', 'Uren', 'Klant (^)'), ['Bos BV'])
    """
    told = frozenset[str]().union(*map(concepts_of, sheet.header))
    if told & (SAYS_WHO - _PARTS_OF_WORK) or not told & _OF_A_CLIENT or not sheet.cells.height:
        return sheet
    names = {name for line in sheet.above if (name := _client_named(line))}
    if len(names) != 1:
        return sheet
    (name,) = names
    client = repeated(name, sheet.cells.height, pl.String).set(rows_of_totals(sheet.cells), None)
    return sheet.with_column(added("client", _TOLD, sheet.header), client)


def _client_named(line: tuple[str, ...]) -> str | None:
    """Give the name in a line of two cells, or in one with a colon between."""
    words = [cell.strip() for cell in line if cell.strip()]
    if len(words) == 1:
        words = [part.strip() for part in words[0].split(":", 1)]
    if len(words) != 2 or _EVERYBODY.match(words[1]) or not re.search(r"[^\W\d_]{2}", words[1]):
        return None
    found = exact_matches(words[0].rstrip(" :"))
    return words[1] if found and found[0].concept == "client_name" else None
