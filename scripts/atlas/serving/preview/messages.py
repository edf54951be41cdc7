"""What the preview and its engine tell each other: a line of JSON, and after it as many bytes as the line says."""

import json
from dataclasses import asdict, dataclass
from typing import IO, Any, Literal

from atlas.reading.problems import Problem


@dataclass(frozen=True, slots=True)
class Change:
    """Files have changed, by their paths from the project's folder; the first one makes the engine begin."""

    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Request:
    """Somebody asks for a path of the site; the answer has the same number."""

    number: int
    path: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What stands at a path: a file with its ending, a folder whose page is asked for with a slash, or nothing.

    With nothing comes the page for addresses that lead nowhere, if there is one yet.
    """

    number: int
    found: Literal["file", "folder", "nothing"]
    ending: str = ".html"
    content: bytes = b""


@dataclass(frozen=True, slots=True)
class News:
    """What became of a change: its pages can be `shown`, or are `refused`; later the whole site was `checked`.

    A refused one leaves an earlier site, if one `is_there`; where it had been shown already, pages go `back` to that.
    `pages` are as many as there are, `seconds` how long it took.
    """

    became: Literal["shown", "refused", "checked"]
    problems: tuple[Problem, ...] = ()
    is_there: bool = True
    back: bool = False
    pages: int = 0
    seconds: float = 0.0


Message = Change | Request | Answer | News
_KINDS: dict[str, type[Message]] = {kind.__name__: kind for kind in (Change, Request, Answer, News)}


def send(stream: IO[bytes], message: Message) -> None:
    """Write a message. Raises OSError where nobody reads any more."""
    data = asdict(message)
    content: bytes = data.pop("content", b"")
    head = {"kind": type(message).__name__, "size": len(content), **data}
    stream.write(json.dumps(head).encode() + b"\n" + content)
    stream.flush()


def receive(stream: IO[bytes]) -> Message | None:
    """The next message; None where the other side has ended."""
    line = stream.readline()
    if not line.endswith(b"\n"):
        return None
    data: dict[str, Any] = json.loads(line)
    content = stream.read(data.pop("size"))
    kind = data.pop("kind")
    if kind == "Answer":
        data["content"] = content
    if kind == "Change":
        data["files"] = tuple(data["files"])
    if kind == "News":
        data["problems"] = tuple(Problem(**problem) for problem in data["problems"])
    return _KINDS[kind](**data)
