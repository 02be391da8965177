"""Words, money, numbers and dates for readers: the last step before anyone sees a result."""

from analysis.language.language import (
    LANGUAGES,
    Language,
    UnknownLanguageError,
    language_for_browser,
)

__all__ = ["LANGUAGES", "Language", "UnknownLanguageError", "language_for_browser"]
