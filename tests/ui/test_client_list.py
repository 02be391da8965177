"""The list of clients: in which order, and what stands out of each, searched or not."""

from analysis.problems import problems_of
from analysis.quadrants import score
from analysis.settings import Settings
from analysis.summary import summarise
from tests.ui.visitor import arrive, sample, table, without_errors


def test_the_list_begins_on_choice_with_those_of_whom_most_stands_out() -> None:
    reading = sample("nl")
    clients = score(summarise(reading.ledger, Settings()), Settings())
    counts = problems_of(clients, Settings()).map(len)
    by_name = dict(zip(clients["name"], counts, strict=True))
    visitor = arrive("nl", reading, page="overview")
    assert list(table(visitor, "overview_clients")["name"])[:3] == list(clients["name"])[:3]

    visitor.get_by_key("overview_order").set_value("problems").run()
    without_errors(visitor)

    listed = [by_name[name] for name in table(visitor, "overview_clients")["name"]]
    assert listed == sorted(listed, reverse=True)
    assert listed[0] > listed[-1]


def test_what_stands_out_of_a_client_stays_the_same_in_a_search() -> None:
    visitor = arrive("nl", sample("nl"), page="overview")
    every = table(visitor, "overview_clients").set_index("name")["problem_labels"]

    visitor.text_input(key="overview_search").set_value("molen").run()

    found = table(visitor, "overview_clients").set_index("name")["problem_labels"]
    assert len(found)
    assert found.to_dict() == every[found.index].to_dict()
