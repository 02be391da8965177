"""Cells as values: numbers, dates, durations, words; what cannot be read is named, never guessed."""

from datetime import date, datetime, timedelta

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.reading.column_cells import cells_of
from analysis.reading.numbers import Marks
from analysis.reading.values import Habits, read_values


def values(cells: list[object], kind: str, header: str = "", habits: Habits | None = None) -> list[object]:
    """What a column of these cells is, as a list."""
    return read_values(cells_of(pl.Series(cells)), kind, header, habits).values.to_list()


def wrong(cells: list[object], kind: str) -> list[object]:
    """Why cells of a column gave no value, as a list."""
    return read_values(cells_of(pl.Series(cells)), kind).wrong.to_list()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1.234,56", 1234.56),
        ("1,234.56", 1234.56),
        ("1'234.56", 1234.56),
        ("1’234.56", 1234.56),
        ("$-142.85", -142.85),
        ("-$142.85", -142.85),
        ("($400.00)", -400.0),
        ("€ 1 234,50", 1234.5),
        ("€\u00a01\u202f234,50", 1234.5),
        ("1.234,56-", -1234.56),
        ("119,00 S", 119.0),
        ("119,00 H", -119.0),
        ("119,00 D", 119.0),
        ("119,00 C", -119.0),
        ("119,00 € HT", 119.0),
        ("119,00 EUR netto", 119.0),
        ("€ 12,-", 12.0),
        ("1.250,--", 1250.0),
        ("1.234.567", 1234567.0),
        ("0,005", 0.005),
        ("CHF 1’200.00", 1200.0),
        ("1020.00", 1020.0),
        ("−5,5", -5.5),
        ("€ -", 0.0),
        ("€ (1.234,56)", -1234.56),
        ("(1.234,56) €", -1234.56),
        ("1.234,50- €", -1234.5),
        ("SFr. 1'234.50", 1234.5),
        ("1\u2009234,50", 1234.5),
        ("\u200e-1.234,50", -1234.5),
        ("1,5E+03", 1500.0),
        ("1.234,56 Haben", -1234.56),
    ],
)
def test_a_text_is_read_as_the_amount_it_shows(text: str, number: float) -> None:
    assert values([text], "money") == [pytest.approx(number)]


@pytest.mark.parametrize("text", ["12 34", "1.23.4", "abc", "($4", "12-34", "1,2,3", "n.v.t.", "10%"])
def test_what_is_no_amount_is_named(text: str) -> None:
    assert values([text], "money") == [None]
    assert wrong([text], "money") == ["not_a_number"]


def test_the_column_decides_what_a_lone_point_means() -> None:
    assert values(["1.234", "10,50"], "money") == [1234.0, 10.5]
    assert values(["1.234", "10.50"], "money") == [1.234, 10.5]


def test_the_other_number_columns_decide_where_the_column_does_not() -> None:
    dutch, english = Habits(Marks(comma=3)), Habits(Marks(point=3))

    assert values(["1.234", "2.345"], "money", habits=dutch) == [1234.0, 2345.0]
    assert values(["1.234", "2.345"], "money", habits=english) == [1.234, 2.345]


def test_number_cells_are_never_read_as_text() -> None:
    assert values([1.234, 1234.5], "money") == [1.234, 1234.5]


