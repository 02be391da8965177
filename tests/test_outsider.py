"""An outsider's view: the figures alone, and numbers that give nobody away."""

from analysis import score, summarise
from analysis.outsider import NUMBERS_ONLY, numbered, outsider_view
from tests.ledgers import ledger


def test_the_view_holds_figures_only_and_the_lowest_score_first() -> None:
    clients = score(summarise(ledger(clients="client revenue cost rating\nann 100 180 1\nbob 100 20 2")))
    view = outsider_view(clients)

    assert set(view.columns) <= {"number", *NUMBERS_ONLY}
    assert view.index.to_list() == ["ann", "bob"]
    assert sorted(view["number"]) == [1, 2]
    assert "days_late" not in view


def test_a_number_follows_neither_the_order_nor_the_size() -> None:
    keys = [f"client {number:02}" for number in range(40)]

    numbers = numbered(keys)
    assert numbers.sort_index().to_dict() == numbered(reversed(keys)).sort_index().to_dict()
    assert sorted(numbers) == list(range(1, 41))
    assert numbers[keys].to_list() != sorted(numbers)
