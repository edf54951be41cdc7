#!/usr/bin/env python3
"""Show the site on this machine, and build it again whenever a file changes.

Problems are printed here and shown on the page, while the last good site stays up. Ctrl-C ends it.
"""

import argparse
import errno
import sys

from atlas.commands import environment


def main() -> int:
    """Run the command; returns its exit code."""
    options = _options()
    environment.enter()
    from atlas.publishing.project import Project
    from atlas.serving.preview.session import Session

    try:
        session = Session(Project(), options.host, options.port)
    except OSError as error:
        raise environment.Trouble(_why_not_served(error, options.host, options.port)) from error
    session.run(open_browser=options.open)
    return 0


def _why_not_served(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"port {port} is taken, perhaps by another preview; try --port {port + 1 if port < 65535 else 8000}"
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"port {port} may not be used; try --port 8000"
    return f"cannot serve at {host}: {error.strerror or error}; try --host 127.0.0.1"


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f'"{text}" is no port; a port is a number up to 65535, such as 8000')
    return int(text)


def _options() -> argparse.Namespace:
    parser = environment.parser(__doc__)
    parser.add_argument("--port", type=_port, default=8000, help="8000 if not given; 0 for any that is free")
    parser.add_argument("--host", default="127.0.0.1", help="127.0.0.1 if not given: this machine alone sees it")
    parser.add_argument("--open", action="store_true", help="open the site in the browser")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(environment.command(main))
