"""The parts headers are put together from, in ten languages: feature → words, compounds included.

A header the dictionary does not know ("Rechnungsbetrag netto in EUR", "Total facture HT (€)") is read part
by part, and ``RULES`` in ``rules.py`` says what features together mean.
"""

PARTS: dict[str, str] = {
    "vatid": "uid ustid ustidnr nif cif cnpj nipc piva",
    "requester": """
        requester aanvrager melder demandeur solicitante anforderer requerente aanmelder reporter
        richiedente""",
    "origin": "origin source channel kanaal bron quelle canal origen origem via herkunft herkomst",
    "client": """
        consument consumenten consumer betaler zahler payeur pagador client clients customer
        customers klant klanten kunde kunden debiteur debiteuren debitor debitoren debtor cliente
        clientes afnemer opdrachtgever auftraggeber mandant mandanten relatie buyer tiers deudor
        devedor partenaire abnehmer acheteur comprador tomador sacado cust clt kd deb relation
        contratante committente intestatario acquirente clienti kund kunder klient debitore
        cessionario complainant klager klagers partner adquirente destinatario""",
    "supplier": """
        supplier suppliers vendor vendors leverancier leveranciers crediteur crediteuren lieferant
        lieferanten kreditor kreditoren creditor fournisseur fournisseurs proveedor proveedores
        fornecedor fornecedores acreedor credor payee inkoop inkoopfactuur purchase einkauf
        eingangsrechnung fornitore fornitori leverantor leverandor leverandorer leverantorer cedente
        prestatore""",
    "company": """
        company bedrijf bedrijfs firma organisatie organisation organization unternehmen societe
        empresa organizacion organizacao entreprise firmen unternehmens azienda ditta impresa bolag
        foretag foretags selskap virksomhed firmaets companies bedrijven organisaties organisations
        organizations empresas entreprises""",
    "invoice": """
        invoice invoices inv factuur facturen faktuur fakt rechnung rechnungs rechnungen facture
        factures factura facturas fatura faturas nota fiscal faktura re rg fact fra nf
        verkoopfactuur fattura fatture fakturor fakturaer parcella parcelle declaratie declaraties
        honorarrechnung liquidation""",
    "number": """
        number no nummer numero id code cod ref key nummern referentie reference referenz kennung
        identifier referencia chave codigo nr codice nummeret""",
    "name": """
        name naam nom nombre nome namen denominazione bezeichnung intitule libelle nominativo namn
        navn razao razon prenom forename surname apellidos apellido cognome sobrenome""",
    "date": """
        date datum fecha data dt dag tag dato on at timestamp datetime am le vom op em el moment
        zeit tijdstip dt dat giorno""",
    "issued": """
        emission emissao emision issued issue uitgifte ausstellung ausgestellt expedicion emitida
        emise facturation facturatie fakturierung facturacion faturamento billing raised emissione
        emesso emessa utfardad udstedt utstedt udstedelses utstedelses""",
    "minutes": "minute minutes minuut minuten minuto minutos min mins minuti minuter minutter",
    "monthly": """
        monthly mensal mensuel mensuelle mensual monatlich monatlicher maandelijks maandelijkse
        mensile manadsvis manedlig""",
    "estimated": """
        estimated estimado estimada estime estimee geschat geschatte geschatzt geschatzter budgeted
        begroot begrote previsto prevista stimato stimate preventivato beraknad budget planned gepland
        geplande geplant geplante target forecast prognose""",
    "interest": "interest juros interets interet rente zins zinsen verzugszinsen intereses multa penalty",
    "break": "pauze pause pausa pausas break breaks pauzes pausen intervalo descanso",
    "now": "aktuell aktueller aktuelle actueel huidig huidige actuel actuelle atual",
    "grand": "grand eind end general final finale geral definitief",
    "due": """
        verloopt due verval vervalt vervaldatum fallig falligkeits falligkeit echeance vencimiento
        vencimento venc vto zahlbar uiterlijk uiterste maturity scadenza scade scad forfallo
        forfaller forfalls forfall forfald forfalds betalings frist betalingsfrist vencimientos
        vence expire expires expiry expiration expiracion""",
    "paid": """
        erhalten geldeingang paid betaald betaal betaling betalings betalingen bezahlt bezahl
        zahlung zahlungs gezahlt paye payee paiement pagado pago pagamento payment payments
        collection collections collected settled settlement pagto pgto regle reglement cobro cobrado
        recebido recebimento ontvangen voldaan cleared encaisse encaissement beglichen
        zahlungseingang received pagato pagata incassato incassata incasso betald betalt inbetald
        inbetalt innbetalt indbetalt betalnings""",
    "open": """
        bal outst voldoen innen open openstaand openstaande outstanding offen offener offene offenes balance
        saldo solde reste restant pendiente pendente aberto unpaid ausstehend remaining rest impaye
        uitstaand onbetaald residual unbezahlt owing residuo insoluto dovuto adeudado adeudada
        divida deuda restschuld utestaende udestaende kvar gjenstar ubetalt obetalt resterend
        resterende tegoed""",
    "amount": """
        amount bedrag betrag montant importe valor monto total totaal sum summe totaalbedrag
        gesamtbetrag value gesamt waarde wert montante somme omzet umsatz revenue sales turnover imp
        ca ventas vendas ingresos receita amt erlos erlose bedragen faturamento facturacion betrage
        importo totale valore fatturato ricavi belopp summa totalt belob belop omsattning omsetning
        omsaetning forsaljning salg intakt beloppet honorar honorarium honoraire honoraires
        honorarios compenso onorario income ingreso recette recettes einnahme einnahmen contributie
        cotisation beitrag forderung""",
    "net": """
        impon imponib subtotal net netto excl exclusief exkl exclusive excluding exc ex ht ohne sin
        sem zonder without hors neto liquido untaxed before htva nettobetrag imponible imponibile
        esclusa escluso senza ekskl eks utan uden uten antes vor avant illiquido taxable excluded
        excluida excluido""",
    "gross": """
        gross bruto brutto incl inclusief inkl inclusive including inc ttc con com mit met with tvac
        brut bruttobetrag after lordo ivato inclusa incluso compresa med""",
    "weight": "weight gewicht poids peso vikt vaegt vekt kg kilo kilos kilogram kilograms",
    "absence": """
        leave absence absences verlof afwezigheid urlaub urlaubs conge conges vacaciones ferias ferie vacation
        holiday holidays sick ziekte ziek krankheit""",
    "tax": """
        tax taxes vat btw mwst ust umsatzsteuer mehrwertsteuer tva iva steuer impuesto impuestos
        imposto impostos gst belasting taxe omzetbelasting moms igv itbis itbms igic icms tps tvq tvh hst
        imposta imposte mva steuern""",
    "share": """
        percent percentage pct procent prozent tarief rate satz taux tasa taxa ratio rata porcentaje
        pourcentage aliquota percentuale sats""",
    "line": """
        line lines regel zeile zeilen position positions ligne linea linha item row extended regels
        riga righe rad linje""",
    "hours": """
        hours hour hrs uren uur stunden std heures heure horas duur dauer duree duracion duracao
        duration arbeitszeit tijd zeit temps tiempo tempo time effort stunde ore durata timmar timer
        tim tiden arbetstid""",
    "decimal": "decimal decimaal dezimal decimale decimales decimais decimali",
    "billable": """
        billable declarabel declarabele factureerbaar factureerbare abrechenbar abrechenbare
        facturable facturables faturavel chargeable verrechenbar verrechenbare facturabel
        facturabele fatturabile debiterbar fakturerbar fakturerbart debiterbart factureren declareren
        facturer facturar faturar verrechnende abzurechnende invoiceable""",
    "not": "not non niet nicht no nao sans geen",
    "billed": """
        billed invoiced gefactureerd gefactureerde abgerechnet abgerechnete facture facturado
        faturado gedeclareerd gedeclareerde fakturiert verrechnet facturees facturadas fatturato
        fatturate fakturerad faktureret fakturert""",
    "agreed": """
        agreed budget budgeted estimated afgesproken begroot begrote geplande gepland geplante estimate
        estimadas previstas prevues vereinbarte planned contracted overeengekomen previste
        concordate preventivate planerade planlagte""",
    "rate": """
        rate uurtarief tarief tarifa stundensatz satz tarif taux uurprijs stundenlohn tariffa orario
        oraria timpris timepris timsats timesats""",
    "cost": """
        cost costs kosten kost kostprijs cout couts coste costo custo custos costes costos
        inkoopkosten selbstkosten aufwand costi kostnad kostnader omkostning omkostninger""",
    "internal": "internal intern interne interner interno interna",
    "person": """
        tech assigned technicien technicus techniker tecnico owner agent eigenaar besitzer
        behandelaar responsable user employee medewerker mitarbeiter gebruiker benutzer usuario
        utilizador utilisateur collaborateur employe empleado funcionario staff consultant
        bearbeiter technician assignee colaborador worker utente dipendente collaboratore operatore
        assegnato anstalld ansatt medarbetare medarbejder medarbeider handlaggare saksbehandler
        sagsbehandler operateur toegewezen assignato tildelt zugewiesen assigne asignado atribuido
        resource author auteur autor cashier kassier kassierer caissier cajero waiter ober kellner
        serveur camarero""",
    "project": """
        project projekt projet proyecto projeto projecto opdracht affaire matter job progetto
        commessa pratica uppdrag prosjekt oppdrag""",
    "order": """
        order bestelling bestel bestell pedido commande auftrag auftrags bestellung encomenda orders
        ordine ordre""",
    "delivery": """
        delivery delivered ship shipped shipping lever levering liefer livraison entrega verzend
        versand envio expedition dispatch required""",
    "quantity": """
        quantity aantal menge anzahl quantite cantidad quantidade qty units stuks quantita antal
        antall mangd""",
    "price": "price prijs preis prix precio preco prezzo pris",
    "unit": """
        unit stuk per einzel unitaire unitario stuck unidad unidade each eenheid unita enhet enhed
        styck""",
    "discount": "discount korting rabatt remise descuento desconto skonto sconto rabat",
    "after": "after na nach apres despues apos dopo efter con com minus less",
    "product": """
        product produkt article artikel produit producto produto articulo artigo sku item articulos
        prodotto articolo vare tjanst""",
    "ticket": """
        ticket tickets case incident incidents melding klacht klachten complaint complaints issue
        chamado incidencia incidencias queja quejas reclamation reclamations beschwerde beschwerden
        storing vorfall anfrage reclamacao reclamacoes ocorrencia request reclamo reclami
        segnalazione arende arenden sak sag klagomal reklamation reklamations storung stoornis
        meldungen stoerung stoerungs storungs demande""",
    "created": """
        erstell eroffnungs melde created opened aangemaakt gemeld erstellt eroffnet cree ouvert
        creado abierto criado aberto open reported gemeldet creation apertura abertura angelegt
        submitted ouverture creacion criacao geopend logged creato aperto creazione skapad oprettet
        opprettet eingang eingangs aanmaak aangemeld""",
    "closed": """
        closed resolved gesloten opgelost afgehandeld geschlossen gelost erledigt ferme resolu
        cerrado resuelto fechado resolvido solved resolution cloture cierre fechamento finished
        completed abgeschlossen afgesloten chiuso chiusura risolto stangd losning lukket""",
    "updated": """
        updated modified gewijzigd bijgewerkt geandert aktualisiert modifie actualizado modificado
        atualizado changed edited wijziging anderung modificato aggiornato andrad endret""",
    "kind": """
        type kind soort typ art tipo categorie category categoria kategorie klasse clase aard class
        gruppe groep group tipologia kategori nature grund motivo arsak natura""",
    "status": "status state statut estado etat zustand toestand situacao situacion stand stato tilstand",
    "late": """
        late overdue retard retraso atraso verspatung verzug arrears achterstand laat uberfallig
        delay delayed overschrijding mora vertraging ritardo forsenad forsinket""",
    "days": "days dagen tage jours dias day giorni dagar dager dage",
    "expected": """
        expected verwacht verwachte erwartet erwartetes prevu prevue prevista previsto planned
        geplande promised toegezegd prev previsao previsión forvantad forventet""",
    "email": "email mail mailadres courriel correo posta epost",
    "contact": "contact contactpersoon kontakt contacto contato ansprechpartner referente contatto",
    "address": """
        address adres adresse street straat strasse city plaats stad ort ville ciudad cidade country
        land pays pais zip postcode plz phone telefoon telefon telephone telefono telefone direccion
        endereco morada fax mobile iban bic postal provincia state region rue calle rua stadt
        postleitzahl indirizzo citta gata vej postnummer poststed""",
    "currency": "currency valuta wahrung devise moneda moeda munt divisa",
    "period": """
        month maand monat mois mes year jaar jahr annee ano week woche semaine semana quarter
        kwartaal quartal period periode periodo mese anno trimestre settimana manad maned uge vecka
        kvartal""",
    "result": """
        result profit winst resultaat gewinn ergebnis resultat resultado lucro beneficio benefice
        contribution bijdrage deckungsbeitrag ertrag utile profitto vinst fortjeneste overskudd""",
    "margin": "margin marge margen margem margine brutomarge rohmarge bruttomarge",
    "since": "since sinds seit depuis desde",
    "rating": """
        rating score beoordeling bewertung cijfer note nota evaluation plezier pleasure joy freude
        prazer valoracion avaliacao puntuacion valutazione voto punteggio betyg vurdering""",
    "satisfaction": """
        satisfaction tevredenheid zufriedenheit satisfaccion satisfacao nps csat klanttevredenheid
        kundenzufriedenheit""",
    "reply": """
        reply response antwort antwoord reponse respuesta resposta reactie reaktion reactietijd
        first""",
    "first": "first voor vor prenom given primo forsta forste forename",
    "last": """
        last achter nach family laatste letzte dernier ultimo ultima derniere senaste sidste siste surname
        apellidos apellido cognome sobrenome""",
    "start": "start begin beginn anfang debut inicio started from startdatum inizio",
    "end": """
        end eind ende fin fim finished einde stop fine slut slutt completion voltooiing voltooien
        fertigstellung fertigstellungs finalizacion completamento conclusao""",
    "credit": "credit haben haber credito",
    "debit": "debit debet soll debe debito",
    "ledger": "grootboek sachkonto ledger gl comptable contable contabil nominal",
    "count": "count aantal anzahl nombre numero quantidade qtd nb nbr cantidad antal antall",
    "text": """
        note notes omschrijving beschreibung description descripcion descricao opmerking bemerkung
        comment memo text tekst toelichting commentaire comentario observaciones observacoes remark
        descrizione commento beskrivning beskrivelse bemaerkning anmarkning osservazioni""",
    "term": """
        term terms termijn bedingung bedingungen conditions condiciones condicoes method wijze
        methode methodo mode ziel plazo prazo delai condizioni termini betalningsvillkor termijnen
        termijns moyen medio meio metodo modo modalite weise""",
    "quote": """
        quote quotation estimate offerte angebot devis cotizacion cotacao proposal angebots
        presupuesto orcamento preventivo preventivi offerta offert tilbud tilbuds offerts geoffreerd
        geoffreerde offertes quotes quoted angeboten angebote presupuestado presupuestos orcado
        orcamentos preventivato offerter""",
    "priority": """
        priority urgency severity impact prioriteit urgentie ernst prioritat dringlichkeit schweregrad
        priorite urgence gravite prioridad urgencia gravedad prioridade gravidade priorita urgenza gravita
        prioritet""",
    "task": """
        task tasks activity taak taken activiteit aufgabe tatigkeit leistung tache activite tarea actividad
        tarefa atividade attivita aktivitet oppgave opgave uppgift labor labour""",
    "distance": "km kilometer kilometers kilometre kilometres kilometros quilometros miles mileage",
    "mean": """
        mean average avg gemiddeld gemiddelde durchschnittlich durchschnittliche moyen moyenne
        medio media promedio""",
}

_NOTHING = """
    social
    a about al amount1 an and arbeiten arbeitest assinado au aux av bij by chf cual cur d da das dc
    de dei del della dello der des di did die dit do dos du e een el en es et eur euro excl1 fc
    firmada firmado for fur gaat gbp geht gli het ihr il im in is je jouw l la las lc le les lo los
    mi no1 o of om onze op or ou our par para per por pour pro qual quale quel quelle quels s sie
    signe signed signee te the this til to u um und unser usd uw van ved voor welche welchen welcher
    welches welk welke werk werkt which with work y you your zu zum zur
    avez avons combien cuantas cuantos did gearbeitet gewerkt haben has hast heb hebben hebt heeft
    hoeveel how jij jullie many much quantas quantos trabajado trabalhou travaille viele vous worked
"""
#: Words that say nothing.
EMPTY_WORDS = frozenset(_NOTHING.split())
