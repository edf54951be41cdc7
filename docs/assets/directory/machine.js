// The time machine: the day by a slider of months, a field, and summits to jump to.

import { leftOut, opensElsewhere } from "../shared/controls.js";
import { element } from "../shared/element.js";
import { dayOf, inWords, monthAfter, monthsBetween, noDay } from "../shared/days.js";

const at = (id) => document.getElementById(id);

export class Machine {
  #days;
  #directory;
  #field = at("as-of");
  #slider = at("as-of-month");
  #latest = at("as-of-latest");
  #told = at("as-of-told");
  #heading = at("as-of-words");
  #count = at("as-of-count");
  #jumps;
  #isTyping = false;
  #frame = 0;

  /**
   * @param {HTMLElement} place
   * @param {import("../shared/days.js").Days} days
   * @param {{ask: Function, isReady: boolean}} directory  `ask(change)` asks anew
   */
  constructor(place, days, directory) {
    this.#days = days;
    this.#directory = directory;
    this.#jumps = [...place.querySelectorAll("a[data-day]")];
    for (const jump of this.#jumps) {
      jump.addEventListener("click", (event) => {
        if (opensElsewhere(event) || !directory.isReady) return;
        event.preventDefault();
        this.#ask(jump.dataset.day);
      });
    }
    this.#slider.addEventListener("input", () => {
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => this.#slide());
    });
    this.#field.addEventListener("input", () => {
      const day = dayOf(this.#field.value, days);
      if (day) this.#ask(day, true);
    });
    this.#field.addEventListener("keydown", ({ key }) => {
      if (key === "Enter" && !dayOf(this.#field.value, days)) this.tell(noDay(this.#field.value, days));
    });
    this.#field.addEventListener("blur", () => this.#leave());
    this.#latest.addEventListener("click", () => {
      this.#ask(days.last);
      this.#slider.focus();
    });
    this.#drawMarks(at("as-of-years"));
  }

  /** Show the day of a query with how many partners there are on it, and what of its address is left out. */
  show({ day: asked, wrongDay, unknown }, count) {
    const { first, last } = this.#days;
    const day = asked ?? last;
    const words = inWords(day);
    this.#heading.textContent = words;
    this.#count.textContent = `${count}.`;
    if (document.activeElement !== this.#field || !this.#isTyping) this.#field.value = words;
    const month = asked ? monthsBetween(first, day) : Number(this.#slider.max);
    if (Number(this.#slider.value) !== month) this.#slider.value = month;
    this.#slider.setAttribute("aria-valuetext", words);
    this.#latest.hidden = !asked;
    this.tell([wrongDay && noDay(wrongDay, this.#days), leftOut(unknown)].filter(Boolean).join(" "));
    for (const jump of this.#jumps) {
      if (jump.dataset.day === asked) jump.setAttribute("aria-current", "date");
      else jump.removeAttribute("aria-current");
    }
  }

  /** Tell beside the day that something is wrong; nothing where nothing is. */
  tell(words) {
    this.#told.textContent = words;
    this.#told.hidden = !words;
    this.#field.ariaInvalid = words ? "true" : null;
  }

  #ask(day, isTyping = false) {
    this.#isTyping = isTyping;
    this.#directory.ask({ day: day === this.#days.last ? null : day });
  }

  #slide() {
    const month = Number(this.#slider.value);
    this.#ask(month === Number(this.#slider.max) ? this.#days.last : monthAfter(this.#days.first, month));
  }

  /** What stands in the field when it is left gives way to the day that is shown. */
  #leave() {
    if (!this.#directory.isReady) return;
    const written = this.#field.value;
    this.#isTyping = false;
    this.#directory.ask({});
    if (!dayOf(written, this.#days)) this.tell(noDay(written, this.#days));
  }

  /** Marks under the slider: every fifth year by its number, and the summits, each at its place. */
  #drawMarks(years) {
    const { first, last } = this.#days;
    const mark = (className, day, text) => {
      const made = element("span", { className }, text);
      made.style.insetInlineStart = `${(monthsBetween(first, day) / Number(this.#slider.max)) * 100}%`;
      years.append(made);
    };
    for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1) {
      if (year % 5 === 0) mark("atlas-machine-year", `${year}-01-01`, String(year));
    }
    for (const jump of this.#jumps) mark("atlas-machine-summit", jump.dataset.day, "");
  }
}
