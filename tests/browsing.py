"""Opening a page of the site in a browser as a reader does, who waits until it is there."""

import itertools
from collections.abc import Sequence

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, expect

from weekly import weekly

# Of hundreds of entries that are made alike a few are looked at, or the search for faults takes minutes: one is taken
# off if all that is in it was seen twice before, in the same place, with the same marks and colours, with or without
# text. Of what is left, colours are held against each other once for all that look alike: that takes most of the time.
_SHORTEN = """
    const numbers = new Map(), looks = new Map(), seen = new Map(), doubled = [];
    const number = (words) => numbers.get(words) ?? numbers.set(words, numbers.size).get(words);
    const look = (element, above) => {
        const { color, backgroundColor, fontSize, opacity } = getComputedStyle(element);
        const names = element.getAttributeNames().filter((name) => name !== "id" && !name.startsWith("data-"));
        const marks = [element.getAttribute("class"), element.dataset.state, element.dataset.status, ...names];
        const isEmpty = element.textContent.trim() === "";
        const shown = [element.tagName, color, backgroundColor, fontSize, opacity, isEmpty, ...marks];
        const own = number([above, ...shown].join());
        looks.set(element, own);
        for (const child of element.children) look(child, own);
    };
    look(document.body, "");
    const entries = "li, tr, dl > div, section, article, figure, p, pre, fieldset > label, :is(p, td, dd, svg) > a";
    const times = (element) => seen.get(looks.get(element)) ?? 0;
    const prune = (element) => {
        const parts = element.matches(entries) ? [element, ...element.querySelectorAll("*")] : [];
        if (parts.length && parts.every((part) => times(part) >= 2)) return doubled.push(element);
        seen.set(looks.get(element), times(element) + 1);
        for (const child of element.children) prune(child);
    };
    prune(document.body);
    for (const element of doubled) element.remove();
    const met = new Set();
    for (const [element, own] of looks) {
        if (!element.checkVisibility()) continue;
        element.toggleAttribute("data-looks-like-another", met.has(own));
        met.add(own);
    }
"""

# What axe leaves out unless asked: a target for a finger is 24 pixels high or as far from the next (WCAG 2.2, 2.5.8),
# and who speaks to the machine can say what is seen (2.5.3).
_ASKED = ("target-size", "label-content-name-mismatch")
_AXE = {"resultTypes": ["violations"], "rules": {rule: {"enabled": True} for rule in _ASKED}}
_CONTRAST = {"id": "color-contrast", "selector": ":not([data-looks-like-another])"}

OWN = """const own = (path) => new URL(`../${path}`, document.querySelector("script[src$='/atlas.js']").src).href;"""
"""In a script, `own(path)` is the address of what the page's version has at a path."""


def looks(*states: str) -> Sequence[object]:
    """Width, scheme and state of a page that is searched for faults: two that have each of these, the others weekly."""
    always = [(1440, "dark", states[-1]), (390, "light", states[0])]
    others = [one for one in itertools.product((1440, 390), ("light", "dark"), states) if one not in always]
    return [*always, *weekly(*others)]


def visit(page: Page, address: str) -> None:
    """Open a page and wait until its scripts have shown what they show."""
    page.goto(address)
    settle(page)


def turn(page: Page, address: str) -> None:
    """As `visit`, but a page that is open stays so and follows its address, as on the way back: a tenth of the work."""
    if page.url.partition("?")[0] != address.partition("?")[0]:
        return visit(page, address)
    page.evaluate(
        "(url) => { history.pushState(null, '', url); dispatchEvent(new PopStateEvent('popstate')); }", address
    )
    return settle(page)


def settle(page: Page) -> None:
    """Wait until no part of the page is busy."""
    expect(page.locator('[aria-busy="true"]')).to_have_count(0)


def restyle(page: Page, rules: str) -> None:
    """Add style rules to a page; an element with them is nothing that the content policy lets in."""
    page.evaluate(
        """(rules) => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(rules);
            document.adoptedStyleSheets.push(sheet);
        }""",
        rules,
    )


def accessibility_faults(page: Page) -> list[tuple[str, list[str]]]:
    """What axe finds in a page: each rule with the first places. Of parts that are alike some are taken off before."""
    # Rows that are laid out only as they come near move what is below while it is looked at, and colours that are on
    # their way from one scheme to the other are nobody's.
    restyle(page, "* { content-visibility: visible !important; transition: none !important }")
    page.evaluate(f"() => {{ {_SHORTEN} }}")
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
        page.evaluate("(rule) => axe.configure({ rules: [rule] })", _CONTRAST)
    found = page.evaluate(
        """async (options) => (await axe.run(document, options)).violations.map(
            ({ id, nodes }) => ({ id, places: nodes.slice(0, 3).map(({ target }) => target) }))""",
        _AXE,
    )
    return [(fault["id"], fault["places"]) for fault in found]


def complaints(context: BrowserContext) -> list[str]:
    """What the browser will complain of on pages of a context: a breach of the content policy, a fault of a script."""
    told: list[str] = []
    context.add_init_script(
        "addEventListener('securitypolicyviolation', (event) => "
        "console.error('refused', event.effectiveDirective, event.blockedURI, event.sample))"
    )
    context.on("console", lambda message: told.append(message.text) if _is_complaint(message) else None)
    context.on("weberror", lambda error: told.append(str(error.error)))
    return told


def _is_complaint(message: ConsoleMessage) -> bool:
    """Not that a page is not there, and that the page which says so looks for its script where a copy may have it."""
    sought = "status of 404" in message.text or "/assets/lost.js' because its MIME type" in message.text
    return message.type in ("error", "warning") and not sought
