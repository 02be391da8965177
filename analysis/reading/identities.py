"""Which column is which where the rows prove it: hours × rate, total − paid, a term after the invoice."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

import polars as pl

from analysis.reading.candidates import Choice, SheetColumn
from analysis.reading.column_cells import cells_of
from analysis.reading.dates import read_dates
from analysis.reading.evidence import rough_numbers
from analysis.reading.headers import normalise
from analysis.reading.net_amounts import with_proven_amounts
from analysis.reading.quantities import read_durations
from analysis.reading.row_states import column_of_kinds, kinds_in
from analysis.reading.statuses import read_statuses

_PROVEN = 0.9
_PENNY = 0.015
_NEARLY_ALL = 0.8
_SOME_ROWS = 3
#: So many days after its date an invoice is usually due.
_TERMS = frozenset({7, 8, 10, 14, 15, 20, 21, 28, 30, 31, 45, 60, 90, 120})
_HOURLY = frozenset({"rate", "unit_price", "amount", "net_amount", "billable_amount", "line_amount"})
_CODES = frozenset({"code", "ledger_account", "account"})
_SOME_CODES = 2
_OPEN = frozenset({"open_amount", "amount"})
#: A header of this says that it was paid, on whatever day.
_SAYS_PAID = frozenset(
    {"betaald", "paid", "bezahlt", "gezahlt", "paye", "payee", "regle", "pagado", "voldaan"}
    | {"ontvangen", "ontvangst", "received", "receipt", "zahlungseingang", "geldeingang", "eingegangen"}
    | {"encaissement", "encaisse", "cobro", "cobrado", "recebido", "recebimento"}
)
#: A header that only says that its column holds a code.
_NUMBERS = """
    code; codes; no; number; nummer; nr; id; konto; kontonr; kontonummer; account; cuenta; conta; conto;
    codigo; cod; codice; compte; numero; rekening; entidade; entidad; entite; tercero; ref; konto no;
    account no; account number; a c; konto nummer"""
_VAGUE_NUMBERS = frozenset(" ".join(words.split()) for words in _NUMBERS.split(";"))


def proven(
    choices: Mapping[str, Choice],
    columns: Sequence[SheetColumn],
    table: str,
    sampled: pl.DataFrame,
    *,
    day_first: bool = True,
) -> dict[str, Choice]:
    """Set right what the headers leave open and the rows prove; what the user chose stays.

    Parameters
    ----------
    choices : mapping of str to Choice
    columns : sequence of SheetColumn
    table : str
    sampled : DataFrame
        The sampled cells; columns ``"0"``, ``"1"``, ….
    day_first : bool, optional
        How dates are read that could be either.

    Returns
    -------
    dict of str to Choice
        Of two amounts of hours the one that is hours times the other is the amount; of two open amounts the
        one that is the total less what was paid; a payment date on every row at the usual term after the
        invoice is a due date; a day a usual term before all rows are due is that of the invoice; a code
        that goes with the client's name row by row is the client's number.
    """
    found = dict(choices)
    if table == "hours":
        _take_all_hours(found, columns, sampled)
        _tell_rate_from_amount(found, columns, sampled)
    if table == "invoices":
        _take_kind_by_words(found, columns, sampled)
        found = with_proven_amounts(found, columns, sampled)
        if "open_amount" in choices and "open_amount" not in found:
            _take_left_beside(found, columns, sampled)
        _leave_parts_of_price(found, columns, sampled)
        _tell_billed_from_left(found, sampled)
        _take_what_is_left(found, columns, sampled)
        _take_rest(found, columns, sampled)
        _tell_due_from_paid(found, columns, sampled, day_first)
        _prove_invoiced_by_due(found, sampled, day_first)
    if table == "clients":
        _name_by_contact(found)
        _take_income(found, columns)
    if "client" in found and "client_number" not in found and table != "costs":
        _take_number_beside(found, columns, sampled)
    return found


def _free(found: Mapping[str, Choice], columns: Sequence[SheetColumn], *but: str) -> list[SheetColumn]:
    """Give the columns that mean nothing yet, or one of the meanings named."""
    taken = {choice.position for means, choice in found.items() if means not in but}
    return [column for column in columns if column.position not in taken]


def _holds(told: Sequence[tuple[float, ...]], right: Callable[..., bool]) -> bool:
    return len(told) >= _SOME_ROWS and sum(right(*row) for row in told) >= _NEARLY_ALL * len(told)


def _rows(*columns: Sequence[float | None]) -> list[tuple[float, ...]]:
    """Give the rows in which none of the numbers is missing."""
    return [row for row in zip(*columns, strict=True) if all(cell is not None for cell in row)]


def _tell_rate_from_amount(
    found: dict[str, Choice], columns: Sequence[SheetColumn], sampled: pl.DataFrame
) -> None:
    hours = found.get("hours")
    chosen = [found[means] for means in ("rate", "billable_amount") if means in found]
    if hours is None or any(not choice.concept for choice in chosen):
        return
    worked = _worked(sampled[str(hours.position)])
    money = [c for c in _free(found, columns, "rate", "billable_amount") if c.may_be(*_HOURLY)]
    numbers = {column.position: rough_numbers(sampled[str(column.position)]) for column in money}
    for rate in money:
        for amount in money:
            rows = [
                row for row in _rows(worked, numbers[rate.position], numbers[amount.position]) if row[0] != 1
            ]
            if rate is not amount and _holds([row for row in rows if all(row)], _is_product):
                found["rate"] = Choice(rate.position, _PROVEN, _PROVEN, "rate")
                found["billable_amount"] = Choice(amount.position, _PROVEN, _PROVEN, "billable_amount")
                return


def _take_all_hours(found: dict[str, Choice], columns: Sequence[SheetColumn], sampled: pl.DataFrame) -> None:
    """Take the total of the hours and of those beside them: Hours | Overtime | Total; a break is no work."""
    hours = found.get("hours")
    if hours is None or not hours.concept:
        return
    worked = _worked(sampled[str(hours.position)])
    free = {
        column: _worked(sampled[str(column.position)])
        for column in _free(found, columns, "billable_amount")
        if column.seen.number or column.seen.duration
    }
    for total, all_ in free.items():
        if not total.may_be("hours", "amount"):
            continue
        for other, more in free.items():
            rows = _rows(worked, more, all_)
            told = [row for row in rows if row[1] and row[2]]
            if other is total or other.may_be("pause") or min((row[1] for row in rows), default=-1) < 0:
                continue
            if len(told) > 1 and _holds(rows, _is_sum) and all(_is_sum(*row) for row in told):
                kept = {means: one for means, one in found.items() if one.position != total.position}
                found.clear()
                found.update(kept, hours=replace(hours, position=total.position))
                return


def _is_sum(one: float, other: float, both: float) -> bool:
    return abs(one + other - both) < _PENNY


def _is_product(hours: float, rate: float, amount: float) -> bool:
    return abs(hours * rate - amount) < max(_PENNY, 0.006 * abs(rate))  # hours are often rounded


def _worked(cells: pl.Series) -> list[float | None]:
    if cells.dtype == pl.Duration:
        return (cells.dt.total_seconds() / 3600).to_list()
    numbers = rough_numbers(cells)
    if cells.dtype != pl.String:
        return numbers
    spans = read_durations(cells)
    return [number if span is None else float(span) for number, span in zip(numbers, spans, strict=True)]


def _take_kind_by_words(
    found: dict[str, Choice], columns: Sequence[SheetColumn], sampled: pl.DataFrame
) -> None:
    """Take the column whose words tell sales from purchases for the kind: "Richting", "In/Out"."""
    own = found.get("kind")
    if own is not None and (own.confidence == 1.0 or kinds_in(columns[own.position], sampled)):
        return
    told = column_of_kinds(_free(found, columns, "kind"), sampled)
    if told is not None:
        found["kind"] = Choice(told.position, _PROVEN, _PROVEN, "kind")


def _leave_parts_of_price(
    found: dict[str, Choice], columns: Sequence[SheetColumn], sampled: pl.DataFrame
) -> None:
    """Take no cost that is a part of the price: "labour cost" and "materials cost" that make the subtotal."""
    cost, amount = found.get("cost"), found.get("amount", found.get("amount_with_tax"))
    if cost is None or amount is None or cost.confidence == 1.0:
        return
    whole, first = (rough_numbers(sampled[str(one.position)]) for one in (amount, cost))
    parts = [column for column in _free(found, columns) if column.may_be("cost_amount")]
    others = [rough_numbers(sampled[str(column.position)]) for column in parts]
    rest = [sum(one or 0.0 for one in row) for row in zip(*others, strict=True)]
    if parts and _holds(_rows(first, rest, whole), lambda a, b, all_: abs(a + b - all_) < _PENNY):
        del found["cost"]


def _tell_billed_from_left(found: dict[str, Choice], sampled: pl.DataFrame) -> None:
    """Take what is "due" of paid invoices too, although nothing is left of them, for what was billed."""
    due = found.get("open_amount")
    if due is None or due.confidence == 1.0 or found.keys() & {"amount", "amount_with_tax", "unit_price"}:
        return
    left = rough_numbers(sampled[str(due.position)])
    paid, status = found.get("paid_amount"), found.get("status")
    if paid is not None:
        rows = [row for row in _rows(left, rough_numbers(sampled[str(paid.position)])) if row[1] > 0]
        billed = [abs(whole - part) < _PENNY for whole, part in rows]
    elif status is not None:
        said = read_statuses(cells_of(sampled[str(status.position)]).shown)
        billed = [(amount or 0) > 0 for amount, code in zip(left, said, strict=True) if code == "paid"]
    else:
        return
    if len(billed) >= _SOME_ROWS and sum(billed) * 2 >= len(billed):
        found["amount"] = replace(found.pop("open_amount"), concept="amount")


def _take_what_is_left(
    found: dict[str, Choice], columns: Sequence[SheetColumn], sampled: pl.DataFrame
) -> None:
    """Take the one that is the total less what was paid, of two such as "Amount due" and "Remaining"."""
    left, paid = found.get("open_amount"), found.get("paid_amount")
    whole = found.get("amount_with_tax", found.get("amount"))
    if left is None or paid is None or whole is None or not left.concept:
        return
    others = [
        column
        for column in _free(found, columns, "open_amount")
        if column.may_be(*_OPEN) and column.seen.number
    ]
    totals, payments = (rough_numbers(sampled[str(choice.position)]) for choice in (whole, paid))
    for column in sorted(others, key=lambda one: one.position != left.position):
        rows = _rows(totals, payments, rough_numbers(sampled[str(column.position)]))
        if any(row[1] for row in rows) and _holds(
            rows, lambda all_, paid_, open_: abs(all_ - paid_ - open_) < _PENNY
        ):
            found["open_amount"] = replace(left, position=column.position)
            return


def _take_rest(found: dict[str, Choice], columns: Sequence[SheetColumn], sampled: pl.DataFrame) -> None:
    """Take the amount that is the total less what was paid, and less one more column, for what is left.

    Turns        Total | Credited | Paid | Due, of which nothing says that "Due" is an amount
    into         the same, with Due as the open amount
    """
    paid, whole = found.get("paid_amount"), found.get("amount_with_tax", found.get("amount"))
    if "open_amount" in found or paid is None or whole is None:
        return
    totals, payments = (rough_numbers(sampled[str(choice.position)]) for choice in (whole, paid))
    free = {
        column: rough_numbers(sampled[str(column.position)])
        for column in _free(found, columns)
        if column.seen.number
    }
    nothing: Sequence[float | None] = [0.0] * sampled.height
    for rest, left in free.items():
        others = [numbers for column, numbers in free.items() if column is not rest]
        for less in (nothing, *others) if rest.may_be(*_OPEN, "due_date") else ():
            rows = _rows(totals, payments, less, left)
            told = [row for row in rows if row[3] and (less is nothing or row[2])]
            if told and _holds(rows, _is_rest) and all(_is_rest(*row) for row in told):
                found["open_amount"] = Choice(rest.position, _PROVEN, _PROVEN, "open_amount")
                return


def _is_rest(whole: float, paid: float, less: float, rest: float) -> bool:
    return abs(whole - paid - less - rest) < _PENNY


def _take_left_beside(
    found: dict[str, Choice], columns: Sequence[SheetColumn], sampled: pl.DataFrame
) -> None:
    """Where what is "to be paid" proved to be the total, take the column beside it for what is left."""
    whole = found.get("amount_with_tax", found.get("amount"))
    others = [column for column in _free(found, columns) if column.may_be("open_amount")]
    if whole is None or len(others) != 1:
        return
    left = rough_numbers(sampled[str(others[0].position)])
    rows = _rows(rough_numbers(sampled[str(whole.position)]), left)
    if _holds(rows, lambda all_, open_: min(all_, 0) - _PENNY < open_ < max(all_, 0) + _PENNY):
        found["open_amount"] = Choice(others[0].position, _PROVEN, _PROVEN, "open_amount")


def _tell_due_from_paid(
    found: dict[str, Choice], columns: Sequence[SheetColumn], sampled: pl.DataFrame, day_first: bool
) -> None:
    paid, invoiced = found.get("paid_on"), found.get("invoiced_on")
    if paid is None or invoiced is None or "due_on" in found or not paid.concept:
        return
    if _SAYS_PAID & {*normalise(columns[paid.position].header).split()}:
        return
    days = [_days(sampled[str(choice.position)], day_first) for choice in (invoiced, paid)]
    if None in days[1]:
        return  # what is paid on no day is a payment
    gaps = [(later - earlier).days for earlier, later in zip(*days, strict=True) if earlier and later]
    if len(gaps) >= _SOME_ROWS and len({*gaps}) == 1 and gaps[0] in _TERMS:
        found["due_on"] = replace(found.pop("paid_on"), concept="due_date")


def _prove_invoiced_by_due(found: dict[str, Choice], sampled: pl.DataFrame, day_first: bool) -> None:
    """Be sure of a guessed day of the invoice where nearly all rows are due one usual term later."""
    invoiced, due = found.get("invoiced_on"), found.get("due_on")
    if invoiced is None or due is None or invoiced.confidence >= _PROVEN or due.concept != "due_date":
        return
    days = [_days(sampled[str(choice.position)], day_first) for choice in (invoiced, due)]
    terms = Counter((later - earlier).days for earlier, later in zip(*days, strict=True) if earlier and later)
    (term, often), *_ = terms.most_common(1) or [(0, 0)]
    if term in _TERMS and often >= max(_SOME_ROWS, _NEARLY_ALL * terms.total()):
        found["invoiced_on"] = replace(invoiced, confidence=_PROVEN)


def _days(cells: pl.Series, day_first: bool) -> list[date | None]:
    if cells.dtype.is_temporal() and cells.dtype != pl.Duration:
        return cells.cast(pl.Date).to_list()
    if cells.dtype != pl.String:
        return [None] * cells.len()
    return read_dates(cells, day_first=day_first)["day"].to_list()


def _name_by_contact(found: dict[str, Choice]) -> None:
    """In a list of clients without another name take the contact for the client."""
    contact = found.get("contact")
    if contact is None or ("client" in found and found["client"].concept != "client_number"):
        return
    if contact.concept == "contact_name" and ("last_name" in found or "client" in found):
        if "client" in found:
            found["client_number"] = found["client"]
        found["client"] = found.pop("contact")


def _take_income(found: dict[str, Choice], columns: Sequence[SheetColumn]) -> None:
    """Take "Income" for revenue only beside what it cost and what is left of it."""
    if "revenue" in found or not found.keys() & {"cost", "result"}:
        return
    for column in _free(found, columns):
        if column.may_be("firmographic") and normalise(column.header) == "income":
            found["revenue"] = Choice(column.position, _PROVEN, _PROVEN, "monetary")
            return


def _take_number_beside(
    found: dict[str, Choice], columns: Sequence[SheetColumn], sampled: pl.DataFrame
) -> None:
    client = found["client"]
    names = cells_of(sampled[str(client.position)]).shown
    one_each = columns[client.position].seen.distinct == 1
    for column in _free(found, columns, "ledger_account"):
        seen = column.seen
        vague = normalise(column.header) in _VAGUE_NUMBERS
        if seen.size < _SOME_CODES or not (vague or column.may_be(*_CODES)):
            continue
        beside = vague and abs(column.position - client.position) == 1 and one_each and seen.distinct == 1
        if beside or goes_with(names, cells_of(sampled[str(column.position)]).shown):
            if "ledger_account" in found and found["ledger_account"].position == column.position:
                del found["ledger_account"]
            found["client_number"] = Choice(column.position, 0.8, 0.8, "client_number")
            return


def goes_with(left: pl.Series, right: pl.Series) -> bool:
    """Whether two columns name the same things: each cell of one always beside the same cell of the other.

    Parameters
    ----------
    left, right : Series of String
        Cells of the same rows.

    Returns
    -------
    bool
        False where nothing comes back in other rows, which would prove nothing.

    Examples
    --------
    >>> goes_with(pl.Series(["A", "B", "A"]), pl.Series(["10", "11", "10"]))
    True
    >>> goes_with(pl.Series(["A", "B"]), pl.Series(["10", "11"]))
    False
    """
    pairs = pl.DataFrame({"left": left, "right": right}).drop_nulls()
    different = pairs.unique()
    names, others = different["left"].n_unique(), different["right"].n_unique()
    return names > 1 and names == others == different.height < pairs.height
