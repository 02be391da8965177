"""Break-even: how much volume a price may cost, and how many freed hours must be sold again."""

from dataclasses import dataclass

from analysis.errors import AnalysisError


class NothingLeftError(AnalysisError):
    """A sale brings nothing any more, so that no volume makes up for it."""

    sentence = (
        "At this price nothing is left of each sale ({left}), so no volume makes up for it. Choose another."
    )


def break_even_volume(price_change: float, margin: float) -> float:
    """Give the change in volume at which a change in price leaves the contribution as it was.

    ``−dP ÷ (CM + dP)``: below zero is how much volume a rise may cost, above zero how much more must be
    sold after a cut.

    Parameters
    ----------
    price_change : float
        dP, as a fraction of the price now.
    margin : float
        CM, the contribution as a fraction of revenue.

    Raises
    ------
    NothingLeftError
        The new price covers no more than the cost.

    References
    ----------
    Nagle and Holden (1987), The strategy and tactics of pricing.

    Examples
    --------
    >>> round(break_even_volume(0.05, 0.40), 4), round(break_even_volume(-0.20, 0.60), 4)
    (-0.1111, 0.5)
    """
    left = margin + price_change
    if left <= 1e-12:
        raise NothingLeftError(left=f"{left:.0%}")
    return -price_change / left


def break_even_price(volume_change: float, margin: float) -> float:
    """Give the change in price that makes up for a change in volume: the other way round.

    Raises
    ------
    NothingLeftError
        No volume is left.

    Examples
    --------
    >>> round(break_even_price(-0.1111111111, 0.40), 4)
    0.05
    """
    if volume_change <= -1:
        raise NothingLeftError(left=f"{1 + volume_change:.0%}")
    return margin / (1 + volume_change) - margin


@dataclass(frozen=True)
class Refill:
    """What it takes to be no worse off by selling freed hours again. The people stay and are paid on.

    Attributes
    ----------
    hours : float
        Freed in a year.
    rate : float
        What an hour sold again brings.
    gap : float
        Money a year that must be made up for: what goes less what is spared beside hours; 0 or less is
        no gap.
    hours_needed : float
        Hours a year that must be sold again.
    share : float or None
        The same as a share of the freed hours; above 1 the freed hours are not enough. None without hours.
    within_months : float or None
        Where all freed hours are sold again from some month on, the latest month at which the first year
        still breaks even; None where it cannot.
    """

    hours: float
    rate: float
    gap: float
    hours_needed: float
    share: float | None
    within_months: float | None


def refill(contribution: float, spared_beside_hours: float, hours: float, rate: float) -> Refill:
    """Work out how many of the freed hours must be sold again to be no worse off.

    Parameters
    ----------
    contribution : float
        What goes with the clients in a year.
    spared_beside_hours : float
        Costs a year that fall away with them and are not driven by hours.
    hours : float
        Freed in a year.
    rate : float
        What an hour sold again brings; more than zero.

    Examples
    --------
    >>> found = refill(60_000, 0, hours=1_000, rate=100)
    >>> found.share, round(found.within_months, 1)
    (0.6, 4.8)
    """
    if rate <= 0:
        raise NothingLeftError(left=f"{rate:.0f}")
    gap = contribution - spared_beside_hours
    needed = max(0.0, gap / rate)
    share = needed / hours if hours > 0 else None
    within = 12 * (1 - share) if share is not None and share <= 1 else None
    return Refill(hours, rate, gap, needed, share, within)
