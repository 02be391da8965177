"""After the talk: how it ended, noted in the journal, and the text that follows from it."""

from dataclasses import replace

import streamlit as st

from analysis.goodbye.choices import Choices
from analysis.language.language import Language
from analysis.settings import Attempt, Outcome
from ui import chosen, session, show
from ui.words import day_format

#: How a talk about parting can end (English source text).
OUTCOMES = {
    "ends": "It ends",
    "stays": "They stay, under conditions",
    "reprice": "They stay, at a new price",
}
#: The text that comes next, and what was tried with it; "" where nothing was.
NEXT_TEXT = {"ends": "mail", "stays": "improvement", "reprice": "price_rise"}
ATTEMPTED = {"stays": "terms", "reprice": "price"}


def told(choices: Choices, client: str, language: Language) -> None:
    """Ask how the talk went; what is noted stays on file and brings up the text that follows from it."""
    with st.expander(language.text("After the talk"), icon=":material/call_end:"):
        for outcome in session.journal().outcomes:
            if outcome.client == client:
                _noted(outcome, language)
        with st.form(chosen.key("outcome", client), clear_on_submit=True, border=False):
            st.radio(
                language.text("How did it end?"),
                list(OUTCOMES),
                format_func=lambda name: language.text(OUTCOMES[name]),
                key=chosen.key("outcome_how", client),
            )
            st.date_input(
                language.text("On which day?"),
                value=choices.talk_on or session.today(),
                format=day_format(language),
                key=chosen.key("outcome_on", client),
            )
            st.date_input(
                language.text("When do you look at it together?"),
                value=None,
                format=day_format(language),
                key=chosen.key("outcome_review", client),
            )
            st.text_input(language.text("In a few words, facts only"), key=chosen.key("outcome_note", client))
            st.form_submit_button(
                language.text("Note it"),
                key=chosen.key("outcome_submit", client),
                on_click=_note,
                args=(choices, client),
            )


def _noted(outcome: Outcome, language: Language) -> None:
    line = (
        f"{language.date(outcome.on)}: {language.text(OUTCOMES[outcome.outcome])}. {show.plain(outcome.note)}"
    )
    if outcome.review_on:
        line += " " + language.text("Looked at again on {day}.", day=language.date(outcome.review_on))
    st.markdown(f"- {line}")


def _note(choices: Choices, client: str) -> None:
    """Note the outcome; a client who stays counts as an attempt. For callbacks."""
    how, on, review_on, note = (
        session.widget(chosen.key(f"outcome_{name}", client)) for name in ("how", "on", "review", "note")
    )
    journal = session.journal()
    session.record(outcomes=(*journal.outcomes, Outcome(client, on, how, review_on, note)))
    if how in ATTEMPTED:
        session.note(Attempt(client, on, ATTEMPTED[how], note))
    kept = session.workspace().goodbyes.of(client).choices or choices
    after = replace(kept, talk_on=on, talk_held=True, review_on=review_on or kept.review_on)
    chosen.keep_and_refill(client, kept, after)
    session.fill("goodbye_kind", NEXT_TEXT[how])
