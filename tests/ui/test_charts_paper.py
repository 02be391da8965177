"""What all pictures share: safe names, legible colours, local notation, thinning."""

import doctest
import importlib
import pkgutil

import pytest
from streamlit.elements.lib import streamlit_plotly_theme

import ui.charts
from analysis.language.language import Language
from tests.ui.portfolio import NASTY
from ui.charts import colours, paper

MODULES = [module.name for module in pkgutil.iter_modules(ui.charts.__path__)]
#: Pages and cards of the light and the dark theme, and Streamlit's own dark.
PAGES = ("#ffffff", "#fcfbf8", "#14191a", "#0e1117")


def luminance(colour: str) -> float:
    """Relative luminance, as the Web Content Accessibility Guidelines 2 define it."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_in_the_docstrings_hold(name: str) -> None:
    outcome = doctest.testmod(importlib.import_module(f"ui.charts.{name}"))

    assert outcome.failed == 0


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("colour", ["GREY", "BLUE", "GREEN", "ORANGE", "VERMILION", "PURPLE"])
def test_colours_stand_out_on_light_and_dark_pages(colour: str, page: str) -> None:
    lighter, darker = sorted((luminance(getattr(colours, colour)), luminance(page)), reverse=True)

    assert (lighter + 0.05) / (darker + 0.05) >= 3.0


def test_ink_and_paper_are_the_marks_streamlit_puts_its_theme_in_place_of() -> None:
    assert colours.INK == streamlit_plotly_theme.GRAY_90
    assert colours.PAPER == streamlit_plotly_theme.BG_COLOR


def test_a_name_cannot_become_markup() -> None:
    drawn = paper.plain(NASTY)

    assert "<" not in drawn
    assert drawn.startswith("&lt;b&gt;Vet&lt;/b&gt;")
    assert "&amp;lt;i&amp;gt;" in drawn


def test_a_name_is_one_line_of_at_most_so_many_letters() -> None:
    assert paper.plain("Jansen\n\tBouw\u202e BV") == "Jansen Bouw BV"
    assert paper.plain("Administratiekantoor De Vries", limit=10) == "Administr…"


@pytest.mark.parametrize(("code", "separators"), [("nl", ",."), ("en", ".,")])
def test_numbers_of_plotly_itself_follow_the_language(code: str, separators: str) -> None:
    assert paper.blank(Language(code), 100).layout["separators"] == separators


def test_thinning_keeps_ends_peak_trough_and_the_named() -> None:
    values = [float(n) for n in range(5000)]
    values[1234], values[4321] = 9999.0, -9999.0

    kept = paper.thinned(values, keep=[2345])

    assert {0, 1234, 2345, 4321, 4999} <= set(kept)
    assert 1000 <= len(kept) <= 1005
    assert kept == sorted(set(kept))


def test_few_points_are_all_kept() -> None:
    assert paper.thinned([3.0, 1.0, 2.0], keep=[]) == [0, 1, 2]


@pytest.mark.parametrize(("low", "high"), [(0, 7), (-3, 4), (0, 123456), (-0.2, 1.1), (0, 0.004)])
def test_round_steps_cover_the_range_in_few_steps(low: float, high: float) -> None:
    steps = paper.round_steps(low, high)
    apart = steps[1] - steps[0]

    assert 3 <= len(steps) <= 11
    assert low <= steps[0] < low + apart
    assert high - apart < steps[-1] <= high
