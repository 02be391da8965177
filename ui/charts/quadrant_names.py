"""The names in the quadrant chart: whose, and which matter most. The browser finds each its place."""

from html import unescape

import numpy as np
import pandas as pd

from ui.charts import paper

#: The ring round the selected client lies this far outside its bubble.
RING = 5.0
#: Up to here each client gets its name; above, those in view that matter most.
_ALL_NAMED, _SOME_NAMED, _PHONE_NAMED = 60, 16, 10


def write_names(
    drawing: paper.Drawing,
    shown: pd.DataFrame,
    selected: str | None,
    names: paper.Names,
    phone: bool,
) -> None:
    """Give the drawing the names to write beside bubbles; the ones that matter choose their place first.

    Parameters
    ----------
    drawing : Drawing
        Changed.
    shown : DataFrame, index ``client``
        The clients drawn one by one, with ``diameter``.
    selected : str or None
        Its name comes first, in bold, and is always written.
    names : mapping or Series of str, optional
    phone : bool
    """
    chosen = _that_matter(shown, selected)
    texts = paper.shown_names(chosen, names, 16 if phone else 24)
    few = len(shown) <= _ALL_NAMED
    drawing.names = {
        "names": [
            {
                "key": str(key),
                # Written as text by the browser, never as markup.
                "text": unescape(text),
                "x": x,
                "y": y,
                "radius": diameter / 2 + (RING if key == selected else 0.0),
                "bold": key == selected,
                "marked": star or cross,
            }
            for key, text, x, y, diameter, star, cross in zip(
                chosen.index,
                texts,
                chosen["financial_score"].round(3).tolist(),
                chosen["burden_score"].round(3).tolist(),
                chosen["diameter"].round(1).tolist(),
                is_strategic(chosen).tolist(),
                has_hard_rule(chosen).tolist(),
                strict=True,
            )
        ],
        "most": _PHONE_NAMED if phone else _ALL_NAMED if few else _SOME_NAMED,
        "near": phone or not few,
    }


def _that_matter(shown: pd.DataFrame, selected: str | None) -> pd.DataFrame:
    """Order clients by how much their name matters: selected, strategic, of concern, then the largest."""
    # They come largest first.
    strategic = np.flatnonzero(is_strategic(shown).to_numpy(dtype=bool))
    concern = np.flatnonzero(shown["field"].to_numpy(dtype=object) == "part_with")
    third = (_ALL_NAMED if len(shown) <= _ALL_NAMED else _SOME_NAMED) // 3
    first = [shown.index.get_loc(selected)] if selected in shown.index else []
    order = [*first, *strategic[:third].tolist(), *concern[:third].tolist(), *range(len(shown))]
    return shown.iloc[list(dict.fromkeys(order))[:_ALL_NAMED]]


def is_strategic(placed: pd.DataFrame) -> pd.Series:
    """Tell of whom a strategic reason is noted; the column holds it in the owner's own words."""
    if "strategic" not in placed:
        return pd.Series(False, index=placed.index)
    return placed["strategic"].notna() & ~placed["strategic"].isin([0, ""])


def has_hard_rule(placed: pd.DataFrame) -> pd.Series:
    """Tell who bears a mark that no weight offsets."""
    return placed["hard_rule"].notna() if "hard_rule" in placed else pd.Series(False, index=placed.index)
