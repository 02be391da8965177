"""Groups of lying bars, each group with a heading and a scale of its own, each bar with its own words."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from analysis.language.language import Language
from ui.charts import colours, paper
from ui.charts.text_width import text_width

_LINE, _TEXT = 26, 12
#: So many clients are drawn of those with most money.
MOST_CLIENTS = 12
#: The narrowest drawing, in pixels.
_NARROW = 320.0


class Bar(NamedTuple):
    """One bar: what is written behind it, how long it is in the unit of its group, and its colour."""

    text: str
    amount: float
    colour: str


def money_by_client(
    amounts: pd.Series, heading: str, language: Language, *, currency: str | None = None
) -> paper.Drawing:
    """Draw one amount of each client with its share of all together, the most first.

    Parameters
    ----------
    amounts : Series, index the name of a client
        Money; the first ``MOST_CLIENTS`` are drawn. Not changed.
    heading : str
        In the reader's language.
    language : Language
    currency : str or None
        None writes bare numbers.

    Returns
    -------
    Drawing

    Examples
    --------
    >>> owed = pd.Series({"Ann": 25.0, "Bob": 75.0})
    >>> money_by_client(owed, "Open", Language("en"), currency="EUR").data[0]["customdata"]
    ['Bob: €75 (75%)', 'Ann: €25 (25%)']
    """
    total = float(amounts.sum())
    bars = []
    for name, amount in _most(amounts):
        said = f"{language.money(amount, currency)} ({language.percent(amount / total)})"
        bars.append(Bar(f"{paper.plain(name, 40)}: {said}", amount, colours.BLUE))
    return grouped_bars([(heading, bars)], language)


def money_in_words(amounts: pd.Series, language: Language, *, currency: str | None = None) -> str:
    """List what :func:`money_by_client` draws, for who cannot see it."""
    return language.list(f"{name} {language.money(amount, currency)}" for name, amount in _most(amounts))


def _most(amounts: pd.Series) -> list[tuple[str, float]]:
    most = amounts.sort_values(ascending=False, kind="stable").head(MOST_CLIENTS)
    return [(str(name), float(amount)) for name, amount in most.items()]


def grouped_bars(
    groups: Sequence[tuple[str, Sequence[Bar]]], language: Language, *, one_scale: bool = False
) -> paper.Drawing:
    """Draw bars under headings; the longest of each group is as long as that of any other.

    Parameters
    ----------
    groups : sequence of (str, sequence of Bar)
        Heading, in the reader's language, and its bars, uppermost first. Bars below zero go left.
    language : Language
    one_scale : bool
        Whether all groups share one scale, so that a bar can be held against one of another group.

    Returns
    -------
    Drawing

    Examples
    --------
    >>> bars = [Bar("before: 2", 2.0, colours.GREY), Bar("after: 1", 1.0, colours.BLUE)]
    >>> grouped_bars([("Hours", bars)], Language("en")).data[0]["x"]
    [1.0, 0.5]
    """
    lines = sum(len(bars) + 1 for _, bars in groups)
    drawing = paper.blank(language, _LINE * lines + 24, margin={"l": 8, "r": 8, "t": 8, "b": 8}, bargap=0.22)
    lengths: list[float] = []
    levels: list[int] = []
    paint: list[str] = []
    texts: list[str] = []
    level = 0
    for heading, bars in groups:
        drawing.note(paper.label(f"<b>{heading}</b>", 0, level, xanchor="left", yanchor="middle"))
        held_against = [bar for _, others in groups for bar in others] if one_scale else bars
        longest = max(abs(bar.amount) for bar in held_against) or 1.0
        for bar in bars:
            level += 1
            length = round(bar.amount / longest, 4)
            lengths.append(length)
            levels.append(level)
            paint.append(colours.VERMILION if bar.amount < 0 else bar.colour)
            texts.append(bar.text)
            drawing.note(
                paper.label(
                    bar.text,
                    max(length, 0.0),
                    level,
                    xanchor="left",
                    yanchor="middle",
                    xshift=4,
                    font={"size": _TEXT},
                )
            )
        level += 1
    drawing.trace(
        "bar",
        x=lengths,
        y=levels,
        orientation="h",
        marker={"color": paint, "line": {"width": 0}},
        customdata=texts,
        hovertemplate="%{customdata}<extra></extra>",
    )
    low = min(0.0, *lengths)
    drawing.axes(
        xaxis=paper.axis(range=[low, _room(lengths, texts, low)], tickvals=[], showgrid=False),
        yaxis=paper.axis(range=[lines - 0.4, -0.6], tickvals=[], showgrid=False),
    )
    return drawing


def _room(lengths: Sequence[float], texts: Sequence[str], low: float) -> float:
    """Give how far the scale must go for each text to fit behind its bar on a narrow screen."""
    ends = [1.5]
    for length, text in zip(lengths, texts, strict=True):
        share = min((text_width(text, _TEXT) + 10) / _NARROW, 0.82)
        ends.append((max(length, 0.0) - share * low) / (1 - share))
    return round(max(ends), 2)
