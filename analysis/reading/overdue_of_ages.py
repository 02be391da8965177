"""What is overdue of a balance whose ages stand beside it: all but what is not due yet."""

import polars as pl

from analysis.reading.added_columns import added, kind_added
from analysis.reading.ages import is_age, is_not_due
from analysis.reading.compose import concepts_of
from analysis.reading.evidence import rough_numbers
from analysis.reading.headers import Match
from analysis.reading.model import Sheet

#: Behind the header of the added column: it stands in no file.
_MADE = "(>)"
_TOTALS = frozenset({"amount", "gross_amount", "open_amount", "net_amount", "monetary"})
_SOME_AGES, _MOST_ROWS = 2, 20_000
_CENT = 0.015


def with_overdue_of_ages(sheet: Sheet) -> Sheet:
    """Add what is overdue, where ages beside what is not due yet make up the total of each row.

    Turns        Client | Current | 1-30 | 31-60 | Total
    into         the same, and Overdue (>): 1-30 and 31-60 together

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    Sheet
        The same sheet where a due date stands, where no column holds what is not due yet, since the ages may
        then count from the day of the invoice, or where the ages do not make up the total.

    Examples
    --------
    >>> cells = pl.DataFrame({"row": [2], "0": ["Bos"], "1": [10.0], "2": [5.0], "3": [1.0], "4": [16.0]})
    >>> header = ("Client", "Current", "1-30", "31-60", "Total")
    >>> made = with_overdue_of_ages(Sheet("a.csv", "", (), header, cells))
    >>> made.header[-1], made.cells["5"].to_list()
    ('Overdue (>)', [6.0])
    """
    if not 0 < sheet.cells.height <= _MOST_ROWS:
        return sheet
    ages = [place for place, header in enumerate(sheet.header) if is_age(header)]
    current = [place for place, header in enumerate(sheet.header) if is_not_due(header)]
    concepts = [concepts_of(header) for header in sheet.header]
    if len(ages) < _SOME_AGES or len(current) != 1 or any("due_date" in said for said in concepts):
        return sheet
    totals = [
        place for place, said in enumerate(concepts) if said & _TOTALS and place not in (*ages, *current)
    ]
    numbers = {place: rough_numbers(sheet.cells[str(place)]) for place in (*ages, *current, *totals)}
    overdue = [sum(numbers[place][row] or 0.0 for place in ages) for row in range(sheet.cells.height)]
    for place in totals:
        rows = zip(numbers[place], numbers[current[0]], overdue, strict=True)
        told = [(total, (due or 0.0) + late) for total, due, late in rows if total is not None]
        if told and all(abs(total - parts) < _CENT for total, parts in told):
            return sheet.with_column(
                added("overdue", _MADE, sheet.header), pl.Series(overdue, dtype=pl.Float64)
            )
    return sheet


def overdue_of_ages(header: str) -> tuple[Match, ...]:
    """Give what the header of the added column means: what is overdue; else nothing."""
    said = kind_added(header, _MADE) == "overdue"
    return (Match("overdue_amount", 0.95, frozenset()),) if said else ()
