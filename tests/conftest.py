"""The tests of one file stay together when several workers share the tests."""

import gc
from pathlib import Path

import pytest

BROWSER = Path(__file__).parent / "browser"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep each file on one worker, so that what its tests share is made once; all journeys on one as well.

    Two journeys at a time would wait for each other. They come first, as they take longest.
    """
    for item in items:
        journey = BROWSER in item.path.parents
        if journey:
            item.add_marker(pytest.mark.browser)
        group = "browser" if journey else f"{item.path.parent.name}/{item.path.stem}"
        item.add_marker(pytest.mark.xdist_group(group))


def pytest_collection_finish() -> None:
    """Spare what was imported and collected, which stays to the end, from being searched for garbage."""
    gc.freeze()
