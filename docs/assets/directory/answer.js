// The first line: how many are what on the day that is shown, each number a way to those whom it counts.

import { opensElsewhere } from "../shared/controls.js";

/** The most names that stand beside a number; of more the list tells. */
const NAMED = 4;

export class Answer {
  #numbers;

  /**
   * @param {HTMLElement} place
   * @param {{ask: Function, isReady: boolean}} directory  `ask(change)` asks anew
   */
  constructor(place, directory) {
    this.#numbers = [...place.querySelectorAll("a[data-number]")].map((link) => {
      const { number: key, states, type: kind } = link.dataset;
      return { link, key, states: states.split(","), kind };
    });
    place.addEventListener("click", (event) => {
      const number = this.#numbers.find(({ link }) => link === event.target);
      if (!number || !directory.isReady || opensElsewhere(event)) return;
      event.preventDefault();
      const { link, states, kind } = number;
      const isShown = link.hasAttribute("aria-current");
      directory.ask({ chosen: isShown ? { status: [], kind: [] } : { status: states, kind: [kind] }, ever: false });
    });
  }

  /** Whether somebody is one of those whom the line counts, but for Allies. */
  counts({ fixed, standing }) {
    return this.#numbers.some(({ states, kind }) => {
      return !states.includes("ally") && kind === fixed.kind && states.includes(standing.status.key);
    });
  }

  /**
   * @param {Record<string, string>} words  of each number that is one, by the status that it counts
   * @param {Record<string, string[]>} chosen  what the list is narrowed to
   * @param {(states: readonly string[]) => string[]} namesOf  of those with one of the statuses
   */
  show(words, chosen, namesOf) {
    for (const { link, key, states, kind } of this.#numbers) {
      link.hidden = !words[key];
      const names = states.length === 1 && /suspended/.test(states[0]) ? namesOf(states) : [];
      const beside = names.length && names.length <= NAMED ? `: ${names.join(", ")}` : "";
      const told = `${words[key] ?? ""}${beside}`;
      if (link.textContent !== told) link.textContent = told; // or it is painted anew, and later than the rest
      const isShown = `${[...chosen.status].sort()}|${chosen.kind}` === `${[...states].sort()}|${kind}`;
      if (isShown) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }
}
