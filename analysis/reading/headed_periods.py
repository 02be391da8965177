"""Headers that are a day, a week, a month, a quarter or a year."""

import calendar
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import pairwise

import polars as pl

from analysis.reading.compose import concepts_of
from analysis.reading.dates import month_numbers
from analysis.reading.headers import normalise
from analysis.reading.model import Sheet
from analysis.reading.titles import year_in_titles
from analysis.reading.words import bare

#: What may stand under one year after another.
_MEASURES = frozenset(
    {"amount", "net_amount", "gross_amount", "monetary", "hours", "decimal_hours", "billable_amount"}
    | {"cost_amount", "result", "invoice_count", "complaints"}
)
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_YEAR = r"(?:19|20)\d{2}"
_DAY_NAMES = (
    r"ma(?:andag)?|mo(?:n(?:day|tag)?)?|lun(?:di|es)?|seg(?:unda)?",
    r"di(?:nsdag|enstag)?|tue?s?(?:day)?|mar(?:di|tes)?|ter(?:ca)?",
    r"wo(?:ensdag)?|wed(?:nesday)?|mi(?:ttwoch)?|mer(?:credi)?|mie(?:rcoles)?|qua(?:rta)?",
    r"do(?:nderdag|nnerstag)?|thu(?:rs)?(?:day)?|jeu(?:di)?|jue(?:ves)?|qui(?:nta)?",
    r"vr(?:ijdag)?|fri?(?:day|eitag)?|ven(?:dredi)?|vie(?:rnes)?|sex(?:ta)?",
    r"za(?:terdag)?|sat(?:urday)?|sa(?:mstag|medi|bado|m|b)?",
    r"zo(?:ndag)?|sun(?:day)?|so(?:nntag)?|dim(?:anche)?|dom(?:ingo)?",
)
_DAY_NAME = re.compile(rf"^(?:{'|'.join(_DAY_NAMES)})(?=[\s.,]|$)\.?,?\s*")
_WEEK_WORD = r"(?:week|wk|kalenderwoche|kw|semaine|semana|sem|settimana|sett|vecka|uke|uge|w)"
_WEEK = re.compile(rf"^{_WEEK_WORD} ?(?:nr|nummer|no)? ?(0?[1-9]|[1-4]\d|5[0-3])$")
_IN_TITLE = re.compile(rf"\b{_WEEK_WORD}(?: ?(?:nr|nummer|no))? ?(0?[1-9]|[1-4]\d|5[0-3])\b")
#: Behind a year that is not yet over.
_SO_FAR = r"ytd|(?:t ?/ ?m|tm|tot|to|until|till|through|bis|jusqu\w*|hasta|ate)\b.*"
#: So many days of a week stand beside one another in a timesheet, and so many of a month.
_WEEKDAYS, _MONTHDAYS = 5, 28
#: Days on end, but for those nobody works.
_LONGEST_GAP = timedelta(days=7)


@dataclass(frozen=True)
class Period:
    """A day, week, month, quarter or year.

    Attributes
    ----------
    kind : str
    number : int
        The number of the week, else of the first month.
    year : int or None
        None where the header has none.
    day : int
        The day of the month; 1 for all but a day.
    """

    kind: str
    number: int
    year: int | None
    day: int = 1

    @property
    def first_day(self) -> date:
        """The day it begins on; raises ValueError where the calendar has no such day."""
        year = self.year or 0
        if self.kind == "week":
            return date.fromisocalendar(year, self.number, 1)
        return date(year, self.number, self.day)

    @property
    def last_day(self) -> datetime:
        """The day it ends on."""
        last = self.first_day
        if self.kind == "week":
            last += timedelta(days=6)
        elif self.kind != "day":
            more, month = divmod(last.month + _MONTHS[self.kind] - 2, 12)
            year = last.year + more
            last = date(year, month + 1, calendar.monthrange(year, month + 1)[1])
        return datetime(last.year, last.month, last.day)

    def holds(self, other: "Period") -> bool:
        """Whether a finer period begins in this one."""
        return self.first_day <= other.first_day <= self.last_day.date()


def headed_periods(sheet: Sheet) -> dict[int, Period]:
    """Read the headers of a sheet as periods.

    Turns        "2024"; "jan 24"; "wk 12"; "ma 3/2"; where a measure stands under several years, "Omzet 2024"
    into         place of the column → its period, with the year that a title names where the header has none

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    dict of int to Period
        Nothing where a year is lacking, or where the periods do not follow one another.

    Examples
    --------
    >>> sheet = Sheet("Uren 2026.xlsx", "", (), ("Klant", "wk 9", "wk 10"), pl.DataFrame())
    >>> [period.last_day.date().isoformat() for period in headed_periods(sheet).values()]
    ['2026-03-01', '2026-03-08']
    """
    for read in (_days, _days_of_week, _days_of_month):
        if days := read(sheet):
            return days
    found = {place: period for place, name in enumerate(sheet.header) if name and (period := period_in(name))}
    return _with_years(found or next(iter(periods_of_a_measure(sheet.header).values()), {}), sheet)


