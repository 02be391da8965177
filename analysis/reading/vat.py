"""Amounts of which nobody said whether the VAT is in them, and taking it out where it is."""

import re
from collections.abc import Mapping

import polars as pl

from analysis.reading.compose import matches
from analysis.reading.model import Corrections, Reading, Sheet, SheetKey, SheetPlan

#: Headers that speak of amounts without saying which.
_UNSAID = frozenset({"amount", "monetary", "open_amount"})
#: Words for revenue: what an owner calls so is without VAT.
_REVENUE = re.compile(r"omzet|revenue|turnover|umsatz|erl[oö]s|chiffre d|ventas|faturamento|honorar", re.I)
_SAID = re.compile(
    r"\b(?:(?:excl|incl|ex|in|exclusief|inclusief|zonder|met|plus|net|gross|without|with|including|excluding)\W*"
    r"(?:\w+\W+)?(?:btw|vat|tax|tva|mwst|ust|iva)|netto?|bruto|brutto|brut|ht|ttc|hors taxes?)\b",
    re.IGNORECASE,
)


def vat_questions(reading: Reading, corrections: Corrections) -> tuple[SheetKey, ...]:
    """Give the sheets of which nobody said yet whether the amounts include VAT.

    Parameters
    ----------
    reading : Reading
    corrections : Corrections
        What was answered already is not asked again.

    Returns
    -------
    tuple of SheetKey
        Sheets of invoices that are in use.
    """
    used = {(source.file, source.sheet) for source in reading.ledger.sources if source.rows_used}
    return tuple(
        sheet.key
        for sheet, plan in zip(reading.sheets, reading.plans, strict=True)
        if sheet.key in used
        and sheet.key not in corrections.amounts_include_vat
        and is_vat_unsaid(sheet, plan)
    )


def is_vat_unsaid(sheet: Sheet, plan: SheetPlan) -> bool:
    r"""Tell whether nothing in a sheet says how much VAT is in its amounts.

    Parameters
    ----------
    sheet : Sheet
    plan : SheetPlan
        Of the same sheet.

    Returns
    -------
    bool
        False where an amount without VAT or the VAT itself stands in the sheet, or its header, title or name
        says that the amounts are without.

    Examples
    --------
    >>> from analysis.reading import read
    >>> def unsaid(header):
    ...     read_one = read([("a.csv", f"Klant;{header};Factuurdatum\nBos;12,50;31-1-2025\n".encode())])
    ...     return is_vat_unsaid(read_one.sheets[0], read_one.plans[0])
    >>> [unsaid(header) for header in ("Bedrag", "Bedrag excl. btw", "Bedrag incl. btw")]
    [True, False, True]
    """
    if plan.table != "invoices":
        return False
    headers = {column.means: column.header for column in plan.columns if column.means is not None}
    if {"tax", "debit", "credit"} & headers.keys():
        return False
    if "amount" not in headers:
        return "amount_with_tax" in headers and "quantity" not in headers
    if "amount_with_tax" in headers or _REVENUE.search(headers["amount"]):
        return False
    concepts = matches(headers["amount"])
    if concepts and concepts[0].concept not in _UNSAID:
        return False
    about = (headers["amount"], sheet.file, sheet.name, *(cell for line in sheet.above for cell in line))
    return not any(_SAID.search(text.replace("_", " ")) for text in about if text)


def without_vat(
    values: Mapping[str, pl.Series], headers: Mapping[str, str], rate: float
) -> tuple[dict[str, pl.Series], dict[str, str]]:
    """Take the VAT out of the amounts of a sheet; amount and VAT add up to what stood there, to the cent.

    Turns        amount, or amount_with_tax
    into         amount (without), tax and amount_with_tax (as it stood)

    Parameters
    ----------
    values : mapping of str to Series of Float64
    headers : mapping of str to str
        Canonical column → header as in the file.
    rate : float
        The rate as a fraction, above 0; one rate for the whole sheet.

    Returns
    -------
    values, headers
        As given where there is no amount.

    Examples
    --------
    >>> values, _ = without_vat({"amount": pl.Series([121.0, 9.99])}, {"amount": "Bedrag"}, 0.21)
    >>> values["amount"].to_list(), values["tax"].to_list()
    ([100.0, 8.26], [21.0, 1.73])
    """
    stood = "amount" if "amount" in values else "amount_with_tax"
    if stood not in values or "tax" in values:
        return dict(values), dict(headers)
    gross = values[stood]
    net = (gross / (1 + rate)).round(2, mode="half_away_from_zero")
    taken = {"amount": net, "amount_with_tax": gross, "tax": (gross - net).round(4)}
    named = {"amount": headers.get(stood, ""), "amount_with_tax": headers.get(stood, "")}
    return {**values, **taken}, {**headers, **named}
