// @ts-check
// Where the site is, and what of it a page fetches after it was opened. That has the version of the page in its address, so
// what is newer never comes in its place. Where a newer site has taken that version away, the reader is told.

import { element } from "./element.js";

/**
 * In the offline edition, what its script has in place of addresses and fetches.
 * @type {{version: URL, read: (path: string) => Promise<any>} | undefined}
 */
const offline = /** @type {any} */ (globalThis).atlasOffline;
/** Where scripts and indexes of this version stand. */
const VERSION = offline?.version ?? new URL("../../", import.meta.url);
/** The site's own root, wherever it is published. */
export const ROOT = new URL(VERSION.href.replace(/\/version\/[0-9a-f]{12}\/$/, "/"));

/**
 * The address at which others find what is shown: from the offline edition that on the web, not that of a file.
 * @param {string} address
 */
export function forOthers(address) {
  const page = /** @type {HTMLLinkElement | null} */ (offline && document.querySelector("link[rel=canonical]"));
  const { search, hash } = new URL(address);
  return page ? page.href + search + hash : address;
}

/** @type {Map<string, Promise<any>>} */
const indexes = new Map();
let isTold = false;

/**
 * What an index holds, by its path in `docs/`. It is fetched once; after a fault it is asked for again.
 * @param {string} path
 */
export function fetchIndex(path) {
  const before = indexes.get(path);
  if (before) return before;
  const index = later(read(path));
  indexes.set(path, index);
  index.catch(() => indexes.delete(path));
  return index;
}

/** @param {string} path */
async function read(path) {
  if (offline) return offline.read(path);
  const answer = await fetch(new URL(path, VERSION));
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${answer.statusText}`);
  return answer.json();
}

/**
 * Waits for a part of this version. The fault where it does not come stays the caller's to tell.
 * @template Part
 * @param {Promise<Part>} part
 */
export async function later(part) {
  try {
    return await part;
  } catch (fault) {
    if (await isGone()) tell();
    throw fault;
  }
}

/** Whether the host has this version no more. It may be that the network is away; then it is not known. */
async function isGone() {
  const answer = await fetch(import.meta.url, { cache: "no-store" }).catch(() => null);
  return answer?.status === 404;
}

function tell() {
  if (isTold) return;
  isTold = true;
  const status = element("span", { role: "status" });
  const reload = element("button", { type: "button", onclick: () => location.reload() }, "Reload");
  const line = element("p", { className: "atlas-copy" }, status, reload);
  document.body.append(element("div", { className: "md-typeset atlas-outdated" }, line));
  // Only what comes into a part that is there already is said aloud.
  setTimeout(() => status.append("A new edition of the atlas has been published since this page was opened."), 50);
}
