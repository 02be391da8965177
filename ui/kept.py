"""Work kept on the visitor's own computer between visits, where they asked for it."""

import os
import tempfile
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

import streamlit as st
from platformdirs import user_data_path

from analysis.workspace import Workspace
from analysis.workspace_file import ENDING, save_workspace

#: The addresses of a server that only its own computer can reach.
_OWN_COMPUTER = {"localhost", "127.0.0.1", "::1"}
_WORK = f"work.{ENDING}"


def is_local() -> bool:
    """Tell whether the server runs for its own computer only; elsewhere nothing is kept."""
    return st.get_option("server.address") in _OWN_COMPUTER


def folder() -> Path:
    """Name the folder of this user in which work is kept."""
    return user_data_path("Klantkompas", appauthor=False)


def _file() -> Path:
    return folder() / _WORK


def kept_on() -> datetime | None:
    """Say when work was last kept, in the computer's own time; None where there is none."""
    try:
        return datetime.fromtimestamp(_file().stat().st_mtime)
    except OSError:
        return None


def kept_work() -> bytes:
    """Give the work that was kept."""
    return _file().read_bytes()


def wipe() -> None:
    """Remove the work that was kept."""
    _file().unlink(missing_ok=True)


def put(name: str, content: bytes) -> None:
    """Put a file in the folder in place of the earlier one: whole, or not at all; for nobody else to read.

    Raises
    ------
    OSError
        The folder cannot be written to.
    """
    folder().mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, part_name = tempfile.mkstemp(dir=folder(), suffix=".part")
    try:
        with os.fdopen(handle, "wb") as part:
            part.write(content)
            part.flush()
            os.fsync(part.fileno())
        os.replace(part_name, folder() / name)
    finally:
        Path(part_name).unlink(missing_ok=True)


class Keeper:
    """Writes the newest work beside the page, so that nobody waits for the disk."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="keeping")
        self._last: Workspace | None = None
        self._writing: Future[None] | None = None

    def keep(self, workspace: Workspace) -> None:
        """Write a workspace, unless it is the one that was written last."""
        if workspace is self._last:
            return
        if self._writing is not None:
            self._writing.cancel()
        self._last = workspace
        self._writing = self._pool.submit(lambda: put(_WORK, save_workspace(workspace)))

    def trouble(self) -> str | None:
        """Say why the last work could not be written, if so."""
        if self._writing is None or self._writing.cancelled() or not self._writing.done():
            return None
        error = self._writing.exception()
        return None if error is None else getattr(error, "strerror", None) or type(error).__name__

    def stop(self) -> None:
        """Write nothing more; returns when nothing is being written."""
        self._pool.shutdown(wait=True)


class Newest:
    """The work as it is now, for a button that is pressed after the page was drawn."""

    def __init__(self) -> None:
        self.workspace: Workspace | None = None
        self.last_saved: Workspace | None = None

    def saved(self) -> bytes:
        """Give the newest work as a file."""
        if self.workspace is None:
            raise LookupError("no work to save")
        self.last_saved = self.workspace
        return save_workspace(self.workspace)
