"""Look over a text for phrases that reproach, threaten or promise too much, and offer other words."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from analysis.errors import AnalysisError

_FOLDER = Path(__file__).parent / "rules"
_PAIR = re.compile(r"\[([^][|]*)\|([^][|]*)\]")
_Rules = tuple[tuple[str, re.Pattern[str], str], ...]
_FORMAL, _FAMILIAR = (
    re.compile(r"\b(?:u|uw|uzelf)\b", re.IGNORECASE),
    re.compile(r"\b(?:je|jij|jou|jouw|jezelf|jullie)\b", re.IGNORECASE),
)

_BRACKETS = re.compile(r"\[[^\]\[\n]+\]")

_BEGINS = re.compile(r"^(?:[-•] )?|[.!?:]\s+|\n(?:[-•] )?|[“\"]")
_ENDS = re.compile(r"[.!?]+(?!\d)|(?=[\n”\"])")
#: Where a sentence goes on with a clause that can stand behind another one.
_GOES_ON = re.compile(r"[;:]\s|,?\s(?:en|maar|want|dus|and|but|so)\s", re.IGNORECASE)
_DIGIT = re.compile(r"\d")


class NoRulesError(AnalysisError):
    """There are no rules for a language."""

    sentence = "Words cannot be checked in '{language}'. There are rules for: {found}"


@dataclass(frozen=True)
class Rule:
    """One rule: what the owner switches on or off, and why it looks twice (English source text)."""

    label: str
    reason: str


RULES = MappingProxyType(
    {
        "absolutes": Rule(
            "Always and never",
            "“Always” and “never” invite an argument about the exception. Name the case and its date.",
        ),
        "diagnosis": Rule(
            "A verdict on the person",
            "This judges the person. Say what happened, or what does not work for you.",
        ),
        "reproach": Rule(
            "Reproach", "This puts the blame on the other side. Stay with the fact and what it means for you."
        ),
        "sarcasm": Rule("Sarcasm", "On paper this reads as mockery. Say it plainly, or leave it out."),
        "threat": Rule(
            "Threat", "This reads as a threat. Say what you will do and when, or leave it to a lawyer."
        ),
        "liability": Rule(
            "Admitting liability",
            "This can be read as admitting a breach. Be sorry for the fit, not for a fault.",
        ),
        "promise": Rule("Promise without a date", "A promise without a day is hard to keep. Name the day."),
        "mixed_address": Rule(
            "Mixing u and je", "The text goes back and forth between u and je. Choose one."
        ),
        "shouting": Rule("Shouting", "Capitals and exclamation marks sound like shouting."),
        "insult": Rule("Hard words", "This word hurts, and it can be read by anyone who asks to see it."),
        "protected": Rule(
            "Personal characteristics",
            "Origin, religion, age, sex, health and the like must play no part. Give the business reason.",
        ),
    }
)


@dataclass(frozen=True)
class Finding:
    """A phrase to look twice at.

    Attributes
    ----------
    start, end : int
        Its place in the text.
    replaces : (int, int)
        What the rewrite takes the place of: the phrase, or the sentence it stands in.
    found : str
        The phrase.
    rule : str
        A key of ``RULES``.
    reason : str
        Why, English source text of the catalogue.
    rewrite : str
        What may stand in its place, in the language of the text.
    """

    start: int
    end: int
    replaces: tuple[int, int]
    found: str
    rule: str
    reason: str
    rewrite: str


def check_words(text: str, language: str, *, off: frozenset[str] = frozenset()) -> tuple[Finding, ...]:
    """Find the phrases in a text that are better said otherwise.

    Parameters
    ----------
    text : str
    language : str
        Code of the language the text is in.
    off : frozenset of str
        Rules (keys of ``RULES``) that are switched off.

    Returns
    -------
    tuple of Finding
        In the order of the text, none overlapping another.

    Raises
    ------
    NoRulesError
        There are no rules for the language.

    Examples
    --------
    >>> [(finding.found, finding.rewrite) for finding in check_words("U betaalt nooit op tijd.", "nl")]
    [('nooit', 'niet')]
    """
    found = sorted(
        (finding for finding in _findings(text, language) if finding.rule not in off),
        key=lambda finding: (finding.start, -finding.end),
    )
    kept: list[Finding] = []
    for finding in found:
        if not kept or finding.start >= kept[-1].end:
            kept.append(finding)
    return tuple(kept)


def loses_a_figure(text: str, finding: Finding) -> bool:
    """Tell whether the rewrite takes figures away that stood beside the phrase, such as an amount or a day.

    Examples
    --------
    >>> text = "Sinds 12 mei betaalt u te laat."
    >>> loses_a_figure(text, check_words(text, "nl")[0])
    True
    """
    start, end = finding.replaces
    return _DIGIT.search(text[start:end]) is not None and _DIGIT.search(finding.rewrite) is None


def rewritten(text: str, finding: Finding) -> str:
    """Put the rewrite of one finding in its place.

    Examples
    --------
    >>> text = "Wat een fout!!"
    >>> rewritten(text, check_words(text, "nl")[0])
    'Wat een fout.'
    """
    start, end = finding.replaces
    return text[:start] + finding.rewrite + text[end:]


def unfilled(text: str) -> tuple[str, ...]:
    r"""Name what still stands in brackets to be filled in, each once, in the order of the text.

    Examples
    --------
    >>> unfilled("We call you by [date].\n\n[your name]\n[your firm]")
    ('[date]', '[your name]', '[your firm]')
    """
    return tuple(dict.fromkeys(_BRACKETS.findall(text)))


def rule_languages() -> tuple[str, ...]:
    """Name the languages there are rules for."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))


