"""The marks that no weight offsets, in words, wherever clients are shown."""

import pandas as pd
import streamlit as st

from analysis.language.language import Language
from ui import show
from ui.judgement_grid import MARKS

#: How many clients are named before the rest is only counted.
_NAMED = 5
#: What to do first, by mark (English source text).
ROUTES = {
    "abuse": "Protect your people first. A goodbye takes the short, safe route.",
    "safety": "Protect your people first. A goodbye takes the short, safe route.",
    "unethical": "Speak with a lawyer first, and check the rules against money laundering. No text for the "
    "client states the accusation.",
}


def words(row: pd.Series, language: Language) -> str:
    """Say which mark a client bears, since when and where it is known from."""
    kind = language.text(MARKS[row["hard_rule"]])
    day, source = row["hard_rule_on"], row["hard_rule_source"]
    said = kind if pd.isna(day) else language.text("{mark}, {day}", mark=kind, day=language.date(day))
    if pd.notna(source):
        return language.text("{mark} (from: {source})", mark=said, source=show.plain(str(source)))
    return said


def named(clients: pd.DataFrame, language: Language) -> None:
    """Name the clients with such a mark, above whatever their scores say."""
    marked = clients[clients["hard_rule"].notna()]
    if marked.empty:
        return
    lines = [
        f"- **{show.plain(str(row['name']))}**: {words(row, language)}"
        for _, row in marked.head(_NAMED).iterrows()
    ]
    further = len(marked) - _NAMED
    if further > 0:
        lines.append("- " + language.plural("and {count} client more", "and {count} clients more", further))
    heading = language.text("No weight and no result offsets this:")
    st.warning("\n".join([heading, "", *lines]), icon=":material/front_hand:")


def of_client(row: pd.Series, language: Language) -> None:
    """Show the mark of one client, and what to do first."""
    if pd.notna(row["hard_rule"]):
        route = language.text(ROUTES[row["hard_rule"]])
        said = language.text("No weight and no result offsets this:")
        st.warning(f"{said} {words(row, language)}. {route}", icon=":material/front_hand:")
