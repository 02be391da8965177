"""Late payment as a visitor sees it: the claim asks for a country, and never joins the result."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from analysis import Settings
from analysis.language.language import Language
from analysis.late_interest.rates import LateInterest, Rate
from analysis.reading.model import Reading
from tests.ledgers import ledger
from tests.ui.visitor import arrive, go_to, sample, shown, table, without_errors
from ui.charts.payment import quarters_chart


def test_a_claim_asks_whose_law_holds_and_says_what_the_table_lacks() -> None:
    nl = Language("nl")
    visitor = arrive("nl", sample("nl"), page="payment")
    assert "Kies een land om de rente en het vaste bedrag per factuur te berekenen." in shown(visitor)

    visitor.get_by_key("payment_country").set_value("NL").run()
    without_errors(visitor)
    labels = [metric.label for metric in visitor.metric]
    assert nl.text("Interest, at least") in labels  # the shipped table ends before the sample does
    assert any("rentetabel" in warning.value for warning in visitor.warning)
    claims = table(visitor, "payment_claims")
    known = claims["interest"].dropna()
    assert list(known) == sorted(known, reverse=True)
    assert claims["running_share"].dropna().iloc[-1] == pytest.approx(1)

    visitor.get_by_key("payment_country").set_value("BE").run()
    without_errors(visitor)
    figures = {metric.label: metric.value for metric in visitor.metric}
    assert figures[nl.text("Interest")] == "–"  # no late day has a rate in the Belgian table
    assert "interest" not in table(visitor, "payment_claims")  # an empty column says nothing
    assert any("Belgisch Staatsblad" in warning.value for warning in visitor.warning)

    go_to(visitor, "goodbye")  # the country is one choice, here and there
    assert visitor.selectbox(key="goodbye_country").value == "BE"
    visitor.selectbox(key="goodbye_country").set_value("NL").run()
    assert go_to(visitor, "payment").get_by_key("payment_country").value == "NL"
    assert visitor.session_state["workspace"].sender.country == "NL"


def test_the_cost_of_late_money_is_asked_for_and_shown() -> None:
    visitor = arrive("en", sample("en"), page="payment")
    before = visitor.session_state["workspace"].settings.credit_rate
    visitor.number_input(key="payment_credit_rate").set_value(8.0).run()

    without_errors(visitor)
    assert (before, visitor.session_state["workspace"].settings.credit_rate) == (None, 0.08)
    assert "What was paid late cost you **" in shown(visitor)
    assert table(visitor, "payment_clients")["financing_cost"].notna().all()


def test_a_dispute_with_ground_leaves_the_claim() -> None:
    visitor = arrive("en", sample("en"), page="payment")
    visitor.get_by_key("payment_country").set_value("BE").run()
    rows = table(visitor, "payment_invoices")
    number = rows["invoice_number"].iloc[0]
    client = visitor.selectbox(key="payment_client").value
    visitor.selectbox(key="payment_dispute_invoice").set_value(f"{client}|{number}").run()
    visitor.selectbox(key=f"payment_dispute_{client}|{number}").set_value("founded").run()

    without_errors(visitor)
    assert visitor.session_state["workspace"].settings.disputes == {f"{client}|{number}": "founded"}
    assert number not in list(table(visitor, "payment_invoices")["invoice_number"])


def test_own_rates_fill_the_gap_and_stay_as_they_were_typed() -> None:
    halves = [date(2025, 7, 1), date(2026, 1, 1), date(2026, 7, 1)]
    own = tuple(Rate("NL", half, 0.1015, "looked up") for half in halves)
    visitor = arrive("nl", sample("nl"))
    workspace = visitor.session_state["workspace"]
    chosen = Settings(late_interest=LateInterest("NL", own_rates=own))
    visitor.session_state["workspace"] = replace(workspace, settings=chosen)
    go_to(visitor, "payment")

    without_errors(visitor)
    assert visitor.session_state["workspace"].settings == chosen
    assert [metric.label for metric in visitor.metric].count(Language("nl").text("Interest")) == 1
    assert not any("rentetabel" in warning.value for warning in visitor.warning)


def test_the_grid_of_rates_follows_the_period_and_the_language() -> None:
    visitor = arrive("nl", sample("nl"), page="payment")
    visitor.selectbox(key="frame_period").set_value("last_12_months").run()
    visitor.get_by_key("payment_country").set_value("NL").run()

    def halves() -> list[str]:
        (grid,) = (each for each in visitor.data_editor if "payment_rates" in each.key)
        return list(grid.value["half"])

    year = halves()
    visitor.selectbox(key="frame_period").set_value("all").run()
    assert halves()[-len(year) :] == year
    assert len(halves()) > len(year)

    visitor.get_by_key("frame_language").set_value("en").run()
    assert all(half.startswith(("First half of", "Second half of")) for half in halves())


def test_what_is_open_is_shown_per_client_where_only_the_due_dates_are_missing() -> None:
    book = ledger(
        invoices="""
            client amount invoiced_on status
            ann    100    2025-01-10  open
            bob    300    2025-02-10  open
            cem    50     2025-03-10  paid"""
    )
    visitor = arrive("nl", Reading((), (), book), page="payment")

    without_errors(visitor)
    assert "Er staat nog € 400 open." in " ".join(shown(visitor).split())
    assert "alleen de vervaldatums ontbreken" in shown(visitor)
    assert Language("nl").text("Overdue amount") not in [metric.label for metric in visitor.metric]
    rows = table(visitor, "payment_clients")
    assert list(rows["open_amount"].items()) == [("bob", 300), ("ann", 100), ("cem", 0)]
    assert rows["running_share"].to_list() == [0.75, 1, 1]
    assert [*rows][:2] == ["name", "open_amount"]  # what they are ordered by stands in view
    assert len(visitor.get("plotly_chart")) == 1
    last = go_to(visitor, "overview").metric[-1]
    assert (last.label, last.value.replace("\xa0", " ")) == ("Openstaand bedrag", "€ 400")


def test_a_list_of_receivables_alone_leads_to_no_dead_end() -> None:
    book = ledger(
        invoices="""
            client open_amount
            ann    120
            ann    -20
            bob    300"""
    )
    visitor = arrive("en", Reading((), (), book), page="payment")
    without_errors(visitor)
    assert "overpayments of €20 still go off that; €400 remains" in shown(visitor)
    assert "invoices" not in table(visitor, "payment_clients")  # a row for each client is no invoice

    go_to(visitor, "overview")
    figures = {metric.label: metric.value for metric in visitor.metric}
    assert (figures["Open amount"], figures["Largest client"]) == ("€400", "75%")
    listed = table(visitor, "overview_clients")
    assert listed["open_amount"].to_list() == [300, 100]
    assert list(listed)[-2:] == ["field_label", "advice_label"]  # of nobody known, so last

    for page in ("pareto", "client"):
        go_to(visitor, page)
        without_errors(visitor)
    assert visitor.metric[0].label == "Open amount"
    assert "could be drawn month by month" in shown(visitor)
    assert "And now" in shown(visitor)


def test_of_one_year_of_quarters_each_stands_alone_with_its_year() -> None:
    quarters = pd.DataFrame(
        {"days_late_weighted": [None] * 5 + [14.2, 10.9, 16.0], "invoices": [0.0] * 5 + [9.0] * 3},
        index=pd.date_range("2024-10-01", periods=8, freq="QS"),
    )
    (bars,) = quarters_chart(quarters, Language("en")).data
    assert [*bars.x] == ["Q1 2026", "Q2 2026", "Q3 2026"]
    assert [*bars.text] == ["14.2", "10.9", "16.0"]

    alone = quarters.assign(days_late_weighted=[None] * 7 + [14.2])
    axis = quarters_chart(alone, Language("en")).layout.xaxis
    assert tuple(axis.range) == (-0.5, 3.5)  # one quarter is one bar of four, not a wall

    before, now = quarters_chart(quarters.assign(days_late_weighted=9.0), Language("en")).data
    assert [*before.x] == [*now.x] == ["Q4", "Q1", "Q2", "Q3"]
    assert now.text[0] == "9.0<br>2025"


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "Of €230 still to be paid, your files call €130 overdue, without saying since when."),
        (
            "nl",
            "Van € 230 die nog betaald moet worden, noemen uw bestanden € 130 te laat, zonder te zeggen "
            "sinds wanneer.",
        ),
    ],
)
@pytest.mark.parametrize("table", ["invoices", "clients"])
def test_what_balances_call_overdue_is_said_in_one_sentence(table: str, code: str, said: str) -> None:
    rows = """
        client open_amount overdue_amount
        ann    100         100
        bob    80          30
        cem    50          0"""
    book = replace(ledger(**{table: rows}), currencies=("EUR",))
    visitor = arrive(code, Reading((), (), book, ()), page="payment")
    without_errors(visitor)
    assert said in " ".join(shown(visitor).split()).replace("\xa0", " ")


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("client open_amount\nann 100\nbob 80", "only the due dates are missing"),
        ("client open_amount overdue_amount\nann 100 0\nbob 80 0", "nothing is past due"),
    ],
)
def test_a_client_list_says_of_what_is_overdue_only_what_it_tells(rows: str, said: str) -> None:
    visitor = arrive("en", Reading((), (), ledger(clients=rows), ()), page="payment")
    without_errors(visitor)
    assert said in " ".join(shown(visitor).split())