def periods_of_a_measure(header: Sequence[str]) -> dict[str, dict[int, Period]]:
    """Give the measures that stand under a year, quarter, month or week each, for at least two of these.

    Parameters
    ----------
    header : sequence of str

    Returns
    -------
    dict of str to dict
        What the header says beside the period → place of the column → its period.

    Examples
    --------
    >>> list(periods_of_a_measure(["Klant", "Omzet 2023", "Omzet 2024", "Uren 2024"]))
    ['omzet']
    >>> periods_of_a_measure(["Klant", "Uren jan", "Uren feb"])["uren"][2].number
    2
    """
    found: dict[str, dict[int, Period]] = {}
    for place, name in enumerate(header):
        if (one := _measure_and_period(name)) is not None:
            measure, period = one
            found.setdefault(measure, {})[place] = period
    return {measure: periods for measure, periods in found.items() if len(periods) > 1}


def part_of_time(header: str) -> str:
    """Give the day of the week, week, month or quarter of which a header tells a measure; else "".

    Examples
    --------
    >>> part_of_time("Uren ma"), part_of_time("Uren week 12"), part_of_time("Uren 2024"), part_of_time("Uren")
    ('day 0', 'week 12', '', '')
    """
    found = _measure_and_period(header)
    if found is not None:
        return f"{found[1].kind} {found[1].number}" if found[1].kind != "year" else ""
    *measure, last = normalise(header).split() or [""]
    day = _weekday(last) if measure and concepts_of(" ".join(measure)) & _MEASURES else None
    return "" if day is None else f"day {day}"


def _measure_and_period(name: str) -> tuple[str, Period] | None:
    """Take "Omzet 2024" or "Q1 revenue" apart."""
    if not concepts_of(name) & _MEASURES:
        return None
    words = name.lower().split()
    for cut in range(1, len(words)):
        before, after = " ".join(words[:cut]), " ".join(words[cut:])
        for measure, rest in ((before, after), (after, before)):
            period = period_in(rest)
            if period is not None and period.kind != "year" and concepts_of(measure) & _MEASURES:
                return measure, period
    years = re.findall(rf"(?<!\d){_YEAR}(?!\d)", name)
    measure = " ".join(re.sub(_YEAR, " ", name).lower().split())
    return (measure, Period("year", 1, int(years[0]))) if len(years) == 1 and measure else None


def period_in(header: str) -> Period | None:
    """Read a header as a week, month, quarter or year.

    Examples
    --------
    >>> period_in("2e kwartaal 2025"), period_in("Klant")
    (Period(kind='quarter', number=4, year=2025, day=1), None)
    """
    text = bare(pl.Series([header], dtype=pl.String)).item() or ""
    text = text.replace(".", " ").strip()
    if found := re.fullmatch(rf"({_YEAR}) ?(?:{_SO_FAR})?", text):
        return Period("year", 1, int(found[1]))
    if found := re.fullmatch(rf"({_YEAR})[-/ ]?(0?[1-9]|1[0-2])(?:-(?:01|2[89]|3[01])(?: 00:00:00)?)?", text):
        return Period("month", int(found[2]), int(found[1]))
    if found := re.fullmatch(rf"(0?[1-9]|1[0-2])[-/ ]({_YEAR})", text):
        return Period("month", int(found[1]), int(found[2]))
    year = re.search(rf"(?:^|[-/ '])({_YEAR}|(?<=[-/ '])\d{{2}})$|^({_YEAR})(?=[-/ a-z])", text)
    if week := _WEEK.match(" ".join(text.split())):
        return Period("week", int(week[1]), None)
    number = None
    if year is not None:
        digits = year[1] or year[2]
        number = int(digits) if len(digits) == 4 else 2000 + int(digits)
        text = (text[: year.start()] + text[year.end() :]).strip(" -/'")
    if week := _WEEK.match(" ".join(text.split())):
        return Period("week", int(week[1]), number)
    quarter = re.fullmatch(
        r"[qkt] ?([1-4])|(?:kwartaal|quarter|quartal|trimestre) ?([1-4])"
        r"|([1-4]) ?(?:e|ste|de|st|nd|rd|th|er|o|º)? ?(?:kwartaal|quarter|quartal|trimestre)",
        text,
    )
    if quarter is not None:
        which = int(quarter[1] or quarter[2] or quarter[3])
        return Period("quarter", which * 3 - 2, number)
    month = month_numbers().get(text)
    return None if month is None else Period("month", month, number)


