// @ts-check
// Cards beside the place that one is at: the source that a reference leads to, what can be done with a statement, what
// a mark of a chart or a country of the map stands for, and what a record is that a link leads to. Without this script
// references are links to the list of sources, statements have their addresses and marks their names all the same.

import { element } from "./shared/element.js";
import { fetchIndex, later, ROOT } from "./shared/site.js";

/** Milliseconds for which a pointer rests on a link before its card opens, and is away before it closes. */
const REST = 200;
/** Pixels between a link and its card, and between the card and the edge of the window. */
const GAP = 6;
/** Pixels around the middle of a mark of a chart that are its own: marks are smaller than a finger. */
const REACH = 17;
/** What has a card and is no record: among marks, references and addresses of statements. */
const OWN = "[data-cites] > a, [data-own]";

class Card {
  #at = /** @type {HTMLElement | null} */ (null);
  #card = element("span", { className: "atlas-card", role: "group" });
  #x = /** @type {number | undefined} */ (undefined);
  #wanted = /** @type {HTMLElement | null} */ (null);
  #timer = 0;

  constructor() {
    this.#card.popover = "manual";
    this.#card.dataset.card = "";
    for (const [name, isOver] of /** @type {const} */ ([["pointerover", true], ["pointerout", false]])) {
      document.addEventListener(name, (event) => {
        if (event.pointerType === "mouse") this.#hover(event, isOver);
      });
    }
    document.addEventListener("pointermove", (event) => {
      const isAmongMarks = /** @type {Element} */ (event.target).closest?.("[data-marks]");
      if (event.pointerType === "mouse" && isAmongMarks) this.#hover(event, true);
    });
    document.addEventListener("focusin", ({ target }) => this.#focus(/** @type {Element} */ (target)));
    document.addEventListener("click", (event) => this.#click(event));
    document.addEventListener("keydown", (event) => {
      if (!this.#at) return;
      if (event.key === "Escape") this.#close(this.#card.contains(document.activeElement));
      if (event.key === "ArrowDown" && document.activeElement === this.#at) {
        event.preventDefault();
        this.#enter();
      }
    });
    addEventListener("scroll", () => this.#place(), { passive: true, capture: true });
    addEventListener("resize", () => this.#place());
  }

  /**
   * @param {PointerEvent} event
   * @param {boolean} isOver
   */
  #hover(event, isOver) {
    const link = linkAt(event) ?? recordAt(event.target);
    clearTimeout(this.#timer);
    if (!isOver) this.#wanted = null;
    if (isOver && link && link !== this.#at) this.#timer = setTimeout(() => this.#open(link, event.clientX), REST);
    else if (!isOver || !(link || this.#isNear(/** @type {Element} */ (event.target)))) {
      this.#timer = setTimeout(() => this.#leave(), REST);
    }
  }

  /** @param {Element} target */
  #focus(target) {
    const link = linkAt({ target }) ?? recordAt(target);
    if (link && target.matches(":focus-visible")) this.#open(link);
    else if (!this.#isNear(target)) this.#close();
  }

  /**
   * A finger has no hover: its first touch opens the card, its second follows the link. Marks of what stands further
   * down the page only have their cards, which lead there: a page that jumps away is no answer to a look at a chart.
   * @param {MouseEvent} event
   */
  #click(event) {
    const target = /** @type {Element} */ (event.target);
    const link = event.defaultPrevented ? null : linkAt(event);
    const isTouch = /** @type {PointerEvent} */ (event).pointerType === "touch";
    if (link?.matches("[data-own]")) {
      // The address is that of the statement, which is in sight; its card stays.
      event.preventDefault();
      history.replaceState(history.state, "", /** @type {HTMLAnchorElement} */ (link).hash);
      this.#open(link);
      if (event.detail === 0) this.#enter(); // by keyboard
    } else if (link && ((isTouch && link !== this.#at) || (event.detail > 0 && isMarkHere(link)))) {
      event.preventDefault();
      this.#open(link, event.clientX);
    } else if (!this.#isNear(target)) this.#close();
  }

  /** @param {Element | null} target */
  #isNear(target) {
    return Boolean(target && (this.#card.contains(target) || this.#at?.contains(target)));
  }

  #leave() {
    if (!this.#isNear(document.activeElement)) this.#close();
  }

  /**
   * @param {HTMLElement} link
   * @param {number} [x]  where the pointer is
   */
  #open(link, x) {
    if (link === this.#at) return;
    this.#wanted = link;
    const marks = link.closest("[data-marks]");
    if (link.matches("[data-own]")) this.#show(link, ofStatement(link), x);
    else if (marks) this.#show(link, ofMark(link), x);
    else if (link.matches(OWN)) this.#show(link, ofSource(link), x);
    else ofRecord(link).then((content) => this.#wanted === link && this.#show(link, content, x));
  }

  /**
   * @param {HTMLElement} link
   * @param {(Node | string)[] | null} content
   * @param {number} [x]
   */
  #show(link, content, x) {
    if (!content) return;
    this.#close();
    this.#at = link;
    link.toggleAttribute("data-has-card", true);
    this.#x = x;
    this.#card.ariaLabel = link.ariaLabel ?? link.textContent;
    this.#card.replaceChildren(...content);
    // Who steps from link to link does not step through each card.
    for (const control of this.#controls()) control.tabIndex = -1;
    if (this.#controls().length && link.matches(":focus-visible") && !link.closest("[data-arrows]")) {
      link.setAttribute("aria-keyshortcuts", "ArrowDown");
      this.#card.append(element("small", { textContent: "Arrow down leads into this card." }));
    }
    (link.closest("[data-marks]") ?? link).after(this.#card);
    this.#card.showPopover();
    this.#place();
  }

  #controls() {
    return /** @type {NodeListOf<HTMLElement>} */ (this.#card.querySelectorAll("a, button"));
  }

  /** Lead the keyboard into the card. */
  #enter() {
    for (const control of this.#controls()) control.tabIndex = 0;
    this.#controls()[0]?.focus();
  }

  /** @param {boolean} isFocusBack  whether the link has the focus again that was in the card */
  #close(isFocusBack = false) {
    if (isFocusBack) this.#at?.focus();
    this.#card.remove();
    this.#at?.removeAttribute("data-has-card");
    this.#at = null;
    this.#wanted = null;
  }

  /** Under the link, or over it where there is no room; never out of sight. Beside the pointer where it is a long bar. */
  #place() {
    if (!this.#at) return;
    const link = shapeOf(this.#at).getBoundingClientRect();
    const { width, height } = this.#card.getBoundingClientRect();
    const isUnder = link.bottom + GAP + height <= innerHeight || link.top < height + GAP;
    const left = Math.max(GAP, Math.min(Math.max(link.left, (this.#x ?? 0) - width / 2), document.documentElement.clientWidth - width - GAP));
    Object.assign(this.#card.style, {
      left: `${left}px`,
      top: `${isUnder ? link.bottom + GAP : link.top - GAP - height}px`,
    });
  }
}

/**
 * The link with a card that an event is at; among the marks of a chart the nearest within reach.
 * @param {{target: EventTarget | null, clientX?: number, clientY?: number}} event
 */
function linkAt({ target, clientX, clientY }) {
  const at = /** @type {Element} */ (target);
  const marks = at.closest?.("[data-marks]");
  const link = at.closest?.(marks ? "a" : OWN) ?? null;
  const isNearest = marks && !link && clientX !== undefined && clientY !== undefined;
  return /** @type {HTMLElement | null} */ (isNearest ? nearest(marks, clientX, clientY) : link);
}

/**
 * The link to another page of the site that one is at, in the text of the page.
 * @param {EventTarget | null} target
 */
function recordAt(target) {
  const link = /** @type {Element} */ (target).closest?.("article a[href]:not(nav a, [data-card] a, [data-marks] a)");
  return link && referenceOf(/** @type {HTMLAnchorElement} */ (link)) ? /** @type {HTMLElement} */ (link) : null;
}

/**
 * The record that a link leads to, as `partners/japan`; empty for another page, and for the page that one is on.
 * @param {HTMLAnchorElement} link
 */
function referenceOf({ origin, pathname }) {
  const isElsewhere = origin === ROOT.origin && pathname.startsWith(ROOT.pathname) && pathname !== location.pathname;
  const reference = isElsewhere ? pathname.slice(ROOT.pathname.length).replace(/\/(index\.html)?$/, "") : "";
  return /^[^/]+\/[^/]+$/.test(reference) ? reference : "";
}

/**
 * What the record is that a link leads to: kind and name, verdict or date, and a sentence; where the link stands in what
 * is told of a day, what it was on that day.
 * @param {HTMLElement} link
 */
async function ofRecord(link) {
  const reference = referenceOf(/** @type {HTMLAnchorElement} */ (link));
  const day = /** @type {HTMLElement | null} */ (link.closest("[data-as-of]"))?.dataset.asOf;
  const [name, kind, verdict, sentence] = await (day ? dated(reference, day) : record(reference)).catch(() => null) ?? [];
  if (!name) return null;
  const told = [element("small", {}, kind), element("b", {}, name), ...[verdict, sentence].filter(Boolean)];
  return told.flatMap((part, place) => (place > 1 ? [element("br"), part] : [part]));
}

/**
 * A record in short.
 * @param {string} reference
 * @returns {Promise<string[] | null>}
 */
async function record(reference) {
  return (await fetchIndex("search/previews.json"))[reference] ?? null;
}

/**
 * A record in short on a day; as it is where it has no state that follows the day.
 * @param {string} reference
 * @param {string} day
 */
async function dated(reference, day) {
  const { recordOn } = await later(import("./cards/on-a-day.js"));
  return (await recordOn(reference, day)) ?? record(reference);
}

/**
 * The mark nearest to a point, and none beyond reach.
 * @param {Element} marks
 * @param {number} x
 * @param {number} y
 */
function nearest(marks, x, y) {
  let [found, least] = /** @type {[Element | null, number]} */ ([null, REACH]);
  for (const link of marks.querySelectorAll("a")) {
    const { left, top, width, height } = shapeOf(link).getBoundingClientRect();
    const distance = Math.hypot(left + width / 2 - x, top + height / 2 - y);
    if (width && distance < least) [found, least] = [link, distance];
  }
  return found;
}

/**
 * What is seen of a link: of a mark with a label the mark.
 * @param {Element} link
 */
function shapeOf(link) {
  return link.querySelector("use") ?? link;
}

/**
 * Whether a link is a mark of what stands on this page.
 * @param {Element} link
 */
function isMarkHere(link) {
  return link.matches("[data-marks] a") && link.getAttribute("href")?.startsWith("#");
}

/**
 * The event that a mark stands for, as the page tells it, or the name of what has a page of its own.
 * @param {HTMLElement} link
 */
function ofMark(link) {
  const title = link.querySelector("title");
  if (title) {
    link.ariaLabel ??= title.textContent;
    title.remove(); // the card says it, and more
  }
  const href = link.getAttribute("href") ?? "";
  const isHere = href.startsWith("#");
  const text = isHere ? document.getElementById(href.slice(1))?.querySelector("p") : null;
  const told = text
    ? [element("b", {}, text.previousElementSibling?.textContent ?? ""), " ", ...text.cloneNode(true).childNodes]
    : [link.ariaLabel ?? "", ...(link.dataset.formats ? [element("br"), link.dataset.formats] : [])];
  const leading = element("a", { href }, isHere ? "Show in the list" : "Open its page");
  return [...told, element("span", { className: "atlas-card-action" }, leading)];
}

/**
 * What the list of sources says of the source that a link leads to.
 * @param {HTMLElement} link
 */
function ofSource(link) {
  const listed = listedAs(link);
  if (!listed) return null;
  link.removeAttribute("title"); // the card says it, and more
  const copy = /** @type {Element} */ (listed.cloneNode(true));
  copy.querySelector("[data-back]")?.remove();
  return [...copy.childNodes, copying("Copy this source", () => citation(listed))];
}

/**
 * A source in one line, with its address.
 * @param {Element} listed
 */
function citation(listed) {
  const reference = listed.querySelector("[data-reference]");
  return [reference?.textContent, reference?.querySelector("a")?.href].filter(Boolean).join(". ");
}

/**
 * The entry of the list of sources that a link leads to.
 * @param {Element} link
 */
function listedAs(link) {
  return document.getElementById(/** @type {HTMLAnchorElement} */ (link).hash.slice(1));
}

/** @param {HTMLElement} link */
function ofStatement(link) {
  const statement = /** @type {HTMLElement} */ (link.closest("[id]"));
  const page = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=canonical]"));
  const address = `${page?.href ?? location.href.split("#")[0]}#${statement.id}`;
  const whole = () => {
    const sources = [...statement.querySelectorAll("[data-cites] > a")].map((mark) => {
      const listed = listedAs(mark);
      return `${mark.textContent} ${listed ? citation(listed) : ""}`;
    });
    return [wordsOf(statement), ...sources, referenceTo(address)].join("\n");
  };
  return [
    copying("Copy link", () => address),
    copying("Copy statement with its sources", whole),
    ...reporting(statement.id, wordsOf(statement)),
  ];
}

/**
 * How to cite a part of the page: as the page says of itself, which names the edition, but with the part's address.
 * @param {string} address
 */
function referenceTo(address) {
  const page = document.getElementById("citation")?.textContent?.trim();
  return page ? page.replace(/\S+$/, () => address) : `${document.title}: ${address}`;
}

/**
 * A link to the form for mistakes, with the statement filled in; none where the page leads to no form.
 * @param {string} id
 * @param {string} words
 */
function reporting(id, words) {
  const form = /** @type {HTMLAnchorElement | null} */ (document.querySelector("a[data-report]"));
  if (!form) return [];
  const address = new URL(form.href);
  address.searchParams.set("page", `${address.searchParams.get("page")}#${id}`);
  address.searchParams.set("shown", words);
  return [element("span", { className: "atlas-card-action" }, element("a", { href: address.href }, "Report a mistake"))];
}

/**
 * The words of a statement, without what stands beside them.
 * @param {Element} statement
 */
function wordsOf(statement) {
  const words = /** @type {Element} */ (statement.cloneNode(true));
  for (const part of words.querySelectorAll("[data-cites], [data-own], [data-card]")) part.remove();
  const parts = words.matches("tr, li:has(> div)") ? [...words.children] : [words]; // a row, or a date with what was then
  const told = parts.map((part) => (part.textContent ?? "").replace(/\s+/g, " ").trim()).filter(Boolean);
  return told.join(words.matches("tr") ? "; " : ": ");
}

/**
 * A button that copies a text, and says what came of it.
 * @param {string} words
 * @param {() => string} text
 */
function copying(words, text) {
  const button = element("button", { type: "button", textContent: words });
  const told = element("span", { role: "status" });
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text());
      told.textContent = "Copied.";
    } catch {
      told.textContent = "The browser does not let it be copied; select the text instead.";
    }
  });
  return element("span", { className: "atlas-card-action" }, button, told);
}

if ("popover" in HTMLElement.prototype) new Card();
