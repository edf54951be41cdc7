#!/usr/bin/env python3
"""Run everything that must pass: ruff, its format, mypy and pytest. All arguments go to pytest.

With --thorough the tests run too that take longest, and repeat others with more values; a workflow does so weekly.

The browser is the one that CHROMIUM names, or else the Chrome or Chromium that is found. Exit code: 0 all passed,
1 something failed, 2 misuse or no browser.
"""

import argparse
import os
import subprocess
import sys
import time

from atlas.commands import environment

_PYTEST_MISUSE = 4
"""Exit code of pytest where its arguments make no sense."""


def main() -> int:
    """Run the command; returns its exit code."""
    arguments = _arguments()
    environment.enter(dev=True)
    from atlas.commands import browser
    from atlas.publishing.terminal import tell

    fault = browser.fault()
    if fault and browser.can_install() and not any(map(os.environ.get, browser.VARIABLES)):
        tell("Installing what the tests look at pages with, by apt-get ...")
        if problem := browser.install():
            tell(f"warning: {problem}")
        fault = browser.fault()
    if fault:
        tell(f"error: {fault}")
        return 2
    os.environ["ATLAS_CHROMIUM"] = str(browser.find(for_tests=True))
    results = [
        _run("ruff", ["ruff", "check", "scripts", "tests"]),
        _run("format", ["ruff", "format", "--check", "scripts", "tests"]),
        _run("mypy", ["mypy"]),
        _run("pytest", ["pytest", *_spread(arguments), *arguments], seen=True),
    ]
    tell("\n".join(f"{'FAILED' if code else 'passed'}  {name:7} {seconds:6.1f} s" for name, code, seconds in results))
    if results[-1][1] == _PYTEST_MISUSE:
        return 2
    return 1 if any(code for _, code, _ in results) else 0


def _run(name: str, call: "list[str]", seen: bool = False) -> "tuple[str, int, float]":
    """Run one tool; what it says is shown at once if it is to be seen, else only if it fails."""
    start = time.monotonic()
    done = subprocess.run([sys.executable, "-m", *call], cwd=environment.ROOT, capture_output=not seen, text=True)
    if done.returncode and not seen:
        print(f"{name}:\n{done.stdout}{done.stderr}", flush=True)
    return name, done.returncode, time.monotonic() - start


def _spread(arguments: "list[str]") -> "list[str]":
    """One process a core, and one for while others wait; who has nothing left to do takes over from another."""
    own = any(argument.startswith(("-n", "--numprocesses", "--pdb", "--dist", "-x")) for argument in arguments)
    return [] if own else ["-n", str((os.cpu_count() or 1) + 1), "--dist", "worksteal"]


def _arguments() -> "list[str]":
    parser = environment.parser(__doc__, usage="%(prog)s [-h] [arguments for pytest]")
    parser.add_argument("pytest", nargs="*", help=argparse.SUPPRESS)
    parser.parse_known_args()
    return [argument for argument in sys.argv[1:] if argument != "--"]


if __name__ == "__main__":
    sys.exit(environment.command(main))
