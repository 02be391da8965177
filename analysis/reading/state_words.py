"""Words for what became of a row: deleted, paid back, failed, planned; in the header or in the cells."""

import re

import polars as pl

from analysis.reading.headers import normalise
from analysis.reading.numbers import on_unique
from analysis.reading.statuses import STATUS_CODES, read_statuses, without_prefix
from analysis.reading.words import bare, first_fitting

_DELETED = (
    r"deleted|removed|trashed|verwijderd|gewist|ge?loe?scht|entfernt|supprim\w+|effacee?s?|eliminad[ao]s?|"
    r"borrad[ao]s?|excluid[ao]s?|apagad[ao]s?|eliminat[aoie]|raderad|borttagen|slettet|usuniet\w*|skasowan\w*"
)
_CANCELLED = (
    r"cancell?ed|void(?:ed)?|geannuleerd|storniert|annul\w+|anulad[ao]s?|cancelad[ao]s?|cancellat[aoie]|"
    r"makulerad|kansellert|anulowan\w*"
)
_REFUNDED = (
    r"refunded|returned|terugbetaald|geretourneerd|(?:zuruck)?erstattet|ruckerstattet|rembours\w+|reembols\w+|"
    r"devuelt[ao]|devolvid[ao]|rimborsat[ao]|ater ?betal\w+|tilbagebetalt|tilbakebetalt|refundert|zwrocon\w*"
)
_DRAFT = r"draft|concept|entwurf|brouillon|borrador|rascunho|bozza|utkast|kladde|szkic"
_SPAM = r"spam|junk|ongewenst"
_ACTIVE = r"active|actief|aktiv|actif|activ[ao]|ativ[ao]|attiv[ao]|aktywn[ay]"
_APPROVED = (
    r"approved|goedgekeurd|genehmigt|freigegeben|approuvee?|aprobad[ao]|aprovad[ao]|approvat[ao]|godkand|"
    r"godkendt|godkjent"
)
#: State → the header of a column of yes and no, or of the days since which it is so.
_HEADERS = {
    "deleted": _DELETED,
    "cancelled": _CANCELLED + r"|annulering|cancellation|storno|anulacion|cancelamento|annullamento",
    "refunded": rf"(?:fully )?(?:{_REFUNDED})",
    "draft": _DRAFT,
    "spam": _SPAM,
}
_INVOICED = (
    r"(?:(?:al|reeds|already|bereits|deja|ya|ja) )?(?:gefactureerd|gedeclareerd|invoiced|billed|facturee?s?|"
    r"facturad[ao]s?|faturad[ao]s?|fakturiert|abgerechnet|verrechnet|fatturat[ao]|fakturerad|faktureret)"
)
#: What was not invoiced, by a no or an empty cell under "Invoiced".
UNINVOICED = "uninvoiced"
#: The same, where it is a no that says it.
_HEADERS_DENIED = {
    "inactive": _ACTIVE,
    "unapproved": _APPROVED,
    "failed": "captured",
    UNINVOICED: _INVOICED,
}
#: State → the remarks that say it by themselves.
_REMARKS = {
    "cancelled": rf"(?:factuur |invoice |rechnung |facture )?(?:{_CANCELLED})",
    UNINVOICED: (
        r"(?:nog )?niet (?:gefactureerd|factureren|te factureren|in rekening gebracht)|"
        r"not (?:yet )?(?:invoiced|billed|charged)|(?:noch )?nicht (?:berechnet|abgerechnet|verrechnet)|"
        r"(?:pas |non )factur[ée]e?|(?:pas encore|pas) factur[ée]e?|no facturad[ao]|nao faturad[ao]"
    ),
}
_AROUND = re.compile(
    r"^(?:is|has been|date|datum|fecha|data|dato) |"
    r" (?:at|on|op|am|le|el|il|em|den|date|datum|dato|ja nee|yes no|y n|ja nein|oui non|si no|sim nao)$"
)
#: State → how cells say it; the first that fits counts.
_CELLS = {
    "part_refunded": r"(?:part|deels|gedeelt|teil|parci|parz|delvis|czesc)\w*?[ _-]*(?:\w* )?"
    rf"(?:{_REFUNDED})",
    "refunded": rf"^(?:fully |volledig |voll\w* )?(?:{_REFUNDED})",
    "deleted": rf"^(?:{_DELETED})\b",
    "failed": (
        r"^(?:payment )?(?:fail|declin|denied|refus|reject|block|expired|error|suspected fraud|charge-?back|"
        r"charged back|uncaptured|incomplete|requires|mislukt|geweigerd|afgewezen|afgekeurd|gestorneerd|"
        r"fehlgeschlagen|abgelehnt|abgelaufen|abgebrochen|gescheitert|rucklast|echou|echec|erreur|errore|fallid|"
        r"fallit|rechazad|caducad|expir|falh|recusad|rejeitad|rifiutat|scartat|respint|misslyck|avvisad|afvist|"
        r"avvist|mislyk|fejlet|nieudan|odrzucon)|abgebrochen|leverans misslyck"
    ),
    "uncollected": (
        r"^(?:unpaid|not paid|open|pending|on hold|in behandeling|in bearbeitung|ausstehend|en attente|"
        r"pendiente|pendente)$"
    ),
    "planned": (
        r"^(?:in)?(?:gepland|geplant|scheduled|planned|planifiee?s?|programad[ao]|agendad[ao]|planejad[ao]|"
        r"pianificat[ao]|planerad|planlagt|zaplanowan\w*|tentative|unscheduled|"
        r"a planifier|(?:nog )?(?:in )?te plannen|(?:noch )?(?:zu|ein ?zu) ?planen|"
        r"por (?:planificar|programar)|"
        r"a (?:planear|planejar|agendar|programar)|to (?:be )?(?:planned|scheduled|plan|schedule))$"
    ),
    "unapproved": (
        r"^(?:awaiting|pending|waiting for|needs) approval$|"
        r"(?:wacht(?:end)? op|ter) (?:goedkeuring|akkoord)$|"
        r"attente (?:d.)?(?:approbation|validation|accord)$|"
        r"(?:pendiente|por) (?:de )?aproba|aguarda\w* aprova|zur (?:freigabe|genehmigung)$|"
        r"freigabe ausstehend|in attesa di approvazione"
    ),
    "cancelled": (
        rf"^(?:{_CANCELLED})\b|abandonn|afgezegd|abgesagt|avlyst|aflyst|avbok|odwolan|disdett|"
        r"^(?:cancel|storno|annulleret|annulert|annullerad)$"
    ),
    "draft": rf"^(?:{_DRAFT})\b|^wersja robocza",
    "quote": (
        r"^(?:quote|quotation|estimate|offerte|angebot|devis|presupuesto|orcamento|cotizacion|preventivo)"
        r"(?: (?:sent|verzonden|verstuurd|versendet|gesendet|envoye|enviad[ao]|inviato))?$|"
        r"^pro[ -]?forma\b"
    ),
    "no_show": (
        r"no[ _-]?show|^(?:dna|fta)$|did not (?:attend|show|come)|"
        r"^missed(?: \w*(?:appointment|session|lesson|class|visit))?$|"
        r"niet (?:versch|gekomen|op(?:ge|komen)|aanwezig)|nicht (?:ersch|gekommen)|"
        r"\bpas venu|non (?:venu|presente)|no (?:asisti|se present)|nao comparec|^faltou"
    ),
    "spam": rf"^(?:{_SPAM})\b",
    "merged": (
        r"^(?:merged|duplicate|dubbel|duplicaat|samengevoegd|zusammengef|duplikat|fusionn|doublon|duplicad|"
        r"fusionad|mesclad|duplicat|unit[ao]$|sammanslag|sammenlagt|slatt sammen)"
    ),
    "no_work": (
        r"^(?:pauze|pause|break|time off|lunch|pausa|rast|przerwa|vakantie|verlof|ziek\w*|feestdag|"
        r"afwezig\w*|urlaub|krank\w*|feiertag|abwesen\w*|holidays?|vacation|leave|sick\w*|absen\w+|conges?|"
        r"maladie|jours? feries?|rtt|vacaciones|baja|ausencia|festivo|ferias|folga|feriado|falta|ferie|"
        r"malattia|permesso|semester|sjuk\w*|sygdom|sykdom|fravaer|urlop|expense[ _-]?entry)\b"
    ),
}
#: Words of rows that are as they should be.
_FINE = (
    r"^(?:posted|booked|geboekt|gebucht|verbucht|bokford|bogfor|bokfor|comptabilis|contabiliz|zaksiegowan|"
    r"definiti|final|verwerkt|process|verarbeitet|traite|procesad|elaborat|valid|conform|gevalideerd|"
    r"goedgekeurd|autoriz|emitid|approv|genehmigt|freigegeben|aprobad|aprovad|godk|zatwierdz|accept|geaccepteerd|angenommen|"
    r"aceptad|aceit|accettat|confirm|bevestigd|bestatigt|potwierdz|shipp|fulfil|unfulfil|deliver|geleverd|"
    r"afgeleverd|geliefert|expedi|livre|entregad|entregue|spedit|consegnat|lever|wyslan|wystawion|oplacon|zaplacon|"
    r"complet|voltooid|compiut|completad|active?$|actief|aktiv|activ[oa]$|ativ[oa]|attiv|success|geslaagd|gelukt|"
    r"erfolg|reussi|exit|sucesso|riuscit|placed|print|gedrukt|gedruckt|imprim|stampat|export|gearchiveerd|"
    r"archiv|arkiv|invoiced|billed|gefactureerd|facturee?|facturad|faturad|fakturiert|abgerechnet|verrechnet|"
    r"fattur|faktur|ingediend|eingereicht|soumis|regular|normal|standard|ready|gereed|bereit|uitgevoerd|"
    r"nagekomen|kept|attended|logged|tracked|actual|ausgefuhrt|realise|realizad|eseguit|utford|"
    r"check(?:ed)?[ _-]?(?:in|out)|ingecheckt|uitgecheckt|teruggebracht|opgehaald|picked up|gereserveerd|"
    r"reserved|"
    r"worked|gewerkt|lopend|laufend|running|in use)|"
    r"paiement accepte|pago aceptado|mise? en paiement"
)


