"""Parquet files: columns with types of their own, brought to those of a Sheet without a loss."""

from collections.abc import Iterator
from io import BytesIO

import polars as pl

from analysis.reading.header_row import HeaderRow
from analysis.reading.model import Problem, Sheet
from analysis.reading.sheets import finish_sheet
from analysis.reading.trouble import UnreadableError

#: Above this a Float64 cannot hold every whole number.
_EXACT = 2**53


def read_parquet(file: str, content: bytes) -> Iterator[Sheet | Problem]:
    """Give the one sheet of a Parquet file; its column names are the header, row 1.

    Raises
    ------
    UnreadableError
        It is damaged.
    """
    try:
        table = pl.read_parquet(BytesIO(content))
    except (pl.exceptions.ComputeError, OSError):
        raise UnreadableError("damaged") from None
    columns = [_plain(column).alias(str(place)) for place, column in enumerate(table)]
    numbers = pl.int_range(2, table.height + 2, dtype=pl.Int64, eager=True).alias("row")
    yield finish_sheet(file, "", pl.DataFrame([numbers, *columns]), [list(table.columns)], HeaderRow(0, 1))


def _plain(column: pl.Series) -> pl.Series:
    """Cast a column to a type of a Sheet; numbers that a Float64 would change become text."""
    dtype = column.dtype
    if dtype.is_integer():
        largest = max(abs(int(column.min() or 0)), abs(int(column.max() or 0)))  # type: ignore[arg-type]
        return column.cast(pl.Float64 if largest <= _EXACT else pl.String)
    if isinstance(dtype, pl.Decimal):
        number = column.cast(pl.Float64)
        return number if number.cast(dtype).equals(column, null_equal=True) else column.cast(pl.String)
    if dtype.is_float():
        return column.cast(pl.Float64)
    if isinstance(dtype, pl.Date):
        return column.cast(pl.Datetime("us"))
    if isinstance(dtype, pl.Datetime):
        return column.dt.replace_time_zone(None).cast(pl.Datetime("us"))
    if isinstance(dtype, pl.Time):
        return column.cast(pl.Duration("us"))
    if isinstance(dtype, pl.Duration):
        return column.cast(pl.Duration("us"))
    if isinstance(dtype, pl.Boolean | pl.String):
        return column
    if isinstance(dtype, pl.Struct):
        return column.struct.json_encode()
    if isinstance(dtype, pl.List | pl.Array):
        return column.to_frame("cells").to_struct("cells").struct.json_encode()
    if isinstance(dtype, pl.Binary):
        return column.bin.encode("hex")
    return column.cast(pl.String)
