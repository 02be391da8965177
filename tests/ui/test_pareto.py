"""Few and many as a visitor sees it: concentration, the 80/20 check, and who stayed."""

import plotly.graph_objects as go
import pytest

from analysis import concentration, pareto_curve
from analysis.language.language import LANGUAGES, Language
from analysis.truth_check import PUBLISHED, own_ratios
from tests.ui.portfolio import scored, valid
from tests.ui.visitor import arrive, sample, shown, table, without_errors
from ui.charts.truth import truth_chart, truth_finding
from ui.charts.whale import whale_finding, whale_sides


@pytest.mark.parametrize("code", LANGUAGES)
def test_own_shares_and_published_ones_stand_on_one_scale(code: str) -> None:
    clients = scored(45)
    own = own_ratios({name: concentration(clients[name]) for name in ("revenue", "result")})
    figure = valid(truth_chart(own, Language(code)))
    bars = figure.data[0]

    assert len(bars.x) == len(own) + len(PUBLISHED)
    shares = [spread.top_20_share for spread in own.values()] + [each.share for each in PUBLISHED.values()]
    assert list(bars.x) == pytest.approx([share / max(shares) for share in shares], abs=1e-4)
    assert truth_finding(own, Language(code)).endswith(".")
    assert isinstance(figure, go.Figure)


def test_the_whale_curve_gives_a_share_only_of_a_positive_total() -> None:
    gain = pareto_curve(scored(3).assign(result=[30.0, 20.0, -10.0]), "result")
    loss = pareto_curve(scored(3).assign(result=[30.0, -20.0, -20.0]), "result")

    assert "125%" in whale_finding(gain, Language("en"), currency="EUR")
    assert "%" not in whale_finding(loss, Language("en"), currency="EUR")
    assert whale_sides(gain).tolist() == [True, True, False]


def test_the_page_shows_each_figure_with_its_concentration() -> None:
    visitor = arrive("en", sample("en"), page="pareto")
    visitor.get_by_key("pareto_value").set_value("full").run()

    without_errors(visitor)
    assert visitor.get_by_key("pareto_whale")
    assert visitor.get_by_key("pareto_lorenz")
    assert visitor.get_by_key("pareto_truth")
    assert "Kim, Singh and Winer (2017)" in shown(visitor)
    assert "clients that were in the largest fifth a year before" in shown(visitor)
    rows = table(visitor, "pareto_table")
    before = rows["side"] == Language("en").text("before the peak")
    assert rows.loc[before, "full"].min() >= 0 >= rows.loc[~before, "full"].max()
