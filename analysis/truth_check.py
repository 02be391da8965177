"""Is it 80/20? The owner's own shares beside what was published of others."""

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.concentration import Concentration
from analysis.pareto import PARETO_VALUES

#: With fewer clients a fifth of them is one or two, and its share says little.
FEWEST = 10


@dataclass(frozen=True)
class PublishedRatio:
    """A share of the largest fifth of customers that was published.

    Attributes
    ----------
    label : str
        Of whom (English source text).
    share : float
        Of the total that the largest 20 % bring, as a fraction.
    source : str
        The publication.
    """

    label: str
    share: float
    source: str


#: The largest fifth's share as others measured it.
PUBLISHED: dict[str, PublishedRatio] = {
    "consumer_brands": PublishedRatio(
        "Consumer goods, 22 categories", 0.73, "Kim, Singh and Winer (2017), Marketing Letters 28(4)"
    ),
    "listed_firms": PublishedRatio(
        "339 listed firms outside consumer goods", 0.67, "McCarthy and Winer (2019), SSRN 3264425"
    ),
    "subscriptions": PublishedRatio(
        "Of those, firms with subscriptions", 0.59, "McCarthy and Winer (2019), SSRN 3264425"
    ),
    "brands": PublishedRatio(
        "Brands in general", 0.60, "Sharp and others, as quoted by McCarthy and Winer (2019)"
    ),
}


def own_ratios(concentrations: Mapping[str, Concentration]) -> dict[str, Concentration]:
    """Give the owner's own shares that can stand beside published ones.

    Parameters
    ----------
    concentrations : mapping of str to Concentration
        As :func:`analysis.concentration.concentrations` gives them.

    Returns
    -------
    dict of str to Concentration
        Those known of at least ten clients, with a total above zero.

    Examples
    --------
    >>> few = Concentration(n=9, top_20_share=0.5)
    >>> list(own_ratios({"revenue": few, "hours": Concentration(n=10, top_20_share=0.4)}))
    ['hours']
    """
    return {
        name: concentrations[name]
        for name in PARETO_VALUES
        if name in concentrations
        and concentrations[name].n >= FEWEST
        and concentrations[name].top_20_share is not None
    }
