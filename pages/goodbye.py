"""Goodbye: a phone script first, then the confirmation and the letter, drafted from the facts on file."""

import streamlit as st

from analysis.advice import advise
from analysis.goodbye.draft import KINDS, draft
from analysis.goodbye.facts import gather
from analysis.periods import as_of
from ui import beside_draft, client_card, parting, session, show

language = session.language()
clients = session.clients()

st.title(language.text("A decent goodbye"), anchor=False)
client = client_card.choose("goodbye_client", clients, language, first=client_card.of_concern(clients))
left, right = st.columns([2, 3], gap="large")
with left:
    sender = parting.sender(language)
    with show.problems(language):
        day = as_of(session.ledger(), session.settings()) or session.today()
        advised = clients.assign(advice=advise(clients, session.journal(), session.settings()))
        facts = gather(session.ledger(), advised, client, as_of=day, journal=session.journal(), sender=sender)
        choices = parting.choices(facts, language)
with right:
    kind = st.pills(
        language.text("What to draft"),
        list(KINDS),
        default="script",
        required=True,
        format_func=lambda name: language.text(KINDS[name].label),
        key="goodbye_kind",
        persist_state="session",
        wrap=True,
    )
    with show.problems(language):
        beside_draft.still_open(facts, choices, kind, language)
        text = parting.edited(draft(kind, facts, choices), kind, client, language)
        parting.take_along(text, kind, facts, choices, language)
        beside_draft.findings(parting.text_key(kind, client), text, choices, language)
        beside_draft.rests_on(kind, facts, choices, language)
        beside_draft.complete(kind, facts, choices, language)
        beside_draft.contract(facts, language)
