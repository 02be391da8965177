"""Where to write the names of bubbles so that none covers another: a small, deterministic search.

After the greedy point-feature labelling of Christensen, Marks and Shieber (1995), "An empirical study of algorithms
for point-feature label placement": candidates around each point, the most important point chooses first.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

#: Width of a letter as a share of the font's size, rounded up so that a box is never too small.
_NARROW, _WIDE, _ORDINARY = 0.32, 0.92, 0.60
_NARROW_LETTERS = frozenset("fijlrtI.,:;'|!() -")
_WIDE_LETTERS = frozenset("mwMWQO@%&…")

_GAP = 3.0
#: Beyond its bubble by this much a name gets a thin line that leads to it.
_RINGS = (0.0, 14.0, 30.0, 48.0, 70.0, 96.0)


@dataclass(frozen=True)
class Spot:
    """A bubble that wants a name beside it.

    Attributes
    ----------
    across, down : float
        The centre: a share (0 to 1) of the width, which is only known in the browser; pixels from the top.
    radius, width, height : float
        Of the bubble, and of its text, in pixels.
    """

    across: float
    down: float
    radius: float
    width: float
    height: float


@dataclass(frozen=True)
class Place:
    """Where a text goes: its centre, in pixels from the centre of the bubble, right and down."""

    right: float
    down: float
    leader: bool


def text_width(text: str, size: float) -> float:
    """Estimate the width of a text in pixels, rather too wide than too narrow.

    Examples
    --------
    >>> text_width("il", 10) < text_width("mw", 10)
    True
    """
    return size * sum(
        _NARROW
        if sign in _NARROW_LETTERS
        else _WIDE
        if sign in _WIDE_LETTERS or ord(sign) > 0x2E80
        else _ORDINARY
        for sign in text
    )


def place_names(
    spots: Sequence[Spot],
    *,
    widths: Sequence[float],
    height: float,
    bubbles: Sequence[Spot] = (),
    taken: Sequence[tuple[float, float, float, float, float]] = (),
) -> list[Place | None]:
    """Find for each spot, the most important first, a place where its text covers no other text.

    Parameters
    ----------
    spots : sequence of Spot
        The most important first.
    widths : sequence of float
        Widths in pixels the drawing may get; a place must hold at each of them.
    height : float
        Of the drawing, in pixels.
    bubbles : sequence of Spot
        All bubbles, also those without a text: rather not covered.
    taken : sequence of (across, left, top, right, bottom)
        Boxes that are never covered: a share of the width, and pixels from there and from the top.

    Returns
    -------
    list of Place or None
        One per spot; None where every place would cover another text.

    Examples
    --------
    >>> place_names([Spot(0.5, 50, 5, 40, 12)], widths=[300], height=100)
    [Place(right=28.0, down=0.0, leader=False)]
    """
    wide = np.asarray(widths, dtype=float)
    boxes = np.zeros((0, len(wide), 4))
    if taken:
        fixed = np.asarray(taken, dtype=float)
        start = fixed[:, :1] * wide
        rows = np.broadcast_to(fixed[:, 2:3], start.shape), np.broadcast_to(fixed[:, 4:5], start.shape)
        boxes = np.stack((start + fixed[:, 1:2], rows[0], start + fixed[:, 3:4], rows[1]), axis=-1)
    discs = np.array([[spot.across, spot.down, spot.radius] for spot in (bubbles or spots)], dtype=float)
    found: list[Place | None] = []
    for spot in spots:
        place = _first_free(spot, boxes, discs, wide, height)
        found.append(place)
        if place is not None:
            boxes = np.concatenate((boxes, _boxes(spot, np.array([[place.right, place.down]]), wide)))
    return found


def _candidates(spot: Spot, ring: float) -> NDArray[np.float64]:
    """Give centres of the text around a bubble, at ``ring`` pixels from it, the best to read first."""
    turns = (0, 180, 270, 90, 315, 45, 225, 135) if ring == 0 else tuple(range(0, 360, 20))
    reach = spot.radius + _GAP + ring
    places = []
    for turn in turns:
        right, down = math.cos(math.radians(turn)), math.sin(math.radians(turn))
        places.append(
            (
                right * reach + (spot.width / 2) * _sign(right),
                down * reach + (spot.height / 2) * _sign(down),
            )
        )
    return np.array(places)


def _sign(part: float) -> float:
    return 0.0 if abs(part) < 1e-9 else math.copysign(1.0, part)


def _boxes(spot: Spot, places: NDArray[np.float64], widths: NDArray[np.float64]) -> NDArray[np.float64]:
    """Give left, top, right, bottom of the text at each place (first axis) and width (second)."""
    across = spot.across * widths[None, :] + places[:, :1]
    down = np.broadcast_to(spot.down + places[:, 1:], across.shape)
    return np.stack(
        (
            across - spot.width / 2,
            down - spot.height / 2,
            across + spot.width / 2,
            down + spot.height / 2,
        ),
        axis=-1,
    )


def _first_free(
    spot: Spot,
    boxes: NDArray[np.float64],
    discs: NDArray[np.float64],
    widths: NDArray[np.float64],
    height: float,
) -> Place | None:
    """Take the place nearest to the bubble that covers no text and, if it can be, no other bubble."""
    second_best: tuple[float, Place] | None = None
    for ring in _RINGS:
        places = _candidates(spot, ring)
        own = _boxes(spot, places, widths)
        inside = (
            (own[..., 0] >= 0) & (own[..., 1] >= 0) & (own[..., 2] <= widths) & (own[..., 3] <= height)
        ).all(axis=1)
        clear = ~(
            (own[:, None, :, 0] < boxes[None, :, :, 2])
            & (boxes[None, :, :, 0] < own[:, None, :, 2])
            & (own[:, None, :, 1] < boxes[None, :, :, 3])
            & (boxes[None, :, :, 1] < own[:, None, :, 3])
        ).any(axis=(1, 2))
        covered = _covered(own, discs, widths)
        for number in np.flatnonzero(inside & clear):
            place = Place(
                round(float(places[number, 0]), 1),
                round(float(places[number, 1]), 1),
                leader=ring > _RINGS[1],
            )
            if covered[number] == 0:
                return place
            cost = covered[number] + ring / 10
            if second_best is None or cost < second_best[0]:
                second_best = cost, place
    return None if second_best is None else second_best[1]


def _covered(
    own: NDArray[np.float64], discs: NDArray[np.float64], widths: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Count the bubbles each box lies over, at the width where it is worst."""
    centre = discs[:, :1] * widths[None, :]
    beside = np.maximum(np.maximum(own[:, None, :, 0] - centre, centre - own[:, None, :, 2]), 0)
    down = discs[None, :, 1:2]
    above = np.maximum(np.maximum(own[:, None, :, 1] - down, down - own[:, None, :, 3]), 0)
    return np.asarray(
        (beside**2 + above**2 < (discs[None, :, 2:3] - 0.5) ** 2).sum(axis=1).max(axis=1), dtype=float
    )
