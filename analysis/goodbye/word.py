"""Write a text as a Word document, laid out as a letter or a sheet to hold beside the phone."""

import io
import re
from collections.abc import Sequence
from datetime import date, datetime, time
from itertools import pairwise
from typing import TYPE_CHECKING

from analysis.goodbye.page import is_head
from analysis.goodbye.record import Sender

if TYPE_CHECKING:
    from docx.document import Document

# What Word files cannot hold: control signs other than a line break or a tab.
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_TYPEFACE, _POINTS = "Calibri", 11
_SHEET_POINTS = 9
#: A subject may have a word such as "Subject:" before it, no more; a signature is no longer than this.
_LONGEST_LABEL, _SIGNATURE_LINES = 12, 5
_LANGUAGES = {"nl": "nl-NL", "en": "en-GB"}


def to_docx(
    text: str,
    *,
    title: str = "",
    author: str = "",
    language: str = "nl",
    above: Sequence[str] = (),
    letterhead: Sequence[str] = (),
    sheet: bool = False,
    made_on: date | None = None,
) -> bytes:
    r"""Write a text as a Word document on A4.

    Turns        plain text: blank lines between paragraphs, lists with ``- ``
    into         the bytes of a ``.docx``

    A line above a list is kept together with it. ``above`` (the open points of a prep sheet) comes first, as
    a list; leave it empty for anything that is sent.

    Parameters
    ----------
    text : str
        As drafted or edited.
    title, author : str
        Kept in the file's properties; a line of the text that ends in the title is its subject, and bold.
    language : str
        Code of the language of the text, so that Word checks its spelling in it.
    above : sequence of str
        Lines above the text.
    letterhead : sequence of str
        Firm, address and so on; they stand at the head of the paper, and no more in the text if it begins
        with them.
    sheet : bool
        A sheet to hold beside the phone, in small type so that it fits on one page, each head in bold.
    made_on : date, optional
        The day the file says it was made.

    Returns
    -------
    bytes

    Examples
    --------
    >>> to_docx("Dear Ada,\n\nThank you.\n", language="en")[:2]
    b'PK'
    """
    document = _document(title, author, language, sheet=sheet)
    if made_on is not None:
        moment = datetime.combine(made_on, time())
        document.core_properties.created = document.core_properties.modified = moment
    for line in above:
        point = document.add_paragraph(_FORBIDDEN.sub("", line), style="List Bullet")
        point.paragraph_format.space_after = 0 if sheet else None
    blocks = [block.splitlines() for block in re.split(r"\n[ \t]*\n", _FORBIDDEN.sub("", text).strip("\n"))]
    if letterhead:
        _add_letterhead(document, [_FORBIDDEN.sub("", line) for line in letterhead])
        if set(blocks[0]) <= set(letterhead):
            del blocks[0]
    for block in blocks:
        start = len(document.paragraphs)
        _add_block(document, block)
        if sheet and is_head(block):
            document.paragraphs[start].runs[0].bold = True
    _lay_out_as_letter(document, title)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _add_block(document: "Document", lines: Sequence[str]) -> None:
    """Add one block: its list lines as a list, its other lines close together, each a paragraph."""
    plain: list[str] = []
    last = len(lines) - 1
    for place, line in enumerate(lines):
        if line.startswith("- "):
            _add_lines(document, plain, last=False)
            plain = []
            paragraph = document.add_paragraph(line[2:], style="List Bullet")
            paragraph.paragraph_format.space_after = None if place == last else 0
        else:
            plain.append(line)
    _add_lines(document, plain, last=True)


def _add_lines(document: "Document", lines: Sequence[str], *, last: bool) -> None:
    for place, line in enumerate(lines, start=1):
        paragraph = document.add_paragraph(line)
        if not last or place < len(lines):
            paragraph.paragraph_format.space_after = 0
            paragraph.paragraph_format.keep_with_next = True


def letterhead(sender: Sender) -> tuple[str, ...]:
    """Give the lines at the head of the paper: the firm, its address, and how to reach it.

    Examples
    --------
    >>> letterhead(Sender(firm="Moor", address=("Kade 1",), phone="1", email="eva@moor.example"))
    ('Moor', 'Kade 1', '1 · eva@moor.example')
    """
    reach = " · ".join(part for part in (sender.phone, sender.email) if part)
    return tuple(line for line in (sender.firm, *sender.address, reach) if line)


def _add_letterhead(document: "Document", lines: Sequence[str]) -> None:
    """Put the firm and its address at the head of the paper, the firm in bold."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    header = document.sections[0].header
    for place, line in enumerate(lines):
        paragraph = header.paragraphs[0] if place == 0 else header.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        paragraph.paragraph_format.space_after = Pt(0)
        run = paragraph.add_run(line)
        run.bold = place == 0
        run.font.size = Pt(_POINTS + 3 if place == 0 else _POINTS - 2)


def _lay_out_as_letter(document: "Document", title: str) -> None:
    """Make the subject bold, and leave room to sign below the greeting that ends in a comma."""
    from docx.shared import Pt

    paragraphs = document.paragraphs
    for paragraph in paragraphs:
        line = paragraph.text.casefold()
        if title and line.endswith(title.casefold()) and len(line) <= len(title) + _LONGEST_LABEL:
            for run in paragraph.runs:
                run.bold = True
    for before, after in pairwise(paragraphs[-_SIGNATURE_LINES:]):
        if before.text.endswith(","):
            after.paragraph_format.space_before = Pt(3 * _POINTS)


def _document(title: str, author: str, language: str, *, sheet: bool) -> "Document":
    """Give an empty A4 document with a quiet letter style."""
    import docx
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    points, margin = (_SHEET_POINTS, Cm(1.5)) if sheet else (_POINTS, Cm(2.5))
    section.left_margin = section.right_margin = margin
    section.top_margin = section.bottom_margin = margin
    style = document.styles["Normal"]
    style.font.name, style.font.size = _TYPEFACE, Pt(points)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), _TYPEFACE)
    style.paragraph_format.space_after = Pt(points / 3 if sheet else points)
    style.paragraph_format.line_spacing = 1.0 if sheet else 1.15
    spelling = style.element.rPr.makeelement(qn("w:lang"), {qn("w:val"): _LANGUAGES.get(language, language)})
    style.element.rPr.append(spelling)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = _FORBIDDEN.sub("", title), author, ""
    properties.language = _LANGUAGES.get(language, language)
    return document
