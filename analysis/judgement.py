"""What people say of a client: ratings by the team, and what the owner knows that no file tells."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

#: How many values of their own an owner can list: more than a handful guide nobody.
MOST_VALUES = 5

#: What is asked of working with a client, 1 to 5; the first is needed.
QUESTIONS = ("pleasure", "respect", "demands", "payment", "growth")
#: The words with which a list answers, by what they say.
ANSWER_WORDS = {
    "yes": ("yes", "y", "ja", "j", "oui", "true"),
    "doubt": ("doubt", "twijfel", "misschien", "maybe"),
    "no": ("no", "n", "nee", "neen", "nein", "non", "geen", "false", "0"),
}

#: How working with a client is, 1 to 5, in words (English source text).
PLEASURE = {
    1: "1: hard going",
    2: "2: takes some energy",
    3: "3: neither here nor there",
    4: "4: pleasant",
    5: "5: a joy",
}


def answered(cell: object) -> str:
    """Give ``yes``, ``doubt`` or ``no``, from a code or from a word in a client list; "" for anything else.

    Examples
    --------
    >>> answered("yes"), answered(" Nein "), answered("twijfel"), answered(None)
    ('yes', 'no', 'doubt', '')
    """
    word = str(cell).strip().lower()
    return next((answer for answer, words in ANSWER_WORDS.items() if word in words), "")


@dataclass(frozen=True)
class Colleague:
    """Somebody who is asked how working with the clients is."""

    name: str
    role: str = ""


@dataclass(frozen=True)
class Rating:
    """What one person says of working with one client.

    Attributes
    ----------
    client : str
        The key.
    pleasure : float
        1 (hard going) to 5 (a joy).
    rater, role : str
        Who says so; "" where they did not say.
    rated_on : date or None
    respect, demands, payment, growth : float or None
        1 to 5; None where it was not answered.
    shown : bool
        Whether others may see this person's own answers.
    """

    client: str
    pleasure: float
    rater: str = ""
    role: str = ""
    rated_on: date | None = None
    respect: float | None = None
    demands: float | None = None
    payment: float | None = None
    growth: float | None = None
    shown: bool = False


@dataclass(frozen=True)
class ValueFit:
    """How a client fits one of the owner's own values: ``yes``, ``doubt`` or ``no``, and what was seen."""

    fit: str
    observation: str = ""
    observed_on: date | None = None


@dataclass(frozen=True)
class Judgement:
    """What the owner knows of one client. It stands beside the scores and is not part of them.

    Attributes
    ----------
    fits : mapping of str to ValueFit
        One of ``Settings.own_values`` → how the client fits it.
    strategic : str
        The reason why this client matters beyond its result; "" for none.
    strategic_until : date or None
        After this day the reason no longer counts.
    horizon_value : float or None
        What the owner expects it to bring later, a year, in the currency of the upload.
    room_to_grow, reference, early_adopter : str
        ``yes``, ``doubt``, ``no`` or "": whether it can bring more, is a name to be proud of, and is among
        the first to try something new.
    referred_clients : int or None
        How many clients it brought in, where the files do not say.
    referred_revenue : float or None
        What those bring a year.
    association, association_source : str
        What being linked to it does to the owner's name, where that is harm; and who says so.
    association_on : date or None
    influence : int or None
        0 (none) to 3 (many listen to them).
    influence_note : str
        What they could say.
    change_chance : float or None
        How likely it is that things change for the better, as a fraction.
    change_on : date or None
        By when.
    hard_rule : str
        One of ``HARD_RULE_KINDS``, or "".
    hard_rule_source : str
        Where that is known from.
    hard_rule_on : date or None
    """

    fits: Mapping[str, ValueFit] = field(default_factory=dict)
    strategic: str = ""
    strategic_until: date | None = None
    horizon_value: float | None = None
    room_to_grow: str = ""
    reference: str = ""
    early_adopter: str = ""
    referred_clients: int | None = None
    referred_revenue: float | None = None
    association: str = ""
    association_source: str = ""
    association_on: date | None = None
    influence: int | None = None
    influence_note: str = ""
    change_chance: float | None = None
    change_on: date | None = None
    hard_rule: str = ""
    hard_rule_source: str = ""
    hard_rule_on: date | None = None


@dataclass(frozen=True)
class Decision:
    """What was decided about a client, on which day, and by whom: a key of ``DECISIONS``."""

    client: str
    on: date
    kind: str
    by: str
    note: str = ""


#: What can be decided (English source text).
DECISIONS = {
    "keep": "Keep as it is",
    "grow": "Do more for them",
    "repair": "Repair first, then look again",
    "reprice": "Ask another price",
    "part": "Part decently",
}
