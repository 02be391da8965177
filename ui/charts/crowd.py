"""Thousands of clients at once: how many stand where, and the clients of concern one by one."""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from analysis.language.language import Language
from ui.charts import colours

_CELLS = 25
#: At most this many clients of concern are drawn one by one, those with the most revenue.
_SINGLY = 1_000


def draw_crowd(
    figure: go.Figure, placed: pd.DataFrame, selected: str | None, language: Language
) -> pd.DataFrame:
    """Draw how many clients stand in each cell of 4 by 4 points; give back those to draw one by one.

    Parameters
    ----------
    figure : Figure
        Gets a heat map; changed.
    placed : DataFrame
        Clients with both scores.
    selected : str or None
        Is always among those drawn one by one.
    language : Language

    Returns
    -------
    DataFrame
        The clients in the field of concern, at most 1,000 with the most revenue, and ``selected``.
    """
    edges = np.linspace(0, 100, _CELLS + 1)
    counts, _, _ = np.histogram2d(placed["burden_score"], placed["financial_score"], bins=(edges, edges))
    middles = ((edges[:-1] + edges[1:]) / 2).tolist()
    depth = np.log1p(counts)
    figure.add_heatmap(
        x=middles,
        y=middles,
        z=np.where(counts > 0, depth, np.nan).round(2).tolist(),
        customdata=counts.astype(int).tolist(),
        colorscale=[[0, colours.veil(colours.GREY, 0.12)], [1, colours.veil(colours.GREY, 0.95)]],
        showscale=False,
        hovertemplate=language.text("{count} clients here", count="%{customdata:,d}") + "<extra></extra>",
        xgap=1,
        ygap=1,
    )
    concern = placed[placed["field"].eq("part_with").fillna(value=False)]
    if "revenue" in concern:
        concern = concern.sort_values("revenue", ascending=False, kind="stable")
    singly = concern.head(_SINGLY)
    if selected is not None and selected in placed.index and selected not in singly.index:
        singly = pd.concat((singly, placed.loc[[selected]]))
    return singly
