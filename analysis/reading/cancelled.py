"""Documents that cancel an invoice: left out with that invoice, or else both count and come to nothing."""

from collections.abc import Mapping

import polars as pl

from analysis.reading.column_cells import cells_of
from analysis.reading.model import Sheet
from analysis.reading.repeated import repeated
from analysis.reading.words import bare


def cancelling_rows(
    values: Mapping[str, pl.Series], amount: pl.Series | None, counted: pl.Series
) -> pl.Series:
    """Say which cancelled rows below zero take back an invoice that counts itself.

    Turns        rows with the status cancelled
    into         those that must be counted, as credit notes, so that the net is right

    A row below zero is left out only together with a cancelled row above zero: of the same invoice number,
    or of the same client and for the same amount. Each row above zero answers for one below zero of that
    amount. Without it the invoice itself counts, and leaving out what cancels it would count its money twice.

    Parameters
    ----------
    values : mapping of str to Series
        Canonical column → values; ``status`` (without it none cancels) and who the client is.
    amount : Series of Float64 or None
        The net amounts.
    counted : Series of Boolean
        Rows of the table; totals, repeated headers and duplicates are not.

    Returns
    -------
    Series of Boolean

    Examples
    --------
    >>> rows = {"status": pl.Series(["cancelled", "paid", "cancelled"]), "client": pl.Series(["A", "B", "B"])}
    >>> cancelling_rows(rows, pl.Series([10.0, 5.0, -5.0]), pl.Series([True] * 3)).to_list()
    [False, False, True]
    """
    size = len(counted)
    nothing = repeated(False, size)
    if amount is None or "status" not in values:
        return nothing
    cancelled = (values["status"] == "cancelled").fill_null(False) & counted
    if not (cancelled & (amount < 0).fill_null(False)).any():
        return nothing
    empty = repeated(None, size, pl.String)
    who = [bare(values[name]) for name in ("client_number", "client") if name in values]
    rows = pl.DataFrame(
        {
            "place": pl.int_range(0, size, eager=True),
            "client": pl.select(pl.coalesce(empty, *who)).to_series(),
            "number": values.get("invoice_number", empty),
            "cents": (amount.abs() * 100).round(0),
            "below": amount < 0,
        }
    ).filter(cancelled & (amount != 0).fill_null(False))
    above = rows.filter(~pl.col("below"))
    turn = pl.col("place").cum_count().over("client", "cents")
    below = rows.filter("below").join(above.select("number").drop_nulls().unique(), on="number", how="anti")
    below = below.with_columns(turn=turn).join(
        above.with_columns(turn=turn), on=["client", "cents", "turn"], how="anti", nulls_equal=True
    )
    return nothing.clone().scatter(below["place"], True) if below.height else nothing


def taken_off(
    cancelled: pl.Series, sheet: Sheet, values: Mapping[str, pl.Series], counted: pl.Series
) -> pl.Series:
    """Find the cancelled invoices of which another row that counts takes the same amount off.

    Turns        Bos | R-1 | 69 | cancelled
                 Bos | R-2 | -69 | done, cancels R-1
    into         true for the first row

    The other row is of the same client and names the invoice, or no other invoice of that client is of that
    amount.

    Parameters
    ----------
    cancelled, counted : Series of Boolean
        For each row whether it is cancelled, and whether nothing sets it apart yet.
    sheet : Sheet
    values : mapping of str to Series
        Canonical column → values; of use are ``amount``, ``client`` and ``invoice_number``.

    Returns
    -------
    Series of Boolean

    Examples
    --------
    >>> sheet = Sheet("a.csv", "", (), ("Nr",), pl.DataFrame({"row": [2, 3], "0": ["R-1", "R-2"]}))
    >>> values = {"amount": pl.Series([69.0, -69.0]), "client": pl.Series(["Bos", "Bos"])}
    >>> taken_off(pl.Series([True, False]), sheet, values, pl.Series([True, True])).to_list()
    [True, False]
    """
    nothing = repeated(False, len(cancelled), pl.Boolean)
    if not {"amount", "client"} <= values.keys() or not (values["amount"] < 0).any():
        return nothing
    number = values.get("invoice_number", repeated(None, len(cancelled), pl.String))
    rows = pl.DataFrame(
        {
            "client": values["client"],
            "amount": values["amount"],
            "number": number,
            "cancelled": cancelled.fill_null(False),
            "counted": counted,
        }
    ).with_row_index("place")
    open_ = rows.filter(pl.col("cancelled") & (pl.col("amount") > 0))
    others = rows.filter(~pl.col("cancelled") & pl.col("counted"))
    backs: dict[tuple[str, float], list[int]] = {}
    for client, amount, place in (
        others.filter(pl.col("amount") < 0).select("client", "amount", "place").rows()
    ):
        backs.setdefault((client, -amount), []).append(place)
    alike = {*others.filter(pl.col("amount") > 0).select("client", "amount").rows()}
    found = []
    for place, client, amount, own in open_.select("place", "client", "amount", "number").rows():
        rivals = backs.get((client, amount), [])
        naming = [back for back in rivals if own and _names(sheet, back, own)]
        chosen = naming or ([] if (client, amount) in alike else rivals)
        if chosen:
            rivals.remove(chosen[0])
            found.append(place)
    return nothing.scatter(found, True) if found else nothing


def _names(sheet: Sheet, row: int, number: str) -> bool:
    """Whether a cell of a row holds the number of an invoice."""
    cells = (cells_of(sheet.cells[name].slice(row, 1)).shown[0] for name in sheet.cells.columns[1:])
    return any(cell is not None and number in cell for cell in cells)
