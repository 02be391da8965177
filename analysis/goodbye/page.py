"""Write a text as HTML: for the clipboard of a mail program, and for a printed page."""

import re
from collections.abc import Sequence
from html import escape
from itertools import groupby


def to_html(text: str, language: str = "nl") -> str:
    r"""Write a text as a piece of HTML: paragraphs and lists, nothing in it but the text itself.

    Turns        plain text: blank lines between paragraphs, lists with ``- ``
    into         HTML, every sign of the text escaped

    Parameters
    ----------
    text : str
        As drafted or edited.
    language : str
        Code of the language of the text.

    Returns
    -------
    str

    Examples
    --------
    >>> to_html("Dear Ada,\n\nYou get:\n- A & B\n", language="en")
    '<div lang="en"><p>Dear Ada,</p><p>You get:</p><ul><li>A &amp; B</li></ul></div>'
    """
    blocks = re.split(r"\n[ \t]*\n", text.strip("\n"))
    return f'<div lang="{escape(language)}">{"".join(map(_block, blocks))}</div>'


def _block(block: str) -> str:
    """Write one block: runs of list lines as a list, the other lines as one paragraph."""
    pieces = []
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
