"""How to address a person, from a name as it stands in a client list."""

from dataclasses import dataclass

_MEN = ("dhr", "dhr.", "heer", "hr", "hr.", "Mr", "Mr.", "meneer", "monsieur", "herr")
_WOMEN = ("mevr", "mevr.", "mw", "mw.", "mevrouw", "mrs", "mrs.", "ms", "ms.", "mme", "madame", "frau")
_PREFIXES = ("van", "de", "den", "der", "te", "ten", "ter", "het", "'t", "in", "op", "von", "du", "la", "le")


@dataclass(frozen=True)
class Addressee:
    """A person to write to.

    Attributes
    ----------
    full : str
        The name without its title, "" where nobody is known.
    first : str
        The given name, "" where only initials or a title with a surname are known.
    surname : str
        As written, prefix included.
    gender : str
        ``man``, ``woman`` or "" from a title in the name; never guessed from the name itself.
    """

    full: str = ""
    first: str = ""
    surname: str = ""
    gender: str = ""

    @property
    def known(self) -> bool:
        """Whether there is a name at all."""
        return bool(self.full)


def addressee(contact: str) -> Addressee:
    """Take a contact's name apart.

    Examples
    --------
    >>> addressee("Dhr. P. van den Berg")
    Addressee(full='P. van den Berg', first='', surname='van den Berg', gender='man')
    >>> addressee("Noor de Wit")
    Addressee(full='Noor de Wit', first='Noor', surname='de Wit', gender='')
    """
    words, gender = contact.split(), ""
    if words[:1] in (["de"], ["De"]) and words[1:2] and words[1].lower() in _MEN:
        words = words[1:]
    if len(words) > 1 and (title := _title(words[0])):
        gender, words = title, words[1:]
    if not words:
        return Addressee()
    given = [word for word in words[:1] if not _is_initial(word) and word.lower() not in _PREFIXES]
    if gender and len(words) == 1:
        given = []
    rest = words[1:] if given else words
    while rest and _is_initial(rest[0]):
        rest = rest[1:]
    surname = " ".join(rest)
    return Addressee(" ".join(words), "".join(given), surname, gender)


def _title(word: str) -> str:
    """Tell the gender a title stands for; the Dutch degree "mr." is none, the English "Mr" is one."""
    if word in _MEN or word.lower() in _MEN:
        return "man"
    return "woman" if word.lower() in _WOMEN else ""


def _is_initial(word: str) -> bool:
    return word.endswith(".") or len(word) == 1 or (len(word) <= 3 and word.isupper())
