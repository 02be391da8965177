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
import streamlit as st

from analysis.client_types import ClientTypes, client_types
from analysis.correcting import NOTHING_READ, with_files
from analysis.goodbye.kept import Goodbyes
from analysis.goodbye.record import Sender
from analysis.home_country import with_home_country
from analysis.language.language import LANGUAGES, Language, language_for_browser
from analysis.period_choice import Period
from analysis.quadrants import score
from analysis.reading import read
from analysis.reading.changes import Step, steps_of
from analysis.reading.model import Ledger, Reading
from analysis.reading.remembered import Memory
from analysis.reading.set_apart_list import is_set_apart_list
from analysis.settings import Attempt, Journal, Settings
from analysis.summary import summarise
from analysis.workspace import Workspace
from analysis.workspace_file import open_workspace
from ui import kept, memory, reading_job
from ui.words import CURRENCIES

_SAMPLES = Path(__file__).parent.parent / "data" / "sample"
SAMPLE_FILES = {"nl": "klantkompas-voorbeeld.xlsx", "en": "klantkompas-sample.xlsx"}

#: Settings no summary depends on, so that a slider of the quadrants finds the table ready.
_UNSUMMED = ("weights", "anchors", "financial_border", "burden_border", "late_interest", "unnamed_currency")

#: Widgets on several pages that show one client.
CLIENT_WIDGETS = ("client_client", "goodbye_client", "costs_client")


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
    """Begin to read files in the background; see :func:`ui.reading_job.start`. Then :func:`take_in`."""
    st.session_state["reading_job"] = reading_job.start(files, identifiers, passwords)


def files_being_read() -> reading_job.ReadingJob | None:
    """Give the files that are being read and were not taken in yet."""
    return st.session_state.get("reading_job")


def take_in(job: reading_job.ReadingJob) -> None:
    """Add what files hold to what is open; the made-up agency makes way for sheets."""
    sheets, troubles = job.result()
    if not has_files() or (is_sample() and not all(map(is_set_apart_list, sheets))):
        start_afresh()
    keep(*with_files(workspace(), steps(), sheets, troubles, [name for name, _ in job.files]))
    st.session_state["uploads"] = st.session_state.get("uploads", frozenset()) | job.identifiers
    del st.session_state["reading_job"]


def start_afresh() -> None:
    """Begin without files, in place of whatever was open; what is remembered stays."""
    keep(Workspace(NOTHING_READ, remembered=remembered()))
    st.session_state["is_sample"] = False


def remembered() -> Memory:
    """Give what was set right in earlier files, of this visit or kept on this computer."""
    return workspace().remembered if has_files() else memory.kept()


def steps() -> tuple[Step, ...]:
    """Give what the visitor set right, step by step."""
    return st.session_state.get("steps", ())


def open_sample() -> None:
    """Open the made-up agency in the visitor's language, in place of whatever was open."""
    name = SAMPLE_FILES[language().code]
    keep(Workspace(read([(name, (_SAMPLES / name).read_bytes())]), remembered=remembered()))
    st.session_state["is_sample"] = True


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


def keep_sender(sender: Sender) -> None:
    """Keep who says goodbye."""
    if sender != workspace().sender:
        st.session_state["workspace"] = replace(workspace(), sender=sender)


def keep_goodbyes(goodbyes: Goodbyes) -> None:
    """Keep what was chosen and written for the goodbyes."""
    st.session_state["workspace"] = replace(workspace(), goodbyes=goodbyes)


def close_and_forget() -> None:
    """Wipe everything of this visit but the language, and what was kept of it on this computer."""
    if keeps_work():
        keep_work(False)
    memory.wipe()
    _forget()


def _forget() -> None:
    chosen, times, job = language().code, closed_times(), files_being_read()
    if job is not None:
        job.cancel()
    st.session_state.clear()
    st.session_state["frame_language"] = chosen
    st.session_state["closed_times"] = times + 1


# Work that is saved, or kept on this computer


def open_saved(file: str, content: bytes, identifier: str) -> None:
    """Open a saved workspace in place of whatever is open; AnalysisError where it cannot be."""
    opened = open_workspace(file, content)
    keeper = st.session_state.get("keeper")
    _forget()
    keep(opened)
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
    """Have the work as it is now at hand for saving, and write it where the visitor wants it kept."""
    if has_files():
        newest().workspace = workspace()
        if keeps_work():
            st.session_state["keeper"].keep(workspace())


