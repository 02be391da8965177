"""Your team's voice: what colleagues say of each client, and what you yourself know beside the figures."""

import streamlit as st

from ui import judgement_grid, session, show, team, team_rating

language = session.language()
clients = session.clients()

st.title(language.text("Your team's voice"), anchor=False)
titles = ("What they say", "Ask your team", "Your own judgement", "An outsider's view")
voice, asking, own, outside = st.tabs([language.text(title) for title in titles], key="team_tabs")
with voice, show.problems(language):
    team.voice(clients, language)
with asking:
    team_rating.sheets(clients, language)
    team_rating.click(clients, language)
with own:
    judgement_grid.ask(clients, language)
with outside:
    team.outsider(clients, language, session.currency())
