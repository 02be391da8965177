"""Amounts of which nobody said whether the VAT is in them, and taking it out where it is."""

import re
from collections.abc import Mapping

import polars as pl

from analysis.reading.column_cells import cells_of
from analysis.reading.compose import concepts_of, matches
from analysis.reading.model import Corrections, Reading, Sheet, SheetKey, SheetPlan
from analysis.reading.words import bare

#: Headers that speak of amounts without saying which.
_UNSAID = frozenset({"amount", "monetary", "open_amount", "unit_price", "fee", "rate", "paid_amount"})
#: Words for revenue: what an owner calls so is without VAT.
_REVENUE = re.compile(r"omzet|revenue|turnover|umsatz|erl[oö]s|chiffre d|ventas|faturamento|honorar", re.I)
_SAID = re.compile(
    r"\b(?:(?:excl|incl|ex|in|exclusief|inclusief|zonder|met|plus|net|gross|without|with|including|excluding)\W*"
    r"(?:\w+\W+)?(?:btw|vat|tax|tva|mwst|ust|iva)|netto?|bruto|brutto|brut|ht|ttc|hors taxes?)\b",
    re.IGNORECASE,
)
_WITHOUT = re.compile(
    r"\b(?:(?:excl|ex|exclusief|exclusive|zonder|without|excluding|ohne|hors|sin|sem)\W*(?:\w+\W+)?"
    r"(?:btw|vat|tax|tva|taxes?|mwst|ust|iva)|net|netto|ht)\b",
    re.IGNORECASE,
)

#: A rate in a cell: alone, or with its sign among words.
_PERCENT = r"(?:^|[^\d.,])(\d{1,2}(?:[.,]\d{1,3})?)\s*%|^(\d{1,2}(?:[.,]\d{1,4})?)$"
_NO_VAT = (
    r"vrij|verlegd|geen|exempt|none|no vat|zero|nul|reverse|frei|keine|exon|sans|autoliquid|exent|isent|"
    r"intracom|export|buiten"
)
_HIGHEST, _AS_FRACTION = 27.0, 0.27
#: Rates where the header says VAT and not that it is the rate.
_WHOLE_RATES = (0.0, 4.0, 5.0, 5.5, 6.0, 7.0, 8.1, 9.0, 10.0, 12.0, 13.0, 19.0, 20.0, 21.0, 22.0, 23.0, 25.0)


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
    used = {
        (source.file, source.sheet)
        for source in reading.ledger.sources
        if source.rows_used and "vat_by_row" not in source.notes
    }
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
    >>> [unsaid(header) for header in ("Bedrag", "Prijs", "Bedrag excl. btw", "Bedrag incl. btw")]
    [True, True, False, True]
    """
    if plan.table != "invoices":
        return False
    headers = {column.means: column.header for column in plan.columns if column.means is not None}
    if {"tax", "debit", "credit"} & headers.keys():
        return False
    if "amount" not in headers:
        return "amount_with_tax" in headers and not {"quantity", "unit_price"} <= headers.keys()
    if "amount_with_tax" in headers or _REVENUE.search(headers["amount"]):
        return False
    concepts = matches(headers["amount"])
    if concepts and concepts[0].concept not in _UNSAID:
        return False
    about = (headers["amount"], sheet.file, sheet.name, *(cell for line in sheet.above for cell in line))
    return not any(_SAID.search(text.replace("_", " ")) for text in about if text)


def says_without_vat(header: str) -> bool:
    """Tell whether a header says that its amounts are without VAT.

    Examples
    --------
    >>> [says_without_vat(header) for header in ("Bedrag excl. btw", "Net amount", "Bedrag", "Incl. btw")]
    [True, True, False, False]
    """
    return bool(_WITHOUT.search(header.replace("_", " ")))


def rates_of_rows(sheet: Sheet, plan: SheetPlan) -> pl.Series | None:
    """Give the rate of VAT of each row, where a column tells it.

    Turns        21%, 9 or "vrijgesteld" under "Btw %"
    into         0.21, 0.09, 0.0

    Parameters
    ----------
    sheet : Sheet
    plan : SheetPlan
        Of the same sheet.

    Returns
    -------
    Series of Float64 or None
        Null where a cell tells none; None where no column tells rates.

    Examples
    --------
    >>> from analysis.reading.model import ColumnPlan
    >>> cells = pl.DataFrame({"row": [2, 3], "0": ["21%", "vrijgesteld"]})
    >>> sheet = Sheet("a.csv", "", (), ("Btw-tarief",), cells)
    >>> plan = SheetPlan("a.csv", "", "invoices", (ColumnPlan(0, "Btw-tarief", None),))
    >>> rates_of_rows(sheet, plan).to_list()
    [0.21, 0.0]
    """
    for column in plan.columns:
        found = concepts_of(column.header)
        if column.means is not None or not found & {"tax_rate", "tax_amount"}:
            continue
        cells = cells_of(sheet.cells[str(column.position)])
        texts = bare(cells.shown)
        parts = texts.str.extract_groups(_PERCENT).struct.unnest()
        percents = (
            pl.select(pl.coalesce(parts["1"], parts["2"]))
            .to_series()
            .str.replace(",", ".", literal=True)
            .cast(pl.Float64, strict=False)
        )
        known = percents.drop_nulls()
        if known.is_empty() or not known.is_between(0, _HIGHEST).all():
            continue
        if "tax_rate" not in found and not (known.is_in(_WHOLE_RATES).all() and (known > 0).any()):
            continue
        rates = percents if (known <= _AS_FRACTION).all() and (known > 0).any() else percents / 100
        none = texts.str.contains(_NO_VAT).fill_null(False)
        return rates.set(none & rates.is_null(), 0.0)
    return None


def rates_by_row(
    sheet: Sheet, plan: SheetPlan, values: Mapping[str, pl.Series], counted: pl.Series
) -> pl.Series | None:
    """Give the rate of VAT of each row, where every row with an amount tells it and none tells the VAT.

    Parameters
    ----------
    sheet : Sheet
    plan : SheetPlan
    values : mapping of str to Series
        Canonical column → values.
    counted : Series of Boolean
        Rows of the table.

    Returns
    -------
    Series of Float64 or None
    """
    rates = None if "tax" in values or "amount" not in values else rates_of_rows(sheet, plan)
    if rates is None or (rates.is_null() & counted & (values["amount"] != 0).fill_null(False)).any():
        return None
    return rates.fill_null(0.0)


def without_vat(
    values: Mapping[str, pl.Series], headers: Mapping[str, str], rate: float | pl.Series
) -> tuple[dict[str, pl.Series], dict[str, str]]:
    """Take the VAT out of the amounts of a sheet; amount and VAT add up to what stood there, to the cent.

    Turns        amount, or amount_with_tax
    into         amount (without), tax and amount_with_tax (as it stood)

    Parameters
    ----------
    values : mapping of str to Series of Float64
    headers : mapping of str to str
        Canonical column → header as in the file.
    rate : float or Series of Float64
        The rate as a fraction: one for the whole sheet, or one per row.

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
