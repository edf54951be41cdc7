"""How a question is answered in words: what is worked out from the data, then what is written."""

from atlas import wording
from atlas.derive.answers import Ground, Item, answer
from atlas.derive.derived import Derived
from atlas.model.computations import Computation
from atlas.model.records import Question


def computed_items(derived: Derived, computation: Computation) -> list[Item]:
    """The parts of a computed answer as of the edition."""
    return answer(computation, Ground(derived.catalogue, derived.connections, derived.edition.latest))


def computed_words(derived: Derived, computation: Computation) -> str:
    """A computed answer in a sentence, without links."""
    items = computed_items(derived, computation)
    return wording.answer(computation.function, items, derived.edition, derived.catalogue)


def short_answer(derived: Derived, question: Question) -> str:
    """The computed and the written answer, without links."""
    computed = f"{computed_words(derived, question.computed)} " if question.computed else ""
    return computed + question.summary.text
