"""Exports of other tools, headed as those tools do as far as known, to see how far general reading goes."""

# ruff: noqa: E501  rows of an export are as long as they are

from tests.reading.layouts import Layout

#: Any reason to leave a sheet out will do.
ANY = "any"

HELD_OUT = (
    Layout(
        "Moneybird, invoices",
        "verkoopfacturen.csv",
        """
Factuurnummer;Contact;Klantnummer;Referentie;Factuurdatum;Vervaldatum;Betaald op;Status;Valuta;Totaal excl. btw;Btw;Totaal incl. btw
2024-0012;Bakkerij de Korenbloem;1001;;14-01-2024;28-01-2024;30-01-2024;betaald;EUR;1250,00;262,50;1512,50
2024-0013;Garage Westerhof;1002;PO 7;15-01-2024;29-01-2024;;te laat;EUR;480,50;100,91;581,41
2024-0031;Bakkerij de Korenbloem;1001;;14-02-2024;28-02-2024;01-03-2024;betaald;EUR;1250,00;262,50;1512,50
""",
        "invoices",
        {
            "client": "Contact",
            "client_number": "Klantnummer",
            "invoice_number": "Factuurnummer",
            "invoiced_on": "Factuurdatum",
            "due_on": "Vervaldatum",
            "paid_on": "Betaald op",
            "amount": "Totaal excl. btw",
            "amount_with_tax": "Totaal incl. btw",
            "tax": "Btw",
            "status": "Status",
        },
    ),
    Layout(
        "Moneybird, contacts",
        "contacten.csv",
        """
Klantnummer,Bedrijfsnaam,Voornaam,Achternaam,Adres,Postcode,Plaats,Land,E-mailadres,Telefoon,Kvk-nummer,Btw-nummer
1001,Bakkerij de Korenbloem,Els,de Vries,Dorpsstraat 1,1234AB,Utrecht,NL,els@korenbloem.example,030123,12345678,NL812345678B01
1002,Garage Westerhof,Jan,Wester,Kade 2,2345AB,Zeist,NL,jan@westerhof.example,030234,22345678,NL822345678B01
""",
        "clients",
        {
            "client": "Bedrijfsnaam",
            "client_number": "Klantnummer",
            "first_name": "Voornaam",
            "last_name": "Achternaam",
            "email": "E-mailadres",
            "registration_number": "Kvk-nummer",
            "vat_number": "Btw-nummer",
        },
    ),
    Layout(
        "Gripp, hours",
        "uren.csv",
        """
Datum;Medewerker;Relatie;Opdracht;Opdrachtregel;Omschrijving;Aantal uren;Uurtarief;Declarabel;Status
14-01-2024;Mia Zand;Korenbloem;Website;Ontwerp;Schetsen;2,50;95,00;Ja;Goedgekeurd
15-01-2024;Tom Riet;Westerhof;Advies;Overleg;Bellen;0,25;95,00;Nee;Goedgekeurd
16-01-2024;Mia Zand;Korenbloem;Website;Ontwerp;Schetsen;3,00;95,00;Ja;Concept
""",
        "hours",
        {
            "client": "Relatie",
            "project": "Opdracht",
            "worked_on": "Datum",
            "person": "Medewerker",
            "hours": "Aantal uren",
            "rate": "Uurtarief",
            "billable": "Declarabel",
        },
    ),
    Layout(
        "Simplicate, hours",
        "export.xlsx",
        """
Medewerker;Project;Dienst;Urensoort;Organisatie;Datum;Starttijd;Eindtijd;Uren;Tarief;Omschrijving;Factureerbaar;Status
Mia Zand;Website;Ontwerp;Regulier;Korenbloem;14-01-2024;09:00;11:30;2,50;95,00;Schetsen;Ja;Goedgekeurd
Tom Riet;Advies;Overleg;Regulier;Westerhof;15-01-2024;09:00;09:15;0,25;95,00;Bellen;Nee;Goedgekeurd
Mia Zand;Website;Ontwerp;Regulier;Korenbloem;16-01-2024;09:00;12:00;3,00;95,00;Schetsen;Ja;Goedgekeurd
""",
        "hours",
        {
            "client": "Organisatie",
            "project": "Project",
            "worked_on": "Datum",
            "person": "Medewerker",
            "hours": "Uren",
            "rate": "Tarief",
            "billable": "Factureerbaar",
        },
        sheet="Uren",
    ),
    Layout(
        "Yuki, open debtors",
        "debiteuren.xlsx",
        """
Relatie;Factuurnr.;Factuurdatum;Vervaldatum;Bedrag;Openstaand bedrag;Dagen
Bakkerij de Korenbloem;240012;14-01-2024;28-01-2024;1512,50;1512,50;33
Garage Westerhof;240013;15-01-2024;29-01-2024;581,41;581,41;32
Bakkerij de Korenbloem;240031;14-02-2024;28-02-2024;1512,50;12,50;2
""",
        "invoices",
        {
            "client": "Relatie",
            "invoice_number": "Factuurnr.",
            "invoiced_on": "Factuurdatum",
            "due_on": "Vervaldatum",
            "amount": "Bedrag",
            "open_amount": "Openstaand bedrag",
        },
        sheet="Blad1",
    ),
    Layout(
        "Jortt, invoices",
        "jortt.csv",
        """
Factuurnummer;Klantnaam;Factuurdatum;Vervaldatum;Bedrag ex BTW;BTW;Bedrag incl BTW;Betaald op;Status
12;Korenbloem;2024-01-14;2024-01-28;1250,00;262,50;1512,50;2024-01-30;Betaald
13;Westerhof;2024-01-15;2024-01-29;480,50;100,91;581,41;;Verlopen
31;Korenbloem;2024-02-14;2024-02-28;1250,00;262,50;1512,50;;Verzonden
""",
        "invoices",
        {
            "client": "Klantnaam",
            "invoice_number": "Factuurnummer",
            "amount": "Bedrag ex BTW",
            "tax": "BTW",
            "amount_with_tax": "Bedrag incl BTW",
            "paid_on": "Betaald op",
            "status": "Status",
        },
    ),
    Layout(
        "Tellow, invoices",
        "export.csv",
        """
Factuurnummer,Klant,Datum,Vervaldatum,Subtotaal,Btw,Totaal,Status
12,Korenbloem,14-01-2024,28-01-2024,1250.00,262.50,1512.50,Betaald
13,Westerhof,15-01-2024,29-01-2024,480.50,100.91,581.41,Openstaand
31,Korenbloem,14-02-2024,28-02-2024,1250.00,262.50,1512.50,Openstaand
""",
        "invoices",
        {
            "client": "Klant",
            "invoiced_on": "Datum",
            "due_on": "Vervaldatum",
            "amount": "Subtotaal",
            "tax": "Btw",
            "amount_with_tax": "Totaal",
            "status": "Status",
        },
    ),
    Layout(
        "Rompslomp, invoices",
        "facturen.csv",
        """
Nummer;Contactnaam;Datum;Vervaldatum;Betaald;Openstaand;Totaal excl.;Totaal incl.;Valuta
2024-12;Korenbloem;14-01-2024;28-01-2024;1512,50;0,00;1250,00;1512,50;EUR
2024-13;Westerhof;15-01-2024;29-01-2024;0,00;581,41;480,50;581,41;EUR
2024-31;Korenbloem;14-02-2024;28-02-2024;0,00;1512,50;1250,00;1512,50;EUR
""",
        "invoices",
        {
            "client": "Contactnaam",
            "invoice_number": "Nummer",
            "invoiced_on": "Datum",
            "due_on": "Vervaldatum",
            "paid_amount": "Betaald",
            "open_amount": "Openstaand",
            "amount": "Totaal excl.",
            "amount_with_tax": "Totaal incl.",
        },
    ),
    Layout(
        "Visma eAccounting, invoices",
        "customer-invoices.xlsx",
        """
Invoice no.;Customer no.;Customer name;Invoice date;Due date;Currency;Total;Remaining amount;Paid
12;1001;Korenbloem;2024-01-14;2024-01-28;EUR;1512.50;0.00;2024-01-30
13;1002;Westerhof;2024-01-15;2024-01-29;EUR;581.41;581.41;
31;1001;Korenbloem;2024-02-14;2024-02-28;EUR;1512.50;0.00;2024-03-02
""",
        "invoices",
        {
            "client": "Customer name",
            "client_number": "Customer no.",
            "invoice_number": "Invoice no.",
            "amount": "Total",
            "open_amount": "Remaining amount",
            "paid_on": "Paid",
        },
        sheet="Sheet1",
    ),
    Layout(
        "Sage 50, activity",
        "Invoices.csv",
        """
No.,Type,Account Ref,Name,Inv Ref,Date,Due Date,Details,Net Amount,Tax Amount,Gross Amount,Amount Paid,O/S Amount
1,SI,KOR001,Korenbloem,12,14/01/2024,28/01/2024,Advice,1250.00,250.00,1500.00,1500.00,0.00
2,SI,WES001,Westerhof,13,15/01/2024,29/01/2024,Advice,480.50,96.10,576.60,0.00,576.60
3,SC,KOR001,Korenbloem,14,16/01/2024,30/01/2024,Credit,-100.00,-20.00,-120.00,0.00,-120.00
""",
        "invoices",
        {
            "client": "Name",
            "client_number": "Account Ref",
            "invoice_number": "Inv Ref",
            "invoiced_on": "Date",
            "due_on": "Due Date",
            "amount": "Net Amount",
            "tax": "Tax Amount",
            "amount_with_tax": "Gross Amount",
            "paid_amount": "Amount Paid",
            "open_amount": "O/S Amount",
        },
        day_first=True,
    ),
    Layout(
        "Fortnox, invoices, English",
        "invoices.csv",
        """
Document number;Customer number;Customer name;Invoice date;Due date;Balance;Total;Currency;Cancelled;Booked
12;1001;Korenbloem;2024-01-14;2024-02-13;0.00;1512.50;EUR;No;Yes
13;1002;Westerhof;2024-01-15;2024-02-14;581.41;581.41;EUR;No;Yes
31;1001;Korenbloem;2024-02-14;2024-03-15;1512.50;1512.50;EUR;No;Yes
""",
        "invoices",
        {
            "client": "Customer name",
            "client_number": "Customer number",
            "invoice_number": "Document number",
            "invoiced_on": "Invoice date",
            "due_on": "Due date",
            "open_amount": "Balance",
            "amount": "Total",
        },
    ),
    Layout(
        "Lexoffice, vouchers",
        "Belege.csv",
        """
Belegnummer;Belegdatum;Kunde/Lieferant;Fälligkeitsdatum;Betrag (brutto);Offen;Status;Art
RE0012;14.01.2024;Korenbloem GmbH;28.01.2024;1.487,50;0,00;Bezahlt;Rechnung
RE0013;15.01.2024;Westerhof KG;29.01.2024;571,80;571,80;Überfällig;Rechnung
RE0031;14.02.2024;Korenbloem GmbH;28.02.2024;1.487,50;1.487,50;Offen;Rechnung
""",
        "invoices",
        {
            "client": "Kunde/Lieferant",
            "invoice_number": "Belegnummer",
            "invoiced_on": "Belegdatum",
            "due_on": "Fälligkeitsdatum",
            "amount_with_tax": "Betrag (brutto)",
            "open_amount": "Offen",
            "status": "Status",
        },
    ),
    Layout(
        "Holded, sales",
        "facturas.xlsx",
        """
Fecha;Núm;Cliente;NIF;Vencimiento;Subtotal;IVA;Retenciones;Total;Pagado;Pendiente;Estado
14/01/2024;F240012;Panadería Trigo SL;B12345678;28/01/2024;1250,00;262,50;0,00;1512,50;1512,50;0,00;Pagado
15/01/2024;F240013;Taller Oeste SA;A22345678;29/01/2024;480,50;100,91;0,00;581,41;0,00;581,41;Vencido
14/02/2024;F240031;Panadería Trigo SL;B12345678;28/02/2024;1250,00;262,50;0,00;1512,50;0,00;1512,50;Pendiente
""",
        "invoices",
        {
            "client": "Cliente",
            "invoice_number": "Núm",
            "invoiced_on": "Fecha",
            "due_on": "Vencimiento",
            "amount": "Subtotal",
            "tax": "IVA",
            "amount_with_tax": "Total",
            "paid_amount": "Pagado",
            "open_amount": "Pendiente",
            "status": "Estado",
            "vat_number": "NIF",
        },
        sheet="Hoja1",
    ),
    Layout(
        "Debitoor, invoices",
        "debitoor.csv",
        """
Invoice number;Date;Due date;Customer number;Customer name;Currency;Net;VAT;Gross;Unpaid;Paid date
12;2024-01-14;2024-01-28;1001;Korenbloem;EUR;1250.00;262.50;1512.50;0.00;2024-01-30
13;2024-01-15;2024-01-29;1002;Westerhof;EUR;480.50;100.91;581.41;581.41;
""",
        "invoices",
        {
            "client": "Customer name",
            "invoice_number": "Invoice number",
            "amount": "Net",
            "tax": "VAT",
            "amount_with_tax": "Gross",
            "open_amount": "Unpaid",
            "paid_on": "Paid date",
        },
    ),
    Layout(
        "Zervant, invoices",
        "zervant.csv",
        """
Invoice No,Customer,Created,Sent,Due,Paid,Net total,VAT,Total
12,Korenbloem,14/01/2024,14/01/2024,28/01/2024,30/01/2024,1250.00,262.50,1512.50
13,Westerhof,15/01/2024,15/01/2024,29/01/2024,,480.50,100.91,581.41
31,Korenbloem,14/02/2024,14/02/2024,28/02/2024,02/03/2024,1250.00,262.50,1512.50
""",
        "invoices",
        {
            "client": "Customer",
            "invoice_number": "Invoice No",
            "invoiced_on": "Created",
            "due_on": "Due",
            "paid_on": "Paid",
            "amount": "Net total",
            "tax": "VAT",
            "amount_with_tax": "Total",
        },
        day_first=True,
    ),
    Layout(
        "FreeAgent, invoices",
        "freeagent.csv",
        """
Contact,Reference,Dated On,Due On,Currency,Net Value,Sales Tax Value,Total Value,Paid Value,Due Value,Status
Korenbloem,012,2024-01-14,2024-01-28,GBP,1250.00,250.00,1500.00,1500.00,0.00,Paid
Westerhof,013,2024-01-15,2024-01-29,GBP,480.50,96.10,576.60,0.00,576.60,Overdue
Korenbloem,031,2024-02-14,2024-02-28,GBP,1250.00,250.00,1500.00,0.00,1500.00,Open
""",
        "invoices",
        {
            "client": "Contact",
            "invoice_number": "Reference",
            "invoiced_on": "Dated On",
            "due_on": "Due On",
            "amount": "Net Value",
            "tax": "Sales Tax Value",
            "amount_with_tax": "Total Value",
            "paid_amount": "Paid Value",
            "open_amount": "Due Value",
        },
    ),
    Layout(
        "Everhour, time",
        "everhour.csv",
        """
Date,Member,Client,Project,Section,Task,Task Number,Time,Billable time,Billable amount,Comment
01/14/2024,Mia,Korenbloem,Website,Build,Design,#12,2:30,2:30,200.00,
01/15/2024,Tom,Westerhof,Advice,Talk,Call,#13,0:15,0:00,0.00,
01/16/2024,Mia,Korenbloem,Website,Build,Design,#12,3:00,3:00,240.00,
""",
        "hours",
        {
            "client": "Client",
            "project": "Project",
            "worked_on": "Date",
            "person": "Member",
            "hours": "Time",
            "activity": "Task",
            "billable_amount": "Billable amount",
        },
        day_first=False,
    ),
    Layout(
        "TimeCamp, detailed",
        "timecamp.csv",
        """
Day,User,Project,Task,Tags,Note,Time (HH:MM),Time (hours),Billable,Hourly rate,Amount
2024-01-14,Mia,Korenbloem website,Design,,,02:30,2.50,Yes,80.00,200.00
2024-01-15,Tom,Westerhof advice,Call,,,00:15,0.25,No,80.00,0.00
""",
        "hours",
        {
            "project": "Project",
            "worked_on": "Day",
            "person": "User",
            "hours": "Time (hours)",
            "billable": "Billable",
            "rate": "Hourly rate",
            "billable_amount": "Amount",
        },
    ),
    Layout(
        "Tick, entries",
        "tick.csv",
        """
Date,Client,Project,Task,Hours,Billable,Person,Notes
2024-01-14,Korenbloem,Website,Design,2.5,true,Mia,
2024-01-15,Westerhof,Advice,Call,0.25,false,Tom,
""",
        "hours",
        {
            "client": "Client",
            "project": "Project",
            "worked_on": "Date",
            "hours": "Hours",
            "billable": "Billable",
            "person": "Person",
            "activity": "Task",
        },
    ),
    Layout(
        "Jira, worklogs",
        "worklogs.csv",
        """
Issue Key,Issue summary,Hours,Work date,Username,Full name,Period,Account Key,Account Name,Account Lead,Activity Name,Project Key,Project Name,Epic,Work Description,Billed Hours
WEB-1,Design,2.5,2024-01-14 09:00,mia,Mia Sand,2024-01,KOR,Korenbloem,Tom,Build,WEB,Website,,Sketches,2.5
ADV-2,Call,0.25,2024-01-15 09:00,tom,Tom Reed,2024-01,WES,Westerhof,Tom,Talk,ADV,Advice,,Call,0
WEB-1,Design,3,2024-01-16 09:00,mia,Mia Sand,2024-01,KOR,Korenbloem,Tom,Build,WEB,Website,,Sketches,3
""",
        "hours",
        {
            "client": "Account Name",
            "project": "Project Name",
            "worked_on": "Work date",
            "hours": "Hours",
            "person": "Username",
            "billed_hours": "Billed Hours",
        },
    ),
    Layout(
        "Intercom, conversations",
        "conversations.csv",
        """
Conversation ID,Started at,Company name,User name,User email,Assigned to,Team,State,Priority,Tags,Time to first response (seconds),Conversation rating
9001,2024-01-14 10:02,Korenbloem,Els Vries,els@korenbloem.example,Mia,Support,closed,priority,,120,5
9002,2024-01-15 10:02,Westerhof,Jan Wester,jan@westerhof.example,Tom,Support,closed,not_priority,,900,
9003,2024-01-20 10:02,Korenbloem,Els Vries,els@korenbloem.example,Mia,Support,open,priority,,60,
""",
        "incidents",
        {
            "client": "Company name",
            "case_number": "Conversation ID",
            "happened_on": "Started at",
            "status": "State",
        },
        not_used=("Conversation rating",),
    ),
    Layout(
        "Help Scout, conversations",
        "helpscout.csv",
        """
Number,Subject,Customer Name,Customer Email,Company,Mailbox,Status,Assigned To,Created At,Closed At,Tags,Type
101,Site is down,Els Vries,els@korenbloem.example,Korenbloem,Support,closed,Mia,2024-01-14 10:02:00,2024-01-14 12:00:00,,email
102,Question,Jan Wester,jan@westerhof.example,Westerhof,Support,closed,Tom,2024-01-15 10:02:00,2024-01-16 12:00:00,,email
103,Down again,Els Vries,els@korenbloem.example,Korenbloem,Support,active,Mia,2024-01-20 10:02:00,,,email
""",
        "incidents",
        {
            "client": "Company",
            "case_number": "Number",
            "happened_on": "Created At",
            "note": "Subject",
            "status": "Status",
            "person": "Assigned To",
        },
    ),
    Layout(
        "Zammad, tickets",
        "tickets.xlsx",
        """
#;Titel;Kunde;Organisation;Gruppe;Besitzer;Status;Priorität;Erstellt am;Geschlossen am
101;Seite offline;Else Fries;Korenbloem GmbH;Support;Mia;geschlossen;3 hoch;14.01.2024 10:02;14.01.2024 12:00
102;Frage;Jan Wester;Westerhof KG;Support;Tom;geschlossen;1 niedrig;15.01.2024 10:02;16.01.2024 12:00
103;Wieder offline;Else Fries;Korenbloem GmbH;Support;Mia;offen;2 normal;20.01.2024 10:02;
""",
        "incidents",
        {
            "client": "Organisation",
            "case_number": "#",
            "happened_on": "Erstellt am",
            "note": "Titel",
            "status": "Status",
            "severity": "Priorität",
        },
        sheet="Tickets",
    ),
    Layout(
        "OTRS, tickets",
        "otrs.csv",
        """
Ticket#;Alter;Erstellt;Geschlossen;Erste Sperre;Erste Antwort;Status;Priorität;Queue;Sperre;Besitzer;Benutzervorname;Kundennummer;Von;Betreff;Kundenbenutzer
2024011410000012;3 d;2024-01-14 10:02:00;2024-01-14 12:00:00;;;erfolgreich geschlossen;3 normal;Support;frei;mia;Mia;KORENBLOEM;els@korenbloem.example;Seite offline;els
2024011510000013;2 d;2024-01-15 10:02:00;2024-01-16 12:00:00;;;erfolgreich geschlossen;2 niedrig;Support;frei;tom;Tom;WESTERHOF;jan@westerhof.example;Frage;jan
2024012010000031;1 d;2024-01-20 10:02:00;;;;offen;4 hoch;Support;frei;mia;Mia;KORENBLOEM;els@korenbloem.example;Wieder offline;els
""",
        "incidents",
        {
            "client": "Kundennummer",
            "case_number": "Ticket#",
            "happened_on": "Erstellt",
            "note": "Betreff",
            "severity": "Priorität",
            "status": "Status",
        },
    ),
    Layout(
        "TOPdesk, calls",
        "meldingen.xlsx",
        """
Meldingnummer;Aanmelder;Vestiging;Korte omschrijving (Details);Soort melding;Categorie;Subcategorie;Prioriteit;Status;Behandelaar;Aanmaakdatum;Datum gereed;Doorlooptijd
M2401 012;E. de Vries;Korenbloem;Site offline;Storing;Web;Hosting;P1;Gereed;Mia;14-01-2024 10:02;14-01-2024 12:00;2
M2401 013;J. Wester;Westerhof;Vraag;Aanvraag;Web;Content;P4;Gereed;Tom;15-01-2024 10:02;16-01-2024 12:00;26
M2401 031;E. de Vries;Korenbloem;Weer offline;Storing;Web;Hosting;P2;In behandeling;Mia;20-01-2024 10:02;;
""",
        "incidents",
        {
            "client": "Aanmelder",
            "case_number": "Meldingnummer",
            "happened_on": "Aanmaakdatum",
            "severity": "Prioriteit",
            "person": "Behandelaar",
            "status": "Status",
        },
        sheet="Meldingen",
    ),
    Layout(
        "Receivables, SAP-like research set",
        "dataset.csv",
        """
business_code,cust_number,name_customer,clear_date,buisness_year,doc_id,posting_date,document_create_date,due_in_date,invoice_currency,document type,posting_id,area_business,total_open_amount,baseline_create_date,cust_payment_terms,invoice_id,isOpen
U001,0200769623,WAL-MART corp,2020-02-11 00:00:00,2020.0,1930438491.0,2020-01-26,20200125,20200210.0,USD,RV,1.0,,54273.28,20200126.0,NAH4,1930438491.0,0
U001,0200980828,BEN E,2019-08-08 00:00:00,2019.0,1929646410.0,2019-07-22,20190722,20190811.0,USD,RV,1.0,,79656.60,20190722.0,NAD1,1929646410.0,0
U001,0200769623,WAL-MART foundation,,2020.0,1930659387.0,2020-03-04,20200304,20200319.0,USD,RV,1.0,,2253.86,20200304.0,NAA8,1930659387.0,1
""",
        "invoices",
        {
            "client": "name_customer",
            "client_number": "cust_number",
            "paid_on": "clear_date",
            "due_on": "due_in_date",
            "invoice_number": "invoice_id",
            "amount": "total_open_amount",
            "currency": "invoice_currency",
        },
    ),
    Layout(
        "Receivables, short research set",
        "ar.csv",
        """
invoice_id,customerID,invoice_date,due_date,settled_date,days_to_settle,disputed,invoice_amount
611365,0379-NEVHP,2013-01-02,2013-02-01,2013-01-15,13,No,55.94
7900770,8976-AMJEO,2013-01-26,2013-02-25,2013-03-03,36,Yes,61.74
9231909,0379-NEVHP,2013-07-03,2013-08-02,2013-07-08,5,No,65.88
""",
        "invoices",
        {
            "client": "customerID",
            "invoice_number": "invoice_id",
            "invoiced_on": "invoice_date",
            "due_on": "due_date",
            "paid_on": "settled_date",
            "disputed": "disputed",
            "amount": "invoice_amount",
        },
    ),
    Layout(
        "UCI Online Retail II",
        "online_retail_II.csv",
        """
Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country
489434,85048,LIGHTS,12,2009-12-01 07:45:00,6.95,13085.0,United Kingdom
489434,79323P,CHERRY,12,2009-12-01 07:45:00,6.75,13085.0,United Kingdom
C489449,22087,PAPER,-12,2009-12-01 10:33:00,2.95,16321.0,Australia
489435,22350,CAT,12,2009-12-01 07:46:00,2.55,,United Kingdom
""",
        "invoices",
        {
            "client": "Customer ID",
            "invoice_number": "Invoice",
            "invoiced_on": "InvoiceDate",
            "quantity": "Quantity",
            "unit_price": "Price",
        },
    ),
    Layout(
        "Olist, orders",
        "olist_orders_dataset.csv",
        """
order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,order_delivered_carrier_date,order_delivered_customer_date,order_estimated_delivery_date
e481,9ef4,delivered,2017-10-02 10:56:33,2017-10-02 11:07:15,2017-10-04 19:55:00,2017-10-10 21:25:13,2017-10-18 00:00:00
53cd,b083,delivered,2018-07-24 20:41:37,2018-07-26 03:24:27,2018-07-26 14:31:00,2018-08-07 15:27:45,2018-08-13 00:00:00
""",
        None,
        why=ANY,
    ),
    Layout(
        "Olist, order payments",
        "olist_order_payments_dataset.csv",
        "order_id,payment_sequential,payment_type,payment_installments,payment_value\nb81e,1,credit_card,8,99.33\na9810,1,credit_card,1,24.39\n",
        None,
        why=ANY,
    ),
    Layout(
        "Telecom customers",
        "telco.csv",
        """
customerID,gender,SeniorCitizen,Partner,Dependents,tenure,PhoneService,MultipleLines,InternetService,Contract,PaperlessBilling,PaymentMethod,MonthlyCharges,TotalCharges,Churn
7590-VHVEG,Female,0,Yes,No,1,No,No phone service,DSL,Month-to-month,Yes,Electronic check,29.85,29.85,No
5575-GNVDE,Male,0,No,No,34,Yes,No,DSL,One year,No,Mailed check,56.95,1889.5,No
3668-QPYBK,Male,0,No,No,2,Yes,No,DSL,Month-to-month,Yes,Mailed check,53.85,108.15,Yes
""",
        "clients",
        {"client": "customerID", "contract": "Contract", "revenue": "TotalCharges"},
        not_used=("Partner", "PhoneService"),
    ),
    Layout(
        "Marketing set, one row per customer",
        "marketing_campaign.csv",
        """
ID;Year_Birth;Education;Marital_Status;Income;Kidhome;Teenhome;Dt_Customer;Recency;MntWines;NumWebPurchases;Complain;Response
5524;1957;Graduation;Single;58138;0;0;04-09-2012;58;635;8;0;1
2174;1954;Graduation;Single;46344;1;1;08-03-2014;38;11;1;0;0
4141;1965;Graduation;Together;71613;0;0;21-08-2013;26;426;8;0;0
""",
        "clients",
        {"client": "ID", "since_on": "Dt_Customer", "complaints": "Complain"},
        not_used=("Income", "Year_Birth"),
    ),
    Layout(
        "Moloni, documents",
        "documentos.csv",
        """
Documento;Data;Vencimento;Cliente;Contribuinte;Total s/ IVA;IVA;Total c/ IVA;Estado;Valor pendente
FT 2024/12;14/01/2024;13/02/2024;Padaria Trigo Lda;501234567;1250,00;287,50;1537,50;Pago;0,00
FT 2024/13;15/01/2024;14/02/2024;Oficina Oeste Lda;502234567;480,50;110,52;591,02;Por pagar;591,02
FT 2024/31;14/02/2024;15/03/2024;Padaria Trigo Lda;501234567;1250,00;287,50;1537,50;Por pagar;1537,50
""",
        "invoices",
        {
            "client": "Cliente",
            "invoice_number": "Documento",
            "invoiced_on": "Data",
            "due_on": "Vencimento",
            "amount": "Total s/ IVA",
            "tax": "IVA",
            "amount_with_tax": "Total c/ IVA",
            "status": "Estado",
            "open_amount": "Valor pendente",
            "vat_number": "Contribuinte",
        },
    ),
    Layout(
        "Contaplus, invoices, client as a number beside the name",
        "facturas_emitidas.csv",
        """
Nº Factura;Fecha factura;Cliente;Nombre;Base imponible;% IVA;Cuota IVA;Total factura;Fecha vto.;Fecha cobro
12;14/01/2024;430001;Panadería Trigo SL;1250,00;21;262,50;1512,50;13/02/2024;20/02/2024
13;15/01/2024;430002;Taller Oeste SA;480,50;21;100,91;581,41;14/02/2024;
31;14/02/2024;430001;Panadería Trigo SL;1250,00;21;262,50;1512,50;15/03/2024;
""",
        "invoices",
        {
            "client": "Nombre",
            "client_number": "Cliente",
            "invoice_number": "Nº Factura",
            "invoiced_on": "Fecha factura",
            "amount": "Base imponible",
            "tax": "Cuota IVA",
            "amount_with_tax": "Total factura",
            "due_on": "Fecha vto.",
            "paid_on": "Fecha cobro",
        },
    ),
    Layout(
        "AccountView, open items, debtor as a number beside the name",
        "openposten.xlsx",
        """
Debiteur;Naam;Factuur;Datum;Vervaldatum;Factuurbedrag;Betaald;Saldo
10012;Bakkerij de Korenbloem;240012;14-01-2024;13-02-2024;1512,50;0,00;1512,50
10013;Garage Westerhof;240013;15-01-2024;14-02-2024;581,41;81,41;500,00
10012;Bakkerij de Korenbloem;240031;14-02-2024;15-03-2024;1512,50;0,00;1512,50
""",
        "invoices",
        {
            "client": "Naam",
            "client_number": "Debiteur",
            "invoice_number": "Factuur",
            "invoiced_on": "Datum",
            "due_on": "Vervaldatum",
            "amount": "Factuurbedrag",
            "paid_amount": "Betaald",
            "open_amount": "Saldo",
        },
        sheet="Blad1",
    ),
    Layout(
        "Exact Online, hours as quantities",
        "urenregistratie.csv",
        """
Medewerker;Relatie;Project;Artikel;Datum;Aantal;Tarief;Bedrag;Status
Mia Zand;Korenbloem;Website;Consultancy;14-01-2024;2,50;95,00;237,50;Goedgekeurd
Tom Riet;Westerhof;Advies;Consultancy;15-01-2024;0,25;95,00;23,75;Goedgekeurd
Mia Zand;Korenbloem;Website;Consultancy;16-01-2024;3,00;95,00;285,00;Goedgekeurd
""",
        "hours",
        {
            "client": "Relatie",
            "project": "Project",
            "worked_on": "Datum",
            "person": "Medewerker",
            "hours": "Aantal",
            "rate": "Tarief",
            "billable_amount": "Bedrag",
        },
    ),
    Layout(
        "Octopus, customer postings",
        "klantenposten.csv",
        """
Relatienr;Naam;Boekjaar;Periode;Dagboek;Document nr.;Documentdatum;Vervaldatum;Totaal;Saldo
12;Bakkerij de Korenbloem;2024;202401;VK;12;14/01/2024;13/02/2024;1512,50;0,00
13;Garage Westerhof;2024;202401;VK;13;15/01/2024;14/02/2024;581,41;581,41
12;Bakkerij de Korenbloem;2024;202402;VK;31;14/02/2024;15/03/2024;1512,50;1512,50
""",
        "invoices",
        {
            "client": "Naam",
            "client_number": "Relatienr",
            "invoice_number": "Document nr.",
            "invoiced_on": "Documentdatum",
            "due_on": "Vervaldatum",
            "amount": "Totaal",
            "open_amount": "Saldo",
        },
        day_first=True,
    ),
    Layout(
        "Billit, invoices",
        "billit.xlsx",
        """
Factuurnummer;Klant;BTW nummer;Factuurdatum;Vervaldatum;Totaal excl. BTW;Totaal BTW;Totaal incl. BTW;Betaald;Betaaldatum
2024/012;Korenbloem NV;BE0812345678;14/01/2024;13/02/2024;1250,00;262,50;1512,50;Ja;20/02/2024
2024/013;Westerhof BV;BE0822345678;15/01/2024;14/02/2024;480,50;100,91;581,41;Nee;
2024/031;Korenbloem NV;BE0812345678;14/02/2024;15/03/2024;1250,00;262,50;1512,50;Ja;15/03/2024
""",
        "invoices",
        {
            "client": "Klant",
            "vat_number": "BTW nummer",
            "invoice_number": "Factuurnummer",
            "amount": "Totaal excl. BTW",
            "tax": "Totaal BTW",
            "amount_with_tax": "Totaal incl. BTW",
            "status": "Betaald",
            "paid_on": "Betaaldatum",
        },
        sheet="Facturen",
    ),
    Layout(
        "Salesforce, cases",
        "report.csv",
        """
Case Number,Account Name,Contact Name,Subject,Status,Priority,Case Origin,Type,Date/Time Opened,Date/Time Closed,Case Owner
00001012,Korenbloem,Els Vries,Site is down,Closed,High,Email,Problem,1/14/2024 10:02 AM,1/14/2024 12:00 PM,Mia Sand
00001013,Westerhof,Jan Wester,Question,Closed,Low,Web,Question,1/15/2024 10:02 AM,1/16/2024 12:00 PM,Tom Reed
00001031,Korenbloem,Els Vries,Down again,Working,High,Email,Problem,1/20/2024 10:02 AM,,Mia Sand
""",
        "incidents",
        {
            "client": "Account Name",
            "case_number": "Case Number",
            "happened_on": "Date/Time Opened",
            "severity": "Priority",
            "kind": "Type",
            "note": "Subject",
            "origin": "Case Origin",
            "person": "Case Owner",
        },
        day_first=False,
    ),
    Layout(
        "Salesforce, accounts",
        "accounts.csv",
        """
Account ID,Account Name,Account Owner,Type,Industry,Annual Revenue,Billing City,Billing Country,Phone,Website
001A1,Korenbloem,Mia Sand,Customer,Food,2500000,Leeds,UK,555-0101,korenbloem.example
001A2,Westerhof,Mia Sand,Customer,Cars,900000,York,UK,555-0102,westerhof.example
""",
        "clients",
        {"client": "Account Name", "client_number": "Account ID", "segment": "Industry"},
        not_used=("Annual Revenue", "Account Owner"),
    ),
    Layout(
        "Dolibarr, invoices",
        "export_facture.csv",
        """
Réf. facture;Tiers;Date facturation;Date échéance;Montant HT;Montant TVA;Montant TTC;Montant réglé;Restant à payer;État
FA2401-0012;Boulangerie Blé;14/01/2024;13/02/2024;1250,00;250,00;1500,00;1500,00;0,00;Payée
FA2401-0013;Garage Ouest;15/01/2024;14/02/2024;480,50;96,10;576,60;0,00;576,60;Impayée
FA2402-0031;Boulangerie Blé;14/02/2024;15/03/2024;1250,00;250,00;1500,00;0,00;1500,00;Impayée
""",
        "invoices",
        {
            "client": "Tiers",
            "invoice_number": "Réf. facture",
            "invoiced_on": "Date facturation",
            "due_on": "Date échéance",
            "amount": "Montant HT",
            "tax": "Montant TVA",
            "amount_with_tax": "Montant TTC",
            "paid_amount": "Montant réglé",
            "open_amount": "Restant à payer",
        },
    ),
    Layout(
        "Time sheet, French",
        "temps.csv",
        """
Collaborateur;Client;Affaire;Date;Durée (h);Facturable;Taux horaire
Mia Sable;Boulangerie Blé;Site;14/01/2024;2,50;Oui;80,00
Tom Roseau;Garage Ouest;Conseil;15/01/2024;0,25;Non;80,00
Mia Sable;Boulangerie Blé;Site;16/01/2024;3,00;Oui;80,00
""",
        "hours",
        {
            "client": "Client",
            "project": "Affaire",
            "worked_on": "Date",
            "person": "Collaborateur",
            "hours": "Durée (h)",
            "billable": "Facturable",
            "rate": "Taux horaire",
        },
        day_first=True,
    ),
    Layout(
        "Time sheet, German",
        "Stundenzettel Januar.xlsx",
        """
Datum;Mitarbeiter;Kunde;Projekt;Leistung;Von;Bis;Pause;Stunden;Abrechenbar
14.01.2024;Mia;Korenbloem GmbH;Website;Entwurf;09:00;11:30;0:00;2,5;ja
15.01.2024;Tom;Westerhof KG;Beratung;Anruf;09:00;09:15;0:00;0,25;nein
16.01.2024;Mia;Korenbloem GmbH;Website;Entwurf;09:00;12:00;0:00;3;ja
""",
        "hours",
        {
            "client": "Kunde",
            "project": "Projekt",
            "worked_on": "Datum",
            "person": "Mitarbeiter",
            "hours": "Stunden",
            "billable": "Abrechenbar",
        },
        sheet="Januar",
    ),
    Layout(
        "ConnectWise, tickets",
        "service_tickets.csv",
        """
Ticket #,Company,Summary,Board,Status,Priority,Type,SubType,Date Entered,Closed Date,Actual Hours
1012,Korenbloem,Site is down,Service,Closed,Priority 1 - Critical,Incident,Web,01/14/2024,01/14/2024,2.0
1013,Westerhof,Question,Service,Closed,Priority 4 - Low,Request,Web,01/15/2024,01/16/2024,0.5
1031,Korenbloem,Down again,Service,Open,Priority 1 - Critical,Incident,Web,01/20/2024,,1.0
""",
        "incidents",
        {
            "client": "Company",
            "case_number": "Ticket #",
            "happened_on": "Date Entered",
            "kind": "Type",
            "note": "Summary",
            "status": "Status",
        },
    ),
    Layout(
        "ServiceNow, incidents",
        "incident.csv",
        """
number,caller_id,company,short_description,category,priority,state,assignment_group,assigned_to,opened_at,closed_at
INC0012,Els Vries,Korenbloem,Site is down,web,1 - Critical,Closed,Service Desk,Mia Sand,2024-01-14 10:02:00,2024-01-14 12:00:00
INC0013,Jan Wester,Westerhof,Question,web,4 - Low,Closed,Service Desk,Tom Reed,2024-01-15 10:02:00,2024-01-16 12:00:00
INC0031,Els Vries,Korenbloem,Down again,web,2 - High,In Progress,Service Desk,Mia Sand,2024-01-20 10:02:00,
""",
        "incidents",
        {
            "client": "company",
            "case_number": "number",
            "happened_on": "opened_at",
            "severity": "priority",
            "note": "short_description",
            "person": "assigned_to",
            "kind": "category",
        },
    ),
    Layout(
        "Harvest, invoices",
        "harvest_invoices.csv",
        """
Issue Date,Last Payment Date,ID,PO Number,Client,Subject,Invoice Amount,Paid Amount,Balance,Subtotal,Discount,Tax,Tax2,Currency,Currency Symbol,Document Type,Client Address
2024-01-14,2024-02-20,12,,Korenbloem,Advice,1512.50,1512.50,0.00,1250.00,0.00,262.50,0.00,Euro - EUR,€,Invoice,
2024-01-15,,13,,Westerhof,Advice,581.41,0.00,581.41,480.50,0.00,100.91,0.00,Euro - EUR,€,Invoice,
2024-02-14,,31,,Korenbloem,Advice,1512.50,0.00,1512.50,1250.00,0.00,262.50,0.00,Euro - EUR,€,Invoice,
""",
        "invoices",
        {
            "client": "Client",
            "invoice_number": "ID",
            "invoiced_on": "Issue Date",
            "paid_on": "Last Payment Date",
            "amount": "Subtotal",
            "amount_with_tax": "Invoice Amount",
            "tax": "Tax",
            "paid_amount": "Paid Amount",
            "open_amount": "Balance",
        },
    ),
    Layout(
        "Stripe, invoices",
        "invoices.csv",
        """
id,Customer Name,Amount Due,Amount Paid,Currency,Date (UTC),Due Date (UTC),Paid,Closed,Subtotal,Total,Tax,Number,Status
in_12,Korenbloem,1512.50,1512.50,eur,2024-01-14 10:00,2024-02-13 10:00,true,true,1250.00,1512.50,262.50,A-0012,paid
in_13,Westerhof,581.41,0.00,eur,2024-01-15 10:00,2024-02-14 10:00,false,false,480.50,581.41,100.91,A-0013,open
in_31,Korenbloem,1512.50,0.00,eur,2024-02-14 10:00,2024-03-15 10:00,false,false,1250.00,1512.50,262.50,A-0031,open
""",
        "invoices",
        {
            "client": "Customer Name",
            "invoice_number": "Number",
            "invoiced_on": "Date (UTC)",
            "due_on": "Due Date (UTC)",
            "amount": "Subtotal",
            "amount_with_tax": "Total",
            "tax": "Tax",
            "paid_amount": "Amount Paid",
            "open_amount": "Amount Due",
            "status": "Status",
        },
    ),
    Layout(
        "Shopify, orders",
        "orders_export.csv",
        """
Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Created at,Lineitem quantity,Lineitem name,Lineitem price,Billing Name,Billing City,Vendor
#1012,els@korenbloem.example,paid,2024-01-14 10:02:00 +0100,fulfilled,EUR,100.00,5.00,21.00,126.00,,2024-01-14 10:00:00 +0100,2,Bread,50.00,Els Vries,Utrecht,Own
#1013,jan@westerhof.example,paid,2024-01-15 10:02:00 +0100,fulfilled,EUR,30.00,5.00,6.30,41.30,,2024-01-15 10:00:00 +0100,1,Oil,30.00,Jan Wester,Zeist,Own
#1031,els@korenbloem.example,pending,,,EUR,50.00,5.00,10.50,65.50,,2024-02-14 10:00:00 +0100,1,Bread,50.00,Els Vries,Utrecht,Own
""",
        "invoices",
        {
            "client": "Billing Name",
            "invoice_number": "Name",
            "invoiced_on": "Created at",
            "paid_on": "Paid at",
            "amount": "Subtotal",
            "tax": "Taxes",
            "amount_with_tax": "Total",
            "status": "Financial Status",
        },
    ),
    Layout(
        "Mollie, payments",
        "mollie-betalingen.csv",
        """
Datum;Betaalmethode;Valuta;Bedrag;Status;ID;Omschrijving;Consumentennaam;Consumentenrekening;Uitbetaling
2024-01-14 10:02:00;ideal;EUR;1512,50;paid;tr_1;Factuur 12;Bakkerij de Korenbloem;NL91ABNA0417164300;2024-01-15
2024-01-15 11:02:00;ideal;EUR;581,41;paid;tr_2;Factuur 13;Garage Westerhof;NL20INGB0001234567;2024-01-16
2024-02-14 11:02:00;ideal;EUR;1512,50;paid;tr_3;Factuur 31;Bakkerij de Korenbloem;NL91ABNA0417164300;2024-02-15
""",
        "payments",
        {"client": "Consumentennaam", "paid_on": "Datum", "paid_amount": "Bedrag"},
    ),
    Layout(
        "Creditors, open items",
        "openstaande posten crediteuren.xlsx",
        """
Crediteur;Naam;Factuurnummer;Factuurdatum;Vervaldatum;Bedrag;Openstaand
20012;KPN BV;881;14-01-2024;13-02-2024;50,00;50,00
20013;Eneco NV;882;15-01-2024;14-02-2024;80,00;80,00
""",
        None,
        why="purchases",
        sheet="Blad1",
    ),
    Layout(
        "Lexware, customer list",
        "Kundenliste.xlsx",
        """
Kundennummer;Matchcode;Firma;Ansprechpartner;Straße;PLZ;Ort;Telefon;E-Mail;USt-IdNr.;Umsatz lfd. Jahr
10012;KOREN;Korenbloem GmbH;Else Fries;Dorfstr. 1;10115;Berlin;030123;else@korenbloem.example;DE812345678;12.500,00
10013;WESTE;Westerhof KG;Jan Wester;Kai 2;20095;Hamburg;040123;jan@westerhof.example;DE822345678;4.800,50
""",
        "clients",
        {
            "client": "Firma",
            "client_number": "Kundennummer",
            "contact": "Ansprechpartner",
            "email": "E-Mail",
            "vat_number": "USt-IdNr.",
            "revenue": "Umsatz lfd. Jahr",
        },
        sheet="Kunden",
    ),
    Layout(
        "Survey of the team",
        "responses.csv",
        """
Timestamp,Your name,Client,How do you like working with them? (1-5),Comments
2024/01/14 10:02:00 AM,Mia,Korenbloem,4,Nice people
2024/01/14 10:03:00 AM,Mia,Westerhof,2,
2024/01/15 09:00:00 AM,Tom,Korenbloem,5,
""",
        "ratings",
        {
            "client": "Client",
            "pleasure": "How do you like working with them? (1-5)",
            "rated_on": "Timestamp",
            "rater": "Your name",
        },
    ),
    Layout(
        "Register of complaints",
        "klachtenregister.xlsx",
        """
Nr;Datum ontvangst;Klant;Omschrijving klacht;Gegrond (j/n);Afgehandeld door;Datum afgehandeld
1;14-01-2024;Korenbloem;Site lag eruit;j;Mia;15-01-2024
2;15-01-2024;Westerhof;Factuur te hoog;n;Tom;20-01-2024
3;20-01-2024;Westerhof;Weer de factuur;n;Tom;
""",
        "incidents",
        {
            "client": "Klant",
            "happened_on": "Datum ontvangst",
            "note": "Omschrijving klacht",
            "founded": "Gegrond (j/n)",
            "person": "Afgehandeld door",
        },
        sheet="Blad1",
    ),
    Layout(
        "Scores per client",
        "scores.csv",
        "Relatie;Score\nKorenbloem;4\nWesterhof;2\nVan Loon;5\n",
        "ratings",
        {"client": "Relatie", "pleasure": "Score"},
    ),
)
