"""Work is saved to a file, opened again, and kept on this computer where the visitor wants that."""

from dataclasses import replace
from pathlib import Path

import pytest

from analysis import Settings, Workspace
from analysis.language.language import Language
from analysis.reading import read
from analysis.report import report
from analysis.workspace_file import open_workspace, save_workspace
from tests.ui.visitor import arrive, go_to, shown, without_errors
from ui import kept

INVOICES = b"Factuurnummer;Klant;Factuurdatum;Bedrag excl. btw\n1;Bakkerij Zon;10-01-2025;1.000,50\n"
MORE = b"Factuurnummer;Klant;Factuurdatum;Bedrag excl. btw\n7;Drukkerij Linde;12-02-2025;80,00\n"


def saved() -> bytes:
    return save_workspace(Workspace(read([("facturen.csv", INVOICES)]), settings=Settings(hour_cost=61.5)))


@pytest.fixture
def own_computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep work in a folder that is gone after the test, as on a visitor's own computer."""
    monkeypatch.setattr(kept, "user_data_path", lambda *_, **__: tmp_path / "Klantkompas")
    monkeypatch.setattr(kept, "is_local", lambda: True)
    return tmp_path / "Klantkompas" / "work.klantkompas"


def test_saved_work_takes_the_place_of_what_is_open_with_all_that_was_chosen() -> None:
    visitor = arrive("nl", read([("andere.csv", MORE)]))
    warned = Language("nl").text(
        "Reloading or closing the page wipes everything: save your work to go on later."
    )
    assert warned in shown(visitor)

    visitor.sidebar.file_uploader[0].upload("werk.klantkompas", saved())
    visitor.run()

    without_errors(visitor)
    workspace = visitor.session_state["workspace"]
    assert list(workspace.reading.ledger.names.values()) == ["Bakkerij Zon"]
    assert workspace.settings.hour_cost == 61.5
    assert warned not in shown(visitor)  # what was opened is on file
    assert "facturen.csv" in shown(visitor)
    assert "andere.csv" not in shown(visitor)


def test_the_currency_chosen_where_files_name_none_comes_back_with_saved_work() -> None:
    visitor = arrive("en", read([("facturen.csv", INVOICES)]), page="your_data")
    chooser = next(each for each in visitor.selectbox if each.key.startswith("your_data_currency"))
    assert chooser.value == "EUR"
    chooser.set_value("GBP").run()
    work = save_workspace(visitor.session_state["workspace"])
    assert "£" in "".join(each.value for each in go_to(visitor, "overview").metric)

    later = arrive("en", read([("andere.csv", MORE)]))
    later.sidebar.file_uploader[0].upload("work.klantkompas", work)
    later.run()
    without_errors(go_to(later, "your_data"))
    assert next(each for each in later.selectbox if each.key.startswith("your_data_currency")).value == "GBP"
    assert "£" in "".join(each.value for each in go_to(later, "overview").metric)
    reading = later.session_state["workspace"].reading
    chosen, english = open_workspace("work.klantkompas", work).settings, Language("en")
    assert report(reading, chosen, language=english)["portfolio"]["currency"] == "GBP"
    assert report(reading, Settings(), language=english)["portfolio"]["currency"] is None


def test_work_that_cannot_be_opened_is_refused_and_what_was_open_stays() -> None:
    visitor = arrive("nl", read([("andere.csv", MORE)]))

    visitor.sidebar.file_uploader[0].upload("werk.klantkompas", saved()[:-200])
    visitor.run()

    assert [each.message for each in visitor.exception] == []
    assert "niet met Klantkompas bewaard" in shown(visitor)
    assert list(visitor.session_state["workspace"].reading.ledger.names.values()) == ["Drukkerij Linde"]


def test_work_kept_on_this_computer_waits_for_the_next_visit_and_is_wiped_on_request(
    own_computer: Path,
) -> None:
    visitor = arrive("nl", read([("facturen.csv", INVOICES)]))
    assert not own_computer.exists()

    visitor.toggle(key="frame_keep").set_value(True).run()
    visitor.session_state["workspace"] = replace(
        visitor.session_state["workspace"], settings=Settings(hour_cost=72.0)
    )
    visitor.run()
    visitor.session_state["keeper"].stop()
    assert open_workspace("work", own_computer.read_bytes()).settings.hour_cost == 72.0
    assert own_computer.stat().st_mode & 0o077 == 0

    later = arrive("nl")
    later.button(key="frame_go_on").click().run()
    without_errors(later)
    assert later.session_state["workspace"].settings.hour_cost == 72.0
    assert later.toggle(key="frame_keep").value is True

    later.button(key="frame_close").click().run()
    without_errors(later)
    assert not own_computer.exists()


def test_a_folder_that_cannot_be_written_to_is_said(own_computer: Path) -> None:
    own_computer.parent.write_text("no folder")
    visitor = arrive("nl", read([("facturen.csv", INVOICES)]))

    visitor.toggle(key="frame_keep").set_value(True).run()
    visitor.session_state["keeper"].stop()
    visitor.run()

    assert "kon niet" in shown(visitor)
    assert visitor.session_state["workspace"].reading.ledger.names
