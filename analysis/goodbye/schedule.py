"""The days of a goodbye: worked out so that none falls in a weekend or on a public holiday."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType

import holidays

from analysis.errors import AnalysisError
from analysis.goodbye.choices import Choices
from analysis.goodbye.record import GoodbyeFacts

#: Notice where neither the file nor the owner knows it: said as an open point, never in the letter.
ASSUMED_NOTICE_DAYS = 30
#: Whose public holidays are known, and which part of the country counts where they differ.
COUNTRIES = MappingProxyType({"NL": None, "BE": None, "GB": "ENG"})


class UnknownCountryError(AnalysisError):
    """No public holidays are known of a country."""

    sentence = "There are no public holidays for country '{country}'. Choose one of: {found}"


@dataclass(frozen=True)
class Schedule:
    """The days a goodbye names, and the ones the owner keeps for himself.

    Attributes
    ----------
    dated_on, notice_on : date
        The date of the letter; the day notice is given.
    read_again_on : date
        The working day after the goodbye was begun: to sleep on it first.
    end_on : date
        The last day.
    rule : str
        What the last day follows: ``by_hand``, ``fixed_end``, ``notice``, ``assumed`` or ``immediate``.
    notice_days : int or None
        The notice the last day rests on.
    answer_by, pay_by, successor_by, handover_on, final_invoice_on, questions_until, in_touch_on, review_on,
    rate_from_on, rate_until, debrief_on : date
        Named in the letters; nothing is to be paid before it is due.
    look_back_on, year_on : date
        Three and twelve months after the last day, to see what it brought.
    """

    dated_on: date
    notice_on: date
    read_again_on: date
    end_on: date
    rule: str
    notice_days: int | None
    answer_by: date
    pay_by: date
    successor_by: date
    handover_on: date
    final_invoice_on: date
    questions_until: date
    in_touch_on: date
    review_on: date
    rate_from_on: date
    rate_until: date
    debrief_on: date
    look_back_on: date
    year_on: date


def is_working_day(day: date, country: str) -> bool:
    """Tell whether a day is neither in the weekend nor a public holiday of a country (for GB: of England).

    Source: the ``holidays`` library.

    Examples
    --------
    >>> is_working_day(date(2025, 4, 21), "NL"), is_working_day(date(2025, 7, 21), "BE")
    (False, False)
    """
    if country not in COUNTRIES:
        raise UnknownCountryError(country=country, found=", ".join(COUNTRIES))
    return day.weekday() < 5 and day not in _holidays(country, day.year)


@cache
def _holidays(country: str, year: int) -> frozenset[date]:
    """Give the public holidays of one year, worked out once."""
    return frozenset(holidays.country_holidays(country, subdiv=COUNTRIES[country], years=year))


def working_day(day: date, country: str, *, back: bool = False) -> date:
    """Give the day itself, or the nearest working day after it (before it, with ``back``).

    Examples
    --------
    >>> working_day(date(2025, 4, 19), "NL"), working_day(date(2025, 5, 31), "NL", back=True)
    (datetime.date(2025, 4, 22), datetime.date(2025, 5, 30))
    """
    while not is_working_day(day, country):
        day += timedelta(days=-1 if back else 1)
    return day


def months_later(day: date, months: int) -> date:
    """Give the same day so many months later, or the last day of that month.

    Examples
    --------
    >>> months_later(date(2025, 11, 30), 3)
    datetime.date(2026, 2, 28)
    """
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def end_of_notice(notice_on: date, notice_days: int, country: str, *, month_end: bool) -> date:
    """Work out the last day: never before the notice has run, never in a weekend or on a holiday.

    Parameters
    ----------
    notice_on : date
        The day notice is given.
    notice_days : int
        Its length in days.
    country : str
        "NL" or "BE".
    month_end : bool
        Notice runs to the end of a month: the last working day of it, unless the notice has not run by
        then.

    Examples
    --------
    >>> end_of_notice(date(2025, 4, 15), 30, "NL", month_end=True)  # 31 May is a Saturday
    datetime.date(2025, 5, 30)
    >>> end_of_notice(date(2025, 4, 15), 30, "NL", month_end=False)
    datetime.date(2025, 5, 15)
    """
    earliest = notice_on + timedelta(days=notice_days)
    if not month_end:
        return working_day(earliest, country)
    month = earliest.replace(day=1)
    while True:
        last = working_day(month.replace(day=monthrange(month.year, month.month)[1]), country, back=True)
        if last >= earliest:
            return last
        month = months_later(month, 1)


def schedule(facts: GoodbyeFacts, choices: Choices) -> Schedule:
    """Work out every day of a goodbye.

    Turns        facts and choices
    into         Schedule

    The last day is, in this order: the one the owner set; the day of writing or of the talk where it ends
    at once; the last day of a fixed contract; else what the notice gives (30 days where it is not known).

    Examples
    --------
    >>> from analysis.goodbye.record import Sender
    >>> facts = GoodbyeFacts("a", "Ada Ltd", date(2025, 3, 1), Sender(), notice_days=30)
    >>> days = schedule(facts, Choices(written_on=date(2025, 4, 15)))
    >>> days.end_on, days.rule
    (datetime.date(2025, 5, 30), 'notice')
    """
    country = facts.sender.country
    notice_on = max(choices.written_on, choices.talk_on or choices.written_on)
    days = choices.notice_days if choices.notice_days is not None else facts.notice_days
    fixed = (choices.contract or facts.contract) == "fixed"
    if choices.end_on:
        end_on, rule, days = choices.end_on, "by_hand", None
    elif choices.immediate:
        end_on, rule, days = notice_on, "immediate", None
    elif fixed and choices.contract_ends_on:
        end_on, rule, days = choices.contract_ends_on, "fixed_end", None
    else:
        rule = "assumed" if days is None else "notice"
        days = ASSUMED_NOTICE_DAYS if days is None else days
        end_on = end_of_notice(notice_on, days, country, month_end=choices.month_end)

    def after(day: date, count: int) -> date:
        return working_day(day + timedelta(days=count), country)

    rate_from_on = choices.rate_from_on or months_later(notice_on.replace(day=1), 2)
    soon = after(notice_on, 7)
    return Schedule(
        dated_on=notice_on,
        notice_on=notice_on,
        read_again_on=after(choices.begun_on or choices.written_on, 1),
        end_on=end_on,
        rule=rule,
        notice_days=days,
        answer_by=after(notice_on, 14),
        pay_by=max([after(notice_on, 14), *(one.due_on for one in facts.open_invoices if one.due_on)]),
        successor_by=max(soon, working_day(end_on - timedelta(days=14), country, back=True)),
        handover_on=max(soon, working_day(end_on, country, back=True)),
        final_invoice_on=after(end_on, 14),
        questions_until=after(end_on, 30),
        in_touch_on=working_day(months_later(end_on, 3), country),
        review_on=choices.review_on or working_day(months_later(notice_on, 2), country),
        rate_from_on=rate_from_on,
        rate_until=rate_from_on - timedelta(days=1),
        debrief_on=after(end_on, 14),
        look_back_on=working_day(months_later(end_on, 3), country),
        year_on=working_day(months_later(end_on, 12), country),
    )
