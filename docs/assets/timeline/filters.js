// The form, the chips and the words that tell what is asked and what was found.

import { element, leftOut } from "../filters.js";
import { DIMENSIONS, year } from "./query.js";

/** What stands behind the words of a choice. */
const COUNT = / \(\d+\)$/;

const number = (count) => (count === 1 ? "1 event" : `${count} events`);

export class Filters {
  /**
   * @param {HTMLFormElement} form
   * @param {{first: number, last: number}} years
   * @param {{ask: Function, query: () => object}} timeline  `ask(change, isTyping)` asks anew
   */
  constructor(form, years, timeline) {
    this.form = form;
    this.years = years;
    this.timeline = timeline;
    this.result = document.querySelector(".atlas-result");
    this.chips = document.querySelector(".atlas-chips");
    this.empty = document.querySelector(".atlas-empty");
    this.more = form.querySelector(".atlas-more");
    this.panel = document.getElementById(this.more.getAttribute("aria-controls"));
    this.more.addEventListener("click", () => this._open(this.more.getAttribute("aria-expanded") !== "true"));
    this.boxes = [...form.querySelectorAll("input[type=checkbox]")];
    this.lists = [...form.querySelectorAll("select")];
    this.labels = new Map();
    for (const box of this.boxes) this._label(box.name, box.value, box.parentElement.querySelector("span:not(.atlas-mark)").textContent);
    for (const list of this.lists) {
      for (const option of list.options) if (option.value) this._label(list.name, option.value, option.text.replace(COUNT, ""));
    }
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", (event) => this._input(event));
    form.addEventListener("change", (event) => this._change(event));
    this.chips.addEventListener("click", (event) => this._take(event, true));
    this.empty.addEventListener("click", (event) => this._take(event, false));
  }

  /** Whether the timeline has events of a value. */
  isKnown(dimension, value) {
    return this.labels.has(`${dimension} ${value}`);
  }

  _label(dimension, value, label) {
    this.labels.set(`${dimension} ${value}`, label);
  }

  _open(isOpen) {
    this.more.setAttribute("aria-expanded", String(isOpen));
    this.panel.hidden = !isOpen;
    this._showPanel();
  }

  _input(event) {
    if (event.target.name === "q") this.timeline.ask({ words: event.target.value.trim() }, true);
  }

  _change(event) {
    const { name, value, checked } = event.target;
    const query = this.timeline.query();
    if (name === "from" || name === "to") {
      const asked = { from: query.from, to: query.to, [name]: year(value, this.years) };
      // The other end gives way: the reader has just written this one.
      if (asked.from !== null && asked.to !== null && asked.from > asked.to) asked[name === "from" ? "to" : "from"] = asked[name];
      this.timeline.ask(asked);
    } else if (DIMENSIONS.includes(name) && value) {
      const before = query.chosen[name].filter((one) => one !== value);
      const adds = event.target.type !== "checkbox" || checked;
      this.timeline.ask({ chosen: { [name]: adds ? [...before, value] : before } });
    }
  }

  /** Take off what a chip or a button of the empty list names. */
  _take(event, isChip) {
    const button = event.target.closest("button");
    if (!button) return;
    const place = isChip ? [...this.chips.querySelectorAll("button")].indexOf(button) : 0;
    this.timeline.ask(this._without(button.dataset.part, button.dataset.value));
    const left = [...this.chips.querySelectorAll("button")];
    (left[Math.min(place, left.length - 1)] ?? this.form.elements.q).focus();
  }

  _without(part, value) {
    const query = this.timeline.query();
    if (part === "years") return { from: null, to: null };
    if (part === "words") return { words: "" };
    if (part === "all") return { words: "", from: null, to: null, chosen: Object.fromEntries(DIMENSIONS.map((name) => [name, []])) };
    return { chosen: { [part]: value ? query.chosen[part].filter((one) => one !== value) : [] } };
  }

