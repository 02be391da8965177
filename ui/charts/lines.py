"""The three result lines of each client as dots on one scale, with an interval where they are estimates."""

import pandas as pd
import plotly.graph_objects as go

from analysis.language.language import Language
from ui.charts import colours, paper
from ui.charts.figures import written

#: Rows stand closer where there are many, so that all of them stay in view together.
_ROW, _CLOSE_ROW, _MANY = 24, 17, 30
#: Up to this many clients are all drawn; of more, the lowest and the highest.
MOST_ROWS = 60
LOWEST, HIGHEST = 25, 10
#: Amounts that differ less than this are one amount.
_CENT = 0.005
#: Column, label (English source text), mark and colour.
_Line = tuple[str, str, str, str]
_LINES: tuple[_Line, ...] = (
    ("contribution", "Contribution", "circle-open", colours.GREY),
    ("avoidable", "After avoidable cost", "diamond", colours.BLUE),
    ("full", "After full cost", "circle", colours.GREEN),
)


def drawn(clients: pd.DataFrame) -> pd.DataFrame:
    """Choose the clients to draw, lowest after full cost first.

    Turns        client | full
    into         the same, at most ``LOWEST`` + ``HIGHEST`` where there are more than ``MOST_ROWS``
    """
    known = clients[clients["full"].notna()].sort_index().sort_values("full", kind="stable")
    if len(known) <= MOST_ROWS:
        return known
    return pd.concat([known.head(LOWEST), known.tail(HIGHEST)])


def lines_chart(clients: pd.DataFrame, language: Language, *, currency: str | None = None) -> go.Figure:
    """Draw contribution, after avoidable cost and after full cost of each client on one scale.

    Parameters
    ----------
    clients : DataFrame, index ``client``
        With ``name``, the three lines and ``full_low``, ``full_high``. Not changed.
    language : Language
    currency : str or None

    Returns
    -------
    Figure
        A row per client, lowest after full cost at the top; ``customdata[0]`` of a point is the key.

    Raises
    ------
    NothingToDrawError
        No line is known of any client.
    """
    shown = drawn(clients)
    if shown.empty:
        raise paper.NothingToDrawError
    row = _CLOSE_ROW if len(shown) > _MANY else _ROW
    drawing = paper.blank(language, row * len(shown) + 118, margin={"l": 8, "r": 16, "t": 92, "b": 8})
    _draw_intervals(drawing, shown)
    lines = _lines(shown)
    for line in lines:
        _draw_line(drawing, shown, line, language, currency)
    _key(drawing, lines, language)
    _draw_axes(drawing, shown, language, currency)
    if len(shown) < int(clients["full"].notna().sum()):
        drawing.shape(
            type="line",
            x0=0,
            x1=1,
            xref="paper",
            y0=LOWEST - 0.5,
            y1=LOWEST - 0.5,
            line={"color": colours.LINE, "dash": "4px,4px", "width": 1},
        )
    return drawing.figure()


def _draw_intervals(drawing: paper.Drawing, shown: pd.DataFrame) -> None:
    """Draw between which amounts the result after full cost lies."""
    ends = zip(shown["full_low"], shown["full_high"], strict=True)
    drawing.trace(
        "scatter",
        x=[end for pair in ends for end in (*pair, None)],
        y=[place for row in range(len(shown)) for place in (row, row, None)],
        mode="lines",
        line={"color": colours.veil(colours.GREEN, 0.45), "width": 7},
        hoverinfo="skip",
    )


