// @ts-check
// Two days beside each other: who became a partner between them, who left, was suspended, joined NATO.

import { element } from "../shared/element.js";
import { inWords } from "../shared/days.js";
import { queryString } from "../shared/address.js";

const SUSPENDED = ["cooperation-suspended", "suspended"];

/** What it is called that somebody has a status on the later day, and had another on the earlier. */
const BECAME = {
  ally: "Joined NATO",
  member: "Became partners",
  "works-with": "Began to work with NATO",
  "cooperation-suspended": "Practical cooperation suspended",
  suspended: "Partnership suspended",
  former: "Left",
  "former-state": "Ceased to exist",
  consulted: "Came to be consulted by NATO",
  "not-known": "Not certain on the later day",
  "sources-differ": "Sources differ for the later day",
};
const RESUMED = "Suspension ended";

/**
 * Somebody on two days.
 * @template Partner
 * @typedef {{partner: Partner, before: string, after: string}} Compared  keys of its statuses
 */

/**
 * Those whose status differs, under what came of them, in the order of the table above.
 * @template Partner
 * @param {readonly Compared<Partner>[]} compared
 * @returns {Map<string, Partner[]>}
 */
export function differences(compared) {
  const found = new Map([...Object.values(BECAME), RESUMED].map((words) => [words, /** @type {Partner[]} */ ([])]));
  for (const { partner, before, after } of compared) {
    if (before === after) continue;
    const isResumed = after === "member" && SUSPENDED.includes(before);
    found.get(isResumed ? RESUMED : BECAME[/** @type {keyof typeof BECAME} */ (after)])?.push(partner);
  }
  return new Map([...found].filter(([, partners]) => partners.length));
}

/**
 * What is told of two days, the earlier first.
 * @param {readonly [string, string]} days
 * @param {ReadonlyMap<string, readonly {id: string, name: string, href: string}[]>} found
 * @param {string} changes  address of the page of changes
 */
export function told([from, to], found, changes) {
  const items = [...found].map(([words, partners]) => {
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
