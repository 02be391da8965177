"""The empty workbook: what stands in it, and that reading understands it, empty and filled in."""

import io
from datetime import datetime
from functools import cache
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from openpyxl import Workbook, load_workbook

from analysis.columns import TABLES
from analysis.language.language import LANGUAGES, Language
from analysis.reading import Reading, read
from analysis.template import template
from analysis.template_columns import CELL_CHOICES, TEMPLATE

ROOT = Path(__file__).parent.parent
CLIENTS = ("Bakkerij Vos", "Studio Kraan", "De Linde Advocaten", "Fietsenmaker Smit")
VALUES: dict[str, tuple[object, ...]] = {
    "client": CLIENTS,
    "client_number": ("1001", "1002", "1003", "1004"),
    "vat_number": ("NL001234567B01", "NL001234568B01", "NL001234569B01", "NL001234560B01"),
    "referred_by": (None, "Bakkerij Vos", None, "Studio Kraan"),
    "email": ("a@vos.example", "b@kraan.example", None, "d@smit.example"),
    "invoice_number": ("2026-1", "2026-2", "2026-3", "2026-4"),
    "date": tuple(datetime(2026, month, 14 + month) for month in range(1, 5)),
    "money": (1250.5, 980, -125.25, 4000),
    "hours": (1.5, 0.25, 8, 3),
    "days": (30, 60, 30, 90),
    "score": (1, 5, 3, 4),
    "share": (0.5, 0, None, 1),
    "text": ("ontwerp", "overleg", "ontwerp", "beheer"),
}

#: An example of each kind of column, as a reader of the language writes it.
EXAMPLES = {
    "nl": {
        "segment": "winkel; bouw",
        "vat_number": "NL123456789B01; BE0123456789",
        "since_on": "01-04-2021; 15-09-2024",
        "hours": "2,50; 0,75",
        "severity": "2; 4",
        "own_share": "25\N{NO-BREAK SPACE}%",
        "driver": "Uren; Aantal facturen",
        "amount": "45.000,00; 3.500,00",
    },
    "en": {
        "segment": "retail; construction",
        "vat_number": "NL123456789B01; BE0123456789",
        "since_on": "01/04/2021; 15/09/2024",
        "hours": "2.50; 0.75",
        "severity": "2; 4",
        "own_share": "25%",
        "driver": "Hours; Number of invoices",
        "amount": "45,000.00; 3,500.00",
    },
}


@pytest.fixture(params=sorted(LANGUAGES))
def language(request: pytest.FixtureRequest) -> Language:
    return Language(request.param)


def opened(language: Language) -> Workbook:
    return load_workbook(io.BytesIO(template(language)), rich_text=True)


def read_back(workbook: Workbook) -> Reading:
    file = io.BytesIO()
    workbook.save(file)
    return read([("filled in.xlsx", file.getvalue())])


@cache
def filled(language: Language, rows: int) -> Reading:
    """Read a template filled in, once for all tests."""
    workbook = opened(language)
    fill(workbook, language, rows=rows)
    return read_back(workbook)


def fill(workbook: Workbook, language: Language, *, needed_only: bool = False, rows: int = 4) -> None:
    """Fill in rows as a reader of that language would."""
    for table, columns in TEMPLATE.items():
        sheet = workbook[language.text(TABLES[table].label)]
        for place, column in enumerate(columns, start=1):
            if needed_only and column.name not in TABLES[table].required[0]:
                continue
            kind = TABLES[table].column(column.name).kind
            choices = CELL_CHOICES.get(column.name) or CELL_CHOICES.get(kind)
            words = choices and tuple(language.text(choices[row % len(choices)]) for row in range(4))
            values = words or VALUES.get(column.name) or VALUES[kind]
            for row in range(rows):
                sheet.cell(row + 2, place).value = values[row]


def test_an_empty_template_gives_no_row_and_says_why(language: Language) -> None:
    reading = read_back(opened(language))

    assert reading.problems == ()
    assert dict(reading.ledger.tables) == {}
    assert [(plan.table, plan.why) for plan in reading.plans] == [(None, "explanation")] + [
        (None, "empty") for _ in TEMPLATE
    ]


@pytest.mark.parametrize("rows", [4, 1])
def test_a_filled_template_needs_no_click(language: Language, rows: int) -> None:
    explanation, *plans = filled(language, rows).plans

    assert (explanation.table, explanation.why) == (None, "explanation")
    assert [plan.table for plan in plans] == list(TEMPLATE)
    assert [[column.means for column in plan.columns] for plan in plans] == [
        [column.name for column in columns] for columns in TEMPLATE.values()
    ]


