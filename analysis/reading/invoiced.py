"""Orders and jobs of which the status says that they were invoiced, beside others that were not yet."""

import polars as pl

from analysis.reading.compose import concepts_of
from analysis.reading.repeated import repeated
from analysis.reading.words import bare

_INVOICED = (
    r"^(?:(?:volledig|geheel|fully|completely|vollstandig|reeds|already|al|bereits|deja|ya|ja) )?"
    r"(?:gefactureerd|gedeclareerd|invoiced|billed|facturee?s?|facturad[ao]s?|faturad[ao]s?|berechnet|fakturiert|"
    r"abgerechnet|verrechnet|in rechnung gestellt|fatturat[ao]|fakturera[dt]|faktureret|fakturert)\b"
)
#: Statuses of invoices: who uses these beside "invoiced" speaks of invoices.
_OF_INVOICES = ("paid", "part_paid", "overdue", "written_off", "credited")
_SOME = 2


def not_invoiced(shown: pl.Series, statuses: pl.Series, number: pl.Series | None, header: str) -> pl.Series:
    """Say which rows of a list of orders or jobs were not invoiced yet.

    Turns        statuses "Gefactureerd", "In uitvoering" and "Betaald"
    into         True for the second

    Parameters
    ----------
    shown : Series of String
        The statuses as they stand in the file.
    statuses : Series of String
        The same as codes of :func:`analysis.reading.statuses.read_statuses`.
    number : Series of String, optional
        The number of each row; one that its header says to be an invoice's was invoiced, whatever the status.
    header : str
        The header of the numbers.

    Returns
    -------
    Series of Boolean
        False in all rows where no status says that something was invoiced.

    Examples
    --------
    >>> words = pl.Series(["Invoiced", "In progress", "Paid", "Invoiced", "Not invoiced"])
    >>> codes = pl.Series(["Invoiced", "open", "paid", "Invoiced", "open"])
    >>> not_invoiced(words, codes, None, "").to_list()
    [False, True, False, False, True]
    """
    said = bare(shown).str.contains(_INVOICED).fill_null(False)
    if int(said.sum()) < _SOME:
        return repeated(False, len(shown))
    others = shown.is_not_null() & ~said & ~statuses.is_in(_OF_INVOICES).fill_null(False)
    if number is not None and "invoice_number" in concepts_of(header):
        others = others & number.is_null()
    return others
