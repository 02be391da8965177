"""Whether the values of a column are all different: asked of whole columns, so it must be quick."""

import polars as pl


def all_different(column: pl.Series) -> bool:
    """Tell whether no two known values of a column are equal.

    Parameters
    ----------
    column : Series
        Missing values are left out.

    Returns
    -------
    bool
        True is certain. False may, once in many thousand million columns, be said of values that differ.

    Notes
    -----
    Equal values have equal hashes, and 64-bit numbers are told apart three times as fast as texts. Who hears
    False goes the slower way, which compares the values themselves. What goes up row by row, as numbers of
    invoices mostly do, is equal only to what stands beside it.

    Examples
    --------
    >>> all_different(pl.Series(["F1", "F2", None, None])), all_different(pl.Series(["F1", "F1"]))
    (True, False)
    """
    known = column.drop_nulls()
    if known.is_sorted():
        return not (known == known.shift()).any()
    return known.hash().n_unique() == len(known)
