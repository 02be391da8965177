"""What the owner chooses for a goodbye; every field has a default that makes a good draft."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

from analysis.errors import AnalysisError
from analysis.goodbye.reasons import MOST_REASONS, REASONS, suggested_reasons
from analysis.goodbye.record import GoodbyeFacts

TEMPLATES = Path(__file__).parent / "templates"

#: How the letter speaks; what the owner picks (English source text).
TONES = MappingProxyType({"warm": "Warm", "neutral": "Neutral", "formal": "Formal"})
#: Forms of address, in languages that have two.
ADDRESSES = MappingProxyType({"u": "Polite (u)", "je": "Familiar (je)"})
#: Who speaks: the firm, or one person.
VOICES = MappingProxyType({"we": "We", "I": "I"})
LENGTHS = MappingProxyType({"full": "Complete", "short": "As short as can be"})
#: Why there is no talk before the letter; "" while a talk is meant.
NO_TALK = MappingProxyType(
    {
        "": "There is a talk first",
        "unreachable": "The client cannot be reached",
        "safety": "A talk would not be safe",
    }
)
CONTRACTS = MappingProxyType(
    {
        "": "Not looked up yet",
        "indefinite": "Indefinite, or none in writing",
        "fixed": "Fixed term or a project",
    }
)


class UnknownChoiceError(AnalysisError):
    """A choice was made that does not exist."""

    sentence = "'{value}' is no choice for {field}. There are: {found}"


class TooManyReasonsError(AnalysisError):
    """More reasons than a letter should carry."""

    sentence = "A letter gives at most {most} reasons. Leave the weakest ones out."


@cache
def letter_languages() -> tuple[str, ...]:
    """Name the languages there is a folder of templates for."""
    return tuple(sorted(folder.name for folder in TEMPLATES.iterdir() if folder.is_dir()))


@dataclass(frozen=True)
class Task:
    """Something to be done, by whom is clear from where it stands; with its date."""

    what: str
    by: date | None = None


@dataclass(frozen=True)
class Choices:
    """The owner's choices for one goodbye. Frozen: change one with ``dataclasses.replace``.

    Attributes
    ----------
    written_on : date
        The day of writing; a letter is dated then, or on the day of the talk if that is later.
    language, address, voice, tone, length : str
        Keys of the templates' folders, ``ADDRESSES``, ``VOICES``, ``TONES`` and ``LENGTHS``.
    reasons : tuple of str
        Keys of ``REASONS``, at most three; none gives no reason.
    figures : bool
        Numbers from the file may stand in the reasons. Own margins never do.
    attempts, apology, empathy, what_it_means, open_door, stay_in_touch : bool
        Whether those passages stand.
    goodwill : float
        Taken off the final invoice, in the client's currency; 0 for none.
    alternatives : tuple of str
        Firms that may help the client on; ``alternatives_asked`` = they agreed to be named.
    talk_on : date or None
        Day of the talk; ``talk_held`` once it was; ``no_talk`` a key of ``NO_TALK``.
    contract, contract_reference, contract_ends_on, notice_days, month_end, contract_checked
        What was agreed: a key of ``CONTRACTS`` ("" takes it from the file), its name or number, its last
        day, the notice, whether it runs to the end of a month, and whether the owner read it through.
    immediate : bool
        No notice at all.
    end_on : date or None
        The last day, where the owner sets it himself.
    recipient, greeting : str
        Another person than the contact on file; another first line.
    others : tuple of str
        Further people at the client, who each get a text of their own with the same facts.
    service, focus : str
        What stops ("het onderhoud van uw website"), and what the firm goes on with.
    finished, ours, yours, deadlines
        What is done; further tasks of ours and theirs; coming deadlines of the client.
    conditions, review_on
        What would have to change for the client to stay, and when that is looked at.
    walk_away : tuple of str
        What the owner does not bargain about, whatever is offered.
    new_rate, old_rate, rate_unit, rate_from_on
        For the letter about a new price.
    agreed_scope : str
        For the letter about what is included.
    not_applicable : frozenset of str
        Points of the completeness list that do not apply here.
    begun_on : date or None
        The day this goodbye was begun: it is read again after a night's sleep.
    """

    written_on: date
    language: str = "nl"
    address: str = "u"
    voice: str = "we"
    tone: str = "warm"
    length: str = "full"
    reasons: tuple[str, ...] = ()
    figures: bool = True
    attempts: bool = True
    apology: bool = True
    empathy: bool = True
    what_it_means: bool = True
    open_door: bool = True
    stay_in_touch: bool = False
    goodwill: float = 0.0
    alternatives: tuple[str, ...] = ()
    alternatives_asked: bool = False
    talk_on: date | None = None
    talk_held: bool = False
    no_talk: str = ""
    contract: str = ""
    contract_reference: str = ""
    contract_ends_on: date | None = None
    contract_checked: bool = False
    notice_days: int | None = None
    month_end: bool = True
    immediate: bool = False
    end_on: date | None = None
    recipient: str = ""
    greeting: str = ""
    others: tuple[str, ...] = ()
    service: str = ""
    focus: str = ""
    finished: tuple[str, ...] = ()
    ours: tuple[Task, ...] = ()
    yours: tuple[Task, ...] = ()
    deadlines: tuple[Task, ...] = ()
    conditions: tuple[str, ...] = ()
    review_on: date | None = None
    walk_away: tuple[str, ...] = ()
    new_rate: float | None = None
    old_rate: float | None = None
    rate_unit: str = ""
    rate_from_on: date | None = None
    agreed_scope: str = ""
    registered: bool = False
    not_applicable: frozenset[str] = frozenset()
    begun_on: date | None = None

    def __post_init__(self) -> None:
        for field, allowed in (
            ("language", letter_languages()),
            ("address", tuple(ADDRESSES)),
            ("voice", tuple(VOICES)),
            ("tone", tuple(TONES)),
            ("length", tuple(LENGTHS)),
            ("no_talk", tuple(NO_TALK)),
            ("contract", tuple(CONTRACTS)),
        ):
            if getattr(self, field) not in allowed:
                raise UnknownChoiceError(field=field, value=getattr(self, field), found=", ".join(allowed))
        for code in self.reasons:
            if code not in REASONS:
                raise UnknownChoiceError(field="reasons", value=code, found=", ".join(REASONS))
        if len(self.reasons) > MOST_REASONS:
            raise TooManyReasonsError(most=MOST_REASONS)

    @property
    def hard(self) -> bool:
        """A hard rule applies: safety first, no goodwill, no open door."""
        return any(REASONS[code].hard for code in self.reasons)


def suggest(facts: GoodbyeFacts, *, written_on: date, language: str = "nl", address: str = "u") -> Choices:
    """Choose what makes a good draft at once from the facts on file.

    One reason at most, the weightiest the facts speak for. A hard reason takes the short route: written
    only, at once, without apology, goodwill or open door.

    Parameters
    ----------
    facts : GoodbyeFacts
    written_on : date
        The day of writing.
    language, address : str
        See :class:`Choices`. The language the client list names goes before ``language``.

    Returns
    -------
    Choices

    Examples
    --------
    >>> from analysis.goodbye.record import Sender
    >>> facts = GoodbyeFacts("a", "Ada Ltd", date(2025, 3, 1), Sender())
    >>> suggest(facts, written_on=date(2025, 3, 3), language="en").reasons
    ()
    """
    choices = Choices(written_on=written_on, language=facts.language or language, address=address)
    return with_reasons(choices, suggested_reasons(facts)[:1])


def with_reasons(choices: Choices, reasons: tuple[str, ...]) -> Choices:
    """Change the reasons, and with them what a hard or a shared decision brings along."""
    was_hard, changed = choices.hard, replace(choices, reasons=reasons)
    if changed.hard and not was_hard:
        return replace(
            changed, no_talk="safety", immediate=True, tone="formal", apology=False, empathy=False,
            what_it_means=False, open_door=False, stay_in_touch=False, goodwill=0.0,
        )  # fmt: skip
    if was_hard and not changed.hard:
        plain = Choices(written_on=choices.written_on)
        return replace(
            changed, no_talk=plain.no_talk, immediate=False, tone=plain.tone, apology=plain.apology,
            empathy=plain.empathy, what_it_means=plain.what_it_means, open_door=plain.open_door,
        )  # fmt: skip
    return changed


def nicest(choices: Choices) -> Choices:
    """Choose the warmest and most complete draft; a hard reason stays without warmth."""
    if choices.hard:
        return replace(choices, length="full")
    return replace(
        choices, tone="warm", length="full", figures=True, attempts=True, apology=True, empathy=True,
        what_it_means=True, open_door=True, stay_in_touch=True,
    )  # fmt: skip


def shortest(choices: Choices) -> Choices:
    """Choose the shortest draft that still says all that must be said."""
    return replace(
        choices, length="short", figures=False, attempts=False, apology=False, empathy=False,
        what_it_means=False, open_door=False, stay_in_touch=False,
    )  # fmt: skip
