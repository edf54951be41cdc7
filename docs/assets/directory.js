// The directory of partners: who was what on a day. Its first line, time machine, menus, map and list follow one query,
// which stands in the page's address.

import { remember } from "./shared/address.js";
import { brief } from "./shared/brief.js";
import { found, labelOf, Narrowing } from "./shared/controls.js";
import { announcer, settled } from "./shared/settled.js";
import { fetchIndex, forOthers } from "./shared/site.js";
import { stepOn } from "./shared/steps.js";
import { inWords } from "./shared/days.js";
import { offerTaking } from "./shared/taking.js";
import { Answer } from "./directory/answer.js";
import { differences, told } from "./directory/difference.js";
import { Form } from "./directory/form.js";
import { Machine } from "./directory/machine.js";
import { MapPanel } from "./directory/map.js";
import { isDoubt, isDoubtful, leavesOutOthers, match, standingOn } from "./directory/match.js";
import { closeOutside } from "./shared/menus.js";
import { Partners } from "./directory/partners.js";
import { findPlace, keepPlace } from "./directory/place.js";
import { changed, everything, read, write } from "./directory/query.js";
import { offerComparing } from "./directory/ticks.js";

const at = (id) => document.getElementById(id);

/** What stands before the first dash of the page's title. */
const TITLE = document.title;
const description = document.querySelector("meta[name=description]");

class Directory {
  #place;
  #days;
  #standing = null;
  #answer;
  #form;
  #machine;
  #map;
  #partners;
  #narrowing;
  #shown = [];
  /** The last day and the name of states that ended and are not in the list. */
  #ended;
  #list = at("list");
  #announce = announcer(at("announcement"));
  /** Puts the query into the address when the reader has come to rest: a slider is many queries on the way to one. */
  #settle = settled(() => remember(write(this.query)), 250);

