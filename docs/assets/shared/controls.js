// @ts-check
// What pages with lists that are narrowed show and say alike: choices with their counts, chips for what is set, how much
// was found, and where that is nothing, why and what to do about it.

import { brief } from "./brief.js";
import { element } from "./element.js";

/**
 * One thing by which a list is narrowed, as a chip names it.
 * @typedef {Object} Asked
 * @property {string} part  the facet, or `words`, `years`, `day`
 * @property {string} [value]  which of the part's values; none for a part that has only one
 * @property {string} [title]  the part's name; none where the words tell it
 * @property {string} words
 */

/**
 * `1 event`, `3 events`.
 * @param {number} number
 * @param {string} noun
 */
export function counted(number, noun) {
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`;
}

/**
 * How many were found: `3 of 74 partners`, and `74 partners` where that is all.
 * @param {number} number
 * @param {number} total
 * @param {string} noun
 */
export function found(number, total, noun) {
  return number === total ? counted(total, noun) : `${number} of ${counted(total, noun)}`;
}

/**
 * Whether a press of a link is meant for another window or tab.
 * @param {MouseEvent} event
 */
export function opensElsewhere(event) {
  return event.metaKey || event.ctrlKey || event.shiftKey;
}

/** A box to tick, with its name and how many a tick would leave, as the page has them. */
export class Choice {
  #label;
  #count;
  #shown;

  /** @param {HTMLInputElement} box */
  constructor(box) {
    this.box = box;
    this.#label = /** @type {HTMLElement} */ (box.closest("label"));
    this.#count = /** @type {HTMLElement} */ (this.#label.querySelector("[data-count]"));
    this.#shown = Number(this.#count.textContent);
    this.name = this.#label.querySelector("[data-name]")?.textContent?.trim() ?? "";
  }

  /**
   * @param {boolean} isChosen
   * @param {number} count
   */
  show(isChosen, count) {
    this.box.checked = isChosen;
    if (this.#shown !== count) {
      this.#shown = count;
      this.#count.textContent = String(count);
    }
    this.#label.toggleAttribute("data-none", !count && !isChosen);
  }
}

/** What stands behind the words of a choice in a list. */
const COUNT = / \(\d+\)$/;

/** A list to add choices from, each with how many it would leave; the first option only says what the list is for. */
export class ChoiceList {
  /** @param {HTMLSelectElement} list */
  constructor(list) {
    this.list = list;
    this.key = list.name;
  }

  /**
   * Tell of a value that is chosen. Who moves through the closed list by keys has chosen when they leave it or press
   * Enter; who has opened it, at once.
   * @param {(value: string) => void} choose
   */
  onChoice(choose) {
    let isBrowsed = false;
    const commit = () => {
      isBrowsed = false;
      if (this.list.value) choose(this.list.value);
    };
    this.list.addEventListener("keydown", ({ key, altKey }) => {
      if (key === "Enter" && isBrowsed) commit();
      isBrowsed = !altKey && (/^Arrow/.test(key) || (key.length === 1 && key !== " "));
    });
    this.list.addEventListener("pointerdown", () => (isBrowsed = false));
    this.list.addEventListener("change", () => isBrowsed || commit());
    this.list.addEventListener("blur", () => isBrowsed && commit());
  }

  /** Its choices: the name of each by its value. */
  get names() {
    return new Map(this.#choices.map(({ value, text }) => [value, text.replace(COUNT, "")]));
  }

  get #choices() {
    return [...this.list.options].slice(1);
  }

  /**
   * @param {readonly string[]} chosen
   * @param {ReadonlyMap<string | number, number>} counts
   */
  show(chosen, counts) {
    this.list.value = "";
    for (const option of this.#choices) {
      const count = counts.get(option.value) ?? 0;
      const words = option.text.replace(COUNT, ` (${count})`);
      if (option.text !== words) option.text = words;
      option.disabled = chosen.includes(option.value) || !count;
    }
  }
}

/** What a list is narrowed by: a chip for each, and words where nothing is left. */
export class Narrowing {
  #chips;
  #noResult;
  #rest;
  #takeOff;

  /**
   * @param {Object} page
   * @param {HTMLElement} page.chips  the list of chips
   * @param {HTMLElement} [page.noResult]  where it is told that nothing was found
   * @param {HTMLElement} page.rest  what has the focus when the last chip is gone
   * @param {(part: string, value?: string) => void} page.takeOff  takes a value off, a whole part, or `all`
   */
  constructor({ chips, noResult, rest, takeOff }) {
    this.#chips = chips;
    this.#noResult = noResult;
    this.#rest = rest;
    this.#takeOff = takeOff;
  }

  /**
   * Show a chip for each thing that is set; pressing it takes the thing off. The focus stays among the chips, so that
   * several can be taken off by keyboard.
   * @param {readonly Asked[]} asked
   */
  show(asked) {
    const focused = this.#buttons().findIndex((button) => button === document.activeElement);
    const chips = asked.map((one) => {
      const unseen = element("span", { className: "atlas-unseen" }, "Take off ");
      return this.#button("atlas-chip", [unseen, labelOf(one)], one.part, one.value);
    });
    if (asked.length > 1) chips.push(this.#button("atlas-chip atlas-chip-clear", ["Take all off"], "all"));
    this.#chips.replaceChildren(...chips.map((chip) => element("li", {}, chip)));
    this.#chips.hidden = !chips.length;
    if (focused >= 0) this.#focus(focused);
  }

  /**
   * Where nothing was found, say why, and what each part that could be taken off would bring back.
   * @param {readonly Asked[]} asked
   * @param {import("./facets.js").Answer<unknown>} answer
   * @param {Object} list
   * @param {string} list.noun
   * @param {number} list.total
   * @param {string} [list.when]  the day that the list is shown for
   */
  explain(asked, answer, { noun, total, when = "" }) {
    const place = this.#noResult;
    if (!place) return;
    place.hidden = answer.matches.length > 0;
    if (place.hidden) {
      place.replaceChildren();
      return;
    }
    const narrowing = asked.filter(({ part }) => part !== "day"); // it is told by itself
    const all = narrowing.length === 1 ? "" : " all of these together";
    const why = `No ${noun}${when} matches${all}: ${narrowing.map(labelOf).join("; ")}.`;
    const titles = new Map(asked.map(({ part, title, words }) => [part, title ?? words]));
    // With one thing asked, to leave it out is to show all.
    const parts = asked.length > 1 ? [...titles].filter(([part]) => answer.without[part]) : [];
    const ways = parts.map(([part, title]) => {
      return this.#way(`Without ${title.toLowerCase()}: ${counted(answer.without[part], noun)}`, part);
    });
    const back = this.#way(`Show all ${counted(total, noun)}`, "all");
    place.replaceChildren(element("p", {}, why), element("p", {}, ...ways, back));
  }

  #buttons() {
    return [...this.#chips.querySelectorAll("button")];
  }

  /** @param {number} place  of the chip that has gone; the one that took its place gets the focus */
  #focus(place) {
    const buttons = this.#buttons();
    (buttons[Math.min(place, buttons.length - 1)] ?? this.#rest).focus();
  }

  /**
   * @param {string} className
   * @param {(Node | string)[]} words
   * @param {string} part
   * @param {string} [value]
   */
  #button(className, words, part, value) {
    const button = element("button", { type: "button", className }, ...words);
    button.addEventListener("click", () => this.#takeOff(part, value));
    return button;
  }

  /**
   * @param {string} words
   * @param {string} part
   */
  #way(words, part) {
    const button = this.#button("atlas-button", [words], part);
    // The button is gone when it has been pressed.
    button.addEventListener("click", () => this.#focus(0));
    return button;
  }
}

/**
 * One thing that is asked, as a chip names it: `Format: Mediterranean Dialogue`.
 * @param {Asked} asked
 */
export function labelOf({ part, title, words }) {
  const told = part === "words" ? brief(words) : words; // of what a reader has written the beginning
  return title ? `${title}: ${told}` : told;
}
