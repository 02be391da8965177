"""What to settle or to know before a goodbye is sent.

All of it advises; none of it keeps a draft back, and none of it stands in a letter.
"""

from dataclasses import dataclass
from types import MappingProxyType

from analysis.advice import ADVICE
from analysis.goodbye.choices import Choices
from analysis.goodbye.completeness import missing
from analysis.goodbye.reasons import REASONS, abuses, complaints
from analysis.goodbye.record import GoodbyeFacts
from analysis.goodbye.schedule import COUNTRIES, UnknownCountryError, is_working_day, schedule
from analysis.language import Language
from analysis.quadrants import FIELDS

#: The advice that does not speak against parting now.
_TO_PART = frozenset({"part_with", "safety_first", "legal_check", "get_to_know", "too_young"})
#: From this part of revenue on, losing the largest client is something to weigh beforehand.
_LARGE = 0.1

#: What to settle before sending, or to know beforehand (English source text).
OPEN_POINTS = MappingProxyType(
    {
        "hard_rule": "Safety comes first: no goodwill and no open door. Write, do not meet.",
        "advice_against": (
            "Your own figures put this client in “{field}”. The advice is not to part now. {advice}"
        ),
        "not_yet": "The advice is not to part yet. {advice}",
        "largest_client": "This is your largest client, with {share} of your revenue.",
        "take_advice": "Take legal advice before you send this, and state no accusation.",
        "no_talk": "There has been no talk yet. Tell it by phone first; the script is ready for that.",
        "talk_planned": "The talk is planned for {talk}. Send this after it.",
        "unreachable": "Note when and how you tried to reach {client}; the text says that you did.",
        "no_attempt": "There is no dated attempt on file to mend things, nor a reason why not.",
        "contract_unchecked": "Read the contract: term, notice, form and work in progress.",
        "fixed_term": (
            "The contract runs for a fixed term or a project. You can often not end that early without a "
            "weighty reason: finish it, agree on an end together, or take advice."
        ),
        "immediate": "Ending without notice needs a weighty reason. Check first that it holds.",
        "notice_assumed": "The notice is not known; {days} days were assumed. Look it up.",
        "short_notice": "The last day comes sooner than the notice of {days} days allows.",
        "not_a_working_day": "The last day, {end}, is a weekend day or public holiday.",
        "unsourced_reason": "Nothing on file bears out this reason: {reason}. It rests on your own word.",
        "sleep_on_it": "Sleep on it: read the text again on {read_again}, and send it then.",
        "undated": "There is no date yet for: {tasks}.",
        "goodwill_over_maximum": "Goodwill of {amount} is more than the {most} you meant to give at most.",
        "goodwill_late_payer": "Goodwill of {amount} goes to a client with invoices still open.",
        "goodwill_credit_note": "Goodwill of {amount} needs a credit note with VAT.",
        "alternatives_unasked": "You name other firms. Ask them first, and tick that you did.",
        "outdated": "Your figures run to {date}. Check which invoices are open today.",
        "open_invoices": "{amount} is still open. Decide beforehand whether you hold on to that.",
        "disputed": "One or more invoices are disputed. Settle that, or leave it out of the talk.",
    }
)


#: The points to stop at.
GRAVE = frozenset({"hard_rule", "fixed_term", "immediate", "take_advice"})


@dataclass(frozen=True)
class OpenPoint:
    """Something to settle or to know before the text is sent."""

    code: str
    sentence: str


