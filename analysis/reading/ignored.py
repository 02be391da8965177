"""Sheets that hold no table of clients' business, and the sentence that says why each is left out."""

import re
from collections.abc import Mapping, Sequence

from analysis.reading.candidates import SheetColumn, count
from analysis.reading.headed_periods import periods_of_a_measure
from analysis.reading.headers import normalise

#: Why a sheet is left out: code → sentence, English source text of the catalogue.
IGNORED: Mapping[str, str] = {
    "empty": "This sheet holds headers at most, and no rows below them.",
    "scratch": "No header could be found in this sheet; it looks like notes or scratch work.",
    "explanation": "This sheet holds explanation in words, no table.",
    "products": "This is a list of products or services; it does not say which client bought them.",
    "lookup": "This is a list of codes and names that belongs to other sheets.",
    "purchases": "These are suppliers or purchases, not clients or sales.",
    "expenses": "These are expenses, not sales. To count what a client costs you, upload one row per client "
    "with a column for direct cost.",
    "bank": "This is a bank statement; it does not say which invoice or client an amount belongs to.",
    "budget": "This is a budget or forecast, not what really happened.",
    "crosstab": "Here each month or period has a column of its own, but it is not clear of which year, which "
    "client or what the figures are. Put the year in the headers or in the name of the sheet, or upload a "
    "list with one row per invoice, or one total per client.",
    "deals": "These are deals that may still be won or lost, not invoices. If they are won orders, choose "
    "invoices as the table.",
    "quotes": "These are quotes, not invoices.",
    "lines": "These are lines of invoices or orders that do not say which client they are for.",
    "returns": "This is a list of returned orders without amounts.",
    "refunds": "These are returns or refunds, no sales, and they were not taken off the revenue. Put a minus "
    "before the amounts and choose invoices as the table to do that.",
    "staff": "This is a list of people in your own firm.",
    "payroll": "This is what people in your own firm are paid, not what clients pay.",
    "double_entry": "Each transaction stands here once for each account it touches, with a plus and a minus "
    "that cancel out. Upload the list of invoices instead, or the bookings on revenue accounts alone.",
    "parts": "Each invoice stands here in parts and once more as their total. Upload the list of invoices "
    "instead.",
    "log": "This is a technical log.",
    "agreed": "These are prices, contracts or subscriptions: what was agreed, not what was invoiced.",
    "marketing": "This tells of mailings or advertisements, not of sales to clients.",
    "no_client": "No column says which client a row belongs to. If one does, choose the table and that "
    "column.",
    "no_amount": "There are clients in this sheet, but no amounts, hours or incidents.",
    "unknown": "It is not clear what this sheet holds. If it is of use, choose the table it is.",
    "projects": "This list told which client a project is for; the hours got their client by it.",
    "sums": "This sheet holds sums of rows that stand in another list, and those were counted.",
    "hidden": "This sheet is hidden in the workbook. If it holds rows of its own, choose the table it is.",
    "left_out": "You left this sheet out.",
}

#: Headers that name whoever a document is with, be it a client or a supplier.
_ANY_PARTY = frozenset(
    {"tiers", "partner", "relatie", "geschaftspartner", "relatienaam", "entidade", "partenaire"}
)
_CLIENT_WORDS = frozenset({"client_name", "client_number", "client_email"})
_MONEY = frozenset({"amount", "net_amount", "gross_amount", "line_amount", "debit", "credit", "open_amount"})
_DATES = frozenset(
    {"date", "invoice_date", "due_date", "paid_date", "order_date", "happened_on", "worked_on", "start_date"}
)
_REFUND = re.compile(
    r"^(?:refund|returns?|retour|ruck(?:sende|gabe|erstattungs)|devolucion)\w* ?(?:id|no|number|nummer)?$"
)
#: What only who works with a program has: a role or rights in it, and a name or a day to log in.
_RIGHTS = re.compile(
    r"^(?:(?:user )?roles?|rol(?:le)?n?|perfil|perfis|profile?|profil|permissions?|permiss\w+|permisos?|"
    r"rechten|rights|berechtigung(?:en)?|droits|user group|gebruikersgroep|benutzergruppe)$"
)
_LOGIN = re.compile(
    r"^(?:user ?(?:id|name)|username|login|gebruikersnaam|benutzer(?:name)?|nom d utilisateur|utilisateur|"
    r"usuario|utilizador|last (?:login|seen|active)|laatste (?:login|aanmelding)|letzte anmeldung|"
    r"derniere connexion|ultimo (?:acceso|acesso|login)|2fa|mfa|password|wachtwoord|passwort|two factor\w*)$"
)
#: Columns in which "KG" and the like are a treatment or a product, no document of a supplier.
_WORK = ("product", "activity", "description")
_WHO_ALONE = 2
_LONG_TEXT = 60
_CODED = 0.7
_SOME_PERIODS, _MANY_PERIODS = 3, 6
_PERIOD = re.compile(
    r"(?i)^(?:(?:19|20)\d{2}[-/. ]?(?:0?[1-9]|1[0-2]|q[1-4]|k[1-4]|t[1-4])?|(?:0?[1-9]|1[0-2])[-/.]"
    r"(?:19|20)\d{2}"
    r"|(?:q|k|t)[1-4](?:[-/. ]?(?:(?:19|20)?\d{2}))?|[^\W\d_]{3,9}\.?[-/' ](?:(?:19|20)?\d{2}))$"
)


