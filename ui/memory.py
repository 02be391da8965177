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
    folder = kept_work.folder()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = folder / f"{_NAME}.part"
    part.write_text(to_json(memory), "utf-8")
    part.chmod(0o600)
    part.replace(folder / _NAME)


def wipe() -> None:
    """Remove what was kept."""
    if kept_work.is_local():
        (kept_work.folder() / _NAME).unlink(missing_ok=True)
