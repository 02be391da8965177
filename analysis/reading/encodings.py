"""Which characters the bytes of a text file stand for."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: The single-byte encodings of western Europe: Windows, DOS and the Mac of before 2001. A rarer one must be
#: more plausible than Windows by so much.
_SINGLE = {"cp1252": 0.0, "latin-1": 0.1, "cp850": 0.5, "mac_roman": 1.0}
_SAMPLE = 200_000
#: So many signs out of place, and the text is not from western Europe.
_DOUBT = 10

#: The accented letters of Dutch, German, French, Spanish and Portuguese count in full, others for less.
_COMMON = set("àáâãäçèéêëíïñóôõöúûüß")
_LETTERS = set("àáâãäåæçèéêëìíîïñòóôõöøœùúûüýßşğıłńśźżčšžřě")
_CAPITALS = set("ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØŒÙÚÛÜÝ")
_SIGNS = set("€£«»“”„‘’–—…•°²³ºª§©®™¿¡·½¼¾×±µ\u00a0")
_ALONE = set("àéóáíúèòùâôêîûåöäü")


def decode(content: bytes) -> str:
    r"""Turn the bytes of a text file into text, whatever program wrote them.

    A byte order mark decides; then UTF-16 without a mark (every other byte zero); then UTF-8 if the bytes
    are valid UTF-8; then the western European encoding whose accents stand where accents stand in words.

    Examples
    --------
    >>> decode("Café;€ 12".encode("cp1252")), decode("Café;Señor".encode("cp850"))
    ('Café;€ 12', 'Café;Señor')
    """
    encoding = encoding_of(content)
    if encoding != "utf-8":
        return content.decode(encoding, errors="replace")
    parts, place = [], 0
    while place < len(content):
        try:
            parts.append(content[place:].decode())
            break
        except UnicodeDecodeError as error:
            # A few bytes of another encoding among UTF-8 keep their own signs.
            parts.append(content[place : place + error.start].decode())
            parts.append(content[place + error.start : place + error.end].decode("cp1252", errors="replace"))
            place += error.end
    return "".join(parts)


def encoding_of(content: bytes) -> str:
    """Name the encoding of a text file, as Python's codecs call it."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding
    if (wide := _wide(content[:_SAMPLE])) is not None:
        return wide
    # A few damaged bytes in a file full of UTF-8 are damaged bytes, not another encoding.
    if is_utf8(content) or _mostly_utf8(content):
        return "utf-8"
    return _single_byte(content)


def is_utf8(content: bytes) -> bool:
    """Tell whether bytes are UTF-8 from the first to the last."""
    if content.isascii():
        return True
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


def _wide(sample: bytes) -> str | None:
    """Recognise UTF-16 without a mark: one half of its bytes is nearly always zero."""
    even, odd = sample[0::2], sample[1::2]
    if not odd:
        return None
    zeros_even, zeros_odd = even.count(0) / len(even), odd.count(0) / len(odd)
    if zeros_odd > 0.6 and zeros_even < 0.1:
        return "utf-16-le"
    return "utf-16-be" if zeros_even > 0.6 and zeros_odd < 0.1 else None


def _mostly_utf8(content: bytes) -> bool:
    text = content.decode(errors="replace")
    broken = text.count("\ufffd")
    whole = sum(1 for sign in text if ord(sign) > 127) - broken
    return whole > 20 * broken


def _single_byte(content: bytes) -> str:
    lines = [line for line in content.splitlines() if not line.isascii()]
    sample = b"\n".join(lines)[:_SAMPLE]
    scores = {}
    for encoding, handicap in _SINGLE.items():
        try:
            scores[encoding] = _plausibility(sample.decode(encoding)) - handicap
        except UnicodeDecodeError:
            continue
    best = max(scores, key=lambda encoding: scores[encoding])
    if scores[best] > -_DOUBT:
        return best
    from charset_normalizer import from_bytes

    match = from_bytes(sample).best()
    return match.encoding if match is not None else best


def _plausibility(text: str) -> float:
    """Score the characters beyond ASCII: an accented letter belongs in a word, a sign outside it."""
    padded = f" {text} "
    score = 0.0
    for before, sign, after in zip(padded, text, padded[2:], strict=False):
        if sign.isascii():
            continue
        if sign in _LETTERS:
            joined = before.isalpha() or after.isalpha()
            misplaced = (before.islower() and after.isupper()) or (not joined and sign not in _ALONE)
            score += -1 if misplaced else 1 if sign in _COMMON else 0.7
        elif sign in _CAPITALS:
            score += -1 if before.islower() else 1 if before.isalpha() or after.isalpha() else 0.2
        elif sign in _SIGNS:
            score += -0.5 if before.islower() and after.islower() and sign != "’" else 0.8
        else:
            score -= 1
    return score
