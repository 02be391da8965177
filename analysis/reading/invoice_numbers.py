"""Invoice numbers as they are compared between sheets."""

import re
from collections.abc import Iterable
from typing import TypeVar

import polars as pl

#: A number with fewer characters is in too many texts by chance.
_LONG = 3
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


def known_within(texts: Iterable[str], known: Iterable[str]) -> dict[str, str]:
    """Find the one known invoice number that a longer text names, or that differs in its prefix alone.

    Turns        "Factuur F-2025-001, Jansen" and "2025-001"
    into         the known number "F-2025-001"

    Parameters
    ----------
    texts : iterable of str
        What stands where an invoice number is expected.
    known : iterable of str
        Numbers as :func:`compared_number` gives them.

    Returns
    -------
    dict of str to str
        Text → known number; texts that name none or several are left out.

    Examples
    --------
    >>> texts = ["Factuur F-2025-001, Jansen", "INV 77", "2025-001 2025-002"]
    >>> known_within(texts, ["F-2025-001", "F-2025-002"])
    {'Factuur F-2025-001, Jansen': 'F-2025-001'}
    """
    numbers = set(known)
    without_prefix: dict[str, set[str]] = {}
    for number in numbers:
        without_prefix.setdefault(_bare(number), set()).add(number)
    found: dict[str, str] = {}
    for text in texts:
        parts = [part.strip("#().").lstrip("0") for part in re.split(r"[\s,;:]+", text.upper())]
        named = numbers.intersection(parts)
        if not named:
            bare = {_bare(part) for part in parts}
            named = {one for part in bare if len(part) >= _LONG for one in without_prefix.get(part, ())}
        if len(named) == 1:
            found[text] = named.pop()
    return found


def _bare(number: str) -> str:
    """Give a number without the letters and marks before its first digit, and without leading zeros."""
    return re.sub(r"^[^0-9]*0*", "", number)
