"""Which canonical table a sheet is: what its columns could be in each, weighed, and what its titles say."""

import re
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass

from analysis.reading.candidates import Choice, SheetColumn, choose, count
from analysis.reading.headers import normalise

#: Table → canonical column → how much it tells that the sheet is this table.
_WEIGHTS: Mapping[str, Mapping[str, float]] = {
    "clients": {
        "client": 1.5, "client_number": 0.8, "vat_number": 1.3, "registration_number": 1.3,
        "segment": 1.0, "since_on": 1.2, "contact": 0.9, "email": 0.9, "first_name": 0.5,
        "last_name": 0.5, "language": 0.8, "referred_by": 1.5, "group": 0.8, "contract": 1.2,
        "notice_days": 1.5, "strategic": 1.2, "values_fit": 1.2, "growth": 0.8, "reputation": 1.0,
        "strategic_until": 1.0, "change_chance": 1.0, "revenue": 1.3, "cost": 0.8, "result": 0.8,
        "hours": 0.8,
        "invoice_count": 1.2, "open_amount": 0.9, "days_late": 0.8, "complaints": 1.2, "rating":
        0.6,
    },
    "invoices": {
        "client": 1.5, "client_number": 0.4, "vat_number": 0.3, "amount": 2.0, "amount_with_tax":
        1.6, "tax": 1.3, "invoice_number": 2.4, "invoiced_on": 1.6, "due_on": 2.4, "paid_on": 1.2,
        "open_amount": 1.3, "status": 0.6, "paid_amount": 1.0, "days_late": 0.8, "quantity": 0.7,
        "unit_price": 1.0, "discount": 0.3, "cost": 0.4, "result": 0.4, "hours": 0.0, "kind": 0.2, "disputed":
        1.0, "debit": 1.5, "credit": 1.5, "debit_credit": 0.8, "ledger_account": 0.6, "journal":
        0.8, "settlement": 0.5,
    },
    "payments": {
        "client": 1.5, "invoice_number": 1.8, "paid_amount": 1.7, "paid_on": 1.7, "currency": 0.1,
    },
    "hours": {
        "client": 1.0, "project": 1.2, "hours": 3.0, "worked_on": 1.3, "person": 1.2, "role": 0.3,
        "activity": 0.9, "billable": 1.3, "billed": 0.5, "billed_hours": 1.0, "agreed_hours": 0.8,
        "rate": 0.8, "billable_amount": 0.5, "cost_rate": 0.8, "cost": 0.3, "first_name": 0.3,
        "last_name": 0.3,
    },
    "incidents": {
        "client": 1.2, "case_number": 2.0, "happened_on": 1.3, "severity": 1.6, "kind": 0.8,
        "founded": 2.0, "own_share": 1.5, "note": 0.7, "person": 0.7, "status": 0.7, "origin": 0.7,
    },
    "ratings": {
        "client": 1.2, "pleasure": 3.0, "rater": 1.5, "rated_on": 0.8, "respect": 1.5, "demands":
        1.5, "payment": 1.5, "growth": 0.6, "role": 0.2, "shown": 0.6,
    },
    "contacts": {
        "client": 1.2, "happened_on": 1.0, "direction": 3.0, "reply_hours": 1.2,
    },
    "costs": {
        "pool": 3.0, "amount": 1.5, "driver": 1.5, "avoidable": 2.0, "period": 0.6,
    },
}  # fmt: skip

#: Concepts that belong to a table without being one of its columns, each with what a column of it adds.
_MARKS: Mapping[str, Mapping[str, float]] = {
    "clients": {"phone": 0.6, "street": 0.4, "city": 0.6, "postal_code": 0.7, "website": 0.7, "recency": 1.0,
                "country": 0.2, "days_to_pay": 0.2},
    "invoices": {"product": 0.4, "tax_rate": 0.6, "discount_amount": 0.4, "reference": 0.2,
                 "delivery_date": 0.3, "expected_date": 0.4, "order_delivery": 0.3},
    "payments": {"payment_mark": 1.4, "fee_taken_off": 4.0},
    "hours": {"start_time": 0.6, "end_time": 0.8, "end_date": 0.4, "tags": 0.3, "billable_hours": 0.8,
              "non_billable_hours": 0.8, "weekday": 4.0},
    "incidents": {"satisfaction": 0.7, "closed_on": 0.9, "resolution_hours": 1.0, "reply_hours": 0.7,
                  "subject": 0.6, "updated_on": 0.3, "requester": 0.6},
}  # fmt: skip

