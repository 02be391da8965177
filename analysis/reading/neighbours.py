"""What columns tell of one another: a fee taken off, ages of what is open, a margin that is an amount."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, product

import polars as pl

from analysis.reading.ages import is_age
from analysis.reading.candidates import CLOCK, SheetColumn, taken_for
from analysis.reading.carriage import is_carriage
from analysis.reading.evidence import as_text, rough_numbers
from analysis.reading.guesses import has_client_blocks
from analysis.reading.headers import Match, normalise
from analysis.reading.quantities import read_durations
from analysis.reading.sections import WHO
from analysis.reading.words import bare, read_kinds

#: The days of the week, written out or not, with a day of the month or not.
_WEEKDAY = re.compile(
    r"(?i)^(?:ma(?:andag)?|di(?:nsdag|enstag)?|wo(?:ensdag)?|do(?:nderdag|nnerstag)?|vr(?:ijdag)?|za(?:terdag)?"
    r"|zo(?:ndag)?|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs)?(?:day)?|fri(?:day)?|sat(?:urday)?"
    r"|sun(?:day)?|mo(?:ntag)?|mi(?:ttwoch)?|fr(?:eitag)?|sa(?:mstag)?|so(?:nntag)?|lun(?:di|es)?|mar(?:di|tes)?"
    r"|mer(?:credi)?|mi[eé]r(?:coles)?|jeu(?:di)?|jue(?:ves)?|ven(?:dredi)?|vie(?:rnes)?|sam(?:edi)?|s[aá]b(?:ado)?"
    r"|dim(?:anche)?|dom(?:ingo)?|seg(?:unda)?|ter[cç]?a?|qua(?:rta)?|qui(?:nta)?|sex(?:ta)?)"
    r"\.?(?:,? ?[-/]?(?:\d{1,2}(?:[-/. ]\d{1,2}(?:[-/. ]\d{2,4})?)?|\d{4}-\d{2}-\d{2}))?$"
    r"|^\d{4}-\d{2}-\d{2}(?: 00:00(?::00)?)?$|^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$"
)
_SOME_DAYS, _DAY = 4, 24.0
_SOME_AGES = 2
#: Times of the day are hardly before, and many of them after, what anyone works in a day.
_EARLY, _LONG, _OFTEN = 6.0, 12.5, 4
_TOTALS = frozenset({"gross_amount", "amount", "line_amount"})
_SUMS = frozenset({"net_amount", "gross_amount", "amount"})
_PENNY = 0.015
_NEARLY_ALL = 0.8
#: No share of a hundred, so an amount.
_NO_SHARE = 150.0
_SURE = 0.9
#: What a card company takes, and so many rows show that it is no tax.
_MOST_FEE, _SOME_FEES = 0.12, 5
#: So many kinds of fees are taken off together at most, of so many columns that may be one.
_MOST_FEES, _FEES_TRIED = 4, 7
_NOT_WIDE = 60

#: What says of a row what it is, and so might be taken for who it is with.
_DESCRIBES = frozenset({"description", "reference", "subject"})
_NUMBERED = ("invoice_number", "document_number", "reference", "code")
#: Names of ledger accounts that clients never have.
_LEDGER = (
    r"accounts? receivable|accounts? payable|undeposited|^checking|^debiteuren$|^crediteuren$|^forderungen|"
    r"^verbindlichkeiten|^bank$"
)
_SHORTEST_NUMBER, _MANY = 3, 0.5
#: "Betaalstatus", "Payment status", "Statut de paiement": what became of the money.
_PAYMENT = re.compile(
    r"^(?:betaal|betaling|bezahl|zahlung|betal)|\b(?:paid|payment|paiement|pago|pagamento)\b"
)
_BEHIND = 0.95
_LOGIN = r"^[a-z][a-z0-9._-]*$"
#: "Client matter ID", "Klantdossier": what is done for a client.
_MATTER = re.compile(
    r"(?:matter|dossier|zaak|mandat|akte|expediente|pro[jy]e[ck]?t\w?)"
    r"(?: (?:ids?|number|numero|nummer|nr|no|code|name|naam|nom|nombre|nome|title|titel))?$"
)
_OTHERS = frozenset({"client_name", "client_number", "company"})
#: What only an animal has, and whose it is.
_ANIMAL = re.compile(
    r"\b(?:diersoort|dier|species|breed|animal|pet|tierart|tier|espece|especie|raza|specie|razza)\b"
)
_OWNER = re.compile(
    r"(?:(?:naam|name|nom|pet) )?(?:eigenaar|owner|besitzer|halter|tierhalter|proprietaire|propietario|dueno|"
    r"proprietario|tutor)(?: name| naam)?"
)
_NUMBER = frozenset({"number", "nummer", "no", "numero"})


def told_by_neighbours(columns: Sequence[SheetColumn], sampled: pl.DataFrame) -> list[SheetColumn]:
    """Add what a column can mean only because of the cells of others, or of its own.

    Parameters
    ----------
    columns : sequence of SheetColumn
    sampled : DataFrame
        The sampled cells; columns ``"0"``, ``"1"``, ….

    Returns
    -------
    list of SheetColumn
        Columns headed by a number of days are ages where there are several; a margin far above a hundred is
        an amount; a number behind a street is that of the house;
        where a total is a fee and a net sum together, what was received is the total. A text that
        holds its row's own document number, or nothing but kinds of document, names nobody; an account such
        as "Accounts receivable" above which clients stand is one of the ledger.
    """
    columns = _with_payment_status(_with_house_numbers(_with_owners(_with_matters(columns))))
    columns = [_as_document(column, columns, sampled) for column in columns]
    columns = _with_ledger_accounts(_without_logins(columns, sampled), sampled)
    columns = [_as_time_of_day(_as_amount(column), sampled) for column in _with_weekdays(_with_ages(columns))]
    return _with_fees(columns, sampled)


def _with_matters(columns: Sequence[SheetColumn]) -> list[SheetColumn]:
    """Take a client's matter ("Client matter ID") for a project where another column has the client."""
    matters = {c.position for c in columns if c.may_be(*WHO) and _MATTER.search(normalise(c.header))}
    if all(column.position in matters or not column.may_be(*_OTHERS) for column in columns):
        return list(columns)
    return taken_for(columns, matters, "project", _SURE)


