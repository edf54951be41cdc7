"""Sources as ContextObjects in spans (COinS), by which reference managers take them from a page that lists several."""

from urllib.parse import urlencode

from atlas.exports.sources_csl import PARTS_OF_A_WHOLE
from atlas.model.reference_records import Source

_TYPES = {
    "webpage": "webpage",
    "report": "report",
    "speech": "presentation",
    "article-newspaper": "newspaperArticle",
    "article-magazine": "magazineArticle",
    "article-journal": "journalArticle",
    "book": "book",
    "treaty": "document",
    "legislation": "statute",
    "entry-encyclopedia": "encyclopediaArticle",
    "document": "document",
}
"""What Zotero calls each type of source."""


def coins(source: Source) -> str:
    """Keys and values of a source, as in an address; the type last, as Zotero takes titles by what it is until then."""
    is_part = source.type in ("webpage", *PARTS_OF_A_WHOLE)
    values = [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"),
        ("rft.title", source.title),
        *(("rft.creator", author) for author in source.author),
        ("rft.source" if is_part else "rft.publisher", source.publisher),
        ("rft.date", source.issued.ends[0].edtf.rstrip("~") if source.issued else ""),
        ("rft.identifier", source.url or ""),
        ("rft.language", source.language),
        ("rft.type", _TYPES[source.type]),
    ]
    return urlencode([(key, value) for key, value in values if value], safe="/:?@!$()*,;")
