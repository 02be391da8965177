"""Hours and shares: durations in every notation as hours, percentages as fractions."""

import re
from datetime import datetime

import polars as pl

from analysis.reading.column_cells import Cells
from analysis.reading.numbers import on_unique
from analysis.reading.repeated import repeated
from analysis.reading.words import bare

_HOUR = r"(?:hours?|hour\(s\)|hrs?|hs|h|uren|uur|u|stunden?|std|heures?|horas?|ora|ore|timm(?:e|ar)|tim)"
_MINUTE = r"(?:minuten|minut[eo]?s?|minuti|mins?|m|')"
_CLOCK = rf"(?i)^(-?)((?:\d{{1,3}}[.,])?\d*):([0-5]\d)(?::([0-5]\d(?:[.,]\d+)?))?\s*(?:{_HOUR}\.?)?$"
_AND = r"\s*(?:en|and|und|et|e|y|och|,)?\s*"
_UNITS = (
    rf"(?i)^(-?)(?:(\d+(?:[.,]\d+)?|[.,]\d+)\s*{_HOUR}\.?)?{_AND}(?:(\d+(?:[.,]\d+)?)\s*{_MINUTE}\.?)?{_AND}"
    r"(?:(\d+(?:[.,]\d+)?)\s*(?:s|se[ck]\w*)\.?)?$"
)
#: Minutes without a unit, behind hours with one: 1u30, 8h00.
_LOOSE_MINUTES = rf"(?i)^(-?)(\d+)\s*{_HOUR}\.?\s*([0-5]?\d)$"
_ISO = r"^(-?)P(?:(\d+)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$"
#: Written in another way, and as it is read: dashes for a minus, a minus behind, brackets.
_SAME_SPAN = (
    (r"^[−–-]\s*", "-"),
    (r"^(\d.*\d)\s*[-−–]$", "-${1}"),
    (r"^\((.*)\)$", "-${1}"),
    (r"(?i)^(?:een |an? |eine )?(?:half uur(?:tje)?|halve uur|halve? ?stunde|halbe stunde|half(?: an)? hour|"
     r"(?:une )?demi-?[ -]?heure|media hora|meia hora)$", "30 min"),
    (r"(?i)^(?:een |a |an |eine )?(?:kwartier(?:tje)?|quarter(?: of an hour)?|viertelstunde|"
     r"(?:un )?quart d.heure|(?:un )?cuarto de hora|(?:um )?quarto de hora)$", "15 min"),
    (r"(?i)^(?:drie kwartier|dreiviertelstunde|trois quarts d.heure|three quarters of an hour)$", "45 min"),
    (r"(?i)^(?:anderhalf uur|anderthalb stunden|eineinhalb stunden|une heure et demie|hora y media|"
     r"hora e meia|an hour and a half)$", "90 min"),
    (r"(?i)^(?:een uur(?:tje)?|an hour|eine stunde|une heure|una hora|uma hora)$", "60 min"),
)  # fmt: skip
#: Whole periods as days.
_PERIODS = {
    7.0: r"^(?:week|weken|wk|woche|semaine|semana|settiman|vecka|veckor)",
    30.0: r"^(?:maand|mnd|month|mo$|monat|mois|mes$|meses|mese|mesi|manad)",
    365.0: r"^(?:jaar|jaren|year|yr|jahr|an$|ans$|annee|ano|anno|anni$|ar$)",
}
#: A number of days among other words.
_DAYS_NAMED = (
    r"(?:^|[^\d.,])(\d{1,4}) ?(?:dagen|dag|days?|tage?n?|jours?|dias?|giorni|giorno|dag(?:ar|er)|j|d|t)\b"
)
#: A header of nothing but minutes: "min", "tijd in min.".
_IN_MINUTES = re.compile(r"(?:[^\W\d_]+ )?(?:in )?mins?\.?")
_EXCEL_MIDNIGHT = datetime(1899, 12, 31)


def coalesced(first: pl.Series, *others: pl.Series | None) -> pl.Series:
    """Give the first value that is there, of series some of which may be missing altogether."""
    there = [part for part in others if part is not None]
    return pl.select(pl.coalesce(first, *there)).to_series() if there else first


