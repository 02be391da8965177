"""Where to write the names of bubbles so that none covers another: a small, deterministic search.

After the greedy labelling of Christensen, Marks and Shieber (1995), "An empirical study of algorithms for
point-feature label placement": candidates around each point, the most important point chooses first.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

#: Width of letters as a share of the font's size, rounded up so that a box is never too small.
_WIDTHS = {
    **dict.fromkeys("ijl'|!.,:;", 0.26),
    **dict.fromkeys("frtI()[]-/ ", 0.36),
    **dict.fromkeys("mwMWOQ@%&…€", 0.94),
    **dict.fromkeys("ABCDEFGHJKLNPRSTUVXYZ", 0.72),
}
_ORDINARY, _OTHER_SCRIPT = 0.57, 1.05
#: From here on in Unicode letters may be as wide as they are high.
_FURTHER = 0x0530

Numbers = NDArray[Any]
#: A share of the width; left, top, right and bottom in pixels from there and from the top.
Box = tuple[float, float, float, float, float]

_GAP = 3.0
#: How far beyond its bubble a name may stand, in pixels; past ``_NEAR`` a thin line leads to it.
_RINGS = ((0.0, 8.0), (18.0, 30.0), (44.0, 60.0))
_NEAR = 8.0
#: Lying over another bubble is as bad as standing this many pixels further away.
_COVERING = 30.0
#: Directions in the order they read best: right, left, above, below, then aslant.
_TURNS = (0, 180, 270, 90, 315, 45, 225, 135, 20, 160, 200, 340, 65, 115, 245, 295)
_DIRECTIONS = np.array([(math.cos(math.radians(turn)), math.sin(math.radians(turn))) for turn in _TURNS])
_FACING = np.where(np.abs(_DIRECTIONS) < 0.2, 0.0, np.sign(_DIRECTIONS) / 2)
#: Along a leading line these places are kept free of text.
_ALONG = np.linspace(0.15, 0.85, 7)


@dataclass(frozen=True)
class Spot:
    """A bubble that wants a name beside it.

    Attributes
    ----------
    across, down : float
        The centre: a share (0 to 1) of the width, which is only known in the browser; pixels from the top.
    radius, width, height : float
        Of the bubble, and of its text, in pixels.
    sure : bool
        Its name may stand further off and over several bubbles, also where others' may not.
    """

    across: float
    down: float
    radius: float
    width: float
    height: float
    sure: bool = False


@dataclass(frozen=True)
class Place:
    """Where a text goes: its centre, in pixels from the centre of the bubble, right and down."""

    right: float
    down: float
    leader: bool

    def facing(self, spot: Spot) -> str:
        """Tell which side of the text faces the bubble: left, right, or center where it is above or below."""
        if self.right - spot.width / 2 > 0:
            return "left"
        return "right" if self.right + spot.width / 2 < 0 else "center"


def text_width(text: str, size: float) -> float:
    """Estimate the width of a text in pixels, rather too wide than too narrow.

    Examples
    --------
    >>> text_width("il", 10) < text_width("mw", 10)
    True
    """
    return size * sum(
        _WIDTHS.get(sign, _ORDINARY if ord(sign) < _FURTHER else _OTHER_SCRIPT) for sign in text
    )


def place_names(
    spots: Sequence[Spot],
    *,
    widths: Sequence[float],
    height: float,
    bubbles: Sequence[Spot] = (),
    taken: Sequence[Box] = (),
    near: bool = False,
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
    near : bool
        Only right beside the bubble, never with a line that leads to it.

    Returns
    -------
    list of Place or None
        One per spot; None where every place would cover another text
        or more than one other bubble.

    Examples
    --------
    >>> place_names([Spot(0.5, 50, 5, 40, 12)], widths=[300], height=100)
    [Place(right=28.0, down=0.0, leader=False)]
    """
    wide = np.asarray(widths, dtype=float)
    boxes = _fixed_boxes(taken, wide)
    discs = np.array([[spot.across, spot.down, spot.radius] for spot in (bubbles or spots)], dtype=float)
    found: list[Place | None] = []
    for spot in spots:
        place = _best(spot, boxes, discs, wide, height, near=near and not spot.sure)
        found.append(place)
        if place is not None:
            own = np.array([[place.right, place.down]])
            lines = _lines(spot, own, wide)[0] if place.leader else np.zeros((0, len(wide), 4))
            boxes = np.concatenate((boxes, _boxes(spot, own, wide), lines))
    return found


