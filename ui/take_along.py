"""The ways to take a goodbye along: clipboard, paper, Word, mail, plain text and calendar."""

import re
from functools import partial

import streamlit as st

from analysis.goodbye.choices import Choices
from analysis.goodbye.draft import KINDS
from analysis.goodbye.files import ENDINGS, to_file
from analysis.goodbye.open_points import to_settle
from analysis.goodbye.page import to_html
from analysis.goodbye.record import GoodbyeFacts
from analysis.language.language import Language
from ui import browser, chosen


def take_along(text: str, kind: str, facts: GoodbyeFacts, choices: Choices, language: Language) -> None:
    """Offer a text for the clipboard, for paper, as files, and its days as a calendar."""
    above = to_settle(facts, choices, kind, language) if kind == "script" else ()
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
    with st.container(horizontal=True):
        for label, ending in (
            ("Word document", ".docx"),
            ("Mail message", ".eml"),
            ("Plain text", ".txt"),
            ("Dates for your calendar", ".ics"),
        ):
            named = f"{language.text(KINDS[kind].label)} {facts.name}"
            name = re.sub(r"\W+", "-", named).strip("-")
            st.download_button(
                language.text(label),
                partial(to_file, ending, text, kind, facts, choices, language),
                file_name=f"{name}{ending}",
                mime=ENDINGS[ending],
                key=f"goodbye_{ending.removeprefix('.')}_{kind}",
                on_click="ignore",
                icon=":material/download:",
            )
