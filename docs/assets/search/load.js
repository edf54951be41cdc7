// Fetches what the search looks through: names first, and the rest when the engine asks for it.

import { fetchIndex } from "../shared/site.js";
import { Engine } from "./engine.js";

const PARTS = {
  texts: ["search/texts.json", (engine, index) => engine.addTexts(index)],
  names: ["search/names.json", (engine, index) => engine.addNames(index)],
  sources: ["sources/index.json", (engine, index) => engine.addSources(index)],
};

/**
 * The engine, ready to search by names. `onMore` is called each time that more has come, which changes what is found;
 * a part that cannot be fetched is asked for again by the next search.
 */
export async function load(onMore) {
  const asked = new Set();
  const engine = new Engine(await fetchIndex("search/index.json"), async (part) => {
    if (asked.has(part)) return;
    asked.add(part);
    const [path, add] = PARTS[part];
    try {
      await add(engine, await fetchIndex(path));
      onMore();
    } catch (fault) {
      asked.delete(part);
      console.error(fault);
    }
  });
  return engine;
}
