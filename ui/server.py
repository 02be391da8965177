"""What the server adds to every answer: security headers, a health route, an apology for our own bugs."""

import base64
import gc
import hashlib
import logging
import pkgutil
import re
import threading
import traceback
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from importlib import import_module
from pathlib import Path

import plotly
import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_ROOT = Path(__file__).parent.parent
_PLOTLY_FILE = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
#: Where the browser gets Plotly for the charts that stay; the version makes it safe to keep.
PLOTLY_PATH = f"/plotly-{plotly.__version__}.min.js"
_LIVING = {file.name: file for file in sorted((_ROOT / "ui" / "living").glob("*.js"))}
#: Where the browser gets the scripts of those charts; the fingerprint makes them safe to keep.
LIVING_PATH = f"/living-{hashlib.sha256(b''.join(map(Path.read_bytes, _LIVING.values()))).hexdigest()[:16]}"
_KEPT = {"Cache-Control": "public, max-age=31536000, immutable"}


def inline_scripts(page: str) -> list[str]:
    """Give the fingerprints, as a content security policy wants them, of the scripts inside an HTML page.

    Examples
    --------
    >>> inline_scripts("<script>go()</script><script src='x.js'></script>")
    ["'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw='"]
    """
    scripts = re.findall(r"<script>(.*?)</script>", page, flags=re.DOTALL)
    digests = [hashlib.sha256(script.encode()).digest() for script in scripts]
    return [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]


_PAGE = (Path(st.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")

#: Nothing is fetched from, sent to or framed by another host, and no script runs but Streamlit's and ours.
#: Streamlit builds styles, workers and components in the browser, hence ``unsafe-inline`` and ``blob:``.
CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'self'",
        " ".join(("script-src 'self' blob:", *inline_scripts(_PAGE))),
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self' ws: wss:",
        "worker-src 'self' blob:",
        "frame-src 'none'",
        "frame-ancestors 'none'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
    )
)

SECURITY_HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}


class SecurityHeaders:
    """Middleware that puts ``SECURITY_HEADERS`` on every answer, and leaves the rest alone."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(SECURITY_HEADERS)
            await send(message)

        await self.app(scope, receive, send_with_headers)


async def health(_request: Request) -> PlainTextResponse:
    """Say that the server is up."""
    return PlainTextResponse("ok")


async def plotly_script(_request: Request) -> FileResponse:
    """Give the browser part of Plotly, as the installed package ships it."""
    return FileResponse(_PLOTLY_FILE, media_type="text/javascript", headers=_KEPT)


async def living_script(request: Request) -> FileResponse:
    """Give a script of the charts that stay."""
    name = Path(request.url.path).name
    return FileResponse(_LIVING[name], media_type="text/javascript", headers=_KEPT)


def places(error: BaseException) -> list[str]:
    """List where an error passed through our own code, as ``file:line``, without any value.

    Parameters
    ----------
    error : BaseException
        As caught; its message is not read, because it may hold the visitor's own data.

    Returns
    -------
    list of str
        Outermost first.
    """
    steps = traceback.extract_tb(error.__traceback__)
    own = [
        step for step in steps if Path(step.filename).is_relative_to(_ROOT) and ".venv" not in step.filename
    ]
    return [f"{Path(step.filename).relative_to(_ROOT)}:{step.lineno}" for step in own if step.lineno]


class WithoutData(logging.Filter):
    """Keeps the visitor's data out of the log: of a bug it tells its kind and place, not what it says."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Strip the message and the traceback of an error from a line of the log."""
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            where = " > ".join(places(error)) or "outside our own code"
            record.msg, record.args = "%s at %s", (type(error).__name__, where)
            record.exc_info = record.exc_text = None
        return True


def apologise(_error: Exception) -> bool:
    """Show a plain apology in place of a bug; Streamlit has logged it by then, through ``WithoutData``."""
    from ui import session  # not above: its caches need the runtime, which starts after this module

    language = session.language()
    st.error(
        language.text(
            "Something went wrong here, and that is our mistake. Your data is still in this window."
        ),
        title=language.text("We are sorry"),
        icon=":material/sentiment_dissatisfied:",
    )
    return True


def warm_up() -> None:
    """Load the program before the first visitor needs it, and never search it for litter.

    Streamlit searches all memory for litter after every run, also after each move of a slider. Most of it is
    the program itself, which stays; what visitors bring comes later and is searched as before.
    """
    for module in pkgutil.iter_modules([str(_ROOT / "ui")]):
        if module.name != "frame":  # the script itself, which draws
            import_module(f"ui.{module.name}")
    gc.collect()
    gc.freeze()


@asynccontextmanager
async def lifespan(_app: object) -> AsyncGenerator[None]:
    """Warm up beside the server's start, which does not wait for it."""
    threading.Thread(target=warm_up, name="warm-up", daemon=True).start()
    yield


def keep_data_out_of_the_log() -> None:
    """Put ``WithoutData`` on the loggers through which Streamlit reports errors."""
    for name in ("streamlit.error_util", "streamlit.runtime.scriptrunner.script_runner"):
        logging.getLogger(name).addFilter(WithoutData())


ROUTES = [
    Route("/health", health),
    Route(PLOTLY_PATH, plotly_script),
    *(Route(f"{LIVING_PATH}/{name}", living_script) for name in _LIVING),
]
MIDDLEWARE = [Middleware(SecurityHeaders)]
