"""Made-up clients for the pictures, as the scores would give them."""

from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

FIRST = ("Bakkerij", "Garage", "Notariskantoor", "Tandarts", "Bloemenhuis", "Drukkerij", "Stichting", "Café")
LAST = ("Zonder Zorgen", "De Hoek", "Vlierbes", "Windkracht", "Oost", "Papegaai", "Rood", "Kwartel")
#: Every way Plotly could take a name for markup.
NASTY = "<b>Vet</b> <a href='https://example.org'>klik</a><br>&lt;i&gt; %{x} & zn."


def scored(count: int, seed: int = 0) -> pd.DataFrame:
    """Give clients with scores, fields and the figures the pictures use."""
    random = np.random.default_rng(seed)
    names = [
        f"{FIRST[random.integers(len(FIRST))]} {LAST[random.integers(len(LAST))]} {n}" for n in range(count)
    ]
    revenue = np.exp(random.normal(9, 1.1, count))
    financial, burden = random.normal(60, 25, count).clip(0, 100), random.normal(40, 22, count).clip(0, 100)
    high, heavy = financial >= 50, burden >= 50
    field = np.select(
        [high & ~heavy, ~high & ~heavy, high & heavy], ["cherish", "grow_or_reprice", "repair"], "part_with"
    )
    return pd.DataFrame(
        {
            "name": names,
            "revenue": revenue,
            "result": revenue * random.normal(0.15, 0.25, count),
            "financial_score": financial,
            "burden_score": burden,
            "signals_used": random.integers(2, 11, count),
            "field": field.astype(object),
            "strategic": pd.Series(None, index=range(count), dtype=object),
        }
    ).set_index(pd.Index([f"client{n}" for n in range(count)], name="client"))


def texts(figure: go.Figure) -> list[str]:
    """Give every text a figure draws."""
    return [note["text"] for note in figure.to_dict()["layout"]["annotations"]]


def valid(figure: go.Figure) -> go.Figure:
    """Check each part of a figure as Plotly would, which the pictures leave out for speed."""
    return go.Figure(figure.to_dict())


def strings(part: Any) -> list[str]:
    """Give every string anywhere in a figure."""
    if isinstance(part, str):
        return [part]
    if isinstance(part, dict):
        return [text for each in part.values() for text in strings(each)]
    if isinstance(part, list | tuple):
        return [text for each in part for text in strings(each)]
    return []
