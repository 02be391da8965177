"""A column that says the same on every row."""

import polars as pl
from polars.datatypes import DataType, DataTypeClass


def repeated(value: object, rows: int, kind: DataType | DataTypeClass = pl.Boolean) -> pl.Series:
    """Give a column with one value on every row, which takes Polars far less time than its own ``repeat``.

    Parameters
    ----------
    value : object
        Of the type, or None.
    rows : int
    kind : DataType, optional
        Type of the column.

    Returns
    -------
    Series

    Examples
    --------
    >>> repeated(False, 2).to_list(), repeated(None, 0, pl.String).dtype
    ([False, False], String)
    """
    return pl.Series([value], dtype=kind).new_from_index(0, rows)
