"""What only the cells can tell: a client column without a header, clients above their rows, tax in or out."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import polars as pl

from analysis.reading.ages import made_of_ages
from analysis.reading.candidates import Choice, SheetColumn, count
from analysis.reading.cells import how_many_filled
from analysis.reading.double_entry import repeats_either_side
from analysis.reading.evidence import as_text, rough_numbers
from analysis.reading.headers import normalise
from analysis.reading.named_by_number import named_by_number
from analysis.reading.quantities import read_durations

_NAME_OR_NUMBER = frozenset({"name", "naam", "nom", "code", "no", "number", "nummer", "id", "bezeichnung"})
#: Concepts whose columns are texts that repeat without being clients.
_LIKELY_NAME = frozenset({"description", "reference", "subject"})
#: Concepts that name somebody, be it the client or another.
_SOMEBODY = frozenset({"name", "company", "account", "contact", "contact_name", "own_firm"})
_DOCUMENT = frozenset({"invoice_number", "invoice_date", "date", "due_date"})
_VALUE = frozenset({"amount", "net_amount", "gross_amount", "line_amount", "open_amount"})
#: How sure a client column is that only its cells speak for.
GUESSED = 0.45
#: What only a list of one's own clients says; beside it a revenue is what they brought in.
_OURS = frozenset({"hours", "invoice_count", "open_amount", "cost", "result", "complaints", "rating"})
_HOURS_OR_SUM = frozenset({"hours", "amount", "decimal_hours"})
#: Revenue of a client of less than this, and always whole, is how often something was done.
_MOST_TIMES, _A_GUESS = 100, 0.9
_FROM_DESCRIPTION, _FROM_ACCOUNT = 0.3, 0.55
#: Beside these a description is of what was sold.
_LINES = frozenset({"quantity", "unit_price"})
_DIGITS, _MOSTLY = 0.9, 0.7
_BOOKED, _DEBTORS = frozenset({"debit", "credit"}), 0.6
_OF_FIRMS = 0.1
_NO_LABEL = r"^[-+€$£\d.,'’()%/: \u{a0}]*$"
#: Rates of value added tax where these languages are spoken in Europe.
_RATES = (
    0.026,
    0.04,
    0.05,
    0.055,
    0.06,
    0.07,
    0.077,
    0.081,
    0.09,
    0.1,
    0.12,
    0.13,
    0.135,
    0.19,
    0.2,
    0.21,
    0.22,
    0.23,
)
_NORDIC = frozenset({"sv", "no", "da"})
_RATES_OF_NORTH = (0.06, 0.12, 0.15, 0.25)
_CLOSE = 0.0008
_MOST_TAX = 0.3
_PENNY = 0.015
_SOME_AGES = 2
#: What only one invoice has, and no balance of a client.
_EACH = frozenset({"invoice_number", "invoiced_on", "due_on"})
_TOTALS = frozenset({"amount", "gross_amount"})


def settled(
    choices: Mapping[str, Choice], columns: Sequence[SheetColumn], table: str, sampled: pl.DataFrame
) -> dict[str, Choice]:
    """Settle what depends on several columns at once.

    Parameters
    ----------
    choices : mapping of str to Choice
    columns : sequence of SheetColumn
    table : str
    sampled : DataFrame
        The sampled cells.

    Returns
    -------
    dict of str to Choice
        A person's number falls away beside a name. In invoices: debit and credit fall away where an amount
        stands beside them; an amount of which a column of tax is a part is the amount with tax. In clients:
        with a column per age the total is what is open.
    """
    found = dict(choices)
    if table == "invoices":
        if "tax" in found and found["tax"].confidence < 1 and _is_rate(found, sampled):
            del found["tax"]
        spoken = [match.languages for column in columns for match in column.matches if match.languages]
        nordic = any(one <= _NORDIC for one in spoken) and all(one & _NORDIC for one in spoken)
        _settle_amounts(found, sampled, _RATES_OF_NORTH if nordic else _RATES)
        _take_sum_with_tax(found, columns, sampled)
    if "client_number" not in found and "client" in found:
        _pair_number(found, columns)
    if table == "clients" and "client_number" not in found and columns:
        _own_code(found, columns)
    found = named_by_number(found, columns, sampled)
    person = found.get("person")
    if person is not None and "last_name" in found and columns[person.position].seen.digits > _DIGITS:
        del found["person"]
    if table in ("clients", "hours"):
        _pair_names(found, columns)
    if table == "hours":
        _take_breaks_out(found, columns, sampled)
    if table == "clients" and count(columns, "firmographic") and "revenue" in found:
        own = columns[found["revenue"].position]
        if not any(match.concept == "monetary" for match in own.matches) and not found.keys() & _OURS:
            del found["revenue"]  # in a list of firms and their size it is their revenue
    if table == "clients" and "revenue" in found and _is_a_count(columns[found["revenue"].position]):
        del found["revenue"]
    total = {"clients": "revenue", "invoices": "amount"}.get(table, "")
    ages = [column.position for column in columns if column.may_be("aged")]
    if len(ages) >= _SOME_AGES and total in found and found[total].confidence < 1:
        # On an invoice a total before the ages is its own, unless they make it up.
        headers = {column.position: column.header for column in columns}
        after = found.keys().isdisjoint(_EACH) or found[total].position > max(ages)
        if (after or made_of_ages(headers, found[total].position, sampled)) and "open_amount" not in found:
            found["open_amount"] = found.pop(total)
    return found


def _is_a_count(column: SheetColumn) -> bool:
    """Whether a column that does not speak of money holds small whole numbers: "Totaal boekingen"."""
    seen = column.seen
    small = seen.high is not None and seen.high < _MOST_TIMES and seen.decimals == 0
    plain = any(match.concept == "monetary" or match.confidence > _A_GUESS for match in column.matches)
    return small and seen.size >= _SOME_AGES and not plain


def _pair_names(found: dict[str, Choice], columns: Sequence[SheetColumn]) -> None:
    """Take the name beside a first name for the last name: "voornaam; naam"."""
    if "first_name" not in found or "last_name" in found:
        return
    whole = "client" if "client" in found and found["client"].concept == "name" else ""
    taken = {choice.position for means, choice in found.items() if means != whole}
    for column in columns:
        if column.position not in taken and column.may_be("name") and column.seen.text > _MOSTLY:
            found["last_name"] = Choice(column.position, 0.9, 0.9, "name")
            if whole and found[whole].position == column.position:
                del found[whole]
            return


def _take_breaks_out(found: dict[str, Choice], columns: Sequence[SheetColumn], sampled: pl.DataFrame) -> None:
    """Take the hours without the break where a column of breaks stands beside two of hours."""
    if "hours" not in found or found["hours"].confidence == 1.0 or not count(columns, "pause"):
        return
    spans = {
        column.position: read_durations(as_text(sampled[str(column.position)]))
        for column in columns
        if column.may_be(*_HOURS_OR_SUM) and column.seen.duration > _MOSTLY
    }
    if (gross := spans.get(found["hours"].position)) is None:
        return
    net: dict[int, float] = {}
    for place, without in spans.items():
        both = pl.DataFrame({"gross": gross, "net": without}).drop_nulls().sum()  # a total stands under one
        if both["gross"][0] * 0.5 < both["net"][0] < both["gross"][0]:
            net[place] = both["net"][0]
    if net:
        found["hours"] = replace(found["hours"], position=max(net, key=lambda place: net[place]))


def _pair_number(found: dict[str, Choice], columns: Sequence[SheetColumn]) -> None:
    """Take the code that belongs to the client's name: AccountCode beside AccountName."""
    stem = _stem(columns[found["client"].position].header)
    taken = {choice.position for means, choice in found.items() if means != "ledger_account"}
    for column in columns:
        mixed = _BOOKED & found.keys() and column.seen.debtor_account <= _DEBTORS
        if mixed and found.get("ledger_account", Choice(-1, 0, 0)).position == column.position:
            continue  # an account of any kind, and its name: only those of debtors are clients
        if stem and column.position not in taken and _stem(column.header) == stem and column.seen.size:
            if found.get("ledger_account", Choice(-1, 0, 0)).position == column.position:
                del found["ledger_account"]
            found["client_number"] = Choice(column.position, 0.8, 0.8, "client_number")
            return


