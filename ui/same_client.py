"""Which names became one client, which may be one, and the clicks that join or part them."""

from dataclasses import replace

import streamlit as st

from analysis.language.language import Language
from analysis.reading.model import Join
from analysis.reading.proposals import Proposal, proposals
from ui import places, session, setting_right, show

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
    "shortened": "a word is cut short in one of them",
    "alike": "the names look alike",
    "other_number": "the names are equal, the numbers differ",
}
#: More than this nobody goes through on one screen.
MOST_SHOWN = 20


def joined(language: Language) -> None:
    """Show which spellings were taken to be one client, each to be undone with a click."""
    found = session.ledger().joins
    if not found:
        st.markdown(language.text("No two names were taken to be one client."))
    for place, join in enumerate(found[:MOST_SHOWN]):
        _join(place, join, language)
    if len(found) > MOST_SHOWN:
        rest = len(found) - MOST_SHOWN
        with st.expander(language.plural("And {count} more", "And {count} more", rest)):
            for place, join in enumerate(found[MOST_SHOWN:], MOST_SHOWN):
                _join(place, join, language)
    if session.workspace().corrections.apart:
        st.button(language.text("Join again what I took apart"), key="your_data_rejoin", on_click=_join_again)


def _join(place: int, join: Join, language: Language) -> None:
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


def undecided() -> list[tuple[Proposal, tuple[str, str]]]:
    """Give which clients may be one, with both names; not those the visitor keeps apart."""
    ledger, refused = session.ledger(), session.workspace().corrections.not_together
    found = [
        (proposal, (ledger.names[proposal.one], ledger.names[proposal.other]))
        for proposal in session.reused("proposals", session.edition(), lambda: proposals(ledger))
    ]
    return [(proposal, names) for proposal, names in found if _pair(names) not in refused]


def told(client: str, language: Language) -> None:
    """Say of one client with whom it may be one and the same: then figures of that name are missing here."""
    names = [
        names[proposal.one == client]
        for proposal, names in undecided()
        if client in (proposal.one, proposal.other)
    ]
    if not names:
        return
    st.info(
        language.text(
            "Perhaps this client is on file as {names} too. Until you decide, what stands there does not "
            "count here.",
            names=show.plain(language.list(names)),
        ),
        icon=":material/group:",
    )
    places.link("your_data", language, label=language.text("To the questions under Your data"))


def how_many(count: int, language: Language) -> str:
    """Say how many pairs of names may be one client."""
    return language.plural(
        "{count} pair of names may be one client.",
        "{count} pairs of names may each be one client.",
        count,
    )


def ask(language: Language) -> None:
    """Ask which clients are one, each with its reason; nothing is joined before the visitor says so."""
    every = undecided()
    if not every:
        return
    st.markdown(how_many(len(every), language))
    # The label holds no count: a label that changes would fold the list shut at every decision.
    with st.expander(language.text("These may be one client; you decide"), icon=":material/group:"):
        _pairs(every[:MOST_SHOWN], language)


def _pairs(found: list[tuple[Proposal, tuple[str, str]]], language: Language) -> None:
    """Draw two buttons for each pair of names."""
    for place, (proposal, names) in enumerate(found):
        with st.container(horizontal=True, vertical_alignment="center", border=True):
            shown = show.plain(language.list(names))
            st.markdown(f"{shown}  \n:small[{language.text(MAYBE[proposal.because])}]", width="stretch")
            st.button(
                language.text("Take together"),
                key=f"your_data_together_{session.edition()}_{place}",
                on_click=_take_together,
                args=([names],),
            )
            st.button(
                language.text("Two clients"),
                key=f"your_data_two_{session.edition()}_{place}",
                on_click=_keep_two,
                args=(names,),
                type="tertiary",
            )
    invoiced = _invoiced()
    safe = [names for proposal, names in found if not {proposal.one, proposal.other} <= invoiced]
    if len(safe) > 1:
        st.button(
            language.text("Take all of these together"),
            key="your_data_together_all",
            on_click=_take_together,
            args=(safe,),
            help=language.text("Except two that both have invoices: those you decide on one by one."),
        )


def _invoiced() -> set[str]:
    """Give the clients that have invoices: two of them are two clients sooner than two spellings."""
    invoices = session.ledger().tables.get("invoices")
    return set() if invoices is None else set(invoices["client"].drop_nulls().unique().to_list())


def _pair(names: tuple[str, str]) -> tuple[str, str]:
    return (min(names), max(names))


def _take_together(pairs: list[tuple[str, str]]) -> None:
    corrections = session.workspace().corrections
    setting_right.correct(replace(corrections, together=corrections.together | set(map(_pair, pairs))))


def _keep_two(names: tuple[str, str]) -> None:
    corrections = session.workspace().corrections
    setting_right.correct(replace(corrections, not_together=corrections.not_together | {_pair(names)}))


def _take_apart(spellings: tuple[str, ...]) -> None:
    """Keep spellings apart; those that the visitor took together come apart by that alone."""
    corrections = session.workspace().corrections
    chosen = {pair for pair in corrections.together if set(pair) <= set(spellings)}
    if chosen:
        setting_right.correct(replace(corrections, together=corrections.together - chosen))
    else:
        setting_right.correct(replace(corrections, apart=corrections.apart | set(spellings)))


def _join_again() -> None:
    setting_right.correct(replace(session.workspace().corrections, apart=frozenset()))
