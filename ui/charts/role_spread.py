"""Where the roles differ about a client: a line per client from the lowest mean of a role to the highest."""

from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go

from analysis.language.language import Language
from analysis.team_voice import RoleView
from ui.charts import colours, paper

#: How many clients are drawn, widest apart first.
MOST_ROWS = 12
#: Heights in pixels: of a client's part, and in it of the name, the upper words, the line, the lower words.
_PART, _NAME, _UPPER, _LINE, _LOWER = 74, 8, 27, 42, 57


def role_words(view: RoleView, language: Language) -> str:
    """Write what a role says: its name or names as they are on file, and the mean."""
    roles = [role or language.text("no role given") for role in view.roles]
    return f"{language.list(roles)} {language.number(view.mean, 1)}"


def _drawn(view: RoleView, language: Language) -> str:
    """Write the same in the picture: shortened, and never markup."""
    return role_words(replace(view, roles=tuple(paper.plain(role, 24) for role in view.roles)), language)


def widest(voice: pd.DataFrame) -> pd.DataFrame:
    """Give the clients of whom the roles may be shown side by side, widest apart first.

    Turns        client | spread, roles, …
    into         the same, those with a spread
    """
    return voice[voice["spread"].notna()].sort_values("spread", ascending=False, kind="stable")


def spread_chart(voice: pd.DataFrame, language: Language, *, names: paper.Names = None) -> go.Figure:
    """Draw how the roles rate each client, 1 to 5.

    Parameters
    ----------
    voice : DataFrame, index ``client``
        As :func:`analysis.team_voice.team_voice` gives it. Not changed.
    language : Language
    names : mapping or Series of str, optional
        Shown name by client; without it the key.

    Returns
    -------
    Figure
        ``customdata[0]`` of every point is the client's key. Grey where there are few answers.

    Raises
    ------
    NothingToDrawError
        Of no client two roles may be shown.
    """
    shown = widest(voice).head(MOST_ROWS)
    if shown.empty:
        raise paper.NothingToDrawError
    height = _PART * len(shown)
    drawing = paper.blank(language, height + 44, margin={"l": 12, "r": 12, "t": 4, "b": 36})
    labels = paper.shown_names(shown, names, 40)
    points: dict[str, list] = {"x": [], "y": [], "color": [], "custom": []}
    for place, (client, row) in enumerate(shown.iterrows()):
        top, views = place * _PART, row["roles"]
        high, low = views[0], views[-1]
        drawing.note(paper.label(f"<b>{labels[place]}</b>", 1, top + _NAME, xanchor="left", yanchor="middle"))
        drawing.shape(
            type="line",
            x0=low.mean,
            x1=high.mean,
            y0=top + _LINE,
            y1=top + _LINE,
            line={"color": colours.LINE, "width": 2},
            layer="below",
        )
        for view, level in ((high, _UPPER), (low, _LOWER)):
            side = "right" if view.mean > 3 else "left"
            words = _drawn(view, language)
            drawing.note(
                paper.label(words, view.mean, top + level, xanchor=side, yanchor="middle", font={"size": 12})
            )
        # The outer ones are drawn last, so that an equal one between them does not hide them.
        for view in (*views[1:-1], low, high):
            points["x"].append(round(view.mean, 2))
            points["y"].append(top + _LINE)
            points["color"].append(_paint(view, views, few=bool(row["few"])))
            answers = language.plural("{count} answer", "{count} answers", view.count)
            points["custom"].append([str(client), labels[place], _drawn(view, language), answers])
    drawing.trace(
        "scatter",
        x=points["x"],
        y=points["y"],
        mode="markers",
        marker={"size": 13, "color": points["color"], "opacity": 1},
        customdata=points["custom"],
        hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[2]}<br>%{customdata[3]}<extra></extra>",
    )
    drawing.axes(
        xaxis=paper.axis(
            range=[0.85, 5.15],
            tickvals=[1, 2, 3, 4, 5],
            title=language.text("What they are like to work with, 1 (hard going) to 5 (a joy)"),
        ),
        yaxis=paper.axis(range=[height, -6], tickvals=[], showgrid=False),
    )
    return drawing.figure()


def _paint(view: RoleView, views: tuple[RoleView, ...], *, few: bool) -> str:
    if few or view not in (views[0], views[-1]):
        return colours.GREY
    return colours.BLUE if view == views[0] else colours.VERMILION


def spread_finding(voice: pd.DataFrame, language: Language, *, names: pd.Series) -> str:
    """Say about whom the roles differ most, in a sentence.

    Parameters
    ----------
    voice : DataFrame
        As :func:`analysis.team_voice.team_voice` gives it.
    language : Language
    names : Series of str, index ``client``

    Returns
    -------
    str
    """
    apart = widest(voice)
    if apart.empty:
        return language.text("There are not enough answers yet to show roles side by side.")
    client = apart.index[0]
    high, low = apart.loc[client, "roles"][0], apart.loc[client, "roles"][-1]
    said = {
        "client": names.get(client, client),
        "high": role_words(high, language),
        "low": role_words(low, language),
    }
    if not apart.loc[client, "apart"]:
        return language.text(
            "Your team is of one mind: the widest gap is at {client}, {high} against {low}.", **said
        )
    return language.text("{client}: {high}, {low}. Talk about it.", **said)


def spread_alt(voice: pd.DataFrame, language: Language, *, names: pd.Series) -> str:
    """Describe the picture for who cannot see it: what is drawn, and its finding."""
    return language.text(
        "The lowest and the highest mean of a role for each client, widest apart first. {finding}",
        finding=spread_finding(voice, language, names=names),
    )
