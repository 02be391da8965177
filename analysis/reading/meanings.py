"""What a concept of the header dictionary is in each canonical table, and what its cells must look like."""

from collections.abc import Callable, Mapping
from operator import attrgetter

from analysis.reading.evidence import Evidence

#: Who the row is about; shared by every table that has a client.
_CLIENT: dict[str, tuple[tuple[str, float], ...]] = {
    "client_name": (("client", 1.0),),
    "company": (("client", 0.9),),
    "client_number": (("client_number", 1.0), ("client", 0.5)),
    "account": (("client", 0.7),),
    "contact_name": (("client", 0.75),),
    "name": (("client", 0.6),),
    "contact": (("client", 0.5),),
    "client_email": (("client", 0.4),),
    "group": (("client", 0.3),),
    "anyone": (("client", 0.6),),
}


def _as_named(concepts: str) -> dict[str, tuple[tuple[str, float], ...]]:
    """Let concepts be the canonical columns of their own names."""
    return {name: ((name, 1.0),) for name in concepts.split()}


#: Table → concept → the canonical columns it can be there, each with how well it serves (1 = best).
MEANINGS: Mapping[str, Mapping[str, tuple[tuple[str, float], ...]]] = {
    "clients": {
        **_CLIENT,
        "contact_name": (("contact", 0.9), ("client", 0.7)),
        "contact": (("contact", 0.95), ("client", 0.4)),
        "group": (("group", 1.0),),
        "email": (("email", 1.0), ("client", 0.3)),
        "client_email": (("email", 0.95), ("client", 0.35)),
        "first_name": (("first_name", 1.0),),
        "last_name": (("last_name", 1.0), ("client", 0.35)),
        "document_number": (("client_number", 0.5),),
        "code": (("client_number", 0.7),),
        "vat_number": (("vat_number", 1.0),),
        "registration_number": (("registration_number", 1.0),),
        "segment": (("segment", 1.0),),
        "kind": (("segment", 0.5),),
        "since_on": (("since_on", 1.0),),
        "start_date": (("since_on", 0.4),),
        "happened_on": (("since_on", 0.3),),
        "client_language": (("language", 1.0),),
        "referred_by": (("referred_by", 1.0),),
        "contract": (("contract", 1.0),),
        "notice_days": (("notice_days", 1.0),),
        "strategic": (("strategic", 1.0),),
        "strategic_until": (("strategic_until", 1.0),),
        "values_fit": (("values_fit", 1.0),),
        "growth": (("growth", 1.0),),
        "reputation": (("reputation", 1.0),),
        "change_chance": (("change_chance", 1.0),),
        "monetary": (("revenue", 1.0),),
        "net_amount": (("revenue", 0.95),),
        "amount": (("revenue", 0.8),),
        "billable_amount": (("revenue", 0.7),),
        "gross_amount": (("revenue", 0.6),),
        "cost_amount": (("cost", 1.0),),
        "hours_cost": (("cost", 0.6),),
        "result": (("result", 1.0),),
        "hours": (("hours", 1.0),),
        "decimal_hours": (("hours", 1.05),),
        "invoice_count": (("invoice_count", 1.0),),
        "open_amount": (("open_amount", 1.0),),
        "overdue_amount": (("overdue_amount", 1.0),),
        "days_late": (("days_late", 1.0),),
        "complaints": (("complaints", 1.0),),
        "pleasure": (("rating", 1.0),),
        "currency": (("currency", 1.0),),
    },
    "invoices": {
        **_CLIENT,
        **_as_named("""
            invoice_number payment_term status days_late open_amount overdue_amount paid_amount quantity
            unit_price discount result project hours kind disputed currency debit credit debit_credit
            ledger_account journal settlement"""),
        "email": (("client", 0.3),),
        "last_name": (("client", 0.42),),
        "vat_number": (("vat_number", 1.0), ("client", 0.35)),
        "account": (("client", 0.55), ("ledger_account", 0.5)),
        "line_amount": (("amount", 1.05),),
        "net_amount": (("amount", 1.0),),
        "amount": (("amount", 0.8), ("amount_with_tax", 0.5)),
        "monetary": (("amount", 0.7),),
        "period_amount": (("amount", 0.5),),
        "billable_amount": (("amount", 0.5),),
        "gross_amount": (("amount_with_tax", 1.0),),
        "line_gross": (("amount_with_tax", 1.05),),
        "tax_amount": (("tax", 1.0),),
        "document_number": (("invoice_number", 0.75),),
        "order_number": (("invoice_number", 0.6),),
        "reference": (("invoice_number", 0.4),),
        "invoice_date": (("invoiced_on", 1.0),),
        "order_date": (("invoiced_on", 0.85),),
        "date": (("invoiced_on", 0.8),),
        "some_date": (("invoiced_on", 0.6),),
        "happened_on": (("invoiced_on", 0.6),),
        "period": (("invoiced_on", 0.35),),
        "due_date": (("due_on", 1.0),),
        "paid_date": (("paid_on", 1.0),),
        "is_paid": (("status", 0.8),),
        "rate": (("unit_price", 0.7),),
        "cost_amount": (("cost", 1.0),),
        "project_code": (("project", 0.6),),
        "decimal_hours": (("hours", 1.05),),
        "minutes": (("hours", 0.9),),
    },
    "payments": {
        **_CLIENT,
        "account": (),
        "email": (("client", 0.3),),
        "invoice_number": (("invoice_number", 1.0),),
        "document_number": (("invoice_number", 0.3),),
        "reference": (("invoice_number", 0.35),),
        "paid_amount": (("paid_amount", 1.0),),
        "amount": (("paid_amount", 0.9),),
        "gross_amount": (("paid_amount", 0.85),),
        "net_amount": (("paid_amount", 0.6),),
        "paid_date": (("paid_on", 1.0),),
        "date": (("paid_on", 0.85),),
        "some_date": (("paid_on", 0.6),),
        "happened_on": (("paid_on", 0.75),),
        "currency": (("currency", 1.0),),
    },
    "hours": {
        **_CLIENT,
        "name": (("person", 0.3),),
        "project": (("project", 1.0),),
        "project_code": (("project", 0.5),),
        "case_number": (("project", 0.3),),
        "decimal_hours": (("hours", 1.1),),
        "hours": (("hours", 1.0),),
        "minutes": (("hours", 0.9),),
        "seconds": (("hours", 0.8),),
        "rounded_hours": (("hours", 0.85),),
        "quantity": (("hours", 0.5),),
        "billable_hours": (("hours", 0.5), ("billed_hours", 0.2)),
        "billed_hours": (("billed_hours", 1.0),),
        "hours_left": (("hours", 0.2),),
        "agreed_hours": (("agreed_hours", 1.0),),
        "worked_on": (("worked_on", 1.0),),
        "date": (("worked_on", 0.95),),
        "start_date": (("worked_on", 0.9),),
        "start_time": (("worked_on", 0.55),),
        "end_date": (("worked_on", 0.4),),
        "happened_on": (("worked_on", 0.4),),
        "period": (("worked_on", 0.35),),
        "invoice_date": (("worked_on", 0.4),),
        "some_date": (("worked_on", 0.5),),
        "anyone": (("person", 1.0), ("client", 0.3)),
        "pool": (("project", 0.6),),  # in a timesheet, what the work was for
        "person_code": (("person", 0.5),),
        "person": (("person", 1.0),),
        "first_name": (("first_name", 1.0), ("person", 0.3)),
        "last_name": (("last_name", 1.0), ("person", 0.35)),
        "role": (("role", 1.0),),
        "activity": (("activity", 1.0),),
        "product": (("activity", 0.5),),
        "description": (("activity", 0.3),),
        "subject": (("activity", 0.35),),
        "kind": (("activity", 0.3),),
        "billable": (("billable", 1.0),),
        "billed": (("billed", 1.0),),
        "rate": (("rate", 1.0),),
        "unit_price": (("rate", 0.6), ("billable_amount", 0.55)),
        "billable_amount": (("billable_amount", 1.0),),
        "amount": (("billable_amount", 0.8),),
        "net_amount": (("billable_amount", 0.7),),
        "cost_rate": (("cost_rate", 1.0),),
        "hours_cost": (("cost", 1.0),),
        "cost_amount": (("cost", 0.9),),
        "currency": (("currency", 1.0),),
    },
    "incidents": {
        **_CLIENT,
        "company": (("client", 1.05),),
        "own_firm": (("client", 0.6),),  # "Entité": of whom the helpdesk is
        "account": (("client", 0.85),),
        "requester": (("client", 0.32),),
        "client_email": (("client", 0.25),),
        "email": (("client", 0.2),),
        "case_number": (("case_number", 1.0),),
        "document_number": (("case_number", 0.6),),
        "reference": (("case_number", 0.5),),
        "happened_on": (("happened_on", 1.0),),
        "date": (("happened_on", 0.9),),
        "some_date": (("happened_on", 0.5),),
        "anyone": (("person", 0.9), ("client", 0.35)),
        "start_date": (("happened_on", 0.6),),
        "kind": (("kind", 1.0),),
        "activity": (("kind", 0.5),),
        "severity": (("severity", 1.0),),
        "founded": (("founded", 1.0),),
        "own_share": (("own_share", 1.0),),
        "subject": (("note", 0.9),),
        "description": (("note", 0.8),),
        "person": (("person", 1.0),),
        "role": (("person", 0.2),),
        "status": (("status", 1.0),),
        "origin": (("origin", 1.0),),
    },
    "ratings": {
        **_CLIENT,
        "rater": (("rater", 1.0),),
        "anyone": (("rater", 0.9), ("client", 0.3)),
        "person": (("rater", 0.9),),
        "name": (("client", 0.4), ("rater", 0.3)),
        "role": (("role", 1.0),),
        "rated_on": (("rated_on", 1.0),),
        "date": (("rated_on", 0.9),),
        "end_date": (("rated_on", 0.7),),
        "end_time": (("rated_on", 0.7),),
        "start_date": (("rated_on", 0.6),),
        "start_time": (("rated_on", 0.6),),
        "happened_on": (("rated_on", 0.6),),
        "some_date": (("rated_on", 0.5),),
        "period": (("rated_on", 0.3),),
        "pleasure": (("pleasure", 1.0),),
        "respect": (("respect", 1.0),),
        "demands": (("demands", 1.0),),
        "payment_score": (("payment", 1.0),),
        "growth": (("growth", 1.0),),
        "shown": (("shown", 1.0),),
    },
    "contacts": {
        **_CLIENT,
        "contact": (("client", 0.3),),
        "happened_on": (("happened_on", 1.0),),
        "date": (("happened_on", 0.95),),
        "start_date": (("happened_on", 0.6),),
        "direction": (("direction", 1.0),),
        "reply_hours": (("reply_hours", 1.0),),
    },
    "costs": {
        "pool": (("pool", 1.0),),
        "description": (("pool", 0.5),),
        "kind": (("pool", 0.4),),
        "name": (("pool", 0.4),),
        "cost_amount": (("amount", 1.0),),
        "amount": (("amount", 0.9),),
        "net_amount": (("amount", 0.9),),
        "period": (("period", 1.0),),
        "date": (("period", 0.5),),
        "driver": (("driver", 1.0),),
        "avoidable": (("avoidable", 1.0),),
        "currency": (("currency", 1.0),),
    },
}

