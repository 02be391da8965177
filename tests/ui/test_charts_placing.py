"""Names beside bubbles never cover each other, whatever width the drawing gets."""

import numpy as np
import pytest

from ui.charts.placing import Place, Spot, place_names, text_width

WIDTHS = (560.0, 760.0, 1100.0)
HEIGHT = 556.0


def spots(count: int, seed: int) -> list[Spot]:
    random = np.random.default_rng(seed)
    return [
        Spot(float(across), float(down) * HEIGHT, float(radius), float(width), 15.0)
        for across, down, radius, width in zip(
            random.uniform(0.02, 0.98, count),
            random.uniform(0.02, 0.98, count),
            random.uniform(4, 23, count),
            random.uniform(40, 150, count),
            strict=True,
        )
    ]


def box(spot: Spot, place: Place, width: float) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a text, reckoned apart from the module that placed it."""
    across, down = spot.across * width + place.right, spot.down + place.down
    return across - spot.width / 2, down - spot.height / 2, across + spot.width / 2, down + spot.height / 2


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("seed", range(5))
def test_sixty_names_do_not_overlap_and_stay_inside(seed: int, width: float) -> None:
    crowd = spots(60, seed)
    places = place_names(crowd, widths=WIDTHS, height=HEIGHT)
    boxes = [box(spot, place, width) for spot, place in zip(crowd, places, strict=True) if place]

    assert len(boxes) >= 30
    for number, (left, top, right, bottom) in enumerate(boxes):
        assert left >= -0.1
        assert top >= -0.1
        assert right <= width + 0.1
        assert bottom <= HEIGHT + 0.1
        for other in boxes[:number]:
            across = min(right, other[2]) - max(left, other[0])
            down = min(bottom, other[3]) - max(top, other[1])
            assert min(across, down) <= 0.2


def test_a_lone_name_stands_right_of_its_bubble() -> None:
    (place,) = place_names([Spot(0.5, 50, 5, 40, 12)], widths=[300], height=100)

    assert place is not None
    assert place.facing(Spot(0.5, 50, 5, 40, 12)) == "left"
    assert not place.leader


def test_a_name_at_the_right_edge_moves_to_the_left() -> None:
    spot = Spot(0.98, 50, 5, 40, 12)
    (place,) = place_names([spot], widths=[300], height=100)

    assert place is not None
    assert place.facing(spot) == "right"


def test_the_first_chooses_first_and_one_without_room_goes_without() -> None:
    heap = [Spot(0.5, 20, 4, 280, 30)] * 3

    places = place_names(heap, widths=[300], height=60, near=True)

    assert [place is None for place in places] == [False, True, True]


def test_taken_boxes_stay_free() -> None:
    spot = Spot(0.5, 50, 5, 40, 12)
    (place,) = place_names([spot], widths=[300], height=100, taken=[(0.5, 5, 30, 100, 70)])

    assert place is not None
    left, top, right, bottom = box(spot, place, 300)
    assert not (left < 250 and right > 155 and top < 70 and bottom > 30)


def test_the_same_clients_give_the_same_places() -> None:
    assert place_names(spots(40, 3), widths=WIDTHS, height=HEIGHT) == place_names(
        spots(40, 3), widths=WIDTHS, height=HEIGHT
    )


def test_wide_letters_take_more_room() -> None:
    assert text_width("WWW", 12) > text_width("iii", 12)
    assert text_width("株式会社", 12) >= 48
