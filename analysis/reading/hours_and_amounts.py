"""Lists that give hours and amounts in each row, as who works alone keeps them: both count."""

from collections.abc import Sequence
from dataclasses import replace

import polars as pl

from analysis.reading.column_cells import cells_of
from analysis.reading.compose import concepts_of
from analysis.reading.kind_marks import marks, marks_against
from analysis.reading.model import Corrections, Sheet, SheetPlan
from analysis.reading.period_columns import is_guessed_measure
from analysis.reading.recognise import recognise
from analysis.reading.values import Habits, number_marks, read_values

#: What an amount beside hours is called, other than what they would be worth.
_SUMS = frozenset({"amount", "line_amount", "net_amount", "gross_amount", "monetary", "fee"})
#: What says that the amounts were invoiced or earned.
_EARNED = frozenset(
    {"net_amount", "gross_amount", "monetary", "tax_amount", "invoice_number", "is_paid", "paid_date"}
)
#: What a tool gives that keeps time, where amounts say what the time is worth and not what was invoiced.
_OF_A_TIMER = frozenset({"billable", "billable_hours", "non_billable_hours", "billed_hours"})
#: What only an invoice tells: the tax beside the amount with it.
_TAXED = frozenset({"tax_amount", "gross_amount"})
_OF_SEVERAL = frozenset({"start_time", "person"})
#: What a visit costs, beside how long it took: no rate for an hour.
_OF_A_VISIT = frozenset({"unit_price"})
_TIMED, _IN_HOURS = frozenset({"minutes"}), frozenset({"hours", "decimal_hours", "rounded_hours", "quantity"})
_CENT = 0.005
#: What a list of jobs tells of each, beside its amount.
_TOLD = frozenset({"client", "invoiced_on", "hours"})
#: What an invoice is worth by.
_WORTH = ("amount", "amount_with_tax", "open_amount")


def both_counted(
    sheets: Sequence[Sheet], plans: Sequence[SheetPlan], corrections: Corrections
) -> tuple[SheetPlan, ...]:
    """Let a list of work with amounts tell of revenue as well as hours, where no other list tells of either.

    Turns        hours: client, hours, billable_amount
    into         invoices: client, hours, amount

    Where another sheet holds the invoices, or what each client brought in, the amounts stay what the hours
    are worth; where another holds the hours, those of the invoices are left out. So nothing counts twice.

    Parameters
    ----------
    sheets : sequence of Sheet
    plans : sequence of SheetPlan
        One for each sheet, in the same order.
    corrections : Corrections
        What the user said of a sheet or a column stays so.

    Returns
    -------
    tuple of SheetPlan
    """
    told = any(_tells_revenue(plan) for plan in plans)
    found = [
        _as_invoices(sheet, plan, corrections)
        if plan.table == "hours" and plan.key not in corrections.tables and not told
        else plan
        for sheet, plan in zip(sheets, plans, strict=True)
    ]
    if not any(plan.table == "hours" for plan in found):
        return tuple(plan if plan.key in corrections.tables else _of_sessions(plan) for plan in found)
    return tuple(_without_hours(plan, corrections) if plan.table == "invoices" else plan for plan in found)


def hours_of_invoices(tables: dict[str, pl.DataFrame]) -> dict[str, pl.DataFrame]:
    """Tell the hours that stand on invoices apart from their amounts.

    Turns        invoices: client, amount, invoiced_on, hours
    into         invoices: client, amount, invoiced_on, and hours: client, hours, worked_on

    Parameters
    ----------
    tables : dict of str to DataFrame
        Canonical table → rows.

    Returns
    -------
    dict of str to DataFrame
        A row with only hours is in the second alone, one with only an amount in the first.

    Examples
    --------
    >>> rows = pl.DataFrame({"client": ["bos", "bos"], "amount": [90.0, None], "hours": [2.0, 1.5]})
    >>> split = hours_of_invoices({"invoices": rows})
    >>> split["invoices"].rows(), split["hours"].rows()
    ([('bos', 90.0)], [('bos', 2.0), ('bos', 1.5)])
    """
    invoices = tables.get("invoices")
    if invoices is None or "hours" not in invoices.columns:
        return tables
    kept = [
        name for name in ("client", "client_number", "project", "hours", "source", "row") if name in invoices
    ]
    dated = [pl.col("invoiced_on").alias("worked_on")] if "invoiced_on" in invoices.columns else []
    worked = invoices.filter(pl.col("hours").is_not_null()).select(*kept, *dated)
    worth = [pl.col(name).is_not_null() for name in _WORTH if name in invoices.columns]
    sold = invoices.filter(pl.any_horizontal(worth) | pl.col("hours").is_null()).drop("hours")
    split = {**tables, "invoices": sold}
    if worked.height:
        split["hours"] = pl.concat(
            [*([tables["hours"]] if "hours" in tables else []), worked], how="diagonal"
        )
    return {name: frame for name, frame in split.items() if frame.height}


