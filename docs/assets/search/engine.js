// Finds records for what a reader types. MiniSearch finds words, also unfinished and misspelt ones; how well a record
// fits is weighed here: a name that the words make up comes before its place or date, and these before its text.
//
// It begins with names, dates, places and summaries. What else there is it asks for when a search needs it: texts after
// the first, names in every language for a word that it does not know, sources for a number or where little is found.

import MiniSearch from "./minisearch.js";
import { Passages, spoken } from "./passages.js";
import { Sources } from "./sources.js";
import { Strangers } from "./strangers.js";
import { allForms, asked, isJoining, otherForms, plain, words } from "./words.js";

/** How much a word counts by where in a record it is found. */
const WORTH = { names: 1, codes: 1, foreign: 1, misspelt: 1, facets: 0.7, summary: 0.35, about: 0.25, text: 0.25 };
const BESIDE = 0.5; // what is left of the worth of a word in the text where others make up a name
const PHRASE = 0.6;
const NAMELESS = 0.5; // what is left of the worth where no part of a name is found
const FIRST_KIND = 0.04; // the most that a kind's place in their order adds
const MOST_NAMED = 0.03; // the most that being named by other records adds
const BEST_TEXT = 0.04; // the most that MiniSearch's own measure adds
const IN_ONE = { least: 0.6, most: 0.5 }; // of what is asked, how much a text must tell to count; the most that it adds
const MANY_WORDS = 3; // as many are asked for when a text that tells all of them is meant
const SUMMARY = { named: 0.3, other: 0.1 }; // how much more another text must tell to be shown in its place
const ASKED_SO = 0.92; // the least that a kind is worth where the query is one of its names word for word
const LITTLE = 0.45; // where no more than this is found, sources are looked through as well
const TITLE = 6; // words that may be the title of a source
const LEAST = 0.3; // a result is shown if it is worth this part of the best one
const UNFINISHED = { least: 0.6, most: 0.95 };
const MISSPELT = { 1: 0.8, 2: 0.6 };
const DERIVED = /(?:i?an|ese|ish|ean|i|n)$/;
const NAME_TYPES = { name: 1, also: 0.97, does: 0.97, code: 0.96, foreign: 0.95, misspelt: 0.93 };
const FIELD_OF = { also: "also", does: "does", codes: "code", foreign: "foreign", misspelt: "misspelt" };

export class Engine {
  #mini;
  #known = new Map();
  #words = new Map(); // of names, with how many records bear each
  #mostNamed = 0;
  #strangers;
  #passages = null;
  #abroad = null; // names in every language
  #sources = null;
  #want;

