// What opens below the search box: results by kind, in the pattern of a combobox with a list
// (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). The query and the kind stand in the page's address.

import { spare, strangers } from "../shared/address.js";
import { element } from "../shared/element.js";
import { leftOut } from "../shared/left-out.js";
import { announcer } from "../shared/settled.js";
import { ROOT } from "../shared/site.js";
import { Finder, inOrder } from "./finder.js";
import { load } from "./load.js";
import { option } from "./result.js";

const FEW = 12; // results in the header; the page of the search shows more
const MANY = 100;
const ALL = "";
const SOURCES = "sources"; // can always be chosen: they are fetched when they are

/** Where the search stands in an address: on its own page, and on others, whose own filters have names as short. */
const PAGE_KEYS = { words: "q", kind: "kind" };
const BOX_KEYS = { words: "search", kind: "search-kind" };

export class Panel {
  #form;
  #input;
  #panel;
  #status;
  #announce;
  #kinds;
  #list;
  #after;
  #clearButton;
  #closeButton;
  #isPage;
  #keys;
  #loading = null;
  #engine = null;
  #finder = null;
  #query = null; // for which something was found
  #found = [];
  #answers = [];
  #note = "";
  #kind = ALL;
  #unknown = []; // what of the address the search cannot use, until something else is asked
  #spare = [];
  #active = -1;
  #recalled = -1; // the result that was chosen when the reader left
  #brought = -1; // the same once it is chosen again
  #writing = 0;

  constructor(form) {
    this.#form = form;
    this.#input = form.elements.q;
    this.#panel = form.querySelector("[data-results]");
    this.#isPage = form.dataset.search === "page";
    this.#keys = this.#isPage ? PAGE_KEYS : BOX_KEYS;
    this.#build();
    this.#listen();
    this.#recall();
    this.#run();
  }

  #build() {
    this.#status = element("p", { className: "atlas-search__status" });
    const said = element("p", { className: "atlas-unseen", role: "status" });
    this.#announce = announcer(said);
    this.#kinds = element("fieldset", { className: "atlas-search__kinds", hidden: true });
    this.#list = element("div", { id: "atlas-search-results", role: "listbox", ariaLabel: "Results", hidden: true });
    this.#list.className = "atlas-search__list";
    this.#after = element("p", { className: "atlas-search__after" });
    this.#panel.append(this.#status, said, this.#kinds, this.#list, this.#after);
    Object.assign(this.#input, { role: "combobox", ariaAutoComplete: "list", ariaExpanded: "false" });
    this.#input.setAttribute("aria-controls", this.#list.id);
    this.#clearButton = this.#form.querySelector("button[type=reset]");
    this.#closeButton = this.#form.querySelector("button[data-close]");
    this.#closeButton.hidden = this.#isPage;
  }