def _with_years(headed: Mapping[int, Period], sheet: Sheet) -> dict[int, Period]:
    """Give periods without a year the only one that the titles name; nothing where there is none."""
    if all(period.year is not None for period in headed.values()):
        return dict(headed)
    without = [period for period in headed.values() if period.year is None]
    if any(p.year is not None and p.kind != "year" for p in headed.values()):
        return {}
    for kind in (*_MONTHS, "week"):
        order = [period.number for period in without if period.kind == kind]
        if order != sorted(set(order)):
            return {}
    year = year_in_titles(sheet)
    return {} if year is None else {p: replace(one, year=one.year or year) for p, one in headed.items()}


def _days(sheet: Sheet) -> dict[int, Period]:
    """Read headers such as "ma 2/3", "2 mrt", "2026-03-02" as days that follow one another."""
    year = year_in_titles(sheet)
    texts = {place: _DAY_NAME.sub("", text) for place, text in _bare_headers(sheet) if text[:1]}
    for month_first in (False, True):
        days = {
            place: day
            for place, text in texts.items()
            if (day := _day_in(text, year, month_first=month_first))
        }
        follow = all(timedelta() < later - one <= _LONGEST_GAP for one, later in pairwise(days.values()))
        if len(days) >= _WEEKDAYS - 1 and follow:
            return {place: Period("day", day.month, day.year, day.day) for place, day in days.items()}
    return {}


def _day_in(text: str, year: int | None, *, month_first: bool) -> date | None:
    months = "|".join(month_numbers())
    if found := re.fullmatch(rf"({_YEAR})-(\d\d)-(\d\d)(?: 00:00(?::00)?)?", text):
        parts: tuple[int | None, int, int] = (int(found[1]), int(found[2]), int(found[3]))
    elif found := re.fullmatch(rf"(\d\d?)[-/.] ?(\d\d?)(?:[-/.] ?({_YEAR}|\d\d))?\.?", text):
        one, other = int(found[1]), int(found[2])
        own = int(found[3]) if found[3] else year
        own = own + 2000 if own is not None and own < 100 else own
        parts = (own, one, other) if month_first else (own, other, one)
    elif found := re.fullmatch(rf"(\d\d?)[-. ]*({months})\.?(?:[-/ ]({_YEAR}))?", text):
        parts = (int(found[3]) if found[3] else year, month_numbers()[found[2]], int(found[1]))
    else:
        return None
    try:
        return date(parts[0], parts[1], parts[2]) if parts[0] is not None else None
    except ValueError:
        return None


def _days_of_week(sheet: Sheet) -> dict[int, Period]:
    """Read "ma", "di", … as the days of the week that a title names."""
    year, title = year_in_titles(sheet), _title(sheet)
    weeks = {int(found) for found in _IN_TITLE.findall(title)}
    names = {place: number for place, text in _bare_headers(sheet) if (number := _weekday(text)) is not None}
    order = list(names.values())
    if year is None or len(weeks) != 1 or len(order) < _WEEKDAYS or order != sorted(set(order)):
        return {}
    days = {place: date.fromisocalendar(year, min(weeks), number + 1) for place, number in names.items()}
    return {place: Period("day", day.month, day.year, day.day) for place, day in days.items()}


def _days_of_month(sheet: Sheet) -> dict[int, Period]:
    """Read "1", "2", … "31" as the days of the month that a title names."""
    year, title = year_in_titles(sheet), _title(sheet)
    named = {month for name, month in month_numbers().items() if re.search(rf"\b{name}\b", title)}
    days = {
        place: int(text)
        for place, text in _bare_headers(sheet)
        if re.fullmatch(r"0?[1-9]|[12]\d|3[01]", text)
    }
    follow = list(days.values()) == list(range(1, len(days) + 1))
    if year is None or len(named) != 1 or len(days) < _MONTHDAYS or not follow:
        return {}
    month = named.pop()
    last = calendar.monthrange(year, month)[1]
    return {place: Period("day", month, year, day) for place, day in days.items() if day <= last}


def _bare_headers(sheet: Sheet) -> list[tuple[int, str]]:
    texts = bare(pl.Series(sheet.header, dtype=pl.String)).to_list()
    return [(place, text.strip()) for place, text in enumerate(texts) if text]


def _weekday(text: str) -> int | None:
    return next(
        (number for number, name in enumerate(_DAY_NAMES) if re.fullmatch(rf"(?:{name})\.?", text)), None
    )


def _title(sheet: Sheet) -> str:
    above = (cell for line in sheet.above for cell in line)
    return normalise(" ".join((sheet.name, *above)))
