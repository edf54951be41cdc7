// The first line: how many are what on the day that is shown, each number a way to those whom it counts.

/** The most names that stand beside a number; of more the list tells. */
const NAMED = 4;

export class Answer {
  #links;

  /**
   * @param {HTMLElement} place
   * @param {{ask: Function, isReady: boolean}} directory  `ask(change)` asks anew
   */
  constructor(place, directory) {
    this.#links = [...place.querySelectorAll("a[data-number]")];
    place.addEventListener("click", (event) => {
      const link = event.target.closest("a[data-number]");
      if (!link || !directory.isReady || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      const { states, kind } = countedBy(link);
      const isShown = link.hasAttribute("aria-current");
      directory.ask({ chosen: isShown ? { status: [], kind: [] } : { status: states, kind: [kind] }, ever: false });
    });
  }

  /** Whether somebody is one of those whom the line counts, but for Allies. */
  counts({ fixed, standing }) {
    return this.#links.some((link) => {
      const { states, kind } = countedBy(link);
      return !states.includes("ally") && kind === fixed.kind && states.includes(standing.status.key);
    });
  }

  /**
   * @param {Record<string, string>} words  of each number that is one, by the status that it counts
   * @param {Record<string, string[]>} chosen  what the list is narrowed to
   * @param {(states: readonly string[]) => string[]} namesOf  of those with one of the statuses
   */
  show(words, chosen, namesOf) {
    for (const link of this.#links) {
      const { states, kind } = countedBy(link);
      link.hidden = !words[link.dataset.number];
      const names = states.length === 1 && /suspended/.test(states[0]) ? namesOf(states) : [];
      const beside = names.length && names.length <= NAMED ? `: ${names.join(", ")}` : "";
      link.textContent = `${words[link.dataset.number] ?? ""}${beside}`;
      const isShown = `${[...chosen.status].sort()}|${chosen.kind}` === `${[...states].sort()}|${kind}`;
      if (isShown) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }
}

/** The statuses that a number counts, and of what kind of partner. */
function countedBy(link) {
  return { states: link.dataset.states.split(","), kind: link.dataset.type };
}