def state_in_header(header: str) -> tuple[str, bool] | None:
    """Say what a yes (or a day), or else a no, under a header says of a row; None for other headers.

    Returns
    -------
    tuple of str and bool, or None
        The state, and whether it is a yes or a day that says it.

    Examples
    --------
    >>> state_in_header("Gelöscht"), state_in_header("deleted_at"), state_in_header("Actief")
    (('deleted', True), ('deleted', True), ('inactive', False))
    >>> state_in_header("Refunded amount") is None
    True
    """
    words = _AROUND.sub("", _AROUND.sub("", normalise(header)))
    for said, headers in ((True, _HEADERS), (False, _HEADERS_DENIED)):
        for state, pattern in headers.items():
            if re.fullmatch(pattern, words):
                return state, said
    return None


def read_states(texts: pl.Series) -> pl.Series:
    """Read what became of a row; null for a word that is not known.

    Returns
    -------
    Series of String
        ``refunded``, ``part_refunded``, ``deleted``, ``failed``, ``uncollected``, ``planned``, ``cancelled``,
        ``draft``, ``quote``, ``no_show``, ``spam``, ``merged``, ``no_work``, another of
        :data:`analysis.reading.statuses.STATUS_CODES`, or ``fine``.

    Examples
    --------
    >>> read_states(pl.Series(["Remboursée", "Verwijderd", "Freigegeben", "Zebra", "Geplant"])).to_list()
    ['refunded', 'deleted', 'fine', None, 'planned']
    """
    return on_unique(texts, _read_states)["value"]


def read_remarks(texts: pl.Series) -> pl.Series:
    """Read remarks of which a part says by itself that nothing was invoiced, or that it was cancelled.

    Examples
    --------
    >>> read_remarks(pl.Series(["vervallen, niet gefactureerd", "Geannuleerd.", "niet vergeten"])).to_list()
    ['uninvoiced', 'cancelled', None]
    """
    return on_unique(texts, _read_remarks)["value"]


def _read_remarks(texts: pl.Series) -> pl.DataFrame:
    parts = bare(texts.str.replace_all(r"\s*[,;.!:]+\s*", ", "))
    patterns = {state: rf"(?:^|, )(?:{words})(?:,|$)" for state, words in _REMARKS.items()}
    return first_fitting(parts, patterns).select("value")


def _read_states(texts: pl.Series) -> pl.DataFrame:
    status = read_statuses(texts)
    texts = without_prefix(texts)
    own = first_fitting(texts, _CELLS)["value"]
    status = status.set(~status.is_in(list(STATUS_CODES)), None)
    fine = first_fitting(texts, {"fine": _FINE})["value"]
    return pl.select(pl.coalesce(own, status, fine).alias("value"))
