"""Rows that are no rows of the table: totals, carry-overs, repeated headers, lines of text."""

import re

import polars as pl

from analysis.reading.dates import month_numbers
from analysis.reading.repeated import repeated
from analysis.reading.words import bare

_TOTAL = (
    r"(?:sub[ -]?|eind|grand |gesamt|general |deel|tussen|zwischen|sous[ -]|brut\w*|net\w* ?)?"
    r"(?:tota(?:a?l(?:en|es|s|e|t|bedrag|betrag)?|is)|totaux|summen?|som|summ?a?|soma|gesamt(?:summe|"
    r"betrag|umsatz)?|"
    r"zwischensumme|endsumme|gesamtergebnis|eindtotaal|saldo totaal|somme)"
)
_CARRIED = (
    r"(?:te transporteren|per transport|overdracht|over te dragen|(?:totaal |van )?vorige pagina|a reporter|"
    r"report (?:de la )?page precedente|ubertrag|carried (?:forward|over)|brought forward|opening balance|"
    r"closing balance|"
    r"beginsaldo|eindsaldo|anfangsbestand|endbestand|saldo anterior|saldo inicial|saldo final|"
    r"suma y sigue|a transportar)"
)
#: Carry-over words that are also ordinary words: the sum must prove them.
_WEAK = r"(?:transport|report|saldo)"
_FILLER = (
    r"general\w*|geral|generaal|algemeen|grand|sub|eind|excl\w*|incl\w*|zonder|met|without|with|sans|ohne|"
    r"btw|vat|tva|iva|"
    r"mwst|ust|tax|netto?|brutt?o|gross|ht|ttc|eur|euros?|usd|gbp|chf|page|pagina|seite|vorige|previous|"
    r"deze|this|maand|"
    r"month|monat|mois|mes|jaar|year|jahr|annee|ano|kwartaal|quarter|quartal|trimestre|q[1-4]|alle|all|"
    r"over|of|for|per|"
    r"voor|van|de|het|der|die|das|du|la|le|les|do|da|del|uren|hours|stunden|heures|horas|omzet|revenue|"
    r"umsatz|bedrag|"
    r"amount|betrag|montant|importe|valor|facturen|invoices|rechnungen|factures|facturas|faturas|"
    r"percentage|percent|procent|prozent|pourcentage|porcentaje|percentagem|percentuale|aandeel|anteil|share|%|"
    r"reported?|\d+|[€$£]|" + "|".join(sorted(month_numbers()))
)
#: "Alder Ltd Total", "Client total": what spreadsheets write below a group.
_ENDS = r"^\S.*\S\s+(?:sub ?|grand ?)?(?:totals?|totaal|totale|total general|summe|gesamt)$"
_STARTS = rf"^(?:{_TOTAL}|{_CARRIED}|{_WEAK})(?:[^a-z]|$)"
_WHOLLY = (
    rf"^\W*(?:(?:{_FILLER})[\W_]+){{0,3}}(?:{_TOTAL}|{_CARRIED})(?:[\W_]+(?:{_FILLER}|{_TOTAL}|"
    rf"{_CARRIED}))*\W*$"
)
_HOW_MANY = rf"^\W*\d+(?:[\W_]+(?:{_FILLER}))+\W*$"
_COUNTED = r"^.*\S \(\d[\d.,]*\)$"
_OF_SOMEONE = rf"^(?:{_TOTAL})\s*(?:for|of|voor|van|fur|pour|de|para|por|:|-)\s*\S"
_LEADING = re.compile(
    rf"^\s*{_TOTAL}\s*(?:for|of|voor|van|für|fur|pour|de|para|por)?\s*[:\-]?\s*",
    re.IGNORECASE,
)

_TRAILING = re.compile(r"(?<=\S)\s+(?:sub ?|grand ?)?(?:totals?|totaal|totale|summe|gesamt)$", re.IGNORECASE)


