"""Named starting points for the weights and borders: what an owner puts first."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from analysis.settings import Settings


@dataclass(frozen=True)
class Preset:
    """A named set of weights and borders.

    Attributes
    ----------
    name, label, meaning : str
        The code, what a reader sees, and one sentence (source text of the catalogue).
    weights : mapping of str to float
        Signal → weight, where it differs from the standard.
    financial_border, burden_border : float
        Where high begins on each axis.
    """

    name: str
    label: str
    meaning: str
    weights: Mapping[str, float] = field(default_factory=dict)
    financial_border: float = 50.0
    burden_border: float = 50.0

    def on(self, settings: Settings) -> Settings:
        """Give the settings with these weights and borders, and the rest as chosen.

        Examples
        --------
        >>> PRESETS["people_first"].on(Settings(hour_cost=60.0)).burden_border
        40.0
        """
        return replace(
            settings,
            weights=dict(self.weights),
            financial_border=self.financial_border,
            burden_border=self.burden_border,
        )


PRESETS: dict[str, Preset] = {
    preset.name: preset
    for preset in (
        Preset("standard", "Standard", "Standard: both count, with the border of each halfway."),
        Preset(
            "people_first",
            "People first",
            "People first: how your people find the work weighs most, and a burden counts as high sooner.",
            {"pleasure": 60.0, "rush": 20.0, "chasing": 5.0, "incidents": 10.0},
            burden_border=40.0,
        ),
        Preset(
            "cash_first",
            "Cash first",
            "Cash first: what comes in, and on time, weighs most; a client may ask more before that counts.",
            {"contribution": 45.0, "days_late": 30.0, "margin": 20.0, "chasing": 25.0},
            burden_border=60.0,
        ),
    )
}


def preset_of(settings: Settings) -> str | None:
    """Give the name of the preset the settings stand on; None where the owner chose otherwise.

    Examples
    --------
    >>> preset_of(Settings()), preset_of(Settings(financial_border=51.0))
    ('standard', None)
    """
    for preset in PRESETS.values():
        if preset.on(settings) == settings:
            return preset.name
    return None
