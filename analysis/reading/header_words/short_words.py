"""Words that headers cut short, and the words they stand for, in the languages of the dictionary."""

_SHORT = """
    abs=absender; abw=abweichung; acum=acumulado acumulada acumuladas; alq=aliquota; anz=anzahl;
    ap=ansprechpartner; arb=arbeits; atd=atendimento; bearb=bearbeiter; bel=beleg; bem=bemerkung;
    beschr=beschreibung; betr=betrag; bez=bezeichnung bezahlt; buch=buchungs; cant=cantidad; cd=codigo;
    cdad=cantidad; cde=code commande; cli=cliente; clt=client; clts=clients; cod=codigo code;
    conc=concepto; cond=condiciones condicoes conditions; contrib=contribuinte; cpte=compte; cta=cuenta
    conta; dat=datum date; deb=debitor debitoren; descr=descripcion descricao description;
    desct=desconto; doc=documento document documents; docum=documento; ds=descricao; dt=data date datum;
    dto=descuento; ech=echeance; ecr=ecriture; einh=einheit; emis=emissao emission emision;
    encaiss=encaissement; ent=entidade; ep=einzelpreis; est=estado; expte=expediente; f=fecha;
    fac=facture factura; fact=facture factura facturees facturadas facturacion; fakt=faktura;
    fall=falligkeits; fat=fatura faturadas; fec=fecha; fra=factura; fras=facturas; frn=fournisseur;
    func=funcionario; gen=general; gp=gesamtpreis; h=heures heure horas hora stunden hours; hre=heure;
    hres=heures; hrs=horas heures; hs=horas; imp=importe; interv=intervention; j=jours; jnl=journal;
    jrs=jours; kd=kunden; kto=konto; ktr=kostentrager; kurzbez=kurzbezeichnung; lancto=lancamento;
    lfd=laufendes; liq=liquido liquidacion liquidacao; m=mit; ma=mitarbeiter; mahnst=mahnstufe;
    mitarb=mitarbeiter; mnt=montant; mon=moneda; mont=montant; mt=montant; mvt=mouvement; nb=nombre nb;
    nbre=nombre nb; nm=nome; num=numero num; o=ohne; obs=observaciones observacoes; observ=observaciones
    observacoes; opos=op; p=precio preco prix; pagto=pagamento; pce=piece; pdte=pendiente;
    percent=pourcent prozent porcentaje porcentagem procent; pers=personen; pg=pago; pgto=pagamento;
    pos=position positions; pr=prix preco; ptd=pendiente; pte=pendiente; qt=quantidade; qtd=quantidade;
    qtde=quantidade; quant=quantidade quantite; re=rechnungs rechnung; rea=realisees; receb=recebimento
    recebido; rech=rechnungs rechnung; rechn=rechnungs rechnung; ref=reference referencia;
    regl=reglement; rem=remise; resp=responsable responsavel; rg=rechnungs rechnung rechnungen;
    rglt=reglement; rgt=reglement; sit=situacao situacion; soc=social sociale societe; std=stunden;
    stdn=stunden; subcta=subcuenta; tot=total; tp=tipo; trab=trabajadas trabalhadas; tx=taux taxa;
    ud=unidad; uds=unidades; umf=umfang; un=unidade unitario; unit=unitario unitaire unitprice;
    val=valor; vcdos=vencidos; vcto=vencimiento vencimento; venc=vencimiento vencimento;
    vencto=vencimento; vj=vorjahr; vl=valor; vlr=valor; vr=valor; vto=vencimiento; wahr=wahrung;
    whg=wahrung; zahl=zahlungs
"""
#: A word as headers cut it short → what it stands for.
SHORT_WORDS: dict[str, tuple[str, ...]] = {
    short.strip(): tuple(words.split())
    for short, words in (entry.split("=") for entry in _SHORT.replace("\n", " ").split(";"))
}
#: The same at the end of a German compound: "Erlöskto."
SHORT_ENDS = ("kto", "std")
