"""Files → sheets, each file read by a child process that may break down without harm to this one."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from analysis.reading.model import Problem, Sheet
from analysis.reading.wire import read_messages

#: What a child may take: wall time, and address space where the system can limit it (not on Windows).
MOST_SECONDS = 120
MOST_MEMORY = 8_000_000_000

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

    Turns bytes into Sheets. Each file is read in a process of its own, with a time limit and (not on Windows)
    a memory limit; where it breaks down, the sheets it had finished are kept, the rest becomes a problem,
    and the next file goes on.

    Parameters
    ----------
    files : sequence of (name, bytes)
        As uploaded. A zip may hold several files.
    passwords : mapping of str to str, optional
        File name → its password.
    seconds : float
        How long one file may take.
    cancelled : callable, optional
        Asked several times a second; once it says True, reading stops.

    Returns
    -------
    tuple of (sheets, problems)
        Sheets in the order of the files and of their workbook. Each problem's code is a key of
        :data:`~analysis.reading.problems.PROBLEMS`.

    Examples
    --------
    >>> sheets, problems = read_sheets([("uren.csv", b"klant;uren\nJansen;2,5\n")])
    >>> sheets[0].header, problems
    (('klant', 'uren'), ())
    """
    sheets: list[Sheet] = []
    problems: list[Problem] = []
    for file, content in files:
        password = (passwords or {}).get(file)
        found = _in_child(file, content, password, "first", seconds, cancelled)
        if content.startswith(b"PK") and _broke_down(found):
            again = _in_child(file, content, password, "second", seconds, cancelled)
            if len(_sheets(again)) > len(_sheets(found)) or not _broke_down(again):
                found = again
        for message in found:
            if isinstance(message, Sheet):
                sheets.append(message)
            else:
                problems.append(message)
    return tuple(sheets), tuple(problems)


def _sheets(messages: Sequence[Sheet | Problem]) -> list[Sheet]:
    return [message for message in messages if isinstance(message, Sheet)]


def _broke_down(messages: Sequence[Sheet | Problem]) -> bool:
    return any(isinstance(message, Problem) and message.code in _SECOND_ENGINE for message in messages)


def _in_child(
    file: str,
    content: bytes,
    password: str | None,
    engine: str,
    seconds: float,
    cancelled: Callable[[], bool] | None,
) -> list[Sheet | Problem]:
    """Read one file in a child; its own end is one more problem where it was not a good one."""
    asked = {"file": file, "password": password, "engine": engine, "memory": MOST_MEMORY}
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as said:
        given.write(json.dumps(asked).encode() + b"\n")
        given.write(content)
        given.seek(0)
        child = subprocess.Popen(
            [sys.executable, "-m", "analysis.reading"],
            stdin=given,
            stdout=out,
            stderr=said,
            cwd=_ROOT,
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        )
        try:
            ended = _wait(child, seconds, cancelled)
        finally:
            child.kill()
            child.wait()
        found = list(read_messages(out))
        if ended is not None:
            found.append(Problem(file, ended, facts={"seconds": f"{seconds:g}"}))
        elif child.returncode != 0:
            found.append(Problem(file, _cause(said)))
        return found


def _wait(child: subprocess.Popen[bytes], seconds: float, cancelled: Callable[[], bool] | None) -> str | None:
    """Wait for a child; give the code of the problem where it is not waited for any longer."""
    until = time.monotonic() + seconds
    while True:
        try:
            child.wait(timeout=0.1)
            return None
        except subprocess.TimeoutExpired:
            if cancelled is not None and cancelled():
                return "cancelled"
            if time.monotonic() > until:
                return "took_too_long"


def _cause(said: BinaryIO) -> str:
    """Tell from a child's last words whether memory ran out."""
    said.seek(0)
    words = said.read()[-20_000:]
    out_of_memory = (b"MemoryError", b"memory allocation of", b"Cannot allocate memory", b"bad_alloc")
    return "too_much_memory" if any(sign in words for sign in out_of_memory) else "damaged"
