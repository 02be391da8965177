"""Words that headers cut short, and the words they stand for, in the languages of the dictionary."""

_SHORT = """
    abs=absender; acum=acumulado acumulada acumuladas; alq=aliquota; ap=ansprechpartner; arb=arbeits;
    atd=atendimento; bearb=bearbeiter; bel=beleg; bem=bemerkung; beschr=beschreibung; betr=betrag;
    bez=bezeichnung; buch=buchungs; cant=cantidad; cdad=cantidad; cd=codigo; cde=code commande;
    cli=cliente; cod=codigo code; cond=condiciones condicoes conditions; contrib=contribuinte;
    cpte=compte; cta=cuenta conta; dat=datum date; deb=debitor debitoren; descr=descripcion descricao
    description; doc=documento document documents; docum=documento; ds=descricao; dt=data date datum;
    dto=descuento; ech=echeance; einh=einheit; emis=emissao emission emision; encaiss=encaissement;
    ent=entidade; ep=einzelpreis; est=estado; expte=expediente; f=fecha; fac=facture factura;
    fact=facture factura facturees facturadas; fakt=faktura; fall=falligkeits; fat=fatura faturadas;
    fec=fecha; fra=factura; frn=fournisseur; func=funcionario; gp=gesamtpreis; h=heures horas stunden;
    hrs=horas heures; imp=importe; interv=intervention; j=jours; jnl=journal; jrs=jours; kd=kunden;
    kto=konto; ktr=kostentrager; kurzbez=kurzbezeichnung; lfd=laufendes; liq=liquido liquidacion
    liquidacao; ma=mitarbeiter; mahnst=mahnstufe; mitarb=mitarbeiter; mnt=montant; mon=moneda;
    mont=montant; mt=montant; m=mit; nb=nombre nb; nbre=nombre nb; nm=nome; num=numero num; o=ohne;
    obs=observaciones observacoes; observ=observaciones observacoes; opos=op; p=precio preco prix;
    pagto=pagamento; pce=piece; pdte=pendiente; percent=pourcent prozent porcentaje porcentagem procent;
    pers=personen; pgto=pagamento; pos=position positions; pr=prix preco; pte=pendiente; ptd=pendiente;
    qt=quantidade; re=rechnungs rechnung; rea=realisees; receb=recebimento recebido; rech=rechnungs
    rechnung; rechn=rechnungs rechnung; ref=reference referencia; regl=reglement; rem=remise;
    rg=rechnungs rechnung; rgt=reglement; rglt=reglement; sit=situacao situacion; soc=sociale;
    std=stunden; stdn=stunden; subcta=subcuenta; tot=total; tp=tipo; tx=taux taxa; trab=trabajadas
    trabalhadas; ud=unidad; uds=unidades; umf=umfang; unit=unitario unitaire unitprice; val=valor;
    vcdos=vencidos; vcto=vencimiento vencimento; venc=vencimiento vencimento; vencto=vencimento;
    vj=vorjahr; vl=valor; vlr=valor; vr=valor; vto=vencimiento; wahr=wahrung; whg=wahrung; zahl=zahlungs
"""
#: A word as headers cut it short → what it stands for.
SHORT_WORDS: dict[str, tuple[str, ...]] = {
    short.strip(): tuple(words.split())
    for short, words in (entry.split("=") for entry in _SHORT.replace("\n", " ").split(";"))
}
#: The same at the end of a German compound: "Erlöskto."
SHORT_ENDS = ("kto", "std")