def newest() -> kept.Newest:
    """Give what saves the newest work; a button outlives the run that drew it, and has no session."""
    return st.session_state.setdefault("newest", kept.Newest())


def trouble_keeping() -> str | None:
    """Say why the work could not be kept on this computer, if so."""
    return st.session_state["keeper"].trouble() if keeps_work() else None


def saved_work_key() -> str:
    """Give the key of the field for saved work: another one after each opening, so that it is empty again."""
    return f"frame_saved_work_{closed_times()}"


def keep(opened: Workspace, told: Iterable[Step] | None = None) -> None:
    """Put a workspace in place of the present one, with the steps that set its reading right."""
    st.session_state["workspace"] = with_home_country(opened, st.context.locale)
    st.session_state["steps"] = steps_of(opened.corrections) if told is None else tuple(told)
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


def reused(name: str, rests_on: Any, make: Callable[[], Any], *, most: int = 1) -> Any:
    """Give what was made of the same things before, else make it; nobody changes it in place."""
    known = st.session_state.get(f"reused_{name}", ())
    for other, made in known:
        if other == rests_on:
            return made
    made = make()
    st.session_state[f"reused_{name}"] = ((rests_on, made), *known[: most - 1])
    return made


def unseed(*keys: str) -> None:
    """Let widgets be filled from the workspace again."""
    for key in keys:
        st.session_state.pop(key, None)


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


def widgets() -> list[tuple[Any, Any]]:
    """Give what every widget holds, by its key; for callbacks."""
    return list(st.session_state.items())


def has_widget(key: str) -> bool:
    """Tell whether a widget was filled or drawn already."""
    return key in st.session_state


def choose_client(client: str) -> None:
    """Look at one client, on every page that shows one."""
    for key in CLIENT_WIDGETS:
        st.session_state[key] = client


def client_key(key: str, clients: pd.DataFrame, first: str | None) -> str:
    """Prepare a widget that chooses a client: the one looked at elsewhere, else ``first``."""
    if st.session_state.get(key) not in clients.index:
        st.session_state[key] = first
    return key


def follow_client(key: str) -> None:
    """Let the other pages follow such a widget."""
    choose_client(st.session_state[key])


def today() -> date:
    """Give the visitor's own day, for what is written now; no figure depends on it."""
    return datetime.now(ZoneInfo(st.context.timezone) if st.context.timezone else None).date()


def clicked(key: str, clients: pd.DataFrame) -> str | None:
    """Give the client that was clicked in a chart, as long as there is such a client."""
    client = st.session_state.get(key)
    return client if client in clients.index else None


def looked_at() -> str | None:
    """Give the client being looked at, if any."""
    return st.session_state.get(CLIENT_WIDGETS[0])


def on_phone() -> bool:
    """Tell whether the visitor's browser says that it runs on a phone."""
    return "Mobi" in st.context.headers.get("User-Agent", "")


def currency() -> str | None:
    """Give the currency of the figures: the one on file, else the one chosen; None where they are mixed."""
    if len(found := ledger().currencies) > 1:
        return settings().currency
    return found[0] if found else settings().unnamed_currency or CURRENCIES[0]


def clients() -> pd.DataFrame:
    """Give one row per client with scores and fields, as :func:`analysis.scoring.score` returns it."""
    return score(summary(), settings())


def summary(period: Period | None = None) -> pd.DataFrame:
    """Give one row per client, as :func:`analysis.summary.summarise` returns it, of any period."""
    base = summed(settings() if period is None else replace(settings(), period=period))
    return reused("summary", base, lambda: summarise(ledger(), *base[1:]), most=6).copy(deep=False)


def summed(chosen: Settings) -> tuple[str, Settings, Journal]:
    """Give what a summary rests on: the reading, and as much of settings and journal as it looks at."""
    rolled_up = replace(chosen, **{name: getattr(Settings(), name) for name in _UNSUMMED})
    return edition(), rolled_up, Journal(ratings=journal().ratings, judgements=journal().judgements)


def types() -> ClientTypes:
    """Give the client types; comparing all clients anew takes a second, so the last ones are kept."""
    read, rolled_up, noted = summed(settings())
    rests_on = read, rolled_up, replace(noted, judgements={})  # what the owner judges makes no type
    return reused("types", rests_on, lambda: client_types(summary()), most=2)
