"""The day an invoice is due, where the file tells in how many days it should be paid."""

import re
from collections.abc import Mapping, Sequence

import polars as pl

from analysis.reading.candidates import SheetColumn, taken_for
from analysis.reading.column_cells import Cells, cells_of
from analysis.reading.headers import normalise
from analysis.reading.repeated import repeated
from analysis.reading.words import bare

#: "Betaaltermijn", "Terms", "Zahlungsziel (Tage)": an agreement, where "days to pay" may be what came of it.
_TERM = re.compile(
    r"\b(?:(?:betaal|betalings|krediet)?termijn|betalingsconditie|betalingsvoorwaarden?|terms?|credit period|"
    r"zahlungsziel|zahlungsfrist|zahlungsbedingung(?:en)?|zahlungskondition(?:en)?|"
    r"(?:delai|conditions) de (?:paiement|reglement)|(?:plazo|condiciones) de pago|"
    r"(?:prazo|condic(?:ao|oes)) de pagamento|termini di pagamento)\b"
)
_MEAN = re.compile(r"\b(?:average|avg|mean|gem\w*|durchschnitt\w*|moyen\w*|medio|media)\b")
_NET = r"(?:net(?:to?)?|strikt|strictly)"
_IN_DAYS = (
    rf"^(?:(?:binnen|within|innerhalb(?: von)?|sous|a|{_NET})\s*)?(\d{{1,3}})(?:[.,]0+)?\s*"
    r"(?:d|dgn?|dagen|dag|days?|tagen?|t|jours?|j|dias|giorni)?\.?\s*"
    rf"(?:{_NET}|na factuurdatum|from invoice(?: date)?|after invoice(?: date)?|(?:ab|nach) rechnungsdatum|"
    r"date (?:de )?facture|fecha (?:de )?factura|data (?:da )?fatura)?$"
)
_AT_ONCE = (
    r"^(?:contant|direct|per direct|due (?:up)?on receipt|on receipt|immediate(?:ly)?|cash|sofort|bar|"
    r"comptant|a reception|immediat|contado|al contado|a vista|pronto pagamento|a pronto)$"
)
_SURE, _MOSTLY, _LONGEST = 0.9, 0.8, 365


def read_terms(texts: pl.Series) -> pl.Series:
    """Read within how many days an invoice should be paid.

    Parameters
    ----------
    texts : Series of String

    Returns
    -------
    Series of Float64
        Null where a text names no plain number of days, such as "30 days end of month".

    Examples
    --------
    >>> read_terms(pl.Series(["30", "14 dagen netto", "Net 30", "Due on receipt", "end of month"])).to_list()
    [30.0, 14.0, 30.0, 0.0, None]
    """
    words = bare(texts).str.strip_chars(" .")
    days = words.str.extract(_IN_DAYS).cast(pl.Float64)
    days = days.set((days > _LONGEST).fill_null(False), None)
    return days.set(words.str.contains(_AT_ONCE).fill_null(False), 0.0)


def with_terms(columns: Sequence[SheetColumn], sampled: pl.DataFrame) -> list[SheetColumn]:
    """Take a column for the term of payment where its header and cells say so and no due date is told.

    Parameters
    ----------
    columns : sequence of SheetColumn
    sampled : DataFrame
        The sampled cells; columns ``"0"``, ``"1"``, ….

    Returns
    -------
    list of SheetColumn
    """
    terms = [column for column in columns if _is_term(column, sampled[str(column.position)])]
    known = {column.position for column in terms}
    if len(terms) != 1 or any(c.may_be("due_date") and c.position not in known for c in columns):
        return list(columns)
    return taken_for(columns, known, "payment_term", _SURE)


def _is_term(column: SheetColumn, cells: pl.Series) -> bool:
    words = normalise(column.header)
    if not column.may_be("days_to_pay", "due_date") or not _TERM.search(words) or _MEAN.search(words):
        return False
    shown = cells_of(cells).shown.drop_nulls()
    return len(shown) > 0 and read_terms(shown).count() >= _MOSTLY * len(shown)


def due_by_term(values: Mapping[str, pl.Series], terms: Cells) -> tuple[dict[str, pl.Series], pl.Series]:
    """Reckon when each invoice is due, from its date and its term.

    Turns        invoiced_on 1 March, and a term of "30 days"
    into         due_on 31 March

    Parameters
    ----------
    values : mapping of str to Series
        Of invoices.
    terms : Cells

    Returns
    -------
    tuple of dict of str to Series, and Series of String
        ``payment_term`` in days, and ``due_on`` where the file tells no due date but when it was invoiced;
        and why a term was not understood.

    Examples
    --------
    >>> from datetime import date
    >>> invoices = {"invoiced_on": pl.Series([date(2026, 3, 1), date(2026, 3, 2)])}
    >>> found, wrong = due_by_term(invoices, cells_of(pl.Series(["30 days", "end of month"])))
    >>> found["due_on"].to_list(), wrong.to_list()
    ([datetime.date(2026, 3, 31), None], [None, 'not_a_number'])
    """
    days = read_terms(terms.shown)
    unread = terms.filled & days.is_null()
    wrong = repeated(None, len(days), pl.String).set(unread, "not_a_number")
    found = {"payment_term": days}
    if "invoiced_on" in values and "due_on" not in values:
        frame = pl.DataFrame({"day": values["invoiced_on"], "days": days})
        found["due_on"] = frame.select(pl.col("day") + pl.duration(days="days")).to_series()
    return found, wrong
