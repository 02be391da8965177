"""The ground of the quadrant chart: its measures, axes, and the four named fields."""

import pandas as pd

from analysis.language.language import Language
from analysis.quadrants import FIELDS
from analysis.settings import Settings
from ui.charts import colours, paper
from ui.charts.crowd import is_crowd
from ui.charts.quadrant_words import field_counts

_HEIGHT, _PHONE_HEIGHT = 640, 560
_MARGIN = {"l": 40, "r": 14, "t": 34, "b": 50, "pad": 0}
#: The scores drawn: beyond 0 to 100, so that bubbles on the edge are whole and the fields' names have room.
ACROSS, DOWN = (-4.0, 104.0), (-10.0, 110.0)


def sheet(settings: Settings, language: Language, phone: bool) -> paper.Drawing:
    """Give a drawing with the two axes, good in the upper right corner, and the two borders."""
    drawing = paper.blank(
        language,
        _PHONE_HEIGHT if phone else _HEIGHT,
        margin=_MARGIN,
        dragmode=False if phone else "zoom",
    )
    shared = {"automargin": False, "fixedrange": phone, "dtick": 25, "showgrid": False}
    drawing.axes(
        xaxis=paper.axis(
            **shared,
            range=list(ACROSS),
            title=language.text("Financial result: right is better"),
        ),
        yaxis=paper.axis(**shared, range=list(reversed(DOWN))),
    )
    drawing.note(
        paper.label(
            language.text("Burden on people: 0, at the top, is light; 100 is heavy"),
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
    line = {"type": "line", "layer": "below", "line": {"color": colours.LINE, "width": 1}}
    right, low = settings.financial_border, settings.burden_border
    drawing.shape(**line, name="financial_border", x0=right, x1=right, y0=DOWN[0], y1=DOWN[1])
    drawing.shape(**line, name="burden_border", x0=ACROSS[0], x1=ACROSS[1], y0=low, y1=low)
    return drawing


def draw_fields(
    drawing: paper.Drawing, scored: pd.DataFrame, settings: Settings, language: Language, phone: bool
) -> None:
    """Tint the four fields quietly and write their names, with how many clients, in the outer corners."""
    counts = field_counts(scored)
    crowd = is_crowd(len(scored))
    for field, stands in FIELDS.items():
        right, low = stands.financial_high, stands.burden_high
        across = (settings.financial_border, ACROSS[1]) if right else (ACROSS[0], settings.financial_border)
        down = (settings.burden_border, DOWN[1]) if low else (DOWN[0], settings.burden_border)
        drawing.shape(
            type="rect",
            name=field,
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
                name=field,
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
