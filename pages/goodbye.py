"""Goodbye: a phone script first, then the confirmation and the letter, drafted from the facts on file."""

import streamlit as st

from analysis.advice import advise
from analysis.goodbye.facts import gather
from analysis.periods import as_of
from ui import after_talk, beside_draft, client_card, goodbye_text, parting, session, show, take_along

language = session.language()
clients = session.clients()

st.title(language.text("A decent goodbye"), anchor=False)
client = client_card.choose_or_stop("goodbye_client", clients, language)
text_column, choice_column = st.columns([3, 2], gap="large")
text_place, plan_place = text_column.container(), text_column.container()
with choice_column:
    choice_place, sender_place = st.container(), st.container()
    with sender_place:
        sender = parting.sender(language)
    with choice_place, show.problems(language):
        day = as_of(session.ledger(), session.settings()) or session.today()
        advised = clients.assign(advice=advise(clients, session.journal(), session.settings()))
        facts = gather(session.ledger(), advised, client, as_of=day, journal=session.journal(), sender=sender)
        choices = parting.choices(facts, language, plan_place)
        after_talk.told(choices, client, language)
with text_place:
    kind = parting.kind(language)
    with show.problems(language):
        beside_draft.still_open(facts, choices, kind, language)
        own = goodbye_text.for_whom(facts, choices, language)
        text = goodbye_text.edited(kind, facts, own, language)
        take_along.take_along(text, kind, facts, own, language)
        beside_draft.typed_by_hand(text, kind, facts, own, language)
        goodbye_text.same_facts(kind, facts, choices, language)
        beside_draft.findings(
            text,
            own,
            language,
            goodbye_text.writer(kind, facts, own),
            goodbye_text.text_key(kind, own, client),
        )
        beside_draft.rests_on(kind, facts, own, language)
        beside_draft.complete(kind, facts, choices, language)
        beside_draft.rules(language, own.language)
