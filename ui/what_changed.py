"""What the visitor set right, a line a step, each to be taken back."""

import streamlit as st

from analysis.columns import TABLES
from analysis.language.language import Language
from analysis.reading.changes import Change, Step, changed
from ui import kept, memory, session, setting_right, show
from ui.understood import rate_shown, sheet_name, table_label

#: More than this nobody reads in one line.
MOST_NAMED = 3
#: What the switch that remembers is called (English source text).
REMEMBER = "Remember on this computer what I set right"


def listed(language: Language) -> None:
    """List what was set right, the latest first, with a button that takes it back."""
    steps = session.steps()
    if not steps and not memory.is_wanted():
        return
    count = sum(map(how_many, steps))
    title = language.text("What you changed: {count}", count=language.number(count))
    with st.expander(title, icon=":material/history:", key="your_data_changes"):
        for place in reversed(range(len(steps))):
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(show.plain(worded(steps[place], language)), width="stretch")
                setting_right.undo_button(place, "your_data_undo", language)
                if place < len(steps) - 1:
                    st.button(
                        language.text("Back to before this"),
                        key=f"your_data_back_{session.edition()}_{place}",
                        on_click=setting_right.undo,
                        args=(tuple(range(place, len(steps))),),
                        type="tertiary",
                    )
    st.caption(how_long(language))
    _remembering(language)


def how_many(step: Step) -> int:
    """Count what a step changed, not its clicks: work that is opened again knows the changes alone.

    A grid of projects is one answer, however many of its rows were filled in beforehand.
    """
    parts = [change.part for change in told(step)]
    return len(parts) - max(parts.count("projects") - 1, 0)


def told(step: Step) -> list[Change]:
    """Give what a step changed; that projects are one's own work is told by their client already."""
    found = changed(step.before, step.after)
    of_projects = any(change.part == "projects" for change in found)
    return [change for change in found if not (of_projects and change.part == "own_work")]


def how_long(language: Language) -> str:
    """Say how long what was set right is remembered, and what keeps it longer."""
    if memory.is_wanted() or session.keeps_work():
        return language.text("This is remembered on this computer, also for a next file on another day.")
    if kept.is_local():
        return language.text(
            "This is remembered for a next file too, until you close or reload the page. To keep it longer, "
            "save your work, or switch on “{switch}” below.",
            switch=language.text(REMEMBER),
        )
    return language.text(
        "This is remembered for a next file too, until you close or reload the page. To keep it longer, save "
        "your work."
    )


def _remembering(language: Language) -> None:
    """Offer to remember on this computer what is set right, where the server is this computer's own."""
    if not kept.is_local():
        return
    st.toggle(
        language.text(REMEMBER),
        key=session.seeded("your_data_remember", memory.is_wanted()),
        on_change=lambda: setting_right.remember_here(session.widget("your_data_remember")),
        help=language.text(
            "The next file with the same headers is then read right at once, also on another day. "
            "Kept in {folder} are: a code made from the headers, from which they cannot be read back; which "
            "table and columns you chose, the order of day and month, the rate of VAT and what you found "
            "right as it stands; the names of projects and clients that you mapped to each other; and what "
            "you said is your own work. Nothing else of your files. Close and forget wipes it.",
            folder=show.plain(str(kept.folder())),
        ),
    )


def worded(step: Step, language: Language) -> str:
    """Say in one line what a step did."""
    parts: dict[str, list[Change]] = {}
    for change in told(step):
        parts.setdefault(change.part, []).append(change)
    said = [line for part, own in parts.items() for line in _lines(part, own, step, language)]
    line = "; ".join(said[:MOST_NAMED])
    if len(said) > MOST_NAMED:
        more = len(said) - MOST_NAMED
        line = language.plural("{said}; and {count} more", "{said}; and {count} more", more, said=line)
    return language.text("Remembered from before: {what}", what=line) if step.remembered else line


