"""``python -m analysis.reading``: files in, sheets and problems out, in a process of its own.

Standard input holds a line of JSON (names, sizes, passwords, engine, most memory in bytes) and then the
files; standard output is a file on disk (see :mod:`analysis.reading.wire`).
"""

import json
import sys


def _limit_memory(most: int | None) -> None:
    """Refuse the process more memory than ``most``; Windows has no such limit."""
    if most is None or sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    ceiling = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(resource.RLIMIT_AS, (ceiling, hard))
    # A crash is expected now and then; a dump of a client's data on disk is not.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    """Read the files on standard input."""
    asked = json.loads(sys.stdin.buffer.readline())
    _limit_memory(asked["memory"])
    from analysis.reading.child import read_file
    from analysis.reading.wire import write_message

    with open(sys.stdout.fileno(), "r+b", closefd=False) as out:
        for upload in asked["uploads"]:
            content = sys.stdin.buffer.read(upload["size"])
            for message in read_file(upload["file"], content, upload["password"], asked["engine"]):
                write_message(out, message)
            write_message(out, None)


if __name__ == "__main__":
    main()
