"""The team's voice on screen: where the roles differ, what everybody says together, and who answered."""

import pandas as pd
import streamlit as st

from analysis.language.language import Language
from analysis.metrics import METRICS
from analysis.outsider import NUMBERS_ONLY, numbered, outsider_view
from analysis.pareto import pareto_curve
from analysis.periods import as_of
from analysis.rows import FRESH_DAYS
from analysis.team_voice import ENOUGH_ANSWERS, all_ratings, asked, response, team_voice
from ui import session, show
from ui.charts.pareto import pareto_alt, pareto_chart, pareto_finding
from ui.charts.role_spread import role_words, spread_alt, spread_chart, spread_finding, widest
from ui.words import Shown

COLUMNS = {
    "name": Shown("Client", pinned=True, width=220),
    "mean": Shown("Mean (1 to 5)", "exact"),
    "count": Shown("Answers", "count"),
    "people": Shown("People", "count"),
    "rather_not": Shown("Rather not (2 or lower)", "count"),
    "spread": Shown("Between the roles", "exact"),
    "role_words": Shown("By role", width=320),
    "latest_on": Shown("Latest", "date"),
    "old": Shown("Older than 90 days", "count"),
}


def ratings() -> pd.DataFrame:
    """Give every rating there is, on file and clicked."""
    book, chosen = session.ledger(), session.settings()
    return all_ratings(book, session.journal(), chosen, as_of=as_of(book, chosen))


def shown_names(clients: pd.DataFrame, language: Language) -> pd.Series:
    """Give the names to show: the clients' own, or a number each where names are hidden."""
    hidden = st.toggle(
        language.text("Hide the names"),
        key="team_hide_names",
        help=language.text(
            "A blind view: each client gets a number that says nothing of who it is, so that you look at "
            "the figures first."
        ),
        persist_state="session",
    )
    return hidden_names(clients, language) if hidden else clients["name"]


def hidden_names(clients: pd.DataFrame, language: Language) -> pd.Series:
    """Give each client a number for a name."""
    numbers = numbered(clients.index).reindex(clients.index)
    return numbers.map(lambda number: language.text("Client {number}", number=language.number(number)))


def voice(clients: pd.DataFrame, language: Language) -> None:
    """Show what the team says, role beside role, and the table behind it."""
    every = ratings()
    if every.empty:
        st.info(language.text("Nobody rated a client yet. Ask your team, on the tab beside this one."))
        return
    said = team_voice(every)
    said = said[said.index.isin(clients.index)]
    names = shown_names(clients, language)
    st.markdown(who_answered(every, language))
    show.finding(spread_finding(said, language, names=names))
    if not widest(said).empty:
        figure = spread_chart(said, language, names=names)
        show.chart(figure, spread_alt(said, language, names=names), key="team_spread")
    _joy(clients, names, language)
    _table(said, names, language)
    show.reckoned(language, "team_voice", "pleasure")


def who_answered(every: pd.DataFrame, language: Language) -> str:
    """Say how many of those asked answered, and what was taken into account."""
    answered, listed = response(every, asked(session.ledger(), session.settings()))
    parts = [
        language.text(
            "{answered} of {listed} colleagues answered, {count} answers in all.",
            answered=language.number(answered),
            listed=language.number(listed),
            count=language.number(len(every)),
        )
    ]
    old = int((every["weight"] < 1).sum())
    if old:
        parts.append(
            language.plural(
                "{count} answer is older than {days} days and counts half.",
                "{count} answers are older than {days} days and count half.",
                old,
                days=language.number(FRESH_DAYS),
            )
        )
    parts.append(
        language.text(
            "Below {count} answers a row is grey: that may well be chance. Nobody's own answer is shown "
            "unless they chose to show it.",
            count=language.number(ENOUGH_ANSWERS),
        )
    )
    return " ".join(parts)


def _joy(clients: pd.DataFrame, names: pd.Series, language: Language) -> None:
    """Draw who brings the joy in the work, as a Pareto curve."""
    curve = pareto_curve(clients, "joy")
    if len(curve) > 1:
        show.finding(pareto_finding(curve, "joy", language))
        show.chart(
            pareto_chart(curve, "joy", language, names=names),
            pareto_alt(curve, "joy", language),
            key="team_joy",
        )


def _table(said: pd.DataFrame, names: pd.Series, language: Language) -> None:
    rows = said.assign(
        name=names.reindex(said.index),
        role_words=[", ".join(role_words(view, language) for view in views) for views in said["roles"]],
    ).sort_values("mean", kind="stable")
    alt = language.text("What your team says of each client")
    show.table(rows, COLUMNS, language, alt=alt, key="team_table", faint=rows["few"])
    show.downloads(rows, COLUMNS, "team", language)


def outsider(clients: pd.DataFrame, language: Language, currency: str | None) -> None:
    """Show the figures alone with the names hidden, to hand to an accountant or a coach."""
    st.markdown(
        language.text(
            "Figures only, without names, ratings or incidents: what would somebody say who has no history "
            "with these clients? Hand it to your accountant or a coach, and look up the numbers afterwards."
        )
    )
    rows = outsider_view(clients)
    known = [name for name in NUMBERS_ONLY if name in rows]
    columns = {"number": Shown("Number", "count", pinned=True)}
    for name in known:
        label = METRICS[name].label if name in METRICS else "Financial result (0 to 100)"
        columns[name] = Shown(label, METRICS[name].unit if name in METRICS else "points")
    alt = language.text("The figures of each client, with a number in place of its name")
    show.table(rows, columns, language, alt=alt, key="team_outsider", currency=currency)
    show.downloads(rows, columns, "outsider", language, currency=currency)
    with st.expander(language.text("Which number is who?"), icon=":material/key:"):
        key = rows.assign(name=clients["name"].reindex(rows.index)).sort_values("number")
        who = {"number": columns["number"], "name": Shown("Client")}
        alt = language.text("The number of each client")
        show.table(key, who, language, alt=alt, key="team_numbers")
