// One result as it is shown: its name, its kind, and why it was found, with the words that were found marked; and one
// answer, which looks alike and is marked as one.

import { element } from "../shared/element.js";
import { words } from "./words.js";

const AROUND = 70; // letters of a text before and after the first word that was found

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

const FOUND_BY = {
  also: "Also known as ",
  does: "Look here for: ",
  code: "Country code ",
  foreign: "In another language: ",
  misspelt: "Perhaps a misspelling of this name",
};

/**
 * One of what is shown, as `inOrder` gives it: a link that is an option of the list.
 * @param {{id: string, one: string}[]} kinds
 * @param {URL} root  the site's
 * @param {number} at  its place in the list
 */
export function option({ answer: own, found }, kinds, root, at) {
  const made = found ? result(found, kinds[found.record.kind], root, at, own?.facts) : answer(own, root, at);
  if (own) made.classList.add("atlas-search__answer");
  return made;
}

/** A link that is an option of the list. A question is told with its answer, a record with `facts` with these. */
function result({ record, name, terms, text, passage }, kind, root, at, facts = "") {
  const isAnswer = facts || kind.id === "questions";
  const option = linked(isAnswer ? record.address : passage, root, at);
  const told = facts ? [facts] : isAnswer ? marked(record.summary, terms) : null;
  option.append(
    line("name", [...marked(record.name, terms), " "]),
    ...reasons(record, name, terms).map((reason) => line("reason", reason)),
    line("text", told ?? excerpt(text, terms)),
  );
  const label = line("kind", [record.one ?? kind.one]);
  option.firstChild.after(label);
  if (record.detail && !facts) label.after(line("detail", marked(record.detail, terms)));
  return option;
}

/** What is answered at once, as an option of the list. */
function answer({ title, view, facts, address }, root, at) {
  const option = linked(address, root, at);
  option.append(line("name", [title, " "]), line("kind", [view]), line("text", [facts]));
  return option;
}

function linked(address, root, at) {
  const href = new URL(address, root).href;
  return element("a", { href, id: `atlas-search-result-${at}`, role: "option", tabIndex: -1, ariaSelected: "false" });
}

/** Names and facts of the record, beside its own name, in which words were found. */
function reasons(record, name, terms) {
  const found = [];
  if (name?.type === "misspelt") found.push([FOUND_BY.misspelt]);
  else if (name?.text.endsWith("?")) found.push(...(name.type === "name" ? [] : [["Also asked: ", ...marked(name.text, terms)]]));
  else if (name && name.type !== "name") found.push([FOUND_BY[name.type], ...marked(name.text, terms)]);
  const seen = words(`${record.name} ${record.detail ?? ""}`);
  const facets = record.facets.filter((facet) => {
    return facet !== record.detail && words(facet).some((word) => terms.has(word) && !seen.includes(word));
  });
  if (facets.length) found.push(facets.flatMap((facet, at) => [at ? ", " : "", ...marked(facet, terms)]));
  return found;
}

/** The part of a text in which the first word that was found stands. */
function excerpt(text, terms) {
  const first = [...text.matchAll(WORD)].find(([word]) => terms.has(words(word)[0]))?.index ?? 0;
  const from = first > AROUND ? text.indexOf(" ", first - AROUND) + 1 : 0;
  const to = text.length > from + 3 * AROUND ? text.lastIndexOf(" ", from + 3 * AROUND) : text.length;
  return [from ? "… " : "", ...marked(text.slice(from, to), terms), to < text.length ? " …" : ""];
}

/** A text as pieces, the words that were found in <mark>. */
function marked(text, terms) {
  const pieces = [];
  let done = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!terms.has(words(word)[0])) continue;
    pieces.push(text.slice(done, index), element("mark", {}, word));
    done = index + word.length;
  }
  return [...pieces, text.slice(done)];
}

function line(part, pieces) {
  return element("span", { className: `atlas-search__${part}` }, ...pieces);
}