def test_only_the_needed_columns_are_enough(language: Language) -> None:
    workbook = opened(language)
    fill(workbook, language, needed_only=True)

    reading = read_back(workbook)

    sources = reading.ledger.sources[1:]
    assert [(source.table, source.rows_used, source.rows_set_apart) for source in sources] == [
        (table, 4, 0) for table in TEMPLATE
    ]


def test_every_row_of_a_filled_template_is_used_and_every_word_understood(language: Language) -> None:
    ledger = filled(language, 4).ledger

    assert ledger.set_apart.is_empty()
    assert sorted(ledger.names.values()) == sorted(CLIENTS)
    assert {name: table.height for name, table in ledger.tables.items()} == dict.fromkeys(TEMPLATE, 4)
    invoices, hours = ledger.tables["invoices"], ledger.tables["hours"]
    assert invoices["status"].to_list() == ["paid", "part_paid", "open", "overdue"]
    assert [float(amount) for amount in invoices["amount"]] == [1250.5, 980, -125.25, 4000]
    assert invoices["paid_on"].to_list() == [moment.date() for moment in VALUES["date"]]  # type: ignore[attr-defined]
    assert hours["billable"].to_list() == [True, False, True, False]
    assert ledger.tables["ratings"]["pleasure"].to_list() == [1, 5, 3, 4]
    assert ledger.tables["incidents"]["own_share"].to_list() == [0.5, 0, None, 1]


def test_each_cell_to_fill_in_says_what_it_is_for_and_what_it_takes(language: Language) -> None:
    workbook = opened(language)

    for table, columns in TEMPLATE.items():
        sheet = workbook[language.text(TABLES[table].label)]
        found = sheet.data_validations.dataValidation
        assert [str(each.sqref).split("2:")[0] for each in found] == [
            sheet.cell(1, place + 1).column_letter for place in range(len(columns))
        ]
        assert all(each.showInputMessage and each.prompt and len(each.prompt) <= 255 for each in found)
        assert all(len(each.promptTitle) <= 32 for each in found)
        assert all(len(each.formula1) <= 255 for each in found if each.type == "list")
        for column, validation in zip(columns, found, strict=True):
            kind = TABLES[table].column(column.name).kind
            expected = {
                "date": "date",
                "score": "whole",
                "flag": "list",
                "status": "list",
                "hours": "decimal",
            }
            assert validation.type == expected.get(kind, validation.type)
            assert not validation.showErrorMessage or validation.error


def test_a_list_offers_the_clients_written_before(language: Language) -> None:
    workbook = opened(language)
    clients = language.text("Clients")

    invoices = workbook[language.text("Invoices")]
    validation = invoices.data_validations.dataValidation[0]

    assert validation.formula1.replace("'", "").startswith(f"{clients}!$A$2:")
    assert not validation.showErrorMessage


def test_the_header_stays_in_sight_and_wide_enough(language: Language) -> None:
    for sheet in opened(language).worksheets[1:]:
        assert sheet.freeze_panes == "B2"
        assert sheet.max_row == 1
        for cell in sheet[1]:
            assert sheet.column_dimensions[cell.column_letter].width > len(cell.value)


def test_the_explanation_names_every_column_with_an_example_in_grey_italics(language: Language) -> None:
    sheet = opened(language).worksheets[0]
    headers = [cell.value for other in sheet.parent.worksheets[1:] for cell in other[1]]
    rows = [(name.value, said.value) for name, said in sheet.iter_rows(max_col=2) if said.value]
    explained = [(name, said) for name, said in rows if not isinstance(said, str)]
    asked = [column for columns in TEMPLATE.values() for column in columns]
    shown: dict[str, str] = {}

    assert [name for name, _ in explained] == headers
    for column, (_, said) in zip(asked, explained, strict=True):
        assert said[-1].font.i
        assert said[-1].font.color.rgb == "00737373"
        shown[column.name] = said[-1].text.split(": ", 1)[1]
        assert len(shown[column.name].split("; ")) == len(column.examples)
    assert shown.items() >= EXAMPLES[language.code].items()
    unlocks = {language.text(TABLES[table].unlocks) for table in TEMPLATE}
    assert unlocks <= {str(said) for _, said in rows}


def test_every_text_of_the_template_is_in_the_dutch_catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: set[str] = set()
    text = Language.text

    def listening(self: Language, sentence: str, /, **places: object) -> str:
        asked.add(sentence)
        return text(self, sentence, **places)

    monkeypatch.setattr(Language, "text", listening)
    template(Language("nl"))
    files = [io.BytesIO(path.read_bytes()) for path in (ROOT / "analysis/language/nl").glob("*.po")]
    known = {message.id for file in files for message in read_po(file, locale="nl")}

    assert asked
    assert asked - known == set()
