// @ts-check
// Addresses that sources had before: all stood on the first page, `sources/#nato-72368`, and a source may come to stand
// on another of its pages. The first page has a link with each id, which leads to where the source is.

function lead() {
  const id = location.hash.slice(1);
  const found = document.getElementById(id);
  const missing = document.querySelector("[data-missing]");
  const first = /** @type {HTMLAnchorElement | null} */ (document.querySelector("a[data-sources]"));
  if (found instanceof HTMLAnchorElement && found.closest("[data-ids]")) location.replace(found.href);
  else if (id && !found && first) location.replace(first.href + location.hash);
  else if (missing) missing.textContent = id && !found ? `No source has the id “${id}”.` : "";
}

addEventListener("hashchange", lead);
lead();