def open_points(facts: GoodbyeFacts, choices: Choices, language: Language) -> tuple[OpenPoint, ...]:
    """List what is still open, the gravest first. It advises; it never locks.

    Parameters
    ----------
    facts : GoodbyeFacts
    choices : Choices
    language : Language
        Of the screen, not of the letter.

    Returns
    -------
    tuple of OpenPoint
        ``code`` is a key of ``OPEN_POINTS``; ``sentence`` is in ``language``.

    Examples
    --------
    >>> from datetime import date
    >>> from analysis.goodbye.record import Sender
    >>> facts = GoodbyeFacts("a", "Ada Ltd", date(2025, 3, 1), Sender())
    >>> found = open_points(facts, Choices(written_on=date(2025, 3, 3)), Language("en"))
    >>> [point.code for point in found]
    ['no_talk', 'no_attempt', 'contract_unchecked', 'notice_assumed', 'sleep_on_it']
    """
    days, debt = schedule(facts, choices), sum(one.open_amount for one in facts.open_invoices)
    notice = choices.notice_days if choices.notice_days is not None else facts.notice_days
    fixed = (choices.contract or facts.contract) == "fixed"
    undated = [task.what for task in (*choices.ours, *choices.yours, *choices.deadlines) if not task.by]
    most = facts.sender.most_goodwill
    currency = facts.invoices[-1].currency if facts.invoices else facts.sender.currency
    against = facts.advice in ADVICE.keys() - _TO_PART and facts.field in FIELDS and not choices.hard
    not_yet = against and facts.field == "part_with"
    holds = {
        "hard_rule": choices.hard,
        "advice_against": against and not not_yet,
        "not_yet": not_yet,
        "largest_client": facts.is_largest and (facts.revenue_share or 0.0) >= _LARGE,
        "take_advice": "unethical" in choices.reasons,
        "no_talk": not choices.no_talk and not choices.talk_on,
        "talk_planned": not choices.no_talk and choices.talk_on is not None and not choices.talk_held,
        "unreachable": choices.no_talk == "unreachable",
        "no_attempt": not (facts.attempts or facts.exception or choices.hard)
        and facts.advice != "repair_first",
        "contract_unchecked": not choices.contract_checked,
        "fixed_term": fixed and days.rule != "fixed_end",
        "immediate": days.rule == "immediate",
        "notice_assumed": days.rule == "assumed",
        "short_notice": days.rule == "by_hand"
        and notice is not None
        and (days.end_on - days.notice_on).days < notice,
        "not_a_working_day": days.rule != "immediate"
        and not is_working_day(days.end_on, facts.sender.country),
        "sleep_on_it": choices.written_on < days.read_again_on and not choices.hard,
        "undated": bool(undated),
        "goodwill_over_maximum": most is not None and choices.goodwill > most,
        "goodwill_late_payer": choices.goodwill > 0 and debt > 0,
        "goodwill_credit_note": choices.goodwill > 0,
        "alternatives_unasked": bool(choices.alternatives) and not choices.alternatives_asked,
        "outdated": facts.has_invoices and facts.is_outdated(choices.written_on),
        "open_invoices": debt > 0,
        "disputed": any(one.disputed for one in facts.open_invoices),
    }
    places = {
        "client": facts.name,
        "talk": language.date(choices.talk_on) if choices.talk_on else "",
        "end": language.date(days.end_on),
        "days": language.number(notice if notice is not None else days.notice_days or 0),
        "date": language.date(facts.as_of),
        "field": language.text(FIELDS[facts.field].label) if facts.field in FIELDS else "",
        "advice": language.text(ADVICE[facts.advice].sentence) if facts.advice in ADVICE else "",
        "read_again": language.date(days.read_again_on),
        "tasks": language.list(undated),
        "most": language.money(most or 0.0, currency, 2),
        "share": language.percent(facts.revenue_share or 0.0),
    }
    money = {
        code: language.money(choices.goodwill if code.startswith("goodwill") else debt, currency, 2)
        for code in holds
    }
    found = [
        OpenPoint(code, language.text(OPEN_POINTS[code], **places, amount=money[code]))
        for code, holding in holds.items()
        if holding
    ]
    return (*found, *_unsourced(facts, choices, language))


