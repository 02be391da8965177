"""Your data: bring in files, answer what they leave open, look over what was understood of them."""

import streamlit as st

from ui import (
    account,
    client_names,
    completeness,
    familiar,
    questions,
    same_client,
    session,
    show,
    understood,
    uploads,
    welcome,
    what_changed,
)

language = session.language()

if session.has_files():
    st.title(language.text("Your data"), anchor=False)
    uploads.field(language)
else:
    welcome.invitation(language)
    uploads.field(language)
    welcome.sample_button(language)
    uploads.without_file(language)
    st.stop()

uploads.troubles(language)
if not session.reading().sheets:
    welcome.sample_button(language)
    uploads.without_file(language)
    st.stop()

st.header(language.text("What was understood"), anchor=False)
account.sources(language)
account.recalled(language)
familiar.figures(language)
questions.ask(language)
st.header(language.text("Check what was read"), anchor=False)
what_changed.listed(language)
titles = ("Sheets and columns", "Set apart", "Merged names", "How complete it is")
sheets, apart, joined, covered = st.tabs([language.text(title) for title in titles], key="your_data_tabs")
with sheets:
    understood.sheets(language)
with apart:
    account.set_apart(language)
    account.totals(language)
with joined:
    same_client.joined(language)
    client_names.change(language)
uploads.typed_in(language)
if not session.has_data():
    st.error(uploads.nothing_usable(language), icon=":material/error:")
    st.stop()
with covered, show.problems(language):
    completeness.report(language)
