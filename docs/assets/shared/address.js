// @ts-check
// What is asked of a page, in the query of its address, so that it can be kept, sent on and gone back to.

/**
 * The values of a key: `?group=eapc,nacc` and `?group=eapc&group=nacc` are the same. Each stands once.
 * @param {URLSearchParams} asked
 * @param {string} key
 */
export function values(asked, key) {
  return [...new Set(asked.getAll(key).flatMap((value) => value.split(",")).filter(Boolean))];
}

/**
 * The values of facets, and apart those that the page does not know.
 * @param {URLSearchParams} asked
 * @param {readonly string[]} keys
 * @param {(key: string, value: string) => boolean} isKnown
 */
export function chosenIn(asked, keys, isKnown) {
  const unknown = /** @type {string[]} */ ([]);
  const chosen = /** @type {Record<string, string[]>} */ ({});
  for (const key of keys) {
    chosen[key] = [];
    for (const value of values(asked, key)) (isKnown(key, value) ? chosen[key] : unknown).push(value);
  }
  return { chosen, unknown };
}

/** Keys of every page: those of the search box, and what other sites put behind an address to count their readers. */
const OF_ALL = /^(search|search-kind|utm_.*|fbclid|gclid)$/;

/**
 * What an address asks for under keys that the page does not have: `day=1999`.
 * @param {URLSearchParams} asked
 * @param {readonly string[]} known
 */
export function strangers(asked, known) {
  const found = [...asked].filter(([key]) => !known.includes(key) && !OF_ALL.test(key));
  return found.map(([key, value]) => (value ? `${key}=${value}` : key));
}

/**
 * What an address gives more than once under keys that take one value, without the first of each: `as-of=1999`.
 * @param {URLSearchParams} asked
 * @param {readonly string[]} keys
 */
export function spare(asked, keys) {
  return keys.flatMap((key) => {
    const [first, ...others] = new Set(asked.getAll(key).filter(Boolean));
    return others.map((value) => `${key}=${value}`);
  });
}

/**
 * A query that can be read: `{group: ["eapc", "nacc"], words: "asia"}` is `?group=eapc,nacc&words=asia`.
 * What is empty or false is left out.
 * @param {Record<string, unknown>} state
 */
export function queryString(state) {
  const pairs = Object.entries(state)
    .map(([key, value]) => [key, [value].flat().filter(Boolean).map((one) => encodeURIComponent(String(one))).join(",")])
    .filter(([, value]) => value);
  return pairs.length ? `?${pairs.map((pair) => pair.join("=")).join("&")}` : "";
}

/**
 * Put a query into the address, without a place on the page: as a step to go back from, or in place of the one there.
 * What is kept with the place in the history goes along.
 * @param {string} query
 */
export function remember(query, { replace = false } = {}) {
  const address = new URL(location.pathname + query, location.href);
  if (address.search !== location.search) history[replace ? "replaceState" : "pushState"](history.state, "", address);
}
