"""What a text still lacks: gaps to fill in, and the sixteen points a letter should hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType

from analysis.goodbye.choices import Choices, Task
from analysis.goodbye.record import GoodbyeFacts
from analysis.goodbye.schedule import schedule

#: What only the owner knows, and stands in brackets in the draft until he fills it in.
GAPS = MappingProxyType(
    {
        "sender_name": "Your own name is not filled in yet.",
        "sender_firm": "The name of your firm is not filled in yet.",
        "sender_reach": "There is no phone number or e-mail address at which questions can reach you.",
        "contact": "No contact person is known, so the text greets nobody by name.",
        "email": "No e-mail address of the client is known.",
        "sender_address": "Your postal address is missing from the letterhead.",
        "new_rate": "The new price is not filled in yet.",
        "agreed_scope": "What was agreed is not filled in yet.",
        "conditions": "What has to change, and how you will both see it, is not filled in yet.",
    }
)


@dataclass(frozen=True)
class Gap:
    """Something a text needs that is not there."""

    code: str
    sentence: str


def missing(facts: GoodbyeFacts, choices: Choices, kind: str = "mail") -> tuple[Gap, ...]:
    """Name what a text still needs, before it is drafted.

    Parameters
    ----------
    facts : GoodbyeFacts
    choices : Choices
    kind : str
        A key of ``KINDS``.

    Returns
    -------
    tuple of Gap
        ``code`` is a key of ``GAPS``, ``sentence`` its English source text.

    Examples
    --------
    >>> from datetime import date
    >>> from analysis.goodbye.record import Sender
    >>> sender = Sender(name="Eva Moor", firm="Studio Moor", phone="020 000 00 00")
    >>> facts = GoodbyeFacts("a", "Ada Ltd", date(2025, 3, 1), sender, contact="Ada Byron")
    >>> [gap.code for gap in missing(facts, Choices(written_on=date(2025, 3, 3)))]
    ['email']
    """
    sender = facts.sender
    lacks = {
        "sender_name": not sender.name,
        "sender_firm": not sender.firm and kind != "team",
        "sender_reach": not (sender.phone or sender.email) and kind != "team",
        "contact": not (facts.contact or choices.recipient or choices.greeting) and kind != "team",
        "email": not facts.email and kind not in ("script", "letter", "team"),
        "sender_address": not sender.address and kind == "letter",
        "new_rate": choices.new_rate is None and kind == "price_rise",
        "agreed_scope": not choices.agreed_scope and kind == "scope",
        "conditions": kind == "improvement"
        and not choices.conditions
        and not {"late_payment", "scope_creep", "expectations"} & set(choices.reasons),
    }
    return tuple(Gap(code, GAPS[code]) for code, lacking in lacks.items() if lacking)


FILLED, NOT_APPLICABLE, MISSING = "filled", "not_applicable", "missing"

#: The points a confirmation of an end should hold, in the order of a letter.
POINTS = MappingProxyType(
    {
        "parties": "Who the letter is from and to, and the talk it refers to",
        "ending": "One clear sentence that it ends",
        "end_date": "The last day, and the notice it follows",
        "finished": "What is finished",
        "unfinished": "What is not finished, who does it and by when",
        "until_then": "What you will still do, and that nothing follows after the last day",
        "deadlines": "The client's coming deadlines, and what depends on them",
        "invoices": "Open invoices, the final invoice, and credit notes",
        "records": "Files, data and access: what goes back, when, and what you must keep",
        "successor": "The successor: cooperation, permission to share, alternatives",
        "asked": "What you ask of the client, with a date",
        "questions": "Where questions go, and until when",
        "reason": "The reason, and what was tried",
        "meaning": "What it means for the client",
        "thanks": "Thanks and good wishes",
        "signature": "Signature and how it is delivered",
    }
)


@dataclass(frozen=True)
class Point:
    """One of the sixteen points: ``state`` is ``filled``, ``not_applicable`` or ``missing``."""

    number: int
    code: str
    label: str
    state: str


def completeness(facts: GoodbyeFacts, choices: Choices) -> tuple[Point, ...]:
    """Hold a confirmation or letter against the sixteen points it should hold.

    A point the owner marked as not applicable is that, whatever else is known.

    Parameters
    ----------
    facts : GoodbyeFacts
    choices : Choices

    Returns
    -------
    tuple of Point
        Sixteen, in the order of ``POINTS``.

    References
    ----------
    The union of what professional bodies of accountants ask of a letter of disengagement.

    Examples
    --------
    >>> from datetime import date
    >>> from analysis.goodbye.record import Sender
    >>> facts = GoodbyeFacts("a", "Ada Ltd", date(2025, 3, 1), Sender())
    >>> points = completeness(facts, Choices(written_on=date(2025, 3, 3)))
    >>> len(points), [point.code for point in points if point.state == "missing"][:2]
    (16, ['parties', 'end_date'])
    """
    full, hard, days = choices.length == "full", choices.hard, schedule(facts, choices)
    sender = facts.sender
    states = {
        "parties": _state(bool(sender.name and sender.firm and (choices.talk_on or choices.no_talk))),
        "ending": FILLED,
        "end_date": _state(days.rule != "assumed"),
        "finished": _state(bool(choices.finished)),
        "unfinished": NOT_APPLICABLE
        if days.rule == "immediate"
        else _state(bool(choices.ours) and _dated(choices.ours)),
        "until_then": FILLED if full and not hard else _state(days.rule == "immediate"),
        "deadlines": _state(bool(choices.deadlines) and _dated(choices.deadlines)),
        "invoices": _state(
            bool(facts.open_invoices) or (facts.has_invoices and not facts.is_outdated(choices.written_on))
        ),
        "records": FILLED,
        "successor": NOT_APPLICABLE if hard else FILLED,
        "asked": _state((full or bool(facts.open_invoices)) and _dated(choices.yours)),
        "questions": _state(bool(sender.phone or sender.email)),
        "reason": FILLED if choices.reasons else NOT_APPLICABLE,
        "meaning": NOT_APPLICABLE if hard or "mutual" in choices.reasons else _state(choices.what_it_means),
        "thanks": NOT_APPLICABLE if hard else FILLED,
        "signature": _state(bool(sender.name)),
    }
    return tuple(
        Point(number, code, label, NOT_APPLICABLE if code in choices.not_applicable else states[code])
        for number, (code, label) in enumerate(POINTS.items(), start=1)
    )


def _dated(tasks: Sequence[Task]) -> bool:
    return all(task.by is not None for task in tasks)


def _state(holds: bool) -> str:
    return FILLED if holds else MISSING
