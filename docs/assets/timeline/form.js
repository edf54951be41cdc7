// The form of the timeline: words, days, and the facets in a panel that opens.

import { Choice, ChoiceList } from "../shared/controls.js";
import { dayOf, inWords, lastDayOf } from "../shared/days.js";
import { endsInWords, FACETS } from "./query.js";

export class Form {
  #form;
  #days;
  #timeline;
  #opener;
  #panel;
  #choices;
  #lists;
  #titles;
  #names = new Map();
  #shown = null;

  /**
   * @param {HTMLFormElement} form
   * @param {import("./query.js").Days} days
   * @param {{ask: Function, query: import("./query.js").Query}} timeline  `ask(change, isTyping)` asks anew
   */
  constructor(form, days, timeline) {
    this.#form = form;
    this.#days = days;
    this.#timeline = timeline;
    this.words = form.elements.words;
    this.#opener = form.querySelector("button[aria-controls]");
    this.#panel = document.getElementById(this.#opener.getAttribute("aria-controls"));
    this.#choices = [...form.querySelectorAll("input[type=checkbox]")].map((box) => new Choice(box));
    this.#lists = [...form.querySelectorAll("select")].map((list) => new ChoiceList(list));
    this.#titles = new Map([...form.querySelectorAll("[data-facet]")].map(({ dataset }) => [dataset.facet, dataset.title]));
    for (const { box, name } of this.#choices) this.#names.set(`${box.name} ${box.value}`, name);
    for (const list of this.#lists) {
      for (const [value, name] of list.names) this.#names.set(`${list.key} ${value}`, name);
    }
    this.#opener.addEventListener("click", () => this.#open(this.#opener.getAttribute("aria-expanded") !== "true"));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", ({ target }) => {
      if (target === this.words) timeline.ask({ words: target.value.trim() }, true);
    });
    form.addEventListener("change", ({ target }) => target.localName === "select" || this.#change(target));
    for (const one of this.#lists) one.onChoice(() => this.#change(one.list));
  }

  /** Whether the timeline has events of a value. */
  isKnown(facet, value) {
    return this.#names.has(`${facet} ${value}`);
  }

  /** All by which a query narrows the list, for chips. */
  asked(query) {
    const asked = FACETS.flatMap((part) => {
      const title = this.#titles.get(part);
      return query.chosen[part].map((value) => ({ part, value, title, words: this.#names.get(`${part} ${value}`) }));
    });
    if (query.from !== null || query.to !== null) {
      const { areYears, ...told } = endsInWords(query);
      const end = (day) => (areYears ? day.slice(0, 4) : inWords(day));
      const [first, last] = [told.first || end(this.#days.first), told.last || end(this.#days.last)];
      asked.push({ part: "years", title: areYears ? "Years" : "Days", words: first === last ? first : `${first} to ${last}` });
    }
    if (query.words) asked.push({ part: "words", title: "Words", words: query.words });
    return asked;
  }

  /** Show a query and its answer. */
  show(query, answer) {
    const { from, to } = this.#form.elements;
    if (document.activeElement !== this.words) this.words.value = query.words;
    const told = endsInWords(query);
    [from.value, to.value] = [told.first, told.last];
    from.ariaInvalid = to.ariaInvalid = null;
    const set = FACETS.reduce((sum, name) => sum + query.chosen[name].length, 0);
    this.#opener.textContent = set ? `Filters (${set} set)` : "Filters";
    this.#shown = { query, answer };
    this.#showPanel();
  }

  #open(isOpen) {
    this.#opener.setAttribute("aria-expanded", String(isOpen));
    this.#panel.hidden = !isOpen;
    this.#showPanel();
  }

  #change(field) {
    const { name, value, type, checked } = field;
    const { query } = this.#timeline;
    if (name === "from" || name === "to") {
      const [first, last] = [dayOf(value, this.#days), lastDayOf(value, this.#days)];
      const isWrong = value.trim() && !first;
      const asked = { from: query.from, to: query.to, [name]: name === "from" ? first : last };
      // The other end gives way: the reader has just written this one.
      const isTurned = first && (asked.from ?? this.#days.first) > (asked.to ?? this.#days.last);
      this.#timeline.ask(isWrong ? { wrongDays: [value.trim()] } : isTurned ? { from: first, to: last } : asked);
      if (isWrong) field.ariaInvalid = "true";
    } else if (FACETS.includes(name) && value) {
      const others = query.chosen[name].filter((one) => one !== value);
      const isAdded = type !== "checkbox" || checked;
      this.#timeline.ask({ chosen: { [name]: isAdded ? [...others, value] : others } });
    }
  }

  /** The values with their counts; while the panel is closed nobody sees them, and they wait. */
  #showPanel() {
    if (this.#panel.hidden) return;
    const { query, answer } = this.#shown;
    for (const choice of this.#choices) {
      const { name, value } = choice.box;
      choice.show(query.chosen[name].includes(value), answer.counts[name].get(value) ?? 0);
    }
    for (const list of this.#lists) list.show(query.chosen[list.key], answer.counts[list.key]);
  }
}
