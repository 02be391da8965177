"""The command line and its report, on files small enough to check by hand."""

import io
import json
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from analysis.__main__ import DONE, NO_TABLE, WRONG_ARGUMENTS, main
from analysis.language.language import LANGUAGES, Language
from analysis.reading import read
from analysis.report import NoRowsError, NoTableError, report
from analysis.report_text import as_text
from analysis.report_workbook import as_workbook
from analysis.settings import Settings

ROOT = Path(__file__).parent.parent
INVOICES = """Factuurnummer;Klant;Factuurdatum;Vervaldatum;Betaald op;Bedrag excl. btw;Inkoop
F1;Ann BV;2025-01-01;2025-01-31;2025-02-10;1000,00;100,00
F2;Bob;2025-02-01;2025-03-03;2025-03-01;500,00;0,00
F3;ann b.v.;2025-03-01;2025-03-31;;300,00;0,00
F3;ann b.v.;2025-03-01;2025-03-31;;300,00;0,00
F4;;2025-03-01;2025-03-31;2025-03-31;50,25;0,00
Totaal;;;;;2150,25;100,00
"""
HOURS = """Klant,Datum,Uren
Ann BV,2025-06-30,10.5
Bob,2025-02-03,5
"""
INCIDENTS = """Klant;Datum;Soort;Ernst
Bob;2025-02-10;klacht;3
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with three exports, a list nobody can use and a file that is no table."""
    made = tmp_path_factory.mktemp("exports")
    for name, text in {"facturen.csv": INVOICES, "uren.csv": HOURS, "incidenten.csv": INCIDENTS}.items():
        (made / name).write_text(text, "utf-8")
    (made / "foto.xlsx").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (made / "menu.csv").write_text("Gerecht;Smaak\nSoep;zout\nTaart;zoet\n", "utf-8")
    return made


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    """Run the command line; gives exit status, output and errors."""
    try:
        status = main([str(argument) for argument in arguments])
    except SystemExit as stop:
        status = int(stop.code or 0)
    captured = capsys.readouterr()
    return status, captured.out, captured.err


@pytest.fixture(scope="module")
def told(folder: Path) -> dict[str, Any]:
    """Give the report on the three exports, made once for all tests."""
    files = [str(folder / name) for name in ("facturen.csv", "uren.csv", "incidenten.csv")]
    with redirect_stdout(io.StringIO()) as out, redirect_stderr(io.StringIO()) as err:
        assert main(["report", *files, "--json"]) == DONE
    assert err.getvalue() == ""
    return dict(json.loads(out.getvalue()))


