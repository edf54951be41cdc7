// Finds records for what a reader types. How well a record fits is weighed here: a name that the words make up comes
// before its place or date, and these before its text; a text that tells all that is asked comes before part of a name.
//
// It begins with names, dates, places and summaries. What else there is it asks for when a search needs it: texts after
// the first, names in every language for a word that it does not know, sources for a number or where little is found.

import { INEXACT, Lookup, WORTH } from "./lookup.js";
import { Names, telling } from "./names.js";
import { Passages, spoken } from "./passages.js";
import { isSaid } from "./questions.js";
import { Sources } from "./sources.js";
import { Strangers } from "./strangers.js";
import { asked, plain, words } from "./words.js";

const BESIDE = 0.5; // what is left of the worth of a word in the text where others make up a name
const NAMELESS = 0.5; // what is left of the worth where no part of a name is found
const OTHER_NAME = 0.96; // what another name of a record is worth
const IN_ONE = { least: 0.6, most: 0.5 }; // of what is asked, how much a text must tell to count; the most that it adds
const ASKED_SO = 0.92; // the least that a kind is worth where the query is one of its names word for word
const LITTLE = 0.45; // where no more than this is found, sources are looked through as well
const TITLE = { least: 3, most: 6 }; // words of a source's title: where little else is found, and in any case
const LEAST = 0.3; // a result is shown if it is worth this part of the best one

export class Engine {
  #lookup;
  #names;
  #strangers;
  #passages = null;
  #sources = null;
  #want;

  /**
   * Takes the index as `exports/search_index.py` writes it, and what asks for a part that a search needs: it is called
   * with `texts`, `names` or `sources` until this part is added.
   */
  constructor({ kinds, records, strangers = {} }, want = () => {}) {
    this.kinds = kinds;
    const bare = { also: [], does: [], codes: [], foreign: [], misspelt: [], facets: [], summary: "" };
    this.records = records.map((record, id) => ({ ...bare, ...record, id }));
    this.#want = want;
    this.#names = new Names(this.records);
    this.#lookup = new Lookup(this.records, (record, field) => this.#field(record, field), () => want("names"));
    this.#strangers = new Strangers(strangers);
  }

