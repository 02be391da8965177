"""The language a letter is in: any that has a folder of templates, whether or not the pages speak it."""

import re
from functools import cache

from babel import Locale
from babel.core import get_global
from babel.numbers import format_currency

from analysis.goodbye.choices import TEMPLATES, letter_languages
from analysis.language import Language
from analysis.language.language import LANGUAGES, UnknownLanguageError

#: How templates write what differs between a polite and a familiar letter: ``[polite|familiar]``.
FORM_OF_ADDRESS = re.compile(r"\[([^][|{}\n]*)(?<! )\|(?! )([^][|{}\n]*)\]")

#: Languages that client lists are kept in; by their words for it a client's language is known.
LIST_LANGUAGES = ("nl", "en", "fr", "de", "es", "it", "pt")


class LetterLanguage(Language):
    """A language to write letters in; one the pages do not speak writes numbers as Babel does.

    Examples
    --------
    >>> LetterLanguage("en").money(1210, "EUR", 2)
    '€1,210.00'
    """

    def __post_init__(self) -> None:
        if self.code not in letter_languages():
            raise UnknownLanguageError(code=self.code, found=", ".join(letter_languages()))

    @property
    def locale(self) -> str:
        """The Babel locale that numbers and dates are written in."""
        return super().locale if self.code in LANGUAGES else self.code

    def money(self, amount: float, currency: str | None, decimals: int = 0) -> str:
        """Write an amount with its currency sign; without a currency, as a bare number."""
        if self.code in LANGUAGES or currency is None:
            return super().money(amount, currency, decimals)
        return format_currency(amount, currency, locale=self.locale)


def language_name(code: str) -> str:
    """Give a language's own name for itself.

    Examples
    --------
    >>> language_name("nl"), language_name("fr")
    ('Nederlands', 'Français')
    """
    return str(Locale(code).get_display_name(code)).capitalize()


def has_two_forms(code: str) -> bool:
    """Tell whether the templates of a language know a polite and a familiar form of address.

    Examples
    --------
    >>> has_two_forms("nl"), has_two_forms("en")
    (True, False)
    """
    templates = (TEMPLATES / code).rglob("*.j2")
    return any(FORM_OF_ADDRESS.search(path.read_text(encoding="utf-8")) for path in templates)


def written_language(words: str) -> str:
    """Tell in which language a client is written to, by what the client list says.

    Parameters
    ----------
    words : str
        A code or a name, as a list may hold it, in any language whose names Babel knows.

    Returns
    -------
    str
        The code of a language there are templates for; "" where the words name none.

    Examples
    --------
    >>> [written_language(words) for words in ("NL", "Engels", "nl-BE", "Vlaams", "eng", "Frans", "")]
    ['nl', 'en', 'nl', 'nl', 'en', '', '']
    """
    said = " ".join(words.casefold().replace("_", "-").split())
    code = said.partition("-")[0]
    code = get_global("language_aliases").get(code, code)
    return code if code in letter_languages() else _language_names().get(said, "")


@cache
def _language_names() -> dict[str, str]:
    """Name of a language or of its form in some country, in the languages lists are kept in → its code."""
    names: dict[str, str] = {}
    for spoken in dict.fromkeys((*letter_languages(), *LANGUAGES, *LIST_LANGUAGES)):
        for key, name in Locale(spoken).languages.items():
            if (code := key.partition("_")[0]) in letter_languages():
                names[name.casefold()] = code
    return names