def _draw_line(
    drawing: paper.Drawing, shown: pd.DataFrame, line: _Line, language: Language, currency: str | None
) -> None:
    """Draw one result line of every client as dots."""
    column, label, symbol, colour = line
    paint = [colours.VERMILION if column == "full" and end < 0 else colour for end in shown["full_high"]]
    drawing.trace(
        "scatter",
        x=shown[column].tolist(),
        y=list(range(len(shown))),
        mode="markers",
        marker={"symbol": symbol, "size": 10, "color": paint, "line": {"width": 1.6, "color": paint}},
        customdata=[
            [
                str(key),
                f"<b>{name}</b><br>{language.text(label)}: {written(value, 'money', language, currency)}",
            ]
            for key, name, value in zip(
                shown.index, paper.shown_names(shown, None, 40), shown[column], strict=True
            )
        ],
        hovertemplate="%{customdata[1]}<extra></extra>",
    )


def _draw_axes(drawing: paper.Drawing, shown: pd.DataFrame, language: Language, currency: str | None) -> None:
    lowest = min(0.0, float(shown[["contribution", "avoidable", "full_low"]].min().min()))
    highest = max(0.0, float(shown[["contribution", "full_high"]].max().max()))
    room, steps = (highest - lowest) * 0.03, paper.round_steps(lowest, highest, 4)
    drawing.axes(
        xaxis=paper.axis(
            range=[lowest - room, highest + room],
            tickvals=steps,
            ticktext=[written(step, "money", language, currency) for step in steps],
            zeroline=True,
            side="top",
        ),
        yaxis=paper.axis(
            range=[len(shown) - 0.4, -0.6],
            tickvals=list(range(len(shown))),
            ticktext=paper.shown_names(shown, None, 22),
            showgrid=True,
        ),
    )


def _lines(shown: pd.DataFrame) -> list[_Line]:
    """Give the lines to draw: where no cost is known that stays, the last two are one."""
    alike = bool(((shown["avoidable"] - shown["full"]).abs() < _CENT).all())
    if not alike:
        return list(_LINES)
    return [
        (column, "After all costs" if column == "full" else label, symbol, colour)
        for column, label, symbol, colour in _LINES
        if column != "avoidable"
    ]


def _key(drawing: paper.Drawing, lines: list[_Line], language: Language) -> None:
    """Say above the chart which mark is which line."""
    marks = {"contribution": "○", "avoidable": "◆", "full": "●"}
    words = "<br>".join(
        f"<span style='color:{colour}'>{marks[column]}</span> {language.text(label)}"
        for column, label, _, colour in lines
    )
    drawing.note(
        paper.label(words, 0, 1.0, xref="paper", yref="paper", xanchor="left", yanchor="bottom", yshift=30)
    )


def lines_finding(clients: pd.DataFrame, language: Language) -> str:
    """Say how many clients lie below zero after full cost, and of how many it is not known."""
    known = clients[clients["full"].notna()]
    if known.empty:
        raise paper.NothingToDrawError
    below = known[known["full_high"] < 0]
    unsure = int(((known["full_low"] < 0) & (known["full_high"] >= 0)).sum())
    helping = int((below["avoidable_low"] > 0).sum())
    if below.empty:
        first = language.plural(
            "The one client whose costs are known is not below zero after full cost.",
            "None of your {count} clients makes a clear loss after full cost.",
            len(known),
        )
    else:
        first = language.plural(
            "{count} of {clients} clients is below zero after full cost.",
            "{count} of {clients} clients are below zero after full cost.",
            len(below),
            clients=language.number(len(known)),
        )
    said = [first]
    if helping:
        said.append(
            language.plural(
                "{count} of them still helps to pay what stays.",
                "{count} of them still help to pay what stays.",
                helping,
            )
        )
    if unsure:
        said.append(
            language.plural(
                "For {count} client it is not known, as its hours or costs are estimates.",
                "For {count} clients it is not known, as their hours or costs are estimates.",
                unsure,
            )
        )
    return " ".join(said)


def lines_alt(clients: pd.DataFrame, language: Language) -> str:
    """Describe the picture for who cannot see it."""
    return language.text(
        "Per client three dots: contribution, after avoidable cost and after full cost. {finding}",
        finding=lines_finding(clients, language),
    )
