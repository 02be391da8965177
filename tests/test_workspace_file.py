"""One file with everything of a visit: comes back whole, and is refused with a sentence where it cannot."""

import json
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import polars as pl
import pytest

from analysis import Attempt, Corrections, Journal, Settings, Workspace
from analysis.errors import AnalysisError
from analysis.reading import read, reread
from analysis.reading.kept_sheets import CONTENTS
from analysis.workspace_file import (
    DamagedWorkspaceError,
    NewerWorkspaceError,
    NotAWorkspaceError,
    SeveralWorkspacesError,
    is_workspace,
    open_workspace,
    save_workspace,
    workspace_of,
)
from tests.ledgers import day

INVOICES = (
    b"Verkoop 2025\n\nKlant;Bedrag;Factuurdatum;Nummer\nBos B.V.;1.200,50;03-04-2025;1\n"
    b"Caf\xc3\xa9 Noord;80,00;05-06-2025;2\nTotaal;1.280,50;;\n"
)
HOURS = b"klant,uren\nbos,2.5\ncafe noord,1\n"


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    reading = read([("facturen.csv", INVOICES), ("uren.csv", HOURS), ("leeg.csv", b"")])
    corrections = Corrections(
        columns={("facturen.csv", "", 3): None},
        day_first={("facturen.csv", ""): False},
        together=frozenset({("bos", "cafe noord")}),
        projects={"site": "bos"},
    )
    return Workspace(
        reread(reading, corrections),
        corrections,
        Settings(hour_cost=60.0, weights={"margin": 12.5}, as_of=day("2025-06-30")),
        Journal((Attempt("bos", day("2025-03-01"), "talk", "Prijs besproken"),), {"cafe noord": "Dreiging"}),
    )


@pytest.fixture(scope="module")
def saved(workspace: Workspace) -> bytes:
    return save_workspace(workspace)


def test_everything_of_a_visit_comes_back_as_it_was_saved(workspace: Workspace, saved: bytes) -> None:
    opened = open_workspace("werk.klantkompas", saved)

    assert replace(opened, reading=workspace.reading) == workspace
    assert opened.reading.plans == workspace.reading.plans
    assert opened.reading.problems == workspace.reading.problems
    assert [sheet.header for sheet in opened.reading.sheets] == [
        sheet.header for sheet in workspace.reading.sheets
    ]
    for before, after in zip(workspace.reading.sheets, opened.reading.sheets, strict=True):
        assert before.cells.equals(after.cells)
    for name, rows in workspace.reading.ledger.tables.items():
        assert rows.equals(opened.reading.ledger.tables[name])


def test_a_sheet_stays_what_it_was_taken_to_be_when_a_later_version_would_see_something_else(
    workspace: Workspace, saved: bytes
) -> None:
    otherwise = changed(saved, lambda contents: contents["plans"][1].update(table=None, why="chosen"))

    opened = open_workspace("werk.klantkompas", otherwise)

    assert opened.corrections.tables == {("uren.csv", ""): None}
    assert opened.reading.plans[1].table is None
    assert opened.reading.plans[0] == workspace.reading.plans[0]


def test_a_saved_file_and_new_exports_are_read_together(saved: bytes) -> None:
    more = workspace_of([("werk.klantkompas", saved), ("mei.csv", b"klant;uren\nDe Boer;3\n")])

    assert "deboer" in more.reading.ledger.names
    assert more.settings.hour_cost == 60.0
    with pytest.raises(SeveralWorkspacesError, match="these are 2"):
        workspace_of([("a.klantkompas", saved), ("b.klantkompas", saved)])


def test_exports_alone_are_a_workspace_without_choices() -> None:
    assert workspace_of([("uren.csv", HOURS)]).settings == Settings()


def changed(saved: bytes, change: Callable[[dict[str, Any]], object]) -> bytes:
    """Save the file again with another list of contents."""
    target = BytesIO()
    with ZipFile(BytesIO(saved)) as archive, ZipFile(target, "w") as copy:
        for name in archive.namelist():
            content = archive.read(name)
            if name == CONTENTS:
                contents = json.loads(content)
                change(contents)
                content = json.dumps(contents).encode()
            copy.writestr(name, content)
    return target.getvalue()


def with_cells(saved: bytes, cells: bytes) -> bytes:
    """Save the file again with another first table."""
    target = BytesIO()
    with ZipFile(BytesIO(saved)) as archive, ZipFile(target, "w") as copy:
        for name in archive.namelist():
            copy.writestr(name, cells if name == "sheets/0.parquet" else archive.read(name))
    return target.getvalue()


def other_table() -> bytes:
    table = BytesIO()
    pl.DataFrame({"row": [1], "0": [[1, 2]]}).write_parquet(table)
    return table.getvalue()


@pytest.mark.parametrize(
    ("spoil", "error"),
    [
        (lambda _: b"no file of ours", NotAWorkspaceError),
        (lambda _: b"", NotAWorkspaceError),
        (lambda saved: saved[: len(saved) // 2], NotAWorkspaceError),
        (lambda saved: changed(saved, lambda contents: contents.update(klantkompas=99)), NewerWorkspaceError),
        (lambda saved: changed(saved, lambda contents: contents.pop("klantkompas")), NotAWorkspaceError),
        (lambda saved: changed(saved, lambda contents: contents.pop("sheets")), DamagedWorkspaceError),
        (lambda saved: changed(saved, lambda contents: contents.pop("plans")), DamagedWorkspaceError),
        (
            lambda saved: changed(saved, lambda contents: contents["settings"].update(colour="red")),
            DamagedWorkspaceError,
        ),
        (
            lambda saved: changed(saved, lambda contents: contents["settings"].update(hour_cost="much")),
            DamagedWorkspaceError,
        ),
        (
            lambda saved: changed(saved, lambda contents: contents["sheets"][0].update(part="gone.parquet")),
            DamagedWorkspaceError,
        ),
        (
            lambda saved: changed(saved, lambda contents: contents["sheets"][0]["header"].append("more")),
            DamagedWorkspaceError,
        ),
        (lambda saved: with_cells(saved, b"PAR1 and nothing else PAR1"), DamagedWorkspaceError),
        (lambda saved: with_cells(saved, other_table()), DamagedWorkspaceError),
    ],
)
def test_what_is_no_whole_workspace_is_refused_with_a_sentence(
    saved: bytes, spoil: Callable[[bytes], bytes], error: type[AnalysisError]
) -> None:
    with pytest.raises(error, match=r"werk\.klantkompas"):
        open_workspace("werk.klantkompas", spoil(saved))


def test_a_workspace_file_is_told_by_its_content(saved: bytes) -> None:
    sample = Path("data/sample/klantkompas-sample.xlsx").read_bytes()

    assert is_workspace(saved)
    assert not is_workspace(sample)
    assert not is_workspace(INVOICES)