#: Decimal hours are a little better than clock hours, where both stand.
_CLOCK_HOURS = 0.97


def _date(seen: Evidence) -> float:
    return max(
        seen.date,
        seen.month,
        0.7 * seen.day_month,
        0.9 * seen.serial if seen.distinct < 1 or seen.size > 3 else seen.serial,
    )


def _period(seen: Evidence) -> float:
    years = seen.low is not None and seen.high is not None and seen.low >= 1990 and seen.high <= 2100
    return max(_date(seen), 0.8 if years else 0.0, 0.6 * seen.text)


def _number(seen: Evidence) -> float:
    return seen.number


def _hours(seen: Evidence) -> float:
    return max(
        seen.number + _CLOCK_HOURS * seen.duration, seen.date if seen.distinct < 1 and seen.size > 10 else 0.0
    )


def _number_of(seen: Evidence) -> float:
    """Say whether cells can be a document's number: not mainly amounts with cents, dates or sentences."""
    return 1 - max(
        0.95 * (seen.decimals > 0.5), 0.9 * (seen.date > 0.8 and seen.digits < 0.5), 0.7 * (seen.length > 45)
    )


def _document_number(seen: Evidence) -> float:
    """Say the same of a number that tells one document from another: it holds a digit."""
    return _number_of(seen) * (0.15 if seen.letters > 0.9 else 1.0)


