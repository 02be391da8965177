"""One visitor's state: language, workspace, widgets. The only file that touches the session and its caches.

The workspace is the truth. A widget that shows one of its settings is filled from it once, by
:func:`seeded`, and hands a new value back through :func:`change`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pandas as pd
import polars as pl
import streamlit as st

from analysis.client_types import ClientTypes, client_types
from analysis.language.language import LANGUAGES, Language, language_for_browser
from analysis.quadrants import score
from analysis.reading import read, reread
from analysis.reading.model import Corrections, Ledger, Reading
from analysis.settings import Attempt, Journal, Settings
from analysis.summary import summarise
from analysis.workspace import Workspace
from analysis.workspace_file import open_workspace
from ui import kept, reading_job

_SAMPLES = Path(__file__).parent.parent / "data" / "sample"
SAMPLE_FILES = {"nl": "klantkompas-voorbeeld.xlsx", "en": "klantkompas-sample.xlsx"}

NOTHING_READ = Reading((), (), Ledger({}, {}, pl.DataFrame()))

#: What amounts can be in where the files do not say.
CURRENCIES = ("EUR", "GBP", "USD", "CHF", "SEK", "NOK", "DKK", "PLN")

#: Widgets on several pages that show the one client being looked at.
CLIENT_WIDGETS = ("client_client", "goodbye_client")


def language() -> Language:
    """Give the visitor's language: the one chosen in the sidebar, at first the browser's."""
    if st.session_state.get("frame_language") not in LANGUAGES:
        st.session_state["frame_language"] = language_for_browser(st.context.locale)
    return Language(st.session_state["frame_language"])


# What was brought in


def has_data() -> bool:
    """Tell whether a file with at least one usable row is open."""
    return "workspace" in st.session_state and bool(workspace().reading.ledger.tables)


def has_files() -> bool:
    """Tell whether any file was read, usable or not."""
    return "workspace" in st.session_state


def is_sample() -> bool:
    """Tell whether the made-up agency is open."""
    return bool(st.session_state.get("is_sample", False))


def workspace() -> Workspace:
    """Give all this visitor works with; only after :func:`has_files`."""
    return st.session_state["workspace"]


def reading() -> Reading:
    """Give what was read."""
    return workspace().reading


def ledger() -> Ledger:
    """Give the usable rows."""
    return workspace().reading.ledger


def settings() -> Settings:
    """Give what the visitor chose."""
    return workspace().settings


def journal() -> Journal:
    """Give what the visitor noted down."""
    return workspace().journal


def new_uploads(identifiers: Iterable[str]) -> frozenset[str]:
    """Give those uploads that were not read yet."""
    return frozenset(identifiers) - st.session_state.get("uploads", frozenset())


def start_reading(
    files: Sequence[tuple[str, bytes]],
    identifiers: Iterable[str] = (),
    passwords: Mapping[str, str] | None = None,
) -> None:
    """Begin to read files in the background; :func:`take_in` adds what they hold.

    Parameters
    ----------
    files : sequence of (name, bytes)
    identifiers : iterable of str
        Of the uploads these files came from, so that none is read twice.
    passwords : mapping of str to str, optional
        File name → password.
    """
    st.session_state["reading_job"] = reading_job.start(files, identifiers, passwords)


def files_being_read() -> reading_job.ReadingJob | None:
    """Give the files that are being read and were not taken in yet."""
    return st.session_state.get("reading_job")


def take_in(job: reading_job.ReadingJob) -> None:
    """Add what files hold to what is open; the made-up agency makes way for sheets.

    A file takes the place of one of the same name that is open already, unless reading it was stopped.
    """
    sheets, troubles = job.result()
    if sheets and is_sample():
        _keep(Workspace(NOTHING_READ))
        st.session_state["is_sample"] = False
    present = workspace() if has_files() else Workspace(NOTHING_READ)
    stopped = {each.file for each in troubles if each.code == "cancelled"}
    names = tuple(name for name, _ in job.files)
    replaced = tuple(name for name in names if name not in stopped)
    together = replace(
        present.reading,
        sheets=(*_of_others(present.reading.sheets, replaced), *sheets),
        problems=(*_of_others(present.reading.problems, names), *troubles),
    )
    _keep(replace(present, reading=reread(together, present.corrections)))
    st.session_state["uploads"] = st.session_state.get("uploads", frozenset()) | job.identifiers
    del st.session_state["reading_job"]


def _of_others(parts: Iterable[Any], names: tuple[str, ...]) -> tuple[Any, ...]:
    """Give the sheets or problems that came from none of these files, nor from inside them."""
    inside = tuple(f"{name}/" for name in names)
    return tuple(each for each in parts if each.file not in names and not each.file.startswith(inside))


def open_sample() -> None:
    """Open the made-up agency in the visitor's language, in place of whatever was open."""
    name = SAMPLE_FILES[language().code]
    _keep(Workspace(read([(name, (_SAMPLES / name).read_bytes())])))
    st.session_state["is_sample"] = True