_MOST_OF_A_MARK = 3
_MANY_MARKS = 2
_SOME_AGES = 2
_EACH_ROW = 0.4
#: So many columns that say how to reach somebody make a list of people.
_OF_PEOPLE = 2
_A_BALANCE, _MOSTLY = -12.0, 0.8
#: What one row for each ticket weighs against hours, although the time it took stands in it.
_OF_A_CASE = -6.0
#: So many of a severity, a status, a subject and a day of closing beside a number are of cases alone.
_SURELY_CASES = 3
#: What is open of each client by age is a list of receivables, though with one row for each client.
_OF_BALANCES = -6.0
#: What an invoice number beside amounts weighs against incidents.
_NO_CASES, _SOME_SUMS = -12.0, 2
_OF_SALES = ("amount", "net_amount", "gross_amount", "quoted", "paid_amount", "tax_amount", "result",
             "cost_amount", "open_amount", "unit_price", "quantity")  # fmt: skip
_HINT = 1.3
_LEAST = 2.0

#: Columns that make a row of invoices an event, beside a client and an amount.
_EVENT = frozenset(
    {"invoice_number", "invoiced_on", "due_on", "paid_on", "unit_price", "debit", "credit", "journal"}
)


#: What an amount is called that was invoiced, be it paid or not.
_INVOICE = re.compile(r"invoice|factu|rechnung|fatur|fattur|faktur")
#: Columns that only clients have.
_OF_A_CLIENT = frozenset(
    {"since_on", "complaints", "segment", "email", "contact", "vat_number", "invoice_count"}
)
#: What tells of an incident, beside which a name that comes back is no list of clients.
_OF_INCIDENTS = ("case_number", "severity", "status", "subject", "origin")
_HARDLY = 0.1
#: Numbers that may be those of anything.
_ANY_NUMBER = frozenset({"document_number", "code", "reference"})
#: Columns without which debit and credit are a balance, no bookings.
_DATED = frozenset({"invoiced_on", "due_on", "paid_on", "invoice_number"})
#: Columns beside which a quantity is one of hours.
_WORKED = frozenset({"person", "rate", "billable", "cost_rate", "billed", "role"})


@dataclass(frozen=True)
class Fit:
    """How well a sheet fits a table, which of its columns would be which, and which are none of it."""

    table: str
    score: float
    choices: Mapping[str, Choice]
    unused: frozenset[int] = frozenset()


def fits(
    columns: Sequence[SheetColumn],
    hints: Mapping[str, float],
    *,
    is_unique: Callable[[int], bool],
    blocks: bool,
) -> list[Fit]:
    """Try every table on a sheet.

    Parameters
    ----------
    columns : sequence of SheetColumn
    hints : mapping of str to float
        What the titles hint at.
    is_unique : callable
        Position → whether nearly every cell of the whole column is different.
    blocks : bool
        Whether the client stands above or below its rows instead of in a column.

    Returns
    -------
    list of Fit
        Those that could be, best first.
    """
    found = []
    for table in _WEIGHTS:
        choices = choose(columns, table)
        if not _usable(table, choices, blocks) or not _says_so(table, choices, hints):
            continue
        score = sum(_WEIGHTS[table].get(means, 0.1) * choice.score for means, choice in choices.items())
        for concept, mark in _MARKS.get(table, {}).items():
            score += mark * min(_MOST_OF_A_MARK, count(columns, concept))
        score += _HINT * hints.get(table, 0.0)
        score += _against(table, choices, columns, is_unique, hints)
        if score >= _LEAST:
            found.append(Fit(table, score, choices))
    return sorted(found, key=lambda fit: -fit.score)


