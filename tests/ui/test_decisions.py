"""Who decided about a client is noted with the day, and told in the report."""

from analysis import Journal, Settings, summarise
from analysis.judgement import Decision
from analysis.language.language import Language
from analysis.report_voice import voice_of_each
from tests.ledgers import day, ledger
from tests.ui.visitor import arrive, sample, shown, without_errors


def test_a_decision_is_noted_with_who_decided() -> None:
    visitor = arrive("nl", sample("nl"), page="client")
    name = f"client_decision_{visitor.session_state['client_client']}"
    visitor.text_input(key=f"{name}_note").set_value("na het gesprek")
    visitor.button(key=f"{name}_submit").click().run()
    assert visitor.session_state["workspace"].journal.decisions == ()
    refused = Language("nl").text("Say who decided; several names are fine.")
    assert refused in shown(visitor)
    assert visitor.text_input(key=f"{name}_note").value == "na het gesprek"

    visitor.selectbox(key=f"{name}_kind").set_value("repair")
    visitor.text_input(key=f"{name}_by").set_value("Roos en Daan")
    visitor.button(key=f"{name}_submit").click().run()

    without_errors(visitor)
    (decision,) = visitor.session_state["workspace"].journal.decisions
    assert (decision.kind, decision.by) == ("repair", "Roos en Daan")
    assert decision.note == "na het gesprek"
    assert "Roos en Daan" in shown(visitor)
    assert refused not in shown(visitor)
    assert not visitor.text_input(key=f"{name}_note").value


def test_decisions_are_kept_and_told() -> None:
    noted = Journal(decisions=(Decision("ann", day("2026-01-05"), "part", "Kim"),))
    book = ledger(invoices="client amount\nann 10\nbob 5")
    told = voice_of_each(book, summarise(book), noted, Settings())["decisions"]

    assert Journal.from_json(noted.to_json()) == noted
    assert [each["by"] for each in told["ann"]] == ["Kim"]
    assert told["bob"] == []
