"""Quadrant chart: what each client brings against what each asks of people, in four named fields."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from analysis.language.language import Language
from analysis.quadrants import FIELDS
from analysis.settings import Settings
from ui.charts import colours, paper
from ui.charts.crowd import draw_crowd, is_crowd
from ui.charts.figures import metric_words, written
from ui.charts.quadrant_fields import draw_fields, sheet
from ui.charts.quadrant_names import RING, is_strategic, write_names
from ui.charts.quadrant_path import draw_path
from ui.charts.quadrant_words import FEW_SIGNALS

#: The columns the picture is made of, besides the one the area shows.
_DRAWN = (
    *("name", "financial_score", "burden_score", "field", "signals_used", "strategic", "hard_rule"),
    "revenue",
)
#: What the names of the colours need below the picture, in pixels.
_KEY_HEIGHT = 40
#: Star and cross stand out on every bubble, in both themes.
_MARK_LIGHT, _MARK_DARK = "#FFFFFF", "#3B3F45"


@dataclass(frozen=True)
class Paint:
    """What the colour of a bubble says, where it is not the field.

    Attributes
    ----------
    groups : Series
        Client → its group; missing is grey.
    labels : dict of str to str
        Group → what a reader sees, the first ones in the strongest colours.
    """

    groups: pd.Series
    labels: dict[str, str]

    def colour(self, group: object) -> str:
        """Give the colour of a group."""
        paints = dict(zip(self.labels, colours.TYPE_COLOURS, strict=False))
        return paints.get(str(group), colours.GREY)


def quadrant_chart(
    scored: pd.DataFrame,
    settings: Settings,
    language: Language,
    *,
    size: str = "revenue",
    currency: str | None = None,
    selected: str | None = None,
    names: paper.Names = None,
    phone: bool = False,
    paint: Paint | None = None,
    path: pd.DataFrame | None = None,
    amounts: Mapping[str, str] | None = None,
) -> paper.Drawing:
    """Draw each client as a bubble in one of four fields; the good corner is upper right.

    Turns ``client | financial_score, burden_score, field, signals_used, strategic, <size>`` into a drawing.
    Burden is drawn downwards: the higher a bubble floats, the lighter the client weighs on people. A bubble
    is hollow where the score rests on fewer than four signals; a star marks a strategic client,
    a cross one with a mark that no weight offsets. Clients
    without both scores are left out (:func:`quadrant_key` names them). Above 2,000 clients they
    are drawn as a crowd, with only the clients in the field of concern one by one.

    Parameters
    ----------
    scored : DataFrame, index ``client``
        As :func:`analysis.score` gives it. Not changed.
    settings : Settings
        For the two borders.
    language : Language
    size : str
        The column that the area of a bubble shows.
    currency : str or None
        Of the upload; None writes bare numbers.
    selected : str or None
        A client to ring and name.
    names : mapping or Series of str, optional
        Shown name by client; without it the column ``name``.
    phone : bool
        For a narrow screen: fewer names, smaller bubbles, and dragging scrolls the page instead of zooming.
    paint : Paint, optional
        What the colours say instead of the field.
    amounts : mapping of str to str, optional
        Client → its ``size`` in words, where that is known already.
    path : DataFrame, optional
        Where ``selected`` stood before: ``financial_score``, ``burden_score`` and ``label``, oldest first.

    Returns
    -------
    Drawing
        ``customdata[0]`` of every bubble, and its ``ids``, are the client's key.

    Raises
    ------
    NothingToDrawError
        No client has both scores.

    Examples
    --------
    >>> scored = pd.DataFrame(
    ...     {"financial_score": [80.0], "burden_score": [20.0], "field": ["cherish"], "revenue": [10.0]},
    ...     index=pd.Index(["A"], name="client"),
    ... )
    >>> quadrant_chart(scored, Settings(), Language("en")).data[0]["ids"][0]
    'A'
    """
    # Only what is drawn: taking rows of all the other columns too would cost more than the picture.
    drawn = [name for name in (*_DRAWN, size) if name in scored]
    known = ~np.isnan(scored[["financial_score", "burden_score"]].to_numpy(dtype=float)).any(axis=1)
    placed = scored[list(dict.fromkeys(drawn))]
    placed = placed if known.all() else placed[known]
    if placed.empty:
        raise paper.NothingToDrawError
    drawing = sheet(settings, language, phone)
    draw_fields(drawing, scored, settings, language, phone)
    shown = draw_crowd(drawing, placed, selected, language) if is_crowd(len(scored)) else placed
    shown = _drawn_order(shown, size, phone)
    if path is not None:
        draw_path(drawing, path)
    if amounts is None:
        amounts = AmountsInWords(shown[size], language, currency)
    _draw_bubbles(drawing, shown, size, language, amounts, names, paint)
    _draw_marks(drawing, shown, selected)
    write_names(drawing, shown, selected, names, phone)
    if paint is not None:
        _draw_key(drawing, paint)
    return drawing


def _drawn_order(placed: pd.DataFrame, size: str, phone: bool) -> pd.DataFrame:
    """Add the diameter of each bubble in pixels (area by ``size``); the largest first, so at the back."""
    amounts = np.nan_to_num(placed[size].to_numpy(dtype=float)).clip(min=0.0)
    most = float(amounts.max(initial=0.0))
    largest = (30.0 if phone else 46.0) if len(placed) <= 200 else 22.0
    diameters = (amounts / most) ** 0.5 * largest if most > 0 else amounts + 12.0
    smallest = 8.0 if len(placed) <= 200 else 4.0
    diameters = diameters.clip(min=smallest)
    order = np.argsort(-diameters, kind="stable")
    return placed.iloc[order].assign(diameter=diameters[order])


def _draw_bubbles(
    drawing: paper.Drawing,
    shown: pd.DataFrame,
    size: str,
    language: Language,
    amounts: Mapping[str, str],
    names: paper.Names,
    paint: Paint | None,
) -> None:
    solid = shown["signals_used"].ge(FEW_SIGNALS) if "signals_used" in shown else shown["diameter"].gt(0)
    if paint is None:
        fills = [colours.FIELD_COLOURS.get(field, colours.GREY) for field in shown["field"]]
    else:
        fills = [paint.colour(group) for group in paint.groups.reindex(shown.index)]
    _, label = metric_words(size)
    opacity = 0.78 if len(shown) <= 200 else 0.6
    customdata = [
        [
            str(key),
            name,
            amounts[key],
            language.text(FIELDS[field].label if field in FIELDS else "No field yet"),
        ]
        for key, name, field in zip(
            shown.index, paper.shown_names(shown, names, 40), shown["field"], strict=True
        )
    ]
    hover = "<br>".join(
        (
            "<b>%{customdata[1]}</b>",
            "%{customdata[3]}",
            language.text("Financial result {points} of 100", points="%{x:.0f}"),
            language.text("Burden on people {points} of 100", points="%{y:.0f}"),
            f"{language.text(label)}: %{{customdata[2]}}",
        )
    )
    drawing.trace(
        "scatter",
        x=shown["financial_score"].round(3).tolist(),
        y=shown["burden_score"].round(3).tolist(),
        mode="markers",
        marker={
            "size": shown["diameter"].round(1).tolist(),
            "color": fills,
            "symbol": _once(["circle" if full else "circle-open" for full in solid]),
            "opacity": opacity,
            "line": {"width": _once([0 if full else 2 for full in solid])},
        },
        unselected={"marker": {"opacity": 0.15}},
        selected={"marker": {"opacity": 0.95}},
        # Whole bubbles on the edge of the view cost time that thousands do not have.
        cliponaxis=len(shown) > 200,
        ids=[row[0] for row in customdata],
        customdata=customdata,
        hovertemplate=hover + "<extra></extra>",
    )


def _once(values: list[Any]) -> Any:
    """Say a value once where all bubbles share it; the browser draws those sooner."""
    return values[0] if len(set(values)) == 1 else values


class AmountsInWords(dict[str, str]):
    """A figure of each client in words, written when it is first asked for.

    Parameters
    ----------
    figures : Series
        Client → its figure; its name is that of the metric.
    language : Language
    currency : str or None
    """

    def __init__(self, figures: pd.Series, language: Language, currency: str | None) -> None:
        super().__init__()
        self._figures, self._language, self._currency = figures, language, currency

    def __missing__(self, client: str) -> str:
        """Write the figure of a client, and keep it."""
        amount = self._figures[client]
        unit, _ = metric_words(str(self._figures.name))
        known = pd.notna(amount)
        words = (
            written(amount, unit, self._language, self._currency)
            if known
            else self._language.text("not known")
        )
        self[client] = words
        return words


def _draw_key(drawing: paper.Drawing, paint: Paint) -> None:
    """Name what the colours say, below the picture."""
    for group, label in paint.labels.items():
        drawing.trace(
            "scatter",
            x=[None],
            y=[None],
            mode="markers",
            name=paper.plain(label, 40),
            marker={"size": 10, "color": paint.colour(group)},
            showlegend=True,
            hoverinfo="skip",
        )
    drawing.layout["showlegend"] = True
    drawing.layout["legend"] = {
        "orientation": "h",
        "x": 0,
        "y": -0.1,
        "yanchor": "top",
        "itemclick": False,
        "itemdoubleclick": False,
    }
    drawing.layout["margin"] = drawing.layout["margin"] | {"b": drawing.layout["margin"]["b"] + _KEY_HEIGHT}
    drawing.layout["height"] += _KEY_HEIGHT


def _draw_marks(drawing: paper.Drawing, shown: pd.DataFrame, selected: str | None) -> None:
    """Put a star on strategic clients, a cross on those with a hard rule, a ring round the selected one."""
    few = len(shown) <= 200
    _mark(
        drawing,
        shown[is_strategic(shown)],
        {
            "symbol": "star",
            "size": 11 if few else 7,
            "color": _MARK_LIGHT,
            "line": {"color": _MARK_DARK, "width": 1},
        },
    )
    if "hard_rule" in shown:
        _mark(
            drawing,
            shown[shown["hard_rule"].notna()],
            {
                "symbol": "x",
                "size": 12 if few else 8,
                "color": _MARK_DARK,
                "line": {"color": _MARK_LIGHT, "width": 1},
            },
        )
    chosen = shown[shown.index == selected]
    _mark(
        drawing,
        chosen,
        {
            "symbol": "circle-open",
            "size": (chosen["diameter"] + 2 * RING).tolist(),
            "color": colours.GREY,
            "line": {"width": 3},
        },
    )


def _mark(drawing: paper.Drawing, clients: pd.DataFrame, marker: dict[str, Any]) -> None:
    """Draw one mark over the bubbles of some clients, which it travels with."""
    if clients.empty:
        return
    drawing.trace(
        "scatter",
        x=clients["financial_score"].round(3).tolist(),
        y=clients["burden_score"].round(3).tolist(),
        mode="markers",
        marker=marker,
        ids=[str(key) for key in clients.index],
        cliponaxis=False,
        hoverinfo="skip",
    )
