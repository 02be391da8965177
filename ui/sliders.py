"""The weights of the signals and the two borders as sliders, and who changes field because of them."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from analysis.language.language import Language
from analysis.quadrants import FIELDS
from analysis.settings import Settings
from analysis.signals import SIGNALS
from ui import session, show

_BORDERS = {"financial_border": "Border of a high result", "burden_border": "Border of a high burden"}
_AXES = {"financial": "What counts in the financial result", "burden": "What counts in the burden on people"}
#: Weights are compared with each other; only their proportions count.
HEAVIEST = 60.0
#: More names than this make a sentence unreadable.
MOST_NAMED = 4


def weights_and_borders(language: Language) -> Settings:
    """Draw the sliders; gives the settings as they are now."""
    settings = session.settings()
    borders = {
        name: st.slider(
            language.text(label),
            0.0,
            100.0,
            step=1.0,
            format="%.0f",
            key=session.seeded(f"quadrants_{name}", getattr(settings, name)),
            persist_state="session",
        )
        for name, label in _BORDERS.items()
    }
    weights = {}
    for axis, title in _AXES.items():
        with st.expander(language.text(title)):
            for name, signal in SIGNALS.items():
                if signal.axis == axis:
                    chosen = settings.weights.get(name, signal.weight)
                    weights[name] = st.slider(
                        language.text(signal.label),
                        0.0,
                        HEAVIEST,
                        step=5.0,
                        format="%.0f",
                        key=session.seeded(f"quadrants_weight_{name}", float(chosen)),
                        persist_state="session",
                    )
    st.button(
        language.text("Back to the standard"),
        on_click=_reset,
        key="quadrants_reset",
        icon=":material/undo:",
        wrap=True,
    )
    changed = {name: weight for name, weight in weights.items() if weight != SIGNALS[name].weight}
    return session.change(weights=changed, **borders)


def _reset() -> None:
    plain = Settings()
    session.change(weights={}, **{name: getattr(plain, name) for name in _BORDERS})
    session.unseed(
        *(f"quadrants_{name}" for name in _BORDERS), *(f"quadrants_weight_{name}" for name in SIGNALS)
    )


def _some(names: pd.Series, language: Language) -> str:
    """Name the first few clients, and how many more there are."""
    shown = [show.plain(name) for name in names.head(MOST_NAMED)]
    more = len(names) - len(shown)
    if more:
        shown.append(language.plural("{count} more", "{count} others", more))
    return language.list(shown)


def standard(settings: Settings) -> Settings:
    """Give the settings with the standard weights and borders, and the rest as chosen."""
    plain = Settings()
    return replace(settings, weights={}, **{name: getattr(plain, name) for name in _BORDERS})


def who_moved(before: pd.DataFrame, after: pd.DataFrame, language: Language) -> None:
    """Say which clients stand in another field than with the standard weights and borders."""
    was, now = before["field"], after["field"].reindex(before.index)
    moved = before.index[(was != now) & ~(was.isna() & now.isna())]
    if not len(moved):
        st.caption(language.text("Every client stands where the standard weights and borders put it."))
        return
    named = [
        language.text(
            "{clients} to {field}",
            clients=_some(after.loc[moved[now[moved].eq(field)], "name"], language),
            field=language.text(FIELDS[field].label).lower(),
        )
        for field in FIELDS
        if now[moved].eq(field).any()
    ]
    if now[moved].isna().any():
        names = _some(after.loc[moved[now[moved].isna()], "name"], language)
        named.append(language.text("{clients} to no field", clients=names))
    st.markdown(
        language.plural(
            "Against the standard, {count} client moves: {names}.",
            "Against the standard, {count} clients move: {names}.",
            len(moved),
            names="; ".join(named),
        )
    )
