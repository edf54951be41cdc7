// @ts-check
// Menus that open over the page: one at a time, and away with Escape, with a press beside them or when the focus leaves.

/** @param {Iterable<HTMLDetailsElement>} menus */
export function closeOutside(menus) {
  const all = [...menus];
  const close = (/** @type {(menu: HTMLDetailsElement) => boolean} */ which) => {
    for (const menu of all) if (menu.open && which(menu)) menu.open = false;
  };
  for (const menu of all) {
    menu.addEventListener("toggle", () => menu.open && close((other) => other !== menu));
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      event.stopPropagation();
      menu.open = false;
      menu.querySelector("summary")?.focus();
    });
  }
  const isOutside = (/** @type {EventTarget | null} */ target) => {
    return (/** @type {HTMLDetailsElement} */ menu) => !menu.contains(/** @type {Node | null} */ (target));
  };
  document.addEventListener("pointerdown", ({ target }) => close(isOutside(target)));
  document.addEventListener("focusin", ({ target }) => close(isOutside(target)));
}