def _own_code(found: dict[str, Choice], columns: Sequence[SheetColumn]) -> None:
    """Take the leading id of a list with one row per client for the client's number."""
    first = columns[0]
    taken = {choice.position for choice in found.values()}
    words = normalise(first.header).split()
    if "client" not in found or first.position in taken or not words or words[-1] not in _NAME_OR_NUMBER:
        return
    if first.seen.size and first.seen.distinct == 1 and first.seen.codes > _MOSTLY:
        found["client_number"] = Choice(first.position, 0.7, 0.7, "document_number")


def _stem(header: str) -> str:
    return " ".join(word for word in normalise(header).split() if word not in _NAME_OR_NUMBER)


def _settle_amounts(found: dict[str, Choice], sampled: pl.DataFrame, rates: Sequence[float]) -> None:
    if not found.keys() & {"debit", "credit", "debit_credit", "journal"}:
        found.pop("ledger_account", None)
    if repeats_either_side(found, sampled):
        del found["amount"]
    if found.keys() & {"amount", "amount_with_tax"}:
        found.pop("debit", None)
        found.pop("credit", None)
    amount, gross, tax = found.get("amount"), found.get("amount_with_tax"), found.get("tax")
    if gross is not None and gross.concept == "amount" and amount is not None and amount.concept == "amount":
        del found["amount_with_tax"]
        gross = None
    if (
        amount is None
        or gross is not None
        or tax is None
        or amount.concept != "amount"
        or amount.confidence == 1.0
    ):
        return
    if _tax_is_part(sampled[str(amount.position)], sampled[str(tax.position)], rates):
        found["amount_with_tax"] = found.pop("amount")


