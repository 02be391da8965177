"""One client: choosing it, its figures, and its scores taken apart signal by signal."""

import pandas as pd
import streamlit as st

from analysis.advice import ADVICE, advise
from analysis.costing.lines import WITH_INTERVAL
from analysis.language.language import Language
from analysis.metrics import METRICS
from analysis.problems import PROBLEMS, problems_of
from analysis.quadrants import FIELDS, what_would_move
from analysis.scoring import signal_points
from analysis.settings import Settings
from analysis.signals import SIGNALS, judge_by
from ui import client_list, places, same_client, session, show, still_open
from ui.words import Shown, between, write

#: The figures on the card: of these the first five that are known of anybody.
CARD = (
    *("revenue", "result", "hours", "effective_hourly_rate", "days_late", "incidents", "pleasure", "months"),
    "open_amount",
)
_ON_CARD = 5
BREAKDOWN = {
    "label": Shown("Signal", pinned=True),
    "value_words": Shown("Value"),
    "points": Shown("Points (0 to 100)", "points"),
    "share": Shown("Weight", "share"),
}


def of_concern(clients: pd.DataFrame) -> str | None:
    """Give the client to speak of first: of those to part with the one that weighs most; None without any."""
    part = clients[clients["field"] == "part_with"]
    weight = part["burden_score"] - part["financial_score"]
    return None if part.empty else str(weight.sort_index().idxmax())


def choose(key: str, clients: pd.DataFrame, language: Language, *, first: str | None = None) -> str:
    """Let the visitor choose a client; other pages follow."""
    client = str(_choice(key, clients, language, first or str(clients.index[0])))
    same_client.told(client, language)
    return client


def choose_or_stop(key: str, clients: pd.DataFrame, language: Language) -> str:
    """Propose the client of most concern; where there is none, ask for one, and go on once it is chosen."""
    client = _choice(key, clients, language, of_concern(clients))
    if client is None:
        st.info(
            language.text(
                "Choose the client you want to part with. None is suggested: too little is known yet to say "
                "who brings little and asks a lot of people."
                if clients["field"].isna().all()
                else "Choose the client you want to part with. None is suggested: of the clients known well "
                "enough, nobody brings little while asking a lot of people."
            )
        )
        still_open.told(still_open.needed(clients), language)
        st.stop()
    same_client.told(client, language)
    return client


def _choice(key: str, clients: pd.DataFrame, language: Language, first: str | None) -> str | None:
    return st.selectbox(
        language.text("Client"),
        list(clients.index),
        format_func=lambda client: clients.loc[client, "name"],
        index=None if first is None else 0,
        placeholder=language.text("Choose a client"),
        key=session.client_key(key, clients, first),
        on_change=session.follow_client,
        args=(key,),
        persist_state="session",
        width=420,
    )


def brief(
    clients: pd.DataFrame, client: str, language: Language, currency: str | None, *, link: bool = True
) -> None:
    """Show who it is, in which field, what stands out, what is advised, and five figures."""
    row, settings = clients.loc[client], session.settings()
    field = client_list.field_label(row["field"], language)
    advice = ADVICE[advise(clients.loc[[client]], session.journal(), settings)[client]]
    with st.container(border=True):
        st.subheader(f"{show.plain(row['name'])}: {field}", anchor=False)
        said = language.text(advice.label)
        st.markdown(("" if said == field else f"**{said}**  \n") + language.text(advice.sentence))
        for code in problems_of(clients, settings)[client]:
            problem = PROBLEMS[code]
            st.markdown(f"- {language.text(problem.label)}: {language.text(problem.explanation)}")
        st.caption(_period(row, language))
        with st.grid(5, min_column_width=135):
            for name in _on_card(clients):
                metric = METRICS[name]
                with st.container(gap="xxsmall"):
                    st.metric(language.text(metric.label), write(row[name], metric.unit, language, currency))
                    if lies := _lies(row, name, language, currency):
                        st.caption(lies)
        if link and st.button(
            language.text("All about this client"), key="card_open", icon=":material/person:"
        ):
            session.choose_client(client)
            places.go("client")


def _on_card(clients: pd.DataFrame) -> list[str]:
    """Choose the figures of the card: what is known of nobody makes way for what is known."""
    return [name for name in CARD if clients[name].notna().any()][:_ON_CARD]


def _lies(client: pd.Series, name: str, language: Language, currency: str | None) -> str:
    """Write where a figure lies that rests on estimates; nothing where it does not."""
    if name not in WITH_INTERVAL:
        return ""
    return between(client[f"{name}_low"], client[f"{name}_high"], METRICS[name].unit, language, currency)


