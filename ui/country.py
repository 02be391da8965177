"""The owner's own country: one choice, for claims on late payment and for who says goodbye."""

from dataclasses import replace
from typing import get_args

from analysis.late_interest.rates import Country
from ui import session

#: The widgets that show it; the others are filled anew when one changes.
_WIDGETS = ("payment_country", "goodbye_country")
#: Beside each of them (English source text).
HELP = (
    "At first guessed from a VAT number in your files, or else from your browser. It is one choice: Late "
    "payment and Goodbye follow each other."
)


def follow(key: str) -> None:
    """Take over what one of the widgets says, for both pages."""
    choose(session.widget(key))
    session.unseed(*(other for other in _WIDGETS if other != key))


def choose(country: str | None) -> None:
    """Keep the owner's country; claims know fewer countries than goodbyes."""
    claimed = next((each for each in get_args(Country) if each == country), None)
    session.change(late_interest=replace(session.settings().late_interest, country=claimed))
    if country is not None:
        session.keep_sender(replace(session.workspace().sender, country=country))


def of_sender() -> str:
    """Give the country of who says goodbye: the one that was chosen, else the one the sender had."""
    return session.settings().late_interest.country or session.workspace().sender.country