def _usable(table: str, choices: Mapping[str, Choice], blocks: bool) -> bool:
    """Whether the columns are there without which no row could be used."""
    have = set(choices)
    named = "client" in have or blocks
    match table:
        case "clients":
            return "client" in have or "last_name" in have
        case "invoices":
            worth = have & {"amount", "amount_with_tax", "open_amount"}
            booked = have & {"debit", "credit"} and have & _DATED
            return named and bool(worth or booked or {"quantity", "unit_price"} <= have)
        case "payments":
            invoice = "invoice_number" in have and choices["invoice_number"].concept == "invoice_number"
            return "paid_amount" in have and (named or invoice)
        case "hours":
            return "hours" in have and (named or "project" in have)
        case "incidents":
            told = have & {"case_number", "severity", "kind", "note", "founded"}
            return "client" in have and bool(told) and ("happened_on" in have or len(told) >= 2)
        case "ratings":
            return {"client", "pleasure"} <= have
        case "contacts":
            return {"client", "happened_on"} <= have and bool(have & {"direction", "reply_hours"})
        case _:
            return {"pool", "amount"} <= have


def _says_so(table: str, choices: Mapping[str, Choice], hints: Mapping[str, float]) -> bool:
    """Whether header or title names what the table is about, where its columns alone could be anything."""
    if table == "costs":
        return choices["pool"].concept == "pool" or table in hints
    if table == "clients" and "client" in choices and choices["client"].concept in _ANY_NUMBER:
        # A document's number names no client, nor does the day on which it was made.
        told = {means for means, choice in choices.items() if choice.concept != "happened_on"}
        return table in hints or not _OF_A_CLIENT.isdisjoint(told)
    told = set(choices)
    if table == "incidents" and "case_number" in told and choices["case_number"].concept in _ANY_NUMBER:
        sold = "invoices" in hints and table not in hints
        if sold or choices["case_number"].concept == "reference":
            told.discard("case_number")
    if table == "incidents" and told.isdisjoint({"case_number", "severity", "founded"} | {"kind"}):
        return table in hints or ("note" in choices and choices["note"].concept == "subject")
    return True


def _is_balance(columns: Sequence[SheetColumn]) -> bool:
    """Whether the columns are those of a list of accounts: debit and credit without any day."""
    booked = count(columns, "debit") and count(columns, "credit")
    days = sum(
        count(columns, concept) for concept in ("date", "invoice_date", "due_date", "paid_date", "period")
    )
    return bool(booked) and not days and not any(column.seen.date > _MOSTLY for column in columns)


def _are_people(
    choices: Mapping[str, Choice], columns: Sequence[SheetColumn], is_unique: Callable[[int], bool]
) -> bool:
    """Whether each row is somebody with an address of their own, though some share a firm or a last name."""
    named = "first_name" in choices and ("last_name" in choices or choices["client"].concept == "name")
    own = {"email"} if named else {"email", "name"}
    unique = {
        concept
        for column in columns
        for concept in own
        if column.may_be(concept) and is_unique(column.position)
    }
    return unique == own


def _only_named(have: Set[str], columns: Sequence[SheetColumn]) -> bool:
    """Whether a list has number and name of its clients, and no figure, day or incident of theirs."""
    return {"client", "client_number"} <= have and not any(
        column.may_be(*_OF_INCIDENTS) or column.seen.number + column.seen.date > _HARDLY
        for column in columns
        if not column.may_be("client_number", "phone", "postal_code")
    )


