"""Statuses of invoices, deals and cases, in the languages of the product and their neighbours."""

import polars as pl

from analysis.reading.numbers import on_unique
from analysis.reading.quantities import days_named
from analysis.reading.words import bare, first_fitting, read_flags

_NOT_PAID = (
    r"un-?paid|not paid|not yet|niet betaald|onbetaald|niet voldaan|unbezahlt|nicht bezahlt|unbeglichen|"
    r"impay|impag|non pay|non regl|non soldee?|no pagad|nao pag|sin pagar|pendiente|pendente|obetal|ubetal|"
    r"(?:ikke|ej|inte) betal|"
    r"sin (?:cobrar|liquidar)|\bp(?:d?te|td)\b|en attente|\bopen\b|openstaa|rucklast|ruecklast|charge-?back|"
    r"bounced|dishono|payment failed|impaye"
)
_LATE = (
    r"ue?berfae?llig|verlopen|incasso|inkasso|relanc|moros[ao]|em mora|over-?due|past due|\blate\b|"
    r"reminde[rd]|dunning|te laat|vervallen|over vervaldatum|achterstallig|aanmaning|aangemaand|ingebreke|"
    r"herinnering|gemahnt|mahn(?:ung|stufe|verfahren)|mise en demeure|contentieux|reclamad|inadimplen|"
    r"protestad|em cobranca|erinnerung|verzug|zu spat|en retard|echue?s?\b|souffrance|sommation|"
    r"vencid|atrasad|retrasad|con retraso|em atraso|en mora|scadut|forfal[ldt]|\bpamin|\bpurr|\brykker"
)
_PAID = (
    r"quitad|^saldad|encaissee?|^recebid|^received|^ontvangen|geind|geincass|^erhalten|eingegangen|"
    r"^collected|"
    r"(?:payment|deposit) received|betaling ontvangen|zahlung erhalten|paiement recu|pago recibido|"
    r"pagamento (?:recebido|efetuado)|\bpaid\b|^in payment|\bbetaald|totaalbetaald|autopaid|voldaan|"
    r"afgeboekt|\bbezahlt|^bez\.?$|\bgezahlt|beglichen|ausgegl|abgegl|\bpayee?s?\b|acquitt|\breglee?s?\b|"
    r"solde|^lettree?|"
    r"rapprochee?|conciliad|compensad|regularizad|baixad|\bpagad[ao]|\bpagat[ao]|"
    r"\bpag[ao]s?\b|cobrad|liquidad|settled|^cleared|^reconciled|^charged|succeeded|saldat[ao]|incassat|"
    r"\b(?:slut)?betal[atd]+\b|deposited"
)
#: Status code → how it is written; the first that fits counts, so denials stand before what they deny.
_STATUSES = {
    "cancelled": r"^vervallen verklaard|makulera|annuller",
    # Money came in for it, and a part of that went back.
    "paid": (
        r"^(?:partially|partly)[ _-]refunded|^deels terugbetaald|^teilweise erstattet|^partiellement rembours"
    ),
    "part_paid": (
        r"part\w*[ _-]*paid|\bpart\. |\be[nm] parte|angezahlt|teilw|partial|deels|gedeeltelijk|teilbezahlt|"
        r"teilzahlung|partiel|parcial|"
        r"parzial|deelbetal|aanbetal|anzahlung|acompte|delbetal|delvi[st]+ betal|under-?paid|"
        r"^(?:(?:de|la|die|zur|a|voor de|for) )?(?:helft|half|mitad|metade|halb|halfte|moitie)(?: |$)"
    ),
    "not_due": (
        r"(?:not|niet|nicht|non|no|nao|pas)(?: yet| encore)? (?:due|over-?due|vervallen|verlopen|te laat|"
        r"fallig|ue?berfae?llig|echu|vencid|atrasad)"
    ),
    "unpaid_and_late": rf"(?:{_NOT_PAID}).*(?:{_LATE})|(?:{_LATE}).*(?:{_NOT_PAID})",
    # Written off: it was due, was never paid and is no longer asked for.
    "written_off": (
        r"written off|write-?off|uncollect|bad debt|oninbaar|afgeschreven|kwijtgescholden|uneinbring|"
        r"abgeschrieben|ausgebucht|wertberichtigt|irrecouvr|en perte|incobra"
    ),
    "not_issued": (
        r"^(?:non|pas|pas encore) (?:valid|emis)|^nicht (?:gebucht|ausgestellt)|(?:pendiente de|por|"
        r"sin) emitir|"
        r"^nao emitid|^a (?:valider|emettre)"
    ),
    "open": (
        r"^(?:not|niet|nicht|non|nao|ikke|ej|inte|nog niet|noch nicht|pas encore)\b|"
        r"^no (?:cobr|pag|liq|sald)|^to ?pay$|"
        r"te ontvangen|^a (?:payer|regler|encaisser|percevoir|echoir|receber|pagar|cobrar|liquidar|vencer)|"
        r"^da pagare|wartet auf|in zahlung|zahlbar|^(?:falta|sin) pag|por (?:pagar|receber|liquidar)|"
        r"aguardando|en espera|nicht|a venir|por cobrar|awaiting|wacht op|in afwachting|to be paid|"
        r"te betalen|nog te|"
        rf"(?:{_NOT_PAID})"
    ),
    "paid_late": rf"(?:{_PAID}).*(?:{_LATE})|(?:{_LATE}).*(?:{_PAID})",
    "draft": (
        r"^(?:draft|concept|ontwerp|entwurf|brouillon|borrador|rascunho|provisoire|provisori|provisional|"
        r"klad|bozza|vorlage|vorlaufig|"
        r"utkast|kladde|in concept|in vorbereitung|em elaboracao)"
    ),
    "overdue": _LATE,
    "paid_first": r"^(?:paid|betaald|bezahlt|payee?|pagad[ao]|pag[ao])\b",
    "credited": (
        r"credit|ristou?rn|reversed|refunded|gutgeschrieben|gutschrift|^avoir|rembours|abonad[ao]|reembols|"
        r"terugbetaald|erstattet|rectificad|kredit"
    ),
    "void": (
        r"cancel|void|ann?ul|storn|ingetrokken|inutilizad|denegad|verworfen|widerrufen|ungultig|deleted|"
        r"verwijderd|geloscht|supprim|ongeldig"
    ),
    "settled": _PAID,
    "won": r"^won|gewonnen|gagne|ganad|^ganh|gesloten \(gewonnen\)|closed won",
    "lost": r"^lost|verloren|perdu|perdid|closed lost",
    "closed": (
        r"completed|finished|voltooid|afgerond|fertig|abgeschlossen|beendet|termine|finalizad|"
        r"closed|^gesloten|afgesloten|afgehandeld|opgelost|solved|resolved|geschlossen|gelost|erledigt|"
        r"ferme|^clos|chius|"
        r"cloture|resolu|cerrad|resuelt|fechad|resolvid|^done|gereed|^klaar|concluid"
    ),
}
_MADE_FINAL = r"^finali[sz]"
#: How something was paid.
_WAY_OF_PAYING = (
    r"^(?:contante?|cash|bar|comptant|che(?:que|ck)s?|chq|cb|virement|especes|efectivo|"
    r"numerario|dinheiro|pin|pix|tikkie|ideal|bancontact|"
    r"payconiq|bank|[cbk]|bizum|paypal|overgemaakt|uberwiesen|uberweisung|lastschrift|transferencia|talao|"
    r"multibanco|mb ?way|boleto|mollie|stripe|sepa|domiciliation|prelevement|ec|kaart|karte|cartao|tarjeta|"
    r"card|carte? ?(?:bancaire|bleue)?)$"
)
#: What a status is said of, before it.
_OF_WHAT = (
    r"(?i)^(?:orders?|bestelling|bestellung|commande|pedido|ordine|encomenda|factuur|invoice|rechnung|"
    r"facture|"
    r"factura|fatura|fattura|faktura|betaling|payment|zahlung|paiement|pago|pagamento)(?: is| wurde| est)? "
    r"(?:\b)"
)
#: What :func:`read_statuses` gives for a word that it knows.
STATUS_CODES = (
    "paid",
    "part_paid",
    "open",
    "overdue",
    "written_off",
    "credited",
    "draft",
    "cancelled",
    "won",
    "lost",
    "closed",
)
#: What some of these come to.
_SAME_STATUS = {
    "not_due": "open",
    "not_issued": "draft",
    "unpaid_and_late": "overdue",
    "paid_late": "paid",
    "paid_first": "paid",
    "void": "cancelled",
    "settled": "paid",
    "still_open": "open",
}
_OPEN = (
    r"^open|openstaand|staat open|noch offen|ausstehend|utestaende|^due\b|^fallig|^skicka|^sendt|"
    r"^sent|verzonden|verstuurd|verschickt|gestellt|en curso|registad|^offen|versendet|versandt|gesendet|"
    r"envoy|ouvert|abiert|"
    r"abert|enviad|emitid|^emis|^issued|^uitgegeven|^opgemaakt|^finalise|^new|^nieuw|^neu|^nouveau|^novo|^nuev|"
    r"pending|viewed|bekeken|authori[sz]ed|"
    r"approved|"
    r"goedgekeurd|submitted|finali[sz]ed|on hold|in behandeling|in bearbeitung|en cours|in progress|"
    r"em andamento|"
    r"en proceso|outstanding"
)


