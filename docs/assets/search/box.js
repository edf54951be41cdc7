// The search box of every page. It is a plain form until the reader turns to it; only then are the engine and the index
// fetched.

import { later } from "../shared/site.js";

const form = document.querySelector("form[data-search]");
const input = form?.elements.q;
const opener = document.querySelector("a[data-opens-search]");
let starting = null;

function start() {
  starting ??= later(import("./panel.js")).then(({ Panel }) => new Panel(form));
  return starting;
}

function open() {
  form.dataset.open = "";
  input.focus();
  input.select();
}

if (form) {
  input.addEventListener("focus", start, { once: true });
  input.addEventListener("pointerdown", start, { once: true });
  opener?.addEventListener("click", (event) => {
    event.preventDefault();
    open();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    open();
  });
  // On its own page the search is asked for as other searches are, and says what of the address it cannot use; see panel.js.
  if (form.dataset.search === "page" ? location.search : new URLSearchParams(location.search).has("search")) start();
}

function isTyping(element) {
  return element.isContentEditable || element.matches("input:not([type=radio], [type=checkbox]), textarea, select");
}
