"""The goodbye on the command line: ``python -m analysis goodbye FILE… --client NAME``."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pandas as pd
from rapidfuzz import process

from analysis.errors import AnalysisError
from analysis.goodbye.appointments import appointments, to_ics
from analysis.goodbye.choices import (
    ADDRESSES,
    TONES,
    VOICES,
    Choices,
    letter_languages,
    shortest,
    suggest,
    with_reasons,
)
from analysis.goodbye.completeness import missing
from analysis.goodbye.draft import KINDS, draft, subject
from analysis.goodbye.facts import gather
from analysis.goodbye.mail import to_eml
from analysis.goodbye.open_points import open_points
from analysis.goodbye.reasons import REASONS
from analysis.goodbye.record import GoodbyeFacts, Sender
from analysis.goodbye.schedule import COUNTRIES
from analysis.goodbye.word import to_docx
from analysis.language import Language
from analysis.periods import as_of
from analysis.reading import read
from analysis.summary import summarise

#: What ``--output`` may end in, and what that file is.
ENDINGS = MappingProxyType(
    {
        ".txt": "plain text",
        ".docx": "a letter for Word",
        ".eml": "a mail, unsent",
        ".ics": "days for a calendar",
    }
)


class NoSuchClientError(AnalysisError):
    """No client goes by that name."""

    sentence = "There is no client '{client}'. The nearest names are: {found}"


class NothingToReadError(AnalysisError):
    """The files hold no clients."""

    sentence = "No usable table was found in these files, so there is no client to write to."


@dataclass(frozen=True)
class Goodbye:
    """What the command line gives: the text, what is still open, and the bytes of the file asked for."""

    text: str
    still_open: tuple[str, ...]
    content: bytes


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what ``goodbye`` takes to its parser."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="an export of your own tools")
    parser.add_argument("--client", required=True, metavar="NAME", help="the client, as its name is written")
    parser.add_argument("--kind", choices=list(KINDS), default="script", help="which text")
    parser.add_argument("--language", choices=letter_languages(), default="nl", help="of the text")
    parser.add_argument("--address", choices=list(ADDRESSES), default="u", help="form of address in Dutch")
    parser.add_argument("--tone", choices=list(TONES), help="of the text")
    parser.add_argument("--voice", choices=list(VOICES), default="we", help="who speaks")
    parser.add_argument("--short", action="store_true", help="as short as can be")
    parser.add_argument(
        "--reason", choices=[*REASONS, "none"], action="append", help="up to three; else as the facts suggest"
    )
    parser.add_argument("--talk-on", type=_day, metavar="DATE", help="the day of the talk, as 2026-09-30")
    parser.add_argument("--end-on", type=_day, metavar="DATE", help="the last day, where you set it yourself")
    parser.add_argument(
        "--written-on",
        type=_day,
        metavar="DATE",
        help="the day of writing; by default the latest day on file",
    )
    for name, meaning in (
        ("name", "your name"),
        ("firm", "your firm"),
        ("place", "where you write from"),
        ("phone", "your phone number"),
        ("email", "your e-mail address"),
    ):
        parser.add_argument(f"--{name}", default="", help=meaning)
    parser.add_argument("--country", choices=COUNTRIES, default="NL", help="of your public holidays")
    parser.add_argument(
        "--output", type=_file, metavar="FILE", help=f"save the text; ends in {', '.join(ENDINGS)}"
    )


def goodbye(chosen: argparse.Namespace, files: Sequence[tuple[str, bytes]]) -> Goodbye:
    """Draft a goodbye from files, as the command line asks for it.

    Parameters
    ----------
    chosen : Namespace
        As :func:`add_arguments` makes it.
    files : sequence of (str, bytes)
        Names and contents.

    Returns
    -------
    Goodbye
        ``content`` is the text in the form that ``chosen.output`` ends in, UTF-8 text by default.

    Raises
    ------
    NothingToReadError, NoSuchClientError
    """
    language = Language(chosen.language)
    ledger = read(files).ledger
    day = as_of(ledger)
    if day is None:
        raise NothingToReadError
    clients = summarise(ledger)
    key = _client(clients, chosen.client)
    sender = Sender(
        name=chosen.name,
        firm=chosen.firm,
        place=chosen.place,
        phone=chosen.phone,
        email=chosen.email,
        country=chosen.country,
    )
    facts = gather(ledger, clients, key, as_of=day, sender=sender)
    choices = _choices(chosen, facts)
    text = draft(chosen.kind, facts, choices)
    still_open = (
        *(point.sentence for point in open_points(facts, choices, language)),
        *(language.text(gap.sentence) for gap in missing(facts, choices, chosen.kind)),
    )
    return Goodbye(text, still_open, _content(chosen, text, facts, choices, still_open))


def _choices(chosen: argparse.Namespace, facts: GoodbyeFacts) -> Choices:
    choices = suggest(
        facts,
        written_on=chosen.written_on or facts.as_of,
        language=chosen.language,
        address=chosen.address,
    )
    if chosen.reason:
        choices = with_reasons(choices, tuple(reason for reason in chosen.reason if reason != "none"))
    choices = replace(
        choices,
        tone=chosen.tone or choices.tone,
        voice=chosen.voice,
        talk_on=chosen.talk_on,
        end_on=chosen.end_on,
    )
    return shortest(choices) if chosen.short else choices


def _content(
    chosen: argparse.Namespace,
    text: str,
    facts: GoodbyeFacts,
    choices: Choices,
    still_open: tuple[str, ...],
) -> bytes:
    """Write the text in the form that the name of the file asks for."""
    ending = chosen.output.suffix.lower() if chosen.output else ".txt"
    about = subject(chosen.kind, facts, choices)
    if ending == ".docx":
        above = still_open if chosen.kind == "script" else ()
        return to_docx(
            text,
            title=about,
            author=facts.sender.name,
            language=choices.language,
            above=above,
            made_on=choices.written_on,
        )
    if ending == ".eml":
        return to_eml(text, subject=about, to=facts.email, name=facts.contact, sender=facts.sender.email)
    if ending == ".ics":
        found = appointments(facts, choices, Language(chosen.language))
        return to_ics(found, made_on=choices.written_on)
    return text.encode("utf-8")


def _client(clients: pd.DataFrame, asked: str) -> str:
    """Find a client by its key or its name, whatever the case."""
    names = {str(key): str(name) for key, name in clients["name"].items()}
    for key, name in names.items():
        if asked.casefold() in (key.casefold(), name.casefold()):
            return key
    nearest = process.extract(asked, names, limit=3)
    raise NoSuchClientError(client=asked, found=", ".join(str(name) for name, _, _ in nearest))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as problem:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date such as 2026-09-30") from problem


def _file(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in ENDINGS:
        raise argparse.ArgumentTypeError(f"{text!r} must end in {', '.join(ENDINGS)}")
    return path
