"""What was chosen, told once more in the language chosen now.

A browser holds a choice by its words. In another language those words are no choice: they would stay as they
are, and the choice would be lost.
"""

from ui import session

#: The switch itself.
_FRAME = "frame_language"


def said_again() -> None:
    """Set every choice anew; a callback of the switch of languages."""
    for key, value in session.widgets():
        if key != _FRAME and _is_choice(value):
            session.fill(key, value)


def _is_choice(value: object) -> bool:
    """Whether a value is a choice, or several: words or numbers, no switch and no file."""
    if isinstance(value, list | tuple) and value:
        return all(_is_choice(each) for each in value)
    return isinstance(value, str | int | float) and not isinstance(value, bool)
