"""German header words."""

PHRASES: dict[str, str] = {
    "client_name": """
        für wen; wem;
        kunde; kundenname; debitor; debitorname; auftraggeber; mandant; kunden name; name des kunden;
        rechnungsempfänger; debitorenname; klient; kunden; geschäftspartner; käufer; abnehmer; name kunde;
        mandantenname; rechnung an; besteller; organisation kunde; debitorbezeichnung; name debitor;
        kunde name; kundin; kunde lieferant""",
    "client_number": """
        kundennummer; kunden nr; kundennr; debitorennummer; debitorennr; debitor nr; kunden id;
        kundenkonto; mandantennummer; debitorenkonto; debitornummer; kd nr; kdnr; personenkonto;
        kundencode; mandanten nr; debitor id; geschäftspartnernummer; kundenkennung; adressnummer;
        adressnr; adress nr; kundenstamm nr; kontonummer debitor; kundenstammnummer""",
    "client_email": "e-mail kunde; kunden e-mail; e-mail des kunden",
    "company": """
        firma; firmenname; unternehmen; organisation; unternehmensname; firmierung; firmenbezeichnung;
        arbeitgeber""",
    "account": "geschäftskonto",
    "name": """
        matchcode; suchname; kurzname; name; bezeichnung; anzeigename; vollständiger name;
        suchbegriff; name vorname; vor und nachname; vorname und nachname; nachname vorname; vorname
        nachname""",
    "contact": "ansprechpartner; kontakt; kontaktperson; ansprechperson",
    "requester": """
        anforderer; melder; anfragender; gemeldet von; ersteller; absender; erstellt von; angelegt
        von; eröffnet von""",
    "first_name": "vorname adressattyp natürl person; vorname",
    "last_name": "name adressattyp natürl person; nachname; familienname",
    "email": "e-mail; e-mail-adresse; mailadresse",
    "phone": "telefon; mobil; telefonnummer; handy; rufnummer; telefax",
    "street": """
        strasse; straße; adresse; hausnummer; anschrift; straße und hausnummer; adresszusatz;
        postfach; str""",
    "city": "ort; stadt; wohnort",
    "postal_code": "plz; postleitzahl",
    "country": "land; bundesland; länderkennzeichen",
    "website": "webseite; internetseite; homepage",
    "vat_number": """
        umsatzsteuer-id; ust-idnr; ust-id; ustid; umsatzsteuer-identifikationsnummer; ust id nr;
        uid nummer; uid; ust id""",
    "registration_number": """
        handelsregisternummer; steuernummer; hrb; firmenbuchnummer; handelsregister; registernummer;
        hr nummer; st nr; steuernr; hrb nr; hrb nummer""",
    "segment": """
        kundengruppe; kundentyp; segment; branche; kundenart; kategorie kunde; kundenkategorie;
        kundensegment; kundenklasse; abc klasse; abc kunde; abc kennzeichen""",
    "group": "konzern; muttergesellschaft; unternehmensgruppe; konzernmutter",
    "since_on": """kunde seit; mitglied seit; beitrittsdatum; seit; kundenbeginn; erste rechnung;
        kundenbeziehung seit""",
    "referred_by": "empfohlen von; vermittelt durch; empfehlung von; geworben von",
    "client_language": "sprache; korrespondenzsprache",
    "contract": "vertrag; vertragsart; vertragstyp",
    "notice_days": "kündigungsfrist; kündigungsfrist tage; kündigungsfrist in tagen",
    "strategic": "strategisch; strategische bedeutung; strategischer kunde",
    "growth": "wachstum; wachstumspotenzial; potenzial",
    "reputation": "reputation; ruf; ansehen",
    "invoice_number": """
        rechnungsnummer; rechnungs nr; rechnungsnr; rechnung nr; rechnung; re nr; belegfeld 1; rg
        nr; rechnungs id; rechn nr; faktura; fakturanummer; ausgangsrechnung; rechnung nummer;
        rechnungskennung; faktura nr; re nummer; rg nummer; renr; rechnungsnummern; ar nr; op
        nummer; op nr; fakturanr; bon nr; bonnummer; kassenbon; quittungsnr; quittungsnummer""",
    "document_number": """
        belegnummer; beleg nr; belegnr; nummer; nr; buchungsnummer; beleg; dokumentnummer; vorgangsnummer;
        lfd nr; laufende nummer; buchungs nr""",
    "order_number": """
        bestellnummer; auftragsnummer; auftrags nr; auftrag; bestellung; auftragsnr; auftragsbestätigung;
        bestellnr""",
    "reference": """
        referenz; referenznummer; belegfeld 2; zuordnung; ihr zeichen; aktenzeichen; unser zeichen""",
    "invoice_date": """
        rechnungsdatum; belegdatum; datum der rechnung; fakturadatum; ausstellungsdatum; re datum;
        rechnung vom; buchungsdatum; rg datum; rechnungs datum; erstellungsdatum; voucher date;
        versanddatum rechnung; rechnungstag; ausstelldatum""",
    "order_date": "auftragsdatum; bestelldatum",
    "due_date": """
        fälligkeitsdatum; fällig am; fälligkeit; zahlungsziel; zahlbar bis; nettofälligkeit; fällig;
        faelligkeit; zahlungsfrist; fälligkeitstermin; fällig bis; faelligkeitsdatum; faellig am;
        ablaufdatum; zahlung bis; zahlung fällig""",
    "paid_date": """zahlungsdatum; bezahlt am; zahldatum; zahlungseingang; datum der zahlung; bezahldatum;
        ausgleichsdatum; eingegangen am; beglichen am; zahlung am; bezahlt; datum zahlungseingang;
        zahltag; letzte zahlung; datum zahlung; ausgeglichen am; eingangsdatum zahlung""",
    "expected_date": """
        mahndatum; erwartetes zahlungsdatum; letzte mahnung; mahnstufe; mahnstatus; mahndatum letzte""",
    "delivery_date": """
        lieferdatum; liefertermin; leistungsdatum; versanddatum; leistungszeitraum; lieferzeitraum""",
    "date": "wann; datum; tag; zeitpunkt; datum uhrzeit; datum und uhrzeit; wertstellung",
    "period": """periode; monat; quartal; jahr; woche; geschäftsjahr; buchungsperiode; kalenderwoche; kw;
        wirtschaftsjahr; zeitraum""",
    "net_amount": """
        nettobetrag; netto; nettosumme; summe netto; betrag netto; gesamt netto; netto betrag;
        nettoumsatz; rechnungsbetrag netto; netto gesamt; zwischensumme; gesamtbetrag netto; netto
        summe; umsatz netto; nettowert; bemessungsgrundlage; basis umsatz; betrag ohne mwst;
        nettorechnungsbetrag; netto eur; nettopreis; exkl mwst; betrag exkl mwst; total exkl mwst;
        gesamtsumme netto; nettoerlös; netto in eur; betrag zzgl mwst; zzgl mwst; warenwert; netto
        warenwert""",
    "line_amount": """
        zeilenbetrag; positionsbetrag; positionssumme; zeilensumme; position netto; gesamtpreis
        position; positionspreis; postenbetrag; gp; gesamtpreis netto""",
    "line_gross": "position brutto; zeilenbetrag brutto",
    "gross_amount": """
        bruttobetrag; brutto; bruttosumme; summe brutto; betrag brutto; gesamt brutto; brutto betrag;
        rechnungsbetrag brutto; brutto gesamt; gesamtbetrag brutto; umsatz ohne soll haben kz; zahlbetrag;
        endbetrag; umsatz brutto; bruttoumsatz; inkl mwst; betrag inkl mwst; total inkl mwst;
        betrag mit mwst; brutto eur; rechnungsendbetrag; gesamtsumme brutto; brutto in eur;
        bruttorechnungsbetrag""",
    "amount": """rechnung; betrag; gesamtbetrag; summe; rechnungsbetrag; umsatz; gesamt; total; wert;
        rechnungssumme; betrag in hauswährung; betrag eur; gesamtsumme; erlös; betrag in eur; gesamtpreis;
        umsatzerlöse; umsatz eur; erlöse; honorar; auftragswert; ursprungsbetrag; umsatz in eur""",
    "tax_amount": """
        mwst; ust; umsatzsteuer; mehrwertsteuer; mwst betrag; ust betrag; steuer; steuerbetrag;
        umsatzsteuerbetrag; mehrwertsteuerbetrag; summe mwst; summe ust; summe steuer; darin
        enthaltene mwst; enthaltene ust""",
    "tax_rate": """
        mwst satz; ust satz; steuersatz; bu schlüssel; steuerschlüssel; mwst prozent; umsatzsteuersatz;
        ust prozent; steuercode; mehrwertsteuersatz""",
    "open_amount": """
        offen; offener betrag; saldo; restbetrag; ausstehend; offener posten; noch offen; offene
        summe; ausstehender betrag; zu zahlen; offener saldo; offen brutto; op betrag; opos betrag;
        rest; offene posten; zahlung offen; offener rest; restschuld; zahlungsrückstand""",
    "paid_amount": """
        geldeingang; betrag erhalten; bezahlt; bereits gezahlt; bezahlter betrag; gezahlt; bezahlt betrag;
        zahlung; zahlungsbetrag; gezahlter betrag; eingegangen; zahlungen; erhalten; bezahlte summe;
        erhaltener betrag; summe zahlungen; zahlungseingänge""",
    "status": """
        status; rechnungsstatus; zahlungsstatus; zustand; belegstatus; bezahlstatus; zahlstatus;
        bearbeitungsstatus""",
    "days_late": """
        tage überfällig; verzugstage; tage in verzug; überfällig seit tagen; zahlungsverzug; tage verzug;
        überfällige tage; verzug in tagen; verzug""",
    "days_to_pay": """
        zahlungsdauer; tage bis zahlung; durchschnittliche zahlungsdauer; zahlungsbedingung;
        zahlungsbedingungen; zahlungskondition; zahlweise; zahlart; zahlungsweise""",
    "quantity": "menge; anzahl; stück; stückzahl; anz; stk",
    "unit_price": """
        einzelpreis; stückpreis; preis; preis pro einheit; verkaufspreis; einzelpreis netto; e
        preis; preis je einheit; vk preis; e preis netto; vk; vk netto; einzelbetrag; preis einheit;
        preis pro stück; preis me""",
    "discount": "rabatt; skonto; rabatt prozent; nachlass; rabattsatz",
    "discount_amount": "rabattbetrag; skontobetrag",
    "cost_amount": """kosten; direkte kosten; fremdkosten; einkaufskosten; materialkosten; fremdleistungen;
        herstellkosten; wareneinsatz; selbstkosten; gesamtkosten; einzelkosten; einstandswert""",
    "result": """
        ergebnis; gewinn; rohertrag; deckungsbeitrag; rohgewinn; reingewinn; ertrag; bruttogewinn; db""",
    "margin_share": """
        marge; gewinnmarge; rohmarge; marge prozent; handelsspanne; deckungsbeitrag prozent; db prozent""",
    "disputed": "strittig; bestritten; umstritten; in klärung; reklamiert",
    "currency": """währung; hauswährung; wkz umsatz; währungscode; wkz; waehrung; währungskennzeichen;
        wkz basis umsatz; belegwährung""",
    "debit": "soll; sollbetrag; betrag soll; umsatz soll; soll eur",
    "credit": "haben; habenbetrag; betrag haben; umsatz haben; haben eur",
    "debit_credit": "soll haben kennzeichen; soll haben; s h; sh; soll haben kz; s h kennzeichen",
    "ledger_account": """
        konto; sachkonto; kontonummer; gegenkonto; gegenkonto ohne bu schlüssel; kontobezeichnung;
        konto nr; sachkontonummer; erlöskonto; kontenbezeichnung""",
    "journal": "buchungskreis; journal; buchungsjournal; belegkreis",
    "settlement": """
        ausgleich; ausgleichsbeleg; ausgleichsnummer; op-ausgleich; auszifferung;
        ausziffernummer; ausgleichsbelegnummer""",
    "kind": """
        typ; art; belegart; belegtyp; vorgangstyp; buchungstyp; dokumentart;
        kategorie; vorgangsart; rechnungsart; dokumenttyp; rechnungstyp; meldungsart;
        tickettyp; anfragetyp; beschwerdeart; ticketart; vorfallart; thema""",
    "description": """
        was; beschreibung; bemerkung; text; buchungstext; notiz; verwendungszweck;
        kommentar; anmerkung; details; positionstext; notizen; bemerkungen; leistungsbeschreibung;
        erläuterung; tätigkeitsbeschreibung; arbeitsbeschreibung; meldungstext; tätigkeitstext; bez""",
    "subject": """
        betreff; titel; kurzbeschreibung; thema kurz; zusammenfassung; störung; was ist passiert; was war;
        was war los; was war passiert; was ging schief; problem; ärger; vorfall""",
    "product": """
        artikel; artikelnummer; produkt; artikelbezeichnung; leistung; produktname; einheit;
        artikelname; produktnummer; artikel nr; warengruppe; artikelnr; materialnummer; me;
        mengeneinheit""",
    "stock": """
        bestand; lagerbestand; lager; einkaufspreis; mindestbestand; ek preis; meldebestand; gtin; gewicht""",
    "project": """projekt; projektname; auftrag projekt; vorhaben; projektbezeichnung; akte; teilprojekt;
        projekttitel; mandat; phase""",
    "project_code": """
        vertragsnummer; vertragsnr; vertrag id; projektnummer; projekt nr; projektcode; projektnr;
        aktennummer; projektkennung""",
    "hours": """
        dauer; stunden; arbeitszeit; zeit; aufwand; gearbeitete stunden; stundenzahl; anzahl stunden;
        geleistete stunden; dauer std; std; gebuchte zeit; gesamtdauer; gesamtstunden; ist stunden;
        dauer h; erfasste zeit; zeitaufwand; erfasste stunden; stunden gesamt; arbeitsstunden;
        dauer stunden; aufwand h; istzeit""",
    "decimal_hours": """dauer dezimal; stunden dezimal; dauer in stunden; dezimalstunden; industriestunden;
        dauer industriezeit; zeit dezimal; zeit in stunden""",
    "minutes": "minuten; dauer in minuten; dauer minuten; dauer min; min",
    "rounded_hours": "dauer gerundet; gerundete dauer; stunden gerundet",
    "billable": "abrechenbar; verrechenbar; fakturierbar; berechenbar",
    "billed": "abgerechnet; verrechnet; fakturiert; berechnet",
    "billable_hours": "abrechenbare stunden; verrechenbare stunden; fakturierbare stunden",
    "non_billable_hours": "nicht abrechenbare stunden; nicht abrechenbar",
    "billed_hours": "abgerechnete stunden; verrechnete stunden; fakturierte stunden; berechnete stunden",
    "hours_left": "reststunden; verbleibende stunden; stundensaldo; restzeit",
    "agreed_hours": """
        vereinbarte stunden; geplante stunden; soll stunden; geschätzte stunden; stundenkontingent;
        budgetierte stunden; planstunden""",
    "rate": "stundensatz; stundenlohn; preis pro stunde; satz; stundenpreis; verrechnungssatz; tarif",
    "cost_rate": """
        kostensatz; interner stundensatz; kosten pro stunde; interner satz; selbstkostensatz; kosten
        h""",
    "billable_amount": """
        abrechenbarer betrag; lohn; preis brutto stunden; verrechenbarer betrag; abrechnungsbetrag""",
    "hours_cost": "interner preis; interner lohn; personalkosten; interne kosten; lohnkosten",
    "start_date": "startdatum; anfangsdatum; beginn datum; von datum; beginndatum",
    "end_date": "enddatum; bis datum; ende datum",
    "start_time": "von; startzeit; beginn; anfang; start; uhrzeit von; startuhrzeit",
    "end_time": "bis; endzeit; ende; uhrzeit bis; stopp; enduhrzeit",
    "worked_on": "arbeitstag; leistungstag; datum der arbeit; datum der leistung",
    "person": """
        benutzer; mitarbeiter; mitarbeiterin; bearbeiter; verantwortlicher; zuständig; benutzername;
        agent; sachbearbeiter; nutzer; person; team mitglied; zugewiesen an; mitarbeitername;
        techniker; berater; erfasser; verkäufer; besitzer; mitarbeiter in; nutzername; anwalt;
        bediener; erfasst von; ausgeführt von; durchgeführt von""",
    "role": "rolle; abteilung; funktion; team; gruppe; position",
    "activity": """
        tätigkeit; aufgabe; leistungsart; aktivität; tätigkeitsart; taetigkeit; arbeitspaket; service;
        vorgang; tätigkeiten; aufgabenname; stundenart""",
    "tags": "schlagworte; stichworte; schlagwörter; etiketten",
    "case_number": """
        ticketnummer; ticket nr; fallnummer; ticket id; vorgangsnr; fall; meldungsnummer; störungsnummer;
        ticketnr; vorfallnummer; ticket; ticket#; fall id""",
    "happened_on": """
        zeitstempel;
        erstellt am; eröffnet am; gemeldet am; meldedatum; eingang; angelegt am; datum der meldung;
        erstellt; vorfalldatum; eingangsdatum; erstellzeit; erstellungszeit; eröffnet; gemeldet;
        beschwerdedatum""",
    "closed_on": """
        geschlossen am; gelöst am; erledigt am; abgeschlossen am; schließzeit; lösungsdatum; geschlossen;
        gelöst; schließdatum; erledigt""",
    "updated_on": "aktualisiert am; geändert am; letzte änderung; zuletzt geändert",
    "severity": "priorität; schweregrad; dringlichkeit; schwere; auswirkung; prio; schlimm; wie schlimm",
    "founded": "begründet; berechtigt",
    "own_share": "eigener anteil; eigenanteil; unser anteil",
    "origin": "quelle; kanal; herkunft; eingangskanal; meldeweg",
    "satisfaction": "zufriedenheit; kundenzufriedenheit; kundenbewertung",
    "reply_hours": "antwortzeit; reaktionszeit; erste reaktionszeit; reaktionszeit stunden",
    "resolution_hours": "lösungszeit; bearbeitungszeit; durchlaufzeit; bearbeitungsdauer",
    "direction": "richtung; eingehend ausgehend; ein aus",
    "complaints": """
        beschwerden; anzahl beschwerden; reklamationen; anzahl reklamationen; anzahl tickets; vorfälle;
        tickets""",
    "invoice_count": "anzahl rechnungen; rechnungen; anzahl aufträge; anzahl bestellungen",
    "monetary": """
        gesamtumsatz; jahresumsatz; kundenwert; umsatz gesamt; umsatz pro jahr; umsatz laufendes jahr""",
    "recency": "letzte rechnung; letzter kauf; letzter auftrag",
    "pleasure": """freude; zusammenarbeit; bewertung; note; spaß; wie ist die zusammenarbeit; beurteilung;
        freude an der zusammenarbeit; punkte""",
    "rater": "ihr name; dein name; bewertet von; bewerter; beurteilt von; bewertender",
    "rated_on": "bewertet am; bewertungsdatum; datum der bewertung",
    "respect": "respekt; umgang; wertschätzung",
    "demands": "anforderungen; ansprüche; anspruch",
    "payment_score": "zahlungsmoral; zahlungsverhalten",
    "pool": """
        kostenstelle; kostenart; kostenpool; kostengruppe; kostenkategorie; kostenblock; aufwandsart;
        kostenposition""",
    "driver": "kostentreiber; verteilungsschlüssel; umlageschlüssel; schlüssel",
    "avoidable": "vermeidbar; abbaubar; fix variabel; fix oder variabel",
    "supplier": """
        lieferant; kreditor; lieferantenname; lieferantennummer; eingangsrechnung; kreditorennummer;
        eingangsrechnungsnummer; lieferanten nr; kreditorname; kreditorenkonto; lieferantennr;
        kreditor nr; rechnungssteller; verkäufer lieferant; kreditorennr""",
    "bank": """auftraggeber begünstigter; begünstigter auftraggeber; zahlungspflichtiger empfänger;
        name zahlungspartner; buchungstag; valuta; auftraggeber zahlungsempfänger;
        empfänger zahlungspflichtiger;
        vorgang verwendungszweck; kontonummer iban; beguenstigter zahlungspflichtiger; glaeubiger id;
        auftragskonto; empfänger; zahlungsempfänger; mandatsreferenz; begünstigter zahlungspflichtiger;
        bankleitzahl; blz; gläubiger id; zahlungspflichtiger; umsatztyp; zahlungsbeteiligter;
        iban zahlungsbeteiligter; name zahlungsbeteiligter; kontostand; saldo nach buchung; umsatzart;
        zahlungspflichtige; zahlungsempfänger in; partnername; partner iban; saldo nach""",
    "budget": """
        budget; plan; planung; prognose; soll ist; planbetrag; abweichung; ist; planwert; vorjahr;
        budgetiert; istwert; sollwert; ziel; umsatz vorjahr; umsatz vorvorjahr; vorjahresumsatz;
        umsatz vorperiode""",
    "deal": """
        verkaufschance; vertriebsphase; abschlusswahrscheinlichkeit; dealname; erwartetes abschlussdatum;
        geschäft; wahrscheinlichkeit; deal; chance; verkaufsphase""",
    "quote": "angebotsnummer; angebotsdatum; gültig bis; angebot; angebot nr; angebotsstatus; angebotsnr",
    "order_delivery": "versandart; spediteur; lieferart; versandkosten; sendungsnummer",
    "log": "protokollebene; ereignistyp; sitzung; ip adresse; ereignis id",
    "aged": """
        nicht fällig; 0 30 tage; 31 60 tage; 61 90 tage; über 90 tage; 1 30 tage; älter; bis 30
        tage; älter als 90 tage; noch nicht fällig; mehr als 90 tage; nicht überfällig; noch nicht
        überfällig; überfällig gesamt; nicht fällige""",
    "month": """
        januar; februar; märz; mai; juni; juli; oktober; dezember; mär; okt; dez; quartal 1; quartal 2;
        quartal 3; quartal 4""",
    "is_paid": "bezahlt; ist bezahlt",
    "firmographic": "mitarbeiterzahl; anzahl mitarbeiter; unternehmensgröße",
    "own_firm": "buchungskreis name; niederlassung; eigene firma; mandantencode; betriebsstätte",
    "contact_name": "empfänger; rechnungsempfänger name",
    "person_code": "kürzel; mitarbeiterkürzel; personalnummer; personal nr",
}
