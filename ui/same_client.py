"""Which names became one client, which may be one, and the clicks that join or part them."""

from dataclasses import replace

import streamlit as st

from analysis.language.language import Language
from analysis.reading.proposals import proposals
from ui import session, setting_right, show

#: Why names were taken to be one client (English source text).
BECAUSE = {
    "same_name": "the names are the same but for case, spaces, accents, punctuation or legal form",
    "client_number": "the client number is the same",
    "vat_number": "the VAT number is the same",
    "registration_number": "the company number is the same",
    "chosen": "you said that they are one",
}

#: Why names may be one client (English source text).
MAYBE = {
    "word_order": "the same words in another order",
    "part_of": "one name holds the other",
    "spelling": "a letter or two differ",
    "other_number": "the names are equal, the numbers differ",
}
#: More than this nobody goes through on one screen.
MOST_PROPOSALS = 20


def joins(language: Language) -> None:
    """Show which spellings were taken to be one client, each to be undone with a click."""
    ledger = session.ledger()
    for place, join in enumerate(ledger.joins):
        with st.container(horizontal=True, vertical_alignment="center", border=True):
            spellings = show.plain(language.list(join.spellings))
            because = language.text(BECAUSE[join.because])
            st.markdown(f"{spellings}  \n:small[{because}]", width="stretch")
            st.button(
                language.text("Take apart"),
                key=f"your_data_apart_{session.edition()}_{place}",
                on_click=_take_apart,
                args=(join.spellings,),
            )
    if not ledger.joins:
        st.markdown(language.text("No two names were taken to be one client."))
    if session.workspace().corrections.apart:
        st.button(language.text("Join again what I took apart"), key="your_data_rejoin", on_click=_join_again)


def proposed(language: Language) -> None:
    """Show which clients may be one, each with its reason; nothing is joined before the visitor says so."""
    ledger = session.ledger()
    found = proposals(ledger, at_most=MOST_PROPOSALS)
    if not found:
        return
    st.subheader(language.text("These may be one client; you decide"), anchor=False)
    for place, proposal in enumerate(found):
        names = (ledger.names[proposal.one], ledger.names[proposal.other])
        with st.container(horizontal=True, vertical_alignment="center", border=True):
            shown = show.plain(language.list(names))
            st.markdown(f"{shown}  \n:small[{language.text(MAYBE[proposal.because])}]", width="stretch")
            st.button(
                language.text("Take together"),
                key=f"your_data_together_{session.edition()}_{place}",
                on_click=_take_together,
                args=(names,),
            )


def _take_together(names: tuple[str, str]) -> None:
    corrections = session.workspace().corrections
    setting_right.correct(replace(corrections, together=corrections.together | {names}))


def _take_apart(spellings: tuple[str, ...]) -> None:
    corrections = session.workspace().corrections
    setting_right.correct(replace(corrections, apart=corrections.apart | set(spellings)))


def _join_again() -> None:
    setting_right.correct(replace(session.workspace().corrections, apart=frozenset()))