def read_durations(texts: pl.Series) -> pl.Series:
    """Read ``1:30``, ``01:30:00``, ``1h 30m``, ``1,5 uur``, ``90 min`` and ``PT1H30M`` as hours.

    Examples
    --------
    >>> read_durations(pl.Series(["1h 30m", "half uur", "drie kwartier", "zie agenda"])).to_list()
    [1.5, 0.5, 0.75, None]
    """

    def read(different: pl.Series) -> pl.DataFrame:
        for written, same in _SAME_SPAN:
            different = different.str.replace(written, same)
        if not different.str.contains(r"\d").any():
            return pl.DataFrame({"value": repeated(None, len(different), pl.Float64)})

        def parts(pattern: str) -> list[pl.Series]:
            groups = different.str.extract_groups(pattern).struct.unnest()
            sign = groups["1"].replace_strict("-", -1.0, default=1.0, return_dtype=pl.Float64)
            return [sign.set(groups["1"].is_null(), None), *map(number, groups.get_columns()[1:])]

        def number(part: pl.Series) -> pl.Series:
            return part.str.replace(",", ".", literal=True).cast(pl.Float64, strict=False)

        def added(sign: pl.Series, *amounts: pl.Series) -> pl.Series:
            weights = (24.0, 1.0, 1 / 60, 1 / 3600)[4 - len(amounts) :]
            known = pl.select(pl.any_horizontal([amount.is_not_null() for amount in amounts])).to_series()
            total = sum(
                (amount.fill_null(0.0) * weight for amount, weight in zip(amounts, weights, strict=True))
            )
            return (sign * total).set(~known, None)

        clock = different.str.extract_groups(_CLOCK).struct.unnest().with_columns(pl.all().replace("", None))
        on_clock = added(
            clock["1"].replace_strict("-", -1.0, default=1.0, return_dtype=pl.Float64),
            clock["2"].str.replace_all("[.,]", "").cast(pl.Float64, strict=False),
            number(clock["3"]),
            number(clock["4"]),
        )
        loose_sign, loose_hours, loose_minutes = parts(_LOOSE_MINUTES)
        loose = loose_sign * (loose_hours + loose_minutes / 60)
        return pl.DataFrame(
            {
                "value": pl.select(
                    pl.coalesce(on_clock, added(*parts(_UNITS)), loose, added(*parts(_ISO)))
                ).to_series()
            }
        )

    return on_unique(texts, read)["value"]


def as_days(texts: pl.Series, numbers: pl.Series) -> pl.Series:
    """Bring weeks, months and years to days, by the word behind the number.

    Parameters
    ----------
    texts : Series of String
    numbers : Series of Float64
        What was read of them.

    Returns
    -------
    Series of Float64

    Examples
    --------
    >>> as_days(pl.Series(["2 weken", "30 dagen", "1 mois"]), pl.Series([2.0, 30.0, 1.0])).to_list()
    [14.0, 30.0, 30.0]
    """
    if not texts.str.contains(r"\p{L}").any():
        return numbers
    units = bare(texts).str.extract(r"^[^a-z]*([a-z]+)")
    found = numbers
    for days, pattern in _PERIODS.items():
        found = (found * days).zip_with(units.str.contains(pattern).fill_null(False), found)
    return found


def days_named(texts: pl.Series) -> pl.Series:
    """Give the number of days that a text names; null where it names none.

    Examples
    --------
    >>> texts = pl.Series(["Te laat: 12 dagen", "retard de 3 jours", "op tijd", "1 day overdue"])
    >>> days_named(texts).to_list()
    [12.0, 3.0, None, 1.0]
    """
    if not texts.str.contains(r"\d").any():
        return repeated(None, len(texts), pl.Float64)
    return bare(texts).str.extract(_DAYS_NAMED).cast(pl.Float64)


def as_hours(cells: Cells, values: pl.Series, header: str) -> pl.Series:
    """Bring duration cells, clock cells, day fractions and minutes to hours."""
    durations = moments = None
    if cells.duration is not None:
        durations = cells.duration.dt.total_seconds(fractional=True) / 3600
    if cells.moment is not None:
        moments = _hours_of_moments(cells.moment)
    words = header.lower()
    if "minut" in words or "(min" in words or _IN_MINUTES.fullmatch(words.strip()):
        values = values / 60
    elif "second" in words or "(sec" in words:
        values = values / 3600
    elif cells.number is not None and durations is None and _are_day_fractions(cells.number):
        values = coalesced(cells.number * 24, values)
    return coalesced(values, durations, moments)


def _hours_of_moments(moments: pl.Series) -> pl.Series:
    """Hours of cells in a clock format: Excel writes them as moments from 31 December 1899 on."""
    since = (moments - _EXCEL_MIDNIGHT).dt.total_seconds(fractional=True) / 3600
    since = (since % 24).zip_with(since < 0, since)
    return since.set(since > 24 * 365 * 5, None)


def _are_day_fractions(numbers: pl.Series) -> bool:
    """Whether the numbers are Excel times: below a day, whole minutes, and no tidy decimals."""
    used = numbers.filter(numbers != 0)
    if len(used) < 2 or not ((used > 0) & (used < 1)).all():
        return False
    minutes = used * 1440
    whole = (minutes - minutes.round()).abs() < 1e-6
    tidy = (used * 100 - (used * 100).round()).abs() < 1e-9
    return bool(whole.all()) and int(tidy.sum()) * 2 < len(used)


def as_shares(values: pl.Series, percent: pl.Series, header: str, from_text: bool) -> pl.Series:
    """Bring percentages to fractions: by the sign in the cell, else by the size of the column's numbers."""
    bare_numbers = values.set(percent, None)
    says_percent = any(word in header.lower() for word in ("%", "perc", "proz", "pct", "pour cent", "porc"))
    largest = bare_numbers.abs().max()
    above_one = isinstance(largest, float) and largest > 1
    in_points = above_one or (from_text and says_percent)
    return coalesced(bare_numbers / 100, values) if in_points else values
