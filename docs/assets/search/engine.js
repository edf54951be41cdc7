// Finds records for what a reader types. MiniSearch finds words, also unfinished and misspelt ones; how well a record
// fits is weighed here: a name that the words make up comes before its place or date, and these before its text.

import MiniSearch from "./minisearch.js";
import { asked, isJoining, plain, words, wordsAndCompounds } from "./words.js";

/** How much a word counts by where in a record it is found. */
const WORTH = { names: 1, foreign: 1, misspelt: 1, facets: 0.7, summary: 0.35, about: 0.25, text: 0.25 };
const BESIDE = 0.5; // what is left of the worth of a word in the text where others make up a name
const PHRASE = 0.6;
const NAMELESS = 0.5; // what is left of the worth where no part of a name is found
const FIRST_KIND = 0.04; // the most that a kind's place in their order adds
const MOST_NAMED = 0.03; // the most that being named by other records adds
const BEST_TEXT = 0.04; // the most that MiniSearch's own measure adds
const ASKED_SO = 0.92; // the least that a kind is worth where the query is one of its names word for word
const LEAST = 0.3; // a result is shown if it is worth this part of the best one
const UNFINISHED = { least: 0.6, most: 0.95 };
const MISSPELT = { 1: 0.8, 2: 0.6 };
const DERIVED = /(?:i?an|ese|ish|ean|i|n)$/;
const NAME_TYPES = { name: 1, also: 0.97, foreign: 0.95, misspelt: 0.93 };

export class Engine {
  #mini;
  #known = new Map();
  #mostNamed = 0;

