"""Quadrant chart: what each client brings against what each asks of people, in four named fields."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from analysis.language.language import Language
from analysis.quadrants import FIELDS
from analysis.settings import Settings
from ui.charts import colours, paper
from ui.charts.crowd import CROWD_ABOVE, draw_crowd
from ui.charts.figures import metric_words, written
from ui.charts.placing import Spot, place_names, text_width
from ui.charts.quadrant_words import FEW_SIGNALS

_HEIGHT, _PHONE_HEIGHT = 640, 560
_MARGIN = {"l": 40, "r": 8, "t": 34, "b": 50, "pad": 0}
_RANGE = (-3.0, 103.0)
#: Widths of the drawing for which names must not overlap; wider only gives more room.
_WIDTHS, _PHONE_WIDTHS = (560.0, 760.0, 1100.0), (280.0, 330.0)
_TEXT = 12
#: The ring round the selected client lies this far outside its bubble.
_RING = 5.0
#: Up to here each client gets its name; above, those that matter most.
_ALL_NAMED, _SOME_NAMED, _PHONE_NAMED = 60, 16, 10
_WEBGL_ABOVE = 1_000


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
) -> go.Figure:
    """Draw each client as a bubble in one of four fields; the good corner is upper right.

    Turns ``client | financial_score, burden_score, field, signals_used, strategic, <size>`` into a figure.
    Burden is drawn downwards: the higher a bubble floats, the lighter the client weighs on people. A bubble
    is hollow where the score rests on fewer than four signals; a star marks a strategic client. Clients
    without both scores are left out (:func:`quadrant_key` counts them). Above 1,000 clients the browser draws
    with WebGL; above 2,000 as a crowd, with only the clients in the field of concern one by one.

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

    Returns
    -------
    Figure
        ``customdata[0]`` of every bubble is the client's key.

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
    >>> quadrant_chart(scored, Settings(), Language("en")).data[0].customdata[0][0]
    'A'
    """
    placed = scored.dropna(subset=["financial_score", "burden_score"])
    if placed.empty:
        raise paper.NothingToDrawError
    drawing = _sheet(settings, language, phone)
    _draw_fields(drawing, placed, settings, language, phone)
    shown = draw_crowd(drawing, placed, selected, language) if len(placed) > CROWD_ABOVE else placed
    shown = _drawn_order(shown, size, phone)
    _draw_bubbles(drawing, shown, selected, size, language, currency, names)
    _write_names(drawing, shown, selected, names, language, phone)
    return drawing.figure()


def _sheet(settings: Settings, language: Language, phone: bool) -> paper.Drawing:
    drawing = paper.blank(
        language,
        _PHONE_HEIGHT if phone else _HEIGHT,
        margin=_MARGIN,
        dragmode=False if phone else "zoom",
    )
    shared = {"range": list(_RANGE), "automargin": False, "fixedrange": phone, "dtick": 25, "showgrid": False}
    drawing.axes(
        xaxis=paper.axis(
            **shared,
            title={
                "text": language.text("Financial result: the further right, the better"),
                "font": {"size": 13},
                "standoff": 8,
            },
        ),
        yaxis=paper.axis(**(shared | {"range": list(reversed(_RANGE))})),
    )
    drawing.note(
        paper.label(
            language.text("Burden on people: the higher up, the lighter"),
            0,
            1,
            xref="paper",
            yref="paper",
            xanchor="left",
            yanchor="bottom",
            xshift=-_MARGIN["l"] + 6,
            yshift=8,
        )
    )
    for along, border in (("x", settings.financial_border), ("y", settings.burden_border)):
        other = "y" if along == "x" else "x"
        drawing.shape(
            type="line",
            layer="below",
            line={"color": colours.LINE, "width": 1},
            **{f"{along}0": border, f"{along}1": border, f"{other}0": _RANGE[0], f"{other}1": _RANGE[1]},
        )
    return drawing


def _draw_fields(
    drawing: paper.Drawing, placed: pd.DataFrame, settings: Settings, language: Language, phone: bool
) -> None:
    """Tint the four fields quietly and write their names, with how many clients, in the outer corners."""
    counts = placed["field"].value_counts()
    crowd = len(placed) > CROWD_ABOVE
    for field, stands in FIELDS.items():
        right, low = stands.financial_high, stands.burden_high
        across = (settings.financial_border, _RANGE[1]) if right else (_RANGE[0], settings.financial_border)
        down = (settings.burden_border, _RANGE[1]) if low else (_RANGE[0], settings.burden_border)
        drawing.shape(
            type="rect",
            layer="below",
            line={"width": 0},
            fillcolor=colours.veil(colours.FIELD_COLOURS[field], 0.07),
            x0=across[0],
            x1=across[1],
            y0=down[0],
            y1=down[1],
        )
        drawing.note(
            paper.label(
                _field_title(field, int(counts.get(field, 0)), language, phone),
                1 if right else 0,
                0 if low else 1,
                xref="paper",
                yref="paper",
                xanchor="right" if right else "left",
                yanchor="bottom" if low else "top",
                xshift=-6 if right else 6,
                yshift=4 if low else -4,
                align="right" if right else "left",
                font={"size": 13 if phone else 15}
                | ({} if crowd else {"color": colours.FIELD_COLOURS[field]}),
            )
        )


def _field_title(field: str, count: int, language: Language, phone: bool) -> str:
    name = language.text(FIELDS[field].label)
    if phone and len(name) > 16:
        middle = name.find(" ", len(name) // 2 - 3)
        name = f"{name[:middle]}<br>{name[middle + 1 :]}" if middle > 0 else name
    return f"<b>{name}</b> · {language.number(count)}"


def _drawn_order(placed: pd.DataFrame, size: str, phone: bool) -> pd.DataFrame:
    """Add the diameter of each bubble in pixels (area by ``size``); the largest first, so at the back."""
    amounts = placed[size].astype(float).clip(lower=0).fillna(0.0)
    most = float(amounts.max())
    largest = (30.0 if phone else 46.0) if len(placed) <= 200 else 22.0
    diameters = (amounts / most) ** 0.5 * largest if most > 0 else amounts + 12.0
    smallest = 8.0 if len(placed) <= 200 else 4.0
    return placed.assign(diameter=diameters.clip(lower=smallest)).sort_values(
        "diameter", ascending=False, kind="stable"
    )


def _column(placed: pd.DataFrame, name: str, missing: float) -> pd.Series:
    """Give a column as numbers; where it or a value lacks, ``missing``."""
    if name not in placed:
        return pd.Series(missing, index=placed.index)
    return pd.to_numeric(placed[name]).astype(float).fillna(missing)


def _is_strategic(placed: pd.DataFrame) -> pd.Series:
    """Tell of whom a strategic reason is noted; the column holds it in the owner's own words."""
    if "strategic" not in placed:
        return pd.Series(False, index=placed.index)
    return placed["strategic"].notna() & ~placed["strategic"].isin([0, ""])