def _is_rate(found: Mapping[str, Choice], sampled: pl.DataFrame) -> bool:
    """Whether a column such as "VAT" holds percentages: one rate beside several amounts, or beyond them."""
    amount = found.get("amount", found.get("amount_with_tax", found.get("unit_price")))
    if amount is None:
        return False
    taxes, amounts = (rough_numbers(sampled[str(one.position)]) for one in (found["tax"], amount))
    beside: dict[float, set[float]] = {}
    for tax, whole in zip(taxes, amounts, strict=True):
        if tax and whole:
            beside.setdefault(tax, set()).add(whole)
    rates = {round(rate * 100, 1) for rate in _RATES}
    too_small = any(tax > _MOST_TAX * abs(whole) for tax, wholes in beside.items() for whole in wholes)
    several = any(len(wholes) > 1 for wholes in beside.values())
    return bool(beside) and beside.keys() <= rates and (several or too_small)


def _take_sum_with_tax(
    found: dict[str, Choice], columns: Sequence[SheetColumn], sampled: pl.DataFrame
) -> None:
    """Of several totals take the one that is the amount and its tax together for the amount with tax."""
    amount, tax, gross = found.get("amount"), found.get("tax"), found.get("amount_with_tax")
    if amount is None or tax is None or (gross is not None and gross.confidence == 1.0):
        return
    taken = {choice.position for means, choice in found.items() if means != "amount_with_tax"}
    net, of_tax = (rough_numbers(sampled[str(one.position)]) for one in (amount, tax))
    for column in columns:
        if column.position in taken or not column.may_be(*_TOTALS):
            continue
        whole = rough_numbers(sampled[str(column.position)])
        rows = [(a, t, w) for a, t, w in zip(net, of_tax, whole, strict=True) if a and t and w]
        if rows and sum(abs(a + t - w) < _PENNY for a, t, w in rows) * 5 >= len(rows) * 4:
            found["amount_with_tax"] = Choice(column.position, 0.9, 0.9, "gross_amount")
            return


def _tax_is_part(amounts: pl.Series, taxes: pl.Series, rates: Sequence[float]) -> bool:
    """Whether the tax fits in the amounts, rather than on top of them; so it does where neither is clear."""
    pairs = zip(rough_numbers(taxes), rough_numbers(amounts), strict=True)
    shares = [tax / amount for tax, amount in pairs if tax and amount and 0 < tax / amount < 1]
    if not shares:
        return True
    inside = [rate / (1 + rate) for rate in rates]
    return _near(shares, inside) >= _near(shares, rates)


def _near(shares: Sequence[float], rates: Sequence[float]) -> int:
    return sum(any(abs(share - rate) < _CLOSE for rate in rates) for share in shares)


def has_client_blocks(sampled: pl.DataFrame) -> bool:
    """Whether names stand alone on a row above or below the rows they belong to.

    Parameters
    ----------
    sampled : DataFrame
        Sampled cells; the first rows stand together.

    Returns
    -------
    bool

    Examples
    --------
    >>> has_client_blocks(pl.DataFrame({"0": ["Alvarez, Dana", "", "Bakker", ""], "1": ["", "9", "", "8"]}))
    True
    """
    texts = [as_text(sampled[name]) for name in sampled.columns[:2]]
    filled = how_many_filled(sampled)
    if filled.len() != sampled.height:
        return False
    for text in texts:
        alone = text.filter(
            (filled == 1) & text.is_not_null() & ~text.str.contains(_NO_LABEL).fill_null(False)
        )
        if alone.n_unique() >= 2 and alone.len() * 2 <= (filled >= 1).sum():
            return True
    return False


