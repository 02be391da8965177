"""Write → read gives the same table back, for every format, locale, header depth and column order."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from babel.dates import format_date
from babel.numbers import format_currency
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from analysis.reading import read
from analysis.reading.child import read_file
from analysis.reading.clean import clean
from analysis.reading.files import read_sheets
from analysis.reading.model import Ledger, Sheet
from analysis.reading.recognise import recognise
from tests.reading import made
from tests.reading.writers import (
    LOCALES,
    TYPED,
    Cell,
    Locale,
    Rows,
    as_moments,
    as_ods,
    as_text,
    as_xlsx,
)

settings.register_profile(
    "round trip", deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow]
)
FEW = settings(settings.get_profile("round trip"))

HEADER = ("Klant", "Factuurnummer", "Factuurdatum", "Vervaldatum", "Bedrag excl. btw", "Opmerking")
#: Names that hold what parts cells, begins a formula, or is written otherwise in each encoding.
NAMES = (
    "Bakkerij Jansen B.V.",
    "Café Zoë; bar",
    "Smits, Peeters & Zn",
    'De "Gouden" Leeuw',
    "Twee\nRegels",
    "l’Été chaud",
    "Ærø | Söhne",
    "=Formule BV",
    "0012 Groep",
    "Kaas\tHandel",
    "'t Hoekje",
)
TITLES = ("Studio Zonneklaar", "Overzicht facturen 2025", "Afgedrukt op 3 maart 2026", "", "Alle klanten")

days = st.dates(date(2019, 1, 1), date(2026, 12, 31))
amounts = st.integers(-5_000_000, 5_000_000).map(lambda cents: cents / 100)
notes = st.sampled_from([None, "spoed", "in overleg", "2e termijn", "a;b", "x, y en z"])


@st.composite
def bodies(draw: st.DrawFn) -> list[list[Cell]]:
    """Invoice rows of which one day settles whether it stands before the month."""
    rows: list[list[Cell]] = [
        [
            draw(st.sampled_from(NAMES)),
            f"F2025-{place:03d}",
            draw(days),
            draw(days),
            draw(amounts),
            draw(notes),
        ]
        for place in range(draw(st.integers(2, 8)))
    ]
    rows[0][2:5] = [date(2025, 3, 17), date(2025, 4, 16), 1234.56]
    rows[0][5] = "spoed"
    return rows


def sheets_of(file: str, content: bytes) -> list[Sheet]:
    """Read a file as the child process does, in this one."""
    messages = list(read_file(file, content))
    assert all(isinstance(message, Sheet) for message in messages), messages
    return [message for message in messages if isinstance(message, Sheet)]


def sheet_of(file: str, content: bytes) -> Sheet:
    (sheet,) = sheets_of(file, content)
    return sheet


def ledger_of(file: str, content: bytes) -> Ledger:
    sheets = sheets_of(file, content)
    return clean(sheets, recognise(sheets))


def facts(ledger: Ledger) -> Any:
    """All that a ledger says of the invoices, but for where each row stood."""
    assert ledger.set_apart.rows() == []
    columns = ["client", "invoice_number", "invoiced_on", "due_on", "amount"]
    return sorted(ledger.tables["invoices"].select(columns).rows()), sorted(ledger.names.items())


def truth(body: Rows) -> list[tuple[Cell, ...]]:
    """Invoice number, days and amount of every row, as written."""
    return sorted(tuple(row[1:5]) for row in body)


def told(ledger: Ledger) -> list[tuple[Any, ...]]:
    rows = ledger.tables["invoices"].select("invoice_number", "invoiced_on", "due_on", "amount")
    return sorted((*row[:3], float(row[3])) for row in rows.rows())


def columns_of(sheet: Sheet) -> list[list[object]]:
    return [sheet.cells[str(place)].to_list() for place in range(len(sheet.header))]


def turned(rows: Rows) -> list[list[Cell]]:
    return [list(column) for column in zip(*rows, strict=True)]


@pytest.mark.parametrize("name", TYPED)
@FEW
@given(body=bodies())
def test_typed_cells_come_back_as_they_were(name: str, body: list[list[Cell]]) -> None:
    sheet = sheet_of(f"a.{name}", TYPED[name]([HEADER, *body]))

    assert sheet.header == HEADER
    assert columns_of(sheet) == [as_moments(column) for column in turned(body)]


texts = st.text(
    st.sampled_from("abcdefgh ABC 0123456789 .,;:|\t\"'-+=@/éëïüñçß€’\n"), min_size=1, max_size=12
).filter(lambda text: text.strip() == text)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "latin-1"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@settings(FEW, max_examples=4)
@given(body=bodies(), line_end=st.sampled_from(["\n", "\r\n"]))
def test_a_text_comes_back_in_every_encoding(
    delimiter: str, encoding: str, body: list[list[Cell]], line_end: str
) -> None:
    rows = [HEADER, *([LOCALES[0].text(cell) for cell in row] for row in body)]
    if encoding == "latin-1":
        rows = [[str(cell).replace("’", "'") for cell in row] for row in rows]
    sheet = sheet_of("a.csv", as_text(rows, delimiter, encoding, line_end))

    assert sheet.header == HEADER
    assert columns_of(sheet) == [[cell or None for cell in column] for column in turned(rows[1:])]


@FEW
@given(cells=st.lists(st.tuples(texts, texts, texts), min_size=3, max_size=8))
@example(cells=[(":", ":", ":"), (":", "0", "A"), ("0", ":", "0")])
@example(cells=[(":", ":", ":"), ("A", "0", "A"), ("0", ":", "0")])
@example(cells=[(":", ":", ":"), ("A", "0", ":A"), ("0", ":", "0")])
@example(cells=[(":", ":", ":"), (":", ":f", "dB"), ("0", "0", "0")])
def test_any_text_comes_back_from_a_workbook(cells: list[tuple[str, str, str]]) -> None:
    header = ("Klant", "Opmerking", "Omschrijving")
    for sheet in (sheet_of("a.xlsx", as_xlsx([header, *cells])), sheet_of("a.ods", as_ods([header, *cells]))):
        assert sheet.header == header
        assert columns_of(sheet) == turned(cells)


#: Not a text whose every line could be a row of its own: that is how a quote nobody closed looks.
no_rows = texts.filter(lambda text: "\n" not in text or ";" not in text)


@FEW
@given(cells=st.lists(st.tuples(no_rows, no_rows, no_rows), min_size=3, max_size=8))
def test_any_text_comes_back_from_a_delimited_file(cells: list[tuple[str, str, str]]) -> None:
    header = ("Klant", "Opmerking", "Omschrijving")
    sheet = sheet_of("a.csv", as_text([header, *cells], ";", "utf-8"))

    assert sheet.header == header
    assert columns_of(sheet) == turned(cells)


@pytest.mark.parametrize("locale", LOCALES, ids=lambda locale: locale.name)
@settings(FEW, max_examples=8)
@given(body=bodies())
def test_every_locale_gives_the_same_days_and_amounts(locale: Locale, body: list[list[Cell]]) -> None:
    ledger = ledger_of("a.csv", locale.write([HEADER, *body]))

    assert told(ledger) == truth(body)


@settings(FEW, max_examples=8)
@given(body=bodies())
def test_every_format_and_both_orders_of_day_and_month_give_one_ledger(body: list[list[Cell]]) -> None:
    rows = [HEADER, *body]
    day_first, month_first = (
        locale.write(rows) for locale in LOCALES if locale.name in ("Dutch", "American")
    )
    written = [*(write(rows) for write in TYPED.values()), day_first, month_first]
    first, *others = [facts(ledger_of("a", content)) for content in written]

    assert others == [first] * (len(written) - 1)


@FEW
@given(
    body=bodies(),
    depth=st.integers(0, 5),
    order=st.permutations(range(len(HEADER))),
    extra=st.lists(st.sampled_from(["Kleur", "Zxqv", "Interne code", "Veld 7"]), unique=True, max_size=3),
    name=st.sampled_from(["Blad1", "Sheet", "Export (2)", "x", "2025"]),
    as_typed=st.booleans(),
)
def test_titles_order_extra_columns_and_names_change_nothing(
    body: list[list[Cell]], depth: int, order: Sequence[int], extra: list[str], name: str, as_typed: bool
) -> None:
    titles: list[list[Cell]] = [[TITLES[place] or None] for place in range(depth)]
    rows = [[*(row[place] for place in order), *extra] for row in [HEADER, *body]]
    plain = ledger_of("a.xlsx", as_xlsx([HEADER, *body]))
    changed = (
        ledger_of("b.xlsx", as_xlsx([*titles, *rows], name))
        if as_typed
        else ledger_of(f"{name}.csv", LOCALES[0].write([*titles, *rows]))
    )

    assert facts(changed) == facts(plain)
    assert told(changed) == truth(body)


@FEW
@given(body=bodies(), split=st.integers(1, 7))
def test_one_file_or_two_give_the_same_rows(body: list[list[Cell]], split: int) -> None:
    parts = [part for part in (body[:split], body[split:]) if part]
    sheets = [
        sheet
        for place, part in enumerate(parts)
        for sheet in sheets_of(f"{place}.xlsx", as_xlsx([HEADER, *part]))
    ]

    assert told(clean(sheets, recognise(sheets))) == truth(body)


BODY: list[list[Cell]] = [
    [name, f"F2025-{place:03d}", date(2025, 3, 17 + place), date(2025, 5, 2 + place), 1234.56 + place, None]
    for place, name in enumerate(NAMES)
]


def test_a_real_child_process_gives_the_table_back_from_every_format() -> None:
    rows = [HEADER, *BODY]
    files = [(f"a.{name}", write(rows)) for name, write in TYPED.items()]
    files += [(f"{locale.name}.csv", locale.write(rows)) for locale in LOCALES]

    sheets, problems = read_sheets(files)

    assert problems == ()
    assert [sheet.file for sheet in sheets] == [file for file, _ in files]
    for sheet in sheets:
        assert told(clean([sheet], recognise([sheet]))) == truth(BODY)


def test_the_whole_road_from_bytes_to_ledger() -> None:
    assert told(read([("a.xlsx", as_xlsx([HEADER, *BODY]))]).ledger) == truth(BODY)


@pytest.mark.parametrize(
    ("locale", "currency"),
    [
        *[(locale, "EUR") for locale in ("nl_NL", "nl_BE", "de_DE", "de_AT", "fr_FR", "fr_BE", "es_ES")],
        *[(locale, "EUR") for locale in ("pt_PT", "it_IT")],
        *[("en_GB", "GBP"), ("en_US", "USD"), ("de_CH", "CHF"), ("pt_BR", "BRL"), ("sv_SE", "SEK")],
    ],
)
def test_amounts_and_days_as_a_locale_writes_them_are_read_back(locale: str, currency: str) -> None:
    amounts = [1234.5, 98.76, -1234.56, 12345.67, 5.0, 250.25] * 2
    days = [date(2025, month, 13 + month) for month in range(1, 13)]
    lengths = {"invoiced_on": "short", "due_on": "long", "paid_on": "full"}
    written = [
        [
            f"Bos {place % 3}",
            *(format_date(day, length, locale) for length in lengths.values()),
            format_currency(
                amount, currency, locale=locale, format_type="standard" if place % 2 else "accounting"
            ),
        ]
        for place, (amount, day) in enumerate(zip(amounts, days, strict=True))
    ]
    one = made.sheet(("Client", "Invoice date", "Due date", "Paid on", "Net amount"), *written)
    rows = clean([one], recognise([one])).tables["invoices"]

    assert {name: rows[name].to_list() for name in lengths} == dict.fromkeys(lengths, days)
    assert [float(amount) for amount in rows["amount"]] == amounts
