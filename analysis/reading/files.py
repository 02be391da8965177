"""Files → sheets, read by a child process that may break down without harm to this one."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from analysis.reading.model import Problem, Sheet
from analysis.reading.prepared import prepared
from analysis.reading.sheet_per_client import with_sheet_names
from analysis.reading.wire import read_messages

#: What a child may take: wall time, and address space where the system can limit it (not on Windows). The
#: libraries reserve some 2.4 GB of addresses before they use any memory.
MOST_SECONDS = 120
MOST_MEMORY = 4_000_000_000
#: And so many bytes more for each byte of the file.
_MEMORY_PER_BYTE = 32

_ROOT = Path(__file__).parents[2]
_SECOND_ENGINE = {"damaged", "too_much_memory", "took_too_long"}


def read_sheets(
    files: Sequence[tuple[str, bytes]],
    passwords: Mapping[str, str] | None = None,
    *,
    seconds: float = MOST_SECONDS,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[tuple[Sheet, ...], tuple[Problem, ...]]:
    r"""Read every sheet of every file, and say what could not be read.

    Turns bytes into Sheets. Files are read in a process of their own, with a time limit and (not on Windows)
    a memory limit; where it breaks down, the sheets it had finished are kept, the rest of that file becomes
    a problem, and a new process goes on with the next file.

    Parameters
    ----------
    files : sequence of (name, bytes)
        As uploaded. A zip may hold several files.
    passwords : mapping of str to str, optional
        File name → its password.
    seconds : float
        How long one sheet may take.
    cancelled : callable, optional
        Asked several times a second; once it says True, reading stops.

    Returns
    -------
    tuple of (sheets, problems)
        Sheets in the order of the files and of their workbook, each as :func:`prepared` gives it. Each
        problem's code is a key of :data:`~analysis.reading.problems.PROBLEMS`.

    Examples
    --------
    >>> sheets, problems = read_sheets([("uren.csv", b"klant;uren\nJansen;2,5\n")])
    >>> sheets[0].header, problems
    (('klant', 'uren'), ())
    """
    uploads = [_Upload(file, content, (passwords or {}).get(file)) for file, content in files]
    found = _read_all(uploads, "first", seconds, cancelled)
    again = [
        place
        for place, upload in enumerate(uploads)
        if upload.content.startswith(b"PK") and _broke_down(found[place])
    ]
    second = _read_all([uploads[place] for place in again], "second", seconds, cancelled)
    for place, messages in zip(again, second, strict=True):
        if not _broke_down(messages) or len(messages) > len(found[place]):
            found[place] = messages
    everything = [message for messages in found for message in messages]
    return (
        with_sheet_names([part for one in everything if isinstance(one, Sheet) for part in prepared(one)]),
        tuple(message for message in everything if isinstance(message, Problem)),
    )


class _Upload(NamedTuple):
    file: str
    content: bytes
    password: str | None


_Messages = list[Sheet | Problem]


def _broke_down(messages: _Messages) -> bool:
    return any(isinstance(message, Problem) and message.code in _SECOND_ENGINE for message in messages)


def _read_all(
    uploads: Sequence[_Upload], engine: str, seconds: float, cancelled: Callable[[], bool] | None
) -> list[_Messages]:
    """Read uploads in one child after another: where one breaks down, the next goes on after the culprit."""
    found: list[_Messages] = []
    while len(found) < len(uploads):
        messages, ended = _in_child(uploads[len(found) :], engine, seconds, cancelled)
        started: _Messages = []
        for message in messages:
            if message is None:
                found.append(started)
                started = []
            else:
                started.append(message)
        if len(found) == len(uploads):
            break
        ended = ended or "damaged"
        left = uploads[len(found) :] if ended == "cancelled" else uploads[len(found) :][:1]
        if ended == "too_much_memory" and not left[0].content.startswith(b"PK"):
            # What is not packed cannot unpack to more than it is: the file sends its reader round in circles.
            ended = "damaged"
        for upload in left:
            problem = Problem(upload.file, ended, facts={"seconds": f"{seconds:g}"})
            found.append([*started, problem])
            started = []
    return found


def _in_child(
    uploads: Sequence[_Upload], engine: str, seconds: float, cancelled: Callable[[], bool] | None
) -> tuple[list[Sheet | Problem | None], str | None]:
    """Let a child read uploads; with its messages comes the code of the problem that ended it, if any."""
    asked = {
        "uploads": [
            {"file": upload.file, "size": len(upload.content), "password": upload.password}
            for upload in uploads
        ],
        "engine": engine,
        "memory": MOST_MEMORY + _MEMORY_PER_BYTE * max(len(upload.content) for upload in uploads),
    }
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as said:
        given.write(json.dumps(asked).encode() + b"\n")
        for upload in uploads:
            given.write(upload.content)
        given.seek(0)
        child = subprocess.Popen(
            [sys.executable, "-m", "analysis.reading"], stdin=given, stdout=out, stderr=said, cwd=_ROOT
        )
        try:
            ended = _wait(child, out, seconds, cancelled)
        finally:
            child.kill()
            child.wait()
        if ended is None and child.returncode != 0:
            ended = _cause(said)
        return list(read_messages(out)), ended


def _wait(
    child: subprocess.Popen[bytes], out: BinaryIO, seconds: float, cancelled: Callable[[], bool] | None
) -> str | None:
    """Wait for a child as long as it has something to say; give the code of the problem where it has not."""
    heard, until = 0, time.monotonic() + seconds
    while True:
        try:
            child.wait(timeout=0.1)
            return None
        except subprocess.TimeoutExpired:
            if cancelled is not None and cancelled():
                return "cancelled"
            if (size := os.fstat(out.fileno()).st_size) > heard:
                heard, until = size, time.monotonic() + seconds
            elif time.monotonic() > until:
                return "took_too_long"


def _cause(said: BinaryIO) -> str:
    """Tell from a child's last words whether memory ran out."""
    said.seek(0)
    words = said.read()[-20_000:]
    out_of_memory = (b"MemoryError", b"memory allocation of", b"Cannot allocate memory", b"bad_alloc")
    return "too_much_memory" if any(sign in words for sign in out_of_memory) else "damaged"
