// @ts-check
// What can be answered at once: who was a partner on a day, what a partner was, what changed, whom to compare. What was
// so is not worked out here; files made at build tell it, the same as the directory reads.

import { isDoubtful, match, standingOn } from "../directory/match.js";
import { queryString } from "../shared/address.js";
import { changesBetween } from "../shared/changes.js";
import { inWords } from "../shared/days.js";
import { stepOn } from "../shared/steps.js";
import { NOT_IN_IT, atEnds, ends, inside, lower, spells, suspensions } from "./spells.js";

/** @typedef {import("./named.js").Item} Item */
/** @typedef {import("./asked.js").Asked} Asked */
/** @typedef {import("./asked.js").Time} Time */
/** @typedef {import("../shared/steps.js").Steps} Steps */

/**
 * What the files tell.
 * @typedef {Object} Told
 * @property {{first: string, last: string, counts: Steps, changes: readonly import("../directory/changes.js").Change[], partners: Record<string, import("../directory/match.js").Told>}} standing
 * @property {{eves: Record<string, string>, allies: Record<string, string>}} more
 */

/**
 * @typedef {Object} Answer
 * @property {string} title
 * @property {string} view  what its address shows, in a word
 * @property {string} facts
 * @property {string} address  from the site's root
 * @property {boolean} [isAfter]  whether the first result comes before it
 */

const FEW = 6; // partners that are named where there are not more
/** States that are not told of a programme; of a format that was left they are, where there is no other. */
const NOT_IN_USE = new Set(["not-yet", "former", "lapsed", "not-known"]);
/** What is beside the title of a card of a day, by the state on it; all others are partners. */
const VIEWS = /** @type {Record<string, string>} */ ({
  ally: "Ally", consulted: "Consulted", none: "Country", "not-yet": "Country", former: "Country", "former-state": "Former state",
});

export class Answers {
  #standing;
  #more;
  #names;
  /** Formats and programmes of which it is told who was in them on a day; of agreements it is not. */
  #told;

  /**
   * @param {Told} told
   * @param {readonly Item[]} items  what can be found, whose names are shown
   */
  constructor({ standing, more }, items) {
    this.#standing = standing;
    this.#more = more;
    this.#names = new Map(items.map((item) => [item.address, item.address.startsWith("tools/") ? short(item) : item.name]));
    const all = Object.values(standing.partners).flatMap(({ groups, programmes }) => [...Object.keys(groups), ...Object.keys(programmes)]);
    this.#told = new Set(all);
  }

