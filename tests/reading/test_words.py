"""Statuses, yes and no, kinds and currencies in the words of six languages."""

import polars as pl
import pytest

from analysis.reading.column_cells import Cells
from analysis.reading.statuses import read_statuses
from analysis.reading.values import read_values
from analysis.reading.words import read_currencies, read_flags, read_kinds

STATUSES = {
    "paid": "Betaald;Voldaan;Paid;Received;Bezahlt;Beglichen;Payée;Réglée;Encaissée;Soldée;"
    "Pagada;Cobrada;Pago;Quitado;Recebido;Te laat betaald;Payé en retard;Paid by credit card;Is betaald;"
    "Payment received;Partially refunded;Pagato;Betald;Betalt;"
    "Bez.;Ausgeglichen;Gezahlt;Lettrée;Rapprochée;Conciliada;Compensada;Baixado;Regularizada",
    "open": "Openstaand;Niet betaald;Verzonden;Unpaid;Sent;Not paid;Offen;Nicht bezahlt;Gesendet;Impayée;"
    "En attente;Non réglée;Pendiente;No cobrada;Por pagar;Em aberto;Não pago;Pendente;Aguardando pagamento;"
    "Impagada;À encaisser;Sin pagar;Niet vervallen;Noch nicht fällig;Non échue;Finalized;Staat open;"
    "Ikke betalt;Ej betald;Non pagata;Rechnung gestellt;Verschickt;Wartet auf Zahlung;À échoir;Sin cobrar;"
    "A cobrar;Pte. cobro;Pdte.;En curso;Por liquidar;Por receber;A vencer;Registada",
    "overdue": "Te laat;Vervallen;Overdue;Past due;Überfällig;Ueberfaellig;En retard;Échue;Vencida;"
    "Atrasado;Em mora;Unpaid - overdue;Niet betaald (te laat);Verlopen;"
    "Im Verzug;Scaduta;Mahnstufe 2;Im Mahnverfahren;Mise en demeure;Contentieux;Reclamada;Inadimplente;"
    "Em cobrança",
    "written_off": "Oninbaar;Written off;Uncollectible;Ausgebucht;Wertberichtigt;Incobrable;Irrécouvrable",
    "draft": "Concept;Draft;Entwurf;Brouillon;Provisoire;Borrador;Rascunho;Vorläufig;In Vorbereitung;"
    "Nicht gebucht;À valider;Non validée;Pendiente de emitir;Não emitida;Provisório;Em elaboração",
    "credited": "Gecrediteerd;Refunded;Gutgeschrieben;Erstattet;Remboursée;Reembolsado;Ristournée;Créditée",
    "cancelled": "Geannuleerd;Cancelled;Void;Storniert;Annulée;Anulada;Cancelada;Anulée;"
    "Verworfen;Widerrufen;Ungültig;Inutilizada;Denegada",
    "part_paid": "Deels betaald;Partially paid;Teilweise bezahlt;Partiellement payée;Parcial;Deelbetaling;"
    "Anzahlung erhalten;Teilw. bezahlt;Angezahlt;Part. payée;Pagada en parte;Paga em parte",
    "closed": "Gesloten;Afgerond;Closed;Completed;Erledigt;Abgeschlossen;Terminé;Résolu;Cerrado;"
    "Finalizado;Concluído",
    "won": "Gewonnen;Won;Gagné;Ganado;Ganho",
    "lost": "Verloren;Lost;Perdu;Perdida;Perdido",
}


@pytest.mark.parametrize(("status", "words"), STATUSES.items(), ids=STATUSES)
def test_a_status_is_understood_in_six_languages(status: str, words: str) -> None:
    written = words.split(";")

    assert dict(zip(written, read_statuses(pl.Series(written)), strict=True)) == dict.fromkeys(
        written, status
    )


def test_yes_and_no_are_understood_in_six_languages() -> None:
    assert read_flags(pl.Series(["Ja", "Yes", "Oui", "Sí", "Sim", "WAHR", "vrai", "x", "1"])).all()
    assert not read_flags(pl.Series(["Nee", "Neen", "No", "Nein", "Non", "Não", "onwaar", "faux", "0"])).any()
    assert read_flags(pl.Series(["Gefactureerd", "Nicht abgerechnet", "Unbilled"])).to_list() == [
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("header", "cells", "statuses"),
    [
        ("Betaald", ["ja", "nee", None], ["paid", "open", None]),
        ("Pago", ["1", "0", "1"], ["paid", "open", "paid"]),
        ("Cobrada", ["sí", "no", ""], ["paid", "open", None]),
        ("Cobrada", ["sí", "no", "–"], ["paid", "open", None]),
        ("Betaald", ["ja", "nee", "deels"], ["paid", "open", "part_paid"]),
        ("Betaald", ["ja", "nee", "Contant"], ["paid", "open", "paid"]),
        ("Nog open", ["ja", "nee", "ja"], ["open", "paid", "open"]),
        ("Afgehandeld", ["ja", "nee", "ja"], ["closed", "open", "closed"]),
        ("Status", ["Gefactureerd", "Gefactureerd"], ["Gefactureerd", "Gefactureerd"]),
    ],
)
def test_a_status_of_yes_and_no_is_told_by_its_header(
    header: str, cells: list[str | None], statuses: list[str | None]
) -> None:
    texts = pl.Series([cell or None for cell in cells], dtype=pl.String)

    assert read_values(Cells(texts), "status", header).values.to_list() == statuses


def test_purchases_and_cancellations_among_sales_are_told_apart() -> None:
    kinds = read_kinds(pl.Series(["leverancier", "AP", "Fournisseur", "Stornierung", "Avoir", "Rechnung"]))

    assert kinds.to_list() == ["bill", "bill", "bill", "credit", "credit", "invoice"]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (
            "invoice",
            "Honorarnote;Barverkauf;Note d'honoraires;Créance client;Vente comptoir;Recibo verde;"
            "Venda a dinheiro;Nota de venda;nota_debito;NFS-e;Cliente",
        ),
        ("credit", "nota_credito;Korrekturrechnung;Facture rectificative;Remboursement;Devolução;NC"),
        ("order", "Bestellbestätigung;Zahlungserinnerung;Nota de entrega"),
        ("payment", "Recibo;Reçu;Quittung;Encaissement;Cobro;Cobrança;Überweisung"),
        ("bill", "Note de frais;Nota de gastos;Fornecedor"),
    ],
)
def test_a_kind_of_document_is_understood_beside_invoices(kind: str, words: str) -> None:
    written = words.split(";")

    assert read_kinds(pl.Series(["Factura", *written])).to_list() == ["invoice", *[kind] * len(written)]


def test_amounts_with_any_sign_of_a_currency_are_numbers() -> None:
    texts = pl.Series(["R$ 1.500,50", "zł 12,00", "Rs. 100,00", "US$ 5,25", "Fr. 7,50"])

    assert read_values(Cells(texts), "money").values.to_list() == [1500.5, 12.0, 100.0, 5.25, 7.5]
    assert read_currencies(pl.Series(["R$ 5", "CA$ 5", "A$ 5", "$5"])).to_list() == [
        "BRL",
        "CAD",
        "AUD",
        "USD",
    ]
