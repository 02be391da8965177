"""Widgets the server fills anew while the visitor may be moving them: each time as another widget.

A browser says with every message where all its widgets stand. What it says before it has heard of a new
value is the old one, which Streamlit would take for a choice of the visitor, and the new value would be
undone. Of a widget with another key it says nothing yet, and what it still says of the former one counts no
more.
"""

from typing import Any

from ui import session


def key(name: str, *, of: str = "") -> str:
    """Give the key a widget has now.

    Parameters
    ----------
    name : str
        Its key at first.
    of : str
        What it is renewed by, where that is several widgets at once.
    """
    times = session.widget(session.seeded(_counter(of or name), 0))
    return f"{name}_{times}" if times else name


def renew(name: str) -> None:
    """Let a widget, or all that are renewed by this name, be others from now on."""
    session.fill(_counter(name), session.widget(session.seeded(_counter(name), 0)) + 1)


def told(name: str, value: Any) -> str:
    """Give the key of a widget that tells a value, renewed where it did not stand there of itself."""
    there = key(name)
    if session.has_widget(there) and session.widget(there) != value:
        renew(name)
    return session.seeded(key(name), value)


def _counter(name: str) -> str:
    return f"{name}_renewed"