def _lines(part: str, own: list[Change], step: Step, language: Language) -> list[str]:
    """Say what changed in one part of the corrections."""
    if part == "cells":
        files = dict.fromkeys(sheet_name(change.key[:2], language) for change in own)
        return [
            language.plural(
                "{count} cell corrected in {sheets}",
                "{count} cells corrected in {sheets}",
                len(own),
                sheets=language.list(files),
            )
        ]
    if part == "typed":
        names = [str(next(iter(change.now.values()))) for change in own if change.now is not None]
        if not names:
            return [language.text("clients typed in taken away")]
        if len(names) <= MOST_NAMED:
            return [language.text("typed in: {names}", names=language.list(names))]
        return [language.plural("{count} client typed in", "{count} clients typed in", len(names))]
    if part == "projects" and len(own) > MOST_NAMED:
        return [_of_projects(own, step, language)]
    if part == "apart":
        return [language.text("{names} taken apart", names=language.list([change.key for change in own]))]
    return [_line(change, step, language) for change in own]


def _of_projects(own: list[Change], step: Step, language: Language) -> str:
    """Say of how many projects it was told whose they are, or taken back."""
    given = sum(change.key in step.after.projects for change in own)
    if not given:
        return language.plural(
            "{count} project is for no client", "{count} projects are for no client", len(own)
        )
    return language.plural("the client of {count} project", "the clients of {count} projects", given)


def _line(change: Change, step: Step, language: Language) -> str:
    """Say what one change did."""
    gone = change.key not in getattr(step.after, change.part)
    if change.part in ("together", "not_together"):
        names = language.list(change.key)
        if gone:
            return language.text("{names} as they were recognised", names=names)
        if change.part == "together":
            return language.text("{names} taken together", names=names)
        return language.text("{names} are not the same client", names=names)
    if change.part == "own_work":
        if gone:
            return language.text("client {client} is asked about again", client=change.key)
        if change.now:
            return language.text("{client} is your own work", client=change.key)
        return language.text("{client} is a client", client=change.key)
    if change.part == "names":
        if gone:
            name = session.ledger().names.get(change.key, change.key)
            return language.text("{name} has the name of the files again", name=name)
        return language.text("a client is called {name}", name=change.now)
    if change.part == "projects":
        if gone:
            return language.text("project {project} is for no client", project=change.key)
        return language.text("for project {project}: {client}", project=change.key, client=change.now)
    sheet = sheet_name(change.key[:2], language)
    if change.part == "columns":
        header = _header(change.key, language)
        if gone:
            return language.text("{sheet}, {header}: as it was recognised", sheet=sheet, header=header)
        meaning = _meaning(change.now, language)
        return f"{sheet}, {header}: {meaning}"
    if change.part == "looked_over":
        if gone:
            return language.text("{sheet}: asked again", sheet=sheet)
        return language.text("{sheet}: looked over, and right as it stands", sheet=sheet)
    if gone:
        return language.text("{sheet}: as it was recognised", sheet=sheet)
    if change.part == "tables":
        table = table_label(change.now, language)
        return f"{sheet}: {table}"
    if change.part == "day_first":
        order = language.text("day first" if change.now else "month first")
        return f"{sheet}: {order}"
    if not change.now:
        return language.text("{sheet}: amounts without VAT", sheet=sheet)
    return language.text(
        "{sheet}: {rate} VAT taken out of the amounts", sheet=sheet, rate=rate_shown(change.now, language)
    )


def _header(key: tuple[str, str, int], language: Language) -> str:
    *sheet_key, position = key
    for sheet in session.reading().sheets:
        if sheet.key == tuple(sheet_key) and position < len(sheet.header) and sheet.header[position]:
            return sheet.header[position]
    return language.text("Column {number}", number=position + 1)


def _meaning(means: str | None, language: Language) -> str:
    """Name a canonical column, whichever table it is of."""
    if means is None:
        return language.text("Not used")
    column = next(column for table in TABLES.values() for column in table.columns if column.name == means)
    return language.text(column.label)
