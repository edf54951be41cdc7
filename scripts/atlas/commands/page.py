"""A page of the web as its address gives it, within limits of time and size."""

import codecs
import time
from dataclasses import dataclass
from email.message import Message

import requests

MOST_BYTES = 1_000_000
"""How much of a page is read: what it tells of itself stands at its beginning."""
SECONDS = 30
"""How long an address may take in all."""
_WAIT = 10
"""Seconds without an answer after which it is given up."""
_MOST_STEPS = 5
_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; partnerships-atlas; reads title and date)",
    "Accept": "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5",
    "Accept-Language": "en,*;q=0.5",
}


class Unread(Exception):  # noqa: N818
    """Why a page cannot be read, in words for the person who gave its address."""


@dataclass(frozen=True, slots=True)
class Page:
    """What an address gave: where it led to, what it is (`text/html`), and its text, empty for what is no text."""

    url: str
    kind: str
    text: str


def fetch(url: str, seconds: float = SECONDS) -> Page:
    """Read the page at an address, or its beginning. Raises Unread."""
    end = time.monotonic() + seconds
    try:
        with requests.Session() as session:
            session.max_redirects = _MOST_STEPS
            with session.get(url, headers=_HEADERS, timeout=min(_WAIT, seconds), stream=True) as answer:
                if answer.status_code >= 400:
                    raise Unread(f"the site answers {answer.status_code} ({answer.reason or 'no reason given'})")
                return _page(answer, end)
    except requests.exceptions.SSLError as error:
        raise Unread("its certificate is not valid on this machine") from error
    except requests.exceptions.Timeout as error:
        raise Unread("the site does not answer in time") from error
    except requests.exceptions.TooManyRedirects as error:
        raise Unread("it leads from one address to the next without an end") from error
    except requests.exceptions.ConnectionError as error:
        raise Unread("the site cannot be reached; is this machine on the network, and the address right?") from error
    except (requests.exceptions.RequestException, ValueError) as error:
        # Among them what leads on to `file:` and others; `ValueError` is what an address raises that is none.
        raise Unread(f"it cannot be read ({type(error).__name__})") from error


def _page(answer: requests.Response, end: float) -> Page:
    told = Message()
    told["Content-Type"] = answer.headers.get("Content-Type", "text/html")
    kind = told.get_content_type()
    if kind not in ("text/html", "application/xhtml+xml"):
        return Page(answer.url, kind, "")
    read = bytearray()
    for piece in answer.iter_content(65536):
        read += piece
        if len(read) >= MOST_BYTES:
            break
        if time.monotonic() > end:
            raise Unread("the site does not answer in time")
    return Page(answer.url, kind, _text(bytes(read[:MOST_BYTES]), str(told.get_param("charset") or "")))


def _text(read: bytes, charset: str) -> str:
    """The text of bytes. What can be read as UTF-8 is that, whatever else is said of it."""
    try:
        return codecs.getincrementaldecoder("utf-8-sig")().decode(read)  # the last letter may be cut off
    except UnicodeDecodeError:
        from bs4.dammit import UnicodeDammit

        known = [charset] if charset else []
        return UnicodeDammit(read, known_definite_encodings=known, is_html=True).unicode_markup or ""
