// Partners' own pages, from which what is compared is taken, so that it is written once.

const pages = new Map();

/** The page at an address, fetched once; after a fault it is asked for again. */
export function pageAt(address) {
  if (!pages.has(address)) {
    pages.set(address, fetchPage(address).catch((fault) => {
      pages.delete(address);
      throw fault;
    }));
  }
  return pages.get(address);
}

async function fetchPage(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.statusText);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const whole = (name) => (item) => item.setAttribute(name, new URL(item.getAttribute(name), answer.url).href);
  page.querySelectorAll("[href]:not(use)").forEach(whole("href"));
  page.querySelectorAll("[src]").forEach(whole("src"));
  return page;
}

/** The heading of a section of a page; none where the page has nothing to say under it. */
export function headingOf(page, section) {
  const found = page.querySelector(`[data-section="${section}"]`);
  return found?.querySelector('[scope="rowgroup"]') ?? found;
}

/** What stands under the heading of a section, up to the next one: rows of a table as a table of their own. */
export function contentOf(page, section) {
  const heading = headingOf(page, section);
  const table = heading?.closest("table");
  if (table) {
    const copy = copied(table);
    for (const body of [...copy.tBodies]) if (body.dataset.section !== section) body.remove();
    copy.querySelector('tr:has([scope="rowgroup"])').remove();
    return [copy];
  }
  const found = [];
  let next = heading?.nextElementSibling;
  for (; next && next.tagName !== "H2"; next = next.nextElementSibling) found.push(copied(next));
  return found;
}

/** A partner's chart, where it has one. */
export function chartOf(page) {
  const chart = page.querySelector("figure[data-chart]");
  return chart && copied(chart);
}

/** A partner's flag, small, where it has one. */
export function flagOf(page) {
  const flag = page.querySelector("img[data-flag]");
  if (!flag) return null;
  const small = document.importNode(flag);
  [small.width, small.height] = [24, 18];
  return small;
}

/** What a partner is on the edition's day. */
export function statusOf(page) {
  const status = page.querySelector("[data-verdict] [data-state]");
  return status && document.importNode(status, true);
}

/** The patterns that charts are drawn with. */
export function patternsOf(page) {
  const patterns = page.querySelector("svg[data-patterns]");
  return patterns && document.importNode(patterns, true);
}

/** A copy without ids, which would be there twice, and without what makes a table that scrolls a place of its own. */
function copied(original) {
  const copy = document.importNode(original, true);
  for (const item of [copy, ...copy.querySelectorAll("[id]")]) item.removeAttribute("id");
  for (const region of [copy, ...copy.querySelectorAll("[role=region]")]) {
    if (region.getAttribute("role") === "region") for (const name of ["tabindex", "role", "aria-label"]) region.removeAttribute(name);
  }
  for (const part of copy.querySelectorAll("thead, caption")) part.classList.add("atlas-unseen");
  return copy;
}
