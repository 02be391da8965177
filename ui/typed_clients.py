"""A place to type clients in by hand, for who has no file."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from analysis.columns import TABLES
from analysis.language.language import Language, NotANumberError
from analysis.reading.remembered import fingerprint
from ui import session, setting_right
from ui.questions import PLEASURE

#: What is asked of each client: canonical column → header, English source text.
ASKED = {
    "client": "Client",
    "revenue": "Revenue",
    "hours": "Hours",
    "rating": "Pleasure in the work (1-5)",
    "days_late": "Days late",
    "complaints": "Complaints",
}
#: What cannot be less than nothing; revenue can, where more was credited than invoiced.
_NEVER_BELOW_ZERO = ("hours", "complaints")
#: From here on a figure of one client in a year is a slip of the keys.
_TOO_LARGE = {"revenue": 1e12}
_TOO_LARGE_ELSE = 1e6
_EMPTY_ROWS = 5
#: In pixels, so that the whole grid fits beside the menu; the others are as wide as a number.
_WIDTHS = {"client": 200, "rating": 180}


class TypedBelowZeroError(NotANumberError):
    """What was typed of a client is below zero, where there can be nothing less than none."""

    sentence = "“{typed}” for “{column}” cannot be below zero. Write how many there were, or leave it empty."


class TooLargeError(NotANumberError):
    """What was typed of a client is larger than one client can be."""

    sentence = "“{typed}” for “{column}” is too large to be right. Please type it again, or leave it empty."


def headers(language: Language) -> dict[str, str]:
    """Name what is asked, in one language: canonical column → header."""
    return {name: language.text(header) for name, header in ASKED.items()}


def grid(language: Language) -> None:
    """Ask for clients in a grid; each row that names one counts from then on."""
    named = headers(language)
    typed = session.workspace().corrections.typed if session.has_files() else {}
    st.markdown(
        language.text(
            "Name your clients and fill in what you know of the past twelve months; an estimate will do. "
            "What you leave empty stays unknown and never counts as nought."
        )
    )
    with st.form("your_data_typing", border=False):
        edited = st.data_editor(
            start(typed, named, language),
            column_config=_columns(named, language),
            num_rows="dynamic",
            hide_index=True,
            placeholder="…",
            key=f"your_data_typed_{language.code}_{fingerprint([str(typed)])[:8]}",
            alt=language.text("A grid to type your clients in"),
        )
        sent = st.form_submit_button(
            language.text("Reckon with these clients"), icon=":material/check:", key="your_data_typed_use"
        )
    if sent:
        try:
            rows = filled_in(edited, named, language)
        except NotANumberError as error:
            st.warning(language.text(error.sentence, **error.facts), icon=":material/warning:")
            return
        if rows != typed:
            setting_right.type_in(rows)
            st.rerun()


def _columns(named: Mapping[str, str], language: Language) -> dict[str, object]:
    """Say how each column is typed: words to choose from for how working is, text for all else."""
    columns: dict[str, object] = {
        name: st.column_config.TextColumn(
            header,
            width=_WIDTHS.get(name, 100),
            help=language.text(TABLES["clients"].column(name).meaning),
        )
        for name, header in named.items()
    }
    words = [language.text(word) for word in PLEASURE.values()]
    columns["rating"] = st.column_config.SelectboxColumn(
        language.text("What they are like to work with"), options=words, width=_WIDTHS["rating"]
    )
    return columns


def start(
    typed: Mapping[str, Mapping[str, str | float]], named: Mapping[str, str], language: Language
) -> pd.DataFrame:
    """Give the table the grid begins with: what was typed before, as text, then empty rows.

    Turns        row → header → what was typed
    into         client, revenue, hours, rating (in words), days_late, complaints
    """
    rows = [[_shown(name, row.get(named[name]), language) for name in named] for row in typed.values()]
    rows += [[None] * len(named) for _ in range(_EMPTY_ROWS)]
    return pd.DataFrame(rows, columns=list(named), dtype="object")


def _shown(name: str, value: str | float | None, language: Language) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if name == "rating":
        return language.text(PLEASURE[round(value)])
    return language.typed(value)


def filled_in(
    edited: pd.DataFrame, named: Mapping[str, str], language: Language
) -> dict[str, dict[str, str | float]]:
    """Give what was typed, row by row; rows that name no client are left out.

    Turns        the grid
    into         row → header → what was typed, for :attr:`Corrections.typed`

    Raises
    ------
    NotANumberError
        A number cannot be read as one, is below zero where that cannot be, or is too large to be right.
    """
    numbers = {language.text(word): float(number) for number, word in PLEASURE.items()}
    rows: dict[str, dict[str, str | float]] = {}
    for row in edited.astype(object).to_dict("records"):
        cells = {name: str(row[name]).strip() for name in named if not pd.isna(row[name])}
        if not cells.get("client"):
            continue
        typed: dict[str, str | float] = {named["client"]: cells.pop("client")}
        for name, text in cells.items():
            if text:
                typed[named[name]] = (
                    numbers[text] if name == "rating" else _number(name, text, named[name], language)
                )
        rows[str(len(rows))] = typed
    return rows


def _number(name: str, text: str, column: str, language: Language) -> float:
    value = language.read_number(text.replace("\N{MINUS SIGN}", "-"))
    if value < 0 and name in _NEVER_BELOW_ZERO:
        raise TypedBelowZeroError(typed=text, column=column)
    if abs(value) >= _TOO_LARGE.get(name, _TOO_LARGE_ELSE):
        raise TooLargeError(typed=text, column=column)
    return value