def _unsourced(facts: GoodbyeFacts, choices: Choices, language: Language) -> tuple[OpenPoint, ...]:
    """Point at reasons that state something about the client which nothing on file bears out."""
    borne_out = {
        "late_payment": bool(facts.payment.late),
        "scope_creep": bool(facts.hours and facts.hours.unbilled),
        "expectations": bool(complaints(facts)),
        "abuse": bool(abuses(facts)),
        "reprice_or_part": bool(facts.attempts),
    }
    return tuple(
        OpenPoint(
            "unsourced_reason",
            language.text(OPEN_POINTS["unsourced_reason"], reason=language.text(REASONS[code].label)),
        )
        for code in choices.reasons
        if not borne_out.get(code, True)
    )


def to_settle(facts: GoodbyeFacts, choices: Choices, kind: str, language: Language) -> tuple[str, ...]:
    """Say what is still open, the gravest first, and then what a kind of text lacks.

    Examples
    --------
    >>> from datetime import date
    >>> from analysis.goodbye.record import Sender
    >>> facts = GoodbyeFacts("a", "Ada Ltd", date(2025, 3, 1), Sender(name="Eva"))
    >>> to_settle(facts, Choices(written_on=date(2025, 3, 3)), "team", Language("en"))[0]
    'There has been no talk yet. Tell it by phone first; the script is ready for that.'
    """
    return (
        *(point.sentence for point in open_points(facts, choices, language)),
        *(language.text(gap.sentence) for gap in missing(facts, choices, kind)),
    )


#: What to look up before ending a contract (English source text); no legal advice. Sources: the articles
#: named; case law of HR 3-12-1999 and Cass. 28-6-2019 on reasonable notice.
LEGAL_CHECKS = MappingProxyType(
    {
        "NL": (
            "Contract first: its term, notice and form go before the law.",
            "As a professional you may end a contract for services only if it is for an indefinite time, "
            "unless there is a weighty reason (Dutch Civil Code, article 7:408, paragraph 2).",
            "For an indefinite contract, too, reasonableness can require notice or a weighty ground.",
            "Other rules hold for building or making a thing, for letting, agency and distribution.",
            "Is the client a consumer? Then other rules hold; look them up first.",
            "Not paid? Suspending the work, notice of default and rescission are another road.",
        ),
        "BE": (
            "Contract first: its term, notice and form go before the law.",
            "An indefinite contract may be ended with reasonable notice (Belgian Civil Code, article 5.75). "
            "Too short a notice can cost damages.",
            "One side cannot end a fixed term early, unless the contract says so.",
            "What is reasonable depends on how long you worked together and on how much rests on you.",
            "Is the client a consumer? Then other rules hold; look them up first.",
            "Check the rules between businesses on unfair terms and on abuse of economic dependence.",
        ),
        "GB": (
            "Contract first: its term, notice and form go before the law.",
            "Where an indefinite contract says nothing of notice, reasonable notice is usually needed; how "
            "long depends on the work and on how long you worked together.",
            "One side cannot end a fixed term early, unless the contract says so.",
            "Agency, letting, credit and employment have rules of their own.",
            "Is the client a consumer? Then other rules hold; look them up first.",
        ),
    }
)
PROFESSIONS = "Accountants, lawyers, notaries and care workers have rules of their own for ending work."
NO_LEGAL_ADVICE = "This is a list of things to check, not legal advice."


def legal_checks(country: str, language: Language) -> tuple[str, ...]:
    """List what to look up before ending a contract; the last line says that it is no legal advice.

    Parameters
    ----------
    country : str
        A key of ``LEGAL_CHECKS``.
    language : Language
        Of the screen.

    Raises
    ------
    UnknownCountryError
        There is no list for the country.

    Examples
    --------
    >>> legal_checks("BE", Language("en"))[-1]
    'This is a list of things to check, not legal advice.'
    """
    if country not in LEGAL_CHECKS:
        raise UnknownCountryError(country=country, found=", ".join(COUNTRIES))
    return tuple(language.text(line) for line in (*LEGAL_CHECKS[country], PROFESSIONS, NO_LEGAL_ADVICE))
