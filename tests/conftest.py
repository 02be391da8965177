"""The tests of one file stay together when several workers share the tests."""

import gc
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from analysis.reading import files
from analysis.reading.model import Problem, Sheet

BROWSER = Path(__file__).parent / "browser"
#: Where it is tested how a process of its own reads files: each of these reads them itself.
READS_ITSELF = (Path(__file__).parent / "reading", Path(__file__).parent / "ui" / "test_uploading.py")


class FileByFile(LoadScopeScheduling):
    """Keep each file on one worker, so that what its tests share is made once; all journeys on one as well.

    Two journeys at a time would wait for each other. They come first, as they take longest.
    """

    def _split_scope(self, nodeid: str) -> str:
        return together(nodeid)


def together(nodeid: str) -> str:
    """Give what the tests have in common that stay on one worker."""
    file = nodeid.split("::", 1)[0]
    return "browser" if "tests/browser/" in file else file


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> FileByFile:
    """Hand out the tests to the workers, in the order in which they were collected.

    Not by the marks of ``--dist loadgroup``: pytest 9.2 and xdist 3.8 do not agree where a test keeps them.
    """
    config.option.loadscopereorder = False
    return FileByFile(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the journeys."""
    for item in items:
        if BROWSER in item.path.parents:
            item.add_marker(pytest.mark.browser)


def pytest_collection_finish() -> None:
    """Spare what was imported and collected, which stays to the end, from being searched for garbage."""
    gc.freeze()


_in_child = files._in_child


@cache
def _read_once(
    uploads: tuple[files._Upload, ...], engine: str, seconds: float
) -> tuple[tuple[Sheet | Problem | None, ...], str | None]:
    messages, ended = _in_child(uploads, engine, seconds, None)
    return tuple(messages), ended


@pytest.fixture(scope="module", autouse=True)
def _the_same_files_are_read_once(request: pytest.FixtureRequest) -> Iterator[None]:
    """Start a process for files nobody read before; what it made of them cannot change, and serves again."""
    if any(place == request.path or place in request.path.parents for place in READS_ITSELF):
        yield
        return

    def in_child(
        uploads: Sequence[files._Upload], engine: str, seconds: float, _cancelled: object
    ) -> tuple[list[Sheet | Problem | None], str | None]:
        messages, ended = _read_once(tuple(uploads), engine, seconds)
        return list(messages), ended

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(files, "_in_child", in_child)
        yield
