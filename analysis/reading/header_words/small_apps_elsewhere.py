"""Header words of lists that people keep themselves and of small apps, in the languages further away."""

PHRASES: dict[str, dict[str, str]] = {
    "de": {
        "birth_date": "geburtsdatum; geburtstag; geboren am; geb datum",
        "product": "seriennummer; kennzeichen; fahrgestellnummer",
        "expense_mark": "erstattungsfähig; ausgabenart; ausgabe; spesenart; erstattet; auslage",
        "person": """
            monteur; fahrer; pfleger; pflegekraft; lehrer; therapeut; handwerker; ausführender; bearbeitet
            von; erledigt durch; bearbeitet durch""",
        "billable_amount": "verdienst; wert der zeit; stundenwert",
        "period_amount": "monatsbetrag; betrag pro monat; monatlicher betrag; monatswert",
        "anyone": "gegenpartei; mitglied; mitgliedsname; teilnehmer; schüler; wer; mit wem; an wen; partei",
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
            zahlung; geld erhalten am; zahlung erhalten am; eingang am; zahlungs datum; gezahlt am;
            eingang; geldeingang am""",
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
        "fee": "entgelt; gebühr; gebühren; transaktionsgebühr; paypal gebühr",
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
        "happened_on": "eingang am; eingegangen am meldung; gemeldet durch am",
        "credit_limit": "kreditlimit; kreditlinie; kreditrahmen",
        "day_rate": "tagessatz; tagespreis",
    },
    "fr": {
        "birth_date": "date de naissance; date naissance; naissance; né le; né e le",
        "expense_mark": "remboursable; remboursé; type de dépense; dépense; note de frais",
        "person": """
            chauffeur; infirmier; thérapeute; formateur; monteur; ouvrier; interprète; intervenant;
            assigné; assigné à; assignée à""",
        "billable_amount": "gains; valeur du temps",
        "period_amount": "montant mensuel; mensualité; valeur mensuelle; prix mensuel",
        "anyone": "contrepartie; initiales; adhérent; élève; stagiaire; qui; avec qui; à qui; tiers payant",
        "client_name": """
            débiteur; redevable; patient; nom patient; locataire; abonné; assuré; nom client facture;
            client facturé; client payeur; client final; nom du débiteur; client société; client ou
            projet; facturé à; tiers client; nom tiers; nom du tiers; convive; tiers; partenaire; nom
            d'affichage du partenaire de la facture; maître d'ouvrage; cotisant; reçu de; bénéficiaire
            client; sociétaire""",
        "client_number": """
            id membre; n° membre; numéro membre; numéro adhérent; id adhérent; id patient;
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
            avant; à payer avant le; payable avant le; échue le; échu le; à échoir le""",
        "open_amount": """
            restant; reste; montant à recevoir; à encaisser; créance; montant restant dû; non réglé;
            montant dû signé; restant dû ttc; solde dû; montant à encaisser; reste à recouvrer; à
            recouvrer; montant à recouvrer""",
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
        "credit_limit": "limite de crédit; encours autorisé; plafond",
        "day_rate": "tjm; taux journalier; tarif journalier; prix jour",
    },
    "es": {
        "birth_date": "fecha de nacimiento; fecha nacimiento; nacimiento; cumpleaños",
        "expense_mark": "reembolsable; reembolsado; tipo de gasto personal; gasto; fecha del gasto",
        "person": "conductor; enfermero; terapeuta; profesor; operario; barbero; mecánico",
        "invoice_number": """
            fra; n fra; nº fra; fact; fac; num fra; número fra; codigo factura; folio; folio fiscal""",
        "period_amount": "importe mensual; cuota mensual; valor mensual; mensualidad; precio mensual",
        "tax_amount": "igv; itbms; importe igic; impuesto total; iva total; monto igv",
        "document_number": "serie número; recibo; nº recibo; boleta; nº boleta",
        "anyone": "socio; alumno; huésped; quién; quien; con quién; a quién",
        "client_name": """
            pagador; paciente; nombre paciente; inquilino; abonado; asegurado; receptor; nombre receptor;
            receptor nombre; razón social receptor; cliente final; cliente empresa; cliente o proyecto;
            nombre deudor; cliente facturación; contratante; codcliente nombre; nombrecliente; nombre de
            la empresa a mostrar en la factura; nombre o razón social; nombre o razón social destinatario;
            destinatario""",
        "client_number": """
            id socio; id miembro; id paciente;
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
            deuda pendiente; pendiente de cobro; importe pendiente de cobro; pdte; pte; pdte cobro;
            pendiente cobrar""",
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
        "credit_limit": "límite de crédito; crédito máximo; riesgo máximo",
        "day_rate": "tarifa diaria; precio por día",
    },
    "pt": {
        "birth_date": "data de nascimento; data nascimento; nascimento; aniversário",
        "expense_mark": "reembolsável; reembolsado; despesa; data da despesa; valor da despesa",
        "person": """
            motorista; enfermeiro; terapeuta; professor; operário; barbeiro; mecânico; designado;
            atribuído""",
        "period_amount": "valor mensal; mensalidade; preço mensal; montante mensal; valor por mês",
        "anyone": "sócio; aluno; hóspede; quem; com quem; a quem",
        "client_name": """
            devedor; pagador; sacado; paciente; nome paciente; inquilino; segurado; tomador; nome tomador;
            tomador do serviço; cliente final; cliente empresa; nome do tomador; contratante; cliente ou
            projeto; nome devedor; condômino; assinante; nome sacado; cliente fornecedor; razão social do
            tomador; adquirente; nome adquirente; nome fantasia; cliente nome fantasia; entidade""",
        "client_number": """
            id sócio; nº sócio; id paciente;
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
        "credit_limit": "limite de crédito; plafond",
        "day_rate": "diária; valor diária; taxa diária",
    },
}
