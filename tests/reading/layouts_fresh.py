"""A second set of exports, written after the reading was settled, to see how it does on what it never saw."""

# ruff: noqa: E501  rows of an export are as long as they are

from tests.reading.layouts import Layout
from tests.reading.layouts_held_out import ANY

FRESH = (
    Layout(
        "Minox, open items",
        "open posten debiteuren.csv",
        "Deb.nr;Zoeknaam;Faktuurnr;Faktuurdatum;Vervaldatum;Oorspronkelijk bedrag;Openstaand;Dagen vervallen\n"
        "110;KORENBLOEM;240012;14-01-24;13-02-24;1512,50;1512,50;12\n111;WESTERHOF;240013;15-01-24;14-02-24;581,41;81,41;11\n"
        "110;KORENBLOEM;240031;14-02-24;15-03-24;1512,50;1512,50;0\n",
        "invoices",
        {
            "client": "Zoeknaam",
            "client_number": "Deb.nr",
            "invoice_number": "Faktuurnr",
            "invoiced_on": "Faktuurdatum",
            "due_on": "Vervaldatum",
            "amount": "Oorspronkelijk bedrag",
            "open_amount": "Openstaand",
        },
    ),
    Layout(
        "Acumulus, invoices",
        "acumulus.csv",
        "Factuurnummer;Factuurdatum;Relatienaam;Omschrijving;Totaal ex;Totaal btw;Totaal inc;Betaalstatus;Betaaldatum;Vervaldatum\n"
        "12;14-01-2024;Korenbloem;Werk;1250,00;262,50;1512,50;Voldaan;30-01-2024;28-01-2024\n"
        "13;15-01-2024;Westerhof;Werk;480,50;100,91;581,41;Openstaand;;29-01-2024\n",
        "invoices",
        {
            "client": "Relatienaam",
            "invoice_number": "Factuurnummer",
            "invoiced_on": "Factuurdatum",
            "amount": "Totaal ex",
            "tax": "Totaal btw",
            "amount_with_tax": "Totaal inc",
            "status": "Betaalstatus",
            "paid_on": "Betaaldatum",
            "due_on": "Vervaldatum",
        },
    ),
    Layout(
        "InformerOnline, sales invoices",
        "verkoopfacturen.xlsx",
        "Nummer;Relatie;Relatienummer;Datum;Verloopt op;Bedrag excl. btw;Bedrag incl. btw;Reeds voldaan;Nog te voldoen\n"
        "2024012;Korenbloem;100;14-01-2024;28-01-2024;1250,00;1512,50;1512,50;0,00\n"
        "2024013;Westerhof;101;15-01-2024;29-01-2024;480,50;581,41;0,00;581,41\n",
        "invoices",
        {
            "client": "Relatie",
            "client_number": "Relatienummer",
            "invoice_number": "Nummer",
            "invoiced_on": "Datum",
            "due_on": "Verloopt op",
            "amount": "Bedrag excl. btw",
            "amount_with_tax": "Bedrag incl. btw",
            "paid_amount": "Reeds voldaan",
            "open_amount": "Nog te voldoen",
        },
        sheet="Facturen",
    ),
    Layout(
        "Keeping, time",
        "keeping-export.csv",
        "Datum;Gebruiker;Klant;Project;Taak;Notitie;Van;Tot;Uren;Tags;Factuurstatus\n"
        "2024-01-14;Mia;Korenbloem;Website;Ontwerp;;09:00;11:30;2.50;;Te factureren\n"
        "2024-01-15;Tom;Westerhof;Advies;Bellen;;09:00;09:15;0.25;;Niet factureerbaar\n",
        "hours",
        {
            "client": "Klant",
            "project": "Project",
            "worked_on": "Datum",
            "person": "Gebruiker",
            "hours": "Uren",
            "activity": "Taak",
        },
    ),
    Layout(
        "Productive, time entries",
        "time_entries.csv",
        "Date,Person,Company,Deal,Service,Note,Worked time (hours),Billable time (hours),Cost,Recognized revenue\n"
        "2024-01-14,Mia,Korenbloem,Website,Design,,2.5,2.5,100.00,200.00\n2024-01-15,Tom,Westerhof,Advice,Call,,0.25,0,10.00,0.00\n",
        "hours",
        {
            "client": "Company",
            "worked_on": "Date",
            "person": "Person",
            "hours": "Worked time (hours)",
            "cost": "Cost",
        },
    ),
    Layout(
        "Hubstaff, daily",
        "hubstaff.csv",
        "Date,Client,Project,Member,Time zone,Time,Activity,Spent,Currency\n"
        "2024-01-14,Korenbloem,Website,Mia,Europe/Amsterdam,2:30:00,64%,100.00,EUR\n2024-01-15,Westerhof,Advice,Tom,Europe/Amsterdam,0:15:00,50%,10.00,EUR\n",
        "hours",
        {"client": "Client", "project": "Project", "worked_on": "Date", "person": "Member", "hours": "Time"},
    ),
    Layout(
        "mite, German time",
        "mite.csv",
        "Datum;Benutzer;Kunde;Projekt;Leistung;Minuten;Stundensatz;Umsatz;Bemerkung\n"
        "2024-01-14;Mia;Korenbloem;Website;Entwurf;150;80,00;200,00;\n2024-01-15;Tom;Westerhof;Beratung;Anruf;15;80,00;20,00;\n",
        "hours",
        {
            "client": "Kunde",
            "project": "Projekt",
            "worked_on": "Datum",
            "person": "Benutzer",
            "hours": "Minuten",
            "rate": "Stundensatz",
            "billable_amount": "Umsatz",
        },
    ),
    Layout(
        "Clio, activities",
        "activities.csv",
        "Type,Date,Quantity,Rate ($),Non-billable ($),Billable ($),User,Client,Matter,Description,Billed\n"
        "TimeEntry,01/14/2024,2.5,200.00,0.00,500.00,Mia,Korenbloem,00012-Lease,Draft,Yes\n"
        "TimeEntry,01/15/2024,0.25,200.00,50.00,0.00,Tom,Westerhof,00013-Claim,Call,No\n",
        "hours",
        {
            "client": "Client",
            "project": "Matter",
            "worked_on": "Date",
            "person": "User",
            "hours": "Quantity",
            "rate": "Rate ($)",
        },
    ),
    Layout(
        "Horas de consultoria",
        "apontamentos.xlsx",
        "Data;Colaborador;Cliente;Projeto;Atividade;Horas apontadas;Faturável;Valor hora\n"
        "14/01/2024;Mia;Padaria Trigo;Site;Desenho;2,5;Sim;80,00\n15/01/2024;Tom;Oficina Oeste;Apoio;Chamada;0,25;Não;80,00\n",
        "hours",
        {
            "client": "Cliente",
            "project": "Projeto",
            "worked_on": "Data",
            "person": "Colaborador",
            "hours": "Horas apontadas",
            "billable": "Faturável",
            "rate": "Valor hora",
        },
        sheet="Plan1",
    ),
    Layout(
        "Conta Azul, contas a receber",
        "contas_a_receber.csv",
        "Cliente;Descrição;Data de emissão;Data de vencimento;Data de recebimento;Valor original;Valor recebido;Valor em aberto;Situação\n"
        "Padaria Trigo;NF 12;14/01/2024;13/02/2024;20/02/2024;1.250,00;1.250,00;0,00;Recebido\n"
        "Oficina Oeste;NF 13;15/01/2024;14/02/2024;;480,50;0,00;480,50;Atrasado\nPadaria Trigo;NF 31;14/02/2024;15/03/2024;;1.250,00;0,00;1.250,00;Em aberto\n",
        "invoices",
        {
            "client": "Cliente",
            "invoiced_on": "Data de emissão",
            "due_on": "Data de vencimento",
            "paid_on": "Data de recebimento",
            "amount": "Valor original",
            "paid_amount": "Valor recebido",
            "open_amount": "Valor em aberto",
            "status": "Situação",
        },
    ),
    Layout(
        "Factura directa, ventas",
        "ventas.csv",
        "Número de factura;Fecha de emisión;Razón social;CIF;Importe sin impuestos;Impuestos;Importe total;Fecha de vencimiento;Estado;Fecha de pago\n"
        "F12;14/01/2024;Panadería Trigo SL;B12345678;1250,00;262,50;1512,50;13/02/2024;Cobrada;20/02/2024\n"
        "F13;15/01/2024;Taller Oeste SA;A22345678;480,50;100,91;581,41;14/02/2024;Pendiente;\n",
        "invoices",
        {
            "client": "Razón social",
            "vat_number": "CIF",
            "invoice_number": "Número de factura",
            "amount": "Importe sin impuestos",
            "tax": "Impuestos",
            "amount_with_tax": "Importe total",
            "due_on": "Fecha de vencimiento",
            "status": "Estado",
            "paid_on": "Fecha de pago",
        },
    ),
    Layout(
        "Incidencias",
        "incidencias.xlsx",
        "Nº incidencia;Fecha apertura;Cliente;Tipo;Asunto;Prioridad;Estado;Técnico;Fecha cierre\n"
        "101;14/01/2024;Panadería Trigo;Avería;Web caída;Alta;Cerrada;Mia;14/01/2024\n102;15/01/2024;Taller Oeste;Consulta;Factura;Baja;Cerrada;Tom;16/01/2024\n"
        "103;20/01/2024;Panadería Trigo;Avería;Otra vez;Alta;Abierta;Mia;\n",
        "incidents",
        {
            "client": "Cliente",
            "case_number": "Nº incidencia",
            "happened_on": "Fecha apertura",
            "kind": "Tipo",
            "note": "Asunto",
            "severity": "Prioridad",
            "status": "Estado",
            "person": "Técnico",
        },
        sheet="Hoja1",
    ),
    Layout(
        "GLPI, tickets, French",
        "glpi.csv",
        "ID;Titre;Entité;Statut;Dernière modification;Date d'ouverture;Priorité;Demandeur - Demandeur;Attribué à - Technicien;Catégorie;Temps de résolution\n"
        "101;Site en panne;Boulangerie Blé;Clos;14-01-2024 12:00;14-01-2024 10:02;Haute;Vries Els;Sable Mia;Web;14-01-2024 12:00\n"
        "102;Question;Garage Ouest;Clos;16-01-2024 12:00;15-01-2024 10:02;Basse;Wester Jan;Roseau Tom;Web;16-01-2024 12:00\n",
        "incidents",
        {
            "case_number": "ID",
            "happened_on": "Date d'ouverture",
            "note": "Titre",
            "severity": "Priorité",
            "status": "Statut",
        },
    ),
    Layout(
        "Front, conversations",
        "front.csv",
        "Conversation ID,Subject,Status,Assignee,Inbox,Contact name,Contact handle,Account,Created at,First response time,Tags\n"
        "cnv_1,Down,Archived,Mia,Support,Els Vries,els@korenbloem.example,Korenbloem,2024-01-14 10:02:00,300,\n"
        "cnv_2,Question,Archived,Tom,Support,Jan Wester,jan@westerhof.example,Westerhof,2024-01-15 10:02:00,900,\n",
        "incidents",
        {
            "client": "Account",
            "case_number": "Conversation ID",
            "happened_on": "Created at",
            "note": "Subject",
            "person": "Assignee",
        },
    ),
    Layout(
        "Call log",
        "calls.csv",
        "Date/Time,Direction,Client,Agent,Duration (min),Outcome\n2024-01-14 10:02,Inbound,Korenbloem,Mia,12,Solved\n2024-01-15 10:02,Outbound,Westerhof,Tom,3,Voicemail\n",
        "contacts",
        {"client": "Client", "happened_on": "Date/Time", "direction": "Direction"},
    ),
    Layout(
        "Zoho CRM, accounts",
        "Accounts.csv",
        "Record Id,Account Owner,Account Name,Phone,Account Site,Parent Account,Account Number,Website,Account Type,Industry,Annual Revenue,Employees,Billing Street,Billing City\n"
        "zcrm_1,Mia,Korenbloem,555-0101,,,1001,korenbloem.example,Customer,Food,0,12,1 High St,Leeds\nzcrm_2,Mia,Westerhof,555-0102,,,1002,westerhof.example,Customer,Cars,0,5,2 Low St,York\n",
        "clients",
        {"client": "Account Name"},
        not_used=("Annual Revenue", "Employees", "Account Owner"),
    ),
    Layout(
        "Zoho CRM, potentials",
        "Potentials.csv",
        "Record Id,Potential Owner,Amount,Potential Name,Closing Date,Account Name,Stage,Probability (%),Expected Revenue,Lead Source\n"
        "1,Mia,5000,Website,2024-03-01,Korenbloem,Proposal,60,3000,Web\n2,Mia,1200,Advice,2024-04-01,Westerhof,Negotiation,80,960,Web\n",
        None,
        why="deals",
    ),
    Layout(
        "Klantenlijst met omzet",
        "klantenlijst.xlsx",
        "Klantnr;Klantnaam;Plaats;Omzet 2023;Omzet 2024;Marge;Accountmanager\n110;Korenbloem;Utrecht;12000;14000;3000;Mia\n111;Westerhof;Zeist;4000;3500;-200;Tom\n",
        "clients",
        {"client": "Klantnaam", "client_number": "Klantnr"},
        sheet="Klanten",
    ),
    Layout(
        "Liste clients avec CA",
        "clients.xlsx",
        "Code client;Raison sociale;SIRET;Contact;E-mail;CA HT 2024;Encours;Délai moyen de paiement\nC1;Boulangerie Blé;12345678900011;Els;els@ble.example;12000;300;35\nC2;Garage Ouest;22345678900011;Jan;jan@ouest.example;4000;0;60\n",
        "clients",
        {
            "client": "Raison sociale",
            "client_number": "Code client",
            "registration_number": "SIRET",
            "contact": "Contact",
            "email": "E-mail",
            "revenue": "CA HT 2024",
            "open_amount": "Encours",
        },
        sheet="Feuil1",
    ),
    Layout(
        "OPOS-Liste",
        "opos_debitoren.csv",
        "Kontonummer;Kontobezeichnung;Rechnungs-Nr.;Rechnungsdatum;Fälligkeit;Betrag Soll;Betrag Haben;Saldo;Mahnstufe\n"
        "10012;Korenbloem GmbH;RE12;14.01.2024;28.01.2024;1487,50;0,00;1487,50;1\n10013;Westerhof KG;RE13;15.01.2024;29.01.2024;571,80;0,00;571,80;0\n"
        "10012;Korenbloem GmbH;RE31;14.02.2024;28.02.2024;1487,50;0,00;1487,50;0\n",
        "invoices",
        {
            "client": "Kontobezeichnung",
            "client_number": "Kontonummer",
            "invoice_number": "Rechnungs-Nr.",
            "due_on": "Fälligkeit",
            "open_amount": "Saldo",
        },
    ),
    Layout(
        "Collmex, invoices",
        "cmxinv.csv",
        "Rechnungsnr;Rechnungsart;Kunden-Nr;Kunde Firma;Rechnungsdatum;Fälligkeitsdatum;Nettobetrag;Bruttobetrag;Bezahlt am;Währung\n"
        "12;Rechnung;1012;Korenbloem GmbH;14.01.2024;28.01.2024;1250,00;1487,50;30.01.2024;EUR\n13;Gutschrift;1013;Westerhof KG;15.01.2024;29.01.2024;-480,50;-571,80;;EUR\n",
        "invoices",
        {
            "client": "Kunde Firma",
            "client_number": "Kunden-Nr",
            "invoice_number": "Rechnungsnr",
            "kind": "Rechnungsart",
            "amount": "Nettobetrag",
            "amount_with_tax": "Bruttobetrag",
            "paid_on": "Bezahlt am",
        },
    ),
    Layout(
        "NetSuite, A/R",
        "ar.csv",
        "Customer:Job,Transaction Type,Document Number,Date,Due Date,Age,Open Balance,Amount (Gross)\n"
        "110 Korenbloem,Invoice,INV12,1/14/2024,2/13/2024,16,1512.50,1512.50\n111 Westerhof,Invoice,INV13,1/15/2024,2/14/2024,15,581.41,581.41\n110 Korenbloem,Credit Memo,CM1,1/20/2024,,0,-121.00,-121.00\n",
        "invoices",
        {
            "client": "Customer:Job",
            "invoice_number": "Document Number",
            "invoiced_on": "Date",
            "due_on": "Due Date",
            "open_amount": "Open Balance",
            "amount_with_tax": "Amount (Gross)",
        },
        day_first=False,
    ),
    Layout(
        "Square, transactions",
        "transactions.csv",
        "Date,Time,Gross Sales,Discounts,Net Sales,Tax,Total Collected,Payment ID,Fees,Net Total,Transaction ID,Customer ID,Customer Name\n"
        "2024-01-14,10:02:00,$126.00,$0.00,$105.00,$21.00,$126.00,p1,$2.00,$124.00,t1,c1,Els Vries\n2024-01-15,11:02:00,$41.30,$0.00,$35.00,$6.30,$41.30,p2,$1.00,$40.30,t2,c2,Jan Wester\n",
        "invoices",
        {"client": "Customer Name", "client_number": "Customer ID", "amount": "Net Sales", "tax": "Tax"},
    ),
    Layout(
        "WooCommerce, orders",
        "orders.csv",
        "Order Number,Order Status,Order Date,Customer Note,First Name (Billing),Last Name (Billing),Company (Billing),Email (Billing),Order Subtotal Amount,Order Total Tax Amount,Order Total Amount,Payment Method Title\n"
        "1012,completed,2024-01-14 10:02,,Els,Vries,Korenbloem,els@korenbloem.example,100.00,21.00,121.00,iDEAL\n1013,processing,2024-01-15 10:02,,Jan,Wester,Westerhof,jan@westerhof.example,30.00,6.30,36.30,iDEAL\n",
        "invoices",
        {
            "client": "Company (Billing)",
            "invoice_number": "Order Number",
            "invoiced_on": "Order Date",
            "amount": "Order Subtotal Amount",
            "tax": "Order Total Tax Amount",
            "amount_with_tax": "Order Total Amount",
            "status": "Order Status",
        },
    ),
    Layout(
        "Lightspeed, purchases from vendors",
        "purchase_orders.csv",
        "PO Number,Vendor,Order date,Expected date,Total cost,Status\n1,Bakery Supply,2024-01-14,2024-01-20,500.00,Received\n2,Oil Co,2024-01-15,2024-01-21,80.00,Open\n",
        None,
        why="purchases",
    ),
    Layout(
        "Prijslijst",
        "prijslijst 2024.xlsx",
        "Dienst;Eenheid;Prijs excl. btw;Prijs incl. btw\nOntwerp;uur;95,00;114,95\nHosting;maand;25,00;30,25\n",
        None,
        why="products",
        sheet="Prijzen",
    ),
    Layout(
        "Omzetbegroting per klant",
        "prognose.xlsx",
        "Klant;Budget 2025;Prognose;Verschil\nKorenbloem;12000;11000;-1000\nWesterhof;4000;5000;1000\n",
        None,
        why=ANY,
        sheet="Begroting",
    ),
    Layout(
        "Tevredenheid van klanten",
        "klanttevredenheid.csv",
        "Klant;Datum;NPS;Opmerking\nKorenbloem;14-01-2024;9;Fijn\nWesterhof;15-01-2024;4;Traag\n",
        None,
        why=ANY,
    ),
    Layout(
        "Werkplezier per klant",
        "teamronde.xlsx",
        "Klant;Ingevuld door;Hoe is het werken met deze klant? (1-5);Opmerking\nKorenbloem;Mia;4;\nWesterhof;Mia;2;\nKorenbloem;Tom;5;\n",
        "ratings",
        {"client": "Klant", "rater": "Ingevuld door", "pleasure": "Hoe is het werken met deze klant? (1-5)"},
        sheet="Antwoorden",
    ),
    Layout(
        "Kosten per maand",
        "kosten.xlsx",
        "Kostensoort;Maand;Bedrag\nHuur;2024-01;2000\nSoftware;2024-01;400\nHuur;2024-02;2000\n",
        "costs",
        {"pool": "Kostensoort", "period": "Maand", "amount": "Bedrag"},
        sheet="Kosten",
    ),
    Layout(
        "Klachten en spoed",
        "logboek.xlsx",
        "Wanneer;Welke klant;Wat;Zwaarte 1-5;Terecht?\n14-01-2024;Korenbloem;Site lag eruit;2;ja\n15-01-2024;Westerhof;Belde op zondag;3;nee\n22-01-2024;Westerhof;Weer op zondag;4;nee\n",
        "incidents",
        {
            "client": "Welke klant",
            "happened_on": "Wanneer",
            "note": "Wat",
            "severity": "Zwaarte 1-5",
            "founded": "Terecht?",
        },
        sheet="Blad1",
    ),
)
