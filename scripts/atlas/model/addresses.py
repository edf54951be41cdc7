"""Where things are on the site. Addresses are relative, so that the site works under any path."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote, urlencode, urlsplit

from atlas.model.kinds import KINDS, Kind


class SectionId(StrEnum):
    """The sections of record pages. Each is the end of an address, so it stays, and no event may have it as its id."""

    AGREEMENTS = "agreements"
    ATTENDANCE = "attendance"
    BODIES = "bodies"
    BUILT_ON = "built-on"
    CHANGES = "changes"
    CHART = "chart"
    CITE = "cite"
    COMPUTED = "computed"
    COOPERATION = "cooperation"
    COUNTS = "counts"
    DECIDED = "decided"
    DECISIONS = "decisions"
    ELIGIBLE = "eligible"
    ELSEWHERE = "elsewhere"
    EVENTS = "events"
    FLOW = "flow"
    FOLLOW_UP = "follow-up"
    HEADQUARTERS = "headquarters"
    JOINED = "joined"
    LED_TO = "led-to"
    LINKED = "linked"
    MEMBERSHIPS = "memberships"
    MENTIONED = "mentioned"
    OFFICES = "offices"
    OPERATIONS = "operations"
    PARTIES = "parties"
    PARTNERS = "partners"
    PARTS = "parts"
    PRINCIPLES = "principles"
    PROGRAMMES = "programmes"
    PURPOSE = "purpose"
    REASONS = "reasons"
    REPLACED_BY = "replaced-by"
    REPLACES = "replaces"
    SOURCES = "sources"
    STATEMENTS = "statements"
    STEPS = "steps"
    STORY = "story"
    SUMMITS = "summits"
    SUSPENSIONS = "suspensions"


_SECTIONS = frozenset(map(str, SectionId))
_PART = re.compile(r"(?:citation|source|statement)-\d+|citation|(?:atlas|chart|mark|row)-.+")
"""Other parts: of lists that are numbered, those that begin with a word for what theme and charts draw, and rows."""

_KEYS = frozenset({"definition", "status", "summary"})
"""What statements are known by that stand alone under their key."""

_PARTS_OF_PAGES = {
    "allies": re.compile(r"all|sources|source-\d+|atlas-.+"),
    "posts": re.compile(r"all|sources|source-\d+|atlas-.+"),
    "glossary": re.compile(r"all|sources|source-\d+|atlas-.+"),
    "sources": re.compile(r"all|atlas-.+"),
    "eras": re.compile(r"sources|source-\d+|atlas-.+"),
    "questions": re.compile(r"atlas-.+"),
    "data/changes": re.compile(r"edition-.+|atlas-.+"),
    "partners/changes": re.compile(r"\d{4}|between.*|sources|source-\d+|(?:atlas|__)-?.+"),
    "timeline": re.compile(
        r"\d{4}|follow|filters|more-filters|matches|rail|chart|list|result|no-result|chips|order|reverse|unfold|take|__.+"
        r"|(?:atlas|chart|mark)-[^-].*"
    ),
}
"""Parts of pages that show all of something, each at its own anchor."""

KINDS_ASKED_FOR = {"group": "groups", "partners": "partners", "programme": "tools"}
"""The kinds of record whose ids an address asks for, by its keys."""

_ASKED = re.compile(r"[?&](?P<key>[^=&#]*)=(?P<values>[^&#]*)")

_LIST = {"index": "the list of its kind"}
_PAGES = {
    "partners": {
        **_LIST,
        "compare": "the comparison of partners",
        "as-of": "the partners at each summit",
        "changes": "what changed among partners",
        "accession": "the road from partner to Ally",
        # A record's own file would stand where these do.
        "standing": "the states of all partners on all days",
        "comparison": "what partners are compared by",
    },
    "operations": {**_LIST, "who-served": "the list of who served in operations"},
}
"""Names in the folder of a kind that are other pages'; where nothing else is said, its list alone."""


