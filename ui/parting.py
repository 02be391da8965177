"""The goodbye's choices, its draft to edit, the findings on its words, and the ways to take it along."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import streamlit as st

from analysis.goodbye.appointments import appointments, to_ics
from analysis.goodbye.choices import ADDRESSES, CONTRACTS, NO_TALK, TONES, Choices, suggest, with_reasons
from analysis.goodbye.draft import subject
from analysis.goodbye.mail import to_eml
from analysis.goodbye.open_points import open_points
from analysis.goodbye.reasons import MOST_REASONS, REASONS
from analysis.goodbye.record import GoodbyeFacts, Sender
from analysis.goodbye.word import to_docx
from analysis.language.language import LANGUAGES, Language
from ui import browser, session

MIMES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "eml": "message/rfc822",
    "ics": "text/calendar",
}


def sender(language: Language) -> Sender:
    """Ask who says goodbye; kept for the whole visit."""
    with st.expander(language.text("Who says goodbye"), icon=":material/badge:"):
        name = st.text_input(language.text("Your name"), key="goodbye_name", persist_state="session")
        firm = st.text_input(language.text("Your firm"), key="goodbye_firm", persist_state="session")
        place = st.text_input(language.text("Place"), key="goodbye_place", persist_state="session")
        phone = st.text_input(language.text("Phone"), key="goodbye_phone", persist_state="session")
        email = st.text_input(language.text("E-mail"), key="goodbye_email", persist_state="session")
    return Sender(
        name=name, firm=firm, place=place, phone=phone, email=email, currency=session.currency() or "EUR"
    )


def choices(facts: GoodbyeFacts, language: Language) -> Choices:
    """Draw the choices, filled with what the facts suggest; gives them."""
    code = _letter_language(language)
    chosen = suggest(facts, written_on=session.today(), language=code)
    if code == "nl":
        address = _control(language, "Form of address", ADDRESSES, "address", chosen.address)
        chosen = replace(chosen, address=address)
    reasons = st.multiselect(
        language.text("Reasons the letter gives"),
        list(REASONS),
        format_func=lambda reason: language.text(REASONS[reason].label),
        key=session.seeded(f"goodbye_reasons_{facts.client}", list(chosen.reasons)),
        max_selections=MOST_REASONS,
        placeholder=language.text("No reason is fine too"),
        persist_state="session",
    )
    chosen = with_reasons(chosen, tuple(reasons))
    tone = _control(language, "Tone", TONES, f"tone_{chosen.hard}", chosen.tone)
    talk = _control(language, "The talk", NO_TALK, f"talk_{chosen.hard}", chosen.no_talk)
    talk_on = None
    if not talk:
        talk_on = st.date_input(
            language.text("Day of the talk"),
            value=None,
            format="DD-MM-YYYY" if language.code == "nl" else "DD/MM/YYYY",
            key="goodbye_talk_on",
            persist_state="session",
        )
    contract = _control(language, "The contract", CONTRACTS, "contract", chosen.contract)
    return replace(chosen, tone=tone, no_talk=talk, talk_on=talk_on, contract=contract)


def _letter_language(language: Language) -> str:
    return st.segmented_control(
        language.text("Language of the letter"),
        list(LANGUAGES),
        format_func=LANGUAGES.get,
        key=session.seeded("goodbye_language", language.code),
        required=True,
        persist_state="session",
    )


def _control(language: Language, label: str, options: dict[str, str], name: str, value: str) -> str:
    return st.selectbox(
        language.text(label),
        list(options),
        format_func=lambda option: language.text(options[option]),
        key=session.seeded(f"goodbye_{name}", value),
        persist_state="session",
    )


def text_key(kind: str, client: str) -> str:
    """Give the key of the text field: each client and each kind of text has its own."""
    return f"goodbye_text_{kind}_{client}"


def edited(draft: str, kind: str, client: str, language: Language) -> str:
    """Show a draft for editing; what was changed by hand stays until a new draft is asked for."""
    key = text_key(kind, client)
    if session.newer_draft(key, draft):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(
                language.text("Your own changes are kept; with these choices the draft would be another.")
            )
            st.button(
                language.text("Take the new draft"),
                key=f"{key}_renew",
                on_click=session.take_draft,
                args=(key, draft),
            )
    return st.text_area(
        language.text("The text, yours to change"), key=key, height=520, persist_state="session"
    )


def take_along(text: str, kind: str, facts: GoodbyeFacts, choices: Choices, language: Language) -> None:
    """Offer the text for the clipboard, as a Word document, as a mail, and its days as a calendar."""
    browser.copy_button(
        text,
        label=language.text("Copy"),
        done=language.text("Copied: the text is on your clipboard."),
        failed=language.text("Your browser does not allow it. Select the text and copy it by hand."),
        key=f"goodbye_copy_{kind}_{facts.client}",
    )
    line = subject(kind, facts, choices)
    with st.container(horizontal=True):
        _download(
            language.text("Word document"),
            "docx",
            kind,
            facts,
            partial(_word, text, line, kind, facts, choices, language),
        )
        mail = partial(
            to_eml, text, subject=line, to=facts.email, name=facts.contact, sender=facts.sender.email
        )
        _download(language.text("Mail message"), "eml", kind, facts, mail)
        days = appointments(facts, choices, language)
        _download(
            language.text("Dates for your calendar"),
            "ics",
            kind,
            facts,
            partial(to_ics, days, made_on=choices.written_on),
        )


def _word(
    text: str, title: str, kind: str, facts: GoodbyeFacts, choices: Choices, language: Language
) -> bytes:
    """Write the document; the sheet to prepare the call carries the open points above it."""
    above = [point.sentence for point in open_points(facts, choices, language)] if kind == "script" else []
    return to_docx(text, title=title, author=facts.sender.name, language=choices.language, above=above)


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
