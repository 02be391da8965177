"""What the cells of a column look like, from a sample of them: the evidence for and against a meaning."""

from dataclasses import dataclass

import polars as pl

from analysis.reading.model import Sheet
from analysis.reading.names import has_legal_form

_HEAD, _SPREAD = 300, 500

_DATE = (
    r"(?i)^(?:[a-z]+\.?,? )?(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/. ]\d{1,2}[-/. ](?:\d{4}|\d{2})"
    r"|\d{1,2}(?:st|nd|rd|th|er|\.)?[ \-/](?:de )?\p{L}{3,10}\.?[ \-/,]+(?:de )?'?(?:\d{4}|\d{2})"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{4}"
    r"|(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?:[T ,].*)?$"
)
_DURATION = (
    r"(?i)^-?\d{1,5}:[0-5]\d(?::[0-5]\d)?$|^\d+ ?(?:h|u|std|hrs?|uur) ?(?:\d+ ?m(?:in)?)?$|^\d+ ?min\w*$"
)
_CLOCK = r"(?i)^\d{1,2}:\d{2}(?::\d{2})? ?[ap]\.?m\.?$"
_NUMBER = (
    r"(?i)^[-+−(]? ?(?:[A-Z]{3} ?|R\$ ?|[€$£¥] ?|kr\.? ?)?[-+−(]? ?\d[\d.,'’ \u{a0}\u{202f}]*"
    r"(?: ?(?:€|%|\$|£|[A-Z]{3}))?[-)−]?(?: ?[SHDC])?(?:,-+)?$"
)
_EMAIL = r"^[^@\s]+@[^@\s]+\.[^@\s]+$"
_VAT = (
    r"(?i)^(?:AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI)"
    r" ?[A-Z0-9. ]{8,15}$"
)
_IBAN = r"(?i)^[A-Z]{2}\d{2} ?[A-Z0-9]{4}(?: ?[A-Z0-9]{4}){2,6} ?[A-Z0-9]{0,4}$"
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
    r"|cerrado"
    r")$"
)
_DEGREE = (
    r"(?i)^(?:"
    r"p?[1-5](?: ?[-–:] ?.*)?|low|medium|normal|high|urgent|critical|highest|lowest|laag|normaal|hoog"
    r"|kritiek|niedrig|mittel|hoch|dringend|kritisch|faible|moyen(?:ne)?|normale?|haute?|[ée]lev[ée]e"
    r"|urgente?|critique|baja|media|alta|m[ée]dia|baixa|cr[íi]tic[oa]|minor|major|blocker|trivial|severe"
    r"|gemiddeld|spoed|sev[1-5]|gering"
    r")$"
)
_CREDITOR_DOCUMENT = r"^K[AGRZNPS]$"
_DEBTOR_ACCOUNT = r"^[1-6]\d{4,7}$"
_DAY_MONTH = r"^(?:0?[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])$"
_BARE_DIGITS = r"^\d+$"
_DECIMALS = r"[.,]\d{1,2}\)?[-−]?(?: ?[€%])?$|[.,]\d{4,}$"
_SHAPES = {
    "date": _DATE,
    "clock": _CLOCK,
    "duration": _DURATION,
    "email": _EMAIL,
    "vat": _VAT,
    "iban": _IBAN,
    "flag": _FLAG,
    "status": _STATUS,
    "number": _NUMBER,
    "degree": _DEGREE,
    "currency": _CURRENCY,
}
_WORDY = ("text", "vat", "iban", "currency", "status", "degree", "email")


