// The form of the sources: words, publisher, year and kind.

import { Choice, ChoiceList } from "../shared/controls.js";
import { element } from "../shared/element.js";
import { FACETS } from "./query.js";

export class Form {
  #form;
  #boxes;
  #lists;
  #titles;

  /**
   * @param {HTMLFormElement} form
   * @param {{ask: Function, choose: Function}} sources  `ask(change)` asks anew
   */
  constructor(form, sources) {
    this.#form = form;
    this.words = form.elements.words;
    this.#boxes = [...form.querySelectorAll("input[type=checkbox]")].map((box) => new Choice(box));
    this.#lists = [...form.querySelectorAll("select")].map((list) => new ChoiceList(list));
    this.#titles = new Map([...form.querySelectorAll("[data-facet]")].map(({ dataset }) => [dataset.facet, dataset.title]));
    form.addEventListener("submit", (event) => event.preventDefault());
    this.words.addEventListener("input", () => sources.ask({ words: this.words.value.trim() }));
    for (const { box } of this.#boxes) box.addEventListener("change", () => sources.choose(box.name, box.value, box.checked));
    for (const one of this.#lists) one.onChoice((value) => sources.choose(one.key, value, true));
  }

  /** Offer the publishers, which are too many to stand in the page: their names by their keys. */
  offer(publishers) {
    const list = this.#form.elements.publisher;
    const names = [...publishers].sort(([, one], [, other]) => one.localeCompare(other, "en"));
    list.append(...names.map(([value, name]) => element("option", { value }, `${name} (0)`)));
  }

  /** The names of the values of each facet. */
  get names() {
    const names = new Map(this.#lists.map((list) => [list.key, list.names]));
    for (const { box, name } of this.#boxes) names.set(box.name, (names.get(box.name) ?? new Map()).set(box.value, name));
    return names;
  }

  /** All by which a query narrows the list, for chips. */
  asked({ chosen, words }) {
    const names = this.names;
    const asked = FACETS.flatMap((part) => {
      return chosen[part].map((value) => ({ part, value, title: this.#titles.get(part), words: names.get(part).get(value) }));
    });
    return words ? [...asked, { part: "words", title: "Words", words }] : asked;
  }

  /** Show a query and how many each choice would leave. */
  show(query, counts) {
    if (document.activeElement !== this.words) this.words.value = query.words;
    for (const choice of this.#boxes) {
      const { name, value } = choice.box;
      choice.show(query.chosen[name].includes(value), counts[name].get(value) ?? 0);
    }
    for (const list of this.#lists) list.show(query.chosen[list.key], counts[list.key]);
  }
}
