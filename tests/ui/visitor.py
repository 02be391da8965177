"""A visitor without a browser: the app's frame, run page by page."""

from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
from streamlit.testing.v1 import AppTest

from analysis.client_types import client_types
from analysis.reading import read
from analysis.reading.model import Reading
from analysis.settings import Journal, Settings
from analysis.summary import summarise
from analysis.workspace import Workspace
from ui.session import SAMPLE_FILES

ROOT = Path(__file__).parent.parent.parent
LOCALES = {"nl": "nl-NL", "en": "en-GB"}
PATIENCE = 60.0


@cache
def sample(code: str) -> Reading:
    """Read the made-up agency of one language, once for all tests."""
    name = SAMPLE_FILES[code]
    return read([(name, (ROOT / "data" / "sample" / name).read_bytes())])


@cache
def summed(code: str) -> dict[str, Any]:
    """Give what pages of the sample rest on, as a visit would keep it; other settings reckon it anew."""
    base = (f"sample in {code}", Settings(), Journal())
    clients = summarise(sample(code).ledger, *base[1:])
    return {"reused_summary": ((base, clients),), "reused_types": ((base, client_types(clients)),)}


def newcomer(code: str) -> AppTest:
    """Give a visitor who has opened no page yet."""
    visitor = AppTest.from_file(str(ROOT / "ui" / "frame.py"), default_timeout=PATIENCE)
    visitor.context = {"locale": LOCALES[code], "timezone": "Europe/Amsterdam"}
    return visitor


def arrive(code: str, reading: Reading | None = None, *, page: str = "") -> AppTest:
    """Open the first page, or another by its address, with a reading that is open already."""
    visitor = newcomer(code)
    if reading is not None:
        visitor.session_state["workspace"] = Workspace(reading)
        visitor.session_state["edition"] = f"sample in {code}"
        for key, made in summed(code).items() if reading is sample(code) else ():
            visitor.session_state[key] = made
    return go_to(visitor, page) if page else visitor.run()


def go_to(visitor: AppTest, page: str) -> AppTest:
    """Go to a page by its name."""
    return visitor.switch_page(f"../pages/{page}.py").run()


def shown(visitor: AppTest) -> str:
    """Give all text on the page and in the sidebar, a piece a line."""
    kinds = ("title", "header", "subheader", "markdown", "caption", "text", "info", "warning", "error")
    return "\n".join(str(piece.value) for kind in kinds for piece in getattr(visitor, kind))


def table(visitor: AppTest, key: str) -> pd.DataFrame:
    """Give the rows of a table on the page."""
    return visitor.container(key=key).dataframe[0].value


def without_errors(visitor: AppTest) -> None:
    """See to it that the page ran to its end and had nothing to complain of."""
    assert [each.message for each in visitor.exception] == []
    assert [each.value for each in visitor.error] == []