@dataclass(frozen=True)
class Evidence:
    """What the sampled cells of one column are; every share is of the filled ones, 0 to 1.

    Attributes
    ----------
    filled : float
        Share of the sampled rows in which the cell is filled.
    size : int
        Filled cells in the sample.
    number, date, duration, text, flag, email, vat, iban, currency, status, degree : float
        Shares of cells of that look; ``degree`` is a word or figure on a scale of one to five.
    serial, day_month : float
        Shares of whole numbers that could be a day number of Excel, and a day and month such as 1401.
    whole, decimals, negative, digits : float
        Shares: whole numbers, numbers written with a fraction, numbers below zero, nothing but digits.
    low, high : float or None
        Smallest and largest number.
    distinct : float
        Different cells over filled cells.
    length : float
        Mean number of characters.
    debtor_account, creditor_document, firms : float
        Shares that look like a personal account of a debtor, like SAP's document types of purchases, and
        like a name with a legal form.
    """

    filled: float = 0.0
    size: int = 0
    number: float = 0.0
    date: float = 0.0
    duration: float = 0.0
    text: float = 0.0
    flag: float = 0.0
    email: float = 0.0
    vat: float = 0.0
    iban: float = 0.0
    currency: float = 0.0
    status: float = 0.0
    degree: float = 0.0
    serial: float = 0.0
    day_month: float = 0.0
    whole: float = 0.0
    decimals: float = 0.0
    negative: float = 0.0
    digits: float = 0.0
    low: float | None = None
    high: float | None = None
    distinct: float = 0.0
    length: float = 0.0
    debtor_account: float = 0.0
    creditor_document: float = 0.0
    firms: float = 0.0


def sample(sheet: Sheet) -> pl.DataFrame:
    """Take the first rows and rows spread over the rest, in sheet order, without the row numbers.

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    DataFrame
        At most some 800 rows; the sheet's columns ``"0"``, ``"1"``, ….
    """
    cells = sheet.cells.drop("row")
    if cells.height <= _HEAD + _SPREAD:
        return cells
    step = (cells.height - _HEAD) // _SPREAD
    return pl.concat([cells.head(_HEAD), cells.slice(_HEAD).gather_every(step)])


def evidence_of(column: pl.Series) -> Evidence:
    """Look at the sampled cells of one column.

    Parameters
    ----------
    column : Series
        Of one of the types that :class:`~analysis.reading.model.Sheet` allows.

    Returns
    -------
    Evidence

    Examples
    --------
    >>> seen = evidence_of(pl.Series(["€ 1.250,00", "-3,50", ""]))
    >>> seen.number, seen.decimals, seen.negative
    (1.0, 1.0, 0.5)
    """
    numbers, moments, durations, flags, texts = _by_type(column)
    size = sum(part.len() for part in (numbers, moments, durations, flags, texts))
    if not size:
        return Evidence()
    shapes = _shapes(texts)
    counts = dict(shapes.group_by("shape").len().iter_rows())
    as_text = shapes.filter(pl.col("shape") == "number")["text"]
    values = pl.concat([numbers, _rough_numbers(as_text).drop_nulls()])
    written = pl.concat([texts, numbers.cast(pl.Int64, strict=False).cast(pl.String)])
    whole = values.filter(values == values.floor())

    def share(count: object) -> float:
        return float(count) / size if isinstance(count, int | float) else 0.0

    return Evidence(
        filled=size / max(column.len(), 1),
        size=size,
        number=share(numbers.len() + as_text.len()),
        date=share(moments.len() + counts.get("date", 0)),
        duration=share(durations.len() + counts.get("duration", 0)),
        text=share(sum(counts.get(shape, 0) for shape in _WORDY)),
        flag=share(flags.len() + counts.get("flag", 0)),
        email=share(counts.get("email", 0)),
        vat=share(counts.get("vat", 0)),
        iban=share(counts.get("iban", 0)),
        currency=share(counts.get("currency", 0)),
        status=share(counts.get("status", 0)),
        degree=share(counts.get("degree", 0) + int(values.is_in([1.0, 2.0, 3.0, 4.0, 5.0]).sum())),
        serial=share(whole.is_between(20_000, 80_000).sum()),
        day_month=share(written.str.contains(_DAY_MONTH).sum()),
        whole=share(whole.len()),
        decimals=share(int((numbers != numbers.floor()).sum()) + int(as_text.str.contains(_DECIMALS).sum())),
        negative=share((values < 0).sum()),
        digits=share(written.str.contains(_BARE_DIGITS).sum()),
        low=_float(values.min()),
        high=_float(values.max()),
        distinct=share(sum(part.unique().len() for part in (numbers, moments, durations, flags, texts))),
        length=float(written.str.len_chars().mean() or 0.0),  # type: ignore[arg-type]
        debtor_account=share(written.str.contains(_DEBTOR_ACCOUNT).sum()),
        creditor_document=share(texts.str.contains(_CREDITOR_DOCUMENT).sum()),
        firms=share(has_legal_form(texts).sum()),
    )


