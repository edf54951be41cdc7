"""What countries are called in every language: a JSON file that the search fetches for words that it does not know."""

import json

from atlas.derive.derived import Derived
from atlas.exports import territory_names
from atlas.exports.search_index import country_code, searched_entries

NAMES = "search/names.json"


def search_names(derived: Derived) -> str:
    """JSON of the names of each country by its position in the index."""
    names = {
        position: [name for name in territory_names.everywhere(code) if name != entry.record.name]
        for position, entry in enumerate(searched_entries(derived))
        if (code := country_code(entry))
    }
    return json.dumps(names, ensure_ascii=False, separators=(",", ":")) + "\n"
