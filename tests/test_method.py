"""The method on paper is the method in the code."""

import re
from pathlib import Path

import pytest

from analysis import METRICS, SIGNALS
from analysis.client_types import AS_CLEAR, BETWEEN, CLEAR_ENOUGH, FEWEST_CLIENTS, KNOWN_ENOUGH, STABLE_ENOUGH
from analysis.rows import FRESH_DAYS
from analysis.settings import TARGET_HOURS, TARGET_MARKUP, Settings
from analysis.team_voice import WIDE_APART

METHOD = (Path(__file__).parent.parent / "docs" / "method.md").read_text("utf-8")


@pytest.mark.parametrize("name", METRICS)
def test_a_page_can_link_to_every_figure(name: str) -> None:
    assert METHOD.count(f'<a id="{name}"></a>') == 1


@pytest.mark.parametrize("name", SIGNALS)
def test_every_signal_has_its_scale_and_weight_on_paper(name: str) -> None:
    signal = SIGNALS[name]
    row = re.search(rf'<a id="signal-{name}"></a>`{name}` \| (.+) \|', METHOD)
    assert row is not None
    axis, scale, weight, core = (cell.strip() for cell in row[1].split("|"))

    assert axis == signal.axis
    assert float(weight) == signal.weight
    assert (core == "yes") == signal.core
    pairs = re.findall(r"(−?[\d.]+)( %)? → ([\d.]+)", scale)
    read = [
        (float(at.replace("−", "-")) / (100 if percent else 1), float(points))
        for at, percent, points in pairs
    ]
    assert read == [(pytest.approx(at), points) for at, points in signal.anchors]


def test_the_numbers_the_rules_name() -> None:
    for said in (
        f"else {TARGET_MARKUP} × what an hour costs",
        f"else {TARGET_HOURS:.0f} hours at what an hour costs",
        f"fewer than {FEWEST_CLIENTS} clients",
        f"at least {KNOWN_ENOUGH:.0%} of the clients".replace("%", " %"),
        f"at least {CLEAR_ENOUGH},",
        f"must reach {STABLE_ENOUGH}",
        f"within {AS_CLEAR} of it",
        f"more than {BETWEEN:.0%} of".replace("%", " %"),
        f"more than {FRESH_DAYS} days before",
        f"From {WIDE_APART} points on",
        f"the border ({Settings().financial_border:.0f}",
    ):
        assert said in METHOD, said
