"""A grid with a line per client, in which the owner or a colleague types answers."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from analysis.language.language import Language
from ui import session

_ROW, _HEADER = 35, 40


def typed(
    start: pd.DataFrame, columns: Mapping[str, Any], language: Language, *, key: str, alt: str, most: int
) -> dict[int, dict[str, Any]]:
    """Show the grid and give what was typed in it, by the place of its row.

    Parameters
    ----------
    start : DataFrame, index ``client``
        With ``name`` and the columns to type in; the same table for as long as the grid has this key.
    columns : mapping of str to a Streamlit column
        How each column to type in looks.
    language : Language
    key, alt : str
        The grid's own name, and what it shows, in words.
    most : int
        How high the grid may be, in pixels.

    Returns
    -------
    dict
        Place of the row → column → what was typed.
    """
    st.data_editor(
        start,
        column_config={
            "name": st.column_config.TextColumn(language.text("Client"), disabled=True, pinned=True),
            **columns,
        },
        hide_index=True,
        key=key,
        placeholder="…",
        height=min(most, _HEADER + _ROW * len(start)),
        alt=alt,
    )
    edits: dict[int, dict[str, Any]] = session.widget(key)["edited_rows"]
    return edits
