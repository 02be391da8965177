"""Proof of what kind of list a sheet is: what only the table has, held against what other lists have."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from analysis.reading.candidates import Choice, SheetColumn, choose, count
from analysis.reading.guesses import GUESSED
from analysis.reading.headers import normalise
from analysis.reading.kind_marks import marks
from analysis.reading.tables import Fit

#: So many headers of another kind of list outweigh a table that nothing proves.
_SEVERAL, _MANY = 2, 4
_HALF = 0.5
#: Without any of these nothing says that a row is one sale, or what somebody still owes.
_ONE_SALE = frozenset(
    {"invoice_number", "invoiced_on", "due_on", "paid_on", "open_amount", "paid_amount", "quantity"}
)
#: What a row of incidents is called, in six languages.
_TROUBLE = re.compile(
    r"klacht|complain|incident|ticket|storing|probl[ei]m|reclam|rekla|beschwerde|plainte|queja|issue|melding|"
    r"defe[ck]t|fault|\bbug|error|chamado|vorfall|panne|averia|short description|afwijking|schade|sinistr|"
    r"siniestr"
)
_OPENED = re.compile(r"ouvert|opened|geopend|eroffnet|abiert|abert")
_DONE_WITH = ("closed_on", "satisfaction", "resolution_hours", "reply_hours")
#: What an hour is called; a duration may be that of a call.
_HOURS = re.compile(r"hour|\bhrs?\b|\buur|uren|stunde|\bstd|heure|\bhora|\btimm|\btimer\b|\bore\b|minut")
_SUMS = ("amount", "net_amount", "gross_amount", "line_amount", "unit_price")
_CREDITS = re.compile(r"credit|point|punt|punkt|visit|bezoek|saldo|solde|tegoed|balance")
_DUES = re.compile(r"contributie|cotisation")


@dataclass(frozen=True)
class Judged:
    """What a sheet was held to be after all, or why it is nothing; how sure that is at most."""

    fit: Fit | None
    why: str | None = None
    most: float = 1.0


def judged(found: Sequence[Fit], columns: Sequence[SheetColumn], hints: Mapping[str, float]) -> Judged:
    """Hold the table that fits best against what speaks for another kind of list.

    Parameters
    ----------
    found : sequence of Fit
        Best first; not empty.
    columns : sequence of SheetColumn
    hints : mapping of str to float
        What the titles hint at.

    Returns
    -------
    Judged
        The same table where it is proven or nothing speaks against it; another one, or a code of ``IGNORED``,
        where several headers say so; the same at low confidence where one does, or where proof lacks.
    """
    best = found[0]
    said = marks(column.header for column in columns if column.seen.size)
    often = {kind: len(headers) for kind, headers in said.items()}
    if best.table in ("invoices", "payments"):
        return _of_money(best, found, columns, hints, said)
    touched = often.get("activity", 0) + _SEVERAL * _has_channels(columns) + ("contacts" in hints)
    match best.table:
        case "hours":
            spoken = _HOURS.search(normalise(_header(best, "hours", columns)))
            if touched and not spoken and not best.choices.keys() & {"project", "rate", "billable"}:
                return _contacts(best, found, columns, touched)
            if often.get("webinar", 0) >= _SEVERAL:
                return _contacts(best, found, columns, _SEVERAL)
            planned = "planned" in marks([_header(best, "hours", columns)])
            if planned or not (spoken or "hours" in hints or _is_work(best)):
                return Judged(best, most=GUESSED)
            rate = best.choices.get("rate")
            priced = count(columns, *_SUMS) and (rate is None or rate.concept != "rate")
            return Judged(best, most=GUESSED if "visit" in said and priced and not spoken else 1.0)
        case "incidents":
            if _is_trouble(best, columns, hints):
                return Judged(best)
            if often.get("accounts", 0) >= _SEVERAL:
                return Judged(None, "lookup")
            return _contacts(best, found, columns, touched) if touched else Judged(best, most=GUESSED)
        case "costs":
            pool = best.choices["pool"].position
            if not next(column.seen.size for column in columns if column.position == pool):
                return judged(found[1:], columns, hints) if found[1:] else Judged(None, "no_client")
            return Judged(best)
        case "clients":
            if often.get("marketing", 0) + ("marketing" in hints) >= _SEVERAL:
                return Judged(None, "marketing")
            if often.get("member", 0) >= _SEVERAL:
                best = replace(best, unused=_counted(columns))
            account = "client" in best.choices and best.choices["client"].concept == "account"
            return Judged(best, most=GUESSED if "accounts" in said and account else 1.0)
        case "ratings":
            if often.get("marketing", 0) >= _SEVERAL:
                return Judged(None, "marketing")
            return Judged(best, most=GUESSED if "survey" in said or "survey" in hints else 1.0)
        case _:
            return Judged(best)


def _of_money(
    best: Fit,
    found: Sequence[Fit],
    columns: Sequence[SheetColumn],
    hints: Mapping[str, float],
    said: Mapping[str, list[str]],
) -> Judged:
    """Tell sales and payments from what else holds a name, a day and an amount."""
    often = {kind: len(headers) for kind, headers in said.items()}
    claims = often.get("claim", 0)
    if claims >= _SEVERAL or (claims and "incidents" in hints):
        incidents = _other("incidents", found, columns, best.score)
        return Judged(best, most=GUESSED) if incidents is None else Judged(incidents)
    if best.table == "payments":
        return Judged(None, "bank") if often.get("bank", 0) >= _MANY else Judged(best)
    if _is_invoiced(best, columns, said):
        return Judged(best)
    out = any(column.seen.negative > 0 and column.may_be(*_SUMS) for column in columns)
    taxed = count(columns, "tax_amount")  # no bank tells the VAT
    if often.get("bank", 0) + ("bank" in hints) >= _SEVERAL + (not out) and not taxed:
        return Judged(None, "bank")
    if often.get("marketing", 0) >= _SEVERAL:
        return Judged(None, "marketing")
    if often.get("member", 0) >= _SEVERAL:
        counted = _counted(columns)
        left = [replace(c, matches=()) if c.position in counted else c for c in columns]
        clients = _other("clients", (), left, best.score)
        if clients is not None:
            return Judged(replace(clients, unused=counted))
    if often.get("agreed", 0) >= _SEVERAL:
        return Judged(None, "agreed")
    doubtful = {"claim", "agreed", "activity", "marketing", "accounts"} & said.keys()
    bought = "bought" in said and not count(columns, "product", "quantity")
    undated = best.choices.keys().isdisjoint(_ONE_SALE) and not count(columns, "aged", "period", "month")
    return Judged(best, most=GUESSED if doubtful or bought or undated else 1.0)


def _counted(columns: Sequence[SheetColumn]) -> frozenset[int]:
    """Give the columns of members that count lessons, points or visits, and dues that look like a result."""
    return frozenset(
        column.position
        for column in columns
        if _CREDITS.search(normalise(column.header))
        or (column.may_be("result") and _DUES.match(normalise(column.header)))
    )


def _is_invoiced(best: Fit, columns: Sequence[SheetColumn], said: Mapping[str, list[str]]) -> bool:
    """Whether the number or the day of an invoice, or the day it was paid, stands in each row."""
    others = {header for headers in said.values() for header in headers}
    proof = {"invoice_number": "invoice_number", "invoiced_on": "invoice_date", "paid_on": "paid_date"}
    return any(
        means in best.choices
        and best.choices[means].concept == concept
        and _header(best, means, columns) not in others
        for means, concept in proof.items()
    )


def _is_work(best: Fit) -> bool:
    """Whether the columns say whose work it was, or for which project or at what rate."""
    person = best.choices.get("person", best.choices.get("first_name"))
    staff = person is not None and person.concept not in ("name", "anyone", "")
    return staff or not best.choices.keys().isdisjoint({"project", "rate", "billable", "billed", "activity"})


def _is_trouble(best: Fit, columns: Sequence[SheetColumn], hints: Mapping[str, float]) -> bool:
    """Whether the title, a number, a verdict or a word in a header says that something went wrong."""
    case = best.choices.get("case_number")
    return bool(
        "incidents" in hints
        or (case is not None and case.concept == "case_number")
        or "founded" in best.choices
        or count(columns, *_DONE_WITH)
        or any(_TROUBLE.search(normalise(column.header)) for column in columns)
        or any(c.seen.date > _HALF and _OPENED.search(normalise(c.header)) for c in columns)
    )


def _has_channels(columns: Sequence[SheetColumn]) -> bool:
    """Whether a column that is headed as a kind holds channels: calls, mails and visits."""
    return any(
        column.may_be("origin") and len(column.matches) == 1 and not column.matches[0].languages
        for column in columns
    )


def _contacts(best: Fit, found: Sequence[Fit], columns: Sequence[SheetColumn], touched: int) -> Judged:
    """Take calls, mails and visits for contacts where enough says so; else doubt the table."""
    if touched < _SEVERAL:
        return Judged(best, most=GUESSED)
    contacts = _other("contacts", found, columns, best.score)
    return Judged(contacts, None if contacts else "no_amount")


def _other(table: str, found: Sequence[Fit], columns: Sequence[SheetColumn], score: float) -> Fit | None:
    """Give the fit of another table, also where its own columns alone would not make it one."""
    for fit in found:
        if fit.table == table:
            return replace(fit, score=score)
    choices = choose(columns, table)
    needed = {"client"} if table == "clients" else {"client", "happened_on"}
    named = needed <= choices.keys() or (table == "clients" and "last_name" in choices)
    return Fit(table, score, choices) if named else None


def _header(fit: Fit, means: str, columns: Sequence[SheetColumn]) -> str:
    choice: Choice | None = fit.choices.get(means)
    return "" if choice is None else next(c.header for c in columns if c.position == choice.position)