def _name(seen: Evidence) -> float:
    return 1 - max(
        0.95 * seen.date * (1 - seen.digits),
        0.95 * (seen.decimals > 0.5),
        0.9 * seen.duration,
        0.95 * seen.flag,
        0.5 * (seen.length > 70),  # a few very long names do not undo what the header says
    )


def _text(seen: Evidence) -> float:
    return 1 - max(0.9 * (seen.date > 0.6), 0.8 * (seen.decimals > 0.5))


def _label(seen: Evidence) -> float:
    return _text(seen) * (1 - 0.95 * seen.flag)


def _kind(seen: Evidence) -> float:
    return _text(seen) * (1.0 if seen.length <= 40 else 0.4)


def _status(seen: Evidence) -> float:
    return max(seen.status, seen.flag, 0.75 * seen.text if seen.length < 40 else 0.2, 0.3 * seen.number)


def _flag(seen: Evidence) -> float:
    two = seen.low is not None and seen.high is not None and seen.low >= 0 and seen.high <= 1
    words = seen.text - seen.currency if seen.distinct < 0.5 else 0.0
    return max(seen.flag, 0.9 * seen.number * two, 0.4 * words)


def _score(seen: Evidence) -> float:
    on_scale = seen.low is not None and seen.high is not None and seen.low >= 0 and seen.high <= 10
    return max(seen.degree, 0.9 * seen.number * on_scale, 0.3 * seen.text if seen.distinct < 0.3 else 0.0)


