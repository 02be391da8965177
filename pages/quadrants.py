"""Quadrants: what each client brings against what working with them asks of people."""

import streamlit as st

from ui import marks, session, show, steering

language = session.language()

st.title(language.text("What they bring, and what they ask of you"), anchor=False)
steering.quadrants(language, session.currency())
marks.named(session.summary(), language)
show.reckoned(language, "financial_score", "burden_score", "robustness")
