"""What was decided about a client, and by whom: noted with its day."""

import streamlit as st

from analysis.judgement import DECISIONS, Decision
from analysis.language.language import Language
from ui import noting, session, show


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

    def keep(found: noting.Noted) -> None:
        decision = Decision(client, found.on, found.kind, found.by, found.note)
        session.record(decisions=(*session.journal().decisions, decision))

    with st.expander(language.text("Note what was decided"), icon=":material/gavel:"):
        noting.ask(
            f"client_decision_{client}",
            language.text("What was decided?"),
            DECISIONS,
            keep,
            language,
            who=noting.Who(
                language.text("Who decided?"), language.text("Say who decided; several names are fine.")
            ),
        )
