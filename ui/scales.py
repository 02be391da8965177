"""The scales of the signals, to be changed by hand."""

import pandas as pd
import streamlit as st

from analysis.language.language import Language
from analysis.scoring import UnusableScaleError, anchors_of, checked_anchors
from analysis.signals import SIGNALS, Anchors, Signal
from ui import renewed, session, show

#: What the values of a scale are in, by unit; shares are typed as percentages (English source text).
_UNITS = {
    "share": "Value (%)",
    "days": "Value (days)",
    "score": "Value (1 to 5)",
    "count": "Value (a year)",
    "points": "Value (points a year)",
    "target": "Value (times your target)",
}
#: The name the tables of all scales are renewed by, together.
_ALL = "quadrants_scales_table"


def editor(language: Language) -> None:
    """Let the visitor choose a signal and change its scale; a scale that cannot be used is not taken."""
    opened = st.expander(language.text("The scales"), on_change="rerun", key="quadrants_scales")
    if not opened.open:
        return
    with opened:
        name = st.selectbox(
            language.text("Signal"),
            list(SIGNALS),
            format_func=lambda signal: language.text(SIGNALS[signal].label),
            key="quadrants_scale_signal",
        )
        signal = SIGNALS[name]
        st.caption(language.text(signal.meaning))
        _edit(signal, language)


def _edit(signal: Signal, language: Language) -> None:
    settings = session.settings()
    factor = _factor(signal)
    key = _key(signal.name)
    start = session.held(
        key,
        lambda: pd.DataFrame(
            [(value * factor, points) for value, points in anchors_of(signal, settings)],
            columns=["value", "points"],
            dtype=float,
        ),
    )
    edited = st.data_editor(
        start,
        key=key,
        num_rows="dynamic",
        hide_index=True,
        column_config={
            "value": st.column_config.NumberColumn(
                language.text(_UNITS["target" if signal.relative_to else signal.unit]), required=True
            ),
            "points": st.column_config.NumberColumn(
                language.text("Points (0 to 100)"), min_value=0, max_value=100, required=True
            ),
        },
    )
    rows = edited.dropna().astype(float).sort_values("value")
    anchors: Anchors = tuple(
        (round(value / factor, 10), points) for value, points in rows.itertuples(index=False)
    )
    try:
        checked_anchors(signal, anchors)
    except UnusableScaleError as problem:
        st.error(show.sentence(problem, language), icon=":material/error:")
        return
    others = {other: scale for other, scale in settings.anchors.items() if other != signal.name}
    changed = anchors != tuple((float(value), float(points)) for value, points in signal.anchors)
    session.change(anchors=others | ({signal.name: anchors} if changed else {}))


def _factor(signal: Signal) -> float:
    """Give what a value is multiplied by where it is typed."""
    return 100.0 if signal.unit == "share" and not signal.relative_to else 1.0


def forget() -> None:
    """Draw the scales afresh, without what was typed in them; for callbacks."""
    session.unseed(*map(_key, SIGNALS))
    renewed.renew(_ALL)


def _key(signal: str) -> str:
    return renewed.key(f"quadrants_scale_{signal}", of=_ALL)
