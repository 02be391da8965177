"""Thousands of clients at once: how many stand where, and the clients of concern one by one."""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.language.language import Language
from ui.charts import colours, paper

#: Above this many clients they are drawn as a crowd: that many bubbles are slow as drawings, and WebGL cannot
#: come to the rescue, because Plotly's compiles code in the browser, which the app's security policy forbids.
CROWD_ABOVE = 1_000
_CELLS = 20
#: At most this many clients of concern are drawn one by one, those with the most revenue.
SINGLY = 500


def draw_crowd(
    drawing: paper.Drawing, placed: pd.DataFrame, selected: str | None, language: Language
) -> pd.DataFrame:
    """Draw how many clients stand in each cell of 5 by 5 points; give back those to draw one by one.

    Parameters
    ----------
    drawing : Drawing
        Gets a heat map for each field; changed.
    placed : DataFrame
        Clients with both scores.
    selected : str or None
        Is always among those drawn one by one.
    language : Language

    Returns
    -------
    DataFrame
        The clients in the field of concern, at most 500 with the most revenue, and ``selected``.
    """
    edges = np.linspace(0, 100, _CELLS + 1)
    middles = ((edges[:-1] + edges[1:]) / 2).tolist()
    fields = placed["field"].fillna("none")
    most = _per_cell(placed, edges).max()
    written: dict[float, str] = {}
    for field in sorted(fields.unique()):
        counts = _per_cell(placed[fields == field], edges)
        colour = colours.FIELD_COLOURS.get(field, colours.GREY)
        written |= {cell: language.number(cell) for cell in set(counts.ravel().tolist()) - written.keys()}
        drawing.trace(
            "heatmap",
            x=middles,
            y=middles,
            z=[[round(cell, 2) if cell else None for cell in row] for row in np.log1p(counts).tolist()],
            zmin=0,
            zmax=float(np.log1p(most)),
            customdata=[[written[cell] for cell in row] for row in counts.tolist()],
            colorscale=[[0, colours.veil(colour, 0.05)], [1, colours.veil(colour, 0.8)]],
            showscale=False,
            hovertemplate=language.text("{count} clients here", count="%{customdata}") + "<extra></extra>",
            xgap=1,
            ygap=1,
        )
    concern = placed[placed["field"].eq("part_with").fillna(value=False)]
    if "revenue" in concern:
        concern = concern.sort_values("revenue", ascending=False, kind="stable")
    singly = concern.head(SINGLY)
    if selected is not None and selected in placed.index and selected not in singly.index:
        singly = pd.concat((singly, placed.loc[[selected]]))
    return singly


def _per_cell(placed: pd.DataFrame, edges: NDArray[Any]) -> NDArray[Any]:
    """Count clients in each cell: rows are burden, columns the result."""
    counts, _, _ = np.histogram2d(placed["burden_score"], placed["financial_score"], bins=(edges, edges))
    return np.asarray(counts)