def _fixed_boxes(taken: Sequence[Box], widths: Numbers) -> Numbers:
    """Give left, top, right, bottom of each fixed box (first axis) at each width (second)."""
    if not taken:
        return np.zeros((0, len(widths), 4))
    fixed = np.asarray(taken, dtype=float)
    start = fixed[:, :1] * widths
    top, bottom = (np.broadcast_to(fixed[:, side : side + 1], start.shape) for side in (2, 4))
    return np.stack((start + fixed[:, 1:2], top, start + fixed[:, 3:4], bottom), axis=-1)


def _candidates(spot: Spot, ring: float) -> Numbers:
    """Give centres of the text around a bubble, ``ring`` pixels from it, the best to read first."""
    # The text touches the circle of the ring with the corner or side that faces the bubble.
    return np.asarray(_DIRECTIONS * (spot.radius + _GAP + ring) + _FACING * (spot.width, spot.height))


def _boxes(spot: Spot, places: Numbers, widths: Numbers) -> Numbers:
    """Give left, top, right, bottom of the text at each place (first axis) and width (second)."""
    boxes = np.empty((len(places), len(widths), 4))
    across = spot.across * widths + places[:, :1]
    boxes[..., 0], boxes[..., 2] = across - spot.width / 2, across + spot.width / 2
    down = spot.down + places[:, 1:]
    boxes[..., 1], boxes[..., 3] = down - spot.height / 2, down + spot.height / 2
    return boxes


def _lines(spot: Spot, places: Numbers, widths: Numbers) -> Numbers:
    """Give small boxes along the line from bubble to text: place, point on the line, width, side."""
    right, down = (places[:, axis, None, None] * _ALONG[:, None] for axis in (0, 1))
    across = spot.across * widths + right
    level = np.broadcast_to(spot.down + down, across.shape)
    return np.stack((across - 1, level - 1, across + 1, level + 1), axis=-1)


def _overlap(own: Numbers, others: Numbers) -> Numbers:
    """Tell which boxes overlap: own … × other × width."""
    mine = own[..., None, :, :]
    return np.asarray(
        (mine[..., 0] < others[..., 2])
        & (others[..., 0] < mine[..., 2])
        & (mine[..., 1] < others[..., 3])
        & (others[..., 1] < mine[..., 3])
    )


def _best(
    spot: Spot,
    boxes: Numbers,
    discs: Numbers,
    widths: Numbers,
    height: float,
    *,
    near: bool,
) -> Place | None:
    """Take the free place that is nearest and covers fewest bubbles; look further out if there is none."""
    for group in _RINGS[:1] if near else _RINGS:
        places = np.concatenate([_candidates(spot, ring) for ring in group])
        distance = np.repeat(np.asarray(group, dtype=float), len(_TURNS)) + np.arange(len(places)) * 0.1
        own = _boxes(spot, places, widths)
        inside = (
            (own[..., 0] >= 0) & (own[..., 1] >= 0) & (own[..., 2] <= widths) & (own[..., 3] <= height)
        ).all(axis=1)
        free = np.flatnonzero(inside)
        free = free[~_overlap(own[free], boxes).any(axis=(1, 2))]
        covered = _covered(own[free], discs, widths)
        cost = distance[free] + _COVERING * covered
        leader = group[0] > _NEAR
        for number in cost.argsort(kind="stable"):
            best = free[number]
            if covered[number] > 1 and not spot.sure:
                continue
            if leader and _overlap(_lines(spot, places[best : best + 1], widths), boxes).any():
                continue
            right, down = places[best].round(1).tolist()
            return Place(right, down, leader)
    return None


def _covered(own: Numbers, discs: Numbers, widths: Numbers) -> Numbers:
    """Count the bubbles each box lies over, at the width where it is worst."""
    centre = discs[:, :1] * widths[None, :]
    beside = np.maximum(np.maximum(own[:, None, :, 0] - centre, centre - own[:, None, :, 2]), 0)
    down = discs[None, :, 1:2]
    above = np.maximum(np.maximum(own[:, None, :, 1] - down, down - own[:, None, :, 3]), 0)
    return np.asarray(
        (beside**2 + above**2 < (discs[None, :, 2:3] - 0.5) ** 2).sum(axis=1).max(axis=1), dtype=float
    )
