"""What each statement in a text rests on: seen beside the draft, never printed in it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from analysis.goodbye.choices import Choices
from analysis.goodbye.draft import rendered
from analysis.goodbye.reasons import abuses, complaints
from analysis.goodbye.record import GoodbyeFacts, Incident, Invoice
from analysis.language import Language


@dataclass(frozen=True)
class Evidence:
    """One thing on file that a statement rests on.

    Attributes
    ----------
    kind : str
        ``invoice``, ``hours``, ``incident``, ``attempt`` or ``no_open_invoices``.
    number : str
        Of the invoice or the case, "" where it has none.
    on, until : date or None
        Its day (the first and last one for hours).
    amount : float or None
        What an invoice was for, or what is open of it.
    basis : str
        What the amount is: a key of ``_BASIS``.
    currency : str
    days_late : int or None
    hours, unbilled : float or None
    note : str
        The kind of an incident or attempt.
    """

    kind: str
    number: str = ""
    on: date | None = None
    until: date | None = None
    amount: float | None = None
    basis: str = "net"
    currency: str = ""
    days_late: int | None = None
    hours: float | None = None
    unbilled: float | None = None
    note: str = ""


@dataclass(frozen=True)
class Footnote:
    """A statement in a text, where it stands, and what it rests on.

    Without ``evidence`` it is the owner's own word, and should be marked so.
    """

    number: int
    start: int
    end: int
    statement: str
    key: str
    evidence: tuple[Evidence, ...]

    @property
    def sourced(self) -> bool:
        """Whether anything on file bears the statement out."""
        return bool(self.evidence)


def footnotes(kind: str, facts: GoodbyeFacts, choices: Choices) -> tuple[Footnote, ...]:
    """List the statements of a draft with what they rest on, in the order of the text.

    Parameters
    ----------
    kind : str
        A key of ``KINDS``.
    facts : GoodbyeFacts
    choices : Choices

    Returns
    -------
    tuple of Footnote
        ``start`` and ``end`` are places in ``draft(kind, facts, choices)``.

    Examples
    --------
    >>> from analysis.goodbye.record import Sender
    >>> facts = GoodbyeFacts("a", "Ada Ltd", date(2025, 3, 1), Sender())
    >>> choices = Choices(written_on=date(2025, 3, 3), language="en", tone="neutral", reasons=("capacity",))
    >>> note = footnotes("mail", facts, choices)[0]
    >>> note.statement, note.sourced
    ('We do not have enough time to give your work the attention it needs.', False)
    """
    text = rendered(kind, facts, choices)
    return tuple(
        Footnote(
            number,
            claim.start,
            claim.end,
            text.text[claim.start : claim.end],
            claim.key,
            _EVIDENCE.get(claim.key, _none)(facts),
        )
        for number, claim in enumerate(text.claims, start=1)
    )


def evidence_sentence(evidence: Evidence, language: Language) -> str:
    """Say in words what a piece of evidence is.

    Examples
    --------
    >>> evidence_sentence(Evidence("attempt", on=date(2025, 3, 1)), Language("en"))
    'Tried on 1 March 2025'
    """
    places = {
        "number": evidence.number,
        "on": language.date(evidence.on) if evidence.on else "",
        "until": language.date(evidence.until) if evidence.until else "",
        "amount": _amount(evidence, language),
        "days": language.number(evidence.days_late or 0),
        "hours": language.number(evidence.hours or 0.0, 1),
        "unbilled": language.number(evidence.unbilled or 0.0, 1),
        "note": evidence.note,
    }
    if evidence.kind == "invoice" and not evidence.on:
        return language.text("Invoice {number}: {amount}", **places)
    if evidence.kind == "invoice" and evidence.days_late:
        return language.text("Invoice {number} of {on}: {amount}, {days} days late", **places)
    if evidence.kind == "invoice":
        return language.text("Invoice {number} of {on}: {amount}", **places)
    if evidence.kind == "hours" and evidence.on:
        return language.text(
            "{hours} hours on file from {on} to {until}, of which {unbilled} not billed", **places
        )
    if evidence.kind == "hours":
        return language.text("{hours} hours on file, of which {unbilled} not billed", **places)
    if evidence.kind == "incident" and evidence.on:
        return language.text("Incident of {on}: {note}", **places)
    if evidence.kind == "incident":
        return language.text("Undated incident: {note}", **places)
    if evidence.kind == "attempt":
        return language.text("Tried on {on}", **places)
    return language.text("No open invoice on file on {on}", **places)


#: What an amount of an invoice is (English source text).
_BASIS = {
    "net": "{amount} without VAT",
    "open": "{amount} still open",
    "open_net": "{amount} still open, without VAT",
}


def _amount(evidence: Evidence, language: Language) -> str:
    """Write an amount with what it is, so that amounts with and without VAT are told apart."""
    if evidence.amount is None:
        return language.text("amount not known")
    money = language.money(evidence.amount, evidence.currency or None, 2)
    return language.text(_BASIS[evidence.basis], amount=money)


def _invoice(one: Invoice) -> Evidence:
    """Give an invoice with what it was for."""
    return Evidence(
        "invoice", one.number, one.invoiced_on, None, one.amount, "net", one.currency, one.days_late or None
    )


def _open_invoice(one: Invoice) -> Evidence:
    """Give an invoice with what is still to be paid of it."""
    basis = "open_net" if one.open_is_net else "open"
    return replace(_invoice(one), amount=one.open_amount, basis=basis)


def _incident(one: Incident) -> Evidence:
    return Evidence("incident", one.case_number, one.on, note=one.kind)


def _late(facts: GoodbyeFacts) -> tuple[Evidence, ...]:
    return tuple(_invoice(one) for one in facts.payment.late)


def _hours(facts: GoodbyeFacts) -> tuple[Evidence, ...]:
    hours = facts.hours
    if hours is None or not hours.unbilled:
        return ()
    return (
        Evidence("hours", "", hours.first_on, hours.last_on, hours=hours.worked, unbilled=hours.unbilled),
    )


def _complaints(facts: GoodbyeFacts) -> tuple[Evidence, ...]:
    return tuple(_incident(one) for one in complaints(facts))


def _abuses(facts: GoodbyeFacts) -> tuple[Evidence, ...]:
    return tuple(_incident(one) for one in abuses(facts))


def _open(facts: GoodbyeFacts) -> tuple[Evidence, ...]:
    found = tuple(_open_invoice(one) for one in facts.open_invoices + facts.open_credits)
    return found or (Evidence("no_open_invoices", on=facts.as_of),)


def _attempts(facts: GoodbyeFacts) -> tuple[Evidence, ...]:
    return tuple(Evidence("attempt", on=one.on, note=one.kind) for one in facts.attempts)


def _none(facts: GoodbyeFacts) -> tuple[Evidence, ...]:
    del facts
    return ()


_EVIDENCE: dict[str, Callable[[GoodbyeFacts], tuple[Evidence, ...]]] = {
    "late_payment": _late,
    "scope_creep": _hours,
    "expectations": _complaints,
    "abuse": _abuses,
    "open_invoices": _open,
    "attempts": _attempts,
    "reprice_or_part": _attempts,
}
