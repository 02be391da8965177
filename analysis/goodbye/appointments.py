"""Write the days of a goodbye as a calendar file: the talk, the last day, and the days to look back."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from analysis.goodbye.choices import Choices
from analysis.goodbye.record import GoodbyeFacts
from analysis.goodbye.schedule import schedule
from analysis.language import Language

_LONGEST_LINE = 75  # octets, RFC 5545 section 3.1


@dataclass(frozen=True)
class Appointment:
    """One whole day in the owner's own calendar."""

    code: str
    on: date
    summary: str


def appointments(facts: GoodbyeFacts, choices: Choices, language: Language) -> tuple[Appointment, ...]:
    """List the days to keep, in order.

    Parameters
    ----------
    facts : GoodbyeFacts
    choices : Choices
    language : Language
        Of the owner, not of the letter.

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
    kept = [
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
    if choices.talk_on:
        kept.append(("talk", choices.talk_on, language.text("{client}: the talk", client=client)))
    if choices.written_on < days.read_again_on and not choices.hard:
        again = language.text("{client}: read the goodbye again", client=client)
        kept.append(("read_again", days.read_again_on, again))
    if choices.conditions or choices.review_on:
        review = language.text("{client}: look at the conditions together", client=client)
        kept.append(("review", days.review_on, review))
    if facts.open_invoices:
        kept.append(("payment", days.pay_by, language.text("{client}: open invoices paid?", client=client)))
    return tuple(Appointment(*one) for one in sorted(kept, key=lambda one: one[1]))


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
