"""Fill a template and lay it out: plain text, one paragraph a line, blank lines where they belong."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, meta
from jinja2.ext import Extension

from analysis.goodbye.choices import TEMPLATES, Choices
from analysis.goodbye.letter_language import FORM_OF_ADDRESS, LetterLanguage
from analysis.goodbye.names import addressee
from analysis.goodbye.reasons import abuses, complaints
from analysis.goodbye.record import GoodbyeFacts
from analysis.goodbye.schedule import schedule

# Private-use signs that no keyboard types and that uploaded text has been cleaned of: they mark where a
# claim begins (with its key) and ends, and are taken out again once the text is laid out.
_OPEN, _KEY_END, _CLOSE = "\ue000", "\ue001", "\ue002"
_MARK = re.compile(f"{_OPEN}([^{_KEY_END}]*){_KEY_END}|{_CLOSE}")
_LINE_SIGN = re.compile(rf"^((?:{_MARK.pattern.replace('(', '(?:')})*)\| ?")
_OWN_LINE = ("- ", "| ")

# The two choices that touch nearly every sentence have a notation of their own in the templates:
# [polite|familiar] and <we|I>.
_WHO_SPEAKS = re.compile(r"<([^<>|{}\n]*)(?<! )\|(?! )([^<>|{}\n]*)>")
#: Reasons that lie with the sender alone.
_OWN_COURSE = frozenset({"strategic_mismatch", "closing_service", "pass_on", "capacity"})

#: Reasons that leave the pleasure in the work as it was.
_ABOUT_PRICE = frozenset({"unprofitable", "reprice_or_part"})
#: Reasons that would be gone if the two sides came closer.
_AT_ODDS = frozenset({"late_payment", "scope_creep", "expectations", "values"})
_DOUBLE_STOP = re.compile(rf"(?<![.\s])(\.{{3}}|[.!?…])((?:{_MARK.pattern.replace('(', '(?:')})*)\.(?!\.)")


class _Pairs(Extension):
    """Reads ``[polite|familiar]`` and ``<we|I>``."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Write each pair as a Jinja expression; ``name`` and ``filename`` are the template's."""
        del name, filename
        for pair, flag in ((FORM_OF_ADDRESS, "familiar"), (_WHO_SPEAKS, "one_voice")):
            source = pair.sub(partial(_choice, flag), source)
        return source


def _choice(flag: str, pair: re.Match[str]) -> str:
    """Write one pair as an expression: the second where the flag is set."""
    return f"{{{{ {json.dumps(pair[2])} if {flag} else {json.dumps(pair[1])} }}}}"


@dataclass(frozen=True)
class Claim:
    """A stretch of a text that states something, and the key of what it rests on."""

    start: int
    end: int
    key: str


@dataclass(frozen=True)
class Rendered:
    """A text, and the claims in it, in order."""

    text: str
    claims: tuple[Claim, ...]


def render(template: str, facts: GoodbyeFacts, choices: Choices, kind: str = "") -> Rendered:
    """Fill one template of the letter's language and lay it out.

    Parameters
    ----------
    template : str
        Name of a template, such as ``"mail"`` or ``"safety/mail"``.
    facts : GoodbyeFacts
    choices : Choices
    kind : str
        The kind of text it is for.

    Returns
    -------
    Rendered
        Paragraphs on one line each, one blank line between them, one line break at the end.
    """
    environment = _environment(choices.language)
    filled = environment.get_template(f"{choices.language}/{template}.txt.j2").render(
        context(facts, choices, kind)
    )
    return _marked(lay_out(filled))


