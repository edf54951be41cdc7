// Reloads the page when a newer one is there, and shows what keeps a newer one from being built.
// It listens only while the page is seen: a browser opens few connections to one server, and each open tab would hold one.
(() => {
  const { version, plain } = document.currentScript.dataset;
  const DISMISSED = "preview-dismissed";
  let events;
  let panel;

  function listen() {
    if (document.visibilityState === "hidden") {
      events?.close();
      events = undefined;
    } else if (!events) {
      events = new EventSource("/_preview/events");
      events.onmessage = ({ data }) => follow(JSON.parse(data));
    }
  }

  function follow(told) {
    if (told.version !== version) {
      events.close();
      location.reload();
    } else if (plain === undefined) {
      show(told);
    }
  }

  function show({ problems, summary }) {
    const same = JSON.stringify(problems);
    if (problems.length === 0) {
      sessionStorage.removeItem(DISMISSED);
      if (panel) panel.hidden = true;
      return;
    }
    panel ??= make();
    panel.querySelector("h2").textContent = `${summary}. This page is from before.`;
    panel.querySelector("ul").replaceChildren(...problems.map(item));
    panel.dataset.problems = same;
    panel.hidden = sessionStorage.getItem(DISMISSED) === same;
  }

  function item({ place, opens, rule, message }) {
    const line = document.createElement("li");
    const where = document.createElement("a");
    where.href = opens;
    where.title = "Open in VS Code";
    where.textContent = `${place} [${rule}]`;
    line.append(where, message);
    return line;
  }

  // In a shadow tree, so that neither the site's styles nor the preview's reach the other.
  function make() {
    const host = document.createElement("div");
    host.id = "preview-problems";
    const root = host.attachShadow({ mode: "open" });
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = "/_preview/preview.css";
    const section = document.createElement("section");
    section.className = "panel";
    section.tabIndex = 0;
    section.setAttribute("role", "region");
    section.setAttribute("aria-labelledby", "title");
    const header = document.createElement("header");
    const title = document.createElement("h2");
    title.id = "title";
    title.setAttribute("role", "status");
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "Close";
    close.addEventListener("click", dismiss);
    header.append(title, close);
    section.append(header, document.createElement("ul"));
    section.addEventListener("keydown", (event) => {
      if (event.key === "Escape") dismiss();
    });
    root.append(style, section);
    document.body.append(host);
    return section;
  }

  // Until other problems come, on this page and on those that are opened from it.
  function dismiss() {
    panel.hidden = true;
    sessionStorage.setItem(DISMISSED, panel.dataset.problems);
  }

  document.addEventListener("visibilitychange", listen);
  // A page that the browser keeps for the way back must not hold a connection.
  addEventListener("pagehide", () => {
    events?.close();
    events = undefined;
  });
  addEventListener("pageshow", listen);
  listen();
})();
