"""The figures in a text: amounts, days, invoice numbers, hours; which of them nothing on file bears out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from babel.dates import get_month_names
from babel.numbers import NumberFormatError, parse_decimal

from analysis.goodbye.choices import Choices
from analysis.goodbye.draft import KINDS, draft
from analysis.goodbye.letter_language import LetterLanguage
from analysis.goodbye.record import GoodbyeFacts
from analysis.language import Language

_NUMBER = r"\d+(?:[.,\u00a0 ]\d{3})*(?:[.,]\d+)?"
_SIGN = r"(?:€|EUR|euro|£|GBP|\$|USD)"
_AMOUNT = re.compile(rf"{_SIGN}\s?(?P<first>{_NUMBER})|(?P<last>{_NUMBER})\s?{_SIGN}(?!\w)", re.IGNORECASE)
_INVOICE = re.compile(
    r"\b(?:factu(?:ur|ren)|creditnota\w*|invoices?|credit notes?)"
    r"(?:\s?(?:nummer|number|nr|no)\.?)?\s+(?P<number>(?=[\w/.-]*\d)\w[\w/-]*(?:\.\w+)*)",
    re.IGNORECASE,
)
_QUANTITY = re.compile(
    rf"(?P<number>{_NUMBER})\s?(?P<unit>%|procent|percent|uur|uren|hours?|dagen?|days?|weken|weeks?|"
    r"maanden|months?|keer|times)(?!\w)",
    re.IGNORECASE,
)
_DIGITS = (
    re.compile(r"\b(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)\b"),
    re.compile(r"\b(?P<day>\d\d?)[-/.](?P<month>\d\d?)[-/.](?P<year>\d{4}|\d\d)\b"),
)


@dataclass(frozen=True)
class Figure:
    """A figure in a text.

    Attributes
    ----------
    start, end : int
        Its place.
    found : str
        As it is written.
    kind : str
        ``amount``, ``day``, ``invoice`` or ``quantity``.
    value : tuple of str
        What it comes to, whatever the notation.
    """

    start: int
    end: int
    found: str
    kind: str
    value: tuple[str, ...]


def figures(text: str, language: Language) -> tuple[Figure, ...]:
    """Find the amounts, days, invoice numbers and quantities in a text, in its order.

    Parameters
    ----------
    text : str
    language : Language
        Of the text: how its numbers and months are written.

    Examples
    --------
    >>> [one.value for one in figures("Invoice 7-A of 1 May 2025: €1,210.00 for 3 hours", Language("en"))]
    [('7-A',), ('2025', '5', '1'), ('1210',), ('3', 'h')]
    """
    found: list[Figure] = []
    for match in _INVOICE.finditer(text):
        found.append(_figure(match, "invoice", (match["number"].upper(),), "number"))
    names = _months(language.locale)
    for pattern in (*_DIGITS, _in_words(language.locale)):
        for match in pattern.finditer(text):
            month = names.get(match["month"].lower(), match["month"])
            found.append(_figure(match, "day", _day(match["year"], month, match["day"])))
    for match in _AMOUNT.finditer(text):
        number = _number(match["first"] or match["last"], language)
        if number is not None:
            found.append(_figure(match, "amount", (number,)))
    for match in _QUANTITY.finditer(text):
        number = _number(match["number"], language)
        if number is not None:
            found.append(_figure(match, "quantity", (number, match["unit"][:1].lower())))
    kept: list[Figure] = []
    for one in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def not_on_file(text: str, kind: str, facts: GoodbyeFacts, choices: Choices) -> tuple[Figure, ...]:
    """Find the figures typed in by hand that nothing on file bears out.

    A figure is known where the draft holds it, or where it is the number, day or amount of an invoice, the
    day of an incident or attempt, or the day of a choice.

    Parameters
    ----------
    text : str
        As it stands after editing.
    kind : str
        A key of ``KINDS``: which draft it was.
    facts : GoodbyeFacts
    choices : Choices

    Returns
    -------
    tuple of Figure
        In the order of the text.

    Examples
    --------
    >>> from analysis.goodbye.record import Sender
    >>> facts = GoodbyeFacts("a", "Ada Ltd", date(2025, 3, 1), Sender())
    >>> choices = Choices(written_on=date(2025, 3, 3), language="en")
    >>> typed = draft("mail", facts, choices) + "You owe us €900 since 2 May 2024."
    >>> [one.found for one in not_on_file(typed, "mail", facts, choices)]
    ['€900', '2 May 2024']
    """
    language = LetterLanguage(choices.language)
    known, unknown = _on_file(facts, choices), figures(text, language)
    for each in dict.fromkeys((kind, *KINDS)):
        if not unknown:  # mostly the draft of its own kind holds them all
            break
        known |= {(one.kind, one.value) for one in figures(draft(each, facts, choices), language)}
        days_known = {value[1:] for sort, value in known if sort == "day"}
        unknown = tuple(
            one
            for one in unknown
            if (one.kind, one.value) not in known
            and not (one.kind == "day" and not one.value[0] and one.value[1:] in days_known)
        )
    return unknown


def differing(texts: Mapping[str, str], language: Language) -> dict[str, tuple[str, ...]]:
    """Name the amounts, days and invoice numbers that do not stand in every one of several texts.

    Parameters
    ----------
    texts : mapping of str to str
        Whom it is for → the text.
    language : Language
        Of the texts.

    Returns
    -------
    dict of str to tuple of str
        Whom it is for → the figures, as written, that some other text lacks; those with none are left out.

    Examples
    --------
    >>> differing({"Ada": "Until 1 May 2025.", "Bob": "Until 2 May 2025."}, Language("en"))
    {'Ada': ('1 May 2025',), 'Bob': ('2 May 2025',)}
    """
    found = {person: figures(text, language) for person, text in texts.items()}
    sets = [{(one.kind, one.value) for one in each} for each in found.values()]
    shared = set.intersection(*sets) if sets else set()
    odd = {
        person: tuple(dict.fromkeys(one.found for one in each if (one.kind, one.value) not in shared))
        for person, each in found.items()
    }
    return {person: written for person, written in odd.items() if written}


def _on_file(facts: GoodbyeFacts, choices: Choices) -> set[tuple[str, tuple[str, ...]]]:
    """Give what is on file or was chosen, beside what the drafts say."""
    days: list[date | None] = [facts.as_of, facts.since_on, choices.talk_on, choices.contract_ends_on]
    amounts: list[float | None] = [choices.goodwill, choices.new_rate, choices.old_rate]
    for invoice in facts.invoices:
        days += [invoice.invoiced_on, invoice.due_on, invoice.paid_on]
        amounts += [invoice.amount, invoice.open_amount]
    days += [incident.on for incident in facts.incidents]
    days += [attempt.on for attempt in facts.attempts]
    known = {("day", _day(str(day.year), day.month, str(day.day))) for day in days if day}
    known |= {("amount", (_plain(Decimal(repr(abs(one)))),)) for one in amounts if one is not None}
    return known | {("invoice", (one.number.upper(),)) for one in facts.invoices}


def _figure(match: re.Match[str], kind: str, value: tuple[str, ...], group: str | int = 0) -> Figure:
    return Figure(match.start(group), match.end(group), match[group], kind, value)


def _day(year: str | None, month: int | str, day: str) -> tuple[str, ...]:
    whole = "" if not year else str(int(year) + (2000 if len(year) == 2 else 0))
    return (whole, str(int(month)), str(int(day)))


def _number(written: str, language: Language) -> str | None:
    """Give a number without its notation; None where it is not one in this language."""
    try:
        return _plain(parse_decimal(written.replace(" ", "").replace("\u00a0", ""), locale=language.locale))
    except NumberFormatError:
        return None


def _plain(number: Decimal) -> str:
    return f"{round(number, 2).normalize():f}"


@cache
def _months(locale: str) -> dict[str, int]:
    """Give the names of the months, whole and short, in lower case."""
    return {
        name.lower().rstrip("."): number
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, locale=locale).items()
    }


@cache
def _in_words(locale: str) -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, _months(locale)), key=len, reverse=True))
    return re.compile(
        rf"\b(?P<day>\d\d?)(?:st|nd|rd|th)?\s(?P<month>{names})\b\.?(?:,?\s(?P<year>\d{{4}}))?", re.IGNORECASE
    )
