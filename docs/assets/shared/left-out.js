// @ts-check

import { brief } from "./brief.js";

/** The most things that are named of those that are left out. */
const MOST = 6;

/**
 * What an address asks for that the page does not know, and what more than the one value that it can take, in words;
 * nothing where it takes all.
 * @param {readonly string[]} unknown
 * @param {readonly string[]} [spare]
 */
export function leftOut(unknown, spare = []) {
  const told = [
    unknown.length ? `Not known here, and left out: ${listed(unknown)}.` : "",
    spare.length ? `Only the first of several values is taken; left out: ${listed(spare)}.` : "",
  ];
  return told.filter(Boolean).join(" ");
}

/** @param {readonly string[]} left */
function listed(left) {
  const told = left.slice(0, MOST).map((one) => `“${brief(one)}”`).join(", ");
  const more = left.length - MOST;
  return `${told}${more > 0 ? ` and ${more} more` : ""}`;
}
