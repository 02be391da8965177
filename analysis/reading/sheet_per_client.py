"""Workbooks with a sheet for each client: the sheet's name says who its rows are of."""

import re
from collections.abc import Sequence

import polars as pl

from analysis.reading.added_columns import NAME_OF_SHEET, in_language_of
from analysis.reading.compose import concepts_of
from analysis.reading.evidence import as_text
from analysis.reading.headed_periods import period_in
from analysis.reading.headers import normalise
from analysis.reading.model import Sheet
from analysis.reading.repeated import repeated
from analysis.reading.titles import hints_of, year_in_titles
from analysis.reading.totals import total_words

#: What a header says that tells, or may tell, who a row is of.
SAYS_WHO = frozenset(
    {
        "client_name",
        "client_number",
        "company",
        "account",
        "contact_name",
        "name",
        "anyone",
        "project",
        "pool",
    }
    | {"supplier", "last_name", "client_email", "requester", "bank", "stock", "product"}
)
_WORKED = frozenset({"hours", "decimal_hours", "minutes", "start_time"})
#: What was done; without it, days and times are those at which somebody was there.
_WHAT = frozenset({"description", "activity", "subject", "amount", "billable", "billed", "rate"})
_SOLD = frozenset({"invoice_number", "invoice_date", "net_amount", "gross_amount"})
#: Names that workbooks give sheets by themselves.
_NO_NAME = re.compile(
    r"^(?:blad|sheet|tab|feuil(?:le)?|hoja|planilha|folha|tabelle|foglio|ark|data|export|page|pagina)? ?\d*$"
)
_LEAST, _MOSTLY = 2, 0.8


def with_sheet_names(sheets: Sequence[Sheet]) -> tuple[Sheet, ...]:
    """Add the name of the sheet as the client of each row, where a workbook has a sheet for each client.

    Turns        the sheets "Bos BV" and "Vis", both Datum | Uren
    into         Datum | Uren | Klant (tabblad)

    Parameters
    ----------
    sheets : sequence of Sheet

    Returns
    -------
    tuple of Sheet
        The same sheets where less than two of one workbook have the same header, where a header says who a
        row is of, or where the names are those of months, weeks and the like.
    """
    groups: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    for place, sheet in enumerate(sheets):
        if sheet.name and not sheet.hidden and sheet.cells.height:
            groups.setdefault((sheet.file, tuple(map(normalise, sheet.header))), []).append(place)
    named = dict(enumerate(sheets))
    for (_, header), places in groups.items():
        of_clients = [place for place in places if _may_be_a_client(sheets[place].name)]
        if len(of_clients) < max(_LEAST, _MOSTLY * len(places)) or not _needs_a_client(header):
            continue
        for place in of_clients:
            sheet = sheets[place]
            name = repeated(sheet.name.strip(), sheet.cells.height, pl.String)
            name = name.set(rows_of_totals(sheet.cells), None)
            named[place] = sheet.with_column(in_language_of(sheet.header, NAME_OF_SHEET), name)
    return tuple(named.values())


def rows_of_totals(cells: pl.DataFrame) -> pl.Series:
    """Say which rows hold a word for total, in whatever column.

    Examples
    --------
    >>> rows_of_totals(pl.DataFrame({"row": [2, 3], "0": ["2-1-2026", "Totaal"]})).to_list()
    [False, True]
    """
    texts = [as_text(cells[name]) for name in cells.columns[1:]]
    totals = [total_words(text)["starts"] for text in texts if text.null_count() < len(text)]
    nothing = repeated(False, cells.height)
    return pl.select(pl.any_horizontal(nothing, *totals)).to_series()


def _needs_a_client(header: Sequence[str]) -> bool:
    found = [concepts_of(name) for name in header]
    told = frozenset[str]().union(*found)
    attendance = {"start_time", "end_time"} <= told and told.isdisjoint(_WHAT)
    return told.isdisjoint(SAYS_WHO) and not told.isdisjoint(_WORKED | _SOLD) and not attendance


def _may_be_a_client(name: str) -> bool:
    words = normalise(name)
    return (
        period_in(words) is None
        and _NO_NAME.match(words) is None
        and not hints_of(name)
        and year_in_titles(Sheet("", name, (), (), pl.DataFrame())) is None
    )