def test_an_error_of_the_spreadsheet_is_named_as_that() -> None:
    assert wrong(["#DIV/0!", "#N/B", "5"], "money") == ["error_cell", "error_cell", None]


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (["31-12-2024", "1-2-2024"], [date(2024, 12, 31), date(2024, 2, 1)]),
        (["12/31/2024", "1/2/2024"], [date(2024, 12, 31), date(2024, 1, 2)]),
        (["03.05.2024"], [date(2024, 5, 3)]),
        (["2024-12-31T10:00:00+02:00", "2024-12-31 23:59"], [date(2024, 12, 31)] * 2),
        (["20241231", "20241231.0"], [date(2024, 12, 31)] * 2),
        (["Jan 28 2021", "28 januari 2021", "28. Januar 2021"], [date(2021, 1, 28)] * 3),
        (["28 mrt 2021", "28. März 2021", "28 mars 2021", "28 de marzo de 2021"], [date(2021, 3, 28)] * 4),
        (["1er août 2021", "1 de agosto de 2021", "vrijdag 1 augustus 2021"], [date(2021, 8, 1)] * 3),
        (["28-jan-21", "12 févr. 2024"], [date(2021, 1, 28), date(2024, 2, 12)]),
        (["1/12/2010 08:26", "13/12/2010 8:26:00 PM"], [date(2010, 12, 1), date(2010, 12, 13)]),
        (["45657", "45657.5"], [date(2024, 12, 31)] * 2),
        (["2025-W10", "2025-W10-3", "KW 11/2025"], [date(2025, 3, 3), date(2025, 3, 5), date(2025, 3, 10)]),
        (["Q2 2025", "2025-Q1", "1e kwartaal 2025"], [date(2025, 4, 1), date(2025, 1, 1), date(2025, 1, 1)]),
        (["202503", "202512"], [date(2025, 3, 1), date(2025, 12, 1)]),
        (["sexta-feira, 3 de outubro de 2025", "lunedì 3 ottobre 2025"], [date(2025, 10, 3)] * 2),
        (
            ["5 gennaio 2025", "5 maj 2025", "5. Jänner 2025", "5 juill. 2025"],
            [date(2025, m, 5) for m in (1, 5, 1, 7)],
        ),
        (["Wed Mar 5 14:30:00 2025", "14:30 05/03/2025", "5 mrt. 2025 om 14:30"], [date(2025, 3, 5)] * 3),
        (["2025-Mar-05", "05–03–2025", "2025-03-05+01:00", "05-03-'25"], [date(2025, 3, 5)] * 4),
        (["24-03-05", "24-04-28", "25-01-17"], [date(2024, 3, 5), date(2024, 4, 28), date(2025, 1, 17)]),
        (["/Date(1741132800000)/", "1741132800", "1741132800000"], [date(2025, 3, 5)] * 3),
        (["25-01-24", "25-02-24", "25-03-26"], [date(2024, 1, 25), date(2024, 2, 25), date(2026, 3, 25)]),
    ],
)
def test_dates_are_read_in_their_usual_shapes(texts: list[str], days: list[date]) -> None:
    assert values(list(texts), "date") == days


def test_number_cells_of_a_date_column_are_days_of_excel() -> None:
    cells: list[object] = [45657.0, 20241231.0, 1735603200.0, 7.0]
    assert values(cells, "date") == [*[date(2024, 12, 31)] * 3, None]


@pytest.mark.parametrize("text", ["31-02-2024", "29-2-2023", "32-1-2024", "morgen", "2024-13-01"])
def test_a_day_the_calendar_does_not_have_is_named(text: str) -> None:
    assert wrong([text], "date") == ["not_a_date"]


def test_no_date_is_no_mistake() -> None:
    assert wrong(["", "-", "n.v.t.", "0000-00-00"], "date") == [None] * 4


def test_what_the_user_said_of_the_dates_is_for_columns_that_prove_nothing() -> None:
    fixed = Habits(day_first=False)

    assert values(["1/2/2024", "3/2/2024"], "date", habits=fixed) == [date(2024, 1, 2), date(2024, 3, 2)]
    assert values(["1/2/2024", "13/2/2024"], "date", habits=fixed) == [date(2024, 2, 1), date(2024, 2, 13)]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("1,5 H", 1.5),
        ("1:30", 1.5),
        ("01:30:00", 1.5),
        ("100:15", 100.25),
        ("1,5", 1.5),
        ("1h 30m", 1.5),
        ("1u30", 1.5),
        ("1 uur 30 min", 1.5),
        ("90 min", 1.5),
        ("2,25 uur", 2.25),
        ("2 Std.", 2.0),
        ("-0:30", -0.5),
        ("(0:30)", -0.5),
        ("PT1H30M", 1.5),
        ("5400s", 1.5),
        ("1 Stunde 30 Minuten", 1.5),
        ("1 ora 30 minuti", 1.5),
        ("1.234:30", 1234.5),
        ("90'", 1.5),
    ],
)
def test_durations_are_hours(text: str, hours: float) -> None:
    assert values([text], "hours") == [pytest.approx(hours)]


def test_duration_cells_clock_cells_and_day_fractions_are_hours() -> None:
    assert values([timedelta(hours=26)], "hours") == [26.0]
    assert values([datetime(1899, 12, 31, 1, 30)], "hours") == [1.5]
    assert values([0.0625, 1 / 3], "hours") == [pytest.approx(1.5), pytest.approx(8.0)]
    assert values([0.5, 0.25, 0.75], "hours") == [0.5, 0.25, 0.75]


def test_a_header_that_says_minutes_is_believed() -> None:
    assert values([90.0], "hours", "First reply time in minutes") == [1.5]


@pytest.mark.parametrize(
    ("cells", "shares"),
    [
        (["12,5%", "5 %", "%5", "12,5 procent", "5‰"], [0.125, 0.05, 0.05, 0.125, 0.005]),
        ([0.125, 0.2], [0.125, 0.2]),
        (["10.0000", "0.0000"], [0.1, 0.0]),
    ],
)
def test_percentages_become_fractions(cells: list[object], shares: list[float]) -> None:
    assert values(cells, "share") == pytest.approx(shares)


