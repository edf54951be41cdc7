// Plays the days: month by month, or for who wants no motion a year each second.

const still = matchMedia("(prefers-reduced-motion: reduce)");

export class Player {
  #button;
  #step;
  #timer = 0;

  /**
   * @param {HTMLButtonElement} button
   * @param {(months: number) => boolean} step  goes on by so many months, and tells whether there is more to come
   */
  constructor(button, step) {
    this.#button = button;
    this.#step = step;
    button.addEventListener("click", () => (this.isPlaying ? this.stop() : this.#play()));
    document.addEventListener("visibilitychange", () => document.hidden && this.stop());
    document.addEventListener("keydown", ({ key }) => key === "Escape" && this.stop());
  }

  get isPlaying() {
    return this.#timer !== 0;
  }

  stop() {
    clearInterval(this.#timer);
    this.#timer = 0;
    this.#name("Play", "▶");
  }

  #play() {
    const [months, pause] = still.matches ? [12, 1000] : [1, 90];
    this.#timer = setInterval(() => this.#step(months) || this.stop(), pause);
    this.#name("Pause", "❚❚");
  }

  #name(words, sign) {
    this.#button.ariaLabel = this.#button.title = words;
    this.#button.textContent = sign;
  }
}
