"""What the name of a file, of a sheet and the lines above a header say the sheet is about."""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import PurePath

from analysis.reading.headers import normalise
from analysis.reading.model import Sheet

#: Table or reason to leave a sheet out → words in titles, in ten languages. Beginnings of words count, but
#: where "=" stands behind.
_WORDS: Mapping[str, str] = {
    "invoices": """
        invoice factu rechnung fatura sales verkoop omzet umsatz vente venta vendas receivable
        debiteur debitor debtor openstaande opos openposten aging aged ageing ar revenue turnover
        deudor recebiveis receber cobrar nota verkocht orders bestellingen commandes pedidos fattur faktur
        parcelle forsaljning salg omsattning omsetning omsaetning partite reskontra vorderingen
        clienti credits creditnot creditmemo gutschrift avoirs honorar honorair""",
    "sold": """
        sales verkoop omzet umsatz vente ventas vendas vendite receivable debiteur debitor debtor klant
        customer client kunde kund cliente clienti verkocht ausgangsrechnung emitidas emitida fatturato
        forsaljning salg revenue turnover""",
    "payments": """
        payment betaling ontvangst zahlung paiement encaissement reglement pago cobro pagamento
        recebiment receipts remittance stripe gocardless mollie payout incassi incasso inbetaling
        innbetaling indbetaling betalning reglements versement stortingen""",
    "hours": """
        time timesheet uren urenregistratie urenstaat stunden zeiten zeiterfassung heure temps
        hora tiempo tempo toggl clockify harvest kimai worklog timelog hours everhour timecamp
        timesheets ore tidrapport timeliste timer timeregistrering timmar weekstaat weekstaten maandstaat
        maandstaten urenstaten werkuren prestatiestaat""",
    "incidents": """
        ticket incident klacht complaint beschwerde reclam reklamation schaderegister plainte queja
        incidenc chamado ocorrenc helpdesk support melding storing zendesk freshdesk zammad otrs servicedesk
        gedoe gezeur ergernis ergernissen irritaties arger hassle troubles tracas soucis conflicten
        cases issues vorfall vorfalle reclami segnalazioni arenden saker sager klagomal""",
    "ratings": """
        rating beoordeling bewertung plezier evaluation valoracion avaliac pleasure joy
        werkplezier""",
    "contacts": """
        calls contactmoment gesprek telefoon call contactlog interactions interacties interaktion aktivitat
        activities bezoekverslag besuchsbericht telefonate""",
    "costs": "cost pools kosten kostenpost couts costes custos overhead kostenplaats",
    "clients": """
        klant relatie client customer kunde contact compan bedrijven account kontakte segment rfm
        crm organisations organizations organisaties mandanten clienti kunder mandant debitoren""",
    "purchases": """
        leverancier crediteur inkoop purchase bills supplier vendor kreditor lieferant
        eingangsrechnung fournisseur achat proveedor compras fornecedor payable payables einkauf
        creditor fbl1n recibidas aankoop fornitor leverantor leverandor acquist compra recibid
        pagar inkop indkob innkjop purchasing procurement""",
    "expenses": """
        expense expenses uitgave uitgaven onkosten declaratie declaraties spesen ausgaben
        reisekosten depenses gastos despesas spese utlagg utlegg udlaeg kvitto expensify bonnetjes""",
    "products": """
        product artikel article producto produto voorraad inventory stock catalog prijslijst
        pricelist items preisliste""",
    "budget": """
        budget begroting forecast prognose presupuesto_anual planung orcamento_anual previsionnel
        target previsione prevision previsao prognos budsjett verwachting projection projected""",
    "bank": """
        bank bankafschrift mutaties afschrift kontoauszug releve extracto extrato statement
        rekeningoverzicht girokonto""",
    "deals": "deal opportunit verkoopkans pipeline lead chancen oportunidad oportunidade",
    "quotes": """
        quote offerte estimate angebot devis cotizac proposal quotation cotac preventiv offert
        tilbud presupuest orcament""",
    "staff": """
        employee medewerker personeel staff mitarbeiter personal empleado funcionario team users
        gebruikers salarie people benutzer utilisateur usuario utilizador utenti brukere anvandare""",
    "leave": """
        verlof leave timeoff absence absences afwezigheid urlaub abwesenheit conges vacaciones ferias ferie
        ziekte""",
    "payroll": """
        payroll loon loonexport salaris salarissen salary lohn gehalt salaire paie= nomina salario folha
        stipendi""",
    "returns": "returns retour retouren rucksendung devoluc refunds ruckerstattung remboursements reembolsos",
    "explanation": """
        toelichting uitleg readme info legenda handleiding about instruct anleitung notice
        instruccion leeswijzer help explanation erlauterung colofon voorblad hinweise""",
    "lookup": "lookup lijsten lists keuzelijst categor codes listen parameters settings instellingen",
    "chart": "grootboekschema rekeningschema kontenplan kontenrahmen rekeningstelsel plan_comptable",
    "log": "log audit events accesslog syslog",
    "marketing": "newsletter nieuwsbrief mailing mailchimp audience subscribed adwords rundbrief infolettre",
    "survey": "reviews nps recensie klanttevredenheid csat feedback rezension",
}


