"""The widgets of one goodbye: filled from what is kept of it, and handed back as its choices."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import streamlit as st

from analysis.goodbye.choices import Choices, suggest
from analysis.goodbye.record import GoodbyeFacts
from analysis.language.language import Language
from ui import session
from ui.words import day_format


def key(name: str, client: str) -> str:
    """Give the key of a widget: each client has its own."""
    return f"goodbye_{name}_{client}"


def started(facts: GoodbyeFacts, language: Language) -> Choices:
    """Give what was chosen before for this client, else what the facts suggest; written today."""
    kept, today = session.workspace().goodbyes.of(facts.client).choices, session.today()
    return (
        replace(kept, written_on=today) if kept else suggest(facts, written_on=today, language=language.code)
    )


def keep(client: str, choices: Choices) -> None:
    """Keep the choices; the first time, the day is noted on which the goodbye was begun."""
    begun = replace(choices, begun_on=choices.begun_on or choices.written_on)
    session.keep_goodbyes(session.workspace().goodbyes.changed(client, choices=begun))


def keep_and_refill(client: str, before: Choices, after: Choices) -> None:
    """Keep choices that a button changed, and let the widgets of what changed be filled anew."""
    keep(client, after)
    changed = [name for name in vars(after) if getattr(after, name) != getattr(before, name)]
    session.unseed(*(key(name, client) for name in changed))


@dataclass(frozen=True)
class Asker:
    """Draws the widgets of one goodbye, each named as its field of ``Choices``.

    Every method draws one widget and gives what it holds.
    """

    client: str
    before: Choices
    language: Language

    def _filled(self, name: str, value: Any) -> str:
        return session.seeded(key(name, self.client), value)

    def yes(self, name: str, label: str, hint: str | None = None) -> bool:
        """Ask for yes or no."""
        return st.toggle(
            self.language.text(label),
            key=self._filled(name, getattr(self.before, name)),
            help=self.language.text(hint) if hint else None,
            persist_state="session",
        )

    def one_of(self, name: str, label: str, options: Mapping[str, str]) -> str:
        """Ask for one of a few."""
        return st.selectbox(
            self.language.text(label),
            list(options),
            format_func=lambda option: self.language.text(options[option]),
            key=self._filled(name, getattr(self.before, name)),
            persist_state="session",
        )

    def line(self, name: str, label: str, placeholder: str | None = None) -> str:
        """Ask for one line of text."""
        return st.text_input(
            self.language.text(label),
            key=self._filled(name, getattr(self.before, name)),
            placeholder=self.language.text(placeholder) if placeholder else None,
            persist_state="session",
        ).strip()

    def lines(self, name: str, label: str, placeholder: str | None = None) -> tuple[str, ...]:
        """Ask for several things, one a line."""
        written = st.text_area(
            self.language.text(label),
            key=self._filled(name, "\n".join(getattr(self.before, name))),
            placeholder=self.language.text(placeholder) if placeholder else None,
            height=90,
            persist_state="session",
        )
        return split(written)

    def day(self, name: str, label: str, hint: str | None = None) -> date | None:
        """Ask for a day; it may stay open."""
        return st.date_input(
            self.language.text(label),
            value=None,
            format=day_format(self.language),
            key=self._filled(name, getattr(self.before, name)),
            help=self.language.text(hint) if hint else None,
            persist_state="session",
        )

    def amount(self, name: str, label: str, *, step: float = 50.0) -> float | None:
        """Ask for an amount of money; it may stay open."""
        return st.number_input(
            self.language.text(label),
            min_value=0.0,
            value=None,
            step=step,
            format="%.2f",
            key=self._filled(name, getattr(self.before, name) or None),
            persist_state="session",
        )

    def whole(self, name: str, label: str, placeholder: str) -> int | None:
        """Ask for a whole number; it may stay open."""
        return st.number_input(
            self.language.text(label),
            min_value=0,
            value=None,
            step=1,
            key=self._filled(name, getattr(self.before, name)),
            placeholder=placeholder,
            persist_state="session",
        )


def split(written: str) -> tuple[str, ...]:
    """Give the lines of a field that hold something."""
    return tuple(line.strip() for line in written.splitlines() if line.strip())


def button(label: str, name: str, client: str, change: Callable[..., None], *args: object) -> None:
    """Draw a small button that changes what was chosen."""
    st.button(label, key=f"{key(name, client)}_button", on_click=change, args=args)
