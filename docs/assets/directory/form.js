// What narrows and orders the directory: a bar of menus with words and order, and the heads of the table.

import { Choice } from "../shared/controls.js";
import { inWords } from "../shared/days.js";
import { element } from "../shared/element.js";

export class Form {
  #form;
  #ever;
  #facets;
  #heads;

  /**
   * @param {HTMLFormElement} form
   * @param {Iterable<HTMLTableCellElement>} heads  of the columns, each of which gets a button to order by it
   * @param {{ask: Function, query: import("./query.js").Query}} directory  `ask(change)` asks anew
   */
  constructor(form, heads, directory) {
    this.#form = form;
    this.#ever = form.elements.ever;
    this.#facets = [...form.querySelectorAll("[data-facet]")].map((place) => {
      const { facet: key, title } = place.dataset;
      const choices = [...place.querySelectorAll("input[type=checkbox]")].filter((box) => box.name === key);
      return { key, title, choices: new Map(choices.map((box) => [box.value, new Choice(box)])) };
    });
    this.#heads = [...heads];
    this.keys = this.#facets.map(({ key }) => key);
    this.words = form.elements.words;

    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", ({ target }) => {
      if (target === this.#ever) directory.ask({ ever: target.checked });
      else if (target.name === "sort") directory.ask({ sort: target.value });
      else if (target.type === "checkbox") directory.choose(target.name, target.value, target.checked);
    });
    this.words.addEventListener("input", () => directory.ask({ words: this.words.value }));
    for (const head of this.#heads) {
      const button = element("button", { type: "button" }, ...head.childNodes);
      const { sort } = head.dataset;
      button.addEventListener("click", () => directory.ask({ sort: directory.query.sort === sort ? `-${sort}` : sort }));
      head.append(button);
    }
  }

  /** The statuses in the order in which they are told. */
  get statuses() {
    return [...(this.#facets.find(({ key }) => key === "status")?.choices.keys() ?? [])];
  }

  /** Whether the directory has a value. */
  isKnown(facet, value) {
    return this.#facets.some(({ key, choices }) => key === facet && choices.has(value));
  }

  /** All by which a query narrows the list, for chips; the day too, though it leaves out nobody. */
  asked(query) {
    const asked = query.day ? [{ part: "day", words: `As of ${inWords(query.day)}` }] : [];
    if (query.other) asked.push({ part: "other", title: "Compared with", words: inWords(query.other) });
    for (const { key: part, title, choices } of this.#facets) {
      for (const value of query.chosen[part]) asked.push({ part, value, title, words: choices.get(value).name });
    }
    if (query.ever) asked.push({ part: "ever", words: "In it at any time" });
    if (query.all) asked.push({ part: "others", words: "Also who is no partner on the day" });
    if (query.words.trim()) asked.push({ part: "words", title: "Words", words: query.words.trim() });
    return asked;
  }

  /** Show a query and how many each choice would leave. */
  show(query, counts) {
    for (const { key, choices } of this.#facets) {
      for (const [value, choice] of choices) choice.show(query.chosen[key].includes(value), counts[key].get(value) ?? 0);
    }
    this.#ever.checked = query.ever;
    this.#form.elements.sort.value = query.sort.replace("-", "");
    for (const head of this.#heads) {
      if (head.dataset.sort === query.sort.replace("-", "")) head.ariaSort = query.sort.startsWith("-") ? "descending" : "ascending";
      else head.removeAttribute("aria-sort");
    }
    if (this.words.value.trim() !== query.words.trim()) this.words.value = query.words;
  }
}
