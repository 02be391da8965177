"""The day a list says it is of: "As of 31 August 2026", "Stand per 31-08-2026"."""

from datetime import date

import polars as pl

from analysis.reading.dates import read_dates
from analysis.reading.model import Sheet
from analysis.reading.words import bare

_SAYS = (
    r"^(?:.*[ (])?(?:as (?:of|at|on)|per|peildatum|saldi? op|stand (?:per|am|vom|op)|situatie (?:op|per)|"
    r"stichtag|zum stichtag|per stichtag|arretee? (?:au|le)|situation au|a fecha(?: de)?|posicao em|"
    r"em aberto em|al)[ :]*$"
)
_PARTS = r"^(.*?)(\d.*\d|\pL{3,9}\.? \d{1,2},? \d{4})\)?$"


def stated_day(sheet: Sheet) -> date | None:
    """Read the day of which a list says that it is, in the lines above its header.

    Returns
    -------
    date or None
        None where no line says one, or where day and month could change places.

    Examples
    --------
    >>> lines = (("Aged receivables",), ("As of: 2026-08-31",))
    >>> stated_day(Sheet("aged.csv", "", lines, (), pl.DataFrame({"row": []})))
    datetime.date(2026, 8, 31)
    """
    lines = [[cell.strip() for cell in line if cell.strip()] for line in sheet.above]
    said = pl.Series([" ".join(cells[:2]) for cells in lines if cells], dtype=pl.String)
    if not said.str.contains(r"\d").any():
        return None
    parts = pl.DataFrame(
        {"words": bare(said.str.extract(_PARTS, 1)), "day": said.str.extract(_PARTS, 2)}
    ).filter(pl.col("words").str.contains(_SAYS))
    if parts.is_empty():
        return None
    day_first, month_first = (
        read_dates(parts["day"], day_first=first)["day"].cast(pl.Date) for first in (True, False)
    )
    either = pl.select(pl.coalesce(day_first, month_first)).to_series()
    found = either.filter((day_first == month_first).fill_null(True)).drop_nulls().unique()
    return found[0] if len(found) == 1 else None