def context(facts: GoodbyeFacts, choices: Choices, kind: str = "") -> dict[str, Any]:
    """Give every name a template may use."""
    currencies = {invoice.currency for invoice in facts.open_invoices}
    return {
        "kind": kind,
        "facts": facts,
        "choices": choices,
        "sender": facts.sender,
        "days": schedule(facts, choices),
        "who": addressee(choices.recipient or facts.contact),
        "familiar": choices.address == "je",
        "one_voice": choices.voice == "I",
        "warm": choices.tone == "warm",
        "formal": choices.tone == "formal",
        "full": choices.length == "full",
        "detailed": choices.figures and choices.length == "full",
        "shows_attempts": bool(choices.attempts and facts.attempts)
        and choices.length == "full"
        and "reprice_or_part" not in choices.reasons,
        "joint": "mutual" in choices.reasons,
        "own_course": bool(choices.reasons) and _OWN_COURSE.issuperset(choices.reasons),
        "about_price": bool(choices.reasons) and _ABOUT_PRICE.issuperset(choices.reasons),
        "at_odds": not _AT_ODDS.isdisjoint(choices.reasons),
        "abuses": abuses(facts),
        "complaints": complaints(facts),
        "total_open": (
            sum(invoice.open_amount for invoice in facts.open_invoices)
            if len(facts.open_invoices) > 1 and len(currencies) == 1
            else None
        ),
        "currency": facts.invoices[-1].currency if facts.invoices else facts.sender.currency,
        "claim": _claim,
    }


def placeholders(template: str, language: str) -> frozenset[str]:
    """Name what a template asks for, its imports included; each is a name of :func:`context`."""
    environment, found, seen = _environment(language), set[str](), set[str]()
    waiting = [f"{language}/{template}.txt.j2"]
    while waiting:
        name = waiting.pop()
        seen.add(name)
        tree = environment.parse((TEMPLATES / name).read_text(encoding="utf-8"))
        found |= meta.find_undeclared_variables(tree)
        waiting += [other for other in meta.find_referenced_templates(tree) if other and other not in seen]
    return frozenset(found)


def lay_out(text: str) -> str:
    r"""Join the lines of each paragraph, and put one blank line between paragraphs.

    A line that begins with ``- `` (a list) or ``| `` (a line of its own, the sign is dropped) stays one. A
    sentence that ends in a name with a stop of its own ends in one stop.

    Examples
    --------
    >>> lay_out("One sentence.\nAnother.\n\n\n\n- a\n- b\n\n| Ada\n| Ada Ltd\n\n")
    'One sentence. Another.\n\n- a\n- b\n\nAda\nAda Ltd\n'
    """
    paragraphs = []
    for block in re.split(r"\n\s*\n", text.strip("\n")):
        lines: list[str] = []
        for line in (re.sub(r"[ \t]+", " ", raw).strip() for raw in block.splitlines()):
            bare = _MARK.sub("", line)
            if not bare:
                continue
            if lines and not bare.startswith(_OWN_LINE) and bare != "|":
                lines[-1] += f" {line}"
            else:
                lines.append(line)
        if lines:
            whole = "\n".join(_LINE_SIGN.sub(r"\1", line) for line in lines)
            paragraphs.append(_DOUBLE_STOP.sub(r"\1\2", whole))
    return "\n\n".join(paragraphs) + "\n"


@cache
def _environment(code: str) -> Environment:
    """Give the environment that fills the templates of one language."""
    language = LetterLanguage(code)
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES, encoding="utf-8"),
        undefined=StrictUndefined,
        extensions=[_Pairs],
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
        autoescape=False,  # plain text: shown in a text area, never as markup
    )
    environment.filters |= {
        "day": language.date,
        "month": partial(language.date, length="MMMM y"),
        "money": partial(language.money, decimals=2),
        "number": language.number,
        "hours": lambda value: language.number(value, 0 if value >= 10 or value == round(value) else 1),
        "listing": language.list,
    }
    return environment


def _finalize(value: object) -> object:
    """Drop the line break at the end of a passage, so that the next one joins its paragraph."""
    return value.rstrip("\n") if isinstance(value, str) else value


def _claim(key: str, caller: Callable[[], str]) -> str:
    """Mark what the caller writes as a claim that rests on ``key``."""
    said = caller().strip()
    return f"{_OPEN}{key}{_KEY_END}{said}{_CLOSE}\n" if key else f"{said}\n"


def _marked(text: str) -> Rendered:
    """Take the marks out, and remember where the claims stood."""
    plain, claims, opened, last = "", [], list[tuple[int, str]](), 0
    for mark in _MARK.finditer(text):
        plain += text[last : mark.start()]
        last = mark.end()
        if mark.group(1) is None:
            start, key = opened.pop()
            claims.append(Claim(start, len(plain), key))
        else:
            opened.append((len(plain), mark.group(1)))
    return Rendered(plain + text[last:], tuple(sorted(claims, key=lambda claim: claim.start)))