  /** Adds the texts of `exports/search_texts.py`; done when the promise is. */
  async addTexts(index) {
    const passages = new Passages(index, this.records, this.#kind("events"));
    await passages.ready;
    this.#passages = passages;
    this.#lookup.addTexts(passages);
  }

  /** Adds the names of `exports/search_names.py`: lists by the positions of records. */
  addNames(names) {
    for (const [id, own] of Object.entries(names)) {
      this.records[id].abroad = own.flatMap((text) => this.#names.of("foreign", text));
    }
    this.#lookup.addNames(names);
  }

  /** Adds the sources of `sources/index.json`. */
  addSources(index) {
    this.#sources = new Sources(index, this.#kind("sources"));
  }

  /**
   * Finds what fits a query, best first: records with a `score`, the `name` by which each was found (null if by its
   * text), the `terms` of the index that its words stand for, the `text` that tells most of what is asked, and
   * `passage`, the address at which this stands. `kind` is the id of the one that the reader looks at.
   */
  search(query, kind = "") {
    const terms = this.#asked(query);
    if (!terms.length) return [];
    if (!this.#passages) this.#want("texts");
    const found = this.#find(query, terms);
    const isAside = found[0]?.name?.type === "does" && !found[0].isWhole; // by a part of what one looks for there
    const isLittle = isAside || (found[0]?.score ?? 0) < LITTLE;
    const isTitle = terms.length >= (isLittle ? TITLE.least : TITLE.most);
    if (kind !== "sources" && !isLittle && !isTitle && !Sources.areAsked(query)) return found;
    if (!this.#sources) this.#want("sources");
    const sources = this.#sources?.find(terms) ?? [];
    const areMeant = !found[0]?.isWhole && (Sources.areAsked(query) || isTitle);
    return areMeant ? [...sources, ...found] : [...found, ...sources];
  }

  /**
   * Words of a query that no page has, as they are typed, beside others that some have; none as long as not all is
   * there in which they can stand. A word that is not finished may still become one.
   */
  unknown(query) {
    const all = this.#asked(query);
    const [terms] = apart(all, this.#strangers.in(all));
    const isUnfinished = (term) => !/\s$/.test(query) && term === all[all.length - 1];
    const unknown = terms.filter((term) => this.#lookup.of(term, isUnfinished(term)).isUnknown);
    if (unknown.length && !this.#sources) this.#want("sources");
    if (!this.#lookup.isWhole || !this.#sources) return [];
    const missing = unknown.filter((term) => !this.#sources.has(term));
    if (missing.length === all.length) return [];
    return (query.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).filter((written) => words(written).some((word) => missing.includes(word)));
  }

  /**
   * A country or territory without a record that a query names by its code alone: its name; null for all others.
   */
  stateByCode(query) {
    return this.#names.has(words(query)[0]) ? null : this.#strangers.coded(query);
  }

  /**
   * A country or territory that a query is about and of which there is no record: its name, and whether the query asks for
   * more than what it is to NATO; null for all others.
   */
  stateWithoutRecord(query) {
    const terms = this.#asked(query);
    const stranger = this.#strangers.in(terms);
    if (!stranger) return null;
    const [others, own] = apart(terms, stranger);
    const rest = others.filter((word) => !isSaid(word));
    const isOfName = ({ words }) => own.every((word) => words.includes(word)) && rest.some((word) => words.includes(word));
    if (this.records.some(({ names }) => names.some(isOfName))) return null;
    return { name: stranger.name, isBeside: rest.some((word) => !/^\d+$/.test(word)) };
  }

  /** Names that look most like a query for which nothing is found. */
  nearest(query, number) {
    const sought = pairs(plain(query));
    const likeness = (name) => {
      const own = pairs(plain(name));
      const shared = [...own].filter((pair) => sought.has(pair)).length;
      return (2 * shared) / (own.size + sought.size || 1);
    };
    return this.records
      .filter(({ kind }) => kind !== this.#kind("pages"))
      .map((record) => ({ record, like: Math.max(...[record.name, ...record.also].map(likeness)) }))
      .filter(({ like }) => like > 0)
      .sort((one, other) => other.like - one.like || one.record.id - other.record.id)
      .slice(0, number)
      .map(({ record }) => record);
  }

  #asked(query) {
    return asked(query, (word) => this.#names.has(word));
  }

  #kind(sought) {
    return this.kinds.findIndex(({ id }) => id === sought);
  }

  #find(query, terms) {
    const unfinished = !/\s$/.test(query);
    const stranger = this.#strangers.in(terms);
    const [known, own] = apart(terms, stranger);
    const matches = known.map((term, at) => this.#lookup.of(term, unfinished && at === known.length - 1));
    if (stranger) matches.unshift(this.#strange(own));
    const total = matches.reduce((sum, match) => sum + match.weight, 0);
    const found = new Set((stranger ? [matches[0]] : matches).flatMap(({ records }) => [...records.keys()]));
    const whole = telling(words(query));
    const results = [...found].map((id) => this.#weigh(this.#item(id), matches, total, whole));
    results.sort((one, other) => other.score - one.score || one.record.id - other.record.id);
    const shown = results.filter(({ score }) => score >= LEAST * results[0].score);
    return shown.map((result) => ({ ...result, ...this.#told(result, matches, total) }));
  }

  /** A record, or an event by the number that follows on theirs. */
  #item(id) {
    return this.records[id] ?? this.#passages.events[id - this.records.length];
  }

  #field(record, field) {
    switch (field) {
      case "names":
        return [record.name, ...record.also, ...record.does].join(" \n ");
      case "facets":
        return [...record.facets, record.one ?? this.kinds[record.kind].one].join(" \n ");
      default:
        return [record[field]].flat().join(" \n ");
    }
  }

  /** What names a country of which there is no record. */
  #strange(terms) {
    const phrase = ` ${terms.join(" ")} `;
    return this.#lookup.exactly(terms, (id) => {
      const record = this.#item(id);
      const texts = [...record.names.map(({ text }) => text), record.summary];
      return texts.some((text) => spoken(text).includes(phrase)) || Boolean(this.#passages?.say(phrase, record));
    });
  }

  #weigh(record, matches, total, whole) {
    const hits = matches.map(({ records }) => records.get(record.id));
    const terms = new Map();
    for (const hit of hits) {
      for (const [word, close] of hit?.words ?? []) terms.set(word, Math.max(close, terms.get(word) ?? 0));
    }
    const sum = (worth) => matches.reduce((all, { weight }, at) => all + weight * worth(hits[at]), 0) / total;
    const isNamed = hits.some((hit) => hit?.isNamed);
    const isAbroad = hits.some((hit) => hit?.isAbroad);
    let best = { score: 0, name: null, isWhole: false };
    for (const name of isNamed ? [...record.names, ...(isAbroad ? record.abroad : [])] : []) {
      const isWhole = name.whole === whole;
      const covered = name.words.reduce((all, word, at) => all + name.weights[at] * (terms.get(word) ?? 0), 0);
      const cover = isWhole ? 1 : covered / name.total;
      if (!cover) continue;
      const worth = sum((hit) => inName(hit, name)) * (name.type === "name" ? 1 : OTHER_NAME);
      const score = worth * (NAMELESS + (1 - NAMELESS) * cover);
      if (isWhole > best.isWhole || (isWhole === best.isWhole && score > best.score)) best = { score, name, isWhole };
    }
    if (!best.name) best.score = NAMELESS * sum((hit) => hit?.worth ?? 0);
    const told = this.#passages?.best(record, matches, total) ?? { part: 0, passage: null };
    const part = Math.min(1, told.part + sum((hit) => (hit?.worth >= WORTH.facets ? 1 : 0)));
    best.score += IN_ONE.most * Math.max(0, (part - IN_ONE.least) / (1 - IN_ONE.least));
    best.score *= Math.max(this.kinds[record.kind].weight, best.isWhole ? ASKED_SO : 0);
    return { record, ...best, terms, told };
  }

  /** The text of a result that tells most of what is asked, and its address; the summary where none tells more. */
  #told({ record, told }, matches, total) {
    const spoken = new Set(words(record.summary));
    const own = matches.reduce((sum, { records, weight }) => {
      const found = [...(records.get(record.id)?.words ?? [])].map(([word, close]) => (spoken.has(word) ? close : 0));
      return sum + weight * Math.max(0, ...found);
    }, 0);
    return own / total >= told.part ? { text: record.summary, passage: record.address } : told.passage;
  }
}

/** The words of a query that are no name of a country without a record, and those that are. */
function apart(terms, stranger) {
  return [terms.filter((_, at) => !stranger?.has(at)), terms.filter((_, at) => stranger?.has(at))];
}

/** How much a word of the query is worth for a record that is found by this name. */
function inName(hit, name) {
  if (!hit) return 0;
  const own = name.words.map((word) => hit.words.get(word) ?? 0);
  const beside = hit.worth < WORTH.facets * INEXACT ? hit.worth * BESIDE : Math.min(hit.worth, WORTH.facets);
  return Math.max(beside, ...own);
}

function pairs(text) {
  const joined = ` ${text.trim()} `;
  return new Set(Array.from({ length: joined.length - 1 }, (_, at) => joined.slice(at, at + 2)));
}
