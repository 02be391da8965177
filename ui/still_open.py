"""What only the owner can answer, said where a figure waits for it, with the way to the question."""

import pandas as pd
import streamlit as st

from analysis.findings import Finding
from analysis.language.language import Language
from analysis.missing_answers import ANSWERS, FOR_THE_RESULT, missing_answers
from ui import places, same_client, session

#: Findings that say what is not known, and ask for it.
_ASKING = ("result_unknown", "burden_unknown")


def needed(clients: pd.DataFrame, *, result_alone: bool = False) -> tuple[str, ...]:
    """Give the answers that are missing, as keys of ``ANSWERS``; those for the result alone where asked."""
    missing = missing_answers(clients, session.settings())
    return tuple(each for each in missing if each in FOR_THE_RESULT or not result_alone)


def in_words(missing: tuple[str, ...], language: Language) -> str:
    """Name answers in one breath."""
    return language.list(language.text(ANSWERS[each]) for each in missing)


def others(found: tuple[Finding, ...], missing: tuple[str, ...]) -> tuple[Finding, ...]:
    """Give the findings that do not ask once more for an answer that :func:`told` asks for."""
    return tuple(each for each in found if not missing or each.code not in _ASKING)


def told(missing: tuple[str, ...], language: Language, *, doubles: bool = False) -> None:
    """Say which answers are missing and, if asked, how many names may be doubles; with the way there."""
    lines = []
    if session.currency() is None:
        lines.append(language.text("Still needed from you: in which currency to look at the amounts."))
    elif missing:
        lines.append(language.text("Still needed from you: {answers}.", answers=in_words(missing, language)))
    if doubles and (count := len(same_client.undecided())):
        lines.append(same_client.how_many(count, language))
    if lines:
        st.info("  \n".join(lines), icon=":material/edit_note:")
        places.link("your_data", language, label=language.text("To the questions under Your data"))
