"""How one value is written for a reader, by what kind of value it is."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pandas as pd
import streamlit as st

from analysis.language.language import Language

_CENT = 0.005
#: Of units: one, several, and with decimals (English source text).
_PLURALS = {
    "hours": ("{count} hour", "{count} hours", "{hours} hours"),
    "days": ("{count} day", "{count} days", "{days} days"),
    "months": ("{count} month", "{count} months", "{months} months"),
}
#: What stands where a value is not known.
UNKNOWN = "–"
#: What amounts can be in where the files do not say.
CURRENCIES = ("EUR", "GBP", "USD", "CHF", "SEK", "NOK", "DKK", "PLN")


def day_format(language: Language) -> str:
    """Give the way days are typed in."""
    return "DD-MM-YYYY" if language.code == "nl" else "DD/MM/YYYY"


def write(value: Any, kind: str, language: Language, currency: str | None = None) -> str:
    r"""Write one value of a kind: ``money``, ``hours``, ``share``, ``count``, ``number``, ``days`` … or text.

    Parameters
    ----------
    value : Any
        Missing (None, NaN, NaT) is written as a dash, never as zero.
    kind : str
        As in ``METRICS`` and ``TABLES``.
    language : Language
    currency : str, optional
        Of money.

    Examples
    --------
    >>> write(0.714, "share", Language("nl")), write(float("nan"), "hours", Language("nl"))
    ('71\xa0%', '–')
    >>> write(1.02, "days", Language("en")), write(1.4, "days", Language("en"))
    ('1 day', '1.4 days')
    """
    if value is None or (pd.api.types.is_scalar(value) and pd.isna(value)):
        return UNKNOWN
    if isinstance(value, str):
        return value
    if isinstance(value, date | datetime):
        return language.date(value, "medium")
    if kind == "money":
        return language.money(value, currency)
    if kind == "rate":
        return language.text("{amount} an hour", amount=language.money(value, currency))
    if kind == "share":
        return language.percent(value)
    if kind == "times":
        return f"{language.number(value, 0 if value == round(value) else 1)} ×"
    if kind in ("count", "whole", "points"):
        return language.number(value)
    if kind == "exact":
        return language.number(value, 2)
    if kind == "score":  # from 1 to 5: one decimal for all of them, so that they line up
        return language.number(value, 1)
    small = abs(value) < 10 and round(value) != round(value, 1)
    number = language.number(value, 1 if small else 0)
    if kind in _PLURALS:
        singular, plural, words = _PLURALS[kind]
        if not small:
            return language.plural(singular, plural, round(value))
        return language.text(words, **{kind: number})
    return number


def between(low: Any, high: Any, kind: str, language: Language, currency: str | None = None) -> str:
    r"""Write where an estimated figure lies, as "€1,200 to €3,400"; nothing where it is no estimate.

    Parameters
    ----------
    low, high : Any
        Its two ends; missing where the figure is not known.
    kind : str
        As for :func:`write`.
    language : Language
    currency : str, optional
        Of money.

    Examples
    --------
    >>> between(0.1, 0.25, "share", Language("en")), between(0.1, 0.1, "share", Language("en"))
    ('10% to 25%', '')
    """
    ends = [write(end, kind, language, currency) for end in (low, high)]
    if UNKNOWN in ends or ends[0] == ends[1]:
        return ""
    return language.text("{low} to {high}", low=ends[0], high=ends[1])


def in_brackets(low: float | None, high: float | None, language: Language, currency: str | None) -> str:
    """Write where an amount lies, in brackets behind it; nothing where it is no estimate.

    Examples
    --------
    >>> in_brackets(10.0, 20.0, Language("en"), "EUR"), in_brackets(10.0, 10.0, Language("en"), "EUR")
    (' (between €10 and €20)', '')
    """
    if low is None or high is None or pd.isna(low) or high - low < _CENT:
        return ""
    return language.text(
        " (between {low} and {high})", low=language.money(low, currency), high=language.money(high, currency)
    )


@dataclass(frozen=True)
class Shown:
    """How one column of a table is shown.

    Attributes
    ----------
    label : str
        English source text.
    kind : str
        See :func:`write`; ``text`` for what is shown as it is.
    pinned : bool
        Stays in sight on a narrow screen.
    width : int or str or None
        In pixels, or as Streamlit calls it.
    """

    label: str
    kind: str = "text"
    pinned: bool = False
    width: int | str | None = None

    def column(self, language: Language, *, pin: bool) -> Any:
        """Give Streamlit's settings of the column; ``pin`` keeps a pinned one in sight, in a fainter ink."""
        label = language.text(self.label)
        if self.kind in ("text", "date"):
            return st.column_config.Column(label, pinned=(self.pinned and pin) or None, width=self.width)
        return st.column_config.Column(label, alignment="right", width=self.width)
