"""A reference in CSL-JSON (https://docs.citationstyles.org/), which Zotero, pandoc and others read."""

import json

from atlas.exports.citing.work import Work


def write(work: Work) -> str:
    """A list of one item, as the format has it."""
    is_data = work.type == "dataset"
    item = {
        "id": work.key,
        "type": work.type,
        "author": [{"literal": work.author}] if work.author else None,
        "title": work.title,
        "container-title": work.container,
        "version" if is_data else "edition": work.edition.edtf if is_data else f"edition of {work.edition.words}",
        "issued": {"date-parts": [[work.day.year, work.day.month, work.day.day]]},
        "URL": work.url,
        "language": "en",
    }
    return json.dumps([{key: value for key, value in item.items() if value}], ensure_ascii=False, indent=2) + "\n"