  get days() {
    return { first: this.#standing.first, last: this.#standing.last };
  }

  /**
   * The answers to what is asked, the best first.
   * @param {Asked} asked
   * @returns {Answer[]}
   */
  to(asked) {
    const { partners, allies, groups, tools } = asked.named;
    if (![...groups, ...tools].every((one) => this.#told.has(id(one)))) return [];
    if (asked.summit) {
      const eve = this.#more.eves[asked.summit.address];
      const isAlone = ![partners, allies, groups, tools].some((some) => some.length);
      if (!eve) return [];
      if (isAlone) return [this.#eve(asked.summit, eve, asked.isAboutPartners)];
      asked = { ...asked, time: { first: eve, last: eve, from: eve, to: "" } };
    }
    const own = [...partners.map((one) => this.#partner(one, asked)), ...allies.map((one) => this.#ally(one))];
    if (partners.length > 1) {
      const comparison = this.#comparison(partners, asked.time);
      return asked.time && !asked.time.to ? [...own, comparison] : [comparison, ...own.slice(partners.length)];
    }
    if (own.length) return own;
    if (asked.time) return [...this.#onDays(asked, asked.time)];
    return groups.length === 1 && !tools.length && asked.isAboutLeaving ? this.#left(groups[0]) : [];
  }

  /**
   * @param {Asked} asked
   * @param {Time} time
   */
  *#onDays(asked, time) {
    const { named: { groups, tools }, statuses, isAboutChanges } = asked;
    const isNarrowed = groups.length > 0 || tools.length > 0 || statuses.length > 0;
    if (!isAboutChanges && !time.to) yield this.#directory(asked, time);
    if (isAboutChanges || time.to || (!isNarrowed && time.first !== time.last)) yield this.#changes(time);
  }

  /**
   * @param {Asked} asked
   * @param {Time} time
   * @returns {Answer}
   */
  #directory({ named: { groups, tools }, statuses }, time) {
    const chosen = { status: statuses, group: groups.map(id), programme: tools.map(id) };
    const where = [...groups, ...tools].map(({ name }) => name).join(", ");
    const what = statuses.length ? `Partners suspended${where && `, of those in ${where}`}` : where || "Partners";
    const isNarrowed = groups.length > 0 || tools.length > 0 || statuses.length > 0;
    const tell = (/** @type {string} */ day) => (isNarrowed ? this.#found(chosen, day) : stepOn(this.#standing.counts, day)[1]);
    return {
      title: `${what} on ${inWords(time.first)}`,
      view: "Directory",
      facts: atEnds(time, tell),
      address: `partners/${queryString({ "as-of": time.from, ...chosen })}`,
    };
  }

  /**
   * How many partners the directory finds for a choice on a day, and which where they are few.
   * @param {{status: string[], group: string[], programme: string[]}} chosen
   * @param {string} day
   */
  #found(chosen, day, ever = false) {
    const query = { chosen, ever, all: true, words: "" };
    const candidates = Object.entries(this.#standing.partners).map(([partner, told]) => {
      return { partner, fixed: {}, text: "", standing: standingOn(told, day) };
    });
    const { matches } = match(candidates, query, () => true);
    const doubtful = matches.filter(({ standing }) => isDoubtful(standing, query)).length;
    const number = `${matches.length || "No"} ${matches.length === 1 ? "partner" : "partners"}`;
    if (!matches.length && chosen.status.length) return `${number} suspended`;
    const doubt = doubtful ? `, ${doubtful} of them not for certain` : "";
    const isTold = matches.length > 0 && matches.length <= FEW;
    const name = (/** @type {{partner: string, standing: import("../directory/match.js").Standing}} */ { partner, standing }) => {
      const own = this.#names.get(`partners/${partner}/`) ?? partner;
      return chosen.status.length ? `${own} (${inside(lower(standing.status.words))})` : own;
    };
    return `${number}${doubt}${isTold ? `: ${matches.map(name).join(", ")}` : ""}`;
  }

  /**
   * @param {Time} time
   * @returns {Answer}
   */
  #changes({ first, last, from, to }) {
    const [, ...month] = inWords(first).split(" ");
    const part = from.length === 4 ? from : month.join(" ");
    const when = to ? `from ${inWords(first)} to ${inWords(last)}` : first === last ? `on ${inWords(first)}` : `in ${part}`;
    return {
      title: `What changed ${when}`,
      view: "Changes",
      facts: `${changesBetween(this.#standing.changes, first, last)}.`,
      address: `partners/changes/${queryString({ from, to: to || from })}`,
    };
  }

  /**
   * @param {Item} summit
   * @param {string} eve
   * @param {boolean} isAboutPartners
   * @returns {Answer}
   */
  #eve(summit, eve, isAboutPartners) {
    return {
      title: `Partners on ${inWords(eve)}, the eve of the ${summit.name.replace(/^The /, "")}`,
      view: "Directory",
      facts: `${stepOn(this.#standing.counts, eve)[1]}.`,
      address: `partners/${queryString({ "as-of": eve })}`,
      isAfter: !isAboutPartners,
    };
  }

  /**
   * Whom a format lost, where all of them left every other one as well: the directory shows them by what they are now.
   * @param {Item} group
   * @returns {Answer[]}
   */
  #left(group) {
    const { last } = this.days;
    const chosen = { status: ["ally", "former", "former-state"], group: [id(group)], programme: [] };
    const gone = Object.values(this.#standing.partners).filter(({ groups }) => stepOn(groups[id(group)] ?? [["", "", ""]], last)[1] === "former");
    const isAll = gone.every(({ status }) => chosen.status.includes(stepOn(status, last)[1]));
    if (!gone.length || !isAll) return [];
    return [{
      title: `Once in the ${group.name}, and left`,
      view: "Directory",
      facts: `${this.#found(chosen, last, true)} by ${inWords(last)}.`,
      address: `partners/${queryString({ ...chosen, ever: "1" })}`,
    }];
  }

  /**
   * @param {Item} partner
   * @param {Asked} asked
   * @returns {Answer}
   */
  #partner(partner, { named: { groups, tools }, time, statuses, isAboutCourse }) {
    const told = this.#standing.partners[id(partner)];
    const day = time?.first ?? this.days.last;
    const status = (/** @type {string} */ on) => stepOn(told.status, on)[2];
    const days = time ?? { first: day, last: day };
    const isCourse = isAboutCourse && !time;
    const inGroup = (/** @type {Item} */ one) => {
      return isCourse && told.groups[id(one)] ? `${one.name}: ${spells(told.groups[id(one)])}.` : this.#in(one, told.groups, days);
    };
    const asked = [...groups.map(inGroup), ...tools.map((one) => this.#in(one, told.programmes, days))];
    const more = asked.length ? asked : isCourse ? this.#course(told) : this.#listed(told, day);
    const before = isCourse && statuses.length ? suspensions(told.status) : [];
    const [own, ...later] = ends(days, status); // what it was in on the first day comes before what it was on the last
    return {
      title: time ? `${partner.name} on ${inWords(day)}` : partner.name,
      view: VIEWS[stepOn(told.status, day)[1]] ?? "Partner",
      facts: [own, ...(asked.length ? [...later, ...before, ...more] : [...before, ...more, ...later])].join(" "),
      address: `${partner.address}${queryString({ "as-of": time?.from })}`,
    };
  }

  /**
   * @param {Item} owner
   * @param {Record<string, Steps>} told
   * @param {{first: string, last: string}} days
   */
  #in(owner, told, days) {
    const tell = (/** @type {string} */ day) => {
      const [, key, words] = told[id(owner)] ? stepOn(told[id(owner)], day) : ["", "not-yet", ""];
      return key === "not-yet" ? "not in it" : words;
    };
    return `${owner.name}: ${atEnds(days, tell)}`;
  }

  /**
   * All formats that a partner was ever in, each with its spells.
   * @param {import("../directory/match.js").Told} told
   */
  *#course({ groups }) {
    const all = Object.entries(groups).map(([one, own]) => [this.#names.get(`groups/${one}/`) ?? one, spells(own)]);
    const own = all.filter(([, words]) => words).map(([name, words]) => `${name} (${inside(words)})`);
    if (own.length) yield `Formats: ${own.join(", ")}.`;
  }

  /**
   * The formats that a partner was in on a day, or else those that it had left, and the programmes that it used.
   * @param {import("../directory/match.js").Told} told
   * @param {string} day
   */
  *#listed({ groups, programmes }, day) {
    const lines = (/** @type {string} */ folder, /** @type {Record<string, Steps>} */ steps, /** @type {(key: string) => boolean} */ isTold) => {
      const states = Object.entries(steps).map(([one, own]) => ({ name: this.#names.get(`${folder}/${one}/`) ?? one, state: stepOn(own, day) }));
      return states.filter(({ state }) => isTold(state[1])).map(({ name, state }) => (state[2] ? `${name} (${inside(state[2])})` : name));
    };
    const own = lines("groups", groups, (key) => !NOT_IN_IT.has(key));
    const left = own.length ? [] : lines("groups", groups, (key) => key === "former");
    const used = lines("tools", programmes, (key) => !NOT_IN_USE.has(key));
    if (own.length || left.length) yield `Formats: ${[...own, ...left].join(", ")}.`;
    if (used.length) yield `Programmes: ${used.join(", ")}.`;
  }

  /**
   * @param {Item} ally
   * @returns {Answer}
   */
  #ally({ name, address }) {
    return { title: name, view: "Ally", facts: `${this.#more.allies[address]}.`, address };
  }

  /**
   * @param {readonly Item[]} partners
   * @param {Time|null} time
   * @returns {Answer}
   */
  #comparison(partners, time) {
    const states = partners.map((one) => `${one.name}: ${lower(stepOn(this.#standing.partners[id(one)].status, this.days.last)[2])}`);
    return {
      title: `${listed(partners.map(({ name }) => name))} compared`,
      view: "Comparison",
      facts: `${states.join("; ")}.`,
      address: `partners/compare/${queryString({ partners: partners.map(id), from: time?.to && time.from, to: time?.to })}`,
    };
  }
}

/**
 * That the atlas has no record of a state.
 * @param {string} state
 * @returns {Answer}
 */
export function noRecord(state) {
  return {
    title: `The atlas has no record of ${state}`,
    view: "Partners",
    facts: `${state} is neither among NATO's partners nor among its members here.`,
    address: "partners/",
  };
}

/**
 * The abbreviation by which a programme is known, or else its name.
 * @param {Item & {also?: readonly string[]}} item
 */
function short({ name, also = [] }) {
  return also.find((one) => /^[A-Z][A-Z&-]+$/.test(one)) ?? name;
}

/** @param {Item} item */
function id({ address }) {
  return address.split("/")[1];
}

/** @param {readonly string[]} names */
function listed(names) {
  return `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
}
