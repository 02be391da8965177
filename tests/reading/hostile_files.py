"""What a hostile file is, and the ways to make one of a good file.

``table``: every cell of ``ROWS`` must be there. ``problem``: it must be said that something is wrong.
``either``: all cells, or a problem; never fewer cells in silence. Where ``kept`` is given, it names the texts
that stand for all cells, and ``rows`` how many rows there are.
"""

import random
from typing import NamedTuple


class Hostile(NamedTuple):
    name: str
    content: bytes
    outcome: str
    password: str | None = None
    kept: tuple[str, ...] = ()
    rows: int = 0


def flipped(content: bytes, seed: int, flips: int = 1) -> bytes:
    chance = random.Random(seed)
    changed = bytearray(content)
    for _ in range(flips):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def laughs(root: str) -> str:
    entities = '<!ENTITY a0 "haha">' + "".join(
        f'<!ENTITY a{level} "{f"&a{level - 1};" * 10}">' for level in range(1, 10)
    )
    return f'<?xml version="1.0"?><!DOCTYPE {root} [{entities}]>'