def test_the_whole_line_as_a_program_prints_one_object_and_nothing_else(folder: Path) -> None:
    command = [sys.executable, "-m", "analysis", "report", str(folder / "facturen.csv"), "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)

    told = json.loads(done.stdout.decode("utf-8"))
    assert list(told) == [
        "sources",
        "problems",
        "portfolio",
        "concentration",
        "type_stability",
        "types",
        "clients",
    ]
    assert done.stderr == b""


def test_every_row_is_used_or_set_apart_and_totals_reconcile(told: dict[str, Any]) -> None:
    invoices = told["sources"][0]

    assert (invoices["file"], invoices["table"]) == ("facturen.csv", "invoices")
    assert (invoices["rows_read"], invoices["rows_used"], invoices["rows_set_apart"]) == (6, 3, 3)
    assert invoices["totals"]["amount"] == {"read": 2150.25, "used": 1800.0, "set_apart": 350.25}
    assert invoices["totals"]["cost"] == {"read": 100.0, "used": 100.0, "set_apart": 0.0}
    assert {(row["row"], row["reason"]) for row in invoices["set_apart"]} == {
        (5, "duplicate"),
        (6, "no_client"),
        (7, "total_row"),
    }
    assert invoices["columns"]["amount"] == "Bedrag excl. btw"
    assert [(join["because"], sorted(join["spellings"])) for join in invoices["joins"]] == [
        ("same_name", ["Ann BV", "ann b.v."])
    ]
    assert [source["table"] for source in told["sources"]] == ["invoices", "hours", "incidents"]


def test_the_portfolio_is_as_reckoned_by_hand(told: dict[str, Any]) -> None:
    portfolio = told["portfolio"]

    assert portfolio["clients"] == 2
    assert (portfolio["from"], portfolio["to"], portfolio["as_of"]) == (
        "2025-01-01",
        "2025-06-30",
        "2025-06-30",
    )
    assert (portfolio["revenue"], portfolio["hours"], portfolio["incidents"]) == (1800.0, 15.5, 1)
    assert portfolio["result"] == 1700.0  # less direct cost; an hour has no cost on file
    assert (portfolio["invoices"], portfolio["late_invoices"]) == (3, 2)
    assert portfolio["mean_days_late"] == pytest.approx((10 + 0 + 91) / 3)
    assert portfolio["mean_days_late_of_late"] == pytest.approx((10 + 91) / 2)
    assert portfolio["days_late_weighted"] == pytest.approx((10 * 1000 - 2 * 500 + 91 * 300) / 1800)


def test_concentration_is_as_reckoned_by_hand(told: dict[str, Any]) -> None:
    revenue, hours, incidents, joy = (
        told["concentration"][name] for name in ("revenue", "hours", "incidents", "joy")
    )

    assert (revenue["n"], revenue["clients_for_80"], revenue["largest"]) == (
        2,
        2,
        told["clients"][0]["client"],
    )
    for key in ("top_20_share", "top_10_share", "largest_share"):
        assert revenue[key] == pytest.approx(1300 / 1800)
    assert revenue["gini"] == pytest.approx(2 * (1 * 500 + 2 * 1300) / (2 * 1800) - 3 / 2)
    assert revenue["hhi"] == pytest.approx((1300 / 1800) ** 2 + (500 / 1800) ** 2)
    assert {"peak_share", "peak_clients", "loss_makers"} <= told["concentration"]["result"].keys()
    assert (hours["n"], incidents["n"], joy["n"]) == (2, 1, 0)
    assert joy["gini"] is None


def test_clients_stand_by_revenue_with_unknown_as_null(told: dict[str, Any]) -> None:
    ann, bob = told["clients"]

    assert (ann["name"], ann["revenue"], ann["hours"], ann["incidents"]) == ("Ann BV", 1300.0, 10.5, 0)
    assert (bob["name"], bob["revenue"], bob["days_late"], bob["incidents"]) == ("Bob", 500.0, 0.0, 1)
    assert (ann["field"], ann["advice"]) == ("cherish", "cherish")  # a margin of 92 %, and no incident
    assert ann["type"] is None
    assert set(ann) >= {
        *("client", "name", "revenue", "result", "hours", "incidents", "days_late", "financial_score"),
        *("burden_score", "signals_used", "field", "problems", "advice", "type", "robustness", "signals"),
    }
    assert ann["robustness"]["verdict"] == "firm"
    assert 0.9 < ann["robustness"]["stays"] <= 1
    assert ann["signals"]["margin"]["value"] == pytest.approx(1200 / 1300)
    assert bob["signals"]["growth"] == {"value": None, "points": None, "weight": 5, "share": 0}


def test_invoices_and_hours_of_different_months_are_said_in_every_report(told: dict[str, Any]) -> None:
    said, language = told["portfolio"]["different_months"], Language("nl")

    assert "omzet van de ene maand tegenover uren van de andere" in said
    assert said in as_text(told, language)
    workbook = load_workbook(io.BytesIO(as_workbook(told, language)))
    assert said in [row[1] for row in workbook[language.text("Explanation")].iter_rows(values_only=True)]


def test_every_key_stands_in_the_document(told: dict[str, Any]) -> None:
    document = (ROOT / "docs" / "command-line.md").read_text("utf-8")
    parts = [told, told["portfolio"], told["sources"][0], told["clients"][0], *told["concentration"].values()]
    parts += [*told["sources"][0]["totals"].values(), *told["sources"][0]["set_apart"]]

    assert {key for part in parts for key in part if f"`{key}`" not in document} == set()


def test_late_payment_is_told_per_client_and_together(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = run(capsys, "report", folder / "facturen.csv", "--json", "--country", "BE")
    told = json.loads(out)
    ann = told["clients"][0]

    # Belgium's last known half year ended in 2023: what may be claimed since is not known, never nought.
    assert (told["portfolio"]["country"], told["portfolio"]["statutory_interest"]) == ("BE", None)
    assert (ann["statutory_interest"], ann["statutory_days_without_rate"] > 0) == (None, True)
    late = told["portfolio"]["late_invoices"]
    assert (told["portfolio"]["fixed_sum"], ann["fixed_sum"]) == (late * 40, late * 40)
    assert told["portfolio"]["share_late"] == pytest.approx(late / told["portfolio"]["judged_invoices"])
    assert sum((told["portfolio"]["open_by_age"] or {}).values()) == pytest.approx(
        told["portfolio"]["open_amount"]
    )


def test_a_period_on_the_command_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "report", folder / "facturen.csv", "--json", "--period", "2025-Q1")
    portfolio = json.loads(out)["portfolio"]

    assert (status, portfolio["period"], portfolio["period_from"]) == (DONE, "quarter", "2025-01-01")
    # The quarter is still under way: it ends on the as-of date.
    assert portfolio["to"] == portfolio["period_to"] == "2025-03-01"
    with pytest.raises(SystemExit) as stopped:
        main(["report", str(folder / "facturen.csv"), "--period", "someday"])
    assert stopped.value.code == WRONG_ARGUMENTS


def test_another_day_to_look_back_from(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "report", folder / "facturen.csv", "--json", "--as-of", "2025-04-10")

    assert status == DONE
    told = json.loads(out)
    assert told["portfolio"]["as_of"] == "2025-04-10"
    assert told["portfolio"]["mean_days_late"] == pytest.approx((10 + 0 + 10) / 3)
    assert {client["advice"] for client in told["clients"]} == {"too_young"}


@pytest.mark.parametrize(
    ("code", "revenue", "share"),
    [
        ("nl", "Omzet", "De grootste van uw 2 klanten brengt 72\xa0% van de omzet."),
        ("en", "Revenue", "The largest of your 2 clients brings 72% of revenue."),
    ],
)
def test_the_plain_text_speaks_the_language(
    code: str, revenue: str, share: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, _ = run(capsys, "report", folder / "facturen.csv", "--language", code)

    assert status == DONE
    assert f"\n{revenue} " in out
    assert share in out
    assert "ann b" in out.lower()


def test_a_score_on_side_signals_alone_is_left_open_in_the_plain_text(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paid = "client;invoice number;invoice date;due date;paid on;amount\n" + "".join(
        f"Ann;{number};2025-0{number}-01;2025-0{number}-15;2025-0{number}-20;100\n" for number in range(1, 10)
    )
    (folder / "paid.csv").write_text(paid, encoding="utf-8")
    _, told, _ = run(capsys, "report", folder / "paid.csv", "--json")
    assert json.loads(told)["clients"][0]["financial_score"] is not None

    _, out, _ = run(capsys, "report", folder / "paid.csv", "--language", "en")
    (line,) = (line for line in out.splitlines() if line.startswith("Ann"))
    assert line.split()[1:5] == ["900", "–", "–", "–"]


def test_the_workbook_holds_the_same_figures(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    saved = tmp_path / "verslag.xlsx"
    run(capsys, "report", folder / "facturen.csv", "--output", saved)
    workbook = load_workbook(io.BytesIO(saved.read_bytes()))

    titles = [
        Language("nl").text(title)
        for title in ("Clients", "Concentration", "Sources", "Set apart", "Not read")
    ]
    assert [title for title in workbook.sheetnames if title in titles] == titles
    header, first, second = list(workbook[titles[0]].iter_rows(values_only=True))
    assert dict(zip(header, first, strict=True))["Omzet"] == 1300
    assert dict(zip(header, second, strict=True))["Klant"] == "Bob"
    assert workbook[titles[0]]["C2"].data_type == "n"
    assert len(list(workbook[titles[3]].iter_rows())) == 4


def test_a_file_that_cannot_be_read_does_not_stop_the_others(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [folder / "foto.xlsx", folder / "facturen.csv"]
    status, out, _ = run(capsys, "report", *files, "--json", "--language", "en")
    told = json.loads(out)

    assert status == DONE
    assert [(problem["file"], problem["code"]) for problem in told["problems"]] == [
        ("foto.xlsx", "not_a_spreadsheet")
    ]
    assert "foto.xlsx" in told["problems"][0]["sentence"]
    assert told["portfolio"]["revenue"] == 1800.0


def test_a_sheet_that_is_no_table_is_named_with_why(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "report", folder / "facturen.csv", folder / "menu.csv", "--json")
    menu = json.loads(out)["sources"][1]

    assert menu["table"] is None
    assert menu["why"]
    assert menu["rows_read"] == menu["rows_used"] + menu["rows_set_apart"] == 2


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(("name", "seen"), [("menu.csv", "Gerecht"), ("foto.xlsx", "foto.xlsx")])
def test_without_a_usable_table_one_sentence_says_what_was_seen(
    name: str, seen: str, code: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = run(capsys, "report", folder / name, "--language", code, "--json")

    assert (status, out) == (NO_TABLE, "")
    assert len(err.splitlines()) == 1
    assert seen in err


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("report",),
        ("report", "missing.csv"),
        ("report", "{folder}"),
        ("report", "{folder}/facturen.csv", "--language", "xx"),
        ("report", "{folder}/facturen.csv", "--as-of", "yesterday"),
        ("report", "{folder}/facturen.csv", "--output", "report.pdf"),
        ("unknown", "{folder}/facturen.csv"),
    ],
    ids=lambda arguments: " ".join(arguments) or "nothing",
)
def test_wrong_arguments_are_refused(
    arguments: tuple[str, ...], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = run(capsys, *(argument.format(folder=folder) for argument in arguments))

    assert (status, out) == (WRONG_ARGUMENTS, "")
    assert "error:" in err


def test_amounts_in_several_currencies_are_not_added_up(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = (
        "Invoice;Client;Invoice date;Amount;Currency",
        "1;Ann;2025-01-01;100,00;EUR",
        "2;Bob;2025-02-01;50,00;USD",
    )
    (tmp_path / "invoices.csv").write_text("\n".join(rows), "utf-8")
    _, out, _ = run(capsys, "report", tmp_path / "invoices.csv", "--json")
    portfolio = json.loads(out)["portfolio"]

    assert (portfolio["currency"], portfolio["revenue"], portfolio["result"]) == (None, None, None)
    assert {code: sums["revenue"] for code, sums in portfolio["currencies"].items()} == {
        "EUR": 100.0,
        "USD": 50.0,
    }


def test_headers_without_rows_are_called_so() -> None:
    bare = read([("bare.csv", b"Client,Amount,Invoice date\n")])
    other = read([("notes.csv", b"Client,Amount,Invoice date\n,,\nBos,,\n")])

    with pytest.raises(NoRowsError):
        report(bare, Settings(), language=Language("en"))
    with pytest.raises(NoTableError) as told:
        report(other, Settings(), language=Language("en"))
    assert not isinstance(told.value, NoRowsError)
