"""What was tried with a client: noted with its day, because the advice asks for it."""

import streamlit as st

from analysis.language.language import Language
from analysis.settings import Attempt
from ui import noting, session, show

#: What can be tried (English source text).
ATTEMPTS = {
    "talk": "A good talk",
    "terms": "New terms or a clear scope",
    "price": "Another price",
    "contact": "Another contact person",
    "other": "Something else",
}


def noted(client: str, language: Language) -> None:
    """List what was tried with this client, latest first."""
    tried = [attempt for attempt in session.journal().attempts if attempt.client == client]
    for attempt in sorted(tried, key=lambda each: each.on, reverse=True):
        kind = language.text(ATTEMPTS[attempt.kind])
        st.markdown(f"- {language.date(attempt.on)}: {kind}. {show.plain(attempt.note)}")
    if not tried:
        st.markdown(
            language.text("Nothing has been noted yet about a talk or any other attempt to improve things.")
        )


def ask(client: str, language: Language) -> None:
    """Note one attempt more."""

    def keep(found: noting.Noted) -> None:
        session.note(Attempt(client, found.on, found.kind, found.note))

    with st.expander(language.text("Note what you tried"), icon=":material/edit_note:"):
        noting.ask(f"client_attempt_{client}", language.text("What did you try?"), ATTEMPTS, keep, language)
