"""The goodbye on the command line, from a file to a file."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from analysis.__main__ import main
from analysis.goodbye import Choices, Sender
from analysis.goodbye.editing import EditedText
from analysis.goodbye.files import ENDINGS
from analysis.goodbye.kept import Goodbyes, text_name
from analysis.workspace_file import save_workspace, workspace_of

SAMPLE = Path(__file__).parents[2] / "data" / "sample" / "klantkompas-voorbeeld.xlsx"


@pytest.fixture
def invoices(tmp_path: Path) -> Path:
    """Give a small invoice list."""
    path = tmp_path / "facturen.csv"
    path.write_text(
        "Klant;Factuurnummer;Factuurdatum;Vervaldatum;Bedrag;Status\n"
        "Bakkerij Jansen;2025-1;03-03-2025;02-04-2025;1000,00;open\n"
        "Kapsalon Kam;2025-2;04-03-2025;03-04-2025;250,00;betaald\n",
        encoding="utf-8",
    )
    return path


def test_a_mail_is_printed_and_what_is_open_is_said_beside_it(
    invoices: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = [str(invoices), "--client", "bakkerij jansen", "--kind", "mail", "--written-on", "2025-05-12"]

    assert main(["goodbye", *arguments, "--name", "Eva Moor", "--firm", "Moor", "--phone", "1"]) == 0
    printed, said = capsys.readouterr()
    assert printed.startswith("Goedendag,\n")
    assert "factuur 2025-1 van 3 maart 2025: €\xa01.000,00 exclusief btw, vervaldatum 2 april 2025" in printed
    assert "- Er is nog geen gesprek geweest." in said
    assert "gesprek geweest" not in printed


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_kind_of_file_is_written(invoices: Path, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"tekst{ending}"
    arguments = [
        "goodbye",
        str(invoices),
        "--client",
        "Kapsalon Kam",
        "--kind",
        "letter",
        "--output",
        str(path),
    ]

    assert main(arguments) == 0
    beginnings = {".txt": b"[uw bedrijf]", ".docx": b"PK", ".eml": b"Subject: ", ".ics": b"BEGIN:VCALENDAR"}
    assert path.read_bytes().startswith(beginnings[ending])


def test_an_unknown_client_is_answered_with_the_nearest_names(
    invoices: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["goodbye", str(invoices), "--client", "Jansen bakker"])

    assert stopped.value.code == 2
    assert "Er is geen klant “Jansen bakker”. De namen die er het meest op lijken: Bakkerij Jansen" in (
        capsys.readouterr().err
    )


def test_files_without_clients_are_said_to_hold_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "leeg.csv"
    path.write_text("", encoding="utf-8")

    assert main(["goodbye", str(path), "--client", "x", "--language", "en"]) == 3
    assert "No usable table was found" in capsys.readouterr().err


def test_reasons_and_brevity_are_chosen_on_the_command_line(
    invoices: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["goodbye", str(invoices), "--client", "Kapsalon Kam", "--kind", "mail", "--language", "en"]

    main([*arguments, "--reason", "capacity", "--tone", "neutral"])
    assert "not have enough time" in capsys.readouterr().out
    main([*arguments, "--reason", "none", "--short"])
    assert "not have enough time" not in capsys.readouterr().out


def test_the_sample_gives_a_letter_to_sign(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["goodbye", str(SAMPLE), "--client", "Theater De Losse Plank", "--kind", "letter"]

    assert main([*arguments, "--written-on", "2026-10-05"]) == 0
    assert "uur die we sinds" in capsys.readouterr().out


def test_saved_work_brings_sender_choices_and_words_of_ones_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    workspace = workspace_of([(SAMPLE.name, SAMPLE.read_bytes())])
    key = next(
        key for key, name in workspace.reading.ledger.names.items() if name == "Theater De Losse Plank"
    )
    choices = Choices(written_on=date(2026, 10, 5), talk_on=date(2026, 10, 6), address="je", tone="neutral")
    saved = replace(
        workspace,
        sender=Sender(name="Eva Moor", firm="Studio Moor", phone="1", address=("Kade 1",)),
        goodbyes=Goodbyes().changed(key, choices=choices),
    )
    path = tmp_path / "werk.klantkompas"
    path.write_bytes(save_workspace(saved))
    arguments = ["goodbye", str(path), "--client", "Theater De Losse Plank", "--kind", "mail"]

    assert main(arguments) == 0
    drafted = capsys.readouterr().out
    assert "heb ik je verteld dat we stoppen" in drafted
    assert drafted.endswith("Eva Moor\nStudio Moor\n")

    edited = EditedText(drafted, f"{drafted}P.S. Tot ziens\n")
    texts = {text_name("mail", "nl"): edited}
    path.write_bytes(save_workspace(replace(saved, goodbyes=saved.goodbyes.changed(key, texts=texts))))
    assert main([*arguments, "--name", "Bram Moor"]) == 0
    assert capsys.readouterr().out.endswith("Bram Moor\nStudio Moor\nP.S. Tot ziens\n")


def test_the_advice_against_parting_is_said_beside_the_text(capsys: pytest.CaptureFixture[str]) -> None:
    largest = "Rederij Zilvermeeuw BV"

    assert main(["goodbye", str(SAMPLE), "--client", largest, "--kind", "mail"]) == 0
    printed, said = capsys.readouterr()
    assert "Het advies is om nu geen afscheid te nemen." in said
    assert "advies" not in printed
