"""The sheet every picture is drawn on: its look, its ticks, and how names and numbers get onto it."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.errors import AnalysisError
from analysis.language.language import Language
from ui.charts import colours

Names = Mapping[str, str] | pd.Series | None

#: For ``st.plotly_chart(config=…)``: no bar of buttons, no tips in English, no formulas in names; a double
#: click undoes a zoom.
CHART_CONFIG: dict[str, Any] = {
    "displayModeBar": False,
    "displaylogo": False,
    "displayNotifier": False,
    "showTips": False,
    "typesetMath": False,
    "doubleClick": "reset",
}


class NothingToDrawError(AnalysisError):
    """A picture was asked for of a table without a usable row."""

    sentence = (
        "There is nothing to draw yet: this is not known for any client. Choose another figure, or add data."
    )


def plain(text: object, limit: int = 200) -> str:
    """Make a text from an upload safe to draw: one line, shortened, and never markup.

    Plotly reads ``<b>``, ``<a href>`` and ``&…;`` in every text it draws; here they stay letters.

    Parameters
    ----------
    text : object
        A client's name, say.
    limit : int
        The most characters a reader sees; a longer text ends in ``…``.

    Returns
    -------
    str

    Examples
    --------
    >>> plain("Van <b>Dam</b> & zn.")
    'Van &lt;b&gt;Dam&lt;/b&gt; &amp; zn.'
    >>> plain("Notariskantoor Van der Meulen", limit=16)
    'Notariskantoor…'
    """
    line = " ".join("".join(sign if sign.isprintable() else " " for sign in str(text)).split())
    if len(line) > limit:
        line = line[: limit - 1].rstrip(" ,.-&") + "…"
    return escape(line, quote=False)


def shown_names(table: pd.DataFrame, names: Names, limit: int) -> list[str]:
    """Give the name to draw for each row: from ``names``, else the column ``name``, else the key."""
    given = table["name"] if names is None and "name" in table else names
    if given is None:
        return [plain(key, limit) for key in table.index]
    found = given.to_dict() if isinstance(given, pd.Series) else given
    return [plain(found.get(key, key), limit) for key in table.index]


@dataclass
class Drawing:
    """A figure in the making, as plain dicts: adding to a ``Figure`` piece by piece takes ten times as long.

    Attributes
    ----------
    data : list of dict
        Traces, the hindmost first.
    layout : dict
        With its ``shapes`` and ``annotations``.
    names : dict
        The names to write beside points, placed by the browser: ``names`` (the most important first, each
        with ``key``, ``text``, ``x``, ``y``, ``radius``, ``bold`` and ``marked``: no other name covers its
        bubble), ``most`` of them at a time, and whether only ``near`` their point.
    """

    data: list[dict[str, Any]]
    layout: dict[str, Any]
    names: dict[str, Any] = field(default_factory=lambda: {"names": [], "most": 0, "near": True})

    def trace(self, kind: str, **choices: Any) -> None:
        """Add a trace of a kind: ``scatter``, ``bar``, ``heatmap`` and so on."""
        self.data.append({"type": kind, **choices})

    def shape(self, **choices: Any) -> None:
        """Add a line or a rectangle."""
        self.layout["shapes"].append(choices)

    def note(self, annotation: dict[str, Any]) -> None:
        """Add a text, as :func:`label` gives it."""
        self.layout["annotations"].append(annotation)

    def axes(self, **axes: dict[str, Any]) -> None:
        """Set axes, as :func:`axis` gives them."""
        self.layout.update(axes)

    def figure(self) -> go.Figure:
        """Give the figure. Unchecked, for speed; the tests check every kind of picture in full."""
        return go.Figure({"data": self.data, "layout": self.layout}, _validate=False)


def blank(language: Language, height: int, **layout: Any) -> Drawing:
    """Give an empty drawing: see-through, no legend, the page's own fonts, local separators."""
    base: dict[str, Any] = {
        "template": {"layout": {"annotationdefaults": {"font": {"shadow": colours.HALO}}}},
        "font": {"color": colours.INK},
        "height": height,
        "separators": ",." if language.code == "nl" else ".,",
        "paper_bgcolor": colours.CLEAR,
        "plot_bgcolor": colours.CLEAR,
        "margin": {"l": 8, "r": 12, "t": 28, "b": 8, "pad": 4},
        "showlegend": False,
        "hovermode": "closest",
        "dragmode": False,
        "hoverlabel": {"align": "left", "namelength": 0},
        "shapes": [],
        "annotations": [],
    }
    return Drawing([], base | layout)


def axis(**choices: Any) -> dict[str, Any]:
    """Give the quiet axis all pictures share, with ``choices`` over it."""
    base = {
        "automargin": True,
        "gridcolor": colours.GRID,
        "zeroline": False,
        "showline": False,
        "fixedrange": True,
        "tickfont": {"size": 12, "color": colours.INK},
        "zerolinecolor": colours.LINE,
    }
    if "title" in choices:
        font = {"size": 13, "color": colours.INK}
        choices["title"] = {"text": choices["title"], "font": font, "standoff": 10}
    return base | choices


def label(text: str, x: Any, y: Any, **choices: Any) -> dict[str, Any]:
    """Give an annotation: a direct label at a place, without arrow or box."""
    base = {"text": text, "x": x, "y": y, "showarrow": False, "font": {"size": 13}, "align": "left"}
    return base | choices


def panel_title(text: str, y: float) -> dict[str, Any]:
    """Give the small heading of a panel, just above its upper left corner (``y``: a share of the height)."""
    return label(
        f"<b>{text}</b>", 0, y, xref="paper", yref="paper", xanchor="left", yanchor="bottom", yshift=4
    )


def round_steps(low: float, high: float, about: int = 5) -> list[float]:
    """Give round values (1, 2 or 5 times a power of ten apart) that cover ``low`` to ``high``.

    Examples
    --------
    >>> round_steps(-3, 42)
    [0.0, 10.0, 20.0, 30.0, 40.0]
    """
    span = high - low
    if not span > 0:
        return [low]
    raw = span / about
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(power * factor for factor in (1, 2, 5, 10) if raw <= power * factor * 1.0001)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [round(number * step, 10) + 0.0 for number in range(first, last + 1)]


def thinned(values: Sequence[float], keep: Sequence[int], most: int = 1000) -> list[int]:
    """Choose about ``most`` positions, evenly; first, last, highest, lowest and ``keep`` are among them.

    Examples
    --------
    >>> thinned([0, 5, 9, 7, 1, 0], keep=[4], most=3)
    [0, 2, 4, 5]
    """
    count = len(values)
    if count <= most:
        return list(range(count))
    even = {round(place * (count - 1) / (most - 1)) for place in range(most)} if most > 1 else set()
    highest = max(range(count), key=values.__getitem__)
    lowest = min(range(count), key=values.__getitem__)
    return sorted(even | {0, count - 1, highest, lowest} | set(keep))