def _with_owners(columns: Sequence[SheetColumn]) -> list[SheetColumn]:
    """Take the owner of an animal for the client: "Eigenaar" beside "Diersoort" is no colleague."""
    if not any(_ANIMAL.search(normalise(column.header)) for column in columns):
        return list(columns)
    owners = {
        column.position
        for column in columns
        if _OWNER.fullmatch(normalise(column.header)) and column.seen.text > _NEARLY_ALL
    }
    return taken_for(columns, owners, "client_name", 1.0)


def _with_house_numbers(columns: Sequence[SheetColumn]) -> list[SheetColumn]:
    """Take "Number" right behind a street, or behind one more line of the address, for that of the house."""
    streets = {column.position for column in columns if column.may_be("street")}
    house = (Match("street", _SURE, frozenset()),)
    return [
        replace(column, matches=house)
        if normalise(column.header) in _NUMBER and streets & {column.position - 1, column.position - 2}
        else column
        for column in columns
    ]


def _with_payment_status(columns: Sequence[SheetColumn]) -> list[SheetColumn]:
    """Let the status of the payment go before that of the order or the parcel beside it."""
    states = [column for column in columns if column.may_be("status")]
    others = [column for column in states if not _PAYMENT.search(normalise(column.header))]
    by_cells = any(column.may_be("is_paid") and column.seen.status > _NEARLY_ALL for column in columns)
    if len(others) == len(states) and not by_cells:
        return list(columns)
    return [
        replace(column, matches=tuple(_less_sure(match) for match in column.matches))
        if column in others
        else column
        for column in columns
    ]


def _less_sure(match: Match) -> Match:
    return match._replace(confidence=match.confidence * _BEHIND) if match.concept == "status" else match