  /**
   * Takes the index as `exports/search_index.py` writes it, and what asks for a part that a search needs: it is called
   * with `texts`, `names` or `sources` until this part is added.
   */
  constructor({ kinds, records, strangers = [] }, want = () => {}) {
    this.kinds = kinds;
    const bare = { also: [], does: [], codes: [], foreign: [], misspelt: [], facets: [], about: [], summary: "" };
    this.records = records.map((record, id) => ({ ...bare, ...record, id }));
    this.#want = want;
    this.#mini = new MiniSearch({
      ...HOW,
      fields: Object.keys(WORTH).filter((field) => field !== "text"),
      extractField: (record, field) => (field === "id" ? record.id : this.#field(record, field)),
    });
    this.#mini.addAll(this.records);
    this.#weighNames();
    this.#strangers = new Strangers(strangers);
  }

  /** Adds the texts of `exports/search_texts.py`; done when the promise is. */
  async addTexts(index) {
    const kind = this.kinds.findIndex(({ id }) => id === "events");
    const passages = new Passages(index, this.records, kind);
    await passages.ready;
    this.#passages = passages;
    this.#known.clear();
  }

  /** Adds the names of `exports/search_names.py`: lists by the positions of records. */
  addNames(names) {
    const abroad = new MiniSearch({ ...HOW, fields: ["foreign"], extractField: (one, field) => one[field] });
    for (const [id, own] of Object.entries(names)) {
      this.records[id].abroad = own.flatMap((text) => this.#named("foreign", text));
      abroad.add({ id: Number(id), foreign: own.join(" \n ") });
    }
    this.#abroad = abroad;
    this.#known.clear();
  }

  /** Adds the sources of `sources/index.json`. */
  addSources(index) {
    this.#sources = new Sources(index, this.kinds.findIndex(({ id }) => id === "sources"));
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
    const isLittle = (found[0]?.score ?? 0) < LITTLE || terms.length >= TITLE;
    if (kind !== "sources" && !isLittle && !Sources.areAsked(query)) return found;
    if (!this.#sources) this.#want("sources");
    const sources = this.#sources?.find(terms) ?? [];
    const areMeant = !found[0]?.isWhole && (Sources.areAsked(query) || (isLittle && terms.length >= MANY_WORDS));
    return areMeant ? [...sources, ...found] : [...found, ...sources];
  }

  /** The name of a country or territory that a query is about and of which there is no record; null for all others. */
  stateWithoutRecord(query) {
    const terms = this.#asked(query);
    const stranger = this.#strangers.in(terms);
    if (!stranger) return null;
    const [rest, own] = [terms.filter((_, at) => !stranger.has(at)), terms.filter((_, at) => stranger.has(at))];
    const names = this.records.flatMap((record) => record.names).filter((name) => own.every((word) => name.words.includes(word)));
    return names.some((name) => rest.some((word) => name.words.includes(word))) ? null : stranger.name;
  }

  #asked(query) {
    return asked(query, (word) => this.#words.has(word));
  }

  #find(query, terms) {
    const unfinished = !/\s$/.test(query);
    const whole = telling(words(query));
    const stranger = this.#strangers.in(terms);
    let matches = terms.flatMap((term, at) => {
      return stranger?.has(at) ? [] : this.#match(term, unfinished && at === terms.length - 1);
    });
    if (stranger) matches = [...matches, this.#strange(terms.filter((_, at) => stranger.has(at)))];
    const total = matches.reduce((sum, match) => sum + match.weight, 0);
    const hits = stranger ? [matches.at(-1).hits] : matches.map((match) => match.hits);
    const candidates = new Set(hits.flatMap((one) => [...one.keys()]));
    if (!candidates.size) return [];
    const found = [...candidates].map((id) => this.#weigh(this.#item(id), matches, total, whole));
    found.sort((one, other) => other.score - one.score);
    this.#preferPhrases(found.slice(0, 80), terms);
    found.sort((one, other) => other.score - one.score || one.record.id - other.record.id);
    const shown = found.filter((result) => result.score >= LEAST * found[0].score);
    return shown.map((result) => {
      const { text, passage } = this.#told(result, matches, total);
      return { ...result, text, passage };
    });
  }

  /** A record, or an event by the number that follows on theirs. */
  #item(id) {
    return this.records[id] ?? this.#passages.events[id - this.records.length];
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
      .map((record) => ({ record, like: Math.max(...[record.name, ...record.also].map(likeness)) }))
      .filter(({ like }) => like > 0)
      .sort((one, other) => other.like - one.like || one.record.id - other.record.id)
      .slice(0, number)
      .map(({ record }) => record);
  }

  #field(record, field) {
    switch (field) {
      case "names":
        return [record.name, ...record.also, ...record.does].join(" \n ");
      case "codes":
      case "foreign":
      case "misspelt":
        return record[field].join(" \n ");
      case "facets":
        return [...record.facets, record.one ?? this.kinds[record.kind].one].join(" \n ");
      case "about":
        return record.about.flatMap((id) => [this.records[id].name, ...this.records[id].also.slice(0, 1)]).join(" \n ");
      default:
        return record[field];
    }
  }

  /** Notes the words of every name, how telling each is, and how often each record is named by others. */
  #weighNames() {
    for (const record of this.records) {
      const texts = [record.name, ...Object.keys(FIELD_OF).flatMap((field) => record[field])];
      for (const word of new Set(texts.flatMap(spellings).flat())) this.#words.set(word, (this.#words.get(word) ?? 0) + 1);
      record.named = 0;
    }
    for (const record of this.records) {
      record.names = this.#named("name", record.name);
      for (const [field, type] of Object.entries(FIELD_OF)) {
        record.names.push(...record[field].flatMap((text) => this.#named(type, text)));
      }
      for (const id of record.about) this.records[id].named += 1;
    }
    this.#mostNamed = Math.log(1 + Math.max(...this.records.map((record) => record.named)));
  }

  /** A name with its words as they are weighed, once for each way to spell it. */
  #named(type, text) {
    return spellings(text).map((own) => {
      const weights = own.map((word) => this.#weight(word));
      return { type, text, words: own, whole: telling(own), weights, total: weights.reduce((sum, one) => sum + one, 0) };
    });
  }

  #weight(word) {
    if (isJoining(word)) return 0.1;
    if (/^\d{4}$/.test(word)) return 0.5; // a year only tells which of several
    return Math.log(1 + this.records.length / (this.#words.get(word) ?? 1));
  }

  /** What a word of the query stands for: a list with one match, or two where it is two words written as one. */
  #match(term, unfinished) {
    const key = `${term}${unfinished ? "…" : ""}`;
    if (!this.#known.has(key)) {
      if (this.#known.size > 500) this.#known.clear();
      this.#known.set(key, this.#meanings(term, unfinished));
    }
    return this.#known.get(key);
  }

  #meanings(term, unfinished) {
    const how = { prefix: unfinished || term.length > 2 };
    const close = (word) => closeness(term, word);
    const stated = this.#hits(term, how, close);
    const whole = joined(stated, this.#texts(term, how, close));
    if ([...stated.values()].some((hit) => hit.found.some(({ fields }) => fields.includes("names") || fields.includes("codes")))) {
      return [this.#telling(whole)];
    }
    const abroad = stated.size ? new Map() : this.#namedAbroad(term, unfinished);
    if (abroad.size) return [this.#telling(joined(whole, abroad))];
    const near = this.#misspelt(term);
    if (whole.size || near.size) return [this.#telling(joined(whole, near, this.#derived(term)))];
    for (let at = 3; at <= term.length - 3; at += 1) {
      const names = { fields: ["names"] };
      const parts = [term.slice(0, at), term.slice(at)].map((part) => this.#hits(part, names, () => MISSPELT[1]));
      if (parts.every((part) => part.size)) return parts.map((part) => this.#telling(part));
    }
    const derived = this.#derived(term);
    if (derived.size) return [this.#telling(derived)];
    const far = term.length > 6 ? this.#everywhere(term, { fuzzy: 2 }) : new Map();
    if (far.size) return [this.#telling(far)];
    for (let length = term.length - 1; length > 3; length -= 1) {
      const stem = this.#everywhere(term.slice(0, length), { prefix: true });
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

  /** Records in which the name of a country stands as it is, where there is no record of it. */
  #strange(terms) {
    const all = terms.map((term) => joined(this.#hits(term, {}, () => 1), this.#texts(term, {}, () => 1)));
    const hits = [...joined(...all)].filter(([id]) => all.every((one) => one.has(id)) && this.#says(` ${terms.join(" ")} `, id));
    return this.#telling(new Map(hits));
  }

  #says(phrase, id) {
    const record = this.#item(id);
    const all = [...record.names.map(({ text }) => text), record.summary];
    return all.some((text) => spoken(text).includes(phrase)) || Boolean(this.#passages?.with(phrase, record));
  }

  /** Names in every language, exact or the beginning of one; asked for when they are not there. */
  #namedAbroad(term, unfinished) {
    if (!this.#abroad) this.#want("names");
    const hits = this.#abroad ? hitsOf(this.#abroad.search(term, { prefix: unfinished }), (word) => closeness(term, word)) : [];
    for (const [, hit] of hits) hit.isAbroad = true;
    return new Map(hits);
  }

  /** Records with a word anywhere, also in a text. */
  #everywhere(term, how) {
    return joined(this.#hits(term, how, () => MISSPELT[2]), this.#texts(term, how, () => MISSPELT[2]));
  }

  #hits(term, how, close) {
    return new Map(hitsOf(this.#mini.search(term, how), close, term));
  }

  /** Records and events with a word in their texts. */
  #texts(term, how, close) {
    return this.#passages?.hits(term, how, close, WORTH.text) ?? new Map();
  }

  #telling(hits) {
    const number = [...hits.keys()].filter((id) => id < this.records.length).length;
    return { hits, weight: number ? Math.log((this.records.length + 1) / number) : 0 };
  }

  #weigh(record, matches, total, whole) {
    const hits = matches.map(({ hits }) => hits.get(record.id) ?? ofOwner(record, hits));
    const close = new Map();
    for (const hit of hits) {
      for (const { word, close: one } of hit?.found ?? []) close.set(word, Math.max(one, close.get(word) ?? 0));
    }
    let best = { score: 0, name: null, isWhole: false };
    const isNamed = hits.some((hit) => hit?.isNamed);
    const isAbroad = hits.some((hit) => hit?.isAbroad);
    for (const name of isNamed ? [...record.names, ...(isAbroad ? record.abroad : [])] : []) {
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
    const kind = Math.max(this.kinds[record.kind].weight, best.isWhole ? ASKED_SO : 0);
    best.score *= kind;
    const told = this.#passages?.best(record, matches, total) ?? { part: 0, passage: null };
    const named = best.name ? hits.reduce((sum, hit, at) => sum + (hit?.isNamed ? matches[at].weight : 0), 0) / total : 0;
    if (matches.length >= MANY_WORDS) {
      const part = Math.min(1, told.part + named);
      best.score += kind * IN_ONE.most * Math.max(0, (part - IN_ONE.least) / (1 - IN_ONE.least));
    }
    const text = hits.reduce((sum, hit) => sum + (hit?.score ?? 0), 0);
    best.score += FIRST_KIND * (1 - record.kind / this.kinds.length);
    best.score += (MOST_NAMED * Math.log(1 + record.named)) / (this.#mostNamed || 1);
    best.score += BEST_TEXT * (text / (text + 60));
    return { record, ...best, terms: close, told };
  }

  /** Words that stand together in a text as they do in the query count more. */
  #preferPhrases(found, terms) {
    if (terms.length < 2) return;
    const phrase = ` ${terms.join(" ")}`;
    for (const result of found) {
      if (result.name && result.score > PHRASE) continue;
      const { record } = result;
      record.spoken ??= spoken(record.summary);
      result.phrase = record.spoken.includes(phrase) ? null : this.#passages?.with(phrase, record);
      if (result.phrase !== undefined) result.score = Math.max(result.score, PHRASE * NAMELESS + result.score / 4);
    }
  }

  /** The text of a result that tells most of what is asked, and its address; the summary if not much less. */
  #told({ record, name, phrase, told }, matches, total) {
    if (phrase) return phrase;
    const spoken = new Set(words(record.summary));
    const own = matches.reduce((sum, { hits, weight }) => {
      const found = hits.get(record.id)?.found ?? [];
      return sum + weight * Math.max(0, ...found.map(({ word, close }) => (spoken.has(word) ? close : 0)));
    }, 0);
    const isShown = phrase === null || own / total + SUMMARY[name ? "named" : "other"] >= told.part;
    return isShown ? { text: record.summary, passage: record.address } : told.passage;
  }
}

/** How words are found. */
const HOW = {
  tokenize: allForms,
  processTerm: (term) => term,
  searchOptions: {
    tokenize: (term) => [term],
    boost: { names: 4, codes: 4, foreign: 4, misspelt: 4, facets: 2, summary: 2 },
  },
};

/** The words that tell something, one after another; all of them where none does. */
function telling(all) {
  return (all.filter((word) => !isJoining(word)).join(" ") || all.join(" "));
}

/** A name's words; for one with hyphens or umlauts also as they are where these are written otherwise. */
function spellings(text) {
  return [text, ...otherForms(text)].map(words);
}

/** Records with a word: for each the words of the index with their closeness, and where in the record each stands. */
function hitsOf(found, close, term) {
  const hits = [];
  for (const { id, score, match } of found) {
    const hit = { score, found: [], worth: 0, isNamed: false };
    for (const [word, all] of Object.entries(match)) {
      const fields = word === term ? all : all.filter((field) => field !== "codes"); // a code is no beginning of a word
      if (!fields.length) continue;
      const one = { word, fields, close: close(word) };
      hit.found.push(one);
      for (const field of fields) {
        hit.worth = Math.max(hit.worth, WORTH[field] * one.close);
        hit.isNamed ||= WORTH[field] === 1;
      }
    }
    if (hit.found.length) hits.push([id, hit]);
  }
  return hits;
}

/** What an event has of a record that it stands in: it is about this record, whether it names it or not. */
function ofOwner(event, hits) {
  const hit = event.of === undefined ? null : hits.get(event.of);
  return hit?.isNamed ? { ...hit, isNamed: false, worth: WORTH.text } : undefined;
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
    if (!own) {
      all.set(id, hit);
      continue;
    }
    all.set(id, {
      found: [...own.found, ...hit.found],
      isNamed: own.isNamed || hit.isNamed,
      isAbroad: own.isAbroad || hit.isAbroad,
      score: own.score + hit.score,
      worth: Math.max(own.worth, hit.worth),
      passages: [...(own.passages ?? []), ...(hit.passages ?? [])],
    });
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
