"""A goodbye as a file: plain text, Word, a mail to send, or its days for a calendar."""

from types import MappingProxyType

from analysis.goodbye.appointments import appointments, to_ics
from analysis.goodbye.choices import Choices
from analysis.goodbye.draft import OWN_KINDS, subject
from analysis.goodbye.mail import to_eml
from analysis.goodbye.open_points import to_settle
from analysis.goodbye.page import to_txt
from analysis.goodbye.record import GoodbyeFacts
from analysis.goodbye.word import letterhead, to_docx
from analysis.language import Language

#: What the name of a file may end in, and the media type of such a file.
ENDINGS = MappingProxyType(
    {
        ".txt": "text/plain",
        ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".eml": "message/rfc822",
        ".ics": "text/calendar",
    }
)


def to_file(
    ending: str, text: str, kind: str, facts: GoodbyeFacts, choices: Choices, language: Language
) -> bytes:
    r"""Write a text in the form that the name of its file asks for.

    What is still open stands above the sheet to prepare the call, and in no other file.

    Parameters
    ----------
    ending : str
        A key of ``ENDINGS``.
    text : str
        As drafted or edited.
    kind : str
        A key of ``KINDS``.
    facts : GoodbyeFacts
    choices : Choices
    language : Language
        Of what is still open and of the days in the calendar; the text has its own.

    Returns
    -------
    bytes

    Examples
    --------
    >>> from datetime import date
    >>> from analysis.goodbye.record import Sender
    >>> facts = GoodbyeFacts("a", "Ada Ltd", date(2025, 3, 1), Sender())
    >>> choices = Choices(written_on=date(2025, 3, 3), language="en")
    >>> to_file(".txt", "Dear Ada,\n", "mail", facts, choices, Language("en"))
    b'Dear Ada,\n'
    """
    sender = facts.sender
    above = to_settle(facts, choices, kind, language) if kind == "script" else ()
    if ending == ".docx":
        return to_docx(
            text,
            title=subject(kind, facts, choices),
            author=sender.name,
            language=choices.language,
            above=above,
            letterhead=letterhead(sender) if kind == "letter" else (),
            sheet=kind == "script",
            made_on=choices.written_on,
        )
    if ending == ".eml":
        return to_eml(
            text,
            subject=subject(kind, facts, choices),
            to="" if kind in OWN_KINDS else facts.email_of(choices.recipient),
            name=choices.recipient or facts.contact,
            sender=sender.email,
            sent_by=sender.name or sender.firm,
        )
    if ending == ".ics":
        return to_ics(appointments(facts, choices, language, kind), made_on=choices.written_on)
    return to_txt(text, above)
