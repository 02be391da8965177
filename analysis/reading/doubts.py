"""What may have been misread, told instead of kept silent: one sentence each, with the way out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import polars as pl

from analysis.language.language import Language
from analysis.reading.added_columns import NAME_OF_SHEET
from analysis.reading.doubtful_pairs import between
from analysis.reading.model import Reading
from analysis.reading.oddities import CHECKS
from analysis.reading.sheet_seen import SheetSeen

#: Code → English source sentence of the catalogue. ``sheet`` and the other places come from the doubt.
DOUBTS: dict[str, str] = {
    "long_days": (
        "{sheet}: more than 24 hours stand under “{header}” {count} times for one day, {most} at most. "
        "If these are minutes, seconds or sums of a week, set that right in the file or choose another "
        "column."
    ),
    "due_before_invoiced": (
        "{sheet}: in {share} of the rows “{first}” lies before “{second}”. The two columns may be "
        "swapped, or day and month: change that below."
    ),
    "paid_before_invoiced": (
        "{sheet}: in {share} of the rows “{first}” lies before “{second}”. The two columns may be "
        "swapped, or day and month: change that below."
    ),
    "years_apart": (
        "{sheet}: under “{header}” stand dates of {first} and of {last}, and none in the years between. "
        "Look whether the year is right; if day, month and year were mixed up, change that below."
    ),
    "addresses_for_clients": (
        "{sheet}: {share} of the clients under “{header}” are e-mail addresses at {domain}. If these are "
        "your own people, choose the column of the client below."
    ),
    "one_client": (
        "{sheet}: {share} of the rows are of “{client}”. If that is your own firm, choose the column of "
        "the client below, perhaps “{other}”."
    ),
    "below_zero": (
        "{sheet}: nearly all amounts under “{header}” are below zero, so they lower your revenue. If "
        "these are sales all the same, turn the sign in the file."
    ),
    "footer_differs": (
        "{sheet}: the file itself states a total of {stated} under “{header}”; its rows add up to "
        "{counted}, a difference of {difference}. Look at the rows that were set apart, or export "
        "the file again."
    ),
    "unknown_statuses": (
        "{sheet}: what {words} says is not known: it is not counted whether those invoices are paid, and "
        "all of them count as revenue. Export the day of payment or the open amount too, and take out what "
        "is no sale."
    ),
    "rows_unsure": (
        "{sheet}: of {count} rows that count, “{header}” says {words}, and the file does not tell whether "
        "they should. If they should not, take those rows out of the file."
    ),
    "payments_alone": (
        "{sheet}: these payments do not say which invoice they are for, so they tell nothing of when "
        "invoices were paid. Export the number of the invoice with each payment."
    ),
    "several_rates": (
        "{sheet}: one rate of VAT was taken out of all amounts, while “{header}” tells several. Export "
        "the VAT or the amount without VAT of each row to have it exact."
    ),
    "orders_counted": (
        "{sheet}: these look like orders, and each counts as revenue on the day it was ordered. If not all "
        "of them were invoiced, leave this sheet out below and upload the invoices."
    ),
    "quotes_counted": (
        "{sheet}: this looks like a list of quotes or estimates, and they count as revenue. If they are, "
        "leave this sheet out below."
    ),
    "own_number": (
        "{sheet}: all {count} rows bear the same number “{client}” under “{header}”, and no name. If that is "
        "your own number with a supplier, leave this sheet out below."
    ),
    "rival_amounts": (
        "{sheet}: “{header}” was taken for the amount, while “{other}” holds other amounts. Choose the other "
        "column below if it is the right one."
    ),
    "odd_tax": (
        "{sheet}: in {share} of the rows the VAT is more than 30 per cent of the amount. Look whether "
        "“{header}” and the column of the amount were chosen rightly."
    ),
    "amounts_disagree": (
        "{sheet}: “{header}” was taken for the amount without VAT and “{other}” for the amount with it, but "
        "in {share} of the rows the two do not differ by VAT. Choose other columns below if need be."
    ),
    "vat_in_amount": (
        "{sheet}: the rows do not show whether the VAT under “{other}” is in “{header}” or comes on top of "
        "it. Look below whether “{header}” was rightly taken for the amount with or without VAT."
    ),
    "discount_as_share": (
        "{sheet}: nothing shows whether “{header}” is a percentage or an amount of money. It was taken for a "
        "percentage; if it is money, name the currency in its header, or export the amount of each line."
    ),
    "discount_as_money": (
        "{sheet}: nothing shows whether “{header}” is a percentage or an amount of money. It was taken for "
        "money; if it is a percentage, put % in its header, or export the amount of each line."
    ),
    "untaxed_part": (
        "{sheet}: “{header}” is part of “{other}”, but no VAT was charged on it. It counts as revenue; if it "
        "is no sale, such as a deposit or a tip, choose another column below for the amount without VAT."
    ),
    "headed_currency": (
        "{sheet}: “{other}” names several currencies, while “{header}” names {words}; all amounts were taken "
        "to be in that one. If they are not, take the currency out of that header and upload the file again."
    ),
    "sum_row": (
        "{sheet}: row {place} holds exactly the sum of the {count} rows above it under “{header}”, and it "
        "was counted as well. If it is a total, take it out of the file."
    ),
    "stated_total": (
        "{sheet}: above the header stands “{header}” {most}, and no column adds up to that. Look whether all "
        "rows are in the file and whether its amounts were read rightly."
    ),
    "lone_date": (
        "{sheet}: under “{header}” stands {last}, more than a year after all other dates, which end on "
        "{first}. Figures are reckoned up to the last date: look whether it is right."
    ),
    "one_row": (
        "{sheet}: row {place} alone holds {share} of the amounts under “{header}”: {most}. Look whether its "
        "decimal mark is right and whether it is a total."
    ),
    "money_out": (
        "{sheet}: {count} of these amounts are below zero, money that you paid out. If this is the "
        "statement of an account, leave it out below and upload the payments of your clients."
    ),
    "same_money": (
        "{sheet}: {share} of what its clients come to is the same, to the cent, in {other}. If both tell of "
        "the same sales or hours, leave one of the two out below, or they count twice."
    ),
    "same_numbers": (
        "{sheet}: {share} of its invoices have the number of an invoice of that client in {other}, with "
        "another amount and day; both count. If they are the same invoices, leave one of the two lists out "
        "below."
    ),
    "other_clients": (
        "{sheet}: none of its clients stands in {other}, and its invoices are numbered in another way. If "
        "these are invoices that you pay, leave this sheet out below."
    ),
    "guessed_table": (
        "{sheet}: what kind of list this is, was guessed from little. Look below whether it is right, and "
        "choose another table where it is not."
    ),
    "other_kind": (
        "{sheet}: {words} rather belong to another kind of list than the one this was taken for. Look below "
        "whether the table is right, and choose another or leave the sheet out where it is not."
    ),
    "revenue_unsaid": (
        "{sheet}: “{header}” was taken for what each client brought in, though nothing says so. Choose "
        "another meaning below, or none, where it is something else."
    ),
    "work_orders": (
        "{sheet}: these look like work orders, with hours and an amount under “{header}” in one row, and "
        "only the hours count. Were these amounts invoiced, choose the table Invoices below, and both count; "
        "or upload a list of invoices as well."
    ),
    "rival_clients": (
        "{sheet}: the client of each row was taken from “{header}”, while “{other}” may name the client as "
        "well and says something else. Choose the other column below if it is the right one."
    ),
    "guessed_client": (
        "{sheet}: that “{header}” names the client was guessed from little. Look below whether it does, and "
        "choose another column where it does not."
    ),
    "clients_in_headers": (
        "{sheet}: each column with figures ({words}) was taken for a client. If they are something else, "
        "such as projects or your own people, leave this sheet out below."
    ),
    "unused_amounts": (
        "{sheet}: {words} may hold amounts of each client, and nothing was done with them. If they say what "
        "a client brings in or costs, choose that meaning below."
    ),
    "one_of_two": (
        "{sheet}: “{header}” counts, and “{other}” beside it does not. Choose the other below if that is the "
        "right one, or add both up in one column of the file."
    ),
    "nobody": (
        "{sheet}: “{client}” stands in {count} rows for buyers who are not known, and counts as one client. "
        "To compare the clients you know, take those rows out of the file."
    ),
    "no_header": (
        "{sheet}: this list has no line with headers, so what each column holds was guessed from its cells. "
        "Look below whether it is right, and choose another meaning where it is not."
    ),
    "guessed_columns": (
        "{sheet}: what {words} means was guessed from little. Look below whether it is right, and choose "
        "another column where it is not."
    ),
}


@dataclass(frozen=True)
class Doubt:
    """Something in a sheet that may have been misread.

    ``code`` is a key of ``DOUBTS``; ``facts`` holds what its sentence names: texts, numbers, and shares from
    0 to 1.
    """

    file: str
    sheet: str
    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)


def doubts(reading: Reading) -> tuple[Doubt, ...]:
    r"""Look for what may have been misread, by what cannot well be so.

    Turns        the ledger, held against common sense
    into         doubts, each with what its sentence names

    Parameters
    ----------
    reading : Reading

    Returns
    -------
    tuple of Doubt
        In the order of the sheets; empty where nothing is odd.

    Examples
    --------
    >>> from analysis.reading import read
    >>> rows = [f"Bos;10,00;{day}-3-2025;{day}-2-2025" for day in range(1, 9)]
    >>> file = "\n".join(["Klant;Bedrag;Factuurdatum;Vervaldatum", *rows]).encode()
    >>> [doubt.code for doubt in doubts(read([("a.csv", file)]))]
    ['due_before_invoiced']
    """
    found: list[Doubt] = []
    used: list[SheetSeen] = []
    parts = zip(reading.sheets, reading.plans, reading.ledger.sources, strict=True)
    for place, (sheet, plan, source) in enumerate(parts):
        table = reading.ledger.tables.get(source.table or "")
        if table is None or not source.rows_used:
            continue
        rows = table.filter(pl.col("source") == place)
        seen = SheetSeen(sheet, plan, source, rows, reading.ledger.names)
        used.append(seen)
        for check in CHECKS:
            found += [Doubt(sheet.file, sheet.name, code, facts) for code, facts in check(seen)]
    found = [doubt for place, doubt in enumerate(found) if not _said_before(doubt, found[:place])]
    found += [Doubt(seen.sheet.file, seen.sheet.name, code, facts) for seen, code, facts in between(used)]
    return tuple(found)


def _said_before(doubt: Doubt, before: Sequence[Doubt]) -> bool:
    """Whether the same is asked of another sheet of a workbook with a sheet for each client."""
    by_name = doubt.facts.get("header") in NAME_OF_SHEET.values()
    return by_name and any((one.file, one.code) == (doubt.file, doubt.code) for one in before)


def doubt_sentence(
    doubt: Doubt, language: Language, place: str | None = None, *, shown: Callable[[str], str] = str
) -> str:
    """Say what may have been misread and the way out, in one language.

    Parameters
    ----------
    doubt : Doubt
    language : Language
    place : str, optional
        What to call the sheet; its file and name where that is left out.
    shown : callable, optional
        How a text from the file is written, such as without what would be markup.

    Returns
    -------
    str
    """
    called = place or (f"{doubt.file}, {doubt.sheet}" if doubt.sheet else doubt.file)
    facts = {name: _said(name, value, language, shown) for name, value in doubt.facts.items()}
    return language.text(DOUBTS[doubt.code], sheet=called, **facts)


def _said(name: str, value: Any, language: Language, shown: Callable[[str], str]) -> str:
    if isinstance(value, tuple):
        return language.list([f"“{shown(word)}”" for word in value])
    if name == "share":
        return language.percent(value)
    if isinstance(value, date):
        return language.date(value)
    if isinstance(value, int):
        return str(value) if name in ("first", "last", "place") else language.number(value)
    return language.number(value, 2) if isinstance(value, float) else shown(str(value))
