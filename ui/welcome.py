"""What surrounds the pages: the sidebar, and what a page says before there is data."""

import streamlit as st

from analysis.language.language import LANGUAGES, Language
from analysis.periods import as_of
from ui import period, places, saved_work, session, show
from ui.said_again import said_again
from ui.understood import sheet_name


def sidebar(language: Language) -> None:
    """Draw the language switch, what is open, and the way out."""
    st.segmented_control(
        language.text("Language"),
        list(LANGUAGES),
        format_func=LANGUAGES.get,
        key="frame_language",
        on_change=said_again,
        required=True,
        label_visibility="collapsed",
    )
    st.caption(language.text("Klantkompas. Nothing you bring in leaves this computer."))
    if not session.has_files():
        saved_work.panel(language)
        return
    for line in _open_files(language):
        st.caption(line)
    period.choose(language)
    saved_work.panel(language)
    with st.popover(language.text("Close and forget"), icon=":material/delete:", key="frame_closing"):
        st.markdown(
            language.text(
                "Everything of this visit is wiped: the files, what you set right and what you filled in. "
                "Your own files stay where they are."
            )
        )
        st.button(
            language.text("Wipe it all"), on_click=session.close_and_forget, key="frame_close", type="primary"
        )


def _open_files(language: Language) -> list[str]:
    """Say which files are open and up to which day they go."""
    reading = session.reading()
    if session.is_sample():
        lines = [language.text("Open: the sample, a made-up agency")]
    else:
        names = dict.fromkeys(sheet_name((sheet.file, ""), language) for sheet in reading.sheets)
        lines = [language.text("Open: {files}", files=show.plain(language.list(names)))] if names else []
    if session.has_data():
        with show.problems(language):
            day = as_of(session.ledger(), session.settings())
        if day is not None:
            lines.append(language.text("Figures up to {day}", day=language.date(day)))
    return lines


def invitation(language: Language) -> None:
    """Say to a newcomer what this is for, and that nothing leaves the computer."""
    st.title(
        language.text("Which clients do you cherish, and which cost more than they bring?"), anchor=False
    )
    st.markdown(
        language.text(
            "Bring in what your invoicing, time-tracking or helpdesk tools export: a list of invoices is "
            "enough "
            "to begin with. Everything stays on this computer."
        )
    )


def before_data(language: Language, about: str) -> None:
    """Say what a page will show once there is data, and offer two ways on."""
    st.markdown(about)
    st.info(
        language.text("Your file was read, but no row of it could be used yet. Say what its columns are.")
        if session.has_files() and session.reading().sheets
        else language.text(
            "There is no file open yet. Bring in your own, or look around first with a made-up agency."
        ),
        icon=":material/lightbulb:",
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        places.link("your_data", language)
        sample_button(language)


def sample_button(language: Language) -> None:
    """Open the made-up agency in one click."""
    label = language.text("Look around with the sample")
    if st.button(label, key="frame_sample", icon=":material/visibility:"):
        with st.spinner(language.text("Opening the sample …")), show.problems(language):
            session.open_sample()
        st.rerun()
