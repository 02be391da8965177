"""The ways to take a goodbye along: clipboard, paper, Word, mail, plain text and calendar."""

import re
from collections.abc import Callable
from functools import partial

import streamlit as st

from analysis.goodbye.appointments import appointments, to_ics
from analysis.goodbye.choices import Choices
from analysis.goodbye.draft import OWN_KINDS, subject
from analysis.goodbye.mail import to_eml
from analysis.goodbye.page import to_html, to_txt
from analysis.goodbye.record import GoodbyeFacts
from analysis.goodbye.word import letterhead, to_docx
from analysis.language.language import Language
from ui import beside_draft, browser, chosen

MIMES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "eml": "message/rfc822",
    "txt": "text/plain",
    "ics": "text/calendar",
}


def take_along(text: str, kind: str, facts: GoodbyeFacts, choices: Choices, language: Language) -> None:
    """Offer a text for the clipboard, for paper, as files, and its days as a calendar."""
    above = beside_draft.to_settle(facts, choices, kind, language) if kind == "script" else []
    line, sender = subject(kind, facts, choices), facts.sender
    listed = "".join(f"- {point}\n" for point in above)
    browser.take_buttons(
        text,
        to_html(text, choices.language),
        to_html(f"{listed}\n{text}" if listed else text, choices.language, sheet=kind == "script"),
        words={
            "copy": language.text("Copy"),
            "rich": language.text("Copy with layout"),
            "print": language.text("Print"),
            "done": language.text("Copied: the text is on your clipboard."),
            "failed": language.text("Your browser does not allow it. Select the text and copy it by hand."),
        },
        key=chosen.key(f"copy_{kind}", facts.client),
    )
    word = partial(
        to_docx,
        text,
        title=line,
        author=sender.name,
        language=choices.language,
        above=above,
        letterhead=letterhead(sender) if kind == "letter" else (),
        sheet=kind == "script",
        made_on=choices.written_on,
    )
    mail = partial(
        to_eml,
        text,
        subject=line,
        to="" if kind in OWN_KINDS else facts.email_of(choices.recipient),
        name=choices.recipient or facts.contact,
        sender=sender.email,
    )
    days = appointments(facts, choices, language)
    with st.container(horizontal=True):
        _download(language.text("Word document"), "docx", kind, facts, word)
        _download(language.text("Mail message"), "eml", kind, facts, mail)
        _download(language.text("Plain text"), "txt", kind, facts, partial(to_txt, text, above))
        calendar = partial(to_ics, days, made_on=choices.written_on)
        _download(language.text("Dates for your calendar"), "ics", kind, facts, calendar)


def _download(label: str, ending: str, kind: str, facts: GoodbyeFacts, made: Callable[[], bytes]) -> None:
    name = re.sub(r"\W+", "-", facts.name).strip("-")
    st.download_button(
        label,
        made,
        file_name=f"{kind}-{name}.{ending}",
        mime=MIMES[ending],
        key=f"goodbye_{ending}_{kind}",
        on_click="ignore",
        icon=":material/download:",
    )