def _is_only(column: SheetColumn, concept: str) -> bool:
    return {match.concept for match in column.matches} == {concept}


def _names_a_client(column: SheetColumn) -> bool:
    """Whether a column says that it names clients, and not whoever a document is with."""
    named = column.may_be("client_name", "client_email")
    return named and normalise(column.header) not in _ANY_PARTY


def why_no_table(columns: Sequence[SheetColumn]) -> str | None:
    """Say why a sheet can hold no table at all, by its cells.

    Parameters
    ----------
    columns : sequence of SheetColumn

    Returns
    -------
    str or None
        ``empty``, ``explanation`` or ``scratch``; None where it looks like a table.
    """
    filled = [column for column in columns if column.seen.size]
    if not filled:
        return "empty"
    known = sum(bool(column.matches) for column in columns)
    long = sum(column.seen.text > 0.7 and column.seen.length > _LONG_TEXT for column in filled)
    if known <= 1 and (long * 2 >= len(filled) or (len(filled) <= 2 and filled[0].seen.text > 0.9)):
        return "explanation" if all(_wordy(column) for column in filled) else "scratch"
    if known == 0 or (known == 1 and len(columns) >= 4):
        return "crosstab" if known and _periods(columns) else "scratch"
    return None


def _wordy(column: SheetColumn) -> bool:
    return column.seen.text > 0.7 and "=" not in column.header and ";" not in column.header


def why_left_out(columns: Sequence[SheetColumn], hints: Mapping[str, float]) -> str | None:
    """Say why a sheet that looks like a table is none of a client's business.

    Parameters
    ----------
    columns : sequence of SheetColumn
    hints : mapping of str to float
        What the titles hint at (:func:`analysis.reading.titles.title_hints`).

    Returns
    -------
    str or None
        A code of ``IGNORED``; None where nothing speaks against it.
    """
    client = count(columns, *_CLIENT_WORDS)
    invoice = count(columns, "invoice_number", "due_date")
    money, dates = count(columns, *_MONEY), _dated(columns)
    filled = [column for column in columns if column.seen.size]
    money_or_cost = money or count(filled, "cost_amount", "expense_mark", "distance")
    supplier = sum(_is_only(column, "supplier") for column in columns)
    if _is_product_list(columns, client):
        return "products"
    creditors = any(c.seen.creditor_document > 0.5 and not c.may_be(*_WORK) for c in columns)
    hinted = {what for what, strength in hints.items() if strength >= 1}
    if "chart" in hinted and not invoice and not dates:
        return "lookup"  # the accounts of a ledger are no clients, whatever stands on them
    bought = "purchases" in hinted and not hinted & {"sold", "clients"}
    named = any(_names_a_client(column) for column in columns)
    if creditors or (supplier and not client) or (bought and (supplier or not named)):
        return "purchases"
    refunds = ("returns" in hinted or _by_refund(columns)) and not count(columns, "invoice_number")
    taken_off = any(column.may_be(*_MONEY) and (column.seen.low or 0.0) < 0 for column in columns)
    if money and refunds and not taken_off:
        return "refunds"
    paid_out = any(
        _is_only(column, "supplier") and column.seen.distinct * column.seen.size > 1 for column in columns
    )
    # Beside lines sold to a client a vendor is who made the goods.
    goods = named and bool(count(columns, "quantity") and count(columns, "unit_price"))
    spent = count(filled, "expense_mark", "distance") or "expenses" in hinted or (paid_out and not goods)
    told = hinted & {"invoices", "costs"} or count(columns, "hours", "pool", "case_number", "monetary")
    paid_for_oneself = "expenses" in hinted and not named and "sold" not in hinted
    if spent and money_or_cost and not told and (paid_for_oneself or not invoice):
        return "expenses"
    deal = count(columns, "deal")
    if (deal >= 2 or (deal and "deals" in hinted)) and not invoice:
        return "deals"
    worked = count(columns, "hours", "decimal_hours", "minutes") and count(columns, "project", "start_time")
    if (
        not count(columns, "invoice_number")
        and not worked
        and (
            (count(columns, "quote") and "invoices" not in hinted)
            or ("quotes" in hinted and (money or count(columns, "quoted")) and "invoices" not in hinted)
        )
    ):
        return "quotes"
    bank = count(columns, "bank")
    if dates and money and (bank >= 2 or (bank and "bank" in hinted)) and not client and not invoice:
        return "bank"
    return _why_without_client(columns, hinted, client)


