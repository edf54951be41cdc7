// A card beside a mark of the picture: its date, name and text, from the list.

import { element } from "../shared/element.js";
import { anchorOf } from "./events.js";

export class Card {
  #figure;
  #events;
  #card = element("div", { className: "atlas-card", hidden: true, ariaHidden: "true" });

  /**
   * @param {HTMLElement} figure
   * @param {import("./events.js").Events} events
   */
  constructor(figure, events) {
    this.#figure = figure;
    this.#events = events;
    // The card takes the place of the browser's own note, and the name goes on to be said.
    for (const title of figure.querySelectorAll("a > title")) {
      title.parentElement.setAttribute("aria-label", title.textContent);
      title.remove();
    }
    figure.append(this.#card);
    const open = ({ target }) => this.#open(target.closest?.("svg a"));
    const close = () => (this.#card.hidden = true);
    figure.addEventListener("pointerover", open);
    figure.addEventListener("focusin", open);
    figure.addEventListener("pointerleave", close);
    figure.addEventListener("focusout", close);
    figure.addEventListener("keydown", ({ key }) => key === "Escape" && close());
  }

  #open(link) {
    this.#card.hidden = !link;
    if (!link) return;
    const event = this.#events.find(anchorOf(link));
    if (event) {
      const { date, heading, text } = event.told();
      this.#card.replaceChildren(element("span", {}, date), element("strong", {}, heading), text);
    } else {
      const [head, ...rest] = link.getAttribute("aria-label").split(/(?<=^[^:]*): /);
      this.#card.replaceChildren(element("strong", {}, head), rest.join(": "));
    }
    this.#beside(link);
  }

  #beside(link) {
    const around = this.#figure.getBoundingClientRect();
    const mark = (link.querySelector("use, text, rect") ?? link).getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.#card;
    const left = Math.min(Math.max(0, mark.left - around.left + 12), around.width - width);
    const below = mark.bottom - around.top + 8;
    const top = mark.bottom + height + 16 > window.innerHeight ? mark.top - around.top - height - 8 : below;
    this.#card.style.left = `${left}px`;
    this.#card.style.top = `${top}px`;
  }
}