def without_prefix(texts: pl.Series) -> pl.Series:
    """Leave out the number or sign before a status, and the word for what it is the status of.

    Examples
    --------
    >>> without_prefix(pl.Series(["3 - Betaald", "✓ Paid", "Commande annulée", "2", "Paiement"])).to_list()
    ['Betaald', 'Paid', 'annulée', '2', 'Paiement']
    """
    return texts.str.replace(r"^[\s\d\pP\pS]+(\pL)", "${1}").str.replace(_OF_WHAT, "")


def read_statuses(texts: pl.Series) -> pl.Series:
    """Read the status of an invoice, deal or case; a word that is not known stays as it stands.

    Returns
    -------
    Series of String
        ``paid``, ``part_paid``, ``open``, ``overdue``, ``written_off``, ``credited``, ``draft``,
        ``cancelled``, ``won``, ``lost``, ``closed``, or the word itself.

    Examples
    --------
    >>> read_statuses(pl.Series(["Niet betaald", "Réglée", "Überfällig", "Zebra"])).to_list()
    ['open', 'paid', 'overdue', 'Zebra']
    """
    patterns = {**_STATUSES, "still_open": _OPEN}
    found = on_unique(texts, lambda different: first_fitting(without_prefix(different), patterns))
    return found.select(pl.coalesce(pl.col("value").replace(_SAME_STATUS), texts)).to_series()


