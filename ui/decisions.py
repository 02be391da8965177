"""What was decided about a client, and by whom: noted with its day."""

import streamlit as st

from analysis.judgement import DECISIONS, Decision
from analysis.language.language import Language
from ui import session, show


def noted(client: str, language: Language) -> None:
    """List what was decided about this client, latest first."""
    taken = [each for each in session.journal().decisions if each.client == client]
    for each in sorted(taken, key=lambda decision: decision.on, reverse=True):
        said = language.text(
            "{day}: decided by {who}: {what}.",
            day=language.date(each.on),
            who=show.plain(each.by),
            what=language.text(DECISIONS[each.kind]),
        )
        st.markdown(f"- {said} {show.plain(each.note)}")


def ask(client: str, language: Language) -> None:
    """Note one decision more."""
    with (
        st.expander(language.text("Note what was decided"), icon=":material/gavel:"),
        st.form("client_decision", clear_on_submit=True, border=False),
    ):
        kind = st.selectbox(
            language.text("What was decided?"),
            list(DECISIONS),
            format_func=lambda name: language.text(DECISIONS[name]),
            key="client_decision_kind",
        )
        by = st.text_input(language.text("Who decided?"), key="client_decision_by")
        on = st.date_input(
            language.text("On which day?"),
            value=session.today(),
            format="DD-MM-YYYY" if language.code == "nl" else "DD/MM/YYYY",
            key="client_decision_on",
        )
        note = st.text_input(language.text("In a few words, facts only"), key="client_decision_note")
        if st.form_submit_button(language.text("Note it"), key="client_decision_submit"):
            if not by.strip():
                st.warning(language.text("Say who decided; several names are fine."))
                return
            decision = Decision(client, on, kind, by.strip(), note.strip())
            session.record(decisions=(*session.journal().decisions, decision))
            st.rerun()