def _by_refund(columns: Sequence[SheetColumn]) -> bool:
    """Whether the rows are numbered as refunds or returns."""
    return any(
        column.seen.codes > _CODED and bool(_REFUND.match(normalise(column.header))) for column in columns[:2]
    )


def _why_without_client(columns: Sequence[SheetColumn], hinted: set[str], client: int) -> str | None:
    """Give the reasons that fall away as soon as a client is named."""
    months, budget = max(count(columns, "month"), _periods(columns)), count(columns, "budget")
    hours = count(columns, "hours", "decimal_hours")
    planned = budget or months >= _SOME_PERIODS or (client and count(columns, *_MONEY, "monetary"))
    if "budget" in hinted and planned and not count(columns, "invoice_number", "due_date") and not hours:
        return "budget"
    measures = periods_of_a_measure([column.header for column in columns]).values()
    yearly = [years for years in measures if any(period.kind == "year" for period in years.values())]
    if yearly and client and len(columns) - sum(map(len, yearly)) <= _WHO_ALONE:
        return "crosstab"  # nothing but who the client is and figures of several years
    if months >= 6 and client:
        return None if _totalled(columns) else "crosstab"
    if months >= 6:
        return "budget" if "budget" in hinted or budget else "crosstab"
    if client:
        return None
    if budget >= 2 and not hours:
        return "budget"
    product, dates = count(columns, "product"), _dated(columns)
    numbered = count(columns, "invoice_number", "order_number")
    company = count(columns, "company", "contact_name")
    if "products" in hinted and not dates and not numbered and not company:
        return "products"
    if numbered and (product or count(columns, "quantity")) and not company and not dates:
        return "lines"
    if "returns" in hinted and numbered and len(columns) <= 4:
        return "returns"
    if count(columns, "log") >= 2:
        return "log"
    users = _are_users(columns) and "clients" not in hinted
    if ("staff" in hinted or users) and not hours and not company and not count(columns, *_MONEY):
        return "staff"
    people = count(columns, "person_code") and count(columns, "last_name", "person")
    if people and count(columns, "absence") and not company and "clients" not in hinted:
        return "staff"  # who worked and was away, without for whom
    paid = any(column.may_be("staff_mark") and column.seen.size for column in columns)
    if "payroll" in hinted or (paid and not (hours and count(columns, "project", "project_code"))):
        return "payroll"
    if "leave" in hinted or count(columns, "leave_mark"):
        return "staff"
    return None


def _are_users(columns: Sequence[SheetColumn]) -> bool:
    """Whether the rows are people with rights in a program."""
    headers = [normalise(column.header) for column in columns]
    return any(map(_RIGHTS.match, headers)) and any(map(_LOGIN.match, headers))


def _periods(columns: Sequence[SheetColumn]) -> int:
    """Count the columns of figures headed by a period: "2024-01", "jan-24", "Q1 2024", "2024"."""
    found = sum(column.seen.number > 0.8 and bool(_PERIOD.match(column.header.strip())) for column in columns)
    return _MANY_PERIODS if found >= _SOME_PERIODS else 0


def _is_product_list(columns: Sequence[SheetColumn], client: int) -> bool:
    priced = count(columns, "stock", "unit_price")
    other = (
        client + _dated(columns) + count(columns, "invoice_number", "order_number", "company", "contact_name")
    )
    return bool(count(columns, "product") and priced and not other)


def _dated(columns: Sequence[SheetColumn]) -> int:
    return count(columns, *_DATES) + sum(column.seen.date > 0.8 for column in columns)


def _totalled(columns: Sequence[SheetColumn]) -> bool:
    return bool(count(columns, "amount", "net_amount", "monetary"))


def why_nothing(columns: Sequence[SheetColumn]) -> str:
    """Say why no table fits a sheet that nothing spoke against.

    Parameters
    ----------
    columns : sequence of SheetColumn

    Returns
    -------
    str
        A code of ``IGNORED``.
    """
    client = count(columns, "client_name", "client_number", "company", "contact_name", "name")
    measured = count(columns, *_MONEY, "hours", "decimal_hours", "unit_price", "case_number", "pleasure")
    if count(columns, "month") >= 6:
        return "crosstab"
    if measured and not client:
        return "no_client"
    if count(columns, "client_name", "client_number") and not measured:
        return "no_amount"
    if len([column for column in columns if column.seen.size]) <= 4:
        return "lookup"
    return "unknown"
