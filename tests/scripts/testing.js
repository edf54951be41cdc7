// @ts-check
// What the tests of scripts are written with. A file of tests runs in a browser; `test_scripts.py` starts it and tells
// what came of each. Types are told in comments, which an editor that knows TypeScript checks in files that ask for it.

/** @type {Map<string, () => void>} */
export const tests = new Map();

/**
 * A test; its name stands in double quotes at the beginning of a line, so that it can be found without running it.
 * @param {string} name
 * @param {() => void} check
 */
export function test(name, check) {
  if (tests.has(name)) throw new Error(`two tests are named “${name}”`);
  tests.set(name, check);
}

/**
 * Fails where two values are not alike; maps and sets are compared by what they hold, in its order.
 * @param {unknown} found
 * @param {unknown} expected
 */
export function equal(found, expected) {
  const [one, other] = [found, expected].map((value) => JSON.stringify(value, plain));
  if (one !== other) throw new Error(`found ${one}, not ${other}`);
}

/**
 * @param {string} _
 * @param {unknown} value
 */
function plain(_, value) {
  if (value instanceof Map || value instanceof Set) return [...value];
  return value === undefined ? "(undefined)" : value;
}
