// The forms of the directory: the facets, and above the list words, order and view.

import { Choice } from "../shared/controls.js";
import { inWords } from "../shared/days.js";

export class Form {
  #tools;
  #ever;
  #facets;

  /**
   * @param {HTMLFormElement} facets
   * @param {HTMLFormElement} tools
   * @param {{ask: Function, query: import("./query.js").Query}} directory  `ask(change)` asks anew
   */
  constructor(facets, tools, directory) {
    this.#tools = tools;
    this.#ever = facets.elements.ever;
    this.#facets = [...facets.querySelectorAll("[data-facet]")].map((place) => {
      const { facet: key, title } = place.dataset;
      const choices = [...place.querySelectorAll("input[type=checkbox]")].filter((box) => box.name === key);
      return { key, title, place, choices: new Map(choices.map((box) => [box.value, new Choice(box)])) };
    });
    this.keys = this.#facets.map(({ key }) => key);
    this.words = tools.elements.words;

    for (const form of [facets, tools]) form.addEventListener("submit", (event) => event.preventDefault());
    facets.addEventListener("change", ({ target }) => {
      if (target === this.#ever) directory.ask({ ever: target.checked });
      else directory.choose(target.name, target.value, target.checked);
    });
    const opener = facets.querySelector("button[aria-controls]");
    opener.addEventListener("click", () => {
      opener.setAttribute("aria-expanded", String(opener.getAttribute("aria-expanded") !== "true"));
    });
    this.words.addEventListener("input", () => directory.ask({ words: this.words.value }));
    tools.addEventListener("change", ({ target }) => {
      if (target.name === "sort" || target.name === "view") directory.ask({ [target.name]: target.value });
    });
  }

  /** Whether the directory has a value. */
  isKnown(facet, value) {
    return this.#facets.some(({ key, choices }) => key === facet && choices.has(value));
  }

  /** All by which a query narrows the list, for chips; the day too, though it leaves out nobody. */
  asked(query) {
    const asked = query.day ? [{ part: "day", words: `As of ${inWords(query.day)}` }] : [];
    for (const { key: part, title, choices } of this.#facets) {
      for (const value of query.chosen[part]) asked.push({ part, value, title, words: choices.get(value).name });
    }
    if (query.ever) asked.push({ part: "ever", words: "In it at any time" });
    if (query.words.trim()) asked.push({ part: "words", title: "Words", words: query.words.trim() });
    return asked;
  }

  /** Open the facets in which something is chosen. */
  openChosen(query) {
    for (const { key, place } of this.#facets) if (query.chosen[key].length) place.open = true;
  }

  /** Show a query and how many each choice would leave. */
  show(query, counts) {
    for (const { key, choices } of this.#facets) {
      for (const [value, choice] of choices) choice.show(query.chosen[key].includes(value), counts[key].get(value) ?? 0);
    }
    this.#ever.checked = query.ever;
    this.#tools.elements.view.value = query.view;
    this.#tools.elements.sort.value = query.sort;
    if (this.words.value.trim() !== query.words.trim()) this.words.value = query.words;
  }
}
