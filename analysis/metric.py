"""What a number per client is: its words, its unit, the facts it rests on and how rows become it."""

from dataclasses import dataclass

import narwhals as nw


@dataclass(frozen=True, eq=False)
class Metric:
    """One number per client.

    Attributes
    ----------
    name : str
        The column.
    label, meaning : str
        What a reader sees, and one sentence on what it is (source text of the catalogue).
    unit : str
        ``money``, ``hours``, ``share``, ``count``, ``days``, ``score`` (1 to 5), ``rate`` (money an hour),
        ``hours_per_1000``, ``points`` or ``months``.
    source : tuple of str
        The facts it rests on, as ``table.column``.
    table : str
        For a sum over rows, the kind of rows: ``documents``, ``worked``, ``cases`` or ``ratings``.
    rows : narwhals expression or None
        How the rows of one client become the number; over all rows it gives the portfolio's.
    ready : str
        The column of a list with one row per client that holds it ready-made.
    """

    name: str
    label: str
    meaning: str
    unit: str
    source: tuple[str, ...]
    table: str = ""
    rows: nw.Expr | None = None
    ready: str = ""
