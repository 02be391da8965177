"""What is kept of the goodbyes between two visits: choices, texts changed by hand, rules switched off."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from analysis.goodbye.choices import Choices
from analysis.goodbye.editing import EditedText


@dataclass(frozen=True)
class Goodbye:
    """What was chosen and written for one client.

    Attributes
    ----------
    choices : Choices or None
        None while nothing was chosen that the facts do not suggest.
    texts : mapping of str to EditedText
        The texts changed by hand, by :func:`text_name`.
    """

    choices: Choices | None = None
    texts: Mapping[str, EditedText] = field(default_factory=dict)


@dataclass(frozen=True)
class Goodbyes:
    r"""All goodbyes of one owner, and what goes for every one of them.

    Attributes
    ----------
    clients : mapping of str to Goodbye
        Client → its goodbye.
    rules_off : frozenset of str
        Keys of ``RULES`` of the word check that are switched off.

    Examples
    --------
    >>> kept = Goodbyes().changed("a", texts={"mail": EditedText("Dag\n", "Hallo\n")})
    >>> kept.of("a").texts["mail"].text, kept.of("b").texts
    ('Hallo\n', {})
    """

    clients: Mapping[str, Goodbye] = field(default_factory=dict)
    rules_off: frozenset[str] = frozenset()

    def of(self, client: str) -> Goodbye:
        """Give the goodbye of one client, an empty one where there is none yet."""
        return self.clients.get(client, Goodbye())

    def changed(
        self,
        client: str,
        *,
        choices: Choices | None = None,
        texts: Mapping[str, EditedText] | None = None,
    ) -> "Goodbyes":
        """Give all goodbyes with other choices or texts for one client; what is not given stays."""
        before = self.of(client)
        after = Goodbye(
            before.choices if choices is None else choices, before.texts if texts is None else dict(texts)
        )
        return replace(self, clients={**self.clients, client: after})


def text_name(kind: str, language: str, recipient: str = "") -> str:
    """Name a text: each kind, language and addressee has its own.

    Examples
    --------
    >>> text_name("mail", "nl"), text_name("mail", "nl", "Ada")
    ('mail nl', 'mail nl Ada')
    """
    return " ".join(part for part in (kind, language, recipient) if part)
