"""Header words of lists that people keep themselves and of small apps, by language.

A word such as "Payment" stands under several concepts: its cells say whether it is a day, an amount, a yes
or no, or a mark out of five.
"""

PHRASES: dict[str, dict[str, str]] = {
    "en": {
        "absence": "absence; leave; annual leave; sick leave; unpaid leave",
        "weight": "weight; net weight; gross weight; weight kg",
        "product": "serial number; serial no; licence plate; license plate; vin",
        "birth_date": "date of birth; birth date; birthdate; birthday; dob",
        "description": "dispute reason; reason of dispute; reason for dispute; dispute note",
        "expense_mark": """
            reimbursable; reimbursed; expense type; expense date; expense amount; reimbursement""",
        "billable_amount": "earnings; earned amount; time value",
        "person": """
            timekeeper name; engineer; mechanic; driver; nurse; therapist; teacher; worker name; primary
            resource; teammate assigned; case owner; ticket owner; teammate; assigned agent""",
        "quantity": "item qty; items qty; item count; item quantity; qty items; quantity sold",
        "period_amount": "monthly fee; monthly value; monthly amount; mrr; arr; annual value",
        "person_code": "user id; employee id; staff id; employee number; agent id; worker id",
        "date": """
            check in; checkin; check in date; arrival; arrival date; appointment date; visit date; pickup
            date; pick up date; lesson date; consultation date; rental date""",
        "document_number": "receipt no; receipt; receipt id; bill; slip no; sale id; sales no",
        "tax_amount": "gst amount; pst; qst; vat value; igst; cgst; vat sum; sales tax value",
        "anyone": """
            initials; member; member name; student; guest; participant; student name; pupil; pupil name;
            learner;
            guest name; guest full name; lead guest; attendee; participant name; who; with whom;
            to whom; party; counterparty; counterparty name client; contractor""",
        "client_name": """
            bill to customer; customer full name; payer company; client or company; patient; patient name;
            tenant; tenant name; donor; subscriber; debtor company; insured; policyholder; customer or
            project; customer bill to; client organisation name; main customer; our client; sold to name;
            ship to name; account company; receivable from; invoice to; invoiced to; invoice client;
            invoice customer; co last name; complainant; bp name; business partner name; customer
            business; for client; received from; payor; billed client; homeowner; patient account; member
            company; advertiser; exhibitor; guardian; guardian name; parent name; booked by;
            booker; charterer; parent guardian; bill payer; fee payer; client forename; client surname""",
        "client_first_name": "client forename",
        "client_last_name": "client surname",
        "client_number": """
            member number; member id; patient id; student id; subscriber id; client code number; a c; bp
            code; card id; a c ref; business partner code; accountnumber; bill to account; bill to no;
            bill to number; bill to id; sold to no""",
        "paid_date": """
            payment; receipt date; deposit date; last paid; remitted on; paid when; date paid on; when
            paid; marked paid date""",
        "is_paid": """
            payment; has been paid; fully paid; payment received; collected; cleared; settled yes no""",
        "payment_score": "payment; payments behaviour; pays; prompt payment; payment promptness",
        "invoice_date": """
            billed; billed date; raised; raised on; inv date; bill raised on; invoice raised; sent on;
            when sent; dated on; trx date; invoice dt; invoiced""",
        "due_date": "payable by; to be paid by; payment deadline; pay before; deadline; due by; due dt",
        "open_amount": """
            still open; still due; still owed; not paid; amount pending; pending amount; pending; o s;
            amount remaining; o s amount""",
        "paid_amount": "receipts; amount recd; recd; paid so far; already paid; advance paid",
        "amount": """
            amount billed; invoice sum; line sum; our fee; fee amount; bill amount; price total; total
            fee; total fees; contract amount; gross revenue; invoice value total; how much; requested
            amount; doc total; bill total; retainer fee; retainer amount; project fee; annual fees; fee
            total; original amt""",
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
            documents; documents count; payment count; number of payments""",
        "monetary": """
            total paid to date; spent; spent total; money spent; total value of sales; revenue generated;
            total billings; total invoiced to date; account value; total income; fees billed; annual
            value; account revenue; billed; fees total; annual fees; yearly fees; lifetime revenue; total
            spend""",
        "severity": "priority user; prio; severity level; how bad; how serious; level; escalation level",
        "pleasure": """
            nice to work with; how nice; how pleasant; work satisfaction; cooperation; working together""",
        "first_name": "fname; f name",
        "last_name": "lname; l name",
        "worked_on": "local date; activity date; day of work; date performed; performed on; service date",
        "activity": "task type; labor code; labour code; service item; activity code; work code; work item",
        "subject": """
            ticket name; case title; conversation subject; summary description; problem; issue
            description; what is wrong""",
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
            bill number; bill id; statement no; statement number; invoice ref no; invoice hash; statement;
            trx number; trx no; transaction no invoice""",
        "deal": "prospect; prospect name; key prospect; lead; lead name; prospect company",
        "distance": """
            km; kilometers; kilometres; miles; mileage; distance; distance km; total km; odometer; total
            miles""",
        "staff_mark": "crew id; payslip; gross pay; net pay; payroll id",
        "quoted": """
            total quoted; quoted amount; quoted; number of quotes; quotes; estimates sent; contract price;
            contract sum; job price; agreed price""",
        "case_number": "ncr no; ncr; request no; service request no; sr no; rma number; rma; return number",
        "happened_on": """
            date raised; raised on; request time; requested on; logged at; date opened on; date logged on;
            logged""",
        "billed": "has been billed; already billed; billed yes no; is invoiced yes no",
        "origin": "mode; received via; request mode",
        "leave_mark": "leave type; absence type; time off type; leave balance; days off",
        "days_to_pay": "age days; age in days; terms days; payment terms in days; credit period days",
        "payment_mark": "direct debit; direct debit mandate",
        "credit_limit": "credit limit; credit line; limit",
        "day_rate": "day rate; daily rate; rate per day; per diem",
    },
    "nl": {
        "birth_date": "geboortedatum; geboren; geboren op; geb datum; verjaardag",
        "product": "serienummer; serienr; kenteken; chassisnummer",
        "expense_mark": """
            terug te betalen; declarant; soort uitgave; uitgave; uitgavesoort; bonnetje; vergoeding km;
            kilometervergoeding; reiskosten""",
        "person": """
            monteur; chauffeur; verpleegkundige; therapeut; docent; uitvoerende; waarnemer; vakman;
            operateur; toegewezen persoon; toegewezen; toegewezen medewerker; actiehouder; geboekt door;
            wie handelt af; afhandelaar; ingeboekt door; behandeld d d door; begeleider; jobcoach; coach;
            zorgverlener""",
        "billable_amount": "verdiend; verdiensten; waarde uren; bedrag uren",
        "period_amount": "bedrag per maand; maandbedrag; waarde per maand; abonnement per maand",
        "anyone": """
            tegenpartij; initialen; gast; lid; naam lid; deelnemer; cursist; leerling; wie; met wie; aan;
            aan wie; wie is het; partij; gastnaam; naam gast; naam leerling; naam cursist; naam deelnemer;
            leerlingnaam""",
        "date": """
            aankomst; aankomstdatum; incheckdatum; inchecken; afspraakdatum; datum afspraak; behandeldatum;
            reserveringsdatum; lesdatum; verhuurdatum; ophaaldatum; bezoekdatum; consultdatum; ritdatum""",
        "client_name": """
            schuldenaar; schuldenaar naam; patiënt; patiëntnaam; huurder; bewoner; debiteur klant;
            factuurontvanger; naam opdrachtgever; klant relatie; klant of project; bedrijf klant; cliënt
            naam; verzekerde; koper; besteller; naam debiteur klant; factuur naar; gefactureerd aan klant;
            eindklant; hoofdklant; onze klant; organisatie klant; debiteur organisatie; naam bedrijf
            klant; tenaamstelling; factureren aan naam; verkooprelatie; naam verkooprelatie;
            consumentennaam; klager; naam klager; abonnee; opdrachtgever naam; ontvangen van; huurder
            naam; patiënt naam; lid naam; bewoner naam; inlener; naam inlener; ouder; naam ouder;
            verzorger; eindgebruiker klant""",
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
            totaal; huurbedrag; huur; huurprijs; servicekosten totaal""",
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
        "activity": "wat gedaan; taaktype; soort taak; wat heb ik gedaan; gedaan; onderdeel; deeltaak",
        "case_number": """
            klachtnr; sleutel; issuesleutel; klacht nr; klachtnummer; afwijking nr; afwijkingsnummer;
            afwijkingnr; klacht id; escalatienr; retournummer; rma nummer; rma""",
        "segment": """
            classificatie; klantclassificatie; relatiesoort; type relatie; relatietype; soort relatie""",
        "rated_on": "tijdstempel; tijd van voltooien; tijd van voltooiing; ingevuld op",
        "rater": "wie ben je; wie bent u; ingevuld door; naam invuller",
        "invoice_number": """
            declaratienummer; declaratienr; declaratie; declaratie nr; nota; nota nr; notanr;
            termijnfactuur; stuknr; factuur hash; nota s""",
        "happened_on": """
            datum klacht; datum aangemeld; aanmelddatum; aanmaakdatum; aanmaaktijd; aangemaakt; datum
            aangemaakt; constateringsdatum; datum constatering; datum afwijking; meldingsdatum""",
        "kind": "aard van de klacht; soort klacht",
        "payment_mark": """
            kosten per transactie; transactiekosten mollie; incasso; automatische incasso; via incasso; sepa;
            sepa incasso; machtiging; domiciliëring; incasso ja nee""",
        "days_to_pay": """
            betalingstermijn dagen; betaaltermijn dagen; betalingstermijn in dagen; betaaltermijn in dagen;
            ouderdom dagen; ouderdom in dagen""",
        "fee": "transactiekosten; kosten betaling; commissie",
        "deal": "prospect; prospect naam; lead",
        "distance": """
            km; kilometers; aantal km; totaal km; enkele km; retour km; gereden km; afstand;
            kilometerstand; km stand; kilometer; aantal kilometers""",
        "quoted": "totaal geoffreerd; geoffreerd; geoffreerd bedrag; aantal offertes; offertes",
        "registration_number": "ondernemingsnummer; ondernemingsnr; kbo nummer klant",
        "project": "bouwproject; bouwplaats; werf; werkplaats project",
        "leave_mark": "type verlof; verlofsoort; verloftype; verlofsaldo; soort verlof",
        "days_late": "dagen over datum; dagen na vervaldatum; aantal dagen over datum",
        "description": "beschrijving afwijking",
        "credit_limit": "kredietlimiet; kredietruimte; limiet",
        "day_rate": "dagtarief; dagprijs; tarief per dag; dagvergoeding",
    },
}
