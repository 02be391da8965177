"""The quadrants and all that moves them: one part of the page that runs by itself when a slider moves."""

from itertools import islice

import pandas as pd
import streamlit as st

from analysis.language.language import Language
from analysis.metrics import METRICS
from analysis.settings import Settings
from analysis.type_names import TYPE_NAMES
from ui import certainty, client_card, places, scored, session, show, sliders, still_open
from ui.charts import quadrant_rule
from ui.charts.quadrant_words import quadrant_alt, quadrant_finding, quadrant_key
from ui.charts.quadrants import Paint, quadrant_chart
from ui.living_chart import Follows, living_chart

#: The figures the area of a bubble can show.
SIZES = ("revenue", "result", "hours", "incidents", "overdue_amount")
#: What the colour of a bubble can say (English source text).
COLOURS = {"field": "Field", "type": "Client type"}
#: Above this many clients one types a part of a name first; so many matches are listed.
MOST_LISTED, MOST_FOUND = 500, 50


@st.fragment
def quadrants(language: Language, currency: str | None) -> None:
    """Show the picture, the sliders beside it, and what a click or a choice in it opens."""
    if scored.nowhere(session.settings()):  # there is nothing to weigh yet
        _wanted(scored.clients(session.settings()), language)
        return
    picture, controls = st.columns([3, 1], gap="medium")
    with controls:
        settings = sliders.weights_and_borders(language)
    with show.problems(language):
        clients = scored.clients(settings)
    with picture:
        nowhere = clients[["financial_score", "burden_score"]].isna().to_numpy().any(axis=1).all()
        _wanted(clients, language)
        if nowhere:
            return
        # Of a fixed height, so that a longer sentence does not push the picture away.
        with st.container(height=72, border=False):
            if clients["field"].notna().any():
                sliders.who_moved(scored.standard_fields(settings), clients, language)
        size, paint = _choices(clients, language)
        client = _picture(clients, settings, language, currency, size, paint)
        if client is not None:  # right below the picture, however long the sliders beside it are
            with st.container(key="quadrants_card"):
                client_card.brief(clients, client, language, currency)
            certainty.show(clients, client, settings, language)
            client_card.breakdown(clients, client, settings, language)
    show.behind(
        lambda: certainty.told(clients, settings, language),
        certainty.COLUMNS,
        language,
        name="quadrants",
        currency=currency,
    )
    session.keep_newest()


def _wanted(clients: pd.DataFrame, language: Language) -> None:
    """Say what is seen, and what is still needed where no client has a field."""
    show.finding(quadrant_finding(clients, language))
    if clients["field"].isna().all():
        still_open.told(still_open.needed(clients), language)


def _choices(clients: pd.DataFrame, language: Language) -> tuple[str, Paint | None]:
    """Draw what the picture shows: whom to find, what area and colour say."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        _find(scored.names(), language)
        known = [name for name in SIZES if name in clients and clients[name].notna().any()]
        size = st.selectbox(
            language.text("The area shows"),
            known,
            format_func=lambda name: language.text(METRICS[name].label),
            key="quadrants_size",
            persist_state="session",
            width=160,
        )
        colour = st.selectbox(
            language.text("The colour shows"),
            list(COLOURS),
            format_func=lambda name: language.text(COLOURS[name]),
            key="quadrants_colour",
            persist_state="session",
            width=140,
        )
    return size or "revenue", _by_type(language) if colour == "type" else None


def _find(names: dict[str, str], language: Language) -> None:
    """Ask whom to show: in a list, or where that is too long among the names that hold what is typed."""
    if len(names) > MOST_LISTED:
        typed = st.text_input(
            language.text("Find a client"),
            key="quadrants_search",
            persist_state="session",
            placeholder=language.text("Part of a name"),
            width=220,
        )
        needle = (typed or "").casefold()
        matches = (client for client, name in names.items() if needle in name.casefold())
        names = {client: names[client] for client in islice(matches, MOST_FOUND)} if needle else {}
        if needle and not names:
            st.caption(language.text("No client has that in its name."))
        if not names:
            return
    st.selectbox(
        language.text("Find a client"),
        list(names),
        index=None,
        format_func=names.__getitem__,
        key="quadrants_find",
        on_change=_found,
        placeholder=language.text("Part of a name"),
        width=220,
    )


def _by_type(language: Language) -> Paint | None:
    """Give the client types as colours; where there are none, say so and keep the fields."""
    types = session.types()
    if not types.found:
        st.caption(language.text("There are no clear client types; the colours show the fields."))
        return None
    labels = {code: language.text(TYPE_NAMES[code].label) for code in types.profile.index}
    return Paint(types.labels, labels)


def _found() -> None:
    """Look at the client that was searched for."""
    client = session.widget("quadrants_find")
    if client is not None:
        session.fill("quadrants_clicked", client)
        session.choose_client(client)


def _picture(
    clients: pd.DataFrame,
    settings: Settings,
    language: Language,
    currency: str | None,
    size: str,
    paint: Paint | None,
) -> str | None:
    """Draw the bubbles; gives the client that was clicked or found."""
    phone = session.reused("phone", True, session.on_phone)
    place = st.container()
    client = session.clicked("quadrants_clicked", clients)
    path = _path(client, settings, language) if client is not None else None
    with show.problems(language):
        drawing = quadrant_chart(
            clients,
            settings,
            language,
            size=size,
            currency=currency,
            selected=client or session.looked_at(),
            phone=phone,
            paint=paint,
            path=path,
            amounts=scored.amounts(size, language, currency),
        )
    points, stamp = scored.points_for_browser(settings)
    rule = quadrant_rule.rule(
        drawing,
        clients,
        scored.points(settings),
        settings,
        language,
        sliders=sliders.keys(),
        selected=client or session.looked_at(),
        painted=paint is not None,
    )
    with place:
        selected = living_chart(
            drawing,
            quadrant_alt(clients, language),
            language,
            key="quadrants_chart",
            stays="phone" if phone else "",
            tools=not phone,
            clicks_into="quadrants_clicked",
            opens="quadrants_card",
            follows=Follows(rule, points, stamp),
        )
        st.caption(show.plain(quadrant_key(clients, language.text(METRICS[size].label), language)))
    _chosen(selected, clients, language)
    return client


def _path(client: str, settings: Settings, language: Language) -> pd.DataFrame | None:
    """Give the way a client came, where the visitor asks for it."""
    wanted = st.toggle(
        language.text("Show the path over the last four quarters"),
        key="quadrants_path",
        persist_state="session",
        help=language.text("Each point looks at the twelve months before it, with today's weights."),
    )
    if not wanted:
        return None
    quarters = scored.by_quarter(settings)
    own = quarters[quarters["client"] == client]
    return own.assign(label=[language.date(day, "short") for day in own["on"]])


def _chosen(selected: tuple[str, ...], clients: pd.DataFrame, language: Language) -> None:
    """Say who is inside the box or loop, and send them to What if."""
    there = [client for client in selected if client in clients.index]
    if not there:
        return
    st.markdown(
        language.plural(
            "{count} client chosen: {names}.",
            "{count} clients chosen: {names}.",
            len(there),
            names=show.some(clients.loc[there, "name"], language),
        )
    )
    if st.button(
        language.text("What if they left?"), key="quadrants_send", icon=":material/balance:", wrap=True
    ):
        session.fill("what_if_gone", there)
        places.go("what_if")
