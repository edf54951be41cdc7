/* What every page can do with a script: choice of colours, the drawer by keyboard, the heading that one reads,
   the address on paper, parts that stay open, the next page before it is asked for. */

/* global scheme -- of scheme.js, which runs before the page is seen */

function offerSchemes() {
  const button = document.querySelector("button[data-choice]");
  if (!button) return;
  const words = {
    auto: "Colours: as the system has them. Switch to light",
    light: "Colours: light. Switch to dark",
    dark: "Colours: dark. Follow the system",
  };
  const show = () => {
    button.dataset.choice = scheme.choice();
    button.title = words[scheme.choice()];
    button.setAttribute("aria-label", words[scheme.choice()]);
  };
  button.addEventListener("click", () => {
    scheme.next();
    show();
  });
  show();
  button.hidden = false;
}

/* The drawer is a checkbox and its label; a keyboard can reach neither, so a button takes the label's place. */
function openDrawerByKeyboard() {
  const box = document.getElementById("__drawer");
  const label = document.querySelector(".md-header__button[for=__drawer]");
  const drawer = document.querySelector(".md-sidebar--primary");
  if (!box || !label || !drawer) return;
  box.checked = false; // a browser that remembers fields would open it again with the page
  const button = document.createElement("button");
  button.type = "button";
  button.className = `${label.className} atlas-drawer`;
  button.setAttribute("aria-label", "Sections");
  button.append(...label.childNodes);
  label.replaceWith(button);
  const show = () => button.setAttribute("aria-expanded", String(box.checked));
  const set = (open) => {
    box.checked = open;
    box.dispatchEvent(new Event("change"));
    if (open) drawer.querySelector("a")?.focus({ preventScroll: true });
    else button.focus();
  };
  box.addEventListener("change", show);
  button.addEventListener("click", () => set(!box.checked));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && box.checked) set(false);
  });
  // Who goes on past its last link has left it.
  document.addEventListener("focusin", ({ target }) => {
    if (!box.checked || drawer.contains(target) || target === button) return;
    box.checked = false;
    box.dispatchEvent(new Event("change"));
  });
  show();
}

/* Marks in the table of contents the heading that stands highest on the screen. */
function followHeadings() {
  const links = new Map();
  for (const link of document.querySelectorAll(".md-nav--secondary a[href^='#']")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  let current;
  const observer = new IntersectionObserver(
    (entries) => {
      const seen = entries.filter((entry) => entry.isIntersecting).map((entry) => links.get(entry.target));
      if (!seen.length) return;
      current?.classList.remove("md-nav__link--active");
      current = seen[0];
      current.classList.add("md-nav__link--active");
    },
    { rootMargin: "-60px 0px -60% 0px" },
  );
  for (const heading of links.keys()) observer.observe(heading);
}

/* Buttons that copy a text of the page; what came of it is shown and said. */
function offerCopies() {
  for (const button of document.querySelectorAll("button[data-copies]")) {
    const status = button.parentElement.querySelector("[role=status]");
    button.addEventListener("click", async () => {
      const text = document.getElementById(button.dataset.copies).textContent.trim();
      try {
        await navigator.clipboard.writeText(text);
        status.textContent = "Copied.";
      } catch {
        status.textContent = "The browser does not let it be copied; select the text instead.";
      }
    });
    button.hidden = false;
  }
}

/* What has the focus does not stay under what is fixed above or below it: browsers do not scroll to what they take to be in
   sight. How much that is, a page tells as the padding of what scrolls; what is fixed itself stays where it is. */
function keepFocusInSight() {
  const header = document.querySelector(".md-header");
  document.addEventListener("focusin", ({ target }) => {
    if (target.closest(".md-header, [data-stays]") || !target.matches(":focus-visible")) return;
    const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
    const { top, bottom, height } = target.getBoundingClientRect();
    const fixed = Math.max(header.getBoundingClientRect().bottom, parseFloat(scrollPaddingTop) || 0);
    const above = fixed + 4 - top;
    const below = bottom - innerHeight + (parseFloat(scrollPaddingBottom) || 0);
    if (above > 0 && above < fixed + height) scrollBy(0, -above);
    else if (below > 0 && below < height + 80) scrollBy(0, below);
  });
}

/* On paper the head gives the address of what is shown: with what was chosen. */
function printWhatIsAsked() {
  const place = document.querySelector("[data-printed]");
  if (!place) return;
  const page = place.textContent;
  window.addEventListener("beforeprint", () => {
    place.textContent = page + location.search;
  });
}

/* Keeps which parts of the page are open with its place in the history: who reloads it, or comes back to it where the browser
   has not kept it whole, finds them open. */
function keepPartsOpen() {
  const parts = [...document.querySelectorAll("article details")];
  for (const place of history.state?.open ?? []) parts[place]?.setAttribute("open", "");
  const known = new Set(parts);
  let timer = 0;
  const keep = () => {
    timer = 0;
    const open = [...parts.keys()].filter((place) => parts[place].open);
    history.replaceState({ ...history.state, open }, "");
  };
  // A filter opens and folds dozens at once, and each write to the history holds up what is to be seen. It does not bubble.
  document.addEventListener("toggle", ({ target }) => known.has(target) && (timer ||= setTimeout(keep)), { capture: true });
}

/* Fetches the page behind a link on which a pointer or the focus comes to rest, so that it is there when it is opened. Rules
   for the browser to do so by itself would have to stand within the page, or in a header that few hosts of files send. */
function fetchAhead() {
  if (navigator.connection?.saveData) return;
  const REST = 80; // milliseconds: who passes over a list of links asks for none
  const fetched = new Set([location.href.split("#")[0]]);
  let timer = 0;
  const fetchPage = (target) => {
    const link = target.closest?.("a[href]");
    if (!link) return;
    const page = new URL(link.getAttribute("href"), document.baseURI); // `href` of a link in a picture is no text
    page.hash = "";
    if (page.origin !== location.origin || !page.pathname.endsWith("/") || fetched.has(page.href)) return;
    fetched.add(page.href);
    document.head.append(Object.assign(document.createElement("link"), { rel: "prefetch", href: page.href }));
  };
  for (const name of ["pointerover", "focusin"]) {
    document.addEventListener(name, ({ target }) => {
      clearTimeout(timer);
      timer = setTimeout(fetchPage, REST, target);
    });
  }
  for (const name of ["pointerout", "focusout"]) document.addEventListener(name, () => clearTimeout(timer));
}

offerSchemes();
openDrawerByKeyboard();
followHeadings();
offerCopies();
printWhatIsAsked();
keepFocusInSight();
keepPartsOpen();
fetchAhead();
