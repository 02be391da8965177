"""Write the days a text names as a calendar file: the talk, the last day, and the days to look back."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from analysis.goodbye.choices import Choices
from analysis.goodbye.record import GoodbyeFacts
from analysis.goodbye.schedule import Schedule, schedule
from analysis.language import Language

#: The texts with which a client stays: their days are not those of a goodbye.
STAYING = frozenset({"improvement", "price_rise", "scope"})
_LONGEST_LINE = 75  # octets, RFC 5545 section 3.1


@dataclass(frozen=True)
class Appointment:
    """One whole day in the owner's own calendar."""

    code: str
    on: date
    summary: str


def appointments(
    facts: GoodbyeFacts, choices: Choices, language: Language, kind: str = "script"
) -> tuple[Appointment, ...]:
    """List the days to keep, in order: those of a goodbye, or those on which a client that stays is awaited.

    Parameters
    ----------
    facts : GoodbyeFacts
    choices : Choices
    language : Language
        Of the owner, not of the letter.
    kind : str
        The text whose days they are; a key of ``KINDS``.

    Returns
    -------
    tuple of Appointment
        Summaries in ``language``.

    Examples
    --------
    >>> from analysis.goodbye.record import Sender
    >>> facts = GoodbyeFacts("a", "Ada Ltd", date(2025, 3, 1), Sender())
    >>> found = appointments(facts, Choices(written_on=date(2025, 3, 3)), Language("en"))
    >>> found[0].on, found[0].summary
    (datetime.date(2025, 3, 4), 'Ada Ltd: read the goodbye again')
    """
    days, client = schedule(facts, choices), facts.name
    kept = (
        _of_staying(days, kind, client, language) if kind in STAYING else _of_goodbye(days, client, language)
    )
    if choices.talk_on:
        kept.append(("talk", choices.talk_on, language.text("{client}: the talk", client=client)))
    if choices.written_on < days.read_again_on and not choices.hard and kind not in STAYING:
        again = language.text("{client}: read the goodbye again", client=client)
        kept.append(("read_again", days.read_again_on, again))
    if kind == "improvement" or (kind not in STAYING and (choices.conditions or choices.review_on)):
        review = language.text("{client}: look at the conditions together", client=client)
        kept.append(("review", days.review_on, review))
    if facts.open_invoices and kind not in ("price_rise", "scope"):
        kept.append(("payment", days.pay_by, language.text("{client}: open invoices paid?", client=client)))
    return tuple(Appointment(*one) for one in sorted(kept, key=lambda one: one[1]))


def _of_staying(days: Schedule, kind: str, client: str, language: Language) -> list[tuple[str, date, str]]:
    kept = [("answer", days.answer_by, language.text("{client}: is there an answer?", client=client))]
    if kind == "price_rise":
        begins = language.text("{client}: the new price begins", client=client)
        kept.append(("rate", days.rate_from_on, begins))
    if kind == "scope":
        begins = language.text("{client}: from today a quote first for what is extra", client=client)
        kept.append(("scope", days.rate_from_on, begins))
    return kept


def _of_goodbye(days: Schedule, client: str, language: Language) -> list[tuple[str, date, str]]:
    return [
        ("successor", days.successor_by, language.text("{client}: who takes over?", client=client)),
        ("end", days.end_on, language.text("{client}: last day", client=client)),
        ("final_invoice", days.final_invoice_on, language.text("{client}: final invoice", client=client)),
        (
            "look_back",
            days.look_back_on,
            language.text("{client}: look back after three months", client=client),
        ),
        ("year", days.year_on, language.text("{client}: look back after a year", client=client)),
    ]


def to_ics(found: Sequence[Appointment], *, made_on: date) -> bytes:
    r"""Write days as a calendar file.

    Parameters
    ----------
    found : sequence of Appointment
    made_on : date
        The day of making, which the format asks for.

    Returns
    -------
    bytes
        UTF-8, lines of at most 75 octets ending in CR LF.

    References
    ----------
    RFC 5545, Internet Calendaring and Scheduling Core Object Specification.

    Examples
    --------
    >>> file = to_ics([Appointment("end", date(2025, 6, 30), "Ada: last day")], made_on=date(2025, 5, 1))
    >>> b"DTSTART;VALUE=DATE:20250630\r\n" in file
    True
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Klantkompas//Klantkompas//EN", "CALSCALE:GREGORIAN"]
    for one in found:
        mark = hashlib.sha256(f"{one.code}|{one.on}|{one.summary}".encode()).hexdigest()[:24]
        lines += [
            "BEGIN:VEVENT",
            f"UID:{mark}@klantkompas",
            f"DTSTAMP:{made_on:%Y%m%d}T000000Z",
            f"DTSTART;VALUE=DATE:{one.on:%Y%m%d}",
            f"DTEND;VALUE=DATE:{one.on + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{_escaped(one.summary)}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line)).encode("utf-8")


def _escaped(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return " ".join(text.split())


def _folded(line: str) -> list[str]:
    """Break a line after 75 octets, never inside a letter; each further piece begins with a space."""
    pieces, piece = [], ""
    for sign in line:
        if len((piece + sign).encode("utf-8")) > _LONGEST_LINE:
            pieces.append(piece)
            piece = " "
        piece += sign
    return [*pieces, piece]
