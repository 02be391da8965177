"""A chart that stays put: zoom, pan and selection survive new figures, and bubbles travel to their place.

Its browser part stands in ``ui/living``. Told how its points are reckoned, it follows Streamlit's sliders
while they are dragged, before the server hears of it; the server's figure takes over once they are let go.
"""

from dataclasses import dataclass
from typing import Any

import streamlit as st

from analysis.language.language import Language
from ui import session
from ui.charts.paper import CHART_CONFIG, Drawing
from ui.server import LIVING_PATH, PLOTLY_PATH

_HTML = """
<div class="tools" role="toolbar"></div>
<div class="sheet">
  <div class="picture" role="img"></div>
  <svg class="leaders" aria-hidden="true"></svg>
  <div class="names" aria-hidden="true"></div>
</div>
<p class="failed" role="status" hidden></p>
"""

_CSS = """
.tools:empty { display: none; }
.tools { display: flex; flex-wrap: wrap; gap: 0.25rem; margin-bottom: 0.25rem; }
.tools button {
  font: inherit; font-size: 0.8rem; line-height: 1.2; padding: 0.3rem 0.6rem; min-height: 1.9rem;
  cursor: pointer; color: var(--st-text-color); background: transparent;
  border: 1px solid var(--st-border-color); border-radius: var(--st-button-radius);
}
.tools button:hover { border-color: var(--st-primary-color); }
.tools button[aria-pressed="true"] {
  border-color: var(--st-primary-color); color: var(--st-primary-color); font-weight: 600;
}
.tools button:focus-visible { outline: 3px solid var(--st-link-color); outline-offset: 1px; }
.sheet { position: relative; }
.picture { width: 100%; }
.leaders, .names { position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none; }
.names { overflow: hidden; font-family: var(--st-font); font-size: 12px; line-height: 15px; }
.names span {
  position: absolute; left: 0; top: 0; white-space: pre; text-align: center; color: var(--st-text-color);
  text-shadow: 0 0 3px var(--st-background-color), 0 0 3px var(--st-background-color),
    0 0 3px var(--st-background-color);
  transition: transform 450ms cubic-bezier(0.2, 0.7, 0.2, 1);
}
.leaders line { stroke: rgba(128, 132, 139, 0.5); stroke-width: 1; }
.moving .names, .moving .leaders { visibility: hidden; }
@media (prefers-reduced-motion: reduce) { .names span { transition: none; } }
"""

#: What dragging over the picture does (Plotly's own names), and the way back; English source text.
TOOLS = {
    "zoom": "Zoom in",
    "pan": "Move",
    "select": "Choose with a box",
    "lasso": "Choose with a loop",
    "whole": "Whole picture",
}

#: The scripts themselves come from the server, once; what stands here goes along with every figure.
_JS = """
export default async part => {
  const script = new URL(part.data.script, location.origin)
  return (await import(script)).default(part)
}
"""

_chart = st.components.v2.component(
    "klantkompas_living_chart", html=_HTML, css=_CSS, js=_JS, isolate_styles=False
)
#: Holds bytes for the chart beside it. As they stay the same, Streamlit sends them once.
_points = st.components.v2.component(
    "klantkompas_points",
    html='<i class="points" hidden></i>',
    js="export default ({ data, parentElement }) => { parentElement.querySelector('.points').bytes = data }",
    isolate_styles=False,
)


@dataclass(frozen=True)
class Follows:
    """What lets a chart follow sliders while they are dragged.

    Attributes
    ----------
    rule : dict
        As :func:`ui.charts.quadrant_rule.rule` gives it.
    points : bytes
        What the rule is about, and no slider changes.
    stamp : str
        Another one for other points.
    """

    rule: dict[str, Any]
    points: bytes
    stamp: str


def living_chart(
    drawing: Drawing,
    alt: str,
    language: Language,
    *,
    key: str,
    stays: str = "",
    tools: bool = False,
    clicks_into: str = "",
    opens: str = "",
    follows: Follows | None = None,
) -> tuple[str, ...]:
    """Show a chart that keeps its zoom, its place and its selection when the figures change.

    Parameters
    ----------
    drawing : Drawing
        Points whose trace has ``ids`` can be clicked and chosen, and travel; its ``names`` are written
        beside them.
    alt : str
        The picture in words.
    language : Language
    key : str
    stays : str
        The view is kept as long as this is the same: what is drawn, where that can change.
    tools : bool
        Whether the buttons of ``TOOLS`` stand above the picture.
    clicks_into : str
        Where the session remembers the client that was clicked; "" to ignore clicks.
    opens : str
        The key of the container a click fills, which then comes into view.
    follows : Follows, optional
        Lets the picture follow sliders while they are dragged.

    Returns
    -------
    tuple of str
        The clients inside the box or loop drawn last; empty again once that was undone.
    """
    buttons = [{"mode": mode, "label": language.text(label)} for mode, label in TOOLS.items() if tools]
    living = f"{key}_living"
    rule = None
    with st.container(key=key, gap=None):
        if follows is not None:
            rule = follows.rule | {"points": f"{key}_{follows.stamp}"}
            _points(key=rule["points"], data=follows.points, height=1)
        result: Any = _chart(
            key=living,
            data={
                "figure": {"data": drawing.data, "layout": drawing.layout},
                "names": drawing.names,
                "config": CHART_CONFIG,
                "rule": rule,
                "script": _address(f"{LIVING_PATH}/chart.js"),
                "plotly": _address(PLOTLY_PATH),
                "alt": alt,
                "stays": f"{key} {stays}",
                "tools": buttons,
                "toolsLabel": language.text("What dragging over the picture does"),
                "opens": f".st-key-{opens}" if opens else "",
                "failed": language.text(
                    "The picture could not be drawn here. The table below holds the same figures."
                ),
            },
            on_clicked_change=lambda: _remember(living, clicks_into),
            on_selected_change=_nothing,
        )
    return tuple(result.selected or ())


def _address(path: str) -> str:
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{base}{path}" if base else path


def _remember(living: str, clicks_into: str) -> None:
    """Remember the client that was clicked, and let other pages follow."""
    client = session.widget(living).clicked
    if client is not None and clicks_into:
        session.fill(clicks_into, client)
        session.choose_client(client)


def _nothing() -> None:
    """Stand where Streamlit asks for a callback; the values are read from the result."""