def _draw_bubbles(
    drawing: paper.Drawing,
    shown: pd.DataFrame,
    selected: str | None,
    size: str,
    language: Language,
    currency: str | None,
    names: paper.Names,
) -> None:
    solid = _column(shown, "signals_used", FEW_SIGNALS).ge(FEW_SIGNALS)
    paint = [colours.FIELD_COLOURS.get(field, colours.GREY) for field in shown["field"]]
    unit, label = metric_words(size)
    opacity = 0.78 if len(shown) <= 200 else 0.6
    customdata = [
        [
            str(key),
            name,
            written(amount, unit, language, currency) if pd.notna(amount) else language.text("not known"),
            language.text(FIELDS[field].label if field in FIELDS else "No field yet"),
        ]
        for key, name, amount, field in zip(
            shown.index, paper.shown_names(shown, names, 40), shown[size], shown["field"], strict=True
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
        "scattergl" if len(shown) > _WEBGL_ABOVE else "scatter",
        x=shown["financial_score"].round(1).tolist(),
        y=shown["burden_score"].round(1).tolist(),
        mode="markers",
        marker={
            "size": shown["diameter"].round(1).tolist(),
            "color": paint,
            "symbol": ["circle" if full else "circle-open" for full in solid],
            "opacity": opacity,
            "line": {"width": [0.0 if full else 2.0 for full in solid]},
        },
        unselected={"marker": {"opacity": opacity}},
        selected={"marker": {"opacity": opacity}},
        customdata=customdata,
        hovertemplate=hover + "<extra></extra>",
    )
    _draw_marks(drawing, shown, selected)


def _draw_marks(drawing: paper.Drawing, shown: pd.DataFrame, selected: str | None) -> None:
    """Put a star on strategic clients and a ring round the selected one."""
    strategic = shown[_is_strategic(shown)]
    if not strategic.empty:
        drawing.trace(
            "scatter",
            x=strategic["financial_score"].tolist(),
            y=strategic["burden_score"].tolist(),
            mode="markers",
            marker={
                "symbol": "star",
                "size": 11 if len(shown) <= 200 else 7,
                "color": "#FFFFFF",
                "line": {"color": "#3B3F45", "width": 1},
            },
            hoverinfo="skip",
        )
    if selected is not None and selected in shown.index:
        chosen = shown.loc[[selected]]
        drawing.trace(
            "scatter",
            x=chosen["financial_score"].tolist(),
            y=chosen["burden_score"].tolist(),
            mode="markers",
            marker={
                "symbol": "circle-open",
                "size": (chosen["diameter"] + 2 * _RING).tolist(),
                "color": colours.GREY,
                "line": {"width": 3},
            },
            hoverinfo="skip",
        )


def _write_names(
    drawing: paper.Drawing,
    shown: pd.DataFrame,
    selected: str | None,
    names: paper.Names,
    language: Language,
    phone: bool,
) -> None:
    """Write names beside bubbles, each where it covers no other; the ones that matter choose first."""
    chosen = _that_matter(shown, selected, phone)
    texts = paper.shown_names(chosen, names, 16 if phone else 24)
    everyone = _spots(shown, [""] * len(shown), selected, phone)
    spots = _spots(chosen, texts, selected, phone)
    height = _plot_height(phone)
    places = place_names(
        spots,
        widths=_PHONE_WIDTHS if phone else _WIDTHS,
        height=height,
        bubbles=everyone,
        taken=_field_boxes(shown, language, phone, height),
        near=phone or len(shown) > _ALL_NAMED,
    )
    xs, ys = (chosen[f"{name}_score"].round(1).tolist() for name in ("financial", "burden"))
    for key, text, x, y, spot, place in zip(chosen.index, texts, xs, ys, spots, places, strict=True):
        if place is None:
            continue
        line = (
            {
                "showarrow": True,
                "ax": place.right,
                "ay": place.down,
                "arrowhead": 0,
                "arrowwidth": 1,
                "arrowcolor": colours.GRID.replace("0.20", "0.5"),
                "standoff": spot.radius,
            }
            if place.leader
            else {"xshift": place.right, "yshift": -place.down}
        )
        drawing.note(
            paper.label(
                f"<b>{text}</b>" if key == selected else text,
                x,
                y,
                font={"size": _TEXT},
                xanchor="center",
                yanchor="middle",
                borderpad=0,
                **line,
            )
        )


def _plot_height(phone: bool) -> float:
    return float((_PHONE_HEIGHT if phone else _HEIGHT) - _MARGIN["t"] - _MARGIN["b"])


def _that_matter(shown: pd.DataFrame, selected: str | None, phone: bool) -> pd.DataFrame:
    """Order clients by how much their name matters: selected, strategic, of concern, then the largest."""
    by_size = shown.sort_values("diameter", ascending=False, kind="stable")
    strategic = by_size.index[_is_strategic(by_size)]
    concern = by_size.index[by_size["field"].eq("part_with").fillna(value=False)]
    most = _PHONE_NAMED if phone else _ALL_NAMED if len(shown) <= _ALL_NAMED else _SOME_NAMED
    chosen = by_size.index[by_size.index == selected].append(
        [strategic[: most // 3], concern[: most // 3], by_size.index]
    )
    return by_size.loc[chosen.drop_duplicates()[:most]]


def _spots(shown: pd.DataFrame, texts: Sequence[str], selected: str | None, phone: bool) -> list[Spot]:
    span = _RANGE[1] - _RANGE[0]
    height = _plot_height(phone)
    return [
        Spot(
            across=(x - _RANGE[0]) / span,
            down=(y - _RANGE[0]) / span * height,
            radius=diameter / 2 + (_RING if key == selected else 0.0),
            width=text_width(text, _TEXT) * (1.08 if key == selected else 1.0),
            height=_TEXT * 1.25,
            sure=key == selected,
        )
        for key, x, y, diameter, text in zip(
            shown.index,
            shown["financial_score"],
            shown["burden_score"],
            shown["diameter"],
            texts,
            strict=True,
        )
    ]


def _field_boxes(
    shown: pd.DataFrame, language: Language, phone: bool, height: float
) -> list[tuple[float, float, float, float, float]]:
    """Give the boxes of the field names in the corners, which no client's name may cover."""
    boxes = []
    for field, stands in FIELDS.items():
        right, low = stands.financial_high, stands.burden_high
        lines = _field_title(field, len(shown), language, phone).split("<br>")
        wide = max(text_width(line, 13 if phone else 16) for line in lines)
        tall = 22.0 * len(lines)
        left, top = (-wide - 6 if right else 0.0), (height - tall if low else 0.0)
        boxes.append((1.0 if right else 0.0, left, top, left + wide + 6, top + tall))
    return boxes
