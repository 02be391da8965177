"""The Pareto chart and the whale curve: what is drawn, marked, named and said."""

import pandas as pd
import pytest

from analysis.language.language import LANGUAGES, Language
from analysis.pareto import pareto_curve
from tests.ui.portfolio import NASTY, scored, strings, texts, valid
from ui.charts.lorenz import lorenz_alt, lorenz_chart
from ui.charts.paper import NothingToDrawError
from ui.charts.pareto import pareto_alt, pareto_chart, pareto_finding
from ui.charts.whale import whale_alt, whale_chart, whale_finding

NL, EN = Language("nl"), Language("en")


def curve(**by_client: float) -> pd.DataFrame:
    """Rank clients by revenue: curve(ann=10, bob=60)."""
    values = pd.DataFrame({"revenue": pd.Series(by_client, dtype=float)}).rename_axis("client")
    return pareto_curve(values, "revenue")


def test_the_line_starts_at_nothing_and_ends_at_all() -> None:
    line, bars = pareto_chart(curve(ann=10, bob=60, cem=30), "revenue", EN).data[:2]

    assert list(line.x) == [0, 1, 2, 3]
    assert list(line.y) == pytest.approx([0, 0.6, 0.9, 1])
    assert list(bars.y) == pytest.approx([60, 30, 10])


def test_a_point_carries_its_client() -> None:
    figure = pareto_chart(curve(ann=10, bob=60), "revenue", EN, names={"bob": "Bob's"})

    assert [point[0] for point in figure.data[1].customdata] == ["bob", "ann"]
    assert [point[1] for point in figure.data[1].customdata] == ["Bob's", "ann"]
    assert [point[0] for point in figure.data[0].customdata] == ["bob", "bob", "ann"]


def test_the_owners_own_ratio_is_marked_and_said() -> None:
    ten = curve(**{f"c{n}": 50 if n < 2 else 10 for n in range(10)})

    marked = texts(pareto_chart(ten, "revenue", EN))
    assert "<b>2 clients of 10: 56%</b>" in marked
    assert "<b>7 clients of 10: 83%</b>" in marked
    assert pareto_finding(ten, "revenue", EN) == "2 of your 10 clients bring 56% of revenue."
    assert pareto_finding(ten, "revenue", NL) == "2 van uw 10 klanten brengen 56\xa0% van de omzet in."


def test_without_a_positive_total_there_is_money_but_no_share() -> None:
    loss = curve(ann=5, bob=-20)
    figure = pareto_chart(loss, "revenue", EN, currency="EUR")

    assert list(figure.data[0].y) == pytest.approx([0, 5, -15])
    assert not [text for text in figure.layout.yaxis2.ticktext if "%" in text]
    assert "-€15" in pareto_finding(loss, "revenue", EN, currency="EUR")


def test_money_on_the_axis_follows_the_language() -> None:
    large = curve(ann=40_000, bob=20_000)

    assert "€\xa020.000" in pareto_chart(large, "revenue", NL, currency="EUR").layout.yaxis.ticktext
    assert "€20,000" in pareto_chart(large, "revenue", EN, currency="EUR").layout.yaxis.ticktext


def test_few_clients_are_named_below_and_the_highlighted_in_a_large_chart() -> None:
    few = pareto_chart(curve(ann=10, bob=60), "revenue", EN)
    assert list(few.layout.xaxis.ticktext) == ["bob", "ann"]
    assert list(few.layout.xaxis.autotickangles) == [0, -60, -90]  # never off the page on the right

    clients = scored(45)
    many = pareto_chart(
        pareto_curve(clients, "revenue"), "revenue", EN, names=clients["name"], highlight=["client7"]
    )
    assert any(text.startswith(clients.loc["client7", "name"]) for text in texts(many))


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("count", [1, 3, 45, 301, 10_000])
def test_every_size_is_drawn_and_stays_small(count: int, code: str) -> None:
    language, clients = Language(code), scored(count)
    ranked = pareto_curve(clients, "result")
    named = list(clients.index[:3])
    pictures = [
        pareto_chart(ranked, "result", language, currency="EUR", names=clients["name"], highlight=named),
        whale_chart(ranked, language, currency="EUR", names=clients["name"]),
        lorenz_chart(pareto_curve(clients, "revenue"), "revenue", language, gini=0.5),
    ]

    for figure in pictures:
        valid(figure)
        assert len(figure.to_json()) <= 300_000
        assert max(len(trace.x) for trace in figure.data) <= 1_100


