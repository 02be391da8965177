"""Payments that were tried and failed: rows of a payment tool that brought no money in."""

import polars as pl

from analysis.reading.column_cells import cells_of
from analysis.reading.compose import matches
from analysis.reading.headers import normalise
from analysis.reading.model import Sheet
from analysis.reading.words import bare, read_flags

_FAILED = (
    r"^(?:failed|failure|declined|refused|rejected|blocked|expired|cancel|void|uncaptured|incomplete|requires|"
    r"unpaid|not paid|open$|mislukt|geweigerd|afgewezen|verlopen|geannuleerd|fehlgeschlagen|abgelehnt|"
    r"abgelaufen|abgebrochen|storniert|echou|echec|refus|expir|annul|fallid|rechazad|caducad|cancelad|falh|"
    r"recusad|rejeitad|anulad)"
)
_SURE = 0.9


def failed_payments(sheet: Sheet) -> tuple[pl.Series, pl.Series, str] | None:
    """Say which rows of a list of payments brought no money in.

    Turns        a status such as Failed, or No under Captured
    into         True

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    tuple of Series of Boolean, Series of String and str, or None
        Which rows, the cells that say so and their header; None where no column says so of any row.

    Examples
    --------
    >>> cells = pl.DataFrame({"row": [2, 3], "0": ["Paid", "Failed"]})
    >>> told = failed_payments(Sheet("a.csv", "", (), ("Status",), cells))
    >>> told is not None and told[0].to_list()
    [False, True]
    """
    for place, header in enumerate(sheet.header):
        captured = normalise(header) == "captured"
        status = any(match.concept == "status" and match.confidence >= _SURE for match in matches(header))
        if not captured and not status:
            continue
        shown = cells_of(sheet.cells[str(place)]).shown
        failed = ~read_flags(shown) if captured else bare(shown).str.contains(_FAILED)
        if failed.any():
            return failed.fill_null(False), shown, header
    return None
