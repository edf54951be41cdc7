// @ts-check
// What a record was on a day, for cards where a page tells of one. It is not worked out here: a file made at build tells
// from which day on what holds. Most pages tell of no day, so it is fetched when it is needed.

import { inWords } from "../shared/days.js";
import { fetchIndex } from "../shared/site.js";
import { stepOn } from "../shared/steps.js";

/**
 * Name, kind and state of a record on a day; none of one whose state is not told by days, such as a decision.
 * @param {string} reference
 * @param {string} day
 */
export async function recordOn(reference, day) {
  /** @type {Record<string, import("../shared/steps.js").Steps>} */
  const records = await fetchIndex("search/previews-on-days.json");
  if (!records[reference]) return null;
  const [, name, kind, words] = stepOn(records[reference], day);
  return [name, kind, words.replace("{}", inWords(day))];
}