  #listen() {
    this.#input.addEventListener("input", () => {
      this.#takeAll();
      this.#run();
    });
    this.#input.addEventListener("focus", () => this.#run());
    this.#input.addEventListener("keydown", (event) => this.#key(event));
    this.#form.addEventListener("submit", (event) => this.#submit(event));
    this.#form.addEventListener("formdata", ({ formData }) => this.#kind || formData.delete("kind"));
    this.#form.addEventListener("reset", () => setTimeout(() => this.#clear()));
    this.#kinds.addEventListener("change", () => this.#choose(this.#form.elements.kind.value));
    this.#kinds.addEventListener("keydown", (event) => event.key === "Escape" && this.#dismiss());
    this.#list.addEventListener("click", () => this.#write());
    this.#closeButton.addEventListener("click", () => this.#dismiss());
    this.#form.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !this.#form.contains(relatedTarget)) this.#dismiss();
    });
    document.addEventListener("pointerdown", ({ target }) => this.#form.contains(target) || this.#dismiss());
    addEventListener("popstate", () => {
      this.#recall();
      this.#run();
    });
  }

  /** Takes query, kind and chosen result from the page's address and its place in the history. */
  #recall() {
    const asked = new URLSearchParams(location.search);
    const keys = Object.values(this.#keys);
    this.#unknown = this.#isPage ? strangers(asked, keys) : []; // other pages have keys of their own
    this.#spare = spare(asked, keys);
    if (!asked.has(this.#keys.words)) return;
    this.#input.value = asked.get(this.#keys.words);
    this.#kind = asked.get(this.#keys.kind) ?? ALL;
    this.#recalled = history.state?.result ?? -1;
    this.#form.dataset.open = "";
    this.#input.focus({ preventScroll: true });
  }

  async #run() {
    const query = this.#input.value;
    this.#clearButton.hidden = !query;
    if (!query.trim()) {
      [this.#found, this.#answers, this.#query] = [[], [], null];
      this.#rest();
      this.#later();
      await this.#prepare().catch(() => null);
      return;
    }
    if (!this.#engine || this.#finder.waits(query)) {
      this.#tell("Loading");
      this.#show(true);
    }
    try {
      await this.#prepare();
    } catch {
      this.#fail();
      return;
    }
    if (query !== this.#query) {
      const { answers, found, note } = await this.#finder.find(query, this.#kind);
      if (query !== this.#input.value) return; // more has been typed since
      if (query !== this.#query) {
        [this.#query, this.#answers, this.#found, this.#note] = [query, answers, found, note];
        this.#draw();
      }
    }
    this.#show(true);
    this.#later();
  }

  /** Nothing is asked, and nothing shown but what of the address is left out. */
  #rest() {
    const left = this.#left;
    for (const part of [this.#kinds, this.#list, this.#after]) part.replaceChildren();
    this.#kinds.hidden = this.#list.hidden = true;
    if (left) this.#tell(left);
    this.#show(Boolean(left));
  }

  async #prepare() {
    if (this.#engine) return;
    this.#loading ??= load(() => this.#again());
    try {
      const engine = await this.#loading;
      this.#finder ??= new Finder(engine);
      this.#engine = engine;
    } catch (fault) {
      this.#loading = null;
      throw fault;
    }
  }

  /** Searches anew where there is more to look through; what a reader has gone to stays as it is. */
  async #again() {
    this.#finder?.renew();
    const isBack = this.#active >= 0 && this.#active === this.#brought; // and the reader has gone no further
    if (this.#query === null || this.#panel.hidden || (this.#active >= 0 && !isBack)) return;
    if (isBack) this.#recalled = this.#active;
    this.#query = null;
    await this.#run();
  }

  #draw() {
    const counts = new Map();
    for (const { record } of this.#found) counts.set(record.kind, (counts.get(record.kind) ?? 0) + 1);
    const kinds = this.#engine.kinds.map((kind, at) => ({ ...kind, at, number: counts.get(at) ?? 0 }));
    if (this.#kind && !kinds.some(({ id }) => id === this.#kind)) this.#unknown.push(`${this.#keys.kind}=${this.#kind}`);
    if (!kinds.some((kind) => kind.id === this.#kind && (kind.number || kind.id === SOURCES))) this.#kind = ALL;
    const found = this.#found.filter(({ record }) => !this.#kind || kinds[record.kind].id === this.#kind);
    const shown = inOrder(this.#kind ? [] : this.#answers, found);
    const number = inOrder(this.#answers, this.#found).length;
    const most = this.#isPage ? MANY : FEW;
    this.#drawKinds(kinds.filter((kind) => kind.number || kind.id === SOURCES), number);
    this.#list.replaceChildren(...shown.slice(0, most).map((one, at) => option(one, kinds, ROOT, at)));
    this.#list.hidden = !shown.length;
    this.#list.scrollTop = 0;
    this.#tell(this.#told(shown));
    this.#drawAfter(shown.length > most);
    this.#activate(this.#recalled);
    [this.#brought, this.#recalled] = [this.#active, -1];
  }

  /** Shown at once, and said aloud when one rests: not at each letter that is typed. */
  #tell(words) {
    this.#status.textContent = words;
    this.#announce(words);
  }

  #told(shown) {
    const answers = shown.filter((one) => one.answer).length;
    const number = shown.length === 1 ? "1 result" : `${shown.length || "No"} results`;
    const first = answers ? `, ${answers} of them ${answers === 1 ? "an answer" : "answers"}` : "";
    return [`${this.#note} ${number}${first}`.trim(), this.#left].filter(Boolean).join(". ");
  }

  get #left() {
    return leftOut(this.#unknown, this.#spare);
  }

  /** What is asked anew is no more what the address had. */
  #takeAll() {
    [this.#unknown, this.#spare] = [[], []];
  }

  #drawKinds(kinds, number) {
    const all = { id: ALL, many: "All", number };
    const choices = [all, ...kinds].map(({ id, many, number }) => {
      const radio = element("input", { type: "radio", name: "kind", value: id, checked: id === this.#kind });
      const count = element("span", { className: "atlas-search__number" }, number ? String(number) : "");
      return element("label", {}, radio, element("span", {}, `${many} `, count));
    });
    const legend = element("legend", { className: "atlas-unseen" }, "Kind of page");
    const isHere = this.#kinds.contains(document.activeElement); // by now: a reader goes on while more is fetched
    this.#kinds.replaceChildren(legend, ...choices);
    if (isHere) this.#kinds.querySelector("input:checked").focus();
    this.#kinds.hidden = !this.#found.length && !this.#kind;
  }

  #drawAfter(isCut) {
    const alphabet = link("A-Z of all names", new URL("a-z/", ROOT));
    if (this.#found.length || this.#answers.length) {
      const page = new URL("search/", ROOT);
      page.search = this.#asking(new URLSearchParams(), PAGE_KEYS);
      this.#after.replaceChildren(...(isCut && !this.#isPage ? [link("All results", page), " · "] : []), alphabet);
      return;
    }
    const near = this.#engine.nearest(this.#query, 5);
    const names = near.flatMap(({ name, address }, at) => [at ? ", " : "Nearest names: ", link(name, new URL(address, ROOT))]);
    this.#after.replaceChildren(...names, near.length ? ". Or look in the " : "Look in the ", alphabet, ".");
  }

  #fail() {
    this.#tell("The search could not be loaded. Try again, or look in the A-Z of all names.");
    this.#after.replaceChildren(link("A-Z of all names", new URL("a-z/", ROOT)));
  }

  async #choose(kind) {
    this.#takeAll();
    this.#kind = kind;
    this.#query = null;
    await this.#run();
    this.#write();
  }

  #activate(at) {
    const options = this.#list.children;
    options[this.#active]?.setAttribute("aria-selected", "false");
    this.#active = at < options.length ? at : -1;
    const option = options[this.#active];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.#input.setAttribute("aria-activedescendant", option.id);
    else this.#input.removeAttribute("aria-activedescendant");
  }

  #key(event) {
    const number = this.#list.children.length;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing) return;
    if (move && number) {
      event.preventDefault();
      this.#show(true);
      const places = number + 1; // one of them is the box itself
      this.#activate(((this.#active + 1 + move + places) % places) - 1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (this.#panel.hidden || this.#isPage) this.#form.reset();
      else this.#dismiss();
    } else if (event.key === "Enter" && this.#active >= 0 && !this.#panel.hidden) {
      event.preventDefault();
      this.#list.children[this.#active].click();
    }
  }

  #submit(event) {
    if (!this.#isPage) return;
    event.preventDefault();
    this.#write(true);
  }

  #clear() {
    this.#kind = ALL;
    this.#takeAll();
    this.#input.focus();
    this.#run();
    this.#write();
  }

  #show(isOpen) {
    this.#panel.hidden = !isOpen;
    if (!isOpen) this.#announce(""); // so that it is said again when it opens again
    this.#input.ariaExpanded = String(isOpen && !this.#list.hidden);
  }

  /** Closes the results; the words stay in the box, but no more in the address. */
  #dismiss() {
    if (this.#isPage) return;
    if (!this.#panel.hidden) {
      this.#show(false);
      this.#write();
    }
    delete this.#form.dataset.open;
  }

  /** What the reader searches for, in place of what a query asks under these keys. */
  #asking(asked, keys) {
    asked.delete(keys.words);
    asked.delete(keys.kind);
    if (this.#input.value.trim() && !this.#panel.hidden) {
      asked.set(keys.words, this.#input.value);
      if (this.#kind) asked.set(keys.kind, this.#kind);
    }
    return asked;
  }

  /** Browsers allow only so many changes of the address in a while. */
  #later() {
    clearTimeout(this.#writing);
    this.#writing = setTimeout(() => this.#write(), 250);
  }

  #write(isStep = false) {
    clearTimeout(this.#writing);
    const address = new URL(location.href);
    address.search = this.#asking(address.searchParams, this.#keys);
    const state = { ...history.state, result: this.#active };
    if (isStep) history.pushState(state, "", address);
    else history.replaceState(state, "", address);
  }
}

function link(text, address) {
  return element("a", { href: address }, text);
}
