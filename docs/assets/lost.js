// The page for addresses that lead nowhere is shown at any of them, and names its parts and links by where the site was built
// to be. Where the site stands elsewhere, as a copy does, this script puts them right: it was found beside them.
// It runs as the head is read, and may be asked for at several places of which one is right.

{
  const root = new URL("../", document.currentScript.src).pathname;
  const sheet = document.querySelector("link[rel=stylesheet]");
  const built = sheet.getAttribute("href").replace(/(version\/[^/]+\/)?styles\/atlas\.css$/, "");
  const right = (element, name) => root + element.getAttribute(name).slice(built.length);
  if (built !== root) {
    sheet.setAttribute("href", right(sheet, "href"));
    document.addEventListener("DOMContentLoaded", () => {
      for (const name of ["href", "src", "action"]) {
        for (const element of document.querySelectorAll(`[${name}^="${built}"]`)) {
          if (element === sheet) continue;
          if (element.localName === "script") element.replaceWith(again(element));
          else element.setAttribute(name, right(element, name));
        }
      }
    });
  }

  let policy;

  // What has failed once is not run again by itself; and each may need the one before it. The content policy of
  // a host lets this page alone make addresses of scripts from text (https://www.w3.org/TR/trusted-types/).
  function again(script) {
    policy ??= globalThis.trustedTypes?.createPolicy("atlas-lost", { createScriptURL: (address) => address });
    const address = right(script, "src");
    const src = policy?.createScriptURL(address) ?? address;
    return Object.assign(document.createElement("script"), { src, type: script.type, async: false });
  }
}
