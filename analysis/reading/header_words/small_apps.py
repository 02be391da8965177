"""Header words of lists that people keep themselves and of small apps, by language.

A word such as "Payment" stands under several concepts: its cells say whether it is a day, an amount, a yes
or no, or a mark out of five.
"""

PHRASES: dict[str, dict[str, str]] = {
    "en": {
        "product": "serial number; serial no; licence plate; license plate; vin",
        "expense_mark": """
            reimbursable; reimbursed; expense type; expense date; expense amount; reimbursement""",
        "billable_amount": "earnings; earned amount; time value",
        "person": """
            timekeeper name; engineer; mechanic; driver; nurse; therapist; teacher; worker name; primary
            resource; teammate assigned; case owner; ticket owner; teammate; assigned agent""",
        "quantity": "item qty; items qty; item count; item quantity; qty items; quantity sold",
        "period_amount": "monthly fee; monthly value; monthly amount; mrr; arr; annual value",
        "person_code": "user id; employee id; staff id; employee number; agent id; worker id",
        "document_number": "receipt no; receipt; receipt id; bill; slip no; sale id; sales no",
        "tax_amount": "gst amount; pst; qst; vat value; igst; cgst; vat sum; sales tax value",
        "anyone": """
            member; member name; student; guest; participant; who; for whom; whom; party; counterparty
            name client""",
        "client_name": """
            bill to customer; customer full name; payer company; client or company; patient; patient name;
            tenant; tenant name; donor; subscriber; debtor company; insured; policyholder; customer or
            project; customer bill to; client organisation name; main customer; our client; sold to name;
            ship to name; account company; receivable from; invoice to; invoiced to; invoice client;
            invoice customer; co last name; complainant; bp name; business partner name; customer
            business; for client; received from; payor; billed client; homeowner; patient account; member
            company""",
        "client_number": """
            member number; member id; patient id; student id; subscriber id; client code number; a c; bp
            code; card id; a c ref; business partner code; accountnumber""",
        "paid_date": """
            payment; receipt date; deposit date; last paid; remitted on; paid when; date paid on; when
            paid; marked paid date""",
        "is_paid": """
            payment; has been paid; fully paid; payment received; collected; cleared; settled yes no""",
        "payment_score": "payment; payments behaviour; pays; prompt payment; payment promptness",
        "invoice_date": """
            billed; billed date; raised; raised on; inv date; bill raised on; invoice raised; sent on;
            when sent; dated on""",
        "due_date": "payable by; to be paid by; payment deadline; pay before; deadline; due by",
        "open_amount": """
            still open; still due; still owed; not paid; amount pending; pending amount; pending; o s;
            amount remaining; o s amount""",
        "paid_amount": "receipts; amount recd; recd; paid so far; already paid; advance paid",
        "amount": """
            amount billed; invoice sum; line sum; our fee; fee amount; bill amount; price total; total
            fee; total fees; contract amount; gross revenue; invoice value total; how much; requested
            amount; doc total; bill total""",
        "net_amount": """
            ex gst; amount ex gst; total ex gst; excluding gst; fees ex vat; pre tax; pre tax total""",
        "gross_amount": """
            incl gst; total incl gst; amount incl gst; final amount; final total; payable amount""",
        "hours": """
            hs; hour s; hours total; hours booked; booked hours; hours spent total; reported hours; time
            booked; qty hours; no of hours; hours recorded; recorded hours; net hours; hours net; paid
            hours; work time; worktime; attended hours""",
        "minutes": "minute; mins spent; total minutes; minutes spent; time in minutes; minute s; time min",
        "pause": "break; breaks; pause; break time; break minutes; lunch; unpaid break; break duration",
        "interest": "interest; interest amount; late fee; late fees; penalty; fine; surcharge interest",
        "firmographic": """
            headcount; employee count; staff count; company revenue; no of employees; employees count;
            company headcount; turnover of company; size of company""",
        "recency": """
            last visit; last visit date; last contact; last contacted; last seen; last appointment; last
            sale; last sale date; last transaction; last transaction date; last paid order; last activity
            on""",
        "invoice_count": """
            visits; number of visits; visit count; appointments; number of sales; sales count; number of
            documents; documents count""",
        "monetary": """
            total paid to date; spent; spent total; money spent; total value of sales; revenue generated;
            total billings; total invoiced to date; account value; total income; fees billed; annual
            value; account revenue; billed; fees total""",
        "severity": "priority user; prio; severity level; how bad; how serious; level; escalation level",
        "pleasure": """
            nice to work with; how nice; how pleasant; work satisfaction; cooperation; working together""",
        "first_name": "fname; f name",
        "last_name": "lname; l name",
        "worked_on": "local date; activity date; day of work; date performed; performed on; service date",
        "activity": "task type; labor code; labour code; service item; activity code; work code; work item",
        "subject": "ticket name; case title; conversation subject; summary description",
        "kind": "nature of complaint; complaint nature; nature",
        "rated_on": """
            completion time; submitted at; date submitted; completed at; timestamp; submission date""",
        "rater": "who are you; colleague; submitted by; answered by",
        "result": "net income; gross profit amount",
        "aged": "future; period 1; period 2; period 3; 1 month; 2 months; 3 months; current due; older",
        "rate": "rates; charge rate; staff rate",
        "fee": """
            fee; fees; processing fee; stripe fee; paypal fee; transaction fee; application fee; total
            fees""",
        "invoice_number": """
            bill number; bill id; statement no; statement number; invoice ref no; invoice hash; statement""",
        "deal": "prospect; prospect name; key prospect; lead; lead name; prospect company",
        "distance": """
            km; kilometers; kilometres; miles; mileage; distance; distance km; total km; odometer; total
            miles""",
        "staff_mark": "crew id; payslip; gross pay; net pay; payroll id",
        "quoted": "total quoted; quoted amount; quoted; number of quotes; quotes; estimates sent",
        "case_number": "ncr no; ncr; request no; service request no; sr no",
        "happened_on": """
            date raised; raised on; request time; requested on; logged at; date opened on; date logged on""",
        "billed": "has been billed; already billed; billed yes no; is invoiced yes no",
        "origin": "mode; received via; request mode",
        "leave_mark": "leave type; absence type; time off type; leave balance; days off",
    },
    "nl": {
        "product": "serienummer; serienr; kenteken; chassisnummer",
        "expense_mark": """
            terug te betalen; declarant; soort uitgave; uitgave; uitgavesoort; bonnetje; vergoeding km;
            kilometervergoeding; reiskosten""",
        "person": """
            monteur; chauffeur; verpleegkundige; therapeut; docent; uitvoerende; waarnemer; vakman;
            operateur; toegewezen persoon; toegewezen; toegewezen medewerker; actiehouder""",
        "billable_amount": "verdiend; verdiensten; waarde uren; bedrag uren",
        "period_amount": "bedrag per maand; maandbedrag; waarde per maand; abonnement per maand",
        "anyone": "lid; naam lid; deelnemer; cursist; leerling; wie; voor wie; wie is het; partij",
        "client_name": """
            schuldenaar; schuldenaar naam; patiënt; patiëntnaam; huurder; bewoner; debiteur klant;
            factuurontvanger; naam opdrachtgever; klant relatie; klant of project; bedrijf klant; cliënt
            naam; verzekerde; koper; besteller; naam debiteur klant; factuur naar; gefactureerd aan klant;
            eindklant; hoofdklant; onze klant; organisatie klant; debiteur organisatie; naam bedrijf
            klant; tenaamstelling; factureren aan naam; verkooprelatie; naam verkooprelatie;
            consumentennaam; klager; naam klager; abonnee; opdrachtgever naam; ontvangen van; huurder
            naam; patiënt naam; lid naam; bewoner naam""",
        "client_number": """
            lidnummer; patiëntnummer; cliëntnr; client id; debiteurnummer klant; klantno; relatie code;
            huurdernummer; cursistnummer; debcode; factureren aan code; debiteurencode; verkooprelatie
            code""",
        "client_language": "taal klant",
        "paid_date": """
            betaling; datum bijgeschreven; bijgeschreven op; geïnd op; datum bet; betaald d d; bet datum;
            bet dat""",
        "is_paid": "betaling; betaling ontvangen; al betaald ja nee; is voldaan; geïnd; ontvangen ja nee",
        "payment_score": "betaling; hoe ze betalen; betaalt op tijd; betaalt netjes; hoe betalen ze",
        "invoice_date": """
            gefactureerd d d; datum fact; fact dat; factdatum; facturatiedatum; datum facturatie;
            declaratiedatum; notadatum; datum declaratie; datum nota; uitgegeven op; stukdatum; verstuurd
            op""",
        "due_date": """
            betalen op; te betalen op; uiterste datum; deadline betaling; betaaldeadline; verv datum;
            betaal voor; betaal uiterlijk; verv dag; vervdag""",
        "open_amount": """
            nog open bedrag; staat open; open staand; open; nog te krijgen; tegoed; achterstallig; saldo
            te ontvangen; restant; rest te betalen""",
        "paid_amount": "aanbetaald; aanbetaling; reeds ontvangen; al ontvangen; afgelost; geïncasseerd",
        "amount": """
            gefactureerd totaal bedrag; bedrag totaal; eindbedrag; factuur totaal; verkoopsom; opbrengst;
            totale opbrengst; inkomsten; bedrag nota; prijs totaal; ereloon; declaratiebedrag; totaal
            declaratie; notabedrag; termijnbedrag; contributiebedrag; contributie; fact bedrag; nota
            totaal""",
        "net_amount": """
            exclusief; bedrag exclusief; netto omzet excl; omzet ex btw; subtotaal excl btw; omzet excl;
            maatstaf""",
        "gross_amount": """
            inclusief; bedrag inclusief; eindtotaal; omzet incl; totaal te betalen; bedrag in btw; totaal
            in btw; in btw""",
        "tax_amount": "btw eur; belastingbedrag; btw laag; btw hoog",
        "hours": """
            ur; uren netto; netto uren; nettouren; werkuren; gewerkt; uren gemaakt; tijd gewerkt;
            werktijd; uren besteed; aantal gewerkte uren; uren geboekt; tijdbesteding; bestede uren
            totaal; uurtotaal; tijd decimaal""",
        "minutes": """
            minuut; totale tijd minuten; tijd minuten; tijd in minuten; totale minuten; bestede minuten""",
        "pause": "pauze; pauzes; pauze minuten; pauzetijd; pauzeduur; lunchpauze; onderbreking",
        "interest": "rente; rentebedrag; incassokosten; boete; administratiekosten aanmaning",
        "firmographic": "aantal fte; fte; personeelsomvang; omzet bedrijf; werknemers; bedrijfsomzet",
        "recency": """
            laatste contact; laatste bezoek; datum laatste contact; datum laatste bezoek; laatste
            afspraak; laatst gezien; laatste verkoop""",
        "invoice_count": """
            bezoeken; aantal bezoeken; aantal afspraken; aantal behandelingen; aantal documenten; aantal
            nota s""",
        "monetary": "totaal besteed; besteed bedrag; totaal uitgegeven; omzet tot nu toe; omzet cumulatief",
        "severity": "hoe ernstig; niveau; escalatieniveau; urgentieniveau",
        "pleasure": """
            hoe de samenwerking is; hoe het samenwerken is; hoe het werken is; hoe is de samenwerking; hoe
            gaat het; samenwerken; hoe leuk; fijn om voor te werken; hoe prettig is het; werkgenot;
            arbeidsvreugde""",
        "unit_price": "nettoprijs; bruto prijs; brutoprijs",
        "activity": "wat gedaan; taaktype; soort taak; wat heb ik gedaan; gedaan",
        "case_number": "klachtnr; sleutel; issuesleutel; klacht nr; klachtnummer",
        "segment": """
            classificatie; klantclassificatie; relatiesoort; type relatie; relatietype; soort relatie""",
        "rated_on": "tijdstempel; tijd van voltooien; tijd van voltooiing; ingevuld op",
        "rater": "wie ben je; wie bent u; ingevuld door; naam invuller",
        "invoice_number": """
            declaratienummer; declaratienr; declaratie; declaratie nr; nota; nota nr; notanr;
            termijnfactuur; stuknr; factuur hash; nota s""",
        "happened_on": """
            datum klacht; datum aangemeld; aanmelddatum; aanmaakdatum; aanmaaktijd; aangemaakt; datum
            aangemaakt""",
        "kind": "aard van de klacht; soort klacht",
        "payment_mark": "kosten per transactie; transactiekosten mollie",
        "fee": "transactiekosten; kosten betaling; commissie",
        "deal": "prospect; prospect naam; lead",
        "distance": """
            km; kilometers; aantal km; totaal km; enkele km; retour km; gereden km; afstand;
            kilometerstand; km stand; kilometer; aantal kilometers""",
        "quoted": "totaal geoffreerd; geoffreerd; geoffreerd bedrag; aantal offertes; offertes",
        "registration_number": "ondernemingsnummer; ondernemingsnr; kbo nummer klant",
        "project": "bouwproject; bouwplaats; werf; werkplaats project",
        "leave_mark": "type verlof; verlofsoort; verloftype; verlofsaldo; soort verlof",
    },
    "de": {
        "product": "seriennummer; kennzeichen; fahrgestellnummer",
        "expense_mark": "erstattungsfähig; ausgabenart; ausgabe; spesenart; erstattet; auslage",
        "person": "monteur; fahrer; pfleger; pflegekraft; lehrer; therapeut; handwerker; ausführender",
        "billable_amount": "verdienst; wert der zeit; stundenwert",
        "period_amount": "monatsbetrag; betrag pro monat; monatlicher betrag; monatswert",
        "anyone": "mitglied; mitgliedsname; teilnehmer; schüler; wer; für wen; wem; partei",
        "client_name": """
            schuldner; schuldnername; zahlungspflichtiger; zahlungspflichtige; patient; patientenname;
            mieter; versicherter; rechnungsadressat; debitor kunde; kunde projekt; endkunde; hauptkunde;
            unser kunde; kunden organisation; zahler; name schuldner; auftraggeber name;
            leistungsempfänger; regulierer; kundenfirma; beschriftung; kontoname; name des debitors;
            bauherr; geschäftspartner; abonnent; interessent kunde; erhalten von""",
        "client_number": """
            mitgliedsnummer; patientennummer; mieternummer; schuldnernummer; kundenno; kd no; kundennr id;
            kontonr kunde; debitor konto""",
        "paid_date": """
            zahlung; geld erhalten am; zahlung erhalten am; eingang am; zahlungs datum; gezahlt am""",
        "is_paid": """
            zahlung; zahlung erhalten; bezahlt ja nein; ist bezahlt; beglichen; bereits bezahlt; erledigt
            bezahlt""",
        "payment_score": "zahlung; zahlungsverhalten; zahlungsmoral; zahlt pünktlich; zahlungsdisziplin",
        "invoice_date": """
            ausgestellt am; ausgestellt; rechnung datum; rechnungsstellung; gestellt am; fakturiert am; rg
            dat; re dat; rechnungsausgang; rechn datum; rg vom""",
        "due_date": """
            zahlbar am; zu zahlen bis; zahlungstermin; zahlungsfällig; frist; zahlziel; fälligkeitstag""",
        "open_amount": """
            aktuell offen; noch zu zahlen; unbezahlt; rückstand; offen eur; offen gesamt; offenstand;
            saldo op; op saldo; offener saldo op; restforderung; noch offener betrag; offener restbetrag""",
        "paid_amount": "anzahlung; teilzahlung; geleistete zahlung; erhaltene zahlung; bereits erhalten",
        "amount": """
            fakturabetrag; fakturawert; rechnungswert; preis gesamt; einnahmen; einnahme; rechnungssumme
            eur; beitrag; mitgliedsbeitrag; abschlagsbetrag""",
        "net_amount": """
            netto total; total netto; betrag exkl; summe exkl mwst; exkl ust; ohne mwst; ohne ust; betrag
            ohne steuern; ohne steuern; honorar netto; betrag vor steuern""",
        "gross_amount": """
            brutto total; total brutto; betrag inkl; summe inkl mwst; inkl ust; zahlungsbetrag brutto""",
        "hours": """
            stdn; stunden netto; nettostunden; netto stunden; nettozeit; arbeitszeit netto; netto
            arbeitszeit; stundenanzahl; zeit gesamt; gebuchte stunden; erbrachte stunden; gesamtzeit;
            stunden ist; zeit h""",
        "minutes": "minute; gesamtminuten; minuten gesamt; zeit in minuten; zeit minuten",
        "pause": "pause; pausen; pausenzeit; pausendauer; pause min; pause minuten; unterbrechung",
        "interest": "zinsen; verzugszinsen; mahngebühr; mahngebühren; mahnkosten",
        "firmographic": """
            mitarbeiterzahl; anzahl mitarbeiter; beschäftigte; mitarbeiteranzahl; firmenumsatz""",
        "recency": """
            letzter kontakt; letzter besuch; letzter termin; letzte bestellung; letztes kaufdatum; letzter
            verkauf""",
        "invoice_count": "anzahl besuche; besuche; anzahl termine; anzahl käufe",
        "monetary": "ausgegeben; ausgaben gesamt; umsatz bisher; umsatz kumuliert; gesamtausgaben",
        "severity": "wie schlimm; stufe; eskalationsstufe",
        "pleasure": """
            wie läuft die zusammenarbeit; wie angenehm; arbeitsfreude; zusammenarbeiten; sympathie""",
        "fee": "gebühr; gebühren; transaktionsgebühr; paypal gebühr",
        "case_number": """
            reklamationsnr; reklamationsnummer; schlüssel; vorgangsschlüssel; beschwerdenr; störungsnr;
            störungsnummer; meldungsnr; auftragsnr service""",
        "kind": "reklamationsgrund; beschwerdegrund; grund",
        "rated_on": "fertigstellungszeit; zeitstempel; abgeschlossen am umfrage; eingereicht am",
        "rater": "wer sind sie; wer bist du; ausgefüllt von",
        "distance": "km; kilometer; gefahrene km; strecke; kilometerstand; entfernung; anzahl km",
        "invoice_number": """
            externe belegnr; externe belegnummer; rechn nr; abschlagsrechnung; schlussrechnung""",
        "project": "bauvorhaben; baustelle; kommission; objekt",
        "tax_amount": "davon mwst; enthaltene mwst; darin mwst; davon ust",
        "deal": "interessent; interessenten",
        "leave_mark": "urlaubsart; abwesenheitsart; resturlaub",
    },
    "fr": {
        "expense_mark": "remboursable; remboursé; type de dépense; dépense; note de frais",
        "person": """
            chauffeur; infirmier; thérapeute; formateur; monteur; ouvrier; interprète; intervenant;
            assigné; assigné à; assignée à""",
        "billable_amount": "gains; valeur du temps",
        "period_amount": "montant mensuel; mensualité; valeur mensuelle; prix mensuel",
        "anyone": "adhérent; élève; stagiaire; qui; pour qui; tiers payant",
        "client_name": """
            débiteur; redevable; patient; nom patient; locataire; abonné; assuré; nom client facture;
            client facturé; client payeur; client final; nom du débiteur; client société; client ou
            projet; facturé à; tiers client; nom tiers; nom du tiers; convive; tiers; partenaire; nom
            d'affichage du partenaire de la facture; maître d'ouvrage; cotisant; reçu de; bénéficiaire
            client; sociétaire""",
        "client_number": """
            code tiers; n tiers; n adhérent; n patient; code débiteur; n compte client; numéro client
            facture; numéro de compte client; réf tiers""",
        "first_name": "prénoms; prénom client",
        "paid_date": "paiement; règlement; encaissement; date encaiss; date régl; réglée; date de virement",
        "is_paid": """
            paiement; règlement; encaissement; encaissé; payé oui non; est payé; soldé; soldée; acquittée""",
        "payment_score": "paiement; paie à temps; ponctualité; règlement à temps; habitudes de paiement",
        "invoice_date": """
            date fact; émission; date d'emission; facturée le; date de l'émission; date d'édition; accepté
            le""",
        "due_date": """
            à payer le; à régler le; date d'éch; éch; date exigibilité; limite de paiement; paiement
            avant; à payer avant le; payable avant le""",
        "open_amount": """
            restant; reste; montant à recevoir; à encaisser; créance; montant restant dû; non réglé;
            montant dû signé; restant dû ttc; solde dû; montant à encaisser""",
        "paid_amount": "versé; montant versé; avance; acompte versé; déjà versé; encaissements",
        "amount": """
            montant de facture; recette; recettes; montant de l'opération; montant brut facturé;
            cotisation; montant de la cotisation""",
        "net_amount": """
            prix total ht; total h t; montant h t; hors t v a; montant ht facture; prestations ht""",
        "gross_amount": "total t t c; montant t t c; net à payer ttc; à payer ttc; prix total ttc; ttc eur",
        "hours": """
            h; hrs; nb h; durée nette; heures nettes; temps net; temps de travail; heures de travail;
            heures réellement réalisées; heures consommées; temps réel; durée réelle; heures imputées;
            temps imputé; quantité heures; nombre heures""",
        "minutes": "minute; total minutes; temps en minutes; nb minutes",
        "pause": "pause; pauses; temps de pause; durée pause; coupure",
        "interest": "intérêts; pénalités; pénalité; frais de relance; intérêts de retard; agios",
        "firmographic": """
            effectifs; nombre de salariés; salariés; taille entreprise; nb salariés; ca entreprise;
            tranche effectif""",
        "recency": """
            dernière visite; date de dernière visite; date dernière visite; dernier contact; date du
            dernier contact; dernier rendez vous; dernière vente; date dernier achat""",
        "invoice_count": """
            nombre de visites; visites; nb visites; nombre de rendez vous; nombre de ventes; nb achats""",
        "monetary": """
            total dépensé; montant dépensé; dépense totale; dépensé; panier total; total des ventes; ca
            cumulé""",
        "severity": "niveau; niveau de gravité; niveau d'urgence",
        "pleasure": "comment se passe la collaboration; agrément; ambiance; travailler avec eux; entente",
        "fee": "frais; commission; frais de transaction; commissions",
        "activity": "diligence; prestation; diligences; acte",
        "rated_on": "horodateur; heure de fin; date de réponse",
        "rater": "votre nom; qui êtes vous; ton nom",
        "kind": "nature; nature de la réclamation; motif de réclamation",
        "distance": "km; kilomètres; distance; nb km; kilométrage; nombre de km",
        "invoice_number": """
            n situation; situation; n° situation; n° de situation; n fact; appel de cotisation""",
        "project": "chantier; mission",
        "leave_mark": "type de congé; type d'absence; solde de congés",
    },
    "es": {
        "expense_mark": "reembolsable; reembolsado; tipo de gasto personal; gasto; fecha del gasto",
        "person": "conductor; enfermero; terapeuta; profesor; operario; barbero; mecánico",
        "invoice_number": """
            fra; n fra; nº fra; fact; fac; num fra; número fra; codigo factura; folio; folio fiscal""",
        "period_amount": "importe mensual; cuota mensual; valor mensual; mensualidad; precio mensual",
        "tax_amount": "igv; itbms; importe igic; impuesto total; iva total; monto igv",
        "document_number": "serie número; recibo; nº recibo; boleta; nº boleta",
        "anyone": "socio; alumno; huésped; quién; quien; para quién",
        "client_name": """
            pagador; paciente; nombre paciente; inquilino; abonado; asegurado; receptor; nombre receptor;
            receptor nombre; razón social receptor; cliente final; cliente empresa; cliente o proyecto;
            nombre deudor; cliente facturación; contratante; codcliente nombre; nombrecliente; nombre de
            la empresa a mostrar en la factura""",
        "client_number": """
            código deudor; n socio; nº socio; id paciente; código tercero; tercero; cod deudor; nit
            cliente; codcliente; rfc""",
        "paid_date": "pago; cobro; fecha de abono; fecha cobrada; fecha ingreso; fecha pagado",
        "is_paid": "pago; cobro; cobrada; pagada sí no; cobrada sí no; está pagada; saldada; liquidada",
        "payment_score": """
            pago; paga a tiempo; puntualidad en el pago; comportamiento al pagar; formalidad de pago""",
        "invoice_date": """
            fecha de fact; emitida; fecha emisión factura; fecha fact; fecha exp; fecha comprobante;
            facturada el""",
        "due_date": """
            pagar antes de; a pagar el; fecha tope; fecha de vto; fecha de venc; fecha vence; límite de
            pago""",
        "open_amount": """
            debe pagar; por cobrar total; a cobrar; pendiente cobro; falta por pagar; saldo por cobrar;
            deuda pendiente; pendiente de cobro; importe pendiente de cobro""",
        "paid_amount": """
            abonos cliente; anticipo; anticipos; pago a cuenta; recibido; importe recibido; cobrado hasta
            hoy""",
        "amount": """
            neto a cobrar; importe cobrado total; ingreso; importe venta; valor venta; monto facturado""",
        "net_amount": """
            b impon; b imponible; bi; b imp; base impon; neto sin iva; importe base imponible; base iva;
            subtotal sin iva; monto gravado; gravado; base gravable; antes de impuestos; importe sin
            impuestos; total antes de impuestos""",
        "gross_amount": """
            total con impuestos; total iva inc; importe total factura con iva; total general; total final""",
        "hours": """
            hs; hrs; h; horas netas; tiempo neto; horas de trabajo; nº de horas; cantidad de horas; horas
            usadas""",
        "minutes": "minuto; minutos totales; total minutos; tiempo en minutos; min",
        "pause": "pausa; pausas; descanso; descansos; tiempo de pausa; minutos de pausa",
        "interest": "intereses; interés; recargo; recargos; penalización; intereses de demora",
        "firmographic": """
            empleados; número de empleados; nº empleados; plantilla; tamaño empresa; facturación empresa""",
        "recency": """
            última visita; fecha última visita; último contacto; última venta; fecha última venta; última
            cita""",
        "invoice_count": """
            visitas; número de visitas; nº visitas; número de compras; nº compras; número de ventas""",
        "monetary": """
            total gastado; gasto total; importe gastado; total vendido; ventas acumuladas; facturado
            acumulado""",
        "severity": "nivel; nivel de gravedad; nivel de urgencia",
        "pleasure": """
            cómo es trabajar con ellos; trabajar con ellos; ambiente; colaboración; agrado de trabajar""",
        "fee": "comisión; comisiones; tarifa de transacción; honorarios paypal",
        "code": "código; cód",
        "rated_on": "marca temporal; hora de finalización; fecha de respuesta",
        "rater": "tu nombre; quién eres; su nombre",
        "distance": "km; kilómetros; distancia; kilometraje",
        "project": "obra; expediente; encargo",
    },
    "pt": {
        "expense_mark": "reembolsável; reembolsado; despesa; data da despesa; valor da despesa",
        "person": """
            motorista; enfermeiro; terapeuta; professor; operário; barbeiro; mecânico; designado;
            atribuído""",
        "period_amount": "valor mensal; mensalidade; preço mensal; montante mensal; valor por mês",
        "anyone": "sócio; aluno; hóspede; quem; para quem",
        "client_name": """
            devedor; pagador; sacado; paciente; nome paciente; inquilino; segurado; tomador; nome tomador;
            tomador do serviço; cliente final; cliente empresa; nome do tomador; contratante; cliente ou
            projeto; nome devedor; condômino; assinante; nome sacado; cliente fornecedor; razão social do
            tomador; adquirente; nome adquirente; nome fantasia; cliente nome fantasia; entidade""",
        "client_number": """
            código devedor; cod cliente; cód cliente; nº sócio; id paciente; código sacado; matrícula; cod
            sacado""",
        "paid_date": """
            pagamento; recebimento; data pagto; dt pagto; data pgto; dt pgto; pgto; data receb; pago dia""",
        "is_paid": """
            pagamento; recebimento; quitado; quitada; pago sim não; está pago; liquidado; liquidada;
            baixado""",
        "payment_score": """
            pagamento; paga em dia; paga no prazo; hábito de pagamento; comportamento no pagamento""",
        "invoice_date": """
            dt emissão; emissão; data emissão nf; dt emissão nf; data da emissão; emitida em; faturado em;
            data nf; data nfe; data nfs e; data da nota fiscal; data de competência; competência""",
        "expected_date": """
            prev pagamento; prev pagto; previsão; previsão pagamento; data prev; prev recebimento; dt
            prevista""",
        "due_date": """
            vcto; vencto; dt venc; dt vcto; data vcto; vence; pagar até; data limite pagto; vencto em""",
        "open_amount": """
            falta pagar; saldo a receber; a pagar; valor aberto; valor restante; não pago; inadimplência""",
        "paid_amount": """
            valor pgto; valor quitado; adiantamento; sinal; recebido até hoje; valor recebido total""",
        "amount": """
            valor bruto nota; receita bruta; valor cobrado; valor serviço; valor do serviço; valor dos
            serviços""",
        "net_amount": """
            valor sem imposto; total sem imposto; valor líquido nota; base iva; preço sem imposto; antes
            de impostos; total antes de impostos; total ilíquido""",
        "gross_amount": "total com imposto; valor total com iva; total geral; total final; valor final",
        "hours": """
            hs; hrs; h; horas líquidas; tempo líquido; horas de trabalho; qtd horas; qtde horas;
            quantidade de horas; nº de horas; n de horas""",
        "minutes": "minuto; total de minutos; tempo em minutos; minutos totais; min",
        "pause": "pausa; pausas; intervalo; intervalos; almoço; tempo de pausa; descanso",
        "interest": "juros; valor juros; multa; valor multa; encargos; juros e multa; mora juros",
        "firmographic": """
            funcionários; nº funcionários; colaboradores total; porte; porte da empresa; faturamento da
            empresa""",
        "recency": """
            última visita; data última visita; último contato; último contacto; última venda; data última
            venda""",
        "invoice_count": """
            visitas; número de visitas; nº visitas; número de compras; qtd compras; número de vendas; nº
            documentos; nº de documentos; número de documentos; qtd documentos""",
        "monetary": """
            total comprado; gasto total; valor gasto; total vendido; vendas acumuladas; faturado acumulado""",
        "severity": "nível; nível de gravidade; nível de urgência",
        "pleasure": "como é trabalhar com eles; trabalhar com eles; ambiente; colaboração; agrado",
        "fee": "taxa; comissão; tarifa; taxas",
        "code": "código; cód",
        "invoice_number": "nº nfs e; nfs e; nota fiscal; número da nfs e; nº nf; nf e",
        "rated_on": "carimbo de data hora; carimbo de data; hora de conclusão",
        "rater": "seu nome; quem é você; o seu nome",
        "distance": "km; quilómetros; quilômetros; distância; quilometragem",
    },
}
