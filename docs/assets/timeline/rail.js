// The rail of years: the year in view is marked, and years without an event that is shown are left out. It stays in
// sight, with what stands above it where there is room, and what is led to stands below both.

/** Pixels below what stays in sight that still belong to the year before the one that is led to. */
const REACH = 24;

export class Rail {
  #rail;
  #links;
  #inView = new Set();
  #marked = null;

  /**
   * @param {HTMLElement} follow  what stays in sight on wide screens; elsewhere the rail alone does
   * @param {HTMLElement} rail
   * @param {readonly HTMLElement[]} years  those of the list
   */
  constructor(follow, rail, years) {
    this.#rail = rail;
    this.#links = new Map([...rail.querySelectorAll("a")].map((link) => [link.hash.slice(1), link]));
    let observer = null;
    const measure = () => {
      const sticky = getComputedStyle(follow).position === "sticky" ? follow : rail;
      const top = Math.ceil(parseFloat(getComputedStyle(sticky).top) + sticky.offsetHeight);
      document.documentElement.style.scrollPaddingTop = `${top}px`;
      observer?.disconnect();
      this.#inView.clear();
      observer = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: `-${top + REACH}px 0px -50% 0px` });
      for (const year of years) observer.observe(year);
    };
    new ResizeObserver(measure).observe(follow);
    new ResizeObserver(measure).observe(rail);
  }

  /** @param {ReadonlyMap<string, number>} counts  how many events are shown of each year */
  show(counts) {
    for (const [year, link] of this.#links) link.toggleAttribute("data-none", counts.get(year) === 0);
  }

  #seen(entries) {
    for (const { target, isIntersecting } of entries) this.#inView[isIntersecting ? "add" : "delete"](target);
    const [highest] = [...this.#inView].sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top);
    const link = this.#links.get(highest?.dataset.year) ?? null;
    if (link === this.#marked) return;
    this.#marked?.removeAttribute("aria-current");
    this.#marked = link;
    if (!link) return;
    link.setAttribute("aria-current", "true");
    this.#rail.scrollLeft = link.offsetLeft - (this.#rail.clientWidth - link.offsetWidth) / 2;
  }
}
