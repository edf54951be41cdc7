"""Each command started anew, as a person starts it; other tests run it where the modules are loaded already.

So do tests of their own with `generate.py`, which takes long, and with what builds and serves.
"""

import pytest

from commands.project import Copy

CALLS = {
    "check": ([], 0),
    "confirm": (["partners/japan", "groups/forum", "2011-05", "nato-1"], 1),
    "edition": (["2026-11-24", "--dry-run"], 0),
    "identify": ([], 0),
    "import": (["none.bib"], 2),
    "links": ([], 2),
    "new": (["partner", "chile", "--dry-run"], 0),
    "rename": (["partners/japan", "partners/nippon", "--dry-run"], 0),
    "uses": (["partners/japan"], 0),
}


@pytest.mark.parametrize("command", CALLS)
def test_command_starts_anew(built: Copy, command: str) -> None:
    """None of these calls writes anything."""
    arguments, code = CALLS[command]
    done = built.start(command, *arguments)
    assert "Traceback" not in done.stderr
    assert done.returncode == code, done.stdout + done.stderr
    again = built.run(command, *arguments)
    assert (again.stdout, again.stderr) == (done.stdout, done.stderr), "it says something else where all is loaded"
