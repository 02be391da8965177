"""What to do next with a client: one piece of advice, hard rules first, repair before goodbye."""

from dataclasses import dataclass

import pandas as pd

from analysis.settings import Journal, Settings

#: From this margin on a low result is a matter of volume, not of price.
HEALTHY_MARGIN = 0.2


@dataclass(frozen=True)
class Advice:
    """One piece of advice: its code, what a reader sees and one sentence (source text of the catalogue)."""

    name: str
    label: str
    sentence: str


ADVICE: dict[str, Advice] = {
    advice.name: advice
    for advice in (
        Advice(
            "safety_first",
            "Safety first",
            "Abuse or danger was noted. Protect your people first; no result makes up for it.",
        ),
        Advice(
            "legal_check",
            "Take advice first",
            "An act that may not be lawful or ethical was noted. Speak with a lawyer first, and check "
            "whether the rules against money laundering ask anything of you; write nothing about it to the "
            "client.",
        ),
        Advice(
            "too_young",
            "Too early to say",
            "You have not known this client long enough for a verdict.",
        ),
        Advice(
            "get_to_know",
            "Find out more",
            "Too little is known to say anything: answer what is asked under Your data.",
        ),
        Advice("cherish", "Cherish", "Keep this one close: give it your time before others do."),
        Advice(
            "reprice",
            "Reprice",
            "Pleasant to work with, but the hours bring too little: raise the price or agree what is in it.",
        ),
        Advice("grow", "Let it grow", "Pleasant to work with: see what more you could do for this client."),
        Advice(
            "good_talk",
            "Have a good talk",
            "The result is high, but it weighs on your people: agree on what has to change.",
        ),
        Advice(
            "wait_and_see",
            "Wait and see",
            "It weighs, but has clearly become lighter of late: give it time and look again.",
        ),
        Advice(
            "strategic_exception",
            "Keep for a reason",
            "On the figures you would part, but you noted a strategic reason: check that it still holds.",
        ),
        Advice(
            "await_change",
            "Wait for the change",
            "You noted a chance that things change, and it is high enough to make waiting pay: look again on "
            "the day you noted.",
        ),
        Advice(
            "reckon_first",
            "Get the hours right first",
            "With the hours as estimated, it is not known whether this client costs more than it brings.",
        ),
        Advice(
            "repair_first",
            "Repair first",
            "On the figures you would part, but nothing was tried yet: have the talk before you decide.",
        ),
        Advice(
            "part_with",
            "Part as friends",
            "Low result, heavy to work with, and repair was tried: prepare a decent goodbye.",
        ),
    )
}


def advise(
    scored: pd.DataFrame, journal: Journal | None = None, settings: Settings | None = None
) -> pd.Series:
    """Give each client one piece of advice.

    Turns        client | <metrics>, field, trend, strategic, hard_rule, worth_waiting, …
    into         client | a key of ``ADVICE``

    The rules in order, the first that applies: abuse or danger; an unethical act; known too short; no
    field; then by field. In *part with*: an improving client waits, a strategic one is an exception, one of
    whom a change is likely enough waits for it, one whose estimated hours leave open whether it loses money
    is reckoned first, one with whom nothing dated was tried (and no written
    exception stands) is repaired first.

    Parameters
    ----------
    scored : DataFrame, index ``client``
        As :func:`score` returns it. Not changed.
    journal : Journal, optional
        What was tried.
    settings : Settings, optional
        Those the scores were made with.

    Returns
    -------
    Series of str, index ``client``
    """
    journal = journal or Journal()
    minimum_months = (settings or Settings()).minimum_months
    field = scored["field"]
    attempted = pd.Series([journal.attempted(str(client)) for client in scored.index], index=scored.index)
    rules = (
        ("safety_first", scored["hard_rule"].isin(("abuse", "safety"))),
        ("legal_check", scored["hard_rule"] == "unethical"),
        ("too_young", scored["known_months"] < minimum_months),
        ("get_to_know", field.isna()),
        ("cherish", field == "cherish"),
        ("reprice", (field == "grow_or_reprice") & (scored["margin"] < HEALTHY_MARGIN)),
        ("grow", field == "grow_or_reprice"),
        ("wait_and_see", scored["trend"] == "improving"),
        ("good_talk", field == "repair"),
        ("strategic_exception", scored["strategic"].notna()),
        ("await_change", scored["worth_waiting"]),
        ("reckon_first", (scored["result_low"] < 0) & (scored["result_high"] >= 0)),
        ("repair_first", ~attempted.astype(bool)),
        ("part_with", field == "part_with"),
    )
    advice = pd.Series(None, index=scored.index, dtype="object", name="advice")
    for name, applies in rules:
        advice = advice.mask(advice.isna() & applies.astype(bool), name)
    return advice
