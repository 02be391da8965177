"""Bringing files in: passwords, progress, what is asked, remembered, typed in and taken back."""

from io import BytesIO

from msoffcrypto.format.ooxml import OOXMLFile
from openpyxl import Workbook
from streamlit.testing.v1 import AppTest

from analysis.language.language import Language
from tests.ui.visitor import arrive, go_to, shown, table, without_errors
from ui.reading_job import start

DUTCH = Language("nl")
INVOICES = (
    b"Factuurnummer;Klant;Factuurdatum;Bedrag excl. btw\n"
    b"1;Bakkerij Zon;10-01-2025;1.000,50\n"
    b"2;Drukkerij Linde;14-03-2025;500,00\n"
)


def uploaded(*files: tuple[str, bytes]) -> AppTest:
    """Give a Dutch visitor who has just brought in files."""
    visitor = arrive("nl")
    for name, content in files:
        visitor.file_uploader[0].upload(name, content)
    return visitor.run()


def protected(password: str) -> bytes:
    """Make a workbook of invoices that opens with a password only."""
    workbook, plain, locked = Workbook(), BytesIO(), BytesIO()
    for line in INVOICES.decode().splitlines():
        workbook.active.append(line.split(";"))
    workbook.save(plain)
    OOXMLFile(plain).encrypt(password, locked)
    return locked.getvalue()


def test_a_protected_workbook_opens_with_its_password_and_says_when_it_is_another() -> None:
    visitor = uploaded(("facturen.csv", INVOICES), ("geheim.xlsx", protected("Zomer2025")))
    assert visitor.file_uploader[0].label.endswith("hoogstens 200 MB per bestand")
    assert any("Bestanden kiezen" in each.proto.body for each in visitor.get("html"))
    assert list(table(visitor, "your_data_sources")["file"]) == ["facturen.csv"]
    assert "geheim.xlsx" in visitor.warning[0].value

    visitor.text_input(key="your_data_password_geheim.xlsx").set_value("zomer")
    visitor.button(key="your_data_open_geheim.xlsx").click().run()
    without_errors(visitor)
    assert "geheim.xlsx" in visitor.warning[0].value
    assert "hoofdletters" in visitor.warning[0].value
    assert list(table(visitor, "your_data_sources")["file"]) == ["facturen.csv"]

    visitor.text_input(key="your_data_password_geheim.xlsx").set_value("Zomer2025")
    visitor.button(key="your_data_open_geheim.xlsx").click().run()
    without_errors(visitor)
    assert len(visitor.warning) == 0
    assert list(table(visitor, "your_data_sources")["file"]) == ["facturen.csv", "geheim.xlsx"]
    assert "Zomer2025" not in shown(visitor)

    visitor.file_uploader[0].upload("w.klantkompas", b"").run()
    assert "“Bewaard werk openen”" in visitor.warning[0].value  # saved work is no export


def test_reading_that_takes_long_can_be_stopped_and_what_was_open_stays() -> None:
    visitor = uploaded(("facturen.csv", INVOICES))
    lines = b"".join(b"%d;Klant %d;10-01-2025;1,00\n" % (number, number % 99) for number in range(400_000))
    job = start([("groot.csv", INVOICES + lines), ("facturen.csv", INVOICES)])
    job.cancel()
    visitor.session_state["reading_job"] = job
    visitor.run()

    without_errors(visitor)
    assert [each.value for each in visitor.warning] == [
        "Het lezen van groot.csv is op uw verzoek gestopt.",
        "Het lezen van facturen.csv is op uw verzoek gestopt.",
    ]
    assert list(table(visitor, "your_data_sources")["file"]) == ["facturen.csv"]
    assert "reading_job" not in visitor.session_state


def test_files_are_read_one_after_another_and_counted() -> None:
    job = start([("een.csv", INVOICES), ("twee.csv", b"Klant;Datum;Uren\nBakkerij Zon;11-01-2025;7,5\n")])
    sheets, problems = job.result()

    assert [sheet.file for sheet in sheets] == ["een.csv", "twee.csv"]
    assert problems == ()
    assert job.wait(0)
    assert job.done_count == 2

    visitor = arrive("nl")
    visitor.session_state["reading_job"] = job
    without_errors(go_to(visitor, "overview"))  # who walks on while files are read finds them read
    assert len(table(visitor, "overview_clients")) == 2


def test_two_files_that_the_browser_forgets_at_once_stay_open_and_one_taken_out_closes() -> None:
    visitor = uploaded(("a.csv", INVOICES), ("b.csv", INVOICES.replace(b"F-", b"G-")))
    visitor.file_uploader[0].set_value([]).run()
    open_ones = {sheet.file for sheet in visitor.session_state["workspace"].reading.sheets}
    assert open_ones == {"a.csv", "b.csv"}

    language = Language("nl")
    for name in ("a.csv", "b.csv"):
        next(button for button in visitor.button if button.label == name).click().run()
    without_errors(visitor)
    assert not visitor.session_state["workspace"].reading.sheets
    assert visitor.button(key="frame_sample").label == language.text("Look around with the sample")
    assert language.text("No export yet? An empty workbook to fill in") in [
        each.label for each in visitor.get("download_button")
    ]