def _against(
    table: str,
    choices: Mapping[str, Choice],
    columns: Sequence[SheetColumn],
    is_unique: Callable[[int], bool],
    hints: Mapping[str, float],
) -> float:
    """Weigh what speaks against a table although its columns are there."""
    filled = {column.position for column in columns if column.seen.size}
    have = {means for means, choice in choices.items() if choice.position in filled}
    once = "client" in have and is_unique(choices["client"].position)
    if table != "clients" and once:  # names that stand once above the rows they are of are no rows
        own = next(column for column in columns if column.position == choices["client"].position)
        once = own.seen.filled >= _EACH_ROW
    if table in ("clients", "invoices") and "sold" not in hints and _is_balance(columns):
        return _A_BALANCE
    match table:
        case "clients":
            if "client" in have and not once and not _are_people(choices, columns, is_unique):
                return 0.0 if _only_named(have, columns) else -4.0
            events = sum(
                count(columns, concept)
                for concept in (
                    "invoice_number",
                    "invoice_date",
                    "due_date",
                    "case_number",
                    "worked_on",
                    "paid_date",
                    "severity",
                )
            )
            aged = _OF_BALANCES if count(columns, "aged") >= _SOME_AGES else 0.0
            return aged - 1.0 * events - 1.5 * min(count(columns, "date"), 1)
        case "invoices":
            unpaid_only = "paid_on" in have and not have & {"invoiced_on", "due_on"}
            unpaid_only = unpaid_only and not ("invoices" in hints and "status" in have)
            paid = "due_on" not in have and count(columns, "payment_mark") >= _MANY_MARKS
            paid = paid or bool(count(columns, "fee_taken_off"))
            # Work with the VAT on it and the amount with that VAT was billed.
            billed = "invoice_number" in have or {"amount", "amount_with_tax", "tax", "status"} <= have
            worked = 0 if billed else count(columns, "hours")
            aged = count(columns, "aged") >= _SOME_AGES
            event = bool(have & _EVENT) or {"quantity", "unit_price"} <= have or aged
            summed = once and "amount" in choices and choices["amount"].concept == "monetary"
            of_persons = worked and "client" in choices and choices["client"].concept == "name"
            return (
                (-6.0 if of_persons else 0.0)
                - (4.0 if summed and "invoice_number" not in have else 0.0)
                + (0.0 if event else -4.0 if once else -1.0 if hints.get(table, 0.0) >= 1 else -2.0)
                - 1.5 * min(worked, 2)
                - (3.0 if unpaid_only or paid else 0.0)
            )
        case "payments":
            said = {choice.concept for choice in choices.values()} & {"paid_amount", "paid_date"}
            marks = count(columns, "payment_mark") + count(columns, "fee_taken_off")
            sums = {column.position: normalise(column.header) for column in columns}
            of_invoice = not said & {"paid_amount"} and bool(
                _INVOICE.search(sums[choices["paid_amount"].position])
            )
            of_invoice = of_invoice or bool(count(columns, "invoice_date") and "invoice_number" not in have)
            unsaid = not said and table not in hints and not marks
            # Who tells what the VAT is, and what is left without it, tells of sales.
            taxed = any(column.may_be("tax_amount") and (column.seen.high or 0.0) > 0 for column in columns)
            other = (
                unsaid
                or of_invoice
                or (taxed and count(columns, "net_amount") > 0)
                or have.isdisjoint({"paid_on"})
                or bool(count(columns, "due_date", "open_amount", "unit_price", "result"))
            )
            return -3.0 if other else 0.0
        case "hours":
            # Under the title of hours, a column for the day counts although it was left empty.
            titled = choices.keys() if hints.get(table, 0.0) >= 1 else have
            if choices["hours"].concept == "quantity" and titled.isdisjoint(_WORKED) and table not in hints:
                return -8.0
            tickets = any(column.may_be("case_number") and is_unique(column.position) for column in columns)
            case = sum(
                count(columns, concept) > 0 for concept in ("severity", "status", "subject", "closed_on")
            )
            numbered = any(c.may_be("document_number") and is_unique(c.position) for c in columns)
            ticket = _OF_A_CASE if (tickets and case >= 2) or (numbered and case >= _SURELY_CASES) else 0.0
            summed = once and titled.isdisjoint({"worked_on", "person"}) and not count(columns, "weekday")
            return ticket + (-8.0 if summed else 0.0)
        case "incidents":
            priced = sum(
                count(columns, concept)
                for concept in ("amount", "net_amount", "gross_amount", "unit_price", "due_date", "hours")
            )
            # With the number of an invoice and amounts of money it is a list of sales, whatever it notes.
            sold = count(columns, "invoice_number") and count(columns, *_OF_SALES) >= _SOME_SUMS
            people = count(columns, "phone", "street", "postal_code", "birth_date", "email") >= _OF_PEOPLE
            untold = have.isdisjoint({"severity", "founded", "kind", "note"})
            against = (_OF_A_CASE if people and untold else 0.0) + (_NO_CASES if sold else 0.0)
            return against - 1.5 * min(priced, 2)
        case "ratings":
            return -1.0 * count(columns, "case_number") - 0.5 * count(columns, "satisfaction")
        case "costs":
            named = (
                count(columns, "client_name") + count(columns, "client_number") + count(columns, "project")
            )
            return -3.0 * min(named, 1) - (1.5 if "budget" in hints else 0.0)
        case _:
            return 0.0
