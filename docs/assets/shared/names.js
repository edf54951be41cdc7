// @ts-check
// Names that countries and organisations had on earlier days, as elements tell them in `data-names`.

import { stepOn } from "./steps.js";

/**
 * The name that an element has on a day; null for one whose name never changed.
 * @param {HTMLElement | SVGElement} element
 * @param {string} day
 */
export function nameOn(element, day) {
  const { names } = element.dataset;
  return names ? stepOn(JSON.parse(names), day)[1] : null;
}

/**
 * Write the names of a day into all that stands under an element.
 * @param {Element} parent
 * @param {string} day
 */
export function nameAll(parent, day) {
  for (const one of /** @type {NodeListOf<HTMLElement>} */ (parent.querySelectorAll("[data-names]"))) {
    one.textContent = nameOn(one, day);
  }
}
