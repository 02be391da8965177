"""Exports of Dutch, Belgian, German and French bookkeeping, and of international accounting."""

# ruff: noqa: E501  rows of an export are as long as they are

from tests.reading.layouts import Layout

BOOKKEEPING = (
    Layout(
        "Exact Online, open items",
        "openstaande posten.csv",
        """
AccountCode,AccountName,InvoiceNumber,InvoiceDate,DueDate,AmountDC,OutstandingDC,Type
1001,Bakkerij de Korenbloem,240012,2024-01-14,2024-02-13,1250.00,0.00,20
1002,Garage Westerhof,240013,2024-01-15,2024-02-14,480.50,480.50,20
1001,Bakkerij de Korenbloem,240031,2024-02-14,2024-03-15,1250.00,1250.00,20
1003,Tandarts Van Loon,240032,2024-02-20,2024-03-21,99.00,0.00,21
""",
        "invoices",
        {
            "client": "AccountName",
            "client_number": "AccountCode",
            "invoice_number": "InvoiceNumber",
            "invoiced_on": "InvoiceDate",
            "due_on": "DueDate",
            "amount": "AmountDC",
            "open_amount": "OutstandingDC",
        },
    ),
    Layout(
        "Exact Online, relations",
        "relaties.csv",
        """
Code,Name,ChamberOfCommerce,VATNumber,Email,Phone
1001,Bakkerij de Korenbloem,12345678,NL812345678B01,info@korenbloem.example,0201234567
1002,Garage Westerhof,22345678,NL822345678B01,info@westerhof.example,0301234567
1003,Tandarts Van Loon,32345678,NL832345678B01,info@vanloon.example,0401234567
""",
        "clients",
        {
            "client": "Name",
            "client_number": "Code",
            "registration_number": "ChamberOfCommerce",
            "vat_number": "VATNumber",
            "email": "Email",
        },
    ),
    Layout(
        "Exact Online, ledger card without clients",
        "8000 omzet.xlsx",
        """
Rekening;Periode;Datum;Boeknummer;Trek;Debet;Credit;Boekingstekst;Dagboek;BTW;BTW-srt
8000;1;14-01-2024;240012;;;1250,00;Werk januari Korenbloem;70;262,50;2
8000;1;15-01-2024;240013;;;480,50;Onderhoud website 13;70;100,91;2
8000;2;14-02-2024;240031;;;1250,00;Werk februari Korenbloem;70;262,50;2
8000;2;20-02-2024;240032;;99,00;;Creditering 32;70;-20,79;2
""",
        None,
        sheet="Grootboekkaart",
        why="no_client",
    ),
    Layout(
        "Yuki, ledger card, header in row 13",
        "Transacties.xlsx",
        """
Administratie: 82604 - Voorbeeld;;;;;;
;;;;;;
Grootboekrekening;8002 - Omzet diensten;;;;;
Boekjaar;2024;;;;;
Periode;1 t/m 6;;;;;
;;;;;;
;;;;;;
;;;;;;
;;;;;;
;;;;;;
;;;;;;
;;;;;;
Nr.;Per;Datum;Bkst.nr.;Dagboek;Debet;Credit
1;1;14-01-2024;20240012;Verkoop;;1250,00
2;1;15-01-2024;20240013;Verkoop;;480,50
3;2;14-02-2024;20240031;Verkoop;;1250,00
""",
        None,
        sheet="Blad1",
        why="no_client",
    ),
    Layout(
        "Sales journal without clients",
        "verkoopjournaal 2024.xlsx",
        """
Datum;Bkst.nr;Dagboek;Debet;Credit;Btw-bedrag
14-01-2024;20240012;Verkoop;;1250,00;262,50
15-01-2024;20240013;Verkoop;;480,50;100,91
14-02-2024;20240031;Verkoop;;1250,00;262,50
""",
        None,
        sheet="Blad1",
        why="no_client",
    ),
    Layout(
        "Printed invoice list with spacer columns and a column of names without header",
        "factuurlijst.xlsx",
        """
Factuurdatum;;Factuurnummer;;;Factuurbedrag
;;Totaal vorige pagina;;;0,00
14-01-2024;;20240012;;Bakkerij de Korenbloem B.V.;1250,00
15-01-2024;;20240013;;Garage Westerhof VOF;480,50
14-02-2024;;20240031;;Bakkerij de Korenbloem B.V.;1250,00
16-02-2024;;20240033;;Garage Westerhof VOF;310,00
20-02-2024;;20240034;;Tandarts Van Loon B.V.;99,00
""",
        "invoices",
        {
            "client": "",
            "invoice_number": "Factuurnummer",
            "invoiced_on": "Factuurdatum",
            "amount": "Factuurbedrag",
        },
        sheet="Lijst",
    ),
    Layout(
        "Twinfield, transactions",
        "twinfield.csv",
        """
,Administratie,Adm.naam,Jaar,Periode,Dagboek,Boekingsnummer,Status,Boekdatum,Grootboekrek.,Grootboekrek.naam,Dimensietype 1,Basisbedrag,D/C
1,NL001,Voorbeeld BV,2024,2024/01,VRK,202400012,Definitief,20240114,8000,Omzet diensten,PNL,-1250.00,C
2,NL001,Voorbeeld BV,2024,2024/01,VRK,202400013,Definitief,20240115,8000,Omzet diensten,PNL,-480.50,C
3,NL001,Voorbeeld BV,2024,2024/02,VRK,202400031,Definitief,20240214,8000,Omzet diensten,PNL,-1250.00,C
4,NL001,Voorbeeld BV,2024,2024/02,VRK,202400032,Definitief,20240220,8000,Omzet diensten,PNL,99.00,D
""",
        None,
        why="no_client",
    ),
    Layout(
        "SnelStart, relations template",
        "Relaties.xlsx",
        """
RelatieCode;Naam;ContactPersoon;Adres;PostCode;Plaats;LandId;CorrespondentieAdres ;FactuurRelatieID;Telefoon;MobieleTelefoon;Fax;Email;BtwNummer;Factuurkorting ;Krediettermijn ;Bankrekeningnummer;Iban;Bic;NaamRekeninghouder;Incasseren;KlantKortinggroepId;Memo;KvkNummer;WebsiteUrl;FactuurEmailAdres
101;Bakkerij de Korenbloem;Els de Vries;Dorpsstraat 1;1234AB;Utrecht;NL;;;0301234567;;;els@korenbloem.example;NL812345678B01;0;30;;NL91ABNA0417164300;ABNANL2A;;N;;;12345678;;
102;Garage Westerhof;Jan Wester;Kade 2;2345AB;Zeist;NL;;;0302345678;;;jan@westerhof.example;NL822345678B01;0;14;;NL20INGB0001234567;INGBNL2A;;N;;;22345678;;
103;Tandarts Van Loon;Mia van Loon;Plein 3;3456AB;Doorn;NL;;;0303456789;;;mia@vanloon.example;NL832345678B01;0;30;;NL02RABO0123456789;RABONL2U;;J;;;32345678;;
""",
        "clients",
        {
            "client": "Naam",
            "client_number": "RelatieCode",
            "contact": "ContactPersoon",
            "email": "Email",
            "vat_number": "BtwNummer",
            "registration_number": "KvkNummer",
        },
        sheet="Klanten",
    ),
    Layout(
        "SnelStart, open items",
        "openstaand.csv",
        """
Relatienr;Relatie;Boekstuk;Boekdatum;Vervaldatum;Bedrag;Saldo;Dagboek
101;Bakkerij de Korenbloem;20240012;14-01-2024;13-02-2024;1.512,50;0,00;Verkopen
102;Garage Westerhof;20240013;15-01-2024;14-02-2024;581,41;581,41;Verkopen
101;Bakkerij de Korenbloem;20240031;14-02-2024;15-03-2024;1.512,50;1.512,50;Verkopen
""",
        "invoices",
        {
            "client": "Relatie",
            "client_number": "Relatienr",
            "invoice_number": "Boekstuk",
            "invoiced_on": "Boekdatum",
            "due_on": "Vervaldatum",
            "amount": "Bedrag",
            "open_amount": "Saldo",
        },
        day_first=True,
    ),
    Layout(
        "SnelStart, relations",
        "klanten.csv",
        """
Relatienr;Naam;KvKnummer;BTWnummer;Email;Telefoon
101;Bakkerij de Korenbloem;12345678;NL812345678B01;els@korenbloem.example;030123
102;Garage Westerhof;22345678;NL822345678B01;jan@westerhof.example;030234
""",
        "clients",
        {
            "client": "Naam",
            "client_number": "Relatienr",
            "registration_number": "KvKnummer",
            "vat_number": "BTWnummer",
        },
    ),
    Layout(
        "e-Boekhouden.nl, open items",
        "openposten.csv",
        """
Relatiecode;Relatie;Factuurnummer;Factuurdatum;Vervaldatum;Bedrag;Openstaand;Soort
KOR;Bakkerij de Korenbloem;F2400012;14-01-2024;28-01-2024;1.512,50;0,00;Debiteur
WES;Garage Westerhof;F2400013;15-01-2024;29-01-2024;581,41;581,41;Debiteur
KOR;Bakkerij de Korenbloem;F2400031;14-02-2024;28-02-2024;1.512,50;1.512,50;Debiteur
""",
        "invoices",
        {
            "client": "Relatie",
            "client_number": "Relatiecode",
            "invoice_number": "Factuurnummer",
            "invoiced_on": "Factuurdatum",
            "due_on": "Vervaldatum",
            "amount": "Bedrag",
            "open_amount": "Openstaand",
        },
    ),
    Layout(
        "e-Boekhouden.nl, relations",
        "relaties.csv",
        """
Code;Bedrijf;KvK-nummer;BTW-nummer;E-mail;Telefoon
KOR;Bakkerij de Korenbloem;12345678;NL812345678B01;els@korenbloem.example;030123
WES;Garage Westerhof;22345678;NL822345678B01;jan@westerhof.example;030234
""",
        "clients",
        {
            "client": "Bedrijf",
            "client_number": "Code",
            "registration_number": "KvK-nummer",
            "email": "E-mail",
        },
    ),
    Layout(
        "Debtor list as of today, voucher column holding dates",
        "debiteurenlijst per heden.xlsx",
        """
Factuurnr.;Naam;Deb.nr.;Omschrijving factuur;Boekstuk;Vervalt;Factuur;Saldo;Factuurreferentie;Aanmaningen;Vervaldagen;Factuur Gbl.;Aut. bet./inc.;IBAN-nr.;Incassomachtiging vereist;Dossier;Betaaltermijnen;Betaalwijze;Factuurstatus
20240012;Bakkerij de Korenbloem;10012;Werk januari;2024-01-14;2024-02-13;1512,50;1512,50;;1;22;1512,50;N;;N;;30;Bank;Wacht op betaling debiteur
20240013;Garage Westerhof;10013;Onderhoud;2024-01-15;2024-02-14;581,41;581,41;;0;21;581,41;N;;N;;30;Bank;Wacht op betaling debiteur
20240031;Bakkerij de Korenbloem;10012;Werk februari;2024-02-14;2024-03-15;1512,50;1512,50;;0;-8;1512,50;N;;N;;30;Bank;Niet vervallen
20240033;Tandarts Van Loon;10019;Advies;2024-02-20;2024-03-21;99,00;99,00;;0;-14;99,00;N;;N;;30;Bank;Niet vervallen
""",
        "invoices",
        {
            "client": "Naam",
            "client_number": "Deb.nr.",
            "invoice_number": "Factuurnr.",
            "due_on": "Vervalt",
            "amount": "Factuur",
            "open_amount": "Saldo",
            "status": "Factuurstatus",
            "invoiced_on": "Boekstuk",
        },
        sheet="Lijst",
    ),
    Layout(
        "SAP FBL1N, creditors",
        "SAP.XLSX",
        """
Symbol Posten offen/ausg.;Zuordnung;Belegnummer;Belegart;Belegdatum;Sonderhauptb.Kennz.;Symbol Nettofälligkeit;Betrag in Hauswährung;Hauswährung;Ausgleichsbeleg;Text
;4500001;1900000012;KR;14.01.2024;;;-1512,50;EUR;;Miete
;4500002;1900000013;KR;15.01.2024;;;-581,41;EUR;;Strom
;;;;;;;-2093,91;EUR;;
;4500003;1900000031;KR;14.02.2024;;;-1512,50;EUR;2000000044;Miete
""",
        None,
        sheet="Sheet1",
        why="purchases",
    ),
    Layout(
        "Business Central to a credit insurer, master data",
        "stam.csv",
        """
Deb.nr.;Naam;Adres;PC;Plaats;Land;KvK Nr.;Rek.nr.
10012;Bakkerij de Korenbloem;Dorpsstraat 1;1234AB;Utrecht;NL;12345678;NL91ABNA0417164300
10013;Garage Westerhof;Kade 2;2345AB;Zeist;NL;22345678;NL20INGB0001234567
""",
        "clients",
        {"client": "Naam", "client_number": "Deb.nr.", "registration_number": "KvK Nr."},
    ),
    Layout(
        "Business Central to a credit insurer, open",
        "open.csv",
        """
Debnr.;Fakt.nr.;Fakt.datum;Vervaldatum;Valuta;Bedrag
10012;VF240012;14-01-2024;13-02-2024;EUR;1512,50
10013;VF240013;15-01-2024;14-02-2024;EUR;581,41
10012;VF240031;14-02-2024;15-03-2024;EUR;1512,50
""",
        "invoices",
        {
            "client": "Debnr.",
            "invoice_number": "Fakt.nr.",
            "invoiced_on": "Fakt.datum",
            "due_on": "Vervaldatum",
            "currency": "Valuta",
            "amount": "Bedrag",
        },
    ),
    Layout(
        "Business Central to a credit insurer, paid",
        "betaald.csv",
        """
Debnr.;Fakt.nr.;Fakt.datum;Vervaldatum;Valuta;Bedrag;Datum betaald
10012;VF240012;14-01-2024;13-02-2024;EUR;1512,50;20-02-2024
10013;VF240013;15-01-2024;14-02-2024;EUR;581,41;01-03-2024
10012;VF240031;14-02-2024;15-03-2024;EUR;1512,50;15-03-2024
""",
        "invoices",
        {
            "client": "Debnr.",
            "invoice_number": "Fakt.nr.",
            "due_on": "Vervaldatum",
            "paid_on": "Datum betaald",
        },
    ),
    Layout(
        "Teamleader, invoices",
        "facturen.csv",
        """
Factuurnummer;Bedrijf;Totaal incl. BTW;Totaal excl. BTW;BTW bedrag;Status;Factuurdatum;Vervaldatum
2024 / 12;Bakkerij de Korenbloem;1512,50;1250,00;262,50;betaald;14/01/2024;13/02/2024
2024 / 13;Garage Westerhof;581,41;480,50;100,91;te laat;15/01/2024;14/02/2024
2024 / 31;Bakkerij de Korenbloem;1512,50;1250,00;262,50;deels;14/02/2024;15/03/2024
""",
        "invoices",
        {
            "client": "Bedrijf",
            "amount": "Totaal excl. BTW",
            "amount_with_tax": "Totaal incl. BTW",
            "tax": "BTW bedrag",
            "status": "Status",
            "invoiced_on": "Factuurdatum",
            "due_on": "Vervaldatum",
        },
        day_first=True,
    ),
    Layout(
        "Teamleader, invoices, other headers",
        "export.csv",
        """
Nummer;Klant;Totaal incl. BTW;Totaal excl. BTW;Betaalstatus;Factuurdatum;Betaaldatum
2024 / 12;Bakkerij de Korenbloem;1512,50;1250,00;betaald;14/01/2024;13/02/2024
2024 / 13;Garage Westerhof;581,41;480,50;te laat;15/01/2024;
2024 / 31;Bakkerij de Korenbloem;1512,50;1250,00;betaald;14/02/2024;15/03/2024
""",
        "invoices",
        {
            "client": "Klant",
            "invoice_number": "Nummer",
            "amount": "Totaal excl. BTW",
            "status": "Betaalstatus",
            "paid_on": "Betaaldatum",
        },
    ),
    Layout(
        "Teamleader, companies",
        "bedrijven.csv",
        """
Naam;BTW-nummer;KvK;Straat;Huisnummer;Postcode;Stad;Land
Bakkerij de Korenbloem;BE0812345678;;Dorpsstraat;1;9000;Gent;BE
Garage Westerhof;BE0822345678;;Kaai;2;8000;Brugge;BE
""",
        "clients",
        {"client": "Naam", "vat_number": "BTW-nummer"},
    ),
    Layout(
        "Teamleader, deals",
        "deals.csv",
        """
Titel;Bedrijf;Bedrag;Status;Fase;Verwachte sluitdatum
Nieuwe website;Bakkerij de Korenbloem;5000,00;Open;Offerte;14/03/2024
Onderhoud;Garage Westerhof;1200,00;Gewonnen;Gewonnen;15/01/2024
""",
        None,
        why="deals",
    ),
    Layout(
        "WinBooks, bookings",
        "act.csv",
        """
DBKTYPE|DBKCODE|DOCTYPE|DOCNUMBER|DOCORDER|OPCODE|ACCOUNTGL|ACCOUNTRP|BOOKYEAR|PERIOD|DATE|DATEDOC|DUEDATE|COMMENT|AMOUNTEUR|VATBASE|VATCODE
2|VENTES|1|240012|001||400000|KORENB|2024|01|20240114|20240114|20240213|Werk januari|1512.50|0.00|
2|VENTES|3|240012|002||700000|KORENB|2024|01|20240114|20240114|20240213|Werk januari|-1250.00|0.00|211400
2|VENTES|1|240013|001||400000|WESTER|2024|01|20240115|20240115|20240214|Onderhoud|581.41|0.00|
2|VENTES|3|240013|002||700000|WESTER|2024|01|20240115|20240115|20240214|Onderhoud|-480.50|0.00|211400
""",
        "invoices",
        {
            "client": "ACCOUNTRP",
            "invoice_number": "DOCNUMBER",
            "due_on": "DUEDATE",
            "invoiced_on": "DATEDOC",
            "amount": "AMOUNTEUR",
            "ledger_account": "ACCOUNTGL",
        },
    ),
    Layout(
        "Admisol, journal",
        "dagboek.csv",
        """
DTID;LHID;ATID;ADID;Bookdate;Docdate;Duedate;Docref;Amount;Net;Tax;TXAID;TXCID;PAYMENT_INFO
1;1;1;KORENB;2024-01-14;2024-01-14;2024-02-13;2024012;1512.50;1250.00;262.50;1;1;
1;1;1;WESTER;2024-01-15;2024-01-15;2024-02-14;2024013;581.41;480.50;100.91;1;1;
1;1;1;KORENB;2024-02-14;2024-02-14;2024-03-15;2024031;1512.50;1250.00;262.50;1;1;
""",
        "invoices",
        {
            "client": "ADID",
            "invoice_number": "Docref",
            "amount": "Net",
            "amount_with_tax": "Amount",
            "tax": "Tax",
            "invoiced_on": "Docdate",
            "due_on": "Duedate",
        },
    ),
    Layout(
        "DATEV, bookings",
        "EXTF_Buchungsstapel.csv",
        """
EXTF;700;21;"Buchungsstapel";13;20240301;;;;;1001;1;20240101;4;20240101;20240131
Umsatz (ohne Soll/Haben-Kz);Soll/Haben-Kennzeichen;WKZ Umsatz;Kurs;Basis-Umsatz;WKZ Basis-Umsatz;Konto;Gegenkonto (ohne BU-Schlüssel);BU-Schlüssel;Belegdatum;Belegfeld 1;Belegfeld 2;Skonto;Buchungstext;Postensperre;Diverse Adressnummer
1487,50;S;EUR;;;;10012;8400;;1401;RE240012;;;Korenbloem GmbH;;
571,80;S;EUR;;;;10013;8400;;1501;RE240013;;;Westerhof KG;;
1487,50;S;EUR;;;;10012;8400;;1402;RE240031;;;Korenbloem GmbH;;
119,00;H;EUR;;;;10012;8400;;2002;RE240032;;;Korenbloem GmbH;;
""",
        "invoices",
        {
            "client": "Konto",
            "amount_with_tax": "Umsatz (ohne Soll/Haben-Kz)",
            "debit_credit": "Soll/Haben-Kennzeichen",
            "invoice_number": "Belegfeld 1",
            "invoiced_on": "Belegdatum",
            "currency": "WKZ Umsatz",
            "ledger_account": "Gegenkonto (ohne BU-Schlüssel)",
        },
    ),
    Layout(
        "sevDesk, contacts",
        "contacts.csv",
        """
Kunden-Nr;Organisation;Vorname;Nachname;Straße;PLZ;Ort;Land;Umsatzsteuer-ID;E-Mail;Telefon;Mobil
1012;Korenbloem GmbH;Else;Fries;Dorfstr. 1;10115;Berlin;DE;DE812345678;else@korenbloem.example;030123;
1013;Westerhof KG;Jan;Wester;Kai 2;20095;Hamburg;DE;DE822345678;jan@westerhof.example;040123;
""",
        "clients",
        {
            "client": "Organisation",
            "client_number": "Kunden-Nr",
            "first_name": "Vorname",
            "last_name": "Nachname",
            "vat_number": "Umsatzsteuer-ID",
        },
    ),
    Layout(
        "sevDesk, articles",
        "artikel.csv",
        """
Artikelnummer;Name;Einheit;Umsatzsteuer;Verkaufspreis;Beschreibung
A1;Beratung;Std;19;95,00;Stunde Beratung
A2;Wartung;Monat;19;49,00;Wartungsvertrag
""",
        None,
        why="products",
    ),
    Layout(
        "sevDesk, invoices",
        "Rechnungen.csv",
        """
Rechnungsnummer;Kunde;Rechnungsdatum;Lieferdatum;Status;Nettosumme;MwSt.;Bruttosumme;Währung
RE-1012;Korenbloem GmbH;14.01.2024;10.01.2024;Bezahlt;1.250,00;237,50;1.487,50;EUR
RE-1013;Westerhof KG;15.01.2024;11.01.2024;Offen;480,50;91,30;571,80;EUR
RE-1014;Korenbloem GmbH;14.02.2024;10.02.2024;Überfällig;1.250,00;237,50;1.487,50;EUR
""",
        "invoices",
        {
            "client": "Kunde",
            "invoice_number": "Rechnungsnummer",
            "invoiced_on": "Rechnungsdatum",
            "status": "Status",
            "amount": "Nettosumme",
            "tax": "MwSt.",
            "amount_with_tax": "Bruttosumme",
            "currency": "Währung",
        },
        not_used=("Lieferdatum",),
    ),
    Layout(
        "Lexware, bank",
        "umsaetze.csv",
        """
Buchungstag;Valuta;Auftraggeber/Zahlungsempfänger;Empfänger/Zahlungspflichtiger;Vorgang/Verwendungszweck;Betrag
14.01.2024;14.01.2024;Korenbloem GmbH;Beispiel GmbH;RE-1012;1.487,50
15.01.2024;15.01.2024;Beispiel GmbH;Stadtwerke;Strom;-210,00
""",
        None,
        why="bank",
    ),
    Layout(
        "France, FEC",
        "123456789FEC20241231.txt",
        """
JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise
VE|Ventes|1|20240114|411000|Clients|CKOREN|Boulangerie Korenbloem|F240012|20240114|Facture 12|1500,00|0,00|AA|20240220|20240131||
VE|Ventes|1|20240114|706000|Prestations|||F240012|20240114|Facture 12|0,00|1250,00|||20240131||
VE|Ventes|1|20240114|445710|TVA|||F240012|20240114|Facture 12|0,00|250,00|||20240131||
VE|Ventes|2|20240115|411000|Clients|CWESTE|Garage Westerhof|F240013|20240115|Facture 13|576,60|0,00|||20240131||
VE|Ventes|2|20240115|706000|Prestations|||F240013|20240115|Facture 13|0,00|480,50|||20240131||
BQ|Banque|3|20240220|411000|Clients|CKOREN|Boulangerie Korenbloem|F240012|20240220|Virement|0,00|1500,00|AA|20240220|20240229||
""",
        "invoices",
        {
            "client": "CompAuxLib",
            "client_number": "CompAuxNum",
            "invoice_number": "PieceRef",
            "invoiced_on": "PieceDate",
            "paid_on": "DateLet",
            "debit": "Debit",
            "credit": "Credit",
            "ledger_account": "CompteNum",
            "journal": "JournalCode",
        },
    ),
    Layout(
        "Pennylane, invoices",
        "factures.csv",
        """
Numéro;Date d'émission;Client;Libellé;Montant HT;TVA;Montant TTC;Date d'échéance;Statut;Date de paiement
F-2024-012;14/01/2024;Boulangerie Korenbloem;Conseil;5760,00;1152,00;6912,00;13/02/2024;Payée;20/02/2024
F-2024-013;15/01/2024;Garage Westerhof;Site;480,50;96,10;576,60;14/02/2024;À venir;
F-2024-031;14/02/2024;Boulangerie Korenbloem;Conseil;1250,00;250,00;1500,00;15/03/2024;Payée;16/03/2024
""",
        "invoices",
        {
            "client": "Client",
            "invoice_number": "Numéro",
            "invoiced_on": "Date d'émission",
            "amount": "Montant HT",
            "tax": "TVA",
            "amount_with_tax": "Montant TTC",
            "due_on": "Date d'échéance",
            "status": "Statut",
            "paid_on": "Date de paiement",
        },
        day_first=True,
    ),
    Layout(
        "Pennylane, clients",
        "clients.csv",
        """
Client;Ville;Pays;Contact facturation;Email facturation;Conditions de paiement;Régime TVA
Boulangerie Korenbloem;Lyon;France;Else Fries;else@korenbloem.example;30 jours;Normal
Garage Westerhof;Lille;France;Jan Wester;jan@westerhof.example;30 jours;Normal
""",
        "clients",
        {"client": "Client", "contact": "Contact facturation", "email": "Email facturation"},
    ),
    Layout(
        "Faktu, invoices",
        "export.csv",
        """
Numéro Facture;Date Émission;Date Échéance;Client;Montant HT;Taux TVA;Montant TVA;Montant TTC;Statut;Montant Payé;Reste à Payer
2024-012;15/01/2025;14/02/2025;Boulangerie Korenbloem;1000,00;20.00%;200,00;1200,00;Payée;1200,00;0,00
2024-013;16/01/2025;15/02/2025;Garage Westerhof;480,50;20.00%;96,10;576,60;Envoyée;0,00;576,60
2024-014;17/01/2025;16/02/2025;Boulangerie Korenbloem;100,00;20.00%;20,00;120,00;En retard;0,00;120,00
""",
        "invoices",
        {
            "client": "Client",
            "invoice_number": "Numéro Facture",
            "invoiced_on": "Date Émission",
            "due_on": "Date Échéance",
            "amount": "Montant HT",
            "tax": "Montant TVA",
            "amount_with_tax": "Montant TTC",
            "paid_amount": "Montant Payé",
            "open_amount": "Reste à Payer",
        },
        not_used=("Taux TVA",),
    ),
)
