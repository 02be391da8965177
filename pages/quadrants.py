"""Quadrants: what each client brings against what working with them asks of people."""

import streamlit as st

from analysis.quadrants import score
from ui import client_card, client_list, places, session, show, sliders
from ui.charts.quadrant_words import quadrant_alt, quadrant_finding, quadrant_key
from ui.charts.quadrants import quadrant_chart

language = session.language()
currency = session.currency()
summary = session.summary()

st.title(language.text("What they bring, and what they ask of you"), anchor=False)
picture, controls = st.columns([3, 1], gap="medium")
with controls:
    settings = sliders.weights_and_borders(language)

with show.problems(language):
    clients = score(summary, settings)
if clients[["financial_score", "burden_score"]].isna().any(axis="columns").all():
    st.info(language.text("The quadrants need two answers: what an hour costs you, and how working is."))
    places.link("your_data", language)
    st.stop()
with picture:
    show.finding(quadrant_finding(clients, language))
    sliders.who_moved(score(summary, sliders.standard(settings)), clients, language)
    with show.problems(language):
        figure = quadrant_chart(
            clients,
            settings,
            language,
            currency=currency,
            selected=session.looked_at(),
            phone=session.on_phone(),
        )
    chosen = show.chosen_point(figure, quadrant_alt(clients, language), key="quadrants_chart")
    st.caption(quadrant_key(clients, language.text("Revenue"), language))

client = session.clicked("quadrants_clicked", chosen, clients)
if client is not None:
    client_card.brief(clients, client, language, currency)
    client_card.breakdown(clients, client, settings, language)

show.behind(
    client_list.told(clients, language),
    client_list.FIELD_COLUMNS,
    language,
    name="quadrants",
    currency=currency,
)
show.reckoned(language, "financial_score", "burden_score")
