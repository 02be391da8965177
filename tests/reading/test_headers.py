"""Header words in ten languages: looked up, misspelt, put together, and rows that are no header."""

import pytest

from analysis.reading.compose import composed_matches, concepts_of, matches
from analysis.reading.header_words.parts import PARTS
from analysis.reading.header_words.rules import RULES
from analysis.reading.headers import (
    DICTIONARY,
    close_matches,
    exact_matches,
    header_likeness,
    is_known,
    known_headers,
    normalise,
    shortened_matches,
)
from analysis.reading.meanings import MEANINGS


def concepts(header: str) -> list[str]:
    return [match.concept for match in matches(header)]


@pytest.mark.parametrize(
    ("header", "plain"),
    [
        ("*InvoiceNumber", "invoice number"),
        ("Amount (EUR)", "amount"),
        ("Amount ()", "amount"),
        ("Duration (h)", "duration"),
        ("Duration (decimal)", "duration decimal"),
        ("Bedrag (excl. BTW) ", "bedrag excl btw"),
        ("Fälligkeitsdatum", "falligkeitsdatum"),
        ("Invoice #", "invoice no"),
        ("Nº Factura", "no factura"),
        ("label.category", "category"),
        ("Straße", "strasse"),
        ("PaidOn", "paid on"),
        ("gegrond (j/n)", "gegrond"),
        (" ", ""),
    ],
)
def test_a_header_is_brought_to_plain_words(header: str, plain: str) -> None:
    assert normalise(header) == plain


@pytest.mark.parametrize(
    ("header", "concept"),
    [
        ("Vervaldatum", "due_date"),
        ("Due Date", "due_date"),
        ("Fälligkeitsdatum", "due_date"),
        ("Date d'échéance", "due_date"),
        ("Fecha de vencimiento", "due_date"),
        ("Data de vencimento", "due_date"),
        ("KvK-nummer", "registration_number"),
        ("KVKNUMMER", "registration_number"),
        ("E-mail", "email"),
        ("D/C", "debit_credit"),
    ],
)
def test_one_meaning_has_words_in_every_language(header: str, concept: str) -> None:
    assert [match.concept for match in exact_matches(header)] == [concept]


@pytest.mark.parametrize(
    ("header", "concept"),
    [("Factuurnumer", "invoice_number"), ("Vervaldatm", "due_date"), ("Custmer name", "client_name")],
)
def test_a_misspelt_header_is_known_with_less_confidence(header: str, concept: str) -> None:
    (match,) = close_matches(header)

    assert match.concept == concept
    assert match.confidence < exact_matches("Vervaldatum")[0].confidence


@pytest.mark.parametrize(
    ("header", "concept"),
    [
        ("Rechnungsbetrag netto in EUR", "net_amount"),
        ("Importe total de la factura sin IVA", "net_amount"),
        ("Totaalbedrag inclusief btw EUR", "gross_amount"),
        ("Uiterste datum van betaling factuur", "due_date"),
        ("Kundenreferenznummer", "client_number"),
        ("Ticketerstelldatum", "happened_on"),
        ("Verwachte betaaldatum klant", "expected_date"),
        ("Leveranciersfactuurnummer", "supplier"),
        ("Zahlungsart", "days_to_pay"),
        ("Openstaand (dagen)", "days_to_pay"),
        ("Betaald na (dagen)", "days_to_pay"),
        ("Moyen de paiement", "days_to_pay"),
        ("Solde client", "open_amount"),
        ("Saldo (uren)", "hours_left"),
    ],
)
def test_an_unknown_header_is_read_part_by_part(header: str, concept: str) -> None:
    assert [match.concept for match in composed_matches(header)] == [concept]


