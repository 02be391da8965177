"""From sheets to plans: which table each sheet is, and which of its columns is which."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import polars as pl

from analysis.columns import TABLES
from analysis.reading.added_columns import NAME_OF_HEADING, NAME_OF_SHEET
from analysis.reading.candidates import Choice, SheetColumn, choose
from analysis.reading.carriage import with_whole_sales
from analysis.reading.cash_books import with_money_in
from analysis.reading.cents import told_in_cents
from analysis.reading.channels import channels_apart
from analysis.reading.client_in_text import guessed_from_text
from analysis.reading.column_cells import cells_of
from analysis.reading.compose import matches
from analysis.reading.day_order import day_order, is_ambiguous, own_order, usual_day_first
from analysis.reading.deposits import with_deposits_taken_off
from analysis.reading.double_entry import holds_own_totals, is_double_entry
from analysis.reading.evidence import Evidence, evidence_of, has_one_row_each, sample
from analysis.reading.groups import shared_with_groups
from analysis.reading.guesses import GUESSED, client_by_cells, has_client_blocks, settled
from analysis.reading.headed_periods import periods_of_a_measure
from analysis.reading.headers import Match, normalise, rate_in
from analysis.reading.headless import told_by_cells, without_scratch
from analysis.reading.hours_and_minutes import is_together, parts_of_hours
from analysis.reading.identities import proven
from analysis.reading.ignored import IGNORED, why_left_out, why_no_table, why_nothing
from analysis.reading.kind_proof import judged
from analysis.reading.model import ColumnPlan, Corrections, Sheet, SheetPlan
from analysis.reading.neighbours import told_by_neighbours
from analysis.reading.numbered_items import items_apart
from analysis.reading.overdue_columns import with_overdue
from analysis.reading.overdue_of_ages import overdue_of_ages
from analysis.reading.payment_lists import has_way_of_paying, payments_of_invoices
from analysis.reading.payment_terms import with_terms
from analysis.reading.period_columns import is_guessed_measure
from analysis.reading.rate_columns import rate_groups
from analysis.reading.rival_clients import with_firms
from analysis.reading.sections import WHO
from analysis.reading.still_open import with_balances
from analysis.reading.tables import Fit, fits
from analysis.reading.titles import is_of_open_items, title_hints
from analysis.reading.told_money import with_told_money
from analysis.reading.words import read_kinds

__all__ = ["IGNORED", "LOW_CONFIDENCE", "recognise"]

#: Below this a column or table is worth a look by the user.
LOW_CONFIDENCE = 0.6
#: A table that leads the next one by this much of its own score is sure.
_CLEAR_LEAD = 0.25
_WHO = frozenset({"client", "client_number", "last_name", "project", "pool"})
_IN_BLOCKS = 0.55
_SOME_STATUSES = 0.3
_SOME_DAYS, _A_FIFTH = 2, 0.2
#: A table is hardly surer than its client column.
_BEYOND_CLIENT = 0.15
_DATES_ONLY = 0.8
#: What stands between the two things that a header names: "Client / Date".
_APART = re.compile(r" ?[/|] ?| - ")
_ASKS = re.compile(r"\?|\b1 ?(?:[-–/]|t/m|to|tot|bis|à|a) ?(?:5|10)\b")
#: What asks how bad something is, and not how good.
_GRAVE = re.compile(
    r"ernst|sever|serious|grav|schwer|impact|urgen|dringend|prioritei|priorit|gedoe|moeite|lastig|zeur|stress|"
    r"frustr|irrit|hassle|trouble|pain|difficult|effort|arger|muhsam|nerv|aufwand|penible|difficil|belast|"
    r"burden|zwaar|drukte|molest|chato|trabalhos"
)
_SUMS = frozenset({"amount", "gross_amount", "net_amount", "line_amount"})
_MEASURES = ("monetary", "amount", "net_amount", "gross_amount", "result", "hours", "period_amount")
#: The year before, in a header.
_BEFORE = re.compile(
    r"\b(?:vorjahr\w*|vorperiode|(?:vorige?|afgelopen|verleden) (?:jaar|periode)|py|ly|"
    r"(?:last|previous|prior) (?:year|period|yr)|annee (?:precedente|derniere)|"
    r"(?:ano|ejercicio|periodo) (?:anterior|passado|pasado))\b"
)
#: How many there are, in French; in Spanish it would be a name, which is no number.
_NUMBER_OF = re.compile(r"\bnombre d(?:e|es|u)?\b")
_NUMBERS = frozenset({"document_number", "invoice_number", "reference"})


def recognise(sheets: Sequence[Sheet], corrections: Corrections | None = None) -> tuple[SheetPlan, ...]:
    """Say for each sheet which table it is and which of its columns is which.

    Turns        sheets as they stand in the files
    into         one plan per sheet, in the same order

    Names in the header are looked up in six languages, else compared by spelling, else read part by part; the
    cells speak for or against. What the user corrected overrules all of it, with confidence 1; for a table
    the user chose, the columns are found anew. A sheet that is no table gets a code of ``IGNORED``.

    Parameters
    ----------
    sheets : sequence of Sheet
    corrections : Corrections, optional

    Returns
    -------
    tuple of SheetPlan
        A plan whose confidence, or a column of it, is below ``LOW_CONFIDENCE`` should be shown to the user.
    """
    corrections = corrections or Corrections()
    plans = [_plan(sheet, corrections) for sheet in sheets]
    paid = dict.fromkeys(payments_of_invoices(sheets, plans, corrections), "payments")
    if paid:
        told = replace(corrections, tables={**corrections.tables, **paid})
        plans = [
            replace(_plan(sheet, told), confidence=_of_payments(sheet, plan)) if plan.key in paid else plan
            for sheet, plan in zip(sheets, plans, strict=True)
        ]
    return without_scratch(plans, corrections)


def _of_payments(sheet: Sheet, plan: SheetPlan) -> float:
    """Say how sure a list of payments of the invoices in another is; title and headers may say that it is."""
    if "payments" in title_hints(sheet) or has_way_of_paying(sheet):
        return 1.0
    return plan.confidence if plan.position("paid_on") is not None else min(plan.confidence, GUESSED)


def _plan(sheet: Sheet, corrections: Corrections) -> SheetPlan:
    sampled = sample(sheet)
    columns = [
        _column(place, header, evidence_of(sampled[str(place)])) for place, header in enumerate(sheet.header)
    ]
    shared = shared_with_groups(sheet)
    columns = [_of_rows(column) if column.position in shared else column for column in columns]
    blocks = has_client_blocks(sampled)
    columns = [_of_rows(column) if blocks and _of_two(column.header) else column for column in columns]
    columns = items_apart(_without_parts(columns), sampled)
    columns = with_deposits_taken_off(with_whole_sales(columns, sampled), sampled)
    columns = with_terms(told_by_neighbours(channels_apart(columns, sampled), sampled), sampled)
    columns = with_balances(with_overdue(columns, sampled), sheet)
    columns = told_by_cells(with_money_in(with_told_money(columns, sampled), sampled), sampled)
    corrected = sheet.key in corrections.tables
    table, why, confidence = corrections.tables.get(sheet.key), None, 1.0
    choices: dict[str, Choice] = {}
    fixed = {
        place: means
        for (file, name, place), means in corrections.columns.items()
        if (file, name) == sheet.key and place < len(columns)
    }
    if corrected and table is None:
        why = "left_out"
    elif not corrected and sheet.hidden:
        why = "hidden"  # most often a working copy, which would double the figures
    elif not corrected:
        fit, why = _best(sheet, sampled, columns, blocks)
        if fit is not None:
            table, confidence = fit.table, fit.score
            columns = [replace(c, matches=()) if c.position in fit.unused else c for c in columns]
    if table is not None:
        names = {column.name for column in TABLES[table].columns}
        fixed = {place: means if means in names else None for place, means in fixed.items()}
        choices = settled(choose(columns, table, fixed), columns, table, sampled)
        choices = proven(choices, columns, table, sampled)
        left = [column for column in columns if column.position not in fixed]
        choices = client_by_cells(choices, left, table, blocks=blocks)
        choices = with_firms(choices, left, table, sampled)
        twice = table == "invoices" and not corrected and not fixed
        if twice and is_double_entry(choices, sampled):
            table, why, choices = None, "double_entry", {}
        elif twice and holds_own_totals(choices, sampled):
            table, why, choices = None, "parts", {}
    by_position = {choice.position: (means, choice.confidence) for means, choice in choices.items()}
    plan = SheetPlan(
        sheet.file,
        sheet.name,
        table,
        tuple(
            ColumnPlan(column.position, column.header, *by_position.get(column.position, (None, 1.0)))
            for column in columns
        ),
        why,
        round(confidence, 2),
    )
    return _with_day_order(plan, sheet, columns, corrections)


def _column(place: int, header: str, seen: Evidence) -> SheetColumn:
    """Match a header; a number column that holds dates, as in shifted exports, may be a date after all."""
    found = matches(header)
    if normalise(header) == "tot" and seen.number > _DATES_ONLY:
        found = (Match("amount", 0.9, frozenset()),)  # "totaal", where no times stand for "until"
    if header in NAME_OF_HEADING.values():
        found = (Match("client_name", 0.98, frozenset()),)
    if header in NAME_OF_SHEET.values():
        found = (Match("client_name", GUESSED, frozenset()),)
    found = guessed_from_text(header) or overdue_of_ages(header) or found
    if seen.date > _DATES_ONLY and found and all(match.concept in _NUMBERS for match in found):
        found = (*found, Match("date", GUESSED, frozenset()))
    if seen.codes > _DATES_ONLY and found and all(match.concept == "name" for match in found):
        number = (Match("document_number", 0.98, frozenset()),)
        found = number if seen.digits > _DATES_ONLY else (*found, *number)
        found = () if _NUMBER_OF.search(normalise(header)) else found
    if seen.file > _DATES_ONLY:
        found = tuple(match for match in found if match.concept == "website")  # a scan, or where it lies
    if seen.duration > _DATES_ONLY and found and all(match.concept in _SUMS for match in found):
        found = (Match("hours", 0.9, frozenset()),)  # "Total" above 2:30 is no money
    if any(match.concept == "is_paid" for match in found):
        found = _of_payment(found, seen)
    if seen.status < _SOME_STATUSES and {"status", "country"} <= {match.concept for match in found}:
        found = tuple(match for match in found if match.concept != "status")  # the state in an address
    if seen.date > _DATES_ONLY and not found:
        found = (Match("some_date", GUESSED, frozenset()),)
    on_scale = seen.low is not None and seen.high is not None and seen.low >= 0 and 1 < seen.high <= 10
    if on_scale and seen.whole > _DATES_ONLY and _ASKS.search(header) and not found:
        found = (Match("severity" if _GRAVE.search(normalise(header)) else "pleasure", GUESSED, frozenset()),)
    return SheetColumn(place, header, found, seen)


def _of_rows(column: SheetColumn) -> SheetColumn:
    """Leave what names both groups and their rows to the rows: days, or the numbers of invoices."""
    number = (Match("document_number", GUESSED, frozenset()),) if column.seen.codes > _DATES_ONLY else ()
    others = tuple(match for match in column.matches if match.concept not in WHO)
    days = column.seen.date / max(1.0 - column.seen.text, column.seen.date) if column.seen.date else 0.0
    return replace(column, matches=(*others, *number), seen=replace(column.seen, date=days))


def _of_two(header: str) -> bool:
    """Whether a header names the client beside something else, as that of names above their rows may."""
    told = [{match.concept for match in matches(part)} for part in _APART.split(header)]
    return any(said & WHO for said in told) and any(said and not said & WHO for said in told)


def _of_payment(found: tuple[Match, ...], seen: Evidence) -> tuple[Match, ...]:
    """Let the cells say what a word such as "Payment" is: yes or no, a day, an amount or a mark."""
    yes_or_no = seen.number > _DATES_ONLY and seen.low is not None and seen.low >= 0 and seen.high == 1
    if (yes_or_no and seen.decimals == 0) or seen.flag > _DATES_ONLY:
        return tuple(match for match in found if match.concept in ("is_paid", "payment_score"))
    if seen.date * seen.size >= _SOME_DAYS and seen.date >= _A_FIFTH:
        return (Match("paid_date", 0.95, frozenset()),)  # days, with a word here and there
    if seen.status + seen.flag < _SOME_STATUSES and seen.size:
        return tuple(match for match in found if match.concept != "is_paid")
    return found


def _without_parts(columns: list[SheetColumn]) -> list[SheetColumn]:
    """Take no amount per rate of tax ("Omzet 21%" beside "Omzet 9%") or of one year of several for all."""
    rates: dict[str, set[str]] = {}
    headers = [column.header for column in columns]
    parts = {place for places in rate_groups(headers).values() for place in places} | told_in_cents(headers)
    if any(map(is_together, headers)):
        parts |= set(parts_of_hours(tuple(headers)) or ())
    yearly = periods_of_a_measure(headers).values()
    columns = [
        replace(column, matches=())
        if column.position in parts or any(column.position in years for years in yearly)
        else column
        for column in columns
    ]
    columns = _without_years_before(columns)
    for column in columns:
        if rate := rate_in(column.header):
            rates.setdefault(normalise(column.header), set()).add(rate)
    return [
        replace(column, matches=())
        if rate_in(column.header) and len(rates[normalise(column.header)]) > 1
        else column
        for column in columns
    ]


def _without_years_before(columns: list[SheetColumn]) -> list[SheetColumn]:
    """Take no figure of the year before where one of this year stands beside it."""
    before = {c.position for c in columns if c.may_be(*_MEASURES) and _BEFORE.search(normalise(c.header))}
    if not before or not any(c.position not in before and c.may_be(*_MEASURES) for c in columns):
        return columns
    return [replace(column, matches=()) if column.position in before else column for column in columns]


def _best(
    sheet: Sheet, sampled: pl.DataFrame, columns: Sequence[SheetColumn], blocks: bool
) -> tuple[Fit | None, str | None]:
    """Find the table that fits best, its score turned into a confidence; or why there is none."""
    why = why_no_table(columns)
    if why is not None:
        return None, why
    hints = title_hints(sheet)
    why = why_left_out(columns, hints)
    if why is not None:
        return None, why

    @cache
    def is_unique(position: int) -> bool:
        return has_one_row_each(sheet.cells[str(position)])

    most = 1.0
    found = fits(columns, hints, is_unique=is_unique, blocks=blocks)
    if not found:
        most = GUESSED
        guessed = client_by_cells({}, columns, "invoices", blocks=False).get("client")
        if guessed is not None:
            found = fits(_with_guess(columns, guessed.position), hints, is_unique=is_unique, blocks=False)
            found = [fit for fit in found if fit.table != "clients"]
    if not found:
        return None, why_nothing(columns)
    payments = _as_payments(found[0], columns, sampled)
    found = found if payments is None else [payments]
    lead = 1.0 if len(found) == 1 else (found[0].score - found[1].score) / found[0].score
    verdict = judged(found, columns, hints)
    if verdict.fit is None:
        return None, verdict.why
    best, most = verdict.fit, min(most, verdict.most)
    sure = min(1.0, 0.55 + 0.45 * min(1.0, lead / _CLEAR_LEAD)) * min(1.0, 0.4 + best.score / 8)
    told = "clients" in hints or (blocks and any(_of_two(column.header) for column in columns))
    told = told or is_of_open_items(sheet)
    if best.table != "payments" and best.choices.keys().isdisjoint(_WHO) and not told:
        most = min(most, _IN_BLOCKS)  # the names above the rows may be those of products
    if any(is_guessed_measure(column.header) for column in columns):
        most = min(most, GUESSED)
    client = best.choices.get("client")
    if client is not None and client.concept == "account" and best.choices.keys() & {"debit", "credit"}:
        most = min(most, GUESSED)  # in a ledger an account is hardly ever a client
    if client is not None:
        most = min(most, client.confidence + _BEYOND_CLIENT)
    return replace(best, score=min(sure, most)), None


def _as_payments(best: Fit, columns: Sequence[SheetColumn], sampled: pl.DataFrame) -> Fit | None:
    """Take a list of invoices of which every row says that it is a payment for payments; None for others."""
    kind = best.choices.get("kind") if best.table == "invoices" else None
    if kind is None:
        return None
    words = cells_of(sampled[str(kind.position)]).shown.drop_nulls()
    if words.is_empty() or set(read_kinds(words)) != {"payment"}:
        return None
    choices = choose(columns, "payments")
    return Fit("payments", best.score, choices) if {"paid_amount", "client"} <= choices.keys() else None


def _with_guess(columns: Sequence[SheetColumn], position: int) -> list[SheetColumn]:
    guess = Match("client_name", GUESSED, frozenset())
    return [
        replace(column, matches=(guess,)) if column.position == position else column for column in columns
    ]


def _with_day_order(
    plan: SheetPlan, sheet: Sheet, columns: Sequence[SheetColumn], corrections: Corrections
) -> SheetPlan:
    """Add whether the day goes before the month, where a date column of the plan leaves it open."""
    if plan.table is None:
        return plan
    kinds = {column.name: column.kind for column in TABLES[plan.table].columns}
    dates = [
        _texts(sheet.cells[str(column.position)])
        for column in plan.columns
        if column.means is not None and kinds[column.means] == "date"
    ]
    open_ones = [texts for texts in dates if texts is not None and is_ambiguous(texts)]
    orders = [own_order(texts) for texts in open_ones]
    if orders and None not in orders:  # each column settles its own; there is nothing to choose
        return replace(plan, day_first=sum(map(bool, orders)) * 2 >= len(orders), day_first_settled=True)
    if sheet.key in corrections.day_first:
        return replace(plan, day_first=corrections.day_first[sheet.key])
    if not open_ones:
        return plan
    order = day_order(open_ones)
    if order is not None:
        return replace(plan, day_first=order)
    return replace(plan, day_first=usual_day_first(columns, sheet, open_ones), day_first_unsure=True)


def _texts(cells: pl.Series) -> pl.Series | None:
    if isinstance(cells.dtype, pl.Struct):
        return cells.struct.field("text")
    return cells if cells.dtype == pl.String else None