def _tells_revenue(plan: SheetPlan) -> bool:
    named = {column.means for column in plan.columns}
    invoiced = plan.table == "invoices" and not named.isdisjoint(
        {"amount", "amount_with_tax", "debit", "credit"}
    )
    return invoiced or (plan.table == "clients" and "revenue" in named)


def _earned(sheet: Sheet, plan: SheetPlan, corrections: Corrections) -> list[int]:
    """Give the columns of a list of hours that hold what was earned, rather than what hours are worth."""
    concepts = {concept for header in sheet.header for concept in concepts_of(header)}
    if (concepts & _OF_A_TIMER and not concepts >= _TAXED) or (
        concepts & _OF_SEVERAL and not concepts & _EARNED
    ):
        return []
    by_visit = concepts & _TIMED and not concepts & _IN_HOURS
    sums = _SUMS | _OF_A_VISIT if by_visit else _SUMS
    taken = (None, "billable_amount", "rate") if by_visit else (None, "billable_amount")
    chosen = {position for file, name, position in corrections.columns if (file, name) == plan.key}
    return [
        column.position
        for column in plan.columns
        if column.means in taken
        and column.position not in chosen
        and (concepts_of(column.header) & sums or (column.means and not column.header))
        and _has_numbers(sheet, column.position)
    ]


def _has_numbers(sheet: Sheet, place: int) -> bool:
    cells = cells_of(sheet.cells[str(place)])  # in full, as "2026-11" is the number of an invoice, no amount
    amounts = read_values(cells, "money", sheet.header[place], Habits(), number_marks(cells)).values
    return bool((amounts.abs() > _CENT).any())


def _as_invoices(sheet: Sheet, plan: SheetPlan, corrections: Corrections) -> SheetPlan:
    earned = _earned(sheet, plan, corrections)
    if not earned:
        return plan
    as_invoices = {**corrections.tables, plan.key: "invoices"}
    (again,) = recognise([sheet], replace(corrections, tables=as_invoices))
    if again.position("hours") is None or not any(again.position(name) in earned for name in _WORTH):
        return plan
    return replace(again, confidence=max(plan.confidence, _sureness(again)), of_hours=True)


def _of_sessions(plan: SheetPlan) -> SheetPlan:
    """Say of a list of sessions, told in minutes, that it is one of hours, invoiced already or not."""
    place = plan.position("hours") if plan.table == "invoices" else None
    if place is None or not concepts_of(plan.columns[place].header) & _TIMED:
        return plan
    return replace(plan, of_hours=True)


def _sureness(plan: SheetPlan) -> float:
    """Say how sure a list of hours and amounts is, which need not be told from one of hours or of amounts."""
    headers = [column.header for column in plan.columns]
    known = {column.means: column.confidence for column in plan.columns if column.means}
    worth = [known[name] for name in _WORTH if name in known]
    against = marks_against("invoices", headers) or "planned" in marks(headers)
    guessed = any(is_guessed_measure(header) for header in headers)
    if against or guessed or not known.keys() >= _TOLD:
        return 0.0
    return min(max(worth), *(known[name] for name in _TOLD))


def _without_hours(plan: SheetPlan, corrections: Corrections) -> SheetPlan:
    columns = tuple(
        replace(column, means=None)
        if column.means == "hours" and (*plan.key, column.position) not in corrections.columns
        else column
        for column in plan.columns
    )
    kept = any(column.means == "hours" for column in columns)
    return replace(plan, columns=columns, of_hours=plan.of_hours and kept)
