"""What was set right in earlier files, kept on the visitor's own computer where they asked for it."""

from analysis.reading.remembered import Memory
from analysis.stored import UnreadableSettingsError, from_json, to_json
from ui import kept as kept_work

_NAME = "remembered.json"


def is_wanted() -> bool:
    """Tell whether the visitor asked for it: whether there is a file."""
    return kept_work.is_local() and (kept_work.folder() / _NAME).is_file()


def kept() -> Memory:
    """Give what is kept; nothing where there is no file, or one that a newer version wrote."""
    if not is_wanted():
        return Memory()
    try:
        return from_json(Memory, (kept_work.folder() / _NAME).read_text("utf-8"))
    except (OSError, UnicodeDecodeError, UnreadableSettingsError):
        return Memory()


def keep(memory: Memory) -> None:
    """Keep it in place of what was kept.

    Raises
    ------
    OSError
        The folder cannot be written to.
    """
    kept_work.put(_NAME, to_json(memory).encode())


def wipe() -> None:
    """Remove what was kept."""
    if kept_work.is_local():
        (kept_work.folder() / _NAME).unlink(missing_ok=True)