def test_thinning_keeps_the_peak_and_the_named() -> None:
    ranked = pareto_curve(scored(4500), "result")
    line = pareto_chart(ranked, "result", EN, highlight=[ranked.index[2222]]).data[0]

    assert max(line.y) == pytest.approx(ranked["value_share"].max())
    assert {0, 1, 2223, 4500} <= set(line.x)


def test_names_cannot_become_markup() -> None:
    values = curve(**{f"c{n}": 30 - n for n in range(20)})
    names = dict.fromkeys(values.index, NASTY)
    for figure in (
        pareto_chart(values, "revenue", EN, names=names, highlight=["c3"]),
        pareto_chart(values[:3], "revenue", EN, names=names),
        whale_chart(values, EN, value="revenue", names=names),
    ):
        found = strings(figure.to_dict())
        assert [text for text in found if "Vet" in text]
        assert not [text for text in found if "<b>V" in text or "<a " in text or "<br>&lt;i" in text]


def test_the_whale_shows_its_peak_and_what_the_tail_takes_away() -> None:
    whale = curve(ann=100, bob=40, cem=-30, dee=-10)
    rising, falling = whale_chart(whale, EN, value="revenue", currency="EUR").data[:2]

    assert list(rising.y) == [0, 100, 140]
    assert list(falling.y) == [140, 130, 100]
    drawn = texts(whale_chart(whale, EN, value="revenue", currency="EUR"))
    assert "<b>€140</b> with 2 clients" in drawn
    assert "the last 2 take away <b>€40</b>" in drawn
    assert whale_finding(whale, EN, currency="EUR") == (
        "Your best 2 clients bring €140; 2 clients after that take away €40, so that €100 is left. "
        "The peak stands at 140% of that."
    )


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (curve(ann=3, bob=2), "No client takes anything away: your result climbs to €5."),
        (
            curve(ann=-1, bob=-2),
            "None of your clients brings a result above zero; together they come to -€3.",
        ),
    ],
    ids=["all gain", "all lose"],
)
def test_a_whale_without_hump_or_without_gain(table: pd.DataFrame, said: str) -> None:
    valid(whale_chart(table, EN, value="revenue"))

    assert whale_finding(table, EN, currency="EUR") == said


def test_the_lorenz_curve_runs_from_the_smallest_up() -> None:
    line = lorenz_chart(curve(ann=10, bob=60, cem=30), "revenue", EN).data[0]

    assert list(line.x) == pytest.approx([0, 1 / 3, 2 / 3, 1], abs=1e-4)
    assert list(line.y) == pytest.approx([0, 0.1, 0.4, 1], abs=1e-4)


def test_the_descriptions_hold_the_finding() -> None:
    values = curve(ann=10, bob=60)

    assert pareto_finding(values, "revenue", EN) in pareto_alt(values, "revenue", EN)
    assert whale_finding(values, EN) in whale_alt(values, EN)
    assert lorenz_alt(values, "revenue", EN, gini=0.36).endswith("Gini coefficient 0.36.")


def test_no_clients_is_something_the_reader_can_mend() -> None:
    nobody = curve()
    with pytest.raises(NothingToDrawError, match="nothing to draw yet"):
        pareto_chart(nobody, "revenue", EN)
    with pytest.raises(NothingToDrawError):
        whale_chart(nobody, EN)
    with pytest.raises(NothingToDrawError):
        lorenz_chart(curve(ann=-1), "revenue", EN)


def test_the_callers_table_is_left_alone() -> None:
    values = curve(ann=10, bob=60)
    before = values.copy()

    pareto_chart(values, "revenue", EN)
    whale_chart(values, EN, value="revenue")

    pd.testing.assert_frame_equal(values, before)
