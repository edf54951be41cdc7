// @ts-check
// Cards beside the place that one is at: the source that a reference leads to, and what can be done with a statement.
// Without this script references are links to the list of sources, and statements have their addresses all the same.

import { element } from "./shared/element.js";

/** Milliseconds for which a pointer rests on a link before its card opens, and is away before it closes. */
const REST = 200;
/** Pixels between a link and its card, and between the card and the edge of the window. */
const GAP = 6;

class Card {
  #at = /** @type {HTMLElement | null} */ (null);
  #card = element("span", { className: "atlas-card", role: "group" });
  #timer = 0;

  constructor() {
    this.#card.popover = "manual";
    this.#card.dataset.card = "";
    for (const [name, isOver] of /** @type {const} */ ([["pointerover", true], ["pointerout", false]])) {
      document.addEventListener(name, (event) => {
        if (event.pointerType === "mouse") this.#hover(/** @type {Element} */ (event.target), isOver);
      });
    }
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
   * @param {Element} target
   * @param {boolean} isOver
   */
  #hover(target, isOver) {
    const link = linkAt(target);
    clearTimeout(this.#timer);
    if (isOver && link && link !== this.#at) this.#timer = setTimeout(() => this.#open(link), REST);
    else if (!this.#isNear(isOver ? target : null)) this.#timer = setTimeout(() => this.#leave(), REST);
  }

  /** @param {Element} target */
  #focus(target) {
    const link = linkAt(target);
    if (link && target.matches(":focus-visible")) {
      this.#open(link);
      link.setAttribute("aria-keyshortcuts", "ArrowDown");
      this.#card.append(element("small", { textContent: "Arrow down leads into this card." }));
    } else if (!this.#isNear(target)) this.#close();
  }

  /**
   * A finger has no hover: its first touch opens the card, its second follows the link.
   * @param {MouseEvent} event
   */
  #click(event) {
    const target = /** @type {Element} */ (event.target);
    const link = linkAt(target);
    const isTouch = /** @type {PointerEvent} */ (event).pointerType === "touch";
    if (link?.matches("[data-own]")) {
      // The address is that of the statement, which is in sight; its card stays.
      event.preventDefault();
      history.replaceState(history.state, "", /** @type {HTMLAnchorElement} */ (link).hash);
      this.#open(link);
      if (event.detail === 0) this.#enter(); // by keyboard
    } else if (link && isTouch && link !== this.#at) {
      event.preventDefault();
      this.#open(link);
    } else if (!this.#isNear(target)) this.#close();
  }

  /** @param {Element | null} target */
  #isNear(target) {
    return Boolean(target && (this.#card.contains(target) || this.#at?.contains(target)));
  }

  #leave() {
    if (!this.#isNear(document.activeElement)) this.#close();
  }

  /** @param {HTMLElement} link */
  #open(link) {
    if (link === this.#at) return;
    const content = link.matches("[data-own]") ? ofStatement(link) : ofSource(link);
    if (!content) return;
    this.#close();
    this.#at = link;
    this.#card.ariaLabel = link.ariaLabel;
    this.#card.replaceChildren(...content);
    // Who steps from link to link does not step through each card.
    for (const control of this.#controls()) control.tabIndex = -1;
    link.after(this.#card);
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
    this.#at = null;
  }

  /** Under the link, or over it where there is no room; never out of sight. */
  #place() {
    if (!this.#at) return;
    const link = this.#at.getBoundingClientRect();
    const { width, height } = this.#card.getBoundingClientRect();
    const isUnder = link.bottom + GAP + height <= innerHeight || link.top < height + GAP;
    const left = Math.max(GAP, Math.min(link.left, document.documentElement.clientWidth - width - GAP));
    Object.assign(this.#card.style, {
      left: `${left}px`,
      top: `${isUnder ? link.bottom + GAP : link.top - GAP - height}px`,
    });
  }
}

/**
 * The link with a card that an element is in.
 * @param {Element} target
 */
function linkAt(target) {
  return /** @type {HTMLElement | null} */ (target.closest?.("[data-cites] > a, [data-own]"));
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
    return [wordsOf(statement), ...sources, `${document.title}: ${address}`].join("\n");
  };
  return [
    copying("Copy link", () => address),
    copying("Copy statement with its sources", whole),
    ...reporting(statement.id, wordsOf(statement)),
  ];
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
  return (words.textContent ?? "").replace(/\s+/g, " ").trim();
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
