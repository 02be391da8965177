"""French header words, and those of the yearly file of bookings French law prescribes (FEC)."""

PHRASES: dict[str, str] = {
    "client_name": """
        pour qui;
        client; nom du client; nom client; débiteur; clients; raison sociale client; tiers; nom du tiers;
        compauxlib; donneur d'ordre; acheteur; client facturé; libellé client; client nom; nom débiteur;
        société cliente; client société; intitulé client; intitulé du tiers; nom de client;
        intitulé tiers; libellé tiers; client final; facturé à""",
    "client_number": """
        numéro client; code client; n client; numéro de client; référence client; id client; no client;
        comp aux num; compauxnum; compte client; code tiers; num client; compte auxiliaire; n de client;
        identifiant client; numéro de tiers; n° compte tiers; compte tiers; ref client; numéro débiteur;
        client id""",
    "client_email": "email client; email facturation; e-mail du client; courriel client",
    "company": """
        société; entreprise; raison sociale; organisation; nom de l'entreprise; nom de la société;
        dénomination; nom société; dénomination sociale; nom entreprise; employeur; nom ou raison
        sociale; nom raison sociale; raison sociale nom; nom et raison sociale""",
    "name": """
        nom; nom complet; intitulé; nom affiché; nom et prénom; nom prénom; prénom nom; nom prénoms;
        prénom et nom""",
    "contact": """contact; personne de contact; interlocuteur; contact facturation; contact principal;
        nom du contact""",
    "requester": "demandeur; auteur de la demande; signalé par; émetteur; créé par; ouvert par; déclaré par",
    "first_name": "prénom",
    "last_name": "nom de famille",
    "email": "courriel; adresse e-mail; adresse email; adresse mail",
    "phone": """
        téléphone; mobile; tél; portable; numéro de téléphone; gsm; tél fixe; tél portable;
        téléphone fixe; téléphone portable""",
    "street": "adresse; rue; adresse de facturation; voie; adresse 1; adresse 2; complément d'adresse",
    "city": "ville; commune; localité",
    "postal_code": "code postal; cp",
    "country": "pays; région; département; code pays",
    "website": "site web; site internet; site",
    "vat_number": """
        numéro de tva; n tva; tva intracommunautaire; numéro tva; numéro de tva intracommunautaire;
        n de tva; no tva; n tva intracommunautaire""",
    "registration_number": """
        siren; siret; numéro d'entreprise; rcs; numéro bce; bce; n siret; numéro siret; n siren;
        numéro siren; n d'entreprise; n bce; n entreprise; n d entreprise bce""",
    "segment": """
        segment; type de client; catégorie client; secteur; groupe de clients; secteur d'activité;
        famille client; catégorie de client; typologie; code ape; code naf; naf; ape""",
    "group": "groupe; société mère; maison mère",
    "since_on": """
        client depuis; depuis; date d'inscription; inscrit le; date d'adhésion; date d'entrée; date
        première facture; date de création client; date de 1ère facture""",
    "referred_by": "recommandé par; apporteur; parrain; apporté par; parrainé par; apporteur d'affaires",
    "client_language": "langue",
    "contract": "contrat; type de contrat",
    "notice_days": "préavis; délai de préavis; préavis jours; préavis en jours",
    "strategic": "stratégique; importance stratégique; client stratégique",
    "growth": "croissance; potentiel de croissance; potentiel",
    "reputation": "réputation; notoriété",
    "invoice_number": """
        numéro de facture; n facture; numéro facture; facture; no facture; référence facture; num
        facture; pieceref; n de facture; facture n; réf facture; n de pièce facture; facture numéro;
        id facture; code facture; n ticket; ticket; numéro de ticket; ticket de caisse; n ticket de
        caisse""",
    "document_number": """
        numéro; n; pièce; n pièce; numéro de pièce; ecriture num; numéro d'écriture; n de pièce;
        numéro de document; no pièce; référence pièce; num; n mouvement; numéro écriture; n
        document; écriture; n mvt""",
    "order_number": """
        numéro de commande; commande; n commande; bon de commande; n de commande; numéro commande;
        id commande""",
    "reference": "référence; réf; référence externe; votre référence",
    "invoice_date": """
        date de facture; date facture; date d'émission; date émission; date de facturation;
        piecedate; date de pièce; date pièce; émise le; date facturation; facturé le; date de la
        facture; émis le; date document; date du document; date d'envoi; établie le; date d
        établissement; établi le""",
    "order_date": "date de commande; date commande; commandé le",
    "due_date": """
        date d'échéance; date échéance; échéance; échéance le; à payer avant; date limite de
        paiement; date limite; payable le; date d'exigibilité; à régler avant; échéance de paiement;
        date limite paiement; à payer pour le; date limite règlement; date limite de règlement;
        règlement avant le""",
    "paid_date": """
        réglé; payée; payé; date de paiement; date du paiement; payé le; date paiement; réglé le;
        date de règlement; date règlement; date d'encaissement; encaissé le; datelet; date de lettrage;
        payée le; date du règlement; date encaissement; dernier paiement; date de dernier paiement;
        réglée le""",
    "expected_date": """
        date de relance; date prévue de paiement; dernière relance; date relance; relance; niveau de
        relance; nb relances; nombre de relances; nombre de rappels; rappel""",
    "delivery_date": "date de livraison; livré le; date d'expédition; date livraison; date de prestation",
    "date": """quand; ecrituredate; date; jour; date comptable; date d'écriture; validdate; date opération;
        date de saisie; date heure; date et heure; date de comptabilisation; date d'opération""",
    "period": "période; mois; trimestre; année; exercice; semaine; année mois",
    "net_amount": """
        montant ht; total ht; ht; montant hors taxes; net; montant net; hors taxe; total hors taxes;
        sous total; prix ht; montant total ht; chiffre d'affaires ht; ca ht; base ht; net ht; total
        net ht; montant htva; htva; total htva; hors tva; montant hors tva; total hors tva; montant
        facture ht; montant ht net; net hors taxe; base hors taxe; montant ht eur; hors taxes; base
        imposable; montant imposable; base tva""",
    "line_amount": """montant ligne; total ligne; total ligne ht; montant de la ligne; montant ligne ht;
        sous total ligne""",
    "line_gross": "total ligne ttc; montant ligne ttc",
    "gross_amount": """
        montant ttc; total ttc; ttc; montant toutes taxes comprises; prix ttc; montant total ttc;
        brut; net à payer; tvac; montant tvac; total tvac; montant brut; total tva comprise; tvac
        total; toutes taxes comprises; montant facture ttc; chiffre d'affaires ttc; ca ttc; total à
        payer; tva comprise; montant tva comprise; tva incluse; total net ttc; montant net ttc; net
        ttc""",
    "amount": """montant; total; somme; chiffre d'affaires; valeur; montant total; montant facture; ca;
        montant eur; montant facturé; total facture; montant initial; montant de la facture;
        montant en euro; honoraires; total facturé; prix total; ventes; valeur totale; montant en eur;
        montant d'origine""",
    "tax_amount": """
        tva; montant tva; montant de tva; total tva; taxe; montant taxe; montant de la tva; taxes;
        total taxes""",
    "tax_rate": "taux tva; taux de tva; régime tva; code tva; tva pourcent; type de tva; taux taxe",
    "open_amount": """
        solde; reste à payer; reste dû; montant dû; solde dû; restant dû; montant restant; montant
        ouvert; impayé; à payer; solde ouvert; reste à régler; solde restant; encours; montant
        impayé; reste à encaisser; dû; solde à payer; solde restant dû; rap; à percevoir; reste à
        percevoir; montant à percevoir; reste dû ttc""",
    "paid_amount": """
        payée; montant payé; payé à ce jour; payé; déjà payé; montant réglé; réglé; montant encaissé;
        paiement; règlement; montant du paiement; encaissé; acompte; déjà réglé; montant du règlement;
        total payé; montant reçu; total réglé; paiements""",
    "status": """
        statut; état; statut de paiement; état de paiement; statut facture; statut de la facture;
        statut du paiement; état facture; statut paiement; statut règlement; statut de règlement;
        statut encaissement; état règlement; situation paiement""",
    "days_late": """
        jours de retard; retard; retard en jours; nombre de jours de retard; jours retard; nb jours
        de retard; retard moyen; retard moyen jours; nb jours retard; retard jours; ancienneté;
        ancienneté jours; ancienneté en jours""",
    "days_to_pay": """
        délai de paiement; délai moyen de paiement; conditions de paiement; conditions de règlement;
        délai de règlement; mode de règlement""",
    "quantity": """
        quantité; qté; nombre; qte; nb; quantités; unités; qté facturée; quantité facturée; quantité
        livrée; quantité vendue; qté livrée; qté vendue""",
    "unit_price": """
        prix unitaire; pu; prix unitaire ht; prix; pu ht; p u ht; prix de vente; prix unit; p u;
        tarif unitaire; pv; pv ttc; pv ht; pu ttc; prix unitaire ttc; prix de vente ttc; prix de vente ht""",
    "discount": "remise; réduction; remise pourcent; taux de remise; escompte",
    "discount_amount": "montant remise; montant de la remise; remise montant",
    "cost_amount": """
        coût; coûts; coût direct; coûts directs; achats; frais; coût d'achat; coût de revient; coût total;
        sous traitance; débours; prix de revient; charges directes; coûts totaux""",
    "result": """
        résultat; bénéfice; marge brute; profit; contribution; marge en euro; marge eur; résultat net;
        gain; marge commerciale""",
    "margin_share": "marge; taux de marge; marge pourcent",
    "disputed": "contesté; litige; en litige; litigieux; contestée",
    "currency": "devise; monnaie; idevise; code devise",
    "debit": "débit; montant débit; mouvement débit; débit euro; montant débiteur",
    "credit": "crédit; montant crédit; mouvement crédit; crédit euro; montant créditeur",
    "debit_credit": "sens; débit crédit; d c",
    "ledger_account": """
        compte; comptenum; numéro de compte; comptelib; n compte; compte général; compte comptable;
        libellé du compte; numéro compte; n de compte; libellé compte; compte num; intitulé du
        compte; n compte général; numéro compte général; n compte gén""",
    "journal": "journal; journalcode; journallib; code journal; libellé journal; jal; jnl; jl",
    "settlement": """
        lettrage; code lettrage; lettre; code lettre; ecriturelet; lettre de lettrage; n°
        lettrage""",
    "kind": """
        type; catégorie; type de document; nature; type de réclamation; motif; type d'incident; type
        de facture; type de pièce; type de demande; type de ticket; sous catégorie; objet de
        réclamation; nature de la pièce; nature de pièce; type pièce; type d intervention; motif d
        appel; motif d intervention""",
    "description": """
        quoi; ce qui s'est passé; description; libellé; commentaire; ecriturelib; remarque; note; notes;
        désignation; remarques; libellé écriture; détail; commentaires; libellé de l'écriture; mémo;
        intitulé de la ligne; observations; libellé mouvement; communication""",
    "subject": """
        objet; sujet; titre; résumé; intitulé du ticket; que s'est il passé; ce qui s'est passé; problème;
        souci""",
    "product": """
        produit; article; référence produit; code article; unité; service; prestation; référence article;
        nom du produit; code produit; libellé article; désignation article; famille""",
    "stock": """stock; prix d'achat; stock disponible; quantité en stock; stock minimum; poids; code barre;
        emplacement""",
    "project": """
        projet; affaire; mission; nom du projet; dossier; nom projet; libellé projet; chantier; phase;
        nom de l'affaire; libellé affaire""",
    "project_code": """
        numéro de contrat; n contrat; no contrat;
        code projet; numéro de projet; code affaire; n affaire; numéro affaire; n dossier; code mission""",
    "hours": """
        heures; durée; temps passé; temps; nombre d'heures; heures travaillées; nb heures; durée h;
        durée totale; total heures; temps travaillé; heures totales; heures passées; heures
        effectuées; heures saisies; temps total; durée hh mm; heures réalisées; nbre heures; durée
        heures; tps passé; tps travaillé""",
    "decimal_hours": """
        durée décimale; heures décimales; durée en heures; temps décimal; temps en heures; durée décimal;
        heures centièmes""",
    "minutes": "minutes; durée en minutes; durée minutes; durée min",
    "rounded_hours": "durée arrondie; heures arrondies",
    "billable": "facturable; refacturable; est facturable",
    "billed": "facturé; déjà facturé; facturée",
    "billable_hours": "heures facturables; temps facturable",
    "non_billable_hours": "heures non facturables; temps non facturable",
    "billed_hours": "heures facturées; temps facturé",
    "hours_left": "heures restantes; solde d'heures; temps restant",
    "agreed_hours": """
        heures prévues; heures convenues; heures estimées; heures vendues; heures budgétées; temps prévu;
        heures allouées; temps estimé""",
    "rate": "taux horaire; tarif horaire; tarif; prix horaire; taux de facturation; prix de l'heure",
    "cost_rate": """
        coût horaire; taux de coût; coût par heure; taux horaire interne; coût de l'heure; coût
        heure""",
    "billable_amount": "montant facturable; total facturable; montant à facturer; taux",
    "hours_cost": """
        taux interne; coût interne; coût salarial; coût du personnel; coût des heures; coût main d'oeuvre""",
    "start_date": "date de début; date début; début le; commencé le; date du",
    "end_date": "date de fin; date fin; fin le; terminé le; date au",
    "start_time": "de; heure de début; début; heure début; heure d'arrivée",
    "end_time": "à; heure de fin; fin; heure fin; jusqu'à; heure de départ",
    "worked_on": """
        date de travail; jour travaillé; date du travail; date de la saisie de temps; date d'intervention""",
    "person": """
        utilisateur; nom d'utilisateur; employé; collaborateur; salarié; agent; membre; assigné à;
        responsable; intervenant; technicien; commercial; personne; ressource; consultant; attribué
        à; traité par; vendeur; collaboratrice; nom du collaborateur; affecté à; réalisé par; saisi
        par; effectué par; nom intervenant; nom de l intervenant; exécuté par""",
    "role": "rôle; fonction; service interne; équipe; département interne; pôle; poste",
    "activity": """
        activité; tâche; type de tâche; type d'activité; travail; nom de la tâche; travaux; type d'heures;
        nature des travaux""",
    "tags": "mots clés; étiquettes; balises",
    "case_number": """
        numéro de ticket; ticket; n ticket; numéro de dossier; n de ticket; id ticket; numéro
        d'incident; numéro de demande; numéro ticket; n incident; n demande; n réclamation; numéro
        de réclamation; id incident; n d intervention; n intervention; numéro d intervention; n bon
        d intervention""",
    "happened_on": """
        horodateur; créé le; date de création; ouvert le; signalé le; date d'ouverture; date incident; date de
        l'incident; date de réclamation; date création; date ouverture; date de la demande; reçu le;
        date de réception; date réclamation; date de la réclamation; créée le; date demande; date d
        appel; date intervention; date de signalement""",
    "closed_on": """
        fermé le; résolu le; clôturé le; date de clôture; date de résolution; date de fermeture;
        date clôture; date résolution; clos le; date fermeture""",
    "updated_on": """
        modifié le; mis à jour le; dernière modification; date de modification; dernière mise à jour;
        date modification""",
    "severity": "gravité; priorité; urgence; impact; sévérité; criticité",
    "founded": "fondé; justifié; réclamation fondée; fondée; justifiée",
    "own_share": "part propre; notre part; responsabilité propre",
    "origin": "source; canal; origine; provenance; canal d'entrée",
    "satisfaction": "satisfaction; satisfaction client; note client; note de satisfaction",
    "reply_hours": """
        délai de réponse; temps de réponse; temps de première réponse; délai de première réponse""",
    "resolution_hours": """
        délai de résolution; temps de résolution; durée de traitement; temps de traitement;
        délai de traitement""",
    "direction": "sens de l'appel; entrant sortant; direction; sens appel",
    "complaints": """
        réclamations; nombre de réclamations; plaintes; incidents; nombre d'incidents; nb réclamations;
        nombre de tickets; nombre de plaintes""",
    "invoice_count": """
        nombre de factures; factures; nb factures; nombre de commandes; nb commandes; nombre d'achats""",
    "monetary": """
        chiffre d'affaires total; valeur client; ca total; ca annuel; chiffre d'affaires annuel; ca
        n; total des achats; cumul ca; ca cumulé; ca année en cours; ca de l année""",
    "recency": "dernière facture; dernier achat; dernière commande; récence",
    "pleasure": """
        plaisir; collaboration; évaluation; note collaboration; appréciation; plaisir de travailler;
        plaisir à travailler; qualité de la collaboration; score""",
    "rater": "votre nom; évalué par; évaluateur; noté par",
    "rated_on": "évalué le; date d'évaluation; date de l'évaluation",
    "respect": "respect; courtoisie; politesse",
    "demands": "exigences; exigence",
    "payment_score": "comportement de paiement; discipline de paiement; ponctualité de paiement",
    "pool": """poste de coût; centre de coût; type de coût; poste; nature de charge; centre de coûts;
        catégorie de coût; poste de charge; poste de dépense; catégorie de dépense""",
    "driver": "clé de répartition; inducteur; clé; inducteur de coût",
    "avoidable": "évitable; fixe ou variable; fixe variable",
    "supplier": """fournisseur; nom du fournisseur; créancier; code fournisseur; facture fournisseur;
        nom fournisseur; n fournisseur; facture d'achat; numéro fournisseur; compte fournisseur;
        n facture fournisseur; numéro de facture fournisseur""",
    "bank": """compte bancaire; contrepartie; nom contrepartie; iban contrepartie; libellé opération;
        solde après opération; bénéficiaire; date de valeur; date valeur; compte contrepartie;
        nom de la contrepartie; libellé de l'opération; rib; compte du bénéficiaire; débit euros;
        crédit euros""",
    "budget": """
        budget; prévision; prévu; réalisé; objectif; écart; budgété; prévisionnel; n 1; année
        précédente; ca n 1; ca n 2; ca année précédente; chiffre d affaires n 1; ventes n 1""",
    "deal": """opportunité; étape; probabilité; date de clôture prévue; affaire en cours; phase de vente;
        nom de l'opportunité; étape de vente; statut opportunité""",
    "quote": """
        numéro de devis; devis; date de devis; valable jusqu'au; n devis; date du devis; valide jusqu'au;
        numéro devis; date de validité; date devis""",
    "order_delivery": "transporteur; mode de livraison; frais de port; numéro de suivi",
    "log": "type d'événement; adresse ip; id session",
    "aged": """
        non échu; 0 30 jours; 31 60 jours; 61 90 jours; plus de 90 jours; 1 30 jours; moins de 30
        jours; échu; + de 90 jours; de 0 à 30 jours; de 31 à 60 jours; de 61 à 90 jours; 90 jours; à
        échoir; non échue; échus; échues""",
    "month": """
        janvier; février; mars; avril; mai; juin; juillet; août; septembre; octobre; novembre; décembre;
        janv; févr; avr; juil; déc; t1; t2; t3; t4; trimestre 1; trimestre 2; trimestre 3; trimestre 4""",
    "is_paid": "payé; payée; réglé; réglée",
    "firmographic": "effectif; nombre d'employés",
    "own_firm": "établissement; agence; entité; filiale",
    "contact_name": "destinataire",
}
