"""Used against unused capacity: one bar of the hours in which work can be done."""

import plotly.graph_objects as go

from analysis.costing.statement import Statement
from analysis.language.language import Language
from ui.charts import colours, paper


def capacity_chart(found: Statement, language: Language) -> go.Figure:
    """Draw the hours used for clients, and beside them the hours nobody used.

    Parameters
    ----------
    found : Statement
        As :func:`analysis.costing.statement.statement` gives it.
    language : Language

    Returns
    -------
    Figure
        A line marks the practical capacity where more was worked.

    Raises
    ------
    NothingToDrawError
        The capacity is not known.
    """
    able = found.practical_hours
    if able is None or able <= 0:
        raise paper.NothingToDrawError
    unused = max(0.0, able - found.used_hours)
    drawing = paper.blank(language, 96, barmode="stack", margin={"l": 8, "r": 8, "t": 26, "b": 24})
    parts = (
        (found.used_hours, colours.BLUE, language.text("For clients"), "left", 0.0),
        (unused, colours.GREY, language.text("Unused"), "right", 1.0),
    )
    for hours, colour, name, side, at in parts:
        share = language.percent(hours / able)
        text = language.text(
            "{name}: {hours} hours ({share})", name=name, hours=language.number(hours), share=share
        )
        drawing.trace(
            "bar",
            x=[hours],
            y=[0],
            orientation="h",
            marker={"color": colour},
            customdata=[text],
            hovertemplate="%{customdata}<extra></extra>",
        )
        if hours > 0:
            above = side == "left"
            drawing.note(
                paper.label(
                    text,
                    at,
                    1.0 if above else 0.0,
                    xref="paper",
                    yref="paper",
                    xanchor=side,
                    yanchor="bottom" if above else "top",
                )
            )
    drawing.shape(type="line", x0=able, x1=able, y0=-0.5, y1=0.5, line={"color": colours.INK, "width": 2})
    drawing.axes(
        xaxis=paper.axis(range=[0, max(able, found.used_hours) * 1.005], tickvals=[], showgrid=False),
        yaxis=paper.axis(range=[-0.5, 0.5], tickvals=[], showgrid=False),
    )
    return drawing.figure()


def capacity_finding(found: Statement, language: Language, *, currency: str | None = None) -> str:
    """Say how many of the hours in which work can be done went to clients, and what the rest costs."""
    able, used = found.practical_hours, found.used_hours
    if able is None:
        raise paper.NothingToDrawError
    if used > able:
        return language.text(
            "More hours went to clients ({used}) than there is room for ({able}): look at the paid hours, "
            "or at who works over time.",
            used=language.number(used),
            able=language.number(able),
        )
    return language.text(
        "Of {able} hours in which work can be done, {used} went to clients; the unused hours cost {money}, "
        "charged to no client.",
        able=language.number(able),
        used=language.number(used),
        money=language.money(found.unused_cost or 0.0, currency),
    )


def capacity_alt(found: Statement, language: Language, *, currency: str | None = None) -> str:
    """Describe the picture for who cannot see it."""
    return language.text(
        "A bar of the hours there are, part used and part unused. {finding}",
        finding=capacity_finding(found, language, currency=currency),
    )
