"""The questions on Your data: what an hour costs, what the files leave open, and how working is."""

import re
from collections.abc import Sequence
from contextlib import suppress

import pandas as pd
import streamlit as st

from analysis.errors import AnalysisError
from analysis.hour_cost import mean_hour_cost
from analysis.judgement import PLEASURE
from analysis.language.language import BelowZeroError, Language, NotANumberError
from analysis.portfolio import per_currency
from ui import open_questions, places, same_client, session, show
from ui.words import CURRENCIES, write

#: Hours as people type them, with a comma or a point. A number column would drop the one it does not know.
_HOURS = re.compile(r"^\s*\d{1,3}(?:[.,]\d{1,2})?\s*$")
#: Whether any of these is known tells whether there are amounts at all.
_IN_MONEY = ("revenue", "direct_cost", "hours_cost", "open_amount", "result")


def currency(language: Language) -> None:
    """Ask in what the amounts are where the files do not say, and which to look at where they are mixed."""
    found = session.ledger().currencies
    if not found and not session.summary()[list(_IN_MONEY)].notna().any(axis=None):
        return
    if not found:
        key = session.seeded(f"your_data_currency_{session.edition()}", session.currency())
        st.selectbox(
            language.text("The files do not say in which currency the amounts are. They are in"),
            list(dict.fromkeys([*CURRENCIES, session.currency()])),
            key=key,
            on_change=_set_currency,
            args=(key, "unnamed_currency"),
            persist_state="session",
            width=320,
        )
    elif len(found) > 1:
        key = session.seeded(f"your_data_currency_shown_{session.edition()}", session.settings().currency)
        sums = session.reused(
            "per_currency",
            session.edition(),
            lambda: per_currency(session.ledger(), session.settings()),
        )
        st.selectbox(
            language.text("The amounts are in several currencies, which cannot be added up. Look at"),
            found,
            index=None,
            format_func=lambda code: (
                f"{code}: {language.money(sums[code]['revenue'], code)}" if code in sums else code
            ),
            placeholder=language.text("Choose one; until then no amount counts"),
            key=key,
            on_change=_set_currency,
            args=(key, "currency"),
            persist_state="session",
            width=320,
        )


def _set_currency(key: str, name: str) -> None:
    session.change(**{name: session.widget(key)})


def hour_cost(language: Language) -> None:
    """Ask what an hour of work costs."""
    amount(
        "hour_cost",
        "your_data_hour_cost",
        language.text("What does an hour of work cost you?"),
        language,
        placeholder=language.text("For instance 55"),
        tip=language.text(
            "Pay, premiums, holidays, room and tools, divided by the hours really worked. "
            "An estimate will do; you can change it at any time."
        ),
    )


def amount(
    name: str, key: str, label: str, language: Language, *, placeholder: str = "", tip: str | None = None
) -> None:
    """Ask for an amount of the settings, by its name there, written as the reader writes numbers."""
    kept = getattr(session.settings(), name)
    session.seeded(key, "")
    try:
        read_cost(session.widget(key), language)
        trouble = None
    except NotANumberError as error:
        trouble = language.text(error.sentence, **error.facts)
    else:
        session.fill(key, "" if kept is None else language.typed(kept))
    st.text_input(
        label,
        key=key,
        placeholder=placeholder,
        help=tip,
        on_change=_set_amount,
        args=(name, key, language),
        persist_state="session",
        width=320,
    )
    if trouble is not None:
        st.warning(trouble, icon=":material/warning:")


def read_cost(typed: str, language: Language) -> float | None:
    """Read what was typed; empty is unknown, and less than nought is no cost."""
    if not typed.strip():
        return None
    cost = language.read_number(typed)
    if cost < 0:
        raise BelowZeroError(typed=typed)
    return cost


def _set_amount(name: str, key: str, language: Language) -> None:
    with suppress(NotANumberError):  # said below the field
        session.change(**{name: read_cost(session.widget(key), language)})


def grid(clients: pd.DataFrame, language: Language, *, ask_hours: Sequence[str] = ()) -> None:
    """Ask per client, in one minute: how many hours a month, and how working with them is.

    Parameters
    ----------
    clients : DataFrame, index ``client``
        As :func:`analysis.summary.summarise` returns it, needs ``name``.
    language : Language
    ask_hours : sequence of str, optional
        The columns about hours; none where those of every client are on file.
    """
    words = {number: language.text(sentence) for number, sentence in PLEASURE.items()}
    key = f"your_data_grid_{language.code}_{session.edition()}"
    asked = session.held(key, lambda: answers(clients, words, language))
    edited = st.data_editor(
        asked[["name", *ask_hours, "pleasure", "on_file"]],
        column_config={
            "name": st.column_config.TextColumn(language.text("Client"), disabled=True, pinned=True),
            "hours_per_month": st.column_config.TextColumn(
                language.text("Hours a month, roughly"), validate=_HOURS.pattern, alignment="right"
            ),
            "hours_on_file": st.column_config.TextColumn(
                language.text("Hours on file"), disabled=True, width=105, alignment="right"
            ),
            "pleasure": st.column_config.SelectboxColumn(
                language.text("What are they like to work with?"), options=list(words.values())
            ),
            "on_file": st.column_config.TextColumn(
                language.text("Known so far (1 to 5)"), disabled=True, width=125
            ),
        },
        hide_index=True,
        key=key,
        placeholder="…",
        height=min(420, 40 + 35 * len(asked)),
        alt=language.text("Per client: hours a month, and what they are like to work with"),
    )
    keep(edited, {word: number for number, word in words.items()}, ask_hours=bool(ask_hours))


