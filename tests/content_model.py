"""What the HTML standard asks of elements beyond their syntax, as far as the site's pages use them.

Sources: https://html.spec.whatwg.org/ (labels, figures, data) and https://www.w3.org/TR/wai-aria-1.2/ (values and ids).
"""

from collections.abc import Iterator
from typing import Any

CONTROLS = {"button", "input", "meter", "output", "progress", "select", "textarea"}
CURRENT = {"page", "step", "location", "date", "time", "true", "false"}
NAMING_IDS = ("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns")


def faults(tree: Any) -> Iterator[str]:
    """Every breach in a parsed page, in words."""
    elements = [element for element in tree.iter() if isinstance(element.tag, str)]
    by_id = {element.get("id"): element for element in elements if element.get("id")}
    for element in elements:
        yield from _of_element(element)
        for attribute in NAMING_IDS:
            for name in (element.get(attribute) or "").split():
                if name not in by_id:
                    yield f"<{element.tag} {attribute}> names #{name}, which is not on the page"
        named = element.get("for") if element.tag == "label" else None
        if named and (named not in by_id or by_id[named].tag not in CONTROLS):
            yield f"<label for> names #{named}, which is no control of the page"


def _of_element(element: Any) -> Iterator[str]:
    children = [child.tag for child in element if isinstance(child.tag, str)]
    if element.tag == "label" and sum(inner.tag in CONTROLS for inner in element.iter()) > 1:
        yield "a label of several controls"
    if element.tag == "figure" and "figcaption" in children[1:-1]:
        yield "a figcaption that is neither the first nor the last in its figure"
    if element.get("autocomplete") and element.get("type") in ("checkbox", "radio"):
        yield "autocomplete of a box that no text is written into"
    if element.tag == "data" and element.get("value") is None:
        yield "data without a value"
    if (element.get("aria-current") or "true") not in CURRENT:
        yield f"aria-current is {element.get('aria-current')!r}"
