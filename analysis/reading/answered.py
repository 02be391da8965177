"""What the user answers to a doubt: that it is right as it stands, or what it should be."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from analysis.reading.doubts import Doubt
from analysis.reading.model import ColumnPlan, Corrections, SheetPlan
from analysis.reading.remembered import fingerprint

#: Doubts that another kind of table may settle, or leaving the sheet out.
ABOUT_THE_SHEET = frozenset(
    {"guessed_table", "other_kind", "orders_counted", "quotes_counted", "own_number", "money_out"}
    | {"same_money", "same_numbers", "other_clients", "work_orders", "no_header"}
    | {"clients_in_headers"}
)
#: Doubts that another meaning of the columns they name may settle.
ABOUT_COLUMNS = frozenset(
    {"guessed_columns", "rival_amounts", "one_client", "addresses_for_clients", "odd_tax", "long_days"}
    | {"due_before_invoiced", "paid_before_invoiced", "revenue_unsaid", "rival_clients", "guessed_client"}
    | {"amounts_disagree", "vat_in_amount", "untaxed_part", "unused_amounts", "one_of_two"}
)


def open_doubts(found: Iterable[Doubt], corrections: Corrections) -> tuple[Doubt, ...]:
    """Give what may have been misread, without what the user has looked over.

    Parameters
    ----------
    found : iterable of Doubt
        As :func:`analysis.reading.doubts.doubts` gives them.
    corrections : Corrections
        A doubt that it holds to be right is told again once it is about something else.

    Returns
    -------
    tuple of Doubt
    """
    return tuple(
        doubt
        for doubt in found
        if corrections.looked_over.get((doubt.file, doubt.sheet, doubt.code)) != about(doubt)
    )


def about(doubt: Doubt) -> str:
    """Give a mark of what a doubt is about, from which the headers and words cannot be read.

    Examples
    --------
    >>> one, other = (Doubt("a.csv", "", "odd_tax", {"header": each, "share": 0.5}) for each in ("Btw", "Nr"))
    >>> about(one) == about(other), about(one) == about(replace(one, file="b.csv"))
    (False, True)
    """
    return fingerprint([f"{name}={value}" for name, value in sorted(_texts(doubt.facts).items())])


def _texts(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Give the facts in words: numbers change with every export, and say nothing of what it is about."""
    return {name: value for name, value in facts.items() if isinstance(value, str | tuple)}


def columns_of(doubt: Doubt, plan: SheetPlan) -> tuple[ColumnPlan, ...]:
    """Give the columns that a doubt names, where another meaning of theirs may settle it.

    Parameters
    ----------
    doubt : Doubt
    plan : SheetPlan
        Of the sheet the doubt is about.

    Returns
    -------
    tuple of ColumnPlan
        In the order of the sheet.

    Examples
    --------
    >>> plan = SheetPlan("a.csv", "", "hours", (ColumnPlan(0, "Wie", None), ColumnPlan(1, "Duur", "hours")))
    >>> [column.header for column in columns_of(Doubt("a.csv", "", "long_days", {"header": "Duur"}), plan)]
    ['Duur']
    """
    if doubt.code not in ABOUT_COLUMNS:
        return ()
    named = {
        word
        for value in _texts(doubt.facts).values()
        for word in (value if isinstance(value, tuple) else (value,))
    }
    return tuple(column for column in plan.columns if column.header in named)


def found_right(corrections: Corrections, doubt: Doubt, plan: SheetPlan) -> Corrections:
    """Say that what a doubt is about is right as it stands.

    What was guessed becomes what the user says: the table and the columns as they were read. Of every other
    doubt is kept that it was looked over.

    Parameters
    ----------
    corrections : Corrections
    doubt : Doubt
    plan : SheetPlan
        Of the sheet the doubt is about.

    Returns
    -------
    Corrections

    Examples
    --------
    >>> plan = SheetPlan("a.csv", "", "hours", (ColumnPlan(0, "Wie", "client", 0.3),))
    >>> found_right(Corrections(), Doubt("a.csv", "", "guessed_columns", {"words": ("Wie",)}), plan).columns
    {('a.csv', '', 0): 'client'}
    """
    if doubt.code in ("guessed_table", "other_kind"):
        return replace(corrections, tables={**corrections.tables, plan.key: plan.table})
    if doubt.code in ("guessed_columns", "guessed_client"):
        said = {(*plan.key, column.position): column.means for column in columns_of(doubt, plan)}
        return replace(corrections, columns={**corrections.columns, **said})
    key = (doubt.file, doubt.sheet, doubt.code)
    return replace(corrections, looked_over={**corrections.looked_over, key: about(doubt)})
