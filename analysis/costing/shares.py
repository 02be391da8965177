"""Money shared out to the cent: what is handed out adds up to what there was."""

import numpy as np
import numpy.typing as npt


def cents(amount: float) -> int:
    """Give an amount in whole cents."""
    return round(amount * 100)


def shared_out(total: int, weights: npt.NDArray[np.float64]) -> npt.NDArray[np.int64]:
    """Share out whole cents in proportion to weights, so that the parts add up to the total.

    Each part is first rounded down; the cents that are left go one by one to the parts that lost most.

    Parameters
    ----------
    total : int
        Zero or more.
    weights : array of float
        Zero or more, not all zero.

    Returns
    -------
    array of int
        In the order of ``weights``.

    References
    ----------
    The method of largest remainders (Hamilton; Hare–Niemeyer).

    Examples
    --------
    >>> shared_out(100, np.array([1.0, 1.0, 1.0])).tolist()
    [34, 33, 33]
    """
    exact = weights / weights.sum() * total
    parts: npt.NDArray[np.int64] = np.floor(exact).astype(np.int64)
    short = total - int(parts.sum())
    # Floating point may leave a sum a cent above the total; then the smallest remainders give one back.
    order = np.argsort(-(exact - parts), kind="stable")
    if short > 0:
        parts[order[:short]] += 1
    elif short < 0:
        holding = order[::-1][parts[order[::-1]] > 0]
        parts[holding[:-short]] -= 1
    return parts
