"""A Chromium for the browser tests: the one that is there, else Playwright's, else Debian's.

``python -m tests.browser.chromium`` sees to it that there is one, or fails with a sentence.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, BrowserType, Error, sync_playwright

COMMANDS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "chrome",
)
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
INSTALL_SECONDS = 600
NONE_TO_BE_HAD = (
    "The browser tests need a Chromium and none could be found or installed. "
    "Install Chromium, Chrome or Edge, and run this again."
)


class NoBrowserError(RuntimeError):
    """No Chromium on this machine starts."""


def candidates(chromium: BrowserType) -> Iterator[str]:
    """Give the paths of the browsers that are on this machine, Playwright's own last."""
    found = [path for path in map(shutil.which, COMMANDS) if path]
    own = chromium.executable_path
    yield from dict.fromkeys([*found, *(place for place in (*PLACES, own) if Path(place).is_file())])


def launch(chromium: BrowserType) -> Browser:
    """Start the first browser that really starts."""
    refusals = []
    for path in candidates(chromium):
        try:
            return chromium.launch(executable_path=path)
        except Error as refusal:
            refusals.append(f"{path}: {refusal.message.splitlines()[0]}")
    raise NoBrowserError("\n".join([NONE_TO_BE_HAD, *refusals]))


def starts() -> bool:
    """Tell whether a browser on this machine starts."""
    with sync_playwright() as playwright:
        try:
            launch(playwright.chromium).close()
        except NoBrowserError:
            return False
    return True


def installers() -> Iterator[list[list[str]]]:
    """Give the ways to install a browser, each a list of commands, the least intrusive first."""
    yield [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if shutil.which("apt-get"):
        root = [] if os.getuid() == 0 else ["sudo", "--non-interactive"]
        apt = [*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
        yield [[*apt, "update"], [*apt, "install", "--yes", "--no-install-recommends", "chromium"]]


def run(commands: list[list[str]]) -> None:
    """Run one command after another, until one fails."""
    for command in commands:
        print("$", " ".join(command), flush=True)  # noqa: T201 - says what is being installed
        try:
            if subprocess.run(command, timeout=INSTALL_SECONDS, check=False).returncode:
                return
        except (subprocess.TimeoutExpired, FileNotFoundError) as failure:
            print(failure)  # noqa: T201 - idem
            return


def main() -> None:
    """See to it that a browser starts, or stop with a sentence."""
    if starts():
        return
    for commands in installers():
        run(commands)
        if starts():
            return
    sys.exit(NONE_TO_BE_HAD)


if __name__ == "__main__":
    main()
