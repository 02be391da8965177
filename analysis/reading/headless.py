"""Lists without a header: what each column is, guessed from its cells alone."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import polars as pl

from analysis.reading.candidates import SheetColumn
from analysis.reading.evidence import Evidence, rough_numbers
from analysis.reading.headers import Match
from analysis.reading.model import Corrections, SheetPlan

#: How sure a column is for which only its cells speak: worth a look.
_BY_CELLS = 0.58
_MOSTLY, _NEARLY_ALL, _SOME_FIRMS = 0.7, 0.9, 0.1
_SOME_ROWS = 3
#: Names are neither as short as a mark nor as long as a sentence.
_NAME = range(3, 45)
#: Hours of a day, told in quarters of an hour.
_A_DAY, _QUARTERS = 24.0, 4


def told_by_cells(columns: Sequence[SheetColumn], sampled: pl.DataFrame) -> list[SheetColumn]:
    """Guess what the columns of a list without a header are, each with a low confidence.

    Turns        5-1-2025 | Bakkerij Jansen | schilderwerk | 2,5
    into         a day, a client, nothing known and hours

    Parameters
    ----------
    columns : sequence of SheetColumn
    sampled : DataFrame
        The sampled cells; columns ``"0"``, ``"1"``, ….

    Returns
    -------
    list of SheetColumn
        As they were where any column has a header, or too few rows speak.
    """
    if not is_headless(column.header for column in columns) or sampled.height < _SOME_ROWS:
        return list(columns)
    told: dict[int, str] = {}
    for column in columns:
        concept = _of_one(column.seen, sampled[str(column.position)])
        if concept is not None and (concept == "amount" or concept not in told.values()):
            told[column.position] = concept
    client = _client([column for column in columns if column.position not in told])
    if client is None or not {"amount", "hours"} & {*told.values()}:
        return list(columns)
    told[client.position] = "client_name"
    return [
        replace(column, matches=(Match(told[column.position], _BY_CELLS, frozenset()),))
        if column.position in told
        else column
        for column in columns
    ]


def without_scratch(plans: Sequence[SheetPlan], corrections: Corrections) -> tuple[SheetPlan, ...]:
    """Leave out lists without a header beside tables that have one: notes, not what the file is about.

    Parameters
    ----------
    plans : sequence of SheetPlan
    corrections : Corrections
        What the user said of a sheet stays so.

    Returns
    -------
    tuple of SheetPlan
    """
    headless = {plan.key for plan in plans if is_headless(column.header for column in plan.columns)}
    tables = {plan.file for plan in plans if plan.table is not None and plan.key not in headless}
    return tuple(
        replace(plan, table=None, why="scratch")
        if plan.table is not None
        and plan.file in tables
        and plan.key in headless
        and plan.key not in corrections.tables
        else plan
        for plan in plans
    )


def is_headless(headers: Iterable[str]) -> bool:
    """Whether no column of a list has a header."""
    return not any(header.strip() for header in headers)


def _of_one(seen: Evidence, cells: pl.Series) -> str | None:
    """Name what the cells of one column are by themselves, or None for texts and what is hardly filled."""
    if seen.filled < 1 - _MOSTLY:
        return None
    if seen.date > _NEARLY_ALL:
        return "some_date"
    if seen.duration > _MOSTLY:
        return "hours"
    if seen.status + seen.flag > _MOSTLY:
        return "status"
    if seen.codes > _NEARLY_ALL and seen.distinct > _NEARLY_ALL and seen.decimals == 0:
        return "document_number"
    if seen.number > _MOSTLY:
        return "hours" if _are_hours(seen, cells) else "amount"
    return None


def _are_hours(seen: Evidence, cells: pl.Series) -> bool:
    if seen.low is None or seen.high is None or seen.low < 0 or seen.high > _A_DAY or seen.currency:
        return False
    quarters = [number * _QUARTERS for number in rough_numbers(cells) if number is not None]
    return all(quarter == round(quarter) for quarter in quarters)


def _client(columns: Sequence[SheetColumn]) -> SheetColumn | None:
    """Find the column of names: with the most firms in it, else of the most different names that repeat."""
    named = [
        column
        for column in columns
        if column.seen.text > _MOSTLY
        and column.seen.filled > _MOSTLY
        and round(column.seen.length) in _NAME
        and column.seen.distinct * column.seen.size > 1
    ]
    firms = [column for column in named if column.seen.firms >= _SOME_FIRMS]
    if firms:
        return max(firms, key=lambda column: column.seen.firms)
    again = [column for column in named if column.seen.distinct < 1]
    return max(again or named, key=lambda column: column.seen.distinct, default=None)
