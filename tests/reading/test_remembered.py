"""What was set right is remembered for files with the same headers, whatever comes and goes."""

from dataclasses import replace

import polars as pl

from analysis.correcting import corrected, with_files, without_file
from analysis.reading.changes import Step
from analysis.reading.model import CorrectedCell, Corrections, Reading
from analysis.reading.remembered import Memory, alike, recalled, remember
from analysis.stored import from_json, to_json
from analysis.workspace import Workspace
from tests.reading.made import GROSS, KEY, opened, sheet


def test_what_was_set_right_holds_for_the_next_file_with_the_same_headers_only() -> None:
    may = sheet(["Wie", "Wat", "Wanneer"], ["Bos", "1", "1-1-2025"], file="mei.csv")
    june, other = replace(may, file="juni.csv"), sheet(["Wie", "Iets"], ["Bos", "1"], file="anders.csv")
    set_right = Corrections(
        tables={may.key: "invoices"},
        columns={(*may.key, 0): "client", (*may.key, 2): None},
        day_first={may.key: False},
        amounts_include_vat={may.key: 0.09},
        projects={"Site": "Bos"},
        own_work={"intern": True},
    )
    memory = remember(Memory(), [may], set_right)

    again = recalled(memory, [june, other], Corrections())

    assert again == Corrections(
        tables={june.key: "invoices"},
        columns={(*june.key, 0): "client", (*june.key, 2): None},
        day_first={june.key: False},
        amounts_include_vat={june.key: 0.09},
        projects={"Site": "Bos"},
        own_work={"intern": True},
    )
    assert from_json(Memory, to_json(memory)) == memory
    for word in ("Wie", "Wat", "Wanneer", "mei.csv"):
        assert word not in to_json(memory)


def test_what_is_taken_back_is_forgotten_and_other_headers_are_not() -> None:
    may = sheet(["Wie"], ["Bos"], file="mei.csv")
    other = sheet(["Naam"], ["Bos"], file="ander.csv")
    memory = remember(Memory(), [may], Corrections(tables={may.key: "clients"}))
    memory = remember(memory, [other], Corrections(tables={other.key: "clients"}))

    left = remember(memory, [may], Corrections())

    assert recalled(left, [may], Corrections()) == Corrections()
    assert recalled(left, [other], Corrections()).tables == {other.key: "clients"}


def test_a_sheet_left_out_takes_no_sheet_with_the_same_headers_along() -> None:
    january, total = sheet(["Wie"], ["Bos"], name="jan"), sheet(["Wie"], ["Bos"], name="Totaal")
    memory = remember(Memory(), [january, total], Corrections(tables={total.key: None}))

    next_year = [replace(each, file="2026.xlsx") for each in (january, total)]

    assert recalled(memory, next_year, Corrections()).tables == {("2026.xlsx", "Totaal"): None}


def test_a_choice_made_now_stands_above_what_is_remembered() -> None:
    may = sheet(["Wie"], ["Bos"], file="mei.csv")
    memory = remember(Memory(), [may], Corrections(tables={may.key: "clients"}))
    now = Corrections(tables={may.key: "hours"}, projects={"Site": "Vis"})

    assert recalled(replace(memory, projects={"Site": "Bos"}), [may], now) == now


def test_sheets_with_the_same_headers_are_found_and_those_without_headers_are_not() -> None:
    sheets = [
        sheet(["Wie"], ["Bos"], name="jan"),
        sheet(["wie "], ["Bos"], name="feb"),
        sheet([""], ["Bos"], name="leeg"),
        replace(sheet([""], ["Bos"], name="leeg ook"), cells=pl.DataFrame()),
    ]

    assert alike(sheets, sheets[0].key) == (sheets[0].key, sheets[1].key)
    assert alike(sheets, sheets[2].key) == (sheets[2].key,)


def corrected_workspace(reading: Reading, corrections: Corrections) -> tuple[Workspace, tuple[Step, ...]]:
    """A workspace in which something was set right."""
    return corrected(Workspace(reading), corrections), (Step(Corrections(), corrections),)


def test_a_file_of_the_same_name_with_other_headers_is_read_afresh() -> None:
    wrong = Corrections(columns={(*KEY, 3): None}, apart=frozenset({"Bos"}))
    workspace, steps = corrected_workspace(opened(GROSS), wrong)
    other = opened("Nummer;Datum;Klantnaam;Netto\n1;31-1-2025;Bos;121,00\n2;1-2-2025;Vis;9,00\n")

    after, told = with_files(workspace, steps, other.sheets, (), ["facturen.csv"])

    assert after.corrections == Corrections(apart=frozenset({"Bos"}))
    assert float(after.reading.ledger.tables["invoices"]["amount"].sum()) == 130.0
    assert [step.after for step in told] == [after.corrections]


def test_a_file_of_the_same_name_with_the_same_headers_keeps_what_was_set_right() -> None:
    right = Corrections(amounts_include_vat={KEY: 0.21}, cells={(*KEY, 2, 3): CorrectedCell(number=1.0)})
    workspace, steps = corrected_workspace(opened(GROSS), right)
    newer = opened("Klant;Nummer;Factuurdatum;Bedrag\nVis;4;1-3-2025;242,00\n")

    after, told = with_files(workspace, steps, newer.sheets, (), ["facturen.csv"])
    again, _ = with_files(workspace, steps, workspace.reading.sheets, (), ["facturen.csv"])

    assert after.corrections == Corrections(amounts_include_vat={KEY: 0.21})
    assert float(after.reading.ledger.tables["invoices"]["amount"].sum()) == 200.0
    assert told[-1].after == after.corrections
    assert again.corrections == right


def test_the_next_file_with_the_same_headers_is_set_right_at_once_and_that_is_a_step() -> None:
    workspace, steps = corrected_workspace(opened(GROSS), Corrections(amounts_include_vat={KEY: 0.21}))
    february = opened(GROSS.replace(";1;", ";11;"), "februari.csv")

    after, told = with_files(workspace, steps, february.sheets, (), ["februari.csv"])

    assert after.corrections.amounts_include_vat == {KEY: 0.21, ("februari.csv", ""): 0.21}
    assert [step.remembered for step in told] == [False, True]
    closed, left = without_file(after, told, "februari.csv")
    assert [source.file for source in closed.reading.ledger.sources] == ["facturen.csv"]
    assert left == steps
    assert closed.remembered == after.remembered