def client_by_cells(
    choices: Mapping[str, Choice], columns: Sequence[SheetColumn], table: str, *, blocks: bool
) -> dict[str, Choice]:
    """Guess the client column by its cells where no header names it, with a low confidence.

    Parameters
    ----------
    choices : mapping of str to Choice
    columns : sequence of SheetColumn
    table : str
    blocks : bool
        Whether the client stands above or below its rows: then no column is guessed.

    Returns
    -------
    dict of str to Choice
    """
    found = dict(choices)
    if found.keys() & {"client", "client_number", "last_name"} or blocks or table == "costs":
        return found
    if (table == "hours" and "project" in found) or (table == "payments" and "invoice_number" in found):
        return found
    taken = {choice.position for means, choice in found.items() if means != "ledger_account"}
    account = _account(columns, taken)
    if account is not None:
        found.pop("ledger_account", None)
        other = next(
            (c for c in columns if c.may_be("ledger_account") and c.position != account.position), None
        )
        number = Choice(account.position, _FROM_ACCOUNT, _FROM_ACCOUNT, "ledger_account")
        if other is not None and other.seen.text > _MOSTLY and other.seen.distinct == account.seen.distinct:
            name = Choice(other.position, _FROM_ACCOUNT, _FROM_ACCOUNT, "ledger_account")
            return found | {"client": name, "client_number": number}
        if other is not None:
            found["ledger_account"] = Choice(other.position, 0.8, 0.8, "ledger_account")
        return found | {"client": number}
    free = [column for column in columns if column.position not in taken]
    projects = [column for column in free if column.may_be("project") and _repeats(column, 0.85)]
    if table == "incidents" and len(projects) == 1:  # whose project it is, is whose ticket it is
        return found | {"client": Choice(projects[0].position, GUESSED, GUESSED, "project")}
    unnamed = [c for c in free if not c.matches and _repeats(c, 0.85) and c.seen.letters > 0]
    if unnamed:
        best = min(unnamed, key=lambda column: (-column.seen.firms, column.position))
        return found | {"client": Choice(best.position, GUESSED, GUESSED, "")}
    told = [column for column in free if _repeats(column, 0.6) and column.may_be(*_LIKELY_NAME)]
    if found.keys() & _BOOKED:  # what a booking is for names somebody only where it holds names of firms
        told = [column for column in told if column.seen.firms >= _OF_FIRMS]
    if told and found.keys().isdisjoint(_LINES):
        return found | {"client": Choice(told[0].position, _FROM_DESCRIPTION, _FROM_DESCRIPTION, "")}
    somebody = _only_somebody(columns, free) if table != "clients" else None
    if somebody is not None:
        return found | {"client": Choice(somebody.position, GUESSED, GUESSED, "")}
    return found


def _only_somebody(columns: Sequence[SheetColumn], free: Sequence[SheetColumn]) -> SheetColumn | None:
    """Find the one column that names somebody in a list of invoices, be it the same in every row."""
    concepts = {match.concept for column in columns for match in column.matches}
    if concepts.isdisjoint(_DOCUMENT) or concepts.isdisjoint(_VALUE):
        return None
    named = [
        column
        for column in free
        if column.seen.text > _MOSTLY
        and column.may_be(*_SOMEBODY)
        and not (column.may_be("own_firm") and column.seen.distinct * column.seen.size <= 1)
    ]
    return named[0] if len(named) == 1 else None


def _account(columns: Sequence[SheetColumn], taken: set[int]) -> SheetColumn | None:
    """Find the column of ledger accounts that are mostly personal accounts of debtors."""
    accounts = [
        column
        for column in columns
        if column.may_be("ledger_account")
        and column.seen.debtor_account > 0.6
        and column.position not in taken
    ]
    return max(accounts, key=lambda column: column.seen.length, default=None)


def _repeats(column: SheetColumn, most: float) -> bool:
    """Whether a column holds short texts that come back, as names of clients do."""
    seen = column.seen
    return (
        seen.size >= 4
        and seen.filled > 0.5
        and seen.text - seen.status - seen.currency - seen.email - seen.degree > 0.7
        and 3 < seen.length < 45
        and 1 / seen.size < seen.distinct <= most
    )