def _currency(seen: Evidence) -> float:
    return _text(seen) * (1 - seen.number)


def _worded(seen: Evidence) -> float:
    return max(seen.number, 0.4 * seen.text)


#: Canonical column → how well cells suit it, 0 to 1; where none stands here, by the kind of the column.
_BY_COLUMN: Mapping[str, Callable[[Evidence], float]] = {
    "client": _name,
    "client_number": _number_of,
    "person": _label,
    "contact": _label,
    "rater": _label,
    "project": _label,
    "activity": _label,
    "segment": _label,
    "invoice_number": _document_number,
    "case_number": _number_of,
    "email": attrgetter("email"),
    "kind": _kind,
    "period": _period,
    "severity": _score,
    "currency": _currency,
}
_BY_KIND: Mapping[str, Callable[[Evidence], float]] = {
    "key": _number_of,
    "text": _text,
    "money": _number,
    "number": _number,
    "hours": _hours,
    "share": _worded,
    "count": _number,
    "days": _worded,
    "score": _score,
    "date": _date,
    "flag": _flag,
    "status": _status,
}


def suits(column: str, kind: str, seen: Evidence) -> float:
    """Say how well the cells of a sheet column suit a canonical column.

    Parameters
    ----------
    column, kind : str
        Of the canonical column.
    seen : Evidence

    Returns
    -------
    float
        0 (they cannot be it) to 1; 0.5 where no cell is filled.

    Examples
    --------
    >>> suits("due_on", "date", Evidence(size=3, text=1.0))
    0.0
    """
    if not seen.size:
        return 0.5
    return min(1.0, _BY_COLUMN.get(column, _BY_KIND[kind])(seen))
