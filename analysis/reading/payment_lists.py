"""Lists of payments that look like invoices: rows with the number of an invoice and the day it was paid."""

import re
from collections.abc import Mapping, Sequence

import polars as pl

from analysis.reading.column_cells import cells_of
from analysis.reading.compose import concepts_of
from analysis.reading.dates import read_dates
from analysis.reading.evidence import rough_numbers
from analysis.reading.invoice_numbers import compared_number
from analysis.reading.model import Corrections, Sheet, SheetKey, SheetPlan
from analysis.reading.titles import title_hints

_WAY_OF_PAYMENT = re.compile(
    r"(?i)betaal(?:wijze|methode)|payment[ _]?(?:method|type)|zahlungs(?:art|weise|methode)|"
    r"(?:mode|moyen|m[ée]thode) de (?:paiement|r[èe]glement)|(?:forma|m[eé]todo) de pag"
)
#: What a payment has none of, and a line or document of sale has.
_OF_A_SALE = {"due_on", "quantity", "unit_price", "tax", "hours", "product"}
_WORTH = ("amount_with_tax", "amount")
#: Days that an invoice has and a payment has not.
_OF_AN_INVOICE = {"invoiced_on", "due_on"}
_MOSTLY, _NEARLY_ALL, _CENT = 0.7, 0.9, 0.015
_SOME_ROWS, _ROWS = 4, 500
_Told = tuple[Sheet, SheetPlan]


def payments_of_invoices(
    sheets: Sequence[Sheet], plans: Sequence[SheetPlan], corrections: Corrections
) -> frozenset[SheetKey]:
    """Find the lists that tell what was paid of the invoices in another list.

    Such a list says so: by the day of payment, by its title, or since its rows bear the numbers and amounts
    of invoices on later days, not all equally late. Alone, a list of what came in with the number of each
    invoice is as good as the invoices. Beside the invoices it tells of payments, of which an invoice may have
    more than one.

    Parameters
    ----------
    sheets, plans : sequences of Sheet and SheetPlan
        In the same order.
    corrections : Corrections
        What the user said of a sheet stays so.

    Returns
    -------
    frozenset of SheetKey
    """
    means = {plan.key: {column.means: column.position for column in plan.columns} for plan in plans}
    found = {sheet.key: sheet for sheet in sheets}
    told = {plan.key: (sheet, plan) for sheet, plan in zip(sheets, plans, strict=True)}
    numbered = [
        plan.key for plan in plans if plan.table == "invoices" and "invoice_number" in means[plan.key]
    ]
    sure = [
        key
        for key in numbered
        if ("paid_on" in means[key] and means[key].keys().isdisjoint(_OF_AN_INVOICE))
        or _is_called_payments(found[key], means[key])
    ]
    dated = [key for key in numbered if "invoiced_on" in means[key] and key not in sure]
    later = [
        key
        for key in dated
        if means[key].keys().isdisjoint(_OF_A_SALE)
        and any(_come_later(told[key], told[other]) for other in dated if other != key)
    ]
    paid, dated = [*sure, *later], [key for key in dated if key not in later]
    if not dated or not paid:
        return frozenset()
    numbers = {key: _numbers(found[key], means[key]) for key in [*paid, *dated]}
    known = pl.concat([numbers[key] for key in dated]).implode()
    return frozenset(
        key
        for key in paid
        if key not in corrections.tables
        and len(numbers[key])
        and numbers[key].is_in(known).sum() >= _MOSTLY * len(numbers[key])
    )


def _come_later(payments: _Told, invoices: _Told) -> bool:
    """Whether rows with the numbers of invoices are of their amounts, and of days after theirs."""
    some = _facts(*payments, None)
    if some is None or (all_ := _facts(*invoices, some["number"])) is None:
        return False
    both = some.join(all_, on="number", suffix="_of_invoice")
    apart = (pl.col("day") - pl.col("day_of_invoice")).dt.total_days()
    same = ((pl.col("sum") - pl.col("sum_of_invoice")).abs() < _CENT) | (
        (pl.col("sum") - pl.col("net_of_invoice")).abs() < _CENT
    )
    shares = both.select(after=(apart > 0).mean(), at=(apart >= 0).mean(), same=same.mean()).row(0)
    if len(both) < _SOME_ROWS or both.select(apart.n_unique()).item() < _SOME_ROWS or None in shares:
        return False
    return bool(shares[0] >= _MOSTLY and shares[1] >= _NEARLY_ALL and shares[2] >= _MOSTLY)


def _facts(sheet: Sheet, plan: SheetPlan, among: pl.Series | None) -> pl.DataFrame | None:
    """Give number, day, sum (with tax where that is known) and net sum of rows; None where one is missing."""
    places = [plan.position(name) for name in ("invoice_number", "invoiced_on")]
    sums = [place for name in _WORTH if (place := plan.position(name)) is not None]
    if None in places or not sums:
        return None
    cells = sheet.cells.with_columns(number=compared_number(cells_of(sheet.cells[str(places[0])]).shown))
    cells = cells.head(_ROWS) if among is None else cells.filter(pl.col("number").is_in(among.implode()))
    days = cells_of(cells[str(places[1])])
    read = read_dates(days.shown, day_first=plan.day_first is not False)["day"]
    numbers = [pl.Series(rough_numbers(cells[str(place)]), dtype=pl.Float64) for place in (sums[0], sums[-1])]
    return pl.DataFrame(
        {
            "number": cells["number"],
            "day": read if days.moment is None else days.moment.cast(pl.Date),
            "sum": numbers[0],
            "net": numbers[1],
        }
    ).drop_nulls("number")


def has_way_of_paying(sheet: Sheet) -> bool:
    """Whether a column says how each row was paid: "Betaalwijze", "Mode de règlement"."""
    return any(map(_WAY_OF_PAYMENT.search, sheet.header))


def _is_called_payments(sheet: Sheet, means: Mapping[str | None, int]) -> bool:
    """Whether a title speaks of payments more than of invoices, and no day is that of an invoice."""
    if "due_on" in means or "invoiced_on" not in means:
        return False
    hints, day = title_hints(sheet), concepts_of(sheet.header[means["invoiced_on"]])
    return hints.get("payments", 0.0) > hints.get("invoices", 0.0) and "invoice_date" not in day


def _numbers(sheet: Sheet, means: Mapping[str | None, int]) -> pl.Series:
    return compared_number(cells_of(sheet.cells[str(means["invoice_number"])]).shown.drop_nulls())
