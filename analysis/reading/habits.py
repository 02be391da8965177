"""How the writer of a sheet writes numbers and dates: decided once, from all its columns."""

from collections.abc import Mapping
from datetime import date

import polars as pl

from analysis.reading.client_columns import is_below_a_client
from analysis.reading.column_cells import Cells, cells_of
from analysis.reading.dates import day_first_evidence, read_dates
from analysis.reading.hours_and_minutes import is_together
from analysis.reading.line_prices import times_price
from analysis.reading.model import Corrections, Sheet, SheetPlan
from analysis.reading.net_amounts import is_from_several
from analysis.reading.numbers import Marks, decimal_mark
from analysis.reading.overdue_of_ages import overdue_of_ages
from analysis.reading.period_columns import is_turned
from analysis.reading.rate_columns import is_added_up
from analysis.reading.spans import is_reckoned
from analysis.reading.titles import year_in_titles
from analysis.reading.values import Habits, number_marks


def habits_of(
    sheet: Sheet,
    plan: SheetPlan,
    corrections: Corrections,
    cells: Mapping[str, Cells],
    kinds: Mapping[str, str],
    own: Mapping[str, Marks],
    mapped: set[int],
) -> tuple[Habits, list[str]]:
    """Decide once for the sheet how its writer writes numbers and dates.

    Parameters
    ----------
    sheet : Sheet
    plan : SheetPlan
    corrections : Corrections
        What the user said of the dates holds for the columns that prove nothing.
    cells : mapping of str to Cells
        Canonical column → its cells.
    kinds : mapping of str to str
        Canonical column → its kind.
    own : mapping of str to Marks
        Number column → what it says about the decimal mark.
    mapped : set of int
        Positions of the columns that are used; the others are asked only where these do not tell.

    Returns
    -------
    tuple of Habits and list of str
        The habits, and codes of ``NOTES`` for what nothing in the sheet decided.
    """
    notes = ["day_first_unsure"] if plan.day_first_unsure else []
    hours = {column.header for column in plan.columns if column.means == "hours"}
    if any(map(is_together, hours)):
        notes.append("hours_and_minutes")
    elif any(map(is_reckoned, hours)):
        notes.append("hours_from_times")
    if any(column.means is not None and is_added_up(column.header) for column in plan.columns):
        notes.append("rates_added_up")
    if any(column.means is not None and is_from_several(column.header) for column in plan.columns):
        notes.append("net_reckoned")
    if any(column.means is not None and times_price(column.header) for column in plan.columns):
        notes.append("amount_from_lines")
    if any(is_turned(column.header) for column in plan.columns):
        notes.append("columns_per_period")
    if any(is_below_a_client(column.header) for column in plan.columns):
        notes.append("columns_per_client")
    together = sum(own.values(), Marks())
    undecided = [name for name, said in own.items() if decimal_mark(said, together)[1]]
    if undecided:
        for position in range(len(sheet.header)):
            if position not in mapped:
                together = together + _marks_of_numbers(sheet.cells[str(position)])
        if any(decimal_mark(own[name], together)[1] for name in undecided):
            notes.append("decimal_mark_unsure")
    day_first = corrections.day_first.get(sheet.key, plan.day_first)
    if day_first is None:
        evidence = [
            day_first_evidence(cells[name].text)
            for name in cells
            if kinds[name] == "date" and cells[name].text.null_count() < len(cells[name].text)
        ]
        first, second = (sum(counts) for counts in zip(*evidence, strict=True)) if evidence else (0, 0)
        day_first = first >= second
    if any(overdue_of_ages(column.header) and column.means is not None for column in plan.columns):
        notes.append("overdue_of_ages")
    return Habits(together, day_first, sheet.from_text, _period(sheet), year_in_titles(sheet)), notes


def _period(sheet: Sheet) -> tuple[date, date] | None:
    """Give the period that a line above the header names as 20240101;…;20240131, as bookings of DATEV do."""
    cells = pl.Series([cell for line in sheet.above for cell in line], dtype=pl.String)
    compact = cells.filter(cells.str.contains(r"^(?:19|20)\d{6}$"))
    if len(compact) < 2:
        return None
    found = read_dates(compact, day_first=True)["day"].drop_nulls().to_list()
    return (found[-2], found[-1]) if len(found) >= 2 and found[-2] <= found[-1] else None


def _marks_of_numbers(column: pl.Series) -> Marks:
    """Count what a column that is not used says about the decimal mark, if it is one of numbers."""
    cells = cells_of(column)
    known = len(cells.text) - cells.text.null_count()
    numeric = int(cells.text.str.contains(r"^[-+€$£ ]*\d[\d.,' ]*[ %€]*$").sum()) if known else 0
    return number_marks(cells) if known and numeric * 5 >= known * 4 else Marks()
