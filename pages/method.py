"""How we calculate: every formula with its source."""

import streamlit as st

from ui import method, session

language = session.language()

st.title(language.text("How we calculate"), anchor=False)
st.markdown(
    language.text(
        "Every figure comes from your own rows, by the rules below. What is not known stays unknown; it "
        "is never "
        "taken for zero."
    )
)
method.metrics(language)
method.signals(language)
method.rules(language)