def _as_document(column: SheetColumn, columns: Sequence[SheetColumn], sampled: pl.DataFrame) -> SheetColumn:
    """Take a text about the document itself ("Invoice 2026-014") for no name."""
    if not column.may_be(*_DESCRIBES) or column.seen.text < _NEARLY_ALL:
        return column
    texts = as_text(sampled[str(column.position)])
    filled = texts.drop_nulls()
    kinds = bare(filled).str.contains(r"^[^\d]*$") & read_kinds(filled).is_not_null()
    about = len(filled) > 0 and bool(kinds.all())
    for other in columns:
        if about or other is column or not other.may_be(*_NUMBERED):
            continue
        pairs = pl.DataFrame({"text": texts, "number": as_text(sampled[str(other.position)])}).drop_nulls()
        pairs = pairs.filter(pl.col("number").str.len_chars() >= _SHORTEST_NUMBER)
        held = pairs.select(pl.col("text").str.contains(pl.col("number"), literal=True)).to_series()
        about = bool(held.any()) and float(held.mean() or 0) > _MANY  # type: ignore[arg-type]
    return replace(column, matches=(Match("about_document", _SURE, frozenset()),)) if about else column


def _without_logins(columns: Sequence[SheetColumn], sampled: pl.DataFrame) -> list[SheetColumn]:
    """Take who reported something for no client where it is a name to log in with and a project stands by."""
    if not any(column.may_be("project") for column in columns):
        return list(columns)

    def logs_in(column: SheetColumn) -> bool:
        texts = as_text(sampled[str(column.position)]).drop_nulls()
        return len(texts) > 0 and bool(texts.str.contains(_LOGIN).all())

    return [
        replace(column, matches=()) if column.may_be("requester") and logs_in(column) else column
        for column in columns
    ]


def _with_ledger_accounts(columns: Sequence[SheetColumn], sampled: pl.DataFrame) -> list[SheetColumn]:
    if not any(column.may_be("account") for column in columns) or not has_client_blocks(sampled):
        return list(columns)
    ledger = (Match("ledger_account", _SURE, frozenset()),)
    return [
        replace(column, matches=ledger)
        if column.may_be("account")
        and bare(as_text(sampled[str(column.position)])).str.contains(_LEDGER).any()
        else column
        for column in columns
    ]


def _with_ages(columns: Sequence[SheetColumn]) -> list[SheetColumn]:
    aged = {
        column.position
        for column in columns
        if is_age(column.header) and (not column.seen.size or column.seen.number > _NEARLY_ALL)
    }
    if len(aged) < _SOME_AGES:
        return list(columns)
    return taken_for(columns, aged, "aged", _SURE)


def _with_weekdays(columns: Sequence[SheetColumn]) -> list[SheetColumn]:
    """Take the total beside a column for each day of the week for hours: a timesheet of weeks."""
    days = {c.position for c in columns if _WEEKDAY.match(c.header.strip()) and _fits_a_day(c)}
    named = {columns[place].header.strip().lower() for place in days}
    if len(named) < _SOME_DAYS or not any(columns[place].seen.size for place in days):
        return list(columns)
    day, hours = (Match("weekday", _SURE, frozenset()),), (Match("hours", _SURE, frozenset()),)
    return [
        replace(c, matches=day)
        if c.position in days
        else replace(c, matches=hours)
        if c.may_be(*_SUMS)
        else c
        for c in columns
    ]


def _fits_a_day(column: SheetColumn) -> bool:
    seen = column.seen
    return not seen.size or seen.duration > _NEARLY_ALL or (seen.high is not None and seen.high <= _DAY)


def _as_amount(column: SheetColumn) -> SheetColumn:
    """Take a margin that cannot be a share for the result."""
    high, low = column.seen.high, column.seen.low
    is_margin = [match.concept for match in column.matches] == ["margin_share"]
    if not is_margin or high is None or low is None or max(high, -low) < _NO_SHARE:
        return column
    return replace(column, matches=(Match("result", _SURE, frozenset()),))