def test_weeks_and_months_are_days() -> None:
    assert values(["30 dagen", "2 weken", "1 Monat", "14"], "days") == [30.0, 14.0, 30.0, 14.0]


def test_yes_and_no_in_six_languages() -> None:
    yes, no = (
        ["Ja", "Yes", "Oui", "Sí", "Sim", "x", "waar"],
        ["Nee", "No", "Nein", "Non", "Não", "0", "Falsch"],
    )

    assert values([*yes, *no], "flag") == [True] * 7 + [False] * 7
    assert wrong(["misschien"], "flag") == ["not_yes_or_no"]


STATUSES = {
    "paid": "Betaald|Paid|Bezahlt|Payée|Réglée|Pagada|Pago|Liquidado|Voldaan",
    "open": (
        "Open|Niet betaald|Unpaid|Offen|Impayée|Pendiente|Não pago|Wacht op betaling debiteur|Niet vervallen|"
        "À venir|Sent|Verzonden"
    ),
    "overdue": "Te laat|Vervallen|Overdue|Überfällig|En retard|Échue|Vencida|Atrasado",
    "credited": "Gecrediteerd|Credited|Reversed|Gutgeschrieben|Creditado",
    "draft": "Concept|Draft|Entwurf|Brouillon|Borrador|Rascunho",
    "part_paid": "Deels betaald|Partial|Teilweise bezahlt|Partiellement payée|Parcialmente pagada",
    "cancelled": "Geannuleerd|Void|Storniert|Annulée|Anulada|Cancelada",
    "won": "Won|Gewonnen|Gagné|Ganado|Ganho",
    "lost": "Lost|Verloren|Perdu|Perdido",
    "closed": "Gesloten|Closed|Geschlossen|Fermé|Cerrado|Fechado|Solved|Opgelost",
}


@pytest.mark.parametrize(
    ("status", "text"), [(status, text) for status, texts in STATUSES.items() for text in texts.split("|")]
)
def test_statuses_in_six_languages(status: str, text: str) -> None:
    assert values([text], "status") == [status]


def test_a_status_that_is_not_known_stays_as_it_stands() -> None:
    assert values(["Zebra"], "status") == ["Zebra"]


def test_scores_from_numbers_words_and_stars() -> None:
    assert values(["5", "Slecht", "++", "★★★", "4/5"], "score") == [5.0, 2.0, 5.0, 3.0, 4.0]
    assert values([10.0, 1.0, 5.5, 8.0], "score") == [5.0, 1.0, 3.0, pytest.approx(4.111, abs=0.001)]
    assert wrong([*[3.0] * 20, 7.0], "score")[-1] == "out_of_range"


def test_long_numbers_and_leading_zeros_stay_text() -> None:
    assert values(["1234567890123456789", "0012"], "key") == ["1234567890123456789", "0012"]
    assert values([536365.0], "key") == ["536365"]


LOCALES = {"nl": (".", ","), "en": (",", "."), "ch": ("'", "."), "fr": ("\u202f", ","), "plain": ("", ".")}
amounts = st.integers(-(10**11), 10**11).map(lambda cents: cents / 100)


@settings(deadline=None, max_examples=40)
@given(
    st.lists(amounts, min_size=1, max_size=20),
    st.sampled_from(sorted(LOCALES)),
    st.sampled_from(["", "€ ", "$"]),
)
def test_amounts_written_in_any_way_are_read_back(numbers: list[float], locale: str, sign: str) -> None:
    thousands, decimal = LOCALES[locale]
    texts = [
        sign + f"{number:,.2f}".replace(",", "T").replace(".", decimal).replace("T", thousands)
        for number in numbers
    ]

    assert values(list(texts), "money") == pytest.approx(numbers)


days_of_a_year = st.dates(date(2000, 1, 1), date(2049, 12, 31))


@settings(deadline=None, max_examples=40)
@given(st.lists(days_of_a_year, min_size=1, max_size=20), st.sampled_from(["-", "/", "."]), st.booleans())
def test_editions_with_the_day_or_the_month_first_give_one_result(
    days: list[date], mark: str, padded: bool
) -> None:
    days = [*days, date(2024, 12, 31)]  # the day that settles it
    form = "{:02d}" if padded else "{}"
    european = [mark.join((form.format(d.day), form.format(d.month), str(d.year))) for d in days]
    american = ["/".join((form.format(d.month), form.format(d.day), str(d.year))) for d in days]

    assert values(list(european), "date") == days
    assert values(list(american), "date") == days
