"""What a click on the reading does: set it right, take that back, close a file, remember for the next one."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

import streamlit as st

from analysis.correcting import corrected, without_file
from analysis.language.language import Language
from analysis.reading.changes import Step, taken_back
from analysis.reading.model import Corrections
from ui import memory, session


def correct(corrections: Corrections) -> None:
    """Apply what the visitor set right about the reading, as one step that can be taken back."""
    present = session.workspace().corrections
    if corrections != present:
        _apply(corrections, (*session.steps(), Step(present, corrections)))


def undo(places: Iterable[int]) -> None:
    """Take steps back, by their place in :func:`ui.session.steps`; the others stay."""
    steps = session.steps()
    left = taken_back(steps, places)
    _apply(left[-1].after if left else steps[0].before, left)


def undo_button(place: int, key: str, language: Language) -> None:
    """Draw the button that takes back one step."""
    st.button(
        language.text("Undo"),
        key=f"{key}_{session.edition()}_{place}",
        on_click=undo,
        args=((place,),),
        icon=":material/undo:",
    )


def _apply(corrections: Corrections, steps: Iterable[Step]) -> None:
    session.keep(corrected(session.workspace(), corrections), steps)
    if memory.is_wanted():
        memory.keep(session.workspace().remembered)


def close_file(name: str) -> None:
    """Close one file and leave the others open."""
    session.keep(*without_file(session.workspace(), session.steps(), name))


def type_in(rows: Mapping[str, Mapping[str, str | float]]) -> None:
    """Take clients that were typed in by hand as a sheet; the made-up agency makes way."""
    if session.is_sample() or not session.has_files():
        session.start_afresh()
    present = session.workspace().corrections
    correct(replace(present, typed=dict(rows)))


def remember_here(wanted: bool) -> None:
    """Begin to remember on this computer what is set right, or stop and wipe it."""
    if wanted:
        memory.keep(session.remembered())
    else:
        memory.wipe()
