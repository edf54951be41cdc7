// Makes a page of the offline edition work from a folder. Browsers let a page that is a file neither run modules nor fetch
// anything, and open no folder for the page in it. So modules come as text with this script, which names each by an import
// map; indexes come as scripts, one when it is asked for; and links to folders are completed.

/* global MODULES -- the text of each module, which the build writes before this script */

{
  const version = new URL("./", document.currentScript.src);
  const { modules } = document.currentScript.dataset;
  const indexes = {};

  // What shared/site.js asks for in place of its own address and of what it would fetch.
  globalThis.atlasOffline = {
    version,
    /** Called by the script that an index is. */
    take: (path, index) => (indexes[path] = index),
    read: (path) =>
      new Promise((resolve, reject) => {
        const script = Object.assign(document.createElement("script"), { src: new URL(`${path}.js`, version) });
        script.addEventListener("load", () => resolve(indexes[path]));
        script.addEventListener("error", () => reject(new Error(`${script.src} is missing`)));
        document.head.append(script);
      }),
  };

  const imports = {};
  for (const [name, text] of Object.entries(MODULES)) {
    const told = `${text}//# sourceURL=${name}`; // else what tells of a fault would hold the whole text
    imports[name] = `data:text/javascript;charset=utf-8,${encodeURIComponent(told)}`;
  }
  run("importmap", JSON.stringify({ imports }));
  for (const name of modules.split(" ")) run("module", `import "${name}";`);

  // Links within the pages name files already. Those that scripts make are completed before they can be followed.
  for (const name of ["pointerover", "pointerdown", "focusin", "click"]) {
    document.addEventListener(name, ({ target }) => complete(target.closest?.("a[href]")), { capture: true });
  }

  function complete(link) {
    if (link?.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  }

  function run(type, text) {
    document.head.append(Object.assign(document.createElement("script"), { type, text, async: false }));
  }
}