def is_page_part(anchor: str, page: str = "") -> bool:
    """Whether a page has a part of its own at an anchor: a section, a source, a sign of a chart.

    `page` is one that shows all of something, such as `glossary`; record pages if it is not given.
    """
    if page:
        return _PARTS_OF_PAGES[page].fullmatch(anchor) is not None
    return anchor in _SECTIONS or anchor in _KEYS or _PART.fullmatch(anchor) is not None


def glossary_anchor(owner: str, identifier: str) -> str:
    """Where an abbreviation stands in the glossary: of an entry of the list `owner`, or of a record of that folder."""
    return f"{owner}-{identifier}"


def page_at(kind: Kind, identifier: str) -> str:
    """What other page has the address that a record of a kind would have, in words; nothing where none has."""
    return _PAGES.get(kind.folder, _LIST).get(identifier, "") if kind.has_pages else ""


@dataclass(frozen=True, slots=True)
class Site:
    """Where the site and its repository are published, as `mkdocs.yml` says.

    `edits` is the address at which a file of the repository is edited, with `{path}` in the place of the file's path,
    or `{path!q}` where its slashes are escaped; empty where there is none.
    `contact` is where readers write, the address of a mailbox or of a page; empty where there is none.
    """

    name: str
    url: str
    repository: str
    edits: str = ""
    contact: str = ""

    @property
    def contact_href(self) -> str:
        """Where a link to the contact leads."""
        return self.contact if "://" in self.contact else f"mailto:{self.contact}"

    def absolute(self, address: str) -> str:
        """The full address of a page, for citing."""
        return f"{self.url.rstrip('/')}/{address}"

    def report(self, address: str) -> str:
        """Where a mistake on a page is reported, in the form of `.github/ISSUE_TEMPLATE/`, with the page filled in.

        Nothing where there is no repository.
        """
        if not self.repository:
            return ""
        repository = self.repository.removesuffix(".git").rstrip("/")
        return f"{repository}/issues/new?{urlencode({'template': 'mistake.yml', 'page': address})}"

    def edit(self, path: str) -> str:
        """Where a file is edited, or nothing."""
        return self.edits.replace("{path}", quote(path)).replace("{path!q}", quote(path, safe=""))


def address(target: str) -> str:
    """From the site's root: `partners/japan` is `partners/japan/`, `glossary/nac` is `glossary/#nac`.

    A target may end in an anchor (`partners/japan#first-ministerial`) or name a section only (`partners`). One that
    ends in an anchor is the address of a page for kinds without pages of their own too: `sources/a#afp-2012`.
    """
    path, _, anchor = target.partition("#")
    folder, _, name = path.partition("/")
    if name and not anchor and folder in KINDS and not KINDS[folder].has_pages:
        return f"{folder}/#{name}"
    return (f"{path}/" if path else "") + (f"#{anchor}" if anchor else "")


def named_in(way: str) -> Iterator[tuple[str, int]]:
    """The records that an address from the site's root may name, and where in it the id of each begins.

    `partners/compare/?partners=finland,sweden` names `partners/finland` and `partners/sweden`; it also looks as if it
    named `partners/compare`, which is no record.
    """
    parts = urlsplit(way)
    folder, _, name = parts.path.partition("/")
    if name:
        yield f"{folder}/{name.rstrip('/')}", len(folder) + 1
    for asked in _ASKED.finditer(way):
        start = asked.start("values")
        for value in asked["values"].split(","):
            if kind := KINDS_ASKED_FOR.get(asked["key"]):
                yield f"{kind}/{value}", start
            start += len(value) + 1
    if parts.fragment:
        yield f"{folder}/{parts.fragment}", len(way) - len(parts.fragment)


def relative(page: str, target: str) -> str:
    """The way from a page's address (`partners/japan/`) to a target (`groups/eapc`)."""
    goal = address(target)
    path, _, anchor = goal.partition("#")
    if path == page and anchor:
        return f"#{anchor}"
    return "../" * page.count("/") + goal or "./"


def asset(page: str, path: str) -> str:
    """The way from a page to a file under `docs/`."""
    return "../" * page.count("/") + path
