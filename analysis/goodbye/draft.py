"""Draft the texts of a goodbye from the facts on file and the owner's choices."""

from dataclasses import dataclass, replace
from types import MappingProxyType

from analysis.errors import AnalysisError
from analysis.goodbye.choices import Choices
from analysis.goodbye.record import GoodbyeFacts
from analysis.goodbye.render import Rendered, render


class UnknownKindError(AnalysisError):
    """A text was asked for that there is no template of."""

    sentence = "There is no text '{kind}'. There are: {found}"


@dataclass(frozen=True)
class Kind:
    """One kind of text: what the owner picks and what it is for (English source text).

    ``safe`` kinds have a short variant for threats and abuse.
    """

    label: str
    meaning: str
    safe: bool = False


#: The texts, in the order in which they are used.
KINDS = MappingProxyType(
    {
        "script": Kind("Phone script", "One page to prepare the call; the talk comes first.", safe=True),
        "mail": Kind("Confirmation by mail", "Sent after the call, on the same day.", safe=True),
        "letter": Kind("Formal letter", "On paper, where the contract asks for it.", safe=True),
        "improvement": Kind("Last chance letter", "What must change, and when you look at it together."),
        "price_rise": Kind("New price letter", "A new price, and the choice it leaves the client."),
        "scope": Kind("What is included", "What belongs to the agreement, and what is quoted first."),
        "team": Kind("Note to the team", "What changes for your own people."),
    }
)


#: Texts that stay in the house, so that none is addressed to the client.
OWN_KINDS = frozenset({"script", "team"})


def draft(kind: str, facts: GoodbyeFacts, choices: Choices) -> str:
    """Draft one text.

    Turns        facts and choices
    into         plain text: a paragraph a line, one blank line between paragraphs

    A hard reason (threats, abuse, something unlawful) takes the short route. Nothing keeps a draft
    back: what is still open stands in :func:`analysis.goodbye.open_points.open_points`, never in the text.
    Where a name is missing that only the owner knows, ``[brackets]`` stand in its place; see
    :func:`analysis.goodbye.completeness.missing`.

    Parameters
    ----------
    kind : str
        A key of ``KINDS``.
    facts : GoodbyeFacts
    choices : Choices

    Returns
    -------
    str

    Raises
    ------
    UnknownKindError
        ``kind`` is not in ``KINDS``.

    Examples
    --------
    >>> from datetime import date
    >>> from analysis.goodbye.record import Sender
    >>> sender = Sender(name="Eva Moor", firm="Studio Moor")
    >>> facts = GoodbyeFacts("a", "Ada Ltd", date(2025, 3, 1), sender, contact="Ada Byron")
    >>> choices = Choices(written_on=date(2025, 3, 3), language="en", talk_on=date(2025, 3, 3))
    >>> print(draft("mail", facts, choices).splitlines()[0])
    Dear Ada,
    """
    return rendered(kind, facts, choices).text


def rendered(kind: str, facts: GoodbyeFacts, choices: Choices) -> Rendered:
    """Draft one text, with the stretches in it that state something and what they rest on."""
    if kind not in KINDS:
        raise UnknownKindError(kind=kind, found=", ".join(KINDS))
    return render(template(kind, choices), facts, choices, kind)


def template(kind: str, choices: Choices) -> str:
    """Name the template of a kind of text: the short one where a hard reason applies."""
    return f"safety/{kind}" if choices.hard and KINDS[kind].safe else kind


def subject(kind: str, facts: GoodbyeFacts, choices: Choices) -> str:
    """Give the line that says what a mail or letter is about.

    Examples
    --------
    >>> from datetime import date
    >>> from analysis.goodbye.record import Sender
    >>> facts = GoodbyeFacts("a", "Ada Ltd", date(2025, 3, 1), Sender())
    >>> subject("mail", facts, Choices(written_on=date(2025, 3, 3), language="en"))
    'The end of our work together on 30 April 2025'
    """
    if kind not in KINDS:
        raise UnknownKindError(kind=kind, found=", ".join(KINDS))
    return render("subject", facts, choices, kind).text.strip()


def addressed(facts: GoodbyeFacts, choices: Choices) -> dict[str, Choices]:
    """Give the choices for each person at the client who gets a text: same facts, own salutation.

    Parameters
    ----------
    facts : GoodbyeFacts
    choices : Choices
        For the first person, a greeting typed by hand included; the others are its ``others``.

    Returns
    -------
    dict of str to Choices
        Name → choices, the first person first, and each once.

    Examples
    --------
    >>> from datetime import date
    >>> from analysis.goodbye.record import Sender
    >>> facts = GoodbyeFacts("a", "Ada Ltd", date(2025, 3, 1), Sender(), contact="Ada Byron")
    >>> found = addressed(facts, Choices(written_on=date(2025, 3, 3), others=("Bob", "Ada Byron")))
    >>> {person: own.recipient for person, own in found.items()}
    {'Ada Byron': '', 'Bob': 'Bob'}
    """
    first = choices.recipient or facts.contact or facts.name
    others = {person: replace(choices, recipient=person, greeting="") for person in choices.others}
    return {first: choices, **{person: own for person, own in others.items() if person != first}}
