"""What the server adds to every answer, and what it keeps out of the log."""

import asyncio
import gc
import logging
import sys
from typing import Any

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Message, Receive, Scope, Send

from ui import server


def answered(headers: dict[str, str]) -> dict[str, str]:
    """Give the headers of an answer that passed through the middleware."""
    sent: list[Message] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await PlainTextResponse("hello", headers=headers)(scope, receive, send)

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(message: Message) -> None:
        sent.append(message)

    scope: dict[str, Any] = {"type": "http", "method": "GET", "path": "/", "headers": []}
    asyncio.run(server.SecurityHeaders(app)(scope, receive, send))
    return {name.decode(): value.decode() for name, value in sent[0]["headers"]}


def test_every_answer_has_the_security_headers_and_keeps_its_own() -> None:
    headers = answered({"X-Own": "stays"})

    assert headers["x-own"] == "stays"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"


def test_the_policy_names_no_other_host_and_no_script_of_strangers() -> None:
    rules = dict(rule.split(" ", 1) for rule in server.CONTENT_SECURITY_POLICY.split("; "))

    assert "http" not in server.CONTENT_SECURITY_POLICY
    assert "*" not in server.CONTENT_SECURITY_POLICY
    assert "unsafe" not in rules["script-src"]
    assert "sha256-" in rules["script-src"]


def test_a_bug_is_logged_by_its_kind_and_place_and_not_by_what_it_says(
    caplog: pytest.LogCaptureFixture,
) -> None:
    log = logging.getLogger("tests.of.the.log")
    log.addFilter(server.WithoutData())
    try:
        raise ValueError("Bakkerij Jansen owes 1.234,56")
    except ValueError:
        log.exception("Uncaught app execution of Bakkerij Jansen")

    assert "ValueError at tests/ui/test_server.py:" in caplog.text
    assert "Jansen" not in caplog.text


def test_other_lines_of_the_log_stay_as_they_are(caplog: pytest.LogCaptureFixture) -> None:
    log = logging.getLogger("tests.of.the.log.too")
    log.addFilter(server.WithoutData())

    log.warning("The port %s is taken", 8501)

    assert "The port 8501 is taken" in caplog.text


def test_the_program_is_loaded_beforehand_and_never_searched_for_litter() -> None:
    gc.unfreeze()  # what the tests hold already; it is frozen again below

    server.warm_up()

    assert gc.get_freeze_count() > 50_000
    assert "ui.steering" in sys.modules
