"""What a single text looks like: a date, a number, a status and so on, in six languages."""

import re

_DATE = (
    r"(?i)^(?:[^\W\d_]+(?:-[^\W\d_]+)?\.?,? )?(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"
    r"|\d{1,2}[-/. ]\d{1,2}[-/. ](?:\d{4}|\d{2})"
    r"|\d{1,2}(?:st|nd|rd|th|er|\.)?[ \-/](?:de )?[^\W\d_]{3,10}\.?[ \-/,]+(?:de )?'?(?:\d{4}|\d{2})"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{4}"
    r"|(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\.0)?|\d{4}-?W\d{1,2}(?:-\d)?"
    r"|/date\(\d{13}(?:[-+]\d{4})?\)/)(?:[T ,].*)?$"
)
_DURATION = (
    r"(?i)^-?\d{1,5}:[0-5]\d(?::[0-5]\d)?$|^\d+ ?(?:h|u|std|hrs?|uur) ?(?:\d+ ?m(?:in)?)?$|^\d+ ?min\w*$"
    r"|^\d+(?:[.,]\d+)? ?(?:h|u|hrs?|hours?|uur|uren|std|stunden?|heures?|horas?)\.?$|^\d+[hu][0-5]\d$"
    r"|^P(?:\d+D)?T(?:[\d.]+[HMS])+$"
)
_CLOCK = r"(?i)^\d{1,2}:\d{2}(?::\d{2})? ?[ap]\.?m\.?$"
_NUMBER = (
    r"(?i)^[-+−–(]? ?(?:[A-Z]{3} ?|[A-Z]{0,2}[$] ?|[€£¥] ?|(?:kr|fr|sfr)\.? ?)?[-+−–(]? ?\d[\d.,'’ ]*"
    r"[-–−]?(?: ?(?:€|%|\$|£|[A-Z]{3}|kr\.?))? ?[-)–−]?(?: ?[SHDC])?(?:,-+)?$"
)
_EMAIL = r"^[^@\s]+@[^@\s]+\.[^@\s]+$"
_VAT = (
    r"(?i)^(?:AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI)"
    r" ?[A-Z0-9. ]{8,15}$"
)
_IBAN = r"(?i)^[A-Z]{2}\d{2} ?[A-Z0-9]{4}(?: ?[A-Z0-9]{4}){2,6} ?[A-Z0-9]{0,4}$"
_FILE = r"(?i)^(?:https?://|www\.|file:|[a-z]:\\|/).+|^.+\.(?:pdf|xml|jpe?g|png|gif|docx?|xlsx?|csv|zip|html?|eml|msg)$"
_CURRENCY = r"^(?:[A-Z]{3}|[A-Z][a-z]+(?: [A-Z][a-z]+)* - [A-Z]{3})$"
_FLAG = (
    r"(?i)^(?:y|n|j|yes|no|ja|nee|nein|oui|non|s[ií]|sim|n[aã]o|true|false|waar|onwaar|wahr|falsch|vrai|faux"
    r"|verdadero|falso|verdadeiro|x|✓|✗)$"
)
_STATUS = (
    r"(?i)^(?:niet |nicht |not |non |no |n[aã]o |deels |partially |part |teilweise |partiellement )*(?:"
    r"paid|betaald|bezahlt|pay[ée]e?s?|pagad[oa]|pag[oa]|cobrad[oa]|r[ée]gl[ée]e?|open(?:staand)?|offen"
    r"|overdue|te laat|vervallen|verlopen|[üu]berf[äa]llig|en retard|vencid[oa]|atrasad[oa]|draft"
    r"|concept|entwurf|brouillon|borrador|rascunho|sent|verzonden|verstuurd|versendet|envoy[ée]e?"
    r"|enviad[oa]|partial|void|voided|cancell?ed|geannuleerd|storniert|annul[ée]e?|anulad[oa]"
    r"|cancelad[oa]|credited|gecrediteerd|unpaid|pending|outstanding|closed|gesloten|solved|resolved"
    r"|pendiente|pendente|en attente|[àa] venir|new|active|reversed|authori[sz]ed|submitted|succeeded"
    r"|delivered|shipped|refunded|failed|on hold|in behandeling|afgehandeld|won|lost|geschlossen|fechado"
    r"|cerrado|aceptad[oa]|accepted|approved|goedgekeurd|completed|conclu[ií]d[oa]|termin[ée]e?|fertig"
    r"|quitad[oa]|recebid[oa]|em aberto|gesendet|[ée]mise?|emitid[oa]|abgeschlossen|erledigt|abiert[oa]"
    r"|abert[oa]|sold[ée]e?|(?:nog )?te (?:betalen|ontvangen)|to be paid|awaiting payment|wacht op betaling"
    r"|[àa] (?:payer|r[ée]gler|encaisser)|zu (?:be)?zahlen|(?:por|a) (?:pagar|cobrar|receber)|da pagare"
    r")$"
)
_DEGREE = (
    r"(?i)^(?:"
    r"p?[1-5](?: ?[-–:] ?.*)?|low|medium|normal|high|urgent|critical|highest|lowest|laag|normaal|hoog"
    r"|kritiek|niedrig|mittel|hoch|dringend|kritisch|faible|moyen(?:ne)?|normale?|haute?|[ée]lev[ée]e"
    r"|urgente?|critique|baja|media|alta|m[ée]dia|baixa|cr[íi]tic[oa]|minor|major|blocker|trivial|severe"
    r"|basse|bas|[ée]lev[ée]|middel|normaal|erg hoog|erg laag|tr[èe]s haute|tr[èe]s basse|gemiddeld|spoed"
    r"|sev[1-5]|gering"
    r")$"
)
CREDITOR_DOCUMENT = re.compile(r"^K[AGRZNPS]$")
DEBTOR_ACCOUNT = re.compile(r"^[1-6]\d{4,7}$")
_MONTH = r"(?:0?[1-9]|1[0-2])"
DAY_MONTH = re.compile(
    r"^(?:[^\W\d_]{2,9}\.?,? ?)?(?:0?[1-9]|[12]\d|3[01])"
    rf"(?:0[1-9]|1[0-2]|[-/]{_MONTH}|\. ?{_MONTH}\.|[-. ]*[^\W\d_]{{3,9}}\.?)$"
    rf"|^{_MONTH}/(?:1[3-9]|2\d|3[01])$"
)
#: A month of a year and no day.
MONTH_OF_YEAR = re.compile(
    rf"(?i)^(?:(?:19|20)\d{{2}}[-/.]{_MONTH}|{_MONTH}[-/.](?:19|20)\d{{2}}|(?:19|20)\d{{2}}(?:0[1-9]|1[0-2])"
    r"|(?:jan|feb|f[ée]v|mar|m[äa]r|mrt|maa|abr|apr|avr|ma[iy]|mei|jun|juin|jul|juil|aug|ao[uû]|ago|sep|set|o[kc]t"
    r"|out|nov|de[cz]|d[ée]c|dic|ene|gen|mag|giu|lug|ott)[^\W\d_]*\.?[-/ ']+(?:19|20)?\d{2})$"
)
BARE_DIGITS = re.compile(r"^\d+$")
DECIMALS = re.compile(r"[.,](?:\d{2}|[1-9])\)?[-−]?(?: ?[€%])?$|[.,]\d{4,}$")  # 12.0 is a whole number
CODE = re.compile(r"(?i)^(?:[#*]?[A-Z]{0,5}[-_/. ]?\d[A-Z0-9]*(?:[-_/.]\d+)*|[a-z]{2,5}_[A-Z0-9]{6,})$")
_SHAPES = {
    "date": re.compile(_DATE),
    "clock": re.compile(_CLOCK),
    "duration": re.compile(_DURATION),
    "email": re.compile(_EMAIL),
    "file": re.compile(_FILE),
    "vat": re.compile(_VAT),
    "iban": re.compile(_IBAN),
    "flag": re.compile(_FLAG),
    "status": re.compile(_STATUS),
    "number": re.compile(_NUMBER),
    "degree": re.compile(_DEGREE),
    "currency": re.compile(_CURRENCY),
}
#: Blanks that do not break, and marks of the writing direction, as they are meant.
_SAME_BLANK = {0xA0: " ", 0x202F: " ", 0x2009: " ", 0x200E: None, 0x200F: None}
_MINUS = re.compile(r"^[^\d]*[-−(]|[-−]$")
_NOT_NUMBER = re.compile(r"[^\d.,]")
_DECIMAL_COMMA = re.compile(r",\d{1,2}$|,\d{4,}$|\..*,")


