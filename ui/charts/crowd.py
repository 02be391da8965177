"""Thousands of clients at once: how many stand where, and the clients of concern one by one."""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.language.language import Language
from analysis.quadrants import FIELDS
from analysis.weighing import TIE
from ui.charts import colours, paper

#: Above this many clients they are drawn as a crowd: that many bubbles are slow as drawings, and WebGL cannot
#: come to the rescue, because Plotly's compiles code in the browser, which the app's security policy forbids.
CROWD_ABOVE = 2_000
#: So many cells across and down.
CELLS = 20
#: The field whose clients are drawn one by one.
CONCERN = "part_with"
#: At most this many clients of concern are drawn one by one, those with the most revenue.
SINGLY = 500


def is_crowd(count: int) -> bool:
    """Tell whether so many clients are drawn as a crowd."""
    return count > CROWD_ABOVE


def draw_crowd(
    drawing: paper.Drawing, placed: pd.DataFrame, selected: str | None, language: Language
) -> pd.DataFrame:
    """Draw how many clients stand in each cell of 5 by 5 points; give back those to draw one by one.

    Parameters
    ----------
    drawing : Drawing
        Gets a heat map for each field in the order of ``FIELDS``, the last for clients without one; changed.
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
    step = 100 / CELLS
    middles = [(cell + 0.5) * step for cell in range(CELLS)]
    fields = [*FIELDS, None]
    codes = pd.Categorical(placed["field"], categories=list(FIELDS)).codes.astype(int) % len(fields)
    counted = _per_cell(placed, codes, len(fields), step)
    most = counted.sum(axis=0).max()
    written = {cell: language.number(cell) for cell in set(counted.ravel().tolist())}
    for counts, field in zip(counted, fields, strict=True):
        colour = colours.GREY if field is None else colours.FIELD_COLOURS[field]
        drawing.trace(
            "heatmap",
            x=middles,
            y=middles,
            z=[[round(cell, 3) if cell else None for cell in row] for row in np.log1p(counts).tolist()],
            zmin=0,
            zmax=float(np.log1p(most)),
            customdata=[[written[cell] for cell in row] for row in counts.tolist()],
            colorscale=[[0, colours.veil(colour, 0.05)], [1, colours.veil(colour, 0.8)]],
            showscale=False,
            hovertemplate=language.text("{count} clients here", count="%{customdata}") + "<extra></extra>",
            xgap=1,
            ygap=1,
        )
    concern = placed[codes == fields.index(CONCERN)]
    if "revenue" in concern:
        concern = concern.sort_values("revenue", ascending=False, kind="stable")
    singly = concern.head(SINGLY)
    if selected is not None and selected in placed.index and selected not in singly.index:
        singly = pd.concat((singly, placed.loc[[selected]]))
    return singly


def _per_cell(placed: pd.DataFrame, codes: NDArray[Any], fields: int, step: float) -> NDArray[Any]:
    """Count clients by field and cell: first the field, then rows of burden, then columns of result."""
    down, across = (
        np.clip((placed[f"{axis}_score"].to_numpy(dtype=float) + TIE) // step, 0, CELLS - 1).astype(int)
        for axis in ("burden", "financial")
    )
    cells = (codes * CELLS + down) * CELLS + across
    return np.bincount(cells, minlength=fields * CELLS**2).reshape(fields, CELLS, CELLS)