def correct(corrections: Corrections) -> None:
    """Apply what the visitor set right about the reading."""
    present = workspace()
    _keep(replace(present, reading=reread(present.reading, corrections), corrections=corrections))


def change(**changes: Any) -> Settings:
    """Put new settings in place; gives the settings as they are now."""
    present = workspace()
    changed = replace(present.settings, **changes)
    if changed != present.settings:
        st.session_state["workspace"] = replace(present, settings=changed)
    return changed


def record(**changes: Any) -> None:
    """Put new entries in the journal in place of those of the same name."""
    present = workspace()
    st.session_state["workspace"] = replace(present, journal=replace(present.journal, **changes))


def note(attempt: Attempt) -> None:
    """Add an attempt to the journal."""
    record(attempts=(*journal().attempts, attempt))


def close_and_forget() -> None:
    """Wipe everything of this visit but the language, and what was kept of it on this computer."""
    if keeps_work():
        keep_work(False)
    _forget()


def _forget() -> None:
    chosen, times, job = language().code, closed_times(), files_being_read()
    if job is not None:
        job.cancel()
    st.session_state.clear()
    _summary.clear()
    _types.clear()
    st.session_state["frame_language"] = chosen
    st.session_state["closed_times"] = times + 1


# Work that is saved, or kept on this computer


def open_saved(file: str, content: bytes, identifier: str) -> None:
    """Open a saved workspace in place of whatever is open.

    Raises
    ------
    AnalysisError
        It cannot be opened; what is open stays.
    """
    opened = open_workspace(file, content)
    keeper = st.session_state.get("keeper")
    _forget()
    _keep(opened)
    st.session_state["uploads"] = frozenset({identifier})
    if keeper is not None:
        st.session_state["keeper"] = keeper
    elif identifier == "kept":
        keep_work(True)


def keeps_work() -> bool:
    """Tell whether the visitor's work is kept on this computer."""
    return "keeper" in st.session_state


def keep_work(wanted: bool) -> None:
    """Begin to keep the visitor's work on this computer, or stop and wipe it."""
    if wanted:
        st.session_state["keeper"] = kept.Keeper()
    else:
        st.session_state.pop("keeper").stop()
        kept.wipe()


def keep_newest() -> None:
    """Write the work as it is now, where the visitor wants it kept."""
    if keeps_work() and has_files():
        st.session_state["keeper"].keep(workspace())


def trouble_keeping() -> str | None:
    """Say why the work could not be kept on this computer, if so."""
    return st.session_state["keeper"].trouble() if keeps_work() else None


def saved_work_key() -> str:
    """Give the key of the field for saved work: another one after each opening, so that it is empty again."""
    return f"frame_saved_work_{closed_times()}"


def _keep(opened: Workspace) -> None:
    st.session_state["workspace"] = opened
    st.session_state["edition"] = uuid4().hex


def edition() -> str:
    """Name the present reading: no other has this name, so a table kept of another one is never shown."""
    return st.session_state.get("edition", "")


def closed_times() -> int:
    """Count how often this visitor closed and forgot."""
    return st.session_state.get("closed_times", 0)


# Widgets


def seeded(key: str, value: Any) -> str:
    """Fill a widget from the workspace before it is drawn for the first time; gives its key back."""
    if key not in st.session_state:
        st.session_state[key] = value
    return key


def held(key: str, make: Callable[[], pd.DataFrame]) -> pd.DataFrame:
    """Give the table an editor starts from: made when the editor appears, the same while it is edited."""
    if key not in st.session_state or f"{key}_held" not in st.session_state:
        st.session_state[f"{key}_held"] = make()
    return st.session_state[f"{key}_held"]


