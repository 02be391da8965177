"""Hours of each client by role or activity, as a heat picture."""

import pandas as pd
import plotly.graph_objects as go

from analysis.language.language import Language
from ui.charts import colours, paper

_ROW = 24
MOST_CLIENTS, MOST_COLUMNS = 30, 8


def matrix_chart(matrix: pd.DataFrame, language: Language, *, names: paper.Names = None) -> go.Figure:
    """Draw how the hours of each client lie over roles or activities.

    Parameters
    ----------
    matrix : DataFrame, client × name
        Hours, as :func:`analysis.costing.matrix.hours_matrix` gives them. Not changed.
    language : Language
    names : mapping or Series of str, optional
        Shown name by client.

    Returns
    -------
    Figure
        The clients with most hours; the others together in the last row, the smallest columns in the last.

    Raises
    ------
    NothingToDrawError
        There are no hours by role or activity.
    """
    if matrix.empty:
        raise paper.NothingToDrawError
    shown = _gathered(matrix, language)
    rows = paper.shown_names(shown, names, 22)
    columns = [paper.plain(name, 14) if name else language.text("Not named") for name in shown.columns]
    hours = shown.to_numpy(dtype=float)
    drawing = paper.blank(language, _ROW * len(shown) + 80, margin={"l": 8, "r": 8, "t": 56, "b": 8})
    drawing.trace(
        "heatmap",
        z=(hours**0.5).tolist(),
        x=list(range(len(columns))),
        y=list(range(len(rows))),
        text=[[language.number(value) if value else "" for value in row] for row in hours],
        texttemplate="%{text}",
        textfont={"size": 11, "color": colours.INK},
        colorscale=[[0, colours.veil(colours.BLUE, 0.03)], [1, colours.veil(colours.BLUE, 0.75)]],
        showscale=False,
        xgap=2,
        ygap=2,
        customdata=[
            [
                f"<b>{row}</b><br>{column}: {language.number(value)}"
                for column, value in zip(columns, line, strict=True)
            ]
            for row, line in zip(rows, hours, strict=True)
        ],
        hovertemplate="%{customdata}<extra></extra>",
    )
    drawing.axes(
        xaxis=paper.axis(
            tickvals=list(range(len(columns))), ticktext=columns, side="top", showgrid=False, tickangle=-90
        ),
        yaxis=paper.axis(
            range=[len(rows) - 0.5, -0.5], tickvals=list(range(len(rows))), ticktext=rows, showgrid=False
        ),
    )
    return drawing.figure()


def _gathered(matrix: pd.DataFrame, language: Language) -> pd.DataFrame:
    """Bring the small columns and the clients with few hours together."""
    shown = matrix
    if shown.shape[1] > MOST_COLUMNS:
        rest = shown.iloc[:, MOST_COLUMNS - 1 :].sum(axis="columns")
        shown = shown.iloc[:, : MOST_COLUMNS - 1].assign(**{language.text("The others"): rest})
    if len(shown) > MOST_CLIENTS:
        others = shown.iloc[MOST_CLIENTS:].sum().to_frame(language.text("The others")).T
        shown = pd.concat([shown.iloc[:MOST_CLIENTS], others])
    return shown


def matrix_finding(matrix: pd.DataFrame, language: Language) -> str:
    """Say where most hours go."""
    if matrix.empty:
        raise paper.NothingToDrawError
    sums = matrix.sum()
    most = str(sums.index[0]) or language.text("Not named")
    return language.text(
        "Most hours go to {name}: {share} of {total} hours.",
        name=most,
        share=language.percent(float(sums.iloc[0] / sums.sum())),
        total=language.number(float(sums.sum())),
    )


def matrix_alt(matrix: pd.DataFrame, language: Language) -> str:
    """Describe the picture for who cannot see it."""
    return language.text(
        "Hours of each client by kind of work, darker where there are more. {finding}",
        finding=matrix_finding(matrix, language),
    )