def days_late_told(texts: pl.Series) -> dict[str, pl.Series]:
    """Give the days late that statuses name ("Te laat: 12 dagen"), as a column; none where none does.

    Examples
    --------
    >>> told = days_late_told(pl.Series(["Te laat: 12 dagen", "Betaald", "Vervalt over 3 dagen"]))
    >>> told["days_late"].to_list()
    [12.0, None, None]
    """
    if not texts.unique().str.contains(r"\d").any():
        return {}
    days = days_named(texts)
    late = (read_statuses(texts) == "overdue").fill_null(False)
    days = days.set(~late, None)
    return {} if days.null_count() == len(days) else {"days_late": days}


def read_settled(texts: pl.Series) -> pl.Series:
    """Read whether something was paid or done from yes and no; beside these, a way of paying is a yes too.

    So it is beside words for what is still to be paid.

    Parameters
    ----------
    texts : Series of String

    Returns
    -------
    Series of Boolean

    Examples
    --------
    >>> read_settled(pl.Series(["ja", "contant", "nee", None])).to_list()
    [True, True, False, None]
    >>> read_settled(pl.Series(["ja", "bank", None])).to_list()
    [True, True, None]
    >>> read_settled(pl.Series(["à régler", "chèque", "CB"])).to_list()
    [False, True, True]
    >>> read_settled(pl.Series(["contant", "pin"])).to_list()
    [None, None]
    """
    flags = read_flags(texts, plain=True)
    if not flags.count():
        flags = (read_statuses(texts) == "open").replace_strict({True: False, False: None}, default=None)
    if not flags.count():
        return flags
    paid = on_unique(
        texts, lambda different: pl.DataFrame({"value": bare(different).str.contains(_WAY_OF_PAYING)})
    )["value"]
    return flags.set(flags.is_null() & paid.fill_null(False), True)


def not_closed_by_issue(status: pl.Series, texts: pl.Series) -> pl.Series:
    """Take no invoice for done with that was only made final: beside paid ones it is still open.

    Examples
    --------
    >>> texts = pl.Series(["Finalizado", "Cerrado", "Pagado"])
    >>> not_closed_by_issue(pl.Series(["closed", "closed", "paid"]), texts).to_list()
    ['open', 'closed', 'paid']
    >>> not_closed_by_issue(pl.Series(["closed"]), pl.Series(["Finalizado"])).to_list()
    [None]
    """
    issued = (status == "closed") & bare(texts).str.contains(_MADE_FINAL).fill_null(False)
    return status.set(issued.fill_null(False), "open" if (status == "paid").any() else None)


def said_paid(texts: pl.Series, status: pl.Series | None) -> tuple[pl.Series, pl.Series]:
    """Take a word where the day of payment belongs, such as "ja" or "nog niet", for what it says.

    Parameters
    ----------
    texts : Series of String
        What stands under the day of payment and is no date.
    status : Series of String or None
        What the rows say elsewhere, which goes before it.

    Returns
    -------
    tuple of Series of String and Series of Boolean
        The status of each row, and where these words told it.

    Examples
    --------
    >>> said, told = said_paid(pl.Series(["ja", "nog niet", "zie mail", None]), None)
    >>> said.to_list(), told.to_list()
    (['paid', 'open', None, None], [True, True, False, False])
    """
    codes, yes = read_statuses(texts), read_flags(texts)
    frame = pl.DataFrame({"code": codes, "yes": yes, "text": texts})
    told = frame.select(
        pl.when(pl.col("code").is_in(["paid", "part_paid", "open", "overdue"]))
        .then("code")
        .when("yes")
        .then(pl.lit("paid"))
        .when(~pl.col("yes"))
        .then(pl.lit("open"))
    ).to_series()
    found = told if status is None else pl.select(pl.coalesce(status, told)).to_series()
    return found, told.is_not_null()
