"""Addresses that no reader should be sent to."""

import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import urlsplit

from atlas.model.reference_records import Source
from atlas.reading.catalogue import Catalogue, Entry
from atlas.reading.problems import quoted
from atlas.rules.rule import Finding, Rule

_LABEL = re.compile(r"[^\W_](?:[\w-]{0,61}[^\W_])?")
_TOP_LABEL = re.compile(r"[^\W\d_]{2,}|xn--[a-z0-9-]+")
_INNER = re.compile(
    r"(?:.*\.)?(?:localhost|localdomain|local|internal|intranet|private|lan|home|corp|test|example|invalid|arpa|onion)"
)
"""Hosts that no public site has, whatever machine asks for them."""
_ODD = re.compile(r'[\\<>"]')


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """What is wrong with the addresses of a source."""
    record = entry.record
    if isinstance(record, Source):
        for key, url in (("URL", record.url), ("archived", record.archived)):
            wrong = fault(url) if url is not None else None
            if wrong:
                yield Finding((key,), wrong)


def fault(url: str) -> str | None:
    """What is wrong with an address (RFC 3986, section 3), in words; None for a good one."""
    if not url.isprintable() or " " in url:
        return "a space or an invisible character in the address; delete it or write %20"
    odd = _ODD.search(url)
    if odd:
        return f"the character {odd[0]} cannot stand in an address; copy the address anew"
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return f"{quoted(url)} is no address; copy it anew from the browser"
    if parts.scheme not in ("http", "https"):
        start = f'begins with "{parts.scheme}:"' if parts.scheme else "lacks its beginning"
        return f"this address {start}; only http:// and https:// lead to a page"
    if "@" in parts.netloc:
        return "a user name in the address; delete all from // to @"
    if host.endswith("."):
        return f'a dot too many at the end of "{host}"; delete it'
    if (plain := unicodedata.normalize("NFKC", host)) != host:
        return f'"{host}" only looks like {quoted(plain)}; write that, or copy the address anew'
    if not _names_a_site(host):
        return f'"{host}" names no site; an address has a host such as www.nato.int'
    return None


def _names_a_site(host: str) -> bool:
    """Whether a host is a name with a dot, and neither the number of a machine nor a name within one network."""
    labels = host.split(".")
    if _INNER.fullmatch(host):
        return False
    return len(labels) > 1 and all(map(_LABEL.fullmatch, labels)) and bool(_TOP_LABEL.fullmatch(labels[-1]))


RULE = Rule("unsafe-url", "An address begins with http:// or https:// and names a public site.", each=check)
