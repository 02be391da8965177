"""Saving one's work to a file, opening it again, and keeping it on this computer."""

import streamlit as st

from analysis.errors import AnalysisError
from analysis.language.language import Language
from analysis.workspace_file import ENDING
from ui import kept, session, show, upload_words


def panel(language: Language) -> None:
    """Draw in the sidebar what saves and opens work."""
    if session.has_files():
        st.download_button(
            language.text("Save my work"),
            session.newest().saved,
            file_name=f"klantkompas-{session.today().isoformat()}.{ENDING}",
            mime="application/zip",
            key="frame_save",
            on_click="ignore",
            icon=":material/save:",
            help=language.text(
                "One file with what you brought in, set right, chosen and noted down. It holds your clients' "
                "data: keep it where you keep your books."
            ),
        )
        if unsaved():
            st.caption(
                language.text(
                    "Reloading or closing the page wipes everything: save your work to go on later."
                )
            )
    with st.popover(language.text("Open saved work"), icon=":material/folder_open:", key="frame_opening"):
        label = language.text("A file that ends in .klantkompas; it takes the place of what is open now")
        for chosen in upload_words.field(label, session.saved_work_key(), language):
            if session.new_uploads([chosen.file_id]):
                _open(chosen.name, chosen.getvalue(), chosen.file_id, language)
    if kept.is_local():
        _on_this_computer(language)


def unsaved() -> bool:
    """Tell whether there is work of one's own that is neither saved as it is now nor kept here."""
    if not session.has_files() or session.is_sample() or session.keeps_work():
        return False
    return session.newest().last_saved is not session.workspace()


def _open(name: str, content: bytes, identifier: str, language: Language) -> None:
    """Open a saved file in place of what is open; where it cannot, say why and leave that alone."""
    with st.spinner(language.text("Opening {file} …", file=show.plain(name))):
        try:
            session.open_saved(name, content, identifier)
            session.newest().last_saved = session.workspace()
        except AnalysisError as error:
            st.warning(show.plain(language.text(error.sentence, **error.facts)), icon=":material/warning:")
            return
    st.rerun()


def _on_this_computer(language: Language) -> None:
    """Offer to keep work between visits, and to go on with what was kept."""
    when = kept.kept_on()
    if when is not None and not session.keeps_work():
        label = language.text("Go on where you were on {day}", day=language.date(when.date()))
        if st.button(label, key="frame_go_on", icon=":material/history:"):
            _open(f"work.{ENDING}", kept.kept_work(), "kept", language)
    if not session.has_files():
        return
    st.toggle(
        language.text("Keep my work on this computer"),
        key=session.seeded("frame_keep", session.keeps_work()),
        on_change=lambda: session.keep_work(session.widget("frame_keep")),
        help=language.text(
            "After every change Klantkompas then writes your work to {folder}, so that you can go on where "
            "you were. Close and forget wipes it.",
            folder=str(kept.folder()),
        ),
    )
    if when is not None and not session.keeps_work():
        day = language.date(when.date())
        st.caption(language.text("Keeping this takes the place of what was kept on {day}.", day=day))
    if reason := session.trouble_keeping():
        st.warning(
            language.text(
                "Your work could not be kept in {folder}: {reason}. Save it yourself with Save my work.",
                folder=show.plain(str(kept.folder())),
                reason=show.plain(reason),
            )
        )
