"""What the head of a page tells programs: reference managers, search engines, and who follows links of known meaning.

These are Dublin Core (https://www.dublincore.org/), which Zotero reads, FAIR Signposting (https://signposting.org/FAIR/)
and data of https://schema.org.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from markupsafe import Markup

from atlas.exports import events_feed, linked_data, record_file
from atlas.exports.citing.forms import CiteForm
from atlas.exports.citing.work import Work
from atlas.exports.files import LICENCE_URL
from atlas.model.addresses import asset
from atlas.model.records import Partner
from atlas.reading.catalogue import Entry
from atlas.render.view import View

_ABOUT = "about/"
_META = Markup('<meta name="{}" content="{}">')
_LINK = Markup('<link rel="{}" href="{}">')
_TYPED_LINK = Markup('<link rel="{}" type="{}" href="{}">')
_DESCRIBES = "alternate describedby"


def of_record(view: View, entry: Entry, page: str, cited: Work, forms: Sequence[CiteForm]) -> Markup:
    """The lines for the page of a record, which stands at an address."""
    file = asset(page, record_file.path(entry.reference))
    of_partner = isinstance(entry.record, Partner)
    return _lines(
        _metas(view, cited),
        _links(page, cited, ("https://schema.org/WebPage",)),
        [_TYPED_LINK.format(_DESCRIBES, record_file.MEDIA_TYPE, file)],
        _forms(forms),
        [feed(page, f"Newest events: {cited.title}", events_feed.path(entry.reference))] if of_partner else [],
        [linked_data.script(linked_data.of_record(view, view.site, entry, cited))],
    )


def of_data(view: View, page: str, cited: Work, forms: Sequence[CiteForm], files: Mapping[str, str]) -> Markup:
    """The lines for the page of the data; `files` are media types by the paths of files."""
    return _lines(
        _metas(view, cited),
        _links(page, cited, ("https://schema.org/AboutPage", "https://schema.org/Dataset")),
        (_TYPED_LINK.format("item", media_type, asset(page, path)) for path, media_type in files.items()),
        _forms(forms),
        [linked_data.script(linked_data.of_data(view, view.site, cited, files))],
    )


def feed(page: str, title: str, path: str) -> Markup:
    """The line for a page that a feed tells of."""
    line = Markup('<link rel="alternate" type="application/atom+xml" title="{}" href="{}">')
    return line.format(title, asset(page, path))


def _lines(*parts: Iterable[Markup]) -> Markup:
    return Markup("\n").join(line for part in parts for line in part)


def _metas(view: View, cited: Work) -> Iterator[Markup]:
    """What Zotero takes; of data also type and version. Not the author, whose name it would part as a person's."""
    found = {
        "dc.title": cited.title,
        "dc.publisher": view.site.name,
        "dc.date": cited.day.isoformat(),
        "dc.language": "en",
        "dc.rights": LICENCE_URL,
        "dc.type": cited.type if cited.type == "dataset" else "",
        "bibo.edition": cited.edition.edtf if cited.type == "dataset" else "",
    }
    return (_META.format(name, content) for name, content in found.items() if content)


def _links(page: str, cited: Work, types: Sequence[str]) -> Iterator[Markup]:
    yield _LINK.format("cite-as", cited.url)
    yield _LINK.format("license", LICENCE_URL)
    yield _LINK.format("author", asset(page, _ABOUT))
    yield from (_LINK.format("type", one) for one in types)


def _forms(forms: Sequence[CiteForm]) -> Iterator[Markup]:
    return (_TYPED_LINK.format(_DESCRIBES, form.media_type, form.href) for form in forms)
