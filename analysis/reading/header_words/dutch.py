"""Dutch header words."""

PHRASES: dict[str, str] = {
    "client_name": """
        voor wie; naam consument; consument; bouwheer; bij wie; bij welke klant; klacht van;
        naam betaler; betaler; klant; klantnaam; naam klant; debiteur;
        debiteurnaam; naam debiteur; debiteurennaam; relatie; relatienaam; naam relatie; afnemer;
        opdrachtgever; klant naam; naam van de klant; cliënt; clientnaam; factuurrelatie; factureren aan;
        gefactureerd aan; klant bedrijf; klant organisatie; debiteur naam; naam cliënt; klanten;
        aanvrager organisatie; klantbedrijf; factuur aan; klant leverancier; naam afnemer; factuurnaam;
        naam op factuur; facturatienaam; naam facturatie; factuur op naam van;
        verzekeringnemer; budgethouder; adverteerder; exposant; hotelgast; boeker""",
    "client_number": """
        klantnummer; klantnr; klant nr; klant id; klantcode; debiteurnummer; debiteurennummer; debnr;
        deb nr; debiteurnr; relatienummer; relatienr; relatiecode; relatie id; cliëntnummer; debiteurcode;
        klantnummers; factuurrelatie id; contactnummer; klant nummer; dossiernummer klant; debiteur nr;
        klantreferentie; debiteurennr; relatie nr; relatie nummer; clientcode; cliëntcode""",
    "client_email": "klant email; e-mail klant; email klant; factuur email adres; emailadres klant",
    "company": """
        bedrijf; bedrijfsnaam; organisatie; firma; firmanaam; handelsnaam; organisatienaam; naam bedrijf;
        naam organisatie; statutaire naam; kvk naam; naam kvk; naam volgens kvk; handelsregisternaam;
        statutaire bedrijfsnaam; officiële naam; juridische naam; werkgever; onderneming;
        ondernemingsnaam""",
    "account": "dossier",
    "name": "zoeknaam; korte naam; verkorte naam; matchcode; naam; volledige naam; weergavenaam",
    "contact": "contactpersoon; contact; ter attentie van; tav; contactpersonen; naam contactpersoon",
    "requester": "aanvrager; melder; gemeld door; indiener; aanmelder; afzender",
    "first_name": "voornaam; roepnaam; voornamen; voorletters",
    "last_name": "achternaam; familienaam",
    "email": "e-mailadres; emailadres; mailadres; e-mail adres",
    "phone": "telefoon; telefoonnummer; mobiel; mobiele telefoon; gsm; tel nr",
    "street": """
        straat; adres; huisnummer; fact huisnummer; factuur huisnummer; verz huisnummer;
        verzend huisnummer; factuuradres; correspondentieadres; bezoekadres; straatnaam; bus;
        straat en nummer; toevoeging""",
    "city": "plaats; stad; woonplaats; correspondentieadres plaats; gemeente; vestigingsplaats",
    "postal_code": "pc; correspondentieadres postcode",
    "country": "land; land id; landcode; regio; provincie",
    "website": "website url; webadres",
    "vat_number": """
        btw nummer; btw nr; btwnummer; ondernemingsnummer btw; btw id; btw identificatienummer;
        omzetbelastingnummer; btw nummer klant""",
    "registration_number": """
        kvk nummer; kvk nr; ondernemingsnummer; kbo nummer; kbo; handelsregisternummer;
        kamer van koophandel; kvk no; hr nummer; kbo nr""",
    "segment": """
        segment; klantsegment; klantgroep; soort klant; branche; sector; type klant; klanttype; doelgroep;
        klantsoort; klantcategorie; activiteit bedrijf; bedrijfstak; klantkortinggroep id""",
    "group": """
        groep; concern; moederbedrijf; groepsnaam; hoort bij; onderdeel van; moedermaatschappij; holding""",
    "since_on": """klant sinds; lid sinds; inschrijfdatum; sinds; begindatum relatie; klant vanaf;
        startdatum klant; eerste factuur;
        datum eerste factuur; relatie sinds; klant geworden op""",
    "referred_by": """
        doorverwezen door; aangebracht door; verwezen door; via klant; aanbrenger; gekomen via;
        aanbevolen door; geïntroduceerd door""",
    "client_language": "taal; voorkeurstaal; correspondentietaal; taalcode",
    "contract": """contract; contractvorm; contracttype; overeenkomst; soort contract; soort overeenkomst;
        type contract; contractsoort; looptijd""",
    "notice_days": "opzegtermijn; opzegtermijn dagen; opzegdagen; opzegtermijn in dagen; opzegging dagen",
    "strategic": """
        strategisch; strategisch belang; strategische klant; strategische reden; strategische waarde""",
    "strategic_until": "strategisch tot; strategisch tot en met; strategisch geldig tot; reden geldt tot",
    "values_fit": """past bij waarden; waarden; past bij onze waarden; waardenmatch; match met waarden;
        fit met waarden; past bij ons""",
    "growth": "groei; groeikans; groeimogelijkheid; potentieel; groeipotentieel; ruimte voor groei",
    "reputation": "reputatie; uitstraling; invloed; naamsbekendheid; ambassadeur",
    "change_chance": "kans op verandering; kans op verbetering; veranderkans",
    "invoice_number": """
        factuurnummer; factuurnr; factuur nr; factuur; fakt nr; faktuurnummer; faktuurnr; faktuur;
        factuur id; verkoopfactuur; verkoopfactuurnummer; factuurnummers; nr factuur; nummer factuur;
        factuurcode; fact nr; factuur nummer; notanummer; creditnotanummer; factuurreferentie nummer""",
    "document_number": """
        boekstuk; boekstuknummer; bkst nr; boeknummer; boekingsnummer; stuknummer; documentnummer; nummer;
        nr; boekstuknr; boeking; bonnummer; volgnummer; transactienummer; boekstuk nr; documentnr; id;
        bkstnr; stuk; transactie id""",
    "order_number": """
        ordernummer; bestelnummer; order; opdrachtnummer; ordernr; order nr; inkoopordernummer;
        verkooporder; bestelling; bestelnr""",
    "reference": """referentie; kenmerk; uw kenmerk; betalingskenmerk; factuurreferentie; uw referentie;
        klantreferentie factuur; onze referentie; zoekcode""",
    "invoice_date": """
        factuurdatum; datum factuur; factuur van; factuur dd; factuur d d; faktuurdatum; fakt datum;
        verkoopdatum; gefactureerd op;
        uitgiftedatum; datum verzonden; datum rekening; rekeningdatum; verzenddatum factuur; fact datum;
        documentdatum; factuurdag; verstuurd op; datum uitgifte; verzonden op; verstuurd""",
    "order_date": "orderdatum; besteldatum; datum order; datum bestelling",
    "due_date": """vervaldatum; vervalt; vervalt op; uiterste betaaldatum; verloopdatum; betalen voor;
        te betalen voor; verval; vervaldag; uiterlijke betaaldatum; betaaltermijn tot; betalen uiterlijk;
        uiterlijk te betalen; vervaldat; datum verval; vervaldd; betalingstermijn datum; te voldoen voor""",
    "paid_date": """
        binnen op; binnengekomen op; geld binnen op; geld ontvangen op;
        betaaldatum; betaald op; datum betaald; datum betaling; betalingsdatum; betaaldag; voldaan op;
        betaald; datum voldaan; ontvangen op; laatste betaling; laatste betaaldatum; betaling op;
        datum ontvangst; datum ontvangst betaling""",
    "expected_date": """
        verwachte betaaldatum; afgesproken betaaldatum; toegezegd op; herinneringsdatum; aanmaningsdatum;
        datum herinnering; laatste herinnering; laatste aanmaning; aanmaningen""",
    "delivery_date": """
        leverdatum; verzenddatum; geleverd op; leveringsdatum; afleverdatum; gewenste leverdatum;
        datum levering; verzonden""",
    "date": """wanneer; datum; boekdatum; dag; boekingsdatum; transactiedatum; mutatiedatum; datum tijd;
        datum boeking; tijdstip; datum en tijd; invoerdatum; vastgelegd op; geregistreerd op; ingevoerd op;
        opgemaakt op; opgesteld op; geboekt op; gemaakt op""",
    "period": """
        periode; maand; kwartaal; week; jaar; boekjaar; per; weeknummer; weeknr; maandnummer; jaar maand;
        factuurmaand; facturatiemaand; factuurperiode""",
    "net_amount": """
        bedrag excl btw; totaal excl btw; netto; nettobedrag; bedrag exclusief btw; totaal exclusief btw;
        netto bedrag; subtotaal; omzet excl btw; totaalbedrag excl btw; excl btw; factuurbedrag excl btw;
        exclusief btw; maatstaf van heffing; mvh; bedrag zonder btw; bedrag ex btw; netto omzet;
        factuurbedrag exclusief btw; totaal ex btw; netto totaal; netto factuurbedrag; bedrag excl;
        totaal excl; prijs excl btw; grondslag; basisbedrag excl; totaalprijs excl btw; ex btw;
        totaal zonder btw; basis; basis btw""",
    "line_amount": """
        regelbedrag; regeltotaal; regelbedrag excl btw; regel totaal; regeltotaal excl btw; bedrag regel;
        totaal regel; regelprijs; bedrag per regel""",
    "line_gross": "regeltotaal incl btw; regelbedrag incl btw",
    "gross_amount": """
        bedrag incl btw; totaal incl btw; bruto; brutobedrag; bedrag inclusief btw; totaal inclusief btw;
        factuurbedrag incl btw; incl btw; totaalbedrag incl btw; inclusief btw;
        factuurbedrag inclusief btw; bedrag met btw; bruto bedrag; omzet incl btw; bedrag incl;
        totaal incl; te betalen bedrag; prijs incl btw; totaalprijs incl btw; bruto totaal;
        totaal met btw; te betalen incl btw""",
    "amount": """factuur; bedrag; totaal; totaalbedrag; factuurbedrag; omzet; waarde; som; basisbedrag;
        factuurtotaal; omzetbedrag; bedrag eur; bedrag in euro; gefactureerd; gefactureerd bedrag;
        oorspronkelijk bedrag; faktuurbedrag; verkoopbedrag; totaalprijs; omzet eur; prijs totaal;
        bedrag factuur; bedrag vv; omzet in euro; factuurwaarde; totale omzet; honorarium; nota bedrag;
        hoofdsom; bedrag gbl; bedrag eigen valuta; gefactureerde omzet; factuur bedrag""",
    "tax_amount": """
        btw; btw bedrag; belasting; omzetbelasting; bedrag btw; totaal btw; btw totaal; btw bedragen""",
    "tax_rate": """
        btw percentage; btw tarief; btw code; btw srt; btw soort; btw laag hoog; btw pct; btw type;
        btw regime""",
    "open_amount": """
        nog te voldoen; te voldoen; nog te innen; openstaand; openstaand bedrag; saldo; nog te betalen;
        nog te betalen bedrag; nog te ontvangen bedrag;
        open bedrag; restbedrag; openstaand saldo; nog open; te betalen; te ontvangen; onbetaald;
        openstaande bedrag; open saldo; resterend; resterend bedrag; nog te ontvangen;
        openstaand incl btw; bedrag open; totaal openstaand; uitstaand; uitstaand bedrag; debiteurensaldo;
        rest; saldo openstaand""",
    "paid_amount": """
        betaald; betaald bedrag; reeds betaald; bedrag betaald; ontvangen; ontvangen bedrag; voldaan;
        al betaald; totaal betaald; betaling; betalingen; bedrag ontvangen; afgeboekt; betaalbedrag;
        bedrag betaling; betaald totaal; voldaan bedrag""",
    "status": "status; factuurstatus; betaalstatus; betalingsstatus; toestand; stand; ticketstatus",
    "days_late": """dagen te laat; dagen over tijd; betaalachterstand; achterstand in dagen; vervaldagen;
        dagen vervallen; overschrijding dagen; gemiddeld dagen te laat; te laat dagen;
        aantal dagen te laat; dagen achterstand; overschrijding; gem dagen te laat;
        dagen over vervaldatum; te laat betaald dagen""",
    "days_to_pay": """
        betaaldagen; dagen tot betaling; betaaltermijn; betaaltermijnen; betalingstermijn; krediettermijn;
        gemiddelde betaaltermijn; ouderdom; dagen open; betalingsconditie""",
    "quantity": "aantal; stuks; hoeveelheid; aantallen; aantal stuks; aantal verkocht; geleverd aantal",
    "unit_price": """
        stukprijs; prijs per stuk; eenheidsprijs; prijs; verkoopprijs; prijs per eenheid; prijs eenheid;
        tarief per stuk; stuksprijs""",
    "discount": """
        korting; korting procent; kortingspercentage; factuurkorting; korting percentage; korting pct""",
    "discount_amount": "kortingsbedrag; korting bedrag; bedrag korting",
    "cost_amount": """
        kosten; directe kosten; kostprijs; inkoopkosten; kosten derden; inkoop voor klant; inkoopwaarde;
        onkosten; kosten van derden; uitbesteed; uitbesteed werk; totale kosten; kostprijs omzet; inkoop;
        externe kosten; materiaalkosten; verschotten; directe kosten eur; kostprijs totaal""",
    "co_payment": "eigen bijdrage; eigen aandeel; remgeld",
    "result": """resultaat; winst; brutowinst; bijdrage; marge bedrag; marge in euro; dekkingsbijdrage;
        brutomarge bedrag; marge eur; bruto winst; contributie; bruto resultaat; netto resultaat;
        winstbijdrage""",
    "margin_share": "marge; brutomarge; winstmarge; marge procent; marge percentage; bruto marge; marge pct",
    "disputed": "betwist; in geschil; geschil; dispuut; in discussie; betwisting; bezwaar",
    "currency": "valuta; valutacode; munt; muntsoort; munteenheid; muntcode",
    "debit": "debet; debetbedrag; bedrag debet; debet eur; debetbedrag eur",
    "credit": "creditbedrag; bedrag credit; kredietbedrag",
    "debit_credit": "debet credit; d c; af bij; debetcredit; debet of credit; debet credit code",
    "ledger_account": """
        grootboekrekening; rekening; grootboekrek; rekeningnummer grootboek; grootboek; grootboeknummer;
        grootboekrek naam; tegenrekening grootboek; grootboekrekeningnummer; grootboekrekeningnaam;
        rekeningnr; gb rekening; gbr; grootboekcode; rekening omschrijving; rekeningcode""",
    "journal": "dagboek; dagboekcode; journaal; dagboeknaam; dagboeknummer",
    "settlement": """
        lettering; letteren; afletter; aflettering; afletteren; afgeletterd;
        afletteringscode; afletternummer; afpunting; afpunten; afpuntcode; puntcode""",
    "kind": """
        soort; type; categorie; soort incident; incidenttype; factuursoort; soort klacht; soort melding;
        aard; reden; onderwerp soort; boekingssoort; trek; klachttype; rubriek; type melding;
        soort factuur; documentsoort; soort document; boekstuksoort;
        boekstuktype; subcategorie; type incident; meldingssoort; soort ticket""",
    "description": """
        wat; omschrijving; beschrijving; toelichting;
        opmerking; opmerkingen; notitie; boekingstekst; omschrijving factuur; memo; tekst; aantekening;
        notities; verslag; vrije tekst; factuuromschrijving; bijzonderheden; uitleg;
        regelomschrijving; boekingsomschrijving; toelichting intern""",
    "subject": """
        onderwerp; titel; korte omschrijving; melding; verkorte omschrijving; samenvatting; klacht;
        incident; verzoek korte omschrijving; betreft; waar gaat de klacht over; waar gaat het over;
        onderwerp van de klacht; wat is de klacht; wat gebeurde; wat gebeurde er; wat is er gebeurd; wat
        speelde er; wat was er; wat is er; wat was er aan de hand; wat ging er mis; wat er mis ging; wat is
        er misgegaan; wat was het probleem; wat is het probleem; probleem; voorval; gedoe; waarover""",
    "product": """
        product; artikel; artikelnummer; artikelcode; productnaam; dienst; artikelnaam; productcode;
        artikel nr; artikelnr; dienstnaam; productgroep; artikelgroep; eenheid; productnummer;
        artikelomschrijving""",
    "stock": """
        voorraad; minimumvoorraad; ean code; inkoopprijs; magazijn; in voorraad; bestelniveau; verpakking;
        gewicht; vrije voorraad; streepjescode; technische voorraad""",
    "project": """
        project; projectnaam; projectomschrijving; opdracht; klus; dossiernaam; projecttitel; deelproject;
        fase; projectfase; naam project; zaak; campagne; project dienst; traject""",
    "project_code": """
        contractnummer; contractnr; contract nummer;
        projectcode; projectnummer; project nr; projectnr; project id; dossiernummer; opdrachtcode;
        zaaknummer dossier""",
    "hours": """
        uren; duur; aantal uren; gewerkte uren; tijd; bestede tijd; tijdsduur; uren gewerkt; totaal uren;
        bestede uren; gemaakte uren; geschreven uren; uren totaal; totale uren; geboekte uren; duur uren;
        totale duur; werkelijke uren; aantal uur; uur; gerealiseerde uren; geregistreerde uren;
        urenaantal; totale tijd; geschreven tijd; hoe lang; hoelang; u; hoeveel uur; hoeveel uren;
        tijdsduur uu mm; tijdsbesteding; gepresteerde uren""",
    "decimal_hours": """
        duur decimaal; uren decimaal; duur in uren; tijd decimaal; decimale uren; uren decimalen;
        tijd in uren""",
    "minutes": "minuten; duur in minuten; aantal minuten; duur minuten",
    "seconds": "seconden; duur in seconden",
    "rounded_hours": "afgeronde uren; uren afgerond; duur afgerond",
    "billable": """
        factureerbaar; declarabel; facturabel; declarabel ja nee; in rekening te brengen; doorbelastbaar;
        te factureren; te fact; te fakt; is declarabel""",
    "billed": """reeds gefactureerd; al gefactureerd; gedeclareerd; is gefactureerd; gefactureerd ja nee;
        gefactureerd""",
    "billable_hours": """
        declarabele uren; factureerbare uren; facturabele uren; uren declarabel; uren factureerbaar""",
    "non_billable_hours": """
        niet declarabele uren; niet factureerbare uren; niet declarabel; uren niet declarabel;
        niet gefactureerde uren; indirecte uren""",
    "billed_hours": "gefactureerde uren; gedeclareerde uren; uren gefactureerd; uren gedeclareerd",
    "hours_left": "resterende uren; saldo uren; urensaldo; uren over; resturen; tegoed uren",
    "agreed_hours": """
        afgesproken uren; begrote uren; geplande uren; budget uren; geschatte uren; contracturen;
        urenbudget; overeengekomen uren; uren begroot; uren afgesproken; geoffreerde uren; begroot uren;
        verkochte uren""",
    "rate": """tarief; uurtarief; verkooptarief; uurprijs; tarief per uur; prijs per uur; facturatietarief;
        declaratietarief; uurloon klant""",
    "cost_rate": """
        kostprijs per uur; kosten per uur; intern uurtarief; kostentarief; kostprijstarief; uurkosten;
        kostprijs uur; uurkostprijs; loonkosten per uur""",
    "billable_amount": """
        te factureren bedrag; declarabel bedrag; factureerbaar bedrag; bedrag declarabel; omzet uren;
        facturabel bedrag; verkoopwaarde uren; urenwaarde""",
    "hours_cost": """
        intern tarief; loonkosten; interne kosten; personeelskosten; kosten uren; interne kostprijs;
        arbeidskosten; urenkosten""",
    "start_date": """begindatum; startdatum; datum van; start datum; begin datum; gestart op; datum start;
        aanvangsdatum""",
    "end_date": "einddatum; datum tot; tot datum; eind datum; geëindigd op; datum einde",
    "start_time": "van; starttijd; begintijd; tijd van; begin; start; van tijd; aanvang",
    "end_time": "tot; eindtijd; tijd tot; einde; eind; tot tijd",
    "worked_on": """
        werkdatum; gewerkt op; datum gewerkt; datum werk; datum uren; boekdatum uren; registratiedatum;
        werkdag""",
    "person": """
        medewerker; gebruiker; gebruikersnaam; werknemer; collega; consultant; behandelaar; uitvoerder;
        door; afgehandeld door; naam medewerker; personeelslid; verantwoordelijke; eigenaar;
        accountmanager; behandeld door; toegewezen aan; verkoper; teamlid; dossierbeheerder; wie;
        adviseur; uitgevoerd door; medewerkers; relatiebeheerder; oplosser; behandelend medewerker;
        medewerker naam""",
    "role": """
        rol; functie; afdeling; team; behandelaarsgroep; behandelgroep; werkplek; discipline; vakgroep;
        functienaam""",
    "activity": """
        activiteit; taak; werkzaamheden; wat heb je gedaan; wat gedaan; urensoort; soort werk;
        werksoort; taaknaam; activiteiten;
        werkzaamheid; uursoort; soort uren; dienst uren; handeling; taakomschrijving; uurtype; type uren""",
    "tags": "labels; tags; trefwoorden",
    "case_number": """
        ticketnummer; meldingnummer; zaaknummer; ticket; incidentnummer; klachtnummer; ticket id;
        meldingsnummer; zaak id; incident id; casusnummer; casenummer; ticketnr; incidentnr; meldingnr;
        gespreksnummer; klacht id; melding id; zaak""",
    "happened_on": """
        tijdstempel;
        datum ontvangst; ontvangen op; datum binnenkomst; aangemaakt op; gemeld op; datum melding;
        datum incident; incidentdatum; aanmaakdatum; datum aangemaakt; ingediend op; geopend op;
        meldingsdatum; datum klacht; klachtdatum; aangemeld op; aanmelddatum; datum aanmelding;
        gebeurd op; aangemaakt; datum gebeurtenis; datum voorval; datum van melding; contactdatum;
        datum contact; openingsdatum""",
    "closed_on": """
        gesloten op; afgehandeld op; opgelost op; datum gesloten; datum afgehandeld; afgesloten;
        afgemeld op; datum gereed; sluitdatum; datum opgelost; afgesloten op; gesloten; datum afmelding;
        afmelddatum""",
    "updated_on": """bijgewerkt op; laatst gewijzigd; gewijzigd op; wijzigingsdatum; laatste wijziging;
        laatst bijgewerkt; laatste activiteit""",
    "severity": """
        ernst; prioriteit; zwaarte; urgentie; impact; ernst 1 5; ernstgraad; gewicht; hoe erg; prio""",
    "founded": """
        gegrond; onze fout; is het onze fout; was het onze fout; terecht; terechte klacht;
        gegrond ja nee; klacht terecht; is gegrond""",
    "own_share": """
        eigen aandeel; ons aandeel; eigen aandeel procent; aandeel eigen; eigen schuld; eigen deel""",
    "origin": "bron; kanaal; via; herkomst; oorsprong; soort binnenkomst; melding via; binnengekomen via",
    "satisfaction": """
        klanttevredenheid; tevredenheid; tevredenheidsscore; rapportcijfer klant; tevredenheid klant""",
    "reply_hours": """
        uren tot antwoord; reactietijd; antwoordtijd; responstijd; reactietijd uren; uren tot reactie""",
    "resolution_hours": "oplostijd; doorlooptijd; oplossingstijd; afhandeltijd; doorlooptijd dagen",
    "direction": "richting; in uit; inkomend uitgaand; in of uit; inkomend of uitgaand",
    "complaints": """klachten; aantal klachten; incidenten; aantal incidenten; meldingen; aantal tickets;
        aantal meldingen; aantal storingen; klachten aantal""",
    "invoice_count": """aantal facturen; facturen; aantal orders; aantal transacties; aantal bestellingen;
        facturen aantal; aantal verkopen""",
    "monetary": """
        omzet totaal; totale klantwaarde; klantwaarde; jaaromzet; omzet dit jaar; omzet vorig jaar;
        omzet per jaar; omzet ytd; totaal gefactureerd; gefactureerd totaal; totaal omzet;
        omzet laatste 12 maanden; omzet per klant; totale factuurwaarde""",
    "recency": "laatste factuur; laatste factuurdatum; laatste aankoop; laatste order; laatste bestelling",
    "pleasure": """
        plezier; werkplezier; cijfer; beoordeling; score; hoe is het werken; samenwerking; hoe werkt het;
        waardering; energie; prettig; plezier 1 5; werkplezier 1 5; beoordeling samenwerking; leuk; sfeer;
        cijfer samenwerking; hoe is samenwerken; hoe prettig; totaaloordeel""",
    "rater": """uw naam; je naam; jouw naam; beoordelaar; beoordeeld door; ingevuld door; gegeven door;
        respondent; beoordelende medewerker""",
    "shown": "mag met naam getoond; met naam te zien; met naam; niet anoniem; mag met naam",
    "rated_on": "beoordeeld op; datum beoordeling; beoordelingsdatum; ingevuld op; datum ingevuld",
    "respect": "respect; respectvol; beleefdheid; omgangsvormen; omgang; waardering van klant",
    "demands": "eisen; veeleisend; veeleisendheid; verwachtingen; redelijkheid; eisen en wensen; lastig",
    "payment_score": """
        betaalgedrag; betaalmoraal; betaaldiscipline; betalingsgedrag; betaalgedrag cijfer; betalen""",
    "pool": """kostenpost; kostensoort; kostengroep; kostenplaats; kostencategorie; post; kostenpot;
        kostenrubriek; kostendrager""",
    "driver": "verdeelsleutel; kostendrijver; kosten drijver; verdeling; sleutel; verdeeld naar",
    "avoidable": """
        vermijdbaar; te vermijden; te besparen; vast of variabel; vermijdbaarheid; vervalt wanneer;
        beinvloedbaar; vast variabel""",
    "supplier": """
        leverancier; leveranciersnaam; crediteur; crediteurnaam; crediteurnummer; leveranciersnummer;
        inkoopfactuur; crediteuren; inkoopfactuurnummer; leverancier naam; naam leverancier;
        naam crediteur; cred nr; leverancierscode; inkoopfactuurnr; leveranciersnr;
        factuurnummer leverancier; crediteur nr; credit nr; crednr; leverancier id""",
    "bank": """bankrekening; tegenrekening; naam tegenpartij; tegenrekening iban; naam omschrijving;
        mutatiesoort; iban bban; tegenpartij; saldo na trn; rekening tegenpartij; saldo na mutatie;
        mededelingen; rentedatum; valutadatum; iban tegenpartij; tegenpartij iban; eigen rekening;
        naam rekeninghouder tegenpartij; code bank; bij af; afschriftnummer; volgnr bank;
        gestructureerde mededeling; vrije mededeling; rekeningnummer tegenpartij; naam tegenpartij bevat""",
    "budget": """budget; begroting; begroot; gepland; prognose; verwacht; doel; realisatie; budgetbedrag;
        afwijking; vorig jaar; begroot bedrag; verschil; target; verschil begroting; gerealiseerd""",
    "deal": """deal; dealnaam; titel deal; fase deal; verkoopkans; kans; verwachte sluitdatum; pipeline;
        slagingskans; verkoopfase; kans percentage; leadbron; offertefase; dealfase; dealwaarde;
        verwachte afsluitdatum; scoringskans; reden verloren""",
    "quote": """
        offertenummer; offertedatum; geldig tot; offerte; offertestatus; offerte nummer; geldig t m;
        offerte nr; offertebedrag; offerte datum; offerte id""",
    "order_delivery": "verzendwijze; vervoerder; verzendkosten; leveringswijze; track trace; verzendmethode",
    "log": "logniveau; gebeurtenistype; ip adres; sessie; sessie id; logregel",
    "aged": """
        niet vervallen; 0 30 dagen; 31 60 dagen; 61 90 dagen; ouder dan 90; meer dan 90 dagen; 90 dagen;
        lopend; 1 30 dagen; ouder; 30 60 dagen; 60 90 dagen; tot 30 dagen; meer dan 90; 120 dagen;
        ouder dan 90 dagen; ouder dan 120 dagen; nog niet vervallen""",
    "month": """
        januari; februari; maart; mei; juni; juli; augustus; oktober; mrt; okt; kwartaal 1; kwartaal 2;
        kwartaal 3; kwartaal 4; k1; k2; k3; k4""",
    "is_paid": "betaald; betaald ja nee; is betaald; voldaan",
    "firmographic": "aantal medewerkers; bedrijfsgrootte; aantal werknemers",
    "payment_mark": """
        uitbetaling; consumentenrekening; uitbetalingsdatum; transactiekosten; terugbetaald bedrag;
        uitbetalingsreferentie""",
    "own_firm": """
        administratie; adm naam; administratienaam; administratiecode; adm; eigen bedrijf; vestiging;
        kantoor; bedrijfsonderdeel; werkmaatschappij""",
    "contact_name": "ontvanger; geadresseerde",
}