@pytest.mark.parametrize(
    ("header", "concept"),
    [
        ("Rechnungsempf.", "client_name"),
        ("Soll-Std.", "agreed_hours"),
        ("Dt. receb.", "paid_date"),
        ("COND. PAGTO.", "days_to_pay"),
        ("Mt TVA", "tax_amount"),
        ("Insc. estadual", "registration_number"),
        ("% Dto.", "discount"),
        ("N.I.F.", "vat_number"),
        ("Importe c/IVA", "gross_amount"),
        ("Val. s/ IVA", "net_amount"),
        ("Betrag o. MwSt.", "net_amount"),
        ("€/h", "rate"),
        ("Sit. cobro", "status"),
        ("Vlr. saldo dev.", "open_amount"),
    ],
)
def test_words_that_are_cut_short_are_read_in_full(header: str, concept: str) -> None:
    assert concepts(header) == [concept]


def test_what_is_cut_too_short_to_tell_means_nothing() -> None:
    assert shortened_matches("Ver.") == shortened_matches("Bankhaus Dr. Kunz") == ()


@pytest.mark.parametrize(
    "header", ["Bakkerij Jansen", "xyzzy", "", "12-01-2024", "€ 1.250,00", "Lorem ipsum dolor sit amet"]
)
def test_what_is_no_header_means_nothing(header: str) -> None:
    assert concepts(header) == []


def test_two_words_that_only_look_alike_stay_apart() -> None:
    assert concepts("Debiteur") == ["client_name"]
    assert concepts("Crediteur") == ["supplier"]
    assert concepts("O/S Amount") == ["open_amount"]


@pytest.mark.parametrize(
    ("header", "concept"),
    [
        ("Geschreven (u)", "hours"),
        ("Total (h)", "hours"),
        ("Rest (Std.)", "hours_left"),
        ("Non-billable (min)", "non_billable_hours"),
        ("Prijs (uur)", "unit_price"),
        ("Bedrag (EUR)", "amount"),
    ],
)
def test_a_unit_of_time_in_brackets_is_no_money(header: str, concept: str) -> None:
    assert concepts_of(header) == {concept}


def test_a_word_with_two_meanings_keeps_both_until_the_cells_decide() -> None:
    assert {"paid_date", "paid_amount", "is_paid"} <= set(concepts("Betaald"))


def test_a_row_of_headers_is_likelier_than_a_title_and_a_row_of_values() -> None:
    header = ["Nr.", "Per", "Datum", "Bkst.nr.", "Dagboek", "Debet", "Credit"]
    title = ["Grootboekrekening", "8002 - Omzet", "Boekjaar", "2024"]
    values = ["1", "1", "14-01-2024", "20240012", "Verkopen 1", "", "1250,00"]

    assert known_headers(header) == 7
    assert header_likeness(header) > header_likeness(title) > header_likeness(values) == 0.0


def test_a_title_of_one_word_is_no_full_header() -> None:
    assert header_likeness(["Facturen", "", ""]) <= 0.5
    assert header_likeness([]) == header_likeness(["", " "]) == 0.0


def test_every_concept_a_table_uses_has_words() -> None:
    known = {concept for concepts in DICTIONARY.values() for concept in concepts}
    used = {concept for meanings in MEANINGS.values() for concept in meanings}

    # Which no header names: only cells speak for it.
    assert used - {"some_date", "overdue_amount", "payment_term"} <= known


def test_every_rule_is_made_of_known_parts_and_gives_a_known_concept() -> None:
    known = {concept for concepts in DICTIONARY.values() for concept in concepts}

    assert {feature for needs, bars, _ in RULES for feature in f"{needs} {bars}".split()} <= set(PARTS)
    assert {concept for _, _, concepts in RULES for concept in concepts.split()} <= known


def test_the_dictionary_knows_its_own_headers() -> None:
    headers = [
        header for concepts in DICTIONARY.values() for text in concepts.values() for header in text.split(";")
    ]

    assert len(headers) > 6000
    assert [header for header in headers if header.strip() and not is_known(header)] == []


@pytest.mark.parametrize("header", ["Fact. huisnummer", "Verzend huisnummer", "Factuur huisnummer"])
def test_the_number_of_a_house_is_not_that_of_an_invoice(header: str) -> None:
    assert concepts_of(header) == {"street"}
