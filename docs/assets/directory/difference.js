// @ts-check
// Two days beside each other: who became a partner between them, who left, was suspended, joined NATO.

import { element } from "../shared/element.js";
import { inWords } from "../shared/days.js";
import { queryString } from "../shared/address.js";

const PARTNERS = ["member", "cooperation-suspended", "suspended"];
const DOUBTFUL = ["not-known", "sources-differ"];

/**
 * What became of somebody, by the keys of its statuses on two days, as `derive/differences.py` has it; null for nothing.
 * @param {string} before
 * @param {string} after
 */
export function difference(before, after) {
  if (before === after) return null;
  if (after === "ally" || after === "works-with") return after;
  if (!PARTNERS.includes(after)) return PARTNERS.includes(before) ? "left" : null;
  if (after !== "member") return after;
  if (DOUBTFUL.includes(before)) return "uncertain";
  return PARTNERS.includes(before) ? "resumed" : "joined";
}

/**
 * Those of whom something became, under the words for it, in their order.
 * @template Partner
 * @param {Record<string, string>} words  for each difference
 * @param {readonly {partner: Partner, before: string, after: string}[]} compared  with the keys of its statuses
 */
export function differences(words, compared) {
  return Object.entries(words).flatMap(([key, name]) => {
    const partners = compared.filter(({ before, after }) => difference(before, after) === key).map(({ partner }) => partner);
    return partners.length ? [{ name, partners }] : [];
  });
}

/**
 * What is told of two days, the earlier first.
 * @param {readonly [string, string]} days
 * @param {readonly {name: string, partners: readonly {name: string, href: string}[]}[]} found
 * @param {string} changes  address of the page of changes
 */
export function told([from, to], found, changes) {
  const items = found.map(({ name: words, partners }) => {
    const names = partners.flatMap(({ name, href }, place) => [...(place ? [", "] : []), element("a", { href }, name)]);
    return element("li", {}, element("b", {}, `${words} (${partners.length}): `), ...names, ".");
  });
  const every = element("a", { href: changes + queryString({ from, to }) }, "Every change between them, with its day and sources");
  return [
    element("h3", { id: "difference-heading" }, `From ${inWords(from)} to ${inWords(to)}`),
    items.length ? element("ul", {}, ...items) : element("p", {}, "Nobody's status differs."),
    element("p", {}, every),
  ];
}
