"""How much hangs on how few: figures of concentration, the Lorenz curve, the 80/20 check and stability."""

import pandas as pd
import streamlit as st

from analysis.concentration import Concentration
from analysis.in_period import ends_on
from analysis.language.language import Language
from analysis.metrics import METRICS
from analysis.period_choice import Period
from analysis.stability import FEWEST, Stability, comparable, stability
from analysis.truth_check import PUBLISHED, own_ratios
from ui import behind, client_card, places, session, show, still_open
from ui.charts.lorenz import lorenz_alt, lorenz_chart
from ui.charts.pareto import pareto_alt, pareto_drawing
from ui.charts.truth import truth_alt, truth_chart, truth_finding
from ui.charts.whale import whale_alt, whale_chart, whale_finding, whale_sides
from ui.living_chart import living_chart
from ui.words import write

#: Figures whose clients can take something away, so that a whale curve says something.
LINES = ("result", "contribution", "avoidable", "full")
#: Rules of thumb: above these shares many advisers call a firm dependent.
ONE_CLIENT, THREE_CLIENTS = 0.25, 0.50
#: What became of those among the largest (English source text), by the attribute that holds them.
CHANGES: dict[str, str] = {
    "fallen": "Lower now: {names}.",
    "gone": "No client in this period: {names}.",
    "new": "New among the largest: {names}.",
}
#: More names than this make a sentence unreadable.
_NAMED = 5


def nothing_known(clients: pd.DataFrame, language: Language) -> None:
    """Say that no figure to rank clients by is on file, and where to go: what is open stands elsewhere."""
    st.info(language.text("What each client brings or asks is not on file yet."), icon=":material/info:")
    if clients["open_amount"].sum() > 0:
        label = language.text("What is still to be paid, client by client")
        places.link("payment", language, label=label)
    still_open.told(still_open.needed(clients), language)


def ranked(curve: pd.DataFrame, value: str, clients: pd.DataFrame, language: Language) -> None:
    """Show the Pareto curve, which keeps its zoom, and the client that was clicked in it."""
    currency = session.currency()
    client = session.clicked("pareto_clicked", clients)
    living_chart(
        pareto_drawing(
            curve,
            value,
            language,
            currency=currency,
            names=clients["name"],
            highlight=() if client is None else (client,),
        ),
        pareto_alt(curve, value, language, currency=currency),
        language,
        key="pareto_chart",
        stays=value,
        clicks_into="pareto_clicked",
        opens="pareto_card",
    )
    st.caption(language.text("Drag to zoom in, double-click to go back, click a client to see more of it."))
    if client is not None:
        with st.container(key="pareto_card"):
            client_card.brief(clients, client, language, currency)


def whale(curve: pd.DataFrame, value: str, clients: pd.DataFrame, language: Language) -> None:
    """Show the whale curve of a result line, and name those who take most away."""
    currency = session.currency()
    show.finding(whale_finding(curve, language, currency=currency))
    figure = whale_chart(curve, language, value=value, currency=currency, names=clients["name"])
    show.chart(figure, whale_alt(curve, language, currency=currency), key="pareto_whale")
    taking = curve[~whale_sides(curve) & (curve[value] < 0)].iloc[::-1]
    if len(taking):
        named = [
            f"{show.plain(clients.loc[client, 'name'])} ({language.money(amount, currency)})"
            for client, amount in taking[value].head(_NAMED).items()
        ]
        st.markdown(language.text("What takes most away: {names}.", names=language.list(named)))


def figures(spread: Concentration, language: Language) -> None:
    """Show how concentrated the ranked figure is, and say where a rule of thumb is passed."""
    shown = (
        (language.text("Largest client"), spread.top_1_share, "share"),
        (language.text("Three largest"), spread.top_3_share, "share"),
        (language.text("Five largest"), spread.top_5_share, "share"),
        (language.text("Largest tenth"), spread.top_10_share, "share"),
        (language.text("Largest fifth"), spread.top_20_share, "share"),
        (language.text("Clients for 80%"), spread.clients_for_80, "count"),
        (language.text("Equal clients"), spread.effective_clients, "number"),
        (language.text("Unevenness (Gini)"), spread.gini, "exact"),
        (language.text("Concentration (HHI)"), spread.hhi, "exact"),
    )
    tips = {
        language.text("Equal clients"): language.text(
            "This many equally large clients would be just as concentrated: 1 ÷ HHI."
        ),
        language.text("Clients for 80%"): language.text("The fewest clients that bring 80% of the total."),
        language.text("Unevenness (Gini)"): language.text(
            "0 where every client brings as much; the nearer to 1, the more a few bring."
        ),
        language.text("Concentration (HHI)"): language.text(
            "All shares squared and added up: 1 is a single client, and near 0 are many of about the same "
            "size."
        ),
    }
    with st.grid(5, min_column_width=140):
        for label, value, kind in shown:
            st.metric(label, write(value, kind, language), help=tips.get(label))


