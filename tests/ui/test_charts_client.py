"""The pictures of one client, of the types and of the what-if."""

from dataclasses import replace

import pandas as pd
import pytest

from analysis.client_types import ClientTypes
from analysis.language.language import LANGUAGES, Language
from analysis.letting_go import LettingGo, Standing
from tests.ui.portfolio import texts, valid
from ui.charts.before_after import before_after_alt, before_after_chart
from ui.charts.history import history_alt, history_chart, history_finding
from ui.charts.paper import NothingToDrawError
from ui.charts.types import types_alt, types_chart

NL, EN = Language("nl"), Language("en")


def months(count: int, start: str = "2024-01-01", **columns: list[float]) -> pd.DataFrame:
    """Months in a row with the figures given."""
    return pd.DataFrame(columns, index=pd.date_range(start, periods=count, freq="MS", name="month"))


def test_history_has_a_panel_for_each_known_figure() -> None:
    unknown = float("nan")
    history = months(3, revenue=[100, -20, 50], hours=[unknown] * 3, incidents=[0, 2, 0])
    figure = history_chart(history, NL, currency="EUR")

    assert [list(trace.y) for trace in figure.data] == [[100, -20, 50], [0, 2, 0]]
    assert texts(figure) == ["<b>Omzet per maand</b>", "<b>Incidenten per maand</b>"]
    assert [list(point) for point in figure.data[0].customdata][1] == ["februari 2024", "-€\xa020"]


def test_long_histories_are_added_up_to_quarters() -> None:
    history = months(48, revenue=[10.0] * 48)
    figure = history_chart(history, EN)

    assert list(figure.data[0].y) == [30.0] * 16
    assert texts(figure) == ["<b>Revenue by quarter</b>"]
    assert len(figure.layout.xaxis.tickvals) <= 6


def test_the_days_below_the_history_follow_the_language() -> None:
    history = months(12, revenue=[1.0] * 12)

    assert "mei 2024" in history_chart(months(5, revenue=[1.0] * 5), NL).layout.xaxis.ticktext
    assert "Jul 2024" in history_chart(history, EN).layout.xaxis.ticktext


def test_the_history_in_words() -> None:
    history = months(2, revenue=[1000.0, 500.0], hours=[2.0, 1.5], incidents=[1.0, 0.0])

    assert history_finding(history, EN, currency="EUR") == (
        "From January 2024 to February 2024: €1,500 of revenue, 3.5 hours and 1 incident."
    )
    assert history_finding(history, NL, currency="EUR") in history_alt(history, NL, currency="EUR")


def test_a_client_of_whom_nothing_is_dated_has_no_history() -> None:
    with pytest.raises(NothingToDrawError):
        history_chart(months(0, revenue=[]), EN)


def standing(**figures: float | None) -> Standing:
    """A portfolio of which only the figures given are known."""
    unknown = dict.fromkeys(Standing.__dataclass_fields__)
    return Standing(**(unknown | {"clients": 3} | figures))


def test_before_and_after_stand_under_each_other_with_their_figures() -> None:
    effect = LettingGo(
        ("ann",),
        standing(revenue_per_year=400.0, result_per_year=50.0, largest_share=0.25),
        standing(revenue_per_year=300.0, result_per_year=-25.0, largest_share=0.333),
        (),
    )
    figure = before_after_chart(effect, EN, currency="EUR")

    assert list(figure.data[0].x) == pytest.approx([1, 0.75, 1, -0.5, 0.25 / 0.333, 1], abs=1e-3)
    assert "after: -€25" in texts(figure)
    assert "after: 33.3%" in texts(figure)
    assert "Revenue a year: from €400 to €300" in before_after_alt(effect, EN, currency="EUR")


def test_without_years_the_totals_are_compared_and_the_unknown_left_out() -> None:
    effect = LettingGo(("ann",), standing(revenue=400.0, hours=10.0), standing(revenue=300.0), ())

    assert texts(before_after_chart(effect, EN)) == ["<b>Revenue</b>", "before: 400", "after: 300"]


def test_nobody_left_leaves_nothing_to_compare() -> None:
    with pytest.raises(NothingToDrawError):
        before_after_chart(LettingGo((), standing(revenue=1.0), standing(), ()), EN)


def types() -> ClientTypes:
    """Two types on two signals."""
    index = pd.Index(["star", "late_payer"], name="type")
    profile = pd.DataFrame({"count": [4, 3], "margin": [0.4, -0.1], "days_late": [1.0, 30.0]}, index=index)
    shape = pd.DataFrame({"margin": [0.9, -0.5], "days_late": [-0.2, 2.1]}, index=index)
    nobody = pd.Series(dtype=object)
    return ClientTypes(True, None, nobody, nobody, profile, shape, ("margin", "days_late"), {})


def test_each_type_is_a_line_named_where_it_lies_furthest_out() -> None:
    figure = types_chart(types(), EN)

    assert [list(trace.x) for trace in figure.data] == [[0.9, -0.2], [-0.5, 2.1]]
    assert texts(figure) == [
        "<b>Margin</b>",
        "<b>Days late</b>",
        "far lower",
        "far higher",
        "<b>Stars: 40%</b>",
        "<b>Late payers: 30 days</b>",
    ]
    assert list(figure.data[1].customdata[0]) == ["Late payers", "Margin", "-10%"]
    assert all(
        trace.line.color.startswith("rgba") for trace in figure.data
    )  # a name over a line stays legible
    assert not any(trace.marker.color.startswith("rgba") for trace in figure.data)
    profile = types().profile.rename(columns={"days_late": "incidents"}).assign(incidents=[2.4, 18.7])
    shape = types().shape.rename(columns={"days_late": "incidents"})
    counted = replace(types(), profile=profile, shape=shape, signals=("margin", "incidents"))
    assert "<b>Late payers: 19</b>" in texts(types_chart(counted, EN))  # whole, as in the table below it
    assert types_alt(types(), EN) == "What is typical of each type of client: Stars (4) and Late payers (3)."


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_picture_is_valid_in_each_language(code: str) -> None:
    language = Language(code)
    effect = LettingGo(("ann",), standing(revenue=4.0), standing(revenue=3.0), ())
    history = months(50, "2021-05-01", revenue=[1.0] * 50, hours=[2.0] * 50, incidents=[0.0] * 50)

    for figure in (
        history_chart(history, language, currency="EUR"),
        before_after_chart(effect, language, currency=None),
        types_chart(types(), language, currency="EUR"),
    ):
        valid(figure)
        assert figure.layout.height >= 100
        assert figure.layout.paper_bgcolor == "rgba(0, 0, 0, 0)"
