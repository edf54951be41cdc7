// What pages with filtered lists share: their state in the address, chips for what is set, and words for screen readers.

/** The values of a key in an address: `?group=eapc,nacc` and `?group=eapc&group=nacc` are the same. */
export function values(query, key) {
  return query.getAll(key).flatMap((value) => value.split(",")).filter(Boolean);
}

/** What an address asks for that the page does not know, in words; nothing where it knows all. */
export function leftOut(unknown) {
  return unknown.length ? `Not known here, and left out: ${unknown.map((one) => `“${one}”`).join(", ")}.` : "";
}

/** A query that can be read: `{group: ["eapc", "nacc"], words: "asia"}` is `?group=eapc,nacc&words=asia`. */
export function query(state) {
  const pairs = Object.entries(state)
    .map(([key, value]) => [key, [value].flat().filter(Boolean).map(encodeURIComponent).join(",")])
    .filter(([, value]) => value);
  return pairs.length ? `?${pairs.map((pair) => pair.join("=")).join("&")}` : "";
}

/** Put a query into the address, without a place on the page: as a step to go back from, or in place of the one there. */
export function remember(text, { replace = false } = {}) {
  const address = new URL(location.pathname + text, location.href);
  if (address.search !== location.search) history[replace ? "replaceState" : "pushState"](null, "", address);
}

/** Text as it is compared: without case and accents. */
export function folded(text) {
  return text.normalize("NFD").replace(/\p{Diacritic}/gu, "").toLowerCase();
}

/** Calls `act` when it has not been asked to for a while. */
export function settled(act, milliseconds) {
  let timer;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => act(...given), milliseconds);
  };
}

/** A function that has screen readers say a text, once the reader has come to rest. */
export function announcer(element) {
  return settled((text) => {
    if (element.textContent !== text) element.textContent = text;
  }, 400);
}

/**
 * Show a chip for each thing that is set; pressing it takes the thing off.
 *
 * `chips` are `{label, remove}`. Focus stays in the row of chips, so that several can be taken off by keyboard.
 */
export function showChips(place, chips, clear) {
  const focused = [...place.children].indexOf(document.activeElement);
  const buttons = chips.map(({ label, remove }) => {
    const button = element("button", { type: "button", className: "atlas-chip" }, label);
    button.append(element("span", { className: "atlas-unseen" }, ": take off"));
    button.addEventListener("click", remove);
    return button;
  });
  if (chips.length > 1) {
    const button = element("button", { type: "button", className: "atlas-chip atlas-chip-clear" }, "Take all off");
    button.addEventListener("click", clear);
    buttons.push(button);
  }
  place.replaceChildren(...buttons);
  if (focused >= 0) (buttons[Math.min(focused, buttons.length - 1)] ?? place).focus();
}

/** A new element with properties and children. */
export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
