"""What a cell of the ledger says, as a letter can use it."""

import math
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

import pandas as pd


def filled(row: Mapping[Any, Any]) -> dict[str, Any]:
    """Leave out the cells that hold nothing."""
    return {str(name): value for name, value in row.items() if not _is_empty(value)}


def _is_empty(value: object) -> bool:
    is_nan = isinstance(value, float) and math.isnan(value)
    return value is None or value is pd.NaT or value == "" or is_nan


def one_line(value: object) -> str:
    """Write a cell as one line of text, so that an uploaded name cannot change the shape of a letter."""
    printable = "".join(sign if sign.isprintable() else " " for sign in str(value))
    return " ".join(printable.split())


def day(value: object) -> date | None:
    """Give the day of a date or a moment."""
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else None


def total(rows: Sequence[Mapping[str, Any]], column: str) -> float | None:
    """Add up what is known of a column; None where nothing is."""
    values = [row[column] for row in rows if row.get(column) is not None]
    return float(sum(values)) if values else None


def first(rows: Sequence[Mapping[str, Any]], column: str) -> Any:
    """Give the first cell of a column that holds something."""
    return next((row[column] for row in rows if row.get(column) is not None), None)
