"""What was tried with a client: noted with its day, because the advice asks for it."""

import streamlit as st

from analysis.language.language import Language
from analysis.settings import Attempt
from ui import session, show

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
        st.markdown(language.text("Nothing was noted yet about a talk or another attempt to improve things."))


def ask(client: str, language: Language) -> None:
    """Note one attempt more."""
    with (
        st.expander(language.text("Note what you tried"), icon=":material/edit_note:"),
        st.form("client_attempt", clear_on_submit=True, border=False),
    ):
        kind = st.selectbox(
            language.text("What did you try?"),
            list(ATTEMPTS),
            format_func=lambda name: language.text(ATTEMPTS[name]),
            key="client_attempt_kind",
        )
        on = st.date_input(
            language.text("On which day?"),
            value=session.today(),
            format="DD-MM-YYYY" if language.code == "nl" else "DD/MM/YYYY",
            key="client_attempt_on",
        )
        note = st.text_input(language.text("In a few words, facts only"), key="client_attempt_note")
        if st.form_submit_button(language.text("Note it"), key="client_attempt_submit"):
            session.note(Attempt(client=client, on=on, kind=kind, note=note))
            st.rerun()
