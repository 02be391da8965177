"""The parts headers are put together from, in six languages: feature → words, compounds included.

A header the dictionary does not know ("Rechnungsbetrag netto in EUR", "Total facture HT (€)") is read part
by part, and ``RULES`` says what features together mean.
"""

PARTS: dict[str, str] = {
    "vatid": "uid ustid ustidnr nif cif cnpj nipc",
    "requester": """
        requester aanvrager melder demandeur solicitante anforderer requerente aanmelder reporter""",
    "origin": "origin source channel kanaal bron quelle canal origen origem via herkunft herkomst",
    "client": """
        consument consumenten consumer betaler zahler payeur pagador client clients customer
        customers klant klanten kunde kunden debiteur debiteuren debitor debitoren debtor cliente
        clientes afnemer opdrachtgever auftraggeber mandant mandanten relatie buyer tiers deudor
        devedor partenaire abnehmer acheteur comprador tomador sacado cust clt kd deb relation contratante""",
    "supplier": """
        supplier suppliers vendor vendors leverancier leveranciers crediteur crediteuren lieferant
        lieferanten kreditor kreditoren creditor fournisseur fournisseurs proveedor proveedores
        fornecedor fornecedores acreedor credor payee inkoop inkoopfactuur purchase einkauf
        eingangsrechnung""",
    "company": """
        company bedrijf bedrijfs firma organisatie organisation organization unternehmen societe
        empresa organizacion organizacao entreprise firmen unternehmens""",
    "invoice": """
        invoice invoices inv factuur facturen faktuur fakt rechnung rechnungs rechnungen facture
        factures factura facturas fatura faturas nota fiscal faktura re rg fact fra nf
        verkoopfactuur""",
    "number": """
        number no nummer numero id code cod ref key nummern referentie reference referenz kennung
        identifier referencia chave codigo""",
    "name": "name naam nom nombre nome namen denominazione bezeichnung intitule libelle",
    "date": """
        date datum fecha data dt dag tag dato on at timestamp datetime am le vom op em el moment
        zeit tijdstip dt dat""",
    "issued": """
        emission emissao emision issued issue uitgifte ausstellung ausgestellt expedicion emitida emise
        facturation facturatie fakturierung facturacion faturamento billing raised""",
    "minutes": "minute minutes minuut minuten minuto minutos min mins",
    "monthly": "monthly mensal mensuel mensuelle mensual monatlich monatlicher maandelijks maandelijkse",
    "estimated": """
        estimated estimado estimada estime estimee geschat geschatte geschatzt geschatzter budgeted
        begroot previsto prevista""",
    "interest": "interest juros interets interet rente zins zinsen verzugszinsen intereses multa penalty",
    "break": "pauze pause pausa pausas break breaks pauzes pausen intervalo descanso",
    "now": "aktuell aktueller aktuelle actueel huidig huidige actuel actuelle atual",
    "grand": "grand eind end general final finale geral definitief",
    "due": """
        verloopt due verval vervalt vervaldatum fallig falligkeits falligkeit echeance vencimiento
        vencimento venc vto zahlbar uiterlijk uiterste maturity""",
    "paid": """
        erhalten geldeingang paid betaald betaal betaling betalings betalingen bezahlt bezahl
        zahlung zahlungs gezahlt paye payee paiement pagado pago pagamento payment payments
        collection collections collected settled settlement pagto pgto regle reglement cobro cobrado
        recebido recebimento ontvangen voldaan cleared encaisse encaissement beglichen
        zahlungseingang received""",
    "open": """
        voldoen innen open openstaand openstaande outstanding offen offener offene offenes balance
        saldo solde reste restant pendiente pendente aberto unpaid ausstehend remaining rest
        impaye uitstaand onbetaald residual unbezahlt owing""",
    "amount": """
        amount bedrag betrag montant importe valor monto total totaal sum summe totaalbedrag
        gesamtbetrag value gesamt waarde wert montante somme omzet umsatz revenue sales turnover
        imp ca ventas vendas ingresos receita amt erlos erlose bedragen faturamento facturacion
        betrage""",
    "net": """
        impon imponib subtotal net netto excl exclusief exkl exclusive excluding exc ex ht ohne sin sem zonder
        without hors neto liquido untaxed before htva nettobetrag imponible""",
    "gross": """
        gross bruto brutto incl inclusief inkl inclusive including inc ttc con com mit met with
        tvac brut bruttobetrag after""",
    "tax": """
        tax taxes vat btw mwst ust umsatzsteuer mehrwertsteuer tva iva steuer impuesto impuestos
        imposto impostos gst belasting taxe omzetbelasting moms igv itbis itbms igic icms tps""",
    "share": """
        percent percentage pct procent prozent tarief rate satz taux tasa taxa ratio rata
        porcentaje pourcentage""",
    "line": "line lines regel zeile zeilen position positions ligne linea linha item row extended regels",
    "hours": """
        hours hour hrs uren uur stunden std heures heure horas duur dauer duree duracion duracao
        duration arbeitszeit tijd zeit temps tiempo tempo time effort stunde""",
    "decimal": "decimal decimaal dezimal decimale decimales decimais",
    "billable": """
        billable declarabel declarabele factureerbaar factureerbare abrechenbar abrechenbare
        facturable facturables faturavel chargeable verrechenbar verrechenbare facturabel
        facturabele""",
    "not": "not non niet nicht no nao sans geen",
    "billed": """
        billed invoiced gefactureerd gefactureerde abgerechnet abgerechnete facture facturado
        faturado gedeclareerd gedeclareerde fakturiert verrechnet facturees facturadas""",
    "agreed": """
        agreed budgeted estimated afgesproken begroot begrote geplande gepland geplante estimate
        estimadas previstas prevues vereinbarte planned contracted overeengekomen""",
    "rate": "rate uurtarief tarief tarifa stundensatz satz tarif taux uurprijs stundenlohn",
    "cost": """
        cost costs kosten kost kostprijs cout couts coste costo custo custos costes costos
        inkoopkosten selbstkosten aufwand""",
    "internal": "internal intern interne interner interno interna",
    "person": """
        tech assigned technicien technicus techniker tecnico owner agent eigenaar besitzer
        behandelaar responsable user employee medewerker mitarbeiter gebruiker benutzer usuario
        utilizador utilisateur collaborateur employe empleado funcionario staff consultant
        bearbeiter technician assignee colaborador worker""",
    "project": "project projekt projet proyecto projeto projecto opdracht affaire matter job",
    "order": "order bestelling bestel bestell pedido commande auftrag auftrags bestellung encomenda orders",
    "delivery": """
        delivery delivered ship shipped shipping lever levering liefer livraison entrega verzend
        versand envio expedition dispatch required""",
    "quantity": "quantity aantal menge anzahl quantite cantidad quantidade qty units stuks",
    "price": "price prijs preis prix precio preco",
    "unit": "unit stuk per einzel unitaire unitario stuck unidad unidade each eenheid",
    "discount": "discount korting rabatt remise descuento desconto skonto",
    "product": """
        product produkt article artikel produit producto produto articulo artigo sku item
        articulos""",
    "ticket": """
        ticket tickets case incident incidents melding klacht klachten complaint complaints issue
        chamado incidencia incidencias queja quejas reclamation reclamations beschwerde
        beschwerden storing vorfall anfrage reclamacao reclamacoes ocorrencia request""",
    "created": """
        erstell eroffnungs melde created opened aangemaakt gemeld erstellt eroffnet cree ouvert
        creado abierto criado aberto open reported gemeldet creation apertura abertura angelegt
        submitted ouverture creacion criacao geopend logged""",
    "closed": """
        closed resolved gesloten opgelost afgehandeld geschlossen gelost erledigt ferme resolu
        cerrado resuelto fechado resolvido solved resolution cloture cierre fechamento finished
        completed abgeschlossen afgesloten""",
    "updated": """
        updated modified gewijzigd bijgewerkt geandert aktualisiert modifie actualizado modificado
        atualizado changed edited wijziging anderung""",
    "kind": """
        type kind soort typ art tipo categorie category categoria kategorie klasse clase aard
        class gruppe groep group""",
    "status": "status state statut estado etat zustand toestand situacao situacion stand",
    "late": """
        late overdue retard retraso atraso verspatung verzug arrears achterstand laat uberfallig
        delay delayed overschrijding mora vertraging""",
    "days": "days dagen tage jours dias day",
    "expected": """
        expected verwacht verwachte erwartet erwartetes prevu prevue prevista previsto planned
        geplande promised toegezegd prev previsao previsión""",
    "email": "email mail mailadres courriel correo",
    "contact": "contact contactpersoon kontakt contacto contato ansprechpartner",
    "address": """
        address adres adresse street straat strasse city plaats stad ort ville ciudad cidade
        country land pays pais zip postcode plz phone telefoon telefon telephone telefono telefone
        direccion endereco morada fax mobile iban bic postal provincia state region rue calle rua
        stadt postleitzahl""",
    "currency": "currency valuta wahrung devise moneda moeda munt divisa",
    "period": """
        month maand monat mois mes year jaar jahr annee ano week woche semaine semana quarter
        kwartaal quartal period periode periodo""",
    "result": """
        result profit winst resultaat gewinn ergebnis resultat resultado lucro beneficio benefice
        contribution bijdrage deckungsbeitrag ertrag""",
    "margin": "margin marge margen margem",
    "since": "since sinds seit depuis desde",
    "rating": """
        rating score beoordeling bewertung cijfer note nota evaluation plezier pleasure joy freude
        prazer valoracion avaliacao puntuacion""",
    "satisfaction": """
        satisfaction tevredenheid zufriedenheit satisfaccion satisfacao nps csat klanttevredenheid
        kundenzufriedenheit""",
    "reply": """
        reply response antwort antwoord reponse respuesta resposta reactie reaktion reactietijd
        first""",
    "first": "first voor vor prenom given",
    "last": "last achter nach family laatste letzte dernier ultimo ultima derniere",
    "start": "start begin beginn anfang debut inicio started from startdatum",
    "end": "end eind ende fin fim finished einde stop",
    "credit": "credit haben haber credito",
    "debit": "debit debet soll debe debito",
    "ledger": "grootboek sachkonto ledger gl comptable contable contabil nominal",
    "count": "count aantal anzahl nombre numero quantidade qtd nb nbr cantidad",
    "text": """
        note notes omschrijving beschreibung description descripcion descricao opmerking bemerkung
        comment memo text tekst toelichting commentaire comentario observaciones observacoes
        remark""",
    "term": """
        term terms termijn bedingung bedingungen conditions condiciones condicoes method wijze
        methode methodo mode ziel plazo prazo delai""",
    "quote": """
        quote quotation estimate offerte angebot devis cotizacion cotacao proposal angebots
        presupuesto orcamento""",
    "mean": """
        mean average avg gemiddeld gemiddelde durchschnittlich durchschnittliche moyen moyenne
        medio media promedio""",
}

