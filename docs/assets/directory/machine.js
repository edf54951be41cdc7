// The time machine: the day by a field, a slider of months, steps from change to change, summits to jump to, or played.

import { opensElsewhere } from "../shared/controls.js";
import { element } from "../shared/element.js";
import { dayOf, inWords, monthAfter, monthsBetween, noDay } from "../shared/days.js";
import { leftOut } from "../shared/left-out.js";
import { queryString } from "../shared/address.js";
import { around, changesOn, stops } from "./changes.js";
import { Player } from "./player.js";

/** The most changes, and of each the most partners, that the line under the days names. */
const MOST_CHANGES = 2;
const MOST_NAMES = 6;

const at = (id) => document.getElementById(id);

export class Machine {
  #days;
  #directory;
  #page;
  #changes = [];
  #stops = [];
  #around = { before: null, after: null };
  #field = at("as-of");
  #other = at("with");
  #slider = at("as-of-month");
  #latest = at("latest");
  #told = at("as-of-told");
  #heading = at("as-of-words");
  #number = at("as-of-number");
  #change = at("as-of-change");
  #steps = { before: at("before"), after: at("after") };
  #jumps;
  #player;
  #isTyping = false;
  #frame = 0;

  /**
   * @param {HTMLElement} place
   * @param {import("../shared/days.js").Days} days
   * @param {{ask: Function, query: import("./query.js").Query, isReady: boolean}} directory  `ask(change)` asks anew
   */
  constructor(place, days, directory) {
    this.#days = days;
    this.#directory = directory;
    this.#page = place.dataset.changes;
    this.#jumps = [...place.querySelectorAll("a[data-day]")];
    this.#player = new Player(at("play"), (months) => this.#play(months));
    for (const jump of this.#jumps) {
      jump.addEventListener("click", (event) => {
        if (opensElsewhere(event) || !directory.isReady) return;
        event.preventDefault();
        this.#go(jump.dataset.day);
      });
    }
    for (const [way, button] of Object.entries(this.#steps)) button.addEventListener("click", () => this.#go(this.#around[way]));
    this.#slider.addEventListener("input", () => {
      this.#player.stop();
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => this.#slide());
    });
    this.#listen(this.#field, (day, isTyping) => this.#ask(day, isTyping));
    this.#listen(this.#other, (day, isTyping) => {
      this.#isTyping = isTyping;
      directory.ask({ other: day === this.#day ? null : day });
    });
    this.#other.addEventListener("input", () => this.#other.value.trim() || directory.ask({ other: null }));
    this.#latest.addEventListener("click", () => {
      this.#go(days.last);
      this.#slider.focus();
    });
    this.#drawMarks(at("as-of-years"));
  }

  /** Stop what plays, and write the day that is shown also into a field in which one types: another one is gone back to. */
  rest() {
    this.#player.stop();
    this.#isTyping = false;
  }

  /** Take up what the file tells of changes. */
  load(changes) {
    this.#changes = changes;
    this.#stops = stops(changes);
  }

  /** The changes that the line under the days tells, if they are of the day itself; for the map. */
  changed(day) {
    const { isOn, changes } = changesOn(this.#changes, day);
    return new Set(isOn ? changes.flatMap(([, , , , , partners]) => partners) : []);
  }

  /**
   * Show the day of a query, what changed on it, and what of its address is left out.
   * @param {import("./query.js").Query} query
   * @param {string} number  how many partners there are on the day
   * @param {(id: string) => {name: string, href: string} | undefined} nameOf  a partner on the day
   */
  show({ day: asked, other, wrongDays, unknown, spare }, number, nameOf) {
    const { first, last } = this.#days;
    const day = asked ?? last;
    const words = inWords(day);
    this.#heading.textContent = words;
    const month = asked ? monthsBetween(first, day) : Number(this.#slider.max);
    if (Number(this.#slider.value) !== month) this.#slider.value = month;
    this.#slider.setAttribute("aria-valuetext", words);
    this.#number.textContent = number;
    this.#number.style.setProperty("--at", String(month / Number(this.#slider.max)));
    this.#write(this.#field, words);
    this.#write(this.#other, other ? inWords(other) : "");
    this.#latest.hidden = !asked;
    this.#around = around(this.#stops, day);
    for (const [way, button] of Object.entries(this.#steps)) button.disabled = !this.#around[way];
    if (this.#change.dataset.day !== day) {
      this.#change.dataset.day = day;
      this.#change.replaceChildren(...this.#line(day, nameOf));
    }
    this.tell([...wrongDays.map((wrong) => noDay(wrong, this.#days)), leftOut(unknown, spare)].filter(Boolean).join(" "));
    for (const jump of this.#jumps) {
      if (jump.dataset.day === asked) jump.setAttribute("aria-current", "date");
      else jump.removeAttribute("aria-current");
    }
  }

  /** Tell beside the day that something is wrong; nothing where nothing is. */
  tell(words, field = this.#field) {
    this.#told.textContent = words;
    this.#told.hidden = !words;
    for (const one of [this.#field, this.#other]) one.ariaInvalid = words && one === field ? "true" : null;
  }

  get #day() {
    return this.#directory.query.day ?? this.#days.last;
  }

  #ask(day, isTyping = false) {
    this.#isTyping = isTyping;
    this.#directory.ask({ day: day === this.#days.last ? null : day });
  }

  /** Ask for a day that is no step on a way, so that what plays stops. */
  #go(day) {
    this.#player.stop();
    if (day) this.#ask(day);
  }

  #play(months) {
    const { first, last } = this.#days;
    const day = this.#day === last ? first : monthAfter(this.#day, months);
    this.#ask(day < last ? day : last);
    return day < last;
  }

  #slide() {
    const month = Number(this.#slider.value);
    this.#ask(month === Number(this.#slider.max) ? this.#days.last : monthAfter(this.#days.first, month));
  }

  /** A field for a day asks as one types; what cannot be read is told when it is left or Enter is pressed. */
  #listen(field, ask) {
    const isWrong = () => field.value.trim() && !dayOf(field.value, this.#days);
    field.addEventListener("input", () => {
      this.#player.stop();
      const day = dayOf(field.value, this.#days);
      if (day) ask(day, true);
    });
    field.addEventListener("keydown", ({ key }) => {
      if (key === "Enter" && this.#directory.isReady && isWrong()) this.tell(noDay(field.value, this.#days), field);
    });
    // What stands in it when it is left gives way to the day that is shown.
    field.addEventListener("blur", () => {
      if (!this.#directory.isReady) return;
      const wrong = isWrong() && field.value;
      const { day, other } = this.#directory.query;
      this.#isTyping = false;
      this.#write(this.#field, inWords(day ?? this.#days.last));
      this.#write(this.#other, other ? inWords(other) : "");
      if (wrong) this.tell(noDay(wrong, this.#days), field);
    });
  }

  #write(field, words) {
    if (document.activeElement !== field || !this.#isTyping) field.value = words;
  }

  /** What changed on a day, or last before it, with links. */
  #line(day, nameOf) {
    const { isOn, changes } = changesOn(this.#changes, day);
    if (!changes.length) return ["No change up to this day. ", element("a", { href: this.#page }, "All changes")];
    const told = changes.slice(0, MOST_CHANGES).flatMap(([, , , words, , partners], place) => {
      // To name the last one takes no more room than to say that there is one more.
      const named = partners.length > MOST_NAMES + 1 ? partners.slice(0, MOST_NAMES) : partners;
      const names = named.map(nameOf).filter(Boolean).flatMap(({ name, href }, place) => {
        return [...(place ? [", "] : []), element("a", { href }, name)];
      });
      const others = named.length < partners.length ? ` and ${partners.length - named.length} others` : "";
      return [place ? "; " : "", `${words}: `, ...names, others];
    });
    const [first, last, date, , anchor] = changes[0];
    const isOne = changes.length === 1;
    const href = isOne ? `${this.#page}#${anchor}` : this.#page + queryString({ from: first, to: last });
    const more = changes.length > MOST_CHANGES ? `; and ${changes.length - MOST_CHANGES === 1 ? "1 more change" : `${changes.length - MOST_CHANGES} more changes`}` : "";
    return [isOn ? "" : "Before it, ", element("a", { href }, date), ": ", ...told, more, "."];
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
    for (const jump of this.#jumps) if (jump.title) mark("atlas-machine-summit", jump.dataset.day, "");
  }
}
