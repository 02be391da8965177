"""The server: start it with ``streamlit run app.py``."""

from pathlib import Path

import streamlit as st

from ui import server

server.keep_data_out_of_the_log()
app = st.App(
    Path(__file__).parent / "ui" / "frame.py",
    routes=server.ROUTES,
    middleware=server.MIDDLEWARE,
    lifespan=server.lifespan,
    on_script_error=server.apologise,
)
