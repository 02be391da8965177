"""Small ledgers, written as a reader would write them down."""

import math
from collections.abc import Sequence
from datetime import date

import polars as pl

from analysis.columns import TABLES
from analysis.reading.model import Ledger

_DTYPES = {
    "money": pl.Decimal(18, 4),
    "number": pl.Float64,
    "hours": pl.Float64,
    "share": pl.Float64,
    "count": pl.Int64,
    "days": pl.Float64,
    "score": pl.Float64,
    "date": pl.Date,
    "flag": pl.Boolean,
}
#: Invoices of which some were paid late, some are open and past their date, and of some it is not known.
LATE = """
    client amount due_on     paid_on    status
    ann    100    2025-01-10 2025-01-20 paid
    ann    300    2025-01-10 2025-01-06 paid
    ann    100    2025-01-20 -          open
    ann    100    2025-01-20 -          paid
    ann    -50    2025-01-10 2025-01-30 paid
    ann    100    2025-03-01 -          open
"""
#: What four colleagues in two roles say of Ann: sales is content with her, delivery is not.
ON_ANN = """
    client rater role     rated_on   pleasure
    ann    Sam   sales    2025-12-01 5
    ann    Sue   sales    2025-12-01 4
    ann    Dan   delivery 2025-12-01 1
    ann    Dot   delivery 2025-12-01 2"""


def ledger(currencies: Sequence[str] = (), **tables: str) -> Ledger:
    """Build a ledger from tables in text: a line of column names, then a line per row; ``-`` is empty.

    ledger(invoices='''
        client amount due_on
        ann    100    2025-01-31
    ''')
    """
    built = {name: _table(name, text) for name, text in tables.items()}
    keys = {key for rows in built.values() if "client" in rows for key in rows["client"].to_list()}
    return Ledger(
        tables=built,
        names={key: key.replace("_", " ").title() for key in sorted(keys)},
        set_apart=pl.DataFrame(
            schema={
                "file": pl.String,
                "sheet": pl.String,
                "row": pl.Int64,
                "column": pl.String,
                "value": pl.String,
                "reason": pl.String,
            }
        ),
        currencies=tuple(currencies),
    )


def unknown(value: object) -> bool:
    """Tell whether a figure is missing."""
    return isinstance(value, float) and math.isnan(value)


def day(text: str) -> date:
    """Read an ISO date."""
    return date.fromisoformat(text)


def _table(name: str, text: str) -> pl.DataFrame:
    header, *lines = [line.split() for line in text.strip().splitlines()]
    cells = {
        column: [None if line[place] == "-" else line[place] for line in lines]
        for place, column in enumerate(header)
    }
    kinds = {column.name: column.kind for column in TABLES[name].columns}
    typed = []
    for column, values in cells.items():
        text_column = pl.Series(column, values, dtype=pl.String)
        kind = kinds[column]
        if kind == "flag":
            typed.append(text_column == "yes")
        elif kind == "date":
            typed.append(text_column.str.to_date())
        elif kind in _DTYPES:
            typed.append(text_column.cast(_DTYPES[kind]))
        else:
            typed.append(
                text_column.str.replace_all("_", " ") if column not in ("client", "status") else text_column
            )
    rows = pl.DataFrame(typed)
    return rows.with_columns(
        pl.lit(0, dtype=pl.Int64).alias("source"), pl.int_range(2, pl.len() + 2).alias("row")
    )
