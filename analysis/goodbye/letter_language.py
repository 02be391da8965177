"""The language a letter is in: any that has a folder of templates, whether or not the pages speak it."""

import re

from babel import Locale
from babel.numbers import format_currency

from analysis.goodbye.choices import TEMPLATES, letter_languages
from analysis.language import Language
from analysis.language.language import LANGUAGES, UnknownLanguageError

#: How templates write what differs between a polite and a familiar letter: ``[polite|familiar]``.
FORM_OF_ADDRESS = re.compile(r"\[([^][|{}\n]*)(?<! )\|(?! )([^][|{}\n]*)\]")


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
