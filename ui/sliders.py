"""The weights of the signals and the two borders as sliders, and who changes field because of them."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from analysis.language.language import Language
from analysis.presets import PRESETS, preset_of
from analysis.quadrants import FIELDS
from analysis.scoring import signal_values
from analysis.settings import Settings
from analysis.signals import AXES, SIGNALS
from ui import renewed, scales, session, show

_BORDERS = {"financial_border": "Border of a high result", "burden_border": "Border of a high burden"}
_AXES = {"financial": "What counts in the financial result", "burden": "What counts in the burden on people"}
#: Weights are compared with each other; only their proportions count.
HEAVIEST = 60.0
#: The name all sliders are renewed by, together.
_ALL = "quadrants_sliders"
#: More names than this make a sentence unreadable.
MOST_NAMED = 4


def keys() -> dict[str, str]:
    """Give the key of the slider of each signal's weight, and of each border, as they are now."""
    return {name: renewed.key(f"quadrants_weight_{name}", of=_ALL) for name in SIGNALS} | {
        name: renewed.key(f"quadrants_{name}", of=_ALL) for name in _BORDERS
    }


def weights_and_borders(language: Language) -> Settings:
    """Draw the presets and the sliders; gives the settings as they are now."""
    sliders = keys()
    settings = _as_moved(session.settings(), sliders)
    told = preset_of(settings)
    preset = renewed.told("quadrants_preset", told)
    st.selectbox(
        language.text("What comes first"),
        list(PRESETS),
        index=None,
        placeholder=language.text("Your own mix"),
        format_func=lambda name: language.text(PRESETS[name].label),
        key=preset,
        on_change=_take_preset,
        args=(preset, told),
        help=" ".join(language.text(preset.meaning) for preset in PRESETS.values()),
    )
    borders = {
        name: st.slider(
            language.text(label),
            0.0,
            100.0,
            step=1.0,
            format="%.0f",
            key=session.seeded(sliders[name], getattr(settings, name)),
            persist_state="session",
        )
        for name, label in _BORDERS.items()
    }
    weights = {name: float(settings.weights.get(name, signal.weight)) for name, signal in SIGNALS.items()}
    for axis, title in _AXES.items():
        # Only drawn while it is open: each slider costs time at every move of another.
        opened = st.expander(language.text(title), on_change="rerun", key=f"quadrants_weights_{axis}")
        if opened.open:
            with opened:
                weights |= _weights_of(axis, weights, sliders, language)
    scales.editor(language)
    changed = {name: weight for name, weight in weights.items() if weight != SIGNALS[name].weight}
    now = session.change(weights=changed, **borders)
    if now.anchors or preset_of(now) != "standard":
        st.button(
            language.text("Back to the standard"),
            on_click=_reset,
            key="quadrants_reset",
            icon=":material/undo:",
            wrap=True,
        )
    return now


def _as_moved(settings: Settings, sliders: dict[str, str]) -> Settings:
    """Give the settings with what the sliders say now, also those that are drawn further down."""
    moved = {name: session.widget(key) for name, key in sliders.items() if session.has_widget(key)}
    borders = {name: moved.pop(name) for name in _BORDERS if name in moved}
    weights = {name: float(settings.weights.get(name, signal.weight)) for name, signal in SIGNALS.items()}
    changed = {name: weight for name, weight in (weights | moved).items() if weight != SIGNALS[name].weight}
    return replace(settings, weights=changed, **borders)


def _weights_of(
    axis: str, weights: dict[str, float], sliders: dict[str, str], language: Language
) -> dict[str, float]:
    """Draw the sliders of one axis, each with the share it really has; gives the weights as they are now.

    What is known of no client at all has no share, however far its slider stands.
    """
    own = {
        name: session.seeded(sliders[name], weight)
        for name, weight in weights.items()
        if SIGNALS[name].axis == axis
    }
    known = signal_values(session.summary()).notna().any()
    real = shares({name: session.widget(key) for name, key in own.items() if known[name]})
    return {
        name: st.slider(
            language.text(
                "{signal}: {share} of the score",
                signal=language.text(SIGNALS[name].label),
                share=language.percent(real[name]),
            )
            if known[name]
            else language.text("{signal}: not known yet", signal=language.text(SIGNALS[name].label)),
            0.0,
            HEAVIEST,
            step=5.0,
            format="%.0f",
            key=key,
            help=language.text(SIGNALS[name].meaning),
        )
        for name, key in own.items()
    }


def shares(weights: dict[str, float]) -> dict[str, float]:
    """Give the share of its score each signal has beside the others given.

    Examples
    --------
    >>> round(shares({name: signal.weight for name, signal in SIGNALS.items()})["margin"], 3)
    0.286
    """
    sums = {
        axis: sum(weight for name, weight in weights.items() if SIGNALS[name].axis == axis) for axis in AXES
    }
    return {
        name: weight / sums[SIGNALS[name].axis] if sums[SIGNALS[name].axis] else 0.0
        for name, weight in weights.items()
    }


def _take_preset(key: str, told: str | None) -> None:
    """Put the weights and borders of the chosen preset in place; what was told itself nobody chose."""
    chosen = session.widget(key)
    if chosen != told:
        _take(PRESETS[chosen or "standard"].on(session.settings()))


def _reset() -> None:
    plain = PRESETS["standard"].on(session.settings())
    session.change(anchors={})
    scales.forget()
    _take(plain)


def _take(wanted: Settings) -> None:
    session.change(weights=wanted.weights, **{name: getattr(wanted, name) for name in _BORDERS})
    session.unseed(*keys().values())
    renewed.renew(_ALL)


def who_moved(was: pd.Series, after: pd.DataFrame, language: Language) -> None:
    """Say which clients stand in another field than with the standard weights and borders.

    Parameters
    ----------
    was : Series of str
        The field of each client with the standard.
    after : DataFrame, index ``client``
        With ``field`` and ``name``, as chosen now.
    language : Language
    """
    now = after["field"].to_numpy(dtype=object)
    moved = was.to_numpy(dtype=object) != now
    if not moved.any():
        st.caption(language.text("Every client stands where the standard weights and borders put it."))
        return
    names, arrived = after["name"].to_numpy(dtype=object)[moved], now[moved]
    named = [
        language.text(
            "{clients} to {field}",
            clients=show.some(names[arrived == field], language, most=MOST_NAMED),
            field=language.text(FIELDS[field].label).lower(),
        )
        for field in FIELDS
        if (arrived == field).any()
    ]
    lost = [name for name, field in zip(names, arrived, strict=True) if field is None]
    if lost:
        named.append(
            language.text("{clients} to no field", clients=show.some(lost, language, most=MOST_NAMED))
        )
    st.markdown(
        language.plural(
            "Against the standard, {count} client moves: {names}.",
            "Against the standard, {count} clients move: {names}.",
            int(moved.sum()),
            names="; ".join(named),
        )
    )
