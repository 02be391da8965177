"""The goodbye on the command line: ``python -m analysis goodbye FILE… --client NAME``."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pandas as pd
from rapidfuzz import process

from analysis.advice import advise
from analysis.errors import AnalysisError
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
from analysis.goodbye.draft import KINDS, draft
from analysis.goodbye.editing import carry_over
from analysis.goodbye.facts import gather
from analysis.goodbye.files import ENDINGS, to_file
from analysis.goodbye.kept import text_name
from analysis.goodbye.open_points import to_settle
from analysis.goodbye.reasons import REASONS
from analysis.goodbye.record import GoodbyeFacts, Sender
from analysis.goodbye.schedule import COUNTRIES
from analysis.language import Language
from analysis.language.language import LANGUAGES
from analysis.periods import as_of
from analysis.quadrants import score
from analysis.summary import summarise
from analysis.workspace_file import workspace_of

#: What is said beside a text in a language that the pages do not speak.
SPOKEN = "en"


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
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="an export of your own tools, or your saved work"
    )
    parser.add_argument("--client", required=True, metavar="NAME", help="the client, as its name is written")
    parser.add_argument("--kind", choices=list(KINDS), default="script", help="which text")
    parser.add_argument("--language", choices=letter_languages(), help="of the text; nl unless chosen before")
    parser.add_argument("--address", choices=list(ADDRESSES), help="form of address in Dutch; u by default")
    parser.add_argument("--tone", choices=list(TONES), help="of the text")
    parser.add_argument("--voice", choices=list(VOICES), help="who speaks; we by default")
    parser.add_argument("--short", action="store_true", help="as short as can be")
    parser.add_argument(
        "--reason", choices=[*REASONS, "none"], action="append", help="up to three; else as the facts suggest"
    )
    parser.add_argument("--talk-on", type=day_of, metavar="DATE", help="the day of the talk, as 2026-09-30")
    parser.add_argument(
        "--end-on", type=day_of, metavar="DATE", help="the last day, where you set it yourself"
    )
    parser.add_argument(
        "--written-on",
        type=day_of,
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
    parser.add_argument("--country", choices=COUNTRIES, help="of your public holidays; NL by default")
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
    workspace = workspace_of(files)
    ledger, settings, journal = workspace.reading.ledger, workspace.settings, workspace.journal
    day = as_of(ledger, settings)
    if day is None:
        raise NothingToReadError
    clients = score(summarise(ledger, settings, journal), settings)
    clients = clients.assign(advice=advise(clients, journal, settings))
    key = _client(clients, chosen.client)
    facts = gather(ledger, clients, key, as_of=day, journal=journal, sender=_sender(chosen, workspace.sender))
    kept = workspace.goodbyes.of(key)
    choices = _choices(chosen, facts, kept.choices)
    language = Language(choices.language if choices.language in LANGUAGES else SPOKEN)
    text = draft(chosen.kind, facts, choices)
    edited = kept.texts.get(text_name(chosen.kind, choices.language, choices.recipient))
    if edited is not None:
        text = carry_over(edited, text).text
    ending = chosen.output.suffix.lower() if chosen.output else ".txt"
    return Goodbye(
        text,
        to_settle(facts, choices, chosen.kind, language),
        to_file(ending, text, chosen.kind, facts, choices, language),
    )


def _sender(chosen: argparse.Namespace, kept: Sender) -> Sender:
    """Take who says goodbye from the saved work, but for what the command line says."""
    names = ("name", "firm", "place", "phone", "email", "country")
    given = {name: getattr(chosen, name) for name in names if getattr(chosen, name)}
    return replace(kept, **given)


def _choices(chosen: argparse.Namespace, facts: GoodbyeFacts, kept: Choices | None) -> Choices:
    """Take the choices from the saved work, else from the facts, but for what the command line says."""
    written_on = chosen.written_on or facts.as_of
    choices = replace(kept, written_on=written_on) if kept else suggest(facts, written_on=written_on)
    choices = replace(
        choices,
        language=chosen.language or choices.language,
        address=chosen.address or choices.address,
    )
    if chosen.reason:
        choices = with_reasons(choices, tuple(reason for reason in chosen.reason if reason != "none"))
    choices = replace(
        choices,
        tone=chosen.tone or choices.tone,
        voice=chosen.voice or choices.voice,
        talk_on=chosen.talk_on or choices.talk_on,
        end_on=chosen.end_on or choices.end_on,
    )
    return shortest(choices) if chosen.short else choices


def _client(clients: pd.DataFrame, asked: str) -> str:
    """Find a client by its key or its name, whatever the case."""
    names = {str(key): str(name) for key, name in clients["name"].items()}
    for key, name in names.items():
        if asked.casefold() in (key.casefold(), name.casefold()):
            return key
    nearest = process.extract(asked, names, limit=3)
    raise NoSuchClientError(client=asked, found=", ".join(str(name) for name, _, _ in nearest))


def day_of(text: str) -> date:
    """Read a day as it is typed on the command line."""
    try:
        return date.fromisoformat(text)
    except ValueError as problem:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date such as 2026-09-30") from problem


def _file(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in ENDINGS:
        raise argparse.ArgumentTypeError(f"{text!r} must end in {', '.join(ENDINGS)}")
    return path