  /** Everything that is asked: part, value, and words for each. */
  _asked(query) {
    const asked = DIMENSIONS.flatMap((name) =>
      query.chosen[name].map((value) => ({ part: name, value, words: this.labels.get(`${name} ${value}`) })),
    );
    if (query.from !== null || query.to !== null) {
      const from = query.from ?? this.years.first;
      const to = query.to ?? this.years.last;
      asked.push({ part: "years", value: "", words: from === to ? `${from}` : `${from} to ${to}` });
    }
    if (query.words) asked.push({ part: "words", value: "", words: `“${query.words}”` });
    return asked;
  }

  /** Show a query and its answer. */
  show(query, answer, total) {
    const { elements } = this.form;
    if (document.activeElement !== elements.q) elements.q.value = query.words;
    elements.from.value = query.from ?? "";
    elements.to.value = query.to ?? "";
    this.shown = { query, answer };
    this._showPanel();
    const asked = this._asked(query);
    this.more.textContent = this._summary(query);
    this._showChips(asked);
    const result = asked.length ? `${answer.matches.length} of ${number(total)}` : number(total);
    this.result.textContent = [result, leftOut(query.unknown)].filter(Boolean).join(". ");
    this._showEmpty(asked, answer);
  }

  /** The values with their counts; while the panel is closed nobody sees them, and they wait. */
  _showPanel() {
    if (this.panel.hidden) return;
    const { query, answer } = this.shown;
    for (const box of this.boxes) {
      const count = answer.counts[box.name].get(box.value) ?? 0;
      box.checked = query.chosen[box.name].includes(box.value);
      box.parentElement.lastElementChild.textContent = count;
      box.parentElement.toggleAttribute("data-none", !count);
    }
    for (const list of this.lists) this._showList(list, query, answer);
  }

  _summary(query) {
    const set = DIMENSIONS.reduce((sum, name) => sum + query.chosen[name].length, 0);
    return set ? `Filters (${set} set)` : "Filters";
  }

  _showList(list, query, answer) {
    list.value = "";
    const counts = answer.counts[list.name];
    for (const option of list.options) {
      if (!option.value) continue;
      const count = counts.get(option.value) ?? 0;
      const isSet = query.chosen[list.name].includes(option.value);
      const words = option.text.replace(COUNT, ` (${count})`);
      if (option.text !== words) option.text = words;
      option.disabled = isSet || !count;
    }
  }

  _showChips(asked) {
    this.chips.hidden = !asked.length;
    const chips = asked.map((one) => button(one, { ariaLabel: `Take off ${one.words}` }));
    if (asked.length > 1) chips.push(button({ part: "all", value: "", words: "Take all off" }));
    this.chips.replaceChildren(...chips.map((one) => element("li", {}, one)));
  }

  /** No event: say why, and what each filter that could be taken off would bring back. */
  _showEmpty(asked, answer) {
    this.empty.hidden = answer.matches.length > 0;
    if (this.empty.hidden) {
      this.empty.replaceChildren();
      return;
    }
    const why = element(
      "p",
      {},
      asked.length === 1
        ? `No event matches ${asked[0].words}.`
        : `No event matches all of these together: ${asked.map((one) => one.words).join("; ")}.`,
    );
    const back = element("p");
    for (const part of new Set(asked.map((one) => one.part))) {
      const count = answer.without.get(part);
      if (!count || asked.length === 1) continue;
      const words = asked.filter((one) => one.part === part).map((one) => one.words).join(", ");
      back.append(button({ part, value: "", words: `Without ${words}: ${number(count)}` }), " ");
    }
    back.append(button({ part: "all", value: "", words: "Show all events" }));
    this.empty.replaceChildren(why, back);
  }
}

function button({ part, value, words }, properties = {}) {
  const made = element("button", { type: "button", ...properties }, words);
  Object.assign(made.dataset, { part, value });
  return made;
}
