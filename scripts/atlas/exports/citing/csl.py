"""A reference in CSL-JSON (https://docs.citationstyles.org/), which Zotero, pandoc and others read."""

import json

from atlas.exports.citing.work import Work


def write(work: Work) -> str:
    """A list of one item, as the format has it."""
    item = {
        "id": work.key,
        "type": "webpage",
        "title": work.title,
        "container-title": work.container,
        "edition": f"edition of {work.edition.words}",
        "issued": {"date-parts": [[work.day.year, work.day.month, work.day.day]]},
        "URL": work.url,
        "language": "en",
    }
    return json.dumps([item], ensure_ascii=False, indent=2) + "\n"