def _as_time_of_day(column: SheetColumn, sampled: pl.DataFrame) -> SheetColumn:
    """Take "Tijd" above 09:15, 14:30 and 16:05 for when it was, not for how long it took."""
    if normalise(column.header) not in CLOCK or column.seen.duration < _NEARLY_ALL:
        return column
    cells = sampled[str(column.position)]
    timed = cells.dtype == pl.Duration
    hours = (cells.dt.total_seconds() / 3600 if timed else read_durations(as_text(cells))).drop_nulls()
    of_day = hours.is_between(_EARLY, _DAY)
    if not len(hours) or of_day.mean() < _NEARLY_ALL or int((hours > _LONG).sum()) * _OFTEN < len(hours):  # type: ignore[operator]
        return column
    return replace(column, matches=(Match("start_time", _SURE, frozenset()),))


def _with_fees(columns: list[SheetColumn], sampled: pl.DataFrame) -> list[SheetColumn]:
    """Tell payments from invoices: gross = net + fee, where of an invoice gross = net + tax."""
    totals = [column for column in columns if column.may_be(*_TOTALS)]
    rests = [column for column in columns if column.may_be(*_SUMS)]
    taxed = any(column.may_be("tax_amount") and column.seen.high for column in columns)
    if not totals or not rests or taxed:
        return columns  # with tax it is the sale that is told, whatever was paid to the card company
    unnamed = len(columns) <= _NOT_WIDE
    fees = [
        c
        for c in columns
        if c.seen.number and (c.may_be("fee") or (unnamed and not c.matches and not is_carriage(c.header)))
    ]
    numbers = {
        column.position: rough_numbers(sampled[str(column.position)]) for column in (*fees, *totals, *rests)
    }
    for fee, total, rest in product(fees, totals, rests):
        if total is rest:
            continue
        three = (numbers[column.position] for column in (total, fee, rest))
        rows = [row for row in zip(*three, strict=True) if None not in row]
        if _is_sum(rows) and (fee.may_be("fee") or _is_small(rows)):
            return [_of_a_payment(column, [fee], total, rest) for column in columns]
    for many, total, rest in product(range(2, min(len(fees), _MOST_FEES) + 1), totals, rests):
        for some in combinations(fees[:_FEES_TRIED], many):
            if total is rest or total in some or rest in some:
                continue
            together = [
                sum(abs(part or 0.0) for part in row)
                for row in zip(*(numbers[c.position] for c in some), strict=True)
            ]
            told = zip(numbers[total.position], together, numbers[rest.position], strict=True)
            rows = [row for row in told if None not in row]
            if len(rows) >= _SOME_FEES and _is_sum(rows):
                return [_of_a_payment(column, some, total, rest) for column in columns]
    return columns


def _is_sum(rows: Sequence[tuple[float | None, ...]]) -> bool:
    """Whether total = rest + fee, the fee written with or without its minus, and not always nothing."""
    told = [(total, fee, rest) for total, fee, rest in rows if total and fee and rest]
    right = [
        abs(total - rest - fee) < _PENNY or abs(total - rest + fee) < _PENNY for total, fee, rest in told
    ]
    return bool(told) and sum(right) >= _NEARLY_ALL * len(told)


def _is_small(rows: Sequence[tuple[float | None, ...]]) -> bool:
    """Whether what was taken off is as little, and as different from row to row, as a fee: no tax is."""
    shares = [abs(fee / total) for total, fee, _ in rows if total and fee]
    return (
        len(shares) >= _SOME_FEES
        and max(shares) < _MOST_FEE
        and len({round(share, 4) for share in shares}) * 2 > len(shares)
    )


def _of_a_payment(
    column: SheetColumn, fees: Sequence[SheetColumn], total: SheetColumn, rest: SheetColumn
) -> SheetColumn:
    if any(column is fee for fee in fees):
        return replace(column, matches=(Match("fee_taken_off", _SURE, frozenset()),))
    if column is total:
        return replace(column, matches=(Match("paid_amount", _SURE, frozenset()),))
    return replace(column, matches=()) if column is rest else column