def unseed(*keys: str) -> None:
    """Let widgets be filled from the workspace again."""
    for key in keys:
        if key in st.session_state:
            del st.session_state[key]


def fill(key: str, value: Any) -> None:
    """Put a value in a widget; for callbacks."""
    st.session_state[key] = value


def upload_key() -> str:
    """Give the key of the upload field: another one after each close, so that the field is empty again."""
    return f"your_data_files_{closed_times()}"


def uploaded() -> list[Any]:
    """Give the files in the upload field."""
    return st.session_state.get(upload_key()) or []


def widget(key: str) -> Any:
    """Give what a widget holds; for callbacks."""
    return st.session_state[key]


def choose_client(client: str) -> None:
    """Look at one client, on every page that shows one."""
    for key in CLIENT_WIDGETS:
        st.session_state[key] = client


def client_key(key: str, clients: pd.DataFrame, first: str) -> str:
    """Prepare a widget that chooses a client: the one looked at elsewhere, else ``first``."""
    if st.session_state.get(key) not in clients.index:
        st.session_state[key] = first
    return key


def follow_client(key: str) -> None:
    """Let the other pages follow such a widget; for callbacks."""
    choose_client(st.session_state[key])


def newer_draft(key: str, draft: str) -> bool:
    """Fill a text field with a draft as long as nobody changed it; tell whether a changed one was kept."""
    if key not in st.session_state or st.session_state[key] == st.session_state.get(f"{key}_drafted"):
        take_draft(key, draft)
    return st.session_state[f"{key}_drafted"] != draft


def take_draft(key: str, draft: str) -> None:
    """Put a draft in a text field in place of what stands there."""
    st.session_state[key] = draft
    st.session_state[f"{key}_drafted"] = draft


def today() -> date:
    """Give the visitor's own day, for what is written now; no figure depends on it."""
    zone = st.context.timezone
    return datetime.now(ZoneInfo(zone) if zone else None).date()


def clicked(key: str, client: str | None, clients: pd.DataFrame) -> str | None:
    """Remember the client clicked in a chart, which itself forgets it when it is drawn anew."""
    if client in clients.index:
        st.session_state[key] = client
        choose_client(client)
    remembered = st.session_state.get(key)
    return remembered if remembered in clients.index else None


def looked_at() -> str | None:
    """Give the client being looked at, if any."""
    return st.session_state.get(CLIENT_WIDGETS[0])


def on_phone() -> bool:
    """Tell whether the visitor's browser says that it runs on a phone."""
    return "Mobi" in st.context.headers.get("User-Agent", "")


# Derived tables


def currency() -> str | None:
    """Give the currency of the figures: the one on file, else the one chosen; None where they are mixed."""
    found = ledger().currencies
    if len(found) > 1:
        return settings().currency
    return found[0] if found else st.session_state.get("your_data_currency", CURRENCIES[0])


def clients() -> pd.DataFrame:
    """Give one row per client with scores and fields, as :func:`analysis.scoring.score` returns it."""
    return score(summary(), settings())


def summary() -> pd.DataFrame:
    """Give one row per client, as :func:`analysis.summary.summarise` returns it."""
    chosen = settings()
    plain = Settings()
    #: The settings no summary depends on, so that a slider of the quadrants finds the table ready.
    rolled_up = replace(
        chosen,
        weights=plain.weights,
        anchors=plain.anchors,
        financial_border=plain.financial_border,
        burden_border=plain.burden_border,
    )
    return _summary(edition(), rolled_up.to_json(), ledger(), rolled_up)


def types() -> ClientTypes:
    """Give the client types; comparing all clients anew takes a second, so the last ones are kept."""
    return _types(edition(), settings().to_json(), summary())


@st.cache_data(scope="session", max_entries=2, show_spinner=False)
def _types(edition: str, chosen: str, _clients: pd.DataFrame) -> ClientTypes:  # noqa: ARG001 - the key
    return client_types(_clients)


@st.cache_data(scope="session", max_entries=4, show_spinner=False)
def _summary(edition: str, chosen: str, _ledger: Ledger, _settings: Settings) -> pd.DataFrame:  # noqa: ARG001 - the key
    return summarise(_ledger, _settings)