def rules_of_thumb(spread: Concentration, language: Language) -> None:
    """Say whether revenue passes one of two rules of thumb; they are no law."""
    if spread.top_1_share is None or spread.top_3_share is None:
        return
    said = []
    if spread.top_1_share > ONE_CLIENT:
        said.append(
            language.text(
                "Your largest client brings {share} of revenue, more than a quarter.",
                share=language.percent(spread.top_1_share),
            )
        )
    if spread.top_3_share > THREE_CLIENTS and spread.n > 3:
        said.append(
            language.text(
                "Your three largest bring {share} of revenue, more than half.",
                share=language.percent(spread.top_3_share),
            )
        )
    if not said:
        said.append(
            language.text("No client brings more than a quarter of revenue, and no three more than half.")
        )
    st.markdown(" ".join([*said, language.text("Those are rules of thumb, not laws.")]))


def lorenz(curve: pd.DataFrame, value: str, spread: Concentration, language: Language) -> None:
    """Show the Lorenz curve, where there are shares."""
    if len(curve) < 2 or curve["value_share"].isna().any():
        return
    with st.expander(language.text("How evenly it is spread: the Lorenz curve"), icon=":material/line_axis:"):
        figure = lorenz_chart(curve, value, language, gini=spread.gini)
        show.chart(figure, lorenz_alt(curve, value, language, gini=spread.gini), key="pareto_lorenz")


def truth(found: dict[str, Concentration], language: Language) -> None:
    """Show the own shares of the largest fifth beside published ones, with their sources."""
    own = once(own_ratios(found))
    show.finding(truth_finding(own, language))
    if not own:
        return
    show.chart(truth_chart(own, language), truth_alt(own, language), key="pareto_truth")
    behind.truth(own, language)
    if any((spread.top_20_share or 0) > 1 for spread in own.values()):
        st.caption(
            language.text(
                "More than 100%: the best fifth brings more than all clients together, as others take "
                "away from it."
            )
        )
    sources = dict.fromkeys(ratio.source for ratio in PUBLISHED.values())
    st.caption(language.text("Sources: {sources}.", sources="; ".join(map(language.text, sources))))


def once(own: dict[str, Concentration]) -> dict[str, Concentration]:
    """Leave out lines of result that are the same as one before them: without costs on file they all are."""
    kept: dict[str, Concentration] = {}
    for name, spread in own.items():
        if name not in LINES or spread not in kept.values():
            kept[name] = spread
    return kept


def still_there(value: str, language: Language) -> None:
    """Say how many of the largest fifth of a year before are still among the largest."""
    settings, ledger = session.settings(), session.ledger()
    asked = Period.last_12_months() if settings.period.kind == "all" else settings.period
    pair = comparable(ledger, settings.period, ends_on(ledger, settings, asked))
    if pair is None:
        st.caption(
            language.text(
                "Your files do not reach back far enough to say who was among the largest a year ago."
            )
        )
        return
    now, before = (session.summary(each) for each in pair)
    found = stability(before, now, value) if value in before and value in now else None
    if found is None:
        st.caption(
            language.text(
                "In one of the two years this is known for fewer than {count} clients, so nothing is "
                "said about who stayed.",
                count=language.number(FEWEST),
            )
        )
        return
    st.markdown(f"**{_stayed(found, language)}**")
    names = pd.concat([now["name"], before["name"]])
    names = names[~names.index.duplicated()]
    for change in CHANGES:
        keys = getattr(found, change)
        if keys:
            named = show.some([str(names[key]) for key in keys], language, most=_NAMED)
            st.markdown(f"- {language.text(CHANGES[change], names=named)}")


def _stayed(found: Stability, language: Language) -> str:
    return language.plural(
        "{still} of the {count} client that was in the largest fifth a year before still is ({label}).",
        "{still} of the {count} clients that were in the largest fifth a year before still are ({label}).",
        found.before,
        still=language.number(len(found.still)),
        label=language.text(METRICS[found.value].label).lower(),
    )


def with_sides(rows: pd.DataFrame, value: str, language: Language) -> pd.DataFrame:
    """Say of each client of a result line on which side of the peak it stands."""
    if value not in LINES or not (rows[value] < 0).any():
        return rows
    words = {True: language.text("before the peak"), False: language.text("after the peak")}
    return rows.assign(side=whale_sides(rows).map(words))
