"""Where a client came from: its path through the fields, quarter by quarter."""

import pandas as pd

from ui.charts import colours, paper


def draw_path(drawing: paper.Drawing, path: pd.DataFrame) -> None:
    """Draw the way a client came: a line through its earlier places, each with its quarter.

    Parameters
    ----------
    drawing : Drawing
        Changed.
    path : DataFrame, oldest first
        Columns ``financial_score``, ``burden_score`` and ``label``; rows without both scores are left out.
    """
    placed = path.dropna(subset=["financial_score", "burden_score"])
    if placed.empty:
        return
    xs, ys = (placed[f"{axis}_score"].round(1).tolist() for axis in ("financial", "burden"))
    drawing.trace(
        "scatter",
        x=xs,
        y=ys,
        mode="lines+markers",
        line={"color": colours.INK, "width": 1.5, "dash": "dot"},
        marker={"size": 8, "color": colours.INK, "symbol": "circle"},
        customdata=placed["label"].tolist(),
        hovertemplate="%{customdata}<extra></extra>",
        cliponaxis=False,
    )
    for x, y, text in zip(xs, ys, placed["label"], strict=True):
        drawing.note(paper.label(str(text), x, y, font={"size": 11}, yanchor="top", yshift=-6))
