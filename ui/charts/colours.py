"""The colours of the pictures: few, told apart by colour-blind readers, legible on white and on near-black.

Adapted from the palette of Okabe and Ito (2008), "Color universal design"; blue, orange and purple are
shifted so that each keeps a contrast of 3 : 1 or more against both a white and a dark page.
"""

#: What is neither good nor a concern: axes, unknown, the rest.
GREY = "#7C828B"
BLUE = "#3A8BC4"
GREEN = "#0C9A73"
ORANGE = "#C67F00"
VERMILION = "#D9601A"
PURPLE = "#B0699A"

#: Colour of each field; place in the chart and the field's name say the same.
FIELD_COLOURS = {"cherish": GREEN, "grow_or_reprice": BLUE, "repair": ORANGE, "part_with": VERMILION}
#: One colour for each client type, in the order of their size: as many as there can be types.
TYPE_COLOURS = (BLUE, ORANGE, GREEN, PURPLE, VERMILION, GREY)

#: Ink and paper of the page, light or dark: Streamlit's browser side puts the theme's own colours in place of
#: these two marks (its module ``streamlit_plotly_theme`` lists them); its usual grey is too pale for small
#: letters.
INK, PAPER = "#000037", "#000038"
#: Keeps letters legible that lie over a bubble or a line.
HALO = ", ".join(3 * [f"0 0 3px {PAPER}"])

GRID = "rgba(128, 132, 139, 0.20)"
LINE = "rgba(128, 132, 139, 0.65)"
CLEAR = "rgba(0, 0, 0, 0)"


def veil(colour: str, opacity: float) -> str:
    """Give a ``#rrggbb`` colour as see-through.

    Examples
    --------
    >>> veil("#0C9A73", 0.1)
    'rgba(12, 154, 115, 0.1)'
    """
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return f"rgba({red}, {green}, {blue}, {opacity})"