def _findings(text: str, language: str) -> Iterator[Finding]:
    rules, conversions = _rules(language)
    own = _BRACKETS.sub(lambda gap: " " * len(gap.group()), text)  # what is left to fill in addresses nobody
    familiar = _leans_familiar(own)
    for code, pattern, rewrite in rules:
        for match in pattern.finditer(text):
            yield _finding(match, code, rewrite, familiar)
    if conversions and _FORMAL.search(own) and _FAMILIAR.search(own):
        taken: list[tuple[int, int]] = []
        for pattern, rewrite in conversions["formal" if familiar else "familiar"]:
            for match in pattern.finditer(own):
                if not any(match.start() < end and start < match.end() for start, end in taken):
                    taken.append(match.span())
                    yield _finding(match, "mixed_address", rewrite, familiar)


def _leans_familiar(text: str) -> bool:
    """Tell whether a text says je more often than u."""
    return len(_FAMILIAR.findall(text)) > len(_FORMAL.findall(text))


def _finding(match: re.Match[str], code: str, rewrite: str, familiar: bool) -> Finding:
    text, (start, end) = match.string, match.span("at" if "at" in match.re.groupindex else 0)
    said = text[start:end]
    chosen = _chosen(rewrite, familiar)
    whole = chosen[:1].isupper()
    before, after, mark = _sentence(text, start, end)
    if whole and _DIGIT.search(text, end, after) and (goes_on := _GOES_ON.search(text, end, after)):
        # What follows holds a figure, such as the number of an invoice: that fact stays.
        after, mark = goes_on.start(), ""
    offered = said.lower() if rewrite == "{lower}" else match.expand(chosen) + (mark if whole else "")
    shouted = len(said) > 1 and said.isupper()
    if (said[:1].isupper() and not shouted and rewrite != "{lower}") or before == start:
        offered = offered[:1].upper() + offered[1:]
    return Finding(
        start, end, (before, after) if whole else (start, end), said, code, RULES[code].reason, offered
    )


def _chosen(rewrite: str, familiar: bool) -> str:
    """Choose the form of address of the text."""
    return _PAIR.sub(r"\g<2>" if familiar else r"\g<1>", rewrite)


def _sentence(text: str, start: int, end: int) -> tuple[int, int, str]:
    """Give the sentence around a phrase, and the full stop it should end with (none where it has no mark)."""
    before = max(match.end() for match in _BEGINS.finditer(text[:start]))
    ends = _ENDS.search(text, end)
    return before, ends.end() if ends else len(text), "." if ends and ends.group().strip() else ""


@cache
def _rules(language: str) -> tuple[_Rules, Mapping[str, tuple[tuple[re.Pattern[str], str], ...]]]:
    """Read the rules of one language, and how to turn one form of address into the other."""
    path = _FOLDER / f"{language}.toml"
    if language not in rule_languages():
        raise NoRulesError(language=language, found=", ".join(rule_languages()))
    stored = tomllib.loads(path.read_text(encoding="utf-8"))
    sets: dict[str, str] = stored["sets"]

    def compiled(pattern: str) -> re.Pattern[str]:
        for name, words in [*sets.items(), *sets.items()]:
            pattern = pattern.replace("{" + name + "}", words)
        return re.compile(pattern.replace(" ", r"\s"), re.IGNORECASE)

    rules = tuple((rule["code"], compiled(rule["pattern"]), rule["rewrite"]) for rule in stored["rule"])
    return rules, {
        way: tuple((compiled(one["pattern"]), one["rewrite"]) for one in stored[way])
        for way in ("familiar", "formal")
        if way in stored
    }