  constructor(place) {
    const { first, last } = place.dataset;
    this.#place = place;
    this.#days = { first, last };
    this.#form = new Form(at("facets"), place.querySelectorAll("th[data-sort]"), this);
    this.#answer = new Answer(at("answer"), this);
    this.#machine = new Machine(place, this.#days, this);
    this.#map = new MapPanel(place.querySelector("figure[data-map]"), at("body"), this);
    this.#ended = JSON.parse(place.querySelector("[data-borders]").dataset.ended);
    const shapes = place.querySelectorAll("[data-partner]:not(tr)");
    this.#partners = new Partners(at("rows"), shapes, place.querySelectorAll("g[data-names]"), this.#form.statuses);
    this.#narrowing = new Narrowing({
      chips: at("chips"),
      noResult: at("no-result"),
      rest: this.#form.words,
      takeOff: (part, value) => this.ask(this.#without(part, value)),
    });
    /** The query that is shown. */
    this.query = this.#read();
    addEventListener("popstate", () => {
      this.#machine.rest();
      this.query = this.#read();
      this.#show();
    });
    at("all").addEventListener("click", () => this.ask({ all: true }));
    closeOutside(place.querySelectorAll("details[data-menu]"));
    offerComparing(this.#list, at("compare-bar"));
    keepPlace(this.#list);
    this.#keepInSight(at("machine"), at("strip"));
    this.#load();
  }

  /** Whether it is known what partners were on other days than that of the edition. */
  get isReady() {
    return this.#standing !== null;
  }

  /** Ask with a change: shown at once. */
  ask(change) {
    this.query = changed(this.query, change);
    this.#show();
    this.#settle();
  }

  /** Choose a value of a facet, or do so no more. */
  choose(facet, value, isChosen) {
    const others = this.query.chosen[facet].filter((one) => one !== value);
    this.ask({ chosen: { [facet]: isChosen ? [...others, value] : others } });
  }

  #read() {
    return read(location.search, this.#form.keys, (facet, value) => this.#form.isKnown(facet, value), this.#days);
  }

  async #load() {
    this.#list.ariaBusy = "true";
    try {
      this.#standing = await fetchIndex("partners/standing.json");
      this.#machine.load(this.#standing.changes);
      offerTaking(at("take"), () => this.#taken(), () => this.#address);
      this.#show();
    } catch (fault) {
      this.#machine.tell("The states on other days could not be loaded; reload the page to try again.");
      console.error(fault);
    }
    this.#place.dataset.ready = "";
    findPlace(this.#list);
    this.#list.ariaBusy = "false";
  }

  /** The change that takes a value off, or a whole part of the query, or all that narrows it. */
  #without(part, value) {
    if (part === "all") return everything(this.#form.keys);
    if (part === "day") return { day: null };
    if (part === "other") return { other: null };
    if (part === "ever") return { ever: false };
    if (part === "others") return { all: false };
    if (part === "words") return { words: "" };
    return { chosen: { [part]: value ? this.query.chosen[part].filter((one) => one !== value) : [] } };
  }

  #show() {
    if (!this.#standing) return;
    const { query } = this;
    const day = query.day ?? this.#days.last;
    const candidates = this.#partners.on(day, this.#standing, query.day !== null);
    const answer = match(candidates, query, (one) => this.#answer.counts(one));
    const asked = this.#form.asked(query);
    const narrowed = asked.filter(({ part }) => !["day", "other", "others"].includes(part));
    const isNarrowed = narrowed.length > 0;
    const [, sentence, numbers] = stepOn(this.#standing.counts, day);
    const compared = query.other ? this.#differences(candidates, query.other, day) : null;
    this.#shown = answer.matches;
    this.#partners.show(candidates, answer.matches, day, compared ?? this.#machine.changed(day), isNarrowed);
    this.#partners.order(query.sort, candidates, day);
    this.#machine.show(query, String(parseInt(numbers.member) || 0), (id) => this.#partners.byId.get(id)?.namedOn(day));
    this.#answer.show(numbers, query.chosen, (states) => {
      return candidates.filter(({ standing }) => states.includes(standing.status.key)).map(({ partner }) => partner.namedOn(day).name);
    });
    this.#map.show(query, isNarrowed, this.#borders(candidates, day));
    this.#form.show(query, answer.counts);
    this.#narrowing.show(asked);
    this.#narrowing.explain(asked, answer, { noun: "record", total: candidates.length, when: ` on ${inWords(day)}` });
    this.#tell(candidates.length, day, isNarrowed);
    document.title = this.#title(query, day, narrowed);
    description.content = `On ${inWords(day)}: ${sentence}.`;
    // Cards beside names tell the same day.
    if (query.day) this.#place.dataset.asOf = day;
    else delete this.#place.dataset.asOf;
    this.#list.toggleAttribute("data-ever", query.ever);
    this.#list.hidden = !answer.matches.length;
  }

  /** Show what differs between the day and another, and return the ids of those whose status does. */
  #differences(candidates, other, day) {
    const place = at("difference");
    const [from, to] = [day, other].sort();
    const compared = candidates.map(({ partner, standing }) => {
      const keys = { [day]: standing.status.key, [other]: standingOn(this.#standing.partners[partner.id], other).status.key };
      return { partner, before: keys[from], after: keys[to] };
    });
    const found = differences(this.#standing.differences, compared);
    const named = found.map(({ name, partners }) => ({ name, partners: partners.map((partner) => partner.namedOn(to)) }));
    // What may have the focus stays, where the days are the same.
    if (place.dataset.days !== `${from} ${to}`) {
      place.dataset.days = `${from} ${to}`;
      place.dataset.asOf = to; // as names are those of the later day
      place.replaceChildren(...told([from, to], named, this.#place.dataset.changes));
    }
    return new Set(found.flatMap(({ partners }) => partners).map(({ id }) => id));
  }

  /** What the map cannot show: states that there still were on the day. */
  #borders(candidates, day) {
    const ended = candidates.filter(({ partner, standing }) => {
      const { key } = standingOn(this.#standing.partners[partner.id], this.#days.last).status;
      return key === "former-state" && standing.status.key !== "former-state";
    });
    const others = this.#ended.filter(([last]) => day <= last).map(([, name]) => name);
    const names = [...ended.map(({ partner }) => partner.namedOn(day).name), ...others].join(", ");
    const told = `Its borders are those of ${this.#days.last.slice(0, 4)}`;
    if (names) return `${told}; on ${inWords(day)} there still were states that it does not draw: ${names}.`;
    return this.query.day ? `${told}.` : "";
  }

  #tell(total, day, isNarrowed) {
    const { query } = this;
    const matches = this.#shown;
    const number = matches.length === total ? `${total} countries and organisations` : found(matches.length, total, "record");
    const doubtful = matches.filter(({ standing }) => isDoubtful(standing, query)).length;
    const doubt = doubtful ? `${doubtful} of them not for certain` : "";
    at("count").textContent = number;
    at("count-details").textContent = doubt;
    at("all").hidden = !leavesOutOthers(query) || isNarrowed || matches.length === total;
    at("all").textContent = `Show all ${total}`;
    at("caption-day").textContent = inWords(day);
    at("difference").hidden = !query.other;
    const other = query.other ? `, beside ${inWords(query.other)}` : "";
    this.#announce(`${[number, doubt].filter(Boolean).join(", ")}, as of ${inWords(day)}${other}`);
  }

  #title(query, day, narrowed) {
    const when = query.other ? `on ${inWords(day)} and ${inWords(query.other)}` : query.day ? `on ${inWords(day)}` : "";
    const own = ["Partners", when, narrowed.length && `(${narrowed.map(({ words }) => brief(words)).join("; ")})`].filter(Boolean).join(" ");
    return own === "Partners" ? TITLE : TITLE.replace("Partners", () => own);
  }

  /** The list as it is shown, to take along. */
  #taken() {
    const { query } = this;
    const day = query.day ?? this.#days.last;
    const groups = query.chosen.group;
    const names = new Map(this.#form.asked(query).filter(({ part }) => part === "group").map(({ value, words }) => [value, words]));
    const rows = [...this.#shown].sort((one, other) => one.partner.row.rowIndex - other.partner.row.rowIndex);
    return {
      title: document.title.split(" - ")[0],
      file: ["partners", day, ...Object.values(query.chosen).flat()].join("-").slice(0, 100),
      columns: ["Partner", query.other ? `Status on ${inWords(day)}` : "Status", ...(query.other ? [`Status on ${inWords(query.other)}`] : []), ...groups.flatMap((group) => [`${names.get(group)} from`, "until"]), "Formats", "Region"],
      rows: rows.map(({ partner, standing }) => [
        partner.namedOn(day).name,
        standing.status.words,
        ...(query.other ? [standingOn(this.#standing.partners[partner.id], query.other).status.words] : []),
        ...groups.flatMap((group) => this.#dates(partner.id, group, day)),
        partner.formatsOf(standing.groups),
        partner.sorting.region,
      ]),
      about: {
        Day: day,
        Filters: this.#form.asked(query).filter(({ part }) => part !== "day").map(labelOf).join("; "),
        Edition: this.#days.last,
        Address: this.#address,
      },
    };
  }

  /** From when to when somebody was in a format, once or more often, as far as it can be said of a day; or what is in doubt. */
  #dates(id, group, day) {
    const steps = (this.#standing.partners[id].groups[group] ?? []).filter(([first]) => first <= day);
    const [, key = "", words = ""] = steps.at(-1) ?? [];
    const spells = new Map(steps.filter(([, , , from]) => from).map(([, , , from, until = ""]) => [from, until]));
    if (!spells.size && isDoubt(key)) return [words, ""];
    return [[...spells.keys()].join("; "), [...spells.values()].join("; ").replace(/; $/, "")];
  }

  /** Of what is shown, also before the reader has come to rest. */
  get #address() {
    return forOthers(new URL(location.pathname + write(this.query), location.href).href);
  }

  /** What is led to, or has the focus, stands below what stays in sight of the strip; and so does the head of the table. */
  #keepInSight(...places) {
    const measure = () => {
      const stays = places.find((place) => getComputedStyle(place).position === "sticky");
      if (!stays) return;
      const height = Math.ceil(parseFloat(getComputedStyle(stays).top) + stays.offsetHeight);
      const heads = this.#place.querySelector("thead").offsetHeight;
      document.documentElement.style.scrollPaddingTop = `${height + heads}px`;
      this.#place.style.setProperty("--below-strip", `${height}px`);
    };
    for (const place of places) new ResizeObserver(measure).observe(place);
  }
}

new Directory(at("directory"));
