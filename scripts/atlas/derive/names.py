"""Names of records in running text, found so that they can become links."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from atlas.model.addresses import glossary_anchor
from atlas.model.records import Abbreviated, Era, Question
from atlas.model.reference_records import SubjectList, Term
from atlas.reading.catalogue import Catalogue, Entry

_WORD = re.compile(r"(?<![\w-])[^\W_]+")
_WITH_YEAR = re.compile(r"(\D+) (\d{4})")
"""A name with the year that tells it from its like; in a sentence the year often follows "of"."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at a place in a text: `text[start:end]`.

    `explanation` is what an abbreviation stands for; empty for a name that explains itself.
    """

    start: int
    end: int
    target: str
    explanation: str = ""


class Names:
    """Every name that is one record's alone, ready to be found in text in one pass."""

    def __init__(self, catalogue: Catalogue) -> None:
        claims: dict[str, dict[str, str]] = defaultdict(dict)
        for entry in catalogue.entries.values():
            for name, target, explanation in _names(entry):
                claims[name].setdefault(target, explanation)
        self._by_word: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
        for name, owners in claims.items():
            if len(owners) == 1:
                ((target, explanation),) = owners.items()
                for form in {name, name[0].lower() + name[1:]} if " " in name else {name}:
                    word = _WORD.match(form)
                    if word:
                        self._by_word[word[0]].append((form, target, explanation))
        for forms in self._by_word.values():
            forms.sort(key=lambda form: -len(form[0]))
        self._found: dict[str, list[Mention]] = {}
        self._named: dict[str, tuple[Entry, tuple[str, ...]]] = {}

    def again(self, catalogue: Catalogue) -> "Names":
        """The names of a newer catalogue: where they are the same, these, with all that has been found of them."""
        newer = Names(catalogue)
        return self if newer._by_word == self._by_word else newer

    def named(self, entry: Entry) -> tuple[str, ...]:
        """What a record's texts name, each once. A record is searched only once."""
        known = self._named.get(entry.reference)
        if known is None or known[0] is not entry:
            found = (mention.target for _, text, _ in entry.contents.texts for mention in self.find(text))
            known = self._named[entry.reference] = (entry, tuple(dict.fromkeys(found)))
        return known[1]

    def find(self, text: str) -> list[Mention]:
        """All names in a text, the longest at each place, without overlaps. A text is searched only once."""
        found = self._found.get(text)
        if found is None:
            found = self._found[text] = self._search(text)
        return found

    def _search(self, text: str) -> list[Mention]:
        mentions: list[Mention] = []
        end = 0
        for word in _WORD.finditer(text):
            start = word.start()
            if start < end:
                continue
            for form, target, explanation in self._by_word.get(word[0], ()):
                after = start + len(form)
                if text.startswith(form, start) and not _continues(text, after):
                    mentions.append(Mention(start, after, target, explanation))
                    end = after
                    break
        return mentions


def _continues(text: str, at: int) -> bool:
    """Whether a word goes on: `Oman` is not in `Omani`, nor `Georgia` in `Georgia-based`."""
    return bool(re.match(r"\w|-\w", text[at : at + 2]))


def _names(entry: Entry) -> Iterator[tuple[str, str, str]]:
    """The names of a record that may become links: name, target, and what it stands for. Misspellings never do."""
    record = entry.record
    if isinstance(record, SubjectList):
        for identifier, item in record.entries.items():
            if item.abbreviation:
                yield item.abbreviation, f"glossary/{glossary_anchor(entry.id, identifier)}", item.name
    elif isinstance(record, Era | Question):
        return  # their names are phrases and sentences, not names of a thing
    elif entry.kind.has_pages or isinstance(record, Term):
        for name in (record.name, *record.also_known_as):
            # A single common word such as "partner" would turn every sentence into a link.
            if " " in name or not isinstance(record, Term):
                yield name, entry.reference, record.name if _is_abbreviation(name) else ""
            if dated := _WITH_YEAR.fullmatch(name):
                yield f"{dated[1]} of {dated[2]}", entry.reference, ""
        if isinstance(record, Abbreviated | Term) and record.abbreviation:
            yield record.abbreviation, entry.reference, record.name


def _is_abbreviation(name: str) -> bool:
    return len(name) <= 8 and sum(letter.isupper() for letter in name) >= 2 and " " not in name
