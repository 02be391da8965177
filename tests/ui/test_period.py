"""The choice of a period in the sidebar, as a visitor makes it."""

from datetime import date

from analysis import Settings
from analysis.language.language import Language
from analysis.period_choice import Period
from analysis.reading.model import Reading
from tests.ledgers import ledger
from tests.ui.visitor import arrive, go_to, sample, shown, table, without_errors


def test_a_chosen_period_holds_on_every_page_and_is_taken_back() -> None:
    nl = Language("nl")
    visitor = arrive("nl", sample("nl"), page="overview")
    revenue = visitor.metric[1].value

    visitor.selectbox(key="frame_period").set_value("year").run()
    without_errors(visitor)
    assert visitor.session_state["workspace"].settings.period == Period.of_year(2026)
    visitor.selectbox(key="frame_year").set_value(2025).run()

    assert "1 januari 2025 tot en met 31 december 2025" in shown(visitor)
    assert visitor.metric[1].value != revenue
    held = table(visitor, "overview_compared").set_index("label")
    # The files begin in October 2024: the year before is not on file, and so is not compared.
    assert held.loc[nl.text("Revenue"), "year_before"] == "–"
    visitor.selectbox(key="frame_period").set_value("last_12_months").run()
    assert (
        table(visitor, "overview_compared").set_index("label").loc[nl.text("Revenue"), "year_before"] != "–"
    )
    go_to(visitor, "pareto")
    without_errors(visitor)
    assert visitor.selectbox(key="frame_period").value == "last_12_months"
    visitor.selectbox(key="frame_period").set_value("all").run()
    go_to(visitor, "overview")
    assert visitor.metric[1].value == revenue


def test_a_quarter_days_of_choice_and_another_day_to_look_back_from() -> None:
    visitor = arrive("en", sample("en"), page="method")
    visitor.selectbox(key="frame_period").set_value("quarter").run()
    visitor.selectbox(key="frame_quarter").set_value((2025, 4)).run()
    assert visitor.session_state["workspace"].settings.period == Period.of_quarter(2025, 4)

    visitor.selectbox(key="frame_period").set_value("free").run()
    visitor.date_input(key="frame_first").set_value(date(2026, 1, 15)).run()
    settings: Settings = visitor.session_state["workspace"].settings
    assert settings.period == Period.of_days(date(2026, 1, 15), date(2026, 9, 30))

    visitor.date_input(key="frame_as_of").set_value(date(2026, 6, 30)).run()
    without_errors(visitor)
    assert visitor.session_state["workspace"].settings.as_of == date(2026, 6, 30)
    assert "15 January 2026 to 30 June 2026" in shown(visitor)


def test_hours_that_stop_early_are_said_beside_the_finding_with_one_click_to_the_months_in_both() -> None:
    book = ledger(
        invoices="client amount invoiced_on\nann 100 2025-01-03\nann 300 2025-06-10\nann 900 2025-10-30",
        hours="client hours worked_on cost\nann 2 2025-01-02 50\nann 4 2025-06-27 100",
    )
    visitor = arrive("nl", Reading((), (), book), page="overview")
    assert "lijkt daardoor beter dan het is" in shown(visitor)
    results = [visitor.metric[2].value]

    for page in ("client", "what_if"):
        assert "lijkt daardoor beter dan het is" in shown(go_to(visitor, page))
    go_to(visitor, "overview").button(key="overview_shared_months").click().run()
    without_errors(visitor)
    assert visitor.session_state["workspace"].settings.period == Period.of_days(
        date(2025, 1, 1), date(2025, 6, 30)
    )
    assert visitor.selectbox(key="frame_period").value == "free"
    assert "lijkt daardoor" not in shown(visitor)
    results.append(visitor.metric[2].value)

    visitor.button(key="overview_all_months").click().run()
    assert [value.replace("\xa0", " ") for value in (*results, visitor.metric[2].value)] == [
        "€ 1.150",
        "€ 250",
        "€ 1.150",
    ]
