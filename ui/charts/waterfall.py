"""Waterfall: from revenue down to what is left, one bar for each kind of cost."""

from collections.abc import Sequence

import plotly.graph_objects as go

from analysis.costing.statement import STEPS, Step
from analysis.language.language import Language
from ui.charts import colours, paper
from ui.charts.figures import written

_LINE = 42


def step_label(step: Step, language: Language) -> str:
    """Name a step: in the reader's language where it is one of ours, else the pool as the owner calls it."""
    known = STEPS.get(step.name)
    return paper.plain(step.name, 40) if known is None else language.text(known)


def waterfall_chart(steps: Sequence[Step], language: Language, *, currency: str | None = None) -> go.Figure:
    """Draw the steps from revenue to what is left as floating bars, each with its name and amount above it.

    Parameters
    ----------
    steps : sequence of Step
        As :func:`analysis.costing.statement.waterfall` gives them.
    language : Language
    currency : str or None
        Of the upload; None writes bare numbers.

    Returns
    -------
    Figure
        Totals start at zero; what is taken off hangs from where the step before ended.

    Raises
    ------
    NothingToDrawError
        There are no steps.
    """
    if not steps:
        raise paper.NothingToDrawError
    drawing = paper.blank(language, _LINE * len(steps) + 16, margin={"l": 8, "r": 8, "t": 4, "b": 4})
    starts, lengths, paint, words = [], [], [], []
    height = 0.0
    for step in steps:
        starts.append(0.0 if step.total else height)
        lengths.append(step.amount)
        height = step.amount if step.total else height + step.amount
        paint.append(_colour(step))
        words.append(f"{step_label(step, language)}: {written(step.amount, 'money', language, currency)}")
    drawing.trace(
        "bar",
        x=lengths,
        y=list(range(len(steps))),
        base=starts,
        orientation="h",
        width=0.42,
        offset=0.02,
        marker={"color": paint, "line": {"width": 0}},
        customdata=words,
        hovertemplate="%{customdata}<extra></extra>",
    )
    ends = [start + length for start, length in zip(starts, lengths, strict=True)]
    low, high = min(0.0, *ends), max(0.0, *ends)
    for place, (step, text) in enumerate(zip(steps, words, strict=True)):
        shown = f"<b>{text}</b>" if step.total else text
        drawing.note(paper.label(shown, 0, place - 0.22, xref="paper", xanchor="left", yanchor="middle"))
    drawing.axes(
        xaxis=paper.axis(range=[low, high or 1.0], tickvals=[0.0], ticktext=[""], zeroline=True),
        yaxis=paper.axis(range=[len(steps) - 0.45, -0.5], tickvals=[], showgrid=False),
    )
    return drawing.figure()


def _colour(step: Step) -> str:
    if not step.total:
        lost = colours.GREY if step.name == "unused" else colours.ORANGE
        return lost if step.amount < 0 else colours.GREEN
    return colours.VERMILION if step.amount < 0 else colours.BLUE


def waterfall_alt(steps: Sequence[Step], language: Language, *, currency: str | None = None) -> str:
    """Describe the picture for who cannot see it: every step with its amount."""
    return language.text(
        "From revenue to what is left: {parts}.",
        parts=language.list(
            f"{step_label(step, language)} {written(step.amount, 'money', language, currency)}"
            for step in steps
        ),
    )
