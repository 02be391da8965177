"""Write a text as HTML: for the clipboard of a mail program, and for a printed page."""

import re
from collections.abc import Sequence
from html import escape
from itertools import groupby

#: A line that is no sentence: the head of a part of a sheet.
_HEAD = re.compile(r"[^-].*[^.!?:,;”\"]")


def is_head(lines: Sequence[str]) -> bool:
    """Tell whether the first line of a block is the head of what stands below it.

    Examples
    --------
    >>> is_head(["Goal", "Ada knows."]), is_head(["Kind regards,", "Eva"]), is_head(["Goal"])
    (True, False, False)
    """
    return len(lines) > 1 and _HEAD.fullmatch(lines[0]) is not None


def to_html(text: str, language: str = "nl", *, sheet: bool = False) -> str:
    r"""Write a text as a piece of HTML: paragraphs and lists, nothing in it but the text itself.

    Turns        plain text: blank lines between paragraphs, lists with ``- ``
    into         HTML, every sign of the text escaped

    Parameters
    ----------
    text : str
        As drafted or edited.
    language : str
        Code of the language of the text.
    sheet : bool
        A sheet to hold beside the phone: the head of each part in bold, and of the class ``sheet``.

    Returns
    -------
    str

    Examples
    --------
    >>> to_html("Dear Ada,\n\nYou get:\n- A & B\n", language="en")
    '<div lang="en"><p>Dear Ada,</p><p>You get:</p><ul><li>A &amp; B</li></ul></div>'
    """
    blocks = re.split(r"\n[ \t]*\n", text.strip("\n"))
    written = "".join(_block(block, sheet) for block in blocks)
    kind = ' class="sheet"' if sheet else ""
    return f'<div lang="{escape(language)}"{kind}>{written}</div>'


def _block(block: str, sheet: bool) -> str:
    """Write one block: runs of list lines as a list, the other lines as one paragraph."""
    pieces = []
    if sheet and is_head(block.splitlines()):
        head, _, block = block.partition("\n")
        pieces.append(f"<h2>{escape(head)}</h2>")
    for listed, lines in groupby(block.splitlines(), key=lambda line: line.startswith("- ")):
        shown = [escape(line.removeprefix("- ") if listed else line) for line in lines]
        if listed:
            pieces.append(f"<ul>{''.join(f'<li>{line}</li>' for line in shown)}</ul>")
        else:
            pieces.append(f"<p>{'<br>'.join(shown)}</p>")
    return "".join(pieces)


def to_txt(text: str, above: Sequence[str] = ()) -> bytes:
    r"""Write a text as a plain file; what is still open stands above a sheet to prepare a call.

    Examples
    --------
    >>> to_txt("Goal\n", above=("Read the contract.",))
    b'- Read the contract.\n\nGoal\n'
    """
    opening = "".join(f"- {line}\n" for line in above) + ("\n" if above else "")
    return (opening + text).encode("utf-8")