def answers(clients: pd.DataFrame, words: dict[int, str], language: Language) -> pd.DataFrame:
    """Give what was answered so far.

    Turns        client | name, pleasure
    into         client | name, hours_per_month (as typed), hours_on_file, pleasure (in words), on_file
                 (the mean so far); who has no hours on file first
    """
    clients = clients.loc[_on_file(clients).notna().sort_values(kind="stable").index]
    chosen = session.settings()
    rated = {client: words[round(number)] for client, number in chosen.pleasure.items()}
    hours = {client: language.typed(number) for client, number in chosen.hours_per_month.items()}
    return pd.DataFrame(
        {
            "name": clients["name"],
            "hours_per_month": pd.Series(hours, dtype="object").reindex(clients.index),
            "hours_on_file": [write(hours, "hours", language) for hours in _on_file(clients)],
            "pleasure": pd.Series(rated, dtype="object").reindex(clients.index),
            "on_file": [write(mean, "score", language) for mean in clients["pleasure"]],
        },
        index=clients.index,
    )


def keep(edited: pd.DataFrame, numbers: dict[str, int], *, ask_hours: bool) -> None:
    """Put the answers in the settings; an emptied cell takes the answer back."""
    rated = edited["pleasure"].map(numbers).dropna()
    changes = {"pleasure": {client: float(number) for client, number in rated.items()}}
    if ask_hours:
        typed = edited["hours_per_month"].dropna().astype("str").str.strip()
        hours = typed[typed.str.fullmatch(_HOURS)].str.replace(",", ".")
        changes["hours_per_month"] = {client: float(number) for client, number in hours.items()}
    before = session.settings()
    if session.change(**changes) != before:
        st.rerun()


def ask(language: Language) -> None:
    """Ask what the figures wait for, what weighs most first; what is on file already is not asked again."""
    try:
        clients = session.summary() if session.has_data() else None
    except AnalysisError as problem:
        # Said without stopping the page: what the sheets were taken to be is set right further down.
        st.error(show.sentence(problem, language), icon=":material/error:")
        clients = None
    if clients is None:
        open_questions.ask(language)
        return
    st.header(language.text("Questions that complete the picture"), anchor=False)
    _hour_cost_or_on_file(clients, language)
    currency(language)
    open_questions.ask(language)
    same_client.ask(language)
    asked, about_hours = _asked_of_each(clients, language)
    st.markdown(asked)
    grid(clients, language, ask_hours=about_hours)
    places.link("overview", language, label=language.text("On to the overview"))


def _hour_cost_or_on_file(clients: pd.DataFrame, language: Language) -> None:
    """Ask what an hour costs, and say what it costs on file where the files know."""
    hour_cost(language)
    rate = mean_hour_cost(clients)
    if rate is not None and session.settings().hour_cost is None:
        st.caption(
            language.text(
                "On file an hour costs {amount} on average; an answer here counts where that is missing.",
                amount=language.money(rate, session.currency(), 2),
            )
        )


def _asked_of_each(clients: pd.DataFrame, language: Language) -> tuple[str, tuple[str, ...]]:
    """Give the question about each client, and the columns about hours that it needs."""
    missing = int(_on_file(clients).isna().sum())
    if not missing:
        return language.text(
            "And in one minute, as far as you like: what is each of them like to work with?"
        ), ()
    if missing == len(clients):
        return language.text(
            "And in one minute, as far as you like: roughly how many hours a month does each client "
            "take, and what are they like to work with?"
        ), ("hours_per_month",)
    return language.plural(
        "And in one minute, as far as you like: of {count} client no hours are on file; roughly how many "
        "a month does it take? And what is each of them like to work with?",
        "And in one minute, as far as you like: of {count} clients no hours are on file; roughly how many "
        "a month do they take? And what is each of them like to work with?",
        missing,
    ), ("hours_on_file", "hours_per_month")


def _on_file(clients: pd.DataFrame) -> pd.Series:
    """Give the hours on file, missing where there are none."""
    return clients["hours"].where(~clients["hours_estimated"].astype(bool))