#: "Sales by customer", "omzet per klant": one row for each client, most often.
_PER_CLIENT = re.compile(
    r"\b(?:per|by|nach|je|pro|par|por|pr)\s+(?:klant|relatie|debiteur|client|customer|debtor|kund|debitor|mandant"
    r"|cliente|cli)\w*(?! detail)\b"
)
_EACH_CLIENT = 2.0


def hints_of(title: str) -> set[str]:
    """Say what one title hints at.

    Examples
    --------
    >>> sorted(hints_of("=== UITGAVEN ==="))
    ['expenses']
    """
    return _hints_in(_words_of(title))


def title_hints(sheet: Sheet) -> dict[str, float]:
    """Say what the titles of a sheet hint at.

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    dict of str to float
        Table name or code of ``IGNORED`` → strength, from 1 for a word in the file's name to 2.2 for a line
        above the header that says nothing else; the strongest counts.
    """
    above = [cell for row in sheet.above for cell in row if cell.strip() and len(cell) <= 60]
    found: dict[str, float] = {}
    file = [] if _hints_in(_words_of(sheet.name)) else [PurePath(sheet.file).stem]
    for part, whole, titles in ((1.0, 1.5, file), (1.2, 2.0, [sheet.name]), (1.2, 2.2, above)):
        for title in titles:
            words = _words_of(title)
            for what in _hints_in(words):
                found[what] = max(found.get(what, 0.0), whole if len(words) == 1 else part)
            if _PER_CLIENT.search(" ".join(words)):
                found["clients"] = max(found.get("clients", 0.0), _EACH_CLIENT)
    return found


#: "Openstaande posten", "Unpaid invoices", "Aged receivables": a list of nothing but what is still open.
_STILL_OPEN = re.compile(
    r"\b(?:(?:openstaande|open|onbetaalde|te ontvangen|outstanding|unpaid|overdue|offene|unbezahlte|ubetalte|"
    r"obetalda) (?:debiteuren )?(?:posten|post|facturen|debiteuren|klanten|items|invoices|receivables|"
    r"rechnungen|debitoren|vorderingen|fakturor|fakturaer|poster|bills)|debiteuren openstaand|openposten|"
    r"(?:customer|client|debtor) balances?|sald[oi] (?:van )?(?:debiteuren|klanten)|debiteurensald[oi]|"
    r"vervaldagbalans|ouderdoms(?:analyse|lijst|balans)|ag(?:ed|ing|eing) (?:receivables?|debtors|report)|"
    r"(?:receivables?|debtors|a ?r) ag(?:ing|eing)|"
    r"(?:factures|creances) (?:ouvertes|impayees|non payees|non reglees|en attente)|impayes|balance agee|"
    r"facturas (?:pendientes|impagadas)|(?:cuentas|saldos) por cobrar|contas a receber|titulos em aberto|"
    r"faturas (?:em aberto|por pagar)|(?:nog|moet\w*(?: nog)?) (?:te )?(?:betalen|ontvangen)|"
    r"^(?:(?:nog )?openstaande?|outstanding|unpaid|impayes?|offen|pendientes?|em aberto)[\d ]*$|"
    r"inadimplen\w+|morosos|morosidad|cartera vencida|titulos vencidos|wanbetalers|achterstallige?|"
    r"still to (?:pay|be paid)|still owes?|noch (?:zu zahlen|nicht bezahlt)|reste a payer|por pagar)\b"
)


def is_of_open_items(sheet: Sheet) -> bool:
    """Say whether the titles of a sheet call it a list of what is still open, of clients.

    Examples
    --------
    >>> import polars as pl
    >>> is_of_open_items(Sheet("Openstaande posten 2026.csv", "", (), (), pl.DataFrame({"row": []})))
    True
    """
    lines = [line for line in sheet.above if sum(bool(cell.strip()) for cell in line) == 1]
    above = [cell for line in lines for cell in line if cell.strip() and ":" not in cell]
    titles = [" ".join(_words_of(title)) for title in (PurePath(sheet.file).stem, sheet.name, *above)]
    return any(map(_STILL_OPEN.search, titles)) and "purchases" not in title_hints(sheet)


def year_in_titles(sheet: Sheet) -> int | None:
    """Give the only year that the sheet's name, else the lines above the header, else the file's name tells.

    Examples
    --------
    >>> import polars as pl
    >>> year_in_titles(Sheet("Uren 2026.xlsx", "januari", (), (), pl.DataFrame()))
    2026
    """
    above = " ".join(cell for line in sheet.above for cell in line)
    for title in (sheet.name, above, PurePath(sheet.file).stem):
        years = set(re.findall(r"(?<!\d)(?:19|20)\d{2}(?!\d)", title))
        if years:
            return int(years.pop()) if len(years) == 1 else None
    return None


def _words_of(title: str) -> list[str]:
    return normalise(title.replace("_", " ")).split()


def _hints_in(words: list[str]) -> set[str]:
    return {what for word in words for what in _hints_of(word)}


@lru_cache(maxsize=4096)
def _hints_of(word: str) -> tuple[str, ...]:
    return tuple(
        what
        for what, beginnings in _WORDS.items()
        if any(
            word == beginning.removesuffix("=")
            or (len(beginning) >= 4 and word.startswith(beginning))
            or (len(beginning) >= 6 and beginning in word)
            for beginning in beginnings.split()
        )
    )
