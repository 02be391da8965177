"""The owner's own country, as the files or the browser tell it."""

from dataclasses import replace

import polars as pl
import pytest

from analysis.correcting import NOTHING_READ
from analysis.goodbye.record import Sender
from analysis.home_country import home_country, with_home_country
from analysis.late_interest.rates import LateInterest
from analysis.reading.model import Ledger, Sheet
from analysis.settings import Settings
from analysis.workspace import Workspace


def _sheet(above: str) -> Sheet:
    return Sheet("facturen.xlsx", "", ((above,),), ("Klant",), pl.DataFrame({"row": [], "0": []}))


def _ledger(*numbers: str) -> Ledger:
    return replace(NOTHING_READ.ledger, tables={"clients": pl.DataFrame({"vat_number": numbers})})


@pytest.mark.parametrize(
    ("above", "numbers", "locale", "country"),
    [
        ("BTW BE0123.456.749", ("NL123456789B01",), "nl-NL", "BE"),
        ("Verkoopfacturen", ("NL123456789B01", "NL 987654321 B02", "BE0123456749"), "nl-BE", "NL"),
        ("Verkoopfacturen", ("NL123456789B01", "BE0123456749"), "nl-BE", "BE"),
        ("Belcompany, nl 2025", (), "nl_BE", "BE"),
        ("", (), "fr", None),
    ],
)
def test_the_own_number_goes_before_those_of_clients_and_those_before_the_browser(
    above: str, numbers: tuple[str, ...], locale: str, country: str | None
) -> None:
    assert home_country(_ledger(*numbers), [_sheet(above)], locale) == country


def test_what_was_chosen_is_never_guessed_again() -> None:
    chosen = Workspace(NOTHING_READ, settings=Settings(late_interest=LateInterest(country="NL")))
    assert with_home_country(chosen, "nl-BE").settings.late_interest.country == "NL"

    typed_earlier = Workspace(NOTHING_READ, sender=Sender(name="Eva", country="BE"))
    found = with_home_country(typed_earlier, "nl-NL")
    assert (found.settings.late_interest.country, found.sender.country) == ("BE", "BE")
    assert with_home_country(Workspace(NOTHING_READ), "fr") == Workspace(NOTHING_READ)


def test_a_country_whose_claims_are_not_known_still_has_its_holidays() -> None:
    found = with_home_country(Workspace(NOTHING_READ), "en-GB")
    assert (found.settings.late_interest.country, found.sender.country) == (None, "GB")
