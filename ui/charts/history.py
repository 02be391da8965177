"""History of one client: revenue, hours and incidents, month by month or quarter by quarter."""

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from analysis.language.language import Language
from ui.charts import colours, paper
from ui.charts.figures import written

#: Above this many months the bars stand for quarters.
_MONTHS = 36
_GAP = 44
_BY_MONTH = {"revenue": "Revenue by month", "hours": "Hours by month", "incidents": "Incidents by month"}
_BY_QUARTER = {
    "revenue": "Revenue by quarter",
    "hours": "Hours by quarter",
    "incidents": "Incidents by quarter",
}


@dataclass(frozen=True)
class _Panel:
    column: str
    unit: str
    height: int
    colour: str


_PANELS = (
    _Panel("revenue", "money", 190, colours.BLUE),
    _Panel("hours", "hours", 110, colours.GREY),
    _Panel("incidents", "count", 60, colours.VERMILION),
)


def history_chart(history: pd.DataFrame, language: Language, *, currency: str | None = None) -> go.Figure:
    """Draw how a client went: revenue as bars, hours and incidents below it, on one line of time.

    Turns ``month | revenue, hours, incidents`` into a figure, with a panel for each column of which
    anything is known. Above 36 months the bars stand for quarters.

    Parameters
    ----------
    history : DataFrame, index ``month`` (first day)
        As :func:`analysis.monthly_history` gives it: one row per month, in order. Not changed.
    language : Language
    currency : str or None
        Of the upload; None writes bare numbers.

    Returns
    -------
    Figure

    Raises
    ------
    NothingToDrawError
        There is no month, or nothing is known of any.

    Examples
    --------
    >>> months = pd.date_range("2024-01-01", periods=2, freq="MS", name="month")
    >>> history = pd.DataFrame({"revenue": [100.0, 50.0]}, index=months)
    >>> list(history_chart(history, Language("en")).data[0].y)
    [100.0, 50.0]
    """
    panels = [panel for panel in _PANELS if panel.column in history and history[panel.column].notna().any()]
    if history.empty or not panels:
        raise paper.NothingToDrawError
    quarters = len(history) > _MONTHS
    periods = _periods(history, [panel.column for panel in panels], quarters)
    names = [_period_name(day, quarters, language) for day in periods.index]
    inner = sum(panel.height for panel in panels) + _GAP * (len(panels) - 1)
    drawing = paper.blank(language, inner + 28 + 44, bargap=0.25, margin={"l": 8, "r": 12, "t": 28, "b": 44})
    top = 1.0
    for number, panel in enumerate(panels, start=1):
        bottom = max(0.0, top - panel.height / inner)
        _draw_panel(drawing, periods, names, panel, number, (bottom, top), language, currency)
        title = language.text(_BY_QUARTER[panel.column] if quarters else _BY_MONTH[panel.column])
        drawing.note(paper.panel_title(title, top))
        top = bottom - _GAP / inner
    _draw_time(drawing, periods.index, len(panels), language)
    return drawing.figure()


def _periods(history: pd.DataFrame, columns: list[str], quarters: bool) -> pd.DataFrame:
    """Give the months, or add them up to quarters; a quarter of which nothing is known stays unknown."""
    if not quarters:
        return history[columns]
    starts = pd.DatetimeIndex(history.index).to_period("Q").start_time
    return history[columns].groupby(starts).sum(min_count=1)


def _period_name(day: pd.Timestamp, quarters: bool, language: Language) -> str:
    return language.date(day.date(), "QQQ yyyy" if quarters else "MMMM yyyy")


