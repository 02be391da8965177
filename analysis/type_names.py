"""Names for client types, given by rule to what sets a type apart."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import hypot

import numpy as np
import pandas as pd

#: What a name would have to beat where nothing sets a type apart, in robust spreads.
_NOTHING_SPECIAL = 0.25
#: A type without a fitting name is worse than any fitting one.
_UNFIT = -1e6
#: How strongly a name pulls that speaks of one plain signal only.
_BARE = 0.6


@dataclass(frozen=True, eq=False)
class TypeName:
    """A name for a type of client.

    Attributes
    ----------
    code : str
    label, sentence : str
        What a reader sees, and one sentence (source text of the catalogue).
    pulls : mapping of str to float
        Signal → how much a centre above (or, negative, below) the middle speaks for this name.
    fits : function
        Typical values of the type in their own units → whether the name is fair at all; a signal that is
        not known is missing.
    claims : tuple of tuple of str
        What the sentence speaks of: of each group at least one signal must be known.
    strength : float
        Below 1 where another fitting name says more.
    """

    code: str
    label: str
    sentence: str
    pulls: Mapping[str, float]
    fits: Callable[[Mapping[str, float]], bool]
    claims: tuple[tuple[str, ...], ...] = ()
    strength: float = 1.0


def _anything(_: Mapping[str, float]) -> bool:
    return True


TYPE_NAMES: dict[str, TypeName] = {
    name.code: name
    for name in (
        TypeName(
            "late_payer",
            "Late payers",
            "They pay long after the due date.",
            {"days_late": 1.0},
            lambda typical: typical.get("days_late", 0.0) >= 10,
            (("days_late",),),
        ),
        TypeName(
            "time_eater",
            "Time-eaters",
            "They take many hours for what they bring in.",
            {"hours_per_1000": 1.0, "margin": -0.5},
            lambda typical: typical.get("margin", 0.0) < 0.2,
            (("hours_per_1000",), ("margin",)),
        ),
        TypeName(
            "hard_on_people",
            "Hard on people",
            "Working with them weighs on your people: incidents, or little joy.",
            {"incidents": 1.0, "pleasure": -1.0},
            lambda typical: typical.get("pleasure", 5.0) <= 3 or typical.get("incidents", 0.0) >= 4,
            (("incidents", "pleasure"),),
        ),
        TypeName(
            "demanding_giants",
            "Large and demanding",
            "They bring much revenue and ask much of your people.",
            {"revenue": 1.0, "incidents": 1.0},
            lambda typical: typical.get("incidents", 0.0) >= 4,
            (("revenue",), ("incidents",)),
        ),
        TypeName(
            "star",
            "Stars",
            "They bring much, with a good margin, and are light to work with.",
            {"revenue": 1.0, "margin": 1.0, "pleasure": 0.5, "incidents": -0.5},
            lambda typical: typical.get("margin", 0.0) >= 0.15 and typical.get("pleasure", 3.0) >= 3,
            (("revenue",), ("margin",), ("pleasure", "incidents")),
        ),
        TypeName(
            "quiet_strength",
            "Quiet strength",
            "A good margin, few incidents, paid on time: you hardly notice them.",
            {"incidents": -1.0, "margin": 1.0, "days_late": -0.5, "pleasure": 0.5},
            lambda typical: (
                typical.get("margin", 0.0) >= 0.1
                and typical.get("pleasure", 3.0) >= 3
                and typical.get("incidents", 0.0) < 4
                and typical.get("days_late", 0.0) < 10
            ),
            (("margin",), ("incidents",), ("days_late",)),
        ),
        TypeName(
            "pleasant_but_thin",
            "Pleasant, but little is left",
            "A joy to work with, though little is left of what they pay.",
            {"pleasure": 1.0, "margin": -1.0},
            lambda typical: typical.get("margin", 1.0) < 0.1 and typical.get("pleasure", 0.0) >= 3.5,
            (("pleasure",), ("margin",)),
        ),
        TypeName(
            "newcomer",
            "Newcomers",
            "They came recently; it is early for a verdict.",
            {"known_months": -1.0},
            lambda typical: typical.get("known_months", 99.0) < 12,
            (("known_months",),),
        ),
        TypeName(
            "small_and_steady",
            "Small and steady",
            "They bring little each, and ask little.",
            {"revenue": -1.0, "incidents": -0.5},
            lambda typical: typical.get("incidents", 0.0) < 4,
            (("revenue",), ("incidents",)),
        ),
        # Names that claim no more than a bare list of invoices tells.
        TypeName(
            "large",
            "Large",
            "They bring much each.",
            {"revenue": 1.0},
            _anything,
            (("revenue",),),
            strength=_BARE,
        ),
        TypeName(
            "small",
            "Small",
            "They bring little each.",
            {"revenue": -1.0},
            _anything,
            (("revenue",),),
            strength=_BARE,
        ),
        TypeName(
            "prompt_payer",
            "Prompt payers",
            "They pay on time, or nearly so.",
            {"days_late": -1.0},
            lambda typical: typical.get("days_late", 99.0) < 5,
            (("days_late",),),
            strength=_BARE,
        ),
        TypeName(
            "long_standing",
            "Of long standing",
            "You have known them for years.",
            {"known_months": 1.0},
            lambda typical: typical.get("known_months", 0.0) >= 36,
            (("known_months",),),
            strength=_BARE,
        ),
        TypeName(
            "in_the_middle",
            "In the middle",
            "Nothing much sets them apart from your average client.",
            {},
            _anything,
        ),
        TypeName(
            "other_mix",
            "A mix of their own",
            "A group of its own that no single trait explains: look at the table.",
            {},
            _anything,
        ),
    )
}

#: Names that tell no trait by which a new client could be known.
WITHOUT_TRAIT = frozenset({"in_the_middle", "other_mix"})


def name_types(centres: pd.DataFrame, typical: pd.DataFrame) -> list[str]:
    """Give each type the name that fits best, no name twice.

    Turns        type | centre per signal, in robust spreads from the middle
    into         one code of ``TYPE_NAMES`` per type, in the order given

    A name's pull is how far the centre lies in the direction the name points to. The names are dealt out so
    that the sum of the pulls is largest (the assignment problem), among those that are fair on the typical
    values and speak of nothing that is not known.

    Parameters
    ----------
    centres, typical : DataFrame, one row per type
        Centres in robust spreads, and medians in the signals' own units; one column per signal.

    Returns
    -------
    list of str

    References
    ----------
    Kuhn (1955), "The Hungarian method for the assignment problem".
    """
    from scipy.optimize import linear_sum_assignment

    codes = list(TYPE_NAMES)
    pulls = np.array(
        [
            [_pull(TYPE_NAMES[code], centres.iloc[row], typical.iloc[row]) for code in codes]
            for row in range(len(centres))
        ]
    )
    rows, chosen = linear_sum_assignment(-pulls)
    names = dict(zip(rows.tolist(), chosen.tolist(), strict=True))
    return [codes[names[row]] for row in range(len(centres))]


def _pull(name: TypeName, centre: pd.Series, typical: pd.Series) -> float:
    if name.code == "in_the_middle":
        return _NOTHING_SPECIAL
    if name.code == "other_mix":
        return _NOTHING_SPECIAL / 2
    known = {signal: weight for signal, weight in name.pulls.items() if signal in centre.index}
    values = {str(signal): float(value) for signal, value in typical.items() if pd.notna(value)}
    told = all(any(signal in values for signal in group) for group in name.claims)
    if not known or not told or not name.fits(values):
        return _UNFIT
    length = hypot(*name.pulls.values())
    pull = sum(weight * float(centre[signal]) for signal, weight in known.items()) / length
    return name.strength * pull
