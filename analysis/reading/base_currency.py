"""Amounts in several currencies beside the same amounts in one: "Bedrag" beside "Bedrag in EUR"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from analysis.reading.column_cells import cells_of
from analysis.reading.compose import matches
from analysis.reading.currency import AMOUNTS
from analysis.reading.model import Sheet, SheetPlan
from analysis.reading.repeated import repeated
from analysis.reading.values import Habits, read_values

_SAYS_BASE = re.compile(
    r"\b(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|BRL)\b|(?i:euro|base|basis|company|home|local|lokal|function|haus|"
    r"bedrijfs|eigen|propia|société|societe|signed|converted|omgerekend|umgerechnet|converti)"
)
#: "Untaxed Amount in Currency": the amounts in their own currencies, beside those that count.
_SAYS_OWN = re.compile(
    r"(?i)\b(?:in currency|foreign|original|transaction|document|vreemde|valuta|w[äa]hrung|fremd\w*|devises?|"
    r"divisa|moneda|moeda)\b"
)
#: "Untaxed Amount in Currency": amounts each in its own currency, beside those that count.
_SAYS_OWN = re.compile(
    r"(?i)\b(?:in currency|foreign|original|vreemde|fremd\w*|devises?|divisa|moneda|moeda estrangeira)\b"
)
_MONEY = (*AMOUNTS, "tax", "open_amount", "paid_amount", "cost", "result", "unit_price")
_SOME, _MOSTLY, _CENT = 2, 0.9, 0.015


@dataclass(frozen=True)
class Converted:
    """Money columns in one currency, the code of it, and the header under which they stand."""

    values: Mapping[str, pl.Series]
    headers: Mapping[str, str]


def in_one_currency(
    sheet: Sheet, plan: SheetPlan, values: Mapping[str, pl.Series], headers: Mapping[str, str]
) -> Converted | None:
    """Take the amounts in one currency, where a column beside those in several holds them.

    Turns        Valuta | Bedrag | Bedrag in EUR
                 USD    | 110    | 100
                 EUR    | 50     | 50
    into         amounts of 100 and 50, both in EUR; other money of a row at the rate of its amount

    Where the amounts that count are those in one currency, all are in that, and none is changed.

    The column is believed where it equals the amounts of one currency and differs from those of another. Its
    header says "EUR", "base" or the like, or holds the header of the amounts and more: "BCTotal", "Total HC".

    Parameters
    ----------
    sheet : Sheet
    plan : SheetPlan
    values : mapping of str to Series
        Canonical column → values, with ``currency`` as codes.
    headers : mapping of str to str
        Canonical column → header.

    Returns
    -------
    Converted or None

    Examples
    --------
    >>> from analysis.reading.model import ColumnPlan
    >>> sheet = Sheet("a.csv", "", (), ("Bedrag in EUR",), pl.DataFrame({"0": [100.0, 50.0, 30.0, 90.0]}))
    >>> plan = SheetPlan("a.csv", "", "invoices", (ColumnPlan(0, "Bedrag in EUR", None),))
    >>> amounts = pl.Series([110.0, 50.0, 30.0, 99.0])
    >>> values = {"currency": pl.Series(["USD", "EUR", "EUR", "USD"]), "amount": amounts}
    >>> in_one_currency(sheet, plan, values, {"amount": "Bedrag"}).values["amount"].to_list()
    [100.0, 50.0, 30.0, 90.0]
    """
    codes = values.get("currency")
    if codes is None or codes.drop_nulls().n_unique() < _SOME:
        return None
    for column in plan.columns:
        guessed = column.means == "amount_with_tax" and column.confidence < 1
        longer = any(headers[name].lower() in column.header.lower() for name in AMOUNTS if headers.get(name))
        in_one = longer or _SAYS_BASE.search(column.header) is not None
        if (column.means is not None and not guessed) or not (in_one or is_in_own_currency(column.header)):
            continue
        if not any(
            "amount" in match.concept or match.concept == "monetary" for match in matches(column.header)
        ):
            continue
        cells = cells_of(sheet.cells[str(column.position)])
        beside = read_values(cells, "money", column.header, Habits(from_text=sheet.from_text)).values
        for means in AMOUNTS:
            if means not in values or column.means == means:
                continue
            if in_one and (code := _code_of(codes, values[means], beside)) is not None:
                kept = {name: series for name, series in values.items() if name != column.means}
                return _converted(kept, headers, means, beside, code, column.header)
            counted = not in_one and _SAYS_BASE.search(headers[means])
            if counted and (code := _code_of(codes, beside, values[means])) is not None:
                return _converted(values, headers, means, values[means], code, headers[means])
    return None


def is_in_own_currency(header: str) -> bool:
    """Whether a header says that each amount below it is in a currency of its own.

    Examples
    --------
    >>> is_in_own_currency("Untaxed Amount in Currency"), is_in_own_currency("Untaxed Amount Signed")
    (True, False)
    """
    return _SAYS_OWN.search(header) is not None


def _code_of(codes: pl.Series, amounts: pl.Series, base: pl.Series) -> str | None:
    """Give the currency whose amounts the column repeats while it differs, not by all of it, from others."""
    if ((base == 0) & (amounts != 0)).any():
        return None
    rows = pl.DataFrame({"code": codes, "same": (amounts - base).abs() <= _CENT}).drop_nulls()
    shares = rows.group_by("code").agg(pl.col("same").mean(), pl.len()).sort("same", "code", descending=True)
    same = shares.filter((pl.col("same") >= _MOSTLY) & (pl.col("len") >= _SOME))
    other = shares.filter(pl.col("same") < 1 - _MOSTLY)
    return str(same["code"][0]) if same.height == 1 and other.height else None


def _converted(
    values: Mapping[str, pl.Series],
    headers: Mapping[str, str],
    means: str,
    base: pl.Series,
    code: str,
    header: str,
) -> Converted:
    own = values[means]
    rate = (base / own).set((own == 0).fill_null(True), 1.0)
    money = {name: (values[name] * rate).round(4) for name in _MONEY if name in values}
    named_so = None if code.isdigit() else code  # the id of a currency names none
    currency = repeated(named_so, len(base), pl.String)
    named = {name: text for name, text in headers.items() if name in values}
    return Converted({**values, **money, means: base, "currency": currency}, {**named, means: header})
