"""The names in the quadrant chart: whose, and where."""

from collections.abc import Sequence

import pandas as pd

from analysis.language.language import Language
from ui.charts import colours, paper
from ui.charts.placing import Spot, place_names, text_width
from ui.charts.quadrant_fields import ACROSS, DOWN, field_boxes, plot_height

#: Widths of the drawing for which names must not overlap; wider only gives more room.
_WIDTHS, _PHONE_WIDTHS = (560.0, 760.0, 1100.0, 1500.0), (280.0, 330.0)
_TEXT = 12
#: The ring round the selected client lies this far outside its bubble.
RING = 5.0
#: Up to here each client gets its name; above, those that matter most.
_ALL_NAMED, _SOME_NAMED, _PHONE_NAMED = 60, 16, 10


def write_names(
    drawing: paper.Drawing,
    shown: pd.DataFrame,
    selected: str | None,
    names: paper.Names,
    language: Language,
    phone: bool,
) -> None:
    """Write names beside bubbles, each where it covers no other; the ones that matter choose first."""
    chosen = _that_matter(shown, selected, phone)
    texts = paper.shown_names(chosen, names, 16 if phone else 24)
    everyone = _spots(shown, [""] * len(shown), selected, phone)
    spots = _spots(chosen, texts, selected, phone)
    places = place_names(
        spots,
        widths=_PHONE_WIDTHS if phone else _WIDTHS,
        height=plot_height(phone),
        bubbles=everyone,
        taken=field_boxes(len(shown), language, phone),
        near=phone or len(shown) > _ALL_NAMED,
    )
    xs, ys = (chosen[f"{name}_score"].round(1).tolist() for name in ("financial", "burden"))
    for key, text, x, y, spot, place in zip(chosen.index, texts, xs, ys, spots, places, strict=True):
        if place is None:
            continue
        # Held by the side that faces the bubble, so that a font of another width leaves the same gap.
        side = place.facing(spot)
        right = place.right + {"left": -0.5, "center": 0.0, "right": 0.5}[side] * spot.width
        line = (
            {
                "showarrow": True,
                "ax": right,
                "ay": place.down,
                "arrowhead": 0,
                "arrowwidth": 1,
                "arrowcolor": colours.GRID.replace("0.20", "0.5"),
                "standoff": spot.radius,
            }
            if place.leader
            else {"xshift": right, "yshift": -place.down}
        )
        drawing.note(
            paper.label(
                f"<b>{text}</b>" if key == selected else text,
                x,
                y,
                font={"size": _TEXT},
                xanchor=side,
                yanchor="middle",
                borderpad=0,
                name=str(key),
                **line,
            )
        )


def _that_matter(shown: pd.DataFrame, selected: str | None, phone: bool) -> pd.DataFrame:
    """Order clients by how much their name matters: selected, strategic, of concern, then the largest."""
    by_size = shown.sort_values("diameter", ascending=False, kind="stable")
    strategic = by_size.index[is_strategic(by_size)]
    concern = by_size.index[by_size["field"].eq("part_with").fillna(value=False)]
    most = _PHONE_NAMED if phone else _ALL_NAMED if len(shown) <= _ALL_NAMED else _SOME_NAMED
    chosen = by_size.index[by_size.index == selected].append(
        [strategic[: most // 3], concern[: most // 3], by_size.index]
    )
    return by_size.loc[chosen.drop_duplicates()[:most]]


def _spots(shown: pd.DataFrame, texts: Sequence[str], selected: str | None, phone: bool) -> list[Spot]:
    wide, tall = ACROSS[1] - ACROSS[0], DOWN[1] - DOWN[0]
    height = plot_height(phone)
    return [
        Spot(
            across=(x - ACROSS[0]) / wide,
            down=(y - DOWN[0]) / tall * height,
            radius=diameter / 2 + (RING if key == selected else 0.0),
            width=text_width(text, _TEXT) * (1.08 if key == selected else 1.0),
            height=_TEXT * 1.25,
            sure=key == selected,
        )
        for key, x, y, diameter, text in zip(
            shown.index,
            shown["financial_score"],
            shown["burden_score"],
            shown["diameter"],
            texts,
            strict=True,
        )
    ]


def is_strategic(placed: pd.DataFrame) -> pd.Series:
    """Tell of whom a strategic reason is noted; the column holds it in the owner's own words."""
    if "strategic" not in placed:
        return pd.Series(False, index=placed.index)
    return placed["strategic"].notna() & ~placed["strategic"].isin([0, ""])