def _draw_panel(
    drawing: paper.Drawing,
    periods: pd.DataFrame,
    names: list[str],
    panel: _Panel,
    number: int,
    domain: tuple[float, float],
    language: Language,
    currency: str | None,
) -> None:
    amounts = periods[panel.column].astype(float)
    axis_name = "y" if number == 1 else f"y{number}"
    days = pd.DatetimeIndex(periods.index).strftime("%Y-%m-%d").tolist()
    texts = [
        language.text("not known") if pd.isna(amount) else written(amount, panel.unit, language, currency)
        for amount in amounts
    ]
    paint = [colours.VERMILION if amount < 0 else panel.colour for amount in amounts]
    drawing.trace(
        "bar",
        x=days,
        y=[None if pd.isna(amount) else round(amount, 2) for amount in amounts],
        marker={"color": paint, "line": {"width": 0}},
        customdata=list(zip(names, texts, strict=True)),
        hovertemplate="%{customdata[0]}<br><b>%{customdata[1]}</b><extra></extra>",
        yaxis=axis_name,
    )
    low, high = min(0.0, float(amounts.min())), max(0.0, float(amounts.max()))
    steps = paper.round_steps(low, high, 3 if panel.height > 60 else 2)
    if panel.unit == "count":
        steps = sorted({float(round(step)) for step in steps})
    room = (high - low) * 0.05 or 1.0
    ticks = paper.axis(
        range=[low - (room if low < 0 else 0), high + room],
        tickvals=steps,
        ticktext=[written(step, panel.unit, language, currency) for step in steps],
        domain=domain,
        zeroline=True,
    )
    drawing.axes(**{f"yaxis{'' if number == 1 else number}": ticks})


def _draw_time(drawing: paper.Drawing, months: pd.Index, panels: int, language: Language) -> None:
    """Write at most about six days below the lowest panel, on the first of a year, half year or quarter."""
    step = next((step for step in (1, 2, 3, 6, 12, 24, 60) if len(_at(months, step)) <= 6), 120)
    days = _at(months, step)
    pattern = "yyyy" if step >= 12 else "MMM yyyy"
    drawing.axes(
        xaxis=paper.axis(
            type="date",
            showgrid=False,
            anchor="y" if panels == 1 else f"y{panels}",
            tickvals=[day.strftime("%Y-%m-%d") for day in days],
            ticktext=[language.date(day.date(), pattern) for day in days],
            ticks="outside",
            tickcolor=colours.LINE,
            tickangle=0,
        )
    )


def _at(months: pd.Index, step: int) -> list[pd.Timestamp]:
    """Give the months that begin a step: with 6, every January and July."""
    return [day for day in months if (day.year * 12 + day.month - 1) % step == 0]


def history_finding(history: pd.DataFrame, language: Language, *, currency: str | None = None) -> str:
    """Say what the months come to, of all that is known.

    Parameters
    ----------
    history : DataFrame
        As :func:`analysis.monthly_history` gives it.
    language : Language
    currency : str or None

    Returns
    -------
    str

    Examples
    --------
    >>> months = pd.date_range("2024-01-01", periods=2, freq="MS", name="month")
    >>> history_finding(pd.DataFrame({"hours": [1.0, 2.5]}, index=months), Language("en"))
    'From January 2024 to February 2024: 3.5 hours.'
    """
    if history.empty:
        raise paper.NothingToDrawError
    parts = []
    for column in ("revenue", "hours", "incidents"):
        if column not in history or history[column].isna().all():
            continue
        total = float(history[column].sum())
        if column == "revenue":
            parts.append(language.text("{amount} of revenue", amount=language.money(total, currency)))
        elif column == "hours":
            parts.append(written(total, "hours", language))
        else:
            parts.append(language.plural("{count} incident", "{count} incidents", round(total)))
    return language.text(
        "From {first} to {last}: {amounts}.",
        first=language.date(history.index[0].date(), "MMMM yyyy"),
        last=language.date(history.index[-1].date(), "MMMM yyyy"),
        amounts=language.list(parts),
    )


def history_alt(history: pd.DataFrame, language: Language, *, currency: str | None = None) -> str:
    """Describe the picture for who cannot see it: what is drawn, and what the months come to."""
    return language.text(
        "Revenue, hours and incidents of one client through time. {finding}",
        finding=history_finding(history, language, currency=currency),
    )
