/* The reader's choice of colours, before the page is seen and before there is a body. "auto" follows the system. */

/* exported scheme -- atlas.js offers the choice */

const scheme = (() => {
  const key = "atlas-scheme";
  const choices = ["auto", "light", "dark"];
  const dark = matchMedia("(prefers-color-scheme: dark)");

  function choice() {
    try {
      const kept = localStorage.getItem(key);
      return choices.includes(kept) ? kept : "auto";
    } catch {
      return "auto"; // the browser keeps nothing
    }
  }

  function apply() {
    const isDark = choice() === "dark" || (choice() === "auto" && dark.matches);
    document.documentElement.dataset.mdColorScheme = isDark ? "slate" : "default";
  }

  function next() {
    const chosen = choices[(choices.indexOf(choice()) + 1) % choices.length];
    try {
      localStorage.setItem(key, chosen);
    } catch {
      // the choice holds as long as the page
    }
    apply();
  }

  document.documentElement.classList.replace("no-js", "js");
  addEventListener("beforeprint", () => {
    document.documentElement.dataset.mdColorScheme = "default";
  });
  addEventListener("afterprint", apply);
  dark.addEventListener("change", apply);
  apply();
  return { choice, next };
})();