  /** Takes the index as `exports/search_index.py` writes it. */
  constructor({ kinds, records }) {
    this.kinds = kinds;
    const bare = { also: [], foreign: [], misspelt: [], facets: [], about: [], texts: [] };
    this.records = records.map((record, id) => ({ ...bare, ...record, id }));
    this.#mini = new MiniSearch({
      fields: Object.keys(WORTH),
      extractField: (record, field) => (field === "id" ? record.id : this.#field(record, field)),
      tokenize: wordsAndCompounds,
      processTerm: (term) => term,
      searchOptions: {
        tokenize: (term) => [term],
        boost: { names: 4, foreign: 4, misspelt: 4, facets: 2, summary: 2 },
      },
    });
    this.#mini.addAll(this.records);
    this.#weighNames();
  }

  /**
   * Finds what fits a query, best first: records with a `score`, the `name` by which each was found (null if by its
   * text) and the `terms` of the index that its words stand for.
   */
  search(query) {
    const terms = asked(query);
    if (!terms.length) return [];
    const unfinished = !/\s$/.test(query);
    const whole = words(query).join(" ");
    const matches = terms.flatMap((term, at) => this.#match(term, unfinished && at === terms.length - 1));
    const total = matches.reduce((sum, match) => sum + match.weight, 0);
    const candidates = new Map();
    for (const match of matches) for (const id of match.hits.keys()) candidates.set(id, null);
    if (!candidates.size) return [];
    const found = [...candidates.keys()].map((id) => this.#weigh(this.records[id], matches, total, whole));
    found.sort((one, other) => other.score - one.score);
    this.#preferPhrases(found.slice(0, 80), terms);
    found.sort((one, other) => other.score - one.score || one.record.id - other.record.id);
    return found.filter((result) => result.score >= LEAST * found[0].score);
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
      .map((record) => ({ record, like: Math.max(...record.names.map(({ text }) => likeness(text))) }))
      .filter(({ like }) => like > 0)
      .sort((one, other) => other.like - one.like || one.record.id - other.record.id)
      .slice(0, number)
      .map(({ record }) => record);
  }

  #field(record, field) {
    switch (field) {
      case "names":
        return [record.name, ...record.also].join(" \n ");
      case "foreign":
      case "misspelt":
        return record[field].join(" \n ");
      case "facets":
        return [...record.facets, record.one ?? this.kinds[record.kind].one].join(" \n ");
      case "about":
        return record.about.flatMap((id) => [this.records[id].name, ...this.records[id].also.slice(0, 1)]).join(" \n ");
      case "summary":
        return record.texts[0] ?? "";
      default:
        return record.texts.slice(1).join(" \n ");
    }
  }

  /** Notes the words of every name, how telling each is, and how often each record is named by others. */
  #weighNames() {
    const bearers = new Map();
    for (const record of this.records) {
      const texts = [["name", record.name], ...record.also.map((text) => ["also", text])];
      texts.push(...["foreign", "misspelt"].flatMap((type) => record[type].map((text) => [type, text])));
      record.names = texts.flatMap(([type, text]) => spellings(text).map((own) => ({ type, text, words: own })));
      record.named = 0;
      for (const word of new Set(record.names.flatMap((name) => name.words))) {
        bearers.set(word, (bearers.get(word) ?? 0) + 1);
      }
    }
    const weight = (word) => {
      if (isJoining(word)) return 0.1;
      if (/^\d{4}$/.test(word)) return 0.5; // a year only tells which of several
      return Math.log(1 + this.records.length / bearers.get(word));
    };
    for (const record of this.records) {
      for (const name of record.names) {
        name.whole = name.words.join(" ");
        name.weights = name.words.map(weight);
        name.total = name.weights.reduce((sum, one) => sum + one, 0);
      }
      for (const id of record.about) this.records[id].named += 1;
    }
    this.#mostNamed = Math.log(1 + Math.max(...this.records.map((record) => record.named)));
  }

  /** What a word of the query stands for: a list with one match, or two where it is two words written as one. */
  #match(term, unfinished) {
    const key = `${term}${unfinished ? "…" : ""}`;
    if (!this.#known.has(key)) {
      if (this.#known.size > 500) this.#known.clear();
      this.#known.set(key, this.#find(term, unfinished));
    }
    return this.#known.get(key);
  }

  #find(term, unfinished) {
    const prefix = unfinished || term.length > 2;
    const whole = this.#hits(term, { prefix }, (word) => closeness(term, word));
    const isName = [...whole.values()].some((hit) => hit.found.some(({ fields }) => fields.includes("names")));
    if (isName) return [this.#telling(whole)];
    const near = this.#misspelt(term);
    if (whole.size || near.size) return [this.#telling(joined(whole, near, this.#derived(term)))];
    for (let at = 3; at <= term.length - 3; at += 1) {
      const names = { fields: ["names"] };
      const parts = [term.slice(0, at), term.slice(at)].map((part) => this.#hits(part, names, () => MISSPELT[1]));
      if (parts.every((part) => part.size)) return parts.map((part) => this.#telling(part));
    }
    const derived = this.#derived(term);
    if (derived.size) return [this.#telling(derived)];
    const far = term.length > 6 ? this.#hits(term, { fuzzy: 2 }, () => MISSPELT[2]) : new Map();
    if (far.size) return [this.#telling(far)];
    for (let length = term.length - 1; length > 3; length -= 1) {
      const stem = this.#hits(term.slice(0, length), { prefix: true }, () => MISSPELT[2]);
      if (stem.size) return [this.#telling(stem)];
    }
    return [this.#telling(far)];
  }

  /** One letter missing, too many or wrong, or two that stand in the wrong order; only names are looked at. */
  #misspelt(term) {
    const names = { fields: ["names", "foreign", "misspelt"] };
    const found = term.length > 3 ? [this.#hits(term, { ...names, fuzzy: 1 }, () => MISSPELT[1])] : [];
    for (let at = 0; at < term.length - 1; at += 1) {
      const swapped = term.slice(0, at) + term[at + 1] + term[at] + term.slice(at + 2);
      if (swapped !== term) {
        found.push(this.#hits(swapped, { ...names, prefix: term.length > 4 }, () => MISSPELT[1]));
      }
    }
    return joined(...found);
  }

  /** Names from which a word is made, as "Ukrainian" is from "Ukraine". */
  #derived(term) {
    const stem = term.replace(DERIVED, "");
    if (stem === term || stem.length < 4) return new Map();
    return this.#hits(stem, { fields: ["names"], prefix: true }, () => MISSPELT[2]);
  }

  /** Records with a word: for each the words of the index with their closeness, and where in the record each stands. */
  #hits(term, how, close) {
    const hits = new Map();
    for (const { id, score, match } of this.#mini.search(term, how)) {
      const hit = { score, found: [], worth: 0, isNamed: false };
      for (const [word, fields] of Object.entries(match)) {
        const one = { word, fields, close: close(word) };
        hit.found.push(one);
        for (const field of fields) {
          hit.worth = Math.max(hit.worth, WORTH[field] * one.close);
          hit.isNamed ||= WORTH[field] === 1;
        }
      }
      hits.set(id, hit);
    }
    return hits;
  }

  #telling(hits) {
    return { hits, weight: hits.size ? Math.log((this.records.length + 1) / hits.size) : 0 };
  }

  #weigh(record, matches, total, whole) {
    const hits = matches.map((match) => match.hits.get(record.id));
    const close = new Map();
    for (const hit of hits) {
      for (const { word, close: one } of hit?.found ?? []) close.set(word, Math.max(one, close.get(word) ?? 0));
    }
    let best = { score: 0, name: null, isWhole: false };
    const isNamed = hits.some((hit) => hit?.isNamed);
    for (const name of isNamed ? record.names : []) {
      const isWhole = name.whole === whole;
      const covered = name.words.reduce((sum, word, at) => sum + name.weights[at] * (close.get(word) ?? 0), 0);
      const cover = isWhole ? 1 : covered / name.total;
      if (!cover) continue;
      const worth = matches.reduce((sum, match, at) => sum + match.weight * inName(hits[at], name), 0) / total;
      const score = worth * (NAMELESS + (1 - NAMELESS) * cover) * NAME_TYPES[name.type];
      if (isWhole > best.isWhole || (isWhole === best.isWhole && score > best.score)) best = { score, name, isWhole };
    }
    if (!best.name) {
      const worth = matches.reduce((sum, match, at) => sum + match.weight * (hits[at]?.worth ?? 0), 0) / total;
      best.score = worth * NAMELESS;
    }
    const { weight } = this.kinds[record.kind];
    best.score *= best.isWhole ? Math.max(weight, ASKED_SO) : weight;
    const text = hits.reduce((sum, hit) => sum + (hit?.score ?? 0), 0);
    best.score += FIRST_KIND * (1 - record.kind / this.kinds.length);
    best.score += (MOST_NAMED * Math.log(1 + record.named)) / (this.#mostNamed || 1);
    best.score += BEST_TEXT * (text / (text + 60));
    return { record, ...best, terms: close };
  }

  /** Words that stand together in a text as they do in the query count more. */
  #preferPhrases(found, terms) {
    if (terms.length < 2) return;
    const phrase = ` ${terms.join(" ")}`;
    for (const result of found) {
      if (result.name && result.score > PHRASE) continue;
      const { record } = result;
      record.spoken ??= record.texts.map((text) => ` ${words(text).filter((word) => !isJoining(word)).join(" ")} `);
      if (record.spoken.some((text) => text.includes(phrase))) {
        result.score = Math.max(result.score, PHRASE * NAMELESS + result.score / 4);
      }
    }
  }
}

/** A name's words; for one with hyphens also as they are where these are left out. */
function spellings(text) {
  const joined = text.replace(/(?<=[\p{L}\p{N}])[-+/&](?=[\p{L}\p{N}])/gu, "");
  return joined === text ? [words(text)] : [words(text), words(joined)];
}

/** How much a word of the query is worth for a record that is found by this name. */
function inName(hit, name) {
  if (!hit) return 0;
  const own = hit.found.filter(({ word }) => name.words.includes(word)).map(({ close }) => close);
  const beside = hit.worth < WORTH.facets * MISSPELT[2] ? hit.worth * BESIDE : Math.min(hit.worth, WORTH.facets);
  return Math.max(beside, ...own);
}

/** Hits of several kinds as one. */
function joined(...kinds) {
  const all = new Map();
  for (const [id, hit] of kinds.flatMap((hits) => [...hits])) {
    const own = all.get(id);
    const found = [...(own?.found ?? []), ...hit.found];
    const isNamed = hit.isNamed || Boolean(own?.isNamed);
    all.set(id, { found, isNamed, score: hit.score + (own?.score ?? 0), worth: Math.max(hit.worth, own?.worth ?? 0) });
  }
  return all;
}

/** 1 for the word itself, less for one that only begins with it. */
function closeness(term, word) {
  if (term === word) return 1;
  return UNFINISHED.least + (UNFINISHED.most - UNFINISHED.least) * (term.length / word.length);
}

function pairs(text) {
  const joined = ` ${text.trim()} `;
  return new Set(Array.from({ length: joined.length - 1 }, (_, at) => joined.slice(at, at + 2)));
}