def shape_of(text: str) -> str:
    """Name the first shape a text has.

    Parameters
    ----------
    text : str

    Returns
    -------
    str
        ``date``, ``clock``, ``duration``, ``email``, ``file``, ``vat``, ``iban``, ``flag``, ``status``,
        ``number``, ``degree``, ``currency`` or, for anything else, ``text``.

    Examples
    --------
    >>> [shape_of(text) for text in ("31-12-2024", "€\u00a01.250,00", "Te laat", "Bakkerij Jansen")]
    ['date', 'number', 'status', 'text']
    """
    text = text.translate(_SAME_BLANK)
    return next((name for name, pattern in _SHAPES.items() if pattern.search(text)), "text")


def rough_number(text: str) -> float | None:
    """Read a number well enough to compare it; the ledger reads it exactly.

    Parameters
    ----------
    text : str

    Returns
    -------
    float or None
        None where there are no digits.

    Examples
    --------
    >>> rough_number("1.234,50"), rough_number("(3.00)"), rough_number("x")
    (1234.5, -3.0, None)
    """
    core = _NOT_NUMBER.sub("", text)
    if _DECIMAL_COMMA.search(core):
        core = core.replace(".", "").replace(",", ".")
    core = core.replace(",", "")
    if not any(letter.isdigit() for letter in core) or core.count(".") > 1:
        return None
    return -float(core) if _MINUS.search(text) else float(core)
