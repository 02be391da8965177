"""What clients cost you: three answers, pools in a table, and what they do to every client."""

import pytest
from streamlit.testing.v1 import AppTest

from analysis.costing.model import Costing, CostPool
from analysis.reading import read
from analysis.reading.model import Reading
from analysis.settings import Settings
from analysis.workspace import Workspace
from tests.ledgers import ledger
from tests.ui.visitor import arrive, go_to, newcomer, sample, shown, table, without_errors
from ui.costs_grid import amount_typed

EDITION = "sample with costs"
POOLS = (
    CostPool("Loon", 65_000, "month", "people", "hours", 3),
    CostPool("Huur", 14_000, "month", "office", "hours", None),
)


def key(name: str) -> str:
    """Give the key of a widget about costs."""
    return f"costs_{name}_{EDITION}"


def with_costs(code: str, costing: Costing, page: str = "costs") -> AppTest:
    """Open the sample with costs filled in, on a page."""
    visitor = newcomer(code)
    visitor.session_state["workspace"] = Workspace(sample(code), settings=Settings(costing=costing))
    visitor.session_state["edition"] = EDITION
    return go_to(visitor, page)


def test_three_answers_give_unused_capacity_and_three_lines() -> None:
    visitor = with_costs("nl", Costing())
    assert "onbenut" not in shown(visitor)
    visitor.number_input(key=key("people")).set_value(65_000.0)
    visitor.number_input(key=key("hours")).set_value(1_700.0)
    visitor.number_input(key=key("rest")).set_value(14_000.0).run()
    without_errors(visitor)

    settings = visitor.session_state["workspace"].settings
    assert [(pool.kind, pool.amount, pool.avoidable_after) for pool in settings.costing.pools] == [
        ("people", 65_000.0, 3.0),
        ("office", 14_000.0, None),
    ]
    assert "Van de 32.640 uren waarin gewerkt kan worden, gingen er 30.174 naar klanten" in shown(visitor)
    pools = table(visitor, "costs_pools_behind_table")
    assert (pools["charged"] + pools["unused"]).round(2).to_list() == [1_560_000.0, 336_000.0]
    assert pools["rate"].round(4).to_list() == [47.7941, 10.2941]


def test_pools_typed_in_and_estimates_reach_the_sentences() -> None:
    pools = (
        CostPool("Loon", 65_000, "month", "people", "hours", 3),
        CostPool("Huur", 9_000, "month", "office", "hours", None),
        CostPool("Reclame", 20_000, "year", "acquisition", "new_clients", 0),
        CostPool("Boekhouding", 12_000, "year", "administration", "invoices", 6),
    )
    costing = Costing(pools=pools, paid_hours=1_700, hours_margin=0.15, role_hours={"marketing": 30})
    visitor = with_costs("nl", costing)
    without_errors(visitor)

    assert visitor.segmented_control(key=key("way")).value == "pools"
    assert "(tussen" in shown(visitor)
    assert "omdat de uren of kosten geschat zijn" in shown(visitor)
    assert table(visitor, "costs_lines_behind_table")["full"].is_monotonic_decreasing
    later = table(visitor, "costs_lines_behind_table")["avoidable"].sum()
    visitor.selectbox(key=key("horizon_months")).set_value(3.0).run()  # the book-keeping takes six
    assert table(visitor, "costs_lines_behind_table")["avoidable"].sum() > later
    visitor.selectbox(key=key("hours_margin")).set_value(0.0).run()
    assert visitor.session_state["workspace"].settings.costing.hours_margin == 0.0
    assert "(tussen" in shown(visitor)  # the hours of marketing are estimated
    visitor.selectbox(key=key("estimate_margin")).set_value(0.0).run()
    assert "(tussen" not in shown(visitor)
    visitor.selectbox(key=key("estimate_margin")).set_value(0.5).run()
    visitor.number_input(key=key("role_marketing")).set_value(None).run()
    assert visitor.session_state["workspace"].settings.costing.role_hours == {}
    assert "(tussen" not in shown(visitor)


def test_pools_are_changed_and_added_in_the_table() -> None:
    visitor = with_costs("nl", Costing(pools=POOLS[:1], paid_hours=1_700))
    visitor.segmented_control(key=key("way")).set_value("pools").run()
    visitor.session_state[f"costs_pools_nl_{EDITION}"] = {
        "edited_rows": {0: {"amount": "70.000,50", "avoidable": "na 6 maanden"}},
        "added_rows": [{"name": "Kantoorhuur", "amount": "2 500", "kind": "Kantoor"}, {"name": "Nog niets"}],
        "deleted_rows": [],
    }
    visitor.run()
    without_errors(visitor)

    assert visitor.session_state["workspace"].settings.costing.pools == (
        CostPool("Loon", 70_000.5, "month", "people", "hours", 6),
        CostPool("Kantoorhuur", 2_500, "month", "office", "hours", None),
    )
    assert "1 kostenpost wacht op een bedrag." in shown(visitor)


def test_more_than_three_answers_are_changed_in_the_table() -> None:
    visitor = with_costs("en", Costing(pools=(*POOLS, CostPool("Tools", 5, "year", "tools"))))
    visitor.segmented_control(key=key("way")).set_value("questions").run()
    without_errors(visitor)

    assert "You filled in more than these three" in "\n".join(each.value for each in visitor.info)


