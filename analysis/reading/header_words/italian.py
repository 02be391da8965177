"""Italian header words."""

PHRASES: dict[str, str] = {
    "client_name": """
        cliente; nome cliente; denominazione cliente; ragione sociale cliente; intestatario; committente;
        intestatario fattura; clienti; debitore; cessionario; cessionario committente; acquirente; paziente;
        denominazione cessionario; cliente fornitore; partner; denominazione destinatario""",
    "client_number": """
        codice cliente; cod cliente; numero cliente; n cliente; id cliente; cod cli; conto cliente;
        cliente codice""",
    "company": "azienda; ragione sociale; società; ditta; denominazione; impresa; nome azienda; rag soc",
    "name": "nome; nominativo; nome completo; nome visualizzato",
    "first_name": "nome di battesimo; nome contatto",
    "last_name": "cognome",
    "contact": "contatto; referente; persona di riferimento; nome referente",
    "requester": "richiedente; segnalato da; mittente",
    "email": "e-mail; email; posta elettronica; indirizzo email; pec; mail",
    "phone": "telefono; cellulare; tel; fax",
    "street": "indirizzo; via; sede legale; indirizzo di fatturazione",
    "city": "città; comune; località",
    "postal_code": "cap; codice postale",
    "country": "paese; provincia; nazione; stato estero; prov",
    "vat_number": "partita iva; p iva; piva; numero partita iva; p iva cliente; partita iva cliente; p i",
    "registration_number": "codice fiscale; cod fiscale; cf; rea; codice fiscale cliente",
    "segment": "settore; categoria cliente; segmento; tipo cliente; gruppo clienti",
    "group": "gruppo; capogruppo",
    "since_on": "cliente dal; cliente da; data primo acquisto; data acquisizione",
    "referred_by": "segnalato dal cliente; presentato da; portato da",
    "invoice_number": """
        fattura; numero fattura; n fattura; num fattura; nr fattura; nº fattura; fattura numero; n ft;
        numero parcella; n parcella; parcella; fattura n; riferimento fattura; num ft; numero nota""",
    "document_number": """
        numero; numero documento; n documento; n doc; num doc; documento; protocollo; num; n prot; nr;
        doc numero""",
    "order_number": "numero ordine; ordine; n ordine; ordine cliente",
    "invoice_date": """
        data fattura; data documento; data emissione; data di emissione; data doc; emessa il; data ft;
        data fatturazione; fattura del; data parcella""",
    "order_date": "data ordine",
    "due_date": """
        scadenza; data scadenza; data di scadenza; prossima scadenza; scade il; da pagare entro;
        scadenza pagamento; data scad; scad""",
    "paid_date": """
        data pagamento; data incasso; data di pagamento; pagata il; incassata il; data ultimo incasso;
        saldata il; data saldo; incassato il; pagato il; data ultimo pagamento""",
    "date": "data; giorno; data registrazione; data e ora; data operazione; informazioni cronologiche",
    "period": "periodo; mese; anno; trimestre; settimana; competenza; esercizio",
    "net_amount": """
        imponibile; totale imponibile; netto; importo netto; totale netto; importo imponibile; compenso;
        imponibile totale; importo senza iva; totale senza iva; importo iva esclusa; netto iva;
        totale iva esclusa; base imponibile; prezzo netto""",
    "gross_amount": """
        lordo; totale lordo; importo lordo; totale documento; tot doc; totale fattura; totale ivato;
        importo con iva; totale iva inclusa; importo iva inclusa; totale con iva; totale da pagare;
        netto a pagare""",
    "amount": """
        importo; totale; valore; importo totale; importo fattura; fatturato; ricavi; ricavo; vendite;
        importo originale; somma; corrispettivo; onorario; prezzo totale; incasso totale; totale ordine""",
    "line_amount": "importo riga; totale riga; prezzo totale riga",
    "tax_amount": "iva; imposta; totale imposta; importo iva; totale iva; tot iva",
    "tax_rate": "aliquota; aliquota iva; percentuale iva; codice iva; cod iva",
    "open_amount": """
        residuo; saldo; da pagare; da incassare; importo residuo; importo dovuto; aperto; insoluto;
        importo aperto; saldo aperto; scaduto; da saldare; importo da pagare; residuo da incassare;
        credito residuo; saldo residuo""",
    "paid_amount": """
        pagato; incassato; importo pagato; importo incassato; totale incassato; già pagato; totale pagato;
        acconto; acconti; saldato; incassi""",
    "status": "stato; stato pagamento; stato fattura; situazione; stato del pagamento; stato ticket",
    "days_late": "giorni di ritardo; giorni ritardo; ritardo; giorni scaduti; gg ritardo",
    "days_to_pay": "condizioni di pagamento; termini di pagamento; giorni di pagamento; pagamento",
    "quantity": "quantità; qta; q tà; qtà; pezzi",
    "unit_price": "prezzo; prezzo unitario; prezzo unit; p unitario; prezzo netto unitario",
    "discount": "sconto; sconto percentuale",
    "discount_amount": "importo sconto",
    "cost_amount": "costo; costi; costo totale; costi diretti; costo del venduto",
    "result": "utile; margine lordo; guadagno; profitto; margine di contribuzione; risultato",
    "margin_share": "margine; margine percentuale",
    "disputed": "contestata; contestato; in contestazione",
    "currency": "valuta; divisa",
    "debit": "dare; importo dare; debito",
    "credit": "avere; importo avere; credito",
    "debit_credit": "dare avere; segno",
    "ledger_account": "conto; sottoconto; codice conto; conto contabile; mastro",
    "journal": "registro; giornale; causale contabile; registro iva",
    "kind": "tipo; tipologia; categoria; tipo documento; motivo; causale; tipo reclamo; natura",
    "description": "descrizione; note; nota; commento; dettagli; commenti; osservazioni",
    "subject": "oggetto; titolo; riepilogo; sintesi",
    "product": "prodotto; articolo; codice articolo; servizio; descrizione articolo; cod articolo",
    "project": "progetto; commessa; nome progetto; pratica; cantiere; lavoro; incarico",
    "project_code": "codice progetto; codice commessa; numero pratica",
    "hours": """
        ore; durata; ore lavorate; tempo; ore totali; totale ore; numero ore; n ore; tempo impiegato;
        ore impiegate; tempo totale""",
    "decimal_hours": "ore decimali; durata decimale",
    "minutes": "minuti; durata minuti; durata in minuti",
    "billable": "fatturabile; addebitabile; da fatturare",
    "billed": "fatturato sì no; già fatturato; fatturata",
    "billable_hours": "ore fatturabili",
    "non_billable_hours": "ore non fatturabili",
    "billed_hours": "ore fatturate",
    "agreed_hours": "ore previste; ore stimate; ore concordate; monte ore; ore preventivate",
    "rate": "tariffa; tariffa oraria; prezzo orario; prezzo ora",
    "cost_rate": "costo orario; costo all ora",
    "billable_amount": "importo fatturabile",
    "start_date": "data inizio; data di inizio",
    "end_date": "data fine; data di fine",
    "start_time": "ora inizio; inizio; dalle; ora di inizio; ora d inizio",
    "end_time": "ora fine; fine; alle; ora di fine; ora di completamento",
    "worked_on": "data attività; data lavoro; giorno lavorato",
    "person": """
        utente; dipendente; collaboratore; operatore; tecnico; agente; risorsa; assegnato a; responsabile;
        assegnatario; gestito da; addetto; consulente; professionista; venditore; proprietario""",
    "role": "ruolo; reparto; mansione; qualifica",
    "activity": "attività; mansioni svolte; lavorazione; prestazione; tipo attività; compito",
    "case_number": """
        id ticket; numero ticket; n ticket; ticket; numero caso; n reclamo; numero reclamo;
        id segnalazione; numero segnalazione; n segnalazione; caso""",
    "happened_on": """
        data apertura; data creazione; creato il; aperto il; data reclamo; data segnalazione; ora creazione;
        data di creazione; data di apertura; accaduto il; data evento; data incidente""",
    "closed_on": "data chiusura; chiuso il; risolto il; data risoluzione; ora di risoluzione",
    "severity": "priorità; gravità; urgenza; impatto; severità",
    "founded": "fondato; giustificato; fondata",
    "origin": "origine; canale; fonte; provenienza",
    "complaints": "reclami; numero reclami; n reclami; segnalazioni",
    "invoice_count": "numero fatture; n fatture; nr fatture; fatture; numero ordini",
    "monetary": "fatturato totale; fatturato annuo; totale acquisti; spesa totale",
    "pleasure": "piacere; valutazione; punteggio; voto; com è lavorare con loro; collaborazione",
    "rater": "il tuo nome; valutato da; il suo nome",
    "rated_on": "data valutazione; valutato il; ora di completamento; data risposta",
    "payment_score": "comportamento di pagamento; puntualità pagamenti",
    "pool": "centro di costo; voce di costo; tipo di costo; categoria di costo",
    "supplier": """
        fornitore; nome fornitore; codice fornitore; cod fornitore; cedente; prestatore; denominazione
        fornitore; fattura fornitore; cedente prestatore""",
    "bank": "iban; data valuta; causale abi; ordinante; beneficiario; saldo contabile; data contabile",
    "budget": "budget; previsto; preventivato; consuntivo; scostamento; previsione; obiettivo",
    "deal": "trattativa; opportunità; probabilità; fase trattativa; pipeline",
    "quote": "numero preventivo; preventivo; data preventivo; offerta; numero offerta; valido fino al",
    "expense_mark": "rimborsabile; nota spese; spesa; tipo spesa; data spesa; importo spesa",
    "payment_mark": "commissione; commissioni; id transazione paypal",
    "order_delivery": "corriere; spedizione; spese di spedizione; data consegna",
    "aged": "a scadere; non scaduto; oltre 90; 0 30 giorni; 31 60 giorni; 61 90 giorni; oltre 90 giorni",
    "month": """
        gennaio; febbraio; marzo; aprile; maggio; giugno; luglio; agosto; settembre; ottobre; novembre;
        dicembre; gen; mag; giu; lug; ago; ott; dic""",
    "is_paid": "pagato; pagata; incassato; incassata; saldata",
    "code": "codice; cod",
}
