"""The frame around every page: language, navigation, the open file, and the way out."""

from pathlib import Path

import streamlit as st

from ui import browser, saved_work, session, uploads, welcome
from ui.places import PLACES

language = session.language()
st.set_page_config("Klantkompas", Path(__file__).parent / "compass.svg", layout="wide")
unsaved = saved_work.unsaved()
browser.room_for_tools()
browser.tell(language.code, unsaved=unsaved, change=id(session.workspace()) if unsaved else 0)

pages = {place.page(language, default=name == "your_data"): place for name, place in PLACES.items()}
page = st.navigation(list(pages))
with st.sidebar:
    welcome.sidebar(language)

if pages[page].needs_data and not session.has_data():
    st.title(language.text(pages[page].title), anchor=False)
    uploads.awaited(language)  # who goes on while files are being read is not told that there are none
    welcome.before_data(language, language.text(pages[page].about))
    st.stop()
try:
    page.run()
finally:
    session.keep_newest()
