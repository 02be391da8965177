"""Invoice numbers as they are compared between sheets."""

from typing import TypeVar

import polars as pl

Numbers = TypeVar("Numbers", pl.Series, pl.Expr)


def compared_number(numbers: Numbers) -> Numbers:
    """Give invoice numbers without blanks and leading zeros, in capitals.

    Parameters
    ----------
    numbers : Series or Expr of String

    Returns
    -------
    Series or Expr of String

    Examples
    --------
    >>> compared_number(pl.Series(["0012", "f 12", None])).to_list()
    ['12', 'F12', None]
    """
    return numbers.str.to_uppercase().str.replace_all(r"\s", "").str.strip_chars_start("0")