def test_letting_go_says_what_stays_to_be_paid_and_what_must_be_sold_again() -> None:
    visitor = with_costs("nl", Costing(pools=POOLS, paid_hours=1_700), page="what_if")
    visitor.button(key="what_if_suggest").click().run()
    without_errors(visitor)
    assert "Zolang uw mensen blijven en betaald worden, kost afscheid u" in visitor.markdown[0].value
    assert "Afscheid kost u" in shown(visitor)
    assert "ze dragen wel bij" in shown(visitor)
    assert "opnieuw verkocht worden om er niet op achteruit te gaan" in shown(visitor)

    visitor.number_input(key="what_if_goodwill").set_value(1_000.0)
    visitor.number_input(key="what_if_handover").set_value(10.0).run()
    without_errors(visitor)
    assert "De coulance kost u eenmalig" in shown(visitor)
    assert "op een creditnota, 10 uur gratis à" in shown(visitor)
    assert "creditnota ook de btw corrigeert" in shown(visitor)

    visitor.number_input(key="what_if_freed").set_value(60_000.0).run()
    without_errors(visitor)
    assert "Afscheid levert u" in shown(visitor)


def test_a_client_has_its_three_lines_with_where_they_lie() -> None:
    costing = Costing(pools=POOLS, paid_hours=1_700, hours_margin=0.15)
    visitor = with_costs("en", costing, page="client")
    without_errors(visitor)

    assert [each.label for each in visitor.metric if each.label.startswith("After")] == [
        "After avoidable cost",
        "After full cost",
    ]
    assert "between" in shown(visitor)
    assert "plus 25%" in shown(visitor)  # where the target comes from

    visitor.text_input(key="client_target_rate").set_value("190,50").run()
    without_errors(visitor)
    assert visitor.session_state["workspace"].settings.target_rate == 190.5
    assert "your target of €190.50" in shown(visitor).replace("\\", "")


@pytest.mark.parametrize("code", ["nl", "en"])
def test_estimates_reach_every_figure_that_rests_on_them(code: str) -> None:
    to = {"nl": "tot", "en": "to"}[code]
    visitor = with_costs(code, Costing(hours_margin=0.15), page="client")
    without_errors(visitor)
    intervals = [each.value for each in visitor.caption if f" {to} " in each.value]
    assert len([each for each in intervals if "€" in each]) == 2  # result and hourly rate
    facts = table(visitor, "client_facts")
    assert (facts["lies"] != "").sum() == 5  # those two, the margin and two of the three lines

    overview = go_to(visitor, "overview")
    without_errors(overview)
    rows = table(overview, "overview_clients")
    assert (rows["result_low"] < rows["result"]).any()
    assert (rows["result"] < rows["result_high"]).any()
    assert any("€" in each.value and f" {to} " in each.value for each in overview.caption)


def test_figures_that_rest_on_no_estimate_have_no_interval() -> None:
    visitor = arrive("en", sample("en"), page="client")
    assert "lies" not in table(visitor, "client_facts")
    assert "result_low" not in table(go_to(visitor, "overview"), "overview_clients")


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("45.000", 45_000),
        ("45.000,50", 45_000.5),
        ("1,250.25", 1_250.25),
        ("900", 900),
        ("twelve", None),
        ("", None),
    ],
)
def test_amounts_are_read_as_people_type_them(typed: str, amount: float | None) -> None:
    assert amount_typed(typed) == amount


def test_what_is_left_is_said_of_the_revenue_it_belongs_to() -> None:
    invoices = b"Client;Invoice date;Amount excl. VAT\nBos;31-01-2025;1000\nZon;28-02-2025;250\n"
    hours = b"Client;Date;Hours;Cost per hour\nBos;30-01-2025;10;40\n"
    visitor = arrive("en", read([("invoices.csv", invoices), ("hours.csv", hours)]), page="costs")
    without_errors(visitor)

    assert "Of €1,000 of revenue, €600 is left after full cost." in shown(visitor)
    assert shown(visitor).count("1 client is left out: this figure is not known for it.") == 2


def test_invoices_alone_ask_for_the_hours_and_no_longer_for_what_was_answered() -> None:
    bare = Reading((), (), ledger(invoices="client amount\nann 100\nbob 50"))
    visitor = arrive("en", bare, page="costs")
    assert "Still needed from you: what an hour of work costs you and roughly how many hours" in shown(
        visitor
    )

    costing = Costing(pools=POOLS, paid_hours=100)
    visitor.session_state["workspace"] = Workspace(bare, settings=Settings(costing=costing))
    without_errors(visitor.run())
    assert "Still needed from you: roughly how many hours each client takes." in shown(visitor)


def test_clients_below_zero_are_the_same_on_both_pages_and_another_count_is_explained() -> None:
    book = ledger(
        invoices="""
            client amount invoiced_on
            ann    100    2025-01-10
            ann    900    2025-12-10
            bob    100    2025-12-01
            cem    5000   2025-01-10
            cem    200    2025-12-10""",
        hours="""
            client hours worked_on
            ann    30    2025-02-10
            bob    4     2025-12-01
            cem    100   2025-12-10""",
    )
    visitor = arrive("nl", Reading((), (), book))
    visitor.session_state["workspace"] = Workspace(Reading((), (), book), settings=Settings(hour_cost=50.0))
    overview = shown(go_to(visitor, "overview"))
    assert "2 klanten kosten meer dan ze opbrengen" in overview
    assert "1 daarvan kent u nog te kort voor een oordeel." in overview
    costs = shown(go_to(visitor, "costs"))
    assert "2 van de 3 klanten staan na volledige kosten onder nul." in costs
    assert "1 daarvan kent u nog te kort voor een oordeel." in costs
    assert "Het overzicht telt er" not in costs

    room = Costing(pools=(CostPool("Huur", 1_000, "month", "office", "hours", None),))
    visitor.session_state["workspace"] = Workspace(
        Reading((), (), book), settings=Settings(hour_cost=50.0, costing=room)
    )
    assert "Het overzicht telt er 2: daar gaan" in shown(go_to(visitor, "costs"))
