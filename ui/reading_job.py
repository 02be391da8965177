"""Files being read beside the page, so that it can say how far it is and stop when asked."""

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import wait as wait_for
from dataclasses import dataclass, field
from threading import Event

from analysis.reading.files import read_sheets
from analysis.reading.model import Problem, Sheet

Read = tuple[tuple[Sheet, ...], tuple[Problem, ...]]


@dataclass(frozen=True)
class ReadingJob:
    """Files that are being read, one after another, each in a process that can be stopped.

    Attributes
    ----------
    files : sequence of (name, bytes)
    identifiers : frozenset of str
        Of the uploads the files came from.
    """

    files: Sequence[tuple[str, bytes]]
    identifiers: frozenset[str]
    _stop: Event
    _pool: ThreadPoolExecutor = field(repr=False)
    _parts: tuple[Future[Read], ...] = field(repr=False)

    @property
    def done_count(self) -> int:
        """How many files were read."""
        return sum(part.done() for part in self._parts)

    def wait(self, seconds: float) -> bool:
        """Wait at most so long; tell whether all files were read."""
        return not wait_for(self._parts, timeout=seconds).not_done

    def cancel(self) -> None:
        """Stop: what was read is kept, the rest becomes a problem that says so."""
        self._stop.set()

    def result(self) -> Read:
        """Give the sheets and problems of all files, in their order; waits for the last one."""
        read = [part.result() for part in self._parts]
        return (
            tuple(sheet for sheets, _ in read for sheet in sheets),
            tuple(problem for _, problems in read for problem in problems),
        )


def start(
    files: Sequence[tuple[str, bytes]],
    identifiers: Iterable[str] = (),
    passwords: Mapping[str, str] | None = None,
) -> ReadingJob:
    """Begin to read files in the background.

    Parameters
    ----------
    files : sequence of (name, bytes)
    identifiers : iterable of str
    passwords : mapping of str to str, optional
        File name → password; kept no longer than the files are being read.

    Returns
    -------
    ReadingJob
    """
    stop = Event()
    pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reading")
    parts = tuple(pool.submit(read_sheets, [each], passwords, cancelled=stop.is_set) for each in files)
    pool.shutdown(wait=False)
    return ReadingJob(files, frozenset(identifiers), stop, pool, parts)
