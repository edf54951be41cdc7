// Answers what a reader types: what can be answered at once comes first, then what the engine finds. What partners were
// on a day is fetched only when a query asks for it.

import { noDay } from "../shared/days.js";
import { fetchIndex } from "../shared/site.js";
import { Answers, noRecord } from "./answers.js";
import { Reader } from "./asked.js";
import { Questions } from "./questions.js";
import { words } from "./words.js";

const ANY_DAY = { first: "0000-01-01", last: "9999-12-31" };
const FILES = { standing: "partners/standing.json", more: "search/answers.json" };

export class Finder {
  #engine;
  #reader;
  #questions;
  #answers = null;

  /** @param {import("./engine.js").Engine} engine */
  constructor(engine) {
    this.#engine = engine;
    this.#reader = new Reader(engine);
    this.#questions = new Questions(engine);
  }

  /** Take up names that have come since. */
  renew() {
    this.#reader = new Reader(this.#engine);
  }

  /** Whether a query can only be answered once more has been fetched. */
  waits(query) {
    return this.#answers === null && this.#reader.read(query, ANY_DAY) !== null;
  }

  /**
   * The answers to a query and what is found, each best first; `note` is what is to be said of the query itself. Words
   * that were read as a day are not looked for as well, unless they tell which of several summits is meant.
   */
  async find(query, kind = "") {
    if (this.waits(query)) this.#answers = await this.#load();
    const asked = this.#answers && this.#reader.read(query, this.#answers.days);
    const coded = this.#engine.stateByCode(query);
    const answers = coded ? [this.#whether(coded)] : asked ? this.#answered(query, asked) : [];
    const isRead = asked && (answers.length || asked.wrong.length) && !asked.summit && words(asked.rest).length;
    const found = this.#engine.search(isRead ? asked.rest : query, kind);
    const question = found[0]?.name && this.#kindOf(found[0]) === "questions" ? found[0] : null;
    const state = answers.length ? null : this.#engine.stateWithoutRecord(query);
    const isSure = asked?.time || asked?.named.partners.length || asked?.named.allies.length;
    const isTold = (record) => answers.some(({ address }) => address === record.address);
    if (state && !(question && isNamedIn(question, state.name))) answers.push(...this.#ofStranger(query, state));
    else if (question && (question.isWhole || !isSure) && !isTold(question.record)) answers.unshift(this.#told(question.record));
    const unknown = found.length ? this.#engine.unknown(isRead ? asked.rest : query) : [];
    const notes = (asked?.wrong ?? []).map((day) => noDay(day, this.#answers.days));
    if (unknown.length) notes.push(`No page has ${unknown.map((word) => `“${word}”`).join(" or ")}; results for the rest.`);
    return { answers, found, note: notes.join(" ") };
  }

  /**
   * What is answered where all words of a query are understood. What a partner is does not tell why or by whom something
   * was done with it: a question or a decision that is about this comes first, and where there is none, nothing does.
   */
  #answered(query, asked) {
    const answers = this.#answers.to(asked);
    const { named: { partners, allies }, time, summit } = asked;
    if (partners.length !== 1 || allies.length || time?.from || summit) return answers;
    const question = this.#questions.about(query, asked.items, asked.left);
    if (question) return [this.#told(question), ...answers];
    return asked.left.includes("why") ? [] : answers;
  }

  /**
   * That a state has no record, or the question whether it is a partner; nothing where something else is named too. After
   * what is found first where more is asked.
   */
  #ofStranger(query, { name, isBeside }) {
    if (this.#reader.namedIn(query).length) return [];
    return [{ ...this.#whether(name), isAfter: isBeside }];
  }

  /** The question whether a state is a partner, or that it has no record. */
  #whether(state) {
    const question = this.#questions.whether(state);
    return question ? this.#told(question) : noRecord(state);
  }

  #kindOf({ record }) {
    return this.#engine.kinds[record.kind].id;
  }

  /** The answer of a question's page, or what was decided and when. */
  #told({ name, kind, detail, summary, address }) {
    return { title: name, view: this.#engine.kinds[kind].one, facts: detail ? `${detail}: ${summary}` : summary, address };
  }

  /** Without these files there are results all the same; they are asked for again with the next query. */
  async #load() {
    const fetched = async ([key, path]) => [key, await fetchIndex(path)];
    try {
      return new Answers(Object.fromEntries(await Promise.all(Object.entries(FILES).map(fetched))), this.#engine.records);
    } catch (fault) {
      console.error(fault);
      return null;
    }
  }
}

/** Whether a result was found by a name in which these words stand. */
function isNamedIn({ name }, text) {
  return words(text).every((word) => name.words.includes(word));
}

/**
 * What is shown, in its order: each an answer, a result, or a result that is the answer as well.
 * @template Result
 * @param {import("./answers.js").Answer[]} answers
 * @param {(Result & {record: {address: string, name: string}})[]} found
 */
export function inOrder(answers, found) {
  const isTold = (answer) => ({ record }) => record.address === answer.address && record.name === answer.title;
  const told = answers.map((answer) => ({ answer, found: found.find(isTold(answer)) }));
  const rest = found.filter((one) => !told.some((own) => own.found === one)).map((one) => ({ answer: undefined, found: one }));
  const after = told.filter(({ answer }) => answer.isAfter);
  return [...told.filter(({ answer }) => !answer.isAfter), ...rest.slice(0, 1), ...after, ...rest.slice(1)];
}