def _period(client: pd.Series, language: Language) -> str:
    """Say over which days the figures of a client go."""
    if pd.isna(client["first_on"]) or pd.isna(client["last_on"]):
        return language.text("Everything on file")
    days = language.text(
        "Everything from {first} to {last}",
        first=language.date(client["first_on"]),
        last=language.date(client["last_on"]),
    )
    months = round(client["years"] * 12)
    if months >= 12:
        return days
    scaled = language.plural(
        "Where a figure is per year, that of {count} month is scaled up to twelve.",
        "Where a figure is per year, that of {count} months is scaled up to twelve.",
        months,
    )
    return f"{days}. {scaled}"


def facts(clients: pd.DataFrame, client: str, language: Language, currency: str | None) -> None:
    """Show every figure that is known of a client, with what it is."""
    row = clients.loc[client]
    known = [metric for name, metric in METRICS.items() if name in row and pd.notna(row[name])]
    rows = pd.DataFrame(
        {
            "label": [language.text(metric.label) for metric in known],
            "value": [write(row[metric.name], metric.unit, language, currency) for metric in known],
            "lies": [_lies(row, metric.name, language, currency) for metric in known],
            "meaning": [language.text(metric.meaning) for metric in known],
        }
    )
    columns = {"label": Shown("Figure", pinned=True), "value": Shown("Value")}
    if rows["lies"].any():
        columns["lies"] = Shown("With these estimates", width="medium")
    columns["meaning"] = Shown("What it is")
    with st.expander(language.text("All figures"), icon=":material/list:"):
        alt = language.text("All figures that are known for this client")
        show.table(rows, columns, language, alt=alt, key="client_facts")


def breakdown(clients: pd.DataFrame, client: str, settings: Settings, language: Language) -> None:
    """Take the two scores apart: each signal's value, its points and its real weight."""
    points = signal_points(clients, settings)
    points = points[points["client"] == client]
    row = clients.loc[client]
    _next_field(clients, client, settings, language)
    for axis, title in (("financial", "Financial result"), ("burden", "Burden on people")):
        part = points[(points["axis"] == axis) & points["points"].notna()]
        score = row[f"{axis}_score"]
        if part.empty or pd.isna(score):
            st.markdown(f"**{language.text(title)}**: {language.text('not enough is known yet')}")
            continue
        told = {"axis": language.text(title), "score": language.number(score)}
        st.markdown(
            language.plural(
                "**{axis}: {score} of 100**, from {count} signal",
                "**{axis}: {score} of 100**, from {count} signals",
                len(part),
                **told,
            )
            if judge_by(part["signal"])
            else language.plural(
                "**{axis}**: too little known to judge by ({score} of 100, from {count} side signal)",
                "**{axis}**: too little known to judge by ({score} of 100, from {count} side signals)",
                len(part),
                **told,
            )
        )
        rows = part.assign(
            label=[language.text(SIGNALS[name].label) for name in part["signal"]],
            value_words=[
                _signal_value(name, value, language)
                for name, value in zip(part["signal"], part["value"], strict=True)
            ],
        )
        alt = language.text("The signals behind the score, with value, points and weight")
        show.table(rows, BREAKDOWN, language, alt=alt, key=f"card_{axis}")


def _signal_value(name: str, value: float, language: Language) -> str:
    """Write the value of a signal; a number of cases a year says so, as other figures count all time."""
    signal = SIGNALS[name]
    written = write(value, signal.unit, language, session.currency())
    return (
        language.text("{value} a year", value=written) if signal.years and signal.unit != "money" else written
    )


def _next_field(clients: pd.DataFrame, client: str, settings: Settings, language: Language) -> None:
    """Say the smallest change that would bring the client into the next field."""
    move = what_would_move(clients, client, settings)
    if move is None:
        return
    field = language.text(FIELDS[move.field].label)
    if move.signal is None:
        axis = language.text("Financial result" if move.axis == "financial" else "Burden on people")
        points = language.number(abs(move.points), 1)
        st.markdown(
            language.text("{axis}: {points} points from “{field}”.", axis=axis, points=points, field=field)
        )
        return
    signal = SIGNALS[move.signal]
    needed, value = (_signal_value(move.signal, number, language) for number in (move.needed, move.value))
    if needed == value:
        # So near that only more decimals tell them apart; as a plain number, a share in hundredths.
        needed, value = (write(number, "exact", language) for number in (move.needed, move.value))
    st.markdown(
        language.text(
            "Of its own figures this one is nearest to another field: with {signal} at {needed} instead of "
            "{value} it would be “{field}”.",
            signal=language.text(signal.label).lower(),
            needed=needed,
            value=value,
            field=field,
        )
    )