def total_words(texts: pl.Series) -> pl.DataFrame:
    """Say of each text whether it reads as the label of a total.

    Turns        texts
    into         starts (begins with a word for total or carry-over), wholly (nothing but such words),
                 of_someone (a total *of* something: ``Total for Alvarez, Dana``), counted (a group and
                 how many rows it has: ``June 2026 (95)``), how_many (a count of rows: ``118 invoices``)

    Parameters
    ----------
    texts : Series of String

    Returns
    -------
    DataFrame, as many rows, False where there is no text

    Examples
    --------
    >>> found = total_words(pl.Series(["Subtotaal maart", "Total Care BV", "Sumatra"]))
    >>> found.select("starts", "wholly").rows()
    [(True, True), (True, False), (False, False)]
    >>> total_words(pl.Series(["118 invoices", "2026-0003"]))["how_many"].to_list()
    [True, False]
    """
    words = bare(texts).to_frame("words")
    patterns = {
        "starts": f"{_STARTS}|{_ENDS}",
        "wholly": _WHOLLY,
        "of_someone": _OF_SOMEONE,
        "counted": _COUNTED,
        "how_many": _HOW_MANY,
    }
    fits = {name: pl.col("words").str.contains(pattern) for name, pattern in patterns.items()}
    fits["how_many"] &= pl.col("words").str.contains(r"\pL")  # 2026-0003 counts nothing
    found = words.select(fits[name].fill_null(False).alias(name) for name in patterns)
    return found.with_columns(pl.col("starts") | pl.col("wholly"))


def ends_in_total(labels: pl.Series) -> pl.Series:
    """Say which labels have the word for total behind a name alone: "Station Total" may be a client.

    Examples
    --------
    >>> ends_in_total(pl.Series(["Station Total", "Total", None])).to_list()
    [True, False, False]
    """
    words = bare(labels)
    return (
        words.str.contains(_ENDS) & ~words.str.contains(_STARTS) & ~words.str.contains(_WHOLLY)
    ).fill_null(False)


def without_total_word(text: str) -> str:
    """Give the name a total is of.

    Examples
    --------
    >>> without_total_word("Total for Alvarez, Dana")
    'Alvarez, Dana'
    >>> without_total_word("Alder Ltd Total")
    'Alder Ltd'
    """
    return _TRAILING.sub("", _LEADING.sub("", text, count=1)).strip()


def equals_running_sum(values: pl.Series, candidates: pl.Series) -> pl.Series:
    """Say which candidate rows hold the sum of the rows above them.

    Parameters
    ----------
    values : Series of Float64
        One sum column.
    candidates : Series of Boolean
        Rows that may be totals; they count for nothing in the sums.

    Returns
    -------
    Series of Boolean
        True where the value is the sum of at least two rows: all of them above, or those since the
        candidate before, or all in the column.

    Examples
    --------
    >>> equals_running_sum(pl.Series([1.0, 2.0, 3.0]), pl.Series([False, False, True])).to_list()
    [False, False, True]
    """
    plain = values.fill_null(0.0).set(candidates, 0.0)
    rows = (values.is_not_null() & ~candidates).cast(pl.Int64)
    frame = pl.DataFrame(
        {"value": values, "candidate": candidates, "sum": plain.cum_sum(), "rows": rows.cum_sum()}
    ).filter(pl.col("candidate"))
    before_sum = pl.col("sum").shift(1, fill_value=0.0)
    before_rows = pl.col("rows").shift(1, fill_value=0)
    near = 0.006
    found = frame.select(
        (
            (((pl.col("value") - pl.col("sum")).abs() < near) & (pl.col("rows") >= 2))
            | (
                ((pl.col("value") - pl.col("sum") + before_sum).abs() < near)
                & (pl.col("rows") - before_rows >= 2)
            )
            | (((pl.col("value") - float(plain.sum())).abs() < near) & (int(rows.sum()) >= 2))
        )
        .fill_null(False)
        .alias("equal")
        & (pl.col("value") != 0).fill_null(False)
    ).to_series()
    answer = repeated(False, len(values))
    places = candidates.arg_true()
    return answer.clone().scatter(places.filter(found), True) if found.any() else answer
