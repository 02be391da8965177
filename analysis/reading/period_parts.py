"""Amounts under months, quarters or weeks of a year that nothing names: added up, as they bear no day."""

from analysis.reading.added_columns import added
from analysis.reading.column_cells import cells_of
from analysis.reading.compose import concepts_of
from analysis.reading.headed_periods import periods_of_a_measure
from analysis.reading.model import Sheet
from analysis.reading.numbers import Marks
from analysis.reading.rate_columns import sum_of_cells
from analysis.reading.values import Habits, number_marks, read_values

_EARNED = frozenset({"amount", "net_amount", "gross_amount", "monetary", "line_amount"})
#: Behind the header of the added column: it stands in no file.
_ADDED_UP = "(=)"


def with_periods_added_up(sheet: Sheet) -> Sheet:
    """Add a column of what all periods brought in together, where no year tells which they are.

    Turns        300 | 450     under  Omzet Q1 | Omzet Q2
    into         300 | 450 | 750

    Parameters
    ----------
    sheet : Sheet
        As :func:`analysis.reading.period_columns.with_row_per_period` leaves it.

    Returns
    -------
    Sheet
        The same sheet where no such columns stand, where they are years, or where another column tells an
        amount too. A cell that is no number keeps its text, so that it is set apart and named.

    Examples
    --------
    >>> import polars as pl
    >>> cells = pl.DataFrame({"row": [2], "0": ["Bos"], "1": ["300,00"], "2": ["450,50"]})
    >>> summed = with_periods_added_up(Sheet("a.csv", "", (), ("Klant", "Omzet Q1", "Omzet Q2"), cells))
    >>> summed.header[-1], summed.cells["3"].to_list()
    ('Omzet (=)', [750.5])
    """
    groups = [
        tuple(periods)
        for measure, periods in periods_of_a_measure(sheet.header).items()
        if concepts_of(measure) & _EARNED and all(period.kind != "year" for period in periods.values())
    ]
    earned = {place for place, header in enumerate(sheet.header) if concepts_of(header) & _EARNED}
    if len(groups) != 1 or earned != set(groups[0]) or not sheet.cells.height:
        return sheet
    cells = [cells_of(sheet.cells[str(place)]) for place in groups[0]]
    habits = Habits(marks=sum((number_marks(each) for each in cells), Marks()), from_text=sheet.from_text)
    read = [(each, read_values(each, "money", habits=habits)) for each in cells]
    return sheet.with_column(added("amount", _ADDED_UP, sheet.header), sum_of_cells(read))