def rough_numbers(column: pl.Series) -> pl.Series:
    """Read a column's numbers well enough to compare them; the ledger reads them exactly.

    Parameters
    ----------
    column : Series
        Of one of the types that :class:`~analysis.reading.model.Sheet` allows.

    Returns
    -------
    Series of Float64, as many rows, null where there is no number

    Examples
    --------
    >>> rough_numbers(pl.Series(["1.234,50", "(3.00)", "x"])).to_list()
    [1234.5, -3.0, None]
    """
    kind = column.dtype
    if isinstance(kind, pl.Struct):
        names = {field.name for field in kind.fields}
        texts = _rough_numbers(column.struct.field("text"))
        if "number" not in names:
            return texts
        return pl.select(pl.coalesce(column.struct.field("number").cast(pl.Float64), texts)).to_series()
    if kind == pl.String:
        return _rough_numbers(column)
    if kind.is_numeric():
        return column.cast(pl.Float64)
    return pl.repeat(None, column.len(), dtype=pl.Float64, eager=True)


def _float(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None


def _by_type(column: pl.Series) -> tuple[pl.Series, pl.Series, pl.Series, pl.Series, pl.Series]:
    """Numbers, moments, durations, flags and texts of a column, each without empty cells."""
    no_numbers, no_texts = pl.Series(dtype=pl.Float64), pl.Series(dtype=pl.String)
    none = pl.Series(dtype=pl.Boolean)
    kind = column.dtype
    if isinstance(kind, pl.Struct):
        parts = column.struct
        names = {field.name for field in kind.fields}
        return (
            parts.field("number").drop_nulls().cast(pl.Float64) if "number" in names else no_numbers,
            parts.field("moment").drop_nulls() if "moment" in names else none,
            none,
            none,
            _stripped(parts.field("text")),
        )
    column = column.drop_nulls()
    if kind == pl.String:
        return no_numbers, none, none, none, _stripped(column)
    if kind == pl.Boolean:
        return no_numbers, none, none, column, no_texts
    if kind == pl.Duration:
        return no_numbers, none, column, none, no_texts
    if kind.is_temporal():
        return no_numbers, column, none, none, no_texts
    if kind == pl.Null:
        return no_numbers, none, none, none, no_texts
    return column.cast(pl.Float64).drop_nans(), none, none, none, no_texts


def _stripped(texts: pl.Series) -> pl.Series:
    texts = texts.drop_nulls().str.strip_chars("\ufeff\u200b \t\r\n\u00a0\u202f")
    return texts.filter(texts != "")


def _shapes(texts: pl.Series) -> pl.DataFrame:
    """Name the first shape each text has."""
    different = texts.unique().to_frame("text")
    shape: pl.Expr = pl.lit("text")
    for name, pattern in reversed(_SHAPES.items()):
        shape = pl.when(pl.col("text").str.contains(pattern)).then(pl.lit(name)).otherwise(shape)
    return texts.to_frame("text").join(different.with_columns(shape.alias("shape")), on="text", how="left")


def _rough_numbers(texts: pl.Series) -> pl.Series:
    minus = texts.str.contains(r"^[^\d]*[-−(]|[-−]$")
    core = texts.str.replace_all(r"[^\d.,]", "")
    comma = core.str.contains(r",\d{1,2}$|,\d{4,}$|\..*,")
    plain = pl.select(
        pl.when(comma)
        .then(core.str.replace_all(".", "", literal=True).str.replace(",", ".", literal=True))
        .otherwise(core.str.replace_all(",", "", literal=True))
    ).to_series()
    values = plain.cast(pl.Float64, strict=False)
    return pl.select(pl.when(minus).then(-values).otherwise(values)).to_series()