_NOTHING = """
    a amount1 an and au aux by chf cur d da das dc de del der des die dit do dos du e een el en et
    eur euro excl1 fc for fur gbp het im in is l la las lc le les los mi na no1 o of onze or ou our
    par para per por pour pro s the this to und unser usd van voor with y your zu zum zur
"""
#: Words that say nothing.
EMPTY_WORDS = frozenset(_NOTHING.split())

#: What features together mean, first fit wins: needed features, excluded features, concept.
RULES: tuple[tuple[str, str, str], ...] = (
    ("supplier", "client", "supplier"),
    ("vatid", "", "vat_number"),
    ("interest", "share", "interest"),
    ("estimated amount", "open paid hours", "budget"),
    ("break", "", "pause"),
    ("expected paid", "amount", "expected_date"),
    ("hours minutes", "reply closed", "minutes"),
    ("client grand", "amount", "client_name"),
    ("quote number", "hours", "quote"),
    ("quote date", "hours", "quote"),
    ("satisfaction", "", "satisfaction"),
    ("reply hours", "", "reply_hours"),
    ("closed hours", "", "resolution_hours"),
    ("days late", "", "days_late"),
    ("days due", "", "days_late"),
    ("late mean", "", "days_late"),
    ("late", "amount date share invoice", "days_late"),
    ("late amount", "", "open_amount"),
    ("delivery date", "", "delivery_date"),
    ("delivery", "", "order_delivery"),
    ("expected date", "", "expected_date"),
    ("paid term", "", "days_to_pay"),
    ("term", "", "days_to_pay"),
    ("days paid", "", "days_to_pay"),
    ("updated", "", "updated_on"),
    ("address", "", "street"),
    ("billable not hours", "", "non_billable_hours"),
    ("billable hours rate", "", "rate"),
    ("billable hours", "amount", "billable_hours"),
    ("billable amount", "", "billable_amount"),
    ("billable rate", "", "rate"),
    ("billable", "", "billable"),
    ("agreed hours", "", "agreed_hours"),
    ("billed hours", "amount", "billed_hours"),
    ("cost rate", "", "cost_rate"),
    ("internal rate", "", "cost_rate"),
    ("cost hours", "", "cost_rate"),
    ("rate hours", "", "rate"),
    ("price hours", "", "rate"),
    ("price unit", "", "unit_price"),
    ("decimal hours", "", "decimal_hours"),
    ("share discount", "", "discount"),
    ("amount discount", "", "discount_amount"),
    ("discount", "", "discount"),
    ("margin share", "", "margin_share"),
    ("result", "", "result"),
    ("margin", "", "margin_share"),
    ("cost", "", "cost_amount"),
    ("currency", "", "currency"),
    ("open amount", "paid date", "open_amount"),
    ("due amount", "date", "open_amount"),
    ("open paid", "date", "open_amount"),
    ("due", "number name", "due_date"),
    ("paid date", "amount", "paid_date"),
    ("paid status", "", "status"),
    ("paid amount", "", "paid_amount"),
    ("paid", "date amount term number name days", "paid_date paid_amount is_paid"),
    ("tax number", "amount", "vat_number"),
    ("line price", "gross amount", "unit_price"),
    ("line net", "", "line_amount"),
    ("line gross", "", "line_gross"),
    ("line amount", "tax", "line_amount"),
    ("net tax", "", "net_amount"),
    ("gross tax", "", "gross_amount"),
    ("net amount", "", "net_amount"),
    ("gross amount", "", "gross_amount"),
    ("tax share", "", "tax_rate"),
    ("tax", "", "tax_amount"),
    ("net price", "", "net_amount"),
    ("gross price", "", "gross_amount"),
    ("issued date", "client", "invoice_date"),
    ("invoice issued", "client", "invoice_date"),
    ("invoice date", "client", "invoice_date"),
    ("invoice status", "", "status"),
    ("invoice kind", "", "kind"),
    ("invoice number", "client", "invoice_number"),
    ("invoice count", "", "invoice_count"),
    ("invoice amount", "", "amount"),
    ("invoice net", "", "net_amount"),
    ("invoice gross", "", "gross_amount"),
    ("client email", "", "client_email"),
    ("client contact", "", "contact"),
    ("client kind", "", "segment"),
    ("client since", "", "since_on"),
    ("client number", "invoice", "client_number"),
    ("client amount", "", "amount"),
    ("ticket count", "", "complaints"),
    ("ticket number", "", "case_number"),
    ("ticket kind", "", "kind"),
    ("ticket status", "", "status"),
    ("ticket person", "", "person"),
    ("ticket origin", "", "origin"),
    ("ticket text", "", "description"),
    ("ticket date", "closed", "happened_on"),
    ("created date", "", "happened_on"),
    ("closed date", "", "closed_on"),
    ("created", "client", "happened_on"),
    ("closed", "", "closed_on"),
    ("order number", "", "order_number"),
    ("order date", "", "order_date"),
    ("order amount", "", "amount"),
    ("client project", "number", "client_name"),
    ("project number", "", "project_code"),
    ("project", "date hours amount status", "project"),
    ("rate", "amount tax date", "rate"),
    ("product quantity", "amount price", "quantity"),
    ("product", "", "product"),
    ("start date", "", "start_date"),
    ("end date", "", "end_date"),
    ("start hours", "", "start_time"),
    ("end hours", "", "end_time"),
    ("first name", "client", "first_name"),
    ("last name", "client", "last_name"),
    ("company number", "", "registration_number"),
    ("person", "number amount hours", "person"),
    ("person number", "amount hours client", "person_code"),
    ("rating", "paid", "pleasure"),
    ("client name", "", "client_name"),
    ("client company", "", "client_name"),
    ("client", "date amount hours status text", "client_name"),
    ("company name", "", "company"),
    ("company", "number date amount kind", "company"),
    ("requester", "number email", "requester"),
    ("quantity", "ticket invoice", "quantity"),
    ("hours", "date start end", "hours"),
    ("minutes", "reply closed", "minutes"),
    ("ledger", "", "ledger_account"),
    ("debit credit", "", "debit_credit"),
    ("debit", "number", "debit"),
    ("credit", "number", "credit"),
    ("open", "created closed date", "open_amount"),
    ("monthly amount", "number name date", "period_amount"),
    ("amount", "number name date", "amount"),
    ("invoice", "client date status kind term person", "invoice_number"),
    ("email", "", "email"),
    ("contact", "date", "contact"),
    ("status", "", "status"),
    ("text", "", "description"),
    ("date", "number name", "date"),
    ("name", "number", "name"),
    ("period", "", "period"),
)
